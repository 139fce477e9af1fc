#pragma once

#include <QPair>
#include <QString>

#include <vector>

namespace relata::ui {

/// Names and versions of the program and what it stands on, for "About" and reports of faults.
std::vector<std::pair<QString, QString>> programVersions();

}  // namespace relata::ui
