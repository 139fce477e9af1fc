#include "campaign_out.h"

#include "commands.h"
#include "context.h"
#include "core/base/money.h"
#include "core/channels/adapter_carrier.h"
#include "core/mail/campaign_list.h"
#include "core/mail/mail_tracking.h"
#include "core/marketing/campaign_posts.h"
#include "core/marketing/marketing_settings.h"
#include "core/store/settings.h"
#include "core/workspace/file_identity.h"
#include "people.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct OutArguments {
  std::string name, file, channel, page, tracking, price, program;
  std::vector<std::string> arguments;
  qint64 seconds = 0;
  bool handOver = false;
};
using Given = std::shared_ptr<OutArguments>;

/// The program that takes posts and SMS on this computer.
channels::ChannelCommand commandOf(const Workspace& workspace) {
  return channels::readChannelCommand(defaultStateDir(), workspace.id());
}

int sayCarried(Context& context, qint64 exported, qint64 handed, qint64 refused, const QList<Problem>& problems) {
  QStringList said;
  for (const Problem& problem : problems) said << describe(problem);
  if (context.wantsJson())
    context.out.json(Json::object({{s("exported"), exported},
                                   {s("handed_over"), handed},
                                   {s("refused"), refused},
                                   {s("remarks"), Json::strings(said)}}));
  else
    context.out.line(Ctl::tr("Exported %1, handed over %2, refused %3; none is told as sent.")
                         .arg(exported)
                         .arg(handed)
                         .arg(refused));
  for (const QString& one : said) context.out.note(s("  ") + oneLine(one));
  return problems.isEmpty() ? kOk : kFoundProblems;
}

/// Posts and ads: one campaign, or all that are planned.
int exportPosts(Context& context, Workspace& workspace, const std::vector<Id>& posts, const OutArguments& given) {
  if (given.file.empty() && !given.handOver) {
    QList<Json> shown;
    for (const Id id : posts) {
      const auto read = postOf(*workspace.read(), id);
      if (!read.ok() && posts.size() > 1) {
        context.out.note(s("  ") + describe(read.problem()));
        continue;
      }
      const OutgoingMessage post = need(read);
      shown << Json::object({{s("id"), post.id},
                             {s("channel"), post.channel},
                             {s("title"), post.title},
                             {s("at"), post.at ? Json(timeText(*post.at)) : Json()},
                             {s("text"), post.text},
                             {s("link"), Json::textOrNull(post.link)}});
    }
    context.out.json(Json::array(shown));
    return kOk;
  }
  const auto carrier =
      given.handOver ? channels::commandCarrier(commandOf(workspace)) : channels::fileCarrier(text(given.file));
  const PostReport report = need(relata::exportPosts(workspace, posts, *carrier));
  return sayCarried(context, report.exported, report.handed, report.refused, report.problems);
}

int exportSms(Context& context, Workspace& workspace, Id id) {
  const auto carrier = channels::commandCarrier(commandOf(workspace));
  const mail::ListReport report = need(mail::handOverList(workspace, id, *carrier));
  return sayCarried(context, report.exported, report.handed, report.refused, report.problems);
}

Json leftOutJson(const mail::ListEstimate& estimate) {
  QList<Json> out;
  for (const auto& [code, count] : estimate.leftOut) out << Json::object({{s("code"), code}, {s("count"), count}});
  return Json::array(out);
}

