#include "core/mail/fetch_mail.h"

#include "core/mail/outbox.h"
#include "core/store/reader.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr UtcMs kDay = 86'400'000;

MailServer serverFor(MailServer server, const FetchOptions& options) {
  server.connectSeconds = options.connectSeconds;
  server.seconds = options.seconds;
  server.authority = options.authority;
  server.stop = [&options] { return options.progress && !options.progress(-1, -1); };
  return server;
}

class Fetching {
 public:
  Fetching(Workspace& workspace, const Record& account, const FetchOptions& options)
      : m_workspace(workspace),
        m_account(account),
        m_options(options),
        m_client(serverFor(imapOf(account, options.secret), options)) {}

  Result<FetchReport> run() {
    const auto folder = m_client.open(m_account.text("folder"));
    if (!folder.ok()) return folder.problem();
    const qint64 known = m_account.value("uid_validity").integer();
    m_validity = folder->uidValidity;
    m_uidNext = folder->uidNext;
    m_report.renumbered = known != 0 && known != m_validity;
    return m_options.older ? takeOlder(known) : takeNew(known);
  }

 private:
  Result<FetchReport> takeNew(qint64 known) {
    const bool anew = known == 0 || m_report.renumbered;
    const qint64 from = anew ? 1 : m_account.value("last_uid").integer() + 1;
    auto uids = m_client.uidsFrom(from);
    if (!uids.ok()) return uids.problem();
    QList<qint64> pending = *std::move(uids);
    // Where the server numbers anew, the limit to the newest ones is one of its new numbers, too.
    const bool limited = known == 0 || (m_report.renumbered && oldest() > 0);
    const qsizetype skipped = limited ? std::max<qsizetype>(0, pending.size() - m_options.first) : 0;
    pending = pending.mid(skipped);
    if (anew) {
      m_changes.insert(s("oldest_uid"), skipped > 0 ? Value(pending.first()) : Value());
      m_changes.insert(s("older_mails"), skipped > 0 ? Value(qint64{skipped}) : Value());
    }
    m_report.older = anew ? skipped : m_account.value("older_mails").integer();
    m_report.left = std::max<qsizetype>(0, pending.size() - m_options.most);
    pending = pending.mid(0, m_options.most);
    for (qsizetype i = 0; i < pending.size(); ++i) {
      if (m_options.progress && !m_options.progress(i, pending.size())) return Problem("cancelled");
      if (auto taken = take(pending[i], s("last_uid")); !taken.ok()) return taken.problem();
    }
    // Numbers below the next one that nobody has any more were removed there: they are read, too.
    const qint64 reached = std::max(from - 1, m_uidNext - 1);
    const bool looked = m_workspace.now() - m_account.value("fetched_at").integer() >= kDay;
    const bool told = anew || looked || reached >= from || !m_account.text("problem").isEmpty();
    if (!pending.isEmpty() || !told) return m_report;
    if (auto noted = note(s("last_uid"), reached, {}); !noted.ok()) return noted.problem();
    return m_report;
  }

  Result<FetchReport> takeOlder(qint64 known) {
    // Numbers from before mean nothing now; a fetch of what is new finds the limit again.
    if (known == 0 || m_report.renumbered || oldest() == 0) return m_report;
    auto uids = m_client.uidsFrom(1);
    if (!uids.ok()) return uids.problem();
    QList<qint64> pending;
    for (const qint64 uid : *uids)
      if (uid < oldest()) pending << uid;
    const qsizetype count = std::min(pending.size(), m_options.most);
    for (qsizetype i = 0; i < count; ++i) {
      if (m_options.progress && !m_options.progress(i, count)) return Problem("cancelled");
      m_changes.insert(s("older_mails"), Value(qint64{pending.size() - 1 - i}));
      if (auto taken = take(pending[pending.size() - 1 - i], s("oldest_uid")); !taken.ok()) return taken.problem();
    }
    m_report.older = pending.size() - count;
    if (m_report.older > 0) return m_report;
    m_changes.insert(s("older_mails"), Value());
    if (auto noted = note(s("oldest_uid"), Value(), {}); !noted.ok()) return noted.problem();
    return m_report;
  }

  qint64 oldest() const { return m_account.value("oldest_uid").integer(); }

