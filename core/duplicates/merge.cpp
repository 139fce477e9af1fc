#include "core/duplicates/merge.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/contacts/contact_points.h"
#include "core/duplicates/merge_children.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

class Merger {
 public:
  Merger(Transaction& tx, const EntityDef& def) : m_tx(tx), m_def(def) {}

  Result<void> run(const std::vector<MergeOrder>& orders) {
    for (const MergeOrder& order : orders)
      if (auto done = fields(order); !done.ok()) return done;
    MergeChildren children(m_tx, m_def, m_into);
    if (auto moved = children.move(); !moved.ok()) return moved;
    for (const MergePlan& plan : m_plans) {
      if (auto done = keepFurther(plan); !done.ok()) return done;
      children.thinOut(*m_tx.record(m_def, plan.records.first().id()));
    }
    return {};
  }

 private:
  Result<void> fields(const MergeOrder& order) {
    QList<Record> records;
    for (const Id id : order.records) {
      const std::optional<Record> record = m_tx.record(m_def, id);
      if (!record) return Problem("no-such-record", {id.text(m_def.prefix)});
      if (std::none_of(records.begin(), records.end(), [&](const Record& r) { return r.id() == id; }))
        records << *record;
    }
    if (records.size() < 2) return Problem("merge-needs-two");
    if (auto kept = keepsOutcome(records); !kept.ok()) return kept;
    const MergePlan plan = planMerge(m_tx.connection(), records, order.rule, order.choices);
    // The others go first, so that nothing is told to be there twice while the primary one takes their values.
    for (qsizetype i = 1; i < records.size(); ++i)
      if (auto gone = mergeAway(records[i], records.first().id()); !gone.ok()) return gone;
    QHash<QString, Value> changes;
    for (const MergeGroup& group : plan.groups)
      for (const FieldDef* field : group.fields) {
        const Value value = valueOf(plan, group, *field);
        if (field->kind != Kind::Tags && !(value == records.first().value(field->key)))
          changes.insert(field->key, value);
      }
    m_plans << plan;
    return changes.isEmpty() ? Result<void>() : m_tx.update(m_def, records.first().id(), changes);
  }

  /// What a lead became belongs to it alone: a converted one stays, and two of them have to be settled where they went.
  static Result<void> keepsOutcome(const QList<Record>& records) {
    if (!records.first().def().field(u"converted_at")) return {};
    for (qsizetype i = 1; i < records.size(); ++i)
      if (!records[i].value("converted_at").isNull())
        return Problem(records.first().value("converted_at").isNull() ? "merge-converted-first" : "merge-converted-two",
                       {records[i].title()});
    return {};
  }

  // Tags come with the rows that are moved.
  Value valueOf(const MergePlan& plan, const MergeGroup& group, const FieldDef& field) {
    if (field.linkTo.contains(m_def.key)) return above(plan, group, field);
    if (group.rule != MergeRule::Union) return plan.records[group.from].value(field.key);
    QStringList all;
    for (const Record& record : plan.records) all << record.value(field.key).list();
    all.removeDuplicates();
    return all;
  }

  // A record cannot stand below itself: of what the records stand below, the first that does not lead back.
  Value above(const MergePlan& plan, const MergeGroup& group, const FieldDef& field) {
    QList<Record> inOrder = plan.records;
    inOrder.move(group.from, 0);
    for (const Record& record : inOrder)
      if (const Value value = record.value(field.key); !value.isNull() && !leadsBack(plan, field, value.id()))
        return value;
    return {};
  }

  bool leadsBack(const MergePlan& plan, const FieldDef& field, Id id) {
    for (int steps = 0; id && steps < 100; ++steps) {
      if (std::any_of(plan.records.begin(), plan.records.end(), [&](const Record& r) { return r.id() == id; }))
        return true;
      id = nextAbove(field, id);
    }
    return false;
  }

  /// A contact may have come by a company, and that by a contact.
  Id nextAbove(const FieldDef& field, Id id) {
    for (const QString& kind : field.linkTo)
      if (const EntityDef* def = m_tx.registry().entity(kind); def && def->field(field.key))
        if (const std::optional<Record> record = m_tx.record(*def, id)) return record->value(field.key).id();
    return {};
  }

