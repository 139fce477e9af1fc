#pragma once

#include <QWidget>

#include "core/duplicates/merge.h"
#include "ui/records/record_context.h"
#include "ui/records/value_text.h"

class QComboBox;
class QTableWidget;

namespace relata::ui {

class Button;
class TextLabel;

/// Records beside each other, field by field: what each has, what the merged one keeps, and by which rule. Arrow keys
/// move, Enter or Space keeps the value under the cursor, Ctrl+Enter merges, Ctrl+D says that they are two.
class MergePanel : public QWidget {
  Q_OBJECT
 public:
  explicit MergePanel(const RecordContext& context, QWidget* parent = nullptr);
  /// `evidence`: why they may be one; empty when a person chose them.
  void show(const QString& entity, const std::vector<Id>& records, const QStringList& evidence);
  void clear();
  bool isReady() const { return m_plan.has_value(); }
  const std::vector<Id>& records() const { return m_records; }
  void merge();
  void keepApart();

 Q_SIGNALS:
  void merged(relata::Id into);
  void saidToBeTwo();

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Read {
    RegistryPtr registry;
    MergePlan plan;
    LinkTitles titles;
  };
  void read();
  void fill();
  void fillRow(int row, const MergeGroup& group);
  QString groupText(const MergeGroup& group, const Record& record) const;
  QString groupLabel(const MergeGroup& group) const;
  void choose(int row, int column);
  void choosePrimary(int index);
  void retranslate();

  const RecordContext& m_context;
  ReadSlot m_slot;
  QString m_entity;
  std::vector<Id> m_records;
  QStringList m_evidence;
  QHash<QString, Id> m_choices;
  std::optional<Read> m_plan;
  QList<int> m_shownGroups;  // row -> group of the plan
  TextLabel* m_title;
  TextLabel* m_why;
  TextLabel* m_staysLabel;
  QComboBox* m_stays;
  TextLabel* m_ruleLabel;
  QComboBox* m_rule;
  QTableWidget* m_table;
  TextLabel* m_hint;
  Button* m_all;
  Button* m_apart;
  Button* m_merge;
  bool m_filling = false;
};

}  // namespace relata::ui
