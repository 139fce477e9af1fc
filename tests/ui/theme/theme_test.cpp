#include <QDir>
#include <QLabel>
#include <catch2/catch.hpp>

#include "tests/ui/support/widget_support.h"
#include "ui/kit/paint.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

using namespace relata::ui;

namespace {

constexpr ThemeKind kThemes[] = {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast};

QColor strongestPixel(const QIcon& icon, QIcon::Mode mode = QIcon::Normal) {
  const QImage image = icon.pixmap(QSize(32, 32), 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32);
  QColor strongest(Qt::transparent);
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      const QColor pixel = image.pixelColor(x, y);
      if (pixel.alpha() > strongest.alpha()) strongest = pixel;
    }
  }
  return strongest;
}

}  // namespace

TEST_CASE("every text can be read on every background it stands on, in every theme", "[theme]") {
  for (const ThemeKind kind : kThemes) {
    const Colors& c = colorsOf(kind);
    for (const QColor& back : {c.window, c.surface, c.surfaceSunken, c.surfaceHover, c.selection, c.accentSoft}) {
      for (const QColor& ink : {c.text, c.textSecondary, c.textMuted}) {
        INFO(static_cast<int>(kind) << " " << ink.name().toStdString() << " on " << back.name().toStdString());
        CHECK(contrast(ink, back) >= 4.5);
      }
    }
    for (const QColor& back : {c.surface, c.window, c.accentSoft, c.surfaceHover}) {
      INFO(static_cast<int>(kind) << " accent on " << back.name().toStdString());
      CHECK(contrast(c.accent, back) >= 4.5);
    }
    CHECK(contrast(c.onAccent, c.accent) >= 4.5);
    CHECK(contrast(c.onAccent, c.accentHover) >= 4.5);
    for (const ToneColors& tone : c.tones) {
      INFO(static_cast<int>(kind) << " tone " << tone.fg.name().toStdString());
      CHECK(contrast(tone.fg, tone.bg) >= 4.5);
      CHECK(contrast(tone.fg, c.surface) >= 4.5);
      CHECK(contrast(tone.fg, c.window) >= 4.5);
      CHECK(contrast(c.text, tone.bg) >= 4.5);
    }
  }
}

TEST_CASE("where a control is, and where the keyboard is, can be seen in every theme", "[theme]") {
  for (const ThemeKind kind : kThemes) {
    const Colors& c = colorsOf(kind);
    for (const QColor& back : {c.window, c.surface}) {
      INFO(static_cast<int>(kind) << " on " << back.name().toStdString());
      CHECK(contrast(c.borderStrong, back) >= 3.0);  // fields, check boxes, scroll handles
      CHECK(contrast(c.accent, back) >= 3.0);        // what is on, chosen, or filled
      for (const ToneColors& tone : c.tones) CHECK(contrast(tone.fg, back) >= 3.0);
    }
    for (const QColor& back : {c.window, c.surface, c.surfaceSunken, c.surfaceHover, c.selection, c.accentSoft}) {
      INFO(static_cast<int>(kind) << " focus on " << back.name().toStdString());
      CHECK(contrast(c.focus, back) >= 3.0);
    }
    CHECK(contrast(c.text, c.surface) >= 3.0);  // the ring of a primary button
  }
}

TEST_CASE("initials are readable on every avatar colour", "[theme]") {
  for (int i = 0; i < 200; ++i) {
    CHECK(contrast(Qt::white, avatarColor(QStringLiteral("name %1").arg(i))) >= 4.5);
  }
}

TEST_CASE("every drawing is found, draws something and follows theme and state", "[theme][icon]") {
  const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files);
  REQUIRE(files.size() >= 45);
  for (const QString& file : files) {
    const QString name = file.chopped(4);
    INFO(name.toStdString());
    CHECK(strongestPixel(icon(name)).alpha() > 180);
  }
  const QIcon kept = icon("contacts");
  CHECK(strongestPixel(kept).name() == colorsOf(ThemeKind::Light).textSecondary.name());
  CHECK(strongestPixel(kept, QIcon::Disabled).name() == colorsOf(ThemeKind::Light).textDisabled.name());
  CHECK(strongestPixel(kept, QIcon::Selected).name() == colorsOf(ThemeKind::Light).accent.name());
  const test::ThemeGuard dark(ThemeKind::Dark);
  CHECK(strongestPixel(kept).name() == colorsOf(ThemeKind::Dark).textSecondary.name());
  CHECK(icon("no-such-drawing").isNull());
}

TEST_CASE("an icon is drawn at the resolution of a 200 % screen", "[theme][icon]") {
  const QPixmap pixmap = icon("search").pixmap(QSize(16, 16), 2.0);
  CHECK(pixmap.size() == QSize(32, 32));
  CHECK(pixmap.devicePixelRatio() == 2.0);
}

TEST_CASE("a theme switch reaches windows that are open", "[theme]") {
  QLabel label(QStringLiteral("x"));
  setTextColor(&label, TextColor::Muted);
  label.show();
  const auto ink = [&label] { return label.palette().color(label.foregroundRole()); };
  label.ensurePolished();
  CHECK(ink() == colorsOf(ThemeKind::Light).textMuted);
  const test::ThemeGuard dark(ThemeKind::Dark);
  label.ensurePolished();
  CHECK(ink() == colorsOf(ThemeKind::Dark).textMuted);
}
