#include "core/knowledge/site_visits.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/access_log.h"
#include "core/base/log_file.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kLongestLine = 64 * 1024;
constexpr size_t kMostPages = 5'000'000;  // of 24 bytes each
constexpr qsizetype kMostTold = 20;
constexpr UtcMs kHour = 3'600'000, kPause = kHour / 2, kAskedWithin = 24 * kHour;

enum class Page : quint8 { Other, Article, Write };

/// A page of the site; nothing for what is none of its.
std::optional<Page> pageOf(const QString& target) {
  static const QRegularExpression pattern(
      s("/(?:en|zh)/(?:(KB-[0-9A-Z]{1,16})\\.html|(write)\\.html|ask\\.html|index\\.html)?$"));
  const auto match = pattern.match(target.section(u'?', 0, 0).left(2000));
  if (!match.hasMatch()) return std::nullopt;
  if (match.capturedLength(1) > 0) return Page::Article;
  return match.capturedLength(2) > 0 ? Page::Write : Page::Other;
}

struct Seen {
  size_t reader = 0;  // a hash that this run makes and forgets
  UtcMs at = 0;
  Page page = Page::Other;
};
bool comesBefore(const Seen& a, const Seen& b) {
  return std::tuple(a.reader, a.at, a.page) < std::tuple(b.reader, b.at, b.page);
}

struct HourFigures {
  qint64 requests = 0, visits = 0, readers = 0, asked = 0;
};

class SiteLogs {
 public:
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

  std::map<UtcMs, HourFigures> hours() {
    std::sort(m_seen.begin(), m_seen.end(), comesBefore);
    std::map<UtcMs, HourFigures> hours;
    for (const Seen& one : m_seen) ++hours[hourOf(one.at)].requests;
    for (size_t from = 0; from < m_seen.size();) {
      size_t to = from + 1;
      while (to < m_seen.size() && isSameVisit(m_seen[to - 1], m_seen[to])) ++to;
      addVisit(hours[hourOf(m_seen[from].at)], from, to);
      from = to;
    }
    return hours;
  }

  SiteVisitReport report;

 private:
  static UtcMs hourOf(UtcMs at) { return at / kHour * kHour; }
  static bool isSameVisit(const Seen& a, const Seen& b) { return a.reader == b.reader && b.at - a.at < kPause; }

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
      m_seen.push_back({qHashMulti(m_salt, request->host, request->agent), request->at, *page});
  }

  void addVisit(HourFigures& hour, size_t from, size_t to) {
    ++hour.visits;
    ++report.visits;
    size_t article = from;
    while (article < to && m_seen[article].page != Page::Article) ++article;
    if (article == to) return;
    ++hour.readers;
    ++report.readers;
    for (size_t i = article; i < m_seen.size() && m_seen[i].reader == m_seen[article].reader &&
                             m_seen[i].at <= m_seen[article].at + kAskedWithin;
         ++i)
      if (m_seen[i].page == Page::Write) {
        ++hour.asked;
        ++report.asked;
        return;
      }
  }

  const size_t m_salt = QHashSeed::globalSeed();
  std::vector<Seen> m_seen;
};

/// Of each hour the log counts that saw most of it.
Result<void> write(Transaction& tx, const std::map<UtcMs, HourFigures>& hours, qint64& changed) {
  const EntityDef& def = tx.def("site_hour");
  for (const auto& [at, figures] : hours) {
    Record hour(def);
    hour.set("at", at);
    hour.set("requests", figures.requests);
    hour.set("visits", figures.visits);
    hour.set("readers", figures.readers);
    hour.set("asked", figures.asked);
    const Id id = contentId(hour);
    const auto before = tx.record(def, id);
    if (before && !before->deleted && before->value("requests").integer() >= figures.requests) continue;
    ++changed;
    if (!before || before->deleted) {
      if (const auto made = tx.insert(hour); !made.ok()) return made.problem();
      if (!before) continue;
    }
    QHash<QString, Value> values;
    for (const char* key : {"requests", "visits", "readers", "asked"}) values.insert(s(key), hour.value(key));
    if (auto set = tx.update(def, id, values); !set.ok()) return set;
  }
  return {};
}

}  // namespace

Result<SiteVisitReport> importSiteLogs(Workspace& workspace, const QStringList& files,
                                       const std::function<bool()>& stop) {
  SiteLogs logs;
  for (const QString& file : files)
    if (auto read = logs.read(file, stop); !read.ok()) return read.problem();
  const std::map<UtcMs, HourFigures> hours = logs.hours();
  for (const auto& [at, figures] : hours) logs.report.pages += figures.requests;
  const QString name = QFileInfo(files.value(0)).fileName();
  const Act act{ActKind::ImportVisits, s("site_hour"), {name, QString::number(hours.size())}};
  const auto written =
      workspace.transactBulk(act, [&](Transaction& tx) { return write(tx, hours, logs.report.hours); });
  return written.ok() ? Result<SiteVisitReport>(std::move(logs.report)) : Result<SiteVisitReport>(written.problem());
}

}  // namespace relata
