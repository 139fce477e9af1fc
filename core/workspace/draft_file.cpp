#include "core/workspace/draft_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/db/connection.h"
#include "core/db/db_error.h"

namespace relata {

DraftFile::DraftFile(QString path, QByteArray passphrase)
    : m_path(std::move(path)), m_passphrase(std::move(passphrase)) {}

DraftFile::~DraftFile() = default;

db::Connection& DraftFile::connection() {
  if (m_connection) return *m_connection;
  QDir().mkpath(QFileInfo(m_path).absolutePath());
  db::OpenOptions options;
  options.create = true;
  options.key = m_passphrase;
  auto opened = std::make_unique<db::Connection>(m_path, options);
  opened->exec(QStringLiteral("PRAGMA secure_delete=ON"));  // what was saved or given up is not left behind
  opened->exec(
      QStringLiteral("CREATE TABLE IF NOT EXISTS draft(key TEXT PRIMARY KEY, title TEXT, text TEXT, at INTEGER)"));
  QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
  m_connection = std::move(opened);
  return *m_connection;
}

void DraftFile::remove() {
  m_connection.reset();
  for (const char* suffix : {"", "-journal", "-wal", "-shm"}) QFile::remove(m_path + QLatin1String(suffix));
}

QList<Draft> DraftFile::all() {
  QList<Draft> out;
  if (!QFileInfo::exists(m_path)) return out;
  try {
    db::Statement rows(connection(), QStringLiteral("SELECT key, title, text, at FROM draft ORDER BY at DESC, key"));
    while (rows.step()) out << Draft{rows.text(0), rows.text(1), rows.text(2), rows.integer(3)};
  } catch (const db::DbError& error) {
    // Under another passphrase, or damaged: nobody can read it any more. A disk that is busy may be read later.
    if (error.isNotADatabase()) remove();
    out.clear();
  }
  return out;
}

Result<void> DraftFile::write(const QList<Draft>& changed, const QStringList& gone) {
  try {
    db::Transaction transaction(connection());
    for (const Draft& draft : changed)
      m_connection->cached(QStringLiteral("INSERT OR REPLACE INTO draft VALUES(?,?,?,?)"))
          .bind(1, draft.key)
          .bind(2, draft.title)
          .bind(3, draft.text)
          .bind(4, draft.at)
          .run();
    for (const QString& key : gone)
      m_connection->cached(QStringLiteral("DELETE FROM draft WHERE key=?")).bind(1, key).run();
    transaction.commit();
  } catch (const db::DbError& error) {
    return error.problem(m_path);
  }
  return {};
}

Result<void> DraftFile::renew(QByteArray passphrase, const QList<Draft>& drafts) {
  remove();
  m_passphrase = std::move(passphrase);
  return drafts.isEmpty() ? Result<void>() : write(drafts, {});
}

}  // namespace relata
