#include "ui/service/ticket_part.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <utility>

#include "core/channels/exchange_messages.h"
#include "core/mail/outbox.h"
#include "core/service/ladder.h"
#include "core/service/survey_turns.h"
#include "core/service/ticket_acts.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/kit/plain_tip.h"
#include "ui/records/link_picker.h"
#include "ui/records/popup.h"
#include "ui/records/postpone.h"
#include "ui/service/conversation_view.h"
#include "ui/service/mail_copies_row.h"
#include "ui/service/priority_popup.h"
#include "ui/service/reply_box.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

constexpr int kMinuteMs = 60'000;

QString s(const char* text) { return QString::fromUtf8(text); }

/// The people who may be given a ticket.
QList<std::pair<Id, QString>> activeUsers(Reader& reader) {
  QList<std::pair<Id, QString>> users;
  const EntityDef& def = *reader.registry().entity(u"user");
  const auto active = parseFilter(s("active = yes"), def, reader.registry());
  const ListQuery query{s("user"), active.ok() ? *active : Filter(), {}, false};
  for (const Record& user : reader.records(def, reader.ids(query, 200), {def.titleField()}))
    if (!user.isNull()) users << std::pair(user.id(), user.title());
  return users;
}

struct StatusOffer {
  Id id;
  QString name, state;
};
QList<StatusOffer> offeredStatuses(Reader& reader) {
  QList<StatusOffer> statuses;
  const EntityDef& def = *reader.registry().entity(u"ticket_status");
  const auto offered = parseFilter(s("retired = no"), def, reader.registry());
  const auto sort = parseSort(u"position", def, reader.registry());
  const ListQuery query{s("ticket_status"), offered.ok() ? *offered : Filter(), sort.ok() ? *sort : QList<SortKey>(),
                        false};
  for (const Record& status : reader.records(def, reader.ids(query), {def.titleField(), def.field(u"state")}))
    if (!status.isNull()) statuses << StatusOffer{status.id(), status.title(), status.text("state")};
  return statuses;
}

}  // namespace

TicketPart::TicketPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_slot(context.reads, this),
      m_alert(new Banner(Tone::Warning, {})),
      m_conversation(new ConversationView(context)),
      m_copies(new MailCopiesRow),
      m_reply(new ReplyBox(context)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  auto* acts = new QWidget;
  m_acts = new FlowLayout(acts, kSpace1);
  auto* clocks = new QWidget;
  m_clocks = new FlowLayout(clocks, kSpace3);
  column->addWidget(acts);
  column->addWidget(clocks);
  column->addWidget(m_alert);
  column->addWidget(m_conversation);
  column->addWidget(m_copies);
  column->addWidget(m_reply);
  m_reply->setCopies([this] { return m_copies->copies(); });
  connect(m_reply, &ReplyBox::saved, m_copies, &MailCopiesRow::reset);
  connect(m_reply, &ReplyBox::kindChanged, this,
          [this] { m_copies->setVisible(m_reply->isVisible() && m_reply->sends()); });
  m_alert->setDismissible(false);
  m_alert->hide();
  connect(m_conversation, &ConversationView::splitRequested, this, &TicketPart::split);
  connect(m_conversation, &ConversationView::moreRequested, this, [this] {
    m_most += 1000;
    load();
  });
  connect(m_conversation, &ConversationView::takeBackRequested, this, [this](Id message) {
    const Result<QString> text = mail::takeBackMail(m_context.workspace, message);
    if (!text.ok()) return m_context.complain(text.problem());
    m_reply->takeBack(*text);
  });
  connect(m_conversation, &ConversationView::sendAgainRequested, this, [this](Id message) {
    if (const auto done = mail::sendAgain(m_context.workspace, message); !done.ok()) m_context.complain(done.problem());
  });
  // What is left grows less while somebody reads.
  m_minute.setInterval(kMinuteMs);
  connect(&m_minute, &QTimer::timeout, this, [this] {
    if (m_loaded && isVisible()) load();
  });
  m_minute.start();
}

void TicketPart::show(const RecordView& view, bool writable) {
  if (!m_view || m_view->record.id() != view.record.id()) {
    // Nobody answers one ticket below the name of another one.
    m_conversation->hide();
    m_reply->hide();
    m_copies->hide();
    m_alert->hide();
    m_loaded = false;
    m_most = 200;
  }
  m_view = view;
  m_writable = writable;
  sayActs();
  load();
}