void sayEstimate(Context& context, const mail::ListEstimate& estimate) {
  if (const qint64 capped = estimate.capped(); capped > 0)
    context.out.note(Ctl::tr("%1 have had as many messages as the limit of the campaign allows.").arg(capped));
  if (const qint64 shared = estimate.shared(); shared > 0)
    context.out.note(describe(Problem("check-same-address", {QString::number(shared)})));
  for (const auto& [code, reason] : estimate.why)
    context.out.note(Ctl::tr("Left out: %1. %2").arg(estimate.leftOut.at(code)).arg(describe(reason)));
  if (estimate.segments > 0)
    context.out.note(
        estimate.inUcs2 > 0
            ? Ctl::tr("%1 of them have letters beyond the GSM alphabet and go out in UCS-2, 70 letters to a "
                      "segment. The longest one takes %n segments.",
                      nullptr, static_cast<int>(estimate.longest.segments))
                  .arg(estimate.inUcs2)
            : Ctl::tr("All letters are of the GSM alphabet (GSM-7), 160 to a segment. The longest one takes "
                      "%n segments.",
                      nullptr, static_cast<int>(estimate.longest.segments)));
  if (estimate.segments > 0)
    context.out.note(Ctl::tr("%n SMS segments; %1", nullptr, static_cast<int>(estimate.segments))
                         .arg(estimate.price && estimate.each
                                  ? Ctl::tr("%1 %2 (%3 a segment)")
                                        .arg(moneyText(estimate.price->minor, estimate.price->currency),
                                             estimate.price->currency, QString::number(estimate.each->each, 'g', 12))
                                  : Ctl::tr("the price of a segment is not set")));
}

int exportTo(Context& context, const OutArguments& given) {
  const auto workspace = context.openToWrite();
  if (given.name.empty()) {
    const std::vector<Id> planned = plannedPosts(*workspace->read(), text(given.channel));
    return exportPosts(context, *workspace, planned, given);
  }
  const Id id = recordByIdOrName(*workspace->read(), *workspace->registry()->entity(u"campaign"), given.name);
  const QString channel = workspace->read()->record(*workspace->registry()->entity(u"campaign"), id)->text("channel");
  if (channel == s("social") || channel == s("ads")) return exportPosts(context, *workspace, {id}, given);
  if (given.handOver) return exportSms(context, *workspace, id);
  if (given.file.empty()) return checkList(context, *workspace->read(), id, workspace->now());
  sayEstimate(context, need(mail::estimateList(*workspace->read(), id, workspace->now())));
  context.out.line(QString::number(need(mail::exportList(*workspace, id, text(given.file)))));
  return kOk;
}

/// The program of this computer; it is not kept in the workspace.
void setProgram(const Workspace& workspace, const OutArguments& given) {
  channels::ChannelCommand command = commandOf(workspace);
  if (given.program == "-")
    command = {};
  else if (!given.program.empty())
    command = {text(given.program), {}, command.seconds};
  if (!given.arguments.empty()) command.arguments.clear();
  for (const std::string& argument : given.arguments) command.arguments << text(argument);
  if (given.seconds > 0) command.seconds = static_cast<int>(std::min<qint64>(given.seconds, 1'000'000));
  need(channels::writeChannelCommand(defaultStateDir(), workspace.id(), command));
}

int setUp(Context& context, const OutArguments& given) {
  const bool program = !given.program.empty() || !given.arguments.empty() || given.seconds > 0;
  if (given.page.empty() && given.tracking.empty() && given.price.empty() && !program)
    throw Failure{Problem("campaign-set-what")};
  QString tracking = text(given.tracking);
  if (!tracking.isEmpty() && tracking != s("-")) tracking = need(mail::trackingAddress(tracking));
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  db::Connection& connection = reader->connection();
  MarketingSettings settings = readMarketingSettings(connection);
  if (!given.page.empty()) settings.unsubscribePage = given.page == "-" ? QString() : text(given.page);
  if (!given.price.empty()) {
    settings.smsPrice = smsPriceFrom(text(given.price), baseCurrency(connection));
    if (!settings.smsPrice && given.price != "-") throw Failure{Problem("sms-price")};
  }
  need(writeMarketingSettings(*workspace, settings));
  if (!tracking.isEmpty())
    need(mail::setTrackingAddress(*workspace, tracking == s("-") ? QString() : tracking, Ctl::tr("Campaigns")));
  if (program) setProgram(*workspace, given);
  return kOk;
}

