#include "ui/exchange/address_books_page.h"

#include <QCheckBox>
#include <QDateTime>
#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/exchange/address_book_form.h"
#include "ui/exchange/password_store.h"
#include "ui/exchange/sync_report.h"
#include "ui/kit/background.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/progress_row.h"
#include "ui/records/problem_text.h"
#include "ui/shell/form_rows.h"

namespace relata::ui {
namespace {

using Report = Result<exchange::CardSyncReport>;

/// A book that was added, or those of which one has to be chosen.
struct Found {
  Id added;
  QList<exchange::DavBook> books;
};

exchange::NewAddressBook asTyped(const WantedBook& wanted) { return {{}, wanted.user, wanted.filter, wanted.plain}; }

TextLabel* small(const QString& text) {
  auto* label = new TextLabel(text, TextRole::Small, TextColor::Secondary);
  label->setWordWrap(true);
  return label;
}

}  // namespace

AddressBooksPage::AddressBooksPage(Workspace& workspace, Background& background, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_background(background), m_body(new QVBoxLayout(this)) {
  m_body->setContentsMargins(0, 0, 0, 0);
}

AddressBooksPage::~AddressBooksPage() { *m_stop = true; }

std::unique_ptr<exchange::DavClient> AddressBooksPage::client(const QString& user, const QByteArray& password,
                                                              bool plain) const {
  exchange::HttpAccess access;
  access.user = user;
  access.password = password;
  access.allowPlain = plain;
  auto made = std::make_unique<exchange::DavClient>(std::move(access));
  made->setStop([stop = m_stop] { return stop->load(); });
  return made;
}

void AddressBooksPage::add(const WantedBook& wanted) {
  if (m_working || wanted.url.trimmed().isEmpty()) return;
  m_form = nullptr;
  m_wanted = wanted;
  begin(tr("Asking %1 for its address books…").arg(wanted.url));
  std::shared_ptr<exchange::DavClient> dav = client(wanted.user, wanted.password, wanted.plain);
  m_background.run<Result<Found>>(
      this,
      [&workspace = m_workspace, dav, wanted]() -> Result<Found> {
        const auto sent = exchange::contactsFor(*workspace.read(), wanted.filter);
        if (!sent.ok()) return sent.problem();
        const auto books = dav->discover(wanted.url.trimmed());
        if (!books.ok()) return books.problem();
        if (books->size() > 1) return Found{{}, *books};
        const auto made = exchange::addAddressBook(workspace, books->first(), asTyped(wanted));
        return made.ok() ? Result<Found>(Found{*made, {}}) : made.problem();
      },
      [this](Result<Found> found) {
        if (found.ok() && found->added)
          added(found->added);
        else if (found.ok())
          m_found = found->books;
        else
          m_complaint = problemText(found.problem());
        end();
      });
}

void AddressBooksPage::added(Id book) {
  m_passwords.insert(book.bits(), m_wanted.password);
  m_wanted = {};
  m_found.clear();
}

void AddressBooksPage::choose(const QUrl& url) {
  const auto book = std::find_if(m_found.begin(), m_found.end(), [&](const auto& each) { return each.url == url; });
  if (m_working) return;
  m_form = nullptr;
  if (book == m_found.end()) {
    m_found.clear();
  } else {
    const auto made = exchange::addAddressBook(m_workspace, *book, asTyped(m_wanted));
    m_complaint = made.ok() ? QString() : problemText(made.problem());
    if (made.ok()) added(*made);
  }
  rebuild();
  Q_EMIT ended();
}

void AddressBooksPage::sync(Id book, const QByteArray& password, bool dryRun, bool acceptEmptied) {
  if (m_working) return;
  const auto found =
      guarded([&] { return m_workspace.read()->record(*m_workspace.registry()->entity(u"address_book"), book); });
  if (!found.ok()) {
    m_complaint = problemText(found.problem());
    return rebuild();
  }
  const std::optional<Record>& record = *found;
  if (!record) return;
  begin(tr("Bringing %1 in step…").arg(record->title()));
  std::shared_ptr<exchange::DavClient> dav = client(record->text("user"), password, record->value("plain").flag());
  m_background.run<Report>(
      this,
      [&workspace = m_workspace, dav, book, dryRun, acceptEmptied, sent = m_sent] {
        exchange::CardSyncOptions options;
        options.dryRun = dryRun;
        options.acceptEmptied = acceptEmptied;
        options.progress = [sent](qint64 done, qint64 total) {
          sent->done = done;
          sent->total = total;
        };
        return exchange::syncAddressBook(workspace, book, *dav, options);
      },
      [this, book, password, dryRun](Report report) {
        if (report.ok()) {
          m_passwords.insert(book.bits(), password);
          m_typed.remove(book.bits());
          if (m_keep == book)
            PasswordStore::write(keyOf(book), password, this, [this](const QString& why) {
              m_complaint = tr("The password could not be kept in the keychain: %1").arg(why);
              rebuild();
            });
          m_report = *report;
          m_reported = book;
        } else {
          if (report.problem().is("dav-password")) m_passwords.remove(book.bits());
          if (report.problem().is("carddav-emptied")) {
            m_passwords.insert(book.bits(), password);
            m_emptied = {book, dryRun};
          }
          m_complaint = problemText(report.problem());
        }
        end();
        if (report.ok() && !report->dryRun) Q_EMIT done(tr("%1 is in step").arg(report->book), report->tid);
      });
}

QString AddressBooksPage::keyOf(Id book) const {
  return QStringLiteral("carddav/%1/%2")
      .arg(QString::fromLatin1(m_workspace.id().toHex()), QString::number(book.bits()));
}

/// With what was typed, is known, or lies in the keychain.
void AddressBooksPage::start(const Record& book, const QByteArray& typed, bool keep, bool dryRun) {
  const Id id = book.id();
  m_keep = keep && !typed.isEmpty() ? id : Id();
  const QByteArray known = typed.isEmpty() ? m_passwords.value(id.bits()) : typed;
  if (!known.isEmpty() || book.text("user").isEmpty()) return sync(id, known, dryRun);
  PasswordStore::read(keyOf(id), this, [this, id, dryRun](const QByteArray& kept) { sync(id, kept, dryRun); });
}

void AddressBooksPage::remove(const Record& book) {
  const auto removed = exchange::removeAddressBook(m_workspace, book);
  m_passwords.remove(book.id().bits());
  m_typed.remove(book.id().bits());
  m_emptied = {};
  PasswordStore::forget(keyOf(book.id()));
  m_complaint = removed.ok() ? QString() : problemText(removed.problem());
  rebuild();
}

void AddressBooksPage::begin(const QString& text) {
  *m_stop = false;
  m_sent = std::make_shared<Sent>();
  m_working = true;
  m_workText = text;
  m_complaint.clear();
  m_emptied = {};
  m_reported = Id();
  rebuild();
}

void AddressBooksPage::end() {
  m_working = false;
  rebuild();
  Q_EMIT ended();
}

/// What stands in the fields is there again once they are made anew.
void AddressBooksPage::keepTyped() {
  if (m_form) m_wanted = m_form->typed();
  for (auto it = m_secrets.begin(); it != m_secrets.end(); ++it)
    if (*it) m_typed.insert(it.key(), (*it)->text().toUtf8());
  m_form = nullptr;
  m_secrets.clear();
}

void AddressBooksPage::rebuild() {
  keepTyped();
  clearLayout(m_body);
  auto* inside = new QWidget;
  auto* rows = new QVBoxLayout(inside);
  rows->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
  rows->setSpacing(kSpace3);
  rows->addWidget(new TextLabel(tr("Address books on servers"), TextRole::Title));
  rows->addWidget(
      small(tr("Contacts are kept in step with a CardDAV server, both ways. What comes is one act that can be "
               "undone; where both sides changed one field the server's value is taken and yours stays in "
               "the history.")));
  const auto books = guarded([&] { return exchange::addressBooks(*m_workspace.read()); });
  if (!books.ok()) m_complaint = problemText(books.problem());
  if (!m_complaint.isEmpty()) rows->addWidget(complaintBanner());
  if (m_working) {
    auto* bar = new ProgressRow(m_workText);
    bar->setProgress(0, 0);
    auto* tick = new QTimer(bar);
    connect(tick, &QTimer::timeout, bar, [bar, sent = m_sent] { bar->setProgress(sent->done, sent->total); });
    tick->start(200);
    connect(bar, &ProgressRow::cancelRequested, this, [this] { *m_stop = true; });
    rows->addWidget(bar);
  } else {
    if (books.ok())
      for (const Record& book : *books) rows->addWidget(bookCard(book));
    if (!m_workspace.isReadOnly()) {
      m_form = new AddressBookForm(m_wanted, m_found);
      connect(m_form, &AddressBookForm::wanted, this, &AddressBooksPage::add);
      connect(m_form, &AddressBookForm::chosen, this, &AddressBooksPage::choose);
      rows->addWidget(m_form);
      setFocusProxy(m_form);
    }
  }
  rows->addStretch(1);
  QWidget* all = scrolled(inside);
  m_body->addWidget(all);
  all->show();  // and not only with the next events: a panel that is opened takes the keyboard at once
}

QWidget* AddressBooksPage::complaintBanner() {
  auto* banner = new Banner(Tone::Bad, m_complaint);
  connect(banner, &Banner::dismissed, this, [this] {
    m_complaint.clear();
    m_emptied = {};
  });
  if (m_emptied.book)
    banner->addAction(tr("They are gone on purpose"), [this, emptied = m_emptied] {
      sync(emptied.book, m_passwords.value(emptied.book.bits()), emptied.dryRun, true);
    });
  return banner;
}

QWidget* AddressBooksPage::bookCard(const Record& book) {
  auto* card = new Card;
  auto* rows = new QVBoxLayout(card);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(kSpace2);
  rows->addWidget(new TextLabel(book.title(), TextRole::Strong));
  const qint64 synced = book.value("synced").integer();
  const QString when =
      synced > 0
          ? tr("last in step %1").arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(synced), QLocale::ShortFormat))
          : tr("not yet in step");
  rows->addWidget(small(QStringList{book.text("url"), book.text("user"), when}.join(QStringLiteral(" · "))));
  if (book.id() == m_reported) rows->addWidget(new SyncReport(m_report, *m_workspace.registry()->entity(u"contact")));
  if (m_workspace.isReadOnly()) return card;
  QLineEdit* password = nullptr;
  QCheckBox* keep = nullptr;
  if (!m_passwords.contains(book.id().bits()) && !book.text("user").isEmpty()) {
    auto* form = new FormRows;
    password = form->addSecret(tr("Password for %1").arg(book.text("user")),
                               PasswordStore::isBuiltIn() ? tr("empty: the one in the keychain") : QString());
    password->setText(QString::fromUtf8(m_typed.value(book.id().bits())));
    m_secrets.insert(book.id().bits(), password);
    if (PasswordStore::isBuiltIn()) {
      keep = new QCheckBox(tr("Keep it in the keychain of this computer"));
      form->addWidget(keep);
    }
    rows->addWidget(form);
  }
  auto* buttons = new QHBoxLayout;
  auto* remove = new Button(tr("No longer keep in step"));
  auto* look = new Button(tr("What would change?"));
  auto* go = new PrimaryButton(tr("Sync now"));
  setFocusProxy(go);
  buttons->addWidget(remove);
  buttons->addStretch(1);
  buttons->addWidget(look);
  buttons->addWidget(go);
  rows->addLayout(buttons);
  const auto start = [this, book, password, keep](bool dryRun) {
    this->start(book, password ? password->text().toUtf8() : QByteArray(), keep && keep->isChecked(), dryRun);
  };
  connect(
      go, &QPushButton::clicked, this, [start] { start(false); }, Qt::QueuedConnection);
  connect(
      look, &QPushButton::clicked, this, [start] { start(true); }, Qt::QueuedConnection);
  if (password)
    connect(
        password, &QLineEdit::returnPressed, this, [start] { start(false); }, Qt::QueuedConnection);
  connect(
      remove, &QPushButton::clicked, this, [this, book] { this->remove(book); }, Qt::QueuedConnection);
  return card;
}

void AddressBooksPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_body->count() > 0) rebuild();
  QWidget::changeEvent(event);
}

void AddressBooksPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  // An undo may have taken a book away, or brought one back. What is being typed stays.
  const QWidget* focus = focusWidget();
  if (!m_working && !(focus && focus->inherits("QLineEdit"))) rebuild();
}

}  // namespace relata::ui
