#include "core/marketing/person_zone.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

#include "core/base/country_code.h"
#include "core/base/phone_region.h"
#include "core/db/statement.h"

namespace relata {
namespace {

constexpr UtcMs kDay = 86'400'000, kQuarter = 900'000;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<QTimeZone> zonesOf(const QString& country) {
  QList<QTimeZone> zones;
  // All of China keeps the time of Beijing.
  if (country == s("CN")) return {QTimeZone("Asia/Shanghai")};
  const QLocale::Territory territory = QLocale::codeToTerritory(country);
  if (territory == QLocale::AnyTerritory) return zones;
  for (const QByteArray& id : QTimeZone::availableTimeZoneIds(territory))
    if (const QTimeZone zone(id); zone.isValid()) zones << zone;
  return zones;
}

bool isQuietAnywhere(UtcMs at, const QuietHours& quiet, const QList<QTimeZone>& zones) {
  return std::any_of(zones.begin(), zones.end(), [&](const QTimeZone& zone) {
    return quiet.contains(QDateTime::fromMSecsSinceEpoch(at, zone).time());
  });
}

}  // namespace

QString PersonZones::countryOf(db::Connection& connection, Id person) {
  db::StatementUse row(connection.cached(
      s("SELECT c.country, f.country, coalesce(nullif(c.mobile, ''), c.phone) FROM contact c LEFT JOIN company f ON "
        "f.id = c.company WHERE c.id=?")));
  row->bind(1, person);
  if (!row->step()) return {};
  for (const int column : {0, 1})
    if (const QString code = countryCodeOf(row->text(column)); !code.isEmpty()) return code;
  return phoneRegion(row->text(2));
}

QList<QTimeZone> PersonZones::of(db::Connection& connection, Id person) {
  const QString country = countryOf(connection, person);
  auto known = m_known.find(country);
  if (known == m_known.end()) {
    QList<QTimeZone> zones = country.isEmpty() ? QList<QTimeZone>() : zonesOf(country);
    if (zones.isEmpty()) zones << m_own;
    known = m_known.insert(country, zones);
  }
  return *known;
}

bool QuietHours::contains(const QTime& time) const {
  if (from == to) return false;
  const int minute = time.hour() * 60 + time.minute();
  const bool afterBegin = minute >= from * 60, beforeEnd = minute < to * 60;
  return from < to ? afterBegin && beforeEnd : afterBegin || beforeEnd;
}

UtcMs afterQuietHours(UtcMs at, const QuietHours& quiet, const QList<QTimeZone>& zones) {
  for (const QList<QTimeZone>& asked : {zones, zones.mid(0, 1)}) {
    if (!isQuietAnywhere(at, quiet, asked)) return at;
    // Zones are whole quarters of an hour apart from UTC.
    for (UtcMs moment = (at / kQuarter + 1) * kQuarter; moment < at + 2 * kDay; moment += kQuarter)
      if (!isQuietAnywhere(moment, quiet, asked)) return moment;
  }
  return at + kDay;
}

UtcMs capFreeAt(db::Connection& connection, Id person, qint64 count, qint64 days, UtcMs now) {
  if (count < 1 || days < 1) return now;
  const UtcMs span = days * kDay;
  db::StatementUse row(connection.cached(s(
      "SELECT at FROM (SELECT handed_at AS at FROM campaign_mail WHERE person=?1 AND handed_at > ?2 AND _del IS NOT 1 "
      "UNION ALL SELECT coalesce(m.sent_at, m.out_at) FROM campaign_member m JOIN campaign c ON c.id = m.campaign "
      "WHERE "
      "m.person=?1 AND coalesce(m.sent_at, m.out_at) > ?2 AND c.channel <> 'email' AND m.status <> 'failed' AND m._del "
      "IS NOT 1) ORDER BY at DESC LIMIT 1 OFFSET ?3")));
  row->bind(1, person).bind(2, now - span).bind(3, count - 1);
  return row->step() ? row->integer(0) + span + 1 : now;
}

}  // namespace relata
