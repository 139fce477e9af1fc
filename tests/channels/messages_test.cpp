#include "core/channels/exchange_messages.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <random>

#include "core/channels/json_messages.h"
#include "core/contacts/find_by_number.h"
#include "tests/service/service_workspace.h"
#include "tests/support/radicale.h"

using namespace relata;
using namespace relata::channels;
using namespace relata::test;

namespace {

class Desk : public ServiceWorkspace {
 public:
  MessageReport bring(const QByteArray& lines, const MessageOptions& options = {}) {
    const QString path = file(q("in.jsonl"));
    dav::write(path, lines);
    auto channel = must(JsonMessages::toRead(path));
    return must(importMessages(**this, *channel, q("in.jsonl"), options));
  }
  QList<QJsonObject> take(const QString& channelKey = {}) {
    const QString path = file(q("out.jsonl"));
    QFile::remove(path);
    auto channel = must(JsonMessages::toWrite(path));
    must(exportMessages(**this, *channel, channelKey));
    QList<QJsonObject> out;
    for (const QByteArray& line : dav::read(path).split('\n'))
      if (!line.isEmpty()) out << QJsonDocument::fromJson(line).object();
    return out;
  }
  Id planned(Id ticket, const char* text) {
    TicketText said;
    said.body = q(text);
    said.alongside = [](Transaction& tx, Id message) { return planMessage(tx, message); };
    return must(replyTo(**this, ticket, said));
  }
  Id only(const char* entity) {
    const auto ids = (*this)->read()->ids({q(entity), {}, {}, false});
    REQUIRE(ids.size() == 1);
    return Id(ids.front());
  }
  QString delivery(Id message) { return get("ticket_message", message).text("delivery"); }
};

QByteArray line(int conversation, int n, bool out, int minute) {
  return "{\"channel\":\"chat\",\"id\":\"m" + QByteArray::number(conversation * 100 + n) + "\",\"conversation\":\"c" +
         QByteArray::number(conversation) + "\",\"direction\":\"" + (out ? "out" : "in") +
         "\",\"from\":\"guest\",\"to\":\"guest\",\"at\":\"2026-03-02T08:" + QByteArray::number(10 + minute) +
         ":00Z\",\"text\":\"message " + QByteArray::number(n) + "\"}\n";
}

/// Which messages share a ticket, by the texts of their ids.
std::vector<QStringList> shared(Desk& ws) {
  std::map<qint64, QStringList> tickets;
  const auto reader = ws->read();
  db::Statement rows(reader->connection(), q("SELECT ticket, external_id FROM ticket_message WHERE _del IS NOT 1"));
  while (rows.step()) tickets[rows.integer(0)] << rows.text(1);
  std::vector<QStringList> out;
  for (auto& [ticket, ids] : tickets) {
    ids.sort();
    out.push_back(ids);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("messages of a chat become one ticket of whoever wrote them", "[channels][import]") {
  Desk ws;
  const Id ada = ws.add("contact", {{q("name"), q("Wang Fang")}, {q("phone"), q("138 1234 5678")}});
  const QByteArray lines =
      "{\"channel\":\"sms\",\"id\":81,\"from\":\"+8613812345678\",\"at\":\"2026-03-02T08:00:00Z\",\"text\":\"The pump "
      "stands still.\"}\n{\"channel\":\"sms\",\"id\":82,\"direction\":\"out\",\"to\":\"+8613812345678\",\"at\":"
      "\"2026-03-02T08:10:00Z\",\"text\":\"Is it on?\"}\n";
  const MessageReport report = ws.bring(lines);
  CHECK(report.opened == 1);
  CHECK(report.joined == 1);
  const Record ticket = ws.get("ticket", ws.only("ticket"));
  CHECK(ticket.value("contact").id() == ada);
  CHECK(ticket.text("subject") == q("The pump stands still."));
  CHECK(ticket.text("channel") == q("sms"));
  CHECK(ticket.text("state") == q("open"));
  CHECK(ticket.value("first_replied").integer() > 0);
  CHECK(ws.bring(lines).there == 2);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("ticket") == 0);
  CHECK(ws.count("ticket_message") == 0);
}

TEST_CASE("a message is of whoever has that address, account or number", "[channels][import]") {
  Desk ws;
  const Id mail = ws.add("contact", {{q("name"), q("Ada")}, {q("email"), q("Ada@nordwind.example")}});
  const Id account = ws.add("contact", {{q("name"), q("王芳")}});
  ws.add("point", {{q("record"), account}, {q("kind"), q("wechat")}, {q("value"), q("Wx_Fang7")}});
  const Id number = ws.add("contact", {{q("name"), q("Ben")}});
  ws.add("point", {{q("record"), number}, {q("kind"), q("phone")}, {q("value"), q("030 / 90 18 20")}});
  const Id page = ws.add("contact", {{q("name"), q("Eva")}});
  ws.add("point", {{q("record"), page}, {q("kind"), q("web")}, {q("value"), q("nobody.example")}});
  const auto writer = [&](const char* from) {
    const MessageReport report =
        ws.bring("{\"channel\":\"chat\",\"from\":\"" + QByteArray(from) + "\",\"text\":\"Hello\"}\n");
    REQUIRE(report.opened == 1);
    const auto reader = ws->read();
    const auto newest = reader->ids({q("ticket"), {}, *parseSort(u"-number", ws.def("ticket"), reader->registry())});
    return ws.get("ticket", Id(newest.front())).value("contact").id();
  };
  CHECK(writer("ada@NORDWIND.example") == mail);
  CHECK(writer("wx_fang7") == account);
  CHECK(writer("+4930901820") == number);
  CHECK(writer("nobody.example") == Id());
}

TEST_CASE("every message joins or opens exactly one ticket, whatever the order of arrival", "[channels][property]") {
  std::vector<QByteArray> lines;
  for (int conversation = 0; conversation < 6; ++conversation)
    for (int n = 0; n < 8; ++n) lines.push_back(line(conversation, n, n % 3 == 1, n));
  std::vector<QStringList> expected;
  for (unsigned seed = 0; seed < 12; ++seed) {
    INFO(seed);
    std::mt19937 random(seed);
    std::vector<QByteArray> order = lines;
    if (seed > 0) std::shuffle(order.begin(), order.end(), random);
    Desk ws;
    qint64 messages = 0;
    for (size_t at = 0; at < order.size();) {
      // In portions of any size, some of which come twice.
      const size_t count = std::min<size_t>(order.size() - at, 1 + random() % 15);
      QByteArray portion;
      for (size_t i = at; i < at + count; ++i) portion += order[i];
      const MessageReport report = ws.bring(portion);
      CHECK(report.messages == report.opened + report.joined + report.there + report.failed);
      messages += report.opened + report.joined;
      if (random() % 3 == 0) CHECK(ws.bring(portion).there == static_cast<qint64>(count));
      at += count;
    }
    CHECK(messages == static_cast<qint64>(lines.size()));
    CHECK(ws.count("ticket") == 6);
    CHECK(ws.count("ticket_message") == static_cast<qint64>(lines.size()));
    if (seed == 0) expected = shared(ws);
    CHECK(shared(ws) == expected);
  }
}

TEST_CASE("a reply to a chat is planned, exported, handed over and delivered, each only when it was",
          "[channels][export]") {
  Desk ws;
  ws.bring(line(1, 1, false, 1));
  const Id ticket = ws.only("ticket");
  const Id reply = ws.planned(ticket, "Is it on?");
  CHECK(ws.delivery(reply) == q("planned"));
  CHECK(ws.take(q("sms")).isEmpty());
  const QList<QJsonObject> out = ws.take();
  REQUIRE(out.size() == 1);
  CHECK(out[0][q("conversation")].toString() == q("c1"));
  CHECK(out[0][q("to")].toString() == q("guest"));
  CHECK(out[0][q("text")].toString() == q("Is it on?"));
  CHECK(ws.delivery(reply) == q("exported"));
  CHECK(ws.take().isEmpty());
  // Undo takes back what was done before; what has left the program is not sent again.
  const qsizetype acts = ws->undoable(100).size();
  CHECK(ws.take().isEmpty());
  CHECK(ws->undoable(100).size() == acts);
  CHECK(ws->undoable(1).first().act.kind != ActKind::BulkEdit);
  const QByteArray id = out[0][q("id")].toString().toUtf8();
  CHECK(ws.bring("{\"id\":\"" + id + "\",\"state\":\"handed\"}\n").states == 1);
  CHECK(ws.delivery(reply) == q("handed"));
  ws.bring("{\"id\":\"" + id + "\",\"state\":\"delivered\"}\n{\"id\":\"" + id + "\",\"state\":\"handed\"}\n");
  CHECK(ws.delivery(reply) == q("delivered"));
  // What never left is not called delivered.
  const Id second = ws.planned(ticket, "Hello?");
  const QByteArray unsent = second.text(q("MS")).toUtf8();
  const auto told = ws.bring("{\"id\":\"" + unsent + "\",\"state\":\"delivered\"}\n");
  CHECK(told.remarks.size() == 1);
  CHECK(told.states == 0);
  CHECK(ws.delivery(second) == q("planned"));
}

TEST_CASE("an export to the same file goes behind what waits there, and nothing new leaves it as it is",
          "[channels][export]") {
  Desk ws;
  ws.bring(line(1, 1, false, 1));
  const Id ticket = ws.only("ticket");
  const QString path = ws.file(q("again.jsonl"));
  const auto take = [&] {
    auto channel = Desk::must(JsonMessages::toAppend(path));
    Desk::must(exportMessages(*ws, *channel, {}));
    return dav::read(path).count('\n');
  };
  ws.planned(ticket, "Is it on?");
  CHECK(take() == 1);
  CHECK(take() == 1);
  ws.planned(ticket, "Hello?");
  CHECK(take() == 2);
  CHECK(dav::read(path).startsWith("{"));
}

TEST_CASE("what cannot be written is not exported", "[channels][export]") {
  Desk ws;
  ws.bring(line(1, 1, false, 1));
  const Id reply = ws.planned(ws.only("ticket"), "Is it on?");
  struct Full : ChannelAdapter {
    Result<std::optional<Entry>> next() override { return std::optional<Entry>(); }
    QString place() const override { return {}; }
    Result<void> put(const QString&, const QString&, const ChannelMessage&) override { return {}; }
    Result<void> commit() override { return Problem("no-permission", {q("out.jsonl")}); }
  } full;
  CHECK(exportMessages(*ws, full).problem().is("no-permission"));
  CHECK(ws.delivery(reply) == q("planned"));
}

TEST_CASE("a ticket that came in otherwise has no channel to answer by", "[channels]") {
  Desk ws;
  const Id ticket = ws.ticket("Pump", "x");
  TicketText said;
  said.body = q("Hello");
  said.alongside = [](Transaction& tx, Id message) { return planMessage(tx, message); };
  CHECK(replyTo(*ws, ticket, said).problem().is("channel-no-conversation"));
}

TEST_CASE("lines that are broken or hostile are told with their place and stop nothing", "[channels][hostile]") {
  Desk ws;
  const MessageReport report =
      ws.bring("\xEF\xBB\xBF" + line(1, 1, false, 1) +
               "not json\n[1,2]\n{\"channel\":\"fax\",\"text\":\"x\",\"from\":\"a\"}\n"
               "{\"channel\":\"sms\",\"text\":\"\",\"from\":\"a\"}\n{\"channel\":\"sms\",\"text\":\"x\"}\n"
               "{\"channel\":\"sms\",\"text\":\"x\",\"from\":\"a\",\"at\":\"yesterday\"}\n"
               "{\"channel\":\"sms\",\"text\":\"" +
               QByteArray(2 << 20, 'x') + "\"}\n\n" + line(1, 2, false, 2));
  CHECK(report.opened == 1);
  CHECK(report.joined == 1);
  CHECK(report.failed == 7);
  REQUIRE(report.remarks.size() == 7);
  CHECK(describe(report.remarks[0]).contains(q("in.jsonl: 2")));
}

TEST_CASE("an open lead is known by its number as people are", "[contacts][number][leads]") {
  TempWorkspace ws;
  const Id karla = ws.add("lead", {{q("name"), q("Karla Wolf")}, {q("phone"), q("+49 30 999888")}});
  const Id mobile = ws.add("lead", {{q("name"), q("Max Pool")}, {q("mobile"), q("0170 5550199")}});
  const Id reason = ws.add("lead_reason", {{q("name"), q("No budget")}});
  const auto owners = [&](const char* typed) {
    QList<Id> ids;
    for (const NumberOwner& one : ownersOfNumber(ws->read()->connection(), q(typed))) ids << one.id;
    return ids;
  };
  CHECK(owners("030 999888") == QList<Id>{karla});
  CHECK(owners("+49 170 5550199") == QList<Id>{mobile});
  const Id person = ws.add("contact", {{q("name"), q("Ada")}, {q("phone"), q("030 999888")}});
  const Id firm = ws.add("company", {{q("name"), q("Wolf")}, {q("phone"), q("030 999888")}});
  CHECK(owners("030 999888") == QList<Id>{person, karla, firm});
  ws.set("lead", karla, {{q("status"), q("disqualified")}, {q("reason"), reason}});
  CHECK(owners("030 999888") == QList<Id>{person, firm});
}

TEST_CASE("a number is found however it is written", "[contacts][number]") {
  TempWorkspace ws;
  const Id wang = ws.add("contact", {{q("name"), q("Wang Fang")}, {q("phone"), q("+86 138-1234-5678")}});
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}, {q("phone"), q("030 901820")}});
  const Id firm = ws.add("company", {{q("name"), q("Nordwind")}, {q("phone"), q("+49 30 901820")}});
  const auto owners = [&](const char* typed) {
    QList<Id> ids;
    const auto reader = ws->read();
    for (const NumberOwner& one : ownersOfNumber(reader->connection(), q(typed))) ids << one.id;
    QList<Id> byBook;
    for (const NumberOwner& one : NumberBook(reader->connection()).ownersOf(q(typed))) byBook << one.id;
    CHECK(byBook == ids);
    return ids;
  };
  CHECK(owners("13812345678") == QList<Id>{wang});
  CHECK(owners("tel:+8613812345678") == QList<Id>{wang});
  CHECK(owners("0086 138 1234 5678") == QList<Id>{wang});
  CHECK(owners("+4930901820") == QList<Id>{ada, firm});
  CHECK(owners("+4930901821").isEmpty());
  CHECK(owners("5678").isEmpty());
  CHECK(owners("").isEmpty());
}

TEST_CASE("a number is the same partner however it is written", "[channels]") {
  Desk ws;
  ws.bring(
      "{\"channel\":\"sms\",\"id\":\"81\",\"from\":\"+8613812345678\",\"text\":\"Hello\"}\n"
      "{\"channel\":\"sms\",\"id\":\"82\",\"from\":\"+86 138 1234 5678\",\"text\":\"Anybody?\"}\n");
  CHECK(ws.messages(ws.only("ticket")).size() == 2);
}
