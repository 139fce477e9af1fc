#include <QFile>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/exchange/carddav/address_books.h"
#include "core/exchange/carddav/card_sync.h"
#include "terminal.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct CardDavOptions {
  std::string url, user, passwordFile, book, name, where;
  bool plain = false, dryRun = false, acceptEmptied = false;
};

constexpr qint64 kLongestPassword = 4096;

/// From the file, the environment or the terminal; never from the command line, where others could read it.
QByteArray passwordFor(const CardDavOptions& given, const QString& what) {
  if (!given.passwordFile.empty()) {
    QFile file(text(given.passwordFile));
    if (!file.open(QIODevice::ReadOnly))
      throw Failure{Problem(file.exists() ? "no-permission" : "no-such-file", {file.fileName()})};
    return file.readLine(kLongestPassword).trimmed();
  }
  if (QByteArray set = qgetenv("RELATA_CARDDAV_PASSWORD"); !set.isEmpty()) return set;
  if (const auto typed = askHidden(Ctl::tr("Password for %1: ").arg(what))) return *typed;
  throw Failure{Problem("carddav-no-password", {what})};
}

std::unique_ptr<exchange::DavClient> clientFor(const CardDavOptions& given, const QString& user, const QString& what,
                                               bool plain) {
  exchange::HttpAccess access;
  access.user = user;
  if (!user.isEmpty()) access.password = passwordFor(given, what);
  access.allowPlain = plain;
  auto client = std::make_unique<exchange::DavClient>(std::move(access));
  client->setStop([] { return interrupted(); });
  return client;
}

Json bookJson(const Record& book) {
  const qint64 synced = book.value("synced").integer();
  return Json::object({{QStringLiteral("id"), book.idText()},
                       {QStringLiteral("name"), book.title()},
                       {QStringLiteral("url"), book.text("url")},
                       {QStringLiteral("user"), book.text("user")},
                       {QStringLiteral("cards"), book.text("cards")},
                       {QStringLiteral("where"), book.text("filter")},
                       {QStringLiteral("synced"), Json::textOrNull(synced > 0 ? timeText(synced) : QString())}});
}

Record bookNamed(Reader& reader, const std::string& wanted) {
  QList<Record> found;
  QStringList names;
  for (const Record& book : exchange::addressBooks(reader)) {
    names << QStringLiteral("%1 (%2)").arg(book.title(), book.idText());
    if (wanted.empty() || book.title() == text(wanted) || book.idText() == text(wanted)) found << book;
  }
  if (found.size() == 1) return found.first();
  throw Failure{names.isEmpty() ? Problem("carddav-none")
                                : Problem("carddav-which", {text(wanted), names.join(QStringLiteral(", "))})};
}

int add(Context& context, const CardDavOptions& given) {
  const auto workspace = context.openToWrite();
  catchInterrupts();
  const qint64 sent = need(exchange::contactsFor(*workspace->read(), text(given.where)));
  const auto client = clientFor(given, text(given.user), text(given.url), given.plain);
  const QList<exchange::DavBook> books = need(client->discover(text(given.url)));
  QStringList names;
  const exchange::DavBook* chosen = nullptr;
  for (const exchange::DavBook& book : books) {
    names << book.name;
    if (books.size() == 1 || book.name == text(given.book) || book.url == QUrl(text(given.book))) chosen = &book;
  }
  if (!chosen) throw Failure{Problem("carddav-which", {text(given.book), names.join(QStringLiteral(", "))})};
  const Id id = need(exchange::addAddressBook(*workspace, *chosen,
                                              {text(given.name), text(given.user), text(given.where), given.plain}));
  const Record made = *workspace->read()->record(*workspace->registry()->entity(u"address_book"), id);
  if (context.wantsJson())
    context.out.json(bookJson(made));
  else
    context.out.line(Ctl::tr("Added %1 (%2).").arg(made.title(), made.text("url")));
  if (sent > 0)
    context.out.note(Ctl::tr("%n contact(s) will go there with the first sync; --where says which.", nullptr,
                             static_cast<int>(sent)));
  return kOk;
}

void sayReport(Context& context, const exchange::CardSyncReport& report) {
  const QString sentence =
      report.dryRun ? Ctl::tr("%1: here %2 would be new, %3 changed, %4 removed; there %5 new, %6 changed, %7 removed.")
                    : Ctl::tr("%1: here %2 new, %3 changed, %4 removed; there %5 new, %6 changed, %7 removed.");
  context.out.line(sentence.arg(report.book)
                       .arg(report.brought)
                       .arg(report.changedHere)
                       .arg(report.removedHere)
                       .arg(report.sent)
                       .arg(report.changedThere)
                       .arg(report.removedThere));
  if (report.groups > 0)
    context.out.line(QLatin1String("  ") + (report.dryRun ? Ctl::tr("%n group(s) would have other members or names.",
                                                                    nullptr, static_cast<int>(report.groups))
                                                          : Ctl::tr("%n group(s) have other members or names now.",
                                                                    nullptr, static_cast<int>(report.groups))));
  constexpr qsizetype kShown = 20;
  for (const auto& each : report.conflicts.mid(0, kShown))
    context.out.note(QLatin1String("  ") +
                     Ctl::tr("%1, %2: changed on both sides; “%3” of the server was taken, “%4” is in the history.")
                         .arg(each.contact, each.field.field, each.field.theirs, each.field.mine));
  if (report.putOff > 0)
    context.out.note(QLatin1String("  ") + Ctl::tr("%n changed in between; the next sync looks at them.", nullptr,
                                                   static_cast<int>(report.putOff)));
  for (const Problem& remark : report.remarks) context.out.note(QLatin1String("  ") + describe(remark));
}

