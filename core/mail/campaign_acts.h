#pragma once

#include "core/mail/campaign_check.h"
#include "core/mail/campaign_queue.h"

namespace relata::mail {

/// Starts an e-mail campaign, as one act: who is in its audience becomes a member and gets a mail in the queue, those
/// whom the gate refuses are left out with the reason. It is sent by this computer. Answers how many mails wait.
/// Problems: campaign-started [name], campaign-not-ready [what], those of the check.
Result<qint64> startCampaign(Workspace& workspace, Id campaign);
/// Nothing more goes out until it is resumed; what waits, waits. Problem: campaign-not-running [name].
Result<void> pauseCampaign(Workspace& workspace, Id campaign);
/// Goes on, on this computer. Problem: campaign-not-paused [name].
Result<void> resumeCampaign(Workspace& workspace, Id campaign);
/// Takes what waits out of the queue for good. Problem: campaign-not-running [name].
Result<void> cancelCampaign(Workspace& workspace, Id campaign);

/// Plans mails to people who came into the segment of a running campaign with a live audience. Answers how many.
Result<qint64> planLiveAudience(Workspace& workspace, Id campaign);
/// Finishes a running campaign that has nothing left to send, and counts it.
Result<void> finishCampaign(Workspace& workspace, Id campaign, qint64& finished);

/// Who is in the audience of a campaign now, less whom it leaves out. Problems: those of segmentQuery,
/// campaign-no-audience [name].
Result<std::vector<qint64>> audienceOf(Reader& reader, const Record& campaign);

/// Sends the campaign as one person would get it to an address of ours, marked as a test. When the server takes it, the
/// sender counts as verified until its server or address changes. Problems: those of the content, mail-refused …
Result<void> sendTestMail(Workspace& workspace, Id campaign, Id asPerson, const QString& to,
                          const CampaignQueueOptions& options, const QString& variant = {});
bool isSenderVerified(db::Connection& connection, const Record& account);

}  // namespace relata::mail
