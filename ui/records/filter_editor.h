#pragma once

#include <QWidget>

#include <functional>
#include <optional>

#include "ui/records/popup.h"
#include "ui/records/search_menu.h"
#include "ui/records/record_context.h"

namespace relata::ui {

/// Edits one condition on one field, by the field's kind: a check list of choices, text with an operator, dates by
/// words, a range of numbers, a record to look for.
class FilterEditor : public Popup {
  Q_OBJECT
 public:
  FilterEditor(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def, const FieldDef& field,
               const std::optional<FilterNode>& now, QWidget* anchor);
  void openBelow();

 Q_SIGNALS:
  void applied(const relata::Filter& condition);

 private:
  void build(const std::optional<FilterNode>& now);
  void buildChoices(const std::optional<FilterNode>& now);
  void buildText(const std::optional<FilterNode>& now);
  void buildDates(const std::optional<FilterNode>& now);
  void buildRange(const std::optional<FilterNode>& now);
  void buildLink(const std::optional<FilterNode>& now);
  void buildTags(const std::optional<FilterNode>& now);
  void buildFlag();
  void addEmptyButtons();
  void addApply();
  Result<FilterNode> parsed(const QString& condition) const;
  FilterNode compare(CompareOp op, const QStringList& texts = {}) const;
  void finish(const Result<FilterNode>& node);

  const RecordContext& m_context;
  RegistryPtr m_registry;
  const EntityDef& m_def;
  const FieldDef& m_field;
  QWidget* m_first = nullptr;
  class TextLabel* m_problem;
  std::function<Result<FilterNode>()> m_read;
};

/// The fields of a kind of record, to choose one.
class FieldMenu : public SearchMenu {
  Q_OBJECT
 public:
  /// Fields that `fits` refuses are not offered; empty: all that may be shown.
  FieldMenu(const EntityDef& def, QWidget* anchor, const std::function<bool(const FieldDef&)>& fits = {});

 Q_SIGNALS:
  void chosen(const QString& key);

 protected:
  void fill(const QString& words) override;
  void pick(const QListWidgetItem& item) override;

 private:
  QList<std::pair<QString, QString>> m_fields;  // key, label
};

}  // namespace relata::ui
