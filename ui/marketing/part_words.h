#pragma once

#include <QDateTime>
#include <QLocale>

#include "core/base/clock.h"

namespace relata::ui {

/// Numbers and days as the parts of marketing write them.
inline QString numberText(qint64 count) { return QLocale().toString(count); }
inline QString dayText(const QDate& day) { return QLocale().toString(day, QLocale::ShortFormat); }
inline QString dayText(UtcMs at) { return dayText(QDateTime::fromMSecsSinceEpoch(at).date()); }

}  // namespace relata::ui