int sync(Context& context, const CardDavOptions& given) {
  const auto workspace = context.openToWrite();
  catchInterrupts();
  const Record book = bookNamed(*workspace->read(), given.book);
  const auto client = clientFor(given, book.text("user"), book.title(), book.value("plain").flag());
  exchange::CardSyncOptions options{given.dryRun, given.acceptEmptied, {}};
  options.progress = [&](qint64 done, qint64 total) { context.out.progress(Ctl::tr("%1 of %2").arg(done).arg(total)); };
  const exchange::CardSyncReport report = need(exchange::syncAddressBook(*workspace, book.id(), *client, options));
  context.out.endProgress();
  if (context.wantsJson())
    context.out.json(Json::fromObject(report.toJson()));
  else
    sayReport(context, report);
  return kOk;
}

int listBooks(Context& context) {
  const auto workspace = context.openToRead();
  JsonList list(context.out, context.jsonLines);
  for (const Record& book : exchange::addressBooks(*workspace->read())) {
    const qint64 synced = book.value("synced").integer();
    if (context.wantsJson())
      list.add(bookJson(book));
    else
      context.out.line(
          QStringLiteral("%1  %2  %3")
              .arg(book.title(), book.text("url"), synced > 0 ? timeText(synced) : Ctl::tr("not yet in step")));
  }
  if (context.wantsJson()) list.end();
  return kOk;
}

int removeBook(Context& context, const CardDavOptions& given) {
  const auto workspace = context.openToWrite();
  const Record book = bookNamed(*workspace->read(), given.book);
  need(exchange::removeAddressBook(*workspace, book));
  context.out.note(Ctl::tr("%1 is no longer kept in step. Contacts and cards stay as they are.").arg(book.title()));
  return kOk;
}

void addPassword(CLI::App* command, CardDavOptions& options) {
  command
      ->add_option("--password-file", options.passwordFile,
                   help(Ctl::tr("File with the password (otherwise RELATA_CARDDAV_PASSWORD, or asked for)")))
      ->type_name("FILE");
}

}  // namespace

void addCardDav(CLI::App& app, Context& context) {
  CLI::App* noun =
      app.add_subcommand("carddav", help(Ctl::tr("Keep contacts in step with an address book on a server")))
          ->fallthrough();
  noun->require_subcommand(1);
  const auto options = std::make_shared<CardDavOptions>();
  CLI::App* adding =
      noun->add_subcommand("add", help(Ctl::tr("Add an address book: the server is asked where it is")))->fallthrough();
  adding->add_option("url", options->url, help(Ctl::tr("Host or address of the server, or of the book")))->required();
  adding->add_option("--user", options->user, help(Ctl::tr("User name on the server")))->type_name("U");
  adding->add_option("--book", options->book, help(Ctl::tr("Which book, where there are several")))->type_name("NAME");
  adding->add_option("--name", options->name, help(Ctl::tr("What it is called here")))->type_name("NAME");
  adding->add_option("--where", options->where, help(Ctl::tr("Only these contacts go there")))->type_name("EXPR");
  adding->add_flag("--allow-plain-http", options->plain,
                   help(Ctl::tr("Send the password without encryption, for instance in a network at home")));
  addPassword(adding, *options);
  context.onRun(adding, [&context, options] { return add(context, *options); });
  CLI::App* syncing =
      noun->add_subcommand("sync", help(Ctl::tr("Bring both sides in step; what comes is one act")))->fallthrough();
  syncing->add_option("book", options->book, help(Ctl::tr("Name or id, where there are several")));
  syncing->add_flag("--dry-run", options->dryRun, help(Ctl::tr("Say what would happen and change nothing")));
  syncing->add_flag("--accept-emptied", options->acceptEmptied,
                    help(Ctl::tr("The book on the server is empty on purpose")));
  addPassword(syncing, *options);
  context.onRun(syncing, [&context, options] { return sync(context, *options); });
  CLI::App* listing = noun->add_subcommand("list", help(Ctl::tr("Address books that are kept in step")))->fallthrough();
  context.onRun(listing, [&context] { return listBooks(context); });
  CLI::App* removing =
      noun->add_subcommand("remove", help(Ctl::tr("No longer keep a book in step; nothing else changes")))
          ->fallthrough();
  removing->add_option("book", options->book, help(Ctl::tr("Name or id, where there are several")));
  context.onRun(removing, [&context, options] { return removeBook(context, *options); });
}

}  // namespace relata::ctl
