#pragma once

#include <QDate>

#include "core/store/reader.h"

namespace relata {

/// A figure with the interval within which it truly lies in 95 of 100 cases, and how many answers speak for it.
struct SurveyScore {
  qint64 answers = 0;
  std::optional<double> value, low, high;  // none where nobody answered
};

/// The share of good answers, with Wilson's interval: 8 of 10 is 80 % (49 to 94 %).
SurveyScore shareScore(qint64 good, qint64 answers);
/// Promoters less detractors, from -100 to 100; variance (p + d - (p - d)^2) / n. That of a few equal answers would be
/// none: the interval reaches at least as far as with one answer more of each kind.
SurveyScore netScore(qint64 promoters, qint64 detractors, qint64 answers);
/// The mean of scores between these, with Student's interval. It reaches at least as far as with one answer more in the
/// middle of the scale, for the same reason, and not beyond the scale.
SurveyScore meanScore(const std::vector<double>& scores, qint64 lowest, qint64 highest);

/// Whether low scores are the good ones, as of an effort: the method says so.
bool isLowGood(const QString& method);
bool isGoodScore(const QString& method, qint64 score, qint64 limit);

/// Answers that may be told together: of one survey, with one scale and one method.
struct SurveyRow {
  QString survey, kind, method, group;
  QString question;  // a further one; empty: the first
  qint64 lowest = 0, highest = 0, goodFrom = 0;
  qint64 asked = 0;
  SurveyScore score;
  QList<qint64> counts;  // of each score, from the lowest
};

enum class SurveyBy { All, Agent, Month };

/// Rules.md 3.9, of those who were asked on these days; by survey, and then by group, each with its further questions
/// that somebody answered.
QList<SurveyRow> surveyReport(Reader& reader, QDate from, QDate to, SurveyBy by);

}  // namespace relata
