#include <QCoreApplication>

#include <algorithm>

#include "core/sales/report_builder.h"
#include "core/sales/sales_rates.h"

namespace relata {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(WinLossReport)
};

QString s(const char* text) { return QString::fromUtf8(text); }

int julianOf(const QDate& day) { return static_cast<int>(day.toJulianDay()); }

/// The open stage that a closed deal left; -1 where its history does not tell.
int stageBefore(const SalesData& data, const DealFacts& deal) {
  const VisitFacts* visits = data.visitsOf(deal);
  for (int i = deal.visits; i-- > 0;)
    if (visits[i].stage >= 0 && data.stages[static_cast<size_t>(visits[i].stage)].kind == QLatin1String("open"))
      return visits[i].stage;
  return -1;
}

enum class By { Reason, Competitor, Stage, Owner, Product };

By byOf(const QString& word) {
  if (word == QLatin1String("competitor")) return By::Competitor;
  if (word == QLatin1String("stage")) return By::Stage;
  if (word == QLatin1String("product")) return By::Product;
  return word == QLatin1String("owner") ? By::Owner : By::Reason;
}

struct Part {
  ClosedFigures closed;
  std::map<int, std::vector<Id>> lostFrom;  // by stage
  std::vector<Id> won;
};

class WinLoss {
 public:
  explicit WinLoss(ReportWork& work)
      : m_work(work),
        m_by(byOf(work.request.by)),
        m_from(work.request.from.isValid() ? work.request.from : work.day.addYears(-1).addDays(1)),
        m_to(work.request.to.isValid() ? work.request.to : work.day) {}

  void make() {
    if (m_by == By::Product) readLines();
    count();
    describe();
    std::vector<std::pair<qint64, qint64>> order;
    for (const auto& [key, part] : m_parts)
      if (m_by != By::Reason || part.closed.lost > 0) order.emplace_back(-part.closed.lost, key);
    std::sort(order.begin(), order.end());
    for (const auto& [lost, key] : order) addRow(key, m_parts[key], false);
    addRow(0, m_all, true);
    ReportSheet& sheet = m_work.sheet;
    sheet.isEmpty = m_all.closed.closed() == 0;
    if (m_all.closed.closed() < kEnoughDeals)
      sheet.remark(Tone::Neutral, Words::tr("Not enough data: %n deals were closed in the period.", "deals",
                                            static_cast<int>(m_all.closed.closed())));
  }

 private:
  /// What deals say in their lines, options left out; a line without a product goes by its name.
  void readLines() {
    db::Statement rows(
        m_work.source.reader.connection(),
        s("SELECT l.record, l.product, l.name, l.amount, l.amount_cur FROM sales_line l JOIN deal d ON "
          "d.id=l.record WHERE l._del IS NOT 1 AND d._del IS NOT 1 AND l.optional IS NOT 1 ORDER BY l.id"));
    QHash<QString, qint64> named;
    while (rows.step()) {
      qint64 key = rows.integer(1);
      if (key == 0) {
        const QString name = rows.text(2);
        if (!named.contains(name)) named.insert(name, -(named.size() + 1));
        key = named.value(name);
        m_words.insert(key, name);
      }
      m_lines[rows.integer(0)].emplace_back(key, MoneyValue{rows.integer(3), rows.text(4)});
    }
  }

  static void note(Part& part, const DealFacts& deal, int stage) {
    (deal.state == DealState::Won ? part.won : part.lostFrom[stage]).push_back(deal.id);
  }

  /// With each of its products once, by what its lines say of it.
  void countLines(const DealFacts& deal, int stage) {
    const bool won = deal.state == DealState::Won;
    std::map<qint64, bool> counted;
    for (const auto& [key, amount] : m_lines.value(deal.id.bits())) {
      Part& part = m_parts[key];
      if (!amount.currency.isEmpty()) (won ? part.closed.wonSum : part.closed.lostSum).add(amount, deal.closedOn);
      if (!counted.emplace(key, true).second) continue;
      ++(won ? part.closed.won : part.closed.lost);
      note(part, deal, stage);
    }
  }

