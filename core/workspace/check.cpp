#include "core/workspace/check.h"

#include <QCoreApplication>

#include "core/base/text.h"
#include "core/db/db_error.h"
#include "core/store/blobs.h"
#include "core/store/reader.h"
#include "core/schema/schema.h"
#include "core/store/search_index.h"
#include "core/workspace/backup.h"
#include "core/workspace/damage.h"
#include "core/workspace/journal_chain.h"

namespace relata {
namespace {

/// Where translators find the texts of this file.
class CheckWords {
  Q_DECLARE_TR_FUNCTIONS(Check)
};

class Checker {
 public:
  Checker(db::Connection& connection, const Registry& registry, quint32 device)
      : m_db(connection), m_registry(registry), m_device(device) {}

  QList<CheckFinding> run() {
    const Damage damage = damageOf(m_db, true);
    for (const QString& complaint : damage.structure) add("structure", complaint);
    if (!m_findings.isEmpty()) return m_findings;  // nothing else can be told of damaged pages
    for (const QString& complaint : damage.indexes) add("index", complaint, 1, true);
    if (!damage.search.isEmpty()) add("search-index", damage.search.first(), 1, true);
    for (const QString& object : schema::foreignObjects(m_db, m_registry)) add("structure", object);
    checkSequence();
    checkOps();
    checkActs();
    checkKeys();
    checkLinks();
    checkBlobs();
    if (damage.search.isEmpty()) checkSearch();
    return m_findings;
  }

 private:
  void add(const char* code, const QString& detail, qint64 count = 1, bool repairable = false) {
    m_findings << CheckFinding{QLatin1String(code), detail, count, false, repairable};
  }

  void checkSequence() {
    db::Statement rows(m_db, QStringLiteral("SELECT dev, count(*), max(seq), min(seq) FROM txn GROUP BY dev"));
    while (rows.step())
      if (rows.integer(1) != rows.integer(2) - rows.integer(3) + 1 || rows.integer(3) != 1)
        add("journal-chain", QStringLiteral("device %1").arg(rows.integer(0)), rows.integer(2) - rows.integer(1));
  }

  void checkOps() {
    const qint64 orphans =
        m_db.integer(QStringLiteral("SELECT count(*) FROM op o LEFT JOIN txn x ON x.tid=o.tid WHERE x.tid IS NULL"));
    if (orphans) add("journal-row", QStringLiteral("op"), orphans);
    for (const EntityDef* def : m_registry.all()) {
      // Every row has the transaction that made it, and that says so.
      db::Statement rows(
          m_db, QStringLiteral(
                    "SELECT count(*) FROM %1 t WHERE NOT EXISTS (SELECT 1 FROM txn x WHERE x.hlc=t._h AND x.dev=t._d)")
                    .arg(def->table));
      if (rows.step() && rows.integer(0)) add("journal-row", def->table, rows.integer(0));
    }
  }

  /// Each act as it was written: its hash over the one before it and its operations, and the name that undo shows.
  void checkActs() {
    qint64 changed = 0, nameless = 0;
    QString first;
    db::Statement acts(m_db, QStringLiteral("SELECT tid, op, label FROM txn ORDER BY tid"));
    while (acts.step()) {
      if (!isPackedAct(acts.text(2))) ++nameless;
      if (isAsWritten(m_db, acts.integer(0))) continue;
      if (++changed == 1) first = actText(unpackAct(acts.text(1), acts.text(2)));
    }
    if (changed) add("journal-changed", first, changed);
    if (nameless) add("journal-name", QString(), nameless);
  }

  void checkKeys() {
    for (const EntityDef* def : m_registry.all()) {
      const FieldDef* title = def->titleField();
      if (!title) continue;
      qint64 wrong = 0;
      db::Statement rows(m_db, QStringLiteral("SELECT %1, _key FROM %2").arg(title->column, def->table));
      while (rows.step())
        if (sortKey(rows.text(0)) != rows.blob(1)) ++wrong;
      if (wrong) add("sort-key", def->table, wrong, true);
    }
  }

  void checkLinks() {
    for (const EntityDef* def : m_registry.all())
      for (const FieldDef& field : def->fields) {
        if (field.kind != Kind::Link) continue;
        QStringList targets;
        for (const QString& key : field.linkTo)
          if (const EntityDef* target = m_registry.entity(key))
            targets
                << QStringLiteral("NOT EXISTS (SELECT 1 FROM %1 x WHERE x.id=t.%2)").arg(target->table, field.column);
        if (targets.isEmpty()) continue;
        const qint64 dangling = m_db.integer(QStringLiteral("SELECT count(*) FROM %1 t WHERE t.%2 IS NOT NULL AND %3")
                                                 .arg(def->table, field.column, targets.join(QLatin1String(" AND "))));
        if (dangling) add("dangling-link", def->key + QLatin1Char('.') + field.key, dangling);
      }
  }

