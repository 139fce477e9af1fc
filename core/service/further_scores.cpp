#include "core/service/further_scores.h"

#include <QRegularExpression>

#include "core/base/fold.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kTold = 80;

std::optional<FurtherScore> scoreOfLine(const QString& line) {
  static const QRegularExpression pattern(s("^(.+?)\\s*[:：]\\s*(\\d{1,3})$"));
  const auto match = pattern.match(line.trimmed());
  if (!match.hasMatch()) return std::nullopt;
  return FurtherScore{match.captured(1), match.captured(2).toLongLong()};
}

/// "4, 5, -"; nothing where words are among them.
std::optional<QStringList> scoresAlone(const QString& typed) {
  static const QRegularExpression between(s("[\\s,;，；、]+")), score(s("^(\\d{1,3}|[-–—])$"));
  const QStringList parts = typed.split(between, Qt::SkipEmptyParts);
  for (const QString& one : parts)
    if (!score.match(one).hasMatch()) return std::nullopt;
  return parts;
}

}  // namespace

QList<FurtherScore> furtherScores(const QString& kept) {
  QList<FurtherScore> out;
  for (const QString& line : kept.split(u'\n'))
    if (const auto one = scoreOfLine(line)) out << *one;
  return out;
}

QString furtherText(const QList<FurtherScore>& scores) {
  QStringList lines;
  for (const FurtherScore& one : scores) lines << s("%1: %2").arg(one.question).arg(one.score);
  return lines.join(u'\n');
}

Result<QString> furtherTyped(const QString& typed, const QStringList& questions, qint64 lowest, qint64 highest) {
  QList<FurtherScore> out;
  const auto refused = [&](const QString& what) {
    return Problem("survey-further-score", {what.left(kTold), QString::number(lowest), QString::number(highest)},
                   s("further"));
  };
  if (const auto alone = scoresAlone(typed)) {
    if (alone->size() > questions.size())
      return Problem("survey-further-many", {QString::number(alone->size()), QString::number(questions.size())},
                     s("further"));
    for (qsizetype i = 0; i < alone->size(); ++i)
      if (alone->at(i).front().isDigit()) out << FurtherScore{questions[i], alone->at(i).toLongLong()};
  } else {
    for (const QString& line : filledLines(typed)) {
      const auto one = scoreOfLine(line);
      if (!one) return refused(line);
      out << *one;
    }
  }
  for (const FurtherScore& one : out)
    if (one.score < lowest || one.score > highest) return refused(QString::number(one.score));
  return furtherText(out);
}

}  // namespace relata
