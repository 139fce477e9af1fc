#pragma once

#include <QTableView>

#include "ui/records/page_part.h"
#include "ui/sales/lines_model.h"

class QGridLayout;

namespace relata::ui {

class Button;
class EmptyState;
class TextLabel;

/// The sheet itself: Enter and typing edit, Tab goes on, Alt with arrows moves a line, Delete removes it, Alt+O makes
/// it optional.
class LinesTable : public QTableView {
  Q_OBJECT
 public:
  LinesTable(const RecordContext& context, LinesModel* model, QWidget* parent = nullptr);
  void beginNewLine();
  /// A line was begun, and is still being typed.
  bool isBegun() const { return m_isBegun; }
  void fitRows();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

 private:
  void openMenu(const QPoint& at);
  QList<int> chosenRows() const;
  int widthOf(int column) const;
  LinesModel* m_model;
  bool m_isBegun = false;
};

/// Lines and live sums of a quote, an order or a deal on its page.
class LinesEditor : public PagePart {
  Q_OBJECT
 public:
  explicit LinesEditor(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  LinesModel& model() { return *m_model; }
  LinesTable& table() { return *m_table; }
  /// "Total", "Net" … as they are shown.
  QString sum(const QString& label) const;
  /// Which prices were found again, where some were with the last change.
  QString priceNews() const;

 Q_SIGNALS:
  void read();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void take(const LinesView& view);
  void showSums();
  void tellPrices();
  void addSum(const QString& label, const QString& amount, bool strong = false);

  const RecordContext& m_context;
  LinesModel* m_model;
  LinesTable* m_table;
  LinesView m_told;  // as it was when it was last said which prices changed
  TextLabel* m_prices;
  TextLabel* m_hint;
  TextLabel* m_problem;
  Button* m_add;
  Button* m_follow;
  QGridLayout* m_sums;
  QHash<QString, QString> m_shownSums;
  ReadSlot m_slot;
  bool m_writable = false;
};

}  // namespace relata::ui
