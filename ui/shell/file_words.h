#pragma once

#include "core/base/problem.h"

namespace relata::ui {

/// What happened to a workspace file, and what can be done, in two short sentences.
QString fileProblemText(const Problem& problem);
/// "acme.relata" for a path.
QString shortName(const QString& path);

}  // namespace relata::ui
