#pragma once

#include <QSet>
#include <QTimer>

#include <atomic>
#include <map>

#include "core/mail/campaign_acts.h"
#include "core/mail/fetch_mail.h"
#include "core/mail/outbox.h"
#include "core/workspace/secret_file.h"
#include "ui/records/record_context.h"

namespace relata::ui {

/// Fetches mail and hands over what waits in the outbox while the program runs, away from the window. Passwords are
/// asked for once in a session and kept in memory, and in the keychain where that is wanted.
class MailPost : public QObject {
  Q_OBJECT
 public:
  explicit MailPost(const RecordContext& context, QObject* parent = nullptr);
  ~MailPost() override;

  /// `keep`: in the keychain of this computer, or in an encrypted file where it has none, too.
  void setSecret(Id account, const QByteArray& secret, bool keep);
  bool knows(Id account) const { return m_secrets->contains(account.bits()); }
  void test(Id account);
  /// `older`: what the first fetch left on the server.
  void fetch(Id account, bool older = false);
  void fetchAll();
  /// Hands over what is due now; what is due later sets a timer.
  void sendDue();
  /// Hands over mails of campaigns that are due, a few at a time, so that a pause takes effect at once.
  void sendCampaigns();
  bool isSendingCampaigns() const { return m_campaigning; }
  /// Sends a campaign as one person gets it to an address of ours.
  void sendTest(Id campaign, Id person, const QString& to, const QString& variant,
                std::function<void(const Result<void>&)> done);
  bool isWorking() const { return m_working > 0; }
  /// Whether passwords can be kept at all, and whether that is the encrypted file.
  bool canKeep() const;
  bool keepsInFile() const;
  /// Whether a server tells of new mails of that account by itself at this moment.
  bool isTold(Id account) const { return m_told.contains(account.bits()); }
  /// What the last act of an account came to.
  QString said(Id account) const { return m_said.value(account.bits()); }
  /// Lets go of what runs, for the end of the session.
  void wait();

 Q_SIGNALS:
  void changed();

 private:
  struct Fetched {
    Id account;
    bool older = false;
    Result<mail::FetchReport> report;
  };
  void readKept();
  void tellOfPassword(Id account);
  void begin();
  void end(Id account, const QString& words);
  void take(const Fetched& fetched, bool asked);
  void fetchOne(Id account, bool asked, bool older = false);
  /// Lets the server tell of what is new (IDLE); one that cannot is asked every five minutes.
  void listen(Id account);
  SecretFile secretFile() const;
  QString keyOf(Id account) const;
  QList<Record> accounts() const;

  std::function<std::optional<QByteArray>(const Record&)> secretReader() const;

  using Secrets = QHash<qint64, QByteArray>;
  const RecordContext& m_context;
  std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
  std::shared_ptr<Secrets> m_secrets =
      std::make_shared<Secrets>();  // by account; replaced whole, so that work can read it
  QHash<qint64, QString> m_said;
  QSet<qint64> m_passwordTold;
  int m_waiting = 0;              // mails that waited for a password when it was told
  QSet<qint64> m_told, m_untold;  // accounts whose server tells by itself, and whose does not
  QTimer m_again, m_due, m_campaignDue;
  int m_working = 0;
  bool m_askNow = true;  // in surveys: at the start, and with each fetch of all
  bool m_sending = false, m_sendMore = false, m_settled = false;
  bool m_campaigning = false, m_campaignMore = false, m_campaignsSettled = false;
  Background m_campaignWork;
  Background m_work;                                          // ends before what it uses
  std::map<qint64, std::unique_ptr<Background>> m_listening;  // each waits in a thread of its own
};

}  // namespace relata::ui
