#include "core/store/history_lists.h"

#include <map>

namespace relata {
namespace {

/// No more rows of one list than a person would read.
constexpr int kRows = 500;

}  // namespace

ListHistory::ListHistory(Reader& reader, const FieldNumbers& numbers, const EntityDef& def, Id record)
    : m_reader(reader), m_db(reader.connection()), m_numbers(numbers), m_def(def), m_record(record) {
  db::Statement born(m_db, QStringLiteral("SELECT _h FROM %1 WHERE id=?").arg(def.table));
  born.bind(1, record.bits());
  if (born.step()) m_born = born.integer(0);
}

QList<HistoryEntry> ListHistory::entries() {
  if (m_def.hasTags()) addTags();
  for (const SublistDef& list : m_def.sublists) {
    const EntityDef* entity = m_reader.registry().entity(list.entity);
    if (entity && !entity->main && list.via.isEmpty()) addRows(list);
  }
  return m_entries;
}

HistoryEntry ListHistory::blank() const {
  HistoryEntry entry;
  entry.def = &m_def;
  entry.row = m_record;
  return entry;
}

QList<ListHistory::Row> ListHistory::rowsOf(const EntityDef& entity, const QString& column) {
  QList<Row> out;
  db::Statement rows(
      m_db, QStringLiteral("SELECT id, _h, _d FROM %1 WHERE %2=? ORDER BY id DESC LIMIT ?").arg(entity.table, column));
  rows.bind(1, m_record.bits()).bind(2, kRows);
  while (rows.step()) out << Row{rows.id(0), {rows.integer(1), rows.integer(2)}};
  return out;
}

QList<ListHistory::Event> ListHistory::eventsOf(const EntityDef& entity, const Row& row) {
  QList<Event> events;
  const QString columns = QLatin1String(kHistoryTxnColumns);
  if (row.made.hlc != m_born) {
    db::StatementUse made(
        m_db.cached(QStringLiteral("SELECT %1 FROM txn x LEFT JOIN user u ON u.id=x.user_id WHERE x.hlc=? AND x.dev=?")
                        .arg(columns)));
    made->bind(1, row.made.hlc).bind(2, row.made.device);
    if (made->step()) {
      events << Event{blank(), true, {}};
      readHistoryTxn(*made, events.last().act);
    }
  }
  db::StatementUse changes(m_db.cached(
      QStringLiteral("SELECT %1, o.kind, o.data, o.i FROM op o JOIN txn x ON x.tid=o.tid LEFT JOIN user u ON "
                     "u.id=x.user_id WHERE o.obj=?1 AND o.row=?2 AND o.kind=3 "
                     "UNION ALL SELECT %1, o.kind, o.data, o.i FROM op o JOIN txn x ON x.tid=o.tid LEFT JOIN user u ON "
                     "u.id=x.user_id WHERE o.obj=?1 AND o.kind=6 AND o.row<=?2 AND o.hi>=?2 ORDER BY 1, 10")
          .arg(columns)));
  changes->bind(1, entity.number).bind(2, row.id.bits());
  while (changes->step()) {
    Event event{blank(), true, {}};
    readHistoryTxn(*changes, event.act);
    if (changes->integer(7) == static_cast<int>(OpKind::DeleteRange)) {
      event.there = !decodeDeleteRange(changes->blob(8));
      events << event;
      continue;
    }
    for (const CellChange& cell : decodeCells(changes->blob(8))) {
      if (m_numbers.column(cell.fno) != kDeletedColumn) {
        event.cells << cell;
        continue;
      }
      Event flag = event;
      flag.cells.clear();
      flag.there = cell.now.integer() != 1;
      events << flag;
    }
    if (!event.cells.isEmpty()) events << event;
  }
  return events;
}

/// The tags of one act make one entry, with all tags as they stood before and after: so it can be put back.
void ListHistory::addTags() {
  const EntityDef& tagging = *m_reader.registry().entity(u"tagging");
  const EntityDef& tag = *m_reader.registry().entity(u"tag");
  std::map<qint64, QList<std::pair<QString, bool>>> byAct;
  std::map<qint64, HistoryEntry> acts;
  QStringList tags;  // with which the record began
  for (const Row& row : rowsOf(tagging, tagging.field(u"record")->column)) {
    const auto link = m_reader.record(tagging, row.id);
    if (!link) continue;
    const QString name = m_reader.titles(tag, {link->value("tag").id().bits()}).value(link->value("tag").id().bits());
    if (row.made.hlc == m_born) tags << name;
    for (const Event& event : eventsOf(tagging, row)) {
      byAct[event.act.tid] << std::pair(name, event.there);
      acts.emplace(event.act.tid, event.act);
    }
  }
  for (const auto& [tid, changes] : byAct) {
    HistoryEntry entry = acts.at(tid);
    entry.field = QStringLiteral("tags");
    tags.sort(Qt::CaseInsensitive);
    entry.before = tags;
    for (const auto& [name, there] : changes) {
      tags.removeAll(name);
      if (there) tags << name;
    }
    tags.sort(Qt::CaseInsensitive);
    entry.now = tags;
    if (!(entry.before == entry.now)) m_entries << entry;
  }
}

void ListHistory::addRows(const SublistDef& list) {
  const EntityDef& entity = *m_reader.registry().entity(list.entity);
  const FieldDef* back = entity.field(list.field);
  for (const Row& row : rowsOf(entity, back->column)) {
    const QString text = textOf(entity, row.id, back->key);
    for (const Event& event : eventsOf(entity, row)) {
      HistoryEntry entry = event.act;
      if (event.cells.isEmpty()) {
        entry.field = list.name;
        (event.there ? entry.now : entry.before) = text;
        m_entries << entry;
        continue;
      }
      for (const CellChange& cell : event.cells) {
        const FieldDef* field = entity.fieldByColumn(m_numbers.column(cell.fno));
        if (!field || field->is(FieldFlag::ReadOnly) || field == back) continue;
        entry.field = list.name + QLatin1Char('.') + field->key;
        entry.before = cell.before;
        entry.now = cell.now;
        if (field->kind == Kind::Link) {
          entry.before = m_reader.title(*field, cell.before.id());
          entry.now = m_reader.title(*field, cell.now.id());
        }
        m_entries << entry;
      }
    }
  }
}

/// "Mobile · +49 …", "云石科技 · Engineer": what the row says beside the record that it belongs to.
QString ListHistory::textOf(const EntityDef& entity, Id row, const QString& backLink) {
  const auto record = m_reader.record(entity, row);
  if (!record) return {};
  QStringList parts;
  for (const FieldDef& field : entity.fields) {
    const Value value = record->value(field.key);
    if (field.key == backLink || field.is(FieldFlag::ReadOnly) || value.isNull()) continue;
    if (field.kind == Kind::Link) parts << m_reader.title(field, value.id());
    if (field.kind == Kind::Choice) parts << choiceLabel(entity, field, value.text());
    if (field.kind == Kind::Text) parts << value.text();
  }
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

}  // namespace relata