  Result<void> mergeAway(const Record& record, Id into) {
    m_into.insert(record.id().bits(), into);
    if (!record.deleted)
      if (auto gone = m_tx.remove(m_def, record.id()); !gone.ok()) return gone;
    Record row(m_tx.def("merged"));
    row.set("record", record.id());
    row.set("into", into);
    const Result<Id> id = m_tx.insert(row);
    if (!id.ok()) return id.problem();
    return m_tx.update(row.def(), *id, {{s("into"), Value(into)}});
  }

  /// Values that the primary record has no place for: further addresses, a place in another company.
  Result<void> keepFurther(const MergePlan& plan) {
    const Id into = plan.records.first().id();
    for (const MergeGroup& group : plan.groups)
      for (qsizetype i = 0; i < plan.records.size(); ++i) {
        if (i == group.from || !group.differs) continue;
        const Record& record = plan.records[i];
        Result<void> kept;
        if (group.fields.first()->is(FieldFlag::Multi) && m_def.sublist(u"points"))
          kept = keepPoint(into, pointKindOf(*group.fields.first()), group.fields.first()->key,
                           record.text(qUtf8Printable(group.fields.first()->key)));
        else if (group.fields.size() > 1 && group.fields.first()->section == sectionOf(u"street") &&
                 !saysNoMore(record, plan.records[group.from], group))
          kept = keepPoint(into, s("address"), {}, addressText(record, group));
        else if (m_def.key == s("contact") && group.fields.first()->key == s("company"))
          kept = keepJob(into, record);
        if (!kept.ok()) return kept;
      }
    return {};
  }

  QString sectionOf(QStringView key) const {
    const FieldDef* field = m_def.field(key);
    return field ? field->section : QString();
  }

  static QString pointKindOf(const FieldDef& field) {
    if (field.kind == Kind::Email) return s("email");
    if (field.kind == Kind::Phone) return s("phone");
    if (field.kind == Kind::Url) return s("web");
    return field.key;
  }

  /// "Berlin" beside "Lindenweg 7, 10115 Berlin".
  static bool saysNoMore(const Record& record, const Record& kept, const MergeGroup& group) {
    return std::all_of(group.fields.begin(), group.fields.end(), [&](const FieldDef* field) {
      const Value value = record.value(field->key);
      return value.isNull() || value == kept.value(field->key);
    });
  }

  static QString addressText(const Record& record, const MergeGroup& group) {
    QStringList parts;
    for (const FieldDef* field : group.fields)
      if (const QString text = record.value(field->key).text(); !text.isEmpty()) parts << text;
    return parts.join(QStringLiteral(", "));
  }

  Result<void> keepPoint(Id into, const QString& kind, const QString& label, const QString& value) {
    if (value.isEmpty()) return {};
    const Record primary = *m_tx.record(m_def, into);
    for (const FieldDef& field : m_def.fields)
      if (field.is(FieldFlag::Multi) && pointKindOf(field) == kind &&
          normalOf(kind, primary.value(field.key).text()) == normalOf(kind, value))
        return {};
    Record point(m_tx.def("point"));
    point.set("record", into);
    point.set("kind", kind);
    point.set("value", value);
    if (label == s("mobile")) point.set("label", fieldLabel(m_def, *m_def.field(label)));
    if (auto made = m_tx.insert(point); !made.ok()) return made.problem();
    return {};
  }

  static QString normalOf(const QString& kind, const QString& value) {
    if (kind == s("email")) return normalEmail(value);
    if (kind == s("phone")) return normalPhone(value, {});
    if (kind == s("web")) return normalUrlHost(value);
    return fold(value);
  }

  Result<void> keepJob(Id into, const Record& record) {
    Id company = record.value("company").id();
    const Record primary = *m_tx.record(m_def, into);
    if (!company || company == primary.value("company").id()) return {};
    if (hasJob(into, company)) return {};
    Record job(m_tx.def("employment"));
    job.set("contact", into);
    job.set("company", company);
    job.set("role", record.value("job_title"));
    if (auto made = m_tx.insert(job); !made.ok()) return made.problem();
    return {};
  }

