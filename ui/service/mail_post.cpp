#include "ui/service/mail_post.h"

#include <QStandardPaths>

#include <utility>

#include "core/mail/ask_survey.h"

#include "ui/exchange/password_store.h"
#include "ui/records/problem_text.h"

namespace relata::ui {
namespace {

constexpr int kFetchEveryMs = 5 * 60'000;
constexpr int kListenSeconds = 9 * 60;  // a line that died without a word is found out about after that
constexpr UtcMs kLongestWait = 3'600'000;
constexpr qint64 kCampaignMails = 20;  // in one pass
constexpr UtcMs kCampaignRestMs = 5'000;

QString s(const char* text) { return QString::fromUtf8(text); }

/// Numbers of tickets: the first few.
QString fewOf(const QStringList& numbers) {
  constexpr qsizetype kMostNamed = 3;
  const QString names = numbers.mid(0, kMostNamed).join(s(", "));
  return numbers.size() > kMostNamed ? names + s(" …") : names;
}

mail::FetchOptions fetchWith(const QByteArray& secret, const std::shared_ptr<std::atomic<bool>>& stop) {
  mail::FetchOptions options;
  options.secret = secret;
  options.progress = [stop](qint64, qint64) { return !stop->load(); };
  return options;
}

}  // namespace

MailPost::MailPost(const RecordContext& context, QObject* parent) : QObject(parent), m_context(context) {
  if (context.workspace.isReadOnly()) return;
  m_due.setSingleShot(true);
  connect(&m_due, &QTimer::timeout, this, &MailPost::sendDue);
  m_again.setInterval(kFetchEveryMs);
  connect(&m_again, &QTimer::timeout, this, &MailPost::fetchAll);
  m_again.start();
  m_campaignDue.setSingleShot(true);
  connect(&m_campaignDue, &QTimer::timeout, this, &MailPost::sendCampaigns);
  connect(
      &context.workspace.notifier(), &ChangeNotifier::changed, this,
      [this](const ChangeSetPtr& changes) {
        if (changes->touches(s("mail_account"))) readKept();
        if (changes->touches(s("campaign")) && !m_campaigning) m_campaignDue.start(0);
        if (!changes->touches(s("ticket_message"))) return;
        if (m_sending)
          m_sendMore = true;
        else
          m_due.start(0);
      },
      Qt::QueuedConnection);
  readKept();
  m_due.start(0);
  m_campaignDue.start(0);
}

MailPost::~MailPost() { *m_stop = true; }

void MailPost::wait() {
  *m_stop = true;
  m_work.wait();
  m_campaignWork.wait();
  for (auto& [account, waiting] : m_listening) waiting->wait();
}

/// Beside what this computer knows of the workspace, and not beside the workspace: it is not for who gets that file.
SecretFile MailPost::secretFile() const {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  return {s("%1/secrets/%2.db").arg(folder, QString::fromLatin1(m_context.workspace.id().toHex())),
          m_context.workspace.key()};
}

bool MailPost::keepsInFile() const { return !PasswordStore::isBuiltIn() && m_context.workspace.isEncrypted(); }
bool MailPost::canKeep() const { return PasswordStore::isBuiltIn() || m_context.workspace.isEncrypted(); }

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
    PasswordStore::read(keyOf(id), this, [this, id](const QByteArray& inKeychain) {
      const QByteArray kept = inKeychain.isEmpty() ? secretFile().read(keyOf(id)) : inKeychain;
      if (knows(id)) return;
      if (kept.isEmpty()) return tellOfPassword(id);
      setSecret(id, kept, false);
      fetchOne(id, false);
    });
  }
}

/// Otherwise nothing comes and nothing goes, without a word.
void MailPost::tellOfPassword(Id id) {
  for (const Record& account : accounts()) {
    if (account.id() != id || account.text("user").isEmpty() || m_passwordTold.contains(id.bits())) continue;
    m_passwordTold.insert(id.bits());
    m_context.complain(Problem("mail-password-wanted", {account.title()}));
  }
}

