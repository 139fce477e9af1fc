#include "ui/marketing/journey_part.h"

#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

#include "core/marketing/journey_acts.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/marketing/journey_rehearsal_card.h"
#include "ui/marketing/journey_who.h"
#include "ui/marketing/step_card.h"
#include "ui/marketing/step_sheet.h"

namespace relata::ui {
namespace {

constexpr int kMostCanvas = 640;
constexpr int kForBar = 16;  // the bar that scrolls sideways

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

JourneyPart::JourneyPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_publish(new PrimaryButton({})),
      m_pause(new Button({})),
      m_end(new Button({})),
      m_move(new Button({})),
      m_ask(new Button({})),
      m_begin(new PrimaryButton({})),
      m_hint(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_faults(new QVBoxLayout),
      m_canvas(new JourneyCanvas),
      m_area(new QScrollArea),
      m_rehearsal(new JourneyRehearsalCard(context)),
      m_who(new JourneyWho(context)),
      m_slot(context.reads, this) {
  layOut();
  words();
  connect(m_canvas, &JourneyCanvas::opened, this, &JourneyPart::openStep);
  connect(m_canvas, &JourneyCanvas::addRequested, this, &JourneyPart::addStep);
  connect(m_canvas, &JourneyCanvas::removeRequested, this, [this](const QString& key) { write(m_plan.without(key)); });
  connect(m_publish, &QPushButton::clicked, this, &JourneyPart::publish);
  connect(m_ask, &QPushButton::clicked, this, &JourneyPart::rehearse);
  // Once it has its place in the layout.
  connect(m_rehearsal, &JourneyRehearsalCard::told, this, [this] {
    QMetaObject::invokeMethod(
        this, [this] { bringIntoSight(m_rehearsal); }, Qt::QueuedConnection);
  });
  connect(m_move, &QPushButton::clicked, this, &JourneyPart::move);
  connect(m_begin, &QPushButton::clicked, this, &JourneyPart::begin);
  connect(m_end, &QPushButton::clicked, this,
          [this] { change(endJourney, tr("Nobody comes in any more; those inside finish")); });
  connect(m_pause, &QPushButton::clicked, this, [this] {
    const bool paused = m_view->record.text("status") == QLatin1String("paused");
    change(paused ? resumeJourney : pauseJourney, paused ? tr("The journey goes on") : tr("The journey is paused"));
  });
  connect(&context.workspace.notifier(), &ChangeNotifier::changed, this, [this](const ChangeSetPtr& changes) {
    if (!m_view || !changes || !changes->touches(s("journey_run"))) return;
    read();
    m_who->askAgain();
  });
}

void JourneyPart::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace3);
  auto* acts = new QWidget;
  auto* flow = new FlowLayout(acts, kSpace1);
  for (Button* button : {m_publish, m_ask, m_pause, m_move, m_end}) flow->addWidget(button);
  column->addWidget(acts);
  m_hint->setWordWrap(true);
  column->addWidget(m_hint);
  m_faults->setSpacing(kSpace1);
  column->addLayout(m_faults);
  auto* card = new Card;
  auto* inCard = new QVBoxLayout(card);
  inCard->setContentsMargins(0, 0, 0, 0);
  inCard->addWidget(m_begin, 0, Qt::AlignLeft);
  m_area->setWidget(m_canvas);
  m_area->setWidgetResizable(true);
  m_area->setFrameShape(QFrame::NoFrame);
  m_area->viewport()->setAutoFillBackground(false);
  m_canvas->setAutoFillBackground(false);
  m_area->setFocusPolicy(Qt::NoFocus);
  m_area->installEventFilter(this);
  inCard->addWidget(m_area);
  column->addWidget(card);
  column->addWidget(m_rehearsal);
  column->addWidget(m_who);
}

void JourneyPart::show(const RecordView& view, bool writable) {
  const bool other = !m_view || m_view->record.id() != view.record.id();
  m_view = view;
  m_writable = writable;
  const auto plan = draftOf(view.record);
  m_plan = plan.ok() ? *plan : JourneyPlan();
  if (other) {
    m_loaded = false;
    m_facts = Facts();
    m_rehearsal->hide();
    m_who->begin(view.registry, view.record.id());
  }
  words();
  read();
}

JourneyPart::Facts JourneyPart::readFacts(Reader& reader, const Record& journey, const JourneyPlan& plan) {
  Facts facts;
  const Id live = journey.value("live").id();
  facts.canvas.tallies = tallySteps(reader.connection(), journey.id(), live);
  for (const auto& [step, tally] : facts.canvas.tallies) facts.earlier += tally.earlier;
  const auto names = stepNames(reader);
  for (const JourneyStep& step : plan.steps()) facts.canvas.words[step.key] = stepWords(step, names);
  for (const JourneyFault& fault : checkJourney(plan, reader.registry()) + checkCampaigns(reader, plan)) {
    if (fault.step.isEmpty())
      facts.faults << describe(fault.problem);
    else if (!fault.isDoubt && !facts.canvas.faults.contains(fault.step))
      facts.canvas.faults[fault.step] = describe(fault.problem);
  }
  facts.canRun = !firstFault(checkJourney(plan, reader.registry()));
  const auto runs = live ? planOf(reader.connection(), live) : Result<JourneyPlan>(JourneyPlan());
  facts.isChanged = !live || !runs.ok() || !(*runs == plan);
  return facts;
}

void JourneyPart::read() {
  m_slot.ask<Facts>(
      [journey = m_view->record, plan = m_plan](Reader& reader) { return readFacts(reader, journey, plan); },
      [this](Result<Facts> facts) {
        if (!facts.ok()) return m_context.complain(facts.problem());
        take(*std::move(facts));
      });
}

void JourneyPart::take(Facts facts) {
  m_facts = std::move(facts);
  m_loaded = true;
  m_canvas->setPlan(m_plan, m_facts.canvas, m_writable);
  makeRoom();
  clearLayout(m_faults);
  for (const QString& fault : std::as_const(m_facts.faults)) {
    auto* banner = new Banner(m_facts.canRun ? Tone::Info : Tone::Warning, fault);
    banner->setDismissible(false);
    m_faults->addWidget(banner);
  }
  words();
}

/// The steps go downwards where there is no room beside one another: the page scrolls, so that all of them are seen.
/// Of many branches side by side the canvas scrolls.
void JourneyPart::makeRoom() {
  m_canvas->setRoom(m_area->viewport()->width());
  const int whole = m_canvas->sizeHint().height() + kForBar;
  m_area->setFixedHeight(m_canvas->isDownwards() ? whole : std::min(kMostCanvas, whole));
}

bool JourneyPart::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_area && event->type() == QEvent::Resize && m_loaded)
    QMetaObject::invokeMethod(this, &JourneyPart::makeRoom, Qt::QueuedConnection);
  return PagePart::eventFilter(watched, event);
}

