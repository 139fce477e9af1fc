#include "core/workspace/check.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include "core/base/text.h"
#include "core/db/db_error.h"
#include "core/store/reader.h"
#include "core/schema/schema.h"
#include "core/store/search_index.h"

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
    for (const QString& complaint : db::integrityComplaints(m_db, true)) add("structure", complaint);
    if (!m_findings.isEmpty()) return m_findings;  // nothing else can be told of damaged pages
    for (const QString& object : schema::foreignObjects(m_db, m_registry)) add("structure", object);
    checkSequence();
    checkOps();
    checkKeys();
    checkLinks();
    checkSearch();
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

  void checkSearch() {
    if (!SearchIndex(m_db, m_registry).isFilled()) return;  // it says nothing wrong, only too little yet
    qint64 live = 0;
    for (const EntityDef* def : m_registry.mains())
      live += m_db.integer(QStringLiteral("SELECT count(*) FROM %1 WHERE _del IS NOT 1").arg(def->table));
    const qint64 indexed = m_db.integer(QStringLiteral("SELECT count(*) FROM search_docsize"));
    if (live != indexed) add("search-index", QString(), qAbs(live - indexed), true);
  }

  db::Connection& m_db;
  const Registry& m_registry;
  quint32 m_device;
  QList<CheckFinding> m_findings;
};

}  // namespace

Result<QList<CheckFinding>> checkWorkspace(Workspace& workspace, bool repair) {
  try {
    QList<CheckFinding> findings;
    {
      const auto reader = workspace.read();
      findings = Checker(reader->connection(), reader->registry(), workspace.device()).run();
    }
    if (!repair) return findings;
    const bool derivedIsWrong =
        std::any_of(findings.begin(), findings.end(), [](const CheckFinding& f) { return f.repairable; });
    if (derivedIsWrong)
      if (auto rebuilt = workspace.rebuildDerived(); !rebuilt.ok()) return rebuilt.problem();
    for (CheckFinding& finding : findings) finding.repaired = finding.repairable;
    return findings;
  } catch (const db::DbError& error) {
    return error.problem(workspace.path());
  }
}

QString checkText(const CheckFinding& finding) {
  QString text;
  if (finding.code == QLatin1String("structure"))
    text = CheckWords::tr("The file is damaged: %1. Restore a backup.").arg(finding.detail);
  else if (finding.code == QLatin1String("journal-chain"))
    text = CheckWords::tr("The journal has a gap (%1).").arg(finding.detail);
  else if (finding.code == QLatin1String("journal-row"))
    text = CheckWords::tr("Rows without their act in the journal (%1): %2").arg(finding.detail).arg(finding.count);
  else if (finding.code == QLatin1String("sort-key"))
    text = CheckWords::tr("Sort keys that do not fit their names (%1): %2").arg(finding.detail).arg(finding.count);
  else if (finding.code == QLatin1String("dangling-link"))
    text = CheckWords::tr("Links to records that are not there (%1): %2").arg(finding.detail).arg(finding.count);
  else
    text = CheckWords::tr("The search index lacks or has too many records: %1").arg(finding.count);
  return finding.repaired ? text + QLatin1Char(' ') + CheckWords::tr("Repaired.") : text;
}

}  // namespace relata
