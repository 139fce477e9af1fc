#pragma once

#include <QPointer>
#include <QWidget>

#include <atomic>

#include "core/exchange/carddav/address_books.h"
#include "core/exchange/carddav/card_sync.h"
#include "ui/exchange/address_book_form.h"

class QLineEdit;
class QVBoxLayout;

namespace relata::ui {

class Background;

/// Address books on servers that the contacts are kept in step with: add one, bring both sides in step, see what that
/// did. Passwords are asked for once in a session and kept in memory, and in the keychain where that is wanted.
class AddressBooksPage : public QWidget {
  Q_OBJECT
 public:
  AddressBooksPage(Workspace& workspace, Background& background, QWidget* parent = nullptr);
  ~AddressBooksPage() override;

  /// Asks the server and adds its book; where it has several, they are offered.
  void add(const WantedBook& wanted);
  const QList<exchange::DavBook>& offered() const { return m_found; }
  /// One of those; null: none of them.
  void choose(const QUrl& url);
  void sync(Id book, const QByteArray& password, bool dryRun, bool acceptEmptied = false);
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
  QWidget* complaintBanner();
  void keepTyped();
  void added(Id book);
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
  QHash<qint64, QByteArray> m_typed;      // the same, not taken by a server yet
  QHash<qint64, QPointer<QLineEdit>> m_secrets;
  QPointer<AddressBookForm> m_form;
  WantedBook m_wanted;
  QList<exchange::DavBook> m_found;
  struct Emptied {
    Id book;
    bool dryRun = false;
  } m_emptied;  // what most contacts are gone from
  exchange::CardSyncReport m_report;
  Id m_reported;  // the book that the report is of
  Id m_keep;      // the book whose password is to be kept
  QString m_workText, m_complaint;
  bool m_working = false;
  QVBoxLayout* m_body;
};

}  // namespace relata::ui
