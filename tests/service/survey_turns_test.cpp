#include "core/service/survey_turns.h"

#include "core/mail/ask_survey.h"
#include "core/mail/mime_reader.h"
#include "core/service/survey_acts.h"
#include "core/service/survey_sheet.h"
#include "tests/mail/mail_workspace.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

namespace {

constexpr UtcMs kDay = 86'400'000;

template <typename T>
T must(Result<T> result) {
  return ServiceWorkspace::must(std::move(result));
}

class Desk : public OutboxWorkspace {
 public:
  Id survey(const QHash<QString, Value>& more = {}) {
    QHash<QString, Value> values{{q("name"), q("CSAT")}, {q("by_mail"), Value(true)}};
    values.insert(more);
    return add("survey", values);
  }
  /// A ticket that came by mail and is solved.
  Id solved(int n, const char* from = "ada@nordwind.example") {
    const QByteArray id = "a" + QByteArray::number(n) + "@x";
    const Id ticket = fetched(mailText(id.constData(), from, "Pump", "Stands still."));
    must(setTicketState(**this, {ticket.bits()}, q("resolved")));
    return ticket;
  }
  qint64 ask() { return must(askSurveys(**this)).asked; }
  /// What the customer of the only open question answers.
  Id answers(const QByteArray& text, const char* id = "r1@x") {
    const auto asked = (*this)->read();
    const Id message = newest("ticket_message", q("automatic = yes and direction = out"));
    const Record mail = get("ticket_message", message);
    return fetched(mailText(id, "ada@nordwind.example", (q("Re: ") + mail.text("subject")).toUtf8().constData(),
                            (text + "\r\n\r\nOn Mon, 2 Mar 2026 at 09:00, Help wrote:\r\n> " +
                             mail.text("body").toUtf8().replace("\n", "\r\n> "))
                                .constData(),
                            ("In-Reply-To: <" + mail.text("mail_id").toUtf8() + ">\r\n").constData(), 0));
  }
  Id newest(const char* entity, const QString& where) {
    const auto reader = (*this)->read();
    const EntityDef& def = *reader->registry().entity(q(entity));
    const auto ids = reader->ids({q(entity), must(parseFilter(where, def, reader->registry())), {}, false});
    REQUIRE_FALSE(ids.empty());
    return Id(*std::max_element(ids.begin(), ids.end()));
  }
};

}  // namespace

TEST_CASE("a customer is asked once after a ticket is resolved, by one mail with a code", "[service][survey][mail]") {
  Desk ws;
  const Id survey = ws.survey();
  const Id ticket = ws.solved(1);
  CHECK(ws.ask() == 0);  // a day later
  ws.clock().advance(kDay);
  CHECK(must(askSurveys(*ws, true)).asked == 1);
  CHECK(ws.count("survey_answer") == 0);
  CHECK(ws.ask() == 1);
  CHECK(ws.ask() == 0);
  CHECK(ws.get("ticket", ticket).text("state") == q("resolved"));
  QByteArray sent;
  CHECK(ws.send([&](const MailServer&, const QString&, const QStringList& to, const QByteArray& text) {
            CHECK(to == QStringList{q("ada@nordwind.example")});
            sent = text;
            SmtpOutcome out;
            out.came = SmtpOutcome::Came::Handed;
            return out;
          }).handed == 1);
  const auto mail = readMail(sent);
  REQUIRE(mail);
  CHECK_FALSE(surveyCodeIn(mail->text).isEmpty());
  CHECK(mail->text.contains(q("from 1 (lowest) to 5 (highest)")));
  CHECK(sent.contains("Auto-Submitted: auto-generated"));
  CHECK(ws.count("survey_answer", q("survey.name = CSAT and score is empty")) == 1);
  CHECK(survey);
}

TEST_CASE("programs whose mail nobody reads are not asked", "[service][survey][mail]") {
  Desk ws;
  ws.survey({{q("delay_hours"), 0}, {q("quiet_days"), 0}});
  int n = 0;
  for (const char* from : {"noreply@shop.example", "No-Reply@shop.example", "do-not-reply+81@shop.example",
                           "donotreply@shop.example", "MAILER-DAEMON@mx.example"})
    ws.solved(++n, from);
  ws.solved(++n, "norbert@shop.example");
  const AskReport report = ServiceWorkspace::must(askSurveys(*ws));
  CHECK(report.asked == 1);
  CHECK(report.noAddress == 5);
}

