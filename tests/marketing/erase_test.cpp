#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "core/activities/log_activity.h"
#include "core/attachments/attach.h"
#include "core/marketing/consent_acts.h"
#include "core/marketing/consent_gate.h"
#include "core/marketing/erase_person.h"
#include "core/marketing/export_person.h"
#include "core/workspace/check.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

class Desk : public TempWorkspace {
 public:
  Desk() {
    ada = add("contact", {{q("name"), q("Ada Lindqvist")},
                          {q("email"), q("ada@nordwind.example")},
                          {q("phone"), q("+49 151 2345678")},
                          {q("wechat"), q("ada_wx_77")},
                          {q("description"), q("Secret garden")}});
    ben = add("contact", {{q("name"), q("Ben Okafor")}, {q("email"), q("ben@okafor.example")}});
  }
  void meet(const QList<Id>& who, const char* text) {
    clock().advance(1000);
    Activity meeting;
    meeting.kind = q("meeting");
    meeting.subject = q(text);
    meeting.at = clock().now();
    REQUIRE((*this)
                ->transact({ActKind::Create, q("activity"), {q(text)}},
                           [&](Transaction& tx) { return logActivity(tx, meeting, who); })
                .ok());
  }
  ErasureReport erase(Id who) {
    clock().advance(1000);
    const auto report = erasePerson(**this, who, q("asked for it"));
    if (!report.ok()) FAIL(describe(report.problem()).toStdString());
    return *report;
  }
  QStringList titles(const char* entity) {
    QStringList out;
    const auto reader = (*this)->read();
    for (const qint64 id : reader->ids({q(entity), {}, {}, false})) out << reader->record(def(entity), Id(id))->title();
    return out;
  }
  bool isInFile(const char* text) {
    for (const QString& name : {path(), path() + q("-wal")}) {
      QFile file(name);
      if (file.open(QIODevice::ReadOnly) && file.readAll().toLower().contains(QByteArray(text).toLower())) return true;
    }
    return false;
  }

  Id ada, ben;
};

}  // namespace

TEST_CASE("an erased person is in no table, journal, index or byte of the file", "[marketing][erase]") {
  Desk ws;
  ws.set("contact", ws.ada, {{q("email"), q("ada.l@nordwind.example")}});  // the old one lives in the journal
  REQUIRE(ws->transact({ActKind::Edit, q("contact"), {q("Ada Lindqvist")}}, [&](Transaction& tx) {
              return tx.update(tx.def("contact"), ws.ada, {{q("name"), q("Ada Lindqvist-Berg")}});
            }).ok());
  ws.add("point", {{q("record"), ws.ada}, {q("kind"), q("email")}, {q("value"), q("ada@home.example")}});
  ws.meet({ws.ada}, "Talk with Ada Lindqvist-Berg");
  ws.meet({ws.ada, ws.ben}, "Ada Lindqvist-Berg and Ben");
  const Id note = ws.add("contact", {{q("name"), q("Cleo")}, {q("description"), q("Ask ada@home.example first")}});
  REQUIRE(ws.isInFile("ada@home.example"));
  const ErasureReport report = ws.erase(ws.ada);
  CHECK(report.bytesSearched);
  CHECK(report.found.join(q(", ")) == q(""));
  for (const char* word :
       {"ada@nordwind.example", "ada.l@nordwind.example", "Ada Lindqvist", "ada_wx_77", "ada@home.example"}) {
    INFO(word);
    CHECK_FALSE(ws.isInFile(word));
  }
  CHECK(ws.titles("contact") == QStringList{q("Ben Okafor"), q("Cleo")});
  CHECK(ws.titles("activity") == QStringList{report.label + q(" and Ben")});
  CHECK(ws.get("contact", note).text("description") == q("Ask ") + report.label + q(" first"));
  CHECK(ws.found(q("lindqvist")).isEmpty());
}

