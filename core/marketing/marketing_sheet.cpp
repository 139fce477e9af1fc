#include "core/marketing/marketing_sheet.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

#include "core/marketing/campaign_sheets.h"
#include "core/marketing/customer_orders.h"
#include "core/marketing/marketing_settings.h"
#include "core/marketing/sheet_parts.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(MarketingReports)
};

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr size_t kMostNamed = 500;  // of more, no filter names each
constexpr qint64 kEnough = 10;      // customers; of fewer, fifths say little

struct GroupWords {
  RfmGroup group;
  const char* key;
  const char* title;
  Tone tone;
};
constexpr std::array kGroups{
    GroupWords{RfmGroup::Champions, "champions", QT_TRANSLATE_NOOP("MarketingReports", "Champions"), Tone::Good},
    GroupWords{RfmGroup::Loyal, "loyal", QT_TRANSLATE_NOOP("MarketingReports", "Loyal"), Tone::Good},
    GroupWords{RfmGroup::New, "new", QT_TRANSLATE_NOOP("MarketingReports", "New"), Tone::Info},
    GroupWords{RfmGroup::Promising, "promising", QT_TRANSLATE_NOOP("MarketingReports", "Promising"), Tone::Info},
    GroupWords{RfmGroup::CannotLose, "cannot_lose", QT_TRANSLATE_NOOP("MarketingReports", "Not to be lost"), Tone::Bad},
    GroupWords{RfmGroup::AtRisk, "at_risk", QT_TRANSLATE_NOOP("MarketingReports", "At risk"), Tone::Warning},
    GroupWords{RfmGroup::Hibernating, "hibernating", QT_TRANSLATE_NOOP("MarketingReports", "Hibernating"),
               Tone::Neutral},
    GroupWords{RfmGroup::Lost, "lost", QT_TRANSLATE_NOOP("MarketingReports", "Lost"), Tone::Neutral}};

ReportCell moneyOf(const Exact& sum, const QString& base) {
  const std::optional<qint64> minor = sum.rounded();
  ReportCell cell;
  if (minor) cell.value = MoneyValue{*minor, base};
  return cell;
}

ReportCell averageOf(const Exact& sum, qint64 count, const QString& base) {
  const std::optional<qint64> minor = count > 0 ? sum.dividedBy(Exact(count)) : std::nullopt;
  ReportCell cell;
  if (minor) cell.value = MoneyValue{*minor, base};
  return cell;
}

class Sheet {
 public:
  Sheet(Reader& reader, const ReportRequest& request, QDate day)
      : m_reader(reader), m_book(readOrders(reader, request.filter)) {
    m_sheet.key = request.report;
    m_sheet.entity = s("order");
    m_sheet.base = m_book.base;
    m_sheet.day = day;
  }

  ReportSheet rfm() {
    m_sheet.title = Text::tr("RFM groups");
    m_sheet.formula = Text::tr(
        "Customers with orders that were not cancelled: the company, or the person where there is none. Recency, "
        "frequency and money are scored 1 to 5 by the fifth of all customers in which the last day, the number "
        "of orders and their sum lie, equal ones alike. Champions: R and F 4 and more; loyal: R and F 3 and more; "
        "new: R 4 and more, F up to 2; promising: R 3, F up to 2; not to be lost: R up to 2, F and M 4 and more; "
        "at risk: R up to 2, F 3 and more; hibernating: R 2, lost: R 1, both with F up to 2.");
    m_sheet.chart = ChartKind::Bars;
    m_sheet.add(s("group"), Text::tr("Group"), FigureKind::Text);
    m_sheet.add(s("customers"), Text::tr("Customers"), FigureKind::Count, {}, FigureLook::Fact);
    m_sheet.add(s("share"), Text::tr("Share"), FigureKind::Percent);
    m_sheet.add(s("orders"), Text::tr("Orders"), FigureKind::Count);
    m_sheet.add(s("revenue"), Text::tr("Revenue"), FigureKind::Money);
    m_sheet.add(s("average"), Text::tr("Average order"), FigureKind::Money, Text::tr("Revenue ÷ orders"));
    m_sheet.add(s("silent"), Text::tr("Days since the last order"), FigureKind::Days, Text::tr("Median"));
    const std::vector<RfmCustomer> customers = rfmOf(m_book.orders);
    fillGroups(customers);
    remarks(static_cast<qint64>(customers.size()));
    return m_sheet;
  }

