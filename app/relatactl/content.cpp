#include <QFile>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/marketing/asset_acts.h"
#include "core/marketing/block_document.h"
#include "core/marketing/coupon_acts.h"
#include "people.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct ContentArguments {
  std::string name, kind = "mail", subject, preheader, file, language = "en", note, prefix, by;
  int count = 0;
};

QByteArray contentOf(const std::string& path) {
  QFile file;
  const bool fromInput = path == "-";
  if (!fromInput) file.setFileName(text(path));
  const bool open = fromInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
  if (!open) throw Failure{Problem("no-such-file", {text(path)})};
  return file.readAll();
}

/// The asset of that name, made where there is none.
Id assetNamed(Workspace& workspace, const ContentArguments& given) {
  const EntityDef& def = *workspace.registry()->entity(u"asset");
  const std::vector<qint64> known = workspace.read()->byTitle(def, text(given.name));
  if (known.size() == 1) return Id(known.front());
  if (parseId(text(given.name))) return recordByIdOrName(*workspace.read(), def, given.name);
  return need(workspace.transact({ActKind::Create, def.key, {text(given.name)}}, [&](Transaction& tx) {
    Asset asset;
    asset.name = text(given.name);
    asset.kind = text(given.kind);
    asset.language = text(given.language);
    asset.owner = tx.me();
    return tx.insert(def, asset);
  }));
}

int save(Context& context, const ContentArguments& given) {
  const auto workspace = context.openToWrite();
  const bool isFile = given.kind == "picture" || given.kind == "document";
  const QString said = isFile ? QString() : QString::fromUtf8(contentOf(given.file));
  if (given.kind == "mail") need(readBlocks(said));
  const Id asset = assetNamed(*workspace, given);
  const Id version = isFile
                         ? need(saveAssetFile(*workspace, asset, text(given.file)))
                         : need(saveAssetVersion(*workspace, asset,
                                                 {text(given.subject), text(given.preheader), said, text(given.note)}));
  if (context.wantsJson())
    context.out.json(Json::object({{s("id"), asset.text(s("AS"))}, {s("version"), version.text(s("AV"))}}));
  else
    context.out.line(asset.text(s("AS")));
  return kOk;
}

int show(Context& context, const ContentArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const Id asset = recordByIdOrName(*reader, *reader->registry().entity(u"asset"), given.name);
  const auto version = newestVersion(*reader, asset);
  if (!version) throw Failure{Problem("content-asset-missing", {text(given.name)})};
  context.out.line(version->text("content"));
  return kOk;
}

int usual(Context& context, const ContentArguments& given) {
  context.out.line(writeBlocks(usualDocument(text(given.language))));
  return kOk;
}

int used(Context& context, const ContentArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const Id asset = recordByIdOrName(*reader, *reader->registry().entity(u"asset"), given.name);
  JsonList json(context.out, context.jsonLines);
  for (const AssetUse& use : whereUsed(reader->connection(), asset)) {
    const QString id = use.record.text(reader->registry().entity(use.entity)->prefix);
    if (context.wantsJson())
      json.add(Json::object({{s("entity"), use.entity}, {s("id"), id}, {s("name"), use.title}}));
    else
      context.out.line(id + s("  ") + oneLine(use.title));
  }
  if (context.wantsJson()) json.end();
  return kOk;
}

int addCodes(Context& context, const ContentArguments& given) {
  const auto workspace = context.openToWrite();
  const EntityDef& def = *workspace->registry()->entity(u"coupon_pool");
  const Id pool = recordByIdOrName(*workspace->read(), def, given.name);
  const qint64 added = given.file.empty()
                           ? need(makeCoupons(*workspace, pool, text(given.prefix), given.count))
                           : need(addCoupons(*workspace, pool, QString::fromUtf8(contentOf(given.file)).split(u'\n')));
  context.out.line(QString::number(added));
  return kOk;
}

