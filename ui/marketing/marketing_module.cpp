#include "ui/marketing/marketing_module.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/marketing/segment_part.h"
#include "ui/records/page_words.h"

namespace relata::ui {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(Marketing)
};

}  // namespace

RecordListPage* segmentsModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec;
  spec.entity = QStringLiteral("segment");
  spec.iconName = QStringLiteral("marketing");
  spec.importable = false;
  spec.page.facts = keys({"entity", "kind", "owner", "description"});
  spec.page.leftOut = keys({"filter", "listed"});
  spec.page.sublists = keys({"members"});
  spec.page.part = [](const RecordContext& of) -> PagePart* { return new SegmentPart(of); };
  spec.page.about = [](const QString&) {
    return Text::tr("Who was put on this list. Select rows in the list of contacts or companies to put more on it.");
  };
  spec.pageShare = 620;
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Marketing", "%n segments"), count); };
  spec.emptyTitle = [] { return Text::tr("No segments yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "People or companies that have something in common: whoever fits conditions now, or a list that you put "
        "together. Campaigns, lists and reports can be of a segment.");
  };
  spec.addText = [] { return Text::tr("Make a segment"); };
  return new RecordListPage(context, spec, parent);
}

}  // namespace relata::ui
