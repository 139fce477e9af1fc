#pragma once

#include "core/exchange/folder/workspace_folder.h"
#include "json.h"

namespace relata::ctl {

/// {"folder": …, "records": {"contact": 12, …}, "txn": …}
inline Json folderJson(const QString& folder, const exchange::FolderReport& report) {
  QJsonObject records;
  for (auto it = report.records.begin(); it != report.records.end(); ++it) records.insert(it.key(), it.value());
  return Json::fromObject(
      {{QStringLiteral("folder"), folder}, {QStringLiteral("records"), records}, {QStringLiteral("txn"), report.tid}});
}

}  // namespace relata::ctl
