#include "core/sales/report_money.h"

#include <QCoreApplication>
#include <QLocale>

#include <map>

#include "core/base/money.h"

namespace relata {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(SalesReport)
};

}  // namespace

ReportCell moneyCell(const MoneyTotal& total, const QString& base, const QString& rows) {
  ReportCell cell;
  cell.rows = total.count == 0 ? QString() : rows;
  if (total.overflow) {
    cell.note = Words::tr("too large to add up");
    cell.incomplete = true;
    return cell;
  }
  cell.value = MoneyValue{total.minor, base};
  QStringList parts;
  for (const CurrencyTotal& lacking : total.missing)
    parts << moneyText(lacking.sum, lacking.currency) + QLatin1Char(' ') + lacking.currency;
  if (parts.isEmpty()) return cell;
  cell.incomplete = true;
  cell.note = Words::tr("without %1: no rate", "amounts").arg(parts.join(QStringLiteral(" + ")));
  return cell;
}

void remarkMissing(ReportSheet& sheet, const QList<CurrencyTotal>& missing) {
  std::map<QString, QDate> since;
  for (const CurrencyTotal& total : missing) {
    QDate& day = since[total.currency];
    if (!day.isValid() || (total.since.isValid() && total.since < day)) day = total.since;
  }
  if (since.empty()) return;
  // Closed deals ask for the rate of the day on which they closed.
  QStringList wanted;
  for (const auto& [code, day] : since)
    wanted
        << (day.isValid()
                ? Words::tr("%1 from %2 on", "currency, day").arg(code, QLocale().toString(day, QLocale::ShortFormat))
                : code);
  sheet.remark(Tone::Bad, Words::tr("No exchange rate into %1, those amounts are in no total. To count them add a rate "
                                    "for %2.",
                                    "base currency, currencies with days")
                              .arg(sheet.base, wanted.join(QStringLiteral(", "))));
}

}  // namespace relata
