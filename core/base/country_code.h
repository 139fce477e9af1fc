#pragma once

#include <QString>

namespace relata {

/// The ISO code of a country as people write it: "DE", "deu", "Germany", "Deutschland", "德国". Empty: it is none.
QString countryCodeOf(const QString& typed);

/// What a country of that code is called in a language ("zh", "en"); the code itself where nobody knows it.
QString countryName(const QString& code, const QString& language);

}  // namespace relata
