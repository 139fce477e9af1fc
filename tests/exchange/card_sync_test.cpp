#include "tests/exchange/in_step.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

TEST_CASE("duplicates that were merged here have one card there, and the other one's end takes nobody along",
          "[carddav][duplicates]") {
  InStep both;
  both.server.put("a.vcf", kAda);
  both.server.put("b.vcf", kAdaToo);
  both.sync();
  both.merge(both.contact("Ada Lindqvist"), both.contact("A. Lindqvist"));
  REQUIRE(both.ws.count("contact") == 1);

  SECTION("the sync takes the spare card away") {
    CHECK(both.sync().removedThere == 1);
    CHECK(both.server.names() == QList<QByteArray>{"a.vcf"});
    CHECK(both.server.card("a.vcf").contains("a.l@x.example"));
    CHECK(isStill(both.sync()));
    CHECK(both.ws.count("contact") == 1);
  }
  SECTION("the spare card was deleted on the phone first") {
    both.server.take("b.vcf");
    CHECK(both.sync().removedHere == 0);
    CHECK(both.ws.count("contact") == 1);
    CHECK(both.server.names() == QList<QByteArray>{"a.vcf"});
    CHECK(isStill(both.sync()));
  }
  SECTION("the other card was deleted on the phone: the spare one stands for the person") {
    both.server.take("a.vcf");
    CHECK(both.sync().removedHere == 0);
    CHECK(both.ws.count("contact") == 1);
    REQUIRE(both.server.names() == QList<QByteArray>{"b.vcf"});
    CHECK(both.server.card("b.vcf").contains("ada@x.example"));
    CHECK(isStill(both.sync()));
  }
  SECTION("what was written on the spare card meanwhile is not lost") {
    both.server.put("b.vcf", kAdaToo + "NOTE:Likes tea\r\n");
    for (int i = 0; i < 3; ++i) both.sync();
    CHECK(both.says("Ada Lindqvist", "description") == q("Likes tea"));
    REQUIRE(both.server.names() == QList<QByteArray>{"a.vcf"});
    CHECK(both.server.card("a.vcf").contains("Likes tea"));
    CHECK(isStill(both.sync()));
  }
}

TEST_CASE("what is written here while the server is asked is sent with the next sync", "[carddav]") {
  InStep both;
  both.server.put("a.vcf", kAda);
  both.sync();
  both.ws.add("contact", {{q("name"), q("Cleo Martin")}});
  bool once = false;
  both.server.intercept([&](const DavRequest& request) -> std::optional<DavReply> {
    if (request.method == "PUT" && !std::exchange(once, true))
      both.ws.set("contact", both.contact("Ada Lindqvist"), {{q("city"), q("Lund")}});
    return std::nullopt;
  });
  both.sync();
  CHECK(both.says("Ada Lindqvist", "city") == q("Lund"));
  both.sync();
  CHECK(both.server.card("a.vcf").contains("Lund"));
}

TEST_CASE("what changed on the server while it was written to is looked at once more, and all of it is counted",
          "[carddav]") {
  InStep both;
  both.server.put("a.vcf", kAda);
  both.server.put("g.vcf", "UID:g1\r\nFN:Friends\r\nX-ADDRESSBOOKSERVER-KIND:group\r\n");
  both.sync();
  both.ws.set("contact", both.contact("Ada Lindqvist"), {{q("city"), q("Lund")}});
  both.ws.add("contact", {{q("name"), q("Cleo Martin")}});
  bool once = false;
  both.server.intercept([&](const DavRequest& request) -> std::optional<DavReply> {
    if (request.method != "PUT" || std::exchange(once, true)) return std::nullopt;
    both.server.put("a.vcf", kAda + "NOTE:From the phone\r\n");
    both.server.put("b.vcf", "UID:u-bo\r\nFN:Bo Ek\r\n");
    both.server.put("g.vcf",
                    "UID:g1\r\nFN:Friends\r\nX-ADDRESSBOOKSERVER-KIND:group\r\n"
                    "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:u-ada\r\n");
    return std::nullopt;
  });
  const CardSyncReport report = both.sync();
  CHECK(report.sent == 1);         // of the first pass
  CHECK(report.changedHere == 1);  // and of the second
  CHECK(report.changedThere == 1);
  CHECK(report.brought == 1);
  CHECK(report.groups == 1);
  CHECK(report.putOff == 0);
  CHECK(both.server.card("a.vcf").contains("Lund"));
  CHECK(both.server.card("a.vcf").contains("From the phone"));
  CHECK(both.says("Ada Lindqvist", "description") == q("From the phone"));
  CHECK(isStill(both.sync()));
}

