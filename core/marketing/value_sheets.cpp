#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

#include "core/marketing/customer_ahead.h"
#include "core/marketing/sheet_parts.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(MarketingReports)
};

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr double kLongest = 52, kShortest = 4;  // weeks ahead
constexpr qint64 kEnoughForSums = 500;          // customers
constexpr size_t kBest = 20;

QString number(double value, int digits = 0) { return QLocale().toString(value, 'f', digits); }

class ValueSheet {
 public:
  ValueSheet(Reader& reader, const ReportRequest& request, QDate day)
      : m_reader(reader), m_book(readOrders(reader, request.filter)) {
    m_sheet.key = request.report;
    m_sheet.entity = s("order");
    m_sheet.base = m_book.base;
    m_sheet.day = request.to.isValid() ? std::min(request.to, day) : day;
    m_today = static_cast<int>(m_sheet.day.toJulianDay());
    // What is sure to lie in the past: an order of tomorrow is none yet.
    const int first = request.from.isValid() ? static_cast<int>(request.from.toJulianDay()) : 0;
    std::erase_if(m_book.orders, [&](const CustomerOrder& order) { return order.day > m_today || order.day < first; });
  }

  ReportSheet run() {
    head();
    const std::vector<Buyer> buyers = buyersBefore(m_book.orders, m_today + 1);
    m_weeks = weeksAhead(buyers);
    if (m_weeks < kShortest) return short_(buyers);
    const auto purchases = fitPurchases(buyers);
    const auto spend = fitSpend(buyers);
    if (!purchases || !spend) return short_(buyers);
    fill(buyers, *purchases, *spend);
    m_sheet.remark(Tone::Info, Text::tr("Days ahead: %1, half of the time that orders are known for, a year at most.")
                                   .arg(number(m_weeks * kDaysOfWeek)));
    if (static_cast<qint64>(buyers.size()) < kEnoughForSums)
      m_sheet.remark(Tone::Warning,
                     Text::tr("Fewer than %1 customers: sums can be a third too high or too low.").arg(kEnoughForSums));
    tryOnThePast();
    m_sheet.remark(Tone::Neutral,
                   Text::tr("BG/NBD: r %1, alpha %2, a %3, b %4 (weeks). Gamma-gamma: p %5, q %6.")
                       .arg(number(purchases->r, 3), number(purchases->alpha, 3), number(purchases->a, 3),
                            number(purchases->b, 3), number(spend->p, 2), number(spend->q, 2)));
    if (m_book.withoutRate > 0)
      m_sheet.remark(Tone::Warning,
                     Text::tr("%1 orders have an amount without a rate; they count, their amount does not.")
                         .arg(m_book.withoutRate));
    return m_sheet;
  }

 private:
  void head() {
    m_sheet.title = Text::tr("Customer value ahead");
    m_sheet.formula = Text::tr(
        "An estimate from repeat orders up to the last day, for customers without a contract: how often each of them "
        "will "
        "order (BG/NBD of Fader, Hardie and Lee) times what an order of theirs is worth (gamma-gamma). Still "
        "customers: "
        "the sum of the probabilities of being one, of those who ordered again; it cannot be told of the others. From "
        "and to: what it will be in four of five such cases. Orders of one day are one; cancelled ones are none.");
    m_sheet.add(s("group"), Text::tr("Group"), FigureKind::Text);
    m_sheet.add(s("customers"), Text::tr("Customers"), FigureKind::Count);
    m_sheet.add(s("still"), Text::tr("Still customers"), FigureKind::Decimal,
                Text::tr("Sum of the probabilities, of those who ordered again"));
    m_sheet.add(s("orders"), Text::tr("Orders ahead"), FigureKind::Decimal, Text::tr("To be expected"));
    m_sheet.add(s("revenue"), Text::tr("Revenue ahead"), FigureKind::Money,
                Text::tr("Orders ahead × value of an order"), FigureLook::Expected);
    m_sheet.add(s("each"), Text::tr("Of each"), FigureKind::Money, Text::tr("Revenue ahead ÷ customers"));
    m_sheet.add(s("low"), Text::tr("From"), FigureKind::Money);
    m_sheet.add(s("high"), Text::tr("To"), FigureKind::Money);
  }

  /// Half of what is known, as in the trials that say how well the model does.
  double weeksAhead(const std::vector<Buyer>& buyers) const {
    double known = 0;
    for (const Buyer& one : buyers) known = std::max(known, one.history.known);
    return std::min(kLongest, std::floor(known / 2));
  }

  ReportSheet short_(const std::vector<Buyer>& buyers) {
    m_sheet.isEmpty = true;
    const auto again =
        std::count_if(buyers.begin(), buyers.end(), [](const Buyer& one) { return one.history.repeats > 0; });
    m_sheet.remark(
        Tone::Info,
        Text::tr("Not enough orders for an estimate: %1 customers, %2 of them ordered again. It takes %3 and "
                 "%4, over %5 weeks. The RFM groups need fewer.")
            .arg(buyers.size())
            .arg(again)
            .arg(kFewestFitted)
            .arg(kFewestFitted / 10)
            .arg(2 * kShortest));
    return m_sheet;
  }

