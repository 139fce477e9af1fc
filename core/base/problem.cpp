#include "core/base/problem.h"

#include <QCoreApplication>
#include <QHash>

#include "core/base/filter_problem.h"
#include "core/base/problems/problem_sentences.h"

namespace relata {
namespace {

QString filledIn(const QString& sentence, const QStringList& arguments) {
  QString out;
  for (qsizetype i = 0; i < sentence.size(); ++i) {
    const bool place = sentence[i] == QLatin1Char('%') && i + 1 < sentence.size() && sentence[i + 1].isDigit();
    if (place)
      out += arguments.value(sentence[++i].digitValue() - 1);
    else
      out += sentence[i];
  }
  return out;
}

/// The untranslated text of a code; nothing for one that nobody knows.
const char* textOf(const QString& code) {
  static const QHash<QString, const char*> texts = [] {
    QHash<QString, const char*> all;
    for (const ProblemSentence& one : problemSentences()) all.insert(QLatin1String(one.code), one.text);
    return all;
  }();
  return texts.value(code, nullptr);
}

/// Codes whose last argument is the word that was probably meant.
QString suggestionOf(const Problem& problem) {
  if (problem.is("no-such-entity")) return problem.arguments.value(1);
  return problem.is("no-such-field") ? problem.arguments.value(2) : QString();
}

}  // namespace

QList<ProblemSentence> problemSentences() {
  QList<ProblemSentence> all;
  for (const auto& some : {fileSentences(), recordSentences(), salesSentences(), serviceSentences(),
                           marketingSentences(), exchangeSentences()})
    for (const ProblemSentence& one : some) all << one;
  return all;
}

QString damageAdvice(const Problem& problem) {
  if (!problem.is("file-damaged")) return {};
  constexpr qsizetype kBackup = 2;
  if (problem.arguments.size() <= kBackup)
    return QCoreApplication::translate("Problem", "A check says what is damaged, and which backup is good.");
  const QString& backup = problem.arguments[kBackup];
  return backup.isEmpty()
             ? QCoreApplication::translate("Problem", "No good backup lies beside it: restore one from another place.")
             : QCoreApplication::translate("Problem", "Restore its newest good backup: %1").arg(backup);
}

QString describe(const Problem& problem) {
  if (const auto filter = describeFilterProblem(problem)) return *filter;
  const char* text = textOf(problem.code);
  if (!text) return (QStringList{problem.code} + problem.arguments).join(QLatin1Char(' '));
  const QString sentence = filledIn(QCoreApplication::translate("Problem", text), problem.arguments);
  const QString suggestion = suggestionOf(problem);
  if (const QString advice = damageAdvice(problem); !advice.isEmpty()) return sentence + QLatin1Char(' ') + advice;
  return suggestion.isEmpty() ? sentence
                              : sentence + QLatin1Char(' ') +
                                    QCoreApplication::translate("Problem", "Did you mean “%1”?").arg(suggestion);
}

}  // namespace relata
