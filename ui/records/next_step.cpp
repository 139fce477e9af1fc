#include "ui/records/next_step.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "core/activities/agenda.h"
#include "core/activities/log_activity.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/records/postpone.h"

namespace relata::ui {

void completeTask(const RecordContext& context, Id task, const QString& subject, bool done) {
  const Act act{done ? ActKind::Complete : ActKind::Edit, QStringLiteral("activity"), {subject}};
  const Result<void> written =
      context.workspace.transact(act, [&](Transaction& tx) { return setDone(tx, task, done); });
  if (!written.ok()) return context.complain(written.problem());
  if (done) context.toastDone(QCoreApplication::translate("Records", "Done: %1").arg(subject));
}

NextStep::NextStep(const RecordContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_title(new TextLabel({}, TextRole::Strong, TextColor::Accent)),
      m_text(new TextLabel),
      m_when(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_button(new Button({})),
      m_later(new Button({})) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kSpace3, kSpace2 - 1, kSpace2, kSpace2 - 1);
  row->setSpacing(kSpace2);
  row->addWidget(new IconMark(QStringLiteral("bolt"), Tone::Info), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(1);
  m_text->setWordWrap(true);
  words->addWidget(m_title);
  words->addWidget(m_text);
  words->addWidget(m_when);
  row->addLayout(words, 1);
  row->addWidget(m_later, 0, Qt::AlignVCenter);
  row->addWidget(m_button, 0, Qt::AlignVCenter);
  connect(m_later, &QPushButton::clicked, this, [this] {
    if (const Record* now = step()) openPostponeMenu(m_context, m_later, now->id(), now->text("kind"), now->title());
  });
  connect(m_button, &QPushButton::clicked, this, &NextStep::act);
}

void NextStep::show(const RecordView& view, bool writable) {
  m_view = view;
  m_writable = writable;
  describe();
}

bool NextStep::concerns(const RecordView& view, UtcMs now) {
  const Record& record = view.record;
  if (record.def().sublist(u"activity")) return true;
  if (record.def().key != QLatin1String("activity")) return false;
  const QString kind = record.text("kind");
  if (kind == QLatin1String("task")) return true;
  const bool planned = kind == QLatin1String("call") || kind == QLatin1String("meeting");
  return planned && (!record.value("done_at").isNull() || record.value("at").integer() > now);
}

bool NextStep::isOwn() const { return m_view && m_view->record.def().key == QLatin1String("activity"); }

const Record* NextStep::step() const {
  if (!m_view) return nullptr;
  if (isOwn()) return &m_view->record;
  return m_view->nextTask ? &*m_view->nextTask : nullptr;
}

void NextStep::describe() {
  m_title->setText(tr("Next step"));
  m_when->hide();
  m_later->hide();
  m_later->setText(tr("Postpone"));
  m_button->setVisible(m_writable);
  if (const Record* now = step()) return describeStep(*now);
  m_text->setText(tr("Nothing planned yet."));
  m_text->show();
  m_button->setText(tr("Add a task"));
  m_button->setAccessibleName(tr("Add a task"));
}

void NextStep::describeStep(const Record& now) {
  const bool task = now.text("kind") == QLatin1String("task");
  const Value done = now.value("done_at"), due = now.value(task ? "due" : "at");
  // On its own page the subject stands above already.
  m_text->setVisible(!isOwn());
  m_text->setText(now.title());
  if (isOwn()) m_title->setText(!done.isNull() ? tr("Done") : task ? tr("To be done") : tr("Planned"));
  m_when->setVisible(isOwn() || !due.isNull());
  const Value when = done.isNull() ? due : done;
  if (when.isNull()) {
    m_when->setText(tr("Without a date"));
  } else if (!done.isNull()) {
    m_when->setText(nearMoment(when.integer(), m_context.time()));
  } else {
    m_when->setText(
        tr("%1 · %2").arg(dueText(when.integer(), m_context.time()), nearMoment(when.integer(), m_context.time())));
  }
  const bool late =
      task && done.isNull() && !due.isNull() && isLate(due.integer(), m_context.time(), QTimeZone::systemTimeZone());
  setTextColor(m_when, late ? TextColor::Bad : TextColor::Secondary);
  m_button->setText(done.isNull() ? tr("Done") : tr("Open again"));
  m_button->setAccessibleName(done.isNull() ? tr("Mark “%1” as done").arg(now.title())
                                            : tr("Open “%1” again").arg(now.title()));
  m_later->setVisible(m_writable && done.isNull());
  m_later->setAccessibleName(tr("Postpone “%1”").arg(now.title()));
}

void NextStep::act() {
  const Record* now = step();
  if (!now) return Q_EMIT taskRequested();
  completeTask(m_context, now->id(), now->title(), now->value("done_at").isNull());
}

void NextStep::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors().accentSoft);
  painter.drawRoundedRect(rect(), kRadius, kRadius);
}

void NextStep::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) describe();
  QFrame::changeEvent(event);
}

}  // namespace relata::ui
