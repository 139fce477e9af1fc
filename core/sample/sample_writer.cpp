#include "core/sample/sample_writer.h"

#include <QDateTime>

#include "core/sample/sample_articles.h"
#include "core/sample/sample_campaigns.h"
#include "core/sample/sample_care.h"
#include "core/sample/sample_deals.h"
#include "core/sample/sample_journeys.h"
#include "core/sample/sample_leads.h"
#include "core/sample/sample_offers.h"
#include "core/sample/sample_people.h"
#include "core/sample/sample_segments.h"
#include "core/sample/sample_templates.h"
#include "core/sample/sample_tickets.h"
#include "core/sample/sample_words.h"
#include "core/store/system_entities.h"

namespace relata::sample {
namespace {

constexpr qint64 kStep = 1000;  // rows between two looks at `progress`
constexpr qint64 kMostLinkedRows =
    240000;  // each link or tag is a row of its own in the journal, so a large sample has fewer per person
constexpr qint64 kRowsPerPerson = 4;
constexpr qint64 kCaredFor = 5000;  // nobody looks further into a large sample
constexpr qint64 kMostDeals = 2000;
constexpr qint64 kMostLeads = 24;
constexpr qint64 kMostTickets = 90;
constexpr size_t kMostBuyers = 20'000;

struct View {
  const char* name;
  const char* chinese;
  const char* entity;
  const char* filter;
  const char* sort;
};
constexpr View kViews[] = {
    {"Overdue follow-ups", "逾期未跟进", "contact", "next_task < today", "next_task"},
    {"VIP at risk", "有流失风险的 VIP", "contact", "tags has \"VIP\" and stage = at_risk", "name"},
    {"Quiet customers", "久未联系的客户", "contact", "stage = customer and not exists(activity since 90d)",
     "company.name,name"},
    {"Deals that need attention", "需要关注的商机", "deal", "neglected = yes", "expected_close"},
    {"Leads to answer now", "待答复的线索", "lead", "status = new and first_response is empty", "response_due"},
    {"People in Hangzhou", "杭州的联系人", "contact", "city = \"杭州\"", "name"}};

/// Puts the sample into one open transaction.
class Writer {
 public:
  Writer(Transaction& tx, const SampleOptions& options, qint64 companies, const SampleProgress& progress)
      : m_tx(tx), m_options(options), m_firms(companies), m_progress(progress), m_han(speaksChinese(tx.connection())) {
    const double share =
        static_cast<double>(kMostLinkedRows) / static_cast<double>(qMax<qint64>(1, options.contacts * kRowsPerPerson));
    m_linkedPercent = qBound(1, static_cast<int>(share * 100), 100);
  }

  Result<void> write() {
    for (const auto step : {&Writer::writeTeam, &Writer::writeViews, &Writer::writeTexts, &Writer::writeFirms,
                            &Writer::writePeople, &Writer::writeDeals, &Writer::writeLeads, &Writer::writeArticles,
                            &Writer::writeTickets, &Writer::writeSegments})
      if (auto done = (this->*step)(); !done.ok()) return done;
    return {};
  }
  const SampleCounts& counts() const { return m_counts; }

 private:
  Firm firmOf(qint64 index) const { return firmAt(m_options.seed, m_han ? mostlyHan(index) : index); }

  Result<void> writeTeam() {
    const auto me = m_tx.record(m_tx.def("user"), m_tx.me());
    for (const QString& name : teamNames()) {
      if (me && me->title() == name) {
        m_team << me->id();
        continue;
      }
      User user;
      user.name = name;
      user.email = QStringLiteral("team%1@relata.example").arg(m_team.size() + 1);
      const Result<Id> id = m_tx.insert(m_tx.def("user"), user);
      if (!id.ok()) return id.problem();
      m_team << *id;
    }
    return {};
  }

  Result<void> writeViews() {
    qint64 position = 1;
    for (const View& row : kViews) {
      SavedView view;
      view.name = QString::fromUtf8(m_han ? row.chinese : row.name);
      view.entity = QLatin1String(row.entity);
      view.filter = QString::fromUtf8(row.filter);
      view.sort = QLatin1String(row.sort);
      view.pinned = true;
      view.position = position++;
      if (const auto id = m_tx.insert(m_tx.def("view"), view); !id.ok()) return id.problem();
    }
    return {};
  }

