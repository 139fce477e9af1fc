#pragma once

#include <QString>

namespace relata::exchange {

struct AddressParts {
  QString street, postcode, city, region, country;
};

/// An address as one line, as further addresses of a record are kept: "Storgatan 1, 211 42 Malmö, Sweden".
QString addressLine(const AddressParts& parts);

}  // namespace relata::exchange
