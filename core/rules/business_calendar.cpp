#include "core/rules/business_calendar.h"

#include <QCoreApplication>

#include "core/base/text.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

bool changed(const Record& next, const Record* before, const char* key) {
  return !before || !(next.value(key) == before->value(key));
}

Result<void> calendarBefore(Transaction&, Record& next, const Record*) {
  if (next.text("key").isEmpty()) next.set("key", keyWord(next.text("name")));
  if (next.text("zone").isEmpty()) next.set("zone", QString::fromUtf8(QTimeZone::systemTimeZoneId()));
  if (!QTimeZone(next.text("zone").trimmed().toUtf8()).isValid())
    return Problem("zone-unknown", {next.text("zone")}, s("zone"));
  next.set("zone", next.text("zone").trimmed());
  return {};
}

}  // namespace

EntityDef businessCalendarDef() {
  EntityDef def;
  def.number = 100;
  def.key = def.table = s("business_calendar");
  def.prefix = s("BC");
  def.context = "BusinessCalendar";
  def.label = s(QT_TRANSLATE_NOOP("BusinessCalendar", "Business calendar"));
  def.plural = s(QT_TRANSLATE_NOOP("BusinessCalendar", "Business calendars"));
  def.icon = s("calendar");
  def.managed = true;
  def.fields << field<&BusinessCalendar::name>("name", QT_TRANSLATE_NOOP("BusinessCalendar", "Name"), Kind::Text,
                                               FieldFlags{Title, Required, InList, Suggested})
             << field<&BusinessCalendar::key>("key", QT_TRANSLATE_NOOP("BusinessCalendar", "Key"), Kind::Text,
                                              FieldFlags{ReadOnly, FilledIn})
             << field<&BusinessCalendar::zone>("zone", QT_TRANSLATE_NOOP("BusinessCalendar", "Time zone"), Kind::Text,
                                               FieldFlags{InList, Suggested, FilledIn});
  def.sublists << SublistDef{s("versions"), s("calendar_version"), s("calendar"),
                             s(QT_TRANSLATE_NOOP("BusinessCalendar", "Hours from a day on"))};
  return def;
}

EntityDef calendarVersionDef() {
  EntityDef def;
  def.number = 101;
  def.key = def.table = s("calendar_version");
  def.prefix = s("CV");
  def.context = "BusinessCalendar";
  def.label = s(QT_TRANSLATE_NOOP("BusinessCalendar", "Hours from a day on"));
  def.plural = s(QT_TRANSLATE_NOOP("BusinessCalendar", "Hours from a day on"));
  def.icon = s("calendar");
  def.managed = true;
  def.fields << linkField<&CalendarVersion::calendar>("calendar",
                                                      QT_TRANSLATE_NOOP("BusinessCalendar", "Business calendar"),
                                                      {s("business_calendar")}, FieldFlags{Required, InList, Suggested})
             << field<&CalendarVersion::from>("from", QT_TRANSLATE_NOOP("BusinessCalendar", "Hold from"), Kind::Date,
                                              FieldFlags{InList, Suggested})
             << field<&CalendarVersion::hours>("hours", QT_TRANSLATE_NOOP("BusinessCalendar", "Hours"), Kind::LongText,
                                               FieldFlags{Required, InList, Suggested})
             << field<&CalendarVersion::holidays>("holidays", QT_TRANSLATE_NOOP("BusinessCalendar", "Holidays"),
                                                  Kind::LongText, FieldFlags{InList, Suggested});
  for (FieldDef& f : def.fields)
    if (f.key == QLatin1String("from")) f.column = s("from_");
  return def;
}

EntityRules businessCalendarRules(std::function<bool(Transaction&, Id version)> isUsed) {
  const auto anyUsed = [isUsed](Transaction& tx, const Record& calendar) {
    QList<Id> versions;
    {
      db::StatementUse rows(tx.connection().cached(s("SELECT id FROM calendar_version WHERE calendar=?")));
      rows->bind(1, calendar.id().bits());
      while (rows->step()) versions << rows->id(0);
    }
    return std::any_of(versions.begin(), versions.end(), [&](Id version) { return isUsed(tx, version); });
  };
  const auto before = [anyUsed](Transaction& tx, Record& next, const Record* old) -> Result<void> {
    if (auto read = calendarBefore(tx, next, old); !read.ok()) return read;
    // What was in time stays in time: its hours were those of the zone.
    if (old && changed(next, old, "zone") && anyUsed(tx, next))
      return Problem("calendar-zone-used", {next.title()}, s("zone"));
    return {};
  };
  const auto beforeRemove = [anyUsed](Transaction& tx, const Record& calendar) -> Result<void> {
    return anyUsed(tx, calendar) ? Problem("calendar-used", {calendar.title()}) : Result<void>();
  };
  return {before, {}, beforeRemove};
}

