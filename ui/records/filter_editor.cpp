#include "ui/records/filter_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <array>

#include "core/base/text.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/small_list.h"
#include "ui/records/link_picker.h"
#include "ui/records/tags_editor.h"
#include "ui/records/value_text.h"

namespace relata::ui {
namespace {

struct Operator {
  CompareOp op;
  const char* text;
};
constexpr std::array kTextOperators{
    Operator{CompareOp::Contains, QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "contains")},
    Operator{CompareOp::Equal, QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "is")},
    Operator{CompareOp::NotEqual, QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "is not")},
    Operator{CompareOp::StartsWith, QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "starts with")},
    Operator{CompareOp::EndsWith, QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "ends with")}};

struct Preset {
  const char* condition;  // behind the field's key
  const char* text;
};
constexpr std::array kPastPresets{
    Preset{"= today", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "Today")},
    Preset{"in last 7 days", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "In the last 7 days")},
    Preset{"in last 30 days", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "In the last 30 days")},
    Preset{"= this month", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "This month")},
    Preset{"= last month", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "Last month")},
    Preset{"= this year", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "This year")},
    Preset{"< 30d", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "More than 30 days ago")},
    Preset{"< 90d", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "More than 90 days ago")},
    Preset{"in next 7 days", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "In the next 7 days")},
    Preset{"in next 30 days", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "In the next 30 days")}};
/// Of a date that comes back every year: nobody is looked for by the year of birth with words like these.
constexpr std::array kYearlyPresets{
    Preset{"= today", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "Today")},
    Preset{"in next 7 days", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "In the next 7 days")},
    Preset{"in next 30 days", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "In the next 30 days")},
    Preset{"= this month", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "This month")},
    Preset{"= next month", QT_TRANSLATE_NOOP("relata::ui::FilterEditor", "Next month")}};

/// The field with the next day of a date that comes back every year ("next_birthday"): of that date, and of itself.
const FieldDef* nextDayOf(const EntityDef& def, const FieldDef& field) {
  const QString next = QStringLiteral("next_");
  if (field.is(FieldFlag::Yearly)) return def.field(next + field.key);
  const FieldDef* date = field.key.startsWith(next) ? def.field(field.key.mid(next.size())) : nullptr;
  return date && date->is(FieldFlag::Yearly) ? &field : nullptr;
}

QString firstText(const std::optional<FilterNode>& node, int index = 0) {
  return node ? node->values.value(index).text : QString();
}

}  // namespace

FilterEditor::FilterEditor(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
                           const FieldDef& field, const std::optional<FilterNode>& now, QWidget* anchor)
    : Popup(anchor), m_context(context), m_registry(registry), m_def(def), m_field(field) {
  column()->addWidget(new TextLabel(fieldLabel(def, field), TextRole::Strong));
  build(now);
  m_problem = new TextLabel({}, TextRole::Small, TextColor::Bad);
  m_problem->setWordWrap(true);
  m_problem->hide();
  column()->addWidget(m_problem);
  addEmptyButtons();
}

void FilterEditor::openBelow() { Popup::openBelow(m_first); }

void FilterEditor::build(const std::optional<FilterNode>& now) {
  switch (m_field.valueKind()) {
    case Kind::Choice:
    case Kind::MultiChoice: return buildChoices(now);
    case Kind::Date:
    case Kind::Time: return buildDates(now);
    case Kind::Integer:
    case Kind::Decimal:
    case Kind::Money: return buildRange(now);
    case Kind::Link: return buildLink(now);
    case Kind::Tags: return buildTags(now);
    case Kind::Bool: return buildFlag();
    default: return buildText(now);
  }
}

void FilterEditor::buildChoices(const std::optional<FilterNode>& now) {
  auto* list = new SmallList;
  list->setAccessibleName(fieldLabel(m_def, m_field));
  QStringList chosen;
  if (now)
    for (const FilterValue& value : now->values) chosen << value.text;
  for (const ChoiceDef& choice : m_field.choices) {
    auto* item = new QListWidgetItem(choiceLabel(m_def, m_field, choice.key), list);
    item->setData(Qt::UserRole, choice.key);
    item->setCheckState(chosen.contains(choice.key) ? Qt::Checked : Qt::Unchecked);
  }
  list->showRows(8);
  connect(list, &QListWidget::itemActivated, this, [](QListWidgetItem* item) {
    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
  });
  column()->addWidget(list);
  m_first = list;
  m_read = [this, list]() -> Result<FilterNode> {
    QStringList keys;
    for (int i = 0; i < list->count(); ++i)
      if (list->item(i)->checkState() == Qt::Checked) keys << list->item(i)->data(Qt::UserRole).toString();
    if (m_field.valueKind() == Kind::MultiChoice && !keys.isEmpty()) {
      QList<FilterNode> parts;
      for (const QString& key : keys) parts << compare(CompareOp::Has, {key});
      return FilterNode::any(parts);
    }
    if (keys.isEmpty()) return FilterNode();
    return keys.size() == 1 ? compare(CompareOp::Equal, keys) : compare(CompareOp::In, keys);
  };
  addApply();
}

