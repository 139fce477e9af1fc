#include "core/base/clock.h"

#include <QDateTime>

namespace relata {

UtcMs SystemClock::now() const { return QDateTime::currentMSecsSinceEpoch(); }

}  // namespace relata
