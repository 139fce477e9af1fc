#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

#include "core/base/fold.h"
#include "core/base/money.h"
#include "core/marketing/campaign_return.h"
#include "core/marketing/campaign_words.h"
#include "core/marketing/marketing_settings.h"
#include "core/marketing/sheet_parts.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(MarketingReports)
};

QString s(const char* text) { return QString::fromUtf8(text); }

/// How far a campaign came with people: each a condition on `members` of a campaign, or on `campaigns` of a person.
struct FunnelStep {
  const char* key;
  const char* title;
  const char* sql;
  const char* filter;
};
constexpr FunnelStep kSteps[] = {
    {"planned", QT_TRANSLATE_NOOP("MarketingReports", "Planned"), "1", ""},
    {"sent", QT_TRANSLATE_NOOP("MarketingReports", "Sent"), "m.sent_at IS NOT NULL", "sent_at is not empty"},
    {"delivered", QT_TRANSLATE_NOOP("MarketingReports", "Delivered"), "m.sent_at IS NOT NULL AND m.bounced_at IS NULL",
     "sent_at is not empty and bounced_at is empty"},
    {"replied", QT_TRANSLATE_NOOP("MarketingReports", "Replied"), "m.replied_at IS NOT NULL",
     "replied_at is not empty"},
    {"clicked", QT_TRANSLATE_NOOP("MarketingReports", "Clicked"), "m.clicked_at IS NOT NULL",
     "clicked_at is not empty"}};
constexpr size_t kMemberSteps = std::size(kSteps);

struct Reached {
  std::array<qint64, kMemberSteps> members{};
  std::vector<qint64> leads, deals, won;
};

/// Who was reached, and what came of it: leads that name the campaign, and deals in which somebody answered it or that
/// came from such a lead.
class Reach {
 public:
  explicit Reach(Reader& reader) : m_db(reader.connection()) {
    readMembers();
    readLeads();
    readDeals();
  }
  const Reached& of(Id campaign) { return m_reached[campaign]; }

 private:
  void readMembers() {
    QStringList sums;
    for (const FunnelStep& step : kSteps) sums << s("sum(%1)").arg(s(step.sql));
    db::Statement rows(m_db,
                       s("SELECT m.campaign, %1 FROM campaign_member m WHERE m._del IS NOT 1 AND coalesce(m.variant, "
                         "'') <> 'holdout' GROUP BY m.campaign")
                           .arg(sums.join(s(", "))));
    while (rows.step())
      for (size_t i = 0; i < kMemberSteps; ++i)
        m_reached[rows.id(0)].members[i] = rows.integer(static_cast<int>(i) + 1);
  }

  void readLeads() {
    const QHash<QString, Id> named = campaignWords(m_db);
    db::Statement rows(m_db,
                       s("SELECT l.id, l.campaign, d.id, d.status FROM lead l LEFT JOIN deal d ON d.id = l.deal AND "
                         "d._del IS NOT 1 WHERE l.campaign IS NOT NULL AND l._del IS NOT 1 ORDER BY l.id"));
    while (rows.step()) {
      const auto campaign = named.find(fold(rows.text(1).trimmed()));
      if (campaign == named.end()) continue;
      m_reached[*campaign].leads.push_back(rows.integer(0));
      addDeal(*campaign, rows.integer(2), rows.text(3));
    }
  }

  void readDeals() {
    db::Statement rows(m_db,
                       s("SELECT DISTINCT m.campaign, d.id, d.status FROM campaign_member m JOIN (SELECT id AS deal, "
                         "contact AS person FROM deal WHERE _del IS NOT 1 UNION SELECT deal, contact FROM deal_role "
                         "WHERE _del IS NOT 1) p ON p.person = m.person JOIN deal d ON d.id = p.deal AND d._del IS "
                         "NOT 1 WHERE m.responded_at IS NOT NULL AND m._del IS NOT 1 AND (d.closed_on IS NULL OR "
                         "m.responded_at <= (unixepoch(d.closed_on) + 86400) * 1000) ORDER BY d.id"));
    while (rows.step()) addDeal(rows.id(0), rows.integer(1), rows.text(2));
  }

  void addDeal(Id campaign, qint64 deal, const QString& status) {
    if (deal == 0) return;
    Reached& reached = m_reached[campaign];
    const auto add = [deal](std::vector<qint64>& to) {
      if (std::find(to.begin(), to.end(), deal) == to.end()) to.push_back(deal);
    };
    add(reached.deals);
    if (status == QLatin1String("won")) add(reached.won);
  }

