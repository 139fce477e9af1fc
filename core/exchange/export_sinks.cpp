#include "core/exchange/export_sinks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/base/csv_writer.h"
#include "core/store/field_text.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString isoTime(qint64 ms) {
  return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(ms % 1000 ? Qt::ISODateWithMs : Qt::ISODate);
}

QJsonValue jsonOf(const ExportColumn& column, const Value& value, const ExportPages& pages, const Registry& registry) {
  if (value.isNull()) return QJsonValue::Null;
  const FieldDef& field = column.path.field();
  switch (field.valueKind()) {
    case Kind::Link: {
      for (const QString& target : field.linkTo)
        if (const EntityDef* def = registry.entity(target))
          return QJsonObject{{s("id"), value.id().text(def->prefix)}, {s("title"), pages.title(value.id())}};
      return QJsonValue::Null;
    }
    case Kind::Money: {
      const MoneyValue money = value.money();
      TextContext context;
      return QJsonObject{
          {s("amount"), fieldText(column.path.owner(), field, value, context).section(QLatin1Char(' '), 0, 0)},
          {s("currency"), money.currency}};
    }
    case Kind::Time: return isoTime(value.integer());
    case Kind::Bool: return value.flag();
    case Kind::Integer: return value.integer();
    case Kind::Decimal: return value.decimal();
    case Kind::Tags:
    case Kind::MultiChoice: return QJsonArray::fromStringList(value.list());
    default: return value.isInteger() ? QJsonValue(value.integer()) : QJsonValue(value.text());
  }
}

class CsvSink final : public RowSink {
 public:
  explicit CsvSink(const SinkScope& scope)
      : m_writer(scope.device, {scope.options.bom, scope.options.guardFormulas, ',', "\r\n"}),
        m_columns(scope.columns),
        m_further(scope.further) {
    m_context.zone = scope.options.zone;
    QStringList header;
    for (const ExportColumn& column : m_columns) header << column.name;
    if (m_further) header << m_further->header();
    m_begun = m_writer.write(header);
  }

  Result<void> row(const ExportPages& pages, qsizetype row) override {
    if (!m_begun.ok()) return m_begun;
    m_context.linkText = [&](const FieldDef&, Id id) { return pages.title(id); };
    QStringList cells;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
      const ExportColumn& column = m_columns[i];
      cells << (column.isId ? pages.record(row).idText()
                            : fieldText(column.path.owner(), column.path.field(), pages.value(row, i), m_context));
    }
    if (m_further) cells << m_further->cells(pages.record(row).id());
    return m_writer.write(cells);
  }
  Result<void> finish() override { return m_begun.ok() ? m_writer.finish() : m_begun; }

 private:
  CsvWriter m_writer;
  const QList<ExportColumn>& m_columns;
  FurtherColumns* m_further;
  TextContext m_context;
  Result<void> m_begun;
};

class JsonSink final : public RowSink {
 public:
  explicit JsonSink(const SinkScope& scope)
      : m_device(scope.device),
        m_registry(scope.reader.registry()),
        m_columns(scope.columns),
        m_further(scope.further) {}

  Result<void> row(const ExportPages& pages, qsizetype row) override {
    QJsonObject object;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
      object.insert(m_columns[i].name, m_columns[i].isId
                                           ? QJsonValue(pages.record(row).idText())
                                           : jsonOf(m_columns[i], pages.value(row, i), pages, m_registry));
    if (m_further) {
      const QJsonObject further = m_further->json(pages.record(row).id());
      for (auto it = further.begin(); it != further.end(); ++it) object.insert(it.key(), it.value());
    }
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    if (m_device.write(line) != line.size()) return Problem("csv-write-failed", {m_device.errorString()});
    return {};
  }
  Result<void> finish() override { return {}; }

 private:
  QIODevice& m_device;
  const Registry& m_registry;
  const QList<ExportColumn>& m_columns;
  FurtherColumns* m_further;
};

}  // namespace

std::unique_ptr<RowSink> csvSink(const SinkScope& scope) { return std::make_unique<CsvSink>(scope); }
std::unique_ptr<RowSink> jsonSink(const SinkScope& scope) { return std::make_unique<JsonSink>(scope); }

}  // namespace relata::exchange