TEST_CASE("a sync that only sends leaves nothing to be undone, with a group as well", "[carddav][undo]") {
  InStep both;
  both.server.put("a.vcf", kAda);
  both.server.put("g.vcf",
                  "UID:g1\r\nFN:Friends\r\nX-ADDRESSBOOKSERVER-KIND:group\r\n"
                  "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:u-ada\r\n");
  both.sync();
  const Id ada = both.contact("Ada Lindqvist");
  both.ws.set("contact", ada, {{q("tags"), Value(QStringList())}});
  const qsizetype acts = both.ws->undoable(100).size();
  const CardSyncReport report = both.sync();
  CHECK(report.groups == 1);
  CHECK(both.ws->undoable(100).size() == acts);
}

TEST_CASE("a photo that is too large to be kept here stays on the server when the card is written", "[carddav]") {
  InStep both;
  const QByteArray photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + QByteArray(2 * 1024 * 1024, 'A');
  both.server.put("a.vcf", kAda + photo + "\r\n");
  both.sync();
  const auto photoThere = [&] { return both.server.card("a.vcf").replace("\r\n ", "").contains(photo + "\r\n"); };
  both.ws.set("contact", both.contact("Ada Lindqvist"), {{q("city"), q("Lund")}});
  CHECK(both.sync().changedThere == 1);
  CHECK(both.server.card("a.vcf").contains("Lund"));
  CHECK(photoThere());
  both.ws.set("contact", both.contact("Ada Lindqvist"), {{q("city"), q("Malmö")}});
  both.sync();
  CHECK(both.server.card("a.vcf").contains("Malmö"));
  CHECK(photoThere());
  CHECK(isStill(both.sync()));

  // What cannot be carried over is not replaced, and the edit is still to be sent.
  both.access.longestAnswer = 1024 * 1024;
  both.ws.set("contact", both.contact("Ada Lindqvist"), {{q("city"), q("Ystad")}});
  const CardSyncReport left = both.sync();
  REQUIRE(left.remarks.size() == 1);
  CHECK(left.remarks[0].is("carddav-not-written"));
  CHECK(left.changedThere == 0);
  CHECK(photoThere());
  both.access = {};
  both.sync();
  CHECK(both.server.card("a.vcf").contains("Ystad"));
  CHECK(photoThere());
}

TEST_CASE("a contact that is edited while its card is written keeps the edit and what came", "[carddav]") {
  InStep both;
  both.server.put("a.vcf", kAda);
  both.sync();
  both.ws.set("contact", both.contact("Ada Lindqvist"), {{q("city"), q("Lund")}});
  both.server.put("a.vcf", kAda + "NOTE:From the phone\r\n");
  SECTION("another field") {
    both.server.intercept([&](const DavRequest& request) -> std::optional<DavReply> {
      if (request.method == "PUT") {
        both.server.intercept({});
        both.ws.set("contact", both.contact("Ada Lindqvist"), {{q("job_title"), q("Captain")}});
      }
      return std::nullopt;
    });
    both.sync();
    CHECK(both.says("Ada Lindqvist", "description") == q("From the phone"));
    CHECK(both.says("Ada Lindqvist", "job_title") == q("Captain"));
    // The phone takes the note back before the next sync.
    QByteArray card = both.server.card("a.vcf");
    REQUIRE(card.contains("NOTE:From the phone\r\n"));
    card = card.mid(card.indexOf("\r\nN:") + 2).replace("NOTE:From the phone\r\n", "").replace("END:VCARD\r\n", "");
    both.server.put("a.vcf", card);
    CHECK(both.sync().conflicts.isEmpty());
    CHECK(both.says("Ada Lindqvist", "description").isEmpty());
    CHECK(both.server.card("a.vcf").contains("Captain"));
    CHECK(both.server.card("a.vcf").contains("Lund"));
    CHECK(isStill(both.sync()));
  }
  SECTION("it is deleted") {
    both.server.intercept([&](const DavRequest& request) -> std::optional<DavReply> {
      if (request.method == "PUT") {
        both.server.intercept({});
        both.ws.remove("contact", both.contact("Ada Lindqvist"));
      }
      return std::nullopt;
    });
    both.sync();
    CHECK(both.ws.count("contact") == 0);
    CHECK(both.sync().removedThere == 1);
    CHECK(both.server.names().isEmpty());
  }
}

