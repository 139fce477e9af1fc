#include "ui/service/mail_account_part.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

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
      m_older(new Button({})),
      m_said(new TextLabel({}, TextRole::Small)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  m_about->setWordWrap(true);
  m_said->setWordWrap(true);
  m_password->setEchoMode(QLineEdit::Password);
  column->addWidget(m_about);
  column->addWidget(m_password);
  column->addWidget(m_keep);
  auto* row = new QHBoxLayout;
  row->addWidget(m_test);
  row->addWidget(m_fetch);
  row->addWidget(m_older);
  row->addStretch(1);
  column->addLayout(row);
  column->addWidget(m_said);
  connect(m_test, &QPushButton::clicked, this, &MailAccountPart::test);
  connect(m_fetch, &QPushButton::clicked, this, [this] { fetch(false); });
  connect(m_older, &QPushButton::clicked, this, [this] { fetch(true); });
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

void MailAccountPart::fetch(bool older) {
  if (!m_view || !m_context.mail) return;
  takeTyped();
  m_context.mail->fetch(m_view->record.id(), older);
}

QString MailAccountPart::said() const { return m_said->text(); }

void MailAccountPart::retell() {
  if (!m_view) return;
  const bool usable = m_writable && m_context.mail;
  const bool known = usable && m_context.mail->knows(m_view->record.id());
  m_about->setText(
      (usable && m_context.mail->isTold(m_view->record.id())
           ? tr("The server tells of new mail at once while Relata runs; it stays there as it is.")
           : tr("Mail is fetched every five minutes while Relata runs, and stays on the server as it is.")) +
      QLatin1Char(' ') + tr("The password is asked for once in a session; it is never in the file."));
  m_password->setPlaceholderText(known ? tr("The password is known") : tr("Password or access token"));
  m_password->setAccessibleName(tr("Password of the mail account"));
  m_keep->setVisible(usable && m_context.mail->canKeep());
  m_keep->setText(usable && m_context.mail->keepsInFile()
                      ? tr("Keep it in a file of this computer, encrypted with the passphrase of the workspace")
                      : tr("Keep it in the keychain of this computer"));
  m_test->setText(tr("Test"));
  m_fetch->setText(tr("Fetch now"));
  const auto older = static_cast<int>(m_view->record.value("older_mails").integer());
  m_older->setText(tr("Fetch %n older mail(s)", nullptr, older));
  m_older->setToolTip(
      tr("The first fetch took the newest 500 only. Older mails become tickets too, closed where they are over."));
  m_older->setVisible(older > 0);
  for (QWidget* widget :
       {static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_keep), static_cast<QWidget*>(m_test),
        static_cast<QWidget*>(m_fetch), static_cast<QWidget*>(m_older)})
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
