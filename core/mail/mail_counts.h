#pragma once

#include <QJsonObject>

#include "core/mail/mail_intake.h"

namespace relata::mail {

/// What became of the mails that were brought in, by a fetch or an import.
struct MailCounts {
  qint64 mails = 0;  // always the sum of opened to own
  qint64 opened = 0, joined = 0, there = 0, bounces = 0, automatic = 0, unreadable = 0;
  qint64 unsubscribed = 0;  // from campaigns
  qint64 answers = 0;       // to surveys
  qint64 own = 0;           // from an account of ours, which came back to it
  qint64 files = 0;         // that were attached
  QStringList lost;         // numbers of tickets of which a reply came back
  QList<Problem> remarks;   // the first ones

  void remark(const Problem& problem);
  QJsonObject toJson() const;
};

/// Reads a mail, takes it in and counts it. `place` names it where something has to be said about it.
Result<Taken> takeMessage(MailIntake& intake, const QByteArray& message, const QString& place, MailCounts& counts,
                          const MailThread& thread = {}, const MailLimits& limits = {});

}  // namespace relata::mail
