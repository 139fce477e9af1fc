#include "core/store/blobs.h"

#include <QCryptographicHash>

namespace relata {

QString blobName(const QByteArray& content) {
  return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

QString keepBlob(db::Connection& connection, const QByteArray& content) {
  const QString name = blobName(content);
  connection.cached(QStringLiteral("INSERT OR IGNORE INTO blob(hash,size,data) VALUES(?,?,?)"))
      .bind(1, name)
      .bind(2, static_cast<qint64>(content.size()))
      .bind(3, content)
      .run();
  return name;
}

Result<QByteArray> readBlob(db::Connection& connection, const QString& name) {
  db::Statement row(connection, QStringLiteral("SELECT data FROM blob WHERE hash=?"));
  row.bind(1, name);
  if (!row.step()) return Problem("blob-missing", {name.left(12)});
  const QByteArray content = row.blob(0);
  if (blobName(content) != name) return Problem("blob-damaged", {name.left(12)});
  return content;
}

}  // namespace relata
