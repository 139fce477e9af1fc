#pragma once

#include <QStringList>

namespace relata::app {

/// Whether the desktop knows a program for addresses such as tel: or mailto:. Only Linux tells beforehand, in files of
/// its folders (mimeapps.list, mimeinfo.cache); elsewhere, and within a sandbox, it is taken to know one and says so
/// itself otherwise.
bool knowsScheme(const QString& scheme);

/// The same, looked up in these folders.
bool isSchemeKnownIn(const QStringList& folders, const QString& scheme);

}  // namespace relata::app
