#include "core/exchange/header_guess.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

#include "core/base/normal.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/field_words.h"
#include "core/exchange/shapes.h"
#include "core/meta/entity_def.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// A word that heads columns, alone or as the beginning or end of more ("Kontaktperson Name").
bool isHeading(const QString& cell, const EntityCatalog& catalog) {
  const QString key = headerKey(cell);
  if (key.isEmpty()) return false;
  if (cell == QLatin1String(kReasonColumn) || isColumnWord(cell)) return true;
  for (const EntityDef* def : catalog.all())
    for (const FieldDef& field : def->fields)
      if (isFieldsOwnName(*def, field, key)) return true;
  static const QRegularExpression between(s("[\\s_./:-]+"));
  static const QSet<QString> alone{s("name"), s("names"), s("id"), s("date"), s("nr"), s("list"), s("liste")};
  const QStringList words = cell.split(between, Qt::SkipEmptyParts);
  return words.size() > 1 && (alone.contains(headerKey(words.first())) || alone.contains(headerKey(words.last())) ||
                              (words.last().size() > 3 && isColumnWord(words.last())));
}

/// Two names of at least two letters each, or one in Chinese; or a firm.
bool isNameLike(const QString& cell) {
  static const QRegularExpression name(s("^(\\p{Han}{2,4}|\\p{Lu}[\\p{L}'.\\-]+( \\p{L}[\\p{L}'.\\-]+){1,3})$"));
  return name.match(cell.trimmed()).hasMatch() || looksLikeFirm(cell);
}

/// One word in Chinese that is no title of a list ("重点客户名单").
bool isHanLine(const QString& cell) {
  static const QRegularExpression word(s("^[\\p{Han}()（）·]{2,40}$"));
  static const QRegularExpression title(s("(名单|名称|列表|清单|一览|名录|表|名)$"));
  return word.match(cell.trimmed()).hasMatch() && !title.match(cell.trimmed()).hasMatch();
}

int countLike(const QList<QStringList>& rows, int column, bool (*isLike)(const QString&), int& filled) {
  int found = 0;
  filled = 0;
  for (const QStringList& row : rows) {
    const QString cell = row.value(column).trimmed();
    if (cell.isEmpty()) continue;
    ++filled;
    if (isLike(cell)) ++found;
  }
  return found;
}

}  // namespace

bool isColumnWord(const QString& text) {
  return !synonymTarget(text, s("contact")).isEmpty() || !synonymTarget(text, s("company")).isEmpty();
}

bool headerIsData(const QStringList& header, const QList<QStringList>& rows, const EntityCatalog& catalog) {
  if (rows.isEmpty() || recogniseShape(header)) return false;
  const bool heads =
      std::any_of(header.begin(), header.end(), [&](const QString& cell) { return isHeading(cell, catalog); });
  if (heads) return false;
  // One column of names is a list; where there are more columns, two rows might be alike by chance.
  const bool list = header.size() == 1;
  int filled = 0;
  for (int column = 0; column < header.size(); ++column) {
    if (!isNameLike(header[column])) continue;
    const int names = countLike(rows, column, isNameLike, filled);
    if (names > 0 && (list ? names * 10 >= filled * 6 : filled >= 3 && names * 10 >= filled * 8)) return true;
  }
  if (!list || !isHanLine(header.front())) return false;
  const int lines = countLike(rows, 0, isHanLine, filled);
  return filled >= 3 && lines * 10 >= filled * 8;
}

}  // namespace relata::exchange
