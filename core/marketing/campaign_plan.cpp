#include <algorithm>

#include "core/marketing/campaign.h"
#include "core/marketing/campaign_mail.h"
#include "core/marketing/campaign_send.h"
#include "core/marketing/campaign_variant.h"
#include "core/marketing/consent_gate.h"
#include "core/marketing/sendable_address.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

Id rowId(Transaction& tx, Id campaign, Id person, const QString& step) {
  Record row(tx.def("campaign_mail"));
  row.set("campaign", campaign);
  row.set("person", person);
  if (!step.isEmpty()) row.set("step", step);
  return contentId(row);
}

Result<Record> runningCampaign(Transaction& tx, Id id) {
  const auto campaign = tx.record(tx.def("campaign"), id);
  if (!campaign || campaign->deleted) return Problem("no-such-record", {id.text(s("CA"))});
  if (campaign->text("channel") != QLatin1String("email")) return Problem("campaign-not-mail", {campaign->title()});
  const QString status = campaign->text("status");
  if (status != QLatin1String("running") && status != QLatin1String("paused"))
    return Problem("campaign-not-running", {campaign->title()});
  return *campaign;
}

bool mayBeOut(const QString& state) {
  return state != QLatin1String("planned") && state != QLatin1String("skipped") && state != QLatin1String("failed");
}

PlannedSend already(const Record& row) {
  PlannedSend out;
  out.state = PlannedSend::State::There;
  out.mail = row.id();
  out.notBefore = row.value("not_before").integer();
  return out;
}

/// How far a status is: a later word of the program does not go back behind an earlier one.
int rank(const QString& status) {
  static const QStringList order{s("skipped"),    s("planned"),   s("exported"),  s("failed"),   s("handed"),
                                 s("sent"),       s("delivered"), s("bounced"),   s("missed"),   s("clicked"),
                                 s("registered"), s("replied"),   s("responded"), s("attended"), s("unsubscribed")};
  return static_cast<int>(order.indexOf(status));
}

Id memberId(Transaction& tx, Id campaign, Id person) {
  Record key(tx.def("campaign_member"));
  key.set("campaign", campaign);
  key.set("person", person);
  return contentId(key);
}

/// The variant of a person; whoever has one keeps it, also for later steps of a journey.
QString variantOf(Transaction& tx, const Record& campaign, Id person) {
  const std::vector<CampaignArm> arms = campaignArms(tx.connection(), campaign);
  if (arms.empty()) return {};
  const auto member = tx.record(tx.def("campaign_member"), memberId(tx, campaign.id(), person));
  const QString has = member && !member->deleted ? member->text("variant") : QString();
  const bool known = std::any_of(arms.begin(), arms.end(), [&](const CampaignArm& arm) { return arm.variant == has; });
  return known ? has : armOfPerson(arms, campaign.id(), person)->variant;
}

Result<void> noteVariant(Transaction& tx, Id member, const QString& variant) {
  if (variant.isEmpty()) return {};
  QHash<QString, Value> changes{{s("variant"), variant}};
  // A member that comes back from an undone start was to get something, then.
  const auto now = tx.record(tx.def("campaign_member"), member);
  if (variant == QLatin1String(kHoldout) && now && now->text("status") == QLatin1String("planned"))
    changes.insert(s("status"), s("skipped"));
  return tx.update(tx.def("campaign_member"), member, changes);
}

}  // namespace

Result<PlannedSend> planCampaignMail(Transaction& tx, Id campaign, Id person, UtcMs notBefore, const QString& step) {
  const Result<Record> record = runningCampaign(tx, campaign);
  if (!record.ok()) return record.problem();
  const EntityDef& def = tx.def("campaign_mail");
  const auto row = tx.record(def, rowId(tx, campaign, person, step));
  // What went out once went out, though the start of its campaign was undone.
  if (row && (!row->deleted || mayBeOut(row->text("state")))) return already(*row);
  const GateAnswer gate = mayReach(tx.connection(), person, record->text("purpose"), s("email"), tx.now());
  PlannedSend out;
  out.state = PlannedSend::State::Refused;
  out.reason = gate.reason;
  out.notBefore = notBefore;
  // Somebody who is gone has no place among the members.
  if (gate.reason.is("person-gone")) return out;
  // Only whoever might get it is compared with the others, in a hold-out group as in the arms that are sent.
  const bool mightGet = gate.allowed && sendableAddress(gate.address).ok();
  const QString variant = mightGet ? variantOf(tx, *record, person) : QString();
  if (variant == QLatin1String(kHoldout)) out.reason = Problem("campaign-holdout");
  if (variant == QLatin1String(kOriginal) && record->text("winner").isEmpty() && doesRestWait(tx.connection(), *record))
    out.notBefore = std::max(notBefore, restFromStart(*record));
  const bool goes = out.reason.code.isEmpty();
  if (goes) out.state = PlannedSend::State::Planned;
  const QString note = goes ? QString() : describe(out.reason), state = goes ? s("planned") : s("skipped");
  const auto member = setMemberStatus(tx, campaign, person, state, note);
  if (!member.ok()) return member.problem();
  if (auto set = noteVariant(tx, *member, variant); !set.ok()) return set.problem();
  const auto made =
      tx.insert(def, CampaignMail{campaign, person, step, state, gate.address, {}, note, {}, out.notBefore, 0, {}});
  if (!made.ok()) return made.problem();
  out.mail = *made;
  // A row that was taken back before comes back as it was.
  if (row)
    if (auto set = tx.update(def, *made,
                             {{s("state"), state},
                              {s("note"), note.isEmpty() ? Value() : Value(note)},
                              {s("address"), gate.address},
                              {s("not_before"), out.notBefore},
                              {s("tries"), qint64{0}}});
        !set.ok())
      return set.problem();
  return out;
}

std::optional<Record> campaignMail(Transaction& tx, Id campaign, Id person, const QString& step) {
  auto row = tx.record(tx.def("campaign_mail"), rowId(tx, campaign, person, step));
  return row && !row->deleted ? row : std::nullopt;
}

Result<Id> setMemberStatus(Transaction& tx, Id campaign, Id person, const QString& status, const QString& reason) {
  const EntityDef& def = tx.def("campaign_member");
  const Id id = memberId(tx, campaign, person);
  auto before = tx.record(def, id);
  if (!before || before->deleted) {
    CampaignMember member{campaign, person, status, reason, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    const auto made = tx.insert(def, member);
    if (!made.ok() || !before) return made;
    before = tx.record(def, id);
  }
  QHash<QString, Value> changes;
  if (rank(status) > rank(before->text("status"))) changes.insert(s("status"), status);
  if (!reason.isEmpty()) changes.insert(s("reason"), reason);
  if (changes.isEmpty()) return id;
  if (auto done = tx.update(def, id, changes); !done.ok()) return done.problem();
  return id;
}

Result<void> noteClick(Transaction& tx, Id campaign, Id person, UtcMs at) {
  const EntityDef& def = tx.def("campaign_member");
  const Id id = memberId(tx, campaign, person);
  const auto before = tx.record(def, id);
  if (!before || before->deleted) return {};
  QHash<QString, Value> changes;
  for (const char* moment : {"clicked_at", "responded_at"})
    if (before->value(moment).isNull() || before->value(moment).integer() > at) changes.insert(s(moment), at);
  if (rank(s("clicked")) > rank(before->text("status"))) changes.insert(s("status"), s("clicked"));
  return tx.update(def, id, changes);
}

}  // namespace relata
