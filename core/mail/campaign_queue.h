#pragma once

#include "core/mail/campaign_message.h"
#include "core/mail/smtp_client.h"
#include "core/workspace/workspace.h"

namespace relata::mail {

/// How mails of campaigns go out. Each is written down when all but its end was given to the server ("sending") and
/// again when the server answered ("handed"). A mail that breaks off before its end was not sent, so that only the
/// moment between the end and the answer leaves open whether it went out: such a mail is `unknown` and is not sent
/// again by itself. So nobody gets a mail twice, whatever ends the program.
struct CampaignQueueOptions {
  /// The password or token of an account; nothing: its campaigns are left for later.
  std::function<std::optional<QByteArray>(const Record& account)> secret;
  /// Takes the place of the server, for tests: as SmtpSession::send.
  std::function<SmtpOutcome(const MailServer&, const QString& from, const QStringList& to, const QByteArray&,
                            const std::function<bool()>& beforeEnd)>
      send;
  std::function<bool()> stop;
  std::function<void(qint64 handed, qint64 waiting)> progress;
  QString authority;  // as of MailServer
  Id campaign;        // only this one; none: all that are running
  qint64 most = 0;    // so many mails in this pass at most; 0: all that are due
};

struct CampaignQueueReport {
  qint64 handed = 0, failed = 0, later = 0, unknown = 0, skipped = 0, planned = 0, finished = 0;
  qint64 waiting = 0;    // still to go out, after this pass
  qint64 elsewhere = 0;  // planned on another computer, or here before the file was restored: they do not go out here
  UtcMs nextAt = 0;      // when the next one may go; 0: there is none
  QList<Problem> problems;
};

/// What was being handed over when the program ended is unknown now. Once, before anything is sent. Answers how many.
Result<qint64> settleBrokenCampaignMails(Workspace& workspace);

/// One pass: plans who came into live audiences, hands over what is due of campaigns that run on this computer, and
/// finishes those that have nothing left. Problems: of the disk and the file; those of servers are in the report.
Result<CampaignQueueReport> sendCampaigns(Workspace& workspace, const CampaignQueueOptions& options);

/// What a person says about mails of which nobody knows whether they went out: they did, or they are to be sent again.
Result<qint64> settleUnknown(Workspace& workspace, Id campaign, bool again);

/// What servers refused for good, but for mailboxes that are not there, is planned again: as when the fault was ours. A
/// campaign that was finished goes on for it. Answers how many.
Result<qint64> retryFailed(Workspace& workspace, Id campaign);

/// The frame of the mails of a campaign. Problems: mail-account-none, campaign-no-sender.
Result<MessageFrame> frameOf(Reader& reader, const Record& campaign);
/// The account that sends a campaign.
std::optional<Record> accountOfCampaign(Reader& reader, const Record& campaign);
/// How its content is made into mails.
ContentTerms termsOf(Reader& reader, const Record& campaign, const Record& asset, UtcMs now);

/// "zh" or "en", as the language field of a person says it; empty: it does not.
QString mailLanguage(const QString& typed);

}  // namespace relata::mail
