#include "app/relata/scheme_programs.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace relata::app {
namespace {

/// "x-scheme-handler/tel=a.desktop;" outside of the section that takes programs away.
bool names(const QString& path, const QByteArray& type) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return false;
  bool removed = false;
  while (!file.atEnd()) {
    const QByteArray line = file.readLine().trimmed();
    if (line.startsWith('[')) removed = line == "[Removed Associations]";
    const qsizetype equals = line.indexOf('=');
    if (!removed && equals > 0 && line.left(equals).trimmed() == type && equals + 1 < line.size()) return true;
  }
  return false;
}

}  // namespace

bool isSchemeKnownIn(const QStringList& folders, const QString& scheme) {
  const QByteArray type = "x-scheme-handler/" + scheme.toLatin1();
  for (const QString& folder : folders)
    for (const QString& file :
         QDir(folder).entryList({QStringLiteral("*mimeapps.list"), QStringLiteral("mimeinfo.cache")}, QDir::Files))
      if (names(QDir(folder).filePath(file), type)) return true;
  return false;
}

bool knowsScheme(const QString& scheme) {
#ifdef Q_OS_LINUX
  if (QFile::exists(QStringLiteral("/.flatpak-info")) || qEnvironmentVariableIsSet("SNAP")) return true;
  QStringList folders = QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
  for (const QString& data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
    folders << data + QStringLiteral("/applications");
  return isSchemeKnownIn(folders, scheme);
#else
  Q_UNUSED(scheme);
  return true;
#endif
}

}  // namespace relata::app