TEST_CASE("nobody is asked twice within the quiet days, and the sample is the same each time", "[service][survey]") {
  Desk ws;
  ws.survey({{q("delay_hours"), 0}});
  ws.solved(1);
  ws.solved(2);
  CHECK(ws.ask() == 1);
  ws.clock().advance(kDay);
  ws.solved(3);
  const AskReport again = must(askSurveys(*ws));
  CHECK(again.asked == 0);
  CHECK(again.lately == 2);
  ws.clock().advance(31 * kDay);
  ws.solved(4);
  CHECK(ws.ask() == 1);

  Desk half;
  half.survey({{q("delay_hours"), 0}, {q("quiet_days"), 0}, {q("percent"), 50}});
  for (int i = 0; i < 60; ++i) half.solved(i);
  const AskReport first = must(askSurveys(*half, true));
  CHECK(first.asked + first.sample == 60);
  CHECK(first.asked > 15);
  CHECK(first.asked < 45);
  CHECK(must(askSurveys(*half, true)).asked == first.asked);
  CHECK(half.ask() == first.asked);
  CHECK(must(askSurveys(*half)).asked == 0);
}

TEST_CASE("an answer by mail is read, keeps the ticket resolved, and a bad one opens a task",
          "[service][survey][mail]") {
  Desk ws;
  ws.survey({{q("delay_hours"), 0}});
  const Id ticket = ws.solved(1);
  REQUIRE(ws.ask() == 1);
  CHECK(ws.answers("2\r\n\r\nNobody called back.") == ticket);
  CHECK(ws.count("survey_answer", q("score = 2")) == 1);
  const Id answer = ws.newest("survey_answer", q("score = 2"));
  CHECK(ws.get("survey_answer", answer).text("comment") == q("Nobody called back."));
  CHECK(ws.get("ticket", ticket).text("state") == q("resolved"));
  CHECK(ws.count("activity", q("kind = task")) == 1);
  CHECK(ws.count("mail_log", q("kind = survey")) == 1);
  // Once: what is said afterwards is a message.
  ws.answers("5 after all", "r2@x");
  CHECK(ws.get("survey_answer", answer).value("score").integer() == 2);
  CHECK(ws.get("ticket", ticket).text("state") == q("open"));
}

TEST_CASE("an answer that quotes nothing is one to the mail that it answers", "[service][survey][mail]") {
  Desk ws;
  ws.survey({{q("delay_hours"), 0}});
  const Id ticket = ws.solved(1);
  REQUIRE(ws.ask() == 1);
  const QByteArray id =
      ws.get("ticket_message", ws.newest("ticket_message", q("automatic = yes"))).text("mail_id").toUtf8();
  ws.fetched(
      mailText("r1@x", "ada@nordwind.example", "Re: Pump", "5", ("In-Reply-To: <" + id + ">\r\n").constData(), 0));
  CHECK(ws.count("survey_answer", q("score = 5")) == 1);
  CHECK(ws.get("ticket", ticket).text("state") == q("resolved"));
}

TEST_CASE("words without a score, and answers of machines, are no answer to a survey", "[service][survey][mail]") {
  Desk ws;
  ws.survey({{q("delay_hours"), 0}});
  const Id ticket = ws.solved(1);
  REQUIRE(ws.ask() == 1);
  const Id message = ws.newest("ticket_message", q("automatic = yes"));
  const QByteArray id = ws.get("ticket_message", message).text("mail_id").toUtf8();
  const QByteArray body = ws.get("ticket_message", message).text("body").toUtf8();
  ws.fetched(mailText("auto@x", "ada@nordwind.example", "Out of office", ("1\r\n" + body).constData(),
                      ("Auto-Submitted: auto-replied\r\nIn-Reply-To: <" + id + ">\r\n").constData(), 0));
  CHECK(ws.count("survey_answer", q("score is not empty")) == 0);
  CHECK(ws.get("ticket", ticket).text("state") == q("resolved"));
  ws.answers("It stands still again!");
  CHECK(ws.count("survey_answer", q("score is not empty")) == 0);
  CHECK(ws.get("ticket", ticket).text("state") == q("open"));
}

TEST_CASE("two machines do not ask and answer each other for ever", "[service][survey][mail][hostile]") {
  Desk ws;
  ws.survey({{q("delay_hours"), 0}});
  ws.solved(1);
  int mails = 0;
  // It answers whatever it gets, and does not say that it is a machine.
  for (int round = 0; round < 50; ++round) {
    mails += static_cast<int>(ws.ask());
    if (ws.count("ticket_message", q("automatic = yes")) > 0)
      ws.answers("Thank you for your mail, we will get back to you.", ("loop" + QByteArray::number(round)).constData());
    for (const Id ticket : {ws.newest("ticket", q("subject is not empty"))})
      must(setTicketState(*ws, {ticket.bits()}, q("resolved")));
    ws.clock().advance(3'600'000);
  }
  CHECK(mails == 1);
}

