#include "ui/kit/toast.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"

namespace relata::ui {
namespace {

constexpr int kTextWidth = 560;

}  // namespace

Toast::Toast(QWidget* window, Scheduler scheduler)
    : QFrame(window),
      m_scheduler(std::move(scheduler)),
      m_text(new TextLabel),
      m_action(new Button({}, ButtonKind::Quiet)) {
  m_text->setMaximumWidth(kTextWidth);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kSpace4 + 2, kSpace2 + 2, kSpace3, kSpace2 + 2);
  row->setSpacing(kSpace3);
  row->addWidget(m_text);
  row->addWidget(m_action);
  window->installEventFilter(this);
  connect(m_action, &QPushButton::clicked, this, [this] {
    hide();
    if (m_run) m_run();
  });
  hide();
}

void Toast::showMessage(const QString& text, const QString& action, std::function<void()> run, int milliseconds) {
  m_text->setWordWrap(m_text->fontMetrics().horizontalAdvance(text) > kTextWidth);
  m_text->setMinimumWidth(m_text->wordWrap() ? kTextWidth : 0);
  m_text->setText(text);
  m_action->setText(action);
  m_action->setVisible(!action.isEmpty());
  m_run = std::move(run);
  setAccessibleName(text);
  show();
  raise();
  place();
  leaveLater(milliseconds);
}

QString Toast::text() const { return m_text->text(); }

void Toast::leaveLater(int milliseconds) {
  const int generation = ++m_generation;
  m_scheduler(this, milliseconds, [this, generation, milliseconds] {
    if (generation != m_generation || !isVisible()) return;
    if (underMouse() || m_action->hasFocus()) {
      leaveLater(milliseconds / 2);
    } else {
      hide();
    }
  });
}

void Toast::place() {
  adjustSize();
  const QWidget* window = parentWidget();
  move((window->width() - width()) / 2, window->height() - height() - 44);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && isVisible()) place();
  return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*) {
  const Colors& c = colors();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(c.borderStrong, 1));
  painter.setBrush(c.surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

}  // namespace relata::ui