int redeem(Context& context, const ContentArguments& given) {
  const auto workspace = context.openToWrite();
  context.out.line(need(redeemCoupon(*workspace, text(given.name), text(given.by))).text(s("CU")));
  return kOk;
}

}  // namespace

void addContent(CLI::App& app, Context& context) {
  CLI::App* noun =
      app.add_subcommand("content", help(Ctl::tr("Mails in blocks, snippets, pictures and documents, in versions")))
          ->fallthrough();
  noun->require_subcommand(1);
  const auto given = std::make_shared<ContentArguments>();
  CLI::App* saving = noun->add_subcommand("save", help(Ctl::tr("Save a new version")))->fallthrough();
  saving->add_option("name", given->name, help(Ctl::tr("Name, which is made where there is none, or id")))->required();
  saving->add_option("--file", given->file, help(Ctl::tr("Blocks as JSON, text of a snippet, or the file; - reads it")))
      ->required()
      ->type_name("FILE");
  saving->add_option("--kind", given->kind, help(Ctl::tr("mail, snippet, picture or document")))
      ->check(CLI::IsMember({"mail", "snippet", "picture", "document"}))
      ->type_name("KIND");
  saving->add_option("--subject", given->subject, help(Ctl::tr("Subject of a mail")))->type_name("TEXT");
  saving->add_option("--preheader", given->preheader, help(Ctl::tr("What stands behind the subject in a list")))
      ->type_name("TEXT");
  saving->add_option("--language", given->language, help(Ctl::tr("en or zh")))->type_name("LANG");
  saving->add_option("--note", given->note, help(Ctl::tr("What changed")))->type_name("TEXT");
  context.onRun(saving, [&context, given] { return save(context, *given); });
  CLI::App* showing = noun->add_subcommand("show", help(Ctl::tr("What the newest version says")))->fallthrough();
  CLI::App* telling = noun->add_subcommand("used", help(Ctl::tr("Where it is used")))->fallthrough();
  for (CLI::App* command : {showing, telling})
    command->add_option("name", given->name, help(Ctl::tr("Name or id")))->required();
  context.onRun(showing, [&context, given] { return show(context, *given); });
  context.onRun(telling, [&context, given] { return used(context, *given); });
  CLI::App* beginning =
      noun->add_subcommand("usual", help(Ctl::tr("Write the blocks that a new mail begins with")))->fallthrough();
  beginning->add_option("--language", given->language, help(Ctl::tr("en or zh")))->type_name("LANG");
  context.onRun(beginning, [&context, given] { return usual(context, *given); });
}

void addCoupon(CLI::App& app, Context& context) {
  CLI::App* noun = app.add_subcommand("coupon", help(Ctl::tr("Codes that go to one person each")))->fallthrough();
  noun->require_subcommand(1);
  const auto given = std::make_shared<ContentArguments>();
  CLI::App* adding = noun->add_subcommand("add", help(Ctl::tr("Add codes to a pool, or make new ones")))->fallthrough();
  adding->add_option("pool", given->name, help(Ctl::tr("Name or id of the pool")))->required();
  adding->add_option("--file", given->file, help(Ctl::tr("Codes, one to a line; - reads them")))->type_name("FILE");
  adding->add_option("--make", given->count, help(Ctl::tr("Make so many")))->type_name("N");
  adding->add_option("--prefix", given->prefix, help(Ctl::tr("What they begin with")))->type_name("TEXT");
  context.onRun(adding, [&context, given] { return addCodes(context, *given); });
  CLI::App* using_ = noun->add_subcommand("redeem", help(Ctl::tr("Note that a code was used")))->fallthrough();
  using_->add_option("code", given->name, help(Ctl::tr("The code")))->required();
  using_->add_option("--by", given->by, help(Ctl::tr("With what: the number of an order")))->type_name("TEXT");
  context.onRun(using_, [&context, given] { return redeem(context, *given); });
}

}  // namespace relata::ctl
