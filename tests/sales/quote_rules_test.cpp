#include "core/sales/quote_approval.h"
#include "core/sales/quote_acts.h"
#include "tests/sales/sales_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

/// A workspace with a few products and words for what is done with quotes.
class QuoteWorkspace : public SalesWorkspace {
 public:
  QuoteWorkspace() {
    tax = add("tax_class", {{q("name"), q("VAT 20 %")}, {q("rate"), Value(20.0)}});
    scanner = add("product", {{q("name"), q("Scanner")},
                              {q("code"), q("SC-1")},
                              {q("price"), Value(100.0)},
                              {q("unit"), q("piece")},
                              {q("tax_class"), tax}});
    acme = add("company", {{q("name"), q("Acme")}});
    quote = add("quote", {{q("company"), acme}});
  }

  Id line(Id record, QHash<QString, Value> values) {
    values.insert(q("record"), record);
    return add("line", values);
  }
  Id scanners(Id record, double quantity) {
    return line(record, {{q("product"), scanner}, {q("quantity"), Value(quantity)}});
  }
  qint64 total(Id id, const char* entity = "quote") { return get(entity, id).value("total").money().minor; }
  Problem refusal(const char* entity, const QHash<QString, Value>& values) {
    const auto made = (*this)->transact({ActKind::Create, q(entity), {}}, [&](Transaction& tx) {
      Record record(tx.def(entity));
      for (auto it = values.begin(); it != values.end(); ++it) record.set(it.key(), it.value());
      return tx.insert(record);
    });
    return made.ok() ? Problem() : made.problem();
  }
  Problem refusal(const char* entity, Id id, const QHash<QString, Value>& values) {
    const auto done = (*this)->transact({ActKind::Edit, q(entity), {}},
                                        [&](Transaction& tx) { return tx.update(tx.def(entity), id, values); });
    return done.ok() ? Problem() : done.problem();
  }
  void list(const char* name, const QHash<QString, Value>& more, double price, double from = 0) {
    QHash<QString, Value> values{{q("name"), q(name)}, {q("currency"), q("EUR")}};
    values.insert(more);
    const Id made = add("price_list", values);
    add("list_price", {{q("list"), made},
                       {q("product"), scanner},
                       {q("price"), Value(price)},
                       {q("min_quantity"), from > 0 ? Value(from) : Value()}});
  }

  Id tax, scanner, acme, quote;
};

}  // namespace

TEST_CASE("a line takes name, unit, tax and price from its product, and the quote its sums from the lines",
          "[sales][quote]") {
  QuoteWorkspace ws;
  const Record fresh = ws.get("quote", ws.quote);
  CHECK(fresh.text("name") == q("Acme"));
  CHECK(fresh.text("number") == q("2026-00001"));
  CHECK(fresh.text("status") == q("draft"));
  CHECK(fresh.text("valid_until") == q("2026-04-01"));
  CHECK(fresh.value("total").money() == MoneyValue{0, q("EUR")});

  const Id line = ws.scanners(ws.quote, 3);
  const Record made = ws.get("line", line);
  CHECK(made.text("name") == q("Scanner"));
  CHECK(made.text("unit") == q("piece"));
  CHECK(made.value("tax_rate").decimal() == 20);
  CHECK(made.text("price_reason") == q("product"));
  CHECK(made.value("amount").money().minor == 30000);
  CHECK(ws.total(ws.quote) == 36000);

  ws.set("line", line, {{q("quantity"), Value(4.0)}});
  CHECK(ws.total(ws.quote) == 48000);
  ws.set("quote", ws.quote, {{q("discount"), Value(10.0)}});
  CHECK(ws.total(ws.quote) == 43200);
  CHECK(ws.get("quote", ws.quote).value("discount_share").decimal() == 10);
  ws.set("line", line, {{q("optional"), Value(true)}});
  CHECK(ws.total(ws.quote) == 0);
  ws.remove("line", line);
  CHECK(ws.get("quote", ws.quote).value("subtotal").money().minor == 0);
}

