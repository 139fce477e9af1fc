#include "core/sales/quote_acts.h"

#include "core/activities/agenda.h"
#include "core/sales/quote_sheet.h"
#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

struct Offer : SalesWorkspace {
  Offer() {
    acme = add("company", {{q("name"), q("Acme")}});
    deal = add("deal", {{q("name"), q("Warehouse")}, {q("company"), acme}});
    for (const double price : {100.0, 19.99, 5.0}) line(deal, price);
  }
  Id line(Id record, double price, bool optional = false) {
    return add("line", {{q("record"), record},
                        {q("name"), q("Thing %1").arg(price)},
                        {q("price"), Value(price)},
                        {q("tax_rate"), Value(20.0)},
                        {q("optional"), Value(optional)}});
  }
  QStringList linesOf(Id record) {
    QStringList names;
    for (const Record& line : rows("line", "position"))
      if (line.value("record").id() == record) names << line.text("name");
    return names;
  }
  Id acme, deal;
};

}  // namespace

TEST_CASE("a deal's products become a quote, and an accepted quote an order, each in one act",
          "[sales][quote][order]") {
  Offer ws;
  const Result<Id> quote = quoteFromDeal(*ws, ws.deal);
  REQUIRE(quote.ok());
  CHECK(ws.get("quote", *quote).value("company").id() == ws.acme);
  CHECK(ws.get("quote", *quote).value("total").money().minor == 14999);
  ws.line(*quote, 1000, true);

  const qint64 total = ws.get("quote", *quote).value("total").money().minor;
  const Result<Id> order = acceptQuote(*ws, *quote, true);
  REQUIRE(order.ok());
  const Record made = ws.get("order", *order);
  CHECK(made.value("total").money().minor == total);
  CHECK(made.value("quote").id() == *quote);
  CHECK(made.text("ordered_on") == q("2026-03-02"));
  CHECK(ws.linesOf(*order).size() == 3);  // what was only an option was not ordered
  CHECK(ws.get("quote", *quote).text("status") == q("accepted"));
  CHECK(ws.get("deal", ws.deal).text("status") == q("won"));

  REQUIRE(ws->undo().ok());
  CHECK(ws.count("order") == 0);
  CHECK(ws.get("quote", *quote).text("status") == q("draft"));
  CHECK(ws.get("deal", ws.deal).text("status") == q("open"));
  REQUIRE(ws->redo().ok());
  CHECK(ws.get("order", *order).value("total").money().minor == total);
}

TEST_CASE("a new version takes the place of the one before", "[sales][quote]") {
  Offer ws;
  const Id first = *quoteFromDeal(*ws, ws.deal);
  REQUIRE(setQuoteStatus(*ws, first, q("sent")).ok());
  const Result<Id> second = newVersion(*ws, first);
  REQUIRE(second.ok());
  const Record next = ws.get("quote", *second);
  CHECK(next.value("version").integer() == 2);
  CHECK(next.text("number") == ws.get("quote", first).text("number"));
  CHECK(next.text("status") == q("draft"));
  CHECK(next.value("total") == ws.get("quote", first).value("total"));
  CHECK(ws.get("quote", first).text("status") == q("superseded"));
  CHECK(currentQuote(ws->read()->connection(), ws.deal) == *second);
  CHECK(sheetFileName(next) == q("Q-2026-00001 v2.pdf"));
  CHECK(acceptQuote(*ws, first, false).problem().is("quote-step"));
}

TEST_CASE("a quote is accepted once, and has one newer version", "[sales][quote]") {
  Offer ws;
  const Id quote = *quoteFromDeal(*ws, ws.deal);
  REQUIRE(setQuoteStatus(*ws, quote, q("sent")).ok());
  REQUIRE(newVersion(*ws, quote).ok());
  CHECK(newVersion(*ws, quote).problem().is("quote-superseded"));
  const Id other = *quoteFromDeal(*ws, ws.deal);
  REQUIRE(acceptQuote(*ws, other, false).ok());
  CHECK(acceptQuote(*ws, other, false).problem().is("quote-is-accepted"));
  CHECK(ws.count("order") == 1);
}

TEST_CASE("however a quote comes to be accepted, it becomes one order", "[sales][quote][order]") {
  Offer ws;
  const Id quote = *quoteFromDeal(*ws, ws.deal);
  REQUIRE(setQuoteStatus(*ws, quote, q("accepted")).ok());  // a form, a board, the command line
  CHECK(ws.count("order") == 1);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("order") == 0);
  CHECK(ws.get("quote", quote).text("status") == q("draft"));
  REQUIRE(ws->redo().ok());
  CHECK(ws.count("order") == 1);
}

TEST_CASE("a quote that waits for approval is not sent, whatever the limit", "[sales][quote][approval]") {
  Offer ws;
  const Id quote = *quoteFromDeal(*ws, ws.deal);
  REQUIRE(setQuoteStatus(*ws, quote, q("in_approval")).ok());
  CHECK(setQuoteStatus(*ws, quote, q("sent")).problem().is("quote-waits-approval"));
  REQUIRE(setQuoteStatus(*ws, quote, q("draft")).ok());
  REQUIRE(setQuoteStatus(*ws, quote, q("sent")).ok());
  const Id other = *quoteFromDeal(*ws, ws.deal);
  REQUIRE(setQuoteStatus(*ws, other, q("in_approval")).ok());
  REQUIRE(approveQuote(*ws, other).ok());
  REQUIRE(setQuoteStatus(*ws, other, q("sent")).ok());
}

