#include "ui/service/customer_part.h"

#include <QAbstractButton>
#include <QEvent>
#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "core/service/ticket_acts.h"
#include "ui/kit/banner.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/link_text.h"

namespace relata::ui {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString moneyOf(const RecordContext& context, const MoneyValue& money) {
  const RegistryPtr registry = context.workspace.registry();
  const EntityDef& deal = *registry->entity(u"deal");
  return displayText(deal, *deal.field(u"amount"), money, {});
}

class Text {
  Q_DECLARE_TR_FUNCTIONS(Service)
};

/// "Last survey answer: 2 of 5 (Satisfaction), 67 % good of 3".
QString scoreText(const CustomerScore& score) {
  const QString last =
      Text::tr("Last survey answer: %1 of %2 (%3)").arg(score.last).arg(score.highest).arg(score.survey);
  if (score.answers < 2 || !score.value) return last;
  const QString value = score.method == QLatin1String("share") ? Text::tr("%1 % good").arg(qRound(*score.value))
                        : score.method == QLatin1String("net")
                            ? Text::tr("net %1").arg(qRound(*score.value))
                            : Text::tr("mean %1").arg(QLocale().toString(*score.value, 'f', 1));
  return Text::tr("%1 · %2 of %n answers", nullptr, static_cast<int>(score.answers)).arg(last, value);
}

}  // namespace

CustomerPart::CustomerPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent), m_context(context), m_slot(context.reads, this), m_card(new Card) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_card);
  m_column = new QVBoxLayout(m_card);
  m_column->setSpacing(kSpace1);
  m_card->hide();
}

void CustomerPart::show(const RecordView& view, bool writable) {
  m_ticket = view.record.id();
  m_writable = writable;
  m_slot.ask<CustomerBrief>([ticket = view.record, registry = view.registry,
                             now = m_context.time()](Reader& reader) { return readCustomer(reader, ticket, now); },
                            [this](Result<CustomerBrief> brief) {
                              if (!brief.ok()) return;
                              m_brief = *std::move(brief);
                              sayCustomer();
                            });
}

/// What whoever answers should know of the customer; each line opens what it tells of.
void CustomerPart::sayCustomer() {
  clearLayout(m_column);
  const CustomerBrief& customer = m_brief;
  const bool known = customer.contact || customer.company;
  m_card->setVisible(known || !customer.senderMail.isEmpty());
  if (!known) return sayStranger();
  m_column->addWidget(new TextLabel(tr("Customer"), TextRole::Strong));
  const auto link = [this](const QString& text, const char* entity, Id id, TextColor color = TextColor::Normal) {
    auto* line = new LinkText(text, TextRole::Body, color);
    connect(line, &QAbstractButton::clicked, this, [this, entity, id] { m_context.open(s(entity), id); });
    m_column->addWidget(line);
  };
  if (customer.contact) link(customer.contactName, "contact", customer.contact);
  if (customer.company) link(customer.companyName, "company", customer.company);
  const auto say = [this](const QString& text, TextColor color = TextColor::Secondary) {
    auto* label = new TextLabel(text, TextRole::Small, color);
    label->setWordWrap(true);
    m_column->addWidget(label);
  };
  QString tickets = tr("%n tickets this year", nullptr, static_cast<int>(customer.thisYear));
  if (customer.open > 0) tickets = tr("%1 · %2 open").arg(tickets).arg(customer.open);
  if (customer.overdue > 0) tickets = tr("%1 · %2 overdue").arg(tickets).arg(customer.overdue);
  say(tickets, customer.overdue > 0 ? TextColor::Bad : TextColor::Secondary);
  if (customer.score) say(scoreText(*customer.score));
  if (customer.orders > 0) {
    QStringList sums;
    for (const MoneyValue& sum : customer.ordered) sums << moneyOf(m_context, sum);
    say(tr("%n orders: %1", nullptr, static_cast<int>(customer.orders)).arg(sums.join(s(" + "))));
  }
  if (!customer.deals.isEmpty()) {
    m_column->addWidget(new TextLabel(tr("Open deals"), TextRole::Strong));
    for (const DealBrief& deal : customer.deals) {
      const QString amount = deal.amount ? s(" · ") + moneyOf(m_context, *deal.amount) : QString();
      link(s("%1 · %2%3").arg(deal.name, deal.stage, amount), "deal", deal.id, TextColor::Secondary);
    }
  }
  if (customer.others.isEmpty()) return;
  m_column->addWidget(new TextLabel(tr("Other tickets"), TextRole::Strong));
  for (const TicketBrief& other : customer.others)
    link(s("%1 %2 · %3").arg(other.number, other.subject, other.status), "ticket", other.id,
         other.overdue ? TextColor::Bad : TextColor::Secondary);
}