void TicketPart::load() {
  m_slot.ask<Page>(
      [ticket = m_view->record, most = m_most, now = m_context.time()](Reader& reader) {
        const auto route = mail::replyRoute(reader.connection(), ticket.id());
        return Page{readConversation(reader, ticket.id(), most),
                    explainClocks(reader.connection(), ticket.id(), now),
                    readCustomer(reader, ticket, now),
                    route.ok() ? route->to : QString(),
                    route.ok() ? route->cc : QStringList(),
                    answerAddress(reader.connection(), ticket.id()),
                    channels::channelPartner(reader.connection(), ticket.id())};
      },
      [this](Result<Page> page) {
        if (!page.ok()) return m_context.complain(page.problem());
        m_page = *std::move(page);
        m_loaded = true;
        retell();
      });
}

void TicketPart::retell() {
  if (!isOpenState(m_view->record.text("state")) && reopenText() != m_reopenSaid) sayActs();
  sayClocks();
  m_conversation->show(m_page.conversation, m_view->record.def(), m_writable);
  m_conversation->setVisible(true);
  m_reply->setVisible(m_writable && m_view->record.value("merged_into").isNull());
  m_reply->setMailTo(m_page.mailTo);
  m_reply->setAnswerTo(m_page.answerTo);
  m_reply->setPartner(m_page.partner);
  m_reply->show(m_view->record, m_page.customer, m_page.conversation.seen);
  m_copies->show(m_view->record.id(), m_page.mailTo, m_page.mailCc);
  m_copies->setVisible(!m_reply->isHidden() && m_reply->sends());
  if (!m_wanted.isEmpty()) m_reply->begin(std::exchange(m_wanted, {}) == QLatin1String("ticketnote"));
  m_alert->setVisible(m_page.conversation.waitsForCare && m_writable && isOpenState(m_view->record.text("state")));
  m_alert->setMessage(Tone::Warning, tr("Somebody was told that a clock runs out, and nobody has said yet that they "
                                        "take care of it."));
  m_alert->clearActions();
  if (!m_page.conversation.waitsForCare && sayClaim()) return;
  m_alert->addAction(tr("I take care of it"), [this] {
    settle(acknowledge(m_context.workspace, m_view->record.id()), tr("Noted: you take care of %1"));
  });
}

/// A mail that names another ticket, and came from somebody who takes no part in that one. False: there is none.
bool TicketPart::sayClaim() {
  const Id claimed = m_view->record.value("claims").id();
  if (!claimed || !m_writable || !m_view->record.value("merged_into").isNull()) return false;
  m_alert->setMessage(Tone::Info, tr("The mail names the ticket “%1”, but came from somebody who takes no part in it, "
                                     "so that it opened a ticket of its own.")
                                      .arg(m_view->titles.value(claimed.bits())));
  m_alert->addAction(tr("Look at that ticket"), [this, claimed] { m_context.open(s("ticket"), claimed); });
  m_alert->addAction(tr("Merge this one into it"), [this, claimed] {
    const Result<qint64> done = mergeTickets(m_context.workspace, {m_view->record.id().bits()}, claimed);
    settle(done, tr("%1 is merged"));
    if (done.ok()) m_context.open(s("ticket"), claimed);
  });
  m_alert->setVisible(true);
  return true;
}

