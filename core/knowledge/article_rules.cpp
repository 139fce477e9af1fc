#include "core/knowledge/article_rules.h"

#include "core/base/fold.h"
#include "core/knowledge/article.h"
#include "core/rules/record_checks.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

bool changed(const Record& next, const Record* before, const char* key) {
  return !before || next.value(key) != before->value(key);
}

bool isPublished(const Record& article) { return article.text("status") == QLatin1String("published"); }

/// The other articles of the group that a translation belongs to, the first one among them.
Result<void> checkGroup(Transaction& tx, const Record& next, Id first) {
  db::StatementUse rows(tx.connection().cached(
      s("SELECT title FROM article WHERE (id=?1 OR translation_of=?1) AND id<>?2 AND language=?3 "
        "AND _del IS NOT 1 LIMIT 1")));
  rows->bind(1, first).bind(2, next.id()).bind(3, next.text("language"));
  return rows->step() ? Problem("article-language-taken", {rows->text(0)}, s("language")) : Result<void>();
}

Result<void> joinGroup(Transaction& tx, Record& next, const Record* before) {
  if (!changed(next, before, "translation_of") && !changed(next, before, "language")) return {};
  Id first = next.value("translation_of").id();
  if (!first) return before && next.id() ? checkGroup(tx, next, next.id()) : Result<void>();
  if (first == next.id()) return Problem("article-translates-itself", {}, s("translation_of"));
  const auto named = tx.record(tx.def("article"), first);
  if (named && named->value("translation_of").id()) first = named->value("translation_of").id();
  if (first == next.id()) return Problem("article-translates-itself", {}, s("translation_of"));
  if (before && changed(next, before, "translation_of")) {
    db::StatementUse rows(
        tx.connection().cached(s("SELECT 1 FROM article WHERE translation_of=? AND _del IS NOT 1 LIMIT 1")));
    rows->bind(1, next.id());
    if (rows->step()) return Problem("article-has-translations", {next.title()}, s("translation_of"));
  }
  next.set("translation_of", first);
  return checkGroup(tx, next, first);
}

Result<void> articleBefore(Transaction& tx, Record& next, const Record* before) {
  if (tx.isSettling()) return {};
  next.set("title", next.text("title").simplified());
  if (next.text("language").isEmpty())
    next.set("language", languageOfText(next.text("title") + QLatin1Char('\n') + next.text("body")));
  if (next.text("status").isEmpty()) next.set("status", s("draft"));
  if (!before && next.value("owner").isNull() && !tx.isBroughtIn()) next.set("owner", tx.me());
  if (auto joined = joinGroup(tx, next, before); !joined.ok()) return joined;
  if (!isPublished(next)) return {};
  if (next.text("body").trimmed().isEmpty()) return Problem("article-empty", {next.title()}, s("body"));
  const bool shows = !before || !isPublished(*before) || changed(next, before, "title") ||
                     changed(next, before, "body") || changed(next, before, "language");
  if (!shows) return {};
  next.set("version", next.value("version").integer() + 1);
  if (!tx.isBroughtIn() || next.value("published_at").isNull()) next.set("published_at", tx.now());
  return {};
}

Result<void> articleAfter(Transaction& tx, const Record& now, const Record* before) {
  if (tx.isSettling() || now.value("version").isNull() || !changed(now, before, "version")) return {};
  ArticleVersion version;
  version.article = now.id();
  version.number = now.value("version").integer();
  version.title = now.title();
  version.language = now.text("language");
  version.body = now.text("body");
  version.at = now.value("published_at").integer();
  version.publishedBy = tx.me();
  const Result<Id> made = tx.insert(tx.def("article_version"), version);
  return made.ok() ? Result<void>() : Result<void>(made.problem());
}

Result<void> categoryBefore(Transaction& tx, Record& next, const Record*) {
  if (next.text("key").isEmpty()) next.set("key", keyWord(next.text("name")));
  placeLast(tx, next);
  return {};
}

Result<void> voteBefore(Transaction& tx, Record& next, const Record* before) {
  if (before) return {};
  if (next.value("at").isNull()) next.set("at", tx.now());
  if (next.value("voter").isNull() && !tx.isBroughtIn()) next.set("voter", tx.me());
  return {};
}

Result<void> gapBefore(Transaction& tx, Record& next, const Record*) {
  next.set("text", next.text("text").simplified());
  if (next.text("language").isEmpty()) next.set("language", languageOfText(next.text("text")));
  if (next.value("times").isNull()) next.set("times", qint64{1});
  if (next.value("last").isNull()) next.set("last", tx.now());
  return {};
}

}  // namespace

EntityRules articleRules() { return {articleBefore, articleAfter}; }
EntityRules articleCategoryRules() { return {categoryBefore, {}}; }
EntityRules articleVoteRules() { return {voteBefore, {}}; }
EntityRules knowledgeGapRules() { return {gapBefore, {}}; }

}  // namespace relata
