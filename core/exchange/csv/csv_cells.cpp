#include "core/exchange/csv/csv_cells.h"

#include <algorithm>

namespace relata::exchange {
namespace {

struct Census {
  int digits = 0, letters = 0, colons = 0, slashes = 0, dashes = 0, dots = 0, commas = 0, at = 0, spaces = 0, plus = 0;
  int brackets = 0, money = 0, percent = 0, dateSigns = 0, other = 0;
};

void countSymbol(char16_t u, Census& c) {
  switch (u) {
    case ':': ++c.colons; break;
    case '/': ++c.slashes; break;
    case '-': ++c.dashes; break;
    case '.': ++c.dots; break;
    case ',':
    case '\'': ++c.commas; break;
    case '@': ++c.at; break;
    case ' ':
    case 0xA0:
    case 0x202F: ++c.spaces; break;
    case '+': ++c.plus; break;
    case '(':
    case ')': ++c.brackets; break;
    case '$':
    case 0x20AC:
    case 0xA3:
    case 0xA5:
    case 0xFFE5: ++c.money; break;
    case '%': ++c.percent; break;
    case 0x5E74:
    case 0x6708:
    case 0x65E5: ++c.dateSigns; break;
    default: ++c.other;
  }
}

Census census(QStringView cell) {
  Census c;
  for (const QChar ch : cell) {
    const char16_t u = ch.unicode();
    if (u >= '0' && u <= '9')
      ++c.digits;
    else if (u != 0x5E74 && u != 0x6708 && u != 0x65E5 && ch.isLetter())
      ++c.letters;
    else
      countSymbol(u, c);
  }
  return c;
}

bool isExponent(QStringView cell) {
  bool ok = false;
  static_cast<void>(cell.toDouble(&ok));
  return ok;
}

bool hasMonthName(QStringView cell) {
  static const QStringList months{QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"),
                                  QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"),
                                  QStringLiteral("jul"), QStringLiteral("aug"), QStringLiteral("sep"),
                                  QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
  return std::any_of(months.begin(), months.end(),
                     [&](const QString& m) { return cell.contains(m, Qt::CaseInsensitive); });
}

CsvCellKind kindOfDigits(const Census& c) {
  if (c.other || c.letters || c.at) return CsvCellKind::Text;
  if (c.money || c.percent) return CsvCellKind::Amount;
  if (c.dateSigns >= 2) return CsvCellKind::Date;
  if (c.colons && c.colons <= 2 && !c.slashes && !c.dashes && !c.spaces) return CsvCellKind::Time;
  const bool plain = !c.colons && !c.slashes && !c.brackets && !c.spaces;
  if (plain && c.dashes + c.plus <= 1 && c.dots <= 1) return CsvCellKind::Number;
  if (c.digits >= 4 && c.digits <= 20 && (c.slashes == 2 || c.dashes == 2 || c.dots == 2) && !c.plus && !c.brackets)
    return CsvCellKind::Date;
  if (c.digits >= 7 && !c.colons && !c.commas) return CsvCellKind::Phone;
  return plain ? CsvCellKind::Number : CsvCellKind::Text;
}

}  // namespace

bool isBlank(QStringView cell) {
  return std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.isSpace() || c.isNull(); });
}

int filledCells(const QStringList& cells) {
  return static_cast<int>(std::count_if(cells.begin(), cells.end(), [](const QString& c) { return !isBlank(c); }));
}

CsvCellKind cellKind(QStringView raw) {
  const QStringView cell = raw.trimmed();
  if (cell.isEmpty()) return CsvCellKind::Empty;
  if (cell.size() > 200) return CsvCellKind::Text;
  if (cell.startsWith(QLatin1String("http://")) || cell.startsWith(QLatin1String("https://"))) return CsvCellKind::Url;
  const Census c = census(cell);
  if (c.at == 1 && c.dots >= 1 && !c.spaces && c.letters) return CsvCellKind::Email;
  if (!c.digits) return CsvCellKind::Text;
  const CsvCellKind kind = kindOfDigits(c);
  if (kind != CsvCellKind::Text) return kind;
  if (c.letters <= 2 && isExponent(cell)) return CsvCellKind::Number;
  const bool zoned = c.letters <= 3 && c.colons >= 1 && c.digits >= 8 && (c.dashes >= 2 || c.slashes == 2) && !c.other;
  const bool named =
      c.digits <= 8 && c.letters >= 3 && c.letters <= 9 && !c.other && (c.dashes || c.spaces) && hasMonthName(cell);
  return zoned || named ? CsvCellKind::Date : CsvCellKind::Text;
}

}  // namespace relata::exchange
