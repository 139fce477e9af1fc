#include "ui/records/value_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include "core/activities/agenda.h"
#include "core/base/repetition.h"
#include "core/base/money.h"
#include "core/base/period.h"
#include "core/store/filter_dates.h"
#include "core/store/yearly_date.h"

namespace relata::ui {
namespace {

/// Where translators find the texts of this file.
class Words {
  Q_DECLARE_TR_FUNCTIONS(Records)
};

QString moneyShown(const MoneyValue& money) {
  return moneyDigits(money.minor, money.currency, QLocale()) + QLatin1Char(' ') + money.currency;
}

/// A price of one has its cents at least, and no more places than were typed.
QString decimalShown(const FieldDef& field, double number) {
  if (!field.is(FieldFlag::Price)) return QLocale().toString(number, 'g', 12);
  int places = 2;
  while (places < 6 && QString::number(number, 'f', places).toDouble() != number) ++places;
  return QLocale().toString(number, 'f', places);
}

QDateTime local(UtcMs moment) { return QDateTime::fromMSecsSinceEpoch(moment); }

// Words such as "tomorrow" are understood by the filter language already, in both languages.
std::optional<Value> readDateWords(const RecordContext& context, const EntityDef& def, const FieldDef& field,
                                   const QString& text) {
  static const QRegularExpression odd(QStringLiteral("[\"()=<>!,]"));
  if (text.contains(odd)) return std::nullopt;
  const RegistryPtr registry = context.workspace.registry();
  const Result<Filter> filter = parseFilter(field.key + QStringLiteral(" = ") + text, def, *registry);
  if (!filter.ok() || filter->root.type != FilterNode::Type::Compare || filter->root.values.size() != 1)
    return std::nullopt;
  const FilterValue value = filter->root.values.first();
  if (value.type != FilterValue::Type::Relative && value.type != FilterValue::Type::Date) return std::nullopt;
  FilterContext now = context.workspace.filterContext();
  now.now = context.time();
  return resolveDate(value, field.kind, now).from;
}

}  // namespace

QString displayText(const EntityDef& def, const FieldDef& field, const Value& value, const LinkTitles& titles) {
  if (value.isNull()) return {};
  switch (field.valueKind()) {
    case Kind::Integer:
      if (field.is(FieldFlag::Period)) return periodText(value.integer());
      return field.is(FieldFlag::Grouped) || field.kind == Kind::Computed ? QLocale().toString(value.integer())
                                                                          : QString::number(value.integer());
    case Kind::Decimal: return decimalShown(field, value.decimal());
    case Kind::Money: return moneyShown(value.money());
    case Kind::Date: {
      const QDate date = QDate::fromString(value.text(), Qt::ISODate);
      if (date.isValid()) return QLocale().toString(date, QLocale::ShortFormat);
      const auto yearless = YearlyDate::fromText(value.text());
      return yearless ? yearlessText(*yearless, QLocale().language() == QLocale::Chinese) : value.text();
    }
    case Kind::Time: return QLocale().toString(local(value.integer()), QLocale::ShortFormat);
    case Kind::Bool: return value.flag() ? Words::tr("Yes") : Words::tr("No");
    case Kind::Choice: return choiceLabel(def, field, value.text());
    case Kind::MultiChoice: {
      QStringList words;
      for (const QString& key : value.list()) words << choiceLabel(def, field, key);
      return words.join(Words::tr(", "));
    }
    case Kind::Tags: return value.list().join(Words::tr(", "));
    case Kind::Link: {
      const QString title = titles.value(value.id().bits());
      return titles.deleted.contains(value.id().bits()) ? Words::tr("%1 (deleted)").arg(title) : title;
    }
    default: {
      const auto repetition = field.is(FieldFlag::Repeats) ? repetitionOfRule(value.text()) : std::nullopt;
      return repetition ? repetitionText(*repetition) : value.text();
    }
  }
}

QString editingText(const EntityDef& def, const FieldDef& field, const Value& value, const LinkTitles& titles) {
  if (value.isNull()) return {};
  switch (field.valueKind()) {
    case Kind::Decimal: return QString::number(value.decimal(), 'g', QLocale::FloatingPointShortest);
    case Kind::Integer:
      return field.is(FieldFlag::Period) ? periodText(value.integer()) : QString::number(value.integer());
    case Kind::Money:
      return moneyText(value.money().minor, value.money().currency) + QLatin1Char(' ') + value.money().currency;
    case Kind::Date: return value.text();
    case Kind::Time: return local(value.integer()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case Kind::Tags: return value.list().join(QStringLiteral("; "));
    case Kind::Link: return titles.value(value.id().bits());
    default: return displayText(def, field, value, titles);
  }
}

Result<Value> readTyped(const RecordContext& context, const EntityDef& def, const FieldDef& field,
                        const QString& typed) {
  const QString text = typed.trimmed();
  Result<Value> value = parseFieldText(def, field, typed, textContext(context));
  if (!value.ok() && (field.kind == Kind::Date || field.kind == Kind::Time))
    if (const auto words = readDateWords(context, def, field, text)) return *words;
  if (!value.ok() || text.isEmpty()) return value;
  if (auto problem = wrongPoint(def, field, typed)) return *problem;
  return value;
}

QString periodText(qint64 days) {
  const Period period = periodOf(static_cast<int>(std::clamp<qint64>(days, 0, 100000)));
  if (period.count == 1 && period.unit == PeriodUnit::Week) return Words::tr("every week");
  if (period.count == 1 && period.unit == PeriodUnit::Month) return Words::tr("every month");
  if (period.count == 1 && period.unit == PeriodUnit::Year) return Words::tr("every year");
  switch (period.unit) {
    case PeriodUnit::Week: return Words::tr("every %n weeks", nullptr, period.count);
    case PeriodUnit::Month: return Words::tr("every %n months", nullptr, period.count);
    case PeriodUnit::Year: return Words::tr("every %n years", nullptr, period.count);
    default: return Words::tr("every %n days", nullptr, period.count);
  }
}

QString momentText(const QDate& day, const std::optional<QTime>& time) {
  const QLocale locale;
  QString text = locale.dayName(day.dayOfWeek(), QLocale::ShortFormat) + QLatin1Char(' ') +
                 locale.toString(day, QLocale::ShortFormat);
  if (time) text += QLatin1Char(' ') + time->toString(QStringLiteral("HH:mm"));
  return text;
}

QString nearMoment(UtcMs moment, UtcMs now) {
  const QDateTime at = local(moment);
  const qint64 days = local(now).date().daysTo(at.date());
  const QString time =
      QLocale().toString(at.time(), QLocale().timeFormat(QLocale::ShortFormat).remove(QLatin1String(":ss")));
  if (days == 0) return Words::tr("today %1").arg(time);
  if (days == -1) return Words::tr("yesterday %1").arg(time);
  if (days == 1) return Words::tr("tomorrow %1").arg(time);
  // A day of the week alone is one to come.
  if (days > 0 && days < 7)
    return Words::tr("%1 %2").arg(QLocale().dayName(at.date().dayOfWeek(), QLocale::ShortFormat), time);
  if (days < 0 && days > -7)
    return Words::tr("%1 %2").arg(QLocale().toString(at.date(), Words::tr("ddd d MMM", "a day of last week")), time);
  return QLocale().toString(at.date(), QLocale::ShortFormat);
}

QString dueText(UtcMs due, UtcMs now) {
  const auto days = static_cast<int>(local(now).date().daysTo(local(due).date()));
  if (days == 0)
    return isLate(due, now, QTimeZone::systemTimeZone()) ? Words::tr("due today, late") : Words::tr("due today");
  if (days == 1) return Words::tr("due tomorrow");
  return days > 0 ? Words::tr("due in %n days", nullptr, days) : Words::tr("%n days late", nullptr, -days);
}

Tone toneOf(const FieldDef& field, const QString& key) {
  const ChoiceDef* choice = field.choice(key);
  return choice ? static_cast<Tone>(choice->tone) : Tone::Neutral;
}

bool isNumberKind(Kind kind) { return kind == Kind::Integer || kind == Kind::Decimal || kind == Kind::Money; }

LinkTitles linkTitles(Reader& reader, const QList<Record>& records, const QList<const FieldDef*>& fields) {
  LinkTitles titles;
  for (const FieldDef* field : fields) {
    if (field->kind != Kind::Link) continue;
    QSet<qint64> wanted;
    for (const Record& record : records)
      if (!record.isNull())
        if (const Id id = record.value(field->key).id(); id && !titles.contains(id.bits())) wanted << id.bits();
    for (const QString& key : field->linkTo)
      if (const EntityDef* target = reader.registry().entity(key); target && !wanted.isEmpty())
        titles.insert(reader.titles(*target, wanted, &titles.deleted));
  }
  return titles;
}

}  // namespace relata::ui
