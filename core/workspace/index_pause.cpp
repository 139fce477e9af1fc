#include "core/workspace/index_pause.h"

#include "core/db/db_error.h"
#include "core/schema/schema.h"
#include "core/workspace/workspace.h"

namespace relata {

namespace {
constexpr qint64 kAlmostEmpty = 1000;
/// Rows of which SQLite can sort the keys in the memory of its cache: a hundred bytes each.
constexpr qint64 kSortedInMemory = 300'000;
}  // namespace

IndexPause::IndexPause(Workspace& workspace, const QStringList& tables, qint64 rows) : m_workspace(workspace) {
  if (workspace.isReadOnly()) return;
  const std::lock_guard lock(workspace.m_writing);
  try {
    workspace.ensureWriter();
    db::Transaction together(*workspace.m_writer);
    for (const QString& table : tables) {
      const QString some =
          QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT %2)").arg(table).arg(kAlmostEmpty);
      if (workspace.m_writer->integer(some) >= kAlmostEmpty) continue;
      m_dropped = true;
      schema::dropIndexes(*workspace.m_writer, table);
    }
    together.commit();
    // Where it may write to a file, SQLite sorts keys in one block of memory, and not in as many pieces as there are
    // rows: a quarter less time. Few do not come to a file; beside an encrypted workspace none may lie in any case.
    if (m_dropped && rows <= kSortedInMemory && workspace.m_key.isEmpty()) {
      workspace.m_writer->exec(QStringLiteral("PRAGMA temp_store=FILE"));
      m_sortsInBlock = true;
    }
  } catch (const db::DbError&) {
    // The load is slower with indexes, and not wrong.
  }
}

IndexPause::~IndexPause() {
  if (!m_dropped) return;
  const std::lock_guard lock(m_workspace.m_writing);
  try {
    m_workspace.ensureWriter();
    db::Transaction together(*m_workspace.m_writer);  // the disk is waited for once
    schema::ensureIndexes(*m_workspace.m_writer);
    together.commit();
  } catch (const db::DbError&) {
    // A full disk: lists are slow until the next opening makes the indexes.
  }
  if (!m_sortsInBlock) return;
  try {
    m_workspace.m_writer->exec(QStringLiteral("PRAGMA temp_store=DEFAULT"));
  } catch (const db::DbError&) {
    // The file cannot even be read; the next opening begins with the default.
  }
}

}  // namespace relata
