#include "ui/theme/style_sheet.h"

#include <QHash>

namespace relata::ui {
namespace {

// Names in @…@ are tokens. Fonts are not set here but with textFont(): a style sheet font would win over setFont().
const char kSheet[] = R"(
QToolTip { background: @text@; color: @surface@; border: 1px solid @text@; padding: 4px 6px; }

QPushButton { background: @surface@; color: @text@; border: 1px solid @border@; border-radius: 6px;
  padding: 0 11px; min-height: 28px; }
QPushButton:hover { background: @surfaceHover@; border-color: @borderStrong@; }
QPushButton:pressed { background: @surfaceSunken@; }
QPushButton:focus { border: 2px solid @focus@; padding: 0 10px; min-height: 26px; }
QPushButton:disabled { color: @textDisabled@; }
QPushButton:checked { background: @accentSoft@; color: @accent@; border-color: @accentSoft@; }
QPushButton[kind="primary"] { background: @accent@; color: @onAccent@; border: 1px solid @accent@; }
QPushButton[kind="primary"]:hover { background: @accentHover@; border-color: @accentHover@; }
QPushButton[kind="primary"]:pressed { background: @accent@; }
QPushButton[kind="primary"]:focus { border: 2px solid @text@; }
QPushButton[kind="primary"]:disabled { background: @surfaceSunken@; color: @textDisabled@; border-color: @border@; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: @accent@; padding: 0 6px; }
QPushButton[kind="quiet"]:hover { background: @surfaceHover@; }
QPushButton[kind="quiet"]:focus { border: 2px solid @focus@; padding: 0 5px; }
QPushButton[kind="danger"] { color: @badFg@; }
QPushButton::menu-indicator { width: 0; image: none; }

QToolButton { background: transparent; color: @text@; border: 1px solid transparent; border-radius: 6px; padding: 3px; }
QToolButton:hover { background: @surfaceHover@; }
QToolButton:pressed, QToolButton:checked { background: @accentSoft@; color: @accent@; }
QToolButton:focus { border: 2px solid @focus@; padding: 2px; }
QToolButton:disabled { color: @textDisabled@; }
QToolButton::menu-indicator { width: 0; image: none; }
QToolButton[kind="outlined"] { background: @surface@; border: 1px solid @border@; padding: 0 10px; min-height: 28px; }
QToolButton[kind="outlined"]:hover { background: @surfaceHover@; border-color: @borderStrong@; }
QToolButton[kind="outlined"]:focus { border: 2px solid @focus@; padding: 0 9px; min-height: 26px; }
QToolButton[kind="outlined"][popupMode="1"] { padding-right: 26px; }
QToolButton[kind="outlined"]::menu-button { width: 22px; border: none; border-left: 1px solid @border@;
  border-top-right-radius: 5px; border-bottom-right-radius: 5px; }
QToolButton[kind="outlined"]::menu-button:hover { background: @surfaceSunken@; }
QToolButton[kind="outlined"]::menu-arrow { image: url(:/icons/@arrow@); width: 12px; height: 12px; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { background: @surface@; color: @text@;
  border: 1px solid @borderStrong@; border-radius: 6px; padding: 0 8px;
  selection-background-color: @accent@; selection-color: @onAccent@; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: 28px; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QTextBrowser, QTextBrowser:focus { border: none; border-radius: 0; padding: 0; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
  border: 2px solid @focus@; padding: 0 7px; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { min-height: 26px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 3px 5px; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { background: @surfaceSunken@; color: @textDisabled@; border-color: @border@; }
QLineEdit:read-only { background: @surfaceSunken@; border-color: @border@; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus { background: transparent; border: none; padding: 0; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"] { border-color: @badFg@; }
QAbstractItemView QLineEdit { border-radius: 0; min-height: 0; }
QListWidget { background: @surface@; border: none; outline: 0; }
QListWidget::item { padding: 5px 6px; border-radius: 4px; color: @text@; }
QListWidget::item:hover { background: @surfaceHover@; }
QListWidget::item:selected { background: @accentSoft@; color: @text@; }
QListWidget::indicator { width: 14px; height: 14px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/@arrow@); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface@; color: @text@; border: 1px solid @border@; padding: 4px; outline: 0;
  selection-background-color: @accentSoft@; selection-color: @text@; }
QAbstractItemView[completion="true"] { background: @surface@; color: @text@; border: 1px solid @border@; outline: 0; }
QAbstractItemView[completion="true"]::item { padding: 5px 6px; border-radius: 4px; color: @text@; }
QAbstractItemView[completion="true"]::item:hover { background: @surfaceHover@; }
QAbstractItemView[completion="true"]::item:selected { background: @accentSoft@; color: @text@; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 18px; }
QAbstractSpinBox::up-arrow { image: url(:/icons/@arrowUp@); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/@arrow@); width: 10px; height: 10px; }

QMenu { background: @surface@; color: @text@; border: 1px solid @border@; padding: 4px; }
QMenu::item { padding: 6px 26px 6px 10px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft@; color: @text@; }
QMenu::item:disabled { color: @textDisabled@; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @border@; margin: 4px 6px; }
QMenu::right-arrow { image: url(:/icons/@arrowRight@); width: 12px; height: 12px; margin-right: 6px; }

QHeaderView { background: @surface@; border: none; }
QHeaderView::section { background: @surface@; color: @textSecondary@; border: none; border-bottom: 1px solid @border@;
  padding: 0 12px; min-height: 30px; }
QHeaderView::section:hover { background: @surfaceHover@; color: @text@; }
QTableCornerButton::section { background: @surface@; border: none; border-bottom: 1px solid @border@; }
QAbstractItemView { background: @surface@; alternate-background-color: @surfaceHover@; color: @text@; border: none; outline: 0;
  gridline-color: @border@; selection-background-color: @selection@; selection-color: @text@; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @borderStrong@; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 2px; }
QScrollBar::handle:hover { background: @textMuted@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[pane="true"] { background: transparent; }

QSplitter::handle { background: @border@; }
QSplitter::handle:hover { background: @accent@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QMainWindow::separator { background: transparent; width: 10px; height: 10px; }
QMainWindow::separator:hover { background: @accentSoft@; }

QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @textSecondary@; border: none; border-bottom: 2px solid transparent;
  padding: 5px 10px; margin-right: 2px; }
QTabBar::tab:hover { color: @text@; }
QTabBar::tab:selected { color: @accent@; border-bottom-color: @accent@; }
QTabBar::tab:focus { background: @accentSoft@; }
QTabWidget::pane { border: none; border-top: 1px solid @border@; }

QProgressBar { background: @track@; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent@; border-radius: 3px; }
QCheckBox, QRadioButton { spacing: 8px; color: @text@; }
QCheckBox:focus, QRadioButton:focus { color: @accent@; }
QCheckBox::indicator, QAbstractItemView::indicator, QRadioButton::indicator { width: 14px; height: 14px; background: @surface@;
  border: 1px solid @textMuted@; border-radius: 4px; }
QCheckBox::indicator:hover, QAbstractItemView::indicator:hover, QRadioButton::indicator:hover { border-color: @accent@; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @accent@; border-color: @accent@; image: url(:/icons/@check@); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { background: @accentSoft@; border-color: @accent@; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @surfaceSunken@; border-color: @border@; }
QRadioButton::indicator { border-radius: 8px; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 4px solid @accent@; }
QGroupBox { border: 1px solid @border@; border-radius: 8px; margin-top: 10px; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; color: @textSecondary@; }
QToolBar { background: transparent; border: none; spacing: 0; padding: 0; }
QDockWidget { border: none; background: transparent; }
QDialog { background: @surface@; }

QLabel[textColor="secondary"] { color: @textSecondary@; }
QLabel[textColor="muted"] { color: @textMuted@; }
QLabel[textColor="accent"] { color: @accent@; }
QLabel[textColor="good"] { color: @goodFg@; }
QLabel[textColor="warning"] { color: @warningFg@; }
QLabel[textColor="bad"] { color: @badFg@; }
)";

QString themed(ThemeKind kind, const char* name) {
  // A style sheet cannot recolour a drawing, so these small ones exist once per theme.
  return QStringLiteral("themed/%1-%2.svg")
      .arg(QLatin1String(name), QLatin1String(kind == ThemeKind::Light ? "light" : "dark"));
}

QHash<QString, QString> tokensOf(ThemeKind kind) {
  const Colors& c = colorsOf(kind);
  return {
      {QStringLiteral("window"), c.window.name()},
      {QStringLiteral("surface"), c.surface.name()},
      {QStringLiteral("surfaceSunken"), c.surfaceSunken.name()},
      {QStringLiteral("surfaceHover"), c.surfaceHover.name()},
      {QStringLiteral("border"), c.border.name()},
      {QStringLiteral("borderStrong"), c.borderStrong.name()},
      {QStringLiteral("track"), c.tone(Tone::Neutral).bg.name()},
      {QStringLiteral("text"), c.text.name()},
      {QStringLiteral("textSecondary"), c.textSecondary.name()},
      {QStringLiteral("textMuted"), c.textMuted.name()},
      {QStringLiteral("textDisabled"), c.textDisabled.name()},
      {QStringLiteral("accent"), c.accent.name()},
      {QStringLiteral("accentHover"), c.accentHover.name()},
      {QStringLiteral("onAccent"), c.onAccent.name()},
      {QStringLiteral("accentSoft"), c.accentSoft.name()},
      {QStringLiteral("selection"), c.selection.name()},
      {QStringLiteral("focus"), c.focus.name()},
      {QStringLiteral("goodFg"), c.tone(Tone::Good).fg.name()},
      {QStringLiteral("warningFg"), c.tone(Tone::Warning).fg.name()},
      {QStringLiteral("badFg"), c.tone(Tone::Bad).fg.name()},
      {QStringLiteral("arrow"), themed(kind, "down")},
      {QStringLiteral("arrowUp"), themed(kind, "up")},
      {QStringLiteral("arrowRight"), themed(kind, "right")},
      {QStringLiteral("check"), themed(kind, "check")},
  };
}

}  // namespace

QString styleSheetOf(ThemeKind kind) {
  const QHash<QString, QString> tokens = tokensOf(kind);
  QString sheet = QString::fromLatin1(kSheet);
  for (auto it = tokens.begin(); it != tokens.end(); ++it) {
    sheet.replace(QLatin1Char('@') + it.key() + QLatin1Char('@'), it.value());
  }
  return sheet;
}

}  // namespace relata::ui
