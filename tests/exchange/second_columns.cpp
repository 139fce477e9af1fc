#include "tests/exchange/import_support.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

QStringList names(TempWorkspace& ws) {
  QStringList out;
  const auto reader = ws->read();
  for (const qint64 id : reader->ids({q("contact"), {}, {}, false}))
    out << reader->record(*reader->registry().entity(u"contact"), Id(id))->title();
  return out;
}

}  // namespace

TEST_CASE("what a second column says of the same field is told, where it says something else", "[exchange][import]") {
  TempWorkspace ws;
  const ImportReport report =
      importBytes(ws,
                  "First Name,Last Name,Company,Organisation,City,Town,Job Title,Position\n"
                  "Ada,Berg,Nordwind,Nordwind,Oslo,Bergen,Buyer,Head\nBo,Dahl,Acme,Other,Rome,,,\n");
  CHECK(report.added == 2);
  QStringList told;
  for (const Problem& remark : report.remarks)
    if (remark.is("import-values-ignored")) told << remark.arguments[0] + q(": ") + remark.arguments[2];
  told.sort();
  CHECK(told == QStringList{q("Organisation: Other"), q("Position: Head"), q("Town: Bergen")});
}

TEST_CASE("a name beside a given name is the family name", "[exchange][import]") {
  const auto [header, rows, name, family] = GENERATE(table<const char*, const char*, const char*, const char*>(
      {{"Name;Vorname;E-Mail", "Meier;Hans;hans@x.example", "Hans Meier", "Meier"},
       {"Naam;Voornaam;E-mail", "Bakker;Sanne;sanne@x.example", "Sanne Bakker", "Bakker"},
       {"Name,First name,E-mail", "Hans Meier,Hans,hans@x.example", "Hans Meier", "Meier"}}));
  INFO(header);
  TempWorkspace ws;
  CHECK(importBytes(ws, QByteArray(header) + "\n" + rows + "\n").added == 1);
  CHECK(names(ws) == QStringList{q(name)});
  CHECK(ws.count("contact", q("family_name = \"%1\"").arg(q(family))) == 1);
}

TEST_CASE("people are called and sorted without a salutation, and with what they earned", "[exchange][import]") {
  TempWorkspace ws;
  importBytes(
      ws,
      "Anrede;Vorname;Nachname\nFrau;Änne;Weiß\nHerr Dr.;Hans;Meier\nMme;Zoé;Adam\nProf. Dr.;Eva;Zorn\nM.;Luc;Bru\n");
  CHECK(names(ws) ==
        QStringList{q("Änne Weiß"), q("Dr. Hans Meier"), q("Luc Bru"), q("Prof. Dr. Eva Zorn"), q("Zoé Adam")});
  CHECK(ws.count("contact", q("name_prefix = Frau")) == 1);
}

TEST_CASE("who is known by a nickname and a number comes in once", "[exchange][import]") {
  TempWorkspace ws;
  const QByteArray file = "Nickname,Mobile\nBobby,+12125550100\n小李,13800138000\n";
  CHECK(importBytes(ws, file).added == 2);
  const ImportReport again = importBytes(ws, file);
  CHECK(again.added == 0);
  CHECK(ws.count("contact") == 2);
}

TEST_CASE("a row that is parted by another sign is told, and not taken for a name", "[exchange][import]") {
  TempWorkspace ws;
  const ImportReport report =
      importBytes(ws, "Name;E-mail;Note\nAda;ada@x.example;One\nMixed Two,m2@x.example,comma row\n");
  CHECK(report.added == 1);
  REQUIRE(report.errors.size() == 1);
  CHECK(report.errors.first().reason.is("row-other-separator"));
  CHECK(names(ws) == QStringList{q("Ada")});
}

TEST_CASE("a card that comes back as it went out changes nothing", "[exchange][import][vcard]") {
  TempWorkspace ws;
  const QByteArray card =
      "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lindqvist;Ada;;;\r\nFN:Ada Lindqvist\r\nTEL;TYPE=CELL:+44 7700 900123\r\n"
      "item1.TEL:+44 7700 900124\r\nitem1.X-ABLabel:Mobile\r\nADR:;;;Berlin;;;\r\nEND:VCARD\r\n";
  CHECK(importBytes(ws, card).added == 1);
  CHECK(ws.count("contact", q("mobile = \"+44 7700 900123\" and city = Berlin")) == 1);
  const ImportReport again = importBytes(ws, card);
  CHECK(again.updated == 0);
  CHECK(again.duplicates == 1);
}
