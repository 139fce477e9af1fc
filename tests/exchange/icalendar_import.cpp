#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <iostream>

#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

QByteArray calendar(const QByteArray& inside) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n" + inside + "END:VCALENDAR\r\n";
}
QByteArray event(const QByteArray& inside) { return "BEGIN:VEVENT\r\n" + inside + "END:VEVENT\r\n"; }

struct Calendar : TempWorkspace {  // the clock stands on 2 March 2026
  QString write(const QByteArray& bytes) {
    QFile file(this->file(q("a.ics")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
  }
  ImportReport import(const QByteArray& bytes, bool dryRun = false, const ImportOptions& options = {}) {
    clock().advance(1000);
    auto job = ImportJob::open(**this, write(bytes), options);
    if (!job.ok()) FAIL(describe(job.problem()).toStdString());
    auto report = dryRun ? (*job)->rehearse() : (*job)->run();
    if (!report.ok()) FAIL(describe(report.problem()).toStdString());
    return *report;
  }
  Problem refused(const QByteArray& bytes) {
    auto job = ImportJob::open(**this, write(bytes), {});
    REQUIRE_FALSE(job.ok());
    return job.problem();
  }
  QList<Record> activities(const QString& where = {}) {
    const auto reader = (*this)->read();
    const EntityDef& activity = def("activity");
    const auto filter = parseFilter(where, activity, reader->registry());
    REQUIRE(filter.ok());
    QList<const FieldDef*> fields;
    for (const FieldDef& field : activity.fields)
      if (field.stored() || field.kind == Kind::Tags) fields << &field;
    const ListQuery query{q("activity"), *filter, *parseSort(u"at", activity, reader->registry()), false};
    return reader->records(activity, reader->ids(query), fields);
  }
  Record only(const QString& where = {}) {
    const QList<Record> found = activities(where);
    REQUIRE(found.size() == 1);
    return found.first();
  }
  QByteArray exported(const QString& where = {}, const QTimeZone& zone = QTimeZone::systemTimeZone()) {
    const auto reader = (*this)->read();
    const auto filter = parseFilter(where, def("activity"), reader->registry());
    REQUIRE(filter.ok());
    ExportOptions options;
    options.format = ExportFormat::Calendar;
    options.zone = zone;
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    const auto written = exportList(*reader, {q("activity"), *filter, {}, false}, options, buffer);
    if (!written.ok()) FAIL(describe(written.problem()).toStdString());
    return buffer.data();
  }
};

QString utc(const Record& record, const char* key) {
  const Value value = record.value(key);
  return value.isNull() ? QString() : QDateTime::fromMSecsSinceEpoch(value.integer(), Qt::UTC).toString(Qt::ISODate);
}

bool tells(const ImportReport& report, const char* code) {
  return std::any_of(report.remarks.begin(), report.remarks.end(), [&](const Problem& p) { return p.is(code); });
}

const QByteArray kMeeting =
    "UID:one@calendar.example\r\nDTSTAMP:20260301T080000Z\r\nDTSTART;TZID=Europe/Berlin:20260310T143000\r\n"
    "DTEND;TZID=Europe/Berlin:20260310T160000\r\nSUMMARY:Talk about the \r\n offer\\, at last\r\n"
    "DESCRIPTION:First line\\nSecond line\r\nLOCATION:Room 4\r\nCATEGORIES:Sales,Berlin\r\n"
    "ORGANIZER;CN=Me:mailto:me@here.example\r\nATTENDEE;CN=Ada:mailto:ADA@nordwind.example\r\n"
    "ATTENDEE;CN=Nobody:mailto:stranger@elsewhere.example\r\n"
    "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT30M\r\nEND:VALARM\r\n";

}  // namespace

TEST_CASE("an event of a calendar comes in as a meeting, with the guests who are known", "[exchange][icalendar]") {
  Calendar ws;
  ws.add("contact", {{q("name"), q("Ada Lindqvist")}, {q("email"), q("ada@nordwind.example")}});
  const ImportReport report = ws.import(calendar(event(kMeeting)));
  CHECK(report.added == 1);
  CHECK(report.failed == 0);
  const Record meeting = ws.only();
  CHECK(meeting.text("kind") == q("meeting"));
  CHECK(meeting.text("subject") == q("Talk about the offer, at last"));
  CHECK(meeting.text("body") == q("First line\nSecond line"));
  CHECK(meeting.text("location") == q("Room 4"));
  CHECK(utc(meeting, "at") == q("2026-03-10T13:30:00Z"));
  CHECK(meeting.value("duration").integer() == 90);
  CHECK(utc(meeting, "remind_at") == q("2026-03-10T13:00:00Z"));
  CHECK(meeting.text("source") == q("imported"));
  CHECK(meeting.value("tags").list().size() == 2);
  CHECK(ws.count("activity", q("about = \"Ada Lindqvist\"")) == 1);
  CHECK(ws.count("contact") == 1);  // nobody is made for an address
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("activity") == 0);
}

