#pragma once

#include <QStringView>

class QLocale;

namespace relata {

/// Digits behind the point of a currency's minor unit by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD; 2 when unknown.
int currencyExponent(QStringView code);
/// Three capital letters.
bool looksLikeCurrency(QStringView code);
/// One of the codes that ISO 4217 knows, of today or of the past.
bool isCurrency(QStringView code);
/// "1234.50" for 123450 and EUR: plain decimal digits with a point, as files carry it.
QString moneyText(qint64 minor, QStringView code);
/// The same as people of `locale` write it, digits grouped, without the currency: "1,234.50", "1.234,50".
QString moneyDigits(qint64 minor, QStringView code, const QLocale& locale);

}  // namespace relata
