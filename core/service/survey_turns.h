#pragma once

#include <QDate>
#include <QStringList>

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/db/connection.h"

namespace relata {

/// Whether a survey asks about a resolved ticket, and if not why.
enum class SurveyTurn {
  Due,
  Early,      // the hours after resolving are not over
  Late,       // it was resolved so long ago that nobody remembers
  NoAddress,  // nobody wrote in it by mail, and its customer has no address
  Lately,     // that person was asked within the quiet days
  Sample      // the share of tickets that is asked leaves it out; the same one each time
};

struct SurveyCandidate {
  Id survey, ticket, contact;
  QString number, subject, address;
  SurveyTurn turn = SurveyTurn::Due;
};

/// Days after resolving in which a customer is still asked.
inline constexpr int kSurveyDays = 7;

/// The tickets that were resolved from `from` to before `to` and that a survey did not ask about since, each with why;
/// in the order of resolving. One that was opened again and resolved anew is a solution of its own. `survey`: one,
/// whether it asks by itself or not; none: all that ask by mail.
QList<SurveyCandidate> surveyCandidates(db::Connection& connection, UtcMs from, UtcMs to, UtcMs now, Id survey = {});

/// Where an answer to a ticket goes: to whoever wrote in it last by mail, or where they want answers, else to its
/// customer. Empty: nobody knows.
QString answerAddress(db::Connection& connection, Id ticket);

/// What an answer by mail says: a score alone at its beginning ("4", "4/5", "Score: 4", "评分：4分"), those of the
/// `further` questions after it ("4 5 3", "1) 4 2) 5", or each on a line of its own), then perhaps words.
struct SurveyReply {
  qint64 score = 0;
  QList<qint64> further;  // as many as were answered, in the order of the questions
  QString comment;
};
std::optional<SurveyReply> surveyReply(const QString& text, qint64 lowest, qint64 highest, qsizetype further = 0);

/// "S-7KQ2M8TD4PXA" where one stands in a text; empty where none does.
QString surveyCodeIn(const QString& text);
/// Of 60 random bits.
QString surveyCode(quint64 random);

struct SurveyMail {
  QString language, kind;
  QString questions;  // the first one is asked for a score, others for words; none: as is usual for the kind
  QStringList further;
  qint64 lowest = 0, highest = 0;
  QString number, subject;  // of the ticket
  QString code;
  bool lowIsGood = false;  // as of how much effort it was, and not how easy
};
/// The text of a mail that asks, in the language of the survey.
QString surveyMail(const SurveyMail& mail);

}  // namespace relata
