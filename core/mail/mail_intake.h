#pragma once

#include <QSet>

#include "core/mail/mail_kinds.h"
#include "core/mail/mail_token.h"
#include "core/workspace/workspace.h"

namespace relata::mail {

/// What became of a mail. Every mail joins or makes exactly one ticket, or is told in the log of mails without one.
enum class Taken {
  Opened,
  Joined,
  There,         // it was here before
  Bounce,        // of a mail server: it is told where the mail went out, and opens nothing
  Automatic,     // an answer of a machine: joins what it answers, and opens nothing
  Unsubscribed,  // somebody wants no more mails of a campaign's purpose: their consent is withdrawn
  Answer,        // to a survey: its score and words are kept there, and the ticket stays resolved
  Own,           // from a mail account of ours, or of a colleague to others: no request of anybody. What a colleague
                 // writes to the team is one, and of what they forward the customer is whose mail it was
  Unreadable     // no mail at all
};

struct IntakeOptions {
  Id mailbox;
  QStringList own;  // addresses of the team
  /// A person brings in an archive of theirs: what is from an address of the team went out, and headers are believed.
  /// Otherwise a mail joins a ticket only where its sender takes part in it, and where it is proved that it answers
  /// (spec/safety.md, "Mail -> ticket spoof"); else it opens one of its own that says what it claims.
  bool archive = false;
  /// From before this mail account was kept here: mails stand at their own time, what has been quiet for longer than a
  /// ticket can be reopened is closed, and what joins a ticket opens it no more.
  bool past = false;
};

/// Mails that name each other share a ticket, where an archive tells it: `key` is the same for all of them ("": it is
/// not known). When it began and was written to last, and what it is called.
struct MailThread {
  QString key, subject;
  UtcMs first = 0, last = 0;
};

/// Writes mails into one act.
class MailIntake {
 public:
  MailIntake(Transaction& tx, const IntakeOptions& options);

  Result<Taken> take(const Mail& mail, const MailThread& thread = {});
  Id lastTicket() const { return m_ticket; }
  /// The number of the ticket whose reply the last mail told to have come back; empty: it told none.
  QString lastLost() const { return m_lost; }

  /// A mail that could not be read at all is told, too.
  Result<void> logUnreadable(const QString& place);

 private:
  struct Place {
    Id ticket;
    bool proved = false;  // by a token of ours
    bool known = false;   // by a mail that is here
  };
  QString idOf(const Mail& mail);
  bool isSame(const Mail& mail);
  bool isToTeam(const Mail& mail) const;
  std::optional<MailAddress> handedOn(const Mail& mail) const;
  QString writerOf(const Mail& mail) const;
  Result<void> beginEarlier(Id ticket, UtcMs wrote);
  Result<void> keepAside(const Mail& mail, const QString& id, const QString& why);
  bool isThere(const QString& id);
  Place placeOf(const Mail& mail, const QString& id);
  Id ticketOfMail(const QString& mailId);
  Id ticketNaming(const QString& mailId);
  Id goesOnIn(Id ticket);
  bool takesPart(Id ticket, const QString& address);
  Id userOf(const QString& address);
  Id contactOf(const QString& address);
  bool isOwn(const QString& address) const { return m_own.contains(address.toLower()); }
  UtcMs momentOf(const Mail& mail) const;
  QString codeAskedBy(const QString& mailId);
  Result<bool> takeSurveyAnswer(const Mail& mail, const QString& id);
  Result<bool> takeForCampaign(const Mail& mail, const QString& id);
  Result<Taken> takeBounce(const Mail& mail, const QString& id, const Bounce& bounce);
  Result<Id> open(const Mail& mail, const MailThread& thread, Id claims);
  Result<Id> write(Id ticket, const Mail& mail, const QString& id, bool out, bool automatic);
  Result<void> tieWith(Id ticket, const QString& id);
  UtcMs behindAnswer(Id ticket, UtcMs wrote);
  Result<void> attach(Id message, const Mail& mail);
  Result<void> log(const char* kind, const Mail& mail, const QString& id, Id ticket = {}, const QString& failed = {},
                   const QString& reason = {}, Id* written = nullptr);

  Transaction& m_tx;
  IntakeOptions m_options;
  MailTokens m_tokens;
  QSet<QString> m_own, m_accounts;  // addresses of the team; those of them that are of mail accounts
  QHash<QString, Id> m_contacts, m_threads;
  Id m_ticket;
  QString m_lost;
};

/// A ticket of what the log of mails without one has, as one act: text, sender and files. Problems: no-such-record,
/// mail-has-ticket [subject].
Result<Id> ticketOfLog(Workspace& workspace, Id entry);

/// Addresses of the team: of its mail accounts and its users.
QStringList ownAddresses(db::Connection& connection);

}  // namespace relata::mail
