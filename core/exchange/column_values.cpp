#include "core/exchange/column_values.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

#include "core/base/fold.h"
#include "core/base/normal.h"
#include "core/duplicates/name_shares.h"
#include "core/store/field_text.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

ColumnValues lookAtValues(const QList<QStringList>& rows, int column) {
  static const QRegularExpression phone(s("^[+(]?[0-9][0-9 ()./\\-x+]{5,24}$"));
  // 1.04139268515823 is what a spreadsheet computed.
  static const QRegularExpression computed(s("^[0-9]\\.[0-9]{5,}$|^[0-9]{1,9}\\.[0-9]{9,}$"));
  static const QRegularExpression url(
      s("^(https?://|www\\.)\\S+$|^[a-z0-9\\-]+(\\.[a-z0-9\\-]+)*\\.[a-z]{2,6}(/\\S*)?$"),
      QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression name(s("^(\\p{Han}{2,4}|\\p{Lu}[\\p{L}'.\\-]*( \\p{L}[\\p{L}'.\\-]*){1,3})$"));
  static const QRegularExpression han(s("^\\p{Han}{2,4}$"));
  static const QRegularExpression dialled(
      s("^\\+\\d|^\\(\\+?\\d{1,5}\\) ?\\d|^1[3-9]\\d{9}$|^1[3-9]\\d[ -]\\d{4}[ -]\\d{4}$"));
  static const QRegularExpression code(s("^(0\\d+|\\d{16,})$"));
  static const QRegularExpression flag(s("^(true|false|yes|no|是|否)$"), QRegularExpression::CaseInsensitiveOption);
  ColumnValues values;
  QSet<QString> different;
  for (const QStringList& row : rows) {
    const QString text = row.value(column).trimmed();
    if (text.isEmpty()) continue;
    ++values.filled;
    values.longest = qMax(values.longest, static_cast<int>(text.size()));
    if (looksLikeEmail(text)) ++values.emails;
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const std::optional<DateReading> read = readDate(text, true);
    const bool date = read.has_value();
    if (digits >= 7 && !date && phone.match(text).hasMatch() && !computed.match(text).hasMatch()) {
      ++values.phones;
      if (dialled.match(text).hasMatch()) ++values.dialled;
    }
    // "02.Medium" is a grade.
    if (url.match(text).hasMatch() && std::any_of(text.begin(), text.begin() + text.lastIndexOf(QLatin1Char('.')),
                                                  [](QChar c) { return c.isLetter(); }))
      ++values.urls;
    if (date) ++values.dates;
    if (date && read->time.isValid()) ++values.times;
    if (readNumber(text)) ++values.numbers;
    if (code.match(text).hasMatch()) ++values.codes;
    if (flag.match(text).hasMatch()) ++values.flags;
    if (han.match(text).hasMatch()) {
      ++values.han;
      if (commonNameShare(text.left(1).toStdString(), true) > 0) ++values.surnames;
    }
    const bool firm = looksLikeFirm(text);
    if (firm) ++values.firms;
    if (firm || name.match(text).hasMatch()) ++values.names;
    different.insert(fold(text));
  }
  values.different = static_cast<int>(different.size());
  return values;
}

}  // namespace relata::exchange
