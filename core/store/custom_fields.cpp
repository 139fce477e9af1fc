#include "core/store/custom_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "core/base/text.h"
#include "core/meta/entity_words.h"
#include "core/schema/schema.h"
#include "core/store/filter_path.h"

namespace relata {
namespace {

QString packOptions(const QList<ChoiceDef>& choices, const QStringList& linkTo) {
  QJsonArray list;
  for (const ChoiceDef& choice : choices)
    list.append(QJsonObject{{QStringLiteral("key"), choice.key},
                            {QStringLiteral("label"), choice.label},
                            {QStringLiteral("tone"), static_cast<int>(choice.tone)}});
  QJsonObject options;
  if (!list.isEmpty()) options.insert(QStringLiteral("choices"), list);
  if (!linkTo.isEmpty()) options.insert(QStringLiteral("link"), QJsonArray::fromStringList(linkTo));
  return options.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(options).toJson(QJsonDocument::Compact));
}

void unpackOptions(const QString& json, FieldDef& field) {
  const QJsonObject options = QJsonDocument::fromJson(json.toUtf8()).object();
  for (const auto& entry : options.value(QLatin1String("choices")).toArray()) {
    const QJsonObject choice = entry.toObject();
    field.choices << ChoiceDef{choice.value(QLatin1String("key")).toString(),
                               choice.value(QLatin1String("label")).toString(),
                               static_cast<Tone>(qBound(0, choice.value(QLatin1String("tone")).toInt(), 4))};
  }
  for (const auto& target : options.value(QLatin1String("link")).toArray()) field.linkTo << target.toString();
}

QString keyFromLabel(const EntityDef& def, const QString& label) {
  QString key;
  for (const QChar c : fold(pinyin(label, false, false))) {
    if (c.unicode() < 128 && c.isLetterOrNumber())
      key += c;
    else if (!key.isEmpty() && !key.endsWith(QLatin1Char('_')))
      key += QLatin1Char('_');
  }
  while (key.endsWith(QLatin1Char('_'))) key.chop(1);
  if (key.isEmpty() || key[0].isDigit()) key.prepend(QLatin1String("field_"));
  QString free = key;
  for (int n = 2; fieldOrWord(def, free); ++n) free = key + QLatin1Char('_') + QString::number(n);
  return free;
}

const FieldDef* labelled(const EntityDef& def, const QString& label) {
  const QString wanted = fold(label.trimmed());
  const auto it = std::find_if(def.fields.begin(), def.fields.end(),
                               [&](const FieldDef& field) { return fold(fieldLabel(def, field)) == wanted; });
  return it == def.fields.end() ? nullptr : &*it;
}

QSet<QString> columnsOf(db::Connection& connection, const QString& table) {
  QSet<QString> names;
  db::Statement columns(connection, QStringLiteral("SELECT name FROM pragma_table_info(?)"));
  columns.bind(1, table);
  while (columns.step()) names << columns.text(0);
  return names;
}

/// Without DEFAULT: a column with one would report wrong old values to the journal. While no session watches: a session
/// cannot tell changes of a table that got a column since.
void addColumn(db::Connection& connection, const QString& table, const QString& column) {
  connection.forgetCached();
  connection.exec(QStringLiteral("ALTER TABLE %1 ADD COLUMN %2").arg(table, column));
}

}  // namespace

QString customColumn(Id fieldDefId) {
  return fieldDefId.text(QStringLiteral("f")).replace(QLatin1Char('-'), QLatin1Char('_')).toLower();
}

