#pragma once

#include <QString>
#include <QStringList>

namespace relata {

/// What went wrong, as a fact for programs; `describe` turns it into a sentence for people.
/// `code` is a stable kebab-case word ("not-a-workspace"); `field` names the field, column or option concerned (may be
/// empty); `arguments` fill the sentence in the order its text documents (file names, line numbers, values as typed).
struct Problem {
  QString code;
  QString field;
  QStringList arguments;

  Problem() = default;
  explicit Problem(const char* code_, QStringList arguments_ = {}, QString field_ = {})
      : code(QLatin1String(code_)), field(std::move(field_)), arguments(std::move(arguments_)) {}
  bool is(const char* other) const { return code == QLatin1String(other); }
  friend bool operator==(const Problem&, const Problem&) = default;
};

/// A translated sentence that says what happened and what to do next. An unknown code prints itself, never nothing.
QString describe(const Problem& problem);

/// Of "file-damaged" [file, detail, backup]: what helps. Empty for other codes; `describe` ends with it.
QString damageAdvice(const Problem& problem);

}  // namespace relata