TEST_CASE("a sync says how much is new on either side", "[carddav]") {
  InStep both;
  both.server.put("a.vcf", kAda);
  both.ws.add("contact", {{q("name"), q("Cleo Martin")}});
  const CardSyncReport first = both.sync();
  CHECK(first.brought == 1);
  CHECK(first.sent == 1);
  CHECK(first.changedThere == 0);
  both.ws.set("contact", both.contact("Cleo Martin"), {{q("city"), q("Lund")}});
  const CardSyncReport next = both.sync();
  CHECK(next.sent == 0);
  CHECK(next.changedThere == 1);
}

TEST_CASE("a sync that changes nothing here is nothing to take back", "[carddav][undo]") {
  InStep both;
  const Id cleo = both.ws.add("contact", {{q("name"), q("Cleo Martin")}});
  both.sync();
  both.ws.remove("contact", cleo);
  const CardSyncReport report = both.sync();
  CHECK(report.removedThere == 1);
  CHECK(report.tid == 0);
  CHECK(both.ws->undoable(1).first().act.kind == ActKind::Delete);
}

TEST_CASE("a book is kept in step once, and two of one name are told apart", "[carddav]") {
  InStep both;
  DavClient client({});
  const auto found = client.book(both.server.url());
  REQUIRE(found.ok());
  const auto again = addAddressBook(*both.ws, *found, {});
  REQUIRE_FALSE(again.ok());
  CHECK(again.problem().is("carddav-there-already"));
  const auto other = addAddressBook(*both.ws, *found, {{}, q("somebody"), {}, false});
  REQUIRE(other.ok());
  CHECK(both.ws.get("address_book", *other).title() == both.ws.get("address_book", both.book).title() + q(" (2)"));
}

TEST_CASE("a card without a name is its firm's, and one that names nobody does not hold up the others", "[carddav]") {
  InStep both;
  both.server.put("a.vcf", kAda);
  both.server.put("firm.vcf", "UID:u-firm\r\nORG:Nordwind AB\r\nTITLE:Front desk\r\n");
  both.server.put("none.vcf", "UID:u-none\r\nNOTE:What is this?\r\n");
  both.ws.add("contact", {{q("name"), q("Cleo Martin")}});
  const CardSyncReport first = both.sync();
  CHECK(first.brought == 2);
  CHECK(first.sent == 1);
  CHECK(both.says("Nordwind AB", "job_title") == q("Front desk"));
  REQUIRE(first.remarks.size() == 1);
  CHECK(first.remarks[0].is("carddav-nameless"));
  CHECK(describe(first.remarks[0]).contains(q("none.vcf")));
  CHECK(isStill(both.sync()));
  CHECK_FALSE(both.server.card("firm.vcf").contains("FN:"));

  // A name that goes on the server stays here.
  both.server.put("a.vcf", "UID:u-ada\r\nNOTE:No name\r\n");
  both.sync();
  CHECK(both.says("Ada Lindqvist", "description") == q("No name"));

  both.server.put("none.vcf", "UID:u-none\r\nFN:Dora Berg\r\n");
  CHECK(both.sync().brought == 1);
  CHECK(isStill(both.sync()));
}

TEST_CASE("an import can be undone after its people went to a server, which then loses them, too", "[carddav][undo]") {
  InStep both;
  const auto import = both.ws->transactBulk({ActKind::Import, q("contact"), {q("people.csv"), q("2")}},
                                            [&](Transaction& tx) -> Result<void> {
                                              for (const char* name : {"Ada Lindqvist", "Bo Ek"}) {
                                                Record record(tx.def("contact"));
                                                record.set("name", q(name));
                                                if (const auto made = tx.insert(record); !made.ok())
                                                  return made.problem();
                                              }
                                              return {};
                                            });
  REQUIRE(import.ok());
  REQUIRE(both.sync().sent == 2);
  both.sync();
  const auto undone = both.ws->undo(*import);
  REQUIRE(undone.ok());
  CHECK(undone->skipped.isEmpty());
  CHECK(both.ws.count("contact") == 0);
  CHECK(both.sync().removedThere == 2);
  CHECK(both.server.names().isEmpty());
}

