#include <QDir>
#include <QStandardPaths>

#include <iostream>

#include "ctl_runner.h"

using namespace relata::e2e;

namespace {

QString codeOf(const Ran& ran) { return QJsonDocument::fromJson(ran.err).object()[q("error")][q("code")].toString(); }

class Knowledge : public Ctl {
 public:
  Knowledge() { init(); }
  QString article(const char* title, const char* body, const QStringList& further = {}) const {
    return ok(QStringList{q("create"), q("article"), q("title=") + q(title), q("body=") + q(body),
                          q("status=published")} +
              further)
        .trimmed();
  }
};

/// A browser that can be run without a window; empty where there is none.
QString browser() {
  for (const char* name : {"chromium", "chromium-browser", "google-chrome"})
    if (const QString path = QStandardPaths::findExecutable(q(name)); !path.isEmpty()) return path;
  return {};
}

/// The page as the browser has it once its scripts ran.
QString rendered(const Ctl& ctl, const QString& url) {
  QProcess process;
  process.start(browser(), {q("--headless=new"), q("--no-sandbox"), q("--disable-gpu"), q("--disable-dev-shm-usage"),
                            q("--no-first-run"), q("--user-data-dir=") + ctl.file("browser"),
                            q("--virtual-time-budget=4000"), q("--dump-dom"), url});
  REQUIRE(process.waitForFinished(120000));
  return QString::fromUtf8(process.readAllStandardOutput());
}

}  // namespace

TEST_CASE("articles are found from the command line, and what is not goes on the writing list", "[e2e][knowledge]") {
  const Knowledge ctl;
  ctl.article("Pairing a scanner", "Hold the trigger for ten seconds.");
  ctl.article("发票抬头如何修改", "把正确的公司名称发给财务。");
  const QJsonArray hits = ctl.on({q("kb"), q("search"), q("scanner trigger"), q("--json")}).array();
  REQUIRE(hits.size() == 1);
  CHECK(hits[0][q("title")] == q("Pairing a scanner"));
  CHECK(hits[0][q("passage")][q("text")] == q("Hold the trigger for ten seconds."));
  CHECK(ctl.on({q("kb"), q("search"), q("fapiao"), q("--json")}).array().size() == 1);
  CHECK(ctl.on({q("kb"), q("search"), q("发票"), q("--in"), q("en"), q("--json"), q("--no-list")}).array().isEmpty());
  CHECK(ctl.on({q("kb"), q("search"), q("solar panel"), q("--json")}).array().isEmpty());
  ctl.on({q("kb"), q("search"), q("Solar Panel"), q("--json")});
  const QJsonArray gaps = ctl.on({q("list"), q("knowledge_gap"), q("--json")}).array();
  REQUIRE(gaps.size() == 1);
  CHECK(gaps[0][q("times")].toInt() == 2);
}

TEST_CASE("articles of another program come in by their titles", "[e2e][knowledge][import]") {
  const Knowledge ctl;
  ctl.write("articles.csv",
            "Title,Text (Markdown),Status\nPairing a scanner,Hold it.,Published\n退货流程,三十天内可退。,draft\n");
  ctl.ok({q("import"), ctl.file("articles.csv"), q("--as"), q("article")});
  const QJsonArray rows = ctl.on({q("list"), q("article"), q("--json")}).array();
  REQUIRE(rows.size() == 2);
  CHECK(ctl.ok({q("list"), q("article"), q("--where"), q("language = zh and status = draft"), q("--count")}).toInt() ==
        1);
  CHECK(ctl.ok({q("list"), q("article_version"), q("--count")}).toInt() == 1);
}

TEST_CASE("an article is written from a solved ticket and taken back", "[e2e][knowledge]") {
  const Knowledge ctl;
  const QString number =
      ctl.ok({q("ticket"), q("new"), q("Scanner does not pair"), q("--text"), q("It worked.")}).trimmed();
  CHECK(codeOf(ctl.on({q("kb"), q("write"), number, q("--json")})) == q("ticket-not-solved"));
  ctl.ok({q("ticket"), q("reply"), number, q("Hold the trigger.")});
  ctl.ok({q("ticket"), q("resolve"), number});
  const QJsonObject made = ctl.on({q("kb"), q("write"), number, q("--json")}).object();
  CHECK(made[q("status")] == q("draft"));
  ctl.ok("undo");
  CHECK(ctl.ok({q("list"), q("article"), q("--count")}).toInt() == 0);
}

