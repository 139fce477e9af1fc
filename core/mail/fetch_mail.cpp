#include "core/mail/fetch_mail.h"

#include "core/mail/outbox.h"
#include "core/store/reader.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kFirst = 500;
constexpr qsizetype kMost = 2000;

class Fetching {
 public:
  Fetching(Workspace& workspace, const Record& account, const QByteArray& secret,
           const std::function<bool(qint64, qint64)>& progress)
      : m_workspace(workspace), m_account(account), m_progress(progress), m_client(server(account, secret)) {}

  Result<FetchReport> run() {
    const auto folder = m_client.open(m_account.text("folder"));
    if (!folder.ok()) return folder.problem();
    const qint64 known = m_account.value("uid_validity").integer();
    m_validity = folder->uidValidity;
    const bool first = known == 0;
    m_report.renumbered = !first && known != m_validity;
    const qint64 from = first || m_report.renumbered ? 1 : m_account.value("last_uid").integer() + 1;
    auto uids = m_client.uidsFrom(from);
    if (!uids.ok()) return uids.problem();
    QList<qint64> todo = *std::move(uids);
    if (first && todo.size() > kFirst) todo = todo.mid(todo.size() - kFirst);
    m_report.left = std::max<qsizetype>(0, todo.size() - kMost);
    todo = todo.mid(0, kMost);
    for (qsizetype i = 0; i < todo.size(); ++i) {
      if (m_progress && !m_progress(i, todo.size())) return Problem("cancelled");
      if (auto taken = take(todo[i]); !taken.ok()) return taken.problem();
    }
    if (auto noted = note(todo.isEmpty() ? from - 1 : todo.last(), {}); !noted.ok()) return noted.problem();
    return m_report;
  }

 private:
  MailServer server(const Record& account, const QByteArray& secret) {
    MailServer server = imapOf(account, secret);
    server.stop = [this] { return m_progress && !m_progress(-1, -1); };
    return server;
  }

  Result<void> take(qint64 uid) {
    const MailLimits limits;
    const Result<QByteArray> text = m_client.fetch(uid, limits.bytes + 1);
    if (!text.ok()) return text.problem();
    if (text->isEmpty()) return note(uid, {});  // somebody removed it meanwhile
    const auto mail = readMail(*text, limits);
    ++m_report.mails;
    return note(uid, [&](Transaction& tx) -> Result<void> {
      IntakeOptions options;
      options.mailbox = m_account.id();
      MailIntake intake(tx, options);
      if (!mail) {
        ++m_report.unreadable;
        return intake.logUnreadable(s("%1/%2").arg(m_validity).arg(uid));
      }
      const Result<Taken> taken = intake.take(*mail);
      if (!taken.ok()) return taken.problem();
      count(*taken);
      for (const Problem& cut : mail->remarks)
        m_report.remarks << Problem("mail-remark", {mail->subject, describe(cut)});
      return {};
    });
  }

  /// Together with how far the folder is read.
  Result<void> note(qint64 uid, const std::function<Result<void>(Transaction&)>& body) {
    const Result<qint64> done =
        m_workspace.note({ActKind::FetchMail, s("ticket"), {m_account.title()}}, [&](Transaction& tx) -> Result<void> {
          if (body)
            if (auto written = body(tx); !written.ok()) return written;
          return tx.update(tx.def("mail_account"), m_account.id(),
                           {{s("uid_validity"), Value(m_validity)},
                            {s("last_uid"), Value(uid)},
                            {s("fetched_at"), tx.now()},
                            {s("problem"), Value()}});
        });
    return done.ok() ? Result<void>() : Result<void>(done.problem());
  }

  void count(Taken taken) {
    switch (taken) {
      case Taken::Opened: ++m_report.opened; break;
      case Taken::Joined: ++m_report.joined; break;
      case Taken::There: ++m_report.there; break;
      case Taken::Bounce: ++m_report.bounces; break;
      case Taken::Automatic:
      case Taken::Own: ++m_report.automatic; break;
    }
  }

  Workspace& m_workspace;
  const Record m_account;
  const std::function<bool(qint64, qint64)>& m_progress;
  ImapClient m_client;
  qint64 m_validity = 0;
  FetchReport m_report;
};

}  // namespace

Result<FetchReport> fetchMail(Workspace& workspace, Id account, const QByteArray& secret,
                              const std::function<bool(qint64, qint64)>& progress) {
  const auto record = workspace.read()->record(*workspace.registry()->entity(u"mail_account"), account);
  if (!record || record->deleted) return Problem("mail-account-none");
  if (record->text("imap_host").isEmpty()) return Problem("mail-no-server", {record->title()});
  auto report = Fetching(workspace, *record, secret, progress).run();
  if (!report.ok() && !report.problem().is("cancelled")) {
    const Problem problem = report.problem();
    // That it went wrong is told with the account, too; that this could not be written changes nothing of it.
    const auto noted = workspace.note({ActKind::FetchMail, s("ticket"), {record->title()}}, [&](Transaction& tx) {
      return tx.update(tx.def("mail_account"), account, {{s("problem"), describe(problem).left(500)}});
    });
    if (!noted.ok()) return problem;
  }
  return report;
}

AccountTrial tryAccount(const Record& account, const QByteArray& secret) {
  AccountTrial out;
  if (account.text("imap_host").isEmpty()) {
    out.imap = Problem("mail-no-server", {account.title()});
  } else {
    ImapClient client(imapOf(account, secret));
    const auto folder = client.open(account.text("folder"));
    if (folder.ok())
      out.mails = folder->mails;
    else
      out.imap = folder.problem();
  }
  if (account.text("smtp_host").isEmpty()) {
    out.smtp = Problem("mail-no-server", {account.title()});
  } else if (const auto tried = trySmtp(smtpOf(account, secret)); !tried.ok()) {
    out.smtp = tried.problem();
  }
  return out;
}

}  // namespace relata::mail
