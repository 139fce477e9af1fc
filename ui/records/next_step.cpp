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
      m_button(new Button({})) {
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
  row->addWidget(m_button, 0, Qt::AlignVCenter);
  connect(m_button, &QPushButton::clicked, this, &NextStep::act);
}

void NextStep::show(const RecordView& view, bool writable) {
  m_view = view;
  m_writable = writable;
  describe();
}

void NextStep::describe() {
  m_title->setText(tr("Next step"));
  const bool planned = m_view && m_view->nextTask;
  m_text->setText(planned ? m_view->nextTask->title() : tr("Nothing planned yet."));
  const Value due = planned ? m_view->nextTask->value("due") : Value();
  m_when->setVisible(!due.isNull());
  if (!due.isNull()) {
    const bool late = isLate(due.integer(), m_context.time(), QTimeZone::systemTimeZone());
    m_when->setText(
        tr("%1 · %2").arg(dueText(due.integer(), m_context.time()), nearMoment(due.integer(), m_context.time())));
    setTextColor(m_when, late ? TextColor::Bad : TextColor::Secondary);
  }
  m_button->setText(planned ? tr("Done") : tr("Add a task"));
  m_button->setAccessibleName(planned ? tr("Mark “%1” as done").arg(m_view->nextTask->title()) : tr("Add a task"));
  m_button->setVisible(m_writable);
}

void NextStep::act() {
  if (!m_view || !m_view->nextTask) return Q_EMIT taskRequested();
  const Record task = *m_view->nextTask;
  completeTask(m_context, task.id(), task.title(), true);
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