TEST_CASE("the exported site searches in a browser without a server, and runs nothing of an article",
          "[e2e][knowledge][site]") {
  const Knowledge ctl;
  const QString english =
      ctl.article("Pairing a scanner",
                  "Hold the **trigger** for ten seconds.\n\n<script>document.title='ran'</script>\n\n<img src=x "
                  "onerror=\"document.title='ran'\">\n\n[click](javascript:document.title='ran')");
  ctl.article("扫描枪如何配对", "按住扳机十秒，直到灯变白。", {q("translation_of=") + english});
  ctl.article("发票抬头如何修改", "把正确的公司名称发给财务。");
  const Ran ran = ctl.on({q("kb"), q("export-site"), ctl.file("site"), q("--json")});
  CHECK(ran.code == 3);  // the link that is not followed
  CHECK(ran.object()[q("articles")].toInt() == 3);
  CHECK(ctl.on({q("kb"), q("export-site"), ctl.file(""), q("--json")}).code == 1);
  if (browser().isEmpty()) {
    std::cout << "skipped: no Chromium to open the exported site in\n";
    return;
  }
  const QString site = q("file://") + ctl.file("site");
  const QString found = rendered(ctl, site + q("/en/index.html#q=trigger"));
  CHECK(found.contains(q("<li><a href=\"%1.html\">Pairing a scanner</a>").arg(english)));
  CHECK(found.contains(q("Hold the <mark>trigger</mark> for ten seconds.")));
  CHECK(rendered(ctl, site + q("/zh/index.html#q=%E5%8F%91%E7%A5%A8")).contains(q("<mark>发票</mark>抬头如何修改")));
  const QString spelled = rendered(ctl, site + q("/zh/index.html#q=fapiao"));
  CHECK(spelled.contains(q("发票抬头如何修改</a><p>")));
  CHECK_FALSE(spelled.contains(q("扫描枪如何配对</a><p>")));
  CHECK(rendered(ctl, site + q("/en/index.html#q=submarine")).contains(q("<p id=\"none\" class=\"hint\">")));
  const QString page = rendered(ctl, site + q("/en/%1.html").arg(english));
  CHECK(page.contains(q("<title>Pairing a scanner")));
  CHECK_FALSE(page.contains(q("<title>ran")));
  CHECK(page.contains(q("&lt;script&gt;")));
  CHECK(page.contains(q("../zh/")));
}

TEST_CASE("categories are learned from imported tickets, measured and suggested from the command line",
          "[e2e][intent]") {
  const Knowledge ctl;
  CHECK(ctl.on({q("intent"), q("train"), q("--json")}).code == 3);  // nothing to learn from
  QByteArray csv = "Subject,First message,Category\n";
  for (int i = 0; i < 60; ++i) {
    const QByteArray n = QByteArray::number(i);
    csv += "Invoice " + n + " is wrong,The address on our invoice " + n + " is the old one,Billing\n";
    csv += "Scanner " + n + " does not pair,The light of scanner " + n + " blinks blue,Technical problem\n";
    if (i < 7) csv += "Return " + n + ",I want to return the printer,Returns and warranty\n";
  }
  ctl.write("tickets.csv", csv);
  ctl.ok({q("import"), ctl.file("tickets.csv"), q("--as"), q("ticket")});
  const QJsonObject trained = ctl.on({q("intent"), q("train"), q("--json")}).object();
  CHECK(trained[q("categories")].toArray().size() == 2);
  CHECK(trained[q("too_few")][0][q("examples")].toInt() == 7);
  CHECK(trained[q("model")] == ctl.on({q("intent"), q("train"), q("--json")}).object()[q("model")]);
  const QJsonObject measured = ctl.on({q("intent"), q("evaluate"), q("--json")}).object();
  CHECK(measured[q("tested")].toInt() > 20);
  CHECK(measured[q("accuracy")].toDouble() > 0.7);
  const QJsonObject told = ctl.on({q("intent"), q("predict"), q("my scanner does not pair"), q("--json")}).object();
  CHECK(told[q("guesses")][0][q("category")] == q("Technical problem"));
  CHECK(told[q("guesses")][0][q("words")].toArray().size() >= 1);
  const QString open =
      ctl.ok({q("ticket"), q("new"), q("Scanner does not pair"), q("--text"), q("The light blinks blue")}).trimmed();
  CHECK(ctl.on({q("intent"), q("predict"), q("--ticket"), open, q("--json")}).object()[q("guesses")].toArray().size() >=
        2);
}

TEST_CASE("answers of a survey are imported and told with how sure the score is", "[e2e][survey]") {
  const Knowledge ctl;
  ctl.ok({q("create"), q("survey"), q("name=After the ticket"), q("kind=csat")});
  QByteArray csv = "Survey,Score,Comment\n";
  for (const char* score : {"5", "5", "5", "4", "4", "4", "4", "4", "2", "1"})
    csv += QByteArray("After the ticket,") + score + ",fine\n";
  ctl.write("answers.csv", csv + "After the ticket,,\n");
  ctl.ok({q("import"), ctl.file("answers.csv"), q("--as"), q("survey_answer")});
  const QJsonArray rows = ctl.on({q("report"), q("csat"), q("--json")}).array();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0][q("asked")].toInt() == 11);
  CHECK(rows[0][q("answered")].toInt() == 10);
  CHECK(rows[0][q("score")].toDouble() == Approx(80));
  CHECK(rows[0][q("low")].toDouble() == Approx(49).margin(0.5));
  CHECK(rows[0][q("high")].toDouble() == Approx(94).margin(0.5));
  CHECK(ctl.ok({q("list"), q("activity"), q("--count")}).toInt() == 0);  // they are of before: no tasks
}
