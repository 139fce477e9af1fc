#include "core/activities/agenda.h"
#include "core/knowledge/article_acts.h"
#include "core/knowledge/knowledge_search.h"
#include "tests/service/service_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

/// A workspace with words for what an author does in it.
class Desk : public ServiceWorkspace {
 public:
  Id article(const char* title, const char* body, const char* status = "published", const char* questions = "") {
    return add(
        "article",
        {{q("title"), q(title)}, {q("body"), q(body)}, {q("status"), q(status)}, {q("questions"), q(questions)}});
  }
  QStringList titles(const char* typed, bool drafts = false) {
    QStringList out;
    for (const ArticleHit& hit : KnowledgeIndex::read(*(*this)->read(), drafts)->search(q(typed))) out << hit.title;
    return out;
  }
  QString refusal(const QHash<QString, Value>& values, Id id = {}) {
    const auto done = (*this)->transact({}, [&](Transaction& tx) -> Result<void> {
      if (id) return tx.update(tx.def("article"), id, values);
      Record record(tx.def("article"));
      for (auto it = values.begin(); it != values.end(); ++it) record.set(it.key(), it.value());
      const Result<Id> made = tx.insert(record);
      return made.ok() ? Result<void>() : Result<void>(made.problem());
    });
    return done.ok() ? QString() : done.problem().code;
  }
};

}  // namespace

TEST_CASE("an article begins as a draft in the language that it is written in", "[knowledge]") {
  Desk ws;
  const Record english = ws.get("article", ws.article("Pairing a scanner", "Hold the trigger.", ""));
  CHECK(english.text("language") == q("en"));
  CHECK(english.text("status") == q("draft"));
  CHECK(english.value("owner").id() == ws->me());
  CHECK(english.value("version").isNull());
  const Record chinese = ws.get("article", ws.article("扫描枪 SC-20 如何配对", "按住扳机十秒。", ""));
  CHECK(chinese.text("language") == q("zh"));
}

TEST_CASE("what readers saw is kept as versions, and undo takes a publication back", "[knowledge][undo]") {
  Desk ws;
  const Id id = ws.article("Pairing a scanner", "Hold the trigger.", "draft");
  ws.set("article", id, {{q("body"), q("Hold the trigger for ten seconds.")}});
  CHECK(ws.count("article_version") == 0);  // nobody has seen a draft
  REQUIRE(setArticleStatus(*ws, {id.bits()}, q("published")).ok());
  CHECK(ws.count("article_version", q("number = 1")) == 1);
  ws.set("article", id, {{q("tags"), QStringList{q("scanner")}}});
  CHECK(ws.count("article_version") == 1);
  ws.set("article", id, {{q("body"), q("Hold the trigger for five seconds.")}});
  CHECK(ws.count("article_version") == 2);
  const auto reader = ws->read();
  const EntityDef& def = ws.def("article");
  QStringList texts;
  for (const Record& one : reader->sublist(def, *def.sublist(u"versions"), id)) texts << one.text("body");
  texts.sort();
  CHECK(texts == QStringList{q("Hold the trigger for five seconds."), q("Hold the trigger for ten seconds.")});
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("article_version") == 1);
  CHECK(ws.get("article", id).value("version").integer() == 1);
}

TEST_CASE("an article without a text is not published", "[knowledge]") {
  Desk ws;
  CHECK(ws.refusal({{q("title"), q("Empty")}, {q("status"), q("published")}}) == q("article-empty"));
}

TEST_CASE("translations stand side by side, one for each language", "[knowledge]") {
  Desk ws;
  const Id first = ws.article("Pairing a scanner", "Hold the trigger.");
  const Result<Id> made = translateArticle(*ws, first);
  REQUIRE(made.ok());
  const Record chinese = ws.get("article", *made);
  CHECK(chinese.text("language") == q("zh"));
  CHECK(chinese.text("status") == q("draft"));
  CHECK(chinese.value("translation_of").id() == first);
  const auto again = translateArticle(*ws, first);
  REQUIRE_FALSE(again.ok());
  CHECK(again.problem().code == q("article-language-taken"));
  CHECK(ws.refusal({{q("translation_of"), first}}, first) == q("article-translates-itself"));
  // A translation of a translation is one of the first.
  const Id other = ws.article("Another one", "Text.", "draft");
  CHECK(ws.refusal({{q("translation_of"), *made}}, other) == q("article-language-taken"));
  const auto reader = ws->read();
  CHECK(translationsOf(*reader, ws.get("article", first)).size() == 1);
  REQUIRE(translationsOf(*reader, chinese).size() == 1);
  CHECK(translationsOf(*reader, chinese).first().id() == first);
}

