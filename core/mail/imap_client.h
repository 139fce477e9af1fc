#pragma once

#include <QList>

#include <memory>

#include "core/mail/mail_server.h"

namespace relata::mail {

/// Reads a folder of an IMAP server (RFC 3501) and leaves it as it is: it is opened for reading only, so that nothing
/// becomes "read" there. libcurl makes the line, its encryption and the log-in; what is said on it is said here,
/// because libcurl itself can ask for mails only in a way that marks them. Problems: mail-plain, mail-login,
/// mail-certificate, mail-server-failed [host, reason], mail-not-understood [host, what], cancelled.
class ImapClient {
 public:
  explicit ImapClient(MailServer server);
  ~ImapClient();
  ImapClient(const ImapClient&) = delete;
  ImapClient& operator=(const ImapClient&) = delete;

  struct Folder {
    qint64 uidValidity = 0, uidNext = 0, mails = 0;
  };
  Result<Folder> open(const QString& folder);
  /// The UIDs of the open folder from that one on, in their order.
  Result<QList<qint64>> uidsFrom(qint64 first);
  /// Waits until something changes in the open folder: true; or for so long: false. Problem: mail-no-idle [host].
  Result<bool> idle(int seconds);
  /// A mail of it; what is longer is cut. Empty: it is gone.
  Result<QByteArray> fetch(qint64 uid, qint64 longest);

 private:
  struct Line;
  struct State;
  Result<void> connect();
  Result<void> say(const QByteArray& line);
  Result<QList<Line>> ask(const QByteArray& command, qint64 longest);
  Result<QByteArray> line();
  Result<QByteArray> bytes(qint64 count);
  Result<void> more();
  Result<bool> moreWithin(qint64 ms);
  Problem broken(const char* what) const;

  MailServer m_server;
  std::unique_ptr<State> m;
};

}  // namespace relata::mail
