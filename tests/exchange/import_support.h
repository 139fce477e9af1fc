#pragma once

#include <QFile>

#include "core/exchange/importer.h"
#include "tests/support/temp_workspace.h"

namespace relata::test {

/// A file of that name in the folder of the workspace.
inline QString writeFile(TempWorkspace& ws, const char* name, const QByteArray& bytes) {
  const QString path = ws.file(q(name));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(bytes);
  return path;
}

inline exchange::ImportReport importBytes(TempWorkspace& ws, const QByteArray& bytes,
                                          const exchange::ImportOptions& options = {}) {
  auto job = exchange::ImportJob::open(*ws, writeFile(ws, "list.csv", bytes), options);
  if (!job.ok()) FAIL(describe(job.problem()).toStdString());
  auto report = (*job)->run();
  if (!report.ok()) FAIL(describe(report.problem()).toStdString());
  return *report;
}

inline const Problem* remarkOf(const exchange::ImportReport& report, const char* code) {
  for (const Problem& each : report.remarks)
    if (each.is(code)) return &each;
  return nullptr;
}

}  // namespace relata::test
