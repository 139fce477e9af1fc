#include "core/reports/report_sheet.h"

#include <algorithm>
#include <cmath>

#include "core/store/filter_quote.h"

namespace relata {
int ReportSheet::column(const QString& key) const {
  for (qsizetype i = 0; i < columns.size(); ++i)
    if (columns[i].key == key) return static_cast<int>(i);
  return -1;
}

bool ReportSheet::hasMoney() const {
  return std::any_of(columns.begin(), columns.end(),
                     [](const ReportColumn& column) { return column.kind == FigureKind::Money; });
}

void ReportSheet::add(const QString& key, const QString& title, FigureKind kind, const QString& hint, FigureLook look) {
  columns << ReportColumn{key, title, kind, hint, look};
}

ReportCell textCell(const QString& text, const QString& rows) { return {Value(text), rows, {}, false}; }

ReportCell countCell(qint64 count, const QString& rows) {
  return {Value(count), count == 0 ? QString() : rows, {}, false};
}

ReportCell shareCell(qint64 part, qint64 whole, const QString& rows) {
  if (whole == 0) return {{}, {}, {}, false};
  return {
      Value(100.0 * static_cast<double>(part) / static_cast<double>(whole)), part == 0 ? QString() : rows, {}, false};
}

ReportCell decimalCell(std::optional<double> value, const QString& rows) {
  return {value ? Value(*value) : Value(), rows, {}, false};
}

ReportCell daysCell(std::optional<double> days, const QString& rows) { return decimalCell(days, rows); }

QString both(const QString& a, const QString& b) {
  if (a.isEmpty()) return b;
  if (b.isEmpty()) return a;
  return QStringLiteral("(%1) and (%2)").arg(a, b);
}

QString recordsAre(const QString& prefix, const std::vector<Id>& ids) {
  constexpr size_t kMostNamed = 500;
  if (ids.empty() || ids.size() > kMostNamed) return {};
  QStringList names;
  for (const Id id : ids) names << id.text(prefix);
  return QStringLiteral("id in (%1)").arg(names.join(QStringLiteral(", ")));
}

QString recordsAre(const QString& prefix, const std::vector<qint64>& ids) {
  return recordsAre(prefix, std::vector<Id>(ids.begin(), ids.end()));
}

QString textIs(const char* field, const QString& text) {
  const QLatin1String name(field);
  return text.isEmpty() ? name + QStringLiteral(" is empty") : name + QStringLiteral(" = ") + quotedInFilter(text);
}

std::optional<double> median(std::vector<double>& values) {
  if (values.empty()) return std::nullopt;
  const size_t middle = values.size() / 2;
  std::nth_element(values.begin(), values.begin() + static_cast<qptrdiff>(middle), values.end());
  const double upper = values[middle];
  if (values.size() % 2 == 1) return upper;
  return (upper + *std::max_element(values.begin(), values.begin() + static_cast<qptrdiff>(middle))) / 2;
}

std::optional<double> percentile(std::vector<double>& values, double share) {
  if (values.empty()) return std::nullopt;
  const auto place = static_cast<qptrdiff>(std::ceil(share * static_cast<double>(values.size()))) - 1;
  std::nth_element(values.begin(), values.begin() + place, values.end());
  return values[static_cast<size_t>(place)];
}

}  // namespace relata
