#pragma once

#include <QStringView>

namespace relata {

/// Digits behind the point of a currency's minor unit by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD; 2 when unknown.
int currencyExponent(QStringView code);
/// Three capital letters.
bool looksLikeCurrency(QStringView code);
/// One of the codes that ISO 4217 knows, of today or of the past.
bool isCurrency(QStringView code);
/// "1234.50" for 123450 and EUR: plain decimal digits with a point, as files carry it.
QString moneyText(qint64 minor, QStringView code);

}  // namespace relata
