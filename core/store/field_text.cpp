#include "core/store/field_text.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

#include "core/base/iso_day.h"
#include "core/base/money.h"
#include "core/base/period.h"
#include "core/base/repetition.h"
#include "core/base/text.h"
#include "core/base/typed_date.h"
#include "core/meta/registry.h"
#include "core/store/yearly_date.h"

namespace relata {
namespace {

Problem bad(const char* code, const EntityDef& def, const FieldDef& field, const QString& text,
            const QString& allowed = {}) {
  return Problem(code, {fieldLabel(def, field), text, allowed}, field.key);
}

std::optional<bool> readBool(const QString& text) {
  static const QStringList yes{QStringLiteral("1"),  QStringLiteral("true"), QStringLiteral("yes"),
                               QStringLiteral("y"),  QStringLiteral("on"),   QStringLiteral("x"),
                               QStringLiteral("是"), QStringLiteral("真"),   QStringLiteral("对"),
                               QStringLiteral("ja"), QStringLiteral("oui"),  QStringLiteral("✓")};
  static const QStringList no{QStringLiteral("0"),  QStringLiteral("false"), QStringLiteral("no"),
                              QStringLiteral("n"),  QStringLiteral("off"),   QStringLiteral("否"),
                              QStringLiteral("假"), QStringLiteral("nein"),  QStringLiteral("non")};
  const QString folded = fold(text);
  if (yes.contains(folded)) return true;
  if (no.contains(folded)) return false;
  return std::nullopt;
}

const ChoiceDef* findChoice(const EntityDef& def, const FieldDef& field, const QString& text) {
  const QString wanted = fold(text.trimmed());
  for (const ChoiceDef& choice : field.choices)
    if (fold(choice.key) == wanted || fold(choice.label) == wanted ||
        fold(choiceLabel(def, field, choice.key)) == wanted)
      return &choice;
  return nullptr;
}

QStringList splitList(const QString& text) {
  static const QRegularExpression separators(QStringLiteral("[;,；，、|\\n]"));
  QStringList out;
  for (const QString& part : text.split(separators, Qt::SkipEmptyParts))
    if (const QString trimmed = part.trimmed(); !trimmed.isEmpty()) out << trimmed;
  return out;
}

/// A whole number of more digits than a number keeps would come back as another one: it is a code.
bool isTooLong(const QString& text, double number) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (std::abs(number) < kExact) return false;
  static const QRegularExpression digits(QStringLiteral("^[-+]?\\d+$"));
  return digits.match(text).hasMatch() &&
         QString::number(number, 'f', 0) != (text.startsWith(QLatin1Char('+')) ? text.mid(1) : text);
}

Result<Value> readAmount(const EntityDef& def, const FieldDef& field, const QString& text, const TextContext& context) {
  const MoneyReading read = readMoney(text, context.currency, context.mark);
  const QString& currency = read.money.currency;
  if (read.fault == MoneyFault::NotMoney) return bad("value-not-money", def, field, text);
  if (!isCurrency(currency)) return Problem("currency-unknown", {currency}, field.key);
  if (read.fault == MoneyFault::OpenGroup) return bad("value-money-open", def, field, text);
  if (read.fault == MoneyFault::TooFine) return bad("value-money-too-fine", def, field, text, currency);
  return Value(read.money);
}

/// What a person types: dates of a form come first, as words read some of them less strictly.
std::optional<DateReading> readTyped(const QString& text, const TextContext& context) {
  if (const auto read = readDate(text, context.dayFirst); read || !context.words) return read;
  const TypingMoment moment{QDateTime::fromMSecsSinceEpoch(context.now, context.zone), context.dayFirst};
  const std::optional<TypedDate> typed = readTypedDate(text, moment);
  if (!typed) return std::nullopt;
  return DateReading{typed->date, typed->time.value_or(QTime()), 0, false, false};
}

Result<Value> readTime(const EntityDef& def, const FieldDef& field, const QString& text, const TextContext& context) {
  const std::optional<DateReading> read = readTyped(text, context);
  if (!read) return bad("value-not-time", def, field, text);
  const QTime time = read->time.isValid() ? read->time : QTime(0, 0);
  const QDateTime at = read->hasOffset ? QDateTime(read->date, time, Qt::OffsetFromUTC, read->offsetSeconds)
                                       : QDateTime(read->date, time, context.zone);
  return Value(static_cast<qint64>(at.toMSecsSinceEpoch()));
}

Result<Value> readLink(const EntityDef& def, const FieldDef& field, const QString& text, const TextContext& context) {
  if (!context.resolveLink) return bad("value-no-such-link", def, field, text);
  const Result<Id> id = context.resolveLink(field, text);
  if (!id.ok()) {
    const bool ambiguous = id.problem().is("value-ambiguous-link");  // its arguments name the candidates
    return bad(ambiguous ? "value-ambiguous-link" : "value-no-such-link", def, field, text,
               id.problem().arguments.join(QStringLiteral(", ")));
  }
  return Value(*id);
}

/// What is counted in hundredths is typed with its sign or without; elsewhere 20 % is 0.2.
std::optional<double> numberFor(const FieldDef& field, const QString& text, DecimalMark mark) {
  if (!field.is(FieldFlag::Percent)) return readNumber(text, mark);
  const auto written = writtenNumber(text, mark);
  return written ? std::optional(written->plain.toDouble()) : std::nullopt;
}

}  // namespace

