#pragma once

#include <QStringList>

namespace relata {

/// The fields of a postal address (street, postcode, city, region, country) in the order in which a country writes
/// them: from large to small in China and Korea, the city before the postcode in the United States or Britain, behind
/// it on the continent of Europe. `country`: its ISO code; one that is not known is written as most of Europe does.
QStringList addressOrder(const QString& country);

/// The code of the country in whose ways the program speaks: that of the default locale.
QString countryHere();

/// The same keys with those of an address in that order, at the places where these stood; the others stay.
QStringList inAddressOrder(QStringList keys, const QString& country);

}  // namespace relata
