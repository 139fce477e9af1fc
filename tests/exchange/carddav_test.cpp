#include "core/exchange/carddav/card_matcher.h"
#include "core/exchange/carddav/card_state.h"
#include "core/exchange/carddav/contact_state.h"
#include "core/exchange/carddav/dav_client.h"
#include "core/exchange/same_name.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using relata::test::q;
using relata::test::TempWorkspace;

namespace {

CardState stateOf(const QByteArray& lines) {
  const auto card = cardOf("BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "END:VCARD\r\n");
  REQUIRE(card);
  return cardState(fieldsOf(*card));
}

CardState contactSays(TempWorkspace& ws, Id id) {
  const auto reader = ws->read();
  return contactState(reader->connection(), ws.def("card"), ws.get("contact", id));
}

}  // namespace

TEST_CASE("two sides that changed different things both keep theirs", "[carddav]") {
  const CardState before = stateOf("FN:Ada L\r\nEMAIL:a@x.example\r\nTEL:1234567\r\nCATEGORIES:VIP,Old\r\n");
  const CardState mine = stateOf("FN:Ada L\r\nEMAIL:new@x.example\r\nTEL:1234567\r\nCATEGORIES:VIP,Old,Mine\r\n");
  const CardState theirs = stateOf(
      "FN:Ada L\r\nEMAIL:a@x.example\r\nEMAIL;TYPE=HOME:h@x.example\r\nTEL:7654321\r\nCATEGORIES:VIP\r\nX-A:1\r\n");
  QList<FieldConflict> conflicts;
  const CardState merged = mergedState(before, mine, before, theirs, conflicts);
  CHECK(conflicts.isEmpty());
  CHECK(merged.texts[q("email")] == q("new@x.example"));
  CHECK(merged.texts[q("phone")] == q("7654321"));
  CHECK(merged.points.size() == 1);
  CHECK(merged.tags.values() == QStringList{q("Mine"), q("VIP")});
  CHECK(merged.rest.values().contains(q("X-A:1")));
}

TEST_CASE("where both sides changed one field the server's value is taken and both are told", "[carddav]") {
  const CardState before = stateOf("FN:Ada L\r\nEMAIL:a@x.example\r\n");
  const CardState mine = stateOf("FN:Ada L\r\nEMAIL:mine@x.example\r\n");
  const CardState theirs = stateOf("FN:Ada L\r\nEMAIL:theirs@x.example\r\n");
  QList<FieldConflict> conflicts;
  const CardState merged = mergedState(before, mine, before, theirs, conflicts);
  CHECK(merged.texts[q("email")] == q("theirs@x.example"));
  REQUIRE(conflicts.size() == 1);
  CHECK(conflicts[0].field == q("email"));
  CHECK(conflicts[0].mine == q("mine@x.example"));
  conflicts.clear();
  mergedState(before, theirs, before, theirs, conflicts);
  CHECK(conflicts.isEmpty());  // the same on both sides
}

TEST_CASE("what is kept between two syncs tells a photo's change without the photo", "[carddav]") {
  const QByteArray photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + QByteArray(20000, 'A');
  const CardState state = stateOf("FN:Ada L\r\n" + photo + "\r\n");
  CHECK(state.kept().size() < 1000);
  CHECK(CardState::ofKept(state.kept()) == state);
  CHECK_FALSE(stateOf("FN:Ada L\r\n" + photo + "A\r\n") == state);
}

TEST_CASE("a contact takes over what a card says and says it again", "[carddav]") {
  TempWorkspace ws;
  const CardState card = stateOf(
      "FN:Ada Lindqvist\r\nN:Lindqvist;Ada;;;\r\nORG:Nordwind AB;Sales\r\nEMAIL;TYPE=WORK:a@x.example\r\n"
      "EMAIL;TYPE=HOME:h@x.example\r\nTEL;TYPE=CELL:+46 70 123 45 67\r\nADR:;;Way 1;Lund;;22222;Sweden\r\n"
      "item1.URL:https://ada.example\r\nitem1.X-ABLABEL:Blog\r\nCATEGORIES:VIP\r\nX-SPOUSE:Bo\r\nBDAY:1980-02-03\r\n");
  const auto made = ws->transact({ActKind::Create, q("contact"), {}}, [&](Transaction& tx) {
    CompanyNames companies(tx);
    return applyState(tx, companies, {}, {}, card, q("uid-1"));
  });
  REQUIRE(made.ok());
  CHECK(contactSays(ws, *made).kept().toStdString() == card.kept().toStdString());
  CardState less = card;
  less.points.clear();
  less.texts.remove(q("city"));
  less.tags.clear();
  less.rest.clear();
  const auto changed = ws->transact({ActKind::Edit, q("contact"), {}}, [&](Transaction& tx) {
    CompanyNames companies(tx);
    return applyState(tx, companies, *made,
                      contactState(tx.connection(), tx.def("card"), *tx.record(tx.def("contact"), *made)), less, {});
  });
  REQUIRE(changed.ok());
  const CardState now = contactSays(ws, *made);
  CHECK(now.points.isEmpty());
  CHECK(now.tags.isEmpty());
  CHECK_FALSE(now.texts.contains(q("city")));
  CHECK(now.texts[q("company")] == q("Nordwind AB"));
}

TEST_CASE("a card keeps the further firms of a person when it is written again", "[carddav][vcard]") {
  CardState state = stateOf("FN:Ada L\r\nORG:Nordwind AB;Sales\r\nORG:Choir of Lund\r\n");
  const auto written = [&] { return writeCard(cardContent(state, q("u")), VCardVersion::V3); };
  CHECK(written().contains("ORG:Nordwind AB;Sales\r\n"));
  CHECK(written().contains("ORG:Choir of Lund\r\n"));
  state.texts[q("company")] = q("Südwind AB");
  CHECK_FALSE(written().contains("Nordwind"));
  CHECK(written().contains("ORG:Choir of Lund\r\n"));
  state = stateOf("FN:Ada L\r\nORG;LANGUAGE=sv:Nordwind AB;Sales;North\r\nORG:Choir of Lund\r\n");
  CHECK(written().contains("ORG;LANGUAGE=sv:Nordwind AB;Sales;North\r\n"));
  CHECK(written().contains("ORG:Choir of Lund\r\n"));
  state.texts[q("company")] = q("Südwind AB");
  CHECK_FALSE(written().contains("Nordwind"));
  CHECK(written().contains("ORG:Choir of Lund\r\n"));
}

TEST_CASE("another label of an address goes both ways", "[carddav]") {
  const CardState before = stateOf(
      "FN:Ada L\r\nEMAIL:a@x.example\r\nTEL;TYPE=HOME:1234567\r\nTEL;TYPE=WORK,X-DIRECT:7654321\r\n"
      "item1.URL:https://ada.example\r\nitem1.URL:https://blog.example\r\nitem1.X-ABLABEL:Blog\r\n"
      "X-WECHAT:ada\r\nX-WECHAT:ada2\r\nIMPP;X-SERVICE-TYPE=Skype:skype:ada.l\r\n");
  QList<FieldConflict> conflicts;
  SECTION("from there") {
    CardState theirs = before;
    theirs.points[q("phone:7654321")].label = q("home");
    const CardState merged = mergedState(before, before, before, theirs, conflicts);
    CHECK(merged.points[q("phone:7654321")].label == q("home"));
    TempWorkspace ws;
    const auto say = [&](Id contact, const CardState& from, const CardState& to) {
      const auto done = ws->transact({ActKind::Edit, q("contact"), {}}, [&](Transaction& tx) {
        CompanyNames companies(tx);
        return applyState(tx, companies, contact, from, to, {});
      });
      REQUIRE(done.ok());
      return *done;
    };
    const Id ada = say({}, {}, before);
    say(ada, before, merged);
    CHECK(contactSays(ws, ada).points[q("phone:7654321")].label == q("home"));
  }
  SECTION("from here") {
    CardState mine = before;
    mine.points[q("phone:7654321")].label = q("home");
    mine.points[q("web:https://blog.example")].label = q("Diary");
    const QByteArray text = writeCard(cardContent(mine, q("u")), VCardVersion::V3);
    CHECK(cardState(fieldsOf(*cardOf(text))).points[q("phone:7654321")].label == q("home"));
    CHECK(cardState(fieldsOf(*cardOf(text))).points[q("web:https://blog.example")].label == q("Diary"));
    CHECK_FALSE(text.contains("X-DIRECT"));
    CHECK(text.contains("X-WECHAT:ada2\r\n"));
    CHECK(text.contains("IMPP;X-SERVICE-TYPE=Skype:skype:ada.l\r\n"));
  }
}

TEST_CASE("lines that no field holds are merged in their groups, and a person has one photo", "[carddav]") {
  const CardState mine = stateOf("FN:Ada L\r\nPHOTO:data:old\r\nitem1.X-FACT:Plays chess\r\nitem1.X-ABLABEL:Hobby\r\n");
  const CardState theirs =
      stateOf("FN:Ada L\r\nPHOTO:data:new\r\nitem1.X-FACT:Speaks Danish\r\nitem1.X-ABLABEL:Language\r\n");
  QList<FieldConflict> conflicts;
  SECTION("both are met for the first time") {
    const CardState merged = mergedState({}, mine, {}, theirs, conflicts);
    CHECK(merged.rest.values() == QStringList{q("PHOTO:data:new"), q("item1.X-ABLABEL:Hobby"),
                                              q("item1.X-FACT:Plays chess"), q("item2.X-ABLABEL:Language"),
                                              q("item2.X-FACT:Speaks Danish")});
  }
  SECTION("the label of a line changed there") {
    CardState now = stateOf("FN:Ada L\r\nPHOTO:data:old\r\nitem1.X-FACT:Plays chess\r\nitem1.X-ABLABEL:Sport\r\n");
    const CardState merged = mergedState(mine, mine, mine, now, conflicts);
    CHECK(merged == now);
  }
}

TEST_CASE("the card of a group keeps what else is in it while its members change", "[carddav]") {
  const auto card = cardOf(
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Friends\r\nX-ADDRESSBOOKSERVER-KIND:group\r\n"
      "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:ABC\r\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:def\r\nX-KEEP:1\r\nEND:"
      "VCARD\r\n");
  REQUIRE(card);
  const auto group = groupOf(*card);
  REQUIRE(group);
  CHECK(group->name == q("Friends"));
  CHECK(group->members == QStringList{q("abc"), q("def")});
  const QByteArray text = withMembers(*card, {q("def"), q("c-1")}, {{q("c-1"), q("C-1")}});
  CHECK_FALSE(text.contains("ABC"));
  CHECK(text.contains("X-KEEP:1"));
  CHECK(text.contains("X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:C-1\r\n"));
  CHECK(groupOf(*cardOf(text))->members == QStringList{q("def"), q("c-1")});
  CHECK_FALSE(groupOf(*cardOf("BEGIN:VCARD\r\nFN:Ada\r\nEND:VCARD\r\n")));
}

TEST_CASE("answers that are made to hurt are not understood", "[carddav][hostile]") {
  const QByteArray good =
      "<d:multistatus "
      "xmlns:d='DAV:'><d:response><d:href>/a.vcf</d:href><d:propstat><d:prop><d:getetag>\"1\"</d:getetag>"
      "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response><d:sync-token>t</d:sync-token>"
      "</d:multistatus>";
  const auto answer = readMultistatus(good);
  REQUIRE(answer.ok());
  CHECK(answer->token == q("t"));
  CHECK(answer->responses[0].props.textOf("getetag") == q("\"1\""));
  const QByteArray bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + good;
  QByteArray deep = "<d:multistatus xmlns:d='DAV:'>";
  for (int i = 0; i < 10000; ++i) deep += "<d:a>";
  for (const QByteArray& xml :
       {bomb, deep, QByteArray("{}"), QByteArray(), QByteArray("<html><body/></html>"), good.chopped(20)})
    CHECK(readMultistatus(xml).problem().is("dav-not-understood"));
}

TEST_CASE("a password goes to no other computer without encryption", "[carddav][hostile]") {
  HttpAccess access;
  access.user = q("ada");
  access.password = "secret";
  HttpClient client(access);
  CHECK(client.ask({"GET", QUrl(q("http://192.0.2.1/")), {}, {}}).problem().is("http-plain"));
  CHECK(client.ask({"GET", QUrl(q("ftp://192.0.2.1/")), {}, {}}).problem().is("http-not-web"));
  CHECK(client.ask({"GET", QUrl(q("file:///etc/passwd")), {}, {}}).problem().is("http-not-web"));
  const auto trusts = [](const char* from, const char* to) { return HttpClient::trusts(QUrl(q(from)), QUrl(q(to))); };
  CHECK(trusts("https://example.com/", "https://dav.example.com/book/"));
  CHECK(trusts("https://contacts.icloud.com/", "https://p12-contacts.icloud.com:443/1/"));
  CHECK(trusts("http://127.0.0.1:80/", "http://localhost:81/"));
  CHECK_FALSE(trusts("https://a.hosting.example/", "https://b.hosting.example/"));
  CHECK_FALSE(trusts("https://example.com/", "http://example.com/"));
  CHECK_FALSE(trusts("https://example.com/", "https://example.com.evil.example/"));
  CHECK(HttpClient::isLoopback(QUrl(q("http://127.0.0.1:5232/"))));
  CHECK_FALSE(HttpClient::isLoopback(QUrl(q("http://127.0.0.1.example/"))));
}

TEST_CASE("names agree where they may be one person's", "[carddav]") {
  CHECK(namesAgree(q("Ada Lindqvist"), q("LINDQVIST, Ada")));
  CHECK(namesAgree(q("A. Lindqvist"), q("Ada Lindqvist")));
  CHECK(namesAgree(q("Ada"), q("Ada Lindqvist")));
  CHECK(namesAgree(q("张伟"), q("张伟")));
  CHECK_FALSE(namesAgree(q("Bo Ek"), q("Ada Lindqvist")));
  CHECK_FALSE(namesAgree(q("Bo Lindqvist"), q("Ada Lindqvist")));
  CHECK_FALSE(namesAgree(q("Ada Ada"), q("Ada Lindqvist")));
  CHECK_FALSE(namesAgree(q(""), q("Ada")));
}
