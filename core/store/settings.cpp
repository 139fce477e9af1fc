#include "core/store/settings.h"

namespace relata {

QString settingOf(db::Connection& connection, const QString& key) {
  db::StatementUse row(
      connection.cached(QStringLiteral("SELECT value FROM setting WHERE key=? AND _del IS NOT 1 ORDER BY id LIMIT 1")));
  row->bind(1, key);
  return row->step() ? row->text(0) : QString();
}

QString baseCurrency(db::Connection& connection) {
  const QString own = settingOf(connection, QStringLiteral("base_currency"));
  return own.isEmpty() ? QStringLiteral("EUR") : own;
}

}  // namespace relata
