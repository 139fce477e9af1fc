#include "ui/service/ticket_side.h"

#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextCursor>
#include <QVBoxLayout>

#include "ui/records/record_page.h"
#include "ui/service/customer_part.h"
#include "ui/service/help_panel.h"
#include "ui/service/reply_box.h"
#include "ui/service/ticket_part.h"

namespace relata::ui {

TicketSide::TicketSide(const RecordContext& context, QWidget* parent)
    : PagePart(parent), m_help(new HelpPanel(context)), m_customer(new CustomerPart(context)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace3);
  column->addWidget(m_help);
  column->addWidget(m_customer);
  connect(m_help, &HelpPanel::insertRequested, this, &TicketSide::insert);
}

void TicketSide::show(const RecordView& view, bool writable) {
  m_help->show(view, writable);
  m_customer->show(view, writable);
}

/// Into the reply of the same page, where the cursor stands; the text is the person's from then on.
void TicketSide::insert(const QString& text) {
  for (QWidget* above = parentWidget(); above; above = above->parentWidget()) {
    auto* page = qobject_cast<RecordPage*>(above);
    auto* ticket = page ? qobject_cast<TicketPart*>(page->part()) : nullptr;
    if (!ticket) continue;
    ticket->replyBox().begin(false);
    QTextCursor cursor = ticket->replyBox().editor().textCursor();
    // What was begun stays a paragraph of its own, and so does what follows.
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const QString behind = cursor.block().text().mid(cursor.positionInBlock());
    cursor.insertText((before.trimmed().isEmpty() ? QString() : QStringLiteral("\n\n")) + text +
                      (behind.trimmed().isEmpty() ? QString() : QStringLiteral("\n\n")));
    return;
  }
}

}  // namespace relata::ui
