#include "core/sample/sample_deals.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <map>

#include "core/activities/activity.h"
#include "core/sample/sample_people.h"
#include "core/sample/sample_words.h"
#include "core/sales/deal.h"
#include "core/rules/exchange_rates.h"
#include "core/sales/goal.h"
#include "core/sales/stage_task.h"
#include "core/sales/pipeline.h"
#include "core/store/settings.h"
#include "core/store/system_entities.h"

namespace relata::sample {
namespace {

constexpr qint64 kDay = 86'400'000;
constexpr quint32 kTopic = 31;
// Days that a deal stays in a stage at most: an offer waits longest.
constexpr int kLongest[] = {9, 14, 30, 18};

QString s(const char* text) { return QString::fromUtf8(text); }

const QStringList& subjects(bool han) {
  static const QStringList english{s("Warehouse scanners"), s("ERP connector"),  s("Cold-chain sensors"),
                                   s("Clinic rollout"),     s("Fleet tracking"), s("Smart metering"),
                                   s("Line 3 retrofit"),    s("Yearly service"), s("Training package"),
                                   s("Spare parts frame"),  s("Second site"),    s("Data migration")};
  static const QStringList chinese{s("云仓扫码一期"), s("门店 POS 升级"), s("远航调度系统"), s("冷链监测"),
                                   s("年度维保"),     s("培训服务"),      s("二期扩容"),     s("数据迁移"),
                                   s("智能电表"),     s("备件框架协议")};
  return han ? chinese : english;
}

const char* currencyOf(Dice& dice, bool han) {
  if (han) return "CNY";
  return dice.chance(20) ? "USD" : "EUR";
}

struct Steps {
  std::vector<Id> open;
  Id won, lost;
};

class DealWriter {
 public:
  DealWriter(Transaction& tx, quint64 seed, const std::vector<Buyer>& buyers)
      : m_tx(tx), m_seed(seed), m_buyers(buyers), m_now(tx.now()) {}

  Result<void> prepare() {
    Id pipeline;
    {
      db::StatementUse rows(m_tx.connection().cached(
          s("SELECT g.id, g.kind, g.pipeline FROM stage g JOIN pipeline p ON p.id=g.pipeline WHERE g._del IS NOT 1 AND "
            "p._del IS NOT 1 AND p.archived IS NOT 1 ORDER BY p.position, p.id, g.position, g.id")));
      while (rows->step()) {
        if (!pipeline) pipeline = rows->id(2);
        if (rows->id(2) != pipeline) break;
        const QString kind = rows->text(1);
        if (kind == QLatin1String("open"))
          m_steps.open.push_back(rows->id(0));
        else
          (kind == QLatin1String("won") ? m_steps.won : m_steps.lost) = rows->id(0);
      }
      db::StatementUse reasons(
          m_tx.connection().cached(s("SELECT id FROM loss_reason WHERE _del IS NOT 1 ORDER BY id")));
      while (reasons->step()) m_reasons.push_back(reasons->id(0));
    }
    if (m_steps.open.empty()) return Problem("pipeline-none");
    for (const char* name : {"Nordlicht Systems", "Delta Forge", "海川软件"}) {
      Competitor competitor;
      competitor.name = s(name);
      const Result<Id> made = m_tx.insert(m_tx.def("competitor"), competitor);
      if (!made.ok()) return made.problem();
      m_competitors.push_back(*made);
    }
    if (auto planned = writeStageTasks(); !planned.ok()) return planned;
    return writeRates();
  }

