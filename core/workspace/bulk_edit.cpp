#include "core/workspace/bulk_edit.h"

#include "core/base/text.h"

namespace relata {
namespace {

constexpr qint64 kStep = 256;
constexpr qsizetype kMostRefusals = 100;

/// Records one after another inside one transaction. A record that its rules refuse before anything of it was written
/// is left out and reported; one that fails half-way fails the act.
class BulkRun {
 public:
  BulkRun(Transaction& tx, const EntityDef& def, BulkReport& report) : m_tx(tx), m_def(def), m_report(report) {}

  Result<void> change(Id id, const QHash<QString, Value>& values) {
    const qint64 before = m_tx.connection().totalChanges();
    return note(id, before, m_tx.update(m_def, id, values));
  }

  Result<void> add(const QHash<QString, Value>& values) {
    Record record(m_def);
    for (auto it = values.begin(); it != values.end(); ++it) record.set(it.key(), it.value());
    const qint64 before = m_tx.connection().totalChanges();
    const Result<Id> made = m_tx.insert(record);
    return note({}, before, made.ok() ? Result<void>() : Result<void>(made.problem()));
  }

 private:
  Result<void> note(Id id, qint64 before, Result<void> done) {
    ++m_report.records;
    const bool wrote = m_tx.connection().totalChanges() != before;
    if (done.ok()) {
      ++(wrote ? m_report.changed : m_report.same);
      return {};
    }
    if (wrote) return done;
    ++m_report.refused;
    if (m_report.refusals.size() < kMostRefusals) m_report.refusals << BulkRefusal{id, titleOf(id), done.problem()};
    return {};
  }

  QString titleOf(Id id) {
    const auto record = id ? m_tx.record(m_def, id) : std::nullopt;
    return record ? record->title() : QString();
  }

  Transaction& m_tx;
  const EntityDef& m_def;
  BulkReport& m_report;
};

/// Records that are made by their title, each once.
class NamedRecords {
 public:
  Result<Id> of(Transaction& tx, const QString& entity, const QString& title) {
    const QString key = entity + QLatin1Char('\n') + fold(title.simplified());
    if (const auto known = m_ids.constFind(key); known != m_ids.constEnd()) return *known;
    const EntityDef& def = *tx.registry().entity(entity);
    Record record(def);
    record.set(def.titleField()->key, title.simplified());
    const Result<Id> made = tx.insert(record);
    if (made.ok()) m_ids.insert(key, *made);
    return made;
  }

