#include "core/knowledge/site_visits.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <map>
#include <set>

#include "core/base/access_log.h"
#include "core/base/log_file.h"
#include "core/knowledge/site_hits.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kLongestLine = 64 * 1024;
constexpr size_t kMostPages = 5'000'000;  // of 24 bytes each
constexpr qsizetype kMostTold = 20;

using Page = SiteHit::Page;

/// A page of the site; nothing for what is none of its.
std::optional<Page> pageOf(const QString& target) {
  static const QRegularExpression pattern(
      s("/(?:en|zh)/(?:(KB-[0-9A-Z]{1,16})\\.html|(write)\\.html|ask\\.html|index\\.html)?$"));
  const auto match = pattern.match(target.section(u'?', 0, 0).left(2000));
  if (!match.hasMatch()) return std::nullopt;
  if (match.capturedLength(1) > 0) return Page::Article;
  return match.capturedLength(2) > 0 ? Page::Write : Page::Other;
}

class SiteLogs {
 public:
  explicit SiteLogs(QByteArray workspace) : m_workspace(std::move(workspace)) {}

  Result<void> read(const QString& path, const std::function<bool()>& stop) {
    auto lines = LogFile::open(path, kLongestLine);
    if (!lines.ok()) return lines.problem();
    qint64 understood = 0;
    const auto read = lines->eachLine(stop, [&](qint64 number, const Result<QByteArray>& line) -> Result<void> {
      const auto request = line.ok() ? readAccessLine(*line) : line.problem();
      if (!request.ok()) {
        leaveOut(number, request.problem());
        return {};
      }
      ++understood;
      take(*request);
      return m_seen.size() > kMostPages ? Problem("site-log-too-many", {QString::number(kMostPages)}) : Result<void>();
    });
    if (!read.ok()) return read;
    return understood > 0 ? Result<void>() : Result<void>(Problem("site-log-none", {path}));
  }

  const std::vector<SiteHit>& hits() const { return m_seen; }

  SiteVisitReport report;

 private:
  void leaveOut(qint64 line, const Problem& why) {
    ++report.broken;
    if (report.problems.size() < kMostTold)
      report.problems << Problem("ad-line-why", {QString::number(line), describe(why)});
  }

  void take(const std::optional<AccessRequest>& request) {
    const auto page = request && !request->isRefused() ? pageOf(request->target) : std::nullopt;
    if (!page || request->method != s("GET"))
      ++report.others;
    else if (request->namesAgent && (request->agent.isEmpty() || isProgramAgent(request->agent)))
      ++report.programs;
    else
      m_seen.push_back({siteReader(m_workspace, request->host, request->agent), request->at, *page});
  }

  const QByteArray m_workspace;
  std::vector<SiteHit> m_seen;
};

/// Puts what the logs saw together with what is known of the hours around them.
class Hours {
 public:
  Hours(Transaction& tx, const std::vector<SiteHit>& seen) : m_tx(tx), m_def(tx.def("site_hour")) {
    for (const SiteHit& hit : seen) m_hours[hit.hour()].fresh.push_back(hit);
    m_first = m_hours.empty() ? 0 : m_hours.begin()->first;
    m_last = m_hours.empty() ? 0 : m_hours.rbegin()->first;
    readKnown();
  }

  Result<void> write(SiteVisitReport& report) {
    const auto figures = siteFigures(hits());
    for (auto& [at, hour] : m_hours) {
      const auto found = figures.find(at);
      if (isCounted(at, hour)) hour.now = found == figures.end() ? SiteFigures() : found->second;
      if (auto done = put(at, hour); !done.ok()) return done;
      if (hour.fresh.empty()) continue;
      report.visits += hour.now.visits;
      report.readers += hour.now.readers;
      report.asked += hour.now.asked;
      report.hours += hour.now.requests > hour.before.requests ? 1 : 0;
    }
    return {};
  }

 private:
  struct Hour {
    std::vector<SiteHit> fresh, all;
    SiteFigures before, now;
    bool stands = false;  // in the workspace already
    QString trace;        // as it stands there
    bool isTold = false;  // `all` are all of its hits
  };