Result<Value> parseFieldText(const EntityDef& def, const FieldDef& field, const QString& typed,
                             const TextContext& context) {
  const QString text = typed.trimmed();
  if (text.isEmpty()) return Value();
  switch (field.kind) {
    case Kind::Integer: {
      if (field.is(FieldFlag::Period))
        if (const auto days = readPeriod(text)) return Value(qint64{*days});
      const auto number = numberFor(field, text, context.mark);
      if (!number || std::abs(*number) > 9e15 || *number != std::floor(*number))
        return bad(field.is(FieldFlag::Period) ? "value-not-period" : "value-not-number", def, field, text);
      return Value(static_cast<qint64>(*number));
    }
    case Kind::Decimal: {
      const auto number = numberFor(field, text, context.mark);
      if (!number) return bad("value-not-number", def, field, text);
      if (isTooLong(text, *number)) return bad("value-number-too-long", def, field, text);
      return Value(*number);
    }
    case Kind::Money: return readAmount(def, field, text, context);
    case Kind::Date: {
      // Of a birthday "29 Feb" says no year, and none is made up.
      if (field.is(FieldFlag::Yearly))
        if (const auto yearless = readYearlessDay(text, context.dayFirst)) return Value(yearless->text());
      const auto read = readTyped(text, context);
      return read ? Result<Value>(Value(isoText(read->date))) : bad("value-not-date", def, field, text);
    }
    case Kind::Time: return readTime(def, field, text, context);
    case Kind::Bool: {
      const auto flag = readBool(text);
      return flag ? Result<Value>(Value(*flag)) : bad("value-not-bool", def, field, text);
    }
    case Kind::Choice: {
      const ChoiceDef* choice = findChoice(def, field, text);
      return choice ? Result<Value>(Value(choice->key))
                    : bad("value-not-choice", def, field, text, choiceLabels(def, field));
    }
    case Kind::MultiChoice: {
      QStringList keys;
      for (const QString& part : splitList(text)) {
        const ChoiceDef* choice = findChoice(def, field, part);
        if (!choice) return bad("value-not-choice", def, field, part, choiceLabels(def, field));
        if (!keys.contains(choice->key)) keys << choice->key;
      }
      return Value(keys);
    }
    case Kind::Link: return readLink(def, field, text, context);
    case Kind::Tags: return Value(splitList(text));
    case Kind::Computed: return Problem("field-not-writable", {fieldLabel(def, field)}, field.key);
    case Kind::LongText: return Value(typed);
    default:
      if (!field.is(FieldFlag::Repeats)) return Value(text);
      if (const auto repetition = readRepetition(text)) return Value(repetitionRule(*repetition));
      return bad("value-not-repetition", def, field, text);
  }
}

std::optional<Problem> wrongPoint(const EntityDef& def, const FieldDef& field, const QString& typed) {
  const QString text = typed.trimmed();
  if (text.isEmpty()) return std::nullopt;
  if (field.kind == Kind::Email) {
    static const QRegularExpression mail(QStringLiteral("^[^@\\s]+@[^@\\s]+$"));
    if (!mail.match(text).hasMatch()) return bad("value-not-email", def, field, text);
  }
  if (field.kind == Kind::Phone) {
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const bool letters = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    if (digits < 3 || (letters && digits < 5)) return bad("value-not-phone", def, field, text);
  }
  return std::nullopt;
}

QString fieldText(const EntityDef&, const FieldDef& field, const Value& value, const TextContext& context) {
  if (value.isNull()) return {};
  switch (field.valueKind()) {
    case Kind::Decimal: return QString::number(value.decimal(), 'g', QLocale::FloatingPointShortest);
    case Kind::Integer: return QString::number(value.integer());
    case Kind::Money:
      return moneyText(value.money().minor, value.money().currency) + QLatin1Char(' ') + value.money().currency;
    case Kind::Time: return QDateTime::fromMSecsSinceEpoch(value.integer(), Qt::UTC).toString(Qt::ISODate);
    case Kind::Bool: return value.flag() ? QStringLiteral("true") : QStringLiteral("false");
    case Kind::Tags:
    case Kind::MultiChoice: return value.list().join(QStringLiteral("; "));
    case Kind::Link: return context.linkText ? context.linkText(field, value.id()) : QString();
    default: return value.text();
  }
}

}  // namespace relata
