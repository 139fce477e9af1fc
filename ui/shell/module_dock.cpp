#include "ui/shell/module_dock.h"

#include <QCloseEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

/// The strip over a module. Presses go through it to the dock, which is dragged by it.
class TitleStrip : public QWidget {
 public:
  using QWidget::QWidget;
  // QDockWidget lays out by the hints and ignores a fixed height.
  QSize sizeHint() const override { return {QWidget::sizeHint().width(), kTitleBarHeight}; }
  QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), kTitleBarHeight}; }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(1, height() - 1, width() - 2, 1, colors().border);
  }
};

IconButton* titleButton(const char* iconName) {
  auto* button = new IconButton(QString::fromLatin1(iconName), {});
  button->setIconSize({14, 14});
  button->setFixedSize(22, 22);
  return button;
}

}  // namespace

ModuleDock::ModuleDock(const QString& id, const Words& title, const QString& iconName, QWidget* content,
                       DockPlace place, QWidget* parent)
    : QDockWidget(parent), m_content(content), m_id(id), m_title(title), m_place(place) {
  setObjectName(QStringLiteral("module.") + id);
  setFeatures(DockWidgetClosable | DockWidgetMovable | DockWidgetFloatable);
  setTitleBarWidget(makeTitleBar(iconName));
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  // Inside the border, and above the round corners.
  column->setContentsMargins(1, 0, 1, 4);
  column->addWidget(content);
  body->setMinimumWidth(place == DockPlace::Right ? 320 : 280);
  // It is hidden while another panel stands before this one, and must fit as soon as it is shown again.
  QSizePolicy policy = body->sizePolicy();
  policy.setRetainSizeWhenHidden(true);
  body->setSizePolicy(policy);
  setWidget(body);
  retranslate();
}

QWidget* ModuleDock::makeTitleBar(const QString& iconName) {
  auto* bar = new TitleStrip;
  m_label = new ElidedLabel({}, TextRole::Strong);
  m_more = titleButton("more");
  m_maximize = titleButton("maximize");
  m_close = titleButton("close");
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(kSpace3, 0, kSpace2, 1);
  row->setSpacing(0);
  if (!iconName.isEmpty()) {
    row->addWidget(new IconMark(iconName, Tone::Neutral));
    row->addSpacing(kSpace2);
  }
  row->addWidget(m_label, 1);
  for (IconButton* button : {m_more, m_maximize, m_close}) row->addWidget(button);
  connect(m_more, &QToolButton::clicked, this, [this] {
    Q_EMIT touched();
    if (m_menu) m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
  });
  connect(m_maximize, &QToolButton::clicked, this, &ModuleDock::maximizeRequested);
  connect(m_close, &QToolButton::clicked, this, &ModuleDock::closeRequested);
  return bar;
}

void ModuleDock::setTitle(const Words& title) {
  m_title = title;
  retranslate();
}

void ModuleDock::setMaximized(bool on) {
  m_maximized = on;
  m_maximize->setIcon(icon(on ? "unmaximize" : "maximize", IconRole::Muted));
  retranslate();
}

void ModuleDock::setActive(bool on) {
  if (m_active == on) return;
  m_active = on;
  update();
}

void ModuleDock::paintEvent(QPaintEvent*) {
  const Colors& c = colors();
  QPainter painter(this);
  painter.setPen(QPen(m_active ? c.borderStrong : c.border, 1));
  painter.setBrush(c.surface);
  if (isFloating()) {
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    return;
  }
  painter.setRenderHint(QPainter::Antialiasing);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void ModuleDock::closeEvent(QCloseEvent* event) {
  // A floating panel can also be closed by the system; the shell decides in either case.
  event->ignore();
  Q_EMIT closeRequested();
}

void ModuleDock::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDockWidget::changeEvent(event);
}

void ModuleDock::retranslate() {
  const QString title = m_title.shown();
  QString tabText = title;
  setWindowTitle(tabText.replace(QLatin1Char('&'), QLatin1String("&&")));
  setAccessibleName(title);
  m_label->setText(title);
  m_more->setName(tr("Panel menu"));
  m_maximize->setName(m_maximized ? tr("Restore panel size") : tr("Maximise panel"));
  m_close->setName(tr("Close panel"));
}

}  // namespace relata::ui
