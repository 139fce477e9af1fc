#include "ui/service/mail_post.h"

#include "ui/exchange/password_store.h"
#include "ui/records/problem_text.h"

namespace relata::ui {
namespace {

constexpr int kFetchEveryMs = 5 * 60'000;
constexpr UtcMs kLongestWait = 3'600'000;

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

MailPost::MailPost(const RecordContext& context, QObject* parent) : QObject(parent), m_context(context) {
  if (context.workspace.isReadOnly()) return;
  m_due.setSingleShot(true);
  connect(&m_due, &QTimer::timeout, this, &MailPost::sendDue);
  m_again.setInterval(kFetchEveryMs);
  connect(&m_again, &QTimer::timeout, this, &MailPost::fetchAll);
  m_again.start();
  connect(
      &context.workspace.notifier(), &ChangeNotifier::changed, this,
      [this](const ChangeSetPtr& changes) {
        if (changes->touches(s("mail_account"))) readKept();
        if (!changes->touches(s("ticket_message"))) return;
        if (m_sending)
          m_sendMore = true;
        else
          m_due.start(0);
      },
      Qt::QueuedConnection);
  readKept();
  m_due.start(0);
}

MailPost::~MailPost() { *m_stop = true; }

QString MailPost::keyOf(Id account) const {
  return s("mail/%1/%2").arg(QString::fromLatin1(m_context.workspace.id().toHex()), QString::number(account.bits()));
}

QList<Record> MailPost::accounts() const {
  const auto found = guarded([&] {
    QList<Record> list;
    const auto reader = m_context.workspace.read();
    const EntityDef& def = *reader->registry().entity(u"mail_account");
    for (const qint64 id : reader->ids({s("mail_account"), {}, {}, false}))
      if (const auto account = reader->record(def, Id(id)); account && !account->value("off").flag()) list << *account;
    return list;
  });
  return found.ok() ? *found : QList<Record>();
}

/// What lies in the keychain for accounts that nobody was asked about yet.
void MailPost::readKept() {
  for (const Record& account : accounts()) {
    const Id id = account.id();
    if (knows(id)) continue;
    PasswordStore::read(keyOf(id), this, [this, id](const QByteArray& kept) {
      if (kept.isEmpty() || knows(id)) return;
      setSecret(id, kept, false);
      fetchOne(id, false);
    });
  }
}

void MailPost::setSecret(Id account, const QByteArray& secret, bool keep) {
  auto secrets = std::make_shared<Secrets>(*m_secrets);
  secrets->insert(account.bits(), secret);
  m_secrets = secrets;
  if (keep)
    PasswordStore::write(keyOf(account), secret, this, [this, account](const QString& why) {
      m_said.insert(account.bits(), tr("The password could not be kept in the keychain: %1").arg(why));
      Q_EMIT changed();
    });
  m_due.start(0);
}

void MailPost::begin() {
  ++m_working;
  Q_EMIT changed();
}

void MailPost::end(Id account, const QString& words) {
  --m_working;
  if (account) m_said.insert(account.bits(), words);
  Q_EMIT changed();
}

void MailPost::test(Id account) {
  const auto record = guarded([&] {
    return m_context.workspace.read()->record(*m_context.workspace.registry()->entity(u"mail_account"), account);
  });
  if (!record.ok() || !*record) return;
  begin();
  m_work.run<mail::AccountTrial>(
      this, [of = **record, secret = m_secrets->value(account.bits())] { return mail::tryAccount(of, secret); },
      [this, account](const mail::AccountTrial& trial) {
        const QString in =
            trial.imap ? problemText(*trial.imap)
                       : tr("Incoming works: %n mail(s) in the folder.", nullptr, static_cast<int>(trial.mails));
        const QString out = trial.smtp ? problemText(*trial.smtp) : tr("Outgoing works.");
        end(account, in + QLatin1Char(' ') + out);
      });
}

void MailPost::fetch(Id account) { fetchOne(account, true); }

void MailPost::fetchAll() {
  for (const Record& account : accounts())
    if (knows(account.id()) && !account.text("imap_host").isEmpty()) fetchOne(account.id(), false);
}

void MailPost::fetchOne(Id account, bool asked) {
  begin();
  m_work.run<Fetched>(
      this,
      [&workspace = m_context.workspace, account, secret = m_secrets->value(account.bits()), stop = m_stop] {
        return Fetched{account,
                       mail::fetchMail(workspace, account, secret, [stop](qint64, qint64) { return !stop->load(); })};
      },
      [this, asked](const Fetched& fetched) { take(fetched, asked); });
}

void MailPost::take(const Fetched& fetched, bool asked) {
  if (!fetched.report.ok()) return end(fetched.account, problemText(fetched.report.problem()));
  const mail::FetchReport& report = *fetched.report;
  const QString words = report.mails == 0
                            ? tr("Nothing new.")
                            : tr("%n new mail(s): new tickets %1, joined %2.", nullptr, static_cast<int>(report.mails))
                                  .arg(report.opened)
                                  .arg(report.joined);
  end(fetched.account, words);
  if (!asked && report.opened + report.joined > 0) m_context.toast(words);
  if (report.left > 0) fetchOne(fetched.account, asked);
}

void MailPost::sendDue() {
  if (m_sending) {
    m_sendMore = true;
    return;
  }
  m_sending = true;
  begin();
  m_work.run<Result<mail::QueueReport>>(
      this,
      [&workspace = m_context.workspace, secrets = m_secrets, stop = m_stop,
       settled = m_settled]() -> Result<mail::QueueReport> {
        if (!settled)
          if (const auto broken = mail::settleBroken(workspace); !broken.ok()) return broken.problem();
        mail::QueueOptions options;
        options.secret = [secrets](const Record& account) -> std::optional<QByteArray> {
          if (secrets->contains(account.id().bits())) return secrets->value(account.id().bits());
          return account.text("user").isEmpty() ? std::optional(QByteArray()) : std::nullopt;
        };
        options.stop = [stop] { return stop->load(); };
        return mail::sendQueue(workspace, options);
      },
      [this](const Result<mail::QueueReport>& report) {
        m_sending = false;
        m_settled = m_settled || report.ok();
        end({}, {});
        if (!report.ok()) return m_context.complain(report.problem());
        if (report->failed + report->unknown + report->held > 0)
          m_context.toast(tr("%n mail(s) did not go out: the ticket says why", nullptr,
                             report->failed + report->unknown + report->held));
        if (m_sendMore)
          m_due.start(0);
        else if (report->nextAt > 0)
          m_due.start(static_cast<int>(std::clamp<UtcMs>(report->nextAt - m_context.time() + 100, 200, kLongestWait)));
        m_sendMore = false;
      });
}

}  // namespace relata::ui