TEST_CASE("the day says what waits for this person: approvals, tickets that run late, leads without an answer",
          "[sales][quote][approval][agenda]") {
  Offer ws;
  const auto waiting = [&] {
    QStringList found;
    for (const Agenda::Waiting& one : readAgenda(*ws->read(), {true, 14, 100}).waiting)
      found << one.kind + q(" ") + one.what.title;
    return found;
  };
  CHECK(waiting().isEmpty());
  const Id quote = *quoteFromDeal(*ws, ws.deal);
  REQUIRE(setQuoteStatus(*ws, quote, q("in_approval")).ok());
  CHECK(waiting() == QStringList{q("approval ") + ws.get("quote", quote).title()});
  // Where somebody else has the right, the author is not the one who is waited for.
  const Id boss =
      ws.add("user", {{q("name"), q("Zoe")}, {q("active"), Value(true)}, {q("approves_up_to"), Value(50.0)}});
  CHECK(waiting().isEmpty());
  ws.remove("user", boss);
  REQUIRE(approveQuote(*ws, quote).ok());
  ws.add("lead", {{q("name"), q("Li Na")}, {q("email"), q("li@na.example")}, {q("owner"), ws->me()}});
  ws.add("ticket", {{q("subject"), q("Scanner blank")}, {q("assignee"), ws->me()}});
  CHECK(waiting() == QStringList{q("lead Li Na")});
  ws.clock().advance(30LL * 86400000);
  CHECK(waiting() == QStringList{q("ticket Scanner blank"), q("lead Li Na")});
}

TEST_CASE("a new version and the order take fields of one's own along", "[sales][quote][custom-field]") {
  Offer ws;
  REQUIRE(ws->addField(q("quote"), q("Delivery terms"), Kind::Text).ok());
  REQUIRE(ws->addField(q("order"), q("Delivery terms"), Kind::Text).ok());
  const Id first = *quoteFromDeal(*ws, ws.deal);
  ws.set("quote", first, {{q("delivery_terms"), q("EXW")}, {q("tags"), QStringList{q("urgent")}}});
  REQUIRE(setQuoteStatus(*ws, first, q("sent")).ok());
  const Id second = *newVersion(*ws, first);
  CHECK(ws.get("quote", second).text("delivery_terms") == q("EXW"));
  CHECK(ws.get("quote", second).value("tags").list() == QStringList{q("urgent")});
  const Id order = *acceptQuote(*ws, second, false);
  CHECK(ws.get("order", order).text("delivery_terms") == q("EXW"));
}

TEST_CASE("lines are put in another order as one act", "[sales][quote]") {
  Offer ws;
  const QStringList before = ws.linesOf(ws.deal);
  Id last;
  for (const Record& line : ws.rows("line", "position")) last = line.id();
  REQUIRE(moveLine(*ws, last, 0).ok());
  CHECK(ws.linesOf(ws.deal) == QStringList{before[2], before[0], before[1]});
  REQUIRE(ws->undo().ok());
  CHECK(ws.linesOf(ws.deal) == before);
}

TEST_CASE("the paper carries the sums that are stored, and none that differ", "[sales][quote][pdf]") {
  Offer ws;
  REQUIRE(writeLetterhead(*ws, {q("Relata GmbH"), q("Hauptstr. 1"), {}, {}, {}, {}, {}, {}, "logo"}).ok());
  const Id quote = *quoteFromDeal(*ws, ws.deal);
  {
    const auto reader = ws->read();
    const auto sheet = readQuoteSheet(*reader, q("quote"), quote);
    REQUIRE(sheet.ok());
    CHECK(sheet->letterhead.name == q("Relata GmbH"));
    CHECK(sheet->letterhead.logo == "logo");
    CHECK(sheet->company == q("Acme"));
    CHECK(sheet->lines.size() == 3);
    CHECK(sheet->total.total == 14999);
  }
  REQUIRE((*ws)
              .transact({},
                        [&](Transaction& tx) -> Result<void> {
                          tx.writeColumns(tx.def("quote"), quote.bits(), {{q("total"), Value(qint64{1})}});
                          return {};
                        })
              .ok());
  CHECK(ws.get("quote", quote).value("total").money().minor == 14999);  // made anew from the lines at once
}

TEST_CASE("ten thousand lines make one quote", "[sales][quote][speed]") {
  SalesWorkspace ws;
  Id quote;
  const auto made = ws->transactBulk({}, [&](Transaction& tx) -> Result<void> {
    Record head(tx.def("quote"));
    head.set("name", q("Everything"));
    quote = *tx.insert(head);
    for (int i = 0; i < 10'000; ++i) {
      Record line(tx.def("line"));
      line.set("record", quote);
      line.set("name", q("Part %1").arg(i));
      line.set("price", Value(1.11));
      line.set("tax_rate", Value(19.0));
      if (const auto done = tx.insert(line); !done.ok()) return done.problem();
    }
    return {};
  });
  REQUIRE(made.ok());
  CHECK(ws.get("quote", quote).value("net").money().minor == 1'110'000);
  CHECK(ws.get("quote", quote).value("total").money().minor == 1'320'900);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("line") == 0);
}