TEST_CASE("sums are right again after any act is taken back by itself", "[sales][quote][undo]") {
  QuoteWorkspace ws;
  const Id first = ws.scanners(ws.quote, 1), second = ws.scanners(ws.quote, 2);
  ws.set("line", first, {{q("quantity"), Value(5.0)}});
  const qint64 act = ws->undoable(1).first().tid;
  ws.set("line", second, {{q("discount"), Value(50.0)}});
  CHECK(ws.total(ws.quote) == (50000 + 10000) * 12 / 10);
  const auto undone = ws->undo(act);  // not the newest one: the sums were written since
  REQUIRE(undone.ok());
  CHECK(undone->skipped.isEmpty());
  CHECK(ws.total(ws.quote) == (10000 + 10000) * 12 / 10);
  REQUIRE(ws->undo().ok());
  CHECK(ws.total(ws.quote) == (10000 + 20000) * 12 / 10);
  REQUIRE(ws->redo(act).ok());
  CHECK(ws.total(ws.quote) == (50000 + 20000) * 12 / 10);
}

TEST_CASE("the price comes from the list that fits best, and the line says which", "[sales][price]") {
  QuoteWorkspace ws;
  ws.list("Everybody", {}, 90);
  ws.list("Everybody from ten", {}, 80, 10);
  ws.list("Acme", {{q("company"), ws.acme}}, 70, 5);
  ws.list("Last year", {{q("valid_until"), q("2025-12-31")}}, 1);
  ws.list("Dollars", {{q("currency"), q("USD")}}, 2);
  ws.list("Others", {{q("company"), ws.add("company", {{q("name"), q("Globex")}})}}, 3);
  const auto priced = [&](double quantity) { return ws.get("line", ws.scanners(ws.quote, quantity)); };
  CHECK(priced(1).value("price").decimal() == 90);
  CHECK(priced(1).text("price_reason") == q("list"));
  CHECK(priced(6).value("price").decimal() == 70);
  CHECK(priced(6).text("price_reason") == q("own_list"));
  CHECK(priced(6).value("price_from").decimal() == 5);

  const Id line = ws.scanners(ws.quote, 1);
  ws.set("line", line, {{q("quantity"), Value(7.0)}});
  CHECK(ws.get("line", line).value("price").decimal() == 70);
  ws.set("line", line, {{q("price"), Value(65.0)}});
  CHECK(ws.get("line", line).text("price_reason") == q("typed"));
  ws.set("line", line, {{q("quantity"), Value(1.0)}});
  CHECK(ws.get("line", line).value("price").decimal() == 65);  // what somebody typed stays
}

TEST_CASE("a price in another currency needs a rate of the day", "[sales][price]") {
  QuoteWorkspace ws;
  const Id quote = ws.add("quote", {{q("company"), ws.acme}, {q("currency"), q("USD")}});
  const QHash<QString, Value> line{{q("record"), quote}, {q("product"), ws.scanner}};
  CHECK(ws.refusal("line", line).is("rate-missing"));
  ws.rate("EUR", "USD", "2026-01-01", 1.0845);
  const Id made = ws.line(quote, line);
  CHECK(ws.get("line", made).value("price").decimal() == 108.45);
  CHECK(ws.get("line", made).text("price_reason") == q("rate"));
  CHECK(ws.get("quote", quote).value("total").money() == MoneyValue{13014, q("USD")});
}

TEST_CASE("a bundle costs what its parts cost, and cannot hold itself", "[sales][product]") {
  QuoteWorkspace ws;
  const Id set = ws.add("product", {{q("name"), q("Set")}});
  CHECK(ws.refusal("line", {{q("record"), ws.quote}, {q("product"), set}}).is("price-missing"));
  ws.add("bundle_part", {{q("bundle"), set}, {q("product"), ws.scanner}, {q("quantity"), Value(2.0)}});
  const Id line = ws.line(ws.quote, {{q("product"), set}});
  CHECK(ws.get("line", line).value("price").decimal() == 200);
  CHECK(ws.get("line", line).text("price_reason") == q("parts"));
  CHECK(ws.refusal("bundle_part", {{q("bundle"), ws.scanner}, {q("product"), set}}).is("bundle-in-itself"));
  CHECK(ws.refusal("bundle_part", {{q("bundle"), set}, {q("product"), set}}).is("bundle-in-itself"));
}