TEST_CASE("the same calendar once more changes what is there and doubles nothing", "[exchange][icalendar]") {
  Calendar ws;
  ws.import(calendar(event(kMeeting)));
  const ImportReport again = ws.import(calendar(event(kMeeting)));
  CHECK(again.added == 0);
  CHECK(again.duplicates == 1);
  QByteArray moved = kMeeting;
  moved.replace("20260310T143000", "20260311T100000").replace("20260310T160000", "20260311T110000");
  const ImportReport third = ws.import(calendar(event(moved)));
  CHECK(third.updated == 1);
  CHECK(utc(ws.only(), "at") == q("2026-03-11T09:00:00Z"));
  CHECK(ws.only().value("duration").integer() == 60);
  REQUIRE(ws->undo().ok());
  CHECK(utc(ws.only(), "at") == q("2026-03-10T13:30:00Z"));
}

TEST_CASE("a rehearsal of a calendar says what would come and writes nothing", "[exchange][icalendar]") {
  Calendar ws;
  const ImportReport report = ws.import(calendar(event(kMeeting)), true);
  CHECK(report.dryRun);
  CHECK(report.added == 1);
  CHECK(ws.count("activity") == 0);
}

TEST_CASE("to-dos become tasks, journal entries notes, days stay days", "[exchange][icalendar]") {
  Calendar ws;
  const ImportReport report = ws.import(calendar(
      "BEGIN:VTODO\r\nUID:t1\r\nSUMMARY:Send the offer\r\nDUE;VALUE=DATE:20260312\r\nEND:VTODO\r\n"
      "BEGIN:VTODO\r\nUID:t2\r\nSUMMARY:Called them\r\nDUE:20260301T100000Z\r\nSTATUS:COMPLETED\r\n"
      "COMPLETED:20260228T120000Z\r\nEND:VTODO\r\n"
      "BEGIN:VJOURNAL\r\nUID:j1\r\nDTSTART:20260227T090000Z\r\nSUMMARY:What was said\r\nEND:VJOURNAL\r\n"
      "BEGIN:VEVENT\r\nUID:d1\r\nDTSTART;VALUE=DATE:20260405\r\nDTEND;VALUE=DATE:20260406\r\nSUMMARY:Easter\r\n"
      "END:VEVENT\r\n"
      "BEGIN:VEVENT\r\nUID:d2\r\nDTSTART;VALUE=DATE:20260701\r\nDTEND;VALUE=DATE:20260711\r\nSUMMARY:Holidays\r\n"
      "END:VEVENT\r\n"));
  CHECK(report.added == 5);
  const QTimeZone here = QTimeZone::systemTimeZone();
  const auto day = [&](const QDate& date) { return date.startOfDay(here).toMSecsSinceEpoch(); };
  const Record offer = ws.only(q("subject = \"Send the offer\""));
  CHECK(offer.text("kind") == q("task"));
  CHECK(offer.value("due").integer() == day(QDate(2026, 3, 12)));
  CHECK(offer.value("done_at").isNull());
  CHECK(utc(ws.only(q("subject = \"Called them\"")), "done_at") == q("2026-02-28T12:00:00Z"));
  CHECK(ws.only(q("kind = note")).text("subject") == q("What was said"));
  const Record easter = ws.only(q("subject = \"Easter\""));
  CHECK(easter.value("at").integer() == day(QDate(2026, 4, 5)));
  CHECK(easter.value("duration").isNull());
  CHECK(ws.only(q("subject = \"Holidays\"")).value("duration").integer() == 10 * 24 * 60);
}

