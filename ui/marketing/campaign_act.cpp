#include "ui/marketing/campaign_act.h"

#include "ui/service/mail_post.h"

namespace relata::ui {

void runCampaignAct(const RecordContext& context, QObject* receiver, std::function<Result<void>()> act,
                    const QString& told) {
  context.work.run<Result<void>>(receiver, std::move(act), [&context, told](const Result<void>& done) {
    if (!done.ok()) return context.complain(done.problem());
    context.toastDone(told);
    if (context.mail) context.mail->sendCampaigns();
  });
}

}  // namespace relata::ui
