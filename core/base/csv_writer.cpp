#include "core/base/csv_writer.h"

#include <QRegularExpression>

#include <algorithm>

namespace relata {
namespace {

constexpr int kFlushAt = 256 * 1024;

bool isHarmlessNumber(QStringView text) {
  static const QRegularExpression number(QStringLiteral("\\A[+-](?:\\d[\\d., ]*%?|\\d+(?:\\.\\d+)?[eE][+-]?\\d+)\\z"));
  static const QRegularExpression phone(
      QStringLiteral("\\A\\+[\\d(][\\d ()./\\x{00A0}-]{4,30}(?:\\s*(?:x|ext\\.?|#)\\s*\\d{1,8})?\\z"),
      QRegularExpression::CaseInsensitiveOption);
  return number.match(text).hasMatch() || phone.match(text).hasMatch();
}

/// A spreadsheet could run this text as a formula. Full-width signs count too: Excel in East Asian editions takes them.
bool isDangerous(QStringView text) {
  if (text.isEmpty()) return false;
  switch (text.front().unicode()) {
    case '=':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case 0:
    case 0xFF1D:
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20: return true;
    case '+':
    case '-': break;
    default: return false;
  }
  const bool onlyDashes = std::all_of(text.begin(), text.end(), [](QChar c) { return c == QLatin1Char('-'); });
  return !onlyDashes && !isHarmlessNumber(text);
}

/// The guard counts apostrophes, so that guarded text can be guarded again and every level comes off by itself.
bool isDangerousBehindApostrophes(QStringView text) {
  qsizetype i = 0;
  while (i < text.size() && text[i] == QLatin1Char('\'')) ++i;
  return isDangerous(text.sliced(i));
}

}  // namespace

QString guardFormula(const QString& text) {
  return isDangerousBehindApostrophes(text) ? QLatin1Char('\'') + text : text;
}

QString unguardFormula(const QString& cell) {
  return cell.startsWith(QLatin1Char('\'')) && isDangerousBehindApostrophes(cell) ? cell.mid(1) : cell;
}

CsvWriter::CsvWriter(QIODevice& device, CsvWriteOptions options) : m_device(device), m_options(std::move(options)) {
  if (m_options.bom) m_buffer = QByteArray("\xEF\xBB\xBF");
}

void CsvWriter::append(const QString& cell, bool alone) {
  const QByteArray bytes = (m_options.guardFormulas ? guardFormula(cell) : cell).toUtf8();
  const bool special = std::any_of(bytes.begin(), bytes.end(), [&](char c) {
    return c == m_options.delimiter || c == '"' || c == '\n' || c == '\r';
  });
  const bool padded = !bytes.isEmpty() &&
                      (bytes.front() == ' ' || bytes.back() == ' ' || bytes.front() == '\t' || bytes.back() == '\t');
  // An empty cell alone in its row would read back as an empty line, that is, as no row.
  if (!special && !padded && !(alone && bytes.isEmpty())) {
    m_buffer += bytes;
    return;
  }
  m_buffer += '"';
  for (const char c : bytes) {
    if (c == '"') m_buffer += '"';
    m_buffer += c;
  }
  m_buffer += '"';
}

Result<void> CsvWriter::write(const QStringList& cells) {
  for (qsizetype i = 0; i < cells.size(); ++i) {
    if (i > 0) m_buffer += m_options.delimiter;
    append(cells[i], cells.size() == 1);
  }
  m_buffer += m_options.rowEnd;
  ++m_rows;
  return m_buffer.size() >= kFlushAt ? flush() : Result<void>();
}

Result<void> CsvWriter::finish() { return flush(); }

Result<void> CsvWriter::flush() {
  qint64 done = 0;
  while (done < m_buffer.size()) {
    const qint64 n = m_device.write(m_buffer.constData() + done, m_buffer.size() - done);
    if (n <= 0) return Problem("csv-write-failed", {m_device.errorString()});
    done += n;
  }
  m_buffer.clear();
  return {};
}

}  // namespace relata