  db::Connection& m_db;
  std::map<Id, Reached> m_reached;
};

QString peopleFilter(const FunnelStep& step, const QString& campaigns) {
  const QString which = s("campaign in (%1) and variant != holdout").arg(campaigns);
  return s("exists(campaigns where %1)").arg(*step.filter ? s("%1 and %2").arg(which, s(step.filter)) : which);
}

ReportCell cellOf(const std::vector<qint64>& ids, const char* entity, const char* prefix) {
  ReportCell cell = countCell(static_cast<qint64>(ids.size()), recordsAre(s(prefix), ids));
  cell.entity = s(entity);
  return cell;
}

void addUnrated(UnratedCosts& to, const UnratedCosts& more) {
  for (const auto& [currency, cost] : more) {
    UnratedCost& sum = to[currency];
    sum.count += cost.count;
    sum.minor += cost.minor;
    if (!sum.since.isValid() || (cost.since.isValid() && cost.since < sum.since)) sum.since = cost.since;
  }
}

/// A number that cost without a rate is missing from says so, and everything that is worked out from it.
void markUnrated(ReportCell& cell, const UnratedCosts& unrated) {
  if (unrated.empty()) return;
  QStringList parts;
  for (const auto& [currency, cost] : unrated) parts << moneyText(cost.minor, currency) + QLatin1Char(' ') + currency;
  cell.incomplete = true;
  cell.note = Text::tr("without %1: no rate", "amounts").arg(parts.join(s(" + ")));
}

void remarkUnrated(ReportSheet& sheet, const UnratedCosts& unrated) {
  if (unrated.empty()) return;
  qint64 count = 0;
  QStringList wanted;
  for (const auto& [currency, cost] : unrated) {
    count += cost.count;
    wanted << (cost.since.isValid() ? Text::tr("%1 from %2 on", "currency, day")
                                          .arg(currency, QLocale().toString(cost.since, QLocale::ShortFormat))
                                    : currency);
  }
  sheet.remark(Tone::Bad, Text::tr("%n costs have no exchange rate into %1 and are in no number here; what they are "
                                   "missing from has a *. To count them add a rate for %2.",
                                   nullptr, static_cast<int>(count))
                              .arg(sheet.base, wanted.join(s(", "))));
}

/// The deals, each once, where there are few enough to be named.
QString dealsAre(const std::vector<qint64>& ids) {
  const std::set<qint64> distinct(ids.begin(), ids.end());
  return recordsAre(s("D"), std::vector<qint64>(distinct.begin(), distinct.end()));
}

/// What was paid for these campaigns in the time that is asked about, as a filter of costs.
QString paidFilter(const std::vector<Id>& campaigns, const ReportRequest& request) {
  QString which = recordsAre(s("CA"), campaigns);
  if (which.isEmpty()) return {};
  which.replace(0, 2, s("campaign"));  // for "id"
  which += s(" and kind = paid");
  if (request.from.isValid()) which += s(" and day >= ") + request.from.toString(Qt::ISODate);
  if (request.to.isValid()) which += s(" and day <= ") + request.to.toString(Qt::ISODate);
  return which;
}

void openCosts(ReportCell& cell, const QString& costs) {
  cell.rows = cell.value.isNull() ? QString() : costs;
  cell.entity = s("campaign_cost");
}

/// Revenue as a model gives it against cost: three numbers, each with its name. They open the costs and the deals.
QList<ReportCell> returns(qint64 revenue, qint64 cost, const UnratedCosts& unrated, std::optional<double> margin,
                          const QString& base, const QString& deals, const QString& costs) {
  CampaignReturn of{revenue, {}, cost};
  if (margin) of.margin = static_cast<qint64>(std::llround(static_cast<double>(revenue) * *margin / 100.0));
  ReportCell paid = moneyCell(cost, base), won = moneyCell(revenue, base, revenue == 0 ? QString() : deals);
  won.entity = s("deal");
  QList<ReportCell> cells{paid, won, decimalCell(roas(of)), decimalCell(roiOnRevenue(of)),
                          decimalCell(roiOnMargin(of))};
  for (qsizetype i = 0; i < cells.size(); ++i)
    if (i != 1) {
      markUnrated(cells[i], unrated);
      if (cost > 0 || !unrated.empty()) openCosts(cells[i], costs);
    }
  return cells;
}

