#include "core/rules/record_events.h"

#include "core/base/clock.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString activities(const char* kind, const char* direction = "", const char* at = "at") {
  const QString way = *direction ? s(" AND coalesce(a.direction, 'out') = '%1'").arg(s(direction)) : QString();
  return s("SELECT l.record AS record, a.id AS source, NULL AS campaign, a.%2 AS at FROM activity_link l JOIN activity "
           "a "
           "ON a.id = l.activity WHERE a.kind = '%1' AND a.%2 IS NOT NULL AND l._del IS NOT 1 AND a._del IS NOT 1")
             .arg(s(kind), s(at)) +
         way;
}

QString memberDid(const char* at) {
  return s("SELECT m.person AS record, m.id AS source, m.campaign AS campaign, m.%1 AS at FROM campaign_member m WHERE "
           "m.%1 IS NOT NULL AND m._del IS NOT 1")
      .arg(s(at));
}

}  // namespace

QString eventSql(const QString& key) {
  if (key == QLatin1String("call_in")) return activities("call", "in");
  if (key == QLatin1String("call_out")) return activities("call", "out");
  if (key == QLatin1String("mail_in")) return activities("mail", "in");
  if (key == QLatin1String("mail_out")) return activities("mail", "out");
  if (key == QLatin1String("meeting")) return activities("meeting");
  if (key == QLatin1String("task")) return activities("task", "", "done_at");
  if (key == QLatin1String("response")) return memberDid("responded_at");
  if (key == QLatin1String("click")) return memberDid("clicked_at");
  if (key == QLatin1String("attended")) return memberDid("attended_at");
  if (key == QLatin1String("created"))
    return s("SELECT c.id AS record, c.id AS source, NULL AS campaign, (c._h >> 20) + %1 AS at FROM contact c WHERE "
             "c._del IS NOT 1")
        .arg(kHlcEpoch);
  if (key == QLatin1String("order"))
    return s(
        "SELECT o.contact AS record, o.id AS source, NULL AS campaign, unixepoch(o.ordered_on) * 1000 AS at FROM "
        "sales_order o WHERE o.contact IS NOT NULL AND o.ordered_on IS NOT NULL AND o.status IS NOT 'cancelled' "
        "AND o._del IS NOT 1");
  if (key == QLatin1String("survey"))
    return s(
        "SELECT v.contact AS record, v.id AS source, NULL AS campaign, v.answered_at AS at FROM survey_answer v "
        "WHERE v.contact IS NOT NULL AND v.answered_at IS NOT NULL AND v._del IS NOT 1");
  return {};
}

}  // namespace relata