TEST_CASE("articles are found by words, beginnings, two Chinese characters, pinyin and similar questions",
          "[knowledge][search]") {
  Desk ws;
  ws.article("Pairing a scanner", "Hold the trigger for ten seconds until the light is white.", "published",
             "My reader lost its base\nThe handset is not recognised");
  ws.article("Changing the address of an invoice", "Write the new address to accounting before the end of the month.");
  ws.article("发票抬头如何修改", "把正确的公司名称发给财务，重新开具发票。");
  ws.article("退货流程", "三十天内可以退货。");
  ws.article("Secret draft about scanners", "Not for readers.", "draft");
  CHECK(ws.titles("scanner") == QStringList{q("Pairing a scanner")});
  CHECK(ws.titles("scan") == QStringList{q("Pairing a scanner")});
  CHECK(ws.titles("invoice address").value(0) == q("Changing the address of an invoice"));
  CHECK(ws.titles("handset recognised") == QStringList{q("Pairing a scanner")});
  CHECK(ws.titles("发票") == QStringList{q("发票抬头如何修改")});
  CHECK(ws.titles("退货") == QStringList{q("退货流程")});
  CHECK(ws.titles("fapiao") == QStringList{q("发票抬头如何修改")});
  CHECK(ws.titles("thlc") == QStringList{q("退货流程")});
  ws.article("设备退换", "三十天内。", "published", "想退标签打印机");
  CHECK(ws.titles("dayinji") == QStringList{q("设备退换")});  // by a similar question, too
  CHECK(ws.titles("warranty of the moon").isEmpty());
  // A word that no article has (a model, a name) does not hide what answers the others.
  CHECK(ws.titles("invoice address XK-900").value(0) == q("Changing the address of an invoice"));
  CHECK(ws.titles("pairing scanner Zebra") == QStringList{q("Pairing a scanner")});
  CHECK(ws.titles("退货流程 顺丰").value(0) == q("退货流程"));
  CHECK(ws.titles("scanner", true).size() == 2);
}

TEST_CASE("a found article quotes the passage that answers, with what was looked for", "[knowledge][search]") {
  Desk ws;
  ws.article("Gateway",
             "# Setup\n\nPlug it in.\n\n- The *router* renews its address every two hours.\n- Nothing else.");
  const auto hits = KnowledgeIndex::read(*ws->read(), false)->search(q("router address"));
  REQUIRE(hits.size() == 1);
  const Passage& passage = hits.first().passage;
  CHECK(passage.text == q("The router renews its address every two hours."));
  REQUIRE(passage.marks.size() == 2);
  CHECK(passage.text.mid(passage.marks[0].start, passage.marks[0].length) == q("router"));
  CHECK(passage.text.mid(passage.marks[1].start, passage.marks[1].length) == q("address"));
}

TEST_CASE("searches that found nothing become the writing list", "[knowledge]") {
  Desk ws;
  const qsizetype acts = ws->undoable(1000).size();
  noteFailedSearch(*ws, q("Solar panel"));
  noteFailedSearch(*ws, q("solar  PANEL "));
  noteFailedSearch(*ws, q("太阳能"));
  noteFailedSearch(*ws, q("  "));
  CHECK(ws.count("knowledge_gap") == 2);
  CHECK(ws.count("knowledge_gap", q("times = 2 and language = en")) == 1);
  CHECK(ws->undoable(1000).size() == acts);  // no act of a person
}

