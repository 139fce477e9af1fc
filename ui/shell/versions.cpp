#include "ui/shell/versions.h"

#include <QCoreApplication>
#include <QSysInfo>

#include "core/db/connection.h"

namespace relata::ui {

std::vector<std::pair<QString, QString>> programVersions() {
  return {{QStringLiteral("Relata"), QCoreApplication::applicationVersion()},
          {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
          {QStringLiteral("SQLite"), db::engineVersion()},
          {QCoreApplication::translate("Versions", "System"), QSysInfo::prettyProductName()}};
}

}  // namespace relata::ui