  Result<void> writeTexts() { return writeTemplates(m_tx); }

  Result<void> writeFirms() {
    const EntityDef& def = m_tx.def("company");
    for (qint64 i = 0; i < m_firms; ++i) {
      Firm firm = firmOf(i);
      Dice dice(m_options.seed, 11, i);
      firm.company.owner = dice.pick(m_team);
      if (i > 20 && dice.chance(4))
        firm.company.parent = m_firmIds[static_cast<size_t>(dice.below(static_cast<int>(qMin<qint64>(i, 1000000))))];
      const Result<Id> id = m_tx.insert(def, firm.company);
      if (!id.ok()) return id.problem();
      m_firmIds.push_back(*id);
      if (i < kCaredFor)
        if (auto done = writeDates(*id, firmDatesOf(m_options.seed, i, firm.place.region == kChina, m_today));
            !done.ok())
          return done;
      ++m_counts.companies;
      if (!tell()) return Problem("cancelled");
    }
    return {};
  }

  Result<void> writePeople() {
    for (qint64 i = 0; i < m_options.contacts; ++i) {
      if (auto done = writePerson(i); !done.ok()) return done;
      if (!tell()) return Problem("cancelled");
    }
    return {};
  }

  Result<void> writeDeals() {
    const qint64 wanted = m_options.deals < 0 ? qMin(m_options.contacts / 4, kMostDeals) : m_options.deals;
    const Result<qint64> made = sample::writeDeals(m_tx, m_options.seed, m_buyers, wanted, m_options.openDeals);
    if (!made.ok()) return made.problem();
    m_counts.deals = *made;
    return wanted > 0 ? writeOffers(m_tx, m_options.seed, m_buyers) : Result<void>();
  }

  Result<void> writeLeads() {
    const Result<qint64> made =
        sample::writeLeads(m_tx, m_options.seed, m_buyers, m_team, qMin(m_options.contacts / 8, kMostLeads));
    return made.ok() ? Result<void>() : Result<void>(made.problem());
  }

  Result<void> writeArticles() { return m_options.tickets == 0 ? Result<void>() : sample::writeArticles(m_tx, m_team); }

  Result<void> writeTickets() {
    const qint64 wanted = m_options.tickets < 0 ? qMin(m_options.contacts / 8, kMostTickets) : m_options.tickets;
    const Result<qint64> made = sample::writeTickets(m_tx, m_options.seed, m_buyers, m_team, wanted);
    if (!made.ok()) return made.problem();
    m_counts.tickets = *made;
    return {};
  }

  Result<void> writeSegments() {
    if (auto done = sample::writeSegments(m_tx, m_peopleIds); !done.ok()) return done;
    if (auto done = sample::writeConsents(m_tx, m_options.seed, m_peopleIds); !done.ok()) return done;
    if (auto done = sample::writeCampaigns(m_tx, m_options.seed, m_peopleIds); !done.ok()) return done;
    // Scoring looks at everybody: a large sample is for measuring other things.
    return m_options.contacts <= kCaredFor ? sample::writeJourneys(m_tx, m_peopleIds) : Result<void>();
  }

  Result<void> writePerson(qint64 index) {
    Dice dice(m_options.seed, 12, index);
    // A few firms have many people: the smaller of two throws is nearer to the beginning of the list.
    const auto firms = static_cast<int>(m_firms);
    const int place = qMin(dice.below(firms), dice.below(firms));
    Contact person = personAt(m_options.seed, index, firmOf(place));
    person.company = m_firmIds[static_cast<size_t>(place)];
    person.owner = dice.chance(35) ? m_tx.me() : dice.pick(m_team);
    const bool linked = dice.chance(m_linkedPercent);
    if (linked && dice.chance(40)) person.tags = tagsFor(dice, person);
    const Care care = index < kCaredFor ? careOf(m_options.seed, index, person, m_today) : Care();
    person.rhythm = care.rhythm;
    if (care.birthday) person.birthday = care.birthday;
    if (care.referredBy) person.referredBy = m_peopleIds[static_cast<size_t>(*care.referredBy)];
    const Result<Id> id = m_tx.insert(m_tx.def("contact"), person);
    if (!id.ok()) return id.problem();
    ++m_counts.contacts;
    if (m_peopleIds.size() < kCaredFor) m_peopleIds.push_back(*id);
    if (auto done = writeDates(*id, care.dates); !done.ok()) return done;
    for (const FileContent& file : care.files)
      if (const auto made = attach(m_tx, *id, file); !made.ok()) return made.problem();
    if (m_buyers.size() < kMostBuyers)
      m_buyers.push_back({*id, person.company, person.owner, person.language == QLatin1String("zh")});
    for (ContactPoint& point : pointsOf(m_options.seed, index, person)) {
      point.record = *id;
      if (const auto made = m_tx.insert(m_tx.def("point"), point); !made.ok()) return made.problem();
    }
    if (dice.chance(12))
      if (auto done = writeFormerJob(dice, *id, place); !done.ok()) return done;
    if (linked && m_options.activities) return writeActivities(dice, index, person, *id);
    return {};
  }

