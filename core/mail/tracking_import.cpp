#include "core/mail/tracking_import.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <tuple>

#include "core/base/log_file.h"
#include "core/mail/campaign_queue.h"
#include "core/mail/machine_hits.h"
#include "core/mail/mail_token.h"
#include "core/marketing/campaign_event.h"
#include "core/marketing/campaign_send.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kLongestLine = 64 * 1024;
constexpr size_t kMostHits = 2'000'000;  // of 24 bytes each
constexpr qsizetype kMostTold = 20;
constexpr UtcMs kMinute = 60'000, kDay = 86'400'000;
constexpr UtcMs kClocksApart = 10 * kMinute;  // of this computer and of the endpoint

/// A hit that belongs to a mail, as small as it can be.
struct Seen {
  Id mail;
  UtcMs at = 0;
  int link = 0;  // 0: opened
  Machine machine = Machine::No;
  bool isOpen() const { return link == 0; }
};

bool comesBefore(const Seen& a, const Seen& b) {
  return std::tuple(a.mail.bits(), a.at, a.link) < std::tuple(b.mail.bits(), b.at, b.link);
}
bool isSame(const Seen& a, const Seen& b) { return a.mail == b.mail && a.at == b.at && a.link == b.link; }

struct SentMail {
  Id campaign, person, version;
  UtcMs handedAt = 0;
};

std::optional<SentMail> sentMail(db::Connection& connection, Id mail) {
  db::StatementUse row(
      connection.cached(s("SELECT campaign, person, version, handed_at FROM campaign_mail WHERE id=?")));
  row->bind(1, mail);
  if (!row->step()) return std::nullopt;
  return SentMail{row->id(0), row->id(1), row->id(2), row->integer(3)};
}

QString timeText(UtcMs at) { return QDateTime::fromMSecsSinceEpoch(at, QTimeZone::utc()).toString(Qt::ISODate); }

class TrackingLog {
 public:
  TrackingLog(Reader& reader, UtcMs now)
      : m_reader(reader), m_tokens(MailTokens::of(reader.connection())), m_now(now) {}

  Result<void> read(LogFile& lines, const std::function<bool()>& stop) {
    return lines.eachLine(stop, [&](qint64 number, const Result<QByteArray>& line) -> Result<void> {
      const auto hit = line.ok() ? readTrackedLine(*line) : line.problem();
      if (!hit.ok())
        leaveOut(number, hit.problem());
      else if (!*hit)
        ++report.others;
      else
        take(number, **hit);
      return seen.size() > kMostHits ? Problem("tracking-too-many", {QString::number(kMostHits)}) : Result<void>();
    });
  }

  /// What only shows when the clicks of a mail are seen together. Those of earlier files count, too, but stay what
  /// they were taken for: their people were told by them.
  void judge() {
    std::sort(seen.begin(), seen.end(), comesBefore);
    // Of what came twice one stands for both, and a program's for a person's.
    for (size_t i = 1; i < seen.size(); ++i)
      if (isSame(seen[i - 1], seen[i]) && seen[i].machine == Machine::No) seen[i].machine = seen[i - 1].machine;
    for (size_t from = 0; from < seen.size();) {
      size_t to = from;
      while (to < seen.size() && seen[to].mail == seen[from].mail) ++to;
      judge(from, to);
      from = to;
    }
  }

  TrackingReport report;
  std::vector<Seen> seen;

 private:
  void leaveOut(qint64 line, const Problem& why) {
    ++(why.is("tracking-unknown") ? report.unknown : report.broken);
    if (report.problems.size() < kMostTold)
      report.problems << Problem("ad-line-why", {QString::number(line), describe(why)});
  }

  void take(qint64 line, const TrackedHit& hit) {
    const Id mail = m_tokens.trackedMail(hit.token);
    const auto sent = mail ? sentMail(m_reader.connection(), mail) : std::nullopt;
    if (!sent) return leaveOut(line, Problem("tracking-unknown", {hit.token.left(40)}));
    if (hit.at > m_now + kClocksApart) return leaveOut(line, Problem("tracking-future", {timeText(hit.at)}));
    if (hit.at < sent->handedAt - kDay) return leaveOut(line, Problem("tracking-before", {timeText(hit.at)}));
    seen.push_back({mail, hit.at, hit.link, machineOf(hit, sent->handedAt)});
  }

  /// A scanner that looks while a person clicks makes no scanner of the person.
  static bool tells(const Seen& one) {
    return !one.isOpen() && one.machine != Machine::Agent && one.machine != Machine::Head;
  }

  void judge(size_t from, size_t to) {
    std::vector<MailClick> clicks;
    for (size_t i = from; i < to; ++i)
      if (tells(seen[i])) clicks.push_back({seen[i].at, seen[i].link});
    if (clicks.empty()) return;
    db::StatementUse rows(m_reader.connection().cached(
        s("SELECT at, link FROM campaign_event WHERE mail=? AND kind='click' AND (machine IS NULL OR machine IN "
          "('quick', 'all_links')) AND _del IS NOT 1")));
    rows->bind(1, seen[from].mail);
    while (rows->step()) clicks.push_back({rows->integer(0), static_cast<int>(rows->integer(1))});
    if (clicks.size() < 2) return;
    const auto order = [](const MailClick& a, const MailClick& b) {
      return std::tuple(a.at, a.link) < std::tuple(b.at, b.link);
    };
    std::sort(clicks.begin(), clicks.end(), order);
    const std::vector<bool> atOnce = clicksAtOnce(clicks, linksOf(seen[from].mail));
    for (size_t i = from; i < to; ++i) {
      if (seen[i].isOpen() || seen[i].machine != Machine::No) continue;
      const auto at = std::lower_bound(clicks.begin(), clicks.end(), MailClick{seen[i].at, seen[i].link}, order);
      if (atOnce[static_cast<size_t>(at - clicks.begin())]) seen[i].machine = Machine::AllLinks;
    }
  }