void CustomerPart::sayStranger() {
  if (m_brief.senderMail.isEmpty()) return;
  m_column->addWidget(new TextLabel(tr("Customer"), TextRole::Strong));
  if (!m_brief.sender.isEmpty()) m_column->addWidget(new TextLabel(m_brief.sender));
  auto* about = new TextLabel(tr("%1 is not in the address book.").arg(m_brief.senderMail), TextRole::Small,
                              TextColor::Secondary);
  about->setWordWrap(true);
  m_column->addWidget(about);
  if (!m_writable) return;
  auto* add = new LinkText(tr("Add as a contact"), TextRole::Body, TextColor::Accent);
  connect(add, &QAbstractButton::clicked, this, [this] {
    const Result<Id> made = makeSenderContact(m_context.workspace, m_ticket);
    if (!made.ok()) return m_context.complain(made.problem());
    m_context.toastDone(tr("Added as a contact"));
  });
  m_column->addWidget(add);
}

QStringList CustomerPart::texts() const {
  QStringList texts;
  for (const QWidget* child : m_card->findChildren<QWidget*>())
    if (const auto* label = qobject_cast<const QLabel*>(child))
      texts << label->text();
    else if (const auto* link = qobject_cast<const QAbstractButton*>(child))
      texts << link->text();
  return texts;
}

void CustomerPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) sayCustomer();
  QWidget::changeEvent(event);
}

OpenTicketsPart::OpenTicketsPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent), m_context(context), m_slot(context.reads, this), m_banner(new Banner(Tone::Info, {})) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_banner);
  m_banner->setDismissible(false);
  m_banner->hide();
}

QString OpenTicketsPart::text() const { return m_banner->isHidden() ? QString() : m_banner->accessibleName(); }

void OpenTicketsPart::show(const RecordView& view, bool) {
  if (view.record.id() != m_record) m_banner->hide();
  m_record = view.record.id();
  m_entity = view.record.def().key;
  m_slot.ask<OpenTickets>([entity = m_entity, record = m_record, now = m_context.time()](
                              Reader& reader) { return openTicketsOf(reader, entity, record, now); },
                          [this](Result<OpenTickets> tickets) {
                            if (!tickets.ok()) return;
                            m_tickets = *tickets;
                            retell();
                          });
}

void OpenTicketsPart::retell() {
  m_banner->setVisible(m_tickets.open > 0 || m_tickets.score);
  if (m_banner->isHidden()) return;
  QStringList parts;
  if (m_tickets.open > 0) {
    const QString open = tr("%n open tickets", nullptr, static_cast<int>(m_tickets.open));
    parts << (m_tickets.overdue > 0 ? tr("%1, %2 overdue").arg(open).arg(m_tickets.overdue) : open);
  }
  if (m_tickets.score) parts << scoreText(*m_tickets.score);
  const QString text = parts.join(s(" · "));
  m_banner->setMessage(m_tickets.overdue > 0 ? Tone::Bad : Tone::Info, text);
  m_banner->setAccessibleName(text);
  m_banner->clearActions();
  if (m_tickets.open == 0) return;
  m_banner->addAction(tr("Show"), [this] {
    const RegistryPtr registry = m_context.workspace.registry();
    const QString where = s("%1 = \"%2\" and state in (new, open, waiting_customer, waiting_others)")
                              .arg(m_entity, m_record.text(registry->entity(m_entity)->prefix));
    const auto filter = parseFilter(where, *registry->entity(u"ticket"), *registry);
    if (filter.ok() && m_context.openList) m_context.openList(s("ticket"), *filter);
  });
}

void OpenTicketsPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retell();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
