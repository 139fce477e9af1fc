#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/mail/fetch_mail.h"
#include "core/mail/html_mail.h"
#include "core/mail/import_mail.h"
#include "core/mail/mail_files.h"
#include "core/mail/mail_kinds.h"
#include "core/mail/outbox.h"
#include "core/base/trim_reply.h"
#include "core/store/blobs.h"
#include "mail_secret.h"
#include "mails.h"
#include "people.h"
#include "terminal.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct MailArguments {
  std::vector<std::string> files, also;
  std::string name, address, sender, imap, smtp, user, smtpUser, folder, security = "tls", passwordFile, authority;
  bool token = false, older = false;
};
using Given = std::shared_ptr<MailArguments>;

QString addressesText(const QList<mail::MailAddress>& addresses) {
  QStringList out;
  for (const mail::MailAddress& one : addresses) out << one.text();
  return out.join(s(", "));
}

Json bounceJson(const mail::Bounce& bounce) {
  const char* const kinds[] = {"failed", "delayed", "complaint"};
  return Json::object({{s("kind"), kinds[static_cast<int>(bounce.kind)]},
                       {s("addresses"), Json::strings(bounce.addresses)},
                       {s("status"), Json::textOrNull(bounce.status)},
                       {s("reason"), Json::textOrNull(bounce.reason)},
                       {s("original"), Json::textOrNull(bounce.original)}});
}

Json mailJson(const mail::Mail& mail, const QString& place) {
  QList<Json> parts;
  for (const mail::MailPart& part : mail.parts)
    parts << Json::object({{s("name"), part.name},
                           {s("type"), part.type},
                           {s("bytes"), static_cast<qint64>(part.content.size())},
                           {s("in_text"), part.inText},
                           {s("sha256"), blobName(part.content)}});
  QStringList remarks;
  for (const Problem& remark : mail.remarks) remarks << describe(remark);
  const TrimmedText text = trimReply(mail.text);
  const mail::SafeHtml html = mail::safeHtml(mail.html);
  const auto bounce = mail::bounceOf(mail);
  return Json::object({{s("file"), place},
                       {s("subject"), mail.subject},
                       {s("from"), mail.from.text()},
                       {s("to"), addressesText(mail.to)},
                       {s("cc"), addressesText(mail.cc)},
                       {s("date"), mail.date ? Json(timeText(*mail.date)) : Json()},
                       {s("message_id"), Json::textOrNull(mail.id)},
                       {s("in_reply_to"), Json::textOrNull(mail.parent)},
                       {s("references"), Json::strings(mail.references)},
                       {s("text"), mail.text},
                       {s("said"), text.said},
                       {s("folded"), text.folded},
                       {s("html"), html.html},
                       {s("remote_pictures"), html.remotePictures},
                       {s("trackers"), html.trackers},
                       {s("links_taken_out"), html.links},
                       {s("attachments"), Json::array(parts)},
                       {s("automatic"), Json::textOrNull(mail::automaticBecause(mail))},
                       {s("bounce"), bounce ? bounceJson(*bounce) : Json()},
                       {s("remarks"), Json::strings(remarks)}});
}

int read(Context& context, const MailArguments& given) {
  mail::MailFiles files(texts(given.files));
  need(files.open());
  JsonList list(context.out, context.jsonLines);
  QByteArray message;
  bool faulty = false;
  while (need(files.next(message))) {
    const auto mail = mail::readMail(message);
    if (!mail) {
      faulty = true;
      context.out.note(Ctl::tr("%1 is no mail.").arg(files.place()));
      continue;
    }
    if (context.wantsJson()) {
      list.add(mailJson(*mail, files.place()));
      continue;
    }
    context.out.line(oneLine(mail->from.text()));
    context.out.line(Output::strong(oneLine(mail->subject)));
    context.out.line(trimReply(mail->text).said);
    for (const mail::MailPart& part : mail->parts) context.out.line(s("  ") + oneLine(part.name));
    for (const Problem& remark : mail->remarks) context.out.note(s("  ") + describe(remark));
  }
  if (context.wantsJson()) list.end();
  return faulty ? kFoundProblems : kOk;
}

