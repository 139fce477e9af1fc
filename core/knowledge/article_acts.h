#pragma once

#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace relata {

/// "draft", "review" or "published", as one act. Problems: article-gone, article-empty [title].
Result<qint64> setArticleStatus(Workspace& workspace, const std::vector<qint64>& articles, const QString& status);

/// A draft from what a solved ticket says: its subject, what was asked, and the last answer of a person. Nothing is
/// added to their words. `again`: even where one was written from it before. Problems: ticket-gone, ticket-not-solved
/// [number], ticket-no-answer [number], ticket-has-article [number, title, id].
Result<Id> articleFromTicket(Workspace& workspace, Id ticket, bool again = false);
/// The article that was written from a ticket; none: nobody did.
Id articleOfTicket(db::Connection& connection, Id ticket);

/// A draft of the same article in the other language, to be written over. Problems: article-gone,
/// article-language-taken [title of the one that is there].
Result<Id> translateArticle(Workspace& workspace, Id article);

struct Vote {
  bool helpful = true;
  QString reason, comment;  // why not: a key of ArticleVote::reason, and in words
};
Result<Id> rateArticle(Workspace& workspace, Id article, const Vote& vote);

/// An article by its printed id or its title. Problems: no-such-article [text], article-ambiguous [text, ids].
Result<Record> articleNamed(Reader& reader, const QString& text);

/// The same article in its other languages, the first one of the group first.
QList<Record> translationsOf(Reader& reader, const Record& article);

}  // namespace relata