TEST_CASE("an occurrence that was moved and is named by its day alone stands once", "[exchange][icalendar]") {
  Calendar ws;
  const QByteArray series =
      "UID:daily\r\nDTSTART;TZID=Europe/Berlin:20260316T090000\r\nSUMMARY:Weekly\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n";
  const QByteArray moved =
      "UID:daily\r\nRECURRENCE-ID;VALUE=DATE:20260323\r\nDTSTART;TZID=Europe/Berlin:20260324T110000\r\n"
      "SUMMARY:Moved\r\n";
  CHECK(ws.import(calendar(event(series) + event(moved))).added == 2);
  QStringList times;
  for (const Record& activity : ws.activities()) times << utc(activity, "at");
  CHECK(times == QStringList{q("2026-03-16T08:00:00Z"), q("2026-03-24T10:00:00Z")});
}

TEST_CASE("a series gives an activity for each occurrence, with what was moved and taken out",
          "[exchange][icalendar]") {
  Calendar ws;
  const QByteArray series =
      "UID:weekly\r\nDTSTART;TZID=Europe/Berlin:20260316T090000\r\nDURATION:PT1H\r\nSUMMARY:Weekly\r\n"
      "RRULE:FREQ=WEEKLY;COUNT=5\r\nEXDATE;TZID=Europe/Berlin:20260406T090000\r\n"
      "RDATE;TZID=Europe/Berlin:20260408T090000\r\n";
  const QByteArray exception =
      "UID:weekly\r\nRECURRENCE-ID;TZID=Europe/Berlin:20260323T090000\r\nDTSTART;TZID=Europe/Berlin:20260324T110000\r\n"
      "DTEND;TZID=Europe/Berlin:20260324T113000\r\nSUMMARY:Weekly\\, moved\r\n";
  const ImportReport report = ws.import(calendar(event(series) + event(exception)));
  CHECK(report.added == 5);
  QStringList times;
  for (const Record& activity : ws.activities()) times << utc(activity, "at");
  // At nine in Berlin before and after the clocks went forward on 29 March.
  CHECK(times == QStringList{q("2026-03-16T08:00:00Z"), q("2026-03-24T10:00:00Z"), q("2026-03-30T07:00:00Z"),
                             q("2026-04-08T07:00:00Z"), q("2026-04-13T07:00:00Z")});
  CHECK(ws.only(q("subject = \"Weekly, moved\"")).value("duration").integer() == 30);
  CHECK(ws.import(calendar(event(series) + event(exception))).added == 0);
  // One more is cancelled in the other calendar: it goes to the bin here.
  QByteArray fewer = series;
  fewer += "EXDATE;TZID=Europe/Berlin:20260330T090000\r\n";
  CHECK(ws.import(calendar(event(fewer) + event(exception))).updated == 1);
  CHECK(ws.count("activity") == 4);
}

TEST_CASE("a series without an end is followed for a while, and that is told", "[exchange][icalendar]") {
  Calendar ws;
  const ImportReport report =
      ws.import(calendar(event("UID:daily\r\nDTSTART:20100101T070000Z\r\nSUMMARY:Coffee\r\nRRULE:FREQ=DAILY\r\n") +
                         event("UID:second\r\nDTSTART:20260303T070000Z\r\nSUMMARY:Tick\r\nRRULE:FREQ=SECONDLY\r\n") +
                         event("UID:odd\r\nDTSTART:20260304T070000Z\r\nSUMMARY:Odd\r\nRRULE:FREQ=NEVER\r\n")));
  CHECK(ws.count("activity", q("subject = \"Coffee\"")) == 800);
  CHECK(ws.count("activity", q("subject = \"Tick\"")) == 1);
  CHECK(ws.count("activity", q("subject = \"Odd\"")) == 1);
  CHECK(tells(report, "import-series-outside"));
  CHECK(tells(report, "import-series-too-often"));
  CHECK(tells(report, "import-series-unreadable"));
}

