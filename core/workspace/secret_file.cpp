#include "core/workspace/secret_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/db/connection.h"
#include "core/db/db_error.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

QByteArray SecretFile::read(const QString& name) const {
  if (!isUsable() || !QFile::exists(m_path)) return {};
  try {
    db::OpenOptions options;
    options.readOnly = true;
    options.key = m_passphrase;
    db::Connection file(m_path, options);
    db::StatementUse row(file.cached(s("SELECT secret FROM secret WHERE name=?")));
    row->bind(1, name);
    return row->step() ? row->blob(0) : QByteArray();
  } catch (const db::DbError&) {
    return {};  // of another passphrase, or damaged: the password is asked for again
  }
}

Result<void> SecretFile::write(const QString& name, const QByteArray& secret) const {
  return change(s("INSERT INTO secret(name, secret) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET "
                  "secret=excluded.secret"),
                name, &secret);
}

Result<void> SecretFile::forget(const QString& name) const {
  return QFile::exists(m_path) ? change(s("DELETE FROM secret WHERE name=?1"), name, nullptr) : Result<void>();
}

Result<void> SecretFile::change(const QString& sql, const QString& name, const QByteArray* secret) const {
  if (!isUsable()) return Problem("secrets-no-passphrase");
  if (!QDir().mkpath(QFileInfo(m_path).path())) return Problem("no-permission", {QFileInfo(m_path).path()});
  // What cannot be opened with this passphrase any more cannot be read by anybody: it begins anew.
  for (const bool again : {false, true}) {
    try {
      db::OpenOptions options;
      options.create = true;
      options.key = m_passphrase;
      db::Connection file(m_path, options);
      file.exec(s("CREATE TABLE IF NOT EXISTS secret(name TEXT PRIMARY KEY, secret BLOB) WITHOUT ROWID"));
      QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
      db::StatementUse row(file.cached(sql));
      row->bind(1, name);
      if (secret) row->bind(2, *secret);
      row->step();
      return {};
    } catch (const db::DbError& error) {
      // A full disk or somebody else's lock is no reason to lose the others.
      if (again || !error.isNotADatabase() || !QFile::remove(m_path)) return error.problem();
    }
  }
  return {};
}

}  // namespace relata
