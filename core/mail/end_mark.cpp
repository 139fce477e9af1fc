#include "core/mail/end_mark.h"

#include <QSysInfo>

namespace relata::mail {

EndMark::EndMark(const QString& workspacePath) : m_file(workspacePath + QStringLiteral("-sending")) {}

void EndMark::begin() {
  if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)) return;
  end(Id());
}

void EndMark::end(Id row) {
  if (!m_file.isOpen()) return;
  // Always as long: a write in the middle of another one leaves no longer number behind.
  m_file.seek(0);
  m_file.write(QByteArray::number(row.bits()).rightJustified(20, ' ') + '\n' + QSysInfo::bootUniqueId() + '\n');
}

bool EndMark::wasNotEnded(Id row) const {
  QFile file(m_file.fileName());
  if (!file.open(QIODevice::ReadOnly)) return false;
  bool ok = false;
  const Id named(file.readLine().trimmed().toLongLong(&ok));
  const QByteArray boot = file.readLine().trimmed();
  return ok && !boot.isEmpty() && boot == QSysInfo::bootUniqueId() && named != row;
}

}  // namespace relata::mail
