#pragma once

#include <QWidget>

#include "ui/records/board_spec.h"
#include "ui/records/calendar_item.h"
#include "ui/records/record_view.h"
#include "ui/records/row_look.h"

class QJsonObject;

class QSplitter;
class QStackedWidget;

namespace relata::ui {

class Button;
class EmptyState;
class FilterBar;
class RecordForm;
class RecordPage;
class ListViews;
class RecordTable;
class PasteSheet;
class PendingRows;
class SelectionBar;

class RecordListPage;

/// What a list of one entity says and shows beyond its description. The functions give translated words at any time.
struct ListPageSpec {
  QString entity;
  QString iconName;
  RecordPageLayout page;
  std::function<QString(qint64)> countWords;  // "12,406 people"
  std::function<QString()> emptyTitle, emptyText, addText;
  bool importable = true;
  QList<BoardSpec> boards = {};  // boards of its own; the first is how the list is shown at first
  int pageShare = 400;           // width of the record beside 900 of the list, at first
  QString sort;                  // "-at": until the person chooses another order; empty: by title
  RowLook look = {};
  CalendarLook calendar = {};
  /// Letters that do something with the chosen row instead of beginning to edit a cell; false: not this one.
  std::function<bool(QChar letter, RecordListPage& page)> letters = {};
};

/// The working place of one entity: its list with filters, and beside it the record that is chosen, or the form of a
/// new one.
class RecordListPage : public QWidget {
  Q_OBJECT
 public:
  RecordListPage(const RecordContext& context, const ListPageSpec& spec, QWidget* parent = nullptr);

  QString entity() const { return m_spec.entity; }
  /// Shows a button for it above the list, which no menu names.
  void offerAdd();
  void openRecord(Id id);
  void openView(Id view);
  /// All records again: no saved view, no filter, not the recycle bin.
  void showAll();
  void showRecycleBin();
  Id shownView() const { return m_viewId; }
  void newRecord(const QHash<QString, Value>& given = {});
  void setFilter(const Filter& filter);
  /// Brings back the pasted rows that drafts kept, if somebody wants them.
  void resumePasted();
  void focusSearch();
  /// Columns, widths, sort order and how the space is shared; kept by the caller.
  QString saveLayout() const;
  void restoreLayout(const QString& layout);

  RecordTable& table() { return *m_table; }
  ListViews& views() { return *m_views; }
  FilterBar& filterBar() { return *m_bar; }
  RecordPage& page() { return *m_page; }
  SelectionBar& selectionBar() { return *m_selection; }
  PasteSheet* pasteSheet() const { return m_paste; }
  RecordForm* form() const { return m_form; }

 Q_SIGNALS:
  void importRequested();
  void sampleRequested();
  void addRequested(const QString& entity, const QHash<QString, relata::Value>& given);
  void titleChanged(const QString& title);  ///< of the record that is shown
  void viewShown(const relata::Id& view);   ///< null: none any more
  void statusChanged(const QString& text);  ///< "16 of 12,406 shown · 1 selected"

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void setShowsDeleted(bool on);
  void connectBar();
  void connectTable();
  void connectSelection();
  void chooseBulkField(QWidget* anchor);
  void chooseSegment();
  void putInto(Id segment, const QString& name);
  void showPasted(const QList<QStringList>& block);
  void showPending(PendingRows* rows);
  void closePasted();
  void applyFilter();
  void followFocus();
  void showCount(qint64 count);
  void showListOrEmpty();
  void showMode();
  void showSide();
  void goOn();
  void showPart(const QString& field, Id record);
  void showBeside(QWidget* widget);
  bool isSmall() const;
  void goBack();
  void goToFirst();
  QJsonObject listLayout() const;
  void restoreList(const QString& text);
  void showEmpty();
  void showStatus();
  void closeForm();
  void chooseColumns(QWidget* anchor);
  void keepView(const QString& name, bool pinned);
  void takeView(Id view, const QString& name, bool pinned);
  void followView();

  const RecordContext& m_context;
  const ListPageSpec m_spec;
  FilterBar* m_bar;
  ListViews* m_views;
  RecordTable* m_table;  // among them
  SelectionBar* m_selection;
  Button* m_merge = nullptr;
  Button* m_toList = nullptr;
  PasteSheet* m_paste = nullptr;
  class QVBoxLayout* m_column;
  EmptyState* m_empty;
  QStackedWidget* m_stack;
  RecordPage* m_page;
  EmptyState* m_nobody;
  QStackedWidget* m_side;
  Button* m_back;  // to the list, where the record stands in its place
  QSplitter* m_splitter;
  QList<int> m_shares;  // of list and record side by side
  bool m_sharesAreTheirs = false;
  bool m_sharesAreKept = false;  // from an earlier run, and not shared out yet
  bool m_wantsFirst = false;
  bool m_isAlone = false;  // a record or a form was opened where there is room for one only
  RecordForm* m_form = nullptr;
  ReadSlot m_view;
  ReadSlot m_followed;
  Id m_viewId;
  bool m_isFirst = true;  // nobody has seen rows yet: the first of them is shown beside
  qint64 m_count = -1;
  int m_selected = 0;
};

}  // namespace relata::ui
