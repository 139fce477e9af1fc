#include "ui/marketing/step_sheet.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/marketing/journey_explain.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/records/filter_tree_panel.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 420;
constexpr int kConditionHeight = 150;
constexpr int kMostNamed = 300;
constexpr int kMostDays = 3650;

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

StepSheet::StepSheet(const RecordContext& context, QWidget* anchor, const JourneyPlan& plan, const JourneyStep& step,
                     bool writable)
    : Popup(anchor, kWidth), m_context(context), m_registry(context.workspace.registry()), m_plan(plan), m_step(step) {
  column()->addWidget(new TextLabel(stepName(step.kind), TextRole::Strong));
  fill();
  fillWays();
  addButtons(writable);
  m_shown = this->step();
  m_keeps = writable;
}

void StepSheet::closeEvent(QCloseEvent* event) {
  const bool changed = m_keeps && !(step() == m_shown);
  m_keeps = false;
  if (changed) Q_EMIT saved(step());
  Popup::closeEvent(event);
}

void StepSheet::ask() { openBelow(m_first ? m_first : this); }

void StepSheet::add(const QString& label, QWidget* field) {
  auto* name = new TextLabel(label, TextRole::Small, TextColor::Secondary);
  name->setBuddy(field);
  field->setAccessibleName(label);
  column()->addWidget(name);
  column()->addWidget(field);
  if (!m_first) m_first = field;
}

QComboBox* StepSheet::choice(const QString& label, const Names& names, const QVariant& now) {
  auto* box = new QComboBox;
  for (const auto& [value, name] : names) box->addItem(name, value);
  box->setCurrentIndex(qMax(0, box->findData(now)));
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  add(label, box);
  return box;
}

QLineEdit* StepSheet::line(const QString& label, const QString& now) {
  auto* edit = new QLineEdit(now);
  add(label, edit);
  return edit;
}

QSpinBox* StepSheet::number(const QString& label, qint64 now, int least, int most) {
  auto* box = new QSpinBox;
  box->setRange(least, most);
  box->setValue(static_cast<int>(now));
  add(label, box);
  return box;
}

void StepSheet::addPeriod(const QString& label, qint64 usual) {
  m_amount = number(label, m_step.amount > 0 ? m_step.amount : usual, 1, kMostDays);
  m_unit = choice(tr("Unit"), {{s("hour"), tr("Hours")}, {s("day"), tr("Days")}, {s("week"), tr("Weeks")}},
                  m_step.unit.isEmpty() ? s("day") : m_step.unit);
}

void StepSheet::addCondition(const QString& label) {
  const EntityDef& contact = *m_registry->entity(u"contact");
  const auto filter = parseFilter(m_step.condition, contact, *m_registry);
  m_condition = new FilterTreePanel(m_context, m_registry, contact, filter.ok() ? *filter : Filter());
  add(label, scrolledPanel(m_condition, kConditionHeight));
}

StepSheet::Names StepSheet::records(const char* entity, const char* where, const QString& none) const {
  Names names;
  if (!none.isEmpty()) names << std::pair(QVariant(qint64{0}), none);
  const EntityDef* def = m_registry->entity(s(entity));
  if (!def) return names;
  const auto reader = m_context.workspace.read();
  const auto filter = parseFilter(s(where), *def, *m_registry);
  if (!filter.ok()) return names;
  const std::vector<qint64> ids = reader->ids({def->key, *filter, {}, false}, kMostNamed);
  const auto titles = reader->titles(*def, QSet<qint64>(ids.begin(), ids.end()));
  for (const qint64 id : ids) names << std::pair(QVariant(id), titles.value(id));
  return names;
}

