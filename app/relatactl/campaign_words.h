#pragma once

#include <QString>

namespace relata::ctl {

/// A variant of a campaign as people read it: its name, or what its word means.
QString armWord(const QString& variant);

}  // namespace relata::ctl