  ReportSheet cohort() {
    m_sheet.title = Text::tr("Customers by first purchase");
    m_sheet.formula = Text::tr(
        "Customers by the month of their first order. Bought again: a second order within so many days of the "
        "first one; it is told only of months whose customers all had that time. Average order: revenue ÷ "
        "orders. Value so far: revenue ÷ customers, of all their orders to date; it is no forecast. Lifetime value to "
        "date is the same times the margin (see “Rules of marketing”). Churn: who has been silent for longer than 3 "
        "times "
        "the middle of their own intervals, or with fewer than three orders for longer than a year.");
    m_sheet.chart = ChartKind::Columns;
    m_sheet.add(s("month"), Text::tr("First order"), FigureKind::Text);
    m_sheet.add(s("customers"), Text::tr("Customers"), FigureKind::Count);
    for (const int days : kAgainDays)
      m_sheet.add(s("again_%1").arg(days), Text::tr("Again in %1 days").arg(days), FigureKind::Percent, {},
                  days == kAgainDays[1] ? FigureLook::Fact : FigureLook::None);
    m_sheet.add(s("orders"), Text::tr("Orders"), FigureKind::Count);
    m_sheet.add(s("average"), Text::tr("Average order"), FigureKind::Money);
    m_sheet.add(s("value"), Text::tr("Value so far"), FigureKind::Money, Text::tr("Revenue ÷ customers"));
    m_sheet.add(s("clv"), Text::tr("Lifetime value to date"), FigureKind::Money,
                Text::tr("Revenue × margin ÷ customers"));
    m_sheet.add(s("churn"), Text::tr("Churn"), FigureKind::Percent, Text::tr("Customers who are lost ÷ customers"));
    const std::optional<Exact> margin = marginShare();
    for (const OrderCohort& one : cohortsOf(m_book.orders, m_sheet.day)) {
      ReportRow row{one.month.toString(s("yyyy-MM"))};
      row.cells << textCell(QLocale().toString(one.month, s("MMM yyyy")))
                << whoCell(m_reader, countCell(one.customers), one.ids);
      for (size_t i = 0; i < one.again.size(); ++i)
        row.cells << (one.again[i] ? whoCell(m_reader, shareCell(*one.again[i], one.customers), one.againIds[i])
                                   : ReportCell());
      const Exact revenue = one.revenue.exact();
      row.cells << ordersCell(m_reader, countCell(one.orders), one.ids)
                << ordersCell(m_reader, averageOf(revenue, one.orders, m_book.base), one.ids)
                << ordersCell(m_reader, averageOf(revenue, one.customers, m_book.base), one.ids)
                << (margin ? ordersCell(m_reader, averageOf(revenue * *margin, one.customers, m_book.base), one.ids)
                           : ReportCell())
                << whoCell(m_reader, shareCell(one.lost, one.customers), one.lostIds);
      m_sheet.rows << row;
    }
    remarks(repurchaseOf(m_book.orders).customers);
    return m_sheet;
  }

 private:
  /// Of revenue, what is left after the cost of what was sold.
  std::optional<Exact> marginShare() {
    const std::optional<double> percent = marginPercent(m_reader.connection());
    const std::optional<Exact> exact = percent ? Exact::ofDouble(*percent) : std::nullopt;
    return exact ? std::optional(exact->shifted(-2)) : std::nullopt;
  }

  struct Sums {
    qint64 customers = 0, orders = 0;
    RevenueSum revenue;
    std::vector<double> silent;
    std::vector<qint64> ids;
  };

  void fillGroups(const std::vector<RfmCustomer>& customers) {
    std::array<Sums, kGroups.size()> groups;
    const int today = static_cast<int>(m_sheet.day.toJulianDay());
    size_t order = 0;
    for (const RfmCustomer& one : customers) {
      Sums& sums = groups[static_cast<size_t>(one.group)];
      ++sums.customers;
      sums.orders += one.orders;
      sums.silent.push_back(std::max(0, today - one.lastDay));
      if (sums.ids.size() <= kMostNamed) sums.ids.push_back(one.customer);
      for (; order < m_book.orders.size() && m_book.orders[order].customer == one.customer; ++order)
        sums.revenue.add(m_book.orders[order]);
    }
    for (const GroupWords& words : kGroups) {
      Sums& sums = groups[static_cast<size_t>(words.group)];
      if (sums.customers == 0) continue;
      const Exact revenue = sums.revenue.exact();
      ReportRow row{s(words.key)};
      const QString rows = customersAre(m_reader, sums.ids, row.entity);
      row.tone = words.tone;
      row.cells << textCell(Text::tr(words.title)) << countCell(sums.customers, rows)
                << shareCell(sums.customers, static_cast<qint64>(customers.size()))
                << ordersCell(m_reader, countCell(sums.orders), sums.ids)
                << ordersCell(m_reader, moneyOf(revenue, m_book.base), sums.ids)
                << ordersCell(m_reader, averageOf(revenue, sums.orders, m_book.base), sums.ids)
                << daysCell(median(sums.silent));
      m_sheet.rows << row;
    }
  }

  void remarks(qint64 customers) {
    m_sheet.isEmpty = customers == 0;
    if (m_sheet.isEmpty)
      return m_sheet.remark(Tone::Info, Text::tr("No orders yet. Import past orders, or accept quotes."));
    const Repurchase all = repurchaseOf(m_book.orders);
    const auto percent = [](qint64 part, qint64 whole) {
      return QLocale().toString(100.0 * static_cast<double>(part) / static_cast<double>(whole), 'f', 1);
    };
    m_sheet.remark(Tone::Info, Text::tr("Repurchase: %1 of %2 customers ordered twice and more (%3 %).")
                                   .arg(QLocale().toString(all.again), QLocale().toString(all.customers),
                                        percent(all.again, all.customers)));
    if (all.intervalDays)
      m_sheet.remark(Tone::Info, Text::tr("Half of all intervals between two orders are at most %1 days.")
                                     .arg(QLocale().toString(*all.intervalDays, 'f', 0)));
    if (customers < kEnough)
      m_sheet.remark(Tone::Warning, Text::tr("Few customers: fifths of %1 say little.").arg(customers));
    if (m_book.withoutRate > 0)
      m_sheet.remark(Tone::Warning,
                     Text::tr("%1 orders have an amount without a rate; they count, their amount does not.")
                         .arg(m_book.withoutRate));
  }

