#pragma once

namespace relata::ui::day_grid {

inline constexpr int kDayMinutes = 24 * 60;
inline constexpr int kHour = 48;    // pixels
inline constexpr int kGutter = 60;  // for the hours
inline constexpr int kHead = 36;    // for the days
inline constexpr int kLine = 22;    // of the row for what has no time
inline constexpr int kMostLines = 4;
inline constexpr int kLinesOfDay = 12;  // where there is one day alone
inline constexpr int kSnap = 15;        // minutes
inline constexpr int kSlot = 30;        // minutes, from which the keys go to which
inline constexpr int kShortest = 25;    // minutes that an entry takes at least, so that it can be read
inline constexpr int kUsual = 60;       // minutes of a new entry
inline constexpr int kNarrowest = 46;   // pixels that an entry needs beside others
inline constexpr int kEdge = 6;         // pixels by which an end is taken

}  // namespace relata::ui::day_grid
