#include "ui/service/mail_copies_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"

namespace relata::ui {

MailCopiesRow::MailCopiesRow(QWidget* parent)
    : QWidget(parent),
      m_says(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_change(new Button({})),
      m_cc(new QLineEdit),
      m_bcc(new QLineEdit) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace1);
  auto* row = new QHBoxLayout;
  row->setSpacing(kSpace2);
  m_says->setWordWrap(true);
  row->addWidget(m_says, 1);
  row->addWidget(m_change, 0, Qt::AlignTop);
  column->addLayout(row);
  column->addWidget(m_cc);
  column->addWidget(m_bcc);
  connect(m_change, &QPushButton::clicked, this, [this] { open(!m_open); });
  for (QLineEdit* line : {m_cc, m_bcc}) connect(line, &QLineEdit::textChanged, this, &MailCopiesRow::retell);
  open(false);
}

void MailCopiesRow::show(Id ticket, const QString& to, const QStringList& cc) {
  const bool other = ticket != m_ticket || cc != m_route;
  m_ticket = ticket;
  m_to = to;
  m_route = cc;
  if (other) reset();
  retell();
}

void MailCopiesRow::reset() {
  m_cc->setText(m_route.join(QStringLiteral(", ")));
  m_bcc->clear();
  open(false);
}

mail::MailCopies MailCopiesRow::copies() const { return {m_cc->text().trimmed(), m_bcc->text().trimmed()}; }

void MailCopiesRow::open(bool open) {
  m_open = open;
  m_cc->setVisible(open);
  m_bcc->setVisible(open);
  retell();
  if (open) m_cc->setFocus(Qt::OtherFocusReason);
}

QString MailCopiesRow::text() const { return m_says->text(); }

void MailCopiesRow::retell() {
  QStringList parts{tr("To %1").arg(m_to)};
  if (const QString cc = m_cc->text().trimmed(); !cc.isEmpty()) parts << tr("copy to %1").arg(cc);
  if (const QString bcc = m_bcc->text().trimmed(); !bcc.isEmpty()) parts << tr("blind copy to %1").arg(bcc);
  m_says->setText(parts.join(QStringLiteral(" · ")));
  m_change->setText(m_open ? tr("Done") : tr("Copies…"));
  m_change->setToolTip(tr("Who else gets the reply"));
  m_cc->setPlaceholderText(tr("Copy to: addresses, separated by commas"));
  m_bcc->setPlaceholderText(tr("Blind copy to: the others do not see them"));
  m_cc->setAccessibleName(tr("Copy to"));
  m_bcc->setAccessibleName(tr("Blind copy to"));
}

void MailCopiesRow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retell();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
