#include "core/bench/marketing_figures.h"

#include <numeric>

#include "core/bench/segment_question.h"
#include "core/bench/suite.h"
#include "core/marketing/customer_orders.h"
#include "core/setup.h"
#include "core/store/settings.h"

namespace relata::bench {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kEvents = 5;  // for each person
constexpr const char* kNames[] = {"segment-events", "rfm"};

/// Places from the least to the most in fifths, as RFM gives them.
std::vector<int> fifths(const std::vector<qint64>& values) {
  std::vector<qint64> sorted = values;
  std::sort(sorted.begin(), sorted.end());
  std::vector<int> out;
  out.reserve(values.size());
  for (const qint64 value : values) {
    const auto less = std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin();
    out.push_back(static_cast<int>(std::min<qptrdiff>(5, 1 + 5 * less / static_cast<qptrdiff>(sorted.size()))));
  }
  return out;
}

class MarketingSuite : public Suite {
 public:
  MarketingSuite(const BenchOptions& options, const std::function<void(const QString&)>& progress)
      : Suite(options, options.contacts, progress) {}

  QList<Figure> run() {
    make();
    m_reader = m_workspace->read();
    if (wants("segment-events")) {
      const SegmentTimes times = segmentTimes(*m_workspace, *m_reader);
      add("segment-events", times.ours, times.raw, 150, 1.5);
    }
    if (wants("rfm")) rfm();
    return m_figures;
  }

 private:
  /// Rows below the rules: what is measured reads tables and their indexes only.
  void make() {
    m_progress(s("making %1 people with %2 events and their orders").arg(m_options.contacts).arg(kEvents));
    auto made = Workspace::create(path("marketing.relata"), settings(), relataParts());
    if (!made.ok()) throw made.problem();
    m_workspace = std::move(made).value();
    db::Connection file(path("marketing.relata"), db::OpenOptions{});
    const QString currency = baseCurrency(file), now = QString::number(m_workspace->now());
    db::Transaction transaction(file);
    const auto fill = [&](const char* sql, qint64 rows) {
      file.exec(s("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ").arg(rows) +
                s(sql)
                    .replace(s("{people}"), QString::number(m_options.contacts))
                    .replace(s("{now}"), now)
                    .replace(s("{currency}"), currency));
    };
    // Multiplying by a large number spreads what people are and do, the same each time.
    fill(
        "INSERT INTO contact(id, name, stage, city, email, _h, _d, _sp) SELECT i, 'Person ' || i, CASE i % 4 WHEN 0 "
        "THEN 'customer' ELSE 'lead' END, CASE i / 4 % 20 WHEN 0 THEN 'Hamburg' ELSE 'Bremen' END, 'p' || i || "
        "'@example.org', 1, 1, 1 FROM n",
        m_options.contacts);
    fill(
        "INSERT INTO activity(id, kind, subject, at, _h, _d, _sp) SELECT i, CASE i * 2654435761 % 7 WHEN 0 THEN "
        "'meeting' ELSE 'call' END, 'Event', {now} - (i * 2654435761 % 730) * 86400000, 1, 1, 1 FROM n",
        kEvents * m_options.contacts);
    fill("INSERT INTO activity_link(id, activity, record, _h, _d, _sp) SELECT i, i, 1 + i % {people}, 1, 1, 1 FROM n",
         kEvents * m_options.contacts);
    fill(
        "INSERT INTO sales_order(id, contact, status, ordered_on, total, total_cur, _h, _d, _sp) SELECT i, 1 + i * "
        "7919 % {people}, 'confirmed', date({now} / 1000 - (i * 2654435761 % 1460) * 86400, 'unixepoch'), 1000 + i * "
        "48271 % 500000, '{currency}', 1, 1, 1 FROM n",
        2 * m_options.contacts);
    transaction.commit();
    while (m_workspace->tidy()) {
    }
  }

  /// Orders read, added up for each customer, and scored by three fifths; by hand as one GROUP BY and three sorts.
  void rfm() {
    std::vector<RfmCustomer> ours;
    const auto mine = timed(3, [&](int) { ours = rfmOf(readOrders(*m_reader).orders); });
    qint64 customers = 0, money = 0, places = 0;
    const auto raw = timed(3, [&](int) {
      std::vector<qint64> last, count, sum;
      db::Statement rows(m_reader->connection(),
                         s("SELECT contact, max(ordered_on), count(*), sum(total) FROM sales_order WHERE _del IS NOT 1 "
                           "AND status <> 'cancelled' GROUP BY contact"));
      while (rows.step()) {
        last.push_back(QDate::fromString(rows.text(1), Qt::ISODate).toJulianDay());
        count.push_back(rows.integer(2));
        sum.push_back(rows.integer(3));
      }
      places = 0;
      for (const auto* values : {&last, &count, &sum}) {
        const std::vector<int> scores = fifths(*values);
        places = std::accumulate(scores.begin(), scores.end(), places);
      }
      customers = static_cast<qint64>(last.size());
      money = std::accumulate(sum.begin(), sum.end(), qint64{0});
    });
    qint64 minor = 0, scored = 0;
    for (const RfmCustomer& one : ours) {
      minor += one.minor;
      scored += one.recency + one.frequency + one.money;
    }
    require(static_cast<qint64>(ours.size()) == customers && minor == money && scored == places && customers > 0,
            "RFM");
    // The promise is for a million people.
    add("rfm", mine, raw, 3000, 0);
  }
};

}  // namespace

bool asksForMarketing(const QString& only) { return asksForOne(only, kNames); }

QList<Figure> marketingFigures(const BenchOptions& options, const std::function<void(const QString&)>& progress) {
  return MarketingSuite(options, progress).run();
}

}  // namespace relata::bench
