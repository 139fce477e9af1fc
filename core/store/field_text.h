#pragma once

#include <QTimeZone>

#include <functional>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/meta/entity_def.h"
#include "core/store/number_text.h"

namespace relata {

/// How typed text of a field is read and how a value is written out as text for files and the command line.
struct TextContext {
  QTimeZone zone = QTimeZone::utc();
  QString currency = QStringLiteral("EUR");  // of an amount without one
  UtcMs now = 0;
  bool dayFirst = true;                     // how 03/04/2017 is read when nothing else decides
  DecimalMark mark = DecimalMark::Unknown;  // in numbers, when the file says what it is
  bool words = false;                       // a person types it now: "tomorrow 3pm", 下周一 are dates as well
  /// Link by name or id text -> id; a Problem when there is none or more than one.
  std::function<Result<Id>(const FieldDef&, const QString&)> resolveLink;
  std::function<QString(const FieldDef&, Id)> linkText;
};

/// Reads text as the field's kind wants it. Empty text is the null Value. Accepts what people and programs write:
/// 1,234.50 and 1.234,50, yes/是/true/1, 2026-03-01, 1.3.2026, 3/15/2024 2:30 PM, 12 Mar 2024, 2024年3月1日, choices by
/// key or label. Problems (field = key): value-not-number, value-not-date, value-not-time, value-not-bool,
/// value-not-choice, value-not-money, value-money-open, value-money-too-fine, currency-unknown, value-ambiguous-link,
/// value-no-such-link; arguments: label, text as typed, and
/// what is allowed.
Result<Value> parseFieldText(const EntityDef& def, const FieldDef& field, const QString& text,
                             const TextContext& context);

/// What is wrong with an address or a number that a person typed; files bring what they have. Problems (field = key):
/// value-not-email, value-not-phone.
std::optional<Problem> wrongPoint(const EntityDef& def, const FieldDef& field, const QString& typed);

/// Plain text that `parseFieldText` reads back: ISO dates, UTC times with Z, decimal point, choice keys, tags joined by
/// "; ".
QString fieldText(const EntityDef& def, const FieldDef& field, const Value& value, const TextContext& context);

/// A date in any of the notations above.
struct DateReading {
  QDate date;
  QTime time;  // null when there is none
  int offsetSeconds = 0;
  bool hasOffset = false;
  bool ambiguous = false;  // day and month could be the other way round
};
std::optional<DateReading> readDate(QStringView text, bool dayFirst);
/// 1 to 12 of "Feb", "february", "Okt"; 0: it is no month.
int monthOfWord(const QString& word);

}  // namespace relata
