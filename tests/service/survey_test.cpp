#include "core/service/survey_report.h"

#include "tests/service/service_workspace.h"
#include "tests/support/local_zone.h"

using namespace relata;
using namespace relata::test;

namespace {

class Desk : public ServiceWorkspace {
 public:
  Id survey(const char* kind, const QHash<QString, Value>& more = {}) {
    QHash<QString, Value> values{{q("name"), q(kind)}, {q("kind"), q(kind)}};
    values.insert(more);
    return add("survey", values);
  }
  void answer(Id survey, const QList<int>& scores) {
    for (const int score : scores) add("survey_answer", {{q("survey"), survey}, {q("score"), score}});
  }
  QList<SurveyRow> report(SurveyBy by = SurveyBy::All) { return surveyReport(*(*this)->read(), {}, {}, by); }
};

}  // namespace

TEST_CASE("a score is told with how sure it is", "[service][survey]") {
  const SurveyScore csat = shareScore(8, 10);
  CHECK(*csat.value == Approx(80));
  CHECK(*csat.low == Approx(49.0).margin(0.3));
  CHECK(*csat.high == Approx(94.3).margin(0.3));
  const SurveyScore many = netScore(30, 10, 60);
  CHECK(*many.value == Approx(33.3).margin(0.1));
  CHECK(*many.high - *many.value == Approx(19).margin(0.5));
  const SurveyScore few = netScore(5, 2, 10);
  CHECK(*few.value == Approx(30));
  CHECK(*few.high - *few.value > 40);
  CHECK_FALSE(shareScore(0, 0).value);
}

TEST_CASE("few equal answers prove little", "[service][survey]") {
  const SurveyScore one = netScore(0, 1, 1);
  CHECK(*one.value == -100);
  CHECK(*one.low == -100);
  CHECK(*one.high > 50);
  const SurveyScore five = netScore(5, 0, 5);
  CHECK(*five.high == 100);
  CHECK(*five.low < 20);
  const SurveyScore single = meanScore({7}, 1, 7);
  CHECK(*single.value == 7);
  CHECK(*single.low == 1);  // it may be anything
  CHECK(*single.high == 7);
  const SurveyScore equal = meanScore({7, 7, 7, 7, 7}, 1, 7);
  CHECK(*equal.low < 5.5);
  const SurveyScore many = meanScore(std::vector<double>(400, 5), 1, 7);
  CHECK(*many.low == Approx(5).margin(0.02));
}

TEST_CASE("where low scores are good, high ones open a task", "[service][survey]") {
  Desk ws;
  ws.add("user", {{q("name"), q("Bo")}});
  const Id survey = ws.survey("ces", {{q("method"), q("share_low")}, {q("lowest"), 1}, {q("highest"), 5}});
  CHECK(ws.get("survey", survey).value("good_from").integer() == 1);
  ws.answer(survey, {1, 1, 2});
  CHECK(ws.count("activity") == 0);
  ws.answer(survey, {5});
  CHECK(ws.count("activity") == 1);
  const auto rows = ws.report();
  REQUIRE(rows.size() == 1);
  CHECK(*rows.first().score.value == Approx(50));
  const auto both = ws->transact({}, [&](Transaction& tx) -> Result<Id> {
    Record other(tx.def("survey"));
    for (const auto& [key, value] :
         {std::pair("name", Value(q("CES1"))), std::pair("kind", Value(q("ces"))), std::pair("lowest", Value(1)),
          std::pair("highest", Value(5)), std::pair("good_from", Value(1))})
      other.set(key, value);
    return tx.insert(other);
  });
  REQUIRE_FALSE(both.ok());
  CHECK(both.problem().is("survey-limits"));
}

TEST_CASE("answers of different scales and methods are never mixed", "[service][survey]") {
  Desk ws;
  const Id csat = ws.survey("csat");
  ws.answer(csat, {5, 5, 4, 3, 1});
  ws.answer(ws.survey("nps"), {10, 9, 8, 7, 6, 0});
  ws.answer(ws.survey("ces"), {7, 5, 3});
  ws.add("survey_answer", {{q("survey"), csat}});  // asked, and silent
  const QList<SurveyRow> rows = ws.report();
  REQUIRE(rows.size() == 3);
  const SurveyRow& effort = rows[0];
  CHECK(*effort.score.value == Approx(5));
  const SurveyRow& satisfaction = rows[1];
  CHECK(satisfaction.asked == 6);
  CHECK(satisfaction.score.answers == 5);
  CHECK(*satisfaction.score.value == Approx(60));
  CHECK(satisfaction.counts == QList<qint64>{1, 0, 1, 1, 2});
  const SurveyRow& recommendation = rows[2];
  CHECK(*recommendation.score.value == Approx(0));
}

TEST_CASE("a scale that was answered on does not change, and a score lies on it", "[service][survey]") {
  Desk ws;
  const Id survey = ws.survey("csat");
  ws.answer(survey, {4});
  const auto changed = ws->transact({}, [&](Transaction& tx) {
    return tx.update(tx.def("survey"), survey, {{q("highest"), 10}});
  });
  REQUIRE_FALSE(changed.ok());
  CHECK(changed.problem().code == q("survey-used"));
  const auto outside = ws->transact({}, [&](Transaction& tx) {
    Record record(tx.def("survey_answer"));
    record.set("survey", survey);
    record.set("score", 6);
    return tx.insert(record);
  });
  REQUIRE_FALSE(outside.ok());
  CHECK(outside.problem().code == q("survey-score"));
}

TEST_CASE("a bad score opens a task for whoever had the ticket, once, and undo takes it back", "[service][survey]") {
  Desk ws;
  const Id survey = ws.survey("csat");
  const Id ticket = ws.ticket("Scanner does not pair", "Help");
  ws.reply(ticket, "Hold the trigger.");
  const Id asked = ws.add("survey_answer", {{q("survey"), survey}, {q("ticket"), ticket}});
  CHECK(ws.count("activity", q("kind = task")) == 0);
  ws.set("survey_answer", asked, {{q("score"), 1}, {q("comment"), q("Nobody called")}});
  CHECK(ws.count("activity", q("kind = task")) == 1);
  CHECK(ws.count("activity", q("subject contains \"T-1001\" and owner = me")) == 1);
  ws.set("survey_answer", asked, {{q("score"), 2}});
  CHECK(ws.count("activity", q("kind = task")) == 1);
  REQUIRE(ws->undo().ok());
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("activity", q("kind = task")) == 0);
  CHECK(ws.get("survey_answer", asked).value("score").isNull());
}

TEST_CASE("answers of a month are those of its days where the team is", "[service][survey]") {
  Desk ws;
  const LocalZone zone("Asia/Shanghai");
  const Id survey = ws.survey("csat");
  const qint64 at = QDateTime(QDate(2026, 11, 1), QTime(2, 0), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch();
  ws.clock().set(at);
  ws.add("survey_answer", {{q("survey"), survey}, {q("score"), 5}, {q("asked_at"), Value(at)}});
  const QList<SurveyRow> rows = surveyReport(*ws->read(), QDate(2026, 11, 1), QDate(2026, 11, 30), SurveyBy::Month);
  REQUIRE(rows.size() == 1);
  CHECK(rows.first().group == q("2026-11"));
}
