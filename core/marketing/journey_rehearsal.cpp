#include "core/marketing/journey_rehearsal.h"

#include <QDateTime>

#include <map>
#include <set>

#include "core/marketing/consent_gate.h"
#include "core/marketing/journey_entry.h"
#include "core/marketing/journey_steps_done.h"
#include "core/marketing/segment_members.h"
#include "core/store/reader.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kDay = 86'400'000;
constexpr qint64 kMostEntries = 200'000;
constexpr int kMostConflicts = 50;
constexpr int kMostSteps = 200;  // of one person: a circle with a wait comes round so often at most
constexpr int kWeek = 7;

/// Who fits a condition, asked once for all.
class Facts {
 public:
  explicit Facts(Reader& reader) : m_reader(reader), m_contact(*reader.registry().entity(u"contact")) {}

  bool fits(const QString& condition, Id person) {
    auto known = m_fit.find(condition);
    if (known == m_fit.end()) known = m_fit.emplace(condition, read(condition)).first;
    return known->second.contains(person.bits());
  }

 private:
  std::set<qint64> read(const QString& condition) {
    std::set<qint64> out;
    const auto filter = parseFilter(condition, m_contact, m_reader.registry());
    if (!filter.ok()) return out;
    for (const qint64 id : m_reader.ids({s("contact"), *filter, {}, false})) out.insert(id);
    return out;
  }

  Reader& m_reader;
  const EntityDef& m_contact;
  std::map<QString, std::set<qint64>> m_fit;
};

struct CampaignLimits {
  QString purpose;
  qint64 cap = 0, days = 0;
};

class Rehearsing {
 public:
  Rehearsing(Workspace& workspace, const JourneyPlan& plan, int days, const std::function<bool()>& isCancelled)
      : m_workspace(workspace),
        m_plan(plan),
        m_reader(workspace.read()),
        m_facts(*m_reader),
        m_now(workspace.now()),
        m_since(m_now - days * kDay),
        m_isCancelled(isCancelled) {
    m_out.from = dayOf(m_since);
    m_out.to = dayOf(m_now);
    for (const JourneyStep& step : plan.steps()) m_out.steps << Rehearsal::Step{step.key};
    m_out.peopleByMails << 0;
  }

  Rehearsal run() {
    for (const Entrant& one : whoComes()) {
      if (m_isCancelled && m_isCancelled()) break;
      ++m_out.entries;
      m_people.insert(one.person.bits());
      walk(one);
    }
    m_out.people = static_cast<qint64>(m_people.size());
    count();
    return m_out;
  }

 private:
  QDate dayOf(UtcMs at) const { return QDateTime::fromMSecsSinceEpoch(at, m_reader->context().zone).date(); }

  Rehearsal::Step& at(const QString& key) {
    return *std::find_if(m_out.steps.begin(), m_out.steps.end(), [&](const auto& step) { return step.step == key; });
  }

  std::vector<Entrant> whoComes() {
    const JourneyStep entry = m_plan.gate();
    if (entry.by == QLatin1String("segment")) return joined(entry);
    std::vector<Entrant> all = entrants(m_reader->connection(), m_reader->registryPtr(), m_reader->context(), entry, {},
                                        m_since, m_now, kMostEntries, true);
    m_out.isCut = static_cast<qint64>(all.size()) >= kMostEntries;
    return spaced(entry, all);
  }

  /// Nobody comes again before they may.
  std::vector<Entrant> spaced(const JourneyStep& entry, const std::vector<Entrant>& all) {
    std::vector<Entrant> out;
    std::map<qint64, UtcMs> last;
    const bool byDate = entry.by == QLatin1String("date");
    for (const Entrant& one : all) {
      const auto before = last.find(one.person.bits());
      const bool may =
          before == last.end() || byDate || (entry.again && one.at - before->second >= entry.againDays * kDay);
      if (!may) continue;
      last[one.person.bits()] = one.at;
      out.push_back(one);
    }
    return out;
  }

