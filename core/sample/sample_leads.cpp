#include "core/sample/sample_leads.h"

#include <QRegularExpression>

#include "core/activities/log_activity.h"
#include "core/sample/sample_people.h"
#include "core/sample/sample_words.h"
#include "core/sales/lead.h"

namespace relata::sample {
namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kDay = 1440 * kMinute;
constexpr quint32 kTopic = 41;
constexpr qint64 kBeyond = 40'000'000;  // people and firms whom the address book does not hold

QString s(const char* text) { return QString::fromUtf8(text); }

struct Words {
  QStringList interests, campaigns, sources, tags;
  QString call;
};

const Words& wordsOf(bool han) {
  static const Words english{
      {s("Warehouse scanners"), s("Cold-chain sensors"), s("Fleet tracking"), s("Yearly service")},
      {s("Spring fair"), s("Newsletter March"), s("Search ads")},
      {s("Web form"), s("Fair"), s("Referral"), s("Advertisement")},
      {s("fair"), s("hot")},
      s("First call")};
  static const Words chinese{{s("云仓扫码"), s("冷链监测"), s("车队调度"), s("年度维保")},
                             {s("春季展会"), s("三月电子报"), s("搜索广告")},
                             {s("官网表单"), s("展会"), s("老客户介绍"), s("广告")},
                             {s("展会"), s("高意向")},
                             s("首次电话")};
  return han ? chinese : english;
}

class LeadWriter {
 public:
  LeadWriter(Transaction& tx, quint64 seed, const std::vector<Buyer>& buyers, const QList<Id>& team)
      : m_tx(tx), m_seed(seed), m_buyers(buyers), m_team(team), m_now(tx.now()), m_han(speaksChinese(tx.connection())) {
    db::Statement rows(tx.connection(), s("SELECT id FROM lead_reason WHERE _del IS NOT 1 ORDER BY id"));
    while (rows.step()) m_reasons.push_back(rows.id(0));
  }

  /// A team, two rules by which leads go to it, and what they score.
  Result<void> prepare() {
    const Result<Id> team = add("lead_team", {{"name", s("Inbound")}});
    if (!team.ok()) return team.problem();
    for (const Id user : m_team)
      if (auto made = add("lead_team_member", {{"team", *team}, {"user", user}, {"cap", 40}}); !made.ok())
        return made.problem();
    for (const auto& [name, condition] :
         {std::pair("Leads of fairs", "source in (\"Fair\", \"展会\")"), std::pair("All others", "")})
      if (auto made = add("assignment_rule", {{"name", s(name)}, {"condition", s(condition)}, {"team", *team}});
          !made.ok())
        return made.problem();
    const QList<QList<std::pair<const char*, Value>>> scores{
        {{"name", s("Came by referral")}, {"condition", s("source in (\"Referral\", \"老客户介绍\")")}, {"points", 20}},
        {{"name", s("Met at a fair")}, {"condition", s("source in (\"Fair\", \"展会\")")}, {"points", 10}},
        {{"name", s("We talked")}, {"event", s("call_out")}, {"points", 15}, {"cap", 30}, {"half_life", 30}}};
    for (const auto& rule : scores)
      if (auto made = add("score_rule", rule); !made.ok()) return made.problem();
    return {};
  }

  Result<void> write(qint64 index) {
    static const QStringList statuses{s("new"),       s("new"), s("working"),   s("nurturing"),
                                      s("qualified"), s("new"), s("converted"), s("disqualified")};
    Dice dice(m_seed, kTopic, index);
    Lead lead = leadAt(dice, index);
    lead.status = statuses[static_cast<qsizetype>(index % statuses.size())];
    if (lead.status == QLatin1String("disqualified") && !m_reasons.empty()) lead.reason = dice.pick(m_reasons);
    if (lead.status == QLatin1String("converted")) become(dice, lead);
    // The newest wait for somebody to answer.
    const bool waits = lead.status == QLatin1String("new");
    const qint64 minutes = waits ? 10 + 35 * (index / 2) : (1 + dice.below(40)) * 1440;
    lead.received = m_now - minutes * kMinute;
    lead.firstTouch = *lead.received - dice.below(9) * kDay;
    if (lead.convertedAt) lead.convertedAt = *lead.received + kDay / 2;
    if (!waits || index % 3 != 0)
      lead.owner = dice.chance(50) ? m_tx.me() : dice.pick(m_team);
    else
      lead.assignedHow = s(index % 2 ? "nobody_free" : "returned");
    const Result<Id> made = m_tx.insert(m_tx.def("lead"), lead);
    if (!made.ok()) return made.problem();
    return waits ? Result<void>() : writeCall(dice, *made, lead);
  }

