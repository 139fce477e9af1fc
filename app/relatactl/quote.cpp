#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/sales/quote_acts.h"
#include "core/sales/quote_sheet.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct QuoteArguments {
  std::string id, pdf;
  bool make = false, send = false, accept = false, win = false, reject = false, approve = false, version = false;

  bool writes() const { return make || send || accept || reject || approve || version; }
};

struct Document {
  QString entity;
  Id id;
};

/// The quote or order that is meant: itself, or the one that speaks for a deal now. Null: the deal has none yet.
Document documentOf(Reader& reader, const QString& idText) {
  const Named named = recordNamed(reader, idText);
  if (named.def->key == QLatin1String("deal"))
    return {QStringLiteral("quote"), currentQuote(reader.connection(), named.id).value_or(Id())};
  if (named.def->key != QLatin1String("quote") && named.def->key != QLatin1String("order"))
    throw Failure{Problem("not-a-quote", {idText})};
  return {named.def->key, named.id};
}

/// Letters are drawn by the desktop program that lies beside this one: here are no fonts.
int writePdf(const QString& file, const QString& id, const QString& pdf, const QByteArray& passphrase) {
  const QString program =
      QStandardPaths::findExecutable(QStringLiteral("relata"), {QCoreApplication::applicationDirPath()});
  if (program.isEmpty()) throw Failure{Problem("no-desktop-program")};
  QProcess process;
  process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  if (!passphrase.isEmpty()) environment.insert(QStringLiteral("RELATA_PASSPHRASE"), QString::fromUtf8(passphrase));
  process.setProcessEnvironment(environment);
  process.start(program, {file, QStringLiteral("--paper"), id, QStringLiteral("--to"), pdf});
  if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
    throw Failure{Problem("pdf-not-written", {pdf})};
  return process.readAllStandardOutput().trimmed().toInt();
}

/// The acts that were asked for, in the order in which they come in life.
Id act(Workspace& workspace, const Document& given, const QString& idText, const QuoteArguments& wanted) {
  const bool isQuote = given.entity == QLatin1String("quote");
  if (!isQuote && (wanted.make || wanted.version || wanted.send || wanted.accept || wanted.reject || wanted.approve))
    throw Failure{Problem("not-a-quote", {idText})};
  Id quote = given.id;
  if (wanted.make || (!quote && isQuote)) {
    const auto parsed = parseId(idText);
    if (!parsed || parsed->prefix != QLatin1String("D")) throw Failure{Problem("not-a-deal", {idText})};
    quote = need(quoteFromDeal(workspace, parsed->id));
  }
  if (wanted.version) quote = need(newVersion(workspace, quote));
  if (wanted.approve) need(approveQuote(workspace, quote));
  if (wanted.send) need(setQuoteStatus(workspace, quote, QStringLiteral("sent")));
  if (wanted.reject) need(setQuoteStatus(workspace, quote, QStringLiteral("rejected")));
  return quote;
}

void say(Context& context, Workspace& workspace, const QString& entity, Id id, const QString& pdf, int pages,
         Id order) {
  const auto reader = workspace.read();
  const EntityDef& def = *reader->registry().entity(entity);
  Values values(workspace, *reader);
  const auto document = reader->record(def, id);
  if (!document) throw Failure{Problem("no-such-record", {id.text(def.prefix)})};
  const auto shown = [&](const char* key) {
    return values.shown(def, *def.field(QString::fromLatin1(key)), document->value(key));
  };
  const QString orderText = order ? order.text(QStringLiteral("SO")) : QString();
  if (context.wantsJson()) {
    QList<std::pair<QString, Json>> fields{{QStringLiteral("id"), id.text(def.prefix)}};
    for (const char* key : {"number", "status", "total"})
      fields.append(
          {QString::fromLatin1(key), values.json(def, *def.field(QString::fromLatin1(key)), document->value(key))});
    fields.append({QStringLiteral("pdf"), Json::textOrNull(pdf)});
    fields.append({QStringLiteral("pages"), qint64{pages}});
    fields.append({QStringLiteral("order"), Json::textOrNull(orderText)});
    return context.out.json(Json::object(fields));
  }
  context.out.line(
      QStringLiteral("%1  %2  %3  %4  %5")
          .arg(id.text(def.prefix), document->text("number"), document->title(), shown("status"), shown("total")));
  if (!pdf.isEmpty()) context.out.note(Ctl::tr("%n page(s) written to %1", nullptr, pages).arg(pdf));
  if (order) context.out.note(Ctl::tr("It became the order %1.").arg(orderText));
}

int quote(Context& context, const QuoteArguments& wanted) {
  const QString idText = text(wanted.id);
  auto workspace = wanted.writes() ? context.openToWrite() : context.openToRead();
  const Document named = documentOf(*workspace->read(), idText);
  // A deal's first quote is written when its paper is asked for.
  if (!named.id && !wanted.writes() && !wanted.pdf.empty()) {
    workspace.reset();
    workspace = context.openToWrite();
  } else if (!named.id && !wanted.make) {
    throw Failure{Problem("deal-without-quote", {idText})};
  }
  const QString prefix = workspace->registry()->entity(named.entity)->prefix;
  const Id id = wanted.writes() || !named.id ? act(*workspace, named, idText, wanted) : named.id;
  const Id order = wanted.accept ? need(acceptQuote(*workspace, id, wanted.win)) : Id();
  if (wanted.pdf.empty()) {
    say(context, *workspace, named.entity, id, {}, 0, order);
    return kOk;
  }
  const QString pdf = QDir::current().absoluteFilePath(text(wanted.pdf));
  const QString file = QFileInfo(workspace->path()).absoluteFilePath();
  const QByteArray passphrase = workspace->isEncrypted() ? context.passphrase(file, false) : QByteArray();
  const QString documentId = id.text(prefix);
  workspace.reset();  // the other program opens the file itself
  const int pages = writePdf(file, documentId, pdf, passphrase);
  workspace = context.openToRead();
  say(context, *workspace, named.entity, id, text(wanted.pdf), pages, order);
  return kOk;
}

}  // namespace

void addQuote(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("quote", help(Ctl::tr("Write the PDF of a quote, make one of a deal, send and accept it")))
          ->fallthrough();
  const auto wanted = std::make_shared<QuoteArguments>();
  command->add_option("id", wanted->id, help(Ctl::tr("A quote, an order, or a deal and its newest quote")))
      ->required()
      ->type_name("ID");
  command->add_option("--pdf", wanted->pdf, help(Ctl::tr("Write it as a PDF, as the customer gets it")))
      ->type_name("OUT");
  command->add_flag("--make", wanted->make, help(Ctl::tr("Make a new quote of the deal's products")));
  command->add_flag("--new-version", wanted->version, help(Ctl::tr("Make a new version that takes its place")));
  command->add_flag("--approve", wanted->approve, help(Ctl::tr("Approve its discounts")));
  command->add_flag("--send", wanted->send, help(Ctl::tr("Mark it as sent: it does not change any more")));
  CLI::Option* reject = command->add_flag("--reject", wanted->reject, help(Ctl::tr("The customer said no")));
  CLI::Option* accept =
      command->add_flag("--accept", wanted->accept, help(Ctl::tr("The customer said yes: it becomes an order")));
  accept->excludes(reject);
  command->add_flag("--win", wanted->win, help(Ctl::tr("With --accept: its deal is won as well")))->needs(accept);
  context.onRun(command, [&context, wanted] { return quote(context, *wanted); });
}

}  // namespace relata::ctl
