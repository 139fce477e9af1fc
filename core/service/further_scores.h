#pragma once

#include <QStringList>

#include <optional>

#include "core/base/result.h"

namespace relata {

/// What was answered to one of the further questions of a survey. It keeps the words that were asked.
struct FurtherScore {
  QString question;
  qint64 score = 0;
};

/// Of an answer as it is kept, a line "question: score" each; what is none is left out.
QList<FurtherScore> furtherScores(const QString& kept);
QString furtherText(const QList<FurtherScore>& scores);

/// As it is kept, of what somebody typed: such lines, or scores alone ("4, 5, -") in the order of the questions, with
/// "-" for one that was not answered. Problems: survey-further-score [what, lowest, highest], survey-further-many
/// [scores, questions].
Result<QString> furtherTyped(const QString& typed, const QStringList& questions, qint64 lowest, qint64 highest);

}  // namespace relata