void MailPost::setSecret(Id account, const QByteArray& secret, bool keep) {
  auto secrets = std::make_shared<Secrets>(*m_secrets);
  secrets->insert(account.bits(), secret);
  m_secrets = secrets;
  m_untold.remove(account.bits());
  if (keep) {
    const auto keepInFile = [this, account, secret](const QString& why) {
      const Result<void> kept = secretFile().write(keyOf(account), secret);
      // What a test says of the servers would cover this one.
      if (!kept.ok())
        m_context.complain(Problem("mail-secret-not-kept", {why.isEmpty() ? describe(kept.problem()) : why}));
      if (kept.ok())
        m_said.insert(account.bits(), tr("The password is kept in an encrypted file of this computer, which opens "
                                         "with the passphrase of the workspace."));
      Q_EMIT changed();
    };
    if (PasswordStore::isBuiltIn())
      PasswordStore::write(keyOf(account), secret, this, keepInFile);
    else
      keepInFile({});
  }
  m_due.start(0);
  m_campaignDue.start(0);
}

std::function<std::optional<QByteArray>(const Record&)> MailPost::secretReader() const {
  return [secrets = m_secrets](const Record& account) -> std::optional<QByteArray> {
    if (secrets->contains(account.id().bits())) return secrets->value(account.id().bits());
    return account.text("user").isEmpty() ? std::optional(QByteArray()) : std::nullopt;
  };
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
      this,
      [of = **record, secret = m_secrets->value(account.bits()), stop = m_stop] {
        return mail::tryAccount(of, fetchWith(secret, stop));
      },
      [this, account](const mail::AccountTrial& trial) {
        const QString in =
            trial.imap ? problemText(*trial.imap)
                       : tr("Incoming works: %n mail(s) in the folder.", nullptr, static_cast<int>(trial.mails));
        const QString out = trial.smtp ? problemText(*trial.smtp) : tr("Outgoing works.");
        end(account, in + QLatin1Char(' ') + out);
      });
}

void MailPost::fetch(Id account, bool older) { fetchOne(account, true, older); }

void MailPost::fetchAll() {
  m_askNow = true;
  sendDue();
  for (const Record& account : accounts())
    if (knows(account.id()) && !account.text("imap_host").isEmpty()) fetchOne(account.id(), false);
}

void MailPost::fetchOne(Id account, bool asked, bool older) {
  begin();
  m_work.run<Fetched>(
      this,
      [&workspace = m_context.workspace, account, older, secret = m_secrets->value(account.bits()), stop = m_stop] {
        mail::FetchOptions options = fetchWith(secret, stop);
        options.older = older;
        return Fetched{account, older, mail::fetchMail(workspace, account, options)};
      },
      [this, asked](const Fetched& fetched) { take(fetched, asked); });
}

void MailPost::take(const Fetched& fetched, bool asked) {
  if (!fetched.report.ok()) return end(fetched.account, problemText(fetched.report.problem()));
  const mail::FetchReport& report = *fetched.report;
  const auto mails = static_cast<int>(report.mails);
  QString words = fetched.older ? tr("%n older mail(s): new tickets %1, joined %2.", nullptr, mails)
                                : tr("%n new mail(s): new tickets %1, joined %2.", nullptr, mails);
  words = words.arg(report.opened).arg(report.joined);
  if (report.mails == 0) words = fetched.older ? tr("No older mails are left.") : tr("Nothing new.");
  end(fetched.account, words);
  if (!asked && report.opened + report.joined > 0) m_context.toast(words);
  if (!report.lost.isEmpty()) m_context.toast(tr("A reply came back undelivered: %1").arg(fewOf(report.lost)));
  if (report.left == 0) listen(fetched.account);
  // Older mails come in portions, each when somebody asks for it.
  if (report.left > 0) fetchOne(fetched.account, asked);
}

