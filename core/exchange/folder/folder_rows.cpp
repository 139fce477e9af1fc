#include "core/exchange/folder/folder_rows.h"

#include <QDateTime>
#include <QJsonArray>

#include "core/base/money.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kLastTime = 253402300799999;  // 9999-12-31

QJsonValue timeJson(qint64 ms) {
  if (ms < 0 || ms > kLastTime) return ms;
  return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonValue toJson(const FieldDef& field, const Value& value,
                  const std::function<QString(const FieldDef&, Id)>& linkText) {
  switch (field.kind) {
    case Kind::Integer: return value.integer();
    case Kind::Bool: return value.flag();
    case Kind::Decimal: return value.decimal();
    case Kind::Time: return timeJson(value.integer());
    case Kind::Link: return linkText(field, value.id());
    case Kind::MultiChoice: return QJsonArray::fromStringList(value.list());
    case Kind::Money: {
      const MoneyValue money = value.money();
      return QJsonObject{{s("amount"), moneyText(money.minor, money.currency)}, {s("currency"), money.currency}};
    }
    default: return value.text();
  }
}

std::optional<Value> moneyOf(const QJsonObject& object) {
  MoneyValue money{0, object.value(s("currency")).toString()};
  bool ok = false;
  // As many digits behind the point as the currency has: `moneyText` wrote them.
  money.minor = object.value(s("amount")).toString().remove(QLatin1Char('.')).toLongLong(&ok);
  return ok && looksLikeCurrency(money.currency) ? std::optional(Value(money)) : std::nullopt;
}

std::optional<Value> timeOf(const QJsonValue& json) {
  if (json.isDouble()) return Value(json.toInteger());
  const QDateTime at = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
  return at.isValid() ? std::optional(Value(qint64{at.toMSecsSinceEpoch()})) : std::nullopt;
}

std::optional<Value> listOf(const QJsonArray& array) {
  QStringList words;
  for (const QJsonValue& word : array) words << word.toString();
  return Value(words);
}

std::optional<Value> fromJson(const FieldDef& field, const QJsonValue& json) {
  switch (field.kind) {
    case Kind::Integer: return json.isDouble() ? std::optional(Value(json.toInteger())) : std::nullopt;
    case Kind::Bool: return json.isBool() ? std::optional(Value(json.toBool())) : std::nullopt;
    case Kind::Decimal: return json.isDouble() ? std::optional(Value(json.toDouble())) : std::nullopt;
    case Kind::Time: return timeOf(json);
    case Kind::Money: return moneyOf(json.toObject());
    case Kind::MultiChoice: return json.isArray() ? listOf(json.toArray()) : std::nullopt;
    case Kind::Link: {
      const auto id = parseId(json.toString());
      return id ? std::optional(Value(id->id)) : std::nullopt;
    }
    default: return json.isString() ? std::optional(Value(json.toString())) : std::nullopt;
  }
}

}  // namespace

QString folderIndexName() { return s("relata.json"); }
QString folderFilesName() { return QStringLiteral("files"); }
QString folderDataName(const QString& entity) { return s("data/%1.jsonl").arg(entity); }
bool isCarried(const EntityDef& def) { return def.key != s("import_run"); }

QJsonObject folderRow(const Record& record, const std::function<QString(const FieldDef&, Id)>& linkText) {
  QJsonObject row{{s("id"), record.idText()}};
  if (record.deleted) row.insert(s("_deleted"), true);
  for (const FieldDef& field : record.def().fields)
    if (const Value value = record.value(field.key); field.stored() && !value.isNull())
      row.insert(field.key, toJson(field, value, linkText));
  return row;
}

std::optional<Record> recordOfRow(const EntityDef& def, const QJsonObject& row) {
  const auto id = parseId(row.value(s("id")).toString());
  if (!id || id->prefix != def.prefix) return std::nullopt;
  Record record(def, id->id);
  for (auto it = row.begin(); it != row.end(); ++it) {
    if (it.key() == s("id")) continue;
    if (it.key() == s("_deleted")) {
      record.deleted = it->toBool();
      continue;
    }
    const FieldDef* field = def.field(it.key());
    if (!field || !field->stored()) return std::nullopt;
    const std::optional<Value> value = fromJson(*field, *it);
    if (!value) return std::nullopt;
    record.set(it.key(), *value);
  }
  // An id that is a hash of the record's content must be that hash.
  if (!def.contentKey.isEmpty() && contentId(record) != record.id()) return std::nullopt;
  return record;
}

}  // namespace relata::exchange
