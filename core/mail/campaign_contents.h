#pragma once

#include <map>

#include "core/mail/campaign_message.h"
#include "core/marketing/campaign_variant.h"

namespace relata::mail {

/// In which mails are written to somebody: "en", "zh" …; empty where they have said none.
QString languageOf(db::Connection& connection, Id person);

/// What one arm of a campaign is sent, by language.
struct ArmVersions {
  struct One {
    Record asset, version;
  };
  std::map<QString, One> byLanguage;
  QString usual;  // the language of the content itself
  /// For a person who has said that language; null where there is nothing to send at all.
  const One* in(const QString& language) const;
};

/// The arms of a campaign that are sent something; one without a name where nothing is compared.
std::vector<CampaignArm> sentArms(db::Connection& connection, const Record& campaign);
/// The newest versions of its content and of what says the same in other languages; that one has the arm's own subject.
ArmVersions versionsOf(Reader& reader, const Record& campaign, const CampaignArm& arm);
/// The arm of that name, or, where none is given, that of the person; of somebody who would get nothing the first one.
/// Problem: variant-unknown [name].
Result<CampaignArm> armShown(Reader& reader, const Record& campaign, Id person, const QString& variant);

/// Contents of a campaign in all its variants and languages, taken apart once to be put together for each person.
class CampaignContents {
 public:
  struct Sent {
    std::unique_ptr<MailContent> content;
    std::unique_ptr<MessageMaker> maker;
    Id version;
  };
  /// Problems: campaign-no-content [name], those of compileContent, and what of the content blocks a send.
  static Result<CampaignContents> read(Reader& reader, const Record& campaign, const MessageFrame& frame, UtcMs now);
  /// What a member is sent. Problem: variant-gone [name], where their variant is none of the campaign.
  Result<const Sent*> of(Reader& reader, Id person) const;

 private:
  struct Arm {
    std::map<QString, Sent> byLanguage;
    QString usual;
  };
  Result<void> add(Reader& reader, const Record& campaign, const CampaignArm& arm, const MessageFrame& frame,
                   UtcMs now);
  Id m_campaign;
  QString m_winner;  // the variant that the rest gets
  std::map<QString, Arm> m_arms;
};

}  // namespace relata::mail
