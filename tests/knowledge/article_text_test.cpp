#include "core/knowledge/article_text.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

QString html(const char* markdown) {
  return articleHtml(
      q(markdown), {[](const QString& target) { return leadsOutside(target) ? target : QString(); },
                    [](const QString& target) { return target == q("light.png") ? q("files/light.png") : QString(); }});
}

}  // namespace

TEST_CASE("Markdown becomes plain HTML below the heading of the page", "[knowledge][markdown]") {
  CHECK(html("# One\n\nA **b** _c_ `d`.") ==
        q("<h2>One</h2>\n<p>A <strong>b</strong> <em>c</em> <code>d</code>.</p>\n"));
  CHECK(html("- a\n- b") == q("<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"));
  CHECK(html("3. a") == q("<ol start=\"3\">\n<li>a</li>\n</ol>\n"));
  CHECK(html("|a|b|\n|---|--:|\n|1|2|").contains(q("<td class=\"right\">2</td>")));
  CHECK(html("[x](https://a.example/?a=1&b=\"2)") ==
        q("<p><a href=\"https://a.example/?a=1&amp;b=&quot;2\" rel=\"noopener noreferrer nofollow\">x</a></p>\n"));
  CHECK(html("![a *lamp*](light.png)") == q("<p><img src=\"files/light.png\" alt=\"a lamp\"></p>\n"));
}

TEST_CASE("nothing that an author typed becomes an element or an attribute", "[knowledge][markdown][hostile]") {
  const char* const bad[] = {"<script>alert(1)</script>",
                             "<img src=x onerror=alert(1)>",
                             "a <b onclick=alert(1)>b</b>",
                             "[x](javascript:alert(1))",
                             "[x](JaVaScRiPt:alert(1))",
                             "[x](&#106;avascript:alert(1))",
                             "[x](java\tscript:alert(1))",
                             "[x](data:text/html,<script>alert(1)</script>)",
                             "[x](file:///etc/passwd)",
                             "[x](vbscript:x)",
                             "<javascript:alert(1)>",
                             "![x](https://tracker.example/p.png)",
                             "![x\" onerror=\"alert(1)](light.png)",
                             "[x](https://a.example \"onmouseover=alert(1)\")",
                             "`<script>`",
                             "```html\"><script>\n<script>alert(1)</script>\n```",
                             "<!-- --><iframe src=//a.example>",
                             "<style>*{display:none}</style>",
                             "[x]: javascript:alert(1)\n\n[x]"};
  static const QRegularExpression allowed(
      q("</?(?:p|h[1-6]|ul|ol|li|blockquote|pre|code|em|strong|del|hr|br|table|thead|tbody|tr|th|td|span)>"
        "|<ol start=\"\\d+\">|<t[hd] class=\"(?:right|center)\">|<div class=\"table\">|</div>|</a>"
        "|<a href=\"(?:https?|mailto|tel):[^\"<>]*\" rel=\"noopener noreferrer nofollow\">"
        "|<img src=\"files/light\\.png\" alt=\"[^\"<>]*\">"));
  for (const char* text : bad) {
    QString left = html(text);
    INFO(text << "\n" << left.toStdString());
    left.remove(allowed);
    CHECK_FALSE(left.contains(QLatin1Char('<')));
    CHECK_FALSE(left.contains(QLatin1Char('>')));
  }
}

TEST_CASE("a text that nests without measure is laid out in time", "[knowledge][markdown][hostile]") {
  QElapsedTimer timer;
  timer.start();
  for (const QString& piece : {q("> "), q("- "), q("["), q("*"), q("`"), q("!["), q("<"), q("|"), q("_a*")}) {
    const QString text = piece.repeated(static_cast<int>(60'000 / piece.size()));
    CHECK(articleHtml(text, {}).count(q("<blockquote>")) <= 16);
    (void)articlePlainText(text);
    (void)articlePassages(text);
  }
  CHECK(timer.elapsed() < 20'000);
  const QString long_ = QString(300'000, QLatin1Char('<'));
  CHECK(articleHtml(long_, {}).startsWith(q("<pre>&lt;")));
}

TEST_CASE("an article in a reply is plain text with its addresses", "[knowledge][markdown]") {
  CHECK(
      articlePlainText(q("# Pairing\n\nHold *it* until:\n\n1. white\n2. [blue](https://a.example)\n\nSee "
                         "[this](relata:KB-1) &amp; write to [us](mailto:a@b.example).")) ==
      q("Pairing\n\nHold it until:\n\n1. white\n2. blue (https://a.example)\n\nSee this & write to us (a@b.example)."));
  CHECK(articlePassages(q("# A\n\n- b\n- c\n\n> d")) == QStringList{q("A"), q("b"), q("c"), q("d")});
  const QList<ArticleLink> links = articleLinks(q("[a](relata:KB-1) ![b](c.png) [a](relata:KB-1)"));
  CHECK(links == QList<ArticleLink>{{q("relata:KB-1"), false}, {q("c.png"), true}});
}
