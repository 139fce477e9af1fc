#pragma once

#include <QString>

namespace relata {

/// The ISO code of a country as people write it: "DE", "deu", "Germany", "Deutschland", "德国". Empty: it is none.
QString countryCodeOf(const QString& typed);

}  // namespace relata