/// Status, priority and assignee as buttons that change them, and what is done most.
void TicketPart::sayActs() {
  clearLayout(m_acts);
  const Record& ticket = m_view->record;
  const EntityDef& def = ticket.def();
  const auto titleOf = [this](const Value& link) { return m_view->titles.value(link.id().bits()); };
  const bool open = isOpenState(ticket.text("state"));
  auto* status = new Button(titleOf(ticket.value("status")));
  status->setIcon(icon("chevron-down"));
  status->setLayoutDirection(Qt::RightToLeft);
  status->setAccessibleName(tr("Status: %1").arg(status->text()));
  connect(status, &QPushButton::clicked, this, [this, status] { chooseStatus(status); });
  const Id assignee = ticket.value("assignee").id();
  auto* who = new Button(assignee ? titleOf(ticket.value("assignee")) : tr("Nobody yet"));
  who->setIcon(icon("chevron-down"));
  who->setLayoutDirection(Qt::RightToLeft);
  who->setAccessibleName(tr("Assignee: %1").arg(who->text()));
  connect(who, &QPushButton::clicked, this,
          [this, who] { chooseAssignee(who->mapToGlobal(QPoint(0, who->height()))); });
  const FieldDef& field = *def.field(u"priority");
  auto* priority =
      new TonePill(choiceLabel(def, field, ticket.text("priority")), toneOf(field, ticket.text("priority")));
  priority->setToolTip(plainTip(ticket.text("priority_reason")));
  m_acts->addWidget(priority);
  if (m_writable) {
    auto* change = new IconButton(s("chevron-down"), tr("Priority: %1").arg(priority->text()));
    connect(change, &QToolButton::clicked, this, [this, change] {
      Popup* popup = choosePriority(change);
      popup->openBelow(popup);
    });
    m_acts->addWidget(change);
  }
  for (Button* button : {status, who}) {
    button->setEnabled(m_writable);
    m_acts->addWidget(button);
  }
  if (!m_writable) return;
  const auto add = [this](const QString& text, auto act) {
    auto* button = new Button(text, ButtonKind::Quiet);
    connect(button, &QPushButton::clicked, this, [button, act] { act(button); });
    m_acts->addWidget(button);
  };
  if (open && assignee != m_context.workspace.me()) add(tr("Take it"), [this](QWidget*) { take(); });
  m_reopenSaid = open ? QString() : reopenText();
  add(open ? tr("Resolve") : m_reopenSaid, [this](QWidget*) { resolve(); });
  const Value rests = ticket.value("snoozed_until");
  const bool resting = !rests.isNull() && rests.integer() > m_context.time();
  if (open) {
    const QString until =
        resting ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(rests.integer()), QLocale::ShortFormat) : QString();
    add(resting ? tr("Snoozed until %1, wake").arg(until) : tr("Snooze"),
        [this](QWidget* anchor) { snooze(anchor->mapToGlobal(QPoint(0, anchor->height()))); });
  }
  add(tr("Merge into…"), [this](QWidget* anchor) { askMerge(anchor); });
}

/// A resolution goes on where it stood, and may be late at once: that is said before somebody opens the ticket again.
QString TicketPart::reopenText() const {
  const auto& clock = m_page.clocks.clocks.resolve;
  if (!m_loaded || !m_page.clocks.calendar || !clock) return tr("Open again");
  return clock->remaining() <= 0 ? tr("Open again (overdue at once)")
                                 : tr("Open again (%1 left)").arg(shortSpanText(clock->remaining()));
}

void TicketPart::sayClocks() {
  clearLayout(m_clocks);
  m_clockTexts.clear();
  const UtcMs now = m_context.time();
  const auto add = [&](const QString& name, const ClockRun& run) {
    const ClockText words = clockText(run, now);
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace1);
    row->addWidget(new TextLabel(name, TextRole::Small, TextColor::Secondary));
    auto* pill = new TonePill(words.text, words.tone);
    if (run.due)
      pill->setToolTip(tr("Due %1 (%2)")
                           .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(*run.due), QLocale::ShortFormat),
                                m_page.clocks.calendarName));
    row->addWidget(pill);
    box->setAccessibleName(tr("%1: %2").arg(name, words.text));
    m_clocks->addWidget(box);
    m_clockTexts << tr("%1: %2").arg(name, words.text);
  };
  if (!m_page.clocks.calendar) {
    m_clocks->addWidget(
        new TextLabel(tr("No SLA policy fits: nothing is measured."), TextRole::Small, TextColor::Muted));
    return;
  }
  const TicketClocks& clocks = m_page.clocks.clocks;
  if (clocks.first) add(tr("First response"), *clocks.first);
  if (!clocks.next.empty()) add(tr("Next response"), clocks.next.back());
  if (clocks.resolve) add(tr("Resolution"), *clocks.resolve);
}

bool TicketPart::composes(const QString& kind) const {
  return kind == QLatin1String("reply") || kind == QLatin1String("ticketnote");
}

QWidget* TicketPart::compose(const QString& kind) {
  m_wanted = m_loaded ? QString() : kind;
  if (m_loaded) m_reply->begin(kind == QLatin1String("ticketnote"));
  return m_reply;
}

void TicketPart::settle(const Result<qint64>& done, const QString& words) {
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toast(words.arg(m_view->record.text("number")), *done);
}

void TicketPart::take() {
  if (!m_view || !m_writable) return;
  settle(assignTickets(m_context.workspace, {m_view->record.id().bits()}, m_context.workspace.me()),
         tr("%1 is yours now"));
}

void TicketPart::resolve() {
  if (!m_view || !m_writable) return;
  const std::vector<qint64> ticket{m_view->record.id().bits()};
  if (isOpenState(m_view->record.text("state")))
    settle(setTicketState(m_context.workspace, ticket, s("resolved")), tr("%1 is resolved"));
  else
    settle(reopenTickets(m_context.workspace, ticket), tr("%1 is open again"));
}

