#include "ui/marketing/marketing_module.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/marketing/asset_part.h"
#include "ui/marketing/campaign_calendar.h"
#include "ui/marketing/campaign_part.h"
#include "ui/marketing/campaign_results_part.h"
#include "ui/marketing/segment_part.h"
#include "ui/records/page_words.h"
#include "ui/records/part_stack.h"

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

RecordListPage* campaignsModule(const RecordContext& context, const ChannelCommandSource& command, QWidget* parent) {
  ListPageSpec spec;
  spec.entity = QStringLiteral("campaign");
  spec.iconName = QStringLiteral("marketing");
  spec.importable = false;
  spec.sort = QStringLiteral("-starts");
  spec.page.facts =
      keys({"channel",  "status",      "purpose",    "segment",    "exclude",      "audience", "asset",
            "account",  "text",        "place",      "url",        "starts",       "ends",     "not_before",
            "budget",   "actual_cost", "utm_source", "utm_medium", "utm_campaign", "per_hour", "quiet_from",
            "quiet_to", "cap_count",   "cap_days",   "owner",      "description"});
  spec.page.leftOut = keys({"device", "paused_because", "members", "sent", "responses", "holdout_share", "winner_by",
                            "winner_hours", "winner", "tracked"});
  spec.page.sublists = keys({"members", "costs", "events"});
  spec.page.part = [command](const RecordContext& of) -> PagePart* {
    return new PartStack({new CampaignPart(of), new PostPart(of, command), new CampaignResultsPart(of)});
  };
  spec.calendar = campaignCalendar(context);
  spec.pageShare = 640;
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Marketing", "%n campaigns"), count); };
  spec.emptyTitle = [] { return Text::tr("No campaigns yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "A mail to a segment, an SMS, ads, calls, letters or a fair: whom it reaches, what it costs and what came of "
        "it. Nothing goes out without consent, and nobody gets a mail twice.");
  };
  spec.addText = [] { return Text::tr("Plan a campaign"); };
  return new RecordListPage(context, spec, parent);
}

RecordListPage* contentsModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec;
  spec.entity = QStringLiteral("asset");
  spec.iconName = QStringLiteral("file");
  spec.importable = false;
  spec.page.facts = keys({"kind", "language", "translation_of", "expires", "state", "retired", "owner", "description"});
  spec.page.leftOut = keys({"newest", "used"});
  spec.page.sublists = keys({"versions"});
  spec.page.part = [](const RecordContext& of) -> PagePart* { return new AssetPart(of); };
  spec.pageShare = 680;
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Marketing", "%n contents"), count); };
  spec.emptyTitle = [] { return Text::tr("No contents yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "Mails in blocks, pieces of text, pictures and documents that campaigns send. Each keeps its versions, says "
        "where it is used and until when.");
  };
  spec.addText = [] { return Text::tr("Write a mail"); };
  return new RecordListPage(context, spec, parent);
}

}  // namespace relata::ui
