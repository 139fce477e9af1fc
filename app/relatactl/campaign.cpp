#include <QFile>
#include <QThread>

#include <CLI/CLI.hpp>

#include "campaign_out.h"
#include "campaign_words.h"
#include "commands.h"
#include "context.h"
#include "core/mail/campaign_acts.h"
#include "core/mail/campaign_list.h"
#include "core/mail/content_place.h"
#include "core/marketing/campaign.h"
#include "core/marketing/campaign_posts.h"
#include "mail_secret.h"
#include "people.h"
#include "terminal.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct CampaignArguments {
  std::string name, person, to, passwordFile, authority, part = "text", file, variant;
  qint64 most = 0;
  bool wait = false, again = false, out = false;
};
using Given = std::shared_ptr<CampaignArguments>;

Id campaignNamed(Reader& reader, const CampaignArguments& given) {
  return recordByIdOrName(reader, *reader.registry().entity(u"campaign"), given.name);
}

int list(Context& context) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const EntityDef& def = *reader->registry().entity(u"campaign");
  QList<const FieldDef*> fields;
  for (const QStringView key : {u"name", u"channel", u"status", u"members", u"sent", u"responses"})
    fields << def.field(key);
  TextTable table(context.out,
                  {Ctl::tr("Campaign"), Ctl::tr("Channel"), Ctl::tr("Status"), Ctl::tr("People"), Ctl::tr("Sent"),
                   Ctl::tr("Responses")},
                  {false, false, false, true, true, true});
  JsonList json(context.out, context.jsonLines);
  for (const Record& record : reader->records(def, reader->ids({def.key, {}, {}, false}), fields)) {
    if (context.wantsJson()) {
      json.add(Json::object({{s("id"), record.idText()},
                             {s("name"), record.title()},
                             {s("channel"), record.text("channel")},
                             {s("status"), record.text("status")},
                             {s("people"), record.value("members").integer()},
                             {s("sent"), record.value("sent").integer()},
                             {s("responses"), record.value("responses").integer()}}));
      continue;
    }
    table.add({oneLine(record.title()), choiceLabel(def, *fields[1], record.text("channel")),
               choiceLabel(def, *fields[2], record.text("status")), QString::number(record.value("members").integer()),
               QString::number(record.value("sent").integer()), QString::number(record.value("responses").integer())});
  }
  context.wantsJson() ? json.end() : table.end();
  return kOk;
}

bool isByList(Reader& reader, Id campaign) {
  const auto record = reader.record(*reader.registry().entity(u"campaign"), campaign);
  return record && mail::isByList(record->text("channel"));
}

bool isPost(Reader& reader, Id campaign) {
  const auto record = reader.record(*reader.registry().entity(u"campaign"), campaign);
  return record && (record->text("channel") == s("social") || record->text("channel") == s("ads"));
}

int check(Context& context, const CampaignArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const Id id = campaignNamed(*reader, given);
  if (isByList(*reader, id)) return checkList(context, *reader, id, workspace->now());
  if (isPost(*reader, id)) {
    const OutgoingMessage post = need(postOf(*reader, id));
    if (context.wantsJson())
      context.out.json(Json::object({{s("text"), post.text}, {s("link"), Json::textOrNull(post.link)}}));
    else
      context.out.line(s("✓ ") + Ctl::tr("The post can go out: its text has no placeholder, and its links say by which "
                                         "campaign."));
    return kOk;
  }
  const mail::CampaignCheck found = need(mail::checkCampaign(*reader, id, workspace->now()));
  using Level = mail::CampaignCheck::Item::Level;
  const auto word = [](Level level) {
    return level == Level::Blocks ? "blocks" : level == Level::Told ? "note" : "fine";
  };
  if (context.wantsJson()) {
    QList<Json> items;
    for (const auto& item : found.items)
      items << Json::object({{s("level"), s(word(item.level))},
                             {s("about"), item.about},
                             {s("code"), item.problem.code},
                             {s("place"), Json::textOrNull(item.problem.field)},
                             {s("variant"), Json::textOrNull(item.variant)},
                             {s("text"), describe(item.problem)}});
    context.out.json(Json::object({{s("may_start"), found.mayStart()},
                                   {s("audience"), found.audience},
                                   {s("reached"), found.reached},
                                   {s("items"), Json::array(items)}}));
    return found.mayStart() ? kOk : kFoundProblems;
  }
  for (const auto& item : found.items) {
    const QString mark = item.level == Level::Blocks ? s("✗") : item.level == Level::Told ? s("!") : s("✓");
    const QString of = item.variant.isEmpty() ? QString() : armWord(item.variant) + s(": ");
    context.out.line(mark + u' ' + of + oneLine(mail::placed(item.problem, describe(item.problem))));
  }
  context.out.line(found.mayStart() ? Ctl::tr("The campaign can start.") : Ctl::tr("The campaign cannot start yet."));
  return found.mayStart() ? kOk : kFoundProblems;
}

