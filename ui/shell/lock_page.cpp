#include "ui/shell/lock_page.h"

#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 380;

}  // namespace

LockPage::LockPage(QWidget* parent)
    : QWidget(parent),
      m_title(new TextLabel({}, TextRole::Heading)),
      m_text(new TextLabel({}, TextRole::Body, TextColor::Secondary)),
      m_label(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_problem(new TextLabel({}, TextRole::Body, TextColor::Bad)),
      m_passphrase(new QLineEdit),
      m_open(new PrimaryButton({})) {
  auto* card = new Card;
  card->setFixedWidth(kWidth);
  auto* rows = new QVBoxLayout(card);
  rows->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
  rows->setSpacing(kSpace2);
  rows->addWidget(new IconMark(QStringLiteral("lock"), Tone::Info, 26, true), 0, Qt::AlignLeft);
  m_text->setWordWrap(true);
  m_problem->setWordWrap(true);
  m_passphrase->setEchoMode(QLineEdit::Password);
  m_label->setBuddy(m_passphrase);
  for (QWidget* widget : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_label),
                          static_cast<QWidget*>(m_passphrase), static_cast<QWidget*>(m_problem)})
    rows->addWidget(widget);
  rows->addSpacing(kSpace1);
  rows->addWidget(m_open, 0, Qt::AlignLeft);
  auto* column = new QVBoxLayout(this);
  column->addStretch(2);
  column->addWidget(card, 0, Qt::AlignHCenter);
  column->addStretch(3);
  const auto unlock = [this] {
    const QByteArray typed = m_passphrase->text().toUtf8();
    m_passphrase->clear();
    Q_EMIT unlockRequested(typed);
  };
  connect(m_open, &QPushButton::clicked, this, unlock);
  connect(m_passphrase, &QLineEdit::returnPressed, this, unlock);
  retranslate();
}

void LockPage::set(const QString& fileName, bool asksPassphrase) {
  m_fileName = fileName;
  m_asks = asksPassphrase;
  m_label->setVisible(m_asks);
  m_passphrase->setVisible(m_asks);
  m_passphrase->clear();
  setFocusProxy(m_asks ? static_cast<QWidget*>(m_passphrase) : m_open);
  complain({});
  retranslate();
}

void LockPage::complain(const QString& text) {
  m_problem->setText(text);
  m_problem->setVisible(!text.isEmpty());
}

void LockPage::retranslate() {
  setAccessibleName(tr("Locked"));
  m_title->setText(tr("%1 is locked").arg(m_fileName));
  m_text->setText(m_asks ? tr("Type the passphrase to go on where you were.")
                         : tr("This only hides what is on the screen: the file has no passphrase and is not protected. "
                              "Settings, File encrypts it."));
  m_label->setText(tr("Passphrase"));
  m_passphrase->setAccessibleName(tr("Passphrase"));
  // A centred card asks for no height by width, so words that wrap must ask themselves.
  m_text->setFixedHeight(m_text->heightForWidth(kWidth - 4 * kSpace4));
  m_open->setText(m_asks ? tr("Unlock") : tr("Show again"));
}

void LockPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void LockPage::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), colors().window);
}

}  // namespace relata::ui
