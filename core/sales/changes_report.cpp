#include <QCoreApplication>
#include <QDateTime>

#include "core/sales/report_builder.h"
#include "core/store/history_start.h"

namespace relata {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(ChangesReport)
};

QString s(const char* text) { return QString::fromUtf8(text); }

enum Kind { kAdded, kReopened, kWon, kLost, kRemoved, kForward, kBack, kUp, kDown, kPushed, kPulled, kKinds };

constexpr int kShownDeals = 200;

struct Change {
  Kind kind;
  Id deal;
  qint64 before = 0, now = 0;  // base minor units
  QString what;                // "Proposal → Won"
};

/// Two states of the pipeline beside each other.
class Changes {
 public:
  Changes(ReportWork& work, const SalesData& then, const QDate& since) : m_work(work), m_then(then), m_since(since) {}

  void make() {
    compare();
    describe();
    addSums();
    addDeals();
  }

 private:
  /// At the rate of the report's day on either side, also of what is closed now: else a rate that moved would look like
  /// an amount that somebody changed.
  qint64 amount(const SalesData& data, DealFacts deal) {
    deal.isFrozen = false;
    deal.state = DealState::Open;
    MoneySum sum;
    sum.add(data, deal);
    return m_work.total(sum).minor;
  }

  static QString stageName(const SalesData& data, const DealFacts& deal) {
    const StageFacts* stage = data.stageOf(deal);
    return stage ? stage->name : Words::tr("deleted stage");
  }

  void note(Kind kind, const DealFacts& deal, qint64 before, qint64 now, const QString& what) {
    m_changes.push_back({kind, deal.id, before, now, what});
    ++m_counts[kind];
    m_sums[kind] += now - before;
  }

  void compare() {
    std::map<qint64, const DealFacts*> before;
    for (const DealFacts& deal : m_then.deals) before[deal.id.bits()] = &deal;
    m_work.forEach([&](const DealFacts& deal) {
      const auto found = before.find(deal.id.bits());
      if (found == before.end())
        added(deal);
      else
        changed(*found->second, deal);
      if (found != before.end()) before.erase(found);
    });
    if (!m_work.request.filter.isEmpty()) return;  // what is gone passes no filter
    for (const auto& [id, deal] : before) {
      if (deal->state != DealState::Open) continue;
      const qint64 was = amount(m_then, *deal);
      m_start += was;
      ++m_startCount;
      note(kRemoved, *deal, was, 0, {});
    }
  }

  void added(const DealFacts& deal) {
    const qint64 value = amount(m_work.data, deal);
    note(kAdded, deal, 0, value, stageName(m_work.data, deal));
    if (deal.state != DealState::Open) note(deal.state == DealState::Won ? kWon : kLost, deal, value, 0, {});
    end(deal, value);
  }

  void end(const DealFacts& deal, qint64 value) {
    if (deal.state != DealState::Open) return;
    m_end += value;
    ++m_endCount;
  }

  void changed(const DealFacts& was, const DealFacts& is) {
    const bool wasOpen = was.state == DealState::Open, isOpen = is.state == DealState::Open;
    const qint64 old = wasOpen ? amount(m_then, was) : 0, value = amount(m_work.data, is);
    if (wasOpen) {
      m_start += old;
      ++m_startCount;
    }
    end(is, value);
    const QString way = s("%1 → %2").arg(stageName(m_then, was), stageName(m_work.data, is));
    if (!wasOpen && isOpen) return note(kReopened, is, 0, value, way);
    if (!wasOpen) return;
    if (value != old) note(value > old ? kUp : kDown, is, old, value, {});
    if (!isOpen) return note(is.state == DealState::Won ? kWon : kLost, is, value, 0, way);
    const StageFacts *from = m_then.stageOf(was), *to = m_work.data.stageOf(is);
    if (from && to && from->id != to->id) note(to->place >= from->place ? kForward : kBack, is, value, value, way);
    if (was.expectedClose != is.expectedClose && was.expectedClose > 0 && is.expectedClose > 0)
      note(is.expectedClose > was.expectedClose ? kPushed : kPulled, is, value, value,
           s("%1 → %2").arg(dayText(dayOf(was.expectedClose)), dayText(dayOf(is.expectedClose))));
  }

  static QString kindText(int kind) {
    const QString texts[] = {Words::tr("Added"),       Words::tr("Opened again"), Words::tr("Won"),
                             Words::tr("Lost"),        Words::tr("Deleted"),      Words::tr("Moved forward"),
                             Words::tr("Moved back"),  Words::tr("Amount up"),    Words::tr("Amount down"),
                             Words::tr("Close later"), Words::tr("Close earlier")};
    return texts[kind];
  }
  static QString kindKey(int kind) {
    constexpr const char* kKeys[] = {"added", "reopened", "won",  "lost",   "deleted", "forward",
                                     "back",  "up",       "down", "pushed", "pulled"};
    return s(kKeys[kind]);
  }

