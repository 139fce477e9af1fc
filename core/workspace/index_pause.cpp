#include "core/workspace/index_pause.h"

#include "core/db/db_error.h"
#include "core/schema/schema.h"
#include "core/workspace/workspace.h"

namespace relata {

namespace {
constexpr qint64 kAlmostEmpty = 1000;
}

IndexPause::IndexPause(Workspace& workspace, const QStringList& tables) : m_workspace(workspace) {
  if (workspace.isReadOnly()) return;
  const std::lock_guard lock(workspace.m_writing);
  try {
    workspace.ensureWriter();
    db::Transaction together(*workspace.m_writer);
    for (const QString& table : tables) {
      const QString rows =
          QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT %2)").arg(table).arg(kAlmostEmpty);
      if (workspace.m_writer->integer(rows) >= kAlmostEmpty) continue;
      m_dropped = true;
      schema::dropIndexes(*workspace.m_writer, table);
    }
    together.commit();
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
}

}  // namespace relata