  bool hasJob(Id contact, Id company) {
    db::StatementUse rows(
        m_tx.connection().cached(s("SELECT 1 FROM employment WHERE contact=? AND company=? AND _del IS NOT 1")));
    rows->bind(1, contact.bits()).bind(2, company.bits());
    return rows->step();
  }

  Transaction& m_tx;
  const EntityDef& m_def;
  QHash<qint64, Id> m_into;
  QList<MergePlan> m_plans;
};

bool isDeleted(db::Connection& connection, const EntityDef& def, Id id) {
  db::StatementUse row(connection.cached(s("SELECT _del FROM %1 WHERE id=?").arg(def.table)));
  row->bind(1, id.bits());
  return row->step() && row->integer(0) == 1;
}

Id nextOf(db::Connection& connection, Id id) {
  db::StatementUse row(connection.cached(s("SELECT into_ FROM merged WHERE record=? AND _del IS NOT 1")));
  row->bind(1, id.bits());
  return row->step() ? row->id(0) : Id();
}

/// The one that a ring of merges stands for comes back.
Result<void> leaveRing(Transaction& tx, const EntityDef& def, Id id) {
  Id row;
  {
    db::StatementUse rows(tx.connection().cached(s("SELECT id FROM merged WHERE record=? AND _del IS NOT 1")));
    rows->bind(1, id.bits());
    if (rows->step()) row = rows->id(0);
  }
  if (!row) return {};  // in the recycle bin for itself
  if (auto gone = tx.remove(tx.def("merged"), row); !gone.ok()) return gone;
  return tx.restore(def, id);
}

}  // namespace

Result<void> mergeRecords(Transaction& tx, const EntityDef& def, const std::vector<MergeOrder>& orders) {
  if (!isMergeable(def)) return Problem("merge-other-kind", {entityPlural(def)});
  return Merger(tx, def).run(orders);
}

// Two devices may have merged the same two crosswise: the smallest id of such a ring stands for it everywhere.
Id survivorOf(db::Connection& connection, const EntityDef& def, Id id) {
  std::vector<Id> way;
  while (id && isDeleted(connection, def, id)) {
    const auto seen = std::find(way.begin(), way.end(), id);
    if (seen != way.end()) return *std::min_element(seen, way.end());
    way.push_back(id);
    const Id next = nextOf(connection, id);
    if (!next) break;
    id = next;
  }
  return id;
}

std::vector<Id> mergedInto(db::Connection& connection, Id id) {
  std::vector<Id> out{id};
  for (size_t i = 0; i < out.size(); ++i) {
    db::StatementUse rows(connection.cached(s("SELECT record FROM merged WHERE into_=? AND _del IS NOT 1")));
    rows->bind(1, out[i].bits());
    while (rows->step())
      if (std::find(out.begin(), out.end(), rows->id(0)) == out.end()) out.push_back(rows->id(0));
  }
  out.erase(out.begin());
  return out;
}

Result<void> settleMerges(Transaction& tx, const std::vector<Id>& merged) {
  for (const EntityDef* def : tx.registry().mains()) {
    if (!isMergeable(*def)) continue;
    std::map<Id, std::vector<Id>> groups;
    for (const Id id : merged) {
      if (!tx.record(*def, id) || !isDeleted(tx.connection(), *def, id)) continue;
      const Id survivor = survivorOf(tx.connection(), *def, id);
      if (survivor != id)
        groups[survivor].push_back(id);
      else if (auto back = leaveRing(tx, *def, id); !back.ok())
        return back;
    }
    std::vector<MergeOrder> orders;
    for (const auto& [survivor, others] : groups) {
      MergeOrder order{{survivor}, MergeRule::Filled, {}};
      order.records.insert(order.records.end(), others.begin(), others.end());
      orders.push_back(order);
    }
    if (!orders.empty())
      if (auto done = mergeRecords(tx, *def, orders); !done.ok()) return done;
  }
  return {};
}

}  // namespace relata
