#include "core/marketing/campaign_credit.h"

#include <QDateTime>

#include <algorithm>
#include <set>

#include "core/base/fold.h"
#include "core/marketing/campaign_words.h"
#include "core/marketing/marketing_settings.h"
#include "core/rules/exchange_rates.h"
#include "core/store/settings.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr UtcMs kDay = 86'400'000;

/// "AND x BETWEEN ..." for days; nothing where there is no limit.
QString between(const char* column, const QDate& from, const QDate& to) {
  QString out;
  if (from.isValid()) out += s(" AND %1 >= '%2'").arg(s(column), from.toString(Qt::ISODate));
  if (to.isValid()) out += s(" AND %1 <= '%2'").arg(s(column), to.toString(Qt::ISODate));
  return out;
}

class Credits {
 public:
  Credits(Reader& reader, const QDate& from, const QDate& to)
      : m_reader(reader), m_db(reader.connection()), m_from(from), m_to(to) {
    m_out.base = baseCurrency(m_db);
  }

  CampaignCredits run() {
    readCampaigns();
    readCosts();
    readDeals();
    readAnswers();
    readLeads();
    markFirst();
    m_touchDays = touchDays(m_db);
    for (WonDeal& deal : m_out.deals) settle(deal);
    readHidden();
    return m_out;
  }

 private:
  UtcMs endOf(const QDate& day) const {
    return day.addDays(1).startOfDay(m_reader.context().zone).toMSecsSinceEpoch() - 1;
  }

  void readCampaigns() {
    db::Statement rows(m_db, s("SELECT id, name, channel, starts FROM campaign WHERE _del IS NOT 1 ORDER BY _key, id"));
    while (rows.step()) {
      CampaignFacts facts{rows.id(0), rows.text(1), rows.text(2), 0, {}, {}};
      if (const QDate day = QDate::fromString(rows.text(3), Qt::ISODate); day.isValid()) facts.starts = day;
      m_out.campaigns.push_back(facts);
    }
  }

  void readCosts() {
    ExchangeRates rates(m_db, m_out.base);
    std::map<qint64, Exact> sums;
    std::map<qint64, UnratedCosts> unrated;
    db::Statement rows(m_db,
                       s("SELECT campaign, amount, amount_cur, day FROM campaign_cost WHERE kind = 'paid' AND _del "
                         "IS NOT 1%1")
                           .arg(between("day", m_from, m_to)));
    while (rows.step()) {
      const QDate day = QDate::fromString(rows.text(3), Qt::ISODate);
      if (const auto rate = rates.rate(rows.text(2), m_out.base, day)) {
        sums[rows.integer(0)] += converted(Exact(rows.integer(1)), rows.text(2), m_out.base, rate->rate);
        continue;
      }
      UnratedCost& lacking = unrated[rows.integer(0)][rows.text(2)];
      ++lacking.count;
      lacking.minor += rows.integer(1);
      if (!lacking.since.isValid() || (day.isValid() && day < lacking.since)) lacking.since = day;
    }
    for (CampaignFacts& facts : m_out.campaigns) {
      if (const auto sum = sums.find(facts.id.bits()); sum != sums.end())
        facts.cost = sum->second.rounded().value_or(0);
      if (const auto lacking = unrated.find(facts.id.bits()); lacking != unrated.end()) facts.unrated = lacking->second;
    }
  }

  void readDeals() {
    db::Statement rows(m_db,
                       s("SELECT id, coalesce(company, contact), opened_on, closed_on, frozen_amount, "
                         "frozen_amount_cur FROM deal WHERE status = 'won' AND _del IS NOT 1%1 ORDER BY closed_on, id")
                           .arg(between("closed_on", m_from, m_to)));
    while (rows.step()) {
      WonDeal deal;
      deal.deal = rows.id(0);
      deal.customer = rows.id(1);
      if (const QDate day = QDate::fromString(rows.text(2), Qt::ISODate); day.isValid()) deal.path.dealAt = endOf(day);
      if (const QDate day = QDate::fromString(rows.text(3), Qt::ISODate); day.isValid())
        deal.path.closedAt = endOf(day);
      deal.hasAmount = rows.text(5) == m_out.base;
      if (deal.hasAmount) deal.minor = rows.integer(4);
      m_out.withoutAmount += deal.hasAmount ? 0 : 1;
      m_places[deal.deal.bits()] = m_out.deals.size();
      m_out.deals.push_back(deal);
    }
  }

  WonDeal* dealOf(qint64 id) {
    const auto place = m_places.find(id);
    return place == m_places.end() ? nullptr : &m_out.deals[place->second];
  }

  void readAnswers() {
    db::Statement rows(m_db,
                       s("SELECT p.deal, m.campaign, m.person, m.responded_at FROM (SELECT id AS deal, contact AS "
                         "person FROM deal WHERE status = 'won' AND _del IS NOT 1 UNION SELECT deal, contact FROM "
                         "deal_role WHERE _del IS NOT 1) p JOIN campaign_member m ON m.person = p.person JOIN "
                         "campaign c ON c.id = m.campaign WHERE m.responded_at IS NOT NULL AND m._del IS NOT 1 AND "
                         "c._del IS NOT 1"));
    while (rows.step())
      if (WonDeal* deal = dealOf(rows.integer(0))) deal->touches.push_back({rows.id(1), rows.id(2), rows.integer(3)});
  }

