#include "ui/marketing/journey_who.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

#include "core/store/filter_quote.h"
#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/records/link_picker.h"

namespace relata::ui {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString momentText(UtcMs at) { return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat); }

}  // namespace

JourneyWho::JourneyWho(const RecordContext& context, QWidget* parent)
    : Card(parent),
      m_context(context),
      m_title(new TextLabel({}, TextRole::Strong)),
      m_inside(new Button({})),
      m_goal(new Button({})),
      m_all(new Button({})),
      m_column(new QVBoxLayout(this)),
      m_body(new QVBoxLayout),
      m_reasons(new ReasonList),
      m_slot(context.reads, this) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(kSpace2);
  m_column->addWidget(m_title);
  auto* lists = new QWidget;
  auto* flow = new FlowLayout(lists, kSpace1);
  for (Button* button : {m_inside, m_goal, m_all}) flow->addWidget(button);
  m_column->addWidget(lists);
  m_body->setSpacing(kSpace1);
  m_column->addLayout(m_body);
  m_column->addWidget(m_reasons);
  m_reasons->hide();
  connect(m_inside, &QPushButton::clicked, this, [this] { openList(s("active")); });
  connect(m_goal, &QPushButton::clicked, this, [this] { openList(s("goal")); });
  connect(m_all, &QPushButton::clicked, this, [this] { openList({}); });
  words();
}

void JourneyWho::begin(const RegistryPtr& registry, Id journey) {
  m_registry = registry;
  m_journey = journey;
  m_person = Id();
  m_answer.reset();
  rebuild();
  delete m_picker;
  const EntityDef& run = *registry->entity(u"journey_run");
  m_picker = new LinkPicker(m_context, run, *run.field(u"person"));
  m_picker->setCreates(false);
  m_column->insertWidget(2, m_picker);
  connect(m_picker, &LinkPicker::chosen, this, [this] {
    const Result<Value> chosen = m_picker->value();
    if (chosen.ok() && chosen->id()) ask(chosen->id());
  });
  words();
}

/// The journey in a filter: by its name, which people read above the list, where no other one has it.
QString JourneyWho::meant() const {
  const EntityDef& def = *m_registry->entity(u"journey");
  const auto reader = m_context.workspace.read();
  const QString name = reader->titles(def, {m_journey.bits()}).value(m_journey.bits());
  return reader->byTitle(def, name, 2).size() == 1 ? quotedInFilter(name) : m_journey.text(def.prefix);
}

void JourneyWho::openList(const QString& state) {
  if (!m_context.openList || !m_registry) return;
  QString text = s("exists(journeys where journey = %1").arg(meant());
  if (!state.isEmpty()) text += s(" and state = %1").arg(state);
  const auto filter = parseFilter(text + QLatin1Char(')'), *m_registry->entity(u"contact"), *m_registry);
  if (filter.ok()) m_context.openList(s("contact"), *filter);
}

void JourneyWho::ask(Id person) {
  m_person = person;
  read();
}

void JourneyWho::askAgain() {
  if (m_person) read();
}

void JourneyWho::read() {
  m_slot.ask<Result<Answer>>(
      [journey = m_journey, person = m_person](Reader& reader) -> Result<Answer> {
        auto told = explainJourney(reader, journey, person);
        if (!told.ok()) return told.problem();
        Answer answer{*told, {}, {}, reader.registryPtr()};
        const EntityDef& contact = *reader.registry().entity(u"contact");
        answer.name = reader.titles(contact, {person.bits()}).value(person.bits());
        if (told->conditions) answer.reasons = ReasonView{*told->conditions, {}, reader.registryPtr()};
        return answer;
      },
      [this](Result<Result<Answer>> answer) {
        if (!answer.ok()) return m_context.complain(answer.problem());
        if (!answer->ok()) return m_context.complain(answer->problem());
        m_answer = **answer;
        rebuild();
      });
}

void JourneyWho::addLine(const QString& text, bool strong) {
  m_lines << text;
  auto* label = new TextLabel(text, strong ? TextRole::Strong : TextRole::Body,
                              strong ? TextColor::Normal : TextColor::Secondary);
  label->setWordWrap(true);
  m_body->addWidget(label);
}

QString JourneyWho::outcomeText(const ExplainedStep& step) const {
  if (step.outcome == QLatin1String("here") && step.due) return tr("is here, next on %1").arg(momentText(*step.due));
  const QString outcome = outcomeWords(*m_registry, step.outcome);
  return step.at ? s("%1, %2").arg(outcome, momentText(*step.at)) : outcome;
}

void JourneyWho::addRun(const ExplainedRun& run) {
  const EntityDef& def = *m_registry->entity(u"journey_run");
  addLine(tr("%1 came in on %2 (version %3): %4")
              .arg(m_answer->name, momentText(run.enteredAt), QLocale().toString(run.version),
                   choiceLabel(def, *def.field(u"state"), run.state)),
          true);
  for (const ExplainedStep& step : run.steps) {
    QString line = s("%1 — %2").arg(step.words, outcomeText(step));
    if (!step.because.isEmpty()) line = tr("%1: %2").arg(line, step.because);
    addLine(line);
  }
}

void JourneyWho::rebuild() {
  clearLayout(m_body);
  m_lines.clear();
  m_reasons->hide();
  if (!m_answer) return;
  if (m_answer->told.runs.isEmpty()) addLine(tr("%1: %2").arg(m_answer->name, m_answer->told.notIn), true);
  for (const ExplainedRun& run : std::as_const(m_answer->told.runs)) addRun(run);
  if (!m_answer->reasons) return;
  m_reasons->setReason(*m_answer->reasons);
  m_reasons->show();
}

void JourneyWho::words() {
  m_title->setText(tr("Who is where, and why"));
  m_inside->setText(tr("Who is under way"));
  m_goal->setText(tr("Who reached the goal"));
  m_all->setText(tr("Everybody who came in"));
  if (!m_picker) return;
  m_picker->setPlaceholderText(tr("Why did this person get something, or not? Type a name"));
  m_picker->setAccessibleName(tr("Person to ask about"));
}

void JourneyWho::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    words();
    askAgain();
  }
  Card::changeEvent(event);
}

}  // namespace relata::ui
