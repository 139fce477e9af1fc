#pragma once

#include <map>

#include "core/mail/campaign_content.h"

namespace relata::mail {

/// Whether a campaign may start, and whom it would reach. Everything is looked at as it stands now; the gate is asked
/// again when each mail goes out.
struct CampaignCheck {
  struct Item {
    enum class Level { Fine, Told, Blocks } level = Level::Fine;
    QString about;    // "content", "audience", "sender", "limits"
    Problem problem;  // what was found; of Fine: what was looked at (check-…)
    QString variant;  // whose content it is about; empty: all
  };
  QList<Item> items;
  qint64 audience = 0, reached = 0;  // reached: without the hold-out group
  struct LeftOut {
    Problem example;
    qint64 count = 0;
  };
  std::map<QString, LeftOut> leftOut;  // by the code of the reason
  std::map<QString, qint64> arms;      // people who may be written to, by variant; "holdout" among them
  qint64 gmail = 0;                    // of those who are reached and of the last day: personal addresses at Gmail

  bool mayStart() const;
};

/// Google's line beyond which a sender counts as one in bulk: messages a day to personal addresses.
inline constexpr qint64 kGmailBulkLine = 5000;

/// `stop` is asked now and then; true ends it with the problem "cancelled". Problems: no-such-record,
/// campaign-not-mail.
Result<CampaignCheck> checkCampaign(Reader& reader, Id campaign, UtcMs now, const std::function<bool()>& stop = {});

/// The mail as this person would get it; nothing is noted. `scheme`: for a preview. `variant`: another one than theirs.
/// Problems: those of compileContent, campaign-no-content, person-gone, variant-unknown.
struct CampaignPreview {
  ReadyMail mail;
  QString to, from, variant;
  std::vector<MailContent::Picture> pictures;
};
/// A content as it stands (`version` need not be saved), for one person; `wayOut` is where its link to unsubscribe
/// leads. Problems: content-unreadable, person-gone.
Result<CampaignPreview> previewContent(Reader& reader, const Record& version, const ContentTerms& terms, Id person,
                                       const QString& wayOut = QStringLiteral("mailto:"));
Result<CampaignPreview> previewCampaign(Reader& reader, Id campaign, Id person, MailScheme scheme, UtcMs now,
                                        const QString& variant = {});

}  // namespace relata::mail
