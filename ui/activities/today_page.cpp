#include "ui/activities/today_page.h"

#include <QCheckBox>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/activities/quick_add.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/labels.h"
#include "ui/kit/link_text.h"
#include "ui/kit/marks.h"
#include "ui/records/next_step.h"
#include "ui/records/postpone.h"
#include "ui/records/value_text.h"

namespace relata::ui {
namespace {

constexpr int kTwoColumns = 860;
constexpr int kMost = 50;
constexpr int kMarkWidth = 20;  // of a check box or an icon: subjects begin below one another
constexpr int kLinkMargin = 3;

QVBoxLayout* columnOf(QWidget* widget) {
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace3);
  return column;
}

/// A card with a heading and its count; the rows go into the layout.
QVBoxLayout* section(QVBoxLayout* column, const QString& title, qint64 total, TextColor color) {
  auto* card = new Card;
  auto* rows = new QVBoxLayout(card);
  rows->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
  rows->setSpacing(kSpace1);
  auto* heading = new QHBoxLayout;
  heading->addWidget(new TextLabel(title, TextRole::Strong, color));
  heading->addWidget(new TextLabel(QLocale().toString(total), TextRole::Small, TextColor::Muted));
  heading->addStretch();
  rows->addLayout(heading);
  column->addWidget(card);
  return rows;
}

}  // namespace

TodayPage::TodayPage(const RecordContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_slot(context.reads, this),
      m_title(new TextLabel({}, TextRole::Heading)),
      m_mine(new Chip({})),
      m_add(new QuickAddLine(context)),
      m_left(new QWidget),
      m_right(new QWidget),
      m_tasks(columnOf(m_left)),
      m_people(columnOf(m_right)),
      m_empty(new EmptyState) {
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(kSpace4 + kSpace2, kSpace4, kSpace4 + kSpace2, kSpace4);
  column->setSpacing(kSpace3);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_mine);
  m_mine->setCheckable(true);
  m_mine->setChecked(true);
  column->addLayout(head);
  column->addWidget(m_add);
  m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
  m_columns->setSpacing(kSpace3);
  m_columns->addWidget(m_left, 3);
  m_columns->addWidget(m_right, 2);
  column->addLayout(m_columns);
  column->addWidget(m_empty);
  column->addStretch(1);
  m_empty->hide();
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(scrolled(body));
  setFocusProxy(m_add);
  m_later.setSingleShot(true);
  m_later.setInterval(50);
  m_minute.setInterval(60000);
  connect(&m_later, &QTimer::timeout, this, &TodayPage::refresh);
  connect(&m_minute, &QTimer::timeout, this, &TodayPage::refresh);
  connect(m_mine, &QAbstractButton::toggled, this, &TodayPage::refresh);
  connect(
      &context.workspace.notifier(), &ChangeNotifier::changed, this, [this](const ChangeSetPtr&) { m_later.start(); },
      Qt::QueuedConnection);
  connect(m_empty, &EmptyState::primaryClicked, this,
          [this] { m_hasPeople ? m_add->line().setFocus(Qt::OtherFocusReason) : Q_EMIT importRequested(); });
  connect(m_empty, &EmptyState::secondaryClicked, this, &TodayPage::contactRequested);
  fill();
}

void TodayPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_minute.start();
  refresh();
}

void TodayPage::refresh() {
  if (!isVisible()) {
    m_minute.stop();  // it is read when somebody looks
    return;
  }
  AgendaScope scope;
  scope.mine = m_mine->isChecked();
  scope.most = kMost;
  struct Read {
    Agenda agenda;
    bool hasPeople = true;
  };
  m_slot.ask<Read>(
      [scope](Reader& reader) {
        const ListQuery people{QStringLiteral("contact"), {}, {}};
        return Read{readAgenda(reader, scope), !reader.ids(people, 1).empty()};
      },
      [this](Result<Read> read) {
        if (!read.ok()) return m_context.complain(read.problem());
        m_hasPeople = read->hasPeople;
        take(read->agenda);
      });
}

void TodayPage::take(const Agenda& agenda) {
  m_agenda = agenda;
  m_loaded = true;
  fill();
}

