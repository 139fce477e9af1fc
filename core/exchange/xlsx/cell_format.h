#pragma once

#include <QDateTime>
#include <QString>

namespace relata::exchange {

/// What a number in a cell means, by the format it is shown in.
struct CellFormat {
  enum class Kind { Number, Percent, Date, Time, DateTime, Duration };
  Kind kind = Kind::Number;
  int zeros = 0;     ///< "00000": shown with that many digits, as postcodes are
  QString currency;  ///< "[$EUR]": an amount of that currency

  /// By one of the formats that every program knows by number (14 is a date); 164 and above are spelt out in the file.
  static CellFormat builtIn(int number);
  /// By the text of a format: `yyyy\-mm\-dd`, `[$-804]yyyy"年"m"月"`, `0.0%`, `[h]:mm`.
  static CellFormat fromCode(const QString& code);
};

/// The text of a number as a person would type it: digits without loss (a phone number is no 1.38E+10), a date as
/// 2016-10-20, a percentage as 12.5%, an amount as 12.5 EUR where its format names the currency. `raw` is what stands
/// in the file.
QString cellText(const QString& raw, const CellFormat& format, bool from1904);

/// A day count of a spreadsheet as a moment; invalid outside of the years 1900 to 9999.
QDateTime momentOfSerial(double serial, bool from1904);

}  // namespace relata::exchange