TEST_CASE("money and service rows stay without the person", "[marketing][erase]") {
  Desk ws;
  const Id deal = ws.add("deal", {{q("name"), q("Scanners for Ada Lindqvist")},
                                  {q("contact"), ws.ada},
                                  {q("amount"), MoneyValue{120000, q("EUR")}}});
  const Id ticket = ws.add("ticket", {{q("subject"), q("Broken scanner")}, {q("contact"), ws.ada}});
  const Id message = ws.add("ticket_message", {{q("ticket"), ticket}, {q("body"), q("I live in the Secret garden")}});
  REQUIRE(ws->transact({}, [&](Transaction& tx) {
              return attach(tx, ticket, {q("photo.txt"), "Seen in a garden"});
            }).ok());
  const ErasureReport report = ws.erase(ws.ada);
  CHECK_FALSE(ws.isInFile("Seen in a garden"));
  const Record kept = ws.get("deal", deal);
  CHECK(kept.title() == q("Scanners for ") + report.label);
  CHECK(kept.value("contact").isNull());
  CHECK(kept.value("amount") == Value(MoneyValue{120000, q("EUR")}));
  CHECK(ws.get("ticket", ticket).value("contact").isNull());
  CHECK(ws.get("ticket_message", message).text("body").isEmpty());
  CHECK_FALSE(ws.isInFile("Secret garden"));
  const Record certificate = ws.get("erasure", report.certificate);
  CHECK(certificate.text("removed").contains(q("contact: 1")));
  // What stays says why, in words that somebody who is asked about it can read out.
  CHECK(certificate.text("kept").contains(q("deal: 1 – kept for the books")));
  CHECK(certificate.text("kept").contains(q("ticket: 1 – kept to count service")));
  CHECK(certificate.text("kept").contains(q("hashes on the suppression list: ")));
  CHECK(certificate.text("removed").contains(q("not found.")));  // what the search for them afterwards said
  CHECK_FALSE(certificate.text("kept").contains(q("Ada")));
  CHECK_FALSE((certificate.text("kept") + certificate.text("removed")).contains(q("_")));  // no inner names
}

TEST_CASE("who is named in full anywhere is found before, and taken out of it", "[marketing][erase]") {
  Desk ws;
  ws.meet({ws.ben}, "Ada Lindqvist wants tea");  // nothing links it with her
  const Id cleo = ws.add("contact", {{q("name"), q("Cleo")}, {q("description"), q("Married to Ada Lindqvist")}});
  const Id deal = ws.add("deal", {{q("name"), q("ADA LINDQVIST kitchen")}, {q("contact"), ws.ben}});
  const Id genitive = ws.add("deal", {{q("name"), q("Ada Lindqvists garden")}});
  const Id lead = ws.add("lead", {{q("name"), q("Ada Lindqvist")}, {q("description"), q("Born in May")}});
  const Id named = ws.add("company", {{q("name"), q("Radalindqvist")}});  // is no name of hers
  {
    const auto traces = personTraces(*ws->read(), ws.ada);
    REQUIRE(traces.ok());
    QStringList places;
    for (const PersonPlace& place : traces->places)
      places << q("%1 %2 %3").arg(place.entity).arg(place.count).arg(static_cast<int>(place.fate));
    const auto said = [&](const char* entity, int count, PersonPlace::Fate fate) {
      return places.contains(q("%1 %2 %3").arg(q(entity)).arg(count).arg(static_cast<int>(fate)));
    };
    INFO(places.join(q(", ")).toStdString());
    CHECK(said("activity", 1, PersonPlace::Fate::Mentioned));
    CHECK(said("contact", 1, PersonPlace::Fate::Mentioned));
    CHECK(said("deal", 2, PersonPlace::Fate::Mentioned));
    CHECK(said("lead", 1, PersonPlace::Fate::Erased));
  }
  const ErasureReport report = ws.erase(ws.ada);
  CHECK(report.found.join(q(", ")) == q(""));
  CHECK(ws.get("contact", cleo).text("description") == q("Married to ") + report.label);
  CHECK(ws.get("deal", deal).title() == report.label + q(" kitchen"));
  CHECK(ws.get("deal", deal).value("contact").id() == ws.ben);  // which is still about Ben
  CHECK(ws.get("deal", genitive).title() == report.label + q("s garden"));
  CHECK_FALSE(ws->read()->record(ws.def("lead"), lead));
  CHECK(ws.get("company", named).title() == q("Radalindqvist"));
  CHECK_FALSE(ws.isInFile("Ada Lindqvist"));
}

