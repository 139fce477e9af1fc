#include "tests/exchange/import_support.h"

using namespace relata;
using namespace relata::test;

namespace {

struct Fair : TempWorkspace {
  Id ada = add("contact", {{q("name"), q("Ada Lindqvist")}, {q("email"), q("ada@nordwind.example")}});
  Id twin = add("contact", {{q("name"), q("Ada Lindqvist")}, {q("email"), q("ada@elsewhere.example")}});
  Id wang = add("contact", {{q("name"), q("王芳")}, {q("mobile"), q("+8613812345678")}});
  Id spring = add("campaign", {{q("name"), q("Spring fair")}, {q("channel"), q("event")}});

  exchange::ImportReport bring(const char* name, const QByteArray& file, bool ofSpring = false) {
    exchange::ImportOptions options;
    options.entity = q("campaign_member");
    if (ofSpring) options.otherwise.insert(q("campaign"), spring);
    auto job = exchange::ImportJob::open(**this, writeFile(*this, name, file), options);
    REQUIRE(job.ok());
    auto report = (*job)->run();
    if (!report.ok()) FAIL(describe(report.problem()).toStdString());
    return *report;
  }
  Record member(Id person) {
    const auto reader = (*this)->read();
    const EntityDef& def = *reader->registry().entity(u"campaign_member");
    Record key(def);
    key.set("campaign", spring);
    key.set("person", person);
    return reader->record(def, contentId(key)).value_or(Record(def));
  }
};

}  // namespace

TEST_CASE("who came to a fair is imported by their addresses, and a later list moves them on", "[exchange][campaign]") {
  Fair ws;
  const auto invited = ws.bring("invited.csv",
                                "Event Name,Attendee Name,Attendee Email,Phone,RSVP\n"
                                "Spring fair,Ada Lindqvist,ada@elsewhere.example,,Going\n"
                                "Spring fair,王芳,,138 1234 5678,已报名\n"
                                "Spring fair,Zoe Newman,zoe@new.example,,Going\n"
                                "Spring fair,,,,Going\n"
                                "Autumn fair,Ada Lindqvist,ada@nordwind.example,,Going\n");
  CHECK(invited.added == 3);
  REQUIRE(invited.failed == 2);
  CHECK(invited.errors.first().reason.is("member-person-missing"));
  // Who is new becomes a contact, to whom nothing may be sent yet.
  CHECK(ws.count("contact", q("email = zoe@new.example")) == 1);
  CHECK(ws.count("consent") == 0);
  // Of two people with one name the address tells whom the row means.
  CHECK(ws.member(ws.twin).text("status") == q("registered"));
  CHECK_FALSE(ws.member(ws.twin).value("responded_at").isNull());
  CHECK(ws.member(ws.ada).text("status").isEmpty());
  CHECK(ws.member(ws.wang).text("status") == q("registered"));
  const QByteArray came =
      "Email,Status,Checked In At\nada@elsewhere.example,Checked in,2026-01-20 10:00\n"
      "ada@nordwind.example,No show,\n";
  const auto after = ws.bring("came.csv", came, true);
  CHECK(after.updated == 1);
  CHECK(after.added == 1);
  CHECK(ws.member(ws.twin).text("status") == q("attended"));
  CHECK_FALSE(ws.member(ws.twin).value("attended_at").isNull());
  CHECK(ws.member(ws.ada).text("status") == q("missed"));
  // An older list takes nobody back, and the same one says nothing new.
  CHECK(ws.bring("again.csv", "Email,Status\nada@elsewhere.example,Invited\n", true).duplicates == 1);
  CHECK(ws.member(ws.twin).text("status") == q("attended"));
  CHECK(ws.bring("came.csv", came, true).duplicates == 2);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("campaign_member") == 3);
  CHECK(ws.member(ws.twin).text("status") == q("registered"));
}

TEST_CASE("a row of a member that names no campaign says so", "[exchange][campaign]") {
  Fair ws;
  const auto report = ws.bring("who.csv", "Email,Status\nada@nordwind.example,Attended\n");
  REQUIRE(report.failed == 1);
  CHECK(report.errors.first().reason.is("member-campaign-missing"));
}
