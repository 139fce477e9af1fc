#include "core/reports/report_def.h"

#include <algorithm>

namespace relata {
namespace {

constexpr int kUsualDays = 90;

/// The word that was chosen, or the first; a Problem where it is none of them.
Result<QString> chosen(const QString& wanted, const QList<ReportOption>& options) {
  if (wanted.isEmpty()) return options.isEmpty() ? QString() : options.first().key;
  QStringList words;
  for (const ReportOption& option : options) {
    if (option.key == wanted) return wanted;
    words << option.key;
  }
  return Problem("report-no-such-choice", {wanted, words.join(QStringLiteral(", "))});
}

}  // namespace

Result<ReportRequest> completed(const ReportDef& def, ReportRequest request) {
  const auto by = chosen(request.by, def.by), kind = chosen(request.kind, def.kinds);
  if (!by.ok()) return by.problem();
  if (!kind.ok()) return kind.problem();
  request.by = *by;
  request.kind = *kind;
  if (!def.usesFilter) request.filter = {};
  if (request.from.isValid() && request.to.isValid() && request.from > request.to)
    return Problem("report-period-upside-down", {request.from.toString(Qt::ISODate), request.to.toString(Qt::ISODate)});
  return request;
}

void lookBack(ReportRequest& request, const QDate& day) {
  if (!request.to.isValid()) request.to = std::max(day, request.from);
  if (!request.from.isValid()) request.from = request.to.addDays(-kUsualDays);
}

}  // namespace relata