void FilterEditor::buildText(const std::optional<FilterNode>& now) {
  auto* operators = new QComboBox;
  operators->setAccessibleName(tr("How to compare"));
  for (const Operator& entry : kTextOperators) {
    operators->addItem(tr(entry.text), static_cast<int>(entry.op));
    if (now && now->op == entry.op) operators->setCurrentIndex(operators->count() - 1);
  }
  auto* edit = new QLineEdit(firstText(now));
  edit->setAccessibleName(fieldLabel(m_def, m_field));
  column()->addWidget(operators);
  column()->addWidget(edit);
  m_first = edit;
  m_read = [this, operators, edit]() -> Result<FilterNode> {
    const QString text = edit->text().trimmed();
    if (text.isEmpty()) return FilterNode();
    return compare(static_cast<CompareOp>(operators->currentData().toInt()), {text});
  };
  connect(edit, &QLineEdit::returnPressed, this, [this] { finish(m_read()); });
  addApply();
}

void FilterEditor::buildDates(const std::optional<FilterNode>& now) {
  auto* list = new SmallList;
  list->setAccessibleName(fieldLabel(m_def, m_field));
  const FieldDef* nextDay = nextDayOf(m_def, m_field);
  const QString key = nextDay ? nextDay->key : m_field.key;
  std::vector<Preset> presets(kPastPresets.begin(), kPastPresets.end());
  if (nextDay) presets.assign(kYearlyPresets.begin(), kYearlyPresets.end());
  for (const Preset& preset : presets) {
    auto* item = new QListWidgetItem(tr(preset.text), list);
    item->setData(Qt::UserRole, key + QLatin1Char(' ') + QLatin1String(preset.condition));
    if (const auto node = parsed(item->data(Qt::UserRole).toString()); now && node.ok() && *node == *now)
      list->setCurrentItem(item);
  }
  list->showRows(list->count());
  const auto take = [this](QListWidgetItem* item) { finish(parsed(item->data(Qt::UserRole).toString())); };
  connect(list, &QListWidget::itemClicked, this, take);
  connect(list, &QListWidget::itemActivated, this, take);
  auto* from = new QLineEdit;
  auto* to = new QLineEdit;
  from->setPlaceholderText(tr("From, e.g. 2026-03-01"));
  to->setPlaceholderText(tr("To, e.g. today"));
  column()->addWidget(list);
  column()->addWidget(from);
  column()->addWidget(to);
  m_first = list;
  m_read = [this, from, to]() -> Result<FilterNode> {
    QStringList parts;
    if (!from->text().trimmed().isEmpty()) parts << QStringLiteral("%1 >= %2").arg(m_field.key, from->text().trimmed());
    if (!to->text().trimmed().isEmpty()) parts << QStringLiteral("%1 <= %2").arg(m_field.key, to->text().trimmed());
    return parsed(parts.join(QStringLiteral(" and ")));
  };
  for (QLineEdit* edit : {from, to}) {
    edit->setAccessibleName(edit->placeholderText());
    connect(edit, &QLineEdit::returnPressed, this, [this] { finish(m_read()); });
  }
  addApply();
}

void FilterEditor::buildRange(const std::optional<FilterNode>& now) {
  auto* row = new QHBoxLayout;
  auto* from = new QLineEdit;
  auto* to = new QLineEdit;
  if (now && now->op == CompareOp::Between) {
    from->setText(firstText(now));
    to->setText(firstText(now, 1));
  } else if (now && now->op == CompareOp::LessEqual) {
    to->setText(firstText(now));
  } else {
    from->setText(firstText(now));
  }
  from->setPlaceholderText(tr("from"));
  to->setPlaceholderText(tr("to"));
  row->addWidget(from);
  row->addWidget(new TextLabel(QStringLiteral("–"), TextRole::Body, TextColor::Muted));
  row->addWidget(to);
  column()->addLayout(row);
  m_first = from;
  m_read = [this, from, to]() -> Result<FilterNode> {
    const QString low = from->text().trimmed();
    const QString high = to->text().trimmed();
    if (low.isEmpty() && high.isEmpty()) return FilterNode();
    if (!low.isEmpty() && !high.isEmpty())
      return parsed(QStringLiteral("%1 between %2 and %3").arg(m_field.key, low, high));
    return parsed(low.isEmpty() ? QStringLiteral("%1 <= %2").arg(m_field.key, high)
                                : QStringLiteral("%1 >= %2").arg(m_field.key, low));
  };
  for (QLineEdit* edit : {from, to}) {
    edit->setAccessibleName(edit->placeholderText());
    connect(edit, &QLineEdit::returnPressed, this, [this] { finish(m_read()); });
  }
  addApply();
}

