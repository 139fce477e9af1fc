#pragma once

#include <QWidget>

class QComboBox;
class QTableView;

namespace relata {
struct EntityDef;
}

namespace relata::ui {

class BulkRunner;
class Button;
class PendingRows;
class PrimaryButton;
class TextLabel;
struct RecordContext;

/// A pasted block under its list, to look at and mend before it is written as one act.
class PasteSheet : public QWidget {
  Q_OBJECT
 public:
  /// Takes `rows` over.
  PasteSheet(const RecordContext& context, PendingRows* rows, BulkRunner& runner, QWidget* parent = nullptr);
  PendingRows& rows() { return *m_rows; }
  void apply();
  /// What drafts call the rows that were pasted into a list of such records.
  static QString draftPlace(const EntityDef& def);

 Q_SIGNALS:
  void closed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void chooseField(const QModelIndex& index);
  void showCounts();

  const RecordContext& m_context;
  PendingRows* m_rows;
  BulkRunner& m_runner;
  TextLabel* m_counts;
  QComboBox* m_mode;
  QTableView* m_table;
  Button* m_make;
  PrimaryButton* m_apply;
};

}  // namespace relata::ui
