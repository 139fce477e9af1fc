#pragma once

#include "core/exchange/exporter.h"
#include "core/workspace/workspace.h"

namespace relata::exchange {

struct FolderReport {
  QMap<QString, qint64> records;  // by entity
  qint64 tid = 0;                 // of an import: the act, for undo
  qint64 total() const;
};

/// Writes the whole workspace into a new folder, which appears only once it is whole: every record with its id, links,
/// tags, contact points, activities, custom fields and settings, also those in the recycle bin. Not carried are the
/// journal (who changed what when, and what could be undone) and the list of imports.
/// Problems: folder-not-empty [folder], file-not-writable [file, reason], disk-full …, cancelled.
Result<FolderReport> exportFolder(Reader& reader, const QString& folder, const ExportProgress& progress = {});

/// Brings such a folder into a workspace that has no contacts, companies or activities yet, as one act, custom fields
/// included. `dryRun`: reads and checks all of it and changes nothing.
/// Problems: folder-not-ours [folder], folder-newer [folder], folder-damaged [file, line], folder-file-changed
/// [file], workspace-not-empty,
/// cancelled and those of Workspace::transact.
Result<FolderReport> importFolder(Workspace& workspace, const QString& folder, bool dryRun,
                                  const ExportProgress& progress = {});

/// A folder that `exportFolder` made, by its index.
bool isExportedFolder(const QString& path);

}  // namespace relata::exchange