TEST_CASE("a sync can be undone after another one noted its cards again", "[carddav][undo]") {
  InStep both;
  both.server.put("a.vcf", kAda);
  const qint64 first = both.sync().tid;
  REQUIRE(first > 0);
  both.server.put("a.vcf", kAda);  // another version of the same
  CHECK(isStill(both.sync()));
  const auto undone = both.ws->undo(first);
  REQUIRE(undone.ok());
  CHECK(both.ws.count("contact") == 0);
  CHECK(both.sync().brought == 1);
}

TEST_CASE("who is brought back by an undo after both sides deleted goes to the server again", "[carddav][undo]") {
  InStep both;
  both.server.put("a.vcf", kAda);
  both.server.put("b.vcf", "UID:u-bo\r\nFN:Bo Ek\r\n");
  both.sync();
  const auto removed = both.ws->transactAct({ActKind::Delete, q("contact"), {q("Bo Ek")}}, [&](Transaction& tx) {
    return tx.remove(tx.def("contact"), both.contact("Bo Ek"));
  });
  REQUIRE(removed.ok());
  both.server.take("a.vcf");
  const CardSyncReport report = both.sync();
  REQUIRE(report.removedHere == 1);
  REQUIRE(report.removedThere == 1);
  REQUIRE(both.ws.count("contact") == 0);
  REQUIRE(both.ws->undo(report.tid).ok());
  REQUIRE(both.ws->undo(*removed).ok());
  REQUIRE(both.ws.count("contact") == 2);
  CHECK(both.sync().sent == 2);
  CHECK(both.ws.count("contact") == 2);
  CHECK(both.server.names().size() == 2);
  CHECK(isStill(both.sync()));
}

TEST_CASE("a server that the user exempts from the proxy is asked directly", "[carddav]") {
  FakeDav server, proxy;
  const auto keep = [](const char* name, const QByteArray& value) {
    const QByteArray before = qgetenv(name);
    qputenv(name, value);
    return qScopeGuard([name, before] { before.isNull() ? qunsetenv(name) : qputenv(name, before); });
  };
  const auto a = keep("http_proxy", proxy.root().toEncoded());
  QUrl url = server.url();
  url.setHost(q("0.0.0.0"));  // no name of this computer, and it all the same
  HttpAccess access;
  access.allowPlain = true;
  HttpClient client(access);
  {
    const auto b = keep("no_proxy", "0.0.0.0");
    REQUIRE(client.ask({"PROPFIND", url, {}, {}}).ok());
    CHECK(server.asked().size() == 1);
    CHECK(proxy.asked().isEmpty());
  }
  const auto c = keep("no_proxy", "other.example");
  REQUIRE(client.ask({"PROPFIND", url, {}, {}}).ok());
  CHECK(proxy.asked().size() == 1);
  REQUIRE(client.ask({"PROPFIND", server.url(), {}, {}}).ok());
  CHECK(server.asked().size() == 2);
}

TEST_CASE("a person who was deleted here and changed there comes back with the history and all that was kept here",
          "[carddav]") {
  InStep both;
  both.server.put("a.vcf", kAda);
  both.sync();
  const Id ada = both.contact("Ada Lindqvist");
  both.ws.set("contact", ada, {{q("source"), q("Fair")}, {q("city"), q("Lund")}});
  both.ws.remove("contact", ada);
  both.server.put("a.vcf", kAda + "NOTE:Changed there\r\n");
  CHECK(both.sync().brought == 1);
  CHECK(both.contact("Ada Lindqvist") == ada);
  CHECK(both.ws.count("contact") == 1);
  CHECK(both.says("Ada Lindqvist", "description") == q("Changed there"));
  CHECK(both.says("Ada Lindqvist", "source") == q("Fair"));
  CHECK(both.server.card("a.vcf").contains("Lund"));
  CHECK(isStill(both.sync()));
}

