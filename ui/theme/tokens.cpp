#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace relata::ui {
namespace {

ToneColors tone(QRgb fg, QRgb bg) { return {QColor(fg), QColor(bg)}; }

Colors light() {
  return {
      .window = QColor(0xF4F5F7),
      .surface = QColor(0xFFFFFF),
      .surfaceSunken = QColor(0xEEF0F3),
      .surfaceHover = QColor(0xF4F6F9),
      .border = QColor(0xE1E4EA),
      .borderStrong = QColor(0x868EA0),
      .text = QColor(0x171C26),
      .textSecondary = QColor(0x4C5567),
      .textMuted = QColor(0x5F687A),
      .textDisabled = QColor(0xA3AAB8),
      .accent = QColor(0x2860D8),
      .accentHover = QColor(0x1F51BD),
      .onAccent = QColor(0xFFFFFF),
      .accentSoft = QColor(0xE7EFFE),
      .selection = QColor(0xE7EFFE),
      .focus = QColor(0x2860D8),
      .shadow = QColor(16, 24, 40, 40),
      .tones = {tone(0x525B6C, 0xEEF0F3), tone(0x2458CC, 0xE7EFFE), tone(0x14744A, 0xE2F4EA), tone(0x8F5400, 0xFDEFD8),
                tone(0xB4302E, 0xFDE6E6)},
  };
}

Colors dark() {
  return {
      .window = QColor(0x14171C),
      .surface = QColor(0x1B1F26),
      .surfaceSunken = QColor(0x15181E),
      .surfaceHover = QColor(0x242932),
      .border = QColor(0x2C323D),
      .borderStrong = QColor(0x656F80),
      .text = QColor(0xE7EAF0),
      .textSecondary = QColor(0xB4BCC9),
      .textMuted = QColor(0x98A1B0),
      .textDisabled = QColor(0x5D6675),
      .accent = QColor(0x6E9BFF),
      .accentHover = QColor(0x86ABFF),
      .onAccent = QColor(0x0B1222),
      .accentSoft = QColor(0x1F2D4F),
      .selection = QColor(0x1F2D4F),
      .focus = QColor(0x86ABFF),
      .shadow = QColor(0, 0, 0, 130),
      .tones = {tone(0xB4BCC9, 0x2A303A), tone(0x8AB0FF, 0x1F2D4F), tone(0x55CB93, 0x17352A), tone(0xEBB05A, 0x3D2E14),
                tone(0xFF8D8A, 0x43201F)},
  };
}

Colors highContrast() {
  return {
      .window = QColor(0, 0, 0),
      .surface = QColor(0, 0, 0),
      .surfaceSunken = QColor(0, 0, 0),
      .surfaceHover = QColor(0x1F1F1F),
      .border = QColor(0xFFFFFF),
      .borderStrong = QColor(0xFFFFFF),
      .text = QColor(0xFFFFFF),
      .textSecondary = QColor(0xFFFFFF),
      .textMuted = QColor(0xE6E6E6),
      .textDisabled = QColor(0x9A9A9A),
      .accent = QColor(0x66D9FF),
      .accentHover = QColor(0xA6E9FF),
      .onAccent = QColor(0, 0, 0),
      .accentSoft = QColor(0x00304A),
      .selection = QColor(0x00304A),
      .focus = QColor(0xFFFF00),
      .shadow = QColor(0, 0, 0, 0),
      .tones = {tone(0xFFFFFF, 0x262626), tone(0x66D9FF, 0x00304A), tone(0x7CFFB0, 0x00361A), tone(0xFFD866, 0x3D2E00),
                tone(0xFFA8A8, 0x4A0000)},
  };
}

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

const Colors& colorsOf(ThemeKind kind) {
  static const Colors all[] = {light(), dark(), highContrast()};
  return all[static_cast<int>(kind)];
}

double contrast(const QColor& a, const QColor& b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

}  // namespace relata::ui
