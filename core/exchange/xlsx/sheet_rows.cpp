#include "core/exchange/xlsx/sheet_rows.h"

#include <QRegularExpression>

#include <algorithm>

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

// What the format allows; a reference beyond it is made up.
constexpr qint64 kRows = 1048576;
constexpr qint64 kColumns = 16384;
constexpr qsizetype kMergeBytes = 8 * 1024 * 1024;
constexpr size_t kMergesInARow = 1000;

struct Place {
  qint64 row = 0, column = -1;
};

/// "AB12": the row from 1, the column from 0. Only the row or the column when the other is not there.
Place placeOf(QStringView reference) {
  Place place;
  qint64 column = 0;
  for (const QChar c : reference) {
    const auto unit = c.toUpper().unicode();
    if (unit >= u'A' && unit <= u'Z' && place.row == 0 && column <= kColumns)
      column = column * 26 + (unit - u'A' + 1);
    else if (unit >= u'0' && unit <= u'9' && place.row <= kRows)
      place.row = place.row * 10 + (unit - u'0');
  }
  place.column = column - 1;
  return place;
}

QString isoText(QString text) {
  text.replace(QLatin1Char('T'), QLatin1Char(' '));
  for (const char* tail : {".000", " 00:00:00"})
    if (text.endsWith(s(tail))) text.chop(static_cast<qsizetype>(qstrlen(tail)));
  return text;
}

}  // namespace

Result<std::unique_ptr<SheetRows>> SheetRows::open(const Workbook& book, const Workbook::Sheet& sheet) {
  std::unique_ptr<SheetRows> rows(new SheetRows(book, sheet));
  if (auto looked = rows->look(); !looked.ok()) return looked.problem();
  if (auto begun = rows->rewind(); !begun.ok()) return begun.problem();
  return rows;
}

/// Merged ranges stand behind the rows for which they are needed. Unpacking without reading costs a tenth of reading.
Result<void> SheetRows::look() {
  const auto part = m_book.rawPart(m_part);
  QByteArray block(256 * 1024, Qt::Uninitialized), tail;
  const QByteArray word("<mergeCell");
  bool found = false;
  for (;;) {
    const qint64 read = part->read(block.data(), block.size());
    if (read <= 0) break;
    m_bytes += read;
    if (found && tail.size() > kMergeBytes) continue;
    tail.append(block.constData(), read);
    if (found) continue;
    const auto at = tail.indexOf(word);
    found = at >= 0;
    tail = found ? tail.mid(at) : tail.right(word.size());
  }
  if (const char* failure = part->failure()) return Problem(failure, {m_book.path()});
  if (found) noteMerges(tail);
  return {};
}

void SheetRows::noteMerges(const QByteArray& xml) {
  static const QRegularExpression merge(s("<mergeCell\\s[^>]*\\bref=[\"']([A-Z]+\\d+):([A-Z]+\\d+)[\"']"));
  for (auto it = merge.globalMatch(QString::fromLatin1(xml)); it.hasNext();) {
    const auto match = it.next();
    const Place from = placeOf(match.capturedView(1)), to = placeOf(match.capturedView(2));
    if (to.row > from.row && to.row <= kRows && from.column < kColumns)
      m_merges.push_back({from.row, to.row, static_cast<int>(from.column), {}});
  }
  std::stable_sort(m_merges.begin(), m_merges.end(),
                   [](const Merge& a, const Merge& b) { return a.firstRow < b.firstRow; });
}

Result<void> SheetRows::rewind() {
  m_xml.reset();  // only one part can be open
  m_xml = m_book.part(m_part);
  if (!m_xml) return Problem("xlsx-damaged", {m_book.path(), s("0"), m_part});
  m_row = 0;
  m_nextMerge = 0;
  m_open.clear();
  m_errorCells = m_firstErrorRow = m_lostTexts = m_firstLostRow = m_openFormulas = m_firstOpenRow = 0;
  return {};
}