void TodayPage::fill() {
  const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.time()).date();
  m_title->setText(tr("Today, %1").arg(QLocale().toString(today, QLocale::LongFormat)));
  m_mine->setText(tr("Only mine"));
  m_mine->setToolTip(tr("Mine and what is nobody's; otherwise everybody's"));
  setUpdatesEnabled(false);
  clearLayout(m_tasks);
  clearLayout(m_people);
  addItems(m_tasks, tr("Late"), m_agenda.late, m_agenda.lateTotal, AgendaPart::Late);
  addItems(m_tasks, tr("Today"), m_agenda.today, m_agenda.todayTotal, AgendaPart::Today);
  addItems(m_tasks, tr("Next seven days"), m_agenda.soon, m_agenda.soonTotal, AgendaPart::Soon);
  addItems(m_tasks, tr("Without a date"), m_agenda.someday, m_agenda.somedayTotal, AgendaPart::Someday);
  m_tasks->addStretch(1);
  if (!m_agenda.waiting.isEmpty()) {
    QVBoxLayout* rows = section(m_people, tr("Waits for you"), m_agenda.waitingTotal, TextColor::Normal);
    for (const Agenda::Waiting& waiting : m_agenda.waiting) rows->addWidget(waitingRow(waiting));
  }
  if (!m_agenda.care.isEmpty()) {
    QVBoxLayout* rows = section(m_people, tr("To be in touch again"), m_agenda.careTotal, TextColor::Normal);
    for (const Agenda::Care& care : m_agenda.care) rows->addWidget(careRow(care));
  }
  if (!m_agenda.days.isEmpty()) {
    QVBoxLayout* rows = section(m_people, tr("Birthdays and other days"), m_agenda.daysTotal, TextColor::Normal);
    for (const Agenda::Day& day : m_agenda.days) rows->addWidget(dayRow(day));
  }
  m_people->addStretch(1);
  const bool tasks = m_agenda.lateTotal + m_agenda.todayTotal + m_agenda.soonTotal + m_agenda.somedayTotal > 0;
  const bool people = !m_agenda.care.isEmpty() || !m_agenda.days.isEmpty() || !m_agenda.waiting.isEmpty();
  m_left->setVisible(tasks);
  m_right->setVisible(people);
  describeEmpty();
  m_empty->setVisible(m_loaded && !tasks && !people);
  arrange();
  setUpdatesEnabled(true);
  if (m_loaded) Q_EMIT statusChanged(statusText());
}

/// What cannot wait; what comes later is on the page.
QString TodayPage::statusText() const {
  QStringList parts;
  if (m_agenda.lateTotal > 0) parts << tr("%n late", "tasks", static_cast<int>(m_agenda.lateTotal));
  if (m_agenda.todayTotal > 0) parts << tr("%n for today", "tasks", static_cast<int>(m_agenda.todayTotal));
  if (m_agenda.waitingTotal > 0)
    parts << tr("%n wait for you", "quotes, tickets, leads", static_cast<int>(m_agenda.waitingTotal));
  if (m_agenda.careTotal > 0) parts << tr("%n to be in touch with", "people", static_cast<int>(m_agenda.careTotal));
  return parts.join(QStringLiteral(" · "));
}

/// A workspace without people is at its beginning; otherwise there is just nothing to do.
void TodayPage::describeEmpty() {
  const bool writable = !m_context.workspace.isReadOnly();
  if (!m_hasPeople) {
    m_empty->set(
        QStringLiteral("home"), tr("Begin with your people"),
        tr("Bring your address book, or add the first contact. From then on this page says what is to be done, "
           "whom to be in touch with again, and whose birthday comes."));
    m_empty->setActions(writable ? tr("Import…") : QString(), writable ? tr("Add a contact") : QString());
    return;
  }
  m_empty->set(QStringLiteral("check"), tr("Nothing is waiting"),
               tr("Type above what is to be done. Set “In touch” on a contact, and the page tells you when it is time "
                  "again; birthdays and renewals come by themselves."));
  m_empty->setActions(writable ? tr("Add a task") : QString());
}

