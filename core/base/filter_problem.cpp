#include "core/base/filter_problem.h"

#include <QCoreApplication>

namespace relata {
namespace {

struct Sentence {
  const char* code;
  const char* text;
};
constexpr Sentence kSentences[] = {
    {"filter-too-long", QT_TRANSLATE_NOOP("Filter", "The filter is too long. Split it or shorten its lists.")},
    {"filter-too-deep", QT_TRANSLATE_NOOP("Filter", "The filter has too many brackets inside one another.")},
    {"filter-too-many-parts", QT_TRANSLATE_NOOP("Filter", "The filter has too many conditions or values.")},
    {"filter-path-too-long", QT_TRANSLATE_NOOP("Filter", "“%1” goes through too many links.")},
    {"filter-unknown-field", QT_TRANSLATE_NOOP("Filter", "There is no field “%1” (position %2).")},
    {"filter-unknown-list", QT_TRANSLATE_NOOP("Filter", "There is no list “%1” (position %2).")},
    {"filter-unknown-choice", QT_TRANSLATE_NOOP("Filter", "“%1” is not one of the choices (position %2).")},
    {"filter-not-a-link", QT_TRANSLATE_NOOP("Filter", "“%1” (position %2) comes after a field that is no link.")},
    {"filter-wrong-operator",
     QT_TRANSLATE_NOOP("Filter", "This comparison does not fit the field (near “%1”, position %2).")},
    {"filter-wrong-value", QT_TRANSLATE_NOOP("Filter", "“%1” does not fit the field (position %2).")},
    {"filter-unterminated-text", QT_TRANSLATE_NOOP("Filter", "The quotation “%1” (position %2) has no end.")},
    {"filter-bad-character",
     QT_TRANSLATE_NOOP("Filter", "The filter holds a character that cannot be used: %1 (position %2).")},
    {"filter-several-values",
     QT_TRANSLATE_NOOP("Filter",
                       "Rows cannot be grouped by “%1”: one record can have several. Filter by one of them.")},
    {"filter-no-day", QT_TRANSLATE_NOOP("Filter",
                                        "Rows cannot be grouped by “%1”: only dates have days, weeks, months, "
                                        "quarters and years.")},
    {"filter-unknown-aggregate", QT_TRANSLATE_NOOP("Filter", "“%1” is not a way to add up or group.")}};

QString expected(const Problem& problem) {
  const QString what = problem.arguments.value(2);
  const QString word = problem.arguments.value(0);
  const QString position = problem.arguments.value(1);
  static constexpr Sentence kThings[] = {
      {"condition", QT_TRANSLATE_NOOP("Filter", "a condition, such as name = \"Anna\"")},
      {"operator", QT_TRANSLATE_NOOP("Filter", "a comparison, such as = or contains")},
      {"value", QT_TRANSLATE_NOOP("Filter", "a value")},
      {"number", QT_TRANSLATE_NOOP("Filter", "a number")},
      {"date", QT_TRANSLATE_NOOP("Filter", "a date, such as 2026-03-01, today or 30d")}};
  QString thing = QLatin1Char('"') + what + QLatin1Char('"');
  for (const Sentence& known : kThings)
    if (what == QLatin1String(known.code)) thing = QCoreApplication::translate("Filter", known.text);
  if (word.isEmpty())
    return QCoreApplication::translate("Filter", "The filter ends too soon: %1 is missing.").arg(thing);
  return QCoreApplication::translate("Filter", "Instead of “%1” (position %2) there should be %3.")
      .arg(word, position, thing);
}

}  // namespace

std::optional<QString> describeFilterProblem(const Problem& problem) {
  if (problem.is("filter-expected")) return expected(problem);
  for (const Sentence& known : kSentences) {
    if (!problem.is(known.code)) continue;
    const QString text = QCoreApplication::translate("Filter", known.text);
    QString sentence = text;
    if (text.contains(QLatin1String("%2")))
      sentence = text.arg(problem.arguments.value(0), problem.arguments.value(1));
    else if (text.contains(QLatin1String("%1")))
      sentence = text.arg(problem.arguments.value(0));
    const QString suggestion = problem.arguments.value(2);
    const QString choices = problem.arguments.value(3);
    if (!suggestion.isEmpty())
      sentence += QLatin1Char(' ') + QCoreApplication::translate("Filter", "Did you mean “%1”?").arg(suggestion);
    if (!choices.isEmpty())
      sentence += QLatin1Char(' ') + QCoreApplication::translate("Filter", "The choices are: %1.").arg(choices);
    return sentence;
  }
  return std::nullopt;
}

}  // namespace relata
