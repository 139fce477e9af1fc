#include "core/knowledge/site_page.h"

#include <QUrl>

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString html(const QString& text) { return text.toHtmlEscaped(); }

// Only this site's own style, script and pictures; nothing in an article could run even if it came through.
constexpr const char* kPolicy =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' file:; style-src 'self' "
    "file:; script-src 'self' file:; base-uri 'none'; form-action 'none'\">\n";

QString head(const QString& language, const QString& title, const QString& root) {
  return s("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n")
             .arg(language) +
         s(kPolicy) +
         s("<title>%1</title>\n<link rel=\"stylesheet\" href=\"%2site.css\">\n</head>\n").arg(html(title), root);
}

QString linkList(const QList<SiteLink>& links, const char* cls) {
  QString out = s("<ul class=\"%1\">\n").arg(s(cls));
  for (const SiteLink& link : links)
    out += s("<li><a href=\"%1\">%2</a></li>\n").arg(html(link.address), html(link.title));
  return out + s("</ul>\n");
}

QString searchField(const QString& label, const QString& prompt) {
  return s("<div class=\"search\" role=\"search\"><label for=\"q\">%1</label>\n<input id=\"q\" type=\"search\" "
           "autocomplete=\"off\" placeholder=\"%2\"></div>\n")
      .arg(html(label), html(prompt));
}

QString foundList(const QString& none) {
  return s("<p id=\"none\" class=\"hint\" hidden>%1</p>\n<ol id=\"found\" aria-live=\"polite\" hidden></ol>\n")
      .arg(html(none));
}

}  // namespace

QString sitePage(const SiteFrame& frame, const QString& body) {
  const QString title = frame.title == frame.site ? frame.site : s("%1 · %2").arg(frame.title, frame.site);
  QString out = head(frame.words.htmlLanguage(), title, frame.root);
  out += s("<body>\n<header>\n<a class=\"home\" href=\"index.html\">%1</a>\n").arg(html(frame.site));
  if (!frame.other.isEmpty())
    out += s("<a class=\"other\" href=\"%1\">%2</a>\n").arg(html(frame.other), html(frame.words.otherLanguage()));
  out += s("</header>\n<main>\n%1</main>\n").arg(body);
  if (frame.asks)
    out += s("<footer>%1 <a href=\"ask.html\">%2</a></footer>\n")
               .arg(html(frame.words.notAnswered()), html(frame.words.writeToUs()));
  if (frame.searches)
    out += s("<script src=\"articles.js\"></script>\n<script src=\"%1search.js\"></script>\n").arg(frame.root);
  return out + s("</body>\n</html>\n");
}

QString indexBody(const SiteWords& words, const QString& site, const QList<SiteGroup>& groups) {
  QString out = s("<h1>%1</h1>\n").arg(html(site)) + searchField(words.search(), words.searchPrompt());
  out += s("<noscript><p class=\"hint\">%1</p></noscript>\n").arg(html(words.needsScript()));
  out += foundList(words.nothingFound());
  out += s("<div id=\"all\">\n");
  if (groups.isEmpty()) out += s("<p class=\"hint\">%1</p>\n").arg(html(words.noArticles()));
  for (const SiteGroup& group : groups)
    out +=
        s("<section>\n<h2>%1</h2>\n").arg(html(group.title)) + linkList(group.articles, "articles") + s("</section>\n");
  return out + s("</div>\n");
}

QString articleBody(const SiteWords& words, const ArticleBody& article) {
  QString out = s("<nav><a href=\"index.html\">%1</a>").arg(html(words.allArticles()));
  if (!article.category.isEmpty()) out += s(" › %1").arg(html(article.category));
  out += s("</nav>\n<article>\n<h1>%1</h1>\n").arg(html(article.title));
  if (!article.updated.isEmpty()) out += s("<p class=\"hint\">%1</p>\n").arg(html(article.updated));
  out += article.html + s("</article>\n");
  if (!article.files.isEmpty())
    out +=
        s("<section>\n<h2>%1</h2>\n").arg(html(words.files())) + linkList(article.files, "files") + s("</section>\n");
  if (!article.related.isEmpty())
    out += s("<section>\n<h2>%1</h2>\n").arg(html(words.related())) + linkList(article.related, "articles") +
           s("</section>\n");
  return out;
}

QString askBody(const SiteWords& words) {
  return s("<h1>%1</h1>\n").arg(html(words.writeToUs())) + searchField(words.askPrompt(), words.askPrompt()) +
         s("<p class=\"hint\">%1</p>\n").arg(html(words.perhapsAnswered())) + foundList(words.nothingLike()) +
         s("<div id=\"all\"></div>\n<p><a class=\"write\" href=\"write.html\">%1</a></p>\n")
             .arg(html(words.writeToUs()));
}

QString writeBody(const SiteWords& words, const QString& contact) {
  return s("<nav><a href=\"index.html\">%1</a></nav>\n<h1>%2</h1>\n<p><a class=\"write\" "
           "href=\"mailto:%3\">%4</a></p>\n"
           "<p class=\"hint\">%5</p>\n")
      .arg(html(words.allArticles()), html(words.writeToUs()),
           QString::fromLatin1(QUrl::toPercentEncoding(contact, "@")), html(contact), html(words.writeHint()));
}

QString languagePage(const QString& site, bool english, bool chinese) {
  QString out = head(s("en"), site, {});
  out += s("<body>\n<header><span class=\"home\">%1</span></header>\n<main>\n<h1>%1</h1>\n<ul class=\"articles\">\n")
             .arg(html(site));
  if (english || !chinese) out += s("<li><a href=\"en/index.html\" lang=\"en\">English</a></li>\n");
  if (chinese) out += s("<li><a href=\"zh/index.html\" lang=\"zh-CN\">中文</a></li>\n");
  return out + s("</ul>\n</main>\n</body>\n</html>\n");
}

}  // namespace relata