  /// Who was in the segment at the beginning comes in at once, and the others in the week in which the journal first
  /// has them in it.
  std::vector<Entrant> joined(const JourneyStep& entry) {
    std::map<qint64, UtcMs> first;
    for (UtcMs moment = m_since; moment < m_now; moment += kWeek * kDay) {
      if (m_isCancelled && m_isCancelled()) break;
      const auto past = m_workspace.readAsOf(moment);
      note(first, *past, entry, moment);
    }
    std::map<qint64, UtcMs> today;
    note(today, *m_reader, entry, m_now);
    m_out.atOnce = static_cast<qint64>(today.size());
    for (const auto& [person, moment] : today) first.emplace(person, moment);
    std::vector<Entrant> out;
    for (const auto& [person, moment] : first) out.push_back({Id(person), {}, {}, moment});
    return out;
  }

  static void note(std::map<qint64, UtcMs>& first, Reader& reader, const JourneyStep& entry, UtcMs moment) {
    for (const Entrant& one : entrants(reader.connection(), reader.registryPtr(), reader.context(), entry, {}, 0,
                                       moment, kMostEntries, true))
      first.emplace(one.person.bits(), moment);
  }

  /// One person from step to step until the time that was looked at is over. A goal ends the way only where it is the
  /// next step: who fulfils it today may have done so before they would have come in.
  void walk(const Entrant& one) {
    UtcMs moment = one.at;
    const JourneyStep* step = m_plan.entry();
    for (int steps = 0; step && steps < kMostSteps; ++steps) {
      ++at(step->key).reached;
      if (auto& people = m_reached[step->key]; people.size() < kMostRehearsed) people.insert(one.person.bits());
      const auto next = pass(*step, one.person, moment);
      if (!next) return void(++m_out.finished);
      if (moment > m_now) return void(++m_out.inside);
      step = m_plan.step(*next);
    }
    ++m_out.finished;
  }

  std::optional<QString> pass(const JourneyStep& step, Id person, UtcMs& moment) {
    Rehearsal::Step& tally = at(step.key);
    switch (step.kind) {
      case StepKind::Exit: return std::nullopt;
      case StepKind::Wait: moment += step.milliseconds(); break;
      case StepKind::Goal: {
        const bool there = m_facts.fits(step.condition, person);
        ++(there ? tally.yes : tally.no);
        if (there || step.next.isEmpty()) return std::nullopt;
        break;
      }
      case StepKind::Until:
      case StepKind::Branch: {
        const bool holds = m_facts.fits(step.condition, person);
        ++(holds ? tally.yes : tally.no);
        if (!holds && step.kind == StepKind::Until) moment += step.milliseconds();
        return holds ? step.next : step.otherwise;
      }
      case StepKind::Split: {
        const bool first = drawLot({}, step, person) == 0;
        ++(first ? tally.yes : tally.no);
        return first ? step.next : step.otherwise;
      }
      case StepKind::Send: send(step, person, moment, tally); break;
      case StepKind::Task:
      case StepKind::HandOver:
        ++m_out.tasks;
        m_out.mostTasks = qMax(m_out.mostTasks, ++m_tasks[dayOf(moment)]);
        ++tally.done;
        break;
      default: ++tally.done;
    }
    return step.next;
  }

  void send(const JourneyStep& step, Id person, UtcMs moment, Rehearsal::Step& tally) {
    const CampaignLimits& limits = limitsOf(step.campaign);
    const Problem& refusal = refusalOf(person, limits.purpose);
    if (!refusal.code.isEmpty()) {
      ++tally.refused;
      Rehearsal::Refusal& counted = m_refusals[refusal.code];
      if (counted.times++ == 0) counted.example = refusal;
      return;
    }
    ++tally.done;
    ++m_out.mails;
    m_mails[person.bits()].emplace_back(moment, step.campaign);
  }