void TodayPage::arrange() {
  m_columns->setDirection(width() >= kTwoColumns ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void TodayPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void TodayPage::openPart(AgendaPart part) {
  const RegistryPtr registry = m_context.workspace.registry();
  const Result<Filter> filter =
      parseFilter(agendaFilter(part, m_mine->isChecked()), *registry->entity(u"activity"), *registry);
  if (filter.ok() && m_context.openList) m_context.openList(QStringLiteral("activity"), *filter);
}

void TodayPage::addItems(QVBoxLayout* column, const QString& title, const QList<Agenda::Item>& items, qint64 total,
                         AgendaPart part) {
  if (items.isEmpty()) return;
  const bool late = part == AgendaPart::Late;
  QVBoxLayout* rows = section(column, title, total, late ? TextColor::Bad : TextColor::Normal);
  for (const Agenda::Item& item : items) rows->addWidget(itemRow(item, late));
  if (total <= items.size()) return;
  auto* all = new Button(tr("Show all %1 in the list").arg(QLocale().toString(total)), ButtonKind::Quiet);
  connect(all, &QPushButton::clicked, this, [this, part] { openPart(part); });
  rows->addWidget(all, 0, Qt::AlignLeft);
}

QWidget* TodayPage::nameButton(const Concerned& who) {
  auto* button = new LinkText(who.title, TextRole::Body, TextColor::Accent);
  connect(button, &QAbstractButton::clicked, this, [this, who] { m_context.open(who.entity, who.id); });
  return button;
}

QWidget* TodayPage::itemRow(const Agenda::Item& item, bool late) {
  auto* widget = new QWidget;
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSpace2);
  const bool writable = !m_context.workspace.isReadOnly();
  if (item.kind == QLatin1String("task")) {
    auto* done = new QCheckBox;
    done->setFixedWidth(kMarkWidth);
    done->setAccessibleName(tr("Done: %1").arg(item.subject));
    done->setToolTip(tr("Done"));
    done->setEnabled(writable);
    connect(done, &QCheckBox::clicked, this,
            [this, item](bool on) { completeTask(m_context, item.id, item.subject, on); });
    row->addWidget(done);
  } else {
    auto* mark = new IconMark(item.kind, Tone::Info, 16);
    mark->setFixedWidth(kMarkWidth);
    row->addWidget(mark);
  }
  auto* subject = new LinkText(item.subject);
  subject->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  connect(subject, &QAbstractButton::clicked, this,
          [this, item] { m_context.open(QStringLiteral("activity"), item.id); });
  row->addWidget(subject, 5);
  // Names and times stand in columns.
  auto* about = new QWidget;
  auto* names = new QHBoxLayout(about);
  names->setContentsMargins(0, 0, 0, 0);
  for (const Concerned& who : item.about.mid(0, 2)) names->addWidget(nameButton(who), 1);
  about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  row->addWidget(about, 4);
  const int momentWidth = QFontMetrics(textFont(TextRole::Small)).horizontalAdvance(QStringLiteral("00/00/0000 00"));
  if (!item.when) {
    row->addSpacing(momentWidth);
  } else {
    const bool over = late || isLate(item.when, m_context.time(), QTimeZone::systemTimeZone());
    auto* when =
        new TextLabel(item.wholeDay ? dueText(item.when, m_context.time()) : nearMoment(item.when, m_context.time()),
                      TextRole::Small, over ? TextColor::Bad : TextColor::Secondary);
    when->setMinimumWidth(momentWidth);
    when->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(when);
  }
  if (item.kind == QLatin1String("task") && writable) {
    auto* later = new IconButton(QStringLiteral("more"), tr("Later: %1").arg(item.subject));
    connect(later, &QToolButton::clicked, this,
            [this, later, item] { openPostponeMenu(m_context, later, item.id, item.kind, item.subject); });
    row->addWidget(later);
  } else if (writable) {
    row->addSpacing(IconButton(QStringLiteral("more"), {}).sizeHint().width());
  }
  return widget;
}

QWidget* TodayPage::waitingRow(const Agenda::Waiting& waiting) {
  auto* widget = new QWidget;
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSpace2);
  const bool ticket = waiting.what.entity == QLatin1String("ticket"), lead = waiting.kind == QLatin1String("lead");
  row->addWidget(new IconMark(ticket                                     ? QStringLiteral("service")
                              : lead                                     ? QStringLiteral("bolt")
                              : waiting.kind == QLatin1String("article") ? QStringLiteral("knowledge")
                                                                         : QStringLiteral("quote"),
                              Tone::Warning, 16));
  const UtcMs now = m_context.time();
  const bool late = waiting.when != 0 && waiting.when < now;
  QString what = waiting.kind == QLatin1String("undelivered")  ? tr("A reply did not arrive")
                 : waiting.kind == QLatin1String("unassigned") ? tr("Nobody has this ticket")
                 : ticket ? late ? tr("The ticket is overdue") : tr("The ticket is due soon")
                 : waiting.kind == QLatin1String("article") ? tr("The article is to be reviewed")
                 : lead                                     ? tr("Nobody has answered this lead")
                                                            : tr("The quote waits for your approval");
  if (waiting.when != 0) what += QStringLiteral(" · ") + nearMoment(waiting.when, now);
  // The name has the whole line: subjects are long.
  auto* texts = new QVBoxLayout;
  texts->setSpacing(0);
  texts->addWidget(nameButton(waiting.what));
  auto* words = new ElidedLabel(what, TextRole::Small, late ? TextColor::Bad : TextColor::Secondary);
  auto* below = new QHBoxLayout;
  below->setContentsMargins(kLinkMargin, 0, 0, 0);
  below->addWidget(words);
  texts->addLayout(below);
  row->addLayout(texts, 1);
  return widget;
}

