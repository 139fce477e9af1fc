#include "core/service/survey_report.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>

#include "core/reports/rate_interval.h"
#include "core/service/further_scores.h"

namespace relata {
namespace {

constexpr double kZ = 1.959963984540054;  // 95 %

QString s(const char* text) { return QString::fromUtf8(text); }

/// The 97.5 % point of Student's distribution, by degrees of freedom; of many that of the normal one.
double student(size_t freedom) {
  static constexpr double kPoints[] = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
                                       2.201,  2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
                                       2.080,  2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042};
  return freedom >= 1 && freedom <= std::size(kPoints) ? kPoints[freedom - 1] : kZ;
}

struct Sums {
  SurveyRow row;
  std::vector<double> scores;

  void add(qint64 score) {
    scores.push_back(static_cast<double>(score));
    const qint64 place = score - row.lowest;
    if (place >= 0 && place < row.counts.size()) ++row.counts[place];
  }

  qint64 count(qint64 from, qint64 to) const {
    qint64 sum = 0;
    for (const double one : scores) sum += one >= static_cast<double>(from) && one <= static_cast<double>(to);
    return sum;
  }

  SurveyRow finish() {
    const auto answers = static_cast<qint64>(scores.size());
    if (row.method.startsWith(QLatin1String("mean")))
      row.score = meanScore(scores, row.lowest, row.highest);
    else if (row.method == QLatin1String("net"))
      // Of 0 to 10 the detractors are 0 to 6 and the promoters 9 and 10.
      row.score = netScore(count(row.goodFrom, row.highest), count(row.lowest, row.goodFrom - 3), answers);
    else
      row.score = shareScore(isLowGood(row.method) ? count(row.lowest, row.goodFrom) : count(row.goodFrom, row.highest),
                             answers);
    return row;
  }
};

const char* groupSql(SurveyBy by) {
  switch (by) {
    case SurveyBy::All: return "''";
    case SurveyBy::Agent: return "coalesce((SELECT u.name FROM user u WHERE u.id=a.agent), '')";
    case SurveyBy::Month: return "a.asked_at";  // the month is that of the zone, as days are
  }
  return "''";
}

}  // namespace

SurveyScore shareScore(qint64 good, qint64 answers) {
  SurveyScore out{answers, {}, {}, {}};
  if (answers == 0) return out;
  const Interval range = rateInterval(good, answers);
  out.value = 100 * static_cast<double>(good) / static_cast<double>(answers);
  out.low = 100 * range.low;
  out.high = 100 * range.high;
  return out;
}

SurveyScore netScore(qint64 promoters, qint64 detractors, qint64 answers) {
  SurveyScore out{answers, {}, {}, {}};
  if (answers == 0) return out;
  const auto rangeOf = [](double good, double bad, double n) {
    const double p = good / n, d = bad / n;
    const double half = kZ * std::sqrt((p + d - (p - d) * (p - d)) / n);
    return Interval{p - d - half, p - d + half};
  };
  const auto n = static_cast<double>(answers), p = static_cast<double>(promoters), d = static_cast<double>(detractors);
  const Interval as = rangeOf(p, d, n), wider = rangeOf(p + 1, d + 1, n + 3);
  out.value = 100 * (p - d) / n;
  out.low = std::max(-100.0, 100 * std::min(as.low, wider.low));
  out.high = std::min(100.0, 100 * std::max(as.high, wider.high));
  return out;
}

SurveyScore meanScore(const std::vector<double>& scores, qint64 lowest, qint64 highest) {
  SurveyScore out{static_cast<qint64>(scores.size()), {}, {}, {}};
  if (scores.empty()) return out;
  const auto rangeOf = [](const std::vector<double>& values) {
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double one : values) squares += (one - mean) * (one - mean);
    const double half = values.size() < 2 ? 0 : student(values.size() - 1) * std::sqrt(squares / (n - 1) / n);
    return Interval{mean - half, mean + half};
  };
  const auto low = static_cast<double>(lowest), high = static_cast<double>(highest);
  std::vector<double> more = scores;
  more.push_back((low + high) / 2);
  const Interval as = rangeOf(scores), wider = rangeOf(more);
  out.value = std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
  out.low = std::max(low, std::min(as.low, wider.low));
  out.high = std::min(high, std::max(as.high, wider.high));
  return out;
}

bool isLowGood(const QString& method) { return method.endsWith(QLatin1String("_low")); }

bool isGoodScore(const QString& method, qint64 score, qint64 limit) {
  return isLowGood(method) ? score <= limit : score >= limit;
}

QList<SurveyRow> surveyReport(Reader& reader, QDate from, QDate to, SurveyBy by) {
  const QTimeZone zone = reader.context().zone;
  const auto start = [&](QDate day) { return day.startOfDay(zone).toMSecsSinceEpoch(); };
  const auto groupOf = [&](const db::Statement& row, int column) {
    if (by != SurveyBy::Month) return row.text(column);
    return QDateTime::fromMSecsSinceEpoch(row.integer(column), zone).date().toString(s("yyyy-MM"));
  };
  using Key = std::tuple<QString, QString, QString, qint64, qint64, qint64, QString>;
  std::map<std::pair<Key, QString>, Sums> groups;  // by question, too: the first one has no words here
  db::StatementUse rows(reader.connection().cached(
      s("SELECT v.name, a.kind, a.method, a.lowest, a.highest, a.good_from, a.score, %1, a.further FROM survey_answer "
        "a "
        "JOIN survey v ON v.id=a.survey WHERE a._del IS NOT 1 AND a.asked_at>=?1 AND a.asked_at<?2 ORDER BY "
        "a.asked_at, a.id")
          .arg(s(groupSql(by)))));
  rows->bind(1, from.isValid() ? start(from) : qint64{0});
  rows->bind(2, to.isValid() ? start(to.addDays(1)) : std::numeric_limits<qint64>::max());
  const auto sumsOf = [&](const Key& key, const QString& question) -> Sums& {
    Sums& sums = groups[{key, question}];
    if (!sums.row.counts.isEmpty()) return sums;
    std::tie(sums.row.survey, sums.row.kind, sums.row.method, sums.row.lowest, sums.row.highest, sums.row.goodFrom,
             sums.row.group) = key;
    sums.row.question = question;
    sums.row.counts = QList<qint64>(qBound(qint64{1}, sums.row.highest - sums.row.lowest + 1, qint64{101}), 0);
    return sums;
  };
  while (rows->step()) {
    const Key key(rows->text(0), rows->text(1), rows->text(2), rows->integer(3), rows->integer(4), rows->integer(5),
                  groupOf(*rows, 7));
    Sums& first = sumsOf(key, {});
    ++first.row.asked;
    if (!rows->isNull(6)) first.add(rows->integer(6));
    for (const FurtherScore& one : furtherScores(rows->text(8))) sumsOf(key, one.question).add(one.score);
  }
  QList<SurveyRow> out;
  for (auto& [key, sums] : groups) {
    sums.row.asked = groups[{key.first, QString()}].row.asked;
    out << sums.finish();
  }
  return out;
}

}  // namespace relata
