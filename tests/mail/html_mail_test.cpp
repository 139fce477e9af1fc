#include "core/mail/html_mail.h"

#include <QElapsedTimer>

#include "core/mail/remote_pictures.h"
#include "tests/support/fake_dav.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

TEST_CASE("HTML of a mail keeps its structure and loses whatever acts or loads", "[mail][html]") {
  CHECK(safeHtml(q("<p onclick='x()'>Hello <b>you</b></p>")).html == q("<p>Hello <b>you</b></p>"));
  CHECK(safeHtml(q("<script>alert(1)</script>text")).html == q("text"));
  CHECK(safeHtml(q("<script>alert(1)</script>text")).active == 1);
  CHECK(safeHtml(q("a<style>*{}</style><form action=x><input name=y>b</form>")).html == q("ab"));
  CHECK(safeHtml(q("<svg><image href='file:///etc/passwd'></svg>x")).html == q("x"));
  CHECK(safeHtml(q("1 < 2 & 3")).html == q("1 &lt; 2 &amp; 3"));
  CHECK(safeHtml(q("<b>open")).html == q("<b>open</b>"));
  CHECK(safeHtml(q("<p style='background:url(http://x/y); font-weight:bold'>z")).html ==
        q("<p style=\"font-weight:bold\">z</p>"));
}

TEST_CASE("links lead to the web or to a mail address and nowhere else", "[mail][html][hostile]") {
  for (const char* bad : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " java\tscript:alert(1)",
                          "&#106;avascript:alert(1)", "file:///etc/passwd", "//host/share", "\\\\host\\share",
                          "data:text/html,x", "vbscript:x", "http://user@host/", "smb://host/x"}) {
    INFO(bad);
    const SafeHtml safe = safeHtml(q("<a href=\"%1\">x</a>").arg(q(bad)));
    CHECK(safe.html == q("<a>x</a>"));
    CHECK(safe.links == 1);
  }
  CHECK(safeHtml(q("<a href='https://example.com/?a=1&amp;b=2'>x</a>")).html ==
        q("<a href=\"https://example.com/?a=1&amp;b=2\">x</a>"));
  CHECK(safeHtml(q("<a href=mailto:a@b.example>x</a>")).html == q("<a href=\"mailto:a@b.example\">x</a>"));
}

TEST_CASE("pictures from elsewhere are taken out and counted, those that only watch apart", "[mail][html]") {
  const SafeHtml safe = safeHtml(
      q("<img src='https://a.example/logo.png' alt='Logo'><img src=\"http://t.example/p.gif\" width=1 height=1>"
        "<img src='//x/y.png' style='display:none'><img src='cid:part1' width=120><img src='file:///etc/hostname'>"));
  CHECK(safe.html == q("[Logo]<img src=\"cid:part1\" width=\"120\">"));
  CHECK(safe.remotePictures == 3);
  CHECK(safe.trackers == 2);
  CHECK_FALSE(safe.html.contains(q("http")));
}

TEST_CASE("HTML that freezes a layout is made harmless in little time", "[mail][html][hostile]") {
  QElapsedTimer timer;
  timer.start();
  const SafeHtml tables = safeHtml(q("<table><tr><td>").repeated(200) + q("x"));
  CHECK(tables.html.count(q("<table>")) == 3);
  CHECK(tables.flattened);
  CHECK(safeHtml(q("<td colspan=20000>x")).html.contains(q("x")));
  CHECK(safeHtml(q("<table><tr><td colspan=20000>x")).html.contains(q("colspan=\"20\"")));
  CHECK(safeHtml(q("<div>").repeated(44'000)).html.count(q("<div>")) <= 48);
  const SafeHtml word = safeHtml(QString(2'000'000, u'x') + q("<b>y"));
  CHECK(word.html.contains(QChar(0x200B)));
  CHECK(safeHtml(q("<b>a</b><i>b</i>").repeated(100'000)).cut);
  CHECK(safeHtml(q("<").repeated(500'000)).html.startsWith(q("&lt;")));
  CHECK(timer.elapsed() < 5000);
}

TEST_CASE("HTML reads as text with lines, lists, quotes and links", "[mail][html]") {
  CHECK(htmlToText(q("<div>One</div><div>Two</div>")) == q("One\nTwo"));
  CHECK(htmlToText(q("<p>One<p>Two")) == q("One\n\nTwo"));
  CHECK(htmlToText(q("a&nbsp;b &#8364; &euro;")) == q("a b € €"));
  CHECK(htmlToText(q("<blockquote>old</blockquote>new")) == q("> old\nnew"));
  CHECK(htmlToText(q("<a href='https://x.example/y'>here</a>")) == q("here <https://x.example/y>"));
  CHECK(htmlToText(q("<a href='mailto:a@b.example'>a@b.example</a>")) == q("a@b.example"));
  CHECK(htmlToText(q("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")) == q("a b\nc"));
}

TEST_CASE("the places of remote pictures are kept for who asks for them, and trackers are not", "[mail][html]") {
  const QString html =
      q("<p>Hi<img src='https://a.example/1.png' width=40><img src='//b.example/2.png' alt=two><img "
        "src='https://a.example/1.png'><img src='https://spy.example/p.gif' width=1 height=1></p>");
  const SafeHtml plain = safeHtml(html);
  CHECK_FALSE(plain.html.contains(q("<img")));
  CHECK(plain.html.contains(q("[two]")));
  CHECK(plain.remote == QStringList{q("https://a.example/1.png"), q("https://b.example/2.png")});
  const SafeHtml placed = safeHtml(html, true);
  CHECK(placed.html.count(q("cid:remote-0")) == 2);
  CHECK(placed.html.contains(q("cid:remote-1")));
  CHECK_FALSE(placed.html.contains(q("example")));
}

TEST_CASE("pictures on other computers come by the web alone and within limits", "[mail][html][hostile]") {
  FakeDav server;
  QList<QByteArray> agents;
  server.intercept([&](const DavRequest& request) -> std::optional<DavReply> {
    if (request.path == "/small.png") return DavReply{200, "picture", {"Set-Cookie: who=me"}};
    if (request.path == "/large.png") return DavReply{200, QByteArray(6 << 20, 'x'), {}};
    if (request.path == "/away.png") return DavReply{302, {}, {"Location: file:///etc/passwd"}};
    if (request.path == "/again.png") {
      agents << request.headers.value("cookie") + request.headers.value("referer");
      return DavReply{200, "other", {}};
    }
    return DavReply{404, {}, {}};
  });
  const auto at = [&](const char* name) { return server.root().resolved(QUrl(q(name))).toString(); };
  std::atomic_bool stop = false;
  const auto loaded = loadRemotePictures(
      {at("/small.png"), at("/large.png"), at("/away.png"), q("file:///etc/passwd"), at("/gone.png"), at("/again.png")},
      stop);
  CHECK(loaded.size() == 2);
  CHECK(loaded.value(0) == "picture");
  CHECK(loaded.value(5) == "other");
  REQUIRE(agents.size() == 1);
  CHECK(agents.first().isEmpty());
  stop = true;
  CHECK(loadRemotePictures({at("/small.png")}, stop).isEmpty());
}
