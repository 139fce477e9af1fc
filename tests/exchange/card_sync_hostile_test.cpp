#include "tests/exchange/in_step.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

TEST_CASE("a server that lost most of a book takes nobody away here until that is accepted", "[carddav][hostile]") {
  const bool tellsChanges = GENERATE(true, false);
  CAPTURE(tellsChanges);
  InStep both(tellsChanges);
  for (int i = 0; i < 12; ++i) {
    const QByteArray name = "P" + QByteArray::number(i);
    both.server.put(name + ".vcf", "UID:" + name + "\r\nFN:" + name + "\r\n");
  }
  both.sync();
  REQUIRE(both.ws.count("contact") == 12);

  SECTION("all but one card") {
    for (int i = 1; i < 12; ++i) both.server.take("P" + QByteArray::number(i) + ".vcf");
    for (int again = 0; again < 2; ++again) {
      const auto refused = both.trySync();
      REQUIRE_FALSE(refused.ok());
      CHECK(refused.problem().is("carddav-emptied"));
      CHECK(refused.problem().arguments == QStringList{q("People"), q("11"), q("12")});
      CHECK(both.ws.count("contact") == 12);
    }
    CHECK(both.sync({false, true, {}}).removedHere == 11);
    CHECK(both.ws.count("contact") == 1);
  }
  SECTION("a few") {
    for (int i = 0; i < 5; ++i) both.server.take("P" + QByteArray::number(i) + ".vcf");
    CHECK(both.sync().removedHere == 5);
  }
  SECTION("all were moved to other addresses") {
    for (int i = 0; i < 12; ++i) {
      const QByteArray name = "P" + QByteArray::number(i);
      both.server.take(name + ".vcf");
      both.server.put("new-" + name + ".vcf", "UID:" + name + "\r\nFN:" + name + "\r\n");
    }
    CHECK(isStill(both.sync()));
    CHECK(both.ws.count("contact") == 12);
  }
}

TEST_CASE("a card that a server names and says nothing of is not gone", "[carddav][hostile]") {
  const bool tellsChanges = GENERATE(true, false);
  CAPTURE(tellsChanges);
  InStep both(tellsChanges);
  both.server.put("a.vcf", kAda);
  both.server.put("b.vcf", kAdaToo);
  both.sync();
  both.server.forget();
  both.server.put("a.vcf", kAda + "NOTE:Newer\r\n");
  both.server.intercept([&](const DavRequest& request) -> std::optional<DavReply> {
    const QByteArray book =
        "<d:response><d:href>/book/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/>"
        "</d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
    const bool lists = request.body.contains("sync-collection") || request.headers.value("depth") == "1";
    if (!lists || request.body.contains("multiget")) return std::nullopt;
    if (!tellsChanges && request.method == "REPORT") return std::nullopt;
    return DavReply{207,
                    both.server.multistatus(book + FakeDav::status("/book/a.vcf", 503) +
                                                FakeDav::response("/book/b.vcf", both.server.etag("b.vcf")),
                                            "t99"),
                    {}};
  });
  CHECK(isStill(both.sync()));
  CHECK(both.ws.count("contact") == 2);
  both.server.intercept({});
  both.sync();  // and it is asked for again
  CHECK(both.says("Ada Lindqvist", "description") == q("Newer"));
}

TEST_CASE("a server that tells only part of a book is not believed that this is all", "[carddav][hostile]") {
  const bool tellsChanges = GENERATE(true, false);
  CAPTURE(tellsChanges);
  InStep both(tellsChanges);
  both.server.put("a.vcf", kAda);
  both.server.put("b.vcf", kAdaToo);
  both.sync();
  both.server.forget();
  both.server.intercept([&](const DavRequest& request) -> std::optional<DavReply> {
    const bool lists = request.body.contains("sync-collection") || request.headers.value("depth") == "1";
    if (!lists || request.body.contains("multiget")) return std::nullopt;
    const QByteArray part =
        FakeDav::status("/book/", 507) + FakeDav::response("/book/b.vcf", both.server.etag("b.vcf"));
    return DavReply{207, both.server.multistatus(part, "t1"), {}};
  });
  const auto refused = both.trySync();
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().is("dav-incomplete"));
  CHECK(both.ws.count("contact") == 2);
}

