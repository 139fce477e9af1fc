#include "core/mail/mail_files.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// The line between two mails: "From ada@example.com Mon Mar  2 09:00:00 2026". A sentence that begins so has no time.
bool isFromLine(const QByteArray& line) {
  if (!line.startsWith("From ")) return false;
  static const QRegularExpression time(
      s("\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b.*\\b\\d{4}\\b|\\b\\d{4}\\b.*\\d{1,2}:\\d{2}"));
  return time.match(QString::fromLatin1(line.left(300))).hasMatch();
}

bool beginsLikeMbox(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) && isFromLine(file.readLine(1000));
}

}  // namespace

bool isMailFile(const QString& path) {
  const QString suffix = QFileInfo(path).suffix().toLower();
  return suffix == s("eml") || suffix == s("mbox") || suffix == s("mbx") || (suffix.isEmpty() && beginsLikeMbox(path));
}

MailFiles::MailFiles(const QStringList& paths, const MailLimits& limits) : m_paths(paths), m_limits(limits) {}

Result<void> MailFiles::open() {
  for (const QString& path : m_paths) {
    const QFileInfo info(path);
    if (!info.exists()) return Problem("no-such-file", {path});
    if (!info.isDir()) {
      m_files << path;
      continue;
    }
    QStringList inside;
    for (QDirIterator it(path, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) inside << it.next();
    inside.sort();
    for (const QString& file : inside) {
      const QString folder = QFileInfo(file).dir().dirName();
      if (isMailFile(file) || folder == s("cur") || folder == s("new")) m_files << file;
    }
  }
  for (const QString& file : m_files) {
    const QFileInfo info(file);
    if (!info.isReadable()) return Problem("no-permission", {file});
    m_total += info.size();
  }
  return {};
}

void MailFiles::rewind() {
  m_open.close();
  m_file = -1;
  m_number = m_done = m_doneBefore = 0;
  m_block.clear();
  m_at = 0;
}

QString MailFiles::place() const {
  const QString name = QFileInfo(m_files.value(m_file)).fileName();
  return m_mbox ? s("%1: %2").arg(name).arg(m_number) : name;
}

bool MailFiles::openNext() {
  m_doneBefore += m_open.isOpen() ? m_open.size() : 0;
  m_done = m_doneBefore;
  m_open.close();
  if (++m_file >= m_files.size()) return false;
  m_open.setFileName(m_files[m_file]);
  m_number = 0;
  m_block.clear();
  m_at = 0;
  m_mbox = false;
  if (!m_open.open(QIODevice::ReadOnly)) return true;
  const QByteArray first = m_open.readLine(4096);
  m_mbox = isFromLine(first);
  if (!m_mbox) m_open.seek(0);
  return true;
}

Result<bool> MailFiles::next(QByteArray& message) {
  for (;;) {
    if (m_file < 0 || !m_open.isOpen() || (m_at >= m_block.size() && m_open.atEnd())) {
      if (!openNext()) return false;
      if (!m_open.isOpen()) return Problem("no-permission", {m_files[m_file]});
    }
    bool found = false;
    if (m_mbox) {
      found = nextOfMbox(message);
    } else {
      // One byte more than may be: the reader says that it was cut.
      message = m_open.read(m_limits.bytes + 1);
      m_open.seek(m_open.size());
      found = !message.isEmpty();
    }
    m_done = m_doneBefore + m_open.pos() - (m_block.size() - m_at);
    if (!found) continue;
    ++m_number;
    return true;
  }
}

bool MailFiles::readLine(QByteArray& line) {
  constexpr qsizetype kBlock = 1 << 20;
  for (;;) {
    const qsizetype end = m_block.indexOf('\n', m_at);
    const qsizetype have = m_block.size() - m_at;
    if (end >= 0 || have > kBlock) {
      const qsizetype length = end >= 0 ? end + 1 - m_at : have;
      line = m_block.mid(m_at, length);
      m_at += length;
      return true;
    }
    const QByteArray more = m_open.read(kBlock);
    if (more.isEmpty()) {
      line = m_block.mid(m_at);
      m_at = m_block.size();
      return !line.isEmpty();
    }
    m_block = m_block.mid(m_at) + more;
    m_at = 0;
  }
}

bool MailFiles::nextOfMbox(QByteArray& message) {
  message.clear();
  bool blank = false;
  QByteArray line;
  while (readLine(line)) {
    if (blank && isFromLine(line)) {
      if (!message.trimmed().isEmpty()) return true;
      message.clear();
      continue;
    }
    blank = line == "\n" || line == "\r\n";
    // mboxrd: what began like the line between two mails was given a mark.
    if (line.startsWith('>')) {
      qsizetype marks = 0;
      while (marks < line.size() && line[marks] == '>') ++marks;
      if (QByteArray(line.mid(marks)).startsWith("From ")) line.remove(0, 1);
    }
    if (message.size() <= m_limits.bytes) message += line;
  }
  return !message.trimmed().isEmpty();
}

}  // namespace relata::mail
