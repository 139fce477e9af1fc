#pragma once

#include <QString>
#include <QStringView>

#include <optional>

#include "core/meta/value.h"

namespace relata {

/// Which mark stands before the fraction; unknown where nothing but the number itself says it.
enum class DecimalMark { Unknown, Point, Comma };

/// A number as it is written, in plain digits: an optional minus, digits, perhaps a point and more digits.
struct WrittenNumber {
  QString plain;
  bool percent = false;
  /// "1.234" with nothing that says what the point is: 1234 for many Europeans.
  bool openGroup = false;
};

/// 1,234.50 and 1.234,50, full-width digits, spaces and apostrophes between groups, "(500)" for -500, 1e5.
std::optional<WrittenNumber> writtenNumber(QStringView text, DecimalMark mark = DecimalMark::Unknown);

/// A decimal number in either notation; nothing when it is not one. "1,234" is 1234 unless the mark is a comma; "1.234"
/// is 1234 only if it is.
std::optional<double> readNumber(QStringView text, DecimalMark mark = DecimalMark::Unknown);

/// What a number that can be read in one way only says of the mark in it.
DecimalMark decimalMarkOf(QStringView text);

enum class MoneyFault {
  NotMoney,
  OpenGroup,  // "1.234 EUR": 1234 or 1.23
  TooFine     // more digits behind the point than the currency has
};
struct MoneyReading {
  MoneyValue money;
  std::optional<MoneyFault> fault;
};
/// An amount with or without its currency, by code, symbol or word: "1,234.50 EUR", "€ 99", "US$ 5k", "12.5万元". A
/// sign that several currencies share ($, ¥) means `currency` if that is one of them. Never rounds what was written.
MoneyReading readMoney(const QString& text, const QString& currency, DecimalMark mark = DecimalMark::Unknown);

}  // namespace relata