TEST_CASE("a quote speaks the customer's language", "[sales][product]") {
  QuoteWorkspace ws;
  ws.add("product_name", {{q("product"), ws.scanner}, {q("language"), q("zh")}, {q("name"), q("扫码枪")}});
  const Id wang = ws.add("contact", {{q("name"), q("王芳")}, {q("language"), q("zh_CN")}});
  const Id quote = ws.add("quote", {{q("company"), ws.acme}, {q("contact"), wang}});
  CHECK(ws.get("line", ws.scanners(quote, 1)).text("name") == q("扫码枪"));
  CHECK(ws.get("line", ws.scanners(ws.quote, 1)).text("name") == q("Scanner"));
}

TEST_CASE("products of a deal make its amount until a person types another one", "[sales][deal]") {
  QuoteWorkspace ws;
  const Id deal = ws.add("deal", {{q("name"), q("Warehouse")}});
  const Id line = ws.scanners(deal, 2);
  CHECK(ws.get("deal", deal).value("amount").money() == MoneyValue{20000, q("EUR")});
  ws.set("line", line, {{q("discount"), Value(12.5)}});
  CHECK(ws.get("deal", deal).value("amount").money().minor == 17500);
  ws.set("deal", deal, {{q("amount"), MoneyValue{99900, q("EUR")}}});
  ws.set("line", line, {{q("quantity"), Value(10.0)}});
  CHECK(ws.get("deal", deal).value("amount").money().minor == 99900);
  ws.set("deal", deal, {{q("amount_from_lines"), Value(true)}});
  CHECK(ws.get("deal", deal).value("amount").money().minor == 87500);
  const Id own = ws.deal("Own amount", 5000);
  ws.scanners(own, 1);
  CHECK(ws.get("deal", own).value("amount").money().minor == 500000);
}

TEST_CASE("what was sent does not change, and a discount over the limit goes out only when approved",
          "[sales][quote]") {
  QuoteWorkspace ws;
  CHECK(ws.refusal("quote", ws.quote, {{q("status"), q("sent")}}).is("quote-empty"));
  const Id line = ws.scanners(ws.quote, 1);
  ws.add("setting", {{q("key"), q("quote.approval_limit")}, {q("value"), q("15")}});
  ws.set("line", line, {{q("discount"), Value(20.0)}});
  CHECK(ws.refusal("quote", ws.quote, {{q("status"), q("sent")}}).is("quote-needs-approval"));
  ws.set("quote", ws.quote, {{q("approved_by"), ws->me()}});
  ws.set("line", line, {{q("discount"), Value(25.0)}});  // more than what was approved
  CHECK(ws.refusal("quote", ws.quote, {{q("status"), q("sent")}}).is("quote-needs-approval"));
  ws.set("quote", ws.quote, {{q("approved_by"), ws->me()}});
  ws.set("quote", ws.quote, {{q("status"), q("sent")}});
  CHECK(ws.get("quote", ws.quote).text("sent_on") == q("2026-03-02"));
  CHECK(ws.refusal("line", line, {{q("price"), Value(1.0)}}).is("quote-is-closed"));
  CHECK(ws.refusal("quote", ws.quote, {{q("discount"), Value(1.0)}}).is("quote-is-closed"));
  CHECK(ws.refusal("quote", ws.quote, {{q("status"), q("draft")}}).is("quote-step"));
  CHECK(ws.get("quote", ws.quote).text("state") == q("sent"));
  ws.clock().advance(40LL * 86'400'000);
  CHECK(ws.refusal("quote", ws.quote, {{q("status"), q("accepted")}}).is("quote-expired"));
  CHECK(ws.get("quote", ws.quote).text("state") == q("expired"));
  CHECK(ws.count("quote", q("state = expired")) == 1);
  CHECK(ws.count("quote", q("state = sent")) == 0);
  ws.set("quote", ws.quote, {{q("valid_until"), q("2026-12-31")}});
  ws.set("quote", ws.quote, {{q("status"), q("accepted")}});
}

