#pragma once

#include <QWidget>

#include <atomic>

#include "core/exchange/carddav/address_books.h"
#include "core/exchange/carddav/card_sync.h"

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace relata::ui {

class Background;
class FormRows;

/// Address books on servers that the contacts are kept in step with: add one, bring both sides in step, see what that
/// did. Passwords are asked for once in a session and kept in memory only.
class AddressBooksPage : public QWidget {
  Q_OBJECT
 public:
  AddressBooksPage(Workspace& workspace, Background& background, QWidget* parent = nullptr);
  ~AddressBooksPage() override;

  struct Wanted {
    QString url, user;
    QByteArray password;
    bool plain = false;
    QString filter;  // which contacts go there; empty: all
  };
  /// Asks the server and adds the first of its books.
  void add(const Wanted& wanted);
  void sync(Id book, const QByteArray& password, bool dryRun);
  bool isWorking() const { return m_working; }
  const exchange::CardSyncReport& report() const { return m_report; }
  QString complaint() const { return m_complaint; }

 Q_SIGNALS:
  /// What was done, and the act to undo (0: none).
  void done(const QString& text, qint64 tid);
  void ended();

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void rebuild();
  QWidget* bookCard(const Record& book);
  QWidget* addingCard();
  QWidget* reportLines() const;
  void remove(const Record& book);
  void start(const Record& book, const QByteArray& typed, bool keep, bool dryRun);
  QString keyOf(Id book) const;
  std::unique_ptr<exchange::DavClient> client(const QString& user, const QByteArray& password, bool plain) const;
  void begin(const QString& text);
  void end();

  struct Sent {
    std::atomic<qint64> done = 0, total = 0;
  };
  std::shared_ptr<Sent> m_sent = std::make_shared<Sent>();
  Workspace& m_workspace;
  Background& m_background;
  std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
  QHash<qint64, QByteArray> m_passwords;  // by book
  exchange::CardSyncReport m_report;
  Id m_reported;  // the book that the report is of
  Id m_keep;      // the book whose password is to be kept
  QString m_workText, m_complaint;
  bool m_working = false;
  QVBoxLayout* m_body;
};

}  // namespace relata::ui
