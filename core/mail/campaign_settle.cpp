#include "core/mail/campaign_acts.h"
#include "core/mail/campaign_queue.h"
#include "core/mail/end_mark.h"
#include "core/mail/mail_tracking.h"
#include "core/marketing/campaign_send.h"
#include "core/marketing/marketing_settings.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct Row {
  Id id, person;
};

std::vector<Row> mailsIn(Transaction& tx, Id campaign, const char* state) {
  std::vector<Row> found;
  db::StatementUse rows(tx.connection().cached(
      s("SELECT id, person FROM campaign_mail WHERE campaign=? AND state=? AND _del IS NOT 1 ORDER BY id")));
  rows->bind(1, campaign).bind(2, s(state));
  while (rows->step()) found.push_back({rows->id(0), rows->id(1)});
  return found;
}

Result<void> planAgain(Transaction& tx, Id mail) {
  return tx.update(
      tx.def("campaign_mail"), mail,
      {{s("state"), s("planned")}, {s("handed_at"), Value()}, {s("tries"), qint64{0}}, {s("not_before"), tx.now()}});
}

/// A campaign that was finished goes on, from here, for what is planned again.
Result<void> reopen(Transaction& tx, Id campaign) {
  const auto record = tx.record(tx.def("campaign"), campaign);
  if (!record || record->text("status") != s("finished")) return {};
  return tx.update(record->def(), campaign,
                   {{s("status"), s("running")},
                    {s("finished_at"), Value()},
                    {s("device"), Value(static_cast<qint64>(tx.stamp().device))}});
}

}  // namespace

Result<qint64> settleBrokenCampaignMails(Workspace& workspace) {
  const auto found = guarded([&] {
    std::vector<Id> ids;
    const auto reader = workspace.read();
    db::StatementUse rows(reader->connection().cached(
        s("SELECT id FROM campaign_mail WHERE state='sending' AND _d=? AND _del IS NOT 1")));
    rows->bind(1, static_cast<qint64>(workspace.device()));
    while (rows->step()) ids.push_back(rows->id(0));
    return ids;
  });
  if (!found.ok()) return found.problem();
  if (found->empty()) return qint64{0};
  const EndMark mark(workspace.path());
  auto unknown = static_cast<qint64>(found->size());
  const Result<qint64> done =
      workspace.note({ActKind::SendCampaign, s("campaign"), {}}, [&](Transaction& tx) -> Result<void> {
        for (const Id id : *found) {
          QHash<QString, Value> changes{{s("state"), s("unknown")}};
          // What was not ended did not go out: it waits again.
          if (mark.wasNotEnded(id)) {
            changes = {{s("state"), s("planned")}, {s("handed_at"), Value()}};
            --unknown;
          }
          if (auto set = tx.update(tx.def("campaign_mail"), id, changes); !set.ok()) return set;
        }
        return {};
      });
  if (!done.ok()) return done.problem();
  return unknown;
}

Result<qint64> settleUnknown(Workspace& workspace, Id campaign, bool again) {
  return workspace.transact({ActKind::SendCampaign, s("campaign"), {}}, [&](Transaction& tx) -> Result<qint64> {
    const std::vector<Row> found = mailsIn(tx, campaign, "unknown");
    for (const Row& row : found) {
      if (again) {
        if (auto planned = planAgain(tx, row.id); !planned.ok()) return planned.problem();
        continue;
      }
      if (auto set = tx.update(tx.def("campaign_mail"), row.id, {{s("state"), s("handed")}}); !set.ok())
        return set.problem();
      if (auto member = setMemberStatus(tx, campaign, row.person, s("sent")); !member.ok()) return member.problem();
    }
    if (again && !found.empty())
      if (auto reopened = reopen(tx, campaign); !reopened.ok()) return reopened.problem();
    return static_cast<qint64>(found.size());
  });
}

Result<qint64> retryFailed(Workspace& workspace, Id campaign) {
  return workspace.transact({ActKind::SendCampaign, s("campaign"), {}}, [&](Transaction& tx) -> Result<qint64> {
    const std::vector<Row> found = mailsIn(tx, campaign, "failed");
    for (const Row& row : found) {
      if (auto planned = planAgain(tx, row.id); !planned.ok()) return planned.problem();
      const auto member = setMemberStatus(tx, campaign, row.person, s("planned"));
      if (!member.ok()) return member.problem();
      if (auto set =
              tx.update(tx.def("campaign_member"), *member, {{s("status"), s("planned")}, {s("reason"), Value()}});
          !set.ok())
        return set.problem();
    }
    if (!found.empty())
      if (auto reopened = reopen(tx, campaign); !reopened.ok()) return reopened.problem();
    return static_cast<qint64>(found.size());
  });
}

std::optional<Record> accountOfCampaign(Reader& reader, const Record& campaign) {
  const EntityDef& def = *reader.registry().entity(u"mail_account");
  Id id = campaign.value("account").id();
  if (!id) {
    db::StatementUse row(reader.connection().cached(s(
        "SELECT id FROM mail_account WHERE off IS NOT 1 AND smtp_host IS NOT NULL AND _del IS NOT 1 ORDER BY id LIMIT "
        "1")));
    if (row->step()) id = row->id(0);
  }
  auto account = id ? reader.record(def, id) : std::nullopt;
  const bool usable =
      account && !account->deleted && !account->value("off").flag() && !account->text("smtp_host").isEmpty();
  return usable ? account : std::nullopt;
}

Result<MessageFrame> frameOf(Reader& reader, const Record& campaign) {
  const auto account = accountOfCampaign(reader, campaign);
  if (!account) return Problem("mail-account-none");
  const auto from = sendableAddress(account->text("address"));
  if (!from.ok()) return Problem("campaign-no-sender", {account->title()});
  MessageFrame frame;
  frame.fromName = account->text("sender");
  frame.fromAddress = *from;
  frame.out.mailTo = *from;
  frame.out.page = unsubscribePage(reader.connection());
  frame.listId = campaign.idText().toLower() + u'.' + from->section(u'@', 1);
  return frame;
}

ContentTerms termsOf(Reader& reader, const Record& campaign, const Record& asset, UtcMs now) {
  ContentTerms terms;
  terms.language = asset.text("language");
  terms.words = {campaign.text("utm_source"), campaign.text("utm_medium"), campaign.text("utm_campaign")};
  terms.tracking = trackingOf(reader.connection(), campaign);
  terms.me = campaign.value("owner").id();
  terms.now = now;
  terms.needsWayOut = campaign.text("purpose") != s("service");
  return terms;
}

QString mailLanguage(const QString& typed) {
  const QString language = typed.trimmed().toLower();
  if (language.startsWith(QLatin1String("zh")) || language.startsWith(QLatin1String("chin")) ||
      language.startsWith(s("中")) || language.startsWith(s("汉")))
    return s("zh");
  if (language.startsWith(QLatin1String("en")) || language.startsWith(s("英"))) return s("en");
  return {};
}

}  // namespace relata::mail
