#include "core/store/filter_path.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <array>

#include "core/store/filter_lexer.h"

namespace relata {
namespace {

// What every row has. `{entity}` is the number of the entity, put in when compiled; `cell` holds the stamp of each cell
// that changed after its row was made.
const std::array<FieldDef, 4>& words() {
  static const std::array<FieldDef, 4> list = [] {
    const auto make = [](const char* key, const char* label, Kind kind, const char* sql) {
      FieldDef field;
      field.key = QLatin1String(key);
      field.label = QLatin1String(label);
      field.kind = Kind::Computed;
      field.computedKind = kind;
      field.sql = QLatin1String(sql);
      field.flags = FieldFlag::ReadOnly;
      return field;
    };
    return std::array<FieldDef, 4>{
        make("id", QT_TRANSLATE_NOOP("Filter", "Id"), Kind::Link, "t.id"),
        make("created", QT_TRANSLATE_NOOP("Filter", "Created"), Kind::Time, "((t._h >> 20) + 1577836800000)"),
        make("changed", QT_TRANSLATE_NOOP("Filter", "Changed"), Kind::Time,
             "((max(t._h, coalesce((SELECT max(hlc) FROM cell WHERE obj = {entity} AND row = t.id), 0)) >> 20)"
             " + 1577836800000)"),
        make("deleted", QT_TRANSLATE_NOOP("Filter", "Deleted"), Kind::Bool, "(t._del IS 1)")};
  }();
  return list;
}

bool isWordOfEveryRow(const FieldDef* field) {
  for (const FieldDef& word : words())
    if (&word == field) return true;
  return false;
}

// Labels may hold spaces, typed words cannot: "Do not use" is written do_not_use or DoNotUse.
QString squeezed(QStringView label) {
  QString out;
  for (const QChar c : label)
    if (c.isLetterOrNumber() || c.isSurrogate()) out += c;
  return out.toCaseFolded();
}

const FieldDef* namedField(const EntityDef& def, QStringView name) {
  if (const FieldDef* exact = fieldOrWord(def, name)) return exact;
  const QString wanted = squeezed(name);
  if (wanted.isEmpty()) return nullptr;
  for (const FieldDef& field : def.fields)
    if (squeezed(field.key) == wanted) return &field;
  for (const FieldDef& field : def.fields)
    if (!field.is(FieldFlag::Hidden) && (squeezed(fieldLabel(def, field)) == wanted || squeezed(field.label) == wanted))
      return &field;
  for (const FieldDef& word : words())
    if (squeezed(word.key) == wanted || squeezed(QCoreApplication::translate("Filter", word.label.toUtf8())) == wanted)
      return &word;
  return nullptr;
}

QStringList fieldWords(const QList<const EntityDef*>& defs) {
  QStringList out;
  for (const EntityDef* def : defs)
    for (const FieldDef& field : def->fields)
      if (!field.is(FieldFlag::Hidden)) out += field.key;
  for (const FieldDef& word : words()) out += word.key;
  return out;
}

int editDistance(QStringView a, QStringView b) {
  QVarLengthArray<int, 65> row(b.size() + 1);
  for (qsizetype j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
  for (qsizetype i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (qsizetype j = 1; j <= b.size(); ++j) {
      const int above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

const FieldDef* fieldOrWord(const EntityDef& def, QStringView key) {
  if (const FieldDef* field = def.field(key)) return field;
  for (const FieldDef& word : words())
    if (word.key == key) return &word;
  return nullptr;
}

QString nearestWord(QStringView word, const QStringList& candidates) {
  constexpr qsizetype kLongest = 64;
  if (word.size() > kLongest) return {};
  const QString wanted = word.toString().toLower();
  QString best;
  int bestDistance = static_cast<int>(std::max<qsizetype>(2, wanted.size() / 3)) + 1;
  for (const QString& candidate : candidates) {
    if (candidate.size() > kLongest) continue;
    const int distance = editDistance(wanted, candidate.toLower());
    if (distance >= bestDistance || distance >= candidate.size()) continue;
    bestDistance = distance;
    best = candidate;
  }
  return best;
}

QString pathLabel(const FieldPath& path) {
  QStringList labels;
  for (qsizetype i = 0; i < path.steps.size(); ++i) {
    const FieldDef& field = *path.steps[i];
    labels += isWordOfEveryRow(&field) ? QCoreApplication::translate("Filter", field.label.toUtf8())
                                       : fieldLabel(*path.owners[i], field);
  }
  return labels.join(QStringLiteral(" › "));
}

QList<const EntityDef*> linkTargets(const FieldDef& link, const EntityCatalog& catalog, QStringView nextKey) {
  QList<const EntityDef*> out;
  for (const QString& key : link.linkTo) {
    const EntityDef* def = catalog.entity(key);
    if (def && (nextKey.isEmpty() || fieldOrWord(*def, nextKey))) out += def;
  }
  return out;
}

Result<FieldPath> resolvePath(QStringView text, const EntityDef& def, const EntityCatalog& catalog) {
  FieldPath path;
  QList<const EntityDef*> owners{&def};
  qsizetype position = 0;
  const QList<QStringView> parts = text.split(QLatin1Char('.'));
  if (parts.size() > kMaxPathSteps)
    return Problem("filter-path-too-long", {text.left(40).toString(), QStringLiteral("1")});
  for (const QStringView part : parts) {
    const QStringView word = part.trimmed();
    const QStringList where{word.left(80).toString(), QString::number(position + 1)};
    const FieldDef* found = nullptr;
    for (const EntityDef* owner : owners) {
      found = namedField(*owner, word);
      if (!found) continue;
      path.keys += found->key;
      path.steps += found;
      path.owners += owner;
      break;
    }
    if (!found && owners.isEmpty()) return Problem("filter-not-a-link", where, path.keys.last());
    if (!found) return Problem("filter-unknown-field", where + QStringList{nearestWord(word, fieldWords(owners))});
    owners = found->kind == Kind::Link ? linkTargets(*found, catalog) : QList<const EntityDef*>();
    position += part.size() + 1;
  }
  return path;
}

}  // namespace relata