namespace {

/// Which of two that hold from the same day would count is anybody's guess.
bool hasVersionFrom(Transaction& tx, const Record& version) {
  db::StatementUse row(tx.connection().cached(
      s("SELECT 1 FROM calendar_version WHERE calendar=? AND coalesce(from_, '')=? AND id<>? AND _del IS NOT 1")));
  row->bind(1, version.value("calendar").id().bits()).bind(2, version.text("from")).bind(3, version.id().bits());
  return row->step();
}

}  // namespace

EntityRules calendarVersionRules(std::function<bool(Transaction&, Id version)> isUsed) {
  const auto before = [isUsed](Transaction& tx, Record& next, const Record* old) -> Result<void> {
    const auto calendar = tx.record(tx.def("business_calendar"), next.value("calendar").id());
    const QString zone = calendar ? calendar->text("zone") : s("UTC");
    const Result<BusinessHours> read = BusinessHours::read(zone, next.text("hours"), next.text("holidays"));
    if (!read.ok()) return read.problem();
    if (changed(next, old, "hours")) next.set("hours", read->hoursText());
    const bool differs = changed(next, old, "hours") || changed(next, old, "holidays") || changed(next, old, "from");
    if (old && differs && isUsed(tx, next.id())) return Problem("calendar-version-used", {}, s("hours"));
    if (changed(next, old, "calendar") || changed(next, old, "from"))
      if (hasVersionFrom(tx, next))
        return Problem(next.text("from").isEmpty() ? "calendar-version-first" : "calendar-version-day",
                       {calendar ? calendar->title() : QString(), next.text("from")}, s("from"));
    return {};
  };
  const auto beforeRemove = [isUsed](Transaction& tx, const Record& version) -> Result<void> {
    return isUsed(tx, version.id()) ? Result<void>(Problem("calendar-version-used")) : Result<void>();
  };
  return {before, {}, beforeRemove};
}

Id calendarVersionAt(db::Connection& connection, Id calendar, UtcMs moment) {
  QTimeZone zone = QTimeZone::utc();
  {
    db::StatementUse row(connection.cached(s("SELECT zone FROM business_calendar WHERE id=?")));
    row->bind(1, calendar.bits());
    if (!row->step()) return {};
    if (const QTimeZone own(row->text(0).toUtf8()); own.isValid()) zone = own;
  }
  const QDate day = QDateTime::fromMSecsSinceEpoch(moment, zone).date();
  db::StatementUse rows(connection.cached(
      s("SELECT id FROM calendar_version WHERE calendar=?1 AND _del IS NOT 1 ORDER BY coalesce(from_, '') <= ?2 DESC, "
        "CASE WHEN coalesce(from_, '') <= ?2 THEN coalesce(from_, '') END DESC, coalesce(from_, ''), id LIMIT 1")));
  rows->bind(1, calendar.bits()).bind(2, day.toString(Qt::ISODate));
  return rows->step() ? rows->id(0) : Id();
}

std::unique_ptr<BusinessHours> hoursOf(db::Connection& connection, Id version) {
  db::StatementUse row(connection.cached(
      s("SELECT c.zone, v.hours, v.holidays FROM calendar_version v JOIN business_calendar c ON c.id=v.calendar "
        "WHERE v.id=?")));
  row->bind(1, version.bits());
  if (!row->step()) return nullptr;
  auto read = BusinessHours::read(row->text(0), row->text(1), row->text(2));
  return read.ok() ? std::make_unique<BusinessHours>(*std::move(read)) : nullptr;
}

const BusinessHours* CalendarBook::version(Id version) {
  if (const auto known = m_hours.find(version); known != m_hours.end()) return known->second.get();
  return m_hours.emplace(version, hoursOf(m_connection, version)).first->second.get();
}

}  // namespace relata
