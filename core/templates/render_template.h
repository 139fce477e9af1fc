#pragma once

#include "core/store/reader.h"

namespace relata {

/// Who uses a template, where and when.
struct MergeMoment {
  Id me;
  UtcMs now = 0;
  QTimeZone zone = QTimeZone::systemTimeZone();
};

/// A value that the record does not have, and that nothing is written for otherwise.
struct MissingValue {
  QString name;   // "contact.given_name"
  QString label;  // "Given name"
  QString gap;    // what stands for it in the text: "[Given name]"
  bool inSubject = false;
};

struct RenderedTemplate {
  QString subject, body;
  QList<MissingValue> missing;  // each once for subject and text
};

/// What is wrong with a template, in the order of its text; `field` says whether in the subject or the body. It is
/// checked against the kind of record it is for; one for any has to mean something on one of them. Problems:
/// template-unclosed [line, column], template-empty [line, column], template-too-long [most],
/// template-unknown-field [line, column, word], template-unknown-field-near [line, column, word, suggestion],
/// template-not-a-link [line, column, word, field], template-path-too-long [line, column].
QList<Problem> templateProblems(const Record& record, const EntityCatalog& catalog);

/// The template's text with the values of a record, in the template's language. A mail is plain text, a note is
/// Markdown in which values are inert. Problems: those above (the first), template-empty-text [name],
/// template-not-for [name, kind of record], no-such-record.
Result<RenderedTemplate> renderTemplate(Reader& reader, const Record& record, Id on, const MergeMoment& moment);

}  // namespace relata
