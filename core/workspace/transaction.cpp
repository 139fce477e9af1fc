#include "core/workspace/transaction.h"

#include <QSet>

#include "core/base/text.h"
#include "core/db/db_error.h"
#include "core/schema/schema.h"
#include "core/store/custom_fields.h"
#include "core/store/row_codec.h"

namespace relata {
namespace {

/// The watch is off while one of these lives.
class CapturePause {
 public:
  explicit CapturePause(db::ChangeCapture& capture) : m_capture(capture) { m_capture.setEnabled(false); }
  ~CapturePause() { m_capture.setEnabled(true); }
  CapturePause(const CapturePause&) = delete;
  CapturePause& operator=(const CapturePause&) = delete;

 private:
  db::ChangeCapture& m_capture;
};

QString insertSql(const EntityDef& def) {
  QStringList columns{QStringLiteral("id"), QStringLiteral("_h"), QStringLiteral("_d"), QStringLiteral("_sp")};
  if (schema::hasSortKey(def)) columns << QStringLiteral("_key");
  for (const FieldDef& field : def.fields) columns << schema::fieldColumns(field);
  QStringList marks;
  for (qsizetype i = 0; i < columns.size(); ++i) marks << QStringLiteral("?");
  return QStringLiteral("INSERT INTO %1(%2) VALUES(%3)")
      .arg(def.table, columns.join(QLatin1Char(',')), marks.join(QLatin1Char(',')));
}

/// What was kept of an entity is not what it holds once it is written.
template <typename PreparedOf>
void forgetRead(PreparedOf& prepared, const EntityDef* def) {
  if (const auto known = prepared.find(def); known != prepared.end()) known->second->read.clear();
}

Problem missing(const EntityDef& def, Id id) { return Problem("no-such-record", {id.text(def.prefix)}); }

}  // namespace

/// What is asked of an entity again and again, written once: an import asks for each of its rows.
struct Transaction::Prepared {
  explicit Prepared(const EntityDef& def)
      : reader(RowReader::stored(def)),
        select(QStringLiteral("SELECT %1 FROM %2 t WHERE t.id=?").arg(reader.columns(), def.table)),
        insert(insertSql(def)),
        hasSortKey(schema::hasSortKey(def)),
        keepsRead(!def.main && !def.hasTags()),
        parameters(hasSortKey ? kFirstOfRow + 1 : kFirstOfRow) {
    for (const FieldDef& field : def.fields) {
      if (!field.stored()) continue;
      places.insert(field.key, {&field, parameters});
      parameters += row::width(field);
    }
    filledBy.resize(static_cast<size_t>(parameters));
    for (int i = hasSortKey ? kFirstOfRow + 1 : kFirstOfRow; i < parameters; ++i) filled.push_back(i);
  }
  void fill(int parameter) const {
    filledBy[static_cast<size_t>(parameter)] = row;
    filled.push_back(parameter);
  }
  /// Empties what the row before filled and this one did not.
  void emptyOthers(db::Statement& statement) const {
    for (const int parameter : filledBefore)
      if (filledBy[static_cast<size_t>(parameter)] != row) statement.bindNull(parameter);
  }
  void nextRow() const {
    ++row;
    filledBefore.swap(filled);
    filled.clear();
  }
  static constexpr int kFirstOfRow = 5;  // the first parameter of `insert` behind the id, the stamp and the space
  struct Place {
    const FieldDef* field;
    int parameter;
  };
  RowReader reader;
  QString select, insert;
  bool hasSortKey;
  /// In a load: records that its rows ask for again and again, such as the stages of its deals. Any write of the entity
  /// forgets them.
  bool keepsRead;
  mutable QHash<Id, Record> read;
  QHash<QString, Place> places;
  int parameters;  // the next one behind the last
  // Of many fields a row fills a few: parameters of `insert` that this row binds, and those that the one before did, or
  // another transaction.
  mutable std::vector<int> filled, filledBefore;
  mutable std::vector<qint64> filledBy;  // the last row that did, by parameter
  mutable qint64 row = 0;
};

Transaction::Transaction(const TransactionScope& scope) : m_scope(scope) { watch(); }

void Transaction::watch() {
  QStringList tables;
  for (const EntityDef* def : m_scope.registry->all()) tables << def->table;
  m_capture = std::make_unique<db::ChangeCapture>(connection(), tables);
}

Transaction::~Transaction() = default;

const EntityRules* Transaction::rulesOf(const EntityDef& def) const {
  const auto it = m_scope.rules->constFind(def.key);
  return it == m_scope.rules->constEnd() ? nullptr : &*it;
}

void Transaction::beginBulk() { m_bulk = true; }

const Transaction::Prepared& Transaction::preparedFor(const EntityDef& def) {
  std::unique_ptr<Prepared>& known = m_prepared[&def];
  // A description that is not the transaction's own may be gone, and another one stand where it was.
  if (!known || m_scope.registry->byNumber(def.number) != &def) known = std::make_unique<Prepared>(def);
  return *known;
}

std::optional<Record> Transaction::record(const EntityDef& def, Id id) {
  constexpr qsizetype kMostKept = 1000;
  const Prepared& prepared = preparedFor(def);
  const bool keep = m_bulk && prepared.keepsRead;
  if (keep)
    if (const auto kept = prepared.read.constFind(id); kept != prepared.read.cend()) return *kept;
  std::optional<Record> record;
  {
    db::StatementUse row(connection().cached(prepared.select));
    row->bind(1, id.bits());
    if (row->step()) record = prepared.reader.read(*row);
  }
  if (record && def.hasTags()) record->set("tags", tagsOf(id));
  if (keep && record && prepared.read.size() < kMostKept) prepared.read.insert(id, *record);
  return record;
}

QStringList Transaction::tagsOf(Id record) {
  QStringList tags;
  db::StatementUse rows(
      connection().cached(QStringLiteral("SELECT g.name FROM tagging x JOIN tag g ON g.id=x.tag WHERE x.record=? AND "
                                         "x._del IS NOT 1 ORDER BY g._key, g.id")));
  rows->bind(1, record.bits());
  while (rows->step()) tags << rows->text(0);
  return tags;
}

Result<Id> Transaction::insert(Record record) {
  const EntityDef& def = record.def();
  if (!def.contentKey.isEmpty()) return insertContent(def, record);
  if (!record.id()) record.setId(nextId(def));
  if (auto written = write(def, record, nullptr); !written.ok()) return written.problem();
  return record.id();
}

Result<void> Transaction::bringFields(const std::function<Result<void>()>& write) {
  if (auto written = write(); !written.ok()) return written;
  m_fieldCapture = std::move(m_capture);
  m_fieldCapture->setEnabled(false);
  auto made = makeFieldColumns(*m_scope.builtIn, connection());
  if (!made.ok()) return made.problem();
  m_ownNumbers = std::move(made->numbers);
  m_scope.registry = std::move(made->registry);
  m_scope.numbers = &m_ownNumbers;
  m_prepared.clear();
  watch();
  return {};
}

void Transaction::bringBack(const Record& record) {
  const EntityDef& def = record.def();
  const std::optional<Record> before = this->record(def, record.id());
  if (before)
    updateRow(def, record, *before);
  else
    insertRow(def, record);
  if (record.deleted != (before && before->deleted)) setDeleted(def, record.id(), record.deleted);
}

Id Transaction::nextId(const EntityDef& def) {
  constexpr quint64 kBlock = 4096;
  if (!m_bulk) return Id::make(m_scope.device, (*m_scope.counter)++);
  auto& [next, end] = m_blocks[def.number];
  if (next == end) {
    next = *m_scope.counter;
    *m_scope.counter = end = next + kBlock;
  }
  return Id::make(m_scope.device, next++);
}

Result<Id> Transaction::insertContent(const EntityDef& def, Record& record) {
  const Id id = contentId(record);
  record.setId(id);
  {
    db::StatementUse found(connection().cached(QStringLiteral("SELECT _del FROM %1 WHERE id=?").arg(def.table)));
    found->bind(1, id.bits());
    if (found->step()) {
      const bool deleted = found->integer(0) == 1;
      found->reset();
      if (deleted) setDeleted(def, id, false);
      return id;
    }
  }
  if (auto written = write(def, record, nullptr); !written.ok()) return written.problem();
  return id;
}

Result<Id> Transaction::insertGiven(Record given) {
  const EntityDef& def = given.def();
  if (def.contentKey.isEmpty()) return insert(std::move(given));
  const Id id = contentId(given);
  const std::optional<Record> before = record(def, id);
  if (before && !before->deleted) return Problem("record-there", {id.text(def.prefix)});
  const QHash<QString, Value> values = given.values();
  const Result<Id> made = insert(std::move(given));
  if (!made.ok() || !before) return made;
  const Result<void> set = update(def, *made, values);
  return set.ok() ? made : Result<Id>(set.problem());
}

Result<void> Transaction::update(const EntityDef& def, Id id, const QHash<QString, Value>& changes) {
  const std::optional<Record> before = record(def, id);
  if (!before) return missing(def, id);
  Record next = *before;
  for (auto it = changes.begin(); it != changes.end(); ++it) {
    const FieldDef* field = def.field(it.key());
    if (!field || field->kind == Kind::Computed) return Problem("field-not-writable", {it.key()}, it.key());
    next.set(it.key(), it.value());
  }
  return write(def, next, &*before);
}

Result<void> Transaction::write(const EntityDef& def, Record& next, const Record* before) {
  const EntityRules* rules = rulesOf(def);
  if (rules && rules->beforeWrite)
    if (auto allowed = rules->beforeWrite(*this, next, before); !allowed.ok()) return allowed;
  for (const FieldDef& field : def.fields)
    if (field.is(FieldFlag::Required) && field.stored() && next.value(field.key).isNull() &&
        !(before && before->value(field.key).isNull()))
      return Problem("field-required", {fieldLabel(def, field)}, field.key);
  if (before)
    updateRow(def, next, *before);
  else
    insertRow(def, next);
  if (def.hasTags()) {
    const Value tags = next.value("tags");
    if (before ? !(tags == before->value("tags")) : !tags.isNull())
      if (auto set = setTags(next.id(), tags.list()); !set.ok()) return set;
  }
  if (rules && rules->afterWrite) return rules->afterWrite(*this, next, before);
  return {};
}

void Transaction::insertRow(const EntityDef& def, const Record& record) {
  std::optional<CapturePause> pause;
  if (m_bulk) pause.emplace(*m_capture);
  const Prepared& prepared = preparedFor(def);
  db::Statement& insert = connection().cached(prepared.insert);
  insert.bind(1, record.id().bits()).bind(2, m_scope.hlc).bind(3, qint64{m_scope.device}).bind(4, 0);
  prepared.nextRow();
  if (prepared.hasSortKey) insert.bind(Prepared::kFirstOfRow, sortKey(record.title()));
  const QHash<QString, Value>& values = record.values();
  for (auto it = values.cbegin(); it != values.cend(); ++it) {
    if (it->isNull()) continue;
    const auto place = prepared.places.constFind(it.key());
    if (place == prepared.places.cend()) continue;
    const int next = row::bind(insert, place->parameter, *place->field, *it);
    for (int i = place->parameter; i < next; ++i) prepared.fill(i);
  }
  prepared.emptyOthers(insert);
  insert.run();
  forgetRead(m_prepared, m_scope.registry->byNumber(def.number));
  if (m_bulk) noteInserted(def, record.id().bits());
  touch(def, record.id().bits(), record.id().bits());
}

void Transaction::touch(const EntityDef& def, qint64 lo, qint64 hi) {
  const EntityRules* rules = m_settling ? nullptr : rulesOf(def);
  if (!rules || !rules->settle) return;
  TouchedRows& rows = m_touched[def.key];
  if (!rows.empty() && rows.back().second + 1 == lo)
    rows.back().second = hi;
  else if (rows.empty() || rows.back() != std::pair(lo, hi))
    rows.emplace_back(lo, hi);
}

Result<void> Transaction::settle() {
  m_settling = true;
  for (const EntityDef* def : m_scope.registry->all())
    if (const auto rows = m_touched.constFind(def->key); rows != m_touched.constEnd())
      if (auto settled = rulesOf(*def)->settle(*this, *rows); !settled.ok()) return settled;
  m_touched.clear();
  m_settling = false;
  return {};
}

void Transaction::noteInserted(const EntityDef& def, qint64 id) {
  auto& ranges = m_changes[def.key].inserted;
  if (!ranges.empty() && ranges.back().second + 1 == id) {
    ranges.back().second = id;
    return;
  }
  ranges.emplace_back(id, id);
}

void Transaction::updateRow(const EntityDef& def, const Record& next, const Record& before) {
  QHash<QString, Value> columns;
  for (const FieldDef& field : def.fields) {
    if (!field.stored() || next.value(field.key) == before.value(field.key)) continue;
    const QStringList names = schema::fieldColumns(field);
    const QList<Value> values = row::toColumns(field, next.value(field.key));
    for (qsizetype i = 0; i < names.size(); ++i) columns.insert(names[i], values[i]);
  }
  if (!columns.isEmpty()) writeColumns(def, next.id().bits(), columns);
}

void Transaction::writeColumns(const EntityDef& def, qint64 row, const QHash<QString, Value>& columns) {
  QStringList names = columns.keys();
  names.sort();  // one statement text for one set of columns
  QStringList sets;
  for (const QString& name : names) sets << name + QLatin1String("=?");
  const FieldDef* title = def.titleField();
  const bool retitled = title && columns.contains(title->column);
  if (retitled) sets << QStringLiteral("_key=?");
  db::Statement& update =
      connection().cached(QStringLiteral("UPDATE %1 SET %2 WHERE id=?").arg(def.table, sets.join(QLatin1Char(','))));
  int index = 1;
  for (const QString& name : names) update.bindValue(index++, columns.value(name));
  if (retitled) update.bind(index++, sortKey(columns.value(title->column).text()));
  update.bind(index, row).run();
  forgetRead(m_prepared, m_scope.registry->byNumber(def.number));
  touch(def, row, row);
}

void Transaction::setDeleted(const EntityDef& def, Id id, bool deleted) {
  writeColumns(def, id.bits(), {{kDeletedColumn, deleted ? Value(qint64{1}) : Value()}});
}

Result<void> Transaction::remove(const EntityDef& def, Id id) {
  const std::optional<Record> old = record(def, id);
  if (!old) return missing(def, id);
  const EntityRules* rules = rulesOf(def);
  if (rules && rules->beforeRemove && !old->deleted)
    if (auto allowed = rules->beforeRemove(*this, *old); !allowed.ok()) return allowed;
  setDeleted(def, id, true);
  return {};
}

Result<void> Transaction::restore(const EntityDef& def, Id id) {
  const std::optional<Record> old = record(def, id);
  if (!old) return missing(def, id);
  const EntityRules* rules = rulesOf(def);
  if (rules && rules->beforeRestore && old->deleted)
    if (auto allowed = rules->beforeRestore(*this, *old); !allowed.ok()) return allowed;
  setDeleted(def, id, false);
  return {};
}

Result<void> Transaction::addTags(Id record, const QStringList& tags) {
  for (const QString& name : tags) {
    if (name.trimmed().isEmpty()) continue;
    Record tag(def("tag"));
    tag.set("name", name.trimmed());
    const Result<Id> tagId = insert(tag);
    if (!tagId.ok()) return tagId.problem();
    Record tagging(def("tagging"));
    tagging.set("record", record);
    tagging.set("tag", *tagId);
    if (const Result<Id> linked = insert(tagging); !linked.ok()) return linked.problem();
  }
  return {};
}

Result<void> Transaction::setTags(Id record, const QStringList& tags) {
  QSet<QString> wanted;
  for (const QString& name : tags) wanted << fold(name.trimmed());
  std::vector<qint64> gone;
  {
    db::StatementUse rows(connection().cached(QStringLiteral(
        "SELECT x.id, g.name FROM tagging x JOIN tag g ON g.id=x.tag WHERE x.record=? AND x._del IS NOT 1")));
    rows->bind(1, record.bits());
    while (rows->step())
      if (!wanted.contains(fold(rows->text(1)))) gone.push_back(rows->integer(0));
  }
  for (const qint64 id : gone) setDeleted(def("tagging"), Id(id), true);
  return addTags(record, tags);
}

void Transaction::writeDeleteRange(const EntityDef& def, qint64 lo, qint64 hi, bool deleted) {
  const CapturePause pause(*m_capture);
  db::Statement& update =
      connection().cached(QStringLiteral("UPDATE %1 SET _del=? WHERE id BETWEEN ? AND ?").arg(def.table));
  if (deleted)
    update.bind(1, 1);
  else
    update.bindNull(1);
  update.bind(2, lo).bind(3, hi).run();
  forgetRead(m_prepared, m_scope.registry->byNumber(def.number));
  touch(def, lo, hi);
  m_changes[def.key].deletedRanges.emplace_back(lo, hi);
  m_ops.push_back({def.number, lo, OpKind::DeleteRange, hi, encodeDeleteRange(deleted)});
}

}  // namespace relata
