#include "core/mail/ask_survey.h"

#include <QRandomGenerator>

#include "core/base/fold.h"
#include "core/service/survey_report.h"
#include "core/service/ticket.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr UtcMs kDay = 86'400'000;

Result<void> ask(Transaction& tx, const SurveyCandidate& one) {
  const auto survey = tx.record(tx.def("survey"), one.survey);
  const auto ticket = tx.record(tx.def("ticket"), one.ticket);
  if (!survey || !ticket) return Problem("ticket-gone");
  const QString code = surveyCode(QRandomGenerator::system()->generate64());
  Record message(tx.def("ticket_message"));
  message.set("ticket", one.ticket);
  message.set("kind", s("public"));
  message.set("direction", s("out"));
  message.set("automatic", Value(true));
  message.set("body", surveyMail({survey->text("language"), survey->text("kind"), survey->text("question"),
                                  filledLines(survey->text("further")), survey->value("lowest").integer(),
                                  survey->value("highest").integer(), one.number, one.subject, code,
                                  isLowGood(survey->text("method"))}));
  const Result<Id> made = tx.insert(message);
  if (!made.ok()) return made.problem();
  if (auto planned = planMail(tx, *made, tx.now(), {QString(), {}}); !planned.ok()) return planned;
  Record answer(tx.def("survey_answer"));
  answer.set("survey", one.survey);
  answer.set("ticket", one.ticket);
  answer.set("contact", one.contact);
  answer.set("address", one.address);
  answer.set("code", code);
  const Result<Id> asked = tx.insert(answer);
  return asked.ok() ? Result<void>() : Result<void>(asked.problem());
}

}  // namespace

Result<AskReport> askSurveys(Workspace& workspace, bool dryRun, Id survey) {
  const auto found = guarded([&] {
    const UtcMs now = workspace.now();
    return surveyCandidates(workspace.read()->connection(), now - kSurveyDays * kDay, now + 1, now, survey);
  });
  if (!found.ok()) return found.problem();
  AskReport report;
  for (const SurveyCandidate& one : *found) {
    switch (one.turn) {
      case SurveyTurn::Early: ++report.early; continue;
      case SurveyTurn::Late: ++report.late; continue;
      case SurveyTurn::NoAddress: ++report.noAddress; continue;
      case SurveyTurn::Lately: ++report.lately; continue;
      case SurveyTurn::Sample: ++report.sample; continue;
      case SurveyTurn::Due: break;
    }
    ++report.asked;
    if (dryRun) continue;
    // No act of a person: Undo does not meet it, and the mail can be taken back on the ticket until it goes out.
    const Result<qint64> done = workspace.note({ActKind::SendMail, s("ticket_message"), {one.number}},
                                               [&](Transaction& tx) { return ask(tx, one); });
    if (done.ok()) continue;
    --report.asked;
    if (done.problem().is("mail-account-none")) return done.problem();
    report.problems << done.problem();
  }
  return report;
}

}  // namespace relata::mail