TEST_CASE("a score is read from how people write it", "[service][survey]") {
  for (const char* text : {"4", " 4 ", "4/5", "4 of 5", "4.", "4, thanks", "4\nthanks", "Score: 4", "评分：4分",
                           "4分，谢谢", "4 分", "Answer: 4 out of 5"}) {
    INFO(text);
    const auto reply = surveyReply(q(text), 1, 5);
    REQUIRE(reply);
    CHECK(reply->score == 4);
  }
  for (const char* text : {"", "thanks", "40", "4.5", "6", "0", "on 4 March", "4th", "2 of my devices are broken"}) {
    INFO(text);
    CHECK_FALSE(surveyReply(q(text), 1, 5));
  }
  // Numbers that count something, or stand in a question, are no score: somebody waits for an answer.
  for (const char* text : {"5 days later it broke again, please help", "2 weeks and still broken",
                           "1 more question: where is my invoice?", "3 天了还没修好", "4 个问题", "5 is when?"}) {
    INFO(text);
    CHECK_FALSE(surveyReply(q(text), 1, 5));
  }
  CHECK(surveyReply(q("5 thanks a lot"), 1, 5)->score == 5);
  CHECK(surveyReply(q("5 stars"), 1, 5)->score == 5);
  CHECK(surveyReply(q("10"), 0, 10)->score == 10);
  CHECK(surveyReply(q("3 Nobody called."), 1, 5)->comment == q("Nobody called."));
}

TEST_CASE("an answer that came by another way is noted by its code, once", "[service][survey]") {
  Desk ws;
  ws.survey({{q("delay_hours"), 0}});
  ws.solved(1);
  REQUIRE(ws.ask() == 1);
  const QString code = ws.get("survey_answer", ws.newest("survey_answer", q("score is empty"))).text("code");
  CHECK(answerSurvey(*ws, code, 9, {}).problem().is("survey-score"));
  REQUIRE(answerSurvey(*ws, code.toLower(), 5, q("Quick")).ok());
  CHECK(answerSurvey(*ws, code, 4, {}).problem().is("survey-answered"));
  CHECK(answerSurvey(*ws, q("S-000000000000"), 4, {}).problem().is("survey-code"));
}

TEST_CASE("the report of surveys tells the response rate and whom nobody asked", "[service][survey][reports]") {
  Desk ws;
  ws.survey({{q("delay_hours"), 0}});
  ws.solved(1);
  ws.solved(2, "bo@nordwind.example");
  ws.solved(3, "bo@nordwind.example");
  const Id silent = ws.ticket("Phone call", "x");
  must(setTicketState(*ws, {silent.bits()}, q("resolved")));
  REQUIRE(ws.ask() == 2);
  const QString code = ws.get("survey_answer", ws.newest("survey_answer", q("score is empty"))).text("code");
  REQUIRE(answerSurvey(*ws, code, 5, {}).ok());
  const auto reader = ws->read();
  ReportRequest request;
  request.report = q("csat");
  const ReportSheet sheet = must(surveySheet(*reader, request, QDate(2026, 3, 3)));
  REQUIRE(sheet.rows.size() == 1);
  const auto cell = [&](const char* key) { return sheet.rows.first().cells[sheet.column(q(key))].value; };
  CHECK(cell("asked").integer() == 2);
  CHECK(cell("answered").integer() == 1);
  CHECK(cell("response_rate").decimal() == Approx(50));
  CHECK(cell("score").decimal() == Approx(100));
  CHECK(cell("low").decimal() < 50);
  REQUIRE(sheet.remarks.size() == 1);
  CHECK(sheet.remarks.first().text.contains(q("no mail address: 1")));
  CHECK(sheet.remarks.first().text.contains(q("shortly before: 1")));
  const auto score = scoreOfCustomer(*reader, q("contact"), Id());
  CHECK_FALSE(score);
}