  void count() {
    const int from = julianOf(m_from), to = julianOf(m_to);
    m_work.forEach([&](const DealFacts& deal) {
      if (deal.state == DealState::Open || deal.closedOn < from || deal.closedOn > to) return;
      const int stage = stageBefore(m_work.data, deal);
      const bool byLines = m_by == By::Product && m_lines.contains(deal.id.bits());
      if (byLines) countLines(deal, stage);
      for (Part* part : {byLines ? nullptr : &m_parts[keyOf(deal, stage)], &m_all}) {
        if (!part) continue;
        countClosed(m_work.data, deal, from, to, part->closed);
        note(*part, deal, stage);
      }
    });
  }

  qint64 keyOf(const DealFacts& deal, int stage) const {
    switch (m_by) {
      case By::Reason: return deal.state == DealState::Lost ? deal.lossReason.bits() : -1;
      case By::Competitor: return deal.competitor.bits();
      case By::Stage: return stage;
      case By::Owner: return deal.owner.bits();
      case By::Product: return 0;
    }
    return 0;
  }

  QString nameOf(qint64 key) {
    if (m_by == By::Stage) return key < 0 ? Words::tr("Not known") : m_work.data.stages[static_cast<size_t>(key)].name;
    if (key < 0) return m_words.value(key);
    const char* entity = m_by == By::Product      ? "product"
                         : m_by == By::Reason     ? "loss_reason"
                         : m_by == By::Competitor ? "competitor"
                                                  : "user";
    const QString name = m_work.nameOf(entity, Id(key));
    if (!name.isEmpty()) return name;
    return m_by == By::Product      ? Words::tr("No product named")
           : m_by == By::Reason     ? Words::tr("No reason told")
           : m_by == By::Competitor ? Words::tr("No competitor named")
                                    : Words::tr("Nobody");
  }

  QString keyText(qint64 key) const {
    if (m_by == By::Stage) return key < 0 ? s("none") : m_work.data.stages[static_cast<size_t>(key)].id.text(s("ST"));
    if (key == 0) return s("none");
    if (key < 0) return s("name:") + m_words.value(key);
    if (m_by == By::Product) return Id(key).text(s("PR"));
    return Id(key).text(m_by == By::Reason ? s("LR") : m_by == By::Competitor ? s("CP") : s("U"));
  }

  QString rowsOf(qint64 key) const {
    switch (m_by) {
      case By::Reason: return idIs("loss_reason", "LR", Id(key));
      case By::Competitor: return idIs("competitor", "CP", Id(key));
      case By::Owner: return idIs("owner", "U", Id(key));
      case By::Product: return rowsOfProduct(key);
      case By::Stage: return {};  // no filter says from which stage a deal was lost
    }
    return {};
  }

  QString rowsOfProduct(qint64 key) const {
    if (key == 0) return s("not exists(lines)");
    if (key > 0) return s("exists(lines where product = %1)").arg(Id(key).text(s("PR")));
    return s("exists(lines where %1 and product is empty)").arg(textIs("name", m_words.value(key)));
  }

