#include "ui/exchange/address_book_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/shell/form_rows.h"

namespace relata::ui {
namespace {

TextLabel* note(const QString& text) {
  auto* label = new TextLabel(text, TextRole::Small, TextColor::Secondary);
  label->setWordWrap(true);
  return label;
}

}  // namespace

AddressBookForm::AddressBookForm(const WantedBook& typed, const QList<exchange::DavBook>& found, QWidget* parent)
    : Card(parent), m_typed(typed) {
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(kSpace2);
  rows->addWidget(new TextLabel(tr("Add an address book"), TextRole::Strong));
  found.isEmpty() ? ask(typed) : offer(found);
}

WantedBook AddressBookForm::typed() const {
  if (!m_url) return m_typed;
  return {m_url->text().trimmed(), m_user->text().trimmed(), m_password->text().toUtf8(), m_plain->isChecked(),
          m_filter->text()};
}

void AddressBookForm::ask(const WantedBook& typed) {
  auto* form = new FormRows;
  m_url = form->addText(tr("Server"), typed.url, QStringLiteral("https://"));
  setFocusProxy(m_url);
  m_user = form->addText(tr("User name"), typed.user);
  m_password = form->addSecret(tr("Password"));
  m_password->setText(QString::fromUtf8(typed.password));
  m_filter = form->addText(tr("Only contacts that fit this filter"), typed.filter, QStringLiteral("tags = VIP"));
  m_plain = new QCheckBox(tr("Allow a connection without encryption"));
  m_plain->setChecked(typed.plain);
  form->addWidget(m_plain);
  layout()->addWidget(form);
  layout()->addWidget(note(
      tr("Without a filter all contacts of this workspace go there with the first sync. The password is kept until you "
         "close the workspace, and never in the file.")));
  auto* buttons = new QHBoxLayout;
  auto* go = new PrimaryButton(tr("Add"));
  buttons->addStretch(1);
  buttons->addWidget(go);
  static_cast<QVBoxLayout*>(layout())->addLayout(buttons);
  const auto start = [this] { Q_EMIT wanted(this->typed()); };
  connect(go, &QPushButton::clicked, this, start, Qt::QueuedConnection);
  connect(m_password, &QLineEdit::returnPressed, this, start, Qt::QueuedConnection);
}

void AddressBookForm::offer(const QList<exchange::DavBook>& found) {
  QList<QPair<QString, QString>> choices;
  for (const exchange::DavBook& book : found) {
    const QString url = book.url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
    choices << QPair(url, QStringLiteral("%1 (%2)").arg(book.name, book.url.path()));
  }
  auto* form = new FormRows;
  QComboBox* which = form->addChoice(tr("The server has several. Which one?"), choices, {});
  setFocusProxy(which);
  layout()->addWidget(form);
  auto* buttons = new QHBoxLayout;
  auto* back = new Button(tr("Cancel"));
  auto* go = new PrimaryButton(tr("Add this one"));
  buttons->addStretch(1);
  buttons->addWidget(back);
  buttons->addWidget(go);
  static_cast<QVBoxLayout*>(layout())->addLayout(buttons);
  connect(
      go, &QPushButton::clicked, this, [this, which] { Q_EMIT chosen(QUrl(which->currentData().toString())); },
      Qt::QueuedConnection);
  connect(
      back, &QPushButton::clicked, this, [this] { Q_EMIT chosen(QUrl()); }, Qt::QueuedConnection);
}

}  // namespace relata::ui