TEST_CASE("a name that may be a word for something else is told and stays", "[marketing][erase]") {
  Desk ws;
  const Id amber = ws.add("contact", {{q("name"), q("Amber")}, {q("email"), q("amber@stone.example")}});
  const Id deal = ws.add("deal", {{q("name"), q("Beads of amber")}});
  const auto traces = personTraces(*ws->read(), amber);
  REQUIRE(traces.ok());
  CHECK(std::any_of(traces->places.begin(), traces->places.end(), [](const PersonPlace& place) {
    return place.entity == q("deal") && place.fate == PersonPlace::Fate::Doubtful;
  }));
  const ErasureReport report = ws.erase(amber);
  CHECK(report.found.join(q(", ")) == q(""));
  CHECK(ws.get("deal", deal).title() == q("Beads of amber"));
  CHECK(ws.get("erasure", report.certificate).text("kept").contains(q("may mean somebody else")));
}

TEST_CASE("what somebody else is reached by as well stays theirs", "[marketing][erase]") {
  Desk ws;
  const Id firm = ws.add("company", {{q("name"), q("Nordwind")}, {q("phone"), q("+49 151 2345678")}});
  const Id spouse = ws.add("contact", {{q("name"), q("Eric Lund")}, {q("email"), q("ada@nordwind.example")}});
  const ErasureReport report = ws.erase(ws.ada);
  CHECK(ws.get("company", firm).text("phone") == q("+49 151 2345678"));
  CHECK(ws.get("contact", spouse).text("email") == q("ada@nordwind.example"));
  CHECK(report.found.join(q(", ")) == q(""));
}

TEST_CASE("the journal holds after an erasure, and what else was done can still be undone",
          "[marketing][erase][undo]") {
  Desk ws;
  ws.set("contact", ws.ben, {{q("city"), q("Bonn")}});
  ws.erase(ws.ada);
  const auto findings = checkWorkspace(*ws, false);
  REQUIRE(findings.ok());
  QStringList codes;
  for (const CheckFinding& finding : *findings) codes << finding.code;
  CHECK(codes.join(u' ') == q(""));
  const QList<TxnInfo> acts = ws->undoable(10);
  REQUIRE_FALSE(acts.isEmpty());
  CHECK(acts.first().act.kind != ActKind::ErasePerson);  // undoing it would bring nobody back
  for (const TxnInfo& act : acts)
    if (actText(act.act).contains(q("Edit"))) {
      REQUIRE(ws->undo(act.tid).ok());
      break;
    }
  CHECK(ws.get("contact", ws.ben).text("city").isEmpty());
}

TEST_CASE("an erased address is not written to when it comes in again", "[marketing][erase][suppression]") {
  Desk ws;
  ws.erase(ws.ada);
  const Id again = ws.add("contact", {{q("name"), q("A. L.")}, {q("email"), q("Ada@nordwind.example")}});
  Consent consent;
  consent.person = again;
  consent.purpose = q("newsletter");
  consent.channel = q("email");
  REQUIRE(giveConsent(*ws, consent).ok());
  const auto reader = ws->read();
  CHECK(mayReach(reader->connection(), again, q("newsletter"), q("email"), ws.clock().now()).reason.code ==
        q("address-suppressed"));
}

TEST_CASE("somebody else of the same name keeps theirs", "[marketing][erase]") {
  Desk ws;
  const Id other = ws.add("contact", {{q("name"), q("Ada Lindqvist")}, {q("email"), q("other@lund.example")}});
  const ErasureReport report = ws.erase(ws.ada);
  CHECK(report.found.join(q(", ")) == q(""));
  CHECK(ws.get("contact", other).title() == q("Ada Lindqvist"));
  CHECK_FALSE(ws.isInFile("ada@nordwind.example"));
}

TEST_CASE("what is about a person is listed before, and can be had as a file", "[marketing][erase]") {
  Desk ws;
  ws.add("point", {{q("record"), ws.ada}, {q("kind"), q("email")}, {q("value"), q("ada@home.example")}});
  ws.add("deal", {{q("name"), q("Scanners")}, {q("contact"), ws.ada}});
  const auto reader = ws->read();
  const auto traces = personTraces(*reader, ws.ada, {q("/backups/a 2026-03-01.relata")});
  REQUIRE(traces.ok());
  const auto fateOf = [&](const char* entity) -> std::optional<PersonPlace::Fate> {
    for (const PersonPlace& place : traces->places)
      if (place.entity == q(entity)) return place.fate;
    return std::nullopt;
  };
  CHECK(fateOf("contact") == PersonPlace::Fate::Erased);
  CHECK(fateOf("point") == PersonPlace::Fate::Erased);
  CHECK(fateOf("deal") == PersonPlace::Fate::Pseudonymised);
  CHECK(fateOf("backup") == PersonPlace::Fate::Kept);
  const auto file = exportPerson(*reader, ws.ada);
  REQUIRE(file.ok());
  CHECK(file->contains("ada@home.example"));
  CHECK(file->contains("Scanners"));
  CHECK_FALSE(file->contains("okafor"));
}

