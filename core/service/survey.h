#pragma once

#include "core/meta/field.h"
#include "core/workspace/entity_rules.h"

namespace relata {

/// What customers are asked once a ticket is resolved. Scale and method stand in the survey and are kept with each
/// answer, because figures of different scales or methods must never be mixed (rules.md 3.9).
struct Survey {
  QString name, kind, method, question, language;
  QString further;  // more that is asked for a score of the same scale, a question on each line
  std::optional<qint64> lowest, highest, goodFrom, badUpTo, percent;
  bool byMail = false;  // asks by itself once a ticket is resolved, so many hours later (survey_turns.h)
  std::optional<qint64> delayHours, quietDays;  // nobody is asked twice within so many days
  bool off = false;
};

/// One customer who was asked, and what the answer was; without a score there is none yet.
struct SurveyAnswer {
  Id survey, ticket, contact, agent;
  std::optional<qint64> score;
  QString further;                 // a line "question: score" of each further one that was answered
  QString comment, code, address;  // code: what an answer by mail names; address: where it was asked
  std::optional<qint64> askedAt, answeredAt;
  QString kind, method;  // as the survey had them
  std::optional<qint64> lowest, highest, goodFrom;
};

EntityDef surveyDef();
EntityDef surveyAnswerDef();

/// A survey has the usual scale of its kind unless it says another one; one that was answered keeps it. Problems:
/// survey-scale, survey-used [name, answers].
EntityRules surveyRules();
/// An answer lies on the scale of its survey and is counted for whoever had the ticket; a bad one opens a task for that
/// person. Problems: survey-score [lowest, highest], those of furtherTyped.
EntityRules surveyAnswerRules();

}  // namespace relata
