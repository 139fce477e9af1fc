#include "core/channels/exchange_messages.h"

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/channels/json_messages.h"
#include "mails.h"
#include "terminal.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct ChannelArguments {
  std::vector<std::string> files;
  std::string out, channel;
  bool dryRun = false, archive = false;
};

void say(Context& context, const QString& file, const channels::MessageReport& report) {
  if (context.wantsJson()) return;
  const auto count = static_cast<int>(report.messages);
  context.out.line((report.dryRun
                        ? Ctl::tr("%1: %n message(s) would give: new tickets %2, joined %3, there already %4, "
                                  "not understood %5.",
                                  nullptr, count)
                        : Ctl::tr("%1: %n message(s) gave: new tickets %2, joined %3, there already %4, not "
                                  "understood %5.",
                                  nullptr, count))
                       .arg(file)
                       .arg(report.opened)
                       .arg(report.joined)
                       .arg(report.there)
                       .arg(report.failed));
  if (report.states > 0)
    context.out.line(
        Ctl::tr("%n message(s) of ours were told how far they came.", nullptr, static_cast<int>(report.states)));
  for (const Problem& remark : report.remarks) context.out.note(s("  ") + describe(remark));
}

int give(Context& context, const ChannelArguments& given) {
  const auto workspace = context.openToWrite();
  auto file = need(channels::JsonMessages::toAppend(text(given.out)));
  const qint64 count = need(channels::exportMessages(*workspace, *file, text(given.channel)));
  if (context.wantsJson())
    context.out.json(Json::object({{s("file"), text(given.out)}, {s("exported"), count}}));
  else
    context.out.line(Ctl::tr("%n message(s) exported to %1. They count as handed over or delivered once the channel "
                             "says so: “relatactl channel import”.",
                             nullptr, static_cast<int>(count))
                         .arg(text(given.out)));
  return kOk;
}

}  // namespace

int importChannelMessages(Context& context, Workspace& workspace, const QStringList& files, bool dryRun, bool archive) {
  bool failed = false;
  JsonList list(context.out, context.jsonLines);
  for (const QString& path : files) {
    auto file = need(channels::JsonMessages::toRead(path));
    channels::MessageOptions options;
    options.dryRun = dryRun;
    options.archive = archive;
    options.progress = [&](qint64 messages) {
      constexpr qint64 kEvery = 1000;
      if (messages % kEvery == 0) context.out.progress(Ctl::tr("%1 messages").arg(messages));
      return !interrupted();
    };
    const auto report = need(channels::importMessages(workspace, *file, QFileInfo(path).fileName(), options));
    context.out.endProgress();
    failed = failed || report.failed > 0;
    say(context, path, report);
    if (!context.wantsJson()) continue;
    if (files.size() == 1)
      context.out.json(Json::fromObject(report.toJson()));
    else
      list.add(Json::fromObject(report.toJson()));
  }
  if (context.wantsJson() && files.size() > 1) list.end();
  return failed ? kFoundProblems : kOk;
}

void addChannel(CLI::App& app, Context& context) {
  CLI::App* noun =
      app.add_subcommand("channel",
                         help(Ctl::tr("Messages of chats, social networks and SMS, in and out as JSON Lines")))
          ->fallthrough();
  noun->require_subcommand(1);
  const auto given = std::make_shared<ChannelArguments>();
  CLI::App* in = noun->add_subcommand("import", help(Ctl::tr("Messages become tickets; states tell how far ours came")))
                     ->fallthrough();
  in->add_option("files", given->files, help(Ctl::tr("Files with a JSON object in each line")))
      ->required()
      ->type_name("FILE");
  in->add_flag("--dry-run", given->dryRun, help(Ctl::tr("Say what would happen and change nothing")));
  in->add_flag("--archive", given->archive,
               help(Ctl::tr("They are of the past: no ticket is opened again or given to anybody by them")));
  context.onRun(in, [&context, given] {
    const auto workspace = context.openToWrite();
    catchInterrupts();
    return importChannelMessages(context, *workspace, texts(given->files), given->dryRun, given->archive);
  });
  CLI::App* out =
      noun->add_subcommand("export", help(Ctl::tr("Write the replies that wait; they are exported then, not sent")))
          ->fallthrough();
  out->add_option("file", given->out, help(Ctl::tr("The file to write")))->required()->type_name("FILE");
  out->add_option("--channel", given->channel, help(Ctl::tr("Only of this channel: chat, social or sms")))
      ->check(CLI::IsMember({"chat", "social", "sms"}))
      ->type_name("WORD");
  context.onRun(out, [&context, given] { return give(context, *given); });
}

}  // namespace relata::ctl
