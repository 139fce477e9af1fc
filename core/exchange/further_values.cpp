#include "core/exchange/further_values.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kMost = 30;  // columns of a kind

struct Kind {
  const char* key;
  const char* word;
  int first;  // number of the first further one: where there is a field for the primary one, 2
};
constexpr Kind kKinds[] = {{"email", "E-mail", 2}, {"phone", "Phone", 2},   {"address", "Address", 2},
                           {"web", "Website", 2},  {"wechat", "WeChat", 2}, {"qq", "QQ", 2},
                           {"messaging", "IM", 1}};

/// Adds `text` to the cell of the number-th value; those that have no cell of their own share the last one.
void put(QStringList& cells, int at, const QString& text) {
  QString& cell = cells[at];
  cell = cell.isEmpty() ? text : cell + s(" ::: ") + text;
}

}  // namespace

FurtherColumns::FurtherColumns(Reader& reader, const EntityDef& def) : m_reader(reader), m_def(def) {}

void FurtherColumns::plan(std::vector<qint64> ids) {
  std::sort(ids.begin(), ids.end());
  planPoints(ids);
  planJobs(ids);
  for (const Kind& kind : kKinds) {
    const Need need = m_points.value(s(kind.key));
    for (int i = 0; i < need.count; ++i) {
      const QString name = s("%1 %2 - ").arg(s(kind.word)).arg(kind.first + i);
      if (need.labels) m_header << name + s("Label");
      if (need.flags) m_header << name + s("Do not use");
      m_header << name + s("Value");
    }
  }
  for (int i = 0; i < m_jobs.count; ++i) {
    const QString name = s("Job %1 - ").arg(i + 1);
    m_header << name + s("Company") << name + s("Title");
    if (m_jobs.labels) m_header << name + s("From") << name + s("Until");
    if (m_jobs.flags) m_header << name + s("Primary");
  }
}

void FurtherColumns::planPoints(const std::vector<qint64>& ids) {
  db::Statement rows(m_reader.connection(),
                     s("SELECT record, kind, count(*), max(label IS NOT NULL AND label<>''), max(do_not_use IS 1) FROM "
                       "point WHERE _del IS NOT 1 GROUP BY record, kind"));
  while (rows.step()) {
    if (!std::binary_search(ids.begin(), ids.end(), rows.integer(0))) continue;
    Need& need = m_points[rows.text(1)];
    need.count = qMin(kMost, qMax(need.count, static_cast<int>(rows.integer(2))));
    need.labels = need.labels || rows.integer(3) == 1;
    need.flags = need.flags || rows.integer(4) == 1;
  }
}

void FurtherColumns::planJobs(const std::vector<qint64>& ids) {
  if (m_def.key != s("contact")) return;
  db::Statement rows(m_reader.connection(),
                     s("SELECT contact, count(*), max(from_ IS NOT NULL OR to_ IS NOT NULL), max(primary_ IS 1) FROM "
                       "employment WHERE _del IS NOT 1 GROUP BY contact"));
  while (rows.step()) {
    if (!std::binary_search(ids.begin(), ids.end(), rows.integer(0))) continue;
    m_jobs.count = qMin(kMost, qMax(m_jobs.count, static_cast<int>(rows.integer(1))));
    m_jobs.labels = m_jobs.labels || rows.integer(2) == 1;
    m_jobs.flags = m_jobs.flags || rows.integer(3) == 1;
  }
}

FurtherValues FurtherColumns::values(Id record) {
  FurtherValues values;
  db::StatementUse points(m_reader.connection().cached(
      s("SELECT kind, label, value, do_not_use FROM point WHERE record=? AND _del IS NOT 1 ORDER BY id")));
  points->bind(1, record);
  while (points->step())
    values.points.push_back({points->text(0), points->text(1), points->text(2), points->integer(3) == 1});
  if (m_def.key != s("contact")) return values;
  db::StatementUse jobs(m_reader.connection().cached(
      s("SELECT c.name, e.role, e.from_, e.to_, e.primary_ FROM employment e JOIN company c ON c.id=e.company AND "
        "c._del IS NOT 1 WHERE e.contact=? AND e._del IS NOT 1 ORDER BY e.id")));
  jobs->bind(1, record);
  while (jobs->step())
    values.jobs.push_back({jobs->text(0), jobs->text(1), jobs->text(2), jobs->text(3), jobs->integer(4) == 1});
  return values;
}