TEST_CASE("what was sent before a server failed is known afterwards", "[carddav][hostile]") {
  InStep both;
  both.server.put("a.vcf", kAda);
  both.server.put("b.vcf", "UID:u-bo\r\nFN:Bo Ek\r\n");
  both.sync();
  both.server.put("c.vcf", "UID:u-cleo\r\nFN:Cleo Martin\r\n");
  both.ws.set("contact", both.contact("Ada Lindqvist"), {{q("email"), q("old@x.example")}});
  both.ws.set("contact", both.contact("Bo Ek"), {{q("city"), q("Lund")}});
  int puts = 0;
  both.server.intercept([&](const DavRequest& request) -> std::optional<DavReply> {
    if (request.method != "PUT" || ++puts < 2) return std::nullopt;
    return DavReply{500, {}, {}};
  });
  const auto failed = both.trySync();
  REQUIRE_FALSE(failed.ok());
  CHECK(failed.problem().is("dav-status"));
  CHECK(both.contact("Cleo Martin"));  // what came is here
  const bool adaFirst = both.server.card("a.vcf").contains("old@x.example");
  const char* first = adaFirst ? "a.vcf" : "b.vcf";
  CHECK(both.server.card(first).contains(adaFirst ? "old@x.example" : "Lund"));
  both.server.intercept({});

  // On the phone the card that was sent is edited again: that is the newer value, and no conflict.
  both.server.put("a.vcf", QByteArray(kAda).replace("ada@x", "newest@x"));
  both.server.put("b.vcf", "UID:u-bo\r\nFN:Bo Ek\r\nADR:;;;Malmö;;;\r\n");
  const CardSyncReport next = both.sync();
  CHECK(next.conflicts.size() == 1);  // of the one that had not been sent
  CHECK(both.says("Ada Lindqvist", "email") == q("newest@x.example"));
  CHECK(both.says("Bo Ek", "city") == q("Malmö"));
  CHECK(isStill(both.sync()));
}

TEST_CASE("a server that fails after all was sent leaves nothing to be sent again", "[carddav][hostile]") {
  InStep both;
  both.ws.add("contact", {{q("name"), q("Ada Lindqvist")}});
  both.server.intercept([&](const DavRequest& request) -> std::optional<DavReply> {
    if (request.method == "PUT") {  // it takes the card and does not say what it is called now
      both.server.put(request.path.mid(6),
                      request.body.mid(request.body.indexOf("\r\nN:") + 2).replace("END:VCARD\r\n", ""));
      return DavReply{204, {}, {}};
    }
    if (request.body.contains("multiget")) return DavReply{500, {}, {}};
    return std::nullopt;
  });
  CHECK_FALSE(both.trySync().ok());
  both.server.intercept({});
  CHECK(isStill(both.sync()));
  CHECK(both.ws.count("contact") == 1);
  CHECK(both.server.names().size() == 1);
}

TEST_CASE("a card whose path looks like another computer is asked for where the book is", "[carddav][hostile]") {
  InStep both(false);
  const QByteArray path = "//192.0.2.1/a%20b.vcf";
  both.server.intercept([&](const DavRequest& request) -> std::optional<DavReply> {
    const QByteArray root = both.server.root().toEncoded().chopped(1);
    if (request.headers.value("depth") == "1" && request.method == "PROPFIND")
      return DavReply{207, both.server.multistatus(FakeDav::response(root + path, "\"1\"")), {}};
    if (request.body.contains("multiget"))
      return DavReply{
          207,
          both.server.multistatus(FakeDav::response(
              root + path, "\"1\"", "<c:address-data>BEGIN:VCARD\r\n" + kAda + "END:VCARD\r\n</c:address-data>")),
          {}};
    if (request.method == "PUT") return DavReply{204, {}, {"ETag: \"2\""}};
    return std::nullopt;
  });
  REQUIRE(both.sync().brought == 1);
  both.ws.set("contact", both.contact("Ada Lindqvist"), {{q("city"), q("Lund")}});
  both.sync();
  CHECK(both.server.asked().contains("PUT " + path));
}