  Result<void> take(qint64 uid, const QString& reached) {
    const MailLimits limits;
    const Result<QByteArray> text = m_client.fetch(uid, limits.bytes + 1);
    if (!text.ok()) return text.problem();
    if (text->isEmpty()) return note(reached, uid, {});  // somebody removed it meanwhile
    return note(reached, uid, [&](Transaction& tx) -> Result<void> {
      IntakeOptions options;
      options.mailbox = m_account.id();
      options.past = m_options.older;
      if (options.past) tx.beginBringingIn();
      MailIntake intake(tx, options);
      const QString place = s("%1/%2").arg(m_validity).arg(uid);
      const Result<Taken> taken = takeMessage(intake, *text, place, m_report, {}, limits);
      if (!taken.ok()) return taken.problem();
      return *taken == Taken::Unreadable ? intake.logUnreadable(place) : Result<void>();
    });
  }

  /// Together with how far the folder is read: `reached` is "last_uid" or, going back, "oldest_uid".
  Result<void> note(const QString& reached, const Value& uid, const std::function<Result<void>(Transaction&)>& body) {
    const Result<qint64> done =
        m_workspace.note({ActKind::FetchMail, s("ticket"), {m_account.title()}}, [&](Transaction& tx) -> Result<void> {
          if (body)
            if (auto written = body(tx); !written.ok()) return written;
          QHash<QString, Value> changes = m_changes;
          changes.insert(s("uid_validity"), Value(m_validity));
          changes.insert(reached, uid);
          changes.insert(s("fetched_at"), tx.now());
          changes.insert(s("problem"), Value());
          return tx.update(tx.def("mail_account"), m_account.id(), changes);
        });
    if (!done.ok()) return done.problem();
    m_changes.clear();
    return {};
  }

  Workspace& m_workspace;
  const Record m_account;
  const FetchOptions& m_options;
  ImapClient m_client;
  qint64 m_validity = 0, m_uidNext = 0;
  QHash<QString, Value> m_changes;  // to be written with the next note
  FetchReport m_report;
};

Result<Record> accountOf(Workspace& workspace, Id account) {
  const auto record =
      guarded([&] { return workspace.read()->record(*workspace.registry()->entity(u"mail_account"), account); });
  if (!record.ok()) return record.problem();
  if (!*record || (*record)->deleted) return Problem("mail-account-none");
  return **record;
}

}  // namespace

QJsonObject FetchReport::toJson() const {
  QJsonObject all = MailCounts::toJson();
  all.insert(s("left"), left);
  all.insert(s("older"), older);
  all.insert(s("renumbered"), renumbered);
  return all;
}

Result<FetchReport> fetchMail(Workspace& workspace, Id account, const FetchOptions& options) {
  const Result<Record> record = accountOf(workspace, account);
  if (!record.ok()) return record.problem();
  if (record->text("imap_host").isEmpty()) return Problem("mail-no-server", {record->title()});
  auto report = Fetching(workspace, *record, options).run();
  if (report.ok() || report.problem().is("cancelled")) return report;
  // That it went wrong is told with the account, too, once; that this could not be written changes nothing of it.
  const QString words = describe(report.problem()).left(500);
  if (words != record->text("problem"))
    static_cast<void>(workspace.note({ActKind::FetchMail, s("ticket"), {record->title()}}, [&](Transaction& tx) {
      return tx.update(tx.def("mail_account"), account, {{s("problem"), words}});
    }));
  return report;
}

Result<bool> awaitMail(Workspace& workspace, Id account, const FetchOptions& options, int seconds) {
  const Result<Record> record = accountOf(workspace, account);
  if (!record.ok()) return record.problem();
  if (record->text("imap_host").isEmpty()) return Problem("mail-no-server", {record->title()});
  ImapClient client(serverFor(imapOf(*record, options.secret), options));
  const auto folder = client.open(record->text("folder"));
  if (!folder.ok()) return folder.problem();
  // It came between the last fetch and now.
  const bool known = folder->uidValidity == record->value("uid_validity").integer();
  if (!known || folder->uidNext > record->value("last_uid").integer() + 1) return true;
  return client.idle(seconds);
}

AccountTrial tryAccount(const Record& account, const FetchOptions& options) {
  AccountTrial out;
  if (account.text("imap_host").isEmpty()) {
    out.imap = Problem("mail-no-server", {account.title()});
  } else {
    ImapClient client(serverFor(imapOf(account, options.secret), options));
    const auto folder = client.open(account.text("folder"));
    if (folder.ok())
      out.mails = folder->mails;
    else
      out.imap = folder.problem();
  }
  if (account.text("smtp_host").isEmpty()) {
    out.smtp = Problem("mail-no-server", {account.title()});
  } else if (const auto tried = trySmtp(serverFor(smtpOf(account, options.secret), options)); !tried.ok()) {
    out.smtp = tried.problem();
  }
  return out;
}

}  // namespace relata::mail