  Result<void> writeDates(Id record, const QList<ImportantDate>& dates) {
    for (ImportantDate date : dates) {
      date.record = record;
      if (const auto made = m_tx.insert(m_tx.def("important_date"), date); !made.ok()) return made.problem();
    }
    return {};
  }

  Result<void> writeFormerJob(Dice& dice, Id person, int place) {
    const auto before = static_cast<size_t>(dice.below(static_cast<int>(m_firms)));
    if (static_cast<int>(before) == place) return {};
    const bool han = firmOf(static_cast<qint64>(before)).place.region == kChina;
    Employment job;
    job.contact = person;
    job.company = m_firmIds[before];
    job.role = dice.pick(han ? words().hanTitles : words().titles);
    job.from = QDate(2012 + dice.below(8), 1 + dice.below(12), 1);
    job.to = job.from->addMonths(8 + dice.below(50));
    if (const auto made = m_tx.insert(m_tx.def("employment"), job); !made.ok()) return made.problem();
    return {};
  }

  Result<void> writeActivities(Dice& dice, qint64 index, const Contact& person, Id id) {
    const int count = dice.chance(30) ? 0 : 1 + dice.below(dice.chance(12) ? 14 : 5);
    for (ActivityDraft& draft : activitiesOf(m_options.seed, index, person, count, m_tx.now())) {
      draft.activity.owner = person.owner;
      const Result<Id> made = m_tx.insert(m_tx.def("activity"), draft.activity);
      if (!made.ok()) return made.problem();
      ++m_counts.activities;
      if (const auto link = m_tx.insert(m_tx.def("activity_link"), ActivityLink{*made, id}); !link.ok())
        return link.problem();
      if (!draft.concernsCompany) continue;
      if (const auto link = m_tx.insert(m_tx.def("activity_link"), ActivityLink{*made, person.company}); !link.ok())
        return link.problem();
    }
    return {};
  }

  static QStringList tagsFor(Dice& dice, const Contact& person) {
    const QStringList& all = person.language == QLatin1String("zh") ? words().hanTags : words().tags;
    QStringList tags{dice.pick(all)};
    if (const QString second = dice.pick(all); dice.chance(30) && second != tags.first()) tags << second;
    return tags;
  }

  bool tell() {
    const qint64 done = m_counts.companies + m_counts.contacts;
    return done % kStep != 0 || !m_progress || m_progress(done, m_firms + m_options.contacts);
  }

  Transaction& m_tx;
  const SampleOptions& m_options;
  qint64 m_firms;
  const SampleProgress& m_progress;
  const bool m_han;
  int m_linkedPercent = 100;
  QDate m_today = QDateTime::fromMSecsSinceEpoch(m_tx.now()).date();
  QList<Id> m_team;
  std::vector<Id> m_firmIds, m_peopleIds;
  std::vector<Buyer> m_buyers;
  SampleCounts m_counts;
};

}  // namespace

Result<SampleCounts> generateInto(Workspace& workspace, const SampleOptions& options, const SampleProgress& progress) {
  const qint64 companies = options.companies > 0 ? options.companies : qMax<qint64>(1, options.contacts / 6);
  SampleCounts counts;
  const Result<qint64> tid =
      workspace.transactBulk({ActKind::Generate, QStringLiteral("contact"), {}}, [&](Transaction& tx) -> Result<void> {
        Writer writer(tx, options, companies, progress);
        auto done = writer.write();
        counts = writer.counts();
        return done;
      });
  if (!tid.ok()) return tid.problem();
  counts.tid = *tid;
  return counts;
}

}  // namespace relata::sample