TEST_CASE("a person gets their own calls, and of what is about others only what speaks of them", "[marketing][erase]") {
  Desk ws;
  ws.meet({ws.ada}, "Talked about the zebra");
  ws.meet({ws.ben}, "Ada Lindqvist is on holiday");  // not linked with her
  const Id company = ws.add("company", {{q("name"), q("Nordwind")}});
  ws.set("contact", ws.ada, {{q("company"), company}});
  ws.set("contact", ws.ben, {{q("description"), q("Colleague of Ada Lindqvist")}, {q("city"), q("Secret city")}});
  const Id tag = ws.add("tag", {{q("name"), q("VIP")}});
  ws.add("tagging", {{q("tag"), tag}, {q("record"), ws.ada}});
  REQUIRE(ws->transact({}, [&](Transaction& tx) {
              return attach(tx, ws.ada, {q("passport.txt"), "Number 4711"});
            }).ok());
  const auto file = exportPerson(*ws->read(), ws.ada);
  REQUIRE(file.ok());
  INFO(file->toStdString());
  CHECK(file->contains("Talked about the zebra"));
  CHECK(file->contains("Ada Lindqvist is on holiday"));
  CHECK(file->contains("Colleague of Ada Lindqvist"));
  CHECK_FALSE(file->contains("Secret city"));
  CHECK(file->contains("\"name\": \"VIP\""));
  CHECK(file->contains("\"name\": \"Nordwind\""));
  CHECK(file->contains(company.text(ws.def("company").prefix).toUtf8()));
  CHECK_FALSE(file->contains("\"ID-"));
  CHECK(QString::fromUtf8(*file).contains(QRegularExpression(q("\"at\": \"\\d{4}-\\d\\d-\\d\\dT"))));
  CHECK(file->contains(QByteArray("Number 4711").toBase64()));
  // As a file, what was attached lies beside it.
  const QDir dir = QFileInfo(ws.path()).dir();
  REQUIRE(exportPerson(*ws->read(), ws.ada, dir.filePath(q("ada.json"))).ok());
  QFile beside(dir.filePath(q("ada files/passport.txt")));
  REQUIRE(beside.open(QIODevice::ReadOnly));
  CHECK(beside.readAll() == "Number 4711");
  QFile json(dir.filePath(q("ada.json")));
  REQUIRE(json.open(QIODevice::ReadOnly));
  CHECK(json.readAll().contains("\"file\": \"ada files/passport.txt\""));
}

TEST_CASE("parts of the name, the street, and what acts are called go too", "[marketing][erase]") {
  Desk ws;
  ws.set("contact", ws.ada,
         {{q("given_name"), q("Ada")}, {q("family_name"), q("Lindqvist")}, {q("street"), q("Geheimgasse 77")}});
  const Id ticket = ws.add("ticket", {{q("subject"), q("Ada complains")},
                                      {q("contact"), ws.ada},
                                      {q("description"), q("Please send it to Geheimgasse 77")}});
  const Id order =
      ws.add("order", {{q("name"), q("One")}, {q("contact"), ws.ada}, {q("note"), q("To Ada, Geheimgasse 77")}});
  const Id deal = ws.add("deal", {{q("name"), q("Canada deal of LINDQVIST")}, {q("contact"), ws.ada}});
  ws.meet({ws.ada}, "She said marmalade");
  const Id other = ws.add("ticket", {{q("subject"), q("Ada is somebody else here")}, {q("contact"), ws.ben}});
  const ErasureReport report = ws.erase(ws.ada);
  CHECK(report.found.join(q(", ")) == q(""));
  CHECK(ws.get("ticket", ticket).title() == report.label + q(" complains"));
  CHECK(ws.get("ticket", ticket).text("description").isEmpty());
  CHECK(ws.get("order", order).text("note") == q("To %1, %1").arg(report.label));
  CHECK(ws.get("deal", deal).title() == q("Canada deal of ") + report.label);
  CHECK(ws.get("ticket", other).title() == q("Ada is somebody else here"));
  CHECK_FALSE(ws.isInFile("Geheimgasse"));
  CHECK_FALSE(ws.isInFile("marmalade"));
}