QStringList FurtherColumns::cells(Id record) {
  if (m_header.isEmpty()) return {};
  const FurtherValues all = values(record);
  QStringList cells;
  for (const Kind& kind : kKinds)
    if (m_points.value(s(kind.key)).count > 0) cells << pointCells(s(kind.key), all.points);
  return cells << jobCells(all.jobs);
}

QStringList FurtherColumns::pointCells(const QString& kind, const QList<FurtherValues::Point>& points) const {
  const Need need = m_points.value(kind);
  const int width = 1 + (need.labels ? 1 : 0) + (need.flags ? 1 : 0);
  QStringList cells(static_cast<qsizetype>(need.count) * width);
  int number = 0;
  for (const FurtherValues::Point& point : points) {
    if (point.kind != kind) continue;
    const bool own = number < need.count;
    int at = qMin(number++, need.count - 1) * width;
    if (need.labels && own) cells[at] = point.label;
    at += need.labels ? 1 : 0;
    if (need.flags && own && point.doNotUse) cells[at] = s("yes");
    put(cells, at + (need.flags ? 1 : 0), point.value);
  }
  return cells;
}

QStringList FurtherColumns::jobCells(const QList<FurtherValues::Job>& jobs) const {
  QStringList cells;
  for (int i = 0; i < m_jobs.count; ++i) {
    const FurtherValues::Job job = jobs.value(i);
    cells << job.company << job.role;
    if (m_jobs.labels) cells << job.from << job.to;
    if (m_jobs.flags) cells << (job.primary ? s("yes") : QString());
  }
  return cells;
}

QJsonObject FurtherColumns::json(Id record) {
  const FurtherValues all = values(record);
  QJsonArray points, jobs;
  for (const FurtherValues::Point& point : all.points) {
    QJsonObject object{{s("kind"), point.kind}, {s("value"), point.value}};
    if (!point.label.isEmpty()) object.insert(s("label"), point.label);
    if (point.doNotUse) object.insert(s("do_not_use"), true);
    points << object;
  }
  for (const FurtherValues::Job& job : all.jobs) {
    QJsonObject object{{s("company"), job.company}};
    for (const auto& [key, text] : {std::pair("role", job.role), std::pair("from", job.from), std::pair("to", job.to)})
      if (!text.isEmpty()) object.insert(s(key), text);
    if (job.primary) object.insert(s("primary"), true);
    jobs << object;
  }
  QJsonObject object;
  if (!points.isEmpty()) object.insert(s("points"), points);
  if (!jobs.isEmpty()) object.insert(s("jobs"), jobs);
  return object;
}

std::optional<QString> furtherTarget(const QString& column) {
  static const QRegularExpression point(s("^(\\S+) (\\d{1,3}) - (Label|Do not use|Value)$"));
  static const QRegularExpression job(s("^Job (\\d{1,3}) - (Company|Title|From|Until|Primary)$"));
  if (const auto match = job.match(column); match.hasMatch()) {
    static const QHash<QString, QString> parts{{s("Company"), s("company")},
                                               {s("Title"), s("role")},
                                               {s("From"), s("from")},
                                               {s("Until"), s("to")},
                                               {s("Primary"), s("primary")}};
    return s("job:%1:%2").arg(match.captured(1), parts.value(match.captured(2)));
  }
  const auto match = point.match(column);
  if (!match.hasMatch()) return std::nullopt;
  for (const Kind& kind : kKinds) {
    if (match.captured(1) != s(kind.word)) continue;
    if (match.captured(3) == s("Label")) return s("label");
    return match.captured(3) == s("Value") ? s("point:%1:").arg(s(kind.key)) : s("do-not-use");
  }
  return std::nullopt;
}

}  // namespace relata::exchange
