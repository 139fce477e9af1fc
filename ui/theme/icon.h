#pragma once

#include <QIcon>

namespace relata::ui {

/// The colour an icon takes; it follows theme and state (selected, disabled) when it is painted.
enum class IconRole { Normal, Muted, Strong, Accent, OnAccent, Good, Warning, Bad };

/// An own drawing of resources/icons, for instance icon("contacts"). Sharp at any scale factor.
/// A name without a file gives a null icon.
QIcon icon(const QString& name, IconRole role = IconRole::Normal);
QIcon icon(const char* name, IconRole role = IconRole::Normal);

}  // namespace relata::ui