int preview(Context& context, const CampaignArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const Id id = campaignNamed(*reader, given);
  const Id person = recordByIdOrName(*reader, *reader->registry().entity(u"contact"), given.person);
  if (isByList(*reader, id)) return previewList(context, *reader, id, person, workspace->now());
  const auto shown =
      need(mail::previewCampaign(*reader, id, person, mail::MailScheme::Both, workspace->now(), text(given.variant)));
  if (context.wantsJson()) {
    context.out.json(Json::object({{s("variant"), Json::textOrNull(shown.variant)},
                                   {s("from"), shown.from},
                                   {s("to"), Json::textOrNull(shown.to)},
                                   {s("subject"), shown.mail.subject},
                                   {s("preheader"), Json::textOrNull(shown.mail.preheader)},
                                   {s("text"), shown.mail.text},
                                   {s("html"), shown.mail.html}}));
    return kOk;
  }
  if (given.part == "html") {
    context.out.line(shown.mail.html);
    return kOk;
  }
  if (!shown.variant.isEmpty()) context.out.line(Ctl::tr("Variant: %1").arg(armWord(shown.variant)));
  context.out.line(Ctl::tr("From: %1").arg(oneLine(shown.from)));
  context.out.line(Ctl::tr("To: %1").arg(oneLine(shown.to)));
  context.out.line(Output::strong(oneLine(shown.mail.subject)));
  context.out.line(shown.mail.text);
  return kOk;
}

/// The secret of each account, asked for once.
class Secrets {
 public:
  explicit Secrets(const CampaignArguments& given) : m_given(given) {}
  std::optional<QByteArray> operator()(const Record& account) {
    if (account.text("user").isEmpty()) return QByteArray();
    if (!m_known.contains(account.id().bits()))
      m_known.insert(account.id().bits(), neededSecret(m_given.passwordFile, account.title()));
    return m_known.value(account.id().bits());
  }

 private:
  const CampaignArguments& m_given;
  QHash<qint64, QByteArray> m_known;
};

mail::CampaignQueueOptions optionsFor(Context& context, const CampaignArguments& given,
                                      const std::shared_ptr<Secrets>& secrets) {
  mail::CampaignQueueOptions options;
  options.secret = [secrets](const Record& account) { return (*secrets)(account); };
  options.stop = [] { return interrupted(); };
  options.progress = [&context](qint64 handed, qint64) { context.out.progress(Ctl::tr("%1 sent").arg(handed)); };
  options.authority = text(given.authority);
  options.most = given.most;
  return options;
}

int test(Context& context, const CampaignArguments& given) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  const Id id = campaignNamed(*reader, given);
  const Id person = recordByIdOrName(*reader, *reader->registry().entity(u"contact"), given.person);
  const auto secrets = std::make_shared<Secrets>(given);
  need(mail::sendTestMail(*workspace, id, person, text(given.to), optionsFor(context, given, secrets),
                          text(given.variant)));
  context.out.note(Ctl::tr("The server took the test mail to %1. Look whether it arrives.").arg(text(given.to)));
  return kOk;
}

void add(mail::CampaignQueueReport& to, const mail::CampaignQueueReport& more) {
  to.handed += more.handed;
  to.failed += more.failed;
  to.later += more.later;
  to.unknown += more.unknown;
  to.skipped += more.skipped;
  to.planned += more.planned;
  to.finished += more.finished;
  to.waiting = more.waiting;
  to.elsewhere = more.elsewhere;
  to.nextAt = more.nextAt;
  to.problems += more.problems.mid(0, 20);
}

