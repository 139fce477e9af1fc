#include "core/exchange/jsonl/jsonl_source.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/csv_writer.h"
#include "core/base/id.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kColumns = 10000;
constexpr int kDepth = 4;          // deeper objects stay JSON
constexpr qsizetype kListed = 20;  // longer lists of objects, too

QString numberText(const QJsonValue& value) {
  const double number = value.toDouble();
  if (number == std::floor(number) && std::fabs(number) < 9.2e18) return QString::number(value.toInteger());
  return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString json(const QJsonValue& value) {
  return QString::fromUtf8(value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

QString scalarText(const QJsonValue& value) {
  switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? s("true") : s("false");
    case QJsonValue::Double: return numberText(value);
    case QJsonValue::String: return value.toString();
    default: return {};
  }
}

QString listText(const QJsonArray& list) {
  QStringList words;
  for (const QJsonValue& item : list) {
    if (item.isArray() || item.isObject()) return json(list);
    words << scalarText(item);
  }
  return words.join(s("; "));
}

/// A link or an amount as our own exports write them; nothing for any other object.
std::optional<QString> ownObject(const QJsonObject& object) {
  if (object.size() != 2) return std::nullopt;
  if (object.contains(s("id")) && object.contains(s("title"))) return object.value(s("title")).toString();
  if (object.contains(s("amount")) && object.contains(s("currency")))
    return scalarText(object.value(s("amount"))) + QLatin1Char(' ') + object.value(s("currency")).toString();
  return std::nullopt;
}

/// One of several addresses as programs list them: {"type": "work", "value": "ada@…"}; nothing for any other object.
struct Labelled {
  QString label, text;
};
std::optional<Labelled> labelled(const QJsonObject& object) {
  Labelled out;
  for (const char* key : {"value", "email", "emailAddress", "number", "phone", "phoneNumber", "url"})
    if (const QJsonValue value = object.value(s(key)); value.isString() && out.text.isEmpty())
      out.text = value.toString();
  for (const char* key : {"type", "label"})
    if (const QJsonValue value = object.value(s(key)); value.isString() && out.label.isEmpty())
      out.label = value.toString();
  // With more than a mark for the main one, or an id, it is something else: a name with an address, a line of an order.
  const bool small = object.size() <= 5 && std::none_of(object.begin(), object.end(), [](const QJsonValue& value) {
                       return value.isObject() || value.isArray();
                     });
  return small && !out.text.isEmpty() && !object.contains(s("name")) ? std::optional(out) : std::nullopt;
}

/// The beginning of one large array, and no line that only looks odd ("[1]").
bool isArray(const QByteArray& line) {
  const QByteArray inside = line.startsWith('[') ? line.mid(1).trimmed() : QByteArray("-");
  return inside.isEmpty() || inside.startsWith('{');
}

template <typename Use>
void eachCell(const QJsonObject& object, const QString& prefix, int depth, Use use);

/// A list of objects: addresses with labels are a column for each label, anything else one for each place in the list.
template <typename Use>
void eachItem(const QJsonArray& list, const QString& column, int depth, Use use) {
  std::map<QString, QStringList> byLabel;
  for (const QJsonValue& item : list)
    if (const auto one = labelled(item.toObject())) byLabel[one->label] << one->text;
  for (const auto& [label, texts] : byLabel)
    use(label.isEmpty() ? column : column + QLatin1Char('.') + label, texts.join(s("; ")));
  for (qsizetype i = 0; i < list.size(); ++i)
    if (const QJsonObject inside = list[i].toObject(); !labelled(inside))
      eachCell(inside, s("%1.%2.").arg(column).arg(i + 1), depth + 1, use);
}

/// Our own exports tell further addresses and jobs in lists that are read as they are.
bool isOwnList(const QJsonObject& object, const QString& key) {
  return (key == s("points") || key == s("jobs")) && parseId(object.value(s("id")).toString());
}

bool isListOfObjects(const QJsonArray& list) {
  return !list.isEmpty() && list.size() <= kListed &&
         std::all_of(list.begin(), list.end(), [](const QJsonValue& item) { return item.isObject(); });
}

/// Visits the cells of an object: column, text.
template <typename Use>
void eachCell(const QJsonObject& object, const QString& prefix, int depth, Use use) {
  for (auto it = object.begin(); it != object.end(); ++it) {
    const QString column = prefix + it.key();
    if (it->isObject()) {
      const QJsonObject inside = it->toObject();
      if (const auto own = ownObject(inside))
        use(column, *own);
      else if (depth < kDepth)
        eachCell(inside, column + QLatin1Char('.'), depth + 1, use);
      else
        use(column, json(inside));
    } else if (it->isArray() && depth < kDepth && !isOwnList(object, it.key()) && isListOfObjects(it->toArray())) {
      eachItem(it->toArray(), column, depth, use);
    } else {
      use(column, it->isArray() ? listText(it->toArray()) : scalarText(*it));
    }
  }
}

}  // namespace

Result<std::unique_ptr<JsonLinesSource>> JsonLinesSource::open(const QString& path) {
  auto file = std::make_unique<QFile>(path);
  if (!file->open(QIODevice::ReadOnly)) return Problem("csv-cannot-open", {path, file->errorString()});
  return start(std::move(file), path);
}

Result<std::unique_ptr<JsonLinesSource>> JsonLinesSource::fromBytes(const QByteArray& bytes) {
  auto buffer = std::make_unique<QBuffer>();
  buffer->setData(bytes);
  buffer->open(QIODevice::ReadOnly);
  return start(std::move(buffer), QString());
}

Result<std::unique_ptr<JsonLinesSource>> JsonLinesSource::start(std::unique_ptr<QIODevice> device,
                                                                const QString& name) {
  std::unique_ptr<JsonLinesSource> source(new JsonLinesSource(std::move(device)));
  QByteArray line;
  bool cut = false;
  while (source->m_lines.next(line, cut)) {
    if (source->m_lines.number() == 1 && isArray(line)) return Problem("jsonl-array", {name});
    eachCell(QJsonDocument::fromJson(line).object(), QString(), 0, [&](const QString& column, const QString&) {
      if (source->m_column.contains(column) || source->m_header.size() > kColumns) return;
      source->m_column.insert(column, static_cast<int>(source->m_header.size()));
      source->m_header << column;
    });
    if (source->m_header.size() > kColumns) return Problem("jsonl-too-many-keys", {name, QString::number(kColumns)});
  }
  if (source->m_header.isEmpty()) return Problem("csv-empty", {name});
  source->m_lines.rewind();
  return source;
}

Result<void> JsonLinesSource::rewind() {
  m_lines.rewind();
  return {};
}

Result<bool> JsonLinesSource::next(TableRow& row) {
  QByteArray line;
  bool cut = false;
  do {
    if (!m_lines.next(line, cut)) return false;
  } while (line.isEmpty() && !cut);
  row.line = m_lines.number();
  row.faults = {};
  row.cells = QStringList(m_header.size());
  const QJsonDocument document = QJsonDocument::fromJson(line);
  if (!document.isObject()) {
    row.faults = RowFault::NotReadable;
    row.cells[0] = QString::fromUtf8(line.left(1000));
    return true;
  }
  eachCell(document.object(), QString(), 0, [&](const QString& column, const QString& text) {
    // Cells are read as spreadsheets guard them; what only looks so keeps its sign.
    row.cells[m_column.value(column)] = unguardFormula(text) == text ? text : guardFormula(text);
  });
  return true;
}

}  // namespace relata::exchange
