#include "ui/knowledge/knowledge_module.h"

#include <QCoreApplication>

#include "ui/knowledge/article_part.h"
#include "ui/records/page_words.h"

namespace relata::ui {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(Knowledge)
};

constexpr int kPageShare = 1200;  // both languages have room beside each other

ListPageSpec listOf(const char* entity, const char* iconName) {
  ListPageSpec spec;
  spec.entity = QLatin1String(entity);
  spec.iconName = QLatin1String(iconName);
  return spec;
}

QString aboutList(const QString& list) {
  if (list == QLatin1String("translations")) return Text::tr("The same article in other languages.");
  if (list == QLatin1String("votes")) return Text::tr("Who was helped by it, and what was missing where not.");
  if (list == QLatin1String("answers")) return Text::tr("What people searched for in vain, and find here now.");
  return {};
}

ListPageSpec categories() {
  ListPageSpec spec = listOf("article_category", "knowledge");
  spec.sort = QStringLiteral("position");
  spec.page.facts = keys({"english", "chinese", "position", "retired"});
  spec.page.leftOut = keys({"key"});
  spec.countWords = [](qint64 count) {
    return counted<Text>(QT_TRANSLATE_N_NOOP("Knowledge", "%n categories"), count);
  };
  spec.emptyTitle = [] { return Text::tr("No categories"); };
  spec.emptyText = [] { return Text::tr("What articles are about; the site has a heading for each."); };
  spec.addText = [] { return Text::tr("Add a category"); };
  return spec;
}

ListPageSpec writingList() {
  ListPageSpec spec = listOf("knowledge_gap", "search");
  spec.sort = QStringLiteral("-times");
  spec.page.facts = keys({"times", "last", "language", "article", "left"});
  spec.countWords = [](qint64 count) {
    return counted<Text>(QT_TRANSLATE_N_NOOP("Knowledge", "%n searches without an answer"), count);
  };
  spec.emptyTitle = [] { return Text::tr("Nothing to write"); };
  spec.emptyText = [] {
    return Text::tr(
        "What is searched for and not found stands here, most often asked first, until an article answers it.");
  };
  spec.addText = [] { return Text::tr("Add a question"); };
  return spec;
}

}  // namespace

RecordListPage* knowledgeModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec = listOf("article", "knowledge");
  spec.pageShare = kPageShare;
  spec.page.roleLink = QStringLiteral("category");
  spec.page.part = [](const RecordContext& of) -> PagePart* { return new ArticlePart(of); };
  spec.page.facts = keys({"category", "language", "owner", "review_by", "questions", "tags"});
  spec.page.leftOut = keys({"body", "status"});
  spec.page.sublists = keys({"translations", "votes", "answers", "files"});
  spec.page.about = aboutList;
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Knowledge", "%n articles"), count); };
  spec.emptyTitle = [] { return Text::tr("No articles yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "What the team knows, written down once: found beside each reply, and for customers on a web site of your own. "
        "A solved ticket is a good beginning.");
  };
  spec.addText = [] { return Text::tr("Write an article"); };
  return new RecordListPage(context, spec, parent);
}

std::vector<SetupList> knowledgeSetupLists() {
  return {{{"Article", "Article categories"}, categories()}, {{"Article", "Writing list"}, writingList()}};
}

}  // namespace relata::ui
