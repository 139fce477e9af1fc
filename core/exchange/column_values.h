#pragma once

#include <QStringList>

namespace relata::exchange {

/// A plausible kind of text in a column, by its values.
struct ColumnValues {
  int filled = 0, emails = 0, phones = 0, urls = 0, dates = 0, numbers = 0, names = 0, longest = 0;
  int different = 0;  // how many of them are not the same
  int firms = 0;      // among the names
  int han = 0;        // names of two to four Chinese characters
  int surnames = 0;   // those of them that begin with a common family name
  int times = 0;      // among the dates: with a time of day
  int codes = 0;      // among the numbers: longer than a number keeps, or with zeros before it: "00412", an ID card
  int flags = 0;      // yes and no, true and false
  int dialled = 0;    // phones that nothing else is written like: "+7 495 123-45-10", "(030) 90 18 20", 13812345678
};
ColumnValues lookAtValues(const QList<QStringList>& rows, int column);

}  // namespace relata::exchange
