#include "core/duplicates/record_feed.h"

#include <utility>

#include "core/base/side_by_side.h"
#include "core/duplicates/duplicate_search.h"
#include "core/meta/record.h"

namespace relata {
namespace {

constexpr size_t kBatch = 2048;  // records that a core packs at a time

struct RawRecord {
  qint64 id;
  QStringList texts;
  QList<PackedPoint> points;
  PackedRecord packed;
};
using Batch = std::vector<RawRecord>;

bool isFirm(const FieldDef& field) {
  return field.kind == Kind::Link && field.linkTo == QStringList{QStringLiteral("company")};
}

/// The id of a company and its name; nothing where there is none.
QString firmText(const QString& id) {
  return QStringLiteral("(%1 || char(10) || coalesce((SELECT f.name FROM company f WHERE f.id=%1), ''))").arg(id);
}

}  // namespace

RecordFeed::RecordFeed(db::Connection& connection, const MatchModel& model)
    : m_connection(connection), m_model(model), m_packer(model, phoneRegionOf(connection)) {}

QString RecordFeed::columns() const {
  QStringList columns{QStringLiteral("t.id")};
  for (const FieldDef* field : m_model.fields) {
    const QString column = QStringLiteral("t.") + field->column;
    columns << (isFirm(*field) ? firmText(column) : column);
  }
  return columns.join(QLatin1Char(','));
}

QStringList RecordFeed::texts(const db::Statement& row) const {
  QStringList out;
  out.reserve(m_model.fields.size());
  for (int i = 0; i < m_model.fields.size(); ++i) out << row.text(i + 1);
  return out;
}

bool RecordFeed::hasPoints() const { return m_model.def->sublist(u"points") != nullptr; }

void RecordFeed::all(const std::function<void(Id, const PackedRecord&)>& use) {
  std::vector<RecordPacker> packers(static_cast<size_t>(coreCount()), m_packer);
  WorkLine<Batch> line(
      [&](Batch& batch, int worker) {
        for (RawRecord& raw : batch) raw.packed = packers[static_cast<size_t>(worker)].pack(raw.texts, raw.points);
      },
      [&](const Batch& batch) {
        for (const RawRecord& raw : batch) use(Id(raw.id), raw.packed);
      });
  Batch batch;
  read([&](qint64 id, QStringList texts, QList<PackedPoint> points) {
    batch.push_back({id, std::move(texts), std::move(points), {}});
    if (batch.size() < kBatch) return;
    line.give(std::exchange(batch, {}));
  });
  line.give(std::move(batch));
  line.finish();
}

// Records and their contact points both come in the order of the record's id, so one walk through each is enough.
void RecordFeed::read(const Use& use) {
  db::Statement rows(
      m_connection,
      QStringLiteral("SELECT %1 FROM %2 t WHERE t._del IS NOT 1 ORDER BY t.id").arg(columns(), m_model.def->table));
  std::optional<db::Statement> points;
  bool morePoints = false;
  if (hasPoints()) {
    points.emplace(m_connection,
                   QStringLiteral("SELECT record, kind, value, normal FROM point WHERE _del IS NOT 1 ORDER BY record"));
    morePoints = points->step();
  }
  while (rows.step()) {
    const qint64 id = rows.integer(0);
    QList<PackedPoint> mine;
    for (; morePoints && points->integer(0) <= id; morePoints = points->step())
      if (points->integer(0) == id) mine << PackedPoint{points->text(1), points->text(2), points->text(3)};
    use(id, texts(rows), std::move(mine));
  }
}

PackedRecord RecordFeed::draft(const Record& record) {
  QStringList texts;
  for (const FieldDef* field : m_model.fields) {
    const Value value = record.value(field->key);
    texts << (value.isInteger() ? QString::number(value.integer()) : value.text());
    if (!isFirm(*field) || !value.id()) continue;
    db::StatementUse firm(m_connection.cached(QStringLiteral("SELECT ") + firmText(QStringLiteral("?1"))));
    firm->bind(1, value.id().bits());
    if (firm->step()) texts.last() = firm->text(0);
  }
  return m_packer.pack(texts, {});
}

std::optional<PackedRecord> RecordFeed::one(Id id) {
  QList<PackedPoint> mine;
  if (hasPoints()) {
    db::StatementUse points(
        m_connection.cached(QStringLiteral("SELECT kind, value, normal FROM point WHERE record=? AND _del IS NOT 1")));
    points->bind(1, id.bits());
    while (points->step()) mine << PackedPoint{points->text(0), points->text(1), points->text(2)};
  }
  db::StatementUse row(
      m_connection.cached(QStringLiteral("SELECT %1 FROM %2 t WHERE t.id=?").arg(columns(), m_model.def->table)));
  row->bind(1, id.bits());
  if (!row->step()) return std::nullopt;
  return m_packer.pack(texts(*row), mine);
}

}  // namespace relata