  void describe() {
    ReportSheet& sheet = m_work.sheet;
    const QString span = Words::tr("closed %1 – %2").arg(dayText(m_from), dayText(m_to));
    const bool withWon = m_by != By::Reason;
    sheet.title = m_by == By::Reason       ? Words::tr("Why deals are lost (%1)").arg(span)
                  : m_by == By::Competitor ? Words::tr("Won and lost by competitor (%1)").arg(span)
                  : m_by == By::Product    ? Words::tr("Won and lost by product (%1)").arg(span)
                  : m_by == By::Stage      ? Words::tr("From which stage deals are won and lost (%1)").arg(span)
                                           : Words::tr("Won and lost by person (%1)").arg(span);
    sheet.formula = Words::tr(
        "Win rate = won ÷ (won + lost) of what closed in the period. Share = of all lost deals. Amounts "
        "at the rate of each deal's closing day. The last columns say in which stage they stood before.");
    if (m_by == By::Product)
      sheet.formula += QLatin1Char(' ') + Words::tr(
                                              "A product has the amounts of its lines; a deal of several products "
                                              "counts with each of them.");
    sheet.add(m_work.request.by, Words::tr("What"), FigureKind::Text);
    if (withWon) sheet.add(s("won"), Words::tr("Won"), FigureKind::Count, {}, FigureLook::Good);
    sheet.add(s("lost"), Words::tr("Lost"), FigureKind::Count, {}, FigureLook::Bad);
    sheet.add(s("share"), Words::tr("Share of lost"), FigureKind::Percent);
    if (withWon) sheet.add(s("win_rate"), Words::tr("Win rate of closed"), FigureKind::Percent);
    if (withWon) sheet.add(s("won_amount"), Words::tr("Won amount"), FigureKind::Money);
    sheet.add(s("lost_amount"), Words::tr("Lost amount"), FigureKind::Money);
    sheet.chart = ChartKind::Bars;
    if (m_by == By::Stage) return;
    for (const auto& [stage, lost] : m_all.lostFrom) {
      m_stages.push_back(stage);
      sheet.add(s("lost_from_%1").arg(m_stages.size()),
                stage < 0 ? Words::tr("stage not known") : m_work.data.stages[static_cast<size_t>(stage)].name,
                FigureKind::Count, Words::tr("lost from that stage"));
    }
  }

  static std::vector<Id> lostOf(const Part& part) {
    std::vector<Id> deals;
    for (const auto& [stage, lost] : part.lostFrom) deals.insert(deals.end(), lost.begin(), lost.end());
    return deals;
  }

  void addRow(qint64 key, const Part& part, bool total) {
    const bool withWon = m_by != By::Reason;
    const QString mine = total ? QString() : rowsOf(key);
    const bool opens = total || !mine.isEmpty();
    const QString span = dayBetween("closed_on", m_from, m_to);
    const auto with = [&](const char* status) {
      if (m_by == By::Stage && !total)  // no condition says from which stage a deal was closed
        return recordsAre(s("D"), QLatin1String(status) == QLatin1String("won") ? part.won : lostOf(part));
      return opens ? both(mine, both(s("status = %1").arg(s(status)), span)) : QString();
    };
    const qint64 lost = part.closed.lost, won = part.closed.won;
    ReportRow row{total ? s("total") : keyText(key), {textCell(total ? Words::tr("All") : nameOf(key))}};
    if (withWon) row.cells << countCell(won, with("won"));
    row.cells << countCell(lost, with("lost")) << shareCell(lost, m_all.closed.lost, with("lost"));
    if (withWon) row.cells << shareCell(won, won + lost) << m_work.money(part.closed.wonSum, with("won"));
    row.cells << m_work.money(part.closed.lostSum, with("lost"));
    for (const int stage : m_stages) {
      const auto found = part.lostFrom.find(stage);
      const std::vector<Id> deals = found == part.lostFrom.end() ? std::vector<Id>() : found->second;
      row.cells << countCell(static_cast<qint64>(deals.size()), recordsAre(s("D"), deals));
    }
    row.isTotal = total;
    if (withWon && !total && won + lost < kEnoughInStage)
      row.mark = Words::tr("only %n", "deals", static_cast<int>(won + lost));
    m_work.sheet.rows << row;
  }

  ReportWork& m_work;
  By m_by;
  QDate m_from, m_to;
  std::map<qint64, Part> m_parts;
  Part m_all;
  std::vector<int> m_stages;
  QHash<qint64, std::vector<std::pair<qint64, MoneyValue>>> m_lines;  // by deal: the product, or a name's number
  QHash<qint64, QString> m_words;                                     // names without a product
};

}  // namespace

void winLossReport(ReportWork& work) { WinLoss(work).make(); }

}  // namespace relata