TEST_CASE("a survey may ask several questions for a score, and each is told by itself", "[service][survey][mail]") {
  Desk ws;
  ws.survey({{q("delay_hours"), 0}, {q("further"), q("How fast were we?\nHow friendly were we?")}});
  const Id ticket = ws.solved(1);
  ws.solved(2, "bo@nordwind.example");
  REQUIRE(ws.ask() == 2);
  const auto asked = [&] {
    return ws.get("survey_answer", ws.newest("survey_answer", q("score is empty"))).text("code");
  };
  const QString mail = ws.get("ticket_message", ws.newest("ticket_message", q("automatic = yes"))).text("body");
  CHECK(mail.contains(q("\n1. How satisfied are you")));
  CHECK(mail.contains(q("\n2. How fast were we?\n3. How friendly were we?\n")));
  CHECK(mail.contains(q("for each question")));
  CHECK(answerSurvey(*ws, asked(), 4, {}, q("5, 9")).problem().is("survey-further-score"));
  CHECK(answerSurvey(*ws, asked(), 4, {}, q("5, 4, 3")).problem().is("survey-further-many"));
  const Id first = must(answerSurvey(*ws, asked(), 4, {}, q("-, 5")));
  CHECK(ws.get("survey_answer", first).text("further") == q("How friendly were we?: 5"));
  const Id second = must(answerSurvey(*ws, asked(), 2, {}, q("1; 3")));
  CHECK(ws.get("survey_answer", second).text("further") == q("How fast were we?: 1\nHow friendly were we?: 3"));
  // What was asked stays with the answer, whatever the survey asks from now on.
  const ReportSheet sheet = must(surveySheet(*ws->read(), {q("csat"), {}, {}, {}, {}, {}, {}, 0}, QDate(2026, 3, 3)));
  QStringList lines;
  for (const ReportRow& row : sheet.rows)
    lines << q("%1: %2 of %3, %4")
                 .arg(row.cells[0].value.text())
                 .arg(row.cells[2].value.integer())
                 .arg(row.cells[1].value.integer())
                 .arg(row.cells[4].value.decimal());
  const QString name = ws.get("survey", ws.newest("survey", q("name is not empty"))).title();
  CHECK(lines == QStringList{name + q(": 2 of 2, 50"), name + q(" · How fast were we?: 1 of 2, 0"),
                             name + q(" · How friendly were we?: 2 of 2, 50")});
  CHECK(ticket);
}

TEST_CASE("a mail answers all questions of a survey", "[service][survey][mail]") {
  Desk ws;
  ws.survey({{q("delay_hours"), 0}, {q("further"), q("How fast were we?\nHow friendly were we?")}});
  ws.solved(1);
  REQUIRE(ws.ask() == 1);
  ws.answers("4\r\n5\r\n3\r\n\r\nThank you, that was quick.");
  const Record answer = ws.get("survey_answer", ws.newest("survey_answer", q("score = 4")));
  CHECK(answer.text("further") == q("How fast were we?: 5\nHow friendly were we?: 3"));
  CHECK(answer.text("comment") == q("Thank you, that was quick."));
}

TEST_CASE("the scores of several questions are read from how people write them", "[service][survey]") {
  using Scores = QList<qint64>;
  for (const char* text : {"4 5 3\nThanks", "4\n5\n3\nThanks", "4, 5, 3\n\nThanks", "1. 4\n2. 5\n3. 3\nThanks",
                           "1) 4/5 2) 5/5 3) 3/5\nThanks", "4分\n5分\n3分\nThanks", "4，5，3\nThanks"}) {
    INFO(text);
    const auto reply = surveyReply(q(text), 1, 5, 2);
    REQUIRE(reply);
    CHECK(reply->score == 4);
    CHECK(reply->further == Scores{5, 3});
    CHECK(reply->comment == q("Thanks"));
  }
  for (const char* text : {"4 good\n5\n3 ", "4 good\n5\n3", "4, good\n5\n3"}) {
    INFO(text);
    const auto reply = surveyReply(q(text), 1, 5, 2);
    REQUIRE(reply);
    CHECK(reply->further == Scores{5, 3});
    CHECK(reply->comment == q("good"));
  }
  const auto each = surveyReply(q("4 - good\n5 - quick\n3: a bit rude\nThanks"), 1, 5, 2);
  REQUIRE(each);
  CHECK(each->score == 4);
  CHECK(each->further == Scores{5, 3});
  CHECK(each->comment == q("good\nquick\na bit rude\nThanks"));
  const auto words = surveyReply(q("4\n5\n3 weeks were too long"), 1, 5, 2);
  REQUIRE(words);
  CHECK(words->further == Scores{5});
  CHECK(words->comment == q("3 weeks were too long"));
  const auto beyond = surveyReply(q("4 5 9"), 1, 5, 2);
  REQUIRE(beyond);
  CHECK(beyond->further == Scores{5});
  CHECK(surveyReply(q("4\n5\n3"), 1, 5)->comment == q("5\n3"));  // nothing further was asked
}

TEST_CASE("a ticket that was opened again and resolved anew is asked about again", "[service][survey]") {
  Desk ws;
  ws.survey({{q("delay_hours"), 0}, {q("quiet_days"), 0}});
  const Id ticket = ws.solved(1);
  CHECK(ws.ask() == 1);
  ws.clock().advance(kDay);
  ws.incoming(ticket, "It broke again.");
  CHECK(ws.ask() == 0);
  ws.resolve(ticket);
  CHECK(ws.ask() == 1);
  CHECK(ws.ask() == 0);
}