Result<bool> SheetRows::next(SheetRow& row) {
  while (m_xml->nextElement()) {
    if (m_xml->name() != s("row")) continue;
    const bool more = readRow(row);
    if (m_absurd) return Problem("xlsx-damaged", {m_book.path(), QString::number(row.number), s("r")});
    if (more) return true;
  }
  if (auto ended = m_xml->ended(); !ended.ok()) return ended.problem();
  return false;
}

/// False when no cell of the row holds anything.
bool SheetRows::readRow(SheetRow& row) {
  const QString number = m_xml->attribute("r");
  row.number = m_row = number.isEmpty() ? m_row + 1 : number.toLongLong();
  row.cells.clear();
  m_absurd = row.number < 1 || row.number > kRows;
  qsizetype column = -1;
  for (const auto inside = m_xml->enter(); !m_absurd && m_xml->nextIn(inside);)
    if (m_xml->name() == s("c")) m_absurd = !readCell(row, column);
  spread(row);
  while (!row.cells.isEmpty() && row.cells.last().isEmpty()) row.cells.removeLast();
  return !row.cells.isEmpty();
}

/// False when the cell stands where no cell can be.
bool SheetRows::readCell(SheetRow& row, qsizetype& column) {
  QString type;
  int style = 0;
  ++column;
  for (const QXmlStreamAttribute& attribute : m_xml->attributes()) {
    if (attribute.name() == s("r")) column = placeOf(attribute.value()).column;
    if (attribute.name() == s("t")) type = attribute.value().toString();
    if (attribute.name() == s("s")) style = attribute.value().toInt();
  }
  if (column < 0 || column >= kColumns) return false;
  const QString text = readValue(type, style, row.number);
  if (text.isEmpty()) return true;
  if (row.cells.size() <= column) row.cells.resize(column + 1);
  row.cells[column] = text;
  return true;
}

QString SheetRows::readValue(const QString& type, int style, qint64 row) {
  QString raw;
  bool isFormula = false;
  for (const auto inside = m_xml->enter(); m_xml->nextIn(inside);) {
    if (m_xml->name() == s("v") || m_xml->name() == s("is"))
      raw = m_xml->textOf();
    else {
      isFormula = isFormula || m_xml->name() == s("f");  // its last result stands beside it
      m_xml->skip();
    }
  }
  // Programs that write sheets without computing them leave the results to whoever opens the file.
  if (raw.isEmpty() && isFormula && type != s("str") && ++m_openFormulas == 1) m_firstOpenRow = row;
  if (raw.isEmpty()) return raw;
  if (type == s("s")) {
    bool isNumber = false;
    const qint64 number = raw.trimmed().toLongLong(&isNumber);
    if (isNumber && m_book.hasSharedText(number)) return m_book.sharedText(number);
    if (++m_lostTexts == 1) m_firstLostRow = row;
    return {};
  }
  if (type == s("str") || type == s("inlineStr")) return unescapedXlsx(raw);
  if (type == s("b")) return raw.trimmed() == s("1") ? s("true") : s("false");
  if (type == s("d")) return isoText(raw.trimmed());
  if (type == s("e")) {
    if (++m_errorCells == 1) m_firstErrorRow = row;
    return {};
  }
  return cellText(raw, m_book.format(style), m_book.from1904());
}

void SheetRows::spread(SheetRow& row) {
  std::erase_if(m_open, [&](const Merge& merge) { return merge.lastRow < row.number; });
  for (const Merge& merge : m_open)
    if (!merge.text.isEmpty() && row.cells.value(merge.column).isEmpty()) {
      if (row.cells.size() <= merge.column) row.cells.resize(merge.column + 1);
      row.cells[merge.column] = merge.text;
    }
  for (; m_nextMerge < m_merges.size() && m_merges[m_nextMerge].firstRow <= row.number; ++m_nextMerge) {
    const Merge& merge = m_merges[m_nextMerge];
    if (merge.firstRow == row.number && m_open.size() < kMergesInARow)
      m_open.push_back({merge.firstRow, merge.lastRow, merge.column, row.cells.value(merge.column)});
  }
}

}  // namespace relata::exchange
