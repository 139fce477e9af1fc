#include <QSet>

#include "core/base/text.h"
#include "core/marketing/segment.h"
#include "core/rules/record_checks.h"
#include "core/store/segment_source.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr char kNameTaken[] = "segment-name-taken";

bool isCalled(const QString& name, const QString& other) { return fold(name.trimmed()) == fold(other.trimmed()); }

/// Follows what segments name until one comes back to where it began.
class CycleSearch {
 public:
  CycleSearch(Transaction& tx, const Record& begin)
      : m_tx(tx), m_begin(begin), m_lookup(segmentLookup(tx.connection(), tx.registryPtr())) {}

  Result<void> follow(const Filter& filter, const QStringList& chain) {
    for (const QString& named : segmentsNamed(filter.root)) {
      const std::optional<SegmentSource> next = m_lookup(named);
      // A new one, or one that is being renamed, is not found by its name yet.
      if ((next && next->id == m_begin.id()) || (!next && isCalled(named, m_begin.title())))
        return Problem("segment-cycle", {(chain + QStringList{m_begin.title()}).join(s(" → "))}, s("filter"));
      if (!next) {
        if (chain.size() > 1 || m_tx.isBroughtIn()) continue;
        return Problem("segment-missing", {named.left(80)}, s("filter"));
      }
      if (next->isStatic || m_seen.contains(next->id)) continue;
      m_seen.insert(next->id);
      const EntityDef* def = m_tx.registry().entity(next->entity);
      const Result<Filter> inner =
          def ? parseFilter(next->filter, *def, m_tx.registry()) : Result<Filter>(Problem("no-such-entity"));
      if (!inner.ok()) continue;
      if (auto checked = follow(*inner, chain + QStringList{next->name}); !checked.ok()) return checked;
    }
    return {};
  }

 private:
  Transaction& m_tx;
  const Record& m_begin;
  std::function<std::optional<SegmentSource>(const QString&)> m_lookup;
  QSet<Id> m_seen;
};

qint64 membersOf(Transaction& tx, Id segment) {
  db::StatementUse row(
      tx.connection().cached(s("SELECT count(*) FROM segment_member WHERE segment=? AND _del IS NOT 1")));
  row->bind(1, segment);
  return row->step() ? row->integer(0) : 0;
}

Result<void> segmentBefore(Transaction& tx, Record& next, const Record* before) {
  if (next.text("entity").isEmpty()) next.set("entity", s("contact"));
  if (next.text("kind").isEmpty()) next.set("kind", s("live"));
  if (auto checked = checkRenamed(tx, next, before, kNameTaken); !checked.ok()) return checked;
  const bool isStatic = next.text("kind") == QLatin1String("static");
  const bool otherKind = before && (before->text("entity") != next.text("entity") || !isStatic);
  if (otherKind && before->text("kind") == QLatin1String("static"))
    if (const qint64 members = membersOf(tx, next.id()); members > 0)
      return Problem("segment-keeps-kind", {before->title(), QString::number(members)}, s("kind"));
  if (isStatic) {
    next.set("filter", Value());
    return {};
  }
  const EntityDef* def = tx.registry().entity(next.text("entity"));
  if (!def) return Problem("no-such-entity", {next.text("entity")}, s("entity"));
  const Result<Filter> filter = parseFilter(next.text("filter"), *def, tx.registry());
  if (!filter.ok()) return filter.problem();
  next.set("filter", filter->isEmpty() ? Value() : Value(printFilter(*filter)));
  return CycleSearch(tx, next).follow(*filter, {next.title()});
}

/// Every filter that names segments: of the segments themselves and of saved views.
template <typename Use>
void eachFilter(Transaction& tx, const Use& use) {
  for (const char* key : {"segment", "view"}) {
    const EntityDef& owner = tx.def(key);
    QList<Id> ids;
    {
      db::Statement rows(tx.connection(),
                         s("SELECT id FROM %1 WHERE _del IS NOT 1 AND filter LIKE '%segment%'").arg(owner.table));
      while (rows.step()) ids << Id(rows.integer(0));
    }
    for (const Id id : ids) {
      const std::optional<Record> record = tx.record(owner, id);
      const EntityDef* def = record ? tx.registry().entity(record->text("entity")) : nullptr;
      if (!def) continue;
      const Result<Filter> filter = parseFilter(record->text("filter"), *def, tx.registry());
      if (filter.ok()) use(*record, *filter);
    }
  }
}

void rename(FilterNode& node, const QString& from, const QString& to) {
  for (FilterValue& value : node.values)
    if (value.type == FilterValue::Type::Segment && isCalled(value.text, from)) value.text = to;
  for (FilterNode& child : node.children) rename(child, from, to);
}

Result<void> segmentAfter(Transaction& tx, const Record& now, const Record* before) {
  if (!before || tx.isSettling() || before->title() == now.title()) return {};
  Result<void> done;
  eachFilter(tx, [&](const Record& owner, Filter filter) {
    const Filter old = filter;
    rename(filter.root, before->title(), now.title());
    if (filter != old && done.ok())
      done = tx.update(owner.def(), owner.id(), {{s("filter"), Value(printFilter(filter))}});
  });
  return done;
}

Result<void> segmentBeforeRemove(Transaction& tx, const Record& segment) {
  QStringList users;
  const QString id = segment.idText();
  eachFilter(tx, [&](const Record& owner, const Filter& filter) {
    if (owner.id() == segment.id()) return;
    for (const QString& named : segmentsNamed(filter.root))
      if (isCalled(named, segment.title()) || named == id) users << owner.title();
  });
  users.removeDuplicates();
  if (users.isEmpty()) return {};
  return Problem("segment-in-use", {segment.title(), users.join(s(", "))});
}

Result<void> memberBefore(Transaction& tx, Record& next, const Record*) {
  const auto segment = tx.record(tx.def("segment"), next.value("segment").id());
  if (!segment) return Problem("no-such-record", {next.value("segment").id().text(s("SE"))}, s("segment"));
  if (segment->text("kind") != QLatin1String("static"))
    return Problem("segment-is-live", {segment->title()}, s("segment"));
  if (!tx.record(tx.def(segment->text("entity").toUtf8()), next.value("record").id()))
    return Problem("segment-other-kind", {segment->title()}, s("record"));
  return {};
}

}  // namespace

EntityRules segmentRules() {
  EntityRules rules{segmentBefore, segmentAfter, segmentBeforeRemove};
  rules.beforeRestore = [](Transaction& tx, const Record& back) { return checkOwnName(tx, back, kNameTaken); };
  return rules;
}

EntityRules segmentMemberRules() { return {memberBefore, {}}; }

}  // namespace relata