TEST_CASE("cards that a server does not hand out today are asked for again tomorrow", "[carddav][hostile]") {
  InStep both;
  both.server.put("a.vcf", kAda);
  both.server.put("b.vcf", "UID:u-bo\r\nFN:Bo Ek\r\n");
  both.server.intercept([&](const DavRequest& request) -> std::optional<DavReply> {
    if (!request.body.contains("multiget")) return std::nullopt;
    return DavReply{207,
                    both.server.multistatus(
                        FakeDav::status("/book/b.vcf", 500) +
                        FakeDav::response("/book/a.vcf", both.server.etag("a.vcf"),
                                          "<c:address-data>" + both.server.card("a.vcf") + "</c:address-data>")),
                    {}};
  });
  const CardSyncReport first = both.sync();
  CHECK(first.brought == 1);
  REQUIRE(first.remarks.size() == 1);
  CHECK(first.remarks[0].is("carddav-missing"));
  both.server.intercept({});
  CHECK(both.sync().brought == 1);
  CHECK(both.contact("Bo Ek"));
}

TEST_CASE("cards that are too long together come one by one, and one that is too long alone is left out",
          "[carddav][hostile]") {
  FakeDav server;
  QStringList hrefs;
  for (int i = 0; i < 20; ++i) {
    const QByteArray name = "P" + QByteArray::number(i);
    server.put(name + ".vcf", "FN:" + name + "\r\nNOTE:" + QByteArray(i == 7 ? 30000 : 3000, 'x') + "\r\n");
    hrefs << q("/book/") + QString::fromLatin1(name) + q(".vcf");
  }
  HttpAccess access;
  access.longestAnswer = 20000;
  DavClient client(access);
  const auto book = client.book(server.url());
  REQUIRE(book.ok());
  const auto fetched = client.fetch(*book, hrefs, 1024 * 1024);
  REQUIRE(fetched.ok());
  CHECK(fetched->cards.size() == 19);
  CHECK(fetched->missing == QStringList{q("/book/P7.vcf")});
}

TEST_CASE("a server that fails when it is looked at once more takes nothing from what was done", "[carddav][hostile]") {
  InStep both;
  both.server.put("a.vcf", kAda);
  both.sync();
  both.ws.set("contact", both.contact("Ada Lindqvist"), {{q("city"), q("Lund")}});
  both.ws.add("contact", {{q("name"), q("Cleo Martin")}});
  bool overtaken = false;
  both.server.intercept([&](const DavRequest& request) -> std::optional<DavReply> {
    if (request.method == "PUT" && request.path.endsWith("/a.vcf")) {
      both.server.put("a.vcf", kAda + "NOTE:From the phone\r\n");
      overtaken = true;
    } else if (overtaken && request.method == "PROPFIND") {
      return DavReply{503, {}, {}};
    }
    return std::nullopt;
  });
  const CardSyncReport report = both.sync();
  CHECK(report.sent == 1);
  CHECK(report.putOff == 1);
  REQUIRE(report.remarks.size() == 1);
  CHECK(report.remarks[0].is("dav-status"));
  both.server.intercept({});
  both.sync();
  CHECK(both.server.card("a.vcf").contains("Lund"));
  CHECK(both.says("Ada Lindqvist", "description") == q("From the phone"));
  CHECK(both.server.names().size() == 2);
  CHECK(isStill(both.sync()));
}
