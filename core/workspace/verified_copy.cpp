#include "core/workspace/verified_copy.h"

#include <QCryptographicHash>
#include <QFile>

#include <filesystem>

#include "core/db/db_error.h"
#include "core/workspace/damage.h"

namespace relata {
namespace {

QStringList ordinaryTables(db::Connection& connection) {
  QStringList tables;
  db::Statement rows(
      connection,
      QStringLiteral(
          "SELECT name FROM sqlite_schema WHERE type='table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"));
  while (rows.step()) tables << rows.text(0);
  return tables;
}

QByteArray digestOf(db::Connection& connection, const QString& table) {
  QCryptographicHash hash(QCryptographicHash::Blake2b_256);
  db::Statement rows(connection, QStringLiteral("SELECT * FROM %1").arg(table));
  const int columns = rows.columnCount();
  while (rows.step())
    for (int i = 0; i < columns; ++i) {
      hash.addData(rows.blob(i));
      hash.addData(QByteArrayView("\x1f", 1));
    }
  return hash.result();
}

Result<void> compare(db::Connection& original, db::Connection& copy, const QString& path) {
  const Damage damage = damageOf(copy, false);
  if (!damage.structure.isEmpty()) return Problem("backup-not-valid", {path, damage.structure.first()});
  for (const QString& table : ordinaryTables(original))
    if (digestOf(original, table) != digestOf(copy, table)) return Problem("backup-not-valid", {path, table});
  return {};
}

void changeKey(const QString& path, const CopyOptions& options) {
  db::OpenOptions open;
  open.key = options.key;
  db::Connection connection(path, open);
  // Every page is rewritten, which SQLite does only outside the write-ahead journal.
  connection.exec(QStringLiteral("PRAGMA journal_mode=DELETE"));
  db::rekey(connection, *options.newKey);
}

}  // namespace

std::unique_ptr<db::Connection> openToRead(const QString& path, const QByteArray& key) {
  db::OpenOptions options;
  options.readOnly = true;
  options.key = key;
  return std::make_unique<db::Connection>(path, options);
}

Result<void> replaceFile(const QString& with, const QString& path) {
  if (QFile::exists(path)) QFile::setPermissions(with, QFile::permissions(path));
  std::error_code error;
  std::filesystem::rename(with.toStdU16String(), path.toStdU16String(), error);
  if (!error) return {};
  QFile::remove(with);
  return Problem("file-not-writable", {path});
}

Result<void> copyVerified(db::Connection& from, const QString& target, const CopyOptions& options) {
  const QString temporary = target + QLatin1String(".part");
  const auto cleanUp = [&] {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) QFile::remove(temporary + QLatin1String(suffix));
  };
  cleanUp();
  const auto finally = qScopeGuard(cleanUp);
  try {
    db::copyDatabase(from, temporary, options.key, options.progress);
    if (options.newKey) changeKey(temporary, options);
    const auto copy = openToRead(temporary, options.newKey.value_or(options.key));
    if (auto same = compare(from, *copy, target); !same.ok()) return same;
  } catch (const db::DbError& error) {
    return error.problem(target);
  }
  return replaceFile(temporary, target);
}

}  // namespace relata
