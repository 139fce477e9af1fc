#include "core/knowledge/article.h"

#include <QCoreApplication>

#include "core/base/fold.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr FieldFlags kKept{ReadOnly, FilledIn};

QList<ChoiceDef> languages() {
  return {{s("en"), s(QT_TRANSLATE_NOOP("Article", "English"))}, {s("zh"), s(QT_TRANSLATE_NOOP("Article", "Chinese"))}};
}

QList<ChoiceDef> statuses() {
  return {{s("draft"), s(QT_TRANSLATE_NOOP("Article", "Draft"))},
          {s("review"), s(QT_TRANSLATE_NOOP("Article", "In review")), Tone::Warning},
          {s("published"), s(QT_TRANSLATE_NOOP("Article", "Published")), Tone::Good}};
}

QList<ChoiceDef> reasons() {
  return {{s("wrong"), s(QT_TRANSLATE_NOOP("Article", "It is wrong"))},
          {s("outdated"), s(QT_TRANSLATE_NOOP("Article", "It is out of date"))},
          {s("unclear"), s(QT_TRANSLATE_NOOP("Article", "It is hard to follow"))},
          {s("incomplete"), s(QT_TRANSLATE_NOOP("Article", "Something is missing"))},
          {s("other_question"), s(QT_TRANSLATE_NOOP("Article", "It answers another question"))}};
}

constexpr const char* kVotesSql =
    "(SELECT count(*) FROM article_vote v WHERE v.article=t.id AND coalesce(v.helpful, 0)=%1 AND v._del IS NOT 1)";

}  // namespace

EntityDef articleDef() {
  EntityDef def;
  def.number = 140;
  def.key = def.table = s("article");
  def.prefix = s("KB");
  def.context = "Article";
  def.label = s(QT_TRANSLATE_NOOP("Article", "Article"));
  def.plural = s(QT_TRANSLATE_NOOP("Article", "Articles"));
  def.icon = s("knowledge");
  def.main = true;
  def.fields
      << field<&Article::title>("title", QT_TRANSLATE_NOOP("Article", "Title"), Kind::Text,
                                FieldFlags{Searched, Title, InList, Required, Suggested})
      << choiceField<&Article::language>("language", QT_TRANSLATE_NOOP("Article", "Language"), languages(),
                                         FieldFlags{InList, Suggested, FilledIn})
      << choiceField<&Article::status>("status", QT_TRANSLATE_NOOP("Article", "Status"), statuses(),
                                       FieldFlags{InList, FilledIn})
      << linkField<&Article::category>("category", QT_TRANSLATE_NOOP("Article", "Category"), {s("article_category")},
                                       FieldFlags{InList, Suggested})
      << linkField<&Article::owner>("owner", QT_TRANSLATE_NOOP("Article", "Owner"), {s("user")},
                                    FieldFlags{InList, FilledIn})
      << field<&Article::reviewBy>("review_by", QT_TRANSLATE_NOOP("Article", "Review by"), Kind::Date, InList)
      << linkField<&Article::translationOf>("translation_of", QT_TRANSLATE_NOOP("Article", "Translation of"),
                                            {s("article")})
      << field<&Article::questions>("questions", QT_TRANSLATE_NOOP("Article", "Similar questions (one on a line)"),
                                    Kind::LongText, Searched)
      << field<&Article::body>("body", QT_TRANSLATE_NOOP("Article", "Text (Markdown)"), Kind::LongText,
                               FieldFlags{Searched, Suggested})
      << field<&Article::tags>("tags", QT_TRANSLATE_NOOP("Article", "Tags"), Kind::Tags, Searched)
      << computedField("helpful", QT_TRANSLATE_NOOP("Article", "Helpful"), Kind::Integer, s(kVotesSql).arg(1), InList)
      << computedField("not_helpful", QT_TRANSLATE_NOOP("Article", "Not helpful"), Kind::Integer, s(kVotesSql).arg(0),
                       InList)
      << field<&Article::version>("version", QT_TRANSLATE_NOOP("Article", "Version"), Kind::Integer, kKept)
      << field<&Article::publishedAt>("published_at", QT_TRANSLATE_NOOP("Article", "Published"), Kind::Time, kKept)
      << linkField<&Article::sourceTicket>("source_ticket", QT_TRANSLATE_NOOP("Article", "Written from"), {s("ticket")},
                                           kKept)
      << field<&Article::externalId>("external_id", QT_TRANSLATE_NOOP("Article", "Id in the source"), Kind::Text);
  setSection(def.fields, 0, QT_TRANSLATE_NOOP("Article", "Article"));
  def.sublists << SublistDef{s("translations"), s("article"), s("translation_of"),
                             s(QT_TRANSLATE_NOOP("Article", "Translations"))}
               << SublistDef{s("versions"), s("article_version"), s("article"),
                             s(QT_TRANSLATE_NOOP("Article", "Published versions"))}
               << SublistDef{s("votes"), s("article_vote"), s("article"), s(QT_TRANSLATE_NOOP("Article", "Feedback"))}
               << SublistDef{s("answers"), s("knowledge_gap"), s("article"),
                             s(QT_TRANSLATE_NOOP("Article", "Searches that it answers"))}
               << SublistDef{s("files"), s("attachment"), s("record"), s(QT_TRANSLATE_NOOP("Article", "Files"))};
  return def;
}