void addReturns(ReportSheet& sheet, FigureLook look = FigureLook::None) {
  sheet.add(s("cost"), Text::tr("Cost"), FigureKind::Money, Text::tr("What was paid in the period"));
  sheet.add(s("revenue"), Text::tr("Revenue"), FigureKind::Money,
            Text::tr("Of deals that were won in the period, as the model shares it out"), look);
  sheet.add(s("roas"), Text::tr("ROAS"), FigureKind::Decimal, Text::tr("Revenue ÷ cost"));
  sheet.add(s("roi_revenue"), Text::tr("ROI on revenue"), FigureKind::Percent, Text::tr("(Revenue − cost) ÷ cost"));
  sheet.add(s("roi_margin"), Text::tr("ROI on margin"), FigureKind::Percent,
            Text::tr("(Revenue × margin − cost) ÷ cost; the margin is a setting"));
}

ReportSheet sheetOf(const ReportRequest& request, const CampaignCredits& credits, const QString& title, QDate day) {
  ReportSheet sheet;
  sheet.key = request.report;
  sheet.entity = s("campaign");
  sheet.title = title;
  sheet.base = credits.base;
  sheet.day = day;
  return sheet;
}

void remarkOnCredit(ReportSheet& sheet, Reader& reader, const CampaignCredits& credits, AttributionModel model,
                    std::optional<double> margin) {
  sheet.remark(Tone::Info, Text::tr("%1: %2").arg(attributionName(model), attributionRule(model)));
  if (margin)
    sheet.remark(Tone::Info,
                 Text::tr("ROI on margin counts %1 % of revenue as margin.").arg(QLocale().toString(*margin)));
  else
    sheet.remark(Tone::Info,
                 Text::tr("ROI on margin is not known: “Rules of marketing” says how much of revenue is left."));
  if (credits.withoutAmount > 0)
    sheet.remark(Tone::Warning,
                 Text::tr("%1 deals were won without an amount, or without a rate for it.").arg(credits.withoutAmount));
  if (credits.hidden.empty()) return;
  QStringList names;
  const EntityDef& contact = *reader.registry().entity(u"contact");
  for (const HiddenTouch& one : credits.hidden) {
    const auto person = names.size() < 5 ? reader.record(contact, one.person) : std::nullopt;
    if (person && !names.contains(person->title())) names << person->title();
  }
  std::set<Id> deals;
  for (const HiddenTouch& one : credits.hidden) deals.insert(one.deal);
  sheet.remark(
      Tone::Warning,
      Text::tr("%1 deals were won without a touch, though somebody at the customer answered a campaign: give them "
               "a role in the deal (%2).")
          .arg(deals.size())
          .arg(names.join(s(", "))));
}

}  // namespace

ReportSheet campaignTable(Reader& reader, const ReportRequest& request, QDate day) {
  const CampaignCredits credits = readCredits(reader, request.from, request.to);
  const AttributionModel model = modelOf(request.kind);
  CreditTable table = creditOf(credits, model);
  const std::set<qint64> chosen = campaignsIn(reader, request.filter);
  const std::optional<double> margin = marginPercent(reader.connection());
  Reach reach(reader);
  ReportSheet sheet = sheetOf(request, credits, Text::tr("Campaigns"), day);
  sheet.chart = ChartKind::Bars;
  sheet.formula = Text::tr(
      "People: members of the campaign, without a hold-out group. Delivered: sent and not returned; opens are not "
      "counted, "
      "as machines open mails, too. Leads: those that name the campaign. Deals: in which somebody answered the "
      "campaign "
      "before it closed, or that came from such a lead. Revenue: won deals as the model shares them out; credit of one "
      "deal adds up to exactly 100 %.");
  sheet.add(s("campaign"), Text::tr("Campaign"), FigureKind::Text);
  sheet.add(s("channel"), Text::tr("Channel"), FigureKind::Text);
  for (const FunnelStep& step : kSteps)
    sheet.add(s(step.key), QCoreApplication::translate("MarketingReports", step.title), FigureKind::Count);
  sheet.add(s("leads"), Text::tr("Leads"), FigureKind::Count);
  sheet.add(s("deals"), Text::tr("Deals"), FigureKind::Count);
  sheet.add(s("won"), Text::tr("Won"), FigureKind::Count);
  addReturns(sheet, FigureLook::Fact);
  UnratedCosts unrated;
  for (const CampaignFacts& facts : credits.campaigns) {
    if (!chosen.contains(facts.id.bits())) continue;
    addUnrated(unrated, facts.unrated);
    const Reached& reached = reach.of(facts.id);
    ReportRow row{facts.id.text(s("CA"))};
    row.record = facts.id;
    row.entity = s("contact");
    row.cells << textCell(facts.name) << textCell(channelName(reader, facts.channel));
    for (size_t i = 0; i < kMemberSteps; ++i)
      row.cells << countCell(reached.members[i], peopleFilter(kSteps[i], facts.id.text(s("CA"))));
    row.cells << cellOf(reached.leads, "lead", "L") << cellOf(reached.deals, "deal", "D")
              << cellOf(reached.won, "deal", "D");
    const ModelCredit& credit = table.byCampaign[facts.id];
    row.cells << returns(credit.minor, facts.cost, facts.unrated, margin, credits.base, recordsAre(s("D"), credit.ids),
                         paidFilter({facts.id}, request));
    sheet.rows << row;
  }
  sheet.isEmpty = sheet.rows.isEmpty();
  if (sheet.isEmpty) sheet.remark(Tone::Info, Text::tr("No campaigns yet."));
  remarkUnrated(sheet, unrated);
  remarkOnCredit(sheet, reader, credits, model, margin);
  return sheet;
}

