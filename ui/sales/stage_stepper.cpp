#include "ui/sales/stage_stepper.h"

#include <QEvent>
#include <QVBoxLayout>

#include "core/sales/move_deal.h"
#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/records/page_words.h"
#include "ui/sales/loss_sheet.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

bool isOpen(const Record& record, const char* field) { return record.text(field) == QLatin1String("open"); }

void say(const RecordContext& context, const Result<BulkReport>& done, const QString& stage) {
  if (!done.ok()) return context.complain(done.problem());
  context.toast(StageStepper::tr("Moved to %1").arg(stage), done->tid);
}

}  // namespace

StageStepper::StageStepper(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_slot(context.reads, this),
      m_chance(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_criteria(new TextLabel({}, TextRole::Small, TextColor::Muted)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace1);
  auto* steps = new QWidget;
  m_steps = new FlowLayout(steps, kSpace1);
  steps->setAccessibleName(tr("Stages"));
  column->addWidget(steps);
  column->addWidget(m_chance);
  column->addWidget(m_criteria);
  m_chance->setWordWrap(true);
  m_criteria->setWordWrap(true);
}

StageStepper::Stages StageStepper::read(Reader& reader, const Record& deal) {
  const EntityDef& def = *reader.registry().entity(u"stage");
  FilterValue pipeline;
  pipeline.type = FilterValue::Type::Id;
  pipeline.text = deal.value("pipeline").id().text(QStringLiteral("PL"));
  const Filter mine{FilterNode::compare({QStringLiteral("pipeline")}, CompareOp::Equal, {pipeline})};
  const auto sort = parseSort(u"position", def, reader.registry());
  Stages stages;
  const ListQuery inOrder{def.key, mine, sort.ok() ? *sort : QList<SortKey>(), false};
  stages.stages = reader.records(def, reader.ids(inOrder), allFields(def));
  if (!isOpen(deal, "status")) stages.before = stageBeforeClosing(reader.connection(), deal.id());
  return stages;
}

void StageStepper::show(const RecordView& view, bool writable) {
  m_view = view;
  m_writable = writable;
  m_slot.ask<Stages>([deal = view.record, registry = view.registry](Reader& reader) { return read(reader, deal); },
                     [this](Result<Stages> stages) {
                       if (stages.ok()) take(*stages);
                     });
}

void StageStepper::take(const Stages& stages) {
  m_stages = stages;
  clearLayout(m_steps);
  const Id now = m_view->record.value("stage").id();
  bool isPast = true;
  for (const Record& stage : stages.stages) {
    if (stage.isNull()) continue;
    if (stage.id() == now) isPast = false;
    addStep(stage, isPast);
    if (stage.id() == now) sayChance(stage);
  }
  if (m_writable && stages.before) {
    auto* again = new Button(tr("Open again"), ButtonKind::Quiet);
    connect(again, &QPushButton::clicked, this, &StageStepper::reopen);
    m_steps->addWidget(again);
  }
}

void StageStepper::addStep(const Record& stage, bool isPast) {
  const bool isHere = stage.id() == m_view->record.value("stage").id();
  auto* step = new Button(QString(stage.title()).replace(QLatin1Char('&'), QLatin1String("&&")),
                          isHere ? ButtonKind::Primary : ButtonKind::Normal);
  if (isPast && isOpen(m_view->record, "status")) step->setIcon(icon("check", IconRole::Good));
  step->setAccessibleName(isHere ? tr("%1, the deal is here").arg(stage.title()) : tr("Move to %1").arg(stage.title()));
  step->setEnabled(m_writable || isHere);
  connect(step, &QPushButton::clicked, this, [this, stage, step] { go(stage, step); });
  m_steps->addWidget(step);
}

/// The stage's probability and the person's own are told apart, and which of them counts.
void StageStepper::sayChance(const Record& stage) {
  const Value own = m_view->record.value("probability");
  const qint64 usual = stage.value("probability").integer();
  QString text;
  if (isOpen(m_view->record, "status"))
    text = own.isNull() ? tr("Probability %1 %, of the stage").arg(usual)
                        : tr("Probability %1 %, your own; the stage says %2 %").arg(own.integer()).arg(usual);
  m_chance->setText(text);
  m_chance->setVisible(!text.isEmpty());
  const QString criteria = stage.text("exit_criteria");
  m_criteria->setText(criteria.isEmpty() ? QString() : tr("Before it goes on: %1").arg(criteria));
  m_criteria->setVisible(!criteria.isEmpty());
}

void StageStepper::go(const Record& stage, QWidget* at) {
  const Id deal = m_view->record.id();
  if (!m_writable || stage.id() == m_view->record.value("stage").id()) return;
  const auto run = [this, deal, name = stage.title()](const DealMove& wanted) {
    say(m_context, moveDeals(m_context.workspace, {deal.bits()}, wanted), name);
  };
  DealMove wanted;
  wanted.stage = stage.id();
  if (stage.text("kind") == QLatin1String("lost")) return (new LossSheet(m_context, at, wanted, run))->ask();
  run(wanted);
}

void StageStepper::reopen() {
  QString name;
  for (const Record& stage : m_stages.stages)
    if (stage.id() == m_stages.before) name = stage.title();
  say(m_context, reopenDeal(m_context.workspace, m_view->record.id()), name);
}

void StageStepper::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_view) take(m_stages);
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
