#include "core/exchange/address_line.h"

#include <QStringList>

namespace relata::exchange {

QString addressLine(const AddressParts& parts) {
  QStringList lines{parts.street, (parts.postcode + QLatin1Char(' ') + parts.city).trimmed(), parts.region,
                    parts.country};
  lines.removeAll(QString());
  return lines.join(QStringLiteral(", "));
}

}  // namespace relata::exchange
