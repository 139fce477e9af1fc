#pragma once

#include <QStringList>

#include <memory>

#include "core/mail/mail_server.h"

namespace relata::mail {

/// How far a mail came. Only `Handed` and `Refused` are known from the server; a line that broke between the last byte
/// and the answer leaves it open whether the mail went out, and that is told as it is.
struct SmtpOutcome {
  enum class Came { Handed, Refused, NotYet, Unknown } came = Came::NotYet;
  Problem problem;       // why not
  QString said;          // the server's last line
  bool forGood = false;  // refused in a way that another try does not change (5xx)
  QStringList refused;   // recipients that the server did not take, each with its words; others got the mail if Handed
};

/// Hands a mail over to a server (RFC 5321). Addresses with anything that could end a line are refused before.
SmtpOutcome sendMail(const MailServer& server, const QString& from, const QStringList& to, const QByteArray& message);

/// The same for many mails over one line, which is opened with the first and again where it broke.
class SmtpSession {
 public:
  explicit SmtpSession(const MailServer& server);
  ~SmtpSession();
  SmtpSession(const SmtpSession&) = delete;
  SmtpSession& operator=(const SmtpSession&) = delete;

  /// `beforeEnd` is asked when all but the end of the mail was given, and before the server can know that it is whole:
  /// up to there a mail that breaks off was certainly not sent. False: it is broken off (the problem is "cancelled").
  SmtpOutcome send(const QString& from, const QStringList& to, const QByteArray& message,
                   const std::function<bool()>& beforeEnd = {});

 private:
  struct Line;
  std::unique_ptr<Line> m_line;
};

/// Whether the server can be reached and lets us in. Problems as of ImapClient.
Result<void> trySmtp(const MailServer& server);

}  // namespace relata::mail
