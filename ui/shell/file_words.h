#pragma once

#include <QStandardPaths>

#include "core/base/problem.h"

namespace relata::ui {

/// What happened to a workspace file, and what can be done, in two short sentences.
QString fileProblemText(const Problem& problem);
/// "acme.relata" for a path.
QString shortName(const QString& path);

/// Where a person's downloads or documents are, or their home where there is no such folder.
QString usualFolder(QStandardPaths::StandardLocation place);

}  // namespace relata::ui