  void readKnown() {
    if (m_hours.empty()) return;
    db::Statement rows(m_tx.connection(),
                       s("SELECT at, requests, visits, readers, asked, trace FROM site_hour WHERE at>=? AND at<=? AND "
                         "_del IS NOT 1"));
    rows.bind(1, m_first - 2 * kSettled * kSiteHour).bind(2, m_last + 2 * kSettled * kSiteHour);
    while (rows.step()) {
      Hour& hour = m_hours[rows.integer(0)];
      hour.stands = true;
      hour.before = hour.now = {rows.integer(1), rows.integer(2), rows.integer(3), rows.integer(4)};
      hour.trace = rows.text(5);
    }
    for (auto& [at, hour] : m_hours) {
      const bool traced = !hour.stands || !hour.trace.isEmpty();
      // Of an hour whose hits are forgotten the log counts that saw most of it.
      const bool fuller = static_cast<qint64>(hour.fresh.size()) > hour.before.requests;
      hour.all = together(unpackHits(hour.trace, at), hour.fresh);
      hour.isTold = traced || fuller;
    }
  }

  std::vector<SiteHit> hits() const {
    std::vector<SiteHit> out;
    for (const auto& [at, hour] : m_hours) out.insert(out.end(), hour.all.begin(), hour.all.end());
    return out;
  }

  /// Whether what is known of an hour and those around it tells its figures.
  bool isCounted(UtcMs at, const Hour& hour) const {
    return hour.isTold && at >= m_first - kChanged * kSiteHour && at <= m_last + kSiteHour;
  }

  /// Whether all logs around an hour seem to be there: no visit of it goes on in one that may still come.
  bool isSettled(UtcMs at) const {
    for (int i = 1; i <= kSettled; ++i)
      if (!m_hours.contains(at - i * kSiteHour) || !m_hours.contains(at + i * kSiteHour)) return false;
    return true;
  }

  QString traceOf(UtcMs at, const Hour& hour) const {
    const bool kept = hour.isTold && hour.all.size() <= kMostTraced && !isSettled(at);
    return kept ? packHits(hour.all) : QString();
  }

  Result<void> put(UtcMs at, const Hour& hour) {
    const QString trace = traceOf(at, hour);
    if (hour.stands && hour.now == hour.before && trace == hour.trace) return {};
    Record record(m_def);
    record.set("at", at);
    record.set("requests", hour.now.requests);
    record.set("visits", hour.now.visits);
    record.set("readers", hour.now.readers);
    record.set("asked", hour.now.asked);
    if (!trace.isEmpty()) record.set("trace", trace);
    const Id id = contentId(record);
    if (!hour.stands) {
      const bool known = m_tx.record(m_def, id).has_value();  // in the recycle bin
      if (const auto made = m_tx.insert(record); !made.ok()) return made.problem();
      if (!known) return {};
    }
    QHash<QString, Value> values;
    for (const char* key : {"requests", "visits", "readers", "asked", "trace"})
      values.insert(s(key), record.value(key));
    return m_tx.update(m_def, id, values);
  }

  // Hits of an hour change visits that began up to a day and a long visit before; those that begin in the hour behind.
  static constexpr int kChanged = 30;
  // More than that, so that what is before the first hour that changes is known.
  static constexpr int kSettled = kChanged + 2;
  static constexpr size_t kMostTraced = 20'000;  // 213 kB; a site this busy has its logs read together

  Transaction& m_tx;
  const EntityDef& m_def;
  std::map<UtcMs, Hour> m_hours;
  UtcMs m_first = 0, m_last = 0;
};

}  // namespace

Result<SiteVisitReport> importSiteLogs(Workspace& workspace, const QStringList& files,
                                       const std::function<bool()>& stop) {
  SiteLogs logs(workspace.id());
  for (const QString& file : files)
    if (auto read = logs.read(file, stop); !read.ok()) return read.problem();
  std::set<UtcMs> hours;
  for (const SiteHit& hit : logs.hits()) hours.insert(hit.hour());
  logs.report.pages = static_cast<qint64>(logs.hits().size());
  const QString name = QFileInfo(files.value(0)).fileName();
  const Act act{ActKind::ImportVisits, s("site_hour"), {name, QString::number(hours.size())}};
  const auto written =
      workspace.transactBulk(act, [&](Transaction& tx) { return Hours(tx, logs.hits()).write(logs.report); });
  return written.ok() ? Result<SiteVisitReport>(std::move(logs.report)) : Result<SiteVisitReport>(written.problem());
}

}  // namespace relata