TEST_CASE("a draft is written from a solved ticket as one act, in the words of the ticket", "[knowledge][undo]") {
  Desk ws;
  const Id ticket = ws.ticket("Scanner does not pair", "It *worked* yesterday.");
  CHECK(articleFromTicket(*ws, ticket).problem().code == q("ticket-not-solved"));
  ws.reply(ticket, "Did you look at the light?");
  ws.reply(ticket, "Hold the trigger for ten seconds.\n1) wait");
  ws.resolve(ticket);
  const Result<Id> made = articleFromTicket(*ws, ticket);
  REQUIRE(made.ok());
  const Record article = ws.get("article", *made);
  CHECK(article.title() == q("Scanner does not pair"));
  CHECK(article.text("status") == q("draft"));
  CHECK(article.value("source_ticket").id() == ticket);
  CHECK(article.text("body") ==
        q("## Question\n\nIt \\*worked\\* yesterday.\n\n## Answer\n\nHold the trigger for ten seconds.\n1\\) wait\n"));
  const Id unanswered = ws.ticket("No answer", "Hello?");
  ws.resolve(unanswered);
  CHECK(articleFromTicket(*ws, unanswered).problem().code == q("ticket-no-answer"));
  const QList<TxnInfo> acts = ws->undoable(20);
  const auto written =
      std::find_if(acts.begin(), acts.end(), [](const TxnInfo& one) { return one.act.kind == ActKind::WriteArticle; });
  REQUIRE(written != acts.end());
  REQUIRE(ws->undo(written->tid).ok());
  CHECK(ws.count("article") == 0);
}

TEST_CASE("whether an article helped is counted, with reasons", "[knowledge]") {
  Desk ws;
  const Id id = ws.article("Pairing a scanner", "Hold the trigger.");
  REQUIRE(rateArticle(*ws, id, {true, {}, {}}).ok());
  REQUIRE(rateArticle(*ws, id, {false, q("outdated"), q("The button is gone")}).ok());
  const Record article = ws.get("article", id);
  CHECK(article.value("helpful").integer() == 1);
  CHECK(article.value("not_helpful").integer() == 1);
  CHECK(ws.count("article_vote", q("reason = outdated")) == 1);
}

TEST_CASE("articles are suggested for a whole request, and none where only common words agree", "[knowledge]") {
  Desk ws;
  ws.article("Pair a scanner with its base", "Hold the trigger for ten seconds.", "published",
             "The scanner does not pair after the update");
  ws.article("扫描枪如何重新配对", "按住扳机十秒，直到指示灯变白。");
  const auto index = KnowledgeIndex::read(*ws->read(), false);
  const auto found =
      index->suggest(q("Hello,\nsince Monday two of our scanners do not pair with the base. Thank you!"));
  REQUIRE(found.size() == 1);
  CHECK(found.first().title == q("Pair a scanner with its base"));
  CHECK(index->suggest(q("您好，扫描枪配对失败，麻烦看一下")).value(0).title == q("扫描枪如何重新配对"));
  CHECK(index->suggest(q("Hello, for the invoice we need this after the end of the month, thank you.")).isEmpty());
  CHECK(index->suggest(q("您好，请问什么时候可以？谢谢")).isEmpty());
}

TEST_CASE("an article of a ticket that came by mail holds the question of that mail", "[knowledge]") {
  Desk ws;
  const Id ticket = ws.ticket("Scanner does not pair");
  ws.incoming(ticket, "How do I pair it?\n\n> older words");
  ws.reply(ticket, "Hold the trigger.");
  ws.resolve(ticket);
  const Result<Id> made = articleFromTicket(*ws, ticket);
  REQUIRE(made.ok());
  CHECK(ws.get("article", *made).text("body") ==
        q("## Question\n\nHow do I pair it?\n\n## Answer\n\nHold the trigger.\n"));
}

TEST_CASE("an article whose day of review has come waits in Today and in a view", "[knowledge][review]") {
  Desk ws;
  const Id article = ws.article("Pairing a scanner", "Hold the trigger.");
  ws.set("article", article, {{q("review_by"), q("2020-01-01")}});
  ws.article("Later", "Some day.");
  const auto reader = ws->read();
  QStringList waiting;
  for (const Agenda::Waiting& one : readAgenda(*reader, {true}).waiting) waiting << one.what.title;
  CHECK(waiting == QStringList{q("Pairing a scanner")});
  CHECK(ws.count("view", q("name = \"Articles to review\"")) == 1);
}
