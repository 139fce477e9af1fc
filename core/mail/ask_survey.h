#pragma once

#include "core/mail/outbox.h"
#include "core/service/survey_turns.h"

namespace relata::mail {

struct AskReport {
  qint64 asked = 0;  // mails that wait in the outbox now
  qint64 early = 0, late = 0, noAddress = 0, lately = 0, sample = 0;
  QList<Problem> problems;  // of single tickets
};

/// Asks the customers of resolved tickets whose turn it is (survey_turns.h), each by a mail in the thread of the ticket
/// that waits in the outbox: marked as written by a machine, so that nothing answers it by itself, to one person, with
/// a code that the answer names. `dryRun`: only counts. Problems: mail-account-none, where a survey asks by mail.
Result<AskReport> askSurveys(Workspace& workspace, bool dryRun = false, Id survey = {});

}  // namespace relata::mail