void MailPost::listen(Id account) {
  const qint64 key = account.bits();
  if (m_told.contains(key) || m_untold.contains(key) || *m_stop) return;
  m_told.insert(key);
  auto& waiting = m_listening[key];
  if (!waiting) waiting = std::make_unique<Background>();
  waiting->run<Result<bool>>(
      this,
      [&workspace = m_context.workspace, account, secret = m_secrets->value(key), stop = m_stop] {
        return mail::awaitMail(workspace, account, fetchWith(secret, stop), kListenSeconds);
      },
      [this, account](const Result<bool>& came) {
        m_told.remove(account.bits());
        if (came.ok()) return *came ? fetchOne(account, false) : listen(account);
        // A line that broke is tried again with the next fetch.
        if (came.problem().is("mail-no-idle")) m_untold.insert(account.bits());
      });
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
      [&workspace = m_context.workspace, secret = secretReader(), stop = m_stop, settled = m_settled,
       ask = std::exchange(m_askNow, false)]() -> Result<mail::QueueReport> {
        if (!settled)
          if (const auto broken = mail::settleBroken(workspace); !broken.ok()) return broken.problem();
        mail::QueueOptions options;
        options.secret = secret;
        options.stop = [stop] { return stop->load(); };
        // Whose turn it is is asked by a mail like any other; without an account that sends, nobody is.
        if (ask)
          if (const auto asked = mail::askSurveys(workspace); !asked.ok() && !asked.problem().is("mail-account-none"))
            return asked.problem();
        return mail::sendQueue(workspace, options);
      },
      [this](const Result<mail::QueueReport>& report) {
        m_sending = false;
        m_settled = m_settled || report.ok();
        end({}, {});
        if (!report.ok()) return m_context.complain(report.problem());
        int waiting = 0;
        for (const int mails : report->noPassword) waiting += mails;
        // Once for each mail that joins those that wait.
        if (waiting > std::exchange(m_waiting, waiting))
          m_context.complain(Problem("mail-waits-for-password",
                                     {QStringList(report->noPassword.keys()).join(s(", ")), QString::number(waiting)}));
        if (report->failed + report->unknown + report->held > 0)
          m_context.toast(tr("%n mail(s) did not go out, the ticket says why: %1", nullptr,
                             report->failed + report->unknown + report->held)
                              .arg(fewOf(report->lost)));
        if (m_sendMore)
          m_due.start(0);
        else if (report->nextAt > 0)
          m_due.start(static_cast<int>(std::clamp<UtcMs>(report->nextAt - m_context.time() + 100, 200, kLongestWait)));
        m_sendMore = false;
      });
}

void MailPost::sendCampaigns() {
  if (m_campaigning || *m_stop) {
    m_campaignMore = true;
    return;
  }
  m_campaigning = true;
  m_campaignMore = false;
  m_campaignWork.run<Result<mail::CampaignQueueReport>>(
      this,
      [&workspace = m_context.workspace, secret = secretReader(), stop = m_stop,
       settled = m_campaignsSettled]() -> Result<mail::CampaignQueueReport> {
        if (!settled)
          if (const auto broken = mail::settleBrokenCampaignMails(workspace); !broken.ok()) return broken.problem();
        mail::CampaignQueueOptions options;
        options.secret = secret;
        options.stop = [stop] { return stop->load(); };
        options.most = kCampaignMails;
        return mail::sendCampaigns(workspace, options);
      },
      [this](const Result<mail::CampaignQueueReport>& report) {
        m_campaigning = false;
        m_campaignsSettled = m_campaignsSettled || report.ok();
        Q_EMIT changed();
        if (!report.ok()) return m_context.complain(report.problem());
        if (report->finished > 0)
          m_context.toast(tr("%n campaign(s) finished", nullptr, static_cast<int>(report->finished)));
        if (!report->problems.isEmpty() && report->handed == 0) m_context.complain(report->problems.first());
        if (m_campaignMore || report->handed > 0)
          m_campaignDue.start(0);
        else if (report->waiting > 0)
          m_campaignDue.start(static_cast<int>(
              std::clamp<UtcMs>(report->nextAt - m_context.time() + 100, kCampaignRestMs, kLongestWait)));
      });
}

void MailPost::sendTest(Id campaign, Id person, const QString& to, const QString& variant,
                        std::function<void(const Result<void>&)> done) {
  begin();
  m_campaignWork.run<Result<void>>(
      this,
      [&workspace = m_context.workspace, campaign, person, to, variant, secret = secretReader(),
       stop = m_stop]() -> Result<void> {
        mail::CampaignQueueOptions options;
        options.secret = secret;
        options.stop = [stop] { return stop->load(); };
        return mail::sendTestMail(workspace, campaign, person, to, options, variant);
      },
      [this, done = std::move(done)](const Result<void>& sent) {
        end({}, {});
        done(sent);
      });
}

}  // namespace relata::ui
