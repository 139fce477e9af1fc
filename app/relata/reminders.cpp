#include "app/relata/reminders.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QWidget>

#include "ui/activities/reminder_card.h"
#include "ui/records/next_step.h"
#include "ui/records/postpone.h"
#include "ui/records/value_text.h"

namespace relata::app {
namespace {

constexpr int kTickMs = 15000;
constexpr int kAfterChangeMs = 400;
constexpr qsizetype kMostMessages = 3;  // more at once are one message

}  // namespace

Reminders::Reminders(const ui::RecordContext& context, AppState& state, QWidget* content, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_state(state),
      m_content(content),
      m_slot(context.reads, this),
      m_card(new ui::ReminderCard(context, content)),
      m_menu(std::make_unique<QMenu>()),
      m_open(m_menu->addAction(tr("Open Relata"))) {
  m_menu->installEventFilter(this);
  m_tick.setInterval(kTickMs);
  m_later.setSingleShot(true);
  m_later.setInterval(kAfterChangeMs);
  connect(&m_tick, &QTimer::timeout, this, &Reminders::look);
  connect(&m_later, &QTimer::timeout, this, &Reminders::look);
  connect(
      &context.workspace.notifier(), &ChangeNotifier::changed, this, [this](const ChangeSetPtr&) { m_later.start(); },
      Qt::QueuedConnection);
  connect(&m_notifier, &DesktopNotifier::answered, this, &Reminders::answer);
  connect(&m_notifier, &DesktopNotifier::trayActivated, this, &Reminders::windowRequested);
  connect(m_card, &ui::ReminderCard::todayRequested, this, &Reminders::todayRequested);
  m_toldUpTo = m_state.remindedUpTo(context.workspace.id());
  // The first time there is nothing to catch up with.
  if (m_toldUpTo == 0) keepTold(context.time());
  updateTray();
  m_tick.start();
  m_later.start();
}

Reminders::~Reminders() { keepTold(m_toldUpTo); }

/// So that nothing is told twice, here or after the next start.
void Reminders::keepTold(UtcMs upTo) {
  m_toldUpTo = upTo;
  m_state.setRemindedUpTo(m_context.workspace.id(), upTo);
}

void Reminders::look() {
  struct Come {
    QList<Agenda::Item> items;
    UtcMs until = 0;
  };
  m_slot.ask<Come>(
      [since = m_toldUpTo](Reader& reader) {
        return Come{dueReminders(reader, since), reader.context().now};
      },
      [this](Result<Come> come) {
        if (!come.ok()) return;  // asked again in a moment
        if (m_locked) return tellLocked(come->items.size());
        m_toldUpTo = come->until;
        if (come->items.isEmpty()) return;  // written at the end: not every few seconds for ever
        keepTold(come->until);
        tell(come->items);
      });
}

void Reminders::setLocked(bool on) {
  m_locked = on;
  m_toldLocked = 0;
  if (!on) look();
}

/// They are told in full once somebody is there again.
void Reminders::tellLocked(qsizetype count) {
  if (count <= m_toldLocked) return;
  m_toldLocked = count;
  m_notifier.notify(QStringLiteral("many"), tr("%n reminders", nullptr, static_cast<int>(count)),
                    tr("Relata is locked."), {});
}

void Reminders::tell(const QList<Agenda::Item>& items) {
  m_card->remind(items);
  if (items.size() > kMostMessages) {
    m_notifier.notify(QStringLiteral("many"), tr("%n reminders", nullptr, static_cast<int>(items.size())),
                      items.first().subject, {});
  } else {
    for (const Agenda::Item& item : items) {
      const QString tag = QString::number(item.id.bits());
      m_told.insert(tag, item);
      QStringList second;
      for (const Concerned& who : item.about) second << who.title;
      if (item.when) second << ui::nearMoment(item.when, m_context.time());
      QList<DesktopNotifier::Action> actions;
      if (item.kind == QLatin1String("task")) actions << DesktopNotifier::Action{QStringLiteral("done"), tr("Done")};
      actions << DesktopNotifier::Action{QStringLiteral("snooze"), tr("In an hour")};
      m_notifier.notify(tag, item.subject, second.join(QStringLiteral(" · ")), actions);
    }
  }
  Q_EMIT told(static_cast<int>(items.size()));
}

void Reminders::answer(const QString& tag, const QString& action) {
  if (m_locked) return Q_EMIT windowRequested();
  const auto item = m_told.constFind(tag);
  if (item == m_told.constEnd() || action == QLatin1String("default")) {
    Q_EMIT windowRequested();
    if (item != m_told.constEnd() && !item->about.isEmpty())
      m_context.open(item->about.first().entity, item->about.first().id);
    else
      Q_EMIT todayRequested();
    return;
  }
  if (action == QLatin1String("done")) ui::completeTask(m_context, item->id, item->subject, true);
  if (action == QLatin1String("snooze"))
    ui::remindAgain(m_context, item->id, item->subject, m_context.time() + 3600000);
  m_card->putAway(item->id);
  m_told.remove(tag);
}

bool Reminders::staysInTray() const { return m_state.staysInTray() && DesktopNotifier::hasTray(); }

void Reminders::setStayInTray(bool on) {
  m_state.setStayInTray(on);
  updateTray();
}

void Reminders::updateTray() {
  if (!staysInTray()) {
    m_notifier.leaveTray();
    return;
  }
  m_notifier.showInTray(QStringLiteral("Relata"), m_menu.get());
}

void Reminders::setTrayActions(const QList<QAction*>& acts, QAction* quit) {
  m_menu->insertActions(m_open, acts);
  m_menu->addSeparator();
  m_menu->addAction(quit);
  connect(m_menu.get(), &QMenu::triggered, this, [this, quit](const QAction* chosen) {
    if (chosen != quit) Q_EMIT windowRequested();
  });
}

/// The menu is no part of the window, whose texts are put into another language by it.
bool Reminders::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_menu.get() && event->type() == QEvent::LanguageChange) m_open->setText(tr("Open Relata"));
  return QObject::eventFilter(watched, event);
}

bool Reminders::hideToTray() {
  if (!m_notifier.isInTray()) return false;
  m_content->window()->hide();
  return true;
}

}  // namespace relata::app