void sayImport(Context& context, const mail::MailImportReport& report) {
  const QString sentence = report.dryRun ? Ctl::tr(
                                               "%n mail(s) would give: new tickets %1, joined %2, there already %3, "
                                               "undeliverable %4, automatic %5, not readable %6.",
                                               nullptr, static_cast<int>(report.mails))
                                         : Ctl::tr(
                                               "%n mail(s) gave: new tickets %1, joined %2, there already %3, "
                                               "undeliverable %4, automatic %5, not readable %6.",
                                               nullptr, static_cast<int>(report.mails));
  context.out.line(sentence.arg(report.opened)
                       .arg(report.joined)
                       .arg(report.there)
                       .arg(report.bounces)
                       .arg(report.automatic)
                       .arg(report.unreadable));
  if (report.own > 0) context.out.line(Ctl::tr("From ourselves, without a ticket: %1").arg(report.own));
  if (!report.lost.isEmpty())
    context.out.line(Ctl::tr("Replies that did not arrive: %1").arg(report.lost.join(s(", "))));
  for (const Problem& remark : report.remarks) context.out.note(s("  ") + describe(remark));
}

QByteArray secretFor(const MailArguments& given, const QString& account) {
  return neededSecret(given.passwordFile, account);
}

QList<Record> accounts(Reader& reader) {
  const EntityDef& def = *reader.registry().entity(u"mail_account");
  QList<Record> found;
  for (const qint64 id : reader.ids({s("mail_account"), {}, {}, false}))
    if (const auto account = reader.record(def, Id(id))) found << *account;
  return found;
}

Record accountNamed(Reader& reader, const std::string& wanted) {
  QList<Record> found;
  QStringList names;
  for (const Record& account : accounts(reader)) {
    names << account.title();
    if (wanted.empty() || account.title() == text(wanted) || account.idText() == text(wanted) ||
        account.text("address").compare(text(wanted), Qt::CaseInsensitive) == 0)
      found << account;
  }
  if (found.size() == 1) return found.first();
  throw Failure{names.isEmpty() ? Problem("mail-account-none")
                                : Problem("mail-account-unknown", {text(wanted), names.join(s(", "))})};
}

/// "imap.example.com:993"
void setServer(Record& account, const std::string& typed, const char* host, const char* port) {
  const QString whole = text(typed);
  const qsizetype colon = whole.lastIndexOf(QLatin1Char(':'));
  bool ok = false;
  const int number = colon > 0 ? whole.mid(colon + 1).toInt(&ok) : 0;
  account.set(host, ok ? whole.left(colon) : whole);
  if (ok) account.set(port, Value(qint64{number}));
}

int addAccount(Context& context, const MailArguments& given) {
  const auto workspace = context.openToWrite();
  const Id made =
      need(workspace->transact({ActKind::Create, s("mail_account"), {text(given.name)}}, [&](Transaction& tx) {
        Record account(tx.def("mail_account"));
        account.set("name", text(given.name));
        account.set("address", text(given.address));
        account.set("sender", text(given.sender));
        QStringList also;
        for (const std::string& address : given.also) also << text(address).trimmed();
        account.set("also", also.join(s(", ")));
        setServer(account, given.imap, "imap_host", "imap_port");
        setServer(account, given.smtp, "smtp_host", "smtp_port");
        account.set("imap_security", text(given.security));
        account.set("smtp_security", text(given.security));
        account.set("user", given.user.empty() ? text(given.address) : text(given.user));
        account.set("smtp_user", text(given.smtpUser));
        account.set("folder", text(given.folder));
        account.set("auth", given.token ? s("xoauth2") : s("password"));
        return tx.insert(account);
      }));
  if (context.wantsJson())
    context.out.json(Json::object({{s("id"), made.text(s("MA"))}, {s("name"), text(given.name)}}));
  else
    context.out.line(Ctl::tr("Added %1 (%2). “relatactl mail test” looks whether it works.")
                         .arg(text(given.name), text(given.address)));
  return kOk;
}

