#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QStyleHints>
#include <QStyleFactory>
#include <QVariant>
#include <QWidget>

#include <optional>

#include "ui/theme/style_sheet.h"

namespace relata::ui {
namespace {

// One look per process, like QApplication::palette(); only applyTheme() writes it.
ThemeKind g_current = ThemeKind::Light;
Density g_density = Density::Comfortable;
// Of the palette that Qt came with, before it was replaced: how a Qt before 6.5 tells of a dark desktop.
std::optional<bool> g_cameDark;

QPalette paletteOf(const Colors& c) {
  QPalette p;
  p.setColor(QPalette::Window, c.window);
  p.setColor(QPalette::WindowText, c.text);
  p.setColor(QPalette::Base, c.surface);
  p.setColor(QPalette::AlternateBase, c.surfaceHover);
  p.setColor(QPalette::Text, c.text);
  p.setColor(QPalette::PlaceholderText, c.textMuted);
  p.setColor(QPalette::Button, c.surface);
  p.setColor(QPalette::ButtonText, c.text);
  p.setColor(QPalette::BrightText, c.tone(Tone::Bad).fg);
  p.setColor(QPalette::Highlight, c.accent);
  p.setColor(QPalette::HighlightedText, c.onAccent);
  p.setColor(QPalette::Link, c.accent);
  p.setColor(QPalette::LinkVisited, c.accent);
  p.setColor(QPalette::ToolTipBase, c.text);
  p.setColor(QPalette::ToolTipText, c.surface);
  p.setColor(QPalette::Light, c.surface);
  p.setColor(QPalette::Midlight, c.surfaceHover);
  p.setColor(QPalette::Mid, c.border);
  p.setColor(QPalette::Dark, c.borderStrong);
  p.setColor(QPalette::Shadow, c.borderStrong);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    p.setColor(QPalette::Disabled, role, c.textDisabled);
  }
  p.setColor(QPalette::Disabled, QPalette::Highlight, c.surfaceSunken);
  return p;
}

QFont applicationFont() {
  const QStringList installed = QFontDatabase::families();
  QStringList families;
  if (installed.contains(QStringLiteral("Inter"))) families << QStringLiteral("Inter");
  families << QFontDatabase::systemFont(QFontDatabase::GeneralFont).families();
  // Without naming it, Han characters may be taken from whichever font the system lists first, often the Japanese one.
  for (const char* han : {"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei UI"}) {
    if (installed.contains(QLatin1String(han))) families << QString::fromLatin1(han);
  }
  QFont font;
  font.setFamilies(families);
  font.setPixelSize(13);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

}  // namespace

void applyTheme(QApplication& app, ThemeKind kind, Density density) {
  systemIsDark();
  g_current = kind;
  g_density = density;
  app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  app.setPalette(paletteOf(colorsOf(kind)));
  app.setFont(applicationFont());
  app.setStyleSheet(styleSheetOf(kind));
}

ThemeKind currentTheme() { return g_current; }

int rowHeight() { return g_density == Density::Compact ? kCompactRowHeight : kRowHeight; }

bool systemIsDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
  if (!g_cameDark) {
    const QPalette palette = QGuiApplication::palette();
    g_cameDark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
  }
  return *g_cameDark;
#endif
}

const Colors& colors() { return colorsOf(g_current); }

PaperColors::PaperColors() : m_before(g_current) { g_current = ThemeKind::Light; }
PaperColors::~PaperColors() { g_current = m_before; }

QFont textFont(TextRole role) {
  QFont font = QApplication::font();
  const auto set = [&font](int size, QFont::Weight weight) {
    font.setPixelSize(size);
    font.setWeight(weight);
  };
  switch (role) {
    case TextRole::Caption: set(11, QFont::Normal); break;
    case TextRole::Small: set(12, QFont::Normal); break;
    case TextRole::Body: set(13, QFont::Normal); break;
    case TextRole::Strong: set(13, QFont::DemiBold); break;
    case TextRole::Title: set(15, QFont::DemiBold); break;
    case TextRole::Heading: set(20, QFont::DemiBold); break;
    case TextRole::Figure: set(16, QFont::DemiBold); break;
  }
  return font;
}

QColor colorOf(TextColor color) {
  const Colors& c = colors();
  switch (color) {
    case TextColor::Normal: return c.text;
    case TextColor::Secondary: return c.textSecondary;
    case TextColor::Muted: return c.textMuted;
    case TextColor::Accent: return c.accent;
    case TextColor::Good: return c.tone(Tone::Good).fg;
    case TextColor::Warning: return c.tone(Tone::Warning).fg;
    case TextColor::Bad: return c.tone(Tone::Bad).fg;
  }
  return c.text;
}

void setTextColor(QWidget* widget, TextColor color) {
  static constexpr const char* kNames[] = {"normal", "secondary", "muted", "accent", "good", "warning", "bad"};
  widget->setProperty("textColor", QString::fromLatin1(kNames[static_cast<int>(color)]));
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

}  // namespace relata::ui
