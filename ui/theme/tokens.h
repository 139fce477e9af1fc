#pragma once

#include <QColor>

namespace relata::ui {

/// The one spacing scale, in device-independent pixels.
inline constexpr int kSpace1 = 4;
inline constexpr int kSpace2 = 8;
inline constexpr int kSpace3 = 12;
inline constexpr int kSpace4 = 16;

inline constexpr int kRadius = 8;         ///< cards, panels, popups
inline constexpr int kControlRadius = 6;  ///< buttons, fields
inline constexpr int kPillRadius = 4;

inline constexpr int kControlHeight = 30;
inline constexpr int kRowHeight = 36;  ///< one row of a table or list; see rowHeight()
inline constexpr int kCompactRowHeight = 28;
inline constexpr int kTitleBarHeight = 34;

/// What a colour says. It is never the only carrier: text or an icon says the same.
enum class Tone { Neutral, Info, Good, Warning, Bad };
inline constexpr int kToneCount = 5;

/// Words on their own background; `fg` is readable on `bg` and on a surface.
struct ToneColors {
  QColor fg;
  QColor bg;
};

enum class ThemeKind { Light, Dark, HighContrast };
enum class Density { Comfortable, Compact };

/// Colours by meaning. Every pair of text and background that occurs is at least 4.5:1, what shows where a control or
/// the keyboard is at least 3:1, by test.
struct Colors {
  QColor window;         ///< behind the cards
  QColor surface;        ///< cards, panels, fields, menus
  QColor surfaceSunken;  ///< search field, quoted text, tracks
  QColor surfaceHover;
  QColor border;
  QColor borderStrong;  ///< fields and check boxes, where the border is the affordance
  QColor text;
  QColor textSecondary;  ///< second columns, navigation
  QColor textMuted;      ///< labels, times, counts
  QColor textDisabled;
  QColor accent;
  QColor accentHover;
  QColor onAccent;
  QColor accentSoft;  ///< what is chosen, behind accent text
  QColor selection;   ///< behind ordinary text
  QColor focus;
  QColor shadow;
  ToneColors tones[kToneCount];

  const ToneColors& tone(Tone tone) const { return tones[static_cast<int>(tone)]; }
};

const Colors& colorsOf(ThemeKind kind);

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(const QColor& a, const QColor& b);

}  // namespace relata::ui
