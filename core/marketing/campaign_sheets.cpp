#include "core/marketing/campaign_sheets.h"

#include <QCoreApplication>

#include "core/marketing/sheet_parts.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(MarketingReports)
};

QString s(const char* text) { return QString::fromUtf8(text); }

ReportDef reportDef(const char* key, const char* source, const QString& about, const char* entity = "campaign") {
  ReportDef def;
  def.key = s(key);
  def.entity = s(entity);
  def.source = source;
  def.title = QCoreApplication::translate("MarketingReports", source);
  def.about = about;
  return def;
}

}  // namespace

ReportCell moneyCell(qint64 minor, const QString& base, const QString& rows) {
  ReportCell cell;
  cell.value = MoneyValue{minor, base};
  cell.rows = rows;
  return cell;
}

std::set<qint64> campaignsIn(Reader& reader, const Filter& filter) {
  const std::vector<qint64> ids = reader.ids({s("campaign"), filter, {}, false});
  return {ids.begin(), ids.end()};
}

QString campaignName(const CampaignCredits& credits, Id campaign) {
  for (const CampaignFacts& facts : credits.campaigns)
    if (facts.id == campaign) return facts.name;
  return {};
}

QString channelName(Reader& reader, const QString& channel) {
  const EntityDef& def = *reader.registry().entity(u"campaign");
  const QString label = choiceLabel(def, *def.field(u"channel"), channel);
  return label.isEmpty() ? channel : label;
}

AttributionModel modelOf(const QString& kind) { return attributionFromKey(kind).value_or(AttributionModel::Linear); }

QList<ReportOption> modelOptions(AttributionModel first) {
  QList<ReportOption> options;
  for (const AttributionModel model : attributionModels()) {
    const ReportOption option{attributionKey(model), attributionName(model), attributionRule(model)};
    model == first ? options.prepend(option) : options.append(option);
  }
  return options;
}

QList<ReportDef> campaignReportDefs() {
  QList<ReportDef> defs{
      reportDef("campaign", QT_TRANSLATE_NOOP("MarketingReports", "Campaigns"),
                Text::tr("What each campaign did, cost and brought, with ROAS and both kinds of ROI")),
      reportDef("campaign-funnel", QT_TRANSLATE_NOOP("MarketingReports", "Campaign funnel"),
                Text::tr("From planned to won, step by step")),
      reportDef("attribution", QT_TRANSLATE_NOOP("MarketingReports", "Attribution"),
                Text::tr("Which campaigns deals were won by, under a model that is named")),
      reportDef("cac", QT_TRANSLATE_NOOP("MarketingReports", "Cost of acquisition"),
                Text::tr("What a new customer cost, by channel")),
      reportDef("ab", QT_TRANSLATE_NOOP("MarketingReports", "A/B tests"),
                Text::tr("Arms of a test with intervals, and a verdict that says no more than the numbers")),
      reportDef("handover", QT_TRANSLATE_NOOP("MarketingReports", "Hand-over to sales"),
                Text::tr("Whom marketing handed over, and what sales said"), "hand_over")};
  for (ReportDef& def : defs) def.hasPeriod = def.key != QLatin1String("ab");
  defs[0].kinds = defs[2].kinds = modelOptions(AttributionModel::Linear);
  defs[3].kinds = modelOptions(AttributionModel::First);
  defs[2].by = {{s("campaign"), Text::tr("By campaign"), {}}, {s("channel"), Text::tr("By channel"), {}}};
  defs[4].kinds = {
      {s("response"), Text::tr("Responded"), {}},
      {s("reply"), Text::tr("Replied"), {}},
      {s("click"), Text::tr("Clicked"), {}},
      {s("goal"), Text::tr("Reached the goal"), Text::tr("Of journeys; of a campaign it counts answers")},
      {s("order"), Text::tr("Ordered"), Text::tr("Within so many days; the one that a hold-out group can do, too")}};
  defs[4].hasDays = true;
  defs[4].aboutDays = Text::tr("Within how many days after the start an order counts");
  defs[5].by = {{s("reason"), Text::tr("By reason"), {}},
                {s("owner"), Text::tr("By person"), {}},
                {s("month"), Text::tr("By month"), {}}};
  return defs;
}

Result<ReportSheet> campaignSheet(Reader& reader, const ReportRequest& request, QDate day) {
  using Make = ReportSheet (*)(Reader&, const ReportRequest&, QDate);
  static const std::pair<const char*, Make> kMakers[] = {{"campaign", campaignTable},
                                                         {"campaign-funnel", campaignFunnel},
                                                         {"attribution", attributionTable},
                                                         {"cac", acquisitionTable},
                                                         {"ab", abTable},
                                                         {"handover", handOverTable}};
  for (const ReportDef& def : campaignReportDefs()) {
    if (def.key != request.report) continue;
    auto wanted = completed(def, request);
    if (!wanted.ok()) return wanted.problem();
    for (const auto& [key, make] : kMakers)
      if (def.key == QLatin1String(key)) return make(reader, *wanted, day);
  }
  return Problem("report-unknown", {request.report, {}});
}

}  // namespace relata