  Reader& m_reader;
  OrderBook m_book;
  ReportSheet m_sheet;
};

const GroupWords& wordsOf(RfmGroup group) {
  return *std::find_if(kGroups.begin(), kGroups.end(), [&](const GroupWords& one) { return one.group == group; });
}

using Table = ReportSheet (*)(Reader&, const ReportRequest&, QDate);
constexpr std::pair<const char*, Table> kTables[] = {
    {"rfm", [](Reader& reader, const ReportRequest& request, QDate day) { return Sheet(reader, request, day).rfm(); }},
    {"cohort",
     [](Reader& reader, const ReportRequest& request, QDate day) { return Sheet(reader, request, day).cohort(); }},
    {"value", valueTable},
    {"churn", churnTable},
    {"retention", retentionTable}};

}  // namespace

QString customersAre(Reader& reader, const std::vector<qint64>& ids, QString& entity) {
  QString prefix;
  for (const qint64 id : ids) {
    const EntityDef* def = ids.size() <= kMostNamed ? reader.entityOf(Id(id)) : nullptr;
    if (!def || (!entity.isEmpty() && entity != def->key)) return {};
    entity = def->key;
    prefix = def->prefix;
  }
  return recordsAre(prefix, ids);
}

ReportCell whoCell(Reader& reader, ReportCell cell, const std::vector<qint64>& customers) {
  QString entity;
  cell.rows = customersAre(reader, customers, entity);
  cell.entity = cell.rows.isEmpty() ? QString() : entity;
  return cell;
}

ReportCell ordersCell(Reader& reader, ReportCell cell, const std::vector<qint64>& customers) {
  QString entity;
  const QString who = customersAre(reader, customers, entity);
  if (who.isEmpty()) return cell;
  const QString ids = who.mid(who.indexOf(u'('));
  // A person's orders are those that were not placed for a company.
  const QString whose =
      entity == s("company") ? s("company in %1").arg(ids) : s("company is empty and contact in %1").arg(ids);
  cell.rows = whose + s(" and ordered_on is not empty and (status is empty or status != cancelled)");
  cell.entity = s("order");
  return cell;
}

QString rfmGroupKey(RfmGroup group) { return s(wordsOf(group).key); }
QString rfmGroupTitle(RfmGroup group) { return Text::tr(wordsOf(group).title); }

QList<ReportDef> marketingReportDefs() {
  const auto def = [](const char* key, const char* entity, const char* source, const QString& about) {
    ReportDef out;
    out.key = s(key);
    out.entity = s(entity);
    out.source = source;
    out.title = Text::tr(source);
    out.about = about;
    return out;
  };
  QList<ReportDef> defs{
      def("rfm", "order", QT_TRANSLATE_NOOP("MarketingReports", "RFM groups"),
          Text::tr("Who buys often, much and lately, and who is slipping away")),
      def("cohort", "order", QT_TRANSLATE_NOOP("MarketingReports", "Customers by first purchase"),
          Text::tr("Who buys again, how soon, and what customers brought so far, by the month of their first order")),
      def("value", "order", QT_TRANSLATE_NOOP("MarketingReports", "Customer value ahead"),
          Text::tr("How many orders and how much revenue customers will bring, with a range and a trial on the past")),
      def("churn", "order", QT_TRANSLATE_NOOP("MarketingReports", "Churn by orders"),
          Text::tr("Who stopped ordering, month by month")),
      def("retention", "contract", QT_TRANSLATE_NOOP("MarketingReports", "Churn by contracts"),
          Text::tr("Whose contracts ended, and what those who stay pay, month by month"))};
  defs[2].hasPeriod = defs[3].hasPeriod = defs[4].hasPeriod = true;
  return defs + campaignReportDefs();
}

Result<ReportSheet> marketingSheet(Reader& reader, const ReportRequest& request, QDate day) {
  QStringList there;
  for (const ReportDef& def : marketingReportDefs()) {
    there << def.key;
    if (def.key != request.report) continue;
    const auto table = std::find_if(std::begin(kTables), std::end(kTables),
                                    [&](const auto& one) { return def.key == QLatin1String(one.first); });
    if (table == std::end(kTables)) return campaignSheet(reader, request, day);
    const Result<ReportRequest> wanted = completed(def, request);
    return wanted.ok() ? Result<ReportSheet>(table->second(reader, *wanted, day)) : wanted.problem();
  }
  return Problem("report-unknown", {request.report, there.join(s(", "))});
}

}  // namespace relata