QStringList JourneyPart::faults() const { return m_facts.faults + m_facts.canvas.faults.values(); }

void JourneyPart::write(const JourneyPlan& plan) {
  if (plan == m_plan || !m_view) return;
  const auto done = writeDraft(m_context.workspace, m_view->record.id(), plan);
  if (!done.ok()) return m_context.complain(done.problem());
  m_plan = plan;
  read();
}

void JourneyPart::publish() {
  const bool again = m_view->record.text("status") == QLatin1String("live");
  const auto done = publishJourney(m_context.workspace, m_view->record.id());
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toastDone(again ? tr("The new version runs; those inside finish on theirs")
                            : tr("The journey is switched on"));
}

void JourneyPart::change(Result<void> (*act)(Workspace&, Id), const QString& done) {
  const auto changed = act(m_context.workspace, m_view->record.id());
  if (!changed.ok()) return m_context.complain(changed.problem());
  m_context.toastDone(done);
}

void JourneyPart::move() {
  const auto moved = moveRuns(m_context.workspace, m_view->record.id());
  if (!moved.ok()) return m_context.complain(moved.problem());
  m_context.toastDone(
      tr("%n people were moved, %1 taken out because their step is gone", nullptr, static_cast<int>(moved->moved))
          .arg(QLocale().toString(moved->takenOut)));
}