int say(Context& context, const mail::CampaignQueueReport& report) {
  context.out.endProgress();
  if (context.wantsJson())
    context.out.json(Json::object({{s("handed_over"), report.handed},
                                   {s("failed"), report.failed},
                                   {s("later"), report.later},
                                   {s("unknown"), report.unknown},
                                   {s("left_out"), report.skipped},
                                   {s("waiting"), report.waiting},
                                   {s("elsewhere"), report.elsewhere},
                                   {s("finished"), report.finished},
                                   {s("next"), report.waiting > 0 ? Json(timeText(report.nextAt)) : Json()}}));
  else
    context.out.line(Ctl::tr("Handed over %1, failed %2, later %3, unknown %4, left out %5; %6 still wait.")
                         .arg(report.handed)
                         .arg(report.failed)
                         .arg(report.later)
                         .arg(report.unknown)
                         .arg(report.skipped)
                         .arg(report.waiting));
  if (report.elsewhere > 0)
    context.out.note(
        Ctl::tr("%1 were planned on another computer, or here before the file was restored: they go out from "
                "here after campaign pause and campaign resume.")
            .arg(report.elsewhere));
  for (const Problem& problem : report.problems.mid(0, 20)) context.out.note(s("  ") + describe(problem));
  return report.failed + report.unknown > 0 ? kFoundProblems : kOk;
}

