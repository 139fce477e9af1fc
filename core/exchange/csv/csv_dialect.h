#pragma once

#include <QByteArray>
#include <QChar>
#include <QString>

#include <optional>

namespace relata::exchange {

/// The delimiter of a file whose lines are one cell each: a sign that stands in no text.
inline constexpr char16_t kNoDelimiter = u'\x1e';

/// How one CSV file is written. Found by `detectDialect`, or forced field by field through `CsvOptions`.
struct CsvDialect {
  QByteArray encoding = "UTF-8";  ///< a name that ICU knows: "UTF-16LE", "GB18030", "Big5", "windows-1252", …
  bool bom = false;               ///< the file begins with a byte order mark
  QString delimiter = QStringLiteral(",");  ///< usually one character; ", " means a comma and any spaces after it
  QChar quote = QLatin1Char('"');           ///< null: the file does not quote
  QChar escape = QLatin1Char('"');          ///< equal to `quote`: doubled; '\\': backslash; null: nothing is escaped
  bool pairedDoubleQuotes = false;  ///< quoted by ', and " inside still doubled (only the outer quotes were changed)
  QString rowEnd = QStringLiteral("\r\n");  ///< "\r\n", "\n", "\r" or "mixed"
  bool crEndsRow = false;                   ///< a lone carriage return ends a row too
  int preambleRows = 0;                     ///< records before the header (titles, notes, empty rows, "sep=;")
  bool hasHeader = true;
  int columns = 0;  ///< cells of the header, or of most rows where there is none
};

/// What no file may exceed; a file that does is refused with a Problem that names the line.
struct CsvLimits {
  qint64 recordBytes = 4 * 1024 * 1024;
  int columns = 10000;
};

/// What the user decides instead of the detection, and how rows are handed out.
struct CsvOptions {
  std::optional<QByteArray> encoding;
  std::optional<QString> delimiter;
  std::optional<QChar> quote;
  std::optional<QChar> escape;
  std::optional<bool> hasHeader;
  std::optional<int> preambleRows;
  bool keepRaw = false;  ///< fill `TableRow::raw`
  bool repair = true;    ///< re-align rows with a lost or surplus delimiter where the other rows make the place clear
  CsvLimits limits;
};

}  // namespace relata::exchange