  /// A lead says when the person was first seen, and by which campaign it came.
  void readLeads() {
    const QHash<QString, Id> named = campaignWords(m_db);
    db::Statement rows(m_db,
                       s("SELECT deal, contact, campaign, coalesce(first_touch, received), received FROM lead WHERE "
                         "deal IS NOT NULL AND _del IS NOT 1"));
    while (rows.step()) {
      WonDeal* deal = dealOf(rows.integer(0));
      if (!deal || rows.value(4).isNull()) continue;
      deal->path.leadAt = std::min(deal->path.leadAt.value_or(rows.integer(4)), rows.integer(4));
      const auto campaign = named.find(fold(rows.text(2).trimmed()));
      if (campaign == named.end()) continue;
      // An answer to the same campaign is that very touch.
      const bool known = std::any_of(deal->touches.begin(), deal->touches.end(),
                                     [&](const DealTouch& touch) { return touch.campaign == *campaign; });
      if (!known) deal->touches.push_back({*campaign, rows.id(1), rows.integer(3)});
    }
  }

  /// A customer is new with the first thing that they ever bought.
  void markFirst() {
    std::map<qint64, QString> first;
    db::Statement rows(
        m_db, s("SELECT customer, min(day) FROM (SELECT coalesce(company, contact) AS customer, closed_on AS day "
                "FROM deal WHERE status = 'won' AND _del IS NOT 1 UNION ALL SELECT coalesce(company, contact), "
                "ordered_on FROM sales_order WHERE coalesce(status, '') <> 'cancelled' AND _del IS NOT 1 AND "
                "deal IS NULL) WHERE customer IS NOT NULL AND day IS NOT NULL GROUP BY customer"));
    while (rows.step()) first[rows.integer(0)] = rows.text(1);
    std::set<qint64> seen;
    for (WonDeal& deal : m_out.deals) {
      const auto day = first.find(deal.customer.bits());
      if (day == first.end() || !deal.path.closedAt) continue;
      const QDate closed = QDateTime::fromMSecsSinceEpoch(*deal.path.closedAt, m_reader.context().zone).date();
      deal.isFirst = closed.toString(Qt::ISODate) == day->second && seen.insert(deal.customer.bits()).second;
    }
  }

  void settle(WonDeal& deal) const {
    if (m_touchDays && deal.path.closedAt) {
      const UtcMs since = *deal.path.closedAt - *m_touchDays * kDay;
      std::erase_if(deal.touches, [since](const DealTouch& touch) { return touch.at < since; });
    }
    std::sort(deal.touches.begin(), deal.touches.end(), [](const DealTouch& a, const DealTouch& b) {
      return std::tuple(a.at, a.campaign, a.person) < std::tuple(b.at, b.campaign, b.person);
    });
    for (const DealTouch& touch : deal.touches) deal.path.touches.push_back(touch.at);
  }

  void readHidden() {
    db::Statement rows(m_db,
                       s("SELECT d.id, c.id, m.campaign, m.responded_at FROM deal d JOIN contact c ON c.company = "
                         "d.company AND c._del IS NOT 1 JOIN campaign_member m ON m.person = c.id AND m._del IS NOT "
                         "1 AND m.responded_at IS NOT NULL WHERE d.status = 'won' AND d._del IS NOT 1 AND c.id IS "
                         "NOT d.contact ORDER BY d.id, c.id"));
    while (rows.step()) {
      const WonDeal* deal = dealOf(rows.integer(0));
      if (!deal || !deal->touches.empty()) continue;
      if (deal->path.closedAt && rows.integer(3) > *deal->path.closedAt) continue;
      if (deal->path.closedAt && m_touchDays && rows.integer(3) < *deal->path.closedAt - *m_touchDays * kDay) continue;
      m_out.hidden.push_back({rows.id(0), rows.id(1), rows.id(2)});
    }
  }

  Reader& m_reader;
  db::Connection& m_db;
  const QDate m_from, m_to;
  CampaignCredits m_out;
  std::map<qint64, size_t> m_places;
  std::optional<qint64> m_touchDays;
};

/// Each deal once, as they come one after another.
void addOnce(std::vector<qint64>& to, Id deal) {
  if (to.empty() || to.back() != deal.bits()) to.push_back(deal.bits());
}

void give(ModelCredit& to, const WonDeal& deal, double share, qint64 minor) {
  to.minor += minor;
  to.deals += share;
  if (deal.isFirst) {
    to.customers += share;
    addOnce(to.newDeals, deal.deal);
  }
  addOnce(to.ids, deal.deal);
}

}  // namespace

CampaignCredits readCredits(Reader& reader, const QDate& from, const QDate& to) {
  return Credits(reader, from, to).run();
}

CreditTable creditOf(const CampaignCredits& credits, AttributionModel model) {
  CreditTable table;
  for (const WonDeal& deal : credits.deals) {
    give(table.total, deal, 1, deal.minor);
    addOnce(table.total.touched, deal.deal);
    for (const DealTouch& touch : deal.touches)
      if (!deal.path.closedAt || touch.at <= *deal.path.closedAt)
        addOnce(table.byCampaign[touch.campaign].touched, deal.deal);
    const std::vector<double> shares = attributionShares(model, deal.path);
    const std::vector<qint64> parts = splitExactly(deal.minor, shares);
    bool any = false;
    for (size_t i = 0; i < shares.size(); ++i) {
      if (shares[i] <= 0) continue;
      any = true;
      give(table.byCampaign[deal.touches[i].campaign], deal, shares[i], parts[i]);
    }
    if (any) continue;
    give(table.none, deal, 1, deal.minor);
    addOnce(table.none.touched, deal.deal);
  }
  return table;
}

}  // namespace relata
