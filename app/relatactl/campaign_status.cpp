#include <CLI/CLI.hpp>

#include "campaign_words.h"
#include "commands.h"
#include "context.h"
#include "core/marketing/campaign_event.h"
#include "core/marketing/campaign_variant.h"
#include "core/store/filter_quote.h"
#include "people.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct StatusCount {
  QString key, title;
  qint64 count = 0;
};

/// How far the mails of a campaign came, and its members.
QList<StatusCount> statusCounts(Reader& reader, const Record& campaign) {
  QList<StatusCount> out;
  const auto count = [&](QStringView entity, QStringView field, const char* value) {
    const EntityDef& def = *reader.registry().entity(entity);
    const QString where = s("campaign = \"%1\" and %2 = %3").arg(campaign.idText(), field, s(value));
    out << StatusCount{s(value), choiceLabel(def, *def.field(field), s(value)),
                       reader.count({def.key, need(parseFilter(where, def, reader.registry())), {}, false})};
  };
  if (campaign.text("channel") != s("email")) {
    const EntityDef& member = *reader.registry().entity(u"campaign_member");
    const QString where = s("campaign = \"%1\" and out_at is not empty").arg(campaign.idText());
    out << StatusCount{s("given_out"), Ctl::tr("Given out in a list, or to the program of this channel"),
                       reader.count({member.key, need(parseFilter(where, member, reader.registry())), {}, false})};
  }
  for (const char* state : {"planned", "sending", "handed", "failed", "bounced", "unknown", "skipped"})
    count(u"campaign_mail", u"state", state);
  for (const char* status : {"replied", "responded", "unsubscribed"}) count(u"campaign_member", u"status", status);
  const EventCounts events = eventCounts(reader.connection(), campaign.id());
  out << StatusCount{s("opened"), Ctl::tr("Opened (many programs load pictures unread)"), events.opened}
      << StatusCount{s("clicked"), Ctl::tr("Clicked"), events.clicked}
      << StatusCount{s("machine_opens"), Ctl::tr("Opens by machines"), events.machineOpens}
      << StatusCount{s("machine_clicks"), Ctl::tr("Clicks by machines"), events.machineClicks};
  return out;
}

struct ArmCount {
  QString variant;
  qint64 people = 0, sent = 0;
};

/// Members by their variant.
QList<ArmCount> armCounts(Reader& reader, Id campaign) {
  QList<ArmCount> out;
  const EntityDef& def = *reader.registry().entity(u"campaign_member");
  const auto count = [&](const QString& where) {
    return reader.count({def.key, need(parseFilter(where, def, reader.registry())), {}, false});
  };
  const auto record = reader.record(*reader.registry().entity(u"campaign"), campaign);
  for (const CampaignArm& arm : campaignArms(reader.connection(), *record)) {
    const QString where = s("campaign = \"%1\" and variant = %2").arg(record->idText(), quotedInFilter(arm.variant));
    out << ArmCount{arm.variant, count(where), count(where + s(" and sent_at is not empty"))};
  }
  return out;
}

int status(Context& context, const std::string& name) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const EntityDef& def = *reader->registry().entity(u"campaign");
  const auto campaign = reader->record(def, recordByIdOrName(*reader, def, name));
  const QList<StatusCount> counts = statusCounts(*reader, *campaign);
  const QList<ArmCount> arms = armCounts(*reader, campaign->id());
  if (context.wantsJson()) {
    QList<std::pair<QString, Json>> members{{s("id"), campaign->idText()},
                                            {s("name"), campaign->title()},
                                            {s("channel"), campaign->text("channel")},
                                            {s("status"), campaign->text("status")},
                                            {s("stopped_because"), Json::textOrNull(campaign->text("paused_because"))}};
    for (const StatusCount& one : counts) members << std::pair(one.key, Json(one.count));
    QList<Json> variants;
    for (const ArmCount& arm : arms)
      variants << Json::object({{s("variant"), arm.variant}, {s("people"), arm.people}, {s("sent"), arm.sent}});
    members << std::pair(s("variants"), Json::array(variants));
    context.out.json(Json::object(members));
    return kOk;
  }
  context.out.line(s("%1: %2").arg(Output::strong(oneLine(campaign->title())),
                                   choiceLabel(def, *def.field(u"status"), campaign->text("status"))));
  if (const QString why = campaign->text("paused_because"); !why.isEmpty()) context.out.line(oneLine(why));
  TextTable table(context.out, {Ctl::tr("Of its mails and people"), Ctl::tr("Count")}, {false, true});
  for (const StatusCount& one : counts) table.add({one.title, QString::number(one.count)});
  table.end();
  if (arms.isEmpty()) return kOk;
  TextTable variants(context.out, {Ctl::tr("Variant"), Ctl::tr("People"), Ctl::tr("Sent")}, {false, true, true});
  for (const ArmCount& arm : arms)
    variants.add({armWord(arm.variant), QString::number(arm.people), QString::number(arm.sent)});
  variants.end();
  return kOk;
}

}  // namespace

QString armWord(const QString& variant) { return oneLine(variantWords(variant)); }

void addCampaignStatus(CLI::App& campaign, Context& context) {
  CLI::App* telling =
      campaign.add_subcommand("status", help(Ctl::tr("How many wait, went out, came back, opened and clicked")))
          ->fallthrough();
  const auto name = std::make_shared<std::string>();
  telling->add_option("campaign", *name, help(Ctl::tr("Name or id of the campaign")))->required();
  context.onRun(telling, [&context, name] { return status(context, *name); });
}

}  // namespace relata::ctl
