#pragma once

#include "core/reports/report_sheet.h"
#include "core/sales/money_sum.h"

namespace relata {

ReportCell moneyCell(const MoneyTotal& total, const QString& base, const QString& rows = {});

/// Says which amounts are in no total because there is no rate for them, once for the whole sheet.
void remarkMissing(ReportSheet& sheet, const QList<CurrencyTotal>& missing);

}  // namespace relata
