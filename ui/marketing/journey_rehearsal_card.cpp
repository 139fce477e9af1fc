#include "ui/marketing/journey_rehearsal_card.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <numeric>

#include "core/marketing/journey_explain.h"
#include "core/reports/report_sheet.h"
#include "ui/charts/chart.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/marketing/part_words.h"

namespace relata::ui {
namespace {

constexpr int kChartHeight = 150;
constexpr int kMostNamed = 8;

struct Told {
  Result<Rehearsal> rehearsal;
  QHash<qint64, QString> names;
  QHash<QString, QString> words;
};

}  // namespace

JourneyRehearsalCard::JourneyRehearsalCard(const RecordContext& context, QWidget* parent)
    : Card(parent),
      m_context(context),
      m_column(new QVBoxLayout(this)),
      m_chart(new Chart),
      m_slot(context.reads, this) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(kSpace1);
  m_chart->setFixedHeight(kChartHeight);
  m_chart->hide();
  hide();
}

void JourneyRehearsalCard::rehearse(const JourneyPlan& plan) {
  m_plan = plan;
  m_told.reset();
  show();
  rebuild();
  m_slot.ask<std::shared_ptr<Told>>(
      [&workspace = m_context.workspace, plan](Reader& reader) {
        auto told = std::make_shared<Told>(Told{rehearseJourney(workspace, plan), {}, {}});
        const auto steps = stepNames(reader);
        for (const JourneyStep& step : plan.steps()) told->words[step.key] = stepWords(step, steps);
        if (!told->rehearsal.ok()) return told;
        QSet<qint64> people;
        for (const Rehearsal::Conflict& one : told->rehearsal->conflicts) people << one.person.bits();
        told->names = reader.titles(*reader.registry().entity(u"contact"), people);
        return told;
      },
      [this](Result<std::shared_ptr<Told>> told) {
        if (!told.ok()) return m_context.complain(told.problem());
        if (!(*told)->rehearsal.ok()) {
          hide();
          return m_context.complain((*told)->rehearsal.problem());
        }
        m_told = *(*told)->rehearsal;
        m_names = (*told)->names;
        m_words = (*told)->words;
        rebuild();
        Q_EMIT this->told();
      });
}

void JourneyRehearsalCard::add(const QString& line, bool warns) {
  m_lines << line;
  auto* label = new TextLabel(line, TextRole::Body, warns ? TextColor::Warning : TextColor::Normal);
  label->setWordWrap(true);
  m_column->addWidget(label);
}

void JourneyRehearsalCard::addConflicts() {
  if (m_told->peopleOverCap == 0) return add(tr("Nobody would get more than the caps of the campaigns allow."));
  add(tr("%n people would get more than the cap of a campaign allows:", nullptr,
         static_cast<int>(m_told->peopleOverCap)),
      true);
  for (const Rehearsal::Conflict& one : m_told->conflicts.mid(0, kMostNamed)) {
    const QString text = tr("%1: %2 mails in %3 days by %4, the cap is %5")
                             .arg(m_names.value(one.person.bits()), numberText(one.mails), numberText(one.days),
                                  dayText(one.day), numberText(one.cap));
    m_lines << text;
    auto* open = new Button(text, ButtonKind::Quiet);
    connect(open, &QPushButton::clicked, this,
            [this, person = one.person] { m_context.open(QStringLiteral("contact"), person); });
    m_column->addWidget(open, 0, Qt::AlignLeft);
  }
}

/// A line that opens the people it counts, where they are few enough to be named.
Button* JourneyRehearsalCard::addPeople(const QString& line, const std::vector<Id>& people, qint64 count) {
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef& contact = *registry->entity(u"contact");
  const auto filter = parseFilter(recordsAre(contact.prefix, people), contact, *registry);
  if (count == 0 || people.empty() || count > static_cast<qint64>(people.size()) || !filter.ok() ||
      !m_context.openList) {
    add(line);
    return nullptr;
  }
  m_lines << line;
  auto* open = new Button(line, ButtonKind::Quiet);
  connect(open, &QPushButton::clicked, this,
          [this, filter = *filter] { m_context.openList(QStringLiteral("contact"), filter); });
  m_column->addWidget(open, 0, Qt::AlignLeft);
  return open;
}

