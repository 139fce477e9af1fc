#pragma once

#include "core/meta/field.h"

namespace relata {

/// What the team knows, written down once: for customers on the site, and beside the reply of a ticket. `body` is
/// Markdown. The same article in another language is one of its own, with `translationOf` naming the first one.
struct Article {
  QString title, language, status;
  Id category, owner;
  std::optional<QDate> reviewBy;
  Id translationOf;
  QString questions;  // how customers ask it, one on a line: found by them as by the title
  QString body;
  QStringList tags;
  std::optional<qint64> version, publishedAt;  // how often it was published, and when last
  Id sourceTicket;
  QString externalId;
};

/// What an article is about. The site is in both languages, so its name may be, too.
struct ArticleCategory {
  QString name, key, english, chinese;
  std::optional<qint64> position;
  bool retired = false;
};

/// An article as it was published: what readers saw from then on.
struct ArticleVersion {
  Id article, publishedBy;
  std::optional<qint64> number, at;
  QString title, language, body;
};

/// Whether somebody was helped, and what was missing where not.
struct ArticleVote {
  Id article, voter;
  bool helpful = false;
  QString reason, comment;
  std::optional<qint64> at;
};

/// What was searched for and not found: what should be written next.
struct KnowledgeGap {
  QString text, language;
  std::optional<qint64> times, last;
  Id article;  // that answers it by now
  bool left = false;
};

EntityDef articleDef();
EntityDef articleCategoryDef();
EntityDef articleVersionDef();
EntityDef articleVoteDef();
EntityDef knowledgeGapDef();

/// "zh" where a text is mostly Chinese, else "en".
QString languageOfText(const QString& text);

}  // namespace relata
