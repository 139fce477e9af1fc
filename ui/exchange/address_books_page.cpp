#include "ui/exchange/address_books_page.h"

#include <QCheckBox>
#include <QDateTime>
#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/exchange/password_store.h"
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

TextLabel* small(const QString& text) {
  auto* label = new TextLabel(text, TextRole::Small, TextColor::Secondary);
  label->setWordWrap(true);
  return label;
}

}  // namespace

AddressBooksPage::AddressBooksPage(Workspace& workspace, Background& background, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_background(background), m_body(new QVBoxLayout(this)) {
  m_body->setContentsMargins(0, 0, 0, 0);
  rebuild();
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

void AddressBooksPage::add(const Wanted& wanted) {
  if (m_working || wanted.url.trimmed().isEmpty()) return;
  begin(tr("Asking %1 for its address books…").arg(wanted.url));
  std::shared_ptr<exchange::DavClient> dav = client(wanted.user, wanted.password, wanted.plain);
  m_background.run<Result<Id>>(
      this,
      [&workspace = m_workspace, dav, wanted]() -> Result<Id> {
        const auto sent = exchange::contactsFor(*workspace.read(), wanted.filter);
        if (!sent.ok()) return sent.problem();
        const auto books = dav->discover(wanted.url.trimmed());
        if (!books.ok()) return books.problem();
        return exchange::addAddressBook(workspace, books->first(), {{}, wanted.user, wanted.filter, wanted.plain});
      },
      [this, wanted](Result<Id> made) {
        if (made.ok())
          m_passwords.insert(made->bits(), wanted.password);
        else
          m_complaint = problemText(made.problem());
        end();
      });
}

void AddressBooksPage::sync(Id book, const QByteArray& password, bool dryRun) {
  if (m_working) return;
  const auto record = m_workspace.read()->record(*m_workspace.registry()->entity(u"address_book"), book);
  if (!record) return;
  begin(tr("Bringing %1 in step…").arg(record->title()));
  std::shared_ptr<exchange::DavClient> dav = client(record->text("user"), password, record->value("plain").flag());
  m_background.run<Report>(
      this,
      [&workspace = m_workspace, dav, book, dryRun, sent = m_sent] {
        return exchange::syncAddressBook(workspace, book, *dav, {dryRun, false, [sent](qint64 done, qint64 total) {
                                                                   sent->done = done;
                                                                   sent->total = total;
                                                                 }});
      },
      [this, book, password](Report report) {
        if (report.ok()) {
          m_passwords.insert(book.bits(), password);
          if (m_keep == book)
            PasswordStore::write(keyOf(book), password, this, [this](const QString& why) {
              m_complaint = tr("The password could not be kept in the keychain: %1").arg(why);
              rebuild();
            });
          m_report = *report;
          m_reported = book;
        } else {
          if (report.problem().is("dav-password")) m_passwords.remove(book.bits());
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
  m_reported = Id();
  rebuild();
}

void AddressBooksPage::end() {
  m_working = false;
  rebuild();
  Q_EMIT ended();
}

void AddressBooksPage::rebuild() {
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
  if (!m_complaint.isEmpty()) {
    auto* banner = new Banner(Tone::Bad, m_complaint);
    connect(banner, &Banner::dismissed, this, [this] { m_complaint.clear(); });
    rows->addWidget(banner);
  }
  if (m_working) {
    auto* bar = new ProgressRow(m_workText);
    bar->setProgress(0, 0);
    auto* tick = new QTimer(bar);
    connect(tick, &QTimer::timeout, bar, [bar, sent = m_sent] { bar->setProgress(sent->done, sent->total); });
    tick->start(200);
    connect(bar, &ProgressRow::cancelRequested, this, [this] { *m_stop = true; });
    rows->addWidget(bar);
  } else {
    for (const Record& book : exchange::addressBooks(*m_workspace.read())) rows->addWidget(bookCard(book));
    if (!m_workspace.isReadOnly()) rows->addWidget(addingCard());
  }
  rows->addStretch(1);
  m_body->addWidget(scrolled(inside));
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
  if (book.id() == m_reported) rows->addWidget(reportLines());
  if (m_workspace.isReadOnly()) return card;
  QLineEdit* password = nullptr;
  QCheckBox* keep = nullptr;
  if (!m_passwords.contains(book.id().bits()) && !book.text("user").isEmpty()) {
    auto* form = new FormRows;
    password = form->addSecret(tr("Password for %1").arg(book.text("user")),
                               PasswordStore::isBuiltIn() ? tr("empty: the one in the keychain") : QString());
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

QWidget* AddressBooksPage::reportLines() const {
  auto* box = new QWidget;
  auto* rows = new QVBoxLayout(box);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(kSpace1);
  const auto line = [&](const QString& text) {
    auto* label = new TextLabel(text);
    label->setWordWrap(true);
    rows->addWidget(label);
  };
  const exchange::CardSyncReport& r = m_report;
  const QLocale locale;
  line((r.dryRun ? tr("Here: %1 would be new, %2 changed, %3 removed") : tr("Here: %1 new, %2 changed, %3 removed"))
           .arg(locale.toString(r.brought), locale.toString(r.changedHere), locale.toString(r.removedHere)));
  line((r.dryRun ? tr("On the server: %1 would be new, %2 changed, %3 removed")
                 : tr("On the server: %1 new, %2 changed, %3 removed"))
           .arg(locale.toString(r.sent), locale.toString(r.changedThere), locale.toString(r.removedThere)));
  const EntityDef& contacts = *m_workspace.registry()->entity(u"contact");
  constexpr qsizetype kShown = 50;
  for (const auto& each : r.conflicts.mid(0, kShown)) {
    const FieldDef* field = contacts.field(each.field.field);
    rows->addWidget(small(tr("%1, %2: “%3” of the server was taken, yours was “%4”")
                              .arg(each.contact, field ? fieldLabel(contacts, *field) : each.field.field,
                                   each.field.theirs, each.field.mine)));
  }
  if (r.putOff > 0)
    rows->addWidget(small(tr("%n changed in between; sync once more for them.", nullptr, static_cast<int>(r.putOff))));
  for (const Problem& remark : r.remarks) rows->addWidget(small(problemText(remark)));
  return box;
}

QWidget* AddressBooksPage::addingCard() {
  auto* card = new Card;
  auto* rows = new QVBoxLayout(card);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(kSpace2);
  rows->addWidget(new TextLabel(tr("Add an address book"), TextRole::Strong));
  auto* form = new FormRows;
  QLineEdit* url = form->addText(tr("Server"), {}, QStringLiteral("https://"));
  setFocusProxy(url);
  QLineEdit* user = form->addText(tr("User name"));
  QLineEdit* password = form->addSecret(tr("Password"));
  QLineEdit* filter = form->addText(tr("Only contacts that fit this filter"), {}, QStringLiteral("tags = VIP"));
  auto* plain = new QCheckBox(tr("Allow a connection without encryption"));
  form->addWidget(plain);
  rows->addWidget(form);
  rows->addWidget(small(
      tr("Without a filter all contacts of this workspace go there with the first sync. The password is kept until you "
         "close the workspace, and never in the file.")));
  auto* buttons = new QHBoxLayout;
  auto* go = new PrimaryButton(tr("Add"));
  buttons->addStretch(1);
  buttons->addWidget(go);
  rows->addLayout(buttons);
  const auto start = [this, url, user, password, plain, filter] {
    add({url->text(), user->text().trimmed(), password->text().toUtf8(), plain->isChecked(), filter->text()});
  };
  connect(go, &QPushButton::clicked, this, start, Qt::QueuedConnection);
  connect(password, &QLineEdit::returnPressed, this, start, Qt::QueuedConnection);
  return card;
}

void AddressBooksPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) rebuild();
  QWidget::changeEvent(event);
}

void AddressBooksPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  // An undo may have taken a book away, or brought one back. What is being typed stays.
  const QWidget* focus = focusWidget();
  if (!m_working && !(focus && focus->inherits("QLineEdit"))) rebuild();
}

}  // namespace relata::ui