int listAccounts(Context& context) {
  const auto workspace = context.openToRead();
  JsonList list(context.out, context.jsonLines);
  for (const Record& account : accounts(*workspace->read())) {
    const qint64 fetched = account.value("fetched_at").integer();
    const QString when = fetched > 0 ? timeText(fetched) : QString();
    if (context.wantsJson())
      list.add(Json::object({{s("id"), account.idText()},
                             {s("name"), account.title()},
                             {s("address"), account.text("address")},
                             {s("imap"), account.text("imap_host")},
                             {s("smtp"), account.text("smtp_host")},
                             {s("fetched"), Json::textOrNull(when)},
                             {s("problem"), Json::textOrNull(account.text("problem"))}}));
    else
      context.out.line(s("%1  %2  %3  %4")
                           .arg(account.title(), account.text("address"),
                                when.isEmpty() ? Ctl::tr("not yet fetched") : when, account.text("problem")));
  }
  if (context.wantsJson()) list.end();
  return kOk;
}

int test(Context& context, const MailArguments& given) {
  const auto workspace = context.openToRead();
  const Record account = accountNamed(*workspace->read(), given.name);
  mail::FetchOptions options;
  options.secret = secretFor(given, account.title());
  options.authority = text(given.authority);
  const mail::AccountTrial trial = mail::tryAccount(account, options);
  if (context.wantsJson()) {
    const auto words = [](const std::optional<Problem>& problem) {
      return problem ? Json(describe(*problem)) : Json();
    };
    context.out.json(
        Json::object({{s("imap"), words(trial.imap)}, {s("smtp"), words(trial.smtp)}, {s("mails"), trial.mails}}));
  } else {
    context.out.line(
        trial.imap ? Ctl::tr("Incoming: %1").arg(describe(*trial.imap))
                   : Ctl::tr("Incoming: works, %n mail(s) in the folder.", nullptr, static_cast<int>(trial.mails)));
    context.out.line(trial.smtp ? Ctl::tr("Outgoing: %1").arg(describe(*trial.smtp)) : Ctl::tr("Outgoing: works."));
  }
  return trial.imap || trial.smtp ? kFailed : kOk;
}

int fetch(Context& context, const MailArguments& given) {
  const auto workspace = context.openToWrite();
  catchInterrupts();
  const Record account = accountNamed(*workspace->read(), given.name);
  mail::FetchOptions options;
  options.secret = secretFor(given, account.title());
  options.older = given.older;
  options.authority = text(given.authority);
  options.progress = [&](qint64 done, qint64 total) {
    if (done >= 0) context.out.progress(Ctl::tr("%1 of %2").arg(done).arg(total));
    return !interrupted();
  };
  const mail::FetchReport report = need(mail::fetchMail(*workspace, account.id(), options));
  context.out.endProgress();
  if (context.wantsJson()) {
    context.out.json(Json::fromObject(report.toJson()));
    return kOk;
  }
  if (report.unsubscribed > 0) context.out.line(Ctl::tr("Unsubscribed from campaigns: %1").arg(report.unsubscribed));
  context.out.line(Ctl::tr("%1: %n new mail(s); new tickets %2, joined %3, undeliverable %4, automatic %5.", nullptr,
                           static_cast<int>(report.mails))
                       .arg(account.title())
                       .arg(report.opened)
                       .arg(report.joined)
                       .arg(report.bounces)
                       .arg(report.automatic));
  if (report.own > 0) context.out.line(Ctl::tr("From ourselves, without a ticket: %1").arg(report.own));
  if (!report.lost.isEmpty())
    context.out.line(Ctl::tr("Replies that did not arrive: %1").arg(report.lost.join(s(", "))));
  if (report.left > 0) context.out.note(Ctl::tr("%1 are still on the server: fetch again.").arg(report.left));
  if (report.older > 0)
    context.out.note(Ctl::tr("%n older mail(s) are left on the server: “relatactl mail fetch --older” brings them.",
                             nullptr, static_cast<int>(report.older)));
  for (const Problem& remark : report.remarks) context.out.note(s("  ") + describe(remark));
  return kOk;
}

