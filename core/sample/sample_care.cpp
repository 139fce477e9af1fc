#include "core/sample/sample_care.h"

#include "core/sample/sample_people.h"

namespace relata::sample {
namespace {

enum Topic : quint32 { kCare = 31, kFirmDates };

constexpr qint64 kReferring = 60;  // the people who know many
constexpr int kRhythms[] = {14, 30, 42, 60, 90, 180};

QString u(const char* text) { return QString::fromUtf8(text); }

ImportantDate dateOf(const char* kind, const QString& label, const QDate& date, bool yearly) {
  ImportantDate out;
  out.kind = QLatin1String(kind);
  out.label = label;
  out.date = date;
  out.yearly = yearly;
  return out;
}

/// A day of an earlier year that comes back within days of `today`.
QDate backOn(Dice& dice, const QDate& today, int years) {
  const QDate day = today.addDays(dice.below(13) - 1);
  return QDate(day.year() - years, day.month(), qMin(day.day(), 28));
}

FileContent fileOf(Dice& dice, const Contact& person, bool han, const QDate& today) {
  const QString day = today.addDays(-dice.below(200)).toString(Qt::ISODate);
  const int pieces = 50 * (1 + dice.below(30));
  switch (dice.below(3)) {
    case 0:
      return {han ? u("报价 %1.txt").arg(day) : u("Offer %1.txt").arg(day),
              (han ? u("致：%1\n数量：%2 件\n有效期：30 天\n") : u("To: %1\nQuantity: %2\nValid for: 30 days\n"))
                  .arg(person.name)
                  .arg(pieces)
                  .toUtf8()};
    case 1:
      return {han ? u("会议纪要 %1.md").arg(day) : u("Minutes %1.md").arg(day),
              (han ? u("# 会议纪要\n\n- 与会：%1\n- 样品下周寄出\n")
                   : u("# Minutes\n\n- Present: %1\n- Samples go out next week\n"))
                  .arg(person.name)
                  .toUtf8()};
    default:
      return {han ? u("价格表 %1.csv").arg(day) : u("Price list %1.csv").arg(day),
              (han ? u("型号,单价\nA-%1,12.50\nB-%1,18.00\n") : u("Item,Price\nA-%1,12.50\nB-%1,18.00\n"))
                  .arg(pieces)
                  .toUtf8()};
  }
}

}  // namespace

Care careOf(quint64 seed, qint64 index, const Contact& person, const QDate& today) {
  Dice dice(seed, kCare, index);
  const bool han = person.language == QLatin1String("zh");
  Care care;
  if (person.stage != QLatin1String("former") && dice.chance(8)) care.rhythm = dice.pick(kRhythms);
  if (dice.chance(2)) care.birthday = backOn(dice, today, 25 + dice.below(40));
  if (index > 0 && dice.chance(12)) care.referredBy = dice.below(static_cast<int>(qMin(index, kReferring)));
  if (dice.chance(1))
    care.dates << dateOf("birthday", han ? u("女儿的生日") : u("Daughter"), backOn(dice, today, 3 + dice.below(15)),
                         true);
  if (dice.chance(1))
    care.dates << dateOf("anniversary", han ? u("合作周年") : u("First order"), backOn(dice, today, 1 + dice.below(9)),
                         true);
  if (dice.chance(8)) care.files << fileOf(dice, person, han, today);
  return care;
}

QList<ImportantDate> firmDatesOf(quint64 seed, qint64 index, bool han, const QDate& today) {
  Dice dice(seed, kFirmDates, index);
  QList<ImportantDate> dates;
  if (dice.chance(15))
    dates << dateOf("renewal", han ? u("服务合同") : u("Service contract"), today.addDays(1 + dice.below(60)), false);
  if (dice.chance(10))
    dates << dateOf("founding", han ? u("公司成立日") : u("Founded"),
                    QDate(1950 + dice.below(70), 1 + dice.below(12), 1 + dice.below(28)), true);
  return dates;
}

}  // namespace relata::sample
