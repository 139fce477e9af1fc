#include "core/activities/asked_text.h"
#include "core/intent/intent_report.h"
#include "core/intent/ticket_intent.h"
#include "core/service/ticket_acts.h"
#include "tests/service/service_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

struct Topic {
  const char* label;
  QList<const char*> openings, things;
};

/// Requests as people write them, of four topics in two languages; the same ones each time.
std::vector<IntentExample> requests(int each) {
  static const Topic kTopics[] = {
      {"billing",
       {"The invoice", "Our bill", "发票", "账单"},
       {"is wrong", "has an old address", "抬头有误", "金额不对"}},
      {"technical",
       {"The scanner", "Our gateway", "扫描枪", "网关"},
       {"does not pair", "is offline", "无法配对", "离线"}},
      {"delivery", {"The parcel", "Our delivery", "快递", "包裹"}, {"arrived damaged", "is late", "破损", "没有收到"}},
      {"account", {"The password", "Our login", "密码", "账号"}, {"was forgotten", "is locked", "忘记了", "被锁定"}}};
  std::vector<IntentExample> out;
  for (int i = 0; i < each; ++i)
    for (const Topic& topic : kTopics)
      out.push_back({q("%1 %2, number %3").arg(q(topic.openings[i % 4]), q(topic.things[(i / 4 + i) % 4])).arg(i),
                     q(topic.label)});
  return out;
}

class Desk : public ServiceWorkspace {
 public:
  Id category(const char* name) { return add("ticket_category", {{q("name"), q(name)}}); }
  Id request(const QString& text, Id category) {
    return add("ticket", {{q("subject"), text.left(40)}, {q("description"), text}, {q("category"), category}});
  }
  /// Tickets of the four topics, with their categories.
  void fill(int each) {
    for (const IntentExample& one : requests(each)) {
      if (!m_categories.contains(one.label)) m_categories.insert(one.label, category(one.label.toUtf8().constData()));
      request(one.text, m_categories[one.label]);
    }
  }
  Id categoryOf(const char* label) const { return m_categories.value(q(label)); }
  QList<CategoryGuess> guess(const char* text) {
    return TicketIntent::learn(*(*this)->read(), IntentMeasure::Routing)->guess(q(text));
  }

 private:
  QHash<QString, Id> m_categories;
};

}  // namespace

TEST_CASE("a request is recognised in both languages, with the words that decided", "[intent]") {
  const IntentModel model = IntentModel::train(requests(20));
  const auto english = model.guess(q("Hello, one of our scanners does not pair any more"));
  REQUIRE(english.size() == 3);
  CHECK(english[0].label == q("technical"));
  CHECK(english[0].confidence > english[1].confidence);
  CHECK((english[0].words.contains(q("pair")) || english[0].words.contains(q("scanners"))));
  const auto chinese = model.guess(q("您好，发票的抬头写错了"));
  CHECK(chinese[0].label == q("billing"));
  CHECK(chinese[0].words.join(q("")).contains(q("票")));
  CHECK(model.guess(q("…")).isEmpty());  // nothing that was ever seen
}

TEST_CASE("the same examples give the same model, bit by bit", "[intent][determinism]") {
  const QByteArray one = IntentModel::train(requests(15)).hash();
  CHECK(one == IntentModel::train(requests(15)).hash());
  CHECK(one != IntentModel::train(requests(16)).hash());
}

TEST_CASE("categories with too few examples are not suggested, and are told with how many they have", "[intent]") {
  std::vector<IntentExample> examples = requests(12);
  for (int i = 0; i < 7; ++i) examples.push_back({q("Return the printer %1").arg(i), q("returns")});
  const IntentModel model = IntentModel::train(examples);
  CHECK(model.labels() == QStringList{q("account"), q("billing"), q("delivery"), q("technical")});
  CHECK(model.tooFew() == QList<std::pair<QString, int>>{{q("returns"), 7}});
  CHECK(IntentModel::train(requests(7)).isEmpty());
  CHECK(IntentModel::train(requests(7)).guess(q("The invoice is wrong")).isEmpty());
}

TEST_CASE("a model is measured on texts that it never saw", "[intent]") {
  std::vector<IntentExample> examples = requests(60);
  // A fifth of what is called billing is nothing but noise: the measure must say so.
  for (size_t i = 0; i < examples.size(); i += 5) examples[i].text = q("xyz");
  const IntentReport report = measureByTime(examples);
  CHECK(report.trained == 192);
  CHECK(report.tested == 48);
  CHECK(report.accuracy > 0.75);
  CHECK(report.accuracy < 0.95);
  CHECK(report.topThree >= report.accuracy);
  CHECK(report.atEighty >= report.accuracy);
  CHECK(report.labels.size() == 4);
  qint64 tested = 0;
  for (const IntentFigures& one : report.labels) tested += one.tested;
  CHECK(tested == 48);
  if (report.threshold) CHECK(report.coverage < 1);
}