TEST_CASE("zones are known by the names of Windows, by their rules, and at the end of a path",
          "[exchange][icalendar]") {
  Calendar ws;
  const QByteArray zone =
      "BEGIN:VTIMEZONE\r\nTZID:Our own\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n"
      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0630\r\nTZOFFSETTO:+0530\r\nEND:STANDARD\r\n"
      "BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
      "TZOFFSETFROM:+0530\r\nTZOFFSETTO:+0630\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
  const auto at = [](const char* uid, const QByteArray& id, const char* time) {
    return event(QByteArray("UID:") + uid + "\r\nSUMMARY:" + uid + "\r\nDTSTART;TZID=" + id + ":" + time + "\r\n");
  };
  const ImportReport report = ws.import(
      calendar(zone + at("windows", "China Standard Time", "20260310T090000") +
               at("own-winter", "Our own", "20260310T090000") + at("own-summer", "Our own", "20260710T090000") +
               at("path", "\"/freeassociation.sourceforge.net/America/New_York\"", "20260310T090000") +
               at("twice", "Europe/Berlin", "20261025T023000") + at("never", "Europe/Berlin", "20260329T023000") +
               at("nowhere", "Atlantis/Main", "20260310T090000")));
  CHECK(report.added == 7);
  const auto time = [&](const char* subject) {
    return utc(ws.only(q("subject = \"%1\"").arg(QLatin1String(subject))), "at");
  };
  CHECK(time("windows") == q("2026-03-10T01:00:00Z"));
  CHECK(time("own-winter") == q("2026-03-10T03:30:00Z"));
  CHECK(time("own-summer") == q("2026-07-10T02:30:00Z"));
  CHECK(time("path") == q("2026-03-10T13:00:00Z"));
  CHECK(time("twice") == q("2026-10-25T00:30:00Z"));  // the first of the two
  CHECK(time("never") == q("2026-03-29T01:30:00Z"));  // by the offset before
  CHECK(tells(report, "import-zone-unknown"));
}

TEST_CASE("what is damaged in a calendar is told with its line, and the rest comes in", "[exchange][icalendar]") {
  Calendar ws;
  const ImportReport report =
      ws.import(calendar(event("UID:a\r\nSUMMARY:No such day\r\nDTSTART:20260231T100000\r\n") +
                         event("UID:b\r\nSUMMARY:No time at all\r\n") + event("UID:c\r\nDTSTART:20260310T100000Z\r\n") +
                         "BEGIN:VEVENT\r\nUID:d\r\nSUMMARY:No end\r\nDTSTART:20260310T110000Z\r\n" +
                         event("UID:e\r\nSUMMARY:-\r\nDTSTART:20260310T120000Z\r\nDTEND:20260310T110000Z\r\n")));
  CHECK(report.failed >= 2);
  REQUIRE(report.errors.size() >= 2);
  CHECK(report.errors[0].line == 4);
  CHECK(errorText(report.errors[0]).contains(q("20260231T100000")));
  CHECK(report.errors[1].line == 9);
  CHECK(tells(report, "import-events-broken"));
  CHECK(ws.count("activity", q("subject = \"No end\"")) == 1);
  CHECK(ws.count("activity", q("at = 2026-03-10")) == report.added);

  CHECK(ws.refused("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n").is("calendar-empty"));
  CHECK(ws.refused("BEGIN:VCALENDAR").is("calendar-empty"));
}

TEST_CASE("a cancelled event is left out, and goes to the bin where it was", "[exchange][icalendar]") {
  Calendar ws;
  const QByteArray cancelled = event(kMeeting + "STATUS:CANCELLED\r\n");
  const ImportReport report = ws.import(calendar(cancelled));
  CHECK(report.rows == 0);
  CHECK(tells(report, "import-events-cancelled"));
  ws.import(calendar(event(kMeeting)));
  CHECK(ws.import(calendar(cancelled)).updated == 1);
  CHECK(ws.count("activity") == 0);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("activity") == 1);
}

TEST_CASE("a calendar that is made to hurt ends in time", "[exchange][icalendar]") {
  Calendar ws;
  QElapsedTimer timer;
  timer.start();
  constexpr int kLine = 100 * 1024 * 1024;
  const ImportReport report = ws.import(calendar(
      event("UID:l\r\nDTSTART:20260310T100000Z\r\nSUMMARY:Long\r\nDESCRIPTION:" + QByteArray(kLine, 'x') + "\r\n")));
  CHECK(report.added == 1);
  CHECK(tells(report, "import-calendar-values-large"));
  QByteArray nested;
  for (int i = 0; i < 20000; ++i) nested += "BEGIN:VALARM\r\n";
  CHECK(ws.import(calendar(event("UID:n\r\nDTSTART:20260310T100000Z\r\nSUMMARY:Deep\r\n" + nested))).added == 1);
  QByteArray zone =
      "BEGIN:VTIMEZONE\r\nTZID:Bomb\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
      "RRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
  CHECK(ws.import(calendar(zone + event("UID:z\r\nDTSTART;TZID=Bomb:20260310T100000\r\nSUMMARY:Zone\r\n"))).added == 1);
  constexpr qint64 kPatienceMs = 30'000;
  CHECK(timer.elapsed() < kPatienceMs);
}