std::vector<EntityDef> withCustomFields(std::vector<EntityDef> entities, db::Connection& connection) {
  db::Statement rows(connection, QStringLiteral("SELECT id, entity, key, label, kind, options, section, required, "
                                                "searched, hidden FROM field_def WHERE _del IS NOT 1 "
                                                "ORDER BY position, id"));
  while (rows.step()) {
    const QString owner = rows.text(1);
    const auto def = std::find_if(entities.begin(), entities.end(), [&](const EntityDef& d) { return d.key == owner; });
    const std::optional<Kind> kind = kindFromKey(rows.text(4));
    if (def == entities.end() || !kind || *kind == Kind::Computed || *kind == Kind::Tags) continue;
    FieldDef field;
    field.custom = true;
    field.customId = rows.integer(0);
    field.key = rows.text(2);
    // Two devices may make the same key; the younger one gets a number, computed and never written.
    for (int n = 2; def->field(field.key); ++n) field.key = rows.text(2) + QLatin1Char('_') + QString::number(n);
    field.label = rows.text(3);
    field.kind = *kind;
    field.column = customColumn(rows.id(0));
    field.section = rows.text(6);
    field.flags.setFlag(FieldFlag::Required, rows.integer(7) == 1);
    field.flags.setFlag(FieldFlag::Searched, rows.integer(8) == 1);
    field.flags.setFlag(FieldFlag::Hidden, rows.integer(9) == 1);
    unpackOptions(rows.text(5), field);
    def->fields << field;
  }
  return entities;
}

Result<CustomField> describeCustomField(const EntityDef& def, const QString& label, Kind kind,
                                        const QList<ChoiceDef>& choices, const QString& key, const QStringList& linkTo,
                                        bool searched) {
  static const QRegularExpression word(QStringLiteral("^[a-z][a-z0-9_]*$"));
  if (label.trimmed().isEmpty()) return Problem("field-label-missing", {}, QStringLiteral("label"));
  if (labelled(def, label)) return Problem("field-label-taken", {label.trimmed()}, QStringLiteral("label"));
  if (!key.isEmpty() && fieldOrWord(def, key)) return Problem("field-key-taken", {key}, QStringLiteral("key"));
  if (!key.isEmpty() && !word.match(key).hasMatch()) return Problem("field-key-invalid", {key}, QStringLiteral("key"));
  if ((kind == Kind::Choice || kind == Kind::MultiChoice) && choices.isEmpty())
    return Problem("field-choices-missing", {label}, QStringLiteral("choices"));
  if (kind == Kind::Computed || kind == Kind::Tags)
    return Problem("field-kind-unknown", {kindKey(kind)}, QStringLiteral("kind"));
  CustomField field;
  field.entity = def.key;
  field.label = label.trimmed();
  field.key = key.isEmpty() ? keyFromLabel(def, label) : key;
  field.kind = kindKey(kind);
  field.options = packOptions(choices, linkTo);
  field.searched = searched;
  return field;
}

QString freeFieldLabel(const EntityDef& def, const QString& label) {
  QString free = label.trimmed();
  for (int n = 2; labelled(def, free); ++n) free = label.trimmed() + QLatin1Char(' ') + QString::number(n);
  return free;
}

void addDescribed(EntityDef& def, const CustomField& field) {
  FieldDef added;
  added.custom = true;
  added.key = field.key;
  added.label = field.label;
  added.kind = kindFromKey(field.kind).value_or(Kind::Text);
  def.fields << added;
}

FieldDescription describeFields(const std::vector<EntityDef>& builtIn, db::Connection& connection) {
  FieldDescription found;
  found.registry = std::make_shared<const Registry>(withCustomFields(builtIn, connection));
  found.numbers.load(connection);
  return found;
}

Result<FieldDescription> makeFieldColumns(const std::vector<EntityDef>& builtIn, db::Connection& connection) {
  // SQLite's own limit is 2,000 columns of a table; fields that were taken back keep theirs.
  constexpr int kMostColumns = 1'900;
  FieldDescription found;
  found.registry = std::make_shared<const Registry>(withCustomFields(builtIn, connection));
  for (const EntityDef* def : found.registry->all()) {
    QSet<QString> there;
    QStringList missing;
    for (const FieldDef& field : def->fields) {
      if (!field.custom) continue;
      if (there.isEmpty()) there = columnsOf(connection, def->table);
      for (const QString& column : schema::fieldColumns(field))
        if (!there.contains(column)) missing << column;
    }
    const auto room = qMax(0, kMostColumns - static_cast<int>(there.size()));
    if (missing.size() > room)
      return Problem("too-many-fields", {entityWord(def->key), QString::number(room), QString::number(missing.size())});
    for (const QString& column : std::as_const(missing)) addColumn(connection, def->table, column);
  }
  found.numbers.ensure(connection, *found.registry);
  return found;
}

}  // namespace relata
