#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace relata {

/// Where links and pictures of an article lead on a page. Both answer an address, or nothing where it leads nowhere: a
/// link is then shown as its text, a picture as what it is called.
struct ArticleTargets {
  std::function<QString(const QString& target)> link;
  std::function<QString(const QString& target)> picture;
};

/// The largest text that is laid out; a longer one is shown as it was typed.
inline constexpr qsizetype kLongestArticle = 200'000;

/// The HTML of an article's Markdown (CommonMark with tables, task lists and strikethrough). Only elements that this
/// function writes are in it, without any attribute that a person typed except the addresses that `targets` gave: raw
/// HTML is shown as text, and headings begin below the one of the page.
QString articleHtml(const QString& markdown, const ArticleTargets& targets);

/// The same as plain text, for a reply: lists with dashes or numbers, links with their address behind them.
QString articlePlainText(const QString& markdown);

/// Paragraphs, list items and cells as plain text, in their order: what an answer is quoted from.
QStringList articlePassages(const QString& markdown);

/// What its links and pictures name, each once, in their order.
struct ArticleLink {
  QString target;
  bool picture = false;
  friend bool operator==(const ArticleLink&, const ArticleLink&) = default;
};
QList<ArticleLink> articleLinks(const QString& markdown);

/// http, https, mailto and tel; everything else leads nowhere.
bool leadsOutside(const QString& target);

}  // namespace relata