TEST_CASE("prices are found again when customer, currency, day or quantity change, except those that were typed",
          "[sales][price]") {
  QuoteWorkspace ws;
  const Id globex = ws.add("company", {{q("name"), q("Globex")}});
  ws.list("Globex", {{q("company"), globex}}, 70);
  ws.list("Summer", {{q("valid_from"), q("2026-07-01")}}, 60);
  ws.rate("EUR", "USD", "2026-01-01", 2.0);
  const Id found = ws.scanners(ws.quote, 2);
  const Id typed = ws.line(ws.quote, {{q("product"), ws.scanner}, {q("price"), Value(55.5)}});
  const Id words = ws.line(ws.quote, {{q("name"), q("Delivery")}, {q("price"), Value(10.0)}});
  const auto prices = [&] {
    QList<double> all;
    for (const Id id : {found, typed, words}) all << ws.get("line", id).value("price").decimal();
    return all;
  };
  CHECK(prices() == QList<double>{100, 55.5, 10});
  ws.set("quote", ws.quote, {{q("company"), globex}});
  CHECK(prices() == QList<double>{70, 55.5, 10});
  CHECK(ws.get("line", found).text("price_reason") == q("own_list"));
  ws.set("quote", ws.quote,
         {{q("company"), ws.acme}, {q("issued_on"), q("2026-07-02")}, {q("valid_until"), q("2026-08-01")}});
  CHECK(prices() == QList<double>{60, 55.5, 10});
  // The same figure would be another amount: what was typed is converted, and the line says so.
  ws.set("quote", ws.quote, {{q("currency"), q("USD")}});
  CHECK(prices() == QList<double>{200, 111, 20});
  CHECK(ws.get("line", typed).text("price_reason") == q("typed_rate"));
  CHECK(ws.get("quote", ws.quote).value("subtotal").money() == MoneyValue{53100, q("USD")});
  REQUIRE(ws->undo().ok());
  CHECK(prices() == QList<double>{60, 55.5, 10});
  CHECK(ws.get("quote", ws.quote).value("subtotal").money() == MoneyValue{18550, q("EUR")});
  // What was sent is as it was.
  ws.set("quote", ws.quote, {{q("status"), q("sent")}});
  CHECK(ws.refusal("quote", ws.quote, {{q("currency"), q("USD")}}).is("quote-is-closed"));
}

TEST_CASE("products of a deal follow its customer and currency, those of an order from a quote do not",
          "[sales][price]") {
  QuoteWorkspace ws;
  const Id globex = ws.add("company", {{q("name"), q("Globex")}});
  ws.list("Globex", {{q("company"), globex}}, 70);
  const Id deal = ws.add("deal", {{q("name"), q("Warehouse")}, {q("company"), ws.acme}});
  const Id line = ws.scanners(deal, 2);
  CHECK(ws.get("deal", deal).value("amount").money().minor == 20000);
  ws.set("deal", deal, {{q("company"), globex}});
  CHECK(ws.get("line", line).value("price").decimal() == 70);
  CHECK(ws.get("deal", deal).value("amount").money().minor == 14000);
  ws.rate("EUR", "USD", "2026-01-01", 2.0);
  ws.set("deal", deal, {{q("amount"), MoneyValue{50000, q("USD")}}});
  CHECK(ws.get("line", line).value("amount").money() == MoneyValue{40000, q("USD")});
  CHECK(ws.get("deal", deal).value("amount").money() == MoneyValue{50000, q("USD")});

  ws.scanners(ws.quote, 1);
  const Result<Id> order = acceptQuote(*ws, ws.quote, false);
  REQUIRE(order.ok());
  ws.set("order", *order, {{q("company"), globex}});
  CHECK(ws.get("order", *order).value("subtotal").money().minor == 10000);
}

