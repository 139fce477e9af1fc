#pragma once

#include <QString>

#include "ui/theme/tokens.h"

namespace relata::ui {

/// The style sheet of the standard controls, with the tokens of one theme filled in. The parts of ui/kit paint
/// themselves.
QString styleSheetOf(ThemeKind kind);

}  // namespace relata::ui