  /// How many links a mail has; 0 where its content cannot be read any more.
  int linksOf(Id mail) {
    const auto sent = sentMail(m_reader.connection(), mail);
    if (!sent || !sent->version) return 0;
    if (const auto known = m_links.constFind(sent->version.bits()); known != m_links.constEnd()) return *known;
    const Registry& registry = m_reader.registry();
    const auto campaign = m_reader.record(*registry.entity(u"campaign"), sent->campaign);
    const auto version = m_reader.record(*registry.entity(u"asset_version"), sent->version);
    const auto asset =
        version ? m_reader.record(*registry.entity(u"asset"), version->value("asset").id()) : std::nullopt;
    int links = 0;
    if (campaign && asset) {
      ContentTerms terms = termsOf(m_reader, *campaign, *asset, m_now);
      if (terms.tracking.isEmpty()) terms.tracking = s("https://relata.invalid");
      if (const auto content = compileContent(m_reader, *version, terms); content.ok()) links = content->trackedLinks;
    }
    m_links.insert(sent->version.bits(), links);
    return links;
  }

  Reader& m_reader;
  MailTokens m_tokens;
  UtcMs m_now;
  QHash<qint64, int> m_links;  // by version
};

/// Writes what was seen of one mail after the other.
class TrackingRows {
 public:
  TrackingRows(Transaction& tx, TrackingReport& report) : m_tx(tx), m_def(tx.def("campaign_event")), m_report(report) {}

  Result<void> write(const std::vector<Seen>& seen) {
    for (size_t i = 0; i < seen.size(); ++i) {
      const bool again = i + 1 < seen.size() && isSame(seen[i], seen[i + 1]);
      if (again) {
        ++m_report.there;
        continue;
      }
      if (i == 0 || seen[i].mail != m_mail) {
        if (auto told = tellMember(); !told.ok()) return told;
        m_mail = seen[i].mail;
        m_sent = sentMail(m_tx.connection(), m_mail);
      }
      if (auto written = write(seen[i]); !written.ok()) return written;
    }
    return tellMember();
  }

 private:
  Result<void> write(const Seen& one) {
    if (!m_sent) return {};  // erased meanwhile
    CampaignEvent event{m_sent->campaign, m_sent->person,         one.mail, one.isOpen() ? s("open") : s("click"), {},
                        one.at,           machineKey(one.machine)};
    if (!one.isOpen()) event.link = one.link;
    const Record record = toRecord(m_def, event);
    if (const auto before = m_tx.record(m_def, contentId(record)); before && !before->deleted) {
      ++m_report.there;
      return {};
    }
    if (const auto made = m_tx.insert(record); !made.ok()) return made.problem();
    const bool person = one.machine == Machine::No;
    ++(one.isOpen() ? (person ? m_report.opens : m_report.machineOpens)
                    : (person ? m_report.clicks : m_report.machineClicks));
    if (person && !one.isOpen() && !m_firstClick) m_firstClick = one.at;
    return {};
  }

  Result<void> tellMember() {
    const std::optional<UtcMs> at = std::exchange(m_firstClick, std::nullopt);
    return at && m_sent ? noteClick(m_tx, m_sent->campaign, m_sent->person, *at) : Result<void>();
  }

  Transaction& m_tx;
  const EntityDef& m_def;
  TrackingReport& m_report;
  Id m_mail;
  std::optional<SentMail> m_sent;
  std::optional<UtcMs> m_firstClick;
};

}  // namespace

Result<TrackingReport> importTrackingLog(Workspace& workspace, const QString& path, const std::function<bool()>& stop) {
  auto lines = LogFile::open(path, kLongestLine);
  if (!lines.ok()) return lines.problem();
  TrackingReport report;
  std::vector<Seen> seen;
  const auto looked = guarded([&]() -> Result<void> {
    const auto reader = workspace.read();
    TrackingLog log(*reader, workspace.now());
    if (auto read = log.read(*lines, stop); !read.ok()) return read;
    log.judge();
    report = std::move(log.report);
    seen = std::move(log.seen);
    return {};
  });
  if (!looked.ok()) return looked.problem();
  if (!looked->ok()) return looked->problem();
  const auto written =
      workspace.transactBulk({ActKind::ImportTracking, s("campaign_event"), {}}, [&](Transaction& tx) -> Result<void> {
        if (auto done = TrackingRows(tx, report).write(seen); !done.ok()) return done;
        tx.setAct({ActKind::ImportTracking,
                   s("campaign_event"),
                   {QFileInfo(path).fileName(), QString::number(report.added())}});
        return {};
      });
  return written.ok() ? Result<TrackingReport>(std::move(report)) : Result<TrackingReport>(written.problem());
}

}  // namespace relata::mail
