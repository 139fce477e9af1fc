#include "ui/activities/reminder_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/link_text.h"
#include "ui/kit/marks.h"
#include "ui/records/next_step.h"
#include "ui/records/postpone.h"
#include "ui/records/value_text.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 380;
constexpr int kMost = 4;

}  // namespace

ReminderCard::ReminderCard(const RecordContext& context, QWidget* window)
    : QFrame(window), m_context(context), m_rows(new QVBoxLayout(this)) {
  m_rows->setContentsMargins(kSpace4, kSpace3, kSpace3, kSpace3);
  m_rows->setSpacing(kSpace2);
  setFixedWidth(kWidth);
  window->installEventFilter(this);
  hide();
}

void ReminderCard::remind(const QList<Agenda::Item>& items) {
  for (const Agenda::Item& item : items) {
    m_items.removeIf([&](const Agenda::Item& other) { return other.id == item.id; });
    m_items << item;
  }
  rebuild();
}

void ReminderCard::putAway(Id item) {
  m_items.removeIf([&](const Agenda::Item& other) { return other.id == item; });
  // The row that speaks is made anew.
  QMetaObject::invokeMethod(this, &ReminderCard::rebuild, Qt::QueuedConnection);
}

void ReminderCard::rebuild() {
  // What is added to a card that is seen already has no size until it is shown itself, later.
  hide();
  clearLayout(m_rows);
  if (m_items.isEmpty()) return;
  auto* head = new QWidget;
  auto* line = new QHBoxLayout(head);
  line->setContentsMargins(0, 0, 0, 0);
  line->addWidget(new IconMark(QStringLiteral("calendar"), Tone::Info, 16));
  line->addWidget(new TextLabel(tr("%n reminders", nullptr, static_cast<int>(m_items.size())), TextRole::Strong), 1);
  auto* close = new IconButton(QStringLiteral("close"), tr("Put away"));
  connect(
      close, &QToolButton::clicked, this,
      [this] {
        m_items.clear();
        rebuild();
      },
      Qt::QueuedConnection);
  line->addWidget(close);
  m_rows->addWidget(head);
  for (const Agenda::Item& item : m_items.mid(0, kMost)) m_rows->addWidget(row(item));
  if (m_items.size() > kMost) {
    auto* more = new Button(tr("Show all on the page of today"), ButtonKind::Quiet);
    connect(more, &QPushButton::clicked, this, &ReminderCard::todayRequested);
    m_rows->addWidget(more, 0, Qt::AlignLeft);
  }
  setAccessibleName(tr("Reminder: %1").arg(m_items.last().subject));
  m_rows->activate();
  adjustSize();
  place();
  show();
  raise();
}

QWidget* ReminderCard::row(const Agenda::Item& item) {
  auto* widget = new QWidget;
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSpace1);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  auto* subject = new LinkText(item.subject);
  connect(subject, &QAbstractButton::clicked, this, [this, item] {
    if (item.about.isEmpty()) return m_context.open(QStringLiteral("activity"), item.id);
    m_context.open(item.about.first().entity, item.about.first().id);
  });
  words->addWidget(subject);
  QStringList second;
  for (const Concerned& who : item.about.mid(0, 2)) second << who.title;
  if (item.when)
    second << (item.wholeDay ? dueText(item.when, m_context.time()) : nearMoment(item.when, m_context.time()));
  words->addWidget(new ElidedLabel(second.join(QStringLiteral(" · ")), TextRole::Small, TextColor::Secondary));
  row->addLayout(words, 1);
  if (m_context.workspace.isReadOnly()) return widget;
  if (item.kind == QLatin1String("task")) {
    auto* done = new Button(tr("Done"));
    done->setAccessibleName(tr("Done: %1").arg(item.subject));
    connect(done, &QPushButton::clicked, this, [this, item] {
      completeTask(m_context, item.id, item.subject, true);
      putAway(item.id);
    });
    row->addWidget(done);
  }
  auto* later = new Button(tr("Later"));
  later->setAccessibleName(tr("Later: %1").arg(item.subject));
  connect(later, &QPushButton::clicked, this, [this, later, item] {
    QMenu menu(this);
    addLaterActs(&menu, m_context.time(), [this, item](UtcMs at) {
      remindAgain(m_context, item.id, item.subject, at);
      putAway(item.id);
    });
    menu.exec(later->mapToGlobal(QPoint(0, later->height())));
  });
  row->addWidget(later);
  return widget;
}

void ReminderCard::place() {
  const QWidget* window = parentWidget();
  move(window->width() - width() - 24, window->height() - height() - 48);
}

void ReminderCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colors().borderStrong, 1));
  painter.setBrush(colors().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

bool ReminderCard::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  return QFrame::eventFilter(watched, event);
}

void ReminderCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) rebuild();
  QFrame::changeEvent(event);
}

}  // namespace relata::ui
