#include <QCoreApplication>
#include <QLocale>

#include <cmath>

#include "core/base/money.h"
#include "core/marketing/campaign_return.h"
#include "core/marketing/marketing_settings.h"
#include "core/marketing/retention.h"
#include "core/marketing/sheet_parts.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(MarketingReports)
};

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kMonths = 12;
constexpr qint64 kFewCustomers = 20;

class RetentionSheet {
 public:
  RetentionSheet(Reader& reader, const ReportRequest& request, QDate day) : m_reader(reader) {
    m_sheet.key = request.report;
    m_sheet.day = day;
    m_to = std::min(request.to.isValid() ? request.to : day, day);
    m_from = request.from.isValid() ? request.from : QDate(m_to.year(), m_to.month(), 1).addMonths(1 - kMonths);
    m_sheet.chart = ChartKind::Columns;
    m_sheet.add(s("month"), Text::tr("Month"), FigureKind::Text);
    m_sheet.add(s("start"), Text::tr("Customers at its start"), FigureKind::Count);
    m_sheet.add(s("came"), Text::tr("New"), FigureKind::Count, {}, FigureLook::Good);
    m_sheet.add(s("back"), Text::tr("Came back"), FigureKind::Count);
    m_sheet.add(s("lost"), Text::tr("Lost"), FigureKind::Count, Text::tr("Of those at its start"), FigureLook::Bad);
    m_sheet.add(s("churn"), Text::tr("Churn"), FigureKind::Percent, Text::tr("Lost ÷ customers at its start"));
  }

  ReportSheet ofOrders(const ReportRequest& request) {
    m_sheet.title = Text::tr("Churn by orders");
    m_sheet.entity = s("order");
    m_sheet.formula = Text::tr(
        "A customer is lost when their silence becomes longer than 3 times the middle of their own intervals, or "
        "longer "
        "than a year with fewer than three orders. Churn: who was lost in the month ÷ who was a customer on its first "
        "day; who came since is in neither. The month that runs is told up to today.");
    const OrderBook book = readOrders(m_reader, request.filter);
    m_sheet.base = book.base;
    for (const ChurnMonth& month : churnOfOrders(book.orders, m_from, m_to)) add(month);
    remarks(Text::tr("No orders yet. Import past orders, or accept quotes."));
    return m_sheet;
  }

  ReportSheet ofContracts(const ReportRequest& request) {
    m_sheet.title = Text::tr("Churn by contracts");
    m_sheet.entity = s("contract");
    m_sheet.formula = Text::tr(
        "A customer is lost when none of their contracts runs any more and none renewed itself. Churn: who was lost in "
        "the month ÷ who was a customer on its first day. Worth of a month: value ÷ the days of the contract × "
        "30.4375. Gross and net retention: what customers of a year before the end of the month pay then, of what they "
        "paid: gross without what they pay more, net with it.");
    m_sheet.add(s("monthly"), Text::tr("Worth of a month"), FigureKind::Money, Text::tr("On its first day"));
    m_sheet.add(s("gross"), Text::tr("Gross retention"), FigureKind::Percent,
                Text::tr("(Start − less − lost) ÷ start, of a year"));
    m_sheet.add(s("net"), Text::tr("Net retention"), FigureKind::Percent,
                Text::tr("(Start + more − less − lost) ÷ start, of a year"), FigureLook::Fact);
    const ContractBook book = readContracts(m_reader, request.filter);
    m_sheet.base = book.base;
    double monthly = 0;
    for (const ContractMonth& month : churnOfContracts(book.terms, m_from, m_to)) {
      add(month.churn);
      m_sheet.rows.last().cells << moneyCell(std::llround(month.monthly), book.base)
                                << decimalCell(month.grossRetention) << decimalCell(month.netRetention);
      monthly += month.monthly;
    }
    remarks(Text::tr("No contracts yet."));
    if (book.withoutValue > 0)
      m_sheet.remark(Tone::Warning, Text::tr("%1 contracts have no end, no value or no rate: they count as customers, "
                                             "their worth does not.")
                                        .arg(book.withoutValue));
    sayValue(monthly);
    return m_sheet;
  }

 private:
  void add(const ChurnMonth& month) {
    ReportRow row{month.month.toString(s("yyyy-MM"))};
    const auto lost = static_cast<qint64>(month.lost.size());
    row.cells << textCell(QLocale().toString(month.month, s("MMM yyyy")))
              << whoCell(m_reader, countCell(month.start), month.startIds)
              << whoCell(m_reader, countCell(month.came), month.cameIds)
              << whoCell(m_reader, countCell(month.back), month.backIds)
              << whoCell(m_reader, countCell(lost), month.lost) << decimalCell(logoChurn(month.start, lost));
    m_sheet.rows << row;
    m_start += month.start;
    m_lost += lost;
    m_most = std::max(m_most, month.start + month.came);
  }

  void remarks(const QString& empty) {
    m_sheet.isEmpty = m_most == 0;
    if (m_sheet.isEmpty) return m_sheet.remark(Tone::Info, empty);
    if (const auto monthly = logoChurn(m_start, m_lost))
      m_sheet.remark(Tone::Info,
                     Text::tr("On average %1 % a month, which is %2 % a year: 1 − (1 − monthly)^12.")
                         .arg(QLocale().toString(*monthly, 'f', 1), QLocale().toString(yearlyChurn(*monthly), 'f', 1)));
    if (m_most < kFewCustomers)
      m_sheet.remark(Tone::Warning, Text::tr("Few customers: one of them moves these numbers by much."));
  }

  /// What a customer is worth if churn goes on as it is.
  void sayValue(double monthly) {
    const std::optional<double> margin = marginPercent(m_reader.connection());
    if (!margin || m_start == 0 || m_lost == 0) return;
    const double of = monthly / static_cast<double>(m_start) * *margin / 100;
    const double stays = 1 - static_cast<double>(m_lost) / static_cast<double>(m_start);
    const auto now = lifetimeValueNow(of, stays, 0), later = lifetimeValueLater(of, stays, 0);
    if (!now || !later) return;
    const auto text = [this](double minor) {
      return moneyText(std::llround(minor), m_sheet.base) + u' ' + m_sheet.base;
    };
    m_sheet.remark(Tone::Info, Text::tr("Lifetime value of a customer at this churn, not discounted: %1 if the first "
                                        "payment comes now (margin of a month ÷ churn), %2 if it comes a month later.")
                                   .arg(text(*now), text(*later)));
  }

  Reader& m_reader;
  ReportSheet m_sheet;
  QDate m_from, m_to;
  qint64 m_start = 0, m_lost = 0, m_most = 0;
};

}  // namespace

ReportSheet churnTable(Reader& reader, const ReportRequest& request, QDate day) {
  return RetentionSheet(reader, request, day).ofOrders(request);
}

ReportSheet retentionTable(Reader& reader, const ReportRequest& request, QDate day) {
  return RetentionSheet(reader, request, day).ofContracts(request);
}

}  // namespace relata