StepSheet::Names StepSheet::fields(bool dates) const {
  Names names;
  const EntityDef& contact = *m_registry->entity(u"contact");
  for (const FieldDef& field : contact.fields) {
    const bool writable = (field.stored() || field.kind == Kind::Tags) && !field.is(FieldFlag::ReadOnly) &&
                          !field.is(FieldFlag::Hidden) && field.kind != Kind::Computed;
    if (dates ? field.kind == Kind::Date && field.stored() : writable)
      names << std::pair(QVariant(field.key), fieldLabel(contact, field));
  }
  if (dates) names << std::pair(QVariant(s("contract.ends")), tr("End of a contract"));
  return names;
}

void StepSheet::fillEntry() {
  m_by = choice(
      tr("Who comes in"),
      {{s("segment"), tr("Who is in a segment")}, {s("event"), tr("Who does something")}, {s("date"), tr("On a day")}},
      m_step.by.isEmpty() ? s("segment") : m_step.by);
  const auto ofWay = [this](const char* by, auto&& make) {
    const int from = column()->count();
    auto* made = make();
    for (int i = from; i < column()->count(); ++i)
      if (QWidget* widget = column()->itemAt(i)->widget()) m_ofEntry << std::pair(s(by), widget);
    return made;
  };
  m_segment = ofWay("segment", [this] {
    return choice(tr("Segment"), records("segment", "entity = contact", tr("Choose a segment")), m_step.segment.bits());
  });
  m_event = ofWay("event", [this] {
    Names events;
    for (const auto& [key, words] : journeyEvents()) events << std::pair(QVariant(key), words);
    return choice(tr("What they do"), events, m_step.event);
  });
  m_campaign = ofWay("event", [this] {
    return choice(tr("Of which campaign"), records("campaign", "", tr("Any")), m_step.campaign.bits());
  });
  m_field = ofWay("date", [this] { return choice(tr("Date"), fields(true), m_step.field); });
  m_days = ofWay("date", [this] { return number(tr("Days after it (before: negative)"), m_step.amount, -400, 400); });
  addCondition(tr("And only if"));
  m_again = new QCheckBox(tr("May come in again"));
  m_again->setChecked(m_step.again);
  column()->addWidget(m_again);
  m_againDays = number(tr("At the earliest after so many days"), m_step.againDays, 0, kMostDays);
  connect(m_by, QOverload<int>::of(&QComboBox::currentIndexChanged), this, &StepSheet::showEntry);
  showEntry();
}

void StepSheet::showEntry() {
  for (const auto& [by, widget] : m_ofEntry) widget->setVisible(by == m_by->currentData().toString());
  settle();
}

void StepSheet::fill() {
  switch (m_step.kind) {
    case StepKind::Enter: return fillEntry();
    case StepKind::Wait: return addPeriod(tr("How long"), 3);
    case StepKind::Until: addCondition(tr("Until")); return addPeriod(tr("At most"), 7);
    case StepKind::Branch: return addCondition(tr("If"));
    case StepKind::Split:
      m_amount = number(tr("Percent of people who go the first way"), m_step.amount > 0 ? m_step.amount : 50, 1, 99);
      return;
    case StepKind::Goal: return addCondition(tr("The goal is reached when"));
    case StepKind::Send:
      m_campaign = choice(tr("Campaign"), records("campaign", "channel = email", tr("Choose a campaign")),
                          m_step.campaign.bits());
      return;
    case StepKind::Task:
      m_text = line(tr("What is to be done ({name} is the person)"), m_step.text);
      return addPeriod(tr("Due after"), 2);
    case StepKind::Field:
      m_field = choice(tr("Field"), fields(false), m_step.field);
      m_value = line(tr("New value (empty clears it)"), m_step.value);
      return;
    case StepKind::Score:
      m_points = number(tr("Points"), m_step.points == 0 ? 10 : m_step.points, -1000, 1000);
      m_axis = choice(tr("Counts as"), {{s("engagement"), tr("Engagement")}, {s("fit"), tr("Fit")}}, m_step.axis);
      m_halfLife = number(tr("Half after days (0: never)"), m_step.halfLife, 0, kMostDays);
      return;
    case StepKind::List:
      m_segment = choice(tr("List"), records("segment", "entity = contact and kind = static", tr("Choose a list")),
                         m_step.segment.bits());
      return;
    case StepKind::HandOver: m_text = line(tr("Why, in a sentence for sales"), m_step.text); return;
    case StepKind::Exit: return;
  }
}

