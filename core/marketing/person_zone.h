#pragma once

#include <QHash>
#include <QTimeZone>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/db/connection.h"

namespace relata {

/// The time zones in which a person may live: those of the country of their address, else of their company's, else of
/// their number. Nothing is known of a person without any of them: then the zone is the reader's own. A country with
/// several zones gives all of them, as nobody can tell which one it is.
/// Keeps the zones of the countries that it met: to be asked for many people.
class PersonZones {
 public:
  explicit PersonZones(QTimeZone own) : m_own(std::move(own)) {}
  QList<QTimeZone> of(db::Connection& connection, Id person);

 private:
  static QString countryOf(db::Connection& connection, Id person);
  QTimeZone m_own;
  QHash<QString, QList<QTimeZone>> m_known;  // by country code
};

/// Hours of the day in which nobody is written to: from 20 to 8 goes over midnight. The same hour twice: there are
/// none; from 0 to 24 would leave no hour to write in, and is refused where hours are set.
struct QuietHours {
  int from = 20, to = 8;
  bool contains(const QTime& time) const;
  bool isAllDay() const { return from == 0 && to == 24; }
};

/// The first moment from `at` on that is quiet in none of these zones; where there is none within two days, the first
/// one that is not quiet in the first zone. A day later where every hour is quiet: nobody is written to then.
UtcMs afterQuietHours(UtcMs at, const QuietHours& quiet, const QList<QTimeZone>& zones);

/// From when on a person may get one more message: at most `count` in `days` days, counting mails of every campaign and
/// journey and what went out by other channels. Not later than `now`: at once.
UtcMs capFreeAt(db::Connection& connection, Id person, qint64 count, qint64 days, UtcMs now);

}  // namespace relata