TEST_CASE("discounts are approved by who has the right, and not by who wrote the quote where somebody else may",
          "[sales][quote][approval]") {
  QuoteWorkspace ws;
  const Id line = ws.scanners(ws.quote, 1);
  ws.add("setting", {{q("key"), q("quote.approval_limit")}, {q("value"), q("15")}});
  ws.set("line", line, {{q("discount"), Value(20.0)}});
  const auto approval = [&] { return approvalOf(ws->read()->connection(), ws.get("quote", ws.quote)); };
  // Alone, one may: the first user of a workspace has the right to it.
  CHECK(approval().isOpen());
  CHECK(approval().mayBeGivenBy(ws->me()));
  const Id anna = ws.add("user", {{q("name"), q("Anna")}, {q("active"), Value(true)}});
  CHECK(approval().mayBeGivenBy(ws->me()));
  ws.set("user", anna, {{q("approves_up_to"), Value(19.0)}});
  CHECK(approval().mayBeGivenBy(ws->me()));
  ws.set("user", anna, {{q("approves_up_to"), Value(20.0)}});
  CHECK(approval().names == QStringList{q("Anna")});
  CHECK(approveQuote(*ws, ws.quote).problem().is("approval-own"));
  CHECK(ws.refusal("quote", ws.quote, {{q("approved_by"), anna}}).is("approval-in-own-name"));
  // A quote of hers is approved by me, unless I asked for it myself.
  ws.set("quote", ws.quote, {{q("owner"), anna}});
  CHECK(approval().mayBeGivenBy(ws->me()));
  REQUIRE(setQuoteStatus(*ws, ws.quote, q("in_approval")).ok());
  CHECK(ws.get("quote", ws.quote).value("asked_by").id() == ws->me());
  CHECK(approval().names.size() == 2);  // nobody else is left
  const Id boss =
      ws.add("user", {{q("name"), q("Boss")}, {q("active"), Value(true)}, {q("approves_up_to"), Value(50.0)}});
  CHECK(approveQuote(*ws, ws.quote).problem().is("approval-own"));
  ws.set("user", boss, {{q("active"), Value(false)}});
  REQUIRE(approveQuote(*ws, ws.quote).ok());
  CHECK(ws.get("quote", ws.quote).value("approved_by").id() == ws->me());
  CHECK_FALSE(approval().isOpen());
  REQUIRE(setQuoteStatus(*ws, ws.quote, q("sent")).ok());
}

TEST_CASE("a discount is approved before it goes out, also where both are written in one act",
          "[sales][quote][approval]") {
  QuoteWorkspace ws;
  ws.scanners(ws.quote, 1);
  ws.add("setting", {{q("key"), q("quote.approval_limit")}, {q("value"), q("15")}});
  CHECK(ws.refusal("quote", ws.quote, {{q("discount"), Value(50.0)}, {q("status"), q("sent")}})
            .is("quote-needs-approval"));
  CHECK(ws.refusal("quote", ws.quote, {{q("discount_amount"), MoneyValue{5000, q("EUR")}}, {q("status"), q("sent")}})
            .is("quote-needs-approval"));
  ws.set("quote", ws.quote, {{q("discount"), Value(15.0)}, {q("status"), q("sent")}});
}

TEST_CASE("a bundle reaches a quantity break by its exact number of parts", "[sales][price]") {
  QuoteWorkspace ws;
  ws.list("Everybody", {}, 5, 435);
  const Id set = ws.add("product", {{q("name"), q("Set")}});
  ws.add("bundle_part", {{q("bundle"), set}, {q("product"), ws.scanner}, {q("quantity"), Value(4.35)}});
  const Id line = ws.line(ws.quote, {{q("product"), set}, {q("quantity"), Value(100.0)}});
  CHECK(ws.get("line", line).value("price").decimal() == 21.75);
}

