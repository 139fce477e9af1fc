#pragma once

#include <QList>
#include <QString>

#include <optional>

#include "core/base/problem.h"

namespace relata {

/// A stretch of a template: words as they stand, or a placeholder.
struct MergePart {
  QString text;  // the words; or what stands between the braces, before the "|"
  bool placeholder = false;
  std::optional<QString> fallback;  // what stands behind the "|", may be empty: then nothing is written
  qsizetype from = 0;               // where its name begins in the template
};

/// A template taken apart. There is no code in it: a placeholder names a value, and says what to write without one.
///
///   {{contact.given_name}}   {{deal.company.name|your company}}   \{{ is written as {{
///
/// A placeholder stands on one line. Problems name the place: line and column from 1, in characters.
/// template-unclosed [line, column], template-empty [line, column], template-too-long [most].
struct MergeText {
  QList<MergePart> parts;
  QList<Problem> problems;
};

inline constexpr qsizetype kLongestTemplate = 100'000;
/// So many mistakes are told; whoever has made more has made them before.
inline constexpr qsizetype kMostTemplateProblems = 20;

MergeText readMergeText(const QString& text);

/// Line and column of a position, from 1.
QStringList linePlace(QStringView text, qsizetype position);

}  // namespace relata