TEST_CASE("a card means the person of its name, not whoever shares its address", "[carddav]") {
  InStep both;
  both.ws.add("contact", {{q("name"), q("Ada Lindqvist")}, {q("email"), q("info@nordwind.example")}});
  both.ws.add("contact", {{q("name"), q("Cleo Martin")}, {q("mobile"), q("+46 70 123 45 67")}});
  both.ws.add("contact", {{q("name"), q("Dora Berg")}, {q("external_id"), q("urn:uuid:AB-1")}});
  const Id firm = both.ws.add("company", {{q("name"), q("Müller GmbH")}});
  both.ws.add("contact", {{q("name"), q("Eva Ek")}, {q("company"), firm}});
  both.server.put("a.vcf", "UID:1\r\nFN:Bo Ek\r\nEMAIL:info@nordwind.example\r\n");
  both.server.put("b.vcf", "UID:2\r\nFN:A. Lindqvist\r\nEMAIL:Info@Nordwind.example\r\nNOTE:Ada's\r\n");
  both.server.put("c.vcf", "UID:3\r\nFN:Cleo Martin\r\nTEL;TYPE=CELL:0701234567\r\nNOTE:Cleo's\r\n");
  both.server.put("d.vcf", "UID:ab-1\r\nFN:Dora Berg-Ek\r\n");
  both.server.put("e.vcf", "UID:5\r\nFN:Eva Ek\r\nORG:MÜLLER GmbH\r\nNOTE:Eva's\r\n");
  CHECK(both.sync().brought == 1);
  CHECK(both.ws.count("contact") == 5);
  CHECK(both.says("Bo Ek", "email") == q("info@nordwind.example"));
  CHECK(both.says("A. Lindqvist", "description") == q("Ada's"));
  CHECK(both.says("Cleo Martin", "description") == q("Cleo's"));
  CHECK(both.says("Eva Ek", "description") == q("Eva's"));
  CHECK(both.contact("Dora Berg-Ek"));
  CHECK(both.server.names().size() == 5);
  CHECK(isStill(both.sync()));
}

TEST_CASE("a book that is removed and added again finds its people", "[carddav]") {
  InStep both;
  both.server.put("a.vcf", kAda);
  both.ws.add("contact", {{q("name"), q("Cleo Martin")}});
  both.sync();
  DavClient client({});
  REQUIRE(removeAddressBook(*both.ws, both.ws.get("address_book", both.book)).ok());
  const auto again = addAddressBook(*both.ws, *client.book(both.server.url()), {});
  REQUIRE(again.ok());
  both.book = *again;
  const CardSyncReport report = both.sync();
  CHECK(report.brought + report.sent + report.changedHere + report.changedThere == 0);
  CHECK(both.ws.count("contact") == 2);
  CHECK(both.server.names().size() == 2);
  CHECK(isStill(both.sync()));
}

TEST_CASE("a card's firm is the one here that is written in another way, not a second one", "[carddav]") {
  InStep both;
  const Id firm = both.ws.add("company", {{q("name"), q("Müller GmbH")}});
  const Id other = both.ws.add("company", {{q("name"), q("Müller AG")}});
  both.server.put("a.vcf", kAda + "ORG:MÜLLER GmbH\r\n");
  both.server.put("b.vcf", "UID:2\r\nFN:Bo Ek\r\nORG:Müller AG\r\n");
  both.sync();
  CHECK(both.ws.count("company") == 2);
  CHECK(both.ws.get("contact", both.contact("Ada Lindqvist")).value("company").id() == firm);
  CHECK(both.ws.get("contact", both.contact("Bo Ek")).value("company").id() == other);
  CHECK(isStill(both.sync()));

  both.server.put("b.vcf", "UID:2\r\nFN:Bo Ek\r\nORG:MÜLLER AG\r\n");
  both.sync();
  CHECK(both.ws.get("contact", both.contact("Bo Ek")).value("company").id() == other);
  CHECK(both.ws.count("company") == 2);
}

TEST_CASE("two cards of one person on a phone stay two people until somebody says that they are one",
          "[carddav][duplicates]") {
  InStep both;
  both.ws.add("contact", {{q("name"), q("Ada Lindqvist")}, {q("email"), q("ada@x.example")}});
  both.server.put("a.vcf", kAda);
  both.server.put("b.vcf", QByteArray(kAda).replace("u-ada", "u-ada-3") + "NOTE:Second\r\n");
  both.sync();
  CHECK(both.ws.count("contact") == 2);
  CHECK(both.server.names().size() == 2);
  CHECK(isStill(both.sync()));
  // Deleting one on the phone takes one here.
  both.server.take("b.vcf");
  CHECK(both.sync().removedHere == 1);
  CHECK(both.ws.count("contact") == 1);
  CHECK(both.server.names() == QList<QByteArray>{"a.vcf"});
}