 private:
  QHash<QString, Id> m_ids;
};

QStringList labelsOf(const EntityDef& def, const BulkChange& change) {
  QStringList labels;
  for (const FieldDef& field : def.fields)
    if (change.set.contains(field.key) || change.add.contains(field.key) || change.remove.contains(field.key))
      labels << fieldLabel(def, field);
  return labels;
}

QStringList listAfter(const QStringList& now, const QStringList& add, const QStringList& remove) {
  QStringList values;
  QSet<QString> seen;
  for (const QString& value : remove) seen << fold(value.trimmed());
  for (const QString& value : now + add) {
    const QString key = fold(value.trimmed());
    if (key.isEmpty() || seen.contains(key)) continue;
    seen << key;
    values << value.trimmed();
  }
  return values;
}

/// `step` does the record of that number; all of them as one act.
using Step = std::function<Result<void>(BulkRun& run, Transaction& tx, qint64 number)>;

/// What the act is called: by the number of records that it changed.
using Naming = std::function<Act(const BulkReport& report)>;

Naming namedBy(const QString& entity, const QStringList& labels) {
  return [entity, labels](const BulkReport& report) {
    return Act{ActKind::BulkEdit, entity, {labels.join(QStringLiteral(", ")), QString::number(report.changed)}};
  };
}

QStringList titlesOf(const QList<RowChange>& rows, const EntityDef& def) {
  QStringList titles;
  for (const RowChange& row : rows) titles << row.set.value(def.titleField()->key).text();
  return titles;
}

Result<BulkReport> runAll(Workspace& workspace, const QString& entity, qint64 total, const Naming& naming,
                          const Step& step, const BulkProgress& progress, bool rehearse = false) {
  BulkReport report;
  const Result<qint64> done = workspace.transactAct({}, [&](Transaction& tx) -> Result<void> {
    const EntityDef* def = tx.registry().entity(entity);
    if (!def) return Problem("no-such-entity", {entity});
    BulkRun run(tx, *def, report);
    for (qint64 i = 0; i < total; ++i) {
      if (auto changed = step(run, tx, i); !changed.ok()) return changed;
      if (progress && report.records % kStep == 0 && !progress(report.records, total)) return Problem("cancelled");
    }
    tx.setAct(naming(report));
    if (rehearse) tx.rehearse();
    return {};
  });
  if (!done.ok()) return done.problem();
  report.tid = *done;
  return report;
}

Result<BulkReport> changeAll(Workspace& workspace, const QString& entity, const std::vector<qint64>& ids,
                             const BulkChange& change, const BulkProgress& progress, bool rehearse) {
  const RegistryPtr registry = workspace.registry();
  const EntityDef* def = registry->entity(entity);
  if (!def) return Problem("no-such-entity", {entity});
  const auto step = [&](BulkRun& run, Transaction& tx, qint64 number) {
    const Id id(ids[static_cast<size_t>(number)]);
    return run.change(id, valuesAfter(tx, *tx.registry().entity(entity), id, change));
  };
  const Naming naming = change.act ? Naming([act = *change.act](const BulkReport&) { return act; })
                                   : namedBy(entity, labelsOf(*def, change));
  return runAll(workspace, entity, static_cast<qint64>(ids.size()), naming, step, progress, rehearse);
}

}  // namespace

QString namesOf(const QStringList& titles) {
  constexpr qsizetype kShown = 3;
  const QString shown = titles.mid(0, kShown).join(QStringLiteral(", "));
  return titles.size() > kShown ? shown + QStringLiteral(" … (%1)").arg(titles.size()) : shown;
}

QHash<QString, Value> valuesAfter(Transaction& tx, const EntityDef& def, Id id, const BulkChange& change) {
  QHash<QString, Value> values = change.set;
  if (change.add.isEmpty() && change.remove.isEmpty()) return values;
  const std::optional<Record> record = tx.record(def, id);
  if (!record) return values;  // the writing says that it is not there
  QStringList keys = change.add.keys() + change.remove.keys();
  keys.removeDuplicates();
  for (const QString& key : std::as_const(keys)) {
    const QStringList after = listAfter(record->value(key).list(), change.add.value(key), change.remove.value(key));
    values.insert(key, after.isEmpty() ? Value() : Value(after));
  }
  return values;
}

Result<BulkReport> rehearseBulkEdit(Workspace& workspace, const QString& entity, const std::vector<qint64>& ids,
                                    const BulkChange& change, const BulkProgress& progress) {
  return changeAll(workspace, entity, ids, change, progress, true);
}

Result<BulkReport> bulkEdit(Workspace& workspace, const QString& entity, const std::vector<qint64>& ids,
                            const BulkChange& change, const BulkProgress& progress) {
  return changeAll(workspace, entity, ids, change, progress, false);
}

Result<BulkReport> editRows(Workspace& workspace, const QString& entity, const QList<RowChange>& rows,
                            const BulkProgress& progress) {
  QStringList labels;
  const RegistryPtr registry = workspace.registry();
  if (const EntityDef* def = registry->entity(entity))
    for (const FieldDef& field : def->fields)
      if (std::any_of(rows.begin(), rows.end(), [&](const RowChange& row) {
            return row.set.contains(field.key) || row.made.contains(field.key);
          }))
        labels << fieldLabel(*def, field);
  NamedRecords named;
  const auto step = [&](BulkRun& run, Transaction& tx, qint64 number) -> Result<void> {
    const RowChange& row = rows[number];
    QHash<QString, Value> set = row.set;
    const EntityDef& def = *tx.registry().entity(entity);
    for (auto it = row.made.begin(); it != row.made.end(); ++it) {
      const Result<Id> id = named.of(tx, def.field(it.key())->linkTo.first(), it.value());
      if (!id.ok()) return id.problem();
      set.insert(it.key(), Value(*id));
    }
    return row.id ? run.change(row.id, set) : run.add(set);
  };
  const bool onlyNew =
      !rows.isEmpty() && std::none_of(rows.begin(), rows.end(), [](const RowChange& row) { return bool(row.id); });
  const EntityDef* def = registry->entity(entity);
  const Naming naming = onlyNew && def && def->titleField()
                            ? Naming([act = Act{ActKind::Create, entity, {namesOf(titlesOf(rows, *def))}}](
                                         const BulkReport&) { return act; })
                            : namedBy(entity, labels);
  return runAll(workspace, entity, rows.size(), naming, step, progress);
}

}  // namespace relata