ReportSheet campaignFunnel(Reader& reader, const ReportRequest& request, QDate day) {
  const CampaignCredits credits = readCredits(reader, request.from, request.to);
  const std::set<qint64> chosen = campaignsIn(reader, request.filter);
  Reach reach(reader);
  Reached all;
  std::vector<qint64> ids;
  for (const CampaignFacts& facts : credits.campaigns) {
    if (!chosen.contains(facts.id.bits())) continue;
    ids.push_back(facts.id.bits());
    const Reached& one = reach.of(facts.id);
    for (size_t i = 0; i < kMemberSteps; ++i) all.members[i] += one.members[i];
    for (const auto part : {&Reached::leads, &Reached::deals, &Reached::won})
      for (const qint64 id : one.*part)
        if (std::find((all.*part).begin(), (all.*part).end(), id) == (all.*part).end()) (all.*part).push_back(id);
  }
  ReportSheet sheet = sheetOf(request, credits, Text::tr("Campaign funnel"), day);
  sheet.chart = ChartKind::Funnel;
  sheet.formula = Text::tr(
      "The first five steps count members of the chosen campaigns (somebody in two of them counts twice), then leads "
      "that "
      "name one of them, deals in which somebody answered one before it closed, and those of them that were won.");
  sheet.add(s("step"), Text::tr("Step"), FigureKind::Text);
  sheet.add(s("count"), Text::tr("Count"), FigureKind::Count, {}, FigureLook::Fact);
  sheet.add(s("of_planned"), Text::tr("Of planned"), FigureKind::Percent);
  QStringList named;
  for (const qint64 id : ids) named << Id(id).text(s("CA"));
  for (size_t i = 0; i < kMemberSteps; ++i) {
    ReportRow row{s(kSteps[i].key)};
    row.entity = s("contact");
    const QString people =
        named.isEmpty() || named.size() > 200 ? QString() : peopleFilter(kSteps[i], named.join(s(", ")));
    row.cells << textCell(QCoreApplication::translate("MarketingReports", kSteps[i].title))
              << countCell(all.members[i], people) << shareCell(all.members[i], all.members[0]);
    sheet.rows << row;
  }
  const auto add = [&](const char* key, const QString& title, const std::vector<qint64>& found, const char* entity,
                       const char* prefix) {
    ReportRow row{s(key)};
    row.entity = s(entity);
    row.cells << textCell(title) << cellOf(found, entity, prefix)
              << shareCell(static_cast<qint64>(found.size()), all.members[0]);
    sheet.rows << row;
  };
  add("leads", Text::tr("Leads"), all.leads, "lead", "L");
  add("deals", Text::tr("Deals"), all.deals, "deal", "D");
  add("won", Text::tr("Won"), all.won, "deal", "D");
  sheet.isEmpty = ids.empty();
  if (sheet.isEmpty) sheet.remark(Tone::Info, Text::tr("No campaigns yet."));
  return sheet;
}

