#include "core/contacts/find_by_address.h"

#include "core/base/text.h"

namespace relata {
namespace {

Id firstOf(db::Connection& connection, const char* sql, const QString& wanted) {
  db::StatementUse row(connection.cached(QLatin1String(sql)));
  row->bind(1, wanted);
  return row->step() ? row->id(0) : Id();
}

}  // namespace

Id contactWithMail(db::Connection& connection, const QString& address) {
  const QString wanted = address.toLower();
  if (wanted.isEmpty()) return {};
  if (const Id own =
          firstOf(connection,
                  "SELECT id FROM contact WHERE email=? COLLATE NOCASE AND _del IS NOT 1 ORDER BY id LIMIT 1", wanted))
    return own;
  return firstOf(connection,
                 "SELECT c.id FROM point p JOIN contact c ON c.id=p.record WHERE p.normal=? AND p.kind='email' AND "
                 "p._del IS NOT 1 AND c._del IS NOT 1 ORDER BY c.id LIMIT 1",
                 wanted);
}

Id contactWithAccount(db::Connection& connection, const QString& account) {
  const QString wanted = fold(account);
  if (wanted.isEmpty()) return {};
  return firstOf(connection,
                 "SELECT c.id FROM point p JOIN contact c ON c.id=p.record WHERE p.normal=? AND p.kind IN "
                 "('wechat', 'qq', 'messaging') AND p._del IS NOT 1 AND c._del IS NOT 1 ORDER BY c.id LIMIT 1",
                 wanted);
}

}  // namespace relata
