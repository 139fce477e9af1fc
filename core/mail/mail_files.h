#pragma once

#include <QFile>
#include <QStringList>

#include "core/base/result.h"
#include "core/mail/mime_reader.h"

namespace relata::mail {

/// Whether a file is one mail (.eml) or many (.mbox, or a file that begins like one).
bool isMailFile(const QString& path);

/// The mails of files one after the other, as a stream: a file of gigabytes costs as much memory as its longest mail,
/// and that no more than a mail may be long. A folder stands for the mail files in it and below it (Maildir).
class MailFiles {
 public:
  MailFiles(const QStringList& paths, const MailLimits& limits = {});

  /// Problems: no-such-file, no-permission.
  Result<void> open();
  /// False: there are no more. Problems: no-permission.
  Result<bool> next(QByteArray& message);
  void rewind();

  /// Where the last mail stands, "inbox.mbox: 12".
  QString place() const;
  qint64 done() const { return m_done; }
  qint64 total() const { return m_total; }

 private:
  bool openNext();
  bool nextOfMbox(QByteArray& message);
  bool readLine(QByteArray& line);

  QStringList m_paths;
  MailLimits m_limits;
  QStringList m_files;
  qsizetype m_file = -1;
  QFile m_open;
  bool m_mbox = false;
  QByteArray m_block;  // read ahead: asking the file for each line costs more than reading it
  qsizetype m_at = 0;
  qint64 m_number = 0, m_done = 0, m_total = 0, m_doneBefore = 0;
};

}  // namespace relata::mail