TEST_CASE("a price typed below the list is a discount that may need approval", "[sales][quote][approval]") {
  QuoteWorkspace ws;
  ws.add("setting", {{q("key"), q("quote.approval_limit")}, {q("value"), q("15")}});
  const Id line = ws.scanners(ws.quote, 2);
  CHECK(ws.get("quote", ws.quote).value("discount_share").decimal() == 0);
  ws.set("line", line, {{q("price"), Value(70.0)}});
  CHECK(ws.get("quote", ws.quote).value("discount_share").decimal() == 30);
  CHECK(ws.refusal("quote", ws.quote, {{q("status"), q("sent")}}).is("quote-needs-approval"));
  ws.set("line", line, {{q("price"), Value(120.0)}});  // a higher one is none
  CHECK(ws.get("quote", ws.quote).value("discount_share").decimal() == 0);
}

TEST_CASE("a price list has one price for a product and quantity", "[sales][price]") {
  QuoteWorkspace ws;
  const Id list = ws.add("price_list", {{q("name"), q("Trade")}, {q("currency"), q("EUR")}});
  const auto price = [&](double amount, double from) {
    return QHash<QString, Value>{
        {q("list"), list}, {q("product"), ws.scanner}, {q("price"), Value(amount)}, {q("min_quantity"), Value(from)}};
  };
  const Id first = ws.add("list_price", price(90, 10));
  CHECK(ws.refusal("list_price", price(80, 10)).is("list-price-twice"));
  CHECK(ws.refusal("list_price", price(80, 20)).code.isEmpty());
  CHECK(ws.refusal("list_price", first, {{q("price"), Value(85.0)}}).code.isEmpty());
  // One that comes back from the bin has been replaced meanwhile.
  ws.remove("list_price", first);
  const Id second = ws.add("list_price", price(80, 10));
  const auto restore = [&] {
    return ws->transact({ActKind::Restore, q("list_price"), {}},
                        [&](Transaction& tx) { return tx.restore(tx.def("list_price"), first); });
  };
  CHECK(restore().problem().is("list-price-twice"));
  ws.remove("list_price", second);
  CHECK(restore().ok());
}

TEST_CASE("without the right nobody approves, and it is said whom to ask", "[sales][quote][approval]") {
  QuoteWorkspace ws;
  ws.set("line", ws.scanners(ws.quote, 1), {{q("discount"), Value(30.0)}});
  ws.add("setting", {{q("key"), q("quote.approval_limit")}, {q("value"), q("15")}});
  ws.set("user", ws->me(), {{q("approves_up_to"), Value(25.0)}});
  CHECK(approveQuote(*ws, ws.quote).problem().is("approval-nobody"));
  ws.add("user", {{q("name"), q("Anna")}, {q("active"), Value(true)}, {q("approves_up_to"), Value(100.0)}});
  const Problem problem = approveQuote(*ws, ws.quote).problem();
  CHECK(problem.is("approval-no-right"));
  CHECK(problem.arguments == QStringList{q("30.00 %"), q("Anna")});
}

TEST_CASE("bad input of lines, products and quotes is refused by name", "[sales][quote]") {
  QuoteWorkspace ws;
  const auto line = [&](const char* field, double value) {
    return ws.refusal("line", {{q("record"), ws.quote}, {q("product"), ws.scanner}, {q(field), Value(value)}});
  };
  CHECK(line("quantity", -1).is("quantity-negative"));
  CHECK(line("discount", 100.01).is("discount-range"));
  CHECK(line("price", -1).is("price-negative"));
  CHECK(line("price", 0.1234567).is("decimal-not-exact"));
  CHECK(line("price", 1234567890123456.0).is("decimal-not-exact"));
  CHECK(ws.refusal("line", {{q("record"), ws.acme}, {q("name"), q("Hat")}}).is("line-without-document"));
  CHECK(ws.refusal("quote", {{q("company"), ws.acme}, {q("currency"), q("EUX")}}).is("currency-unknown"));
  CHECK(ws.refusal("product", {{q("name"), q("A")}, {q("currency"), q("??")}}).is("currency-unknown"));
  CHECK(ws.refusal("product", {{q("name"), q("A")}, {q("code"), q("SC-1")}}).is("product-code-taken"));
  CHECK(ws.total(ws.quote) == 0);
  ws.line(ws.quote, {{q("product"), ws.scanner}, {q("discount"), Value(100.0)}});
  CHECK(ws.total(ws.quote) == 0);
  CHECK(ws.refusal("quote", ws.quote, {{q("currency"), q("USD")}}).is("rate-missing"));
}