TEST_CASE("activities go out as a calendar and come back as they were", "[exchange][icalendar][export]") {
  Calendar ws;
  const qint64 at = QDateTime(QDate(2026, 3, 10), QTime(13, 30), Qt::UTC).toMSecsSinceEpoch();
  const QTimeZone here = QTimeZone::systemTimeZone();
  const Id ada =
      ws.add("contact", {{q("name"), q("Ada \"Lovely\" Lindqvist")}, {q("email"), q("ada@nordwind.example")}});
  const QString title =
      q("Über die Lieferung; Teil 2, mit 张伟 und allen anderen, die davon wissen müssen — endlich 🙂");
  const Id meeting = ws.add("activity", {{q("kind"), q("meeting")},
                                         {q("subject"), title},
                                         {q("body"), q("a\nb; c, d\\e")},
                                         {q("at"), at},
                                         {q("duration"), qint64{45}},
                                         {q("location"), q("Malmö")},
                                         {q("remind_at"), at - 600'000}});
  ws.add("activity_link", {{q("activity"), meeting}, {q("record"), ada}});
  const Id task = ws.add("activity", {{q("kind"), q("task")},
                                      {q("subject"), q("Pay")},
                                      {q("at"), at - 86'400'000},
                                      {q("done_at"), at + 123},
                                      {q("due"), QDate(2026, 3, 12).startOfDay(here).toMSecsSinceEpoch()}});
  ws.add("activity", {{q("kind"), q("call")}, {q("subject"), q("Call Tom")}, {q("at"), at}});
  ws.add("activity", {{q("kind"), q("note")}, {q("subject"), q("A note")}, {q("at"), at}});
  const QByteArray file = ws.exported();
  for (const QByteArray& line : file.split('\n')) {
    CHECK(line.size() <= 76);  // 75 octets and the CR
    if (!line.isEmpty()) CHECK(line.endsWith('\r'));
    CHECK_FALSE(QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
  }
  CHECK(file.contains("UID:" + meeting.text(q("A")).toUtf8()));
  CHECK(file.contains("DTSTART:20260310T133000Z"));
  CHECK(file.contains("DUE;VALUE=DATE:20260312"));
  CHECK(file.contains("BEGIN:VALARM"));
  CHECK(file == ws.exported());
  CHECK(ws.exported(q("kind = call")).count("BEGIN:VEVENT") == 1);

  // Into the same workspace: nothing changes. Into another one: all of it is there.
  const ImportReport same = ws.import(file);
  CHECK(same.added + same.updated == 0);
  CHECK(same.duplicates == 4);
  Calendar other;
  CHECK(other.import(file).added == 4);
  const Record back = other.only(q("kind = meeting"));
  CHECK(back.text("subject") == title);
  CHECK(back.text("body") == q("a\nb; c, d\\e"));
  CHECK(back.value("at").integer() == at);
  CHECK(back.value("duration").integer() == 45);
  CHECK(back.text("location") == q("Malmö"));
  CHECK(back.value("remind_at").integer() == at - 600'000);
  CHECK(other.only(q("kind = task")).value("due") == ws.get("activity", task).value("due"));
  CHECK(other.count("activity", q("kind = call")) == 1);
  CHECK(other.count("activity", q("kind = note")) == 1);
  CHECK(other.import(other.exported()).added == 0);
}

TEST_CASE("a calendar of one's own comes back unchanged where two contacts share an address",
          "[exchange][icalendar][export]") {
  Calendar ws;
  const Id one = ws.add("contact", {{q("name"), q("P. Grabowski")}, {q("email"), q("p@velavia.example")}});
  ws.add("contact", {{q("name"), q("Piotr Grabowski")}, {q("email"), q("p@velavia.example")}});
  const Id call =
      ws.add("activity", {{q("kind"), q("call")}, {q("subject"), q("Two lots")}, {q("at"), Value(ws->now())}});
  ws.add("activity_link", {{q("activity"), call}, {q("record"), one}});
  ImportOptions always;
  always.update = UpdateRule::Always;
  const ImportReport same = ws.import(ws.exported(), false, always);
  CHECK(same.updated == 0);
  CHECK(ws.count("activity_link") == 1);
}

TEST_CASE("what repeats goes out as one entry with its rule, by the clock of its zone, and comes back as it was",
          "[exchange][icalendar][export][repetition]") {
  Calendar ws;
  const auto at = [](int month, int day, int hour) {
    return Value(QDateTime(QDate(2026, month, day), QTime(hour, 0), Qt::UTC).toMSecsSinceEpoch());
  };
  ws.add("activity", {{q("kind"), q("meeting")},
                      {q("subject"), q("Stand-up")},
                      {q("at"), at(3, 6, 8)},
                      {q("duration"), Value(qint64{15})},
                      {q("repeats"), q("FREQ=WEEKLY;BYDAY=FR")}});
  ws.add("activity", {{q("kind"), q("task")},
                      {q("subject"), q("Close the books")},
                      {q("due"), at(3, 31, 15)},
                      {q("repeats"), q("FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20261231")}});
  const QTimeZone berlin("Europe/Berlin");
  const QByteArray file = ws.exported({}, berlin);
  CHECK(file.count("BEGIN:VTIMEZONE") == 1);
  CHECK(file.contains("TZID:Europe/Berlin"));
  CHECK(file.contains("DTSTART;TZID=Europe/Berlin:20260306T090000\r\n"));
  CHECK(file.contains("DTEND;TZID=Europe/Berlin:20260306T091500\r\n"));
  CHECK(file.contains("RRULE:FREQ=WEEKLY;BYDAY=FR\r\n"));
  CHECK(file.contains("DUE;TZID=Europe/Berlin:20260331T170000\r\n"));
  CHECK(QByteArray(file)
            .replace("\r\n ", "")
            .contains("RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;UNTIL=20261231T225959Z\r\n"));
  ImportOptions always;
  always.update = UpdateRule::Always;
  const ImportReport same = ws.import(file, false, always);
  CHECK(same.duplicates == 2);
  CHECK(same.updated == 0);
  Calendar other;
  CHECK(other.import(file).added == 2);
  CHECK(other.only(q("kind = task")).text("repeats") == q("FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20261231"));
  CHECK(other.only(q("kind = task")).value("due") == at(3, 31, 15));
  CHECK(other.only(q("kind = meeting")).value("at") == at(3, 6, 8));
}

TEST_CASE("only activities are written as a calendar", "[exchange][icalendar][export]") {
  Calendar ws;
  ExportOptions options;
  options.format = ExportFormat::Calendar;
  QBuffer buffer;
  REQUIRE(buffer.open(QIODevice::WriteOnly));
  const auto reader = ws->read();
  CHECK(exportList(*reader, {q("contact"), {}, {}, false}, options, buffer).problem().is("calendar-only-activities"));
}

TEST_CASE("calendars of many programs are read or refused, and read again as they are written",
          "[exchange][icalendar][data]") {
  const QString folder = QString::fromLocal8Bit(qgetenv("RELATA_DATA")) + q("/ical");
  const QStringList files = QDir(folder).entryList({q("*.ics")}, QDir::Files);
  if (qEnvironmentVariableIsEmpty("RELATA_DATA") || files.isEmpty()) {
    std::cout << "Skipped: RELATA_DATA does not name the folder with ical.\n";
    return;
  }
  qint64 rows = 0, failed = 0, refused = 0;
  for (const QString& name : files) {
    INFO(name.toStdString());
    Calendar ws;
    auto job = ImportJob::open(*ws, folder + QLatin1Char('/') + name, {});
    if (!job.ok()) {
      ++refused;
      CHECK_FALSE(describe(job.problem()).isEmpty());
      continue;
    }
    auto report = (*job)->run();
    if (!report.ok()) {
      ++refused;
      continue;
    }
    rows += report->rows;
    failed += report->failed;
    CHECK(ws.count("activity") == report->added);
    auto again = ImportJob::open(*ws, folder + QLatin1Char('/') + name, {});
    REQUIRE(again.ok());
    CHECK((*again)->run()->added == 0);
  }
  std::cout << files.size() << " calendars, " << refused << " refused, " << rows << " rows, " << failed << " failed\n";
  CHECK(rows > 1000);
}
