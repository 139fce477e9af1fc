#include "core/store/column_statistics.h"
#include "core/store/field_text.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

QStringList datedTitles(TempWorkspace& ws, const char* entity, const char* field, const char* from, const char* to) {
  const auto reader = ws->read();
  const EntityDef& def = *reader->registry().entity(q(entity));
  QStringList out;
  for (const auto& day :
       reader->dated({q(entity), {}, {}, false}, *def.field(q(field)), QDate::fromString(q(from), Qt::ISODate),
                     QDate::fromString(q(to), Qt::ISODate), 5))
    for (const auto& record : day.records) out << day.day.toString(Qt::ISODate) + QLatin1Char(' ') + record.title;
  return out;
}

}  // namespace

TEST_CASE("birthdays come back every year, also across the turn of the year and on leap days", "[dated]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("New Year")}, {q("birthday"), q("1980-01-02")}});
  ws.add("contact", {{q("name"), q("Silvester")}, {q("birthday"), q("1981-12-31")}});
  ws.add("contact", {{q("name"), q("Leap")}, {q("birthday"), q("1984-02-29")}});
  CHECK(datedTitles(ws, "contact", "birthday", "2026-12-28", "2027-02-07") ==
        QStringList{q("2026-12-31 Silvester"), q("2027-01-02 New Year")});
  CHECK(datedTitles(ws, "contact", "birthday", "1980-12-28", "1981-02-07") ==
        QStringList{q("1981-01-02 New Year")});  // Silvester is not born yet
  CHECK(datedTitles(ws, "contact", "birthday", "2026-02-01", "2026-02-28") == QStringList{q("2026-02-28 Leap")});
  CHECK(datedTitles(ws, "contact", "birthday", "2028-02-01", "2028-02-29") == QStringList{q("2028-02-29 Leap")});
}

TEST_CASE("a birthday of which nobody said the year comes back, and is no day of the past", "[dated][birthday]") {
  TempWorkspace ws;
  const Id leap = ws.add("contact", {{q("name"), q("Leap")}, {q("birthday"), q("--02-29")}});
  const Id old = ws.add("contact", {{q("name"), q("Old")}, {q("birthday"), q("1950-02-27")}});
  CHECK(datedTitles(ws, "contact", "birthday", "2026-02-01", "2026-02-28") ==
        QStringList{q("2026-02-27 Old"), q("2026-02-28 Leap")});
  CHECK(datedTitles(ws, "contact", "birthday", "2028-02-28", "2028-02-29") == QStringList{q("2028-02-29 Leap")});
  CHECK(ws.count("contact", q("next_birthday = 2027-02-28")) == 1);
  CHECK(ws.count("contact", q("birthday < 1960-01-01")) == 1);
  CHECK(ws.count("contact", q("birthday < 2020-01-01 or birthday >= 2020-01-01")) == 1);
  CHECK(ws.count("contact", q("birthday is not empty")) == 2);
  const auto reader = ws->read();
  const EntityDef& def = ws.def("contact");
  const ColumnStatistics known = columnStatistics(*reader, {q("contact"), {}, {}, false}, *def.field(u"birthday"));
  CHECK(known.filled == 2);
  REQUIRE(known.ranges.size() == 1);
  CHECK(known.ranges[0].count == 1);
  CHECK(known.ranges[0].min == Value(q("1950-02-27")));
  TextContext typing;
  for (const char* typed : {"--02-29", "29 Feb", "Feb 29", "29.2.", "2月29日", "29 February", "February 29th"}) {
    INFO(typed);
    const auto read = parseFieldText(def, *def.field(u"birthday"), q(typed), typing);
    REQUIRE(read.ok());
    CHECK(read->text() == q("--02-29"));
  }
  CHECK_FALSE(parseFieldText(def, *def.field(u"birthday"), q("30 Feb"), typing).ok());
  CHECK(leap != old);
}

TEST_CASE("times count on their local day", "[dated]") {
  TempWorkspace ws;
  const QTimeZone zone = ws->filterContext().zone;
  const auto at = [&](int day, int hour) {
    return Value(QDateTime(QDate(2026, 3, day), QTime(hour, 30), zone).toMSecsSinceEpoch());
  };
  ws.add("activity", {{q("kind"), q("task")}, {q("subject"), q("late")}, {q("due"), at(4, 23)}});
  ws.add("activity", {{q("kind"), q("task")}, {q("subject"), q("early")}, {q("due"), at(4, 0)}});
  ws.add("activity", {{q("kind"), q("task")}, {q("subject"), q("next")}, {q("due"), at(5, 0)}});
  CHECK(datedTitles(ws, "activity", "due", "2026-03-04", "2026-03-04") ==
        QStringList{q("2026-03-04 early"), q("2026-03-04 late")});
}

TEST_CASE("a day with more records than have room tells how many there are", "[dated]") {
  TempWorkspace ws;
  for (int i = 0; i < 12; ++i) ws.add("contact", {{q("name"), q("P%1").arg(i)}, {q("birthday"), q("1990-03-05")}});
  ws.add("contact", {{q("name"), q("Next")}, {q("birthday"), q("1990-03-06")}});
  const auto reader = ws->read();
  const auto days = reader->dated({q("contact"), {}, {}, false}, *ws.def("contact").field(u"birthday"),
                                  QDate(2026, 3, 1), QDate(2026, 3, 31), 5);
  REQUIRE(days.size() == 2);
  CHECK(days[0].count == 12);
  REQUIRE(days[0].records.size() == 5);
  CHECK(days[0].records[0].title == q("P0"));
  CHECK(days[1].records.size() == 1);
}

TEST_CASE("whose birthday is this month or in the next days is asked of the next birthday", "[dated][filter]") {
  TempWorkspace ws;  // its day is 2026-03-02
  for (const auto& [name, day] :
       {std::pair("Today", "1980-03-02"), std::pair("Yesterday", "1980-03-01"), std::pair("Soon", "1999-03-20"),
        std::pair("Winter", "1990-01-05"), std::pair("Leap", "1984-02-29")})
    ws.add("contact", {{q("name"), q(name)}, {q("birthday"), q(day)}});
  ws.add("contact", {{q("name"), q("Unknown")}});
  const auto next = [&](const char* filter) {
    const auto reader = ws->read();
    const EntityDef& def = *reader->registry().entity(u"contact");
    const auto wanted = parseFilter(q(filter), def, reader->registry());
    REQUIRE(wanted.ok());
    QStringList names;
    for (const Record& person : reader->records(
             def, reader->ids({q("contact"), *wanted, *parseSort(u"next_birthday", def, reader->registry())}),
             {def.titleField()}))
      names << person.title();
    return names;
  };
  CHECK(next("next_birthday = this month") == QStringList{q("Today"), q("Soon")});
  CHECK(next("next_birthday = next 5 days") == QStringList{q("Today")});
  CHECK(next("next_birthday is not empty") ==
        QStringList{q("Today"), q("Soon"), q("Winter"), q("Leap"), q("Yesterday")});
  CHECK(next("next_birthday = 2027-02-28") == QStringList{q("Leap")});
}
