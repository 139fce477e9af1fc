#include "core/exchange/exporter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include "core/base/money.h"
#include "core/exchange/csv/csv_writer.h"
#include "core/exchange/write_problem.h"
#include "core/store/field_text.h"
#include "core/store/filter_path.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr size_t kPage = 500;

/// One column: a field of the record itself, or one reached through a link.
struct Column {
  QString name;
  bool isId = false;
  FieldPath path;
};

Result<QList<Column>> columnsOf(const EntityDef& def, const Registry& registry, QStringList names) {
  if (names.isEmpty()) {
    names << s("id");
    for (const FieldDef& field : def.fields)
      if (!field.is(FieldFlag::Hidden) && field.kind != Kind::Computed) names << field.key;
    names << s("created");
  }
  QList<Column> columns;
  for (const QString& name : std::as_const(names)) {
    if (name == s("id")) {
      columns << Column{name, true, {}};
      continue;
    }
    Result<FieldPath> path = resolvePath(name, def, registry);
    if (!path.ok()) return path.problem();
    columns << Column{name, false, *std::move(path)};
  }
  return columns;
}

/// Pages of records with the linked ones, so that no row costs a query of its own.
class Pages {
 public:
  Pages(Reader& reader, const EntityDef& def, const QList<Column>& columns)
      : m_reader(reader), m_def(def), m_columns(columns) {}

  void load(const std::vector<qint64>& ids) {
    m_records = m_reader.records(m_def, ids, ownFields());
    m_values.clear();
    m_values.resize(m_columns.size());
    for (qsizetype i = 0; i < m_columns.size(); ++i)
      if (!m_columns[i].isId) walk(i);
    loadTitles();
  }

  qsizetype size() const { return m_records.size(); }
  const Record& record(qsizetype row) const { return m_records[row]; }
  Value value(qsizetype row, qsizetype column) const { return m_values[column].value(row); }
  QString title(Id id) const { return m_titles.value(id.bits()); }

 private:
  static bool isWord(const FieldDef& field) {
    return field.column.startsWith(QLatin1Char('_')) || field.column == s("id");
  }

  QList<const FieldDef*> ownFields() const {
    QList<const FieldDef*> fields;
    for (const Column& column : m_columns)
      if (!column.isId)
        if (const FieldDef* field = m_def.field(column.path.keys.first()); field && !fields.contains(field))
          fields << field;
    return fields;
  }

  static Value wordValue(const Record& record, const QString& key) {
    if (key == s("id")) return record.id();
    if (key == s("created")) return hlcToUtc(record.inserted.hlc);
    return record.value(key);
  }

  void walk(qsizetype column) {
    const FieldPath& path = m_columns[column].path;
    QList<Value>& values = m_values[column];
    for (const Record& record : std::as_const(m_records))
      values << (record.isNull() ? Value() : wordValue(record, path.keys.first()));
    for (qsizetype step = 1; step < path.steps.size(); ++step) {
      QHash<qint64, Value> found = follow(path, step, values);
      for (Value& value : values) value = value.isNull() ? Value() : found.value(value.integer());
    }
  }

  QHash<qint64, Value> follow(const FieldPath& path, qsizetype step, const QList<Value>& links) {
    std::vector<qint64> ids;
    for (const Value& link : links)
      if (!link.isNull()) ids.push_back(link.integer());
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    QHash<qint64, Value> found;
    const EntityDef& owner = *path.owners[step];
    const FieldDef* field = owner.field(path.keys[step]);
    const QList<Record> records =
        m_reader.records(owner, ids, field ? QList<const FieldDef*>{field} : QList<const FieldDef*>{});
    for (const Record& record : records)
      if (!record.isNull()) found.insert(record.id().bits(), wordValue(record, path.keys[step]));
    return found;
  }

  void loadTitles() {
    m_titles.clear();
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
      if (m_columns[i].isId || m_columns[i].path.field().valueKind() != Kind::Link) continue;
      QSet<qint64> ids;
      for (const Value& value : std::as_const(m_values[i]))
        if (!value.isNull()) ids << value.integer();
      for (const QString& target : m_columns[i].path.field().linkTo)
        if (const EntityDef* def = m_reader.registry().entity(target)) m_titles.insert(m_reader.titles(*def, ids));
    }
  }

  Reader& m_reader;
  const EntityDef& m_def;
  const QList<Column>& m_columns;
  QList<Record> m_records;
  QList<QList<Value>> m_values;
  QHash<qint64, QString> m_titles;
};

QString isoTime(qint64 ms) {
  return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(ms % 1000 ? Qt::ISODateWithMs : Qt::ISODate);
}

