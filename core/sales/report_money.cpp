#include "core/sales/report_money.h"

#include <QCoreApplication>

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
  QStringList codes;
  for (const CurrencyTotal& total : missing)
    if (!codes.contains(total.currency)) codes << total.currency;
  if (codes.isEmpty()) return;
  codes.sort();
  sheet.remark(Tone::Bad,
               Words::tr("No exchange rate for %1 into %2: those amounts are in no total. Add a rate to count "
                         "them.",
                         "currencies, base currency")
                   .arg(codes.join(QStringLiteral(", ")), sheet.base));
}

}  // namespace relata
