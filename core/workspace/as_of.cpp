#include "core/schema/schema.h"
#include "core/store/custom_fields.h"
#include "core/store/reader.h"
#include "core/store/row_codec.h"
#include "core/store/segment_source.h"
#include "core/workspace/workspace.h"

namespace relata {
namespace {

/// Makes a reader's connection see every entity as it stood at a moment: a temporary view of the table's own name shows
/// the rows that had been inserted by then, with the rows that changed since taken from a small table where their later
/// changes are unwound. The cost follows what changed since, not the size of the file.
class PastViews {
 public:
  PastViews(db::Connection& connection, const Registry& registry, const FieldNumbers& numbers, UtcMs moment)
      : m_db(connection), m_registry(registry), m_numbers(numbers), m_until(hlcFromUtc(moment + 1)) {}

  void create() {
    for (const EntityDef* def : m_registry.all())
      m_db.exec(QStringLiteral("CREATE TEMP TABLE past_%1 AS SELECT * FROM main.%1 WHERE 0; CREATE UNIQUE INDEX "
                               "temp.past_%1_id ON past_%1(id)")
                    .arg(def->table));
    unwind();
    for (const EntityDef* def : m_registry.all())
      m_db.exec(
          QStringLiteral(
              "CREATE TEMP VIEW %1 AS SELECT * FROM main.%1 WHERE _h < %2 AND id NOT IN (SELECT id FROM temp.past_%1) "
              "UNION ALL SELECT * FROM temp.past_%1")
              .arg(def->table)
              .arg(m_until));
  }

 private:
  void unwind() {
    db::Statement ops(
        m_db,
        QStringLiteral("SELECT o.obj, o.row, o.hi, o.kind, o.data FROM txn x JOIN op o ON o.tid=x.tid WHERE x.hlc >= ? "
                       "AND o.kind IN (3,6) ORDER BY x.hlc DESC, x.dev DESC, o.i DESC"));
    ops.bind(1, m_until);
    while (ops.step()) {
      const EntityDef* def = m_registry.byNumber(static_cast<int>(ops.integer(0)));
      if (!def) continue;
      const bool range = ops.integer(3) == static_cast<int>(OpKind::DeleteRange);
      fetch(*def, ops.integer(1), ops.integer(2));
      if (range)
        setDeleted(*def, ops.integer(1), ops.integer(2), !decodeDeleteRange(ops.blob(4)));
      else
        setCells(*def, ops.integer(1), decodeCells(ops.blob(4)));
    }
  }

  void fetch(const EntityDef& def, qint64 lo, qint64 hi) {
    m_db.cached(QStringLiteral(
                    "INSERT OR IGNORE INTO temp.past_%1 SELECT * FROM main.%1 WHERE id BETWEEN ? AND ? AND _h < ?")
                    .arg(def.table))
        .bind(1, lo)
        .bind(2, hi)
        .bind(3, m_until)
        .run();
  }

  void setDeleted(const EntityDef& def, qint64 lo, qint64 hi, bool deleted) {
    db::Statement& update =
        m_db.cached(QStringLiteral("UPDATE temp.past_%1 SET _del=? WHERE id BETWEEN ? AND ?").arg(def.table));
    update.bindValue(1, deleted ? Value(qint64{1}) : Value()).bind(2, lo).bind(3, hi).run();
  }

  void setCells(const EntityDef& def, qint64 row, const QList<CellChange>& cells) {
    for (const CellChange& cell : cells) {
      const QString column = m_numbers.column(cell.fno);
      if (column.isEmpty()) continue;
      m_db.cached(QStringLiteral("UPDATE temp.past_%1 SET %2=? WHERE id=?").arg(def.table, column))
          .bindValue(1, cell.before)
          .bind(2, row)
          .run();
    }
  }

  db::Connection& m_db;
  const Registry& m_registry;
  const FieldNumbers& m_numbers;
  Hlc m_until;
};

/// The custom fields of that moment, and those that came since: they are empty then.
std::vector<EntityDef> withFieldsOf(const Registry& now, std::vector<EntityDef> then) {
  for (EntityDef& def : then) {
    const EntityDef* present = now.entity(def.key);
    for (const FieldDef& field : present ? present->fields : QList<FieldDef>())
      if (field.custom && !def.fieldByColumn(field.column) && !def.field(field.key)) def.fields << field;
  }
  return then;
}

}  // namespace

std::unique_ptr<Reader> Workspace::readAsOf(UtcMs moment) {
  FilterContext context = filterContext();
  context.now = moment;
  db::OpenOptions open;
  open.readOnly = true;
  open.immutable = m_immutable;
  open.key = m_key;
  auto connection = std::make_unique<db::Connection>(m_path, open);
  const RegistryPtr current = registry();
  // One read transaction, kept open: the whole view is of one state of the file.
  connection->exec(QStringLiteral("BEGIN"));
  // A segment means what it means today, also where it is asked who was in it then.
  const std::shared_ptr<db::Connection> present = readConnection();
  context.segment = [present, lookup = segmentLookup(*present, current)](const QString& named) {
    return lookup(named);
  };
  const FieldNumbers known = numbers();
  PastViews(*connection, *current, known, moment).create();
  auto then = std::make_shared<const Registry>(withFieldsOf(*current, withCustomFields(m_parts.entities, *connection)));
  return std::make_unique<Reader>(std::move(connection), std::move(then), context, nullptr, known);
}

}  // namespace relata
