#include <QCoreApplication>
#include <QLocale>

#include "ui/marketing/hand_over_part.h"
#include "ui/marketing/journey_part.h"
#include "ui/marketing/marketing_module.h"
#include "ui/records/page_words.h"

namespace relata::ui {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(Marketing)
};

}  // namespace

RecordListPage* journeysModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec;
  spec.entity = QStringLiteral("journey");
  spec.iconName = QStringLiteral("split-right");
  spec.importable = false;
  spec.page.figures = keys({"inside", "entered", "goals"});
  spec.page.facts = keys({"status", "since", "owner", "description"});
  spec.page.leftOut = keys({"draft", "live", "inside", "entered", "goals"});
  spec.page.part = [](const RecordContext& of) -> PagePart* { return new JourneyPart(of); };
  spec.pageShare = 900;
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Marketing", "%n journeys"), count); };
  spec.emptyTitle = [] { return Text::tr("No journeys yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "A journey takes people along step by step: a mail, a wait, a task where nobody answered. Begin with a "
        "template "
        "from the command palette, rehearse it on the past, and switch it on.");
  };
  spec.addText = [] { return Text::tr("Make a journey"); };
  return new RecordListPage(context, spec, parent);
}

RecordListPage* handOversModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec;
  spec.entity = QStringLiteral("hand_over");
  spec.iconName = QStringLiteral("people");
  spec.importable = false;
  spec.sort = QStringLiteral("state,-at");
  spec.page.facts = keys({"contact", "state", "grade", "fit", "engagement", "owner", "at", "origin"});
  spec.page.leftOut = keys({"name", "reasons", "round"});
  spec.page.part = [](const RecordContext& of) -> PagePart* { return new HandOverPart(of); };
  spec.countWords = [](qint64 count) {
    return counted<Text>(QT_TRANSLATE_N_NOOP("Marketing", "%n hand-overs"), count);
  };
  spec.emptyTitle = [] { return Text::tr("Nobody was handed over yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "Who comes above the limit of the score stands here with the reasons, and sales accepts or rejects. Score "
        "rules are in Setup.");
  };
  return new RecordListPage(context, spec, parent);
}

}  // namespace relata::ui
