#include "core/exchange/date_order.h"

#include <QRegularExpression>

namespace relata::exchange {
namespace {

/// One or two digits and a mark: with anything else no date begins whose order could be in doubt.
bool mayBegin(QStringView cell) {
  qsizetype at = 0, digits = 0;
  while (at < cell.size() && cell[at].isSpace()) ++at;
  const auto isDigit = [&](qsizetype i) { return i < cell.size() && cell[i] >= u'0' && cell[i] <= u'9'; };
  while (isDigit(at + digits)) ++digits;
  if (digits == 0 || digits > 2 || at + digits == cell.size()) return false;
  const QChar mark = cell[at + digits];
  return mark == u'/' || mark == u'.' || mark == u'-';
}

}  // namespace

DateOrder::DateOrder(const EntityDef& def, const ColumnMapping& mapping)
    : m_birthday(mapping.columnOf(u"birthday")), m_usuallyMonthFirst(mapping.shape == QLatin1String("mailchimp")) {
  for (int i = 0; i < mapping.targets.size(); ++i) {
    const QString& target = mapping.targets[i].field;
    const FieldDef* field = def.field(target);
    static const QRegularExpression job(QStringLiteral("^job:.*:(from|to)$"));
    const bool dated = (field && (field->kind == Kind::Date || field->kind == Kind::Time)) ||
                       job.match(target).hasMatch() || target.startsWith(QLatin1String("new:date:")) ||
                       target.startsWith(QLatin1String("new:time:"));
    if (dated || target == QLatin1String("created") || target == QLatin1String("modified"))
      m_columns << i;
    else if (target.isEmpty())
      m_others << i;
  }
}

void DateOrder::look(qint64 row, const QStringList& cells) {
  if (!hasDates()) return;
  for (const int column : m_columns) look(row, column, cells.value(column), true);
  for (const int column : m_others) look(row, column, cells.value(column), false);
}

void DateOrder::look(qint64 row, int column, const QString& cell, bool read) {
  if (!mayBegin(cell)) return;
  static const QRegularExpression shape(QStringLiteral("^\\s*(\\d{1,2})([/.\\-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)"));
  // Nothing says that these are dates, so they have to look it from end to end.
  static const QRegularExpression whole(
      QStringLiteral("^\\s*(\\d{1,2})([/\\-])(\\d{1,2})\\2((?:19|20)\\d{2})(\\s+\\d{1,2}:\\d{2}.*)?\\s*$"));
  if (!read && (cell.size() < 8 || cell.size() > 40)) return;
  static const QRegularExpression yearless(QStringLiteral("^\\s*(\\d{1,2})([/\\-])(\\d{1,2})\\s*$"));
  auto match = (read ? shape : whole).match(cell);
  if (column == m_birthday && !match.hasMatch()) match = yearless.match(cell);
  if (!match.hasMatch() || match.captured(2) == QLatin1String(".")) return;
  const int first = match.captured(1).toInt(), second = match.captured(3).toInt();
  if (first == 0 || second == 0 || first == second || qMax(first, second) > 31) return;
  if (first <= 12 && second <= 12) {
    if (read) ++m_open;
    return;
  }
  if (first > 12 && second > 12) return;
  (first > 12 ? m_dayFirst : m_monthFirst) += 1;
  Evidence& evidence = first > 12 ? m_day : m_month;
  if (evidence.column < 0) evidence = {cell.trimmed(), row, column};
}

}  // namespace relata::exchange