  /// Each attached content is there, and is what it is named after.
  void checkBlobs() {
    const qint64 missing = m_db.integer(QStringLiteral(
        "SELECT count(*) FROM attachment a WHERE a.hash IS NOT NULL AND NOT EXISTS (SELECT 1 FROM blob b WHERE "
        "b.hash=a.hash)"));
    if (missing) add("file-missing", QString(), missing);
    qint64 damaged = 0;
    db::Statement rows(m_db, QStringLiteral("SELECT hash, data FROM blob"));
    while (rows.step())
      if (blobName(rows.blob(1)) != rows.text(0)) ++damaged;
    if (damaged) add("file-damaged", QString(), damaged);
  }

  void checkSearch() {
    SearchIndex index(m_db, m_registry);
    if (!index.isFilled()) return;  // it says nothing wrong, only too little yet
    try {
      qint64 live = 0, lost = 0;
      for (const EntityDef* def : m_registry.mains()) {
        live += m_db.integer(QStringLiteral("SELECT count(*) FROM %1 WHERE _del IS NOT 1").arg(def->table));
        lost += index.lost(*def);
      }
      const qint64 indexed = m_db.integer(QStringLiteral("SELECT count(*) FROM search_docsize"));
      if (live != indexed || lost > 0) add("search-index", QString(), qMax(lost, qAbs(live - indexed)), true);
    } catch (const db::DbError& error) {
      if (!SearchIndex::isDamage(error)) throw;
      add("search-index", QString::fromUtf8(error.what()), 1, true);
    }
  }

  db::Connection& m_db;
  const Registry& m_registry;
  quint32 m_device;
  QList<CheckFinding> m_findings;
};

}  // namespace

namespace {

QList<CheckFinding> findingsOf(Workspace& workspace) {
  const auto reader = workspace.read();
  return Checker(reader->connection(), reader->registry(), workspace.device()).run();
}

/// What is no longer found is repaired.
void markRepaired(QList<CheckFinding>& findings, const QList<CheckFinding>& left) {
  for (CheckFinding& finding : findings)
    finding.repaired = finding.repairable && std::none_of(left.begin(), left.end(), [&](const CheckFinding& other) {
                         return other.code == finding.code && other.detail == finding.detail;
                       });
}

}  // namespace

Result<QList<CheckFinding>> checkWorkspace(Workspace& workspace, bool repair) {
  try {
    QList<CheckFinding> findings = findingsOf(workspace);
    for (CheckFinding& finding : findings)
      if (finding.code == QLatin1String("structure"))
        if (const auto backup = newestGoodBackup(workspace.path(), workspace.key(), backupFolder(workspace)))
          finding.backup = backup->path;
    const bool derivedIsWrong =
        std::any_of(findings.begin(), findings.end(), [](const CheckFinding& f) { return f.repairable; });
    if (!repair || !derivedIsWrong) return findings;
    if (auto rebuilt = workspace.rebuildDerived(); !rebuilt.ok()) return rebuilt.problem();
    markRepaired(findings, findingsOf(workspace));
    return findings;
  } catch (const db::DbError& error) {
    return error.problem(workspace.path());
  }
}

QString checkText(const CheckFinding& finding) {
  QString text;
  if (finding.code == QLatin1String("structure"))
    text = CheckWords::tr("The file is damaged: %1.").arg(finding.detail) + QLatin1Char(' ') +
           damageAdvice(Problem("file-damaged", {QString(), finding.detail, finding.backup}));
  else if (finding.code == QLatin1String("index"))
    text = CheckWords::tr("An index for sorting is damaged: %1").arg(finding.detail);
  else if (finding.code == QLatin1String("journal-chain"))
    text = CheckWords::tr("The journal has a gap (%1).").arg(finding.detail);
  else if (finding.code == QLatin1String("journal-row"))
    text = CheckWords::tr("Rows without their act in the journal (%1): %2").arg(finding.detail).arg(finding.count);
  else if (finding.code == QLatin1String("journal-changed"))
    text = CheckWords::tr(
               "Acts of the journal that are not as they were written (the first: %1): %2. What they changed "
               "stands as it is; taking them back may fail.")
               .arg(finding.detail)
               .arg(finding.count);
  else if (finding.code == QLatin1String("journal-name"))
    text = CheckWords::tr("Acts of the journal without a name: %1").arg(finding.count);
  else if (finding.code == QLatin1String("sort-key"))
    text = CheckWords::tr("Sort keys that do not fit their names (%1): %2").arg(finding.detail).arg(finding.count);
  else if (finding.code == QLatin1String("dangling-link"))
    text = CheckWords::tr("Links to records that are not there (%1): %2").arg(finding.detail).arg(finding.count);
  else if (finding.code == QLatin1String("file-missing"))
    text = CheckWords::tr("Attached files whose content is not there: %1").arg(finding.count);
  else if (finding.code == QLatin1String("file-damaged"))
    text = CheckWords::tr("Attached files whose content is damaged: %1").arg(finding.count);
  else if (!finding.detail.isEmpty())
    text = CheckWords::tr("The search index is damaged: %1").arg(finding.detail);
  else
    text = CheckWords::tr("The search index lacks or has too many records: %1").arg(finding.count);
  return finding.repaired ? text + QLatin1Char(' ') + CheckWords::tr("Repaired.") : text;
}

}  // namespace relata
