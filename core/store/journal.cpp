#include "core/store/journal.h"

#include <algorithm>
#include <cstring>

#include "core/schema/schema.h"
#include "core/store/erased_payload.h"

namespace relata {
namespace {

enum class Tag : char { Null = 0, Integer = 1, Real = 2, Text = 3 };

void putVarint(QByteArray& out, quint64 value) {
  while (value >= 0x80) {
    out += static_cast<char>((value & 0x7f) | 0x80);
    value >>= 7;
  }
  out += static_cast<char>(value);
}

quint64 zigzag(qint64 value) { return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63); }
qint64 unzigzag(quint64 value) { return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1); }

void putValue(QByteArray& out, const Value& value) {
  if (value.isInteger()) {
    out += static_cast<char>(Tag::Integer);
    putVarint(out, zigzag(value.integer()));
  } else if (value.isDecimal()) {
    out += static_cast<char>(Tag::Real);
    const double real = value.decimal();
    out.append(reinterpret_cast<const char*>(&real), sizeof real);
  } else if (value.isText()) {
    const QByteArray utf8 = value.text().toUtf8();
    out += static_cast<char>(Tag::Text);
    putVarint(out, static_cast<quint64>(utf8.size()));
    out += utf8;
  } else {
    out += static_cast<char>(Tag::Null);
  }
}

/// Reads what was put; past the end it yields zeros and empty values, so that damaged data cannot run away.
class Cursor {
 public:
  explicit Cursor(const QByteArray& data) : m_data(data) {}
  bool atEnd() const { return m_at >= m_data.size(); }
  quint64 varint() {
    quint64 value = 0;
    for (int shift = 0; shift < 64 && !atEnd(); shift += 7) {
      const auto byte = static_cast<quint8>(m_data[m_at++]);
      value |= static_cast<quint64>(byte & 0x7f) << shift;
      if (!(byte & 0x80)) break;
    }
    return value;
  }
  Value value() {
    if (atEnd()) return {};
    switch (static_cast<Tag>(m_data[m_at++])) {
      case Tag::Integer: return unzigzag(varint());
      case Tag::Real: {
        double real = 0;
        if (m_at + qsizetype{sizeof real} <= m_data.size()) std::memcpy(&real, m_data.constData() + m_at, sizeof real);
        m_at += sizeof real;
        return real;
      }
      case Tag::Text: {
        const auto size = static_cast<qsizetype>(qMin<quint64>(varint(), static_cast<quint64>(m_data.size() - m_at)));
        const QString text = QString::fromUtf8(m_data.constData() + m_at, size);
        m_at += size;
        return text;
      }
      default: return {};
    }
  }

 private:
  const QByteArray& m_data;
  qsizetype m_at = 0;
};

}  // namespace

QByteArray encodeCells(const QList<CellChange>& cells) {
  QByteArray out;
  for (const CellChange& cell : cells) {
    putVarint(out, static_cast<quint64>(cell.fno));
    putVarint(out, zigzag(cell.base.hlc));
    putVarint(out, zigzag(cell.base.device));
    putValue(out, cell.before);
    putValue(out, cell.now);
  }
  return out;
}

QList<CellChange> decodeCells(const QByteArray& data) {
  QList<CellChange> cells;
  if (!digestInErased(data).isEmpty()) return cells;
  Cursor cursor(data);
  while (!cursor.atEnd()) {
    CellChange cell;
    cell.fno = static_cast<int>(cursor.varint());
    cell.base.hlc = unzigzag(cursor.varint());
    cell.base.device = unzigzag(cursor.varint());
    cell.before = cursor.value();
    cell.now = cursor.value();
    cells << cell;
  }
  return cells;
}

QByteArray encodeDeleteRange(bool deleted) { return QByteArray(1, deleted ? '\1' : '\0'); }
bool decodeDeleteRange(const QByteArray& data) { return !data.isEmpty() && data[0] == '\1'; }

void FieldNumbers::load(db::Connection& connection) {
  m_numbers.clear();
  m_columns.clear();
  db::Statement all(connection, QStringLiteral("SELECT fno, obj, col FROM field"));
  while (all.step()) {
    m_numbers.insert({static_cast<int>(all.integer(1)), all.text(2)}, static_cast<int>(all.integer(0)));
    m_columns.insert(static_cast<int>(all.integer(0)), all.text(2));
  }
}

void FieldNumbers::ensure(db::Connection& connection, const Registry& registry) {
  load(connection);
  bool added = false;
  for (const EntityDef* def : registry.all()) {
    QStringList columns{kDeletedColumn, QStringLiteral("_sp")};
    for (const FieldDef& field : def->fields) columns << schema::fieldColumns(field);
    for (const QString& column : columns) {
      if (m_numbers.contains({def->number, column})) continue;
      db::Statement insert(connection, QStringLiteral("INSERT INTO field(obj, col) VALUES(?, ?)"));
      insert.bind(1, def->number).bind(2, column).run();
      added = true;
    }
  }
  if (added) load(connection);
}

bool EntityChanges::touches(Id id) const {
  const auto within = [&](const auto& ranges) {
    for (const auto& [lo, hi] : ranges)
      if (id.bits() >= lo && id.bits() <= hi) return true;
    return false;
  };
  return updated.count(id.bits()) != 0 || within(inserted) || within(deletedRanges);
}

