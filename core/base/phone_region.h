#pragma once

#include <QString>

namespace relata {

/// The ISO code of the country in which a number is, by its country code and, where several countries share one, by its
/// area: "DE" of "+49 30 1234567". Empty for a number without a country code.
QString phoneRegion(const QString& number);

}  // namespace relata