TEST_CASE("the number of a quote is its own, but for its versions", "[sales][quote][bad-input]") {
  QuoteWorkspace ws;
  const QString number = ws.get("quote", ws.quote).text("number");
  const Id other = ws.add("quote", {{q("company"), ws.acme}});
  CHECK(ws.refusal("quote", other, {{q("number"), number}}).is("number-taken"));
  CHECK(ws.refusal("quote", {{q("company"), ws.acme}, {q("number"), number}}).is("number-taken"));
  CHECK(ws.refusal("quote", other, {{q("number"), q("Q-77")}}).code.isEmpty());
}

TEST_CASE("how a quote is rounded is decided when it is made", "[sales][quote]") {
  QuoteWorkspace ws;
  ws.add("setting", {{q("key"), q("quote.rounding")}, {q("value"), q("half_even")}});
  const Id even = ws.add("quote", {{q("company"), ws.acme}});
  for (const Id quote : {ws.quote, even}) ws.line(quote, {{q("name"), q("Screw")}, {q("price"), Value(0.125)}});
  CHECK(ws.total(even) == 12);
  CHECK(ws.total(ws.quote) == 13);
}

TEST_CASE("a past order may come with its amount alone", "[sales][order]") {
  QuoteWorkspace ws;
  const Id order = ws.add("order", {{q("name"), q("Old order")}, {q("amount"), MoneyValue{123456, q("USD")}}});
  CHECK(ws.get("order", order).value("total").money() == MoneyValue{123456, q("USD")});
  CHECK(ws.get("order", order).text("ordered_on") == q("2026-03-02"));
  // A column of its own may say the currency.
  const Id yen =
      ws.add("order", {{q("number"), q("J-1")}, {q("amount"), MoneyValue{98765, q("EUR")}}, {q("currency"), q("JPY")}});
  CHECK(ws.get("order", yen).value("total").money() == MoneyValue{988, q("JPY")});
  CHECK(ws.get("order", yen).text("name") == q("J-1"));
  CHECK(
      ws.refusal("order", {{q("number"), q("J-2")}, {q("amount"), MoneyValue{1, q("USD")}}, {q("currency"), q("JPY")}})
          .is("amount-currency"));
}

TEST_CASE("a quote in another language calls its products by their names there", "[sales][quote][language]") {
  QuoteWorkspace ws;
  ws.add("product_name", {{q("product"), ws.scanner}, {q("language"), q("zh")}, {q("name"), q("扫描仪")}});
  const Id found = ws.scanners(ws.quote, 1);
  const Id typed = ws.line(ws.quote, {{q("product"), ws.scanner}, {q("name"), q("Scanner, used")}});
  ws.set("quote", ws.quote, {{q("language"), q("zh")}});
  CHECK(ws.get("line", found).text("name") == q("扫描仪"));
  CHECK(ws.get("line", typed).text("name") == q("Scanner, used"));
  CHECK(ws.get("line", ws.scanners(ws.quote, 1)).text("name") == q("扫描仪"));
  ws.set("quote", ws.quote, {{q("language"), q("en")}});
  CHECK(ws.get("line", found).text("name") == q("Scanner"));
}

TEST_CASE("a customer in China gets a quote in Chinese, unless the person there reads English",
          "[sales][quote][language]") {
  QuoteWorkspace ws;
  const Id stone = ws.add("company", {{q("name"), q("云石科技有限公司")}, {q("country"), q("CN")}});
  const Id reader = ws.add("contact", {{q("name"), q("Ann Lee")}, {q("company"), stone}, {q("language"), q("en")}});
  const auto language = [&](const QHash<QString, Value>& values) {
    return ws.get("quote", ws.add("quote", values)).text("language");
  };
  CHECK(language({{q("company"), stone}}) == q("zh"));
  CHECK(language({{q("company"), stone}, {q("contact"), reader}}) == q("en"));
  CHECK(language({{q("company"), ws.acme}}) == q("en"));
}
