#include "core/store/custom_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "core/base/text.h"
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

bool columnExists(db::Connection& connection, const QString& table, const QString& column) {
  db::Statement columns(connection, QStringLiteral("SELECT 1 FROM pragma_table_info(?) WHERE name=?"));
  columns.bind(1, table).bind(2, column);
  return columns.step();
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

void addColumnIfMissing(db::Connection& connection, const QString& table, const QString& column) {
  if (columnExists(connection, table, column)) return;
  connection.forgetCached();
  connection.exec(QStringLiteral("ALTER TABLE %1 ADD COLUMN %2").arg(table, column));
}

}  // namespace relata
