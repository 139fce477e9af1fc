#pragma once

#include "core/mail/mail_intake.h"
#include "core/mail/outbox.h"
#include "tests/service/service_workspace.h"

namespace relata::test {

/// A mail of Monday, 2 March 2026, so many minutes before nine.
inline QByteArray mailText(const char* id, const char* from, const char* subject, const char* text,
                           const char* more = "", int minutesBefore = 60) {
  const QDateTime at =
      QDateTime::fromMSecsSinceEpoch(ServiceWorkspace::kMonday9 - minutesBefore * 60'000LL, QTimeZone::utc());
  return QByteArray("From: ") + from + "\r\nTo: help@relata.example\r\nSubject: " + subject +
         "\r\nDate: " + at.toString(Qt::RFC2822Date).toUtf8() + "\r\nMessage-ID: <" + id + ">\r\n" + more + "\r\n" +
         text + "\r\n";
}

/// A workspace with a mail account, help@relata.example, whose servers are on this computer.
class OutboxWorkspace : public ServiceWorkspace {
 public:
  explicit OutboxWorkspace(int smtpPort = 1, int imapPort = 0) {
    QHash<QString, Value> values{
        {q("name"), q("Help")},           {q("address"), q("help@relata.example")},  {q("sender"), q("Relata help")},
        {q("smtp_host"), q("127.0.0.1")}, {q("smtp_port"), Value(qint64{smtpPort})}, {q("smtp_security"), q("none")}};
    if (imapPort > 0) {
      values.insert(q("imap_host"), q("127.0.0.1"));
      values.insert(q("imap_port"), Value(qint64{imapPort}));
      values.insert(q("imap_security"), q("none"));
      values.insert(q("user"), q("ada"));
    }
    m_account = add("mail_account", values);
    clock().set(kMonday9);
  }
  Id account() const { return m_account; }

  Id fetched(const QByteArray& text) {
    const auto mail = mail::readMail(text);
    REQUIRE(mail);
    Id ticket;
    must((*this)->transact({ActKind::FetchMail, q("ticket"), {}}, [&](Transaction& tx) -> Result<mail::Taken> {
      mail::IntakeOptions options;
      options.mailbox = m_account;
      mail::MailIntake intake(tx, options);
      auto taken = intake.take(*mail);
      ticket = intake.lastTicket();
      return taken;
    }));
    return ticket;
  }
  /// A reply that goes out now.
  Id answer(Id ticket, const char* text, UtcMs after = 0) {
    TicketText said;
    said.body = q(text);
    said.alongside = [after, now = clock().now()](Transaction& tx, Id message) {
      return mail::planMail(tx, message, now + after);
    };
    return must(replyTo(**this, ticket, said));
  }
  mail::QueueReport send(
      std::function<mail::SmtpOutcome(const mail::MailServer&, const QString&, const QStringList&, const QByteArray&)>
          how = mail::sendMail) {
    mail::QueueOptions options;
    options.secret = [](const Record&) { return QByteArray("secret"); };
    options.send = std::move(how);
    return must(mail::sendQueue(**this, options));
  }
  QString delivery(Id message) { return get("ticket_message", message).text("delivery"); }

 private:
  Id m_account;
};

}  // namespace relata::test