  Result<void> write(qint64 index, qint64 open) {
    Dice dice(m_seed, kTopic, index);
    const Buyer& buyer = m_buyers[static_cast<size_t>(dice.below(static_cast<int>(m_buyers.size())))];
    Deal deal;
    deal.name = dice.pick(subjects(buyer.han));
    deal.company = buyer.company;
    deal.contact = buyer.person;
    deal.owner = buyer.owner;
    deal.amount =
        MoneyValue{qint64{5 + dice.below(dice.chance(15) ? 400 : 60)} * 100'000, s(currencyOf(dice, buyer.han))};
    const Id id = m_tx.reserveId(m_tx.def("deal"));
    const bool isOpen = open < 0 ? dice.chance(45) : index < open;
    const auto done = isOpen ? writeOpen(dice, id, deal) : writeClosed(dice, id, deal);
    if (!done.ok()) return done;
    return dice.chance(35) ? writeRole(dice, id) : Result<void>();
  }

  /// What was hoped for: goals of this quarter, and what was forecast when each of the past months began.
  Result<void> writeExpectations() {
    if (m_ofBase.empty()) return {};
    if (auto done = writeGoals(); !done.ok()) return done;
    for (const auto& [month, sums] : m_months) {
      if (month >= firstOfMonth(day(m_now))) continue;
      Dice dice(m_seed, kTopic + 1, month.toJulianDay());
      ForecastSnapshot snapshot;
      snapshot.day = snapshot.month = month;
      snapshot.deals = sums.count;
      // Sales people are hopeful: a tenth more than what came, give or take a quarter.
      snapshot.forecast = MoneyValue{sums.won * (85 + dice.below(50)) / 100, m_base};
      if (const auto made = m_tx.insert(m_tx.def("forecast_snapshot"), snapshot); !made.ok()) return made.problem();
    }
    return {};
  }

 private:
  struct Month {
    qint64 won = 0, count = 0;  // minor units of the base
  };

  static QDate firstOfMonth(const QDate& of) { return {of.year(), of.month(), 1}; }

  qint64 inBase(const MoneyValue& amount) const {
    const auto rate = m_ofBase.find(amount.currency);
    return rate == m_ofBase.end() ? 0 : qRound64(static_cast<double>(amount.minor) * rate->second);
  }

  /// A closed deal, for what is told about its month and its owner.
  void remember(const Deal& deal, UtcMs at, bool won) {
    Month& month = m_months[firstOfMonth(day(at))];
    ++month.count;
    if (!won) return;
    month.won += inBase(*deal.amount);
    if (m_now - at < 365 * kDay) m_yearOf[deal.owner.bits()] += inBase(*deal.amount);
  }

  /// For everybody, and for each who won something: a quarter of their year and a little more.
  Result<void> writeGoals() {
    const QDate today = day(m_now), starts(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    qint64 all = 0;
    const auto write = [&](Id owner, qint64 minor) -> Result<void> {
      constexpr qint64 kRound = 500'000;
      if (minor < kRound) return {};
      SalesGoal goal;
      goal.owner = owner;
      goal.starts = starts;
      goal.ends = starts.addMonths(3).addDays(-1);
      goal.amount = MoneyValue{minor / kRound * kRound, m_base};
      const auto made = m_tx.insert(m_tx.def("sales_goal"), goal);
      return made.ok() ? Result<void>() : Result<void>(made.problem());
    };
    for (const auto& [owner, year] : m_yearOf) {
      all += year;
      if (owner != 0)
        if (auto done = write(Id(owner), year * 28 / 100); !done.ok()) return done;
    }
    return write({}, all * 28 / 100);
  }

  Result<void> writeRates() {
    const QString base = baseCurrency(m_tx.connection());
    static constexpr std::pair<const char*, double> kInEuro[] = {{"EUR", 1}, {"USD", 0.92}, {"CNY", 0.128}};
    double ofBase = 0;
    for (const auto& [code, euro] : kInEuro)
      if (base == QLatin1String(code)) ofBase = euro;
    if (ofBase == 0) return {};  // no rate is made up for a currency that is not known here
    m_base = base;
    for (const auto& [code, euro] : kInEuro) m_ofBase[s(code)] = euro / ofBase;
    for (const auto& [code, euro] : kInEuro) {
      if (base == QLatin1String(code)) continue;
      CurrencyRate rate;
      rate.code = s(code);
      rate.base = base;
      rate.date = day(m_now - 800 * kDay);
      rate.rate = std::round(euro / ofBase * 10000) / 10000;
      rate.source = s("sample");
      if (const auto made = m_tx.insert(m_tx.def("rate"), rate); !made.ok()) return made.problem();
    }
    return {};
  }

  static QDate day(UtcMs moment) { return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).date(); }

  /// It went from stage to stage up to `last`; the deal itself is written at the end of its way.
  /// What is always to be done in the first and third stage.
  Result<void> writeStageTasks() {
    const bool chinese = speaksChinese(m_tx.connection());
    const auto plan = [&](size_t step, const char* english, const char* han, qint64 days) -> Result<void> {
      if (step >= m_steps.open.size()) return {};
      StageTask task;
      task.stage = m_steps.open[step];
      task.subject = s(chinese ? han : english);
      task.afterDays = days;
      const Result<Id> made = m_tx.insert(m_tx.def("stage_task"), task);
      return made.ok() ? Result<void>() : Result<void>(made.problem());
    };
    if (auto made = plan(0, "Call and ask what they need", "致电了解需求", 1); !made.ok()) return made;
    if (auto made = plan(2, "Send the proposal", "发送方案", 2); !made.ok()) return made;
    return plan(2, "Ask what they think of the proposal", "跟进对方案的意见", 7);
  }

  Result<void> writeWay(Dice& dice, Id id, size_t last, UtcMs& at) {
    const EntityDef& visits = m_tx.def("stage_visit");
    for (size_t step = 0; step < last; ++step) {
      StageVisit visit;
      visit.deal = id;
      visit.stage = m_steps.open[step];
      visit.entered = at;
      visit.by = m_tx.me();
      if (const auto made = m_tx.insert(visits, visit); !made.ok()) return made.problem();
      at += stay(dice, step);
    }
    return {};
  }

  /// How long the way will take that writeWay throws next: the dice is a copy.
  static qint64 lengthOf(Dice dice, size_t steps) {
    qint64 length = 0;
    for (size_t step = 0; step < steps; ++step) length += stay(dice, step);
    return length;
  }

  static qint64 stay(Dice& dice, size_t step) {
    return (2 + dice.below(kLongest[std::min(step, std::size(kLongest) - 1)])) * kDay;
  }

  Result<void> writeOpen(Dice& dice, Id id, Deal& deal) {
    const auto step = static_cast<size_t>(dice.below(static_cast<int>(m_steps.open.size())));
    UtcMs at = m_now - (8 + dice.below(70) + 12 * static_cast<int>(step)) * kDay;
    deal.openedOn = day(at);
    if (auto way = writeWay(dice, id, step, at); !way.ok()) return way;
    at = std::min(at, m_now - (1 + dice.below(9)) * kDay);
    deal.stage = m_steps.open[step];
    deal.stageSince = at;
    deal.expectedClose = day(m_now + (dice.chance(12) ? -dice.below(20) : 3 + dice.below(110)) * kDay);
    if (dice.chance(15)) deal.probability = 5 * dice.below(20);
    if (auto made = insert(id, deal); !made.ok()) return made;
    if (dice.chance(75))
      if (auto called = writeCall(dice, id, deal); !called.ok()) return called;
    return dice.chance(70) ? writeNextStep(dice, id, deal) : Result<void>();
  }

  Result<void> writeCall(Dice& dice, Id deal, const Deal& of) {
    Activity call;
    call.kind = s("call");
    call.subject = of.amount->currency == QLatin1String("CNY") ? s("电话沟通需求") : s("Call about the offer");
    call.direction = s("out");
    call.at = m_now - dice.below(9) * kDay - 3'600'000;
    call.owner = of.owner;
    return writeActivity(call, deal);
  }

  Result<void> writeClosed(Dice& dice, Id id, Deal& deal) {
    const bool won = dice.chance(38) || m_reasons.empty() || !m_steps.lost;
    // Most that are lost are lost early.
    const size_t steps =
        std::min(m_steps.open.size(),
                 won ? m_steps.open.size() : 1 + static_cast<size_t>(std::min(dice.below(4), dice.below(5))));
    const UtcMs end = m_now - dice.below(420) * kDay - 3'600'000;
    UtcMs at = end - lengthOf(dice, steps);
    deal.openedOn = day(at);
    if (auto way = writeWay(dice, id, steps, at); !way.ok()) return way;
    remember(deal, at, won);
    deal.stage = won ? m_steps.won : m_steps.lost;
    deal.stageSince = at;
    deal.closedOn = day(at);
    deal.expectedClose = deal.closedOn;
    if (!won) {
      deal.lossReason = dice.pick(m_reasons);
      if (dice.chance(50)) deal.competitor = dice.pick(m_competitors);
    }
    return insert(id, deal);
  }

  Result<void> insert(Id id, const Deal& deal) {
    const auto made = m_tx.insert(toRecord(m_tx.def("deal"), deal, id));
    return made.ok() ? Result<void>() : Result<void>(made.problem());
  }

  Result<void> writeNextStep(Dice& dice, Id deal, const Deal& of) {
    const bool han = of.amount->currency == QLatin1String("CNY");
    Activity task;
    task.kind = s("task");
    task.subject = han ? s("跟进商机") : s("Follow up");
    task.at = m_now - 3 * kDay;
    task.due = m_now + (dice.below(18) - 5) * kDay;
    task.owner = of.owner;
    return writeActivity(task, deal);
  }

  Result<void> writeActivity(const Activity& activity, Id deal) {
    const Result<Id> made = m_tx.insert(m_tx.def("activity"), activity);
    if (!made.ok()) return made.problem();
    const auto link = m_tx.insert(m_tx.def("activity_link"), ActivityLink{*made, deal});
    return link.ok() ? Result<void>() : Result<void>(link.problem());
  }

  Result<void> writeRole(Dice& dice, Id deal) {
    static const QStringList roles{s("decision_maker"), s("buyer"), s("champion"), s("influencer"), s("evaluator")};
    DealRole role;
    role.deal = deal;
    role.contact = m_buyers[static_cast<size_t>(dice.below(static_cast<int>(m_buyers.size())))].person;
    role.role = dice.pick(roles);
    const auto made = m_tx.insert(m_tx.def("deal_role"), role);
    return made.ok() ? Result<void>() : Result<void>(made.problem());
  }

  Transaction& m_tx;
  quint64 m_seed;
  const std::vector<Buyer>& m_buyers;
  UtcMs m_now;
  Steps m_steps;
  std::vector<Id> m_reasons, m_competitors;
  QString m_base;
  std::map<QString, double> m_ofBase;  // units of the base for one of each; of the sample only
  std::map<QDate, Month> m_months;
  std::map<qint64, qint64> m_yearOf;  // won within a year, by owner
};

}  // namespace

Result<qint64> writeDeals(Transaction& tx, quint64 seed, const std::vector<Buyer>& buyers, qint64 count, qint64 open) {
  if (buyers.empty() || count <= 0) return qint64{0};
  DealWriter writer(tx, seed, buyers);
  if (auto ready = writer.prepare(); !ready.ok()) return ready.problem();
  for (qint64 i = 0; i < count; ++i)
    if (auto made = writer.write(i, open); !made.ok()) return made.problem();
  if (auto done = writer.writeExpectations(); !done.ok()) return done.problem();
  return count;
}

}  // namespace relata::sample