ReportSheet attributionTable(Reader& reader, const ReportRequest& request, QDate day) {
  const CampaignCredits credits = readCredits(reader, request.from, request.to);
  const AttributionModel model = modelOf(request.kind);
  const CreditTable table = creditOf(credits, model);
  const std::set<qint64> chosen = campaignsIn(reader, request.filter);
  const std::optional<double> margin = marginPercent(reader.connection());
  const bool byChannel = request.by == QLatin1String("channel");
  struct Sum {
    ModelCredit credit;
    qint64 cost = 0;
    UnratedCosts unrated;
    std::vector<Id> campaigns;
  };
  std::map<QString, Sum> sums;
  QStringList order;
  for (const CampaignFacts& facts : credits.campaigns) {
    if (!chosen.contains(facts.id.bits())) continue;
    const QString key = byChannel ? facts.channel : facts.id.text(s("CA"));
    if (!sums.contains(key)) order << key;
    Sum& sum = sums[key];
    sum.cost += facts.cost;
    addUnrated(sum.unrated, facts.unrated);
    sum.campaigns.push_back(facts.id);
    const auto credit = table.byCampaign.find(facts.id);
    if (credit == table.byCampaign.end()) continue;
    sum.credit.minor += credit->second.minor;
    sum.credit.deals += credit->second.deals;
    sum.credit.ids.insert(sum.credit.ids.end(), credit->second.ids.begin(), credit->second.ids.end());
    sum.credit.touched.insert(sum.credit.touched.end(), credit->second.touched.begin(), credit->second.touched.end());
  }
  ReportSheet sheet = sheetOf(request, credits, Text::tr("Attribution: %1").arg(attributionName(model)), day);
  sheet.entity = s("deal");
  sheet.chart = ChartKind::Bars;
  sheet.formula = Text::tr(
      "Deals that were won in the period. A touch is an answer of somebody in the deal (its contact, or who has a role "
      "in "
      "it) up to its close, and the campaign of the lead that it came from; that something was sent is none. The "
      "credit of "
      "each deal is shared out by the model and adds up to the deal, to the cent. The rows together with “No touch "
      "known” "
      "are all won deals.");
  sheet.add(s("source"), byChannel ? Text::tr("Channel") : Text::tr("Campaign"), FigureKind::Text);
  sheet.add(s("touched"), Text::tr("Deals touched"), FigureKind::Count,
            Text::tr("Won deals with a touch of it, whatever the model gives for it"));
  sheet.add(s("deals"), Text::tr("Deals credited"), FigureKind::Decimal, Text::tr("Shares of deals, added up"));
  sheet.add(s("share"), Text::tr("Share"), FigureKind::Percent, Text::tr("Of the revenue of all won deals"));
  addReturns(sheet, FigureLook::Fact);
  const double whole = static_cast<double>(table.total.minor);
  const auto add = [&](const QString& key, const QString& title, const ModelCredit& credit, const Sum& paid) {
    const std::set<qint64> touched(credit.touched.begin(), credit.touched.end());
    const QString deals = dealsAre(credit.ids);
    ReportRow row{key};
    row.entity = s("deal");
    ReportCell share, credited = decimalCell(credit.deals);
    if (whole > 0) share.value = 100.0 * static_cast<double>(credit.minor) / whole;
    share.rows = credited.rows = credit.ids.empty() ? QString() : deals;
    row.cells << textCell(title) << countCell(static_cast<qint64>(touched.size()), dealsAre(credit.touched)) << credited
              << share
              << returns(credit.minor, paid.cost, paid.unrated, margin, credits.base, deals,
                         paidFilter(paid.campaigns, request));
    sheet.rows << row;
  };
  for (const QString& key : order) {
    const Sum& sum = sums[key];
    const auto id = parseId(key);
    add(key, byChannel ? channelName(reader, key) : campaignName(credits, id ? id->id : Id()), sum.credit, sum);
    if (!byChannel && id) sheet.rows.last().record = id->id;
  }
  add(s("none"), Text::tr("No touch known"), table.none, {});
  Sum all;
  for (const auto& [key, sum] : sums) {
    all.cost += sum.cost;
    addUnrated(all.unrated, sum.unrated);
    all.campaigns.insert(all.campaigns.end(), sum.campaigns.begin(), sum.campaigns.end());
  }
  add(s("total"), Text::tr("All won deals"), table.total, all);
  sheet.rows.last().isTotal = true;
  // What no campaign brought is no return on what campaigns cost.
  for (const char* ratio : {"roas", "roi_revenue", "roi_margin"}) sheet.rows.last().cells[sheet.column(s(ratio))] = {};
  sheet.isEmpty = credits.deals.empty();
  if (sheet.isEmpty) sheet.remark(Tone::Info, Text::tr("No deals were won in this time."));
  remarkUnrated(sheet, all.unrated);
  remarkOnCredit(sheet, reader, credits, model, margin);
  return sheet;
}