void FilterEditor::buildLink(const std::optional<FilterNode>& now) {
  auto* picker = new LinkPicker(m_context, m_def, m_field);
  picker->setAccessibleName(fieldLabel(m_def, m_field));
  picker->setText(firstText(now));
  column()->addWidget(picker);
  m_first = picker;
  // By name, so that the chip and the typed filter can be read.
  m_read = [this, picker]() -> Result<FilterNode> {
    const QString text = picker->text().trimmed();
    return text.isEmpty() ? FilterNode() : compare(CompareOp::Equal, {text});
  };
  connect(picker, &LinkPicker::chosen, this, [this] { finish(m_read()); });
  connect(picker, &LinkPicker::entered, this, [this] { finish(m_read()); });
  if (m_field.linkTo.contains(QStringLiteral("user"))) {
    auto* me = new Button(tr("Me"));
    connect(me, &QPushButton::clicked, this, [this] { finish(parsed(m_field.key + QStringLiteral(" = me"))); });
    column()->addWidget(me);
  }
  addApply();
}

void FilterEditor::buildTags(const std::optional<FilterNode>& now) {
  auto* tags = new TagsEditor(m_context);
  QStringList chosen;
  if (now)
    for (const FilterValue& value : now->values) chosen << value.text;
  tags->setTags(chosen);
  tags->edit()->setAccessibleName(fieldLabel(m_def, m_field));
  column()->addWidget(tags);
  m_first = tags->edit();
  m_read = [this, tags]() -> Result<FilterNode> {
    QList<FilterNode> parts;
    for (const QString& tag : tags->tags()) parts << compare(CompareOp::Has, {tag});
    return parts.isEmpty() ? FilterNode() : FilterNode::any(parts);
  };
  connect(tags, &TagsEditor::accepted, this, [this] { finish(m_read()); });
  addApply();
}

void FilterEditor::buildFlag() {
  for (const bool yes : {true, false}) {
    auto* button = new Button(yes ? tr("Yes") : tr("No"));
    connect(button, &QPushButton::clicked, this,
            [this, yes] { finish(parsed(m_field.key + (yes ? QStringLiteral(" = yes") : QStringLiteral(" = no")))); });
    column()->addWidget(button);
    if (!m_first) m_first = button;
  }
}

void FilterEditor::addEmptyButtons() {
  if (m_field.kind == Kind::Bool || m_field.valueKind() == Kind::Tags) return;
  auto* row = new QHBoxLayout;
  for (const bool empty : {true, false}) {
    auto* button = new Button(empty ? tr("Is empty") : tr("Is filled in"), ButtonKind::Quiet);
    connect(button, &QPushButton::clicked, this,
            [this, empty] { finish(compare(empty ? CompareOp::Empty : CompareOp::NotEmpty)); });
    row->addWidget(button);
  }
  row->addStretch();
  column()->addLayout(row);
}

void FilterEditor::addApply() {
  auto* apply = new PrimaryButton(tr("Apply"));
  connect(apply, &QPushButton::clicked, this, [this] { finish(m_read()); });
  column()->addWidget(apply);
}

Result<FilterNode> FilterEditor::parsed(const QString& condition) const {
  const Result<Filter> filter = parseFilter(condition, m_def, *m_registry);
  if (!filter.ok()) return filter.problem();
  return filter->root;
}

FilterNode FilterEditor::compare(CompareOp op, const QStringList& texts) const {
  QList<FilterValue> values;
  for (const QString& text : texts) {
    FilterValue value;
    value.text = text;
    values << value;
  }
  return FilterNode::compare({m_field.key}, op, values);
}

void FilterEditor::finish(const Result<FilterNode>& node) {
  if (!node.ok()) {
    m_problem->setText(problemText(node.problem()));
    m_problem->show();
    adjustSize();
    return;
  }
  Q_EMIT applied(Filter{*node});
  close();
}

FieldMenu::FieldMenu(const EntityDef& def, QWidget* anchor, const std::function<bool(const FieldDef&)>& fits)
    : SearchMenu(anchor, 240, tr("Find a field"), tr("Fields")) {
  for (const FieldDef& field : def.fields)
    if (!field.is(FieldFlag::Hidden) && (!fits || fits(field))) m_fields.append({field.key, fieldLabel(def, field)});
  list().setFixedHeight(11 * SmallList::kRow);
  refill();
  openBelow(&search());
}

void FieldMenu::fill(const QString& words) {
  for (const auto& [key, label] : std::as_const(m_fields)) {
    if (!fold(label).contains(words) && !key.contains(words)) continue;
    auto* item = new QListWidgetItem(label, &list());
    item->setData(Qt::UserRole, key);
  }
  list().setCurrentRow(0);
}

void FieldMenu::pick(const QListWidgetItem& item) { Q_EMIT chosen(item.data(Qt::UserRole).toString()); }

}  // namespace relata::ui
