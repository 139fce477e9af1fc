#include "core/base/inert_markdown.h"

#include <QStringList>

#include <algorithm>

namespace relata {
namespace {

bool beginsWord(const QString& text, qsizetype at) {
  return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

/// Marks that mean something wherever they stand. An underline within a word and most brackets are left as they are:
/// addresses have them.
bool isMark(const QString& text, qsizetype at) {
  const QChar c = text[at];
  if (c == QLatin1Char('_')) return !(beginsWord(text, at - 1) && beginsWord(text, at + 1));
  if (c == QLatin1Char('(')) return at > 0 && text[at - 1] == QLatin1Char(']');
  return QStringView(u"\\`*[]<>|~&").contains(c);
}

/// Marks that mean something at the beginning of a line: headings, lists, rules, numbered lists.
bool isLineMark(const QString& line, qsizetype at) {
  if (QStringView(u"#+-=").contains(line[at]) && line.left(at).trimmed().isEmpty()) return true;
  if (line[at] != QLatin1Char('.') && line[at] != QLatin1Char(')')) return false;
  const QString before = line.left(at).trimmed();
  return !before.isEmpty() && std::all_of(before.begin(), before.end(), [](QChar c) { return c.isDigit(); });
}

}  // namespace

QString inertMarkdown(const QString& value) {
  QStringList lines = value.split(QLatin1Char('\n'));
  for (QString& line : lines) {
    QString marked;
    for (qsizetype at = 0; at < line.size(); ++at) {
      if (isMark(line, at) || isLineMark(line, at)) marked += QLatin1Char('\\');
      marked += line[at];
    }
    // Four spaces would make code of it.
    line = marked.startsWith(QLatin1String("    ")) ? marked.trimmed() : marked;
  }
  return lines.join(QLatin1Char('\n'));
}

}  // namespace relata
