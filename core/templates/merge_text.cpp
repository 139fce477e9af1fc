#include "core/templates/merge_text.h"

namespace relata {
namespace {

constexpr QLatin1String kOpen("{{");
constexpr QLatin1String kClose("}}");

class MergeReader {
 public:
  explicit MergeReader(const QString& text) : m_text(text) {}

  MergeText read() {
    while (m_at < m_text.size()) {
      if (starts(QLatin1String("\\\\{{"))) {  // a backslash, and then a placeholder
        take(1);
        ++m_at;
      } else if (starts(QLatin1String("\\{{"))) {
        ++m_at;
        take(2);
      } else if (starts(kOpen)) {
        readPlaceholder();
      } else {
        take(1);
      }
    }
    endWords();
    return m_out;
  }

 private:
  bool starts(QLatin1String with) const { return QStringView(m_text).mid(m_at).startsWith(with); }

  void take(qsizetype count) {
    m_words += QStringView(m_text).mid(m_at, count);
    m_at += count;
  }

  void endWords() {
    if (!m_words.isEmpty()) m_out.parts << MergePart{m_words, false, {}, 0};
    m_words.clear();
  }

  /// Where the braces are closed on the same line, before others are opened; -1: nowhere.
  qsizetype closing() const {
    for (qsizetype at = m_at + 2; at < m_text.size(); ++at) {
      const QStringView rest = QStringView(m_text).mid(at);
      if (rest.startsWith(kClose)) return at;
      if (rest.startsWith(kOpen) || m_text[at] == QLatin1Char('\n') || m_text[at] == QChar::LineSeparator ||
          m_text[at] == QChar::ParagraphSeparator)
        return -1;
    }
    return -1;
  }

  /// A text that is made of mistakes is not counted to its end.
  void complain(const char* code) {
    if (m_out.problems.size() < kMostTemplateProblems) m_out.problems << Problem(code, linePlace(m_text, m_at));
  }

  void readPlaceholder() {
    const qsizetype end = closing();
    if (end < 0) {
      complain("template-unclosed");
      return take(2);
    }
    const QString inner = m_text.mid(m_at + 2, end - m_at - 2);
    const qsizetype bar = inner.indexOf(QLatin1Char('|'));
    const QString name = bar < 0 ? inner : inner.left(bar);
    MergePart part{name.trimmed(), true, {}, m_at + 2};
    if (bar >= 0) part.fallback = inner.mid(bar + 1).trimmed();
    while (part.from < end && m_text[part.from].isSpace()) ++part.from;
    if (part.text.isEmpty()) complain("template-empty");
    endWords();
    m_out.parts << part;
    m_at = end + 2;
  }

  const QString& m_text;
  qsizetype m_at = 0;
  QString m_words;
  MergeText m_out;
};

}  // namespace

MergeText readMergeText(const QString& text) {
  if (text.size() > kLongestTemplate) return {{}, {Problem("template-too-long", {QString::number(kLongestTemplate)})}};
  return MergeReader(text).read();
}

QStringList linePlace(QStringView text, qsizetype position) {
  const QStringView before = text.left(position);
  const auto line = before.count(QLatin1Char('\n')) + 1;
  qsizetype column = 1;
  for (const QChar c : before.mid(before.lastIndexOf(QLatin1Char('\n')) + 1))
    if (!c.isLowSurrogate()) ++column;
  return {QString::number(line), QString::number(column)};
}

}  // namespace relata