QString JourneyRehearsalCard::stepLine(const Rehearsal::Step& step) const {
  QStringList counts{tr("%n times reached", nullptr, static_cast<int>(step.reached))};
  const JourneyStep* of = m_plan.step(step.step);
  if (of && of->kind == StepKind::Split)
    counts << tr("A %1, B %2").arg(numberText(step.yes), numberText(step.no));
  else if (of && (of->branches() || of->kind == StepKind::Goal))
    counts << tr("yes %1, no %2").arg(numberText(step.yes), numberText(step.no));
  if (step.refused > 0) counts << tr("%1 sent, %2 not").arg(numberText(step.done), numberText(step.refused));
  return tr("%1: %2", "step, counts").arg(m_words.value(step.step), counts.join(QStringLiteral(", ")));
}

void JourneyRehearsalCard::addSteps() {
  m_column->addWidget(new TextLabel(tr("Step by step"), TextRole::Strong));
  for (const Rehearsal::Step& step : std::as_const(m_told->steps)) {
    // Who comes round again is counted each time, and is in the list once.
    const qint64 people = step.people.size() < kMostRehearsed ? static_cast<qint64>(step.people.size()) : step.reached;
    if (Button* open = addPeople(stepLine(step), step.people, people)) m_stepButtons << open;
  }
}

void JourneyRehearsalCard::drawMails() {
  m_chart->setVisible(m_told->peopleByMails.size() > 1);
  if (!m_chart->isVisibleTo(this)) return;
  ChartData data;
  data.kind = ChartData::Kind::Columns;
  ChartSeries series;
  series.name = tr("People");
  for (qsizetype mails = 1; mails < m_told->peopleByMails.size(); ++mails) {
    data.categories << tr("%n mails", nullptr, static_cast<int>(mails));
    series.values << static_cast<double>(m_told->peopleByMails[mails]);
    series.texts << numberText(m_told->peopleByMails[mails]);
  }
  data.series << series;
  data.axisText = [](double value) { return QLocale().toString(static_cast<qint64>(value)); };
  m_chart->setAccessibleName(tr("How many mails people would get"));
  m_chart->setData(data);
}

void JourneyRehearsalCard::rebuild() {
  clearLayout(m_column, m_chart);
  m_lines.clear();
  m_stepButtons.clear();
  m_column->addWidget(new TextLabel(tr("Rehearsal"), TextRole::Strong));
  m_chart->hide();
  if (!m_told) return add(tr("Walking everybody of the past 90 days through the steps…"));
  add(tr("From %1 to %2: %n people would have come in, in all so many times: %3.", nullptr,
         static_cast<int>(m_told->people))
          .arg(dayText(m_told->from), dayText(m_told->to), numberText(m_told->entries)));
  if (m_told->atOnce > 0)
    add(tr("%n of them are in the segment now and come in as soon as the journey is switched on.", nullptr,
           static_cast<int>(m_told->atOnce)));
  const qint64 mailed = std::accumulate(m_told->peopleByMails.begin() + 1, m_told->peopleByMails.end(), qint64{0});
  addPeople(tr("%n mails; at most %1 to one person on one day.", nullptr, static_cast<int>(m_told->mails))
                .arg(numberText(m_told->busiestDay)),
            m_told->mailed, mailed);
  if (m_told->tasks > 0)
    add(tr("%n tasks for colleagues; at most %1 on one day.", nullptr, static_cast<int>(m_told->tasks))
            .arg(numberText(m_told->mostTasks)));
  add(tr("%n people would be through, %1 still on the way.", nullptr, static_cast<int>(m_told->finished))
          .arg(numberText(m_told->inside)));
  for (const Rehearsal::Refusal& one : m_told->refusals)
    add(tr("Not sent %n times: %1", nullptr, static_cast<int>(one.times)).arg(describe(one.example)), true);
  addConflicts();
  addSteps();
  m_column->addWidget(m_chart);
  drawMails();
  auto* note = new TextLabel(tr("Conditions are asked of what is known today, and the gate of consent as it stands "
                                "today. Nothing was written."),
                             TextRole::Small, TextColor::Muted);
  note->setWordWrap(true);
  m_column->addWidget(note);
}

void JourneyRehearsalCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && !isHidden()) rebuild();
  Card::changeEvent(event);
}

}  // namespace relata::ui
