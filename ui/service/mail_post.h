#pragma once

#include <QTimer>

#include <atomic>

#include "core/mail/fetch_mail.h"
#include "core/mail/outbox.h"
#include "ui/records/record_context.h"

namespace relata::ui {

/// Fetches mail and hands over what waits in the outbox while the program runs, away from the window. Passwords are
/// asked for once in a session and kept in memory, and in the keychain where that is wanted.
class MailPost : public QObject {
  Q_OBJECT
 public:
  explicit MailPost(const RecordContext& context, QObject* parent = nullptr);
  ~MailPost() override;

  /// `keep`: in the keychain of this computer, too.
  void setSecret(Id account, const QByteArray& secret, bool keep);
  bool knows(Id account) const { return m_secrets->contains(account.bits()); }
  void test(Id account);
  void fetch(Id account);
  void fetchAll();
  /// Hands over what is due now; what is due later sets a timer.
  void sendDue();
  bool isWorking() const { return m_working > 0; }
  /// What the last act of an account came to.
  QString said(Id account) const { return m_said.value(account.bits()); }
  /// Lets go of what runs, for the end of the session.
  void wait() { m_work.wait(); }

 Q_SIGNALS:
  void changed();

 private:
  struct Fetched {
    Id account;
    Result<mail::FetchReport> report;
  };
  void readKept();
  void begin();
  void end(Id account, const QString& words);
  void take(const Fetched& fetched, bool asked);
  void fetchOne(Id account, bool asked);
  QString keyOf(Id account) const;
  QList<Record> accounts() const;

  using Secrets = QHash<qint64, QByteArray>;
  const RecordContext& m_context;
  std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
  std::shared_ptr<Secrets> m_secrets =
      std::make_shared<Secrets>();  // by account; replaced whole, so that work can read it
  QHash<qint64, QString> m_said;
  QTimer m_again, m_due;
  int m_working = 0;
  bool m_sending = false, m_sendMore = false, m_settled = false;
  Background m_work;  // ends before what it uses
};

}  // namespace relata::ui
