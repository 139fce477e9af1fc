#include "core/service/mail_account.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/rules/record_checks.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> securities() {
  return {{s("tls"), s(QT_TRANSLATE_NOOP("MailAccount", "TLS"))},
          {s("starttls"), s(QT_TRANSLATE_NOOP("MailAccount", "STARTTLS"))},
          {s("none"), s(QT_TRANSLATE_NOOP("MailAccount", "None (this computer only)")), Tone::Warning}};
}

QList<ChoiceDef> signIns() {
  return {{s("password"), s(QT_TRANSLATE_NOOP("MailAccount", "Password"))},
          {s("xoauth2"), s(QT_TRANSLATE_NOOP("MailAccount", "Access token (XOAUTH2)"))}};
}

QList<ChoiceDef> logKinds() {
  return {{s("bounce"), s(QT_TRANSLATE_NOOP("MailAccount", "Undeliverable")), Tone::Bad},
          {s("delayed"), s(QT_TRANSLATE_NOOP("MailAccount", "Delayed")), Tone::Warning},
          {s("complaint"), s(QT_TRANSLATE_NOOP("MailAccount", "Called spam")), Tone::Bad},
          {s("unsubscribe"), s(QT_TRANSLATE_NOOP("MailAccount", "Unsubscribed"))},
          {s("automatic"), s(QT_TRANSLATE_NOOP("MailAccount", "Automatic answer"))},
          {s("survey"), s(QT_TRANSLATE_NOOP("MailAccount", "Answer to a survey"))},
          {s("own"), s(QT_TRANSLATE_NOOP("MailAccount", "From ourselves"))},
          {s("unreadable"), s(QT_TRANSLATE_NOOP("MailAccount", "Not readable")), Tone::Bad}};
}

constexpr char kNameTaken[] = "mail-account-name-taken";

Result<void> accountBefore(Transaction& tx, Record& next, const Record* before) {
  if (auto checked = checkRenamed(tx, next, before, kNameTaken); !checked.ok()) return checked;
  if (tx.isSettling()) return {};
  static const QRegularExpression between(s("[,;\\s]+")), whole(s("^[^@\\s]+@[^@\\s]+$"));
  for (const char* key : {"address", "also"}) {
    if (before && before->text(key) == next.text(key)) continue;
    for (const QString& address : next.text(key).split(between, Qt::SkipEmptyParts))
      if (!whole.match(address).hasMatch()) return Problem("mail-address", {address}, s(key));
  }
  return {};
}

}  // namespace

EntityRules mailAccountRules() {
  EntityRules rules{accountBefore, {}};
  rules.beforeRestore = [](Transaction& tx, const Record& back) { return checkOwnName(tx, back, kNameTaken); };
  return rules;
}