  struct Sums {
    qint64 customers = 0;
    double orders = 0, revenue = 0;
    std::optional<double> still;
  };

  ReportCell money(double minor) const { return moneyCell(std::llround(minor), m_book.base); }

  void add(const QString& key, const QString& title, const Sums& sums, bool isTotal = false) {
    ReportRow row{key};
    row.isTotal = isTotal;
    row.cells << textCell(title) << countCell(sums.customers) << decimalCell(sums.still) << decimalCell(sums.orders)
              << money(sums.revenue) << money(sums.revenue / static_cast<double>(sums.customers)) << ReportCell()
              << ReportCell();
    m_sheet.rows << row;
  }

  void fill(const std::vector<Buyer>& buyers, const PurchaseModel& purchases, const SpendModel& spend) {
    const std::vector<RfmCustomer> groups = rfmOf(m_book.orders);
    struct Ahead {
      size_t buyer;
      double still, orders, order;
    };
    std::vector<Ahead> ahead;
    std::map<RfmGroup, Sums> sums;
    Sums all;
    for (size_t i = 0; i < buyers.size(); ++i) {
      const PurchaseHistory& history = buyers[i].history;
      const Ahead one{i, purchases.stillCustomer(history), purchases.expected(history, m_weeks),
                      spend.expected(buyers[i].repeatMean > 0 ? history.repeats : 0, buyers[i].repeatMean)};
      for (Sums* to : {&sums[groups[i].group], &all}) {
        ++to->customers;
        if (history.repeats > 0) to->still = to->still.value_or(0) + one.still;
        to->orders += one.orders;
        to->revenue += one.orders * one.order;
      }
      ahead.push_back(one);
    }
    for (const auto& [group, part] : sums) add(rfmGroupKey(group), rfmGroupTitle(group), part);
    add(s("all"), Text::tr("All"), all, true);
    const size_t best = std::min(kBest, ahead.size());
    std::partial_sort(ahead.begin(), ahead.begin() + static_cast<qptrdiff>(best), ahead.end(),
                      [](const Ahead& a, const Ahead& b) { return a.orders * a.order > b.orders * b.order; });
    for (size_t i = 0; i < best; ++i)
      addBuyer(buyers[ahead[i].buyer], purchases, ahead[i].still, ahead[i].orders, ahead[i].order);
  }

  void addBuyer(const Buyer& buyer, const PurchaseModel& purchases, double still, double orders, double order) {
    const Id id(buyer.customer);
    const EntityDef* def = m_reader.entityOf(id);
    if (!def) return;
    const Interval range = purchases.range(buyer.history, m_weeks);
    ReportRow row{id.text(def->prefix)};
    row.isDetail = true;
    row.entity = def->key;
    row.record = id;
    row.cells << textCell(titleOf(*def, id)) << ReportCell()
              << (buyer.history.repeats > 0 ? decimalCell(still) : ReportCell()) << decimalCell(orders)
              << money(orders * order) << ReportCell() << money(range.low * order) << money(range.high * order);
    m_sheet.rows << row;
  }

  QString titleOf(const EntityDef& def, Id id) const {
    const auto record = m_reader.record(def, id);
    return record ? record->title() : QString();
  }

  /// What it would have said then, against what came: the report tells how far it can be trusted.
  void tryOnThePast() {
    const int then = m_today + 1 - static_cast<int>(m_weeks * kDaysOfWeek);
    const std::vector<Buyer> before = buyersBefore(m_book.orders, then);
    const auto model = fitPurchases(before);
    if (!model) return;
    double expected = 0, pace = 0;
    for (const Buyer& one : before) {
      expected += model->expected(one.history, m_weeks);
      if (one.history.known > 0) pace += one.history.repeats / one.history.known * m_weeks;
    }
    double came = 0;
    for (size_t i = 0; i < m_book.orders.size(); ++i) {
      const CustomerOrder& order = m_book.orders[i];
      const bool same = i > 0 && m_book.orders[i - 1].customer == order.customer;
      const bool sameDay = same && m_book.orders[i - 1].day == order.day;
      if (!same) m_isOld = order.day < then;
      came += m_isOld && order.day >= then && !sameDay;
    }
    if (came <= 0) return;
    const auto off = [came](double said) {
      const double percent = 100 * (said - came) / came;
      return (percent > 0 ? s("+") : QString()) + number(percent) + s(" %");
    };
    m_sheet.remark(Tone::Info, Text::tr("Tried on the past: on %1 it would have expected %2 orders of the customers of "
                                        "then; %3 came (%4). Their pace going on would have said %5.")
                                   .arg(QLocale().toString(QDate::fromJulianDay(then), QLocale::ShortFormat),
                                        number(expected), number(came), off(expected), off(pace)));
  }

  Reader& m_reader;
  OrderBook m_book;
  ReportSheet m_sheet;
  int m_today = 0;
  double m_weeks = 0;
  bool m_isOld = false;
};

}  // namespace

ReportSheet valueTable(Reader& reader, const ReportRequest& request, QDate day) {
  return ValueSheet(reader, request, day).run();
}

}  // namespace relata
