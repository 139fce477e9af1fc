#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace relata {

/// Unicode normal form C, in which all text is stored.
QString nfc(const QString& text);

/// The form in which texts are compared and found: compatibility forms and width unified (ＡＢ -> ab, ﾊﾞ -> バ), case
/// folded, diacritics removed (é -> e, ß -> ss, ø -> o, ł -> l, æ -> ae). Han, kana and hangul stay as they are.
/// fold(fold(x)) == fold(x).
QString fold(QStringView text);

/// The folded text with, for every UTF-16 unit of it, where it came from.
struct FoldedText {
  QString text;
  std::vector<int> origin;  ///< start in the original of unit i; one more entry at the end, the original's length
};
FoldedText foldWithOrigin(QStringView text);

/// The stable word for what a person named ("After-sales, EU" -> "after_sales_eu"), for scripts, links and imports:
/// renaming does not change it. Nothing of a name without letters and digits.
QString keyWord(const QString& name, QChar between = u'_');

/// The lines of a text that say something, each without blanks around it and with single ones inside.
QStringList filledLines(const QString& text);

bool isHan(char32_t c);
/// Whether all of a text, which is not empty, is written in Han characters of the basic plane, or any of it in any Han.
bool isHanText(QStringView text);
bool hasHan(QStringView text);
/// Han, kana, hangul, bopomofo: scripts (mostly) written without spaces.
bool isCjk(char32_t c);

/// The code point at `index`; moves `index` behind it.
char32_t nextCodePoint(QStringView text, qsizetype& index);

}  // namespace relata
