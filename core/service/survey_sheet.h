#pragma once

#include "core/reports/report_def.h"
#include "core/store/reader.h"

namespace relata {

/// What customers answered in surveys, for pages, files and the command line. Its key is "csat".
ReportDef surveyReportDef();

/// By core/service/survey_report: a row for each survey and group, each with its own scale and method, how many of
/// those asked answered, and the interval of the score. `from` and `to`: when they were asked; without them the last
/// 90 days. What it remarks on: of the tickets that were resolved on these days, how many nobody was asked about, and
/// why. Problems: as of `completed`.
Result<ReportSheet> surveySheet(Reader& reader, const ReportRequest& request, QDate day);

/// The last answer of a customer, and what they answered in that survey in all (never mixed with another one's scale).
struct CustomerScore {
  QString survey, method;
  qint64 last = 0, highest = 0, answers = 0;
  UtcMs lastAt = 0;
  std::optional<double> value;  // as the method tells it
};
/// `entity`: "contact", or "company" for all of its contacts. Nothing: nobody answered yet.
std::optional<CustomerScore> scoreOfCustomer(Reader& reader, const QString& entity, Id record);

}  // namespace relata