QWidget* TodayPage::careRow(const Agenda::Care& care) {
  auto* widget = new QWidget;
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSpace2);
  row->addWidget(new Avatar(care.who.title, 24));
  row->addWidget(nameButton(care.who), 2);
  const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.time()).date();
  QString text = periodText(care.rhythm);
  if (care.last)
    text = tr("%1, last %n days ago", nullptr,
              static_cast<int>(QDateTime::fromMSecsSinceEpoch(care.last).date().daysTo(today)))
               .arg(text);
  else
    text = tr("%1, never yet").arg(text);
  auto* words = new ElidedLabel(text, TextRole::Small, TextColor::Secondary);
  row->addWidget(words, 3);
  if (!m_context.workspace.isReadOnly()) {
    auto* log = new IconButton(QStringLiteral("call"), tr("Log a call with %1").arg(care.who.title));
    connect(log, &QToolButton::clicked, this,
            [this, care] { Q_EMIT composeRequested(care.who.entity, care.who.id, QStringLiteral("call")); });
    row->addWidget(log);
  }
  return widget;
}

QWidget* TodayPage::dayRow(const Agenda::Day& day) {
  auto* widget = new QWidget;
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSpace2);
  row->addWidget(new Avatar(day.who.title, 24));
  row->addWidget(nameButton(day.who), 2);
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef& def = *registry->entity(u"important_date");
  const bool own = day.kind == QLatin1String("birthday") && day.label.isEmpty();
  const bool isContract = day.who.entity == QLatin1String("contract");
  QString what = own                                   ? tr("Birthday")
                 : !isContract                         ? choiceLabel(def, *def.field(u"kind"), day.kind)
                 : day.kind == QLatin1String("renews") ? tr("The contract renews itself")
                                                       : tr("The contract ends: renew it, or let it go");
  if (!day.label.isEmpty()) what = tr("%1: %2").arg(what, day.label);
  if (day.since.isValid() && day.since.year() > 1700 && day.day.year() > day.since.year())
    what = day.kind == QLatin1String("birthday")
               ? tr("%1, turns %2").arg(what).arg(day.day.year() - day.since.year())
               : tr("%1, %n years", nullptr, day.day.year() - day.since.year()).arg(what);
  row->addWidget(new ElidedLabel(what, TextRole::Small, TextColor::Secondary), 3);
  const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.time()).date();
  const auto days = static_cast<int>(today.daysTo(day.day));
  row->addWidget(new TextLabel(days == 0   ? tr("today")
                               : days == 1 ? tr("tomorrow")
                                           : QLocale().toString(day.day, tr("d MMM", "day and month")),
                               TextRole::Small,
                               days < 0    ? TextColor::Bad
                               : days <= 1 ? TextColor::Accent
                                           : TextColor::Secondary));
  return widget;
}

void TodayPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) fill();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
