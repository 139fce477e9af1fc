#include "core/duplicates/merge_children.h"

#include <QSet>

#include "core/base/text.h"
#include "core/contacts/card_lines.h"
#include "core/contacts/contact_points.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Beyond so many merged records one walk through a column is cheaper than a look-up for each of them.
constexpr qsizetype kOneByOne = 30;

}  // namespace

Result<void> MergeChildren::move() {
  for (const EntityDef* entity : m_tx.registry().all())
    for (const FieldDef& field : entity->fields) {
      if (field.kind != Kind::Link || !field.linkTo.contains(m_def.key)) continue;
      // What was merged keeps its own name; where it went follows.
      if (entity->key == s("merged") && field.key == s("record")) continue;
      if (auto moved = moveLink(*entity, field); !moved.ok()) return moved;
    }
  return {};
}

std::vector<MergeChildren::Row> MergeChildren::rowsOf(const EntityDef& entity, const FieldDef& link) {
  std::vector<Row> out;
  if (m_into.size() > kOneByOne) {
    db::Statement rows(m_tx.connection(),
                       s("SELECT id, %1 FROM %2 WHERE %1 IS NOT NULL").arg(link.column, entity.table));
    while (rows.step())
      if (m_into.contains(rows.integer(1))) out.push_back({rows.integer(0), rows.integer(1)});
    return out;
  }
  // Two questions, as indexes hold either the live rows or the recycle bin.
  for (const char* which : {"_del IS NOT 1", "_del=1"}) {
    db::Statement rows(m_tx.connection(),
                       s("SELECT id FROM %1 WHERE %2=? AND %3").arg(entity.table, link.column, s(which)));
    for (auto it = m_into.begin(); it != m_into.end(); ++it) {
      rows.reset();
      rows.bind(1, it.key());
      while (rows.step()) out.push_back({rows.integer(0), it.key()});
    }
  }
  return out;
}

Result<void> MergeChildren::moveLink(const EntityDef& entity, const FieldDef& link) {
  for (const Row& row : rowsOf(entity, link)) {
    if (!entity.contentKey.isEmpty() && entity.contentKey.contains(link.key)) {
      if (auto moved = moveContent(entity, link, row); !moved.ok()) return moved;
    } else if (entity.key == m_def.key) {
      moveSelf(link, row);
    } else {
      m_tx.writeColumns(entity, row.id, {{link.column, Value(targetOf(Id(row.target)))}});
    }
  }
  return {};
}

// A row that is its content (a tag of a record, a link) is another row with other content.
Result<void> MergeChildren::moveContent(const EntityDef& entity, const FieldDef&, const Row& row) {
  const std::optional<Record> old = m_tx.record(entity, Id(row.id));
  if (!old || old->deleted) return {};
  Record next(entity);
  QSet<qint64> ends;
  for (const FieldDef& field : entity.fields) {
    Value value = old->value(field.key);
    if (field.kind == Kind::Link && field.linkTo.contains(m_def.key)) value = targetOf(value.id());
    if (field.kind == Kind::Link) ends.insert(value.integer());
    next.set(field.key, value);
  }
  if (auto gone = m_tx.remove(entity, Id(row.id)); !gone.ok()) return gone;
  if (entity.key == s("not_duplicate")) {
    if (ends.size() < 2) return {};  // said to be two, and merged nevertheless
    const Id first = next.value("first").id(), second = next.value("second").id();
    next.set("first", std::min(first, second));
    next.set("second", std::max(first, second));
  }
  const Result<Id> made = m_tx.insert(next);
  if (!made.ok()) return made.problem();
  return entity.key == s("card") ? joinCards(entity, *made, old->text("properties")) : Result<void>();
}

// What the address cards of both said belongs to the one that stays.
Result<void> MergeChildren::joinCards(const EntityDef& cards, Id card, const QString& properties) {
  const QString kept = m_tx.record(cards, card)->text("properties");
  const QString joined = mergedCardLines(kept, properties, false);
  return joined == kept ? Result<void>() : m_tx.update(cards, card, {{s("properties"), joined}});
}

// A company below one that is merged comes below what that went into; one that would come below itself goes up a step.
void MergeChildren::moveSelf(const FieldDef& link, const Row& row) {
  if (m_into.contains(row.id)) return;
  Id target = targetOf(Id(row.target));
  if (target.bits() == row.id) {
    const std::optional<Record> merged = m_tx.record(m_def, Id(row.target));
    target = merged ? targetOf(merged->value(link.key).id()) : Id();
    if (target.bits() == row.id) target = Id();
  }
  m_tx.writeColumns(m_def, row.id, {{link.column, Value(target)}});
}

void MergeChildren::thinOut(const Record& record) {
  for (const SublistDef& list : m_def.sublists) {
    const EntityDef* entity = m_tx.registry().entity(list.entity);
    // What stands by itself is no part of the record: two deals that read alike are two deals.
    if (!entity || entity->main || !list.via.isEmpty()) continue;
    std::vector<Id> ids;
    {
      db::StatementUse rows(m_tx.connection().cached(s("SELECT id FROM %1 WHERE %2=? AND _del IS NOT 1 ORDER BY id")
                                                         .arg(entity->table, entity->field(list.field)->column)));
      rows->bind(1, record.id().bits());
      while (rows->step()) ids.push_back(rows->id(0));
    }
    QHash<QString, Id> kept;
    for (const Id id : ids) {
      const Record row = *m_tx.record(*entity, id);
      const bool barred = row.value("do_not_use").flag();
      QStringList words;
      for (const FieldDef& field : entity->fields) {
        if (field.key == list.field || !field.stored() || field.kind == Kind::Bool) continue;
        const bool spelled = entity->field(u"normal") && (field.key == s("value") || field.key == s("label"));
        if (!spelled)
          words << (row.value(field.key).isInteger() ? QString::number(row.value(field.key).integer())
                                                     : fold(row.text(qUtf8Printable(field.key))));
      }
      const QString key = words.join(QChar(0x1f));
      const QString primary = entity->field(u"normal") ? primaryFieldOf(m_def, row.text("kind")) : QString();
      const bool isPrimary = !primary.isEmpty() && !barred && record.value(primary).text() == row.text("value");
      if (!kept.contains(key) && !isPrimary) {
        kept.insert(key, id);
        continue;
      }
      // The strictest wins: what must not be used stays marked so.
      if (barred) m_tx.writeColumns(*entity, kept.value(key).bits(), {{s("do_not_use"), Value(qint64{1})}});
      m_tx.writeColumns(*entity, id.bits(), {{kDeletedColumn, Value(qint64{1})}});
    }
  }
}

}  // namespace relata
