#pragma once

#include <QTableView>

class QMenu;

#include "ui/records/record_delegate.h"
#include "ui/records/record_table_model.h"
#include "ui/records/row_look.h"

namespace relata::ui {

class BulkRunner;

/// The list of one entity: sorting by any column, editing in place, check boxes, copying, the recycle bin.
class RecordTable : public QTableView {
  Q_OBJECT
 public:
  RecordTable(const RecordContext& context, const QString& entity, QWidget* parent = nullptr);

  RecordTableModel& records() { return *m_model; }
  std::vector<qint64> selectedIds() const;
  int selectedCount() const;
  /// Whether these rows can be put beside each other to be merged.
  static constexpr int kMostMerged = 20;  // what has room beside each other
  bool offersMerge(const std::vector<qint64>& ids) const;
  Id currentId() const;
  /// Makes the record the current and only selected row and scrolls to it, once it is in the list.
  void goTo(Id id);
  void goNext(int step);
  /// Makes the first row the current one; chosen for an act is none, and typing does not write into it yet.
  void showFirst();
  /// Where a menu about the current row opens, on the screen.
  QPoint placeBelowCurrent() const;

  void chooseColumns(const QStringList& keys);
  void setLook(const RowLook& look);
  /// Asked for each letter before it begins to edit a cell.
  void setLetters(std::function<bool(QChar)> letters) { m_letters = std::move(letters); }
  /// Columns, widths and sort order as JSON, for a saved view or the caller's settings.
  QString saveLayout() const;
  void restoreLayout(const QString& layout);
  void sortBy(const QString& key, bool add);

  void copyRows() const;
  void deleteRows();
  void restoreRows();
  void fillDown();
  void paste();
  /// Runs the changes of many rows; a list shows its progress.
  BulkRunner& runner() { return *m_runner; }

 Q_SIGNALS:
  void recordChosen(relata::Id id);
  void recordOpened(relata::Id id);  ///< Ctrl+Enter
  void selectionCountChanged(int count);
  void filterRequested(const relata::Filter& condition);
  void blockPasted(const QList<QStringList>& block);  ///< cells from a spreadsheet, more than one

 protected:
  QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool viewportEvent(QEvent* event) override;

 private:
  void takeSelection();
  void remember();
  void recall();
  void applyWidths();
  void makeRoom();
  int widthOf(const FieldDef& field) const;
  void describe();
  void hover(const QModelIndex& index);
  bool openLink(const QModelIndex& index);
  void filterByCell(const QModelIndex& index);
  void filterByValue(const FieldDef& field, const Value& value, const LinkTitles& titles);
  void showStatistics(const FieldDef& field, const QPoint& position);
  void addColumnActs(QMenu* menu, const FieldDef& field, const QPoint& position);
  void sortWith(const QString& key, bool descending);
  QPoint menuPlace(const QContextMenuEvent* event, const QModelIndex& index) const;
  void openHeaderMenu(const QPoint& position);
  QString titleAt(int row) const;
  bool mayEdit(const FieldDef* field) const;
  void setSelected(const FieldDef& field, const Value& value, std::vector<qint64> ids);

  const RecordContext& m_context;
  RecordTableModel* m_model;
  RecordDelegate* m_delegate;
  BulkRunner* m_runner;
  std::function<bool(QChar)> m_letters;
  QTimer m_minute;  // cells that tell the moment
  QHash<QString, int> m_widths;
  bool m_applying = false;  // widths are being set by program
  struct Kept {
    Id current;
    int column = 1;
    int scroll = 0;
    std::vector<qint64> selected;
    bool all = false;
  } m_kept;
  Id m_wanted;
  QString m_question;  // to which the rows are the answer
  bool m_recalling = false;
  bool m_isGivenCell = false;  // the list put the cursor there itself, and nobody has moved it since
};

}  // namespace relata::ui