void JourneyPart::rehearse() { m_rehearsal->rehearse(m_plan); }

/// What was asked for stands below the canvas, which may be higher than the window.
void JourneyPart::bringIntoSight(QWidget* widget) {
  for (QWidget* around = parentWidget(); around; around = around->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(around)) {
      if (area->widget() && area->widget()->layout()) area->widget()->layout()->activate();
      const int top = widget->mapTo(area->widget(), QPoint()).y();
      const int height = std::min(widget->height(), area->viewport()->height() - 2 * kSpace4);
      return area->ensureVisible(0, top + height, 0, kSpace4);
    }
}

void JourneyPart::begin() {
  JourneyStep entry, end;
  entry.kind = StepKind::Enter;
  entry.by = s("segment");
  entry.key = s("s1");
  entry.next = end.key = s("s2");
  end.kind = StepKind::Exit;
  write(JourneyPlan({entry, end}));
}

void JourneyPart::openStep(const QString& key, QWidget* anchor) {
  const JourneyStep* step = m_plan.step(key);
  if (!step) return;
  auto* sheet = new StepSheet(m_context, anchor, m_plan, *step, m_writable);
  connect(sheet, &StepSheet::saved, this, [this](const JourneyStep& changed) { write(m_plan.replaced(changed)); });
  connect(sheet, &StepSheet::removed, this, [this](const QString& gone) { write(m_plan.without(gone)); });
  sheet->ask();
}

void JourneyPart::addStep(const QString& after, bool otherwise, QWidget* anchor) {
  auto* menu = new QMenu(anchor);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const StepKind kind : stepKinds()) {
    if (kind == StepKind::Enter) continue;
    connect(menu->addAction(stepName(kind)), &QAction::triggered, this, [this, kind, after, otherwise] {
      JourneyStep step;
      step.kind = kind;
      if (step.waits()) step.amount = 3;
      if (kind == StepKind::Split) step.amount = 50;
      if (kind == StepKind::Task) step.amount = 2;
      if (kind == StepKind::Score) step.points = 10;
      QString key;
      write(m_plan.with(step, after, otherwise, &key));
      m_canvas->setPlan(m_plan, m_facts.canvas, m_writable);
      StepCard* card = m_canvas->card(key);
      if (!card) return;
      card->setFocus(Qt::OtherFocusReason);
      if (!step.ends()) openStep(key, card);
    });
  }
  menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

void JourneyPart::words() {
  const QString status = m_view ? m_view->record.text("status") : QString();
  const bool live = status == QLatin1String("live"), paused = status == QLatin1String("paused");
  m_publish->setText(live ? tr("Let the changes run") : tr("Switch on"));
  m_ask->setText(tr("Rehearse on the past 90 days"));
  m_pause->setText(paused ? tr("Go on") : tr("Pause"));
  m_end->setText(tr("End"));
  m_move->setText(tr("Move those inside to the new version"));
  m_begin->setText(tr("Begin with who comes in"));
  m_begin->setVisible(m_writable && m_plan.isEmpty());
  m_publish->setVisible(m_writable && !m_plan.isEmpty() && (!live || m_facts.isChanged));
  m_publish->setEnabled(m_facts.canRun);
  m_ask->setVisible(!m_plan.isEmpty());
  m_ask->setEnabled(m_facts.canRun);
  m_pause->setVisible(m_writable && (live || paused));
  m_end->setVisible(m_writable && (live || paused));
  m_move->setVisible(m_writable && m_facts.earlier > 0);
  QStringList hints;
  if (live && m_facts.isChanged) hints << tr("The draft differs from what runs.");
  if (m_facts.earlier > 0)
    hints << tr("%n people finish on an earlier version.", nullptr, static_cast<int>(m_facts.earlier));
  hints << tr("Journeys run while the program is open, and when “relatactl run” is called.");
  m_hint->setText(hints.join(QLatin1Char(' ')));
}

void JourneyPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_view) {
    words();
    read();
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
