#pragma once

#include <QFont>

#include "ui/theme/tokens.h"

class QApplication;
class QWidget;

namespace relata::ui {

/// Dresses the whole application: Fusion, palette, fonts and one style sheet made from the tokens.
/// May be called at any time; open windows follow at once.
void applyTheme(QApplication& app, ThemeKind kind, Density density = Density::Comfortable);

/// The look belongs to the application as its palette does, so painting code asks for it here.
ThemeKind currentTheme();
int rowHeight();  ///< of tables and lists, as dense as the person wants them
/// Whether the system shows windows dark, as far as this version of Qt can tell.
bool systemIsDark();
const Colors& colors();

/// While one lives, painting code is given the colours of paper: what is printed or saved as a picture is light,
/// whatever the window is.
class PaperColors {
 public:
  PaperColors();
  ~PaperColors();
  PaperColors(const PaperColors&) = delete;
  PaperColors& operator=(const PaperColors&) = delete;

 private:
  ThemeKind m_before;
};

enum class TextRole {
  Caption,  ///< 11: counts, section captions, pills
  Small,    ///< 12: second lines
  Body,     ///< 13
  Strong,   ///< 13, semibold: titles of panels and rows
  Title,    ///< 15, semibold
  Heading,  ///< 20, semibold: empty pages, big figures
  Figure,   ///< 16, bold: key figures
};
QFont textFont(TextRole role);

/// Gives a label or button the colour of a text role in every theme, also after a switch.
enum class TextColor { Normal, Secondary, Muted, Accent, Good, Warning, Bad };
void setTextColor(QWidget* widget, TextColor color);
/// The same for painting.
QColor colorOf(TextColor color);

}  // namespace relata::ui
