#include "core/mail/mail_counts.h"

#include <QJsonArray>

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kMostRemarks = 20;

void count(Taken taken, MailCounts& counts) {
  ++counts.mails;
  switch (taken) {
    case Taken::Opened: ++counts.opened; break;
    case Taken::Joined: ++counts.joined; break;
    case Taken::There: ++counts.there; break;
    case Taken::Bounce: ++counts.bounces; break;
    case Taken::Unsubscribed: ++counts.unsubscribed; break;
    case Taken::Answer: ++counts.answers; break;
    case Taken::Automatic: ++counts.automatic; break;
    case Taken::Own: ++counts.own; break;
    case Taken::Unreadable: ++counts.unreadable; break;
  }
}

}  // namespace

void MailCounts::remark(const Problem& problem) {
  if (remarks.size() < kMostRemarks) remarks << problem;
}

QJsonObject MailCounts::toJson() const {
  QJsonArray notes;
  for (const Problem& remark : remarks) notes << describe(remark);
  return {{s("mails"), mails},
          {s("tickets"), opened},
          {s("joined"), joined},
          {s("there"), there},
          {s("bounces"), bounces},
          {s("automatic"), automatic},
          {s("answers"), answers},
          {s("files"), files},
          {s("unsubscribed"), unsubscribed},
          {s("unreadable"), unreadable},
          {s("remarks"), notes},
          {s("from_ourselves"), own},
          {s("came_back"), QJsonArray::fromStringList(lost)}};
}

Result<Taken> takeMessage(MailIntake& intake, const QByteArray& message, const QString& place, MailCounts& counts,
                          const MailThread& thread, const MailLimits& limits) {
  const auto mail = readMail(message, limits);
  if (!mail) {
    counts.remark(Problem("mail-broken", {place}));
    count(Taken::Unreadable, counts);
    return Taken::Unreadable;
  }
  Result<Taken> taken = intake.take(*mail, thread);
  if (!taken.ok()) return taken;
  for (const Problem& cut : mail->remarks)
    counts.remark(Problem("mail-remark", {s("%1 (%2)").arg(mail->subject, place), describe(cut)}));
  count(*taken, counts);
  if (*taken == Taken::Bounce && !intake.lastLost().isEmpty() && !counts.lost.contains(intake.lastLost()))
    counts.lost << intake.lastLost();
  if (*taken == Taken::Opened || *taken == Taken::Joined) counts.files += mail->parts.size();
  return taken;
}

}  // namespace relata::mail