QJsonValue jsonOf(const Column& column, const Value& value, const Pages& pages, const Registry& registry) {
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

/// Writes rows in one format.
class RowSink {
 public:
  virtual ~RowSink() = default;
  virtual Result<void> row(const Pages& pages, qsizetype row) = 0;
  virtual Result<void> finish() = 0;
};

class CsvSink final : public RowSink {
 public:
  CsvSink(QIODevice& device, const ExportOptions& options, const QList<Column>& columns)
      : m_writer(device, {options.bom, options.guardFormulas, ',', "\r\n"}), m_columns(columns) {
    m_context.zone = options.zone;
    QStringList header;
    for (const Column& column : columns) header << column.name;
    m_begun = m_writer.write(header);
  }

  Result<void> row(const Pages& pages, qsizetype row) override {
    if (!m_begun.ok()) return m_begun;
    m_context.linkText = [&](const FieldDef&, Id id) { return pages.title(id); };
    QStringList cells;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
      const Column& column = m_columns[i];
      cells << (column.isId ? pages.record(row).idText()
                            : fieldText(column.path.owner(), column.path.field(), pages.value(row, i), m_context));
    }
    return m_writer.write(cells);
  }
  Result<void> finish() override { return m_begun.ok() ? m_writer.finish() : m_begun; }

 private:
  CsvWriter m_writer;
  const QList<Column>& m_columns;
  TextContext m_context;
  Result<void> m_begun;
};

class JsonSink final : public RowSink {
 public:
  JsonSink(QIODevice& device, const Registry& registry, const QList<Column>& columns)
      : m_device(device), m_registry(registry), m_columns(columns) {}

  Result<void> row(const Pages& pages, qsizetype row) override {
    QJsonObject object;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
      object.insert(m_columns[i].name, m_columns[i].isId
                                           ? QJsonValue(pages.record(row).idText())
                                           : jsonOf(m_columns[i], pages.value(row, i), pages, m_registry));
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    if (m_device.write(line) != line.size()) return Problem("csv-write-failed", {m_device.errorString()});
    return {};
  }
  Result<void> finish() override { return {}; }

 private:
  QIODevice& m_device;
  const Registry& m_registry;
  const QList<Column>& m_columns;
};

}  // namespace

Result<ExportFormat> exportFormat(QStringView key) {
  if (key == u"csv") return ExportFormat::Csv;
  if (key == u"jsonl") return ExportFormat::JsonLines;
  for (const char* later : {"xlsx", "vcf", "ics"})
    if (key == s(later)) return Problem("format-not-available", {key.toString()}, s("format"));
  return Problem("format-unknown", {key.toString()}, s("format"));
}

Result<qint64> exportList(Reader& reader, const ListQuery& query, const ExportOptions& options, QIODevice& device,
                          const ExportProgress& progress) {
  const EntityDef* def = reader.registry().entity(query.entity);
  if (!def) return Problem("no-such-entity", {query.entity});
  const Result<QList<Column>> columns = columnsOf(*def, reader.registry(), options.fields);
  if (!columns.ok()) return columns.problem();
  std::unique_ptr<RowSink> sink;
  if (options.format == ExportFormat::Csv)
    sink = std::make_unique<CsvSink>(device, options, *columns);
  else
    sink = std::make_unique<JsonSink>(device, reader.registry(), *columns);
  const auto work = [&]() -> Result<qint64> {
    const std::vector<qint64> ids = reader.ids(query);
    Pages pages(reader, *def, *columns);
    qint64 written = 0;
    for (size_t at = 0; at < ids.size(); at += kPage) {
      const auto from = ids.begin() + static_cast<std::ptrdiff_t>(at);
      pages.load({from, from + static_cast<std::ptrdiff_t>(qMin(kPage, ids.size() - at))});
      for (qsizetype row = 0; row < pages.size(); ++row) {
        if (pages.record(row).isNull()) continue;  // gone since the list was made
        if (auto done = sink->row(pages, row); !done.ok()) return done.problem();
        ++written;
      }
      if (progress && !progress(static_cast<qint64>(at) + pages.size(), static_cast<qint64>(ids.size())))
        return Problem("cancelled");
    }
    if (auto done = sink->finish(); !done.ok()) return done.problem();
    return written;
  };
  Result<Result<qint64>> done = guarded(work);
  return done.ok() ? *std::move(done) : Result<qint64>(done.problem());
}

Result<qint64> exportToFile(Reader& reader, const ListQuery& query, const ExportOptions& options, const QString& path,
                            const ExportProgress& progress) {
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return writeProblem(file, path);
  const Result<qint64> written = exportList(reader, query, options, file, progress);
  if (!written.ok()) return written.problem().is("csv-write-failed") ? writeProblem(file, path) : written.problem();
  if (!file.commit()) return writeProblem(file, path);
  return written;
}

}  // namespace relata::exchange