int makeTicket(Context& context, const MailArguments& given) {
  const auto workspace = context.openToWrite();
  const Id entry = recordByIdOrName(*workspace->read(), *workspace->read()->registry().entity(u"mail_log"), given.name);
  const Id made = need(mail::ticketOfLog(*workspace, entry));
  const auto ticket = workspace->read()->record(*workspace->read()->registry().entity(u"ticket"), made);
  context.out.line(ticket->text("number"));
  return kOk;
}

int sendQueue(Context& context, const MailArguments& given) {
  const auto workspace = context.openToWrite();
  catchInterrupts();
  const int broken = need(mail::settleBroken(*workspace));
  QHash<qint64, QByteArray> secrets;
  mail::QueueOptions options;
  options.secret = [&](const Record& account) -> std::optional<QByteArray> {
    if (account.text("user").isEmpty()) return QByteArray();
    if (!secrets.contains(account.id().bits())) secrets.insert(account.id().bits(), secretFor(given, account.title()));
    return secrets.value(account.id().bits());
  };
  options.stop = [] { return interrupted(); };
  options.authority = text(given.authority);
  const mail::QueueReport report = need(mail::sendQueue(*workspace, options));
  if (context.wantsJson())
    context.out.json(Json::object({{s("handed_over"), report.handed},
                                   {s("failed"), report.failed},
                                   {s("later"), report.later},
                                   {s("unknown"), report.unknown + broken},
                                   {s("held"), report.held},
                                   {s("next"), report.nextAt > 0 ? Json(timeText(report.nextAt)) : Json()}}));
  else
    context.out.line(Ctl::tr("Handed over %1, failed %2, later %3, unknown %4, held back %5.")
                         .arg(report.handed)
                         .arg(report.failed)
                         .arg(report.later)
                         .arg(report.unknown + broken)
                         .arg(report.held));
  if (!report.lost.isEmpty() && !context.wantsJson())
    context.out.line(Ctl::tr("Replies that did not arrive: %1").arg(report.lost.join(s(", "))));
  for (const Problem& problem : report.problems) context.out.note(s("  ") + describe(problem));
  return report.failed + report.unknown + broken > 0 ? kFoundProblems : kOk;
}

void addAccountOptions(CLI::App* adding, MailArguments& given) {
  adding->add_option("name", given.name, help(Ctl::tr("What it is called here")))->required();
  adding->add_option("--address", given.address, help(Ctl::tr("Mail address of the account")))
      ->required()
      ->type_name("ADDRESS");
  adding->add_option("--sender", given.sender, help(Ctl::tr("Name that customers see")))->type_name("NAME");
  adding->add_option("--imap", given.imap, help(Ctl::tr("Server from which mails come")))->type_name("HOST[:PORT]");
  adding->add_option("--smtp", given.smtp, help(Ctl::tr("Server by which mails go out")))->type_name("HOST[:PORT]");
  adding->add_option("--security", given.security, help(Ctl::tr("tls, starttls, or none for this computer")))
      ->check(CLI::IsMember({"tls", "starttls", "none"}))
      ->type_name("HOW");
  adding->add_option("--user", given.user, help(Ctl::tr("User name on the server, where it is not the address")))
      ->type_name("U");
  adding->add_option("--smtp-user", given.smtpUser, help(Ctl::tr("User name for sending, where it is another one")))
      ->type_name("U");
  adding
      ->add_option("--also", given.also,
                   help(Ctl::tr("Further addresses whose mails arrive there: no copies go back to them")))
      ->delimiter(',')
      ->type_name("A,B");
  adding->add_option("--folder", given.folder, help(Ctl::tr("Folder that is read (otherwise INBOX)")))
      ->type_name("NAME");
  adding->add_flag("--xoauth2", given.token, help(Ctl::tr("The password is an access token (XOAUTH2)")));
}

}  // namespace