ReportSheet acquisitionTable(Reader& reader, const ReportRequest& request, QDate day) {
  const CampaignCredits credits = readCredits(reader, request.from, request.to);
  const AttributionModel model = modelOf(request.kind);
  const CreditTable table = creditOf(credits, model);
  const std::set<qint64> chosen = campaignsIn(reader, request.filter);
  ReportSheet sheet = sheetOf(request, credits, Text::tr("Cost of acquisition"), day);
  sheet.chart = ChartKind::Bars;
  sheet.formula = Text::tr(
      "CAC = all cost of campaigns in the period ÷ customers who were new in it. New is who bought for the first time: "
      "a "
      "deal that was won, or an order without one. By channel the model shares each new customer out; who has no touch "
      "is "
      "in the last but one row, and in the sum.");
  sheet.add(s("channel"), Text::tr("Channel"), FigureKind::Text);
  sheet.add(s("cost"), Text::tr("Cost"), FigureKind::Money);
  sheet.add(s("customers"), Text::tr("New customers"), FigureKind::Decimal,
            Text::tr("Shares of customers, added up; opens the deals with which they were new"));
  sheet.add(s("cac"), Text::tr("CAC"), FigureKind::Money, Text::tr("Cost ÷ new customers"), FigureLook::Fact);
  struct Sum {
    qint64 cost = 0;
    double customers = 0;
    UnratedCosts unrated;
    std::vector<Id> campaigns;
    std::vector<qint64> deals;  // with which they were new
  };
  std::map<QString, Sum> sums;
  Sum all{0, table.total.customers, {}, {}, table.total.newDeals};
  for (const CampaignFacts& facts : credits.campaigns) {
    if (!chosen.contains(facts.id.bits())) continue;
    Sum& sum = sums[facts.channel];
    sum.cost += facts.cost;
    all.cost += facts.cost;
    addUnrated(sum.unrated, facts.unrated);
    addUnrated(all.unrated, facts.unrated);
    for (Sum* to : {&sum, &all}) to->campaigns.push_back(facts.id);
    const auto credit = table.byCampaign.find(facts.id);
    if (credit == table.byCampaign.end()) continue;
    sum.customers += credit->second.customers;
    sum.deals.insert(sum.deals.end(), credit->second.newDeals.begin(), credit->second.newDeals.end());
  }
  const auto add = [&](const QString& key, const QString& title, const Sum& sum) {
    ReportRow row{key};
    ReportCell cac;
    // Shares of customers are no whole numbers: the cost of one is told to the cent, as a quotient of hundredths.
    if (const auto one = acquisitionCost(sum.cost * 100, std::llround(sum.customers * 100)); one && sum.cost > 0)
      cac.value = MoneyValue{*one, credits.base};
    ReportCell paid = moneyCell(sum.cost, credits.base), customers = decimalCell(sum.customers);
    for (ReportCell* cell : {&paid, &cac}) {
      markUnrated(*cell, sum.unrated);
      if (sum.cost > 0 || !sum.unrated.empty()) openCosts(*cell, paidFilter(sum.campaigns, request));
    }
    customers.rows = dealsAre(sum.deals);
    customers.entity = s("deal");
    row.cells << textCell(title) << paid << customers << cac;
    sheet.rows << row;
  };
  for (const auto& [channel, sum] : sums) add(channel, channelName(reader, channel), sum);
  add(s("none"), Text::tr("No touch known"), {0, table.none.customers, {}, {}, table.none.newDeals});
  add(s("total"), Text::tr("All channels"), all);
  sheet.rows.last().isTotal = true;
  sheet.isEmpty = sums.empty();
  if (sheet.isEmpty) sheet.remark(Tone::Info, Text::tr("No campaigns yet."));
  remarkUnrated(sheet, all.unrated);
  sheet.remark(Tone::Info, Text::tr("%1: %2").arg(attributionName(model), attributionRule(model)));
  return sheet;
}

}  // namespace relata