TEST_CASE("words that nobody has used yet make no category sure", "[intent]") {
  IntentModel model = IntentModel::train(requests(20));
  model.setSharpness(20);
  REQUIRE_FALSE(model.isEmpty());
  for (const char* text : {"xyzzy", "qwertzuiop", "The weather is nice in Paris", "玻璃杯"}) {
    INFO(text);
    const auto guesses = model.guess(q(text));
    if (!guesses.isEmpty()) CHECK(guesses.first().confidence < 0.75);
  }
}

TEST_CASE("hostile and huge texts are read within measure", "[intent][hostile]") {
  const IntentModel model = IntentModel::train(requests(12));
  const QString texts[] = {QString(1'000'000, QLatin1Char('a')), QString(200'000, QChar(0x53D1)), QString(),
                           QString(1, QChar(0xD800)), q("\xF0\x9F\x98\x80\xF0\x9F\x98\x80")};
  for (const QString& text : texts) CHECK(model.guess(text).size() <= 3);
}

TEST_CASE("a correction teaches", "[intent][service]") {
  Desk ws;
  ws.fill(12);
  REQUIRE(ws.guess("Refund for the coffee machine").size() == 3);
  const Id refunds = ws.category("Refunds");
  for (int i = 0; i < 10; ++i) ws.request(q("Refund for the coffee machine, order %1").arg(i), refunds);
  const auto guesses = ws.guess("Please refund my coffee machine");
  CHECK(guesses[0].name == q("Refunds"));
  CHECK(guesses[0].category == refunds);
}

TEST_CASE("a category that was only recognised teaches nothing until a person says so", "[intent][service]") {
  Desk ws;
  ws.fill(12);
  const qint64 before = TicketIntent::learn(*ws->read(), IntentMeasure::Nothing)->examples();
  const Id ticket = ws.request(q("The gateway is offline"), ws.categoryOf("technical"));
  ws.add("recognised_category", {{q("ticket"), ticket}, {q("category"), ws.categoryOf("technical")}});
  CHECK(TicketIntent::learn(*ws->read(), IntentMeasure::Nothing)->examples() == before);
  ws.set("ticket", ticket, {{q("category"), ws.categoryOf("account")}});
  CHECK(TicketIntent::learn(*ws->read(), IntentMeasure::Nothing)->examples() == before + 1);
}

TEST_CASE("categories are set without being asked only where 95 % were right on held-out tickets",
          "[intent][service][undo]") {
  Desk ws;
  ws.fill(12);
  const auto refused = recogniseTickets(*ws, false);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().code == q("intent-not-sure-enough"));
  ws.fill(60);
  const Id sure = ws.request(q("The scanner does not pair, number 7"), {});
  const Id unsure = ws.request(q("qwertz"), {});
  const auto rehearsed = recogniseTickets(*ws, true);
  REQUIRE(rehearsed.ok());
  CHECK(rehearsed->set == 1);
  CHECK(ws.get("ticket", sure).value("category").isNull());
  const auto done = recogniseTickets(*ws, false);
  REQUIRE(done.ok());
  CHECK(ws.get("ticket", sure).value("category").id() == ws.categoryOf("technical"));
  CHECK(ws.get("ticket", unsure).value("category").isNull());
  CHECK(ws.count("recognised_category") == 1);
  REQUIRE(ws->undo().ok());
  CHECK(ws.get("ticket", sure).value("category").isNull());
}

TEST_CASE("without categories nothing is suggested, and the reason says what is missing", "[intent][service]") {
  Desk ws;
  ws.request(q("The gateway is offline"), {});
  CHECK(ws.guess("The gateway is offline").isEmpty());
  const auto refused = recogniseTickets(*ws, false);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().code == q("intent-too-few"));
}

TEST_CASE("a ticket that came by mail is recognised by what the mail says, without what it quotes",
          "[intent][service]") {
  Desk ws;
  const Id billing = ws.category("Billing"), technical = ws.category("Technical");
  const auto came = [&](const char* text, Id category) {
    const Id ticket = ws.add("ticket", {{q("subject"), q("Hello")}, {q("category"), category}});
    ws.incoming(ticket, text);
    return ticket;
  };
  for (int i = 0; i < 12; ++i) {
    came("The invoice charges the wrong tax.", billing);
    came("The gateway is offline since noon.", technical);
  }
  const Id ticket = came("Please correct the invoice.\n\nOn Mon, Mar 2, 2026 at 9:00 AM Ada <ada@x.example> wrote:\n> gateway gateway gateway offline", {});
  const auto reader = ws->read();
  const QString asked = askedText(reader->connection(), ticket);
  CHECK(asked == q("Please correct the invoice."));
  const auto guesses = TicketIntent::learn(*reader, IntentMeasure::Nothing)->guess(intentText(q("Hello"), asked));
  REQUIRE_FALSE(guesses.isEmpty());
  CHECK(guesses.first().category == billing);
}