void TicketPart::snooze(QPoint place) {
  if (!m_view || !m_writable || !isOpenState(m_view->record.text("state"))) return;
  const Value rests = m_view->record.value("snoozed_until");
  if (!rests.isNull() && rests.integer() > m_context.time()) return restUntil(std::nullopt);
  QMenu menu(this);
  addLaterActs(&menu, m_context.time(), [this](UtcMs until) { restUntil(until); });
  menu.exec(place);
}

void TicketPart::restUntil(std::optional<UtcMs> until) {
  const Record& ticket = m_view->record;
  const auto done = editRecord(m_context, ticket.def(), ticket.id(), ticket.title(),
                               {{s("snoozed_until"), until ? Value(*until) : Value()}});
  if (!done.ok()) return m_context.complain(done.problem());
  const QString number = ticket.text("number");
  m_context.toastDone(
      until ? tr("%1 comes back %2, or when the customer writes")
                  .arg(number, QLocale().toString(QDateTime::fromMSecsSinceEpoch(*until), QLocale::ShortFormat))
            : tr("%1 is back in the queues").arg(number));
}

void TicketPart::chooseStatus(QWidget* anchor) {
  const auto statuses = guarded([this] { return offeredStatuses(*m_context.workspace.read()); });
  if (!statuses.ok()) return m_context.complain(statuses.problem());
  QMenu menu(this);
  for (const StatusOffer& status : *statuses)
    menu.addAction(QString(status.name).replace(QLatin1Char('&'), QLatin1String("&&")), this, [this, id = status.id] {
      const Record& ticket = m_view->record;
      const auto done = editRecord(m_context, ticket.def(), ticket.id(), ticket.title(), {{s("status"), id}});
      if (!done.ok()) m_context.complain(done.problem());
    });
  menu.exec(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

void TicketPart::chooseAssignee(QPoint place) {
  if (!m_view || !m_writable) return;
  const auto users = guarded([this] { return activeUsers(*m_context.workspace.read()); });
  if (!users.ok()) return m_context.complain(users.problem());
  QMenu menu(this);
  const auto give = [this](Id user, const QString& name) {
    settle(assignTickets(m_context.workspace, {m_view->record.id().bits()}, user),
           user ? tr("%1 goes to %2").arg(s("%1"), name) : tr("Nobody has %1 now"));
  };
  for (const auto& [id, name] : *users)
    menu.addAction(QString(name).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                   [give, user = id, called = name] { give(user, called); });
  menu.addSeparator();
  menu.addAction(tr("Nobody"), this, [give] { give({}, {}); });
  menu.exec(place);
}

Popup* TicketPart::choosePriority(QWidget* anchor) { return askPriority(m_context, m_view->record, anchor); }

void TicketPart::choosePriority(QPoint place) {
  if (!m_view || !m_writable) return;
  Popup* popup = choosePriority(this);
  popup->openAt(place, popup);
}

Popup* TicketPart::askMerge(QWidget* anchor) {
  auto* popup = new Popup(anchor, 320);
  popup->column()->addWidget(new TextLabel(tr("Merge %1 into").arg(m_view->record.text("number")), TextRole::Strong));
  const EntityDef& def = *m_context.workspace.registry()->entity(u"ticket");
  auto* into = new LinkPicker(m_context, def, *def.field(u"parent"));
  into->setCreates(false);
  into->setAccessibleName(tr("The ticket that stays"));
  into->setPlaceholderText(tr("Number, subject or customer"));
  auto* merge = new PrimaryButton(tr("Merge"));
  auto* hint =
      new TextLabel(tr("Its messages and files move there; it is closed and says where they are. Undo takes it "
                       "all back."),
                    TextRole::Small, TextColor::Secondary);
  hint->setWordWrap(true);
  popup->column()->addWidget(into);
  popup->column()->addWidget(hint);
  popup->column()->addWidget(merge);
  connect(merge, &QPushButton::clicked, this, [this, popup, into] {
    const Result<Value> target = into->value();
    if (!target.ok() || target->isNull()) return;
    const Result<qint64> done = mergeTickets(m_context.workspace, {m_view->record.id().bits()}, target->id());
    popup->close();
    settle(done, tr("%1 is merged"));
    if (done.ok()) m_context.open(s("ticket"), target->id());
  });
  popup->openBelow(into);
  return popup;
}

void TicketPart::split(Id message) {
  const Result<SplitTicket> done = splitTicket(m_context.workspace, {message.bits()}, {});
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toast(tr("The message is a ticket of its own"), done->tid);
  m_context.open(s("ticket"), done->ticket);
}

void TicketPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_view) {
    sayActs();
    if (m_loaded) retell();
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
