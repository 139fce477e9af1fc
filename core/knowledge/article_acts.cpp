#include "core/knowledge/article_acts.h"

#include "core/activities/asked_text.h"
#include "core/base/inert_markdown.h"
#include "core/knowledge/article.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

Result<Record> liveArticle(Transaction& tx, Id id) {
  auto article = tx.record(tx.def("article"), id);
  if (!article || article->deleted) return Problem("article-gone");
  return *std::move(article);
}

/// The last public answer of a person in a ticket.
QString answerIn(Transaction& tx, Id ticket) {
  db::StatementUse row(
      tx.connection().cached(s("SELECT body FROM ticket_message WHERE ticket=? AND kind='public' AND direction='out' "
                               "AND automatic IS NOT 1 AND _del IS NOT 1 ORDER BY sent_at DESC, id DESC LIMIT 1")));
  row->bind(1, ticket);
  return row->step() ? row->text(0) : QString();
}

}  // namespace

Result<qint64> setArticleStatus(Workspace& workspace, const std::vector<qint64>& articles, const QString& status) {
  const ActKind kind = status == QLatin1String("published") ? ActKind::PublishArticle : ActKind::Edit;
  return workspace.transactAct({kind, s("article"), {}}, [&](Transaction& tx) -> Result<void> {
    QString name;
    for (const qint64 id : articles) {
      const Result<Record> article = liveArticle(tx, Id(id));
      if (!article.ok()) return article.problem();
      if (name.isEmpty()) name = article->title();
      if (auto set = tx.update(tx.def("article"), Id(id), {{s("status"), status}}); !set.ok()) return set;
    }
    if (articles.size() > 1) name = s("%1 (+%2)").arg(name).arg(articles.size() - 1);
    tx.setAct({kind, s("article"), {name}});
    return {};
  });
}

Id articleOfTicket(db::Connection& connection, Id ticket) {
  db::StatementUse row(connection.cached(
      s("SELECT id FROM article WHERE source_ticket=? AND _del IS NOT 1 ORDER BY translation_of IS NOT NULL, id LIMIT "
        "1")));
  row->bind(1, ticket.bits());
  return row->step() ? row->id(0) : Id();
}

Result<Id> articleFromTicket(Workspace& workspace, Id id, bool again) {
  return workspace.transact({ActKind::WriteArticle, s("article"), {}}, [&](Transaction& tx) -> Result<Id> {
    const auto ticket = tx.record(tx.def("ticket"), id);
    if (!ticket || ticket->deleted) return Problem("ticket-gone");
    const QString number = ticket->text("number");
    if (ticket->value("resolved_at").isNull()) return Problem("ticket-not-solved", {number});
    if (const Id there = again ? Id() : articleOfTicket(tx.connection(), id)) {
      const auto known = tx.record(tx.def("article"), there);
      return Problem("ticket-has-article", {number, known->title(), known->idText()});
    }
    const QString answer = answerIn(tx, id).trimmed();
    if (answer.isEmpty()) return Problem("ticket-no-answer", {number});
    tx.setAct({ActKind::WriteArticle, s("article"), {number}});
    const QString asked = askedText(tx.connection(), id).trimmed();
    Article article;
    article.title = ticket->title();
    article.language = languageOfText(article.title + QLatin1Char('\n') + asked + QLatin1Char('\n') + answer);
    const bool chinese = article.language == QLatin1String("zh");
    if (!asked.isEmpty())
      article.body = (chinese ? s("## 问题\n\n%1\n\n") : s("## Question\n\n%1\n\n")).arg(inertMarkdown(asked));
    article.body += (chinese ? s("## 解决方法\n\n") : s("## Answer\n\n")) + inertMarkdown(answer) + QLatin1Char('\n');
    article.sourceTicket = id;
    return tx.insert(tx.def("article"), article);
  });
}

Result<Id> translateArticle(Workspace& workspace, Id id) {
  return workspace.transact({ActKind::TranslateArticle, s("article"), {}}, [&](Transaction& tx) -> Result<Id> {
    const Result<Record> article = liveArticle(tx, id);
    if (!article.ok()) return article.problem();
    tx.setAct({ActKind::TranslateArticle, s("article"), {article->title()}});
    Record made(tx.def("article"));
    for (const char* key : {"title", "category", "body", "tags"}) made.set(key, article->value(key));
    made.set("language", article->text("language") == QLatin1String("zh") ? s("en") : s("zh"));
    made.set("translation_of", id);
    return tx.insert(made);
  });
}

Result<Id> rateArticle(Workspace& workspace, Id id, const Vote& vote) {
  return workspace.transact({ActKind::RateArticle, s("article"), {}}, [&](Transaction& tx) -> Result<Id> {
    const Result<Record> article = liveArticle(tx, id);
    if (!article.ok()) return article.problem();
    tx.setAct({ActKind::RateArticle, s("article"), {article->title()}});
    ArticleVote made;
    made.article = id;
    made.helpful = vote.helpful;
    made.reason = vote.helpful ? QString() : vote.reason;
    made.comment = vote.comment;
    return tx.insert(tx.def("article_vote"), made);
  });
}

Result<Record> articleNamed(Reader& reader, const QString& text) {
  const EntityDef& def = *reader.registry().entity(u"article");
  if (const auto parsed = parseId(text); parsed && parsed->prefix == def.prefix)
    if (auto found = reader.record(def, parsed->id); found && !found->deleted) return *std::move(found);
  const std::vector<qint64> ids = reader.byTitle(def, text);
  if (ids.empty()) return Problem("no-such-article", {text});
  if (ids.size() > 1) {
    QStringList texts;
    for (const qint64 id : ids) texts << Id(id).text(def.prefix);
    return Problem("article-ambiguous", {text, texts.join(s(", "))});
  }
  return *reader.record(def, Id(ids.front()));
}

QList<Record> translationsOf(Reader& reader, const Record& article) {
  const Id first = article.value("translation_of").id() ? article.value("translation_of").id() : article.id();
  std::vector<qint64> ids;
  {
    db::StatementUse rows(reader.connection().cached(
        s("SELECT id FROM article WHERE (id=?1 OR translation_of=?1) AND id<>?2 AND _del IS NOT 1 ORDER BY "
          "translation_of IS NOT NULL, id")));
    rows->bind(1, first).bind(2, article.id());
    while (rows->step()) ids.push_back(rows->integer(0));
  }
  QList<Record> out;
  const EntityDef& def = *reader.registry().entity(u"article");
  for (const qint64 id : ids)
    if (auto record = reader.record(def, Id(id))) out << *std::move(record);
  return out;
}

}  // namespace relata