  const CampaignLimits& limitsOf(Id campaign) {
    const auto known = m_limits.find(campaign.bits());
    if (known != m_limits.end()) return known->second;
    CampaignLimits& limits = m_limits[campaign.bits()];
    if (const auto record = m_reader->record(*m_reader->registry().entity(u"campaign"), campaign)) {
      limits.purpose = record->text("purpose");
      limits.cap = record->value("cap_count").integer();
      limits.days = record->value("cap_days").integer();
    }
    return limits;
  }

  const Problem& refusalOf(Id person, const QString& purpose) {
    const auto key = std::pair(person.bits(), purpose);
    const auto known = m_gate.find(key);
    if (known != m_gate.end()) return known->second;
    return m_gate[key] = mayReach(m_reader->connection(), person, purpose, s("email"), m_now).reason;
  }

  /// What these people were sent in truth counts against the caps, too.
  std::vector<UtcMs> sentInTruth(qint64 person) {
    std::vector<UtcMs> out;
    db::StatementUse rows(m_reader->connection().cached(
        s("SELECT sent_at FROM campaign_member WHERE person = ? AND sent_at >= ? AND _del IS NOT 1")));
    rows->bind(1, person).bind(2, m_since);
    while (rows->step()) out.push_back(rows->integer(0));
    return out;
  }

  void count() {
    for (Rehearsal::Step& step : m_out.steps)
      for (const qint64 person : m_reached[step.step]) step.people.emplace_back(person);
    for (auto& [person, mails] : m_mails) {
      if (m_out.mailed.size() < kMostRehearsed) m_out.mailed.emplace_back(person);
      const auto number = static_cast<qsizetype>(mails.size());
      while (m_out.peopleByMails.size() <= number) m_out.peopleByMails << 0;
      ++m_out.peopleByMails[number];
      std::map<QDate, qint64> byDay;
      for (const auto& [moment, campaign] : mails) m_out.busiestDay = qMax(m_out.busiestDay, ++byDay[dayOf(moment)]);
      compareWithCap(person, mails);
    }
    for (const auto& [code, refusal] : m_refusals) m_out.refusals << refusal;
  }

  void compareWithCap(qint64 person, const std::vector<std::pair<UtcMs, Id>>& mails) {
    const std::vector<UtcMs> truth = sentInTruth(person);
    for (const auto& [moment, campaign] : mails) {
      const CampaignLimits& limits = limitsOf(campaign);
      if (limits.cap <= 0 || limits.days <= 0) continue;
      const UtcMs from = moment - limits.days * kDay, to = moment;
      const auto isIn = [&](UtcMs at) { return at > from && at <= to; };
      const qint64 number =
          std::count_if(truth.begin(), truth.end(), isIn) +
          std::count_if(mails.begin(), mails.end(), [&](const auto& mail) { return isIn(mail.first); });
      if (number <= limits.cap) continue;
      ++m_out.peopleOverCap;
      if (m_out.conflicts.size() < kMostConflicts)
        m_out.conflicts << Rehearsal::Conflict{Id(person), dayOf(moment), number, limits.cap, limits.days};
      return;
    }
  }

  Workspace& m_workspace;
  const JourneyPlan& m_plan;
  const std::unique_ptr<Reader> m_reader;
  Facts m_facts;
  const UtcMs m_now, m_since;
  const std::function<bool()>& m_isCancelled;
  Rehearsal m_out;
  std::set<qint64> m_people;
  std::map<QString, std::set<qint64>> m_reached;  // by step
  std::map<QDate, qint64> m_tasks;                // by day
  std::map<qint64, std::vector<std::pair<UtcMs, Id>>> m_mails;
  std::map<qint64, CampaignLimits> m_limits;
  std::map<std::pair<qint64, QString>, Problem> m_gate;
  std::map<QString, Rehearsal::Refusal> m_refusals;  // by code
};

}  // namespace

Result<Rehearsal> rehearseJourney(Workspace& workspace, const JourneyPlan& plan, int days,
                                  const std::function<bool()>& isCancelled) {
  if (const auto fault = firstFault(checkJourney(plan, *workspace.registry()))) return *fault;
  return Rehearsing(workspace, plan, days, isCancelled).run();
}

}  // namespace relata