EntityDef articleCategoryDef() {
  using C = ArticleCategory;
  EntityDef def;
  def.number = 141;
  def.key = def.table = s("article_category");
  def.prefix = s("KC");
  def.context = "Article";
  def.label = s(QT_TRANSLATE_NOOP("Article", "Article category"));
  def.plural = s(QT_TRANSLATE_NOOP("Article", "Article categories"));
  def.icon = s("knowledge");
  def.managed = true;
  def.fields << field<&C::name>("name", QT_TRANSLATE_NOOP("Article", "Name"), Kind::Text,
                                FieldFlags{Title, Required, InList, Suggested})
             << field<&C::key>("key", QT_TRANSLATE_NOOP("Article", "Key"), Kind::Text, kKept)
             << field<&C::english>("english", QT_TRANSLATE_NOOP("Article", "On the English site"), Kind::Text,
                                   FieldFlags{InList, Suggested})
             << field<&C::chinese>("chinese", QT_TRANSLATE_NOOP("Article", "On the Chinese site"), Kind::Text,
                                   FieldFlags{InList, Suggested})
             << field<&C::position>("position", QT_TRANSLATE_NOOP("Article", "Position"), Kind::Integer,
                                    FieldFlags{InList, FilledIn})
             << field<&C::retired>("retired", QT_TRANSLATE_NOOP("Article", "No longer offered"), Kind::Bool, InList);
  return def;
}

EntityDef articleVersionDef() {
  using V = ArticleVersion;
  EntityDef def;
  def.number = 142;
  def.key = def.table = s("article_version");
  def.prefix = s("KV");
  def.context = "Article";
  def.label = s(QT_TRANSLATE_NOOP("Article", "Published version"));
  def.plural = s(QT_TRANSLATE_NOOP("Article", "Published versions"));
  def.icon = s("history");
  def.fields << linkField<&V::article>("article", QT_TRANSLATE_NOOP("Article", "Article"), {s("article")}, Required)
             << field<&V::number>("number", QT_TRANSLATE_NOOP("Article", "Version"), Kind::Integer,
                                  FieldFlags{Required, InList})
             << field<&V::title>("title", QT_TRANSLATE_NOOP("Article", "Title"), Kind::Text, FieldFlags{Title, InList})
             << choiceField<&V::language>("language", QT_TRANSLATE_NOOP("Article", "Language"), languages())
             << field<&V::body>("body", QT_TRANSLATE_NOOP("Article", "Text (Markdown)"), Kind::LongText)
             << field<&V::at>("at", QT_TRANSLATE_NOOP("Article", "Published"), Kind::Time, InList)
             << linkField<&V::publishedBy>("published_by", QT_TRANSLATE_NOOP("Article", "Published by"), {s("user")},
                                           InList);
  for (FieldDef& one : def.fields) one.flags |= ReadOnly;
  return def;
}

EntityDef articleVoteDef() {
  using V = ArticleVote;
  EntityDef def;
  def.number = 143;
  def.key = def.table = s("article_vote");
  def.prefix = s("KF");
  def.context = "Article";
  def.label = s(QT_TRANSLATE_NOOP("Article", "Feedback"));
  def.plural = s(QT_TRANSLATE_NOOP("Article", "Feedback"));
  def.icon = s("star");
  def.managed = true;
  def.fields << linkField<&V::article>("article", QT_TRANSLATE_NOOP("Article", "Article"), {s("article")},
                                       FieldFlags{Required, InList})
             << field<&V::helpful>("helpful", QT_TRANSLATE_NOOP("Article", "Helpful"), Kind::Bool, InList)
             << choiceField<&V::reason>("reason", QT_TRANSLATE_NOOP("Article", "Why not"), reasons(), InList)
             << field<&V::comment>("comment", QT_TRANSLATE_NOOP("Article", "Comment"), Kind::LongText, InList)
             << field<&V::at>("at", QT_TRANSLATE_NOOP("Article", "When"), Kind::Time, FieldFlags{InList, FilledIn})
             << linkField<&V::voter>("voter", QT_TRANSLATE_NOOP("Article", "Who"), {s("user"), s("contact")}, FilledIn);
  return def;
}

EntityDef knowledgeGapDef() {
  using G = KnowledgeGap;
  EntityDef def;
  def.number = 144;
  def.key = def.table = s("knowledge_gap");
  def.prefix = s("KG");
  def.context = "Article";
  def.label = s(QT_TRANSLATE_NOOP("Article", "Search without an answer"));
  def.plural = s(QT_TRANSLATE_NOOP("Article", "Writing list"));
  def.icon = s("search");
  def.managed = true;
  def.fields << field<&G::text>("text", QT_TRANSLATE_NOOP("Article", "Searched for"), Kind::Text,
                                FieldFlags{Title, Required, InList, Suggested})
             << choiceField<&G::language>("language", QT_TRANSLATE_NOOP("Article", "Language"), languages(),
                                          FieldFlags{InList, FilledIn})
             << field<&G::times>("times", QT_TRANSLATE_NOOP("Article", "Times"), Kind::Integer,
                                 FieldFlags{InList, FilledIn})
             << field<&G::last>("last", QT_TRANSLATE_NOOP("Article", "Last"), Kind::Time, FieldFlags{InList, FilledIn})
             << linkField<&G::article>("article", QT_TRANSLATE_NOOP("Article", "Answered by"), {s("article")}, InList)
             << field<&G::left>("left", QT_TRANSLATE_NOOP("Article", "Not to be written"), Kind::Bool, InList);
  for (FieldDef& one : def.fields)
    if (one.key == QLatin1String("left") || one.key == QLatin1String("last")) one.column += QLatin1Char('_');
  return def;
}

QString languageOfText(const QString& text) {
  qsizetype han = 0, latin = 0;
  for (qsizetype at = 0; at < text.size();) {
    const char32_t c = nextCodePoint(text, at);
    if (isHan(c))
      ++han;
    else if (QChar::isLetter(c))
      ++latin;
  }
  // A Chinese character says about as much as three letters.
  return 3 * han > latin && han > 0 ? s("zh") : s("en");
}

}  // namespace relata