  void describe() {
    ReportSheet& sheet = m_work.sheet;
    sheet.title = Words::tr("What changed in the pipeline since the end of %1").arg(dayText(m_since));
    sheet.formula = Words::tr(
                        "The pipeline as the journal has it at the end of %1, beside the present one: open then + "
                        "added + opened again − won "
                        "− lost − deleted ± amounts changed = open now. Both at today's rates. What was imported or "
                        "noted since counts as "
                        "added, whenever it began.")
                        .arg(dayText(m_since));
    sheet.add(s("change"), Words::tr("Change"), FigureKind::Text);
    sheet.add(s("deals"), Words::tr("Deals"), FigureKind::Count);
    sheet.add(s("amount"), Words::tr("Open amount"), FigureKind::Money, Words::tr("what it added to the open amount"),
              FigureLook::Fact);
    sheet.add(s("what"), Words::tr("What"), FigureKind::Text);
    sheet.chart = ChartKind::Bars;
    // Those of the present ones are named with every report.
    for (const QString& code : m_then.currencies)
      if (code != m_work.data.base && !m_work.data.currencies.contains(code))
        if (const auto rate = m_work.rates.rate(code, m_work.data.base, m_work.day))
          sheet.rates << ReportRate{code, rate->rate, rate->since};
  }

  ReportCell money(qint64 minor) const {
    ReportCell cell;
    cell.value = MoneyValue{minor, m_work.data.base};
    return cell;
  }

  void addSums() {
    ReportSheet& sheet = m_work.sheet;
    ReportRow start{s("start"), {textCell(Words::tr("Open then")), countCell(m_startCount), money(m_start), {}}};
    start.isTotal = true;
    sheet.rows << start;
    for (int kind = 0; kind < kKinds; ++kind)
      if (m_counts[kind] > 0) addKind(kind);
    ReportRow end{s("end"),
                  {textCell(Words::tr("Open now"), s("status = open")),
                   countCell(m_endCount, s("status = open")),
                   money(m_end),
                   {}}};
    end.isTotal = true;
    sheet.rows << end;
    if (m_changes.empty()) sheet.remark(Tone::Info, Words::tr("Nothing changed since then."));
    if (m_startCount + m_endCount > 0 || !m_changes.empty()) return;
    sheet.isEmpty = true;
    sheet.remark(Tone::Neutral, Words::tr("Not enough data: there was no deal then, and there is none now."));
  }

  void addKind(int kind) {
    std::vector<Id> deals;
    if (kind != kRemoved)  // what is deleted stands in no list
      for (const Change& change : m_changes)
        if (change.kind == kind) deals.push_back(change.deal);
    const QString rows = recordsAre(s("D"), deals);
    ReportCell sum = money(m_sums[kind]);
    sum.rows = rows;
    m_work.sheet.rows << ReportRow{kindKey(kind),
                                   {textCell(kindText(kind), rows), countCell(m_counts[kind], rows), sum, {}}};
  }

  /// Which deals they are; each opens its page.
  void addDeals() {
    ReportSheet& sheet = m_work.sheet;
    std::stable_sort(m_changes.begin(), m_changes.end(),
                     [](const Change& a, const Change& b) { return a.kind < b.kind; });
    int shown = 0;
    for (const Change& change : m_changes) {
      if (shown++ == kShownDeals) {
        sheet.remark(Tone::Info,
                     Words::tr("Only the first %n changes are listed; the sums hold all.", "changes", kShownDeals));
        break;
      }
      const QString name = m_work.nameOf("deal", change.deal);
      ReportRow row{change.deal.text(s("D")) + QLatin1Char(':') + kindKey(change.kind),
                    {textCell(name),
                     {},
                     money(change.now - change.before),
                     textCell(change.what.isEmpty() ? kindText(change.kind)
                                                    : s("%1: %2").arg(kindText(change.kind), change.what))}};
      row.record = change.deal;
      row.isDetail = true;
      sheet.rows << row;
    }
  }

  ReportWork& m_work;
  const SalesData& m_then;
  QDate m_since;
  std::vector<Change> m_changes;
  qint64 m_counts[kKinds] = {}, m_sums[kKinds] = {};
  qint64 m_start = 0, m_end = 0, m_startCount = 0, m_endCount = 0;
};

}  // namespace

void changesReport(ReportWork& work) {
  QDate since = work.request.from;
  if (!since.isValid() && work.request.days > 0) since = work.day.addDays(-work.request.days);
  if (!since.isValid()) since = work.day.addDays(-work.day.dayOfWeek());  // what is new since Monday: the end of Sunday
  const QTimeZone zone = work.source.reader.context().zone;
  const UtcMs moment = QDateTime(since.addDays(1), QTime(0, 0), zone).toMSecsSinceEpoch() - 1;
  SalesData nothing;
  SalesDataPtr then;
  if (work.source.past && moment < work.now) {
    const auto reader = work.source.past(moment);
    then = readSalesData(*reader);
  }
  Changes(work, then ? *then : nothing, since).make();
  if (const auto unknown = beforeHistory(work.source.reader.connection(), moment, zone))
    work.sheet.remark(Tone::Warning, describe(*unknown));
}

}  // namespace relata
