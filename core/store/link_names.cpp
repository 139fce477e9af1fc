#include "core/store/link_names.h"

#include "core/base/text.h"

namespace relata {
namespace {

bool isThere(db::Connection& connection, const EntityDef& def, Id id) {
  db::StatementUse row(connection.cached(QStringLiteral("SELECT 1 FROM %1 WHERE id=?").arg(def.table)));
  row->bind(1, id);
  return row->step();
}

}  // namespace

std::vector<qint64> idsTitled(db::Connection& connection, const EntityDef& def, const QString& text, int limit) {
  std::vector<qint64> out;
  const FieldDef* title = def.titleField();
  if (!title) return out;
  const QString wanted = fold(text.trimmed());
  const auto [lower, upper] = sortKeyPrefixRange(text.trimmed());
  db::StatementUse rows(connection.cached(
      QStringLiteral(
          "SELECT id, %1 FROM %2 WHERE _key >= ? AND _key < ? AND _del IS NOT 1 ORDER BY _key, _del, id LIMIT 200")
          .arg(title->column, def.table)));
  rows->bind(1, lower).bind(2, upper);
  while (rows->step() && static_cast<int>(out.size()) < limit)
    if (fold(rows->text(1)) == wanted) out.push_back(rows->integer(0));
  return out;
}

Id numberedRecord(db::Connection& connection, const EntityDef& def, const QString& typed) {
  const FieldDef* number = def.field(u"number");
  if (!number || number->kind != Kind::Text || number == def.titleField()) return {};
  const QString text = typed.trimmed().toUpper();
  db::StatementUse row(connection.cached(
      QStringLiteral("SELECT id FROM %1 WHERE number=? COLLATE NOCASE AND _del IS NOT 1 ORDER BY id LIMIT 1")
          .arg(def.table)));
  row->bind(1, text);
  return row->step() ? row->id(0) : Id();
}

namespace {

/// Shops and forms know people by their mail address; of a further address, too.
std::vector<qint64> mailed(db::Connection& connection, const EntityDef& def, const QString& typed) {
  std::vector<qint64> out;
  const QString address = typed.trimmed().toLower();
  if (!address.contains(u'@') || !def.field(u"email")) return out;
  db::StatementUse rows(connection.cached(
      QStringLiteral("SELECT id FROM %1 WHERE email=?1 COLLATE NOCASE AND _del IS NOT 1 UNION SELECT t.id FROM point p "
                     "JOIN %1 t ON t.id=p.record WHERE p.normal=?1 AND p.kind='email' AND p._del IS NOT 1 AND t._del "
                     "IS NOT 1 LIMIT 2")
          .arg(def.table)));
  rows->bind(1, address);
  while (rows->step()) out.push_back(rows->integer(0));
  return out;
}

}  // namespace

Result<Id> linkNamed(db::Connection& connection, const Registry& registry, const FieldDef& link, const QString& typed,
                     Id me) {
  if (const auto parsed = parseId(typed))
    for (const QString& key : link.linkTo)
      if (const EntityDef* def = registry.entity(key);
          def && def->prefix == parsed->prefix && isThere(connection, *def, parsed->id))
        return parsed->id;
  if (link.linkTo.contains(QLatin1String("user")) && fold(typed) == QLatin1String("me")) return me;
  QStringList candidates;
  Id found;
  for (const QString& key : link.linkTo) {
    const EntityDef* def = registry.entity(key);
    if (!def) continue;
    std::vector<qint64> named = idsTitled(connection, *def, typed);
    if (named.empty()) named = mailed(connection, *def, typed);
    for (const qint64 id : named) {
      found = Id(id);
      candidates << found.text(def->prefix);
    }
    if (!found) found = numberedRecord(connection, *def, typed);
  }
  if (candidates.size() > 1) return Problem("value-ambiguous-link", {candidates.join(QStringLiteral(", "))});
  return found ? Result<Id>(found) : Problem("value-no-such-link", {QString(), typed});
}

}  // namespace relata