int importMails(Context& context, Workspace& workspace, const QStringList& files, const QStringList& own, bool dryRun) {
  mail::MailImportOptions options;
  options.dryRun = dryRun;
  options.own = own;
  const auto progress = [&](qint64 done, qint64 total, qint64 mails) {
    context.out.progress(Ctl::tr("%1 mails, %2 %").arg(mails).arg(total > 0 ? 100 * done / total : 100));
    return !interrupted();
  };
  const mail::MailImportReport report = need(mail::importMail(workspace, files, options, progress));
  context.out.endProgress();
  if (context.wantsJson())
    context.out.json(Json::fromObject(report.toJson()));
  else
    sayImport(context, report);
  return report.unreadable > 0 ? kFoundProblems : kOk;
}

void addMail(CLI::App& app, Context& context) {
  CLI::App* noun = app.add_subcommand("mail", help(Ctl::tr("Fetch and send mail, and read mail files")))->fallthrough();
  noun->require_subcommand(1);
  const auto given = std::make_shared<MailArguments>();
  CLI::App* reading =
      noun->add_subcommand("read", help(Ctl::tr("Say what is in mails: who, when, text, files, bounces, loose ends")))
          ->fallthrough();
  reading->add_option("files", given->files, help(Ctl::tr("Mails (.eml), mail files (.mbox) or folders of them")))
      ->required()
      ->type_name("FILE");
  context.onRun(reading, [&context, given] { return read(context, *given); });
  CLI::App* adding = noun->add_subcommand("add", help(Ctl::tr("Add a mail account")))->fallthrough();
  addAccountOptions(adding, *given);
  context.onRun(adding, [&context, given] { return addAccount(context, *given); });
  CLI::App* listing =
      noun->add_subcommand("list", help(Ctl::tr("Mail accounts, and what went wrong last")))->fallthrough();
  context.onRun(listing, [&context] { return listAccounts(context); });
  CLI::App* testing = noun->add_subcommand("test", help(Ctl::tr("Look whether both servers let us in")))->fallthrough();
  CLI::App* fetching =
      noun->add_subcommand("fetch", help(Ctl::tr("What is new in the folder becomes tickets and messages")))
          ->fallthrough();
  for (CLI::App* command : {testing, fetching}) {
    command->add_option("account", given->name, help(Ctl::tr("Name, address or id, where there are several")));
    addSecretOptions(command, given->passwordFile, given->authority);
  }
  fetching->add_flag(
      "--older", given->older,
      help(Ctl::tr("What the first fetch left there instead, the newest first, closed where it is over")));
  context.onRun(testing, [&context, given] { return test(context, *given); });
  context.onRun(fetching, [&context, given] { return fetch(context, *given); });
  CLI::App* making =
      noun->add_subcommand("ticket", help(Ctl::tr("A ticket of a mail that opened none (see list mail_log)")))
          ->fallthrough();
  making->add_option("mail", given->name, help(Ctl::tr("Its id, ML-…")))->required()->type_name("ID");
  context.onRun(making, [&context, given] { return makeTicket(context, *given); });
  CLI::App* sending =
      noun->add_subcommand("send-queue", help(Ctl::tr("Hand over the mails that wait to go out")))->fallthrough();
  addSecretOptions(sending, given->passwordFile, given->authority);
  context.onRun(sending, [&context, given] { return sendQueue(context, *given); });
}

}  // namespace relata::ctl
