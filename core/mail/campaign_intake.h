#pragma once

#include "core/mail/mail_kinds.h"
#include "core/mail/mail_token.h"
#include "core/workspace/transaction.h"

namespace relata::mail {

/// What mails that come in mean for campaigns: whoever wants no more of them, does not get them any more, or answers.
/// Each belongs to a mail of a campaign that it names, which nobody can make up (MailTokens).
class CampaignIntake {
 public:
  CampaignIntake(Transaction& tx, const MailTokens& tokens) : m_tx(tx), m_tokens(tokens) {}

  /// A mail to the address of the way out, or an answer that says nothing but "unsubscribe" or "退订": the consent for
  /// the purpose of that campaign is withdrawn. A mail of its own that says nothing else, from an address that is
  /// known, withdraws all of them. True: it was one.
  Result<bool> takeUnsubscribe(const Mail& mail);
  /// A mail that came back, or that somebody called spam. The member is told; an address that is not there, where the
  /// bounce names the mail that came back, and one of whoever complained, is suppressed. True: it was of a campaign.
  Result<bool> takeBounce(const Bounce& bounce, UtcMs at);
  /// An answer of a person: it is told with the member and stands in the timeline. It goes on to become a ticket, so
  /// that somebody answers. True: it was one.
  Result<bool> takeReply(const Mail& mail, UtcMs at);

  /// The campaign of what was taken last, for the log.
  QString lastCampaign() const { return m_campaign; }

 private:
  Result<bool> takeStop(const Mail& mail);
  struct Sent {
    Id row, campaign, person;
    QString address, purpose, name;
  };
  std::optional<Sent> sentBy(Id row);
  std::optional<Sent> sentWith(const QString& messageId);
  std::optional<Sent> answered(const Mail& mail);
  bool isFrom(const Sent& sent, const QString& address);

  Transaction& m_tx;
  const MailTokens& m_tokens;
  QString m_campaign;
};

}  // namespace relata::mail