EntityDef mailAccountDef() {
  using M = MailAccount;
  EntityDef def;
  def.number = 110;
  def.key = def.table = s("mail_account");
  def.prefix = s("MA");
  def.context = "MailAccount";
  def.label = s(QT_TRANSLATE_NOOP("MailAccount", "Mail account"));
  def.plural = s(QT_TRANSLATE_NOOP("MailAccount", "Mail accounts"));
  def.icon = s("mail");
  def.managed = true;
  def.fields
      << field<&M::name>("name", QT_TRANSLATE_NOOP("MailAccount", "Name"), Kind::Text,
                         FieldFlags{Title, Required, InList, Suggested})
      << field<&M::address>("address", QT_TRANSLATE_NOOP("MailAccount", "Address"), Kind::Email,
                            FieldFlags{Required, InList, Suggested})
      << field<&M::also>("also", QT_TRANSLATE_NOOP("MailAccount", "Further addresses that arrive here"), Kind::Text)
      << field<&M::sender>("sender", QT_TRANSLATE_NOOP("MailAccount", "Name that customers see"), Kind::Text, Suggested)
      << field<&M::imapHost>("imap_host", QT_TRANSLATE_NOOP("MailAccount", "Incoming server (IMAP)"), Kind::Text,
                             FieldFlags{InList, Suggested})
      << field<&M::imapPort>("imap_port", QT_TRANSLATE_NOOP("MailAccount", "Incoming port"), Kind::Integer, Suggested)
      << choiceField<&M::imapSecurity>("imap_security", QT_TRANSLATE_NOOP("MailAccount", "Incoming encryption"),
                                       securities(), FieldFlags{Suggested, FilledIn})
      << field<&M::folder>("folder", QT_TRANSLATE_NOOP("MailAccount", "Folder"), Kind::Text, FilledIn)
      << field<&M::user>("user", QT_TRANSLATE_NOOP("MailAccount", "User"), Kind::Text, Suggested)
      << field<&M::smtpHost>("smtp_host", QT_TRANSLATE_NOOP("MailAccount", "Outgoing server (SMTP)"), Kind::Text,
                             FieldFlags{InList, Suggested})
      << field<&M::smtpPort>("smtp_port", QT_TRANSLATE_NOOP("MailAccount", "Outgoing port"), Kind::Integer, Suggested)
      << choiceField<&M::smtpSecurity>("smtp_security", QT_TRANSLATE_NOOP("MailAccount", "Outgoing encryption"),
                                       securities(), FieldFlags{Suggested, FilledIn})
      << field<&M::smtpUser>("smtp_user", QT_TRANSLATE_NOOP("MailAccount", "Outgoing user, where it is another one"),
                             Kind::Text)
      << choiceField<&M::auth>("auth", QT_TRANSLATE_NOOP("MailAccount", "Signs in with"), signIns(), FilledIn)
      << field<&M::uidValidity>("uid_validity", QT_TRANSLATE_NOOP("MailAccount", "Numbering of the folder"),
                                Kind::Integer, ReadOnly)
      << field<&M::lastUid>("last_uid", QT_TRANSLATE_NOOP("MailAccount", "Read up to"), Kind::Integer, ReadOnly)
      << field<&M::oldestUid>("oldest_uid", QT_TRANSLATE_NOOP("MailAccount", "Read back to"), Kind::Integer, ReadOnly)
      << field<&M::olderMails>("older_mails", QT_TRANSLATE_NOOP("MailAccount", "Older mails left on the server"),
                               Kind::Integer, ReadOnly)
      << field<&M::fetchedAt>("fetched_at", QT_TRANSLATE_NOOP("MailAccount", "Last fetched"), Kind::Time,
                              FieldFlags{ReadOnly, InList})
      << field<&M::problem>("problem", QT_TRANSLATE_NOOP("MailAccount", "What went wrong last"), Kind::Text,
                            FieldFlags{ReadOnly, InList})
      << field<&M::off>("off", QT_TRANSLATE_NOOP("MailAccount", "Switched off"), Kind::Bool, InList);
  return def;
}

EntityDef mailLogDef() {
  using M = MailLog;
  EntityDef def;
  def.number = 111;
  def.key = def.table = s("mail_log");
  def.prefix = s("ML");
  def.context = "MailAccount";
  def.label = s(QT_TRANSLATE_NOOP("MailAccount", "Mail without a ticket"));
  def.plural = s(QT_TRANSLATE_NOOP("MailAccount", "Mails without a ticket"));
  def.icon = s("mail");
  def.managed = true;
  def.fields << field<&M::at>("at", QT_TRANSLATE_NOOP("MailAccount", "When"), Kind::Time, FieldFlags{InList, ReadOnly})
             << choiceField<&M::kind>("kind", QT_TRANSLATE_NOOP("MailAccount", "Why"), logKinds(),
                                      FieldFlags{InList, ReadOnly})
             << field<&M::subject>("subject", QT_TRANSLATE_NOOP("MailAccount", "Subject"), Kind::Text,
                                   FieldFlags{Title, InList, ReadOnly})
             << field<&M::sender>("sender", QT_TRANSLATE_NOOP("MailAccount", "From"), Kind::Text,
                                  FieldFlags{InList, ReadOnly})
             << field<&M::failed>("failed", QT_TRANSLATE_NOOP("MailAccount", "Did not reach"), Kind::Text,
                                  FieldFlags{InList, ReadOnly})
             << field<&M::reason>("reason", QT_TRANSLATE_NOOP("MailAccount", "What it says"), Kind::Text, ReadOnly)
             << field<&M::text>("text", QT_TRANSLATE_NOOP("MailAccount", "Text"), Kind::LongText, ReadOnly)
             << linkField<&M::ticket>("ticket", QT_TRANSLATE_NOOP("MailAccount", "Ticket"), {s("ticket")},
                                      FieldFlags{InList, ReadOnly})
             << linkField<&M::mailbox>("mailbox", QT_TRANSLATE_NOOP("MailAccount", "Mail account"), {s("mail_account")},
                                       ReadOnly)
             << field<&M::mailId>("mail_id", QT_TRANSLATE_NOOP("MailAccount", "Message-ID"), Kind::Text, ReadOnly);
  def.sublists << SublistDef{s("files"), s("attachment"), s("record"), s(QT_TRANSLATE_NOOP("MailAccount", "Files"))};
  return def;
}

}  // namespace relata