Stamp Stamps::of(const EntityDef& def, qint64 row, int fno, bool isDeletedFlag) {
  {
    db::StatementUse cell(
        m_connection.cached(QStringLiteral("SELECT hlc, dev FROM cell WHERE obj=? AND row=? AND fno=?")));
    cell->bind(1, def.number).bind(2, row).bind(3, fno);
    if (cell->step()) return {cell->integer(0), cell->integer(1)};
  }
  if (isDeletedFlag) {
    db::StatementUse range(m_connection.cached(QStringLiteral(
        "SELECT x.hlc, x.dev FROM op o JOIN txn x ON x.tid=o.tid WHERE o.obj=? AND o.kind=6 AND o.row<=? AND o.hi>=? "
        "ORDER BY x.hlc DESC, x.dev DESC LIMIT 1")));
    range->bind(1, def.number).bind(2, row).bind(3, row);
    if (range->step()) return {range->integer(0), range->integer(1)};
  }
  return inserted(def, row);
}

Stamp Stamps::inserted(const EntityDef& def, qint64 row) {
  db::StatementUse own(m_connection.cached(QStringLiteral("SELECT _h, _d FROM %1 WHERE id=?").arg(def.table)));
  own->bind(1, row);
  return own->step() ? Stamp{own->integer(0), own->integer(1)} : Stamp{};
}

Stamps::Txn Stamps::txnOf(Stamp stamp) {
  const std::pair key(stamp.hlc, stamp.device);
  if (const auto known = m_txns.constFind(key); known != m_txns.constEnd()) return *known;
  Txn txn;
  db::StatementUse row(
      m_connection.cached(QStringLiteral("SELECT tid, undoes, status FROM txn WHERE hlc=? AND dev=?")));
  row->bind(1, stamp.hlc).bind(2, stamp.device);
  if (row->step()) txn = {row->integer(0), row->integer(1), row->integer(2) == kTxnUndone};
  return *m_txns.insert(key, txn);
}

bool Stamps::isTakenBack(const Txn& txn, bool countsThisOne) {
  if (!txn.undone) return false;
  const std::pair key(txn.tid, countsThisOne);
  if (const auto known = m_takenBack.constFind(key); known != m_takenBack.constEnd()) return *known;
  std::vector<Txn> undos;
  {
    db::StatementUse rows(
        m_connection.cached(QStringLiteral("SELECT tid, undoes, status FROM txn WHERE tid>?1 AND undoes=?1")));
    rows->bind(1, txn.tid);
    while (rows->step()) undos.push_back({rows->integer(0), rows->integer(1), rows->integer(2) == kTxnUndone});
  }
  const bool taken = std::any_of(undos.begin(), undos.end(), [&](const Txn& undo) {
    if (countsThisOne && undo.tid == m_takingBack) return false;
    return !isTakenBack(undo, countsThisOne);
  });
  m_takenBack.insert(key, taken);
  return taken;
}

Stamp Stamps::meaning(const EntityDef& def, qint64 row, int fno, bool isDeletedFlag, Stamp stamp) {
  for (;;) {
    const Txn txn = txnOf(stamp);
    const qint64 behind = isTakenBack(txn, false) ? txn.tid : txn.undoes;
    if (behind == 0) return stamp;
    const Stamp base = baseInTxn(def, row, fno, isDeletedFlag, behind);
    if (!(base < stamp)) return stamp;  // stamps fall along this chain; anything else is damage
    stamp = base;
  }
}

Value Stamps::valueBehind(const EntityDef& def, qint64 row, const CellChange& cell, bool isDeletedFlag) {
  Value value = cell.before;
  Stamp stamp = cell.base;
  for (;;) {
    const Txn txn = txnOf(stamp);
    const bool taken = isTakenBack(txn, true);
    const qint64 behind = taken ? txn.tid : txn.undoes;
    if (behind == 0) return value;
    const std::optional<CellChange> earlier = changeIn(def, row, cell.fno, behind);
    if (taken && !earlier) return value;  // the act that made the row
    const Stamp base = earlier ? earlier->base : baseInTxn(def, row, cell.fno, isDeletedFlag, behind);
    if (!(base < stamp)) return value;
    if (taken) value = earlier->before;
    stamp = base;
  }
}

std::optional<CellChange> Stamps::changeIn(const EntityDef& def, qint64 row, int fno, qint64 tid) {
  db::StatementUse op(
      m_connection.cached(QStringLiteral("SELECT data FROM op WHERE obj=? AND row=? AND tid=? AND kind=3")));
  op->bind(1, def.number).bind(2, row).bind(3, tid);
  while (op->step())
    for (CellChange& cell : decodeCells(op->blob(0)))
      if (cell.fno == fno) return std::move(cell);
  return std::nullopt;
}

Stamp Stamps::baseInTxn(const EntityDef& def, qint64 row, int fno, bool isDeletedFlag, qint64 tid) {
  if (const std::optional<CellChange> cell = changeIn(def, row, fno, tid)) return cell->base;
  if (isDeletedFlag) {
    db::StatementUse earlier(m_connection.cached(QStringLiteral(
        "SELECT x.hlc, x.dev FROM op o JOIN txn x ON x.tid=o.tid WHERE o.obj=? AND o.kind=6 AND o.row<=? AND o.hi>=? "
        "AND x.hlc<(SELECT hlc FROM txn WHERE tid=?) ORDER BY x.hlc DESC, x.dev DESC LIMIT 1")));
    earlier->bind(1, def.number).bind(2, row).bind(3, row).bind(4, tid);
    if (earlier->step()) return {earlier->integer(0), earlier->integer(1)};
  }
  return inserted(def, row);
}

}  // namespace relata
