#pragma once

#include "core/workspace/transaction.h"

namespace relata::mail {

/// What proves that a mail answers one of ours: it can be made only with the secret of this workspace (HMAC-SHA-256).
/// It is in the Message-ID of what goes out, whole, and in the subject as far as a subject has room (80 bits), for mail
/// programs that drop the other headers.
class MailTokens {
 public:
  explicit MailTokens(const QByteArray& secret) : m_secret(secret) {}
  /// Makes the secret where the workspace has none yet.
  static Result<MailTokens> of(Transaction& tx);
  /// Nothing is proved where there is no secret.
  static MailTokens of(db::Connection& connection);

  /// "T-1042-7KQ2M8…", as it stands in brackets in the subject.
  QString subjectToken(Id ticket, const QString& number) const;
  /// A new Message-ID for a mail of that ticket, without angle brackets.
  QString messageId(Id ticket, const QString& random, const QString& domain) const;

  /// The ticket that the token in a subject is for; none where there is none, or where it was not made here.
  Id ticketOfSubject(db::Connection& connection, const QString& subject) const;
  Id ticketOfMessageId(const QString& messageId) const;

  /// What names a mail of a campaign and proves that it was sent from here: in its Message-ID, and for whoever wants
  /// no more of them. Letters, digits and one dash.
  QString campaignToken(Id mail) const;
  /// Without angle brackets.
  static QString campaignMessageId(const QString& token, const QString& domain);
  /// The mail of a token that stands somewhere in a text; none where it was not made here.
  Id campaignMailIn(const QString& text) const;
  /// What stands for a mail of a campaign in measured links. It proves nothing else: whoever has it from the log of an
  /// endpoint can unsubscribe nobody.
  QString trackingToken(Id mail) const;
  /// The mail of such a token, exactly; none where it was not made here.
  Id trackedMail(const QString& token) const;

 private:
  QString mailToken(const char* purpose, Id mail) const;
  Id mailOf(const char* purpose, const QString& number, const QString& proof) const;
  QByteArray mac(const char* purpose, Id ticket, const QString& more) const;
  QByteArray m_secret;
};

/// Numbers of tickets that stand in brackets in a subject, without the token that would prove them: "[T-1042]". At most
/// five.
QStringList bareNumbers(const QString& subject);

/// A subject without tokens and without "Re:", "AW:", "回复:" and the like.
QString plainSubject(const QString& subject);

}  // namespace relata::mail
