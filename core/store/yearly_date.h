#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace relata {

/// A day that comes back every year, and the year in which it began where that is known: a birthday. A field of such
/// days (FieldFlag::Yearly) holds "1996-02-29", or "--02-29" where nobody said the year, as ISO 8601 and vCards do.
struct YearlyDate {
  int year = 0;  // 0: not known
  int month = 0;
  int day = 0;

  static std::optional<YearlyDate> fromText(const QString& stored);
  QString text() const;
  /// The day on which it began; an invalid one when the year is not known.
  QDate began() const { return year > 0 ? QDate(year, month, day) : QDate(); }
  /// Whether both may be one day: the same, or one of them without its year.
  bool fits(const YearlyDate& other) const {
    return month == other.month && day == other.day && (year == other.year || year == 0 || other.year == 0);
  }
  /// The day of that year; 29 February counts on the 28th in other years.
  QDate in(int wanted) const;
};

/// The first day of a range on which a yearly date falls, not before it began; an invalid one when it does not.
QDate yearlyDay(const YearlyDate& date, const QDate& from, const QDate& to);
inline QDate yearlyDay(const QDate& date, const QDate& from, const QDate& to) {
  return yearlyDay(YearlyDate{date.year(), date.month(), date.day()}, from, to);
}

/// A day without its year as people and programs write it: --02-29, 29.2., 29/2, 2月29日, 29 Feb, February 29th.
/// `dayFirst`: how 3/4 is read.
std::optional<YearlyDate> readYearlessDay(const QString& text, bool dayFirst);

/// As a person reads it: "29 February", 2月29日.
QString yearlessText(const YearlyDate& date, bool chinese);

}  // namespace relata
