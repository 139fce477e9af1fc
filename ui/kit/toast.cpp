#include "ui/kit/toast.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"

namespace relata::ui {
namespace {

constexpr int kTextWidth = 560;
constexpr int kBelow = 2;

}  // namespace

Toast::Toast(QWidget* window, Scheduler scheduler)
    : QFrame(window),
      m_scheduler(std::move(scheduler)),
      m_text(new TextLabel),
      m_action(new Button({}, ButtonKind::Quiet)) {
  m_text->setMaximumWidth(kTextWidth);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kSpace4 + 2, kSpace1, kSpace3, kSpace1);
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

/// Over the line of the state, where nothing is edited; a message of several lines goes above what has the keyboard.
void Toast::place() {
  adjustSize();
  const QWidget* window = parentWidget();
  QRect box(QPoint((window->width() - width()) / 2, window->height() - height() - kBelow), size());
  const QRect busy = withKeyboard().adjusted(-kSpace1, -kSpace1, kSpace1, kSpace1);
  if (box.intersects(busy) && busy.top() - box.height() >= 0) box.moveBottom(busy.top() - 1);
  move(box.topLeft());
}

/// In the window: the widget that has the keyboard, of a list the row.
QRect Toast::withKeyboard() const {
  const QWidget* focus = parentWidget()->focusWidget();
  if (!focus || isAncestorOf(focus) || !focus->isVisible()) return {};
  QRect box = focus->rect();
  if (const auto* list = qobject_cast<const QAbstractItemView*>(focus)) {
    box = list->visualRect(list->currentIndex());
    focus = list->viewport();
  }
  return {focus->mapTo(parentWidget(), box.topLeft()), box.size()};
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
