#include "ui/service/mail_log_part.h"

#include <QEvent>
#include <QVBoxLayout>

#include "core/mail/mail_intake.h"
#include "ui/kit/banner.h"

namespace relata::ui {

MailLogPart::MailLogPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent), m_context(context), m_banner(new Banner(Tone::Info, {})) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_banner);
  m_banner->setDismissible(false);
}

void MailLogPart::show(const RecordView& view, bool writable) {
  m_entry = view.record.id();
  // What could not be read says nothing that could be answered.
  m_offered = writable && !view.record.deleted && !view.record.value("ticket").id() &&
              view.record.text("kind") != QLatin1String("unreadable");
  retell();
}

bool MailLogPart::offers() const { return m_offered; }

void MailLogPart::retell() {
  m_banner->setVisible(m_offered);
  if (!m_offered) return;
  m_banner->setMessage(Tone::Info, tr("It opened no ticket. If somebody waits for an answer, make one of it."));
  m_banner->clearActions();
  m_banner->addAction(tr("Make a ticket"), [this] { makeTicket(); });
}

void MailLogPart::makeTicket() {
  const Result<Id> made = mail::ticketOfLog(m_context.workspace, m_entry);
  if (!made.ok()) return m_context.complain(made.problem());
  m_context.openRecord(QStringLiteral("ticket"), *made);
}

void MailLogPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retell();
  PagePart::changeEvent(event);
}

}  // namespace relata::ui
