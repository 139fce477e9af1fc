#include <QFile>
#include <QPlainTextEdit>

#include "core/knowledge/article_acts.h"
#include "tests/ui/records/records_support.h"
#include "ui/knowledge/article_part.h"
#include "ui/knowledge/export_site.h"
#include "ui/knowledge/knowledge_module.h"
#include "ui/records/record_page.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Shelf : Desk {
  Id english = workspace.add("article", {{q("title"), q("Pairing a scanner")},
                                         {q("body"), q("Hold <b>the</b> trigger.")},
                                         {q("status"), q("published")}});
  std::unique_ptr<RecordListPage> list{knowledgeModule(context)};

  Shelf() {
    list->resize(1400, 900);
    list->show();
    open(english);
  }
  void open(Id id) {
    list->openRecord(id);
    REQUIRE(waitFor([&] { return part().article() == id && part().isLoaded(); }));
  }
  ArticlePart& part() { return *qobject_cast<ArticlePart*>(list->page().part()); }
};

}  // namespace

TEST_CASE("an article is written, saved as a version, and an earlier one can be looked at and taken over",
          "[ui][knowledge]") {
  Shelf desk;
  CHECK(desk.part().shownText() == q("Hold <b>the</b> trigger."));
  desk.part().body().setPlainText(q("Hold it for ten seconds."));
  CHECK(desk.part().isTouched());
  REQUIRE(desk.part().save());
  REQUIRE(waitFor([&] { return desk.part().versions() == QList<qint64>{2, 1}; }));
  desk.part().showVersion(1);
  CHECK(desk.part().shownText() == q("Hold <b>the</b> trigger."));
  CHECK(desk.part().body().toPlainText() == q("Hold it for ten seconds."));
  desk.part().showVersion(0);
  CHECK(desk.part().shownText() == q("Hold it for ten seconds."));
}

TEST_CASE("a translation is begun from the article and stands beside it", "[ui][knowledge]") {
  Shelf desk;
  desk.part().goToTranslation();
  CHECK(desk.opened.first == q("article"));
  const Id chinese = desk.opened.second;
  CHECK(desk.workspace.get("article", chinese).text("language") == q("zh"));
  desk.workspace.set("article", chinese, {{q("title"), q("扫描枪配对")}});
  desk.open(chinese);
  REQUIRE(waitFor([&] { return desk.part().translationTitle() == q("Pairing a scanner"); }));
  desk.open(desk.english);
  REQUIRE(waitFor([&] { return desk.part().translationTitle() == q("扫描枪配对"); }));
}

TEST_CASE("publishing saves what was typed first, and can be taken back", "[ui][knowledge]") {
  Shelf desk;
  const Id draft = desk.workspace.add("article", {{q("title"), q("New one")}});
  desk.open(draft);
  desk.part().setStatus(q("published"));
  CHECK(desk.workspace.get("article", draft).text("status") == q("draft"));  // it has no text
  desk.part().body().setPlainText(q("A text."));
  desk.part().setStatus(q("published"));
  CHECK(desk.workspace.get("article", draft).text("status") == q("published"));
  CHECK(desk.workspace.get("article", draft).text("body") == q("A text."));
  REQUIRE(desk.workspace->undo(desk.toastTid).ok());
  CHECK(desk.workspace.get("article", draft).text("status") == q("draft"));
}

TEST_CASE("what was begun of an article waits for it while others are looked at", "[ui][knowledge]") {
  Shelf desk;
  const Id other = desk.workspace.add("article", {{q("title"), q("Other")}, {q("body"), q("Text")}});
  desk.part().body().setPlainText(q("Half a sen"));
  desk.open(other);
  CHECK(desk.part().body().toPlainText() == q("Text"));
  desk.open(desk.english);
  CHECK(desk.part().body().toPlainText() == q("Half a sen"));
}

TEST_CASE("the window writes the web site into a folder and says so", "[ui][knowledge][site]") {
  Shelf desk;
  exportSiteTo(desk.context, desk.workspace.file(q("site")));
  REQUIRE(waitFor([&] { return desk.toasts.join(q("|")).contains(q("written as a web site")); }));
  CHECK(QFile::exists(desk.workspace.file(q("site/en/index.html"))));
}