void StepSheet::fillWays() {
  if (m_step.ends()) return;
  Names steps{{QString(), tr("Nothing yet")}};
  const auto reader = m_context.workspace.read();
  const auto names = stepNames(*reader);
  for (const JourneyStep& other : m_plan.steps())
    if (other.key != m_step.key && other.kind != StepKind::Enter)
      steps << std::pair(QVariant(other.key), s("%1  %2").arg(other.key, stepWords(other, names)));
  if (m_step.branches()) {
    const bool lots = m_step.kind == StepKind::Split;
    m_next = choice(lots ? tr("A goes on with") : tr("If so, go on with"), steps, m_step.next);
    m_otherwise = choice(lots ? tr("B goes on with") : tr("Otherwise"), steps, m_step.otherwise);
    return;
  }
  if (m_step.kind != StepKind::Goal) m_next = choice(tr("Go on with"), steps, m_step.next);
}

void StepSheet::addButtons(bool writable) {
  auto* row = new QHBoxLayout;
  auto* save = new PrimaryButton(tr("Save"));
  row->addWidget(save);
  if (m_step.kind != StepKind::Enter) {
    auto* remove = new Button(tr("Take the step out"));
    remove->setEnabled(writable);
    row->addWidget(remove);
    connect(remove, &QPushButton::clicked, this, [this] {
      m_keeps = false;
      Q_EMIT removed(m_step.key);
      close();
    });
  }
  row->addStretch(1);
  auto* discard = new Button(tr("Discard"), ButtonKind::Quiet);
  row->addWidget(discard);
  connect(discard, &QPushButton::clicked, this, [this] {
    m_keeps = false;
    close();
  });
  save->setEnabled(writable);
  column()->addLayout(row);
  if (!m_first) m_first = save;
  connect(save, &QPushButton::clicked, this, [this] {
    m_keeps = false;
    if (!(step() == m_step)) Q_EMIT saved(step());
    close();
  });
}

JourneyStep StepSheet::step() const {
  JourneyStep out = m_step;
  const auto id = [](const QComboBox* box) { return Id(box->currentData().toLongLong()); };
  if (m_by) out.by = m_by->currentData().toString();
  if (m_segment) out.segment = id(m_segment);
  if (m_campaign) out.campaign = id(m_campaign);
  if (m_event) out.event = m_event->currentData().toString();
  if (m_field) out.field = m_field->currentData().toString();
  if (m_value) out.value = m_value->text().trimmed();
  if (m_text) out.text = m_text->text().trimmed();
  if (m_amount) out.amount = m_amount->value();
  if (m_unit)
    out.unit = m_unit->currentData().toString() == QLatin1String("day") ? QString() : m_unit->currentData().toString();
  if (m_days) out.amount = m_days->value();
  if (m_points) out.points = m_points->value();
  if (m_axis) out.axis = m_axis->currentData().toString();
  if (m_halfLife) out.halfLife = m_halfLife->value();
  if (m_again) out.again = m_again->isChecked();
  if (m_againDays) out.againDays = m_againDays->value();
  if (m_condition) out.condition = printFilter(m_condition->filter());
  if (m_next) out.next = m_next->currentData().toString();
  if (m_otherwise) out.otherwise = m_otherwise->currentData().toString();
  // What another way of coming in needs is not kept.
  if (out.kind != StepKind::Enter) return out;
  if (out.by != QLatin1String("segment")) out.segment = Id();
  if (out.by != QLatin1String("event")) {
    out.event.clear();
    out.campaign = Id();
  }
  if (out.by != QLatin1String("date")) {
    out.field.clear();
    out.amount = 0;
  }
  return out;
}

}  // namespace relata::ui
