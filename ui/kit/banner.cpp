#include "ui/kit/banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>

#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"

namespace relata::ui {
namespace {

QString iconOf(Tone tone) {
  switch (tone) {
    case Tone::Good: return QStringLiteral("check");
    case Tone::Warning: return QStringLiteral("warning");
    case Tone::Bad: return QStringLiteral("error");
    case Tone::Neutral:
    case Tone::Info: break;
  }
  return QStringLiteral("info");
}

constexpr int kReadable = 220;  // less than that beside the buttons, and the words become a column of words

}  // namespace

Banner::Banner(Tone tone, const QString& text, QWidget* parent)
    : QFrame(parent),
      m_tone(tone),
      m_icon(new IconMark(iconOf(tone), tone)),
      m_text(new TextLabel),
      m_body(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_actions(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_close(new IconButton(QStringLiteral("close"), tr("Dismiss"))) {
  m_text->setWordWrap(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kSpace3, kSpace2, kSpace2, kSpace2);
  row->setSpacing(kSpace2);
  row->addWidget(m_icon);
  m_body->setSpacing(kSpace2);
  m_body->addWidget(m_text, 1);
  m_body->addLayout(m_actions);
  row->addLayout(m_body, 1);
  row->addWidget(m_close);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  m_actions->setSpacing(kSpace2);
  connect(m_close, &QToolButton::clicked, this, [this] {
    hide();
    Q_EMIT dismissed();
  });
  setMessage(tone, text);
}

void Banner::setMessage(Tone tone, const QString& text) {
  m_tone = tone;
  m_icon->set(iconOf(tone), tone);
  m_text->setText(text);
  setAccessibleName(text);
  update();
}

void Banner::addAction(const QString& text, std::function<void()> run) {
  auto* button = new Button(text);
  connect(button, &QPushButton::clicked, this, std::move(run));
  m_actions->addWidget(button);
  settle(width());
}

void Banner::clearActions() {
  clearLayout(m_actions);
  settle(width());
}

/// In a narrow place the buttons stand below the words, and below one another where even that is too wide.
void Banner::settle(int width) {
  int wanted = 0, widest = 0;
  for (int i = 0; i < m_actions->count(); ++i) {
    const int one = m_actions->itemAt(i)->sizeHint().width();
    wanted += one + kSpace2;
    widest = qMax(widest, one);
  }
  const int room = width - m_icon->sizeHint().width() - 2 * kSpace3 -
                   (m_close->isVisibleTo(this) ? m_close->sizeHint().width() + kSpace2 : 0);
  const bool below = wanted > 0 && room - wanted < kReadable;
  const auto direction = [](bool down) { return down ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight; };
  m_body->setDirection(direction(below));
  m_actions->setDirection(direction(below && wanted > room));
  m_actions->setAlignment(below ? Qt::AlignLeft : Qt::Alignment());
}

QSize Banner::minimumSizeHint() const { return {kReadable / 2, QFrame::minimumSizeHint().height()}; }

void Banner::resizeEvent(QResizeEvent* event) {
  settle(event->size().width());
  QFrame::resizeEvent(event);
}

void Banner::setDismissible(bool on) { m_close->setVisible(on); }

void Banner::paintEvent(QPaintEvent*) {
  const ToneColors& tone = colors().tone(m_tone);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const bool outlined = currentTheme() == ThemeKind::HighContrast;
  painter.setPen(outlined ? QPen(tone.fg, 1) : QPen(Qt::NoPen));
  painter.setBrush(tone.bg);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void Banner::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) m_close->setName(tr("Dismiss"));
  QFrame::changeEvent(event);
}

}  // namespace relata::ui
