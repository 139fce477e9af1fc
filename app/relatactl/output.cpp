#include "output.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace relata::ctl {
namespace {

constexpr qsizetype kBufferBytes = 1 << 16;

bool isTerminal(FILE* stream) {
#ifdef Q_OS_WIN
  return _isatty(_fileno(stream)) != 0;
#else
  return isatty(fileno(stream)) != 0;
#endif
}

}  // namespace

void Output::bytes(const QByteArray& data) {
  if (m_gone) return;
  m_buffer += data;
  if (m_buffer.size() >= kBufferBytes) flush();
}

void Output::flush() {
  if (!m_gone && !m_buffer.isEmpty()) {
    const auto size = static_cast<size_t>(m_buffer.size());
    m_gone = std::fwrite(m_buffer.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0;
    // A reader that went away has seen what it wanted; a full disk has not.
    if (m_gone && errno != EPIPE) m_failure = QString::fromLocal8Bit(std::strerror(errno));
  }
  m_buffer.clear();
}

void Output::say(const QString& text) {
  flush();
  endProgress();
  const QByteArray utf8 = text.toUtf8() + '\n';
  std::fwrite(utf8.constData(), 1, static_cast<size_t>(utf8.size()), stderr);
}

void Output::error(const QString& text) { say(text); }
void Output::note(const QString& text) {
  if (m_chatter != Chatter::Quiet) say(text);
}
void Output::detail(const QString& text) {
  if (m_chatter == Chatter::Verbose) say(text);
}

void Output::progress(const QString& text) {
  if (m_chatter == Chatter::Quiet || !errIsTerminal()) return;
  const QByteArray line = "\r\033[K" + text.toUtf8();
  std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
  std::fflush(stderr);
  m_inProgress = true;
}

void Output::endProgress() {
  if (!m_inProgress) return;
  std::fputs("\r\033[K", stderr);
  m_inProgress = false;
}

bool Output::outIsTerminal() { return isTerminal(stdout); }
bool Output::errIsTerminal() { return isTerminal(stderr); }
bool Output::inIsTerminal() { return isTerminal(stdin); }

QString Output::strong(const QString& text) {
  if (!outIsTerminal() || !qEnvironmentVariableIsEmpty("NO_COLOR")) return text;
  return QStringLiteral("\033[1m") + text + QStringLiteral("\033[0m");
}

void JsonList::add(const Json& value) {
  if (m_lines)
    m_output.bytes(value.bytes() + '\n');
  else
    m_output.bytes((m_any ? ",\n " : "[") + value.bytes());
  m_any = true;
}

void JsonList::end() {
  if (!m_lines) m_output.bytes(m_any ? "]\n" : "[]\n");
}

TextTable::TextTable(Output& output, const QStringList& headings, const QList<bool>& rightAligned)
    : m_output(output), m_headings(headings), m_right(rightAligned) {
  m_right.resize(headings.size());
}

void TextTable::add(const QStringList& cells) {
  constexpr qsizetype kLookAhead = 500;
  if (!m_widths.isEmpty()) return print(cells, false);
  m_waiting << cells;
  if (m_waiting.size() >= kLookAhead) settle();
}

void TextTable::end() {
  if (m_widths.isEmpty()) settle();
}

void TextTable::settle() {
  constexpr int kWidest = 48;  // one long note does not push all else off the screen
  for (qsizetype column = 0; column < m_headings.size(); ++column) {
    int width = displayWidth(m_headings[column]);
    for (const QStringList& row : m_waiting) width = qMax(width, displayWidth(oneLine(row.value(column))));
    m_widths << qMin(width, qMax(kWidest, displayWidth(m_headings[column])));
  }
  print(m_headings, true);
  for (const QStringList& row : m_waiting) print(row, false);
  m_waiting.clear();
}

void TextTable::print(const QStringList& cells, bool heading) {
  QString line;
  for (qsizetype column = 0; column < m_headings.size(); ++column) {
    const QString cell = oneLine(cells.value(column));
    const QString pad(qMax(0, m_widths[column] - displayWidth(cell)), QLatin1Char(' '));
    if (column > 0) line += QLatin1String("  ");
    line += m_right[column] ? pad + cell : cell + pad;
  }
  while (line.endsWith(QLatin1Char(' '))) line.chop(1);
  m_output.line(heading ? Output::strong(line) : line);
}

int displayWidth(const QString& text) {
  // The blocks whose characters are wide or full-width (Unicode annex 11).
  static constexpr std::array<std::pair<char32_t, char32_t>, 12> kWide{{{0x1100, 0x115f},
                                                                        {0x2e80, 0x303e},
                                                                        {0x3041, 0x33ff},
                                                                        {0x3400, 0x4dbf},
                                                                        {0x4e00, 0x9fff},
                                                                        {0xa000, 0xa4cf},
                                                                        {0xac00, 0xd7a3},
                                                                        {0xf900, 0xfaff},
                                                                        {0xfe30, 0xfe6f},
                                                                        {0xff00, 0xff60},
                                                                        {0xffe0, 0xffe6},
                                                                        {0x1f300, 0x3fffd}}};
  int width = 0;
  for (const char32_t c : text.toUcs4()) {
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
      continue;
    bool wide = false;
    for (const auto& [first, last] : kWide) wide = wide || (c >= first && c <= last);
    width += wide ? 2 : 1;
  }
  return width;
}

QString oneLine(const QString& text) {
  QString out = text;
  for (QChar& c : out)
    if (c.category() == QChar::Other_Control || c.unicode() == 0x2028 || c.unicode() == 0x2029) c = QLatin1Char(' ');
  return out;
}

}  // namespace relata::ctl