 private:
  Result<Id> add(const char* entity, const QList<std::pair<const char*, Value>>& values) {
    Record record(m_tx.def(entity));
    for (const auto& [key, value] : values) record.set(key, value);
    return m_tx.insert(record);
  }

  Lead leadAt(Dice& dice, qint64 index) {
    const qint64 number = kBeyond + index;
    const Firm firm = firmAt(m_seed, m_han ? mostlyHan(number) : number);
    const Contact person = personAt(m_seed, kBeyond + index, firm);
    const Words& words = wordsOf(person.language == QLatin1String("zh"));
    Lead lead;
    lead.name = person.name;
    lead.givenName = person.givenName;
    lead.familyName = person.familyName;
    lead.companyName = firm.company.name;
    lead.industry = firm.company.industry;
    lead.jobTitle = person.jobTitle;
    static const QRegularExpression numbers(s("\\d+"));  // of firms that nobody knows
    lead.email = QString(person.email).remove(numbers);
    lead.mobile = person.mobile;
    lead.city = firm.place.city;
    lead.region = firm.company.region;
    lead.country = firm.place.country;
    lead.source = dice.pick(words.sources);
    lead.campaign = dice.pick(words.campaigns);
    lead.interest = dice.pick(words.interests);
    if (dice.chance(40)) lead.tags = {dice.pick(words.tags)};
    return lead;
  }

  void become(Dice& dice, Lead& lead) {
    if (m_buyers.empty()) return;
    const Buyer& buyer = m_buyers[static_cast<size_t>(dice.below(static_cast<int>(m_buyers.size())))];
    const auto person = m_tx.record(m_tx.def("contact"), buyer.person);
    const auto firm = m_tx.record(m_tx.def("company"), buyer.company);
    if (!person || !firm) return;
    lead.name = person->title();
    lead.givenName = person->text("given_name");
    lead.familyName = person->text("family_name");
    lead.email = person->text("email");
    lead.mobile = person->text("mobile");
    lead.companyName = firm->title();
    lead.contact = buyer.person;
    lead.company = buyer.company;
    lead.convertedAt = m_now;
    const Words& words = wordsOf(buyer.han);
    lead.source = dice.pick(words.sources);
    lead.campaign = dice.pick(words.campaigns);
    lead.interest = dice.pick(words.interests);
    lead.tags.clear();
  }

  Result<void> writeCall(Dice& dice, Id lead, const Lead& of) {
    Activity call;
    call.kind = s("call");
    call.subject = wordsOf(of.interest.at(0).unicode() > 0x2e80).call;
    call.direction = s("out");
    call.at = *of.received + (10 + dice.below(120)) * kMinute;
    call.owner = of.owner;
    const auto made = logActivity(m_tx, call, {lead});
    return made.ok() ? Result<void>() : Result<void>(made.problem());
  }

  Transaction& m_tx;
  const quint64 m_seed;
  const std::vector<Buyer>& m_buyers;
  const QList<Id>& m_team;
  const UtcMs m_now;
  const bool m_han;
  std::vector<Id> m_reasons;
};

}  // namespace

Result<qint64> writeLeads(Transaction& tx, quint64 seed, const std::vector<Buyer>& buyers, const QList<Id>& team,
                          qint64 count) {
  if (team.isEmpty() || count <= 0) return qint64{0};
  LeadWriter writer(tx, seed, buyers, team);
  if (auto ready = writer.prepare(); !ready.ok()) return ready.problem();
  for (qint64 i = 0; i < count; ++i)
    if (auto made = writer.write(i); !made.ok()) return made.problem();
  return count;
}

}  // namespace relata::sample
