#include "core/knowledge/site_export.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include "core/attachments/attach.h"
#include "core/knowledge/article_acts.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

class Site : public TempWorkspace {
 public:
  Id article(const char* title, const QString& body, const char* status = "published", Id translationOf = {}) {
    return add(
        "article",
        {{q("title"), q(title)}, {q("body"), body}, {q("status"), q(status)}, {q("translation_of"), translationOf}});
  }
  void attach(Id record, const QString& name, const QByteArray& bytes) {
    const auto made = (*this)->transact({}, [&](Transaction& tx) { return relata::attach(tx, record, {name, bytes}); });
    REQUIRE(made.ok());
  }
  QString folder() { return file(q("site")); }
  SiteReport write() {
    const auto done = exportSite(*(*this)->read(), folder(), {q("Help & more"), {}});
    if (!done.ok()) FAIL(describe(done.problem()).toStdString());
    return *done;
  }
  QString page(const QString& name) {
    QFile in(folder() + q("/") + name);
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
  }
  static QString nameOf(Id id) { return id.text(q("KB")) + q(".html"); }
  QStringList files() {
    QStringList out;
    for (QDirIterator it(folder(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
      out << QDir(folder()).relativeFilePath(it.next());
    out.sort();
    return out;
  }
};

const QByteArray kPng = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

}  // namespace

TEST_CASE("the site has the published articles of both languages, each beside the other", "[knowledge][site]") {
  Site ws;
  const Id english = ws.article("Pairing <a> scanner", q("Hold the trigger."));
  const Id chinese = ws.article("扫描枪配对", q("按住扳机十秒。"), "published", english);
  ws.article("Draft", q("Not yet."), "draft");
  const SiteReport report = ws.write();
  CHECK(report.articles == 2);
  CHECK(report.english == 1);
  CHECK(report.problems.isEmpty());
  CHECK(ws.files() == QStringList{q("en/") + Site::nameOf(english), q("en/articles.js"), q("en/index.html"),
                                  q("index.html"), q("relata-site.json"), q("search.js"), q("site.css"),
                                  q("zh/") + Site::nameOf(chinese), q("zh/articles.js"), q("zh/index.html")});
  const QString page = ws.page(q("en/") + Site::nameOf(english));
  CHECK(page.contains(q("<title>Pairing &lt;a&gt; scanner · Help &amp; more</title>")));
  CHECK(page.contains(q("href=\"../zh/%1\"").arg(Site::nameOf(chinese))));
  CHECK(page.contains(q("<html lang=\"en\">")));
  CHECK(ws.page(q("zh/index.html")).contains(q("<html lang=\"zh-CN\">")));
  CHECK(ws.page(q("zh/index.html")).contains(q("扫描枪配对")));
  CHECK_FALSE(ws.page(q("en/index.html")).contains(q("Draft")));
  CHECK_FALSE(ws.page(q("en/articles.js")).contains(q("Draft")));
}

TEST_CASE("readers who want to write look first, and then find the address", "[knowledge][site]") {
  Site ws;
  const Id article = ws.article("Pairing", q("Hold it."));
  const auto write = [&](const char* contact) { return exportSite(*ws->read(), ws.folder(), {q("Help"), q(contact)}); };
  CHECK(write("support@nordwind.example\"><script>").problem().is("site-contact-bad"));
  REQUIRE(write("support@nordwind.example").ok());
  CHECK(ws.page(q("en/") + Site::nameOf(article)).contains(q("<a href=\"ask.html\">Write to us</a>")));
  CHECK(ws.page(q("en/ask.html")).contains(q("id=\"q\"")));
  CHECK(ws.page(q("en/ask.html")).contains(q("search.js")));
  CHECK_FALSE(ws.page(q("en/ask.html")).contains(q("support@")));  // the next page has it, so that the log tells
  CHECK(ws.page(q("zh/write.html")).contains(q("href=\"mailto:support@nordwind.example\"")));
  CHECK(ws.page(q("zh/write.html")).contains(q("给我们写信")));
  const auto without = write("");
  REQUIRE(without.ok());
  CHECK(without->removed == 4);
  CHECK_FALSE(ws.page(q("en/") + Site::nameOf(article)).contains(q("ask.html")));
}

TEST_CASE("links between articles lead to their pages, in the reader's language", "[knowledge][site]") {
  Site ws;
  const Id english = ws.article("Pairing", q("Hold it."));
  const Id chinese = ws.article("配对", q("按住。"), "published", english);
  const Id draft = ws.article("Draft", q("Not yet."), "draft");
  const QString target = english.text(q("KB"));
  ws.article("另一篇", q("见 [配对](relata:%1)。").arg(target));
  const Id other =
      ws.article("Other", q("See [pairing](relata:%1), [draft](relata:%2), [us](relata:C-1), [x](gone.pdf), "
                            "[y](file:///etc/passwd), ![z](https://t.example/p.png)")
                              .arg(target, draft.text(q("KB"))));
  const SiteReport report = ws.write();
  const QString page = ws.page(q("en/") + Site::nameOf(other));
  CHECK(page.contains(q("<a href=\"../en/%1\">pairing</a>").arg(Site::nameOf(english))));
  CHECK(page.contains(q(", draft, us, x, y, z")));
  QList<SiteProblem::What> what;
  for (const SiteProblem& one : report.problems) what << one.what;
  using W = SiteProblem::What;
  CHECK(what == QList<W>{W::ArticleNotPublished, W::InternalLink, W::FileMissing, W::UnsafeLink, W::OutsidePicture});
  bool translated = false;
  for (const QString& name : ws.files())
    translated = translated || (name.startsWith(q("zh/KB-")) &&
                                ws.page(name).contains(q("<a href=\"../zh/%1\">配对</a>").arg(Site::nameOf(chinese))));
  CHECK(translated);
}

TEST_CASE("attached pictures are shown, and what a browser would run is only handed out as text",
          "[knowledge][site][hostile]") {
  Site ws;
  const Id id = ws.article("Light", q("![the light](light.png) and [the page](page.html)"));
  ws.attach(id, q("light.png"), kPng);
  ws.attach(id, q("page.html"), "<script>alert(1)</script>");
  ws.attach(id, q("../../evil name.pdf"), "%PDF-1.4");
  const SiteReport report = ws.write();
  CHECK(report.problems.isEmpty());
  const QString files = q("files/%1/").arg(id.text(q("KB")));
  CHECK(ws.files().contains(files + q("light.png")));
  CHECK(ws.files().contains(files + q("page.html.txt")));
  CHECK(ws.files().contains(files + q("evil name.pdf")));
  const QString page = ws.page(q("en/") + Site::nameOf(id));
  CHECK(page.contains(q("<img src=\"../%1light.png\" alt=\"the light\">").arg(files)));
  CHECK(page.contains(q("<a href=\"../%1page.html.txt\">the page</a>").arg(files)));
  CHECK(page.contains(q("evil%20name.pdf")));
}

TEST_CASE("the same articles give the same bytes, and what is gone is removed", "[knowledge][site]") {
  Site ws;
  const Id id = ws.article("Pairing", q("Hold it."));
  ws.article("Second", q("Other text."));
  ws.write();
  QHash<QString, QString> before;
  for (const QString& name : ws.files()) before.insert(name, ws.page(name));
  ws.write();
  for (const QString& name : ws.files()) CHECK(before.value(name) == ws.page(name));
  REQUIRE(setArticleStatus(*ws, {id.bits()}, q("draft")).ok());
  CHECK(ws.write().removed == 1);
  CHECK_FALSE(ws.files().contains(q("en/") + Site::nameOf(id)));
}

TEST_CASE("a folder with something else in it is left alone", "[knowledge][site]") {
  Site ws;
  ws.article("Pairing", q("Hold it."));
  REQUIRE(QDir().mkpath(ws.folder()));
  QFile mine(ws.folder() + q("/letter.txt"));
  REQUIRE(mine.open(QIODevice::WriteOnly));
  mine.write("mine");
  mine.close();
  const auto refused = exportSite(*ws->read(), ws.folder(), {});
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().code == q("site-folder-not-empty"));
  CHECK(ws.files() == QStringList{q("letter.txt")});
}

TEST_CASE("a list of files that somebody changed makes an export remove nothing of theirs",
          "[knowledge][site][hostile]") {
  Site ws;
  ws.article("Pairing", q("Hold it."));
  ws.write();
  QFile list(ws.folder() + q("/relata-site.json"));
  REQUIRE(list.open(QIODevice::WriteOnly));
  list.write("{\"files\":[\"../a.relata\",\"files/KB-1/../../x\",\"letter.txt\",\"en/../../a.relata\"]}");
  list.close();
  CHECK(ws.write().removed == 0);
  CHECK(QFile::exists(ws.path()));
}
