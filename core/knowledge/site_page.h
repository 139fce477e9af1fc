#pragma once

#include <QList>

#include "core/knowledge/site_words.h"

namespace relata {

struct SiteLink {
  QString title, address;
};
struct SiteGroup {
  QString title;
  QList<SiteLink> articles;
};

/// One page of a site: its frame, without what stands in it.
struct SiteFrame {
  const SiteWords& words;
  QString site;   // the name of the site
  QString title;  // of the page
  QString other;  // the same page in the other language; empty: there is none
  QString root;   // "../"
  bool searches = false;
  bool asks = false;  // readers may write: a way to it stands below
};

/// All that is given is plain text, except `body`.
QString sitePage(const SiteFrame& frame, const QString& body);
QString indexBody(const SiteWords& words, const QString& site, const QList<SiteGroup>& groups);
struct ArticleBody {
  QString title, category, updated, html;
  QList<SiteLink> files, related;
};
QString articleBody(const SiteWords& words, const ArticleBody& article);
/// Where readers come who want to write: looks first whether that is answered. Without JavaScript it only leads on.
QString askBody(const SiteWords& words);
/// The address to write to. A page of its own, so that the log of the server tells who went that far.
QString writeBody(const SiteWords& words, const QString& contact);
/// The page that lets choose a language.
QString languagePage(const QString& site, bool english, bool chinese);

}  // namespace relata
