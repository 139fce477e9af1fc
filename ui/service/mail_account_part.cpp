#include "ui/service/mail_account_part.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/exchange/password_store.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/service/mail_post.h"

namespace relata::ui {

MailAccountPart::MailAccountPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_about(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_password(new QLineEdit),
      m_keep(new QCheckBox),
      m_test(new Button({})),
      m_fetch(new PrimaryButton({})),
      m_said(new TextLabel({}, TextRole::Small)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  m_about->setWordWrap(true);
  m_said->setWordWrap(true);
  m_password->setEchoMode(QLineEdit::Password);
  m_keep->setVisible(PasswordStore::isBuiltIn());
  column->addWidget(m_about);
  column->addWidget(m_password);
  column->addWidget(m_keep);
  auto* row = new QHBoxLayout;
  row->addWidget(m_test);
  row->addWidget(m_fetch);
  row->addStretch(1);
  column->addLayout(row);
  column->addWidget(m_said);
  connect(m_test, &QPushButton::clicked, this, &MailAccountPart::test);
  connect(m_fetch, &QPushButton::clicked, this, &MailAccountPart::fetch);
  connect(m_password, &QLineEdit::returnPressed, this, &MailAccountPart::test);
  if (context.mail) connect(context.mail, &MailPost::changed, this, &MailAccountPart::retell);
}

void MailAccountPart::show(const RecordView& view, bool writable) {
  if (!m_view || m_view->record.id() != view.record.id()) m_password->clear();
  m_view = view;
  m_writable = writable;
  retell();
}

void MailAccountPart::takeTyped() {
  if (m_password->text().isEmpty()) return;
  m_context.mail->setSecret(m_view->record.id(), m_password->text().toUtf8(), m_keep->isChecked());
  m_password->clear();
}

void MailAccountPart::test() {
  if (!m_view || !m_context.mail) return;
  takeTyped();
  m_context.mail->test(m_view->record.id());
}

void MailAccountPart::fetch() {
  if (!m_view || !m_context.mail) return;
  takeTyped();
  m_context.mail->fetch(m_view->record.id());
}

QString MailAccountPart::said() const { return m_said->text(); }

void MailAccountPart::retell() {
  if (!m_view) return;
  const bool usable = m_writable && m_context.mail;
  const bool known = usable && m_context.mail->knows(m_view->record.id());
  m_about->setText(
      tr("Mail is fetched every five minutes while Relata runs, and stays on the server as it is. The "
         "password is asked for once in a session; it is never in the file."));
  m_password->setPlaceholderText(known ? tr("The password is known") : tr("Password or access token"));
  m_password->setAccessibleName(tr("Password of the mail account"));
  m_keep->setText(tr("Keep it in the keychain of this computer"));
  m_test->setText(tr("Test"));
  m_fetch->setText(tr("Fetch now"));
  for (QWidget* widget : {static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_keep),
                          static_cast<QWidget*>(m_test), static_cast<QWidget*>(m_fetch)})
    widget->setEnabled(usable && !m_context.mail->isWorking());
  const QString problem = m_view->record.text("problem");
  const QString said = usable ? m_context.mail->said(m_view->record.id()) : QString();
  m_said->setText(usable && m_context.mail->isWorking() ? tr("Asking the server…") : said.isEmpty() ? problem : said);
}

void MailAccountPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retell();
  PagePart::changeEvent(event);
}

}  // namespace relata::ui
