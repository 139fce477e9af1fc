#include "ui/records/problem_text.h"

#include <QCoreApplication>

#include <array>

#include "core/store/filter_problem.h"

namespace relata::ui {
namespace {

struct Sentence {
  const char* code;
  const char* text;
};

constexpr std::array kSentences{
    Sentence{"value-not-number", QT_TRANSLATE_NOOP("Records", "“%2” is not a number. Write it like 1234.5.")},
    Sentence{"value-not-date",
             QT_TRANSLATE_NOOP("Records", "“%2” is not a date. Write it like 2026-03-14 or tomorrow.")},
    Sentence{"value-not-time",
             QT_TRANSLATE_NOOP("Records", "“%2” is not a time. Write it like 2026-03-14 15:00 or tomorrow.")},
    Sentence{"value-not-bool", QT_TRANSLATE_NOOP("Records", "“%2” is neither yes nor no.")},
    Sentence{"value-not-choice", QT_TRANSLATE_NOOP("Records", "“%2” is not one of the choices: %3.")},
    Sentence{"value-number-too-long", QT_TRANSLATE_NOOP("Records", "“%2” has more digits than a number keeps.")},
    Sentence{"value-money-open", QT_TRANSLATE_NOOP("Records", "“%2” can be read in two ways. Write it as 1234.50.")},
    Sentence{"value-money-too-fine",
             QT_TRANSLATE_NOOP("Records", "“%2” has more digits behind the point than %3 has. Round it first.")},
    Sentence{"value-not-money", QT_TRANSLATE_NOOP("Records", "“%2” is not an amount. Write it like 1200 EUR.")},
    Sentence{"value-not-email", QT_TRANSLATE_NOOP("Records", "“%2” is not an e-mail address. It needs one @.")},
    Sentence{"value-not-phone", QT_TRANSLATE_NOOP("Records", "“%2” is not a phone number.")},
    Sentence{"value-no-such-link",
             QT_TRANSLATE_NOOP("Records", "Nothing is called “%2”. Choose from the list or create it.")},
    Sentence{"value-ambiguous-link",
             QT_TRANSLATE_NOOP("Records", "Several are called “%2”. Choose one from the list.")},
    Sentence{"field-required", QT_TRANSLATE_NOOP("Records", "%1 is needed.")},
    Sentence{"field-not-writable", QT_TRANSLATE_NOOP("Records", "%1 is worked out by the program.")},
    Sentence{"company-cycle", QT_TRANSLATE_NOOP("Records", "%1 cannot stand below itself.")},
    Sentence{"workspace-read-only", QT_TRANSLATE_NOOP("Records", "This workspace is open for reading only.")},
    Sentence{"workspace-busy",
             QT_TRANSLATE_NOOP("Records", "Another change is just being saved. Try again in a moment.")}};

}  // namespace

QString problemText(const Problem& problem) {
  for (const Sentence& sentence : kSentences) {
    if (!problem.is(sentence.code)) continue;
    QString text = QCoreApplication::translate("Records", sentence.text);
    for (int i = 3; i >= 1; --i) text.replace(QLatin1Char('%') + QString::number(i), problem.arguments.value(i - 1));
    return text;
  }
  if (const auto filter = describeFilterProblem(problem)) return *filter;
  return describe(problem);
}

}  // namespace relata::ui