int send(Context& context, const CampaignArguments& given) {
  auto workspace = context.openToWrite();
  catchInterrupts();
  const Id id = given.name.empty() ? Id() : campaignNamed(*workspace->read(), given);
  if (id) {
    const auto record = workspace->read()->record(*workspace->registry()->entity(u"campaign"), id);
    if (record && hasNotBegun(*record)) need(mail::startCampaign(*workspace, id));
  }
  mail::CampaignQueueReport report;
  report.unknown = need(mail::settleBrokenCampaignMails(*workspace));
  const auto secrets = std::make_shared<Secrets>(given);
  mail::CampaignQueueOptions options = optionsFor(context, given, secrets);
  options.campaign = id;
  for (;;) {
    add(report, need(mail::sendCampaigns(*workspace, options)));
    if (!given.wait || report.waiting == 0 || interrupted()) break;
    // Others may write while it waits: what a person pauses or withdraws counts for the next pass.
    workspace.reset();
    const SystemClock clock;
    for (const UtcMs until = std::min(report.nextAt, clock.now() + 60'000); clock.now() < until && !interrupted();)
      QThread::msleep(200);
    if (interrupted()) break;
    workspace = context.openOnceFree([] { return interrupted(); });
  }
  return say(context, report);
}

int change(Context& context, const CampaignArguments& given, Result<void> (*how)(Workspace&, Id)) {
  const auto workspace = context.openToWrite();
  need(how(*workspace, campaignNamed(*workspace->read(), given)));
  return kOk;
}

int settle(Context& context, const CampaignArguments& given) {
  if (given.again == given.out) throw Failure{Problem("campaign-say-which")};
  const auto workspace = context.openToWrite();
  const qint64 count = need(mail::settleUnknown(*workspace, campaignNamed(*workspace->read(), given), given.again));
  context.out.line(QString::number(count));
  return kOk;
}

int retry(Context& context, const CampaignArguments& given) {
  const auto workspace = context.openToWrite();
  context.out.line(QString::number(need(mail::retryFailed(*workspace, campaignNamed(*workspace->read(), given)))));
  return kOk;
}

void addVariant(CLI::App* command, const Given& given) {
  command->add_option("--variant", given->variant, help(Ctl::tr("Another variant than that of the person")))
      ->type_name("NAME");
}

void addShowing(CLI::App* noun, Context& context, const Given& given) {
  CLI::App* listing = noun->add_subcommand("list", help(Ctl::tr("Campaigns and how far they came")))->fallthrough();
  context.onRun(listing, [&context] { return list(context); });
  CLI::App* checking =
      noun->add_subcommand("check", help(Ctl::tr("Whether it can start, whom it would reach and whom not, and why")))
          ->fallthrough();
  CLI::App* previewing =
      noun->add_subcommand("preview", help(Ctl::tr("The mail as one person would get it")))->fallthrough();
  for (CLI::App* command : {checking, previewing})
    command->add_option("campaign", given->name, help(Ctl::tr("Name or id of the campaign")))->required();
  previewing->add_option("--as", given->person, help(Ctl::tr("Person, by name or id")))
      ->required()
      ->type_name("PERSON");
  previewing->add_option("--part", given->part, help(Ctl::tr("text or html")))
      ->check(CLI::IsMember({"text", "html"}))
      ->type_name("PART");
  addVariant(previewing, given);
  context.onRun(checking, [&context, given] { return check(context, *given); });
  context.onRun(previewing, [&context, given] { return preview(context, *given); });
}

void addSending(CLI::App* noun, Context& context, const Given& given) {
  CLI::App* testing = noun->add_subcommand("test", help(Ctl::tr("Send it to yourself as a test")))->fallthrough();
  testing->add_option("campaign", given->name, help(Ctl::tr("Name or id of the campaign")))->required();
  testing->add_option("--as", given->person, help(Ctl::tr("Person, by name or id")))->required()->type_name("PERSON");
  testing->add_option("--to", given->to, help(Ctl::tr("Your address")))->required()->type_name("ADDRESS");
  addVariant(testing, given);
  CLI::App* sending =
      noun->add_subcommand("send", help(Ctl::tr("Start it, and hand over what is due; safe to be called again")))
          ->fallthrough();
  sending->add_option("campaign", given->name, help(Ctl::tr("Name or id (otherwise all that are running)")));
  sending->add_flag("--wait", given->wait, help(Ctl::tr("Stay until nothing waits any more")));
  sending->add_option("--most", given->most, help(Ctl::tr("So many mails at most")))->type_name("N");
  addSecretOptions(testing, given->passwordFile, given->authority);
  addSecretOptions(sending, given->passwordFile, given->authority);
  context.onRun(testing, [&context, given] { return test(context, *given); });
  context.onRun(sending, [&context, given] { return send(context, *given); });
}

}  // namespace

void addCampaign(CLI::App& app, Context& context) {
  CLI::App* noun =
      app.add_subcommand("campaign", help(Ctl::tr("Campaigns: check, preview, send, pause and resume")))->fallthrough();
  noun->require_subcommand(1);
  const auto given = std::make_shared<CampaignArguments>();
  addShowing(noun, context, given);
  addCampaignStatus(*noun, context);
  addSending(noun, context, given);
  CLI::App* pausing =
      noun->add_subcommand("pause", help(Ctl::tr("Send nothing more until it is resumed")))->fallthrough();
  CLI::App* resuming = noun->add_subcommand("resume", help(Ctl::tr("Go on, from this computer")))->fallthrough();
  CLI::App* cancelling = noun->add_subcommand("cancel", help(Ctl::tr("Send nothing more of it, ever")))->fallthrough();
  CLI::App* settling =
      noun->add_subcommand("unknown", help(Ctl::tr("Say what became of mails of which nobody knows whether they went "
                                                   "out")))
          ->fallthrough();
  CLI::App* retrying =
      noun->add_subcommand("retry", help(Ctl::tr("Send again what servers refused, once the reason is gone")))
          ->fallthrough();
  for (CLI::App* command : {pausing, resuming, cancelling, settling, retrying})
    command->add_option("campaign", given->name, help(Ctl::tr("Name or id of the campaign")))->required();
  settling->add_flag("--sent", given->out, help(Ctl::tr("They went out")));
  settling->add_flag("--again", given->again, help(Ctl::tr("Send them again")));
  addCampaignOut(*noun, context);
  context.onRun(pausing, [&context, given] { return change(context, *given, mail::pauseCampaign); });
  context.onRun(resuming, [&context, given] { return change(context, *given, mail::resumeCampaign); });
  context.onRun(cancelling, [&context, given] { return change(context, *given, mail::cancelCampaign); });
  context.onRun(settling, [&context, given] { return settle(context, *given); });
  context.onRun(retrying, [&context, given] { return retry(context, *given); });
  addCampaignFiles(*noun, context);
}

}  // namespace relata::ctl
