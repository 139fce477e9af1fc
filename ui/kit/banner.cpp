#include "ui/kit/banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

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

}  // namespace

Banner::Banner(Tone tone, const QString& text, QWidget* parent)
    : QFrame(parent),
      m_tone(tone),
      m_icon(new IconMark(iconOf(tone), tone)),
      m_text(new TextLabel),
      m_actions(new QHBoxLayout),
      m_close(new IconButton(QStringLiteral("close"), tr("Dismiss"))) {
  m_text->setWordWrap(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kSpace3, kSpace2, kSpace2, kSpace2);
  row->setSpacing(kSpace2);
  row->addWidget(m_icon);
  row->addWidget(m_text, 1);
  row->addLayout(m_actions);
  row->addWidget(m_close);
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
}

void Banner::clearActions() { clearLayout(m_actions); }

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