void addExporting(CLI::App& noun, Context& context, const Given& given) {
  CLI::App* exporting =
      noun.add_subcommand("export", help(Ctl::tr("The list of a campaign by SMS, call or letter, or the posts and ads "
                                                 "that are planned; what it takes")))
          ->fallthrough();
  exporting->add_option("campaign", given->name,
                        help(Ctl::tr("Name or id of the campaign (otherwise all planned posts and ads)")));
  exporting
      ->add_option("--out", given->file,
                   help(Ctl::tr("CSV file, for posts also .jsonl (otherwise only what it takes is told)")))
      ->type_name("FILE");
  exporting->add_option("--channel", given->channel, help(Ctl::tr("Only posts of social, or only ads")))
      ->check(CLI::IsMember({"social", "ads"}))
      ->type_name("CHANNEL");
  exporting->add_flag("--hand-over", given->handOver, help(Ctl::tr("To the program that “campaign setup” names")));
  context.onRun(exporting, [&context, given] { return exportTo(context, *given); });
}

void addSetting(CLI::App& noun, Context& context, const Given& given) {
  CLI::App* setting =
      noun.add_subcommand(
              "setup",
              help(Ctl::tr("A page that unsubscribes, an address that measures, the price of an SMS segment, and the "
                           "program that takes posts and SMS on this computer")))
          ->fallthrough();
  setting
      ->add_option("--unsubscribe-page", given->page,
                   help(Ctl::tr("HTTPS address that unsubscribes by POST (RFC 8058); - takes it away")))
      ->type_name("URL");
  setting
      ->add_option("--tracking-address", given->tracking,
                   help(Ctl::tr("HTTPS address by way of which measured links lead; - takes it away")))
      ->type_name("URL");
  setting->add_option("--sms-price", given->price, help(Ctl::tr("“0.075 EUR”; - takes it away")))->type_name("PRICE");
  setting
      ->add_option("--program", given->program,
                   help(Ctl::tr("Gets posts and SMS as JSON Lines, and answers each; - takes it away")))
      ->type_name("PATH");
  setting->add_option("--argument", given->arguments, help(Ctl::tr("For the program; once for each of them")))
      ->type_name("TEXT");
  setting->add_option("--seconds", given->seconds, help(Ctl::tr("It is stopped after so long (60)")))->type_name("N");
  context.onRun(setting, [&context, given] { return setUp(context, *given); });
}

}  // namespace

int checkList(Context& context, Reader& reader, Id campaign, UtcMs now) {
  const mail::ListEstimate estimate = need(mail::estimateList(reader, campaign, now));
  if (context.wantsJson()) {
    context.out.json(Json::object({{s("audience"), estimate.audience},
                                   {s("given"), estimate.given},
                                   {s("reached"), estimate.reached},
                                   {s("capped"), estimate.capped()},
                                   {s("same_address"), estimate.shared()},
                                   {s("segments"), estimate.segments},
                                   {s("longest_segments"), estimate.longest.segments},
                                   {s("ucs2"), estimate.inUcs2 > 0},
                                   {s("left_out"), leftOutJson(estimate)},
                                   {s("faults"), static_cast<qint64>(estimate.faults.size())}}));
  } else {
    for (const Problem& fault : estimate.faults) context.out.line(s("✗ ") + oneLine(describe(fault)));
    context.out.line(Ctl::tr("%1 of %2 people would be reached; given out before: %3.")
                         .arg(estimate.reached)
                         .arg(estimate.audience)
                         .arg(estimate.given));
    sayEstimate(context, estimate);
  }
  return estimate.faults.isEmpty() ? kOk : kFoundProblems;
}

int previewList(Context& context, Reader& reader, Id campaign, Id person, UtcMs now) {
  const mail::ListPreview shown = need(mail::previewList(reader, campaign, person, now));
  if (context.wantsJson()) {
    context.out.json(Json::object(
        {{s("to"), Json::textOrNull(shown.to)}, {s("text"), shown.text}, {s("segments"), shown.size.segments}}));
    return kOk;
  }
  context.out.line(Ctl::tr("To: %1").arg(oneLine(shown.to)));
  context.out.line(shown.text);
  return kOk;
}

void addCampaignOut(CLI::App& noun, Context& context) {
  const auto given = std::make_shared<OutArguments>();
  addExporting(noun, context, given);
  addSetting(noun, context, given);
}

}  // namespace relata::ctl
