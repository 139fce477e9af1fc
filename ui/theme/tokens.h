#pragma once

namespace relata::ui {

/// The one spacing scale, in device-independent pixels.
inline constexpr int kSpace1 = 4;
inline constexpr int kSpace2 = 8;
inline constexpr int kSpace3 = 12;
inline constexpr int kSpace4 = 16;

}  // namespace relata::ui
