#include "core/exchange/vcard/card_dates.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

#include "core/base/fold.h"
#include "core/exchange/vcard/card_fields.h"
#include "core/exchange/vcard/vcard_property.h"
#include "core/exchange/vcard/vcard_text.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kMostDates = 50;  // of one card

QDate dayOf(const VCardProperty& property) {
  static const QRegularExpression shape(s("^(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d)"));
  const auto match = shape.match(property.text());
  if (!match.hasMatch() || property.parameter("X-APPLE-OMIT-YEAR").value(0) == match.captured(1)) return {};
  return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
}

QString kindOf(const QString& label) {
  static const QRegularExpression wedding(s("anniversar|wedding|hochzeit|jubil|mariage|boda|纪念|紀念|结婚|結婚"));
  static const QRegularExpression founding(s("found|grundung|成立|创立"));
  const QString folded = fold(label);
  if (wedding.match(folded).hasMatch()) return s("anniversary");
  return founding.match(folded).hasMatch() ? s("founding") : s("other");
}

}  // namespace

QList<CardDate> datesIn(const QString& lines) {
  static const QStringList known{s("ANNIVERSARY"), s("X-ANNIVERSARY"), s("X-EVOLUTION-ANNIVERSARY"), s("X-ABDATE")};
  QList<VCardProperty> properties;
  QHash<QString, QString> labels;  // by group
  for (const QString& line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
    const auto property = parseProperty(line.toUtf8(), "UTF-8");
    if (!property) continue;
    if (property->name == s("X-ABLABEL")) labels.insert(property->group, plainLabel(property->text()));
    if (known.contains(property->name) && properties.size() < kMostDates) properties << *property;
  }
  QList<CardDate> dates;
  for (const VCardProperty& property : std::as_const(properties)) {
    const QDate day = dayOf(property);
    if (!day.isValid()) continue;
    const QString label = labels.value(property.group);
    const QString kind = property.name == s("X-ABDATE") ? kindOf(label) : s("anniversary");
    // "Anniversary" is what its kind says already.
    dates << CardDate{kind, fold(label) == s("anniversary") ? QString() : label, day};
  }
  return dates;
}

QString withDates(const QString& lines, const QList<CardDate>& dates, VCardVersion version) {
  const QList<CardDate> told = datesIn(lines);
  QStringList out = lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  bool hasOwn =
      std::any_of(out.begin(), out.end(), [](const QString& line) { return line.startsWith(s("ANNIVERSARY")); });
  int number = 0;
  for (const CardDate& date : dates) {
    if (std::any_of(told.begin(), told.end(), [&](const CardDate& one) { return one.date == date.date; })) continue;
    const bool plain = version == VCardVersion::V4 && date.kind == s("anniversary") && date.label.isEmpty();
    if (plain && !std::exchange(hasOwn, true)) {
      out << s("ANNIVERSARY:") + date.date.toString(s("yyyyMMdd"));
      continue;
    }
    const QString group = s("date%1.").arg(++number);
    const QString label = !date.label.isEmpty()           ? escapedText(date.label)
                          : date.kind == s("anniversary") ? s("_$!<Anniversary>!$_")
                                                          : s("_$!<Other>!$_");
    out << group + s("X-ABDATE:") + date.date.toString(Qt::ISODate) << group + s("X-ABLABEL:") + label;
  }
  return out.join(QLatin1Char('\n'));
}

}  // namespace relata::exchange
