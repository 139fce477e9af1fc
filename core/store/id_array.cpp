#include "core/store/id_array.h"

#include <QStringList>

namespace relata {

QString idArray(const std::vector<qint64>& ids) {
  QStringList words;
  words.reserve(static_cast<qsizetype>(ids.size()));
  for (const qint64 id : ids) words << QString::number(id);
  return QLatin1Char('[') + words.join(QLatin1Char(',')) + QLatin1Char(']');
}

}  // namespace relata
