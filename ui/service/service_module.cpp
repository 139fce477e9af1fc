#include "ui/service/service_module.h"

#include <QCoreApplication>
#include <QHash>

#include "core/rules/business_calendar.h"
#include "core/service/time_left.h"
#include "ui/records/page_words.h"
#include "ui/records/record_page.h"
#include "ui/records/record_table.h"
#include "ui/service/conversation_view.h"
#include "ui/service/mail_account_part.h"
#include "ui/service/mail_log_part.h"
#include "ui/service/policy_part.h"
#include "ui/service/ticket_drop.h"
#include "ui/service/ticket_part.h"
#include "ui/service/ticket_side.h"

namespace relata::ui {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(Service)
};

constexpr int kPageShare = 1500;  // conversation and customer have room beside each other

QString aboutList(const QString& list) {
  if (list == QLatin1String("children"))
    return Text::tr("Tickets that are parts of this one, such as those of one outage.");
  if (list == QLatin1String("followers")) return Text::tr("Who is told about it besides its assignee.");
  if (list == QLatin1String("answers")) return Text::tr("What the customer answered in a survey.");
  if (list == QLatin1String("alerts")) return Text::tr("Who was told that a clock runs out, and when.");
  if (list == QLatin1String("merged")) return Text::tr("Tickets whose messages were moved here.");
  return {};
}

ListPageSpec listOf(const char* entity, const char* iconName) {
  ListPageSpec spec;
  spec.entity = QLatin1String(entity);
  spec.iconName = QLatin1String(iconName);
  return spec;
}

ListPageSpec statuses() {
  ListPageSpec spec = listOf("ticket_status", "service");
  spec.sort = QStringLiteral("position");
  spec.page.facts = keys({"state", "position", "retired"});
  spec.page.leftOut = keys({"key"});
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Service", "%n statuses"), count); };
  spec.emptyTitle = [] { return Text::tr("No statuses"); };
  spec.emptyText = [] {
    return Text::tr("Where tickets stand, in your own words. What a status means decides which clocks run.");
  };
  spec.addText = [] { return Text::tr("Add a status"); };
  return spec;
}

ListPageSpec categories() {
  ListPageSpec spec = listOf("ticket_category", "tag");
  spec.page.facts = keys({"retired"});
  spec.page.leftOut = keys({"key"});
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Service", "%n categories"), count); };
  spec.emptyTitle = [] { return Text::tr("No categories"); };
  spec.emptyText = [] { return Text::tr("What tickets are about, for policies and reports."); };
  spec.addText = [] { return Text::tr("Add a category"); };
  return spec;
}

ListPageSpec policies() {
  ListPageSpec spec = listOf("sla_policy", "history");
  spec.sort = QStringLiteral("position");
  spec.page.part = [](const RecordContext& of) -> PagePart* { return new PolicyPart(of); };
  spec.page.facts = keys(
      {"condition", "calendar", "first_minutes", "next_minutes", "resolve_minutes", "escalate_to", "position", "off"});
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Service", "%n policies"), count); };
  spec.emptyTitle = [] { return Text::tr("No SLA policies yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "How soon tickets are to be answered and resolved, in business hours. The first policy whose condition holds "
        "counts; a ticket keeps the times that it got.");
  };
  spec.addText = [] { return Text::tr("Add a policy"); };
  return spec;
}

ListPageSpec calendars() {
  ListPageSpec spec = listOf("business_calendar", "calendar");
  spec.page.facts = keys({"zone"});
  spec.page.leftOut = keys({"key"});
  spec.page.sublists = keys({"versions"});
  spec.page.about = [](const QString&) {
    return Text::tr(
        "The hours from a day on, such as mon-fri 09:00-12:30, 13:30-18:00; sat 10:00-14:00, and the holidays, one on "
        "a "
        "line. Tickets keep the hours that they began with: new hours are added with their first day.");
  };
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Service", "%n calendars"), count); };
  spec.emptyTitle = [] { return Text::tr("No business calendars yet"); };
  spec.emptyText = [] { return Text::tr("When the team works: clocks of tickets run only then."); };
  spec.addText = [] { return Text::tr("Add a calendar"); };
  return spec;
}

/// How long a ticket has, as its page says it; what waits or is over says so in a word. Keeps the hours that tickets
/// keep to.
class TimePill {
 public:
  explicit TimePill(const RecordContext& context) : m_context(context) {
    // New hours are new versions; one that is changed all the same is read again.
    QObject::connect(&context.workspace.notifier(), &ChangeNotifier::changed, &m_alive,
                     [this](const ChangeSetPtr& changes) {
                       if (changes->touches(QStringLiteral("calendar_version"))) m_hours.clear();
                     });
  }

  std::optional<RowLook::Pill> operator()(const Record& ticket, UtcMs now) {
    const std::optional<TimeLeft> left = timeLeft(ticket, now, hours(ticket.value("calendar_version").id()));
    if (!left) return std::nullopt;
    switch (left->state) {
      case TimeLeft::State::Late: return RowLook::Pill{Text::tr("%1 late").arg(shortSpanText(left->ms)), Tone::Bad};
      case TimeLeft::State::Up:
      case TimeLeft::State::Soon: return RowLook::Pill{shortSpanText(left->ms), Tone::Warning};
      case TimeLeft::State::Enough: break;
    }
    return RowLook::Pill{shortSpanText(left->ms), Tone::Good};
  }

 private:
  const BusinessHours* hours(Id version) {
    if (!m_hours.contains(version)) {
      auto read = guarded([&]() -> std::shared_ptr<const BusinessHours> {
        return hoursOf(m_context.workspace.read()->connection(), version);
      });
      m_hours.insert(version, read.ok() ? *std::move(read) : nullptr);
    }
    return m_hours[version].get();
  }

  const RecordContext& m_context;
  QObject m_alive;
  QHash<Id, std::shared_ptr<const BusinessHours>> m_hours;
};

/// The letters that people know from mail programs; the same acts have their shortcuts and menus.
bool onLetter(QChar letter, RecordListPage& page) {
  auto* part = qobject_cast<TicketPart*>(page.page().part());
  switch (letter.toLower().unicode()) {
    case u'j': page.table().goNext(1); return true;
    case u'k': page.table().goNext(-1); return true;
    default: break;
  }
  if (!page.page().record() || !part) return false;
  switch (letter.toLower().unicode()) {
    case u'r': page.page().compose(QStringLiteral("reply")); return true;
    case u'n': page.page().compose(QStringLiteral("ticketnote")); return true;
    case u't': part->take(); return true;
    case u'a': part->chooseAssignee(page.table().placeBelowCurrent()); return true;
    case u'p': part->choosePriority(page.table().placeBelowCurrent()); return true;
    case u'e': part->resolve(); return true;
    case u'z': part->snooze(page.table().placeBelowCurrent()); return true;
    default: return false;
  }
}

ListPageSpec mailAccounts() {
  ListPageSpec spec = listOf("mail_account", "mail");
  spec.page.part = [](const RecordContext& of) -> PagePart* { return new MailAccountPart(of); };
  spec.page.facts = keys({"address", "also", "sender", "imap_host", "imap_port", "imap_security", "folder", "user",
                          "smtp_host", "smtp_port", "smtp_security", "smtp_user", "auth", "fetched_at", "off"});
  spec.page.leftOut = keys({"uid_validity", "last_uid", "problem"});
  spec.countWords = [](qint64 count) {
    return counted<Text>(QT_TRANSLATE_N_NOOP("Service", "%n mail accounts"), count);
  };
  spec.emptyTitle = [] { return Text::tr("No mail accounts yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "Mails to the team become tickets, and replies go out from here. An account has an address and two servers: "
        "one from which mails come (IMAP), and one by which they go out (SMTP).");
  };
  spec.addText = [] { return Text::tr("Add a mail account"); };
  return spec;
}

ListPageSpec mailLog() {
  ListPageSpec spec = listOf("mail_log", "mail");
  spec.sort = QStringLiteral("-at");
  spec.page.part = [](const RecordContext& of) -> PagePart* { return new MailLogPart(of); };
  spec.page.facts = keys({"at", "kind", "sender", "failed", "reason", "text", "ticket", "mailbox"});
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Service", "%n mails"), count); };
  spec.emptyTitle = [] { return Text::tr("No mails without a ticket"); };
  spec.emptyText = [] {
    return Text::tr("Undeliverable mails and automatic answers open no ticket; they are told here, with the reason.");
  };
  return spec;
}

ListPageSpec surveys() {
  ListPageSpec spec = listOf("survey", "star");
  spec.page.facts = keys({"kind", "question", "further", "lowest", "highest", "good_from", "method", "bad_up_to",
                          "by_mail", "delay_hours", "quiet_days", "percent", "language", "off"});
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Service", "%n surveys"), count); };
  spec.emptyTitle = [] { return Text::tr("No surveys yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "What customers are asked once their ticket is resolved: by mail, some hours later, nobody twice in a month. "
        "Answers to that mail are read; others are written on the ticket or imported. A bad one opens a task.");
  };
  spec.addText = [] { return Text::tr("Add a survey"); };
  return spec;
}

ListPageSpec surveyAnswers() {
  ListPageSpec spec = listOf("survey_answer", "star");
  spec.sort = QStringLiteral("-asked_at");
  spec.look.columns = keys({"ticket", "survey", "score", "contact", "comment", "asked_at", "answered_at"});
  spec.page.facts =
      keys({"survey", "ticket", "score", "further", "comment", "contact", "agent", "asked_at", "answered_at", "code"});
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Service", "%n answers"), count); };
  spec.emptyTitle = [] { return Text::tr("Nobody was asked yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "Here stand the customers who were asked, and what they answered. Answers from elsewhere can be imported by "
        "their code.");
  };
  return spec;
}

}  // namespace

RecordListPage* serviceModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec = listOf("ticket", "service");
  spec.sort = QStringLiteral("due");
  spec.look.columns = keys({"subject", "priority", "clock"});
  spec.look.below = keys({"number", "asked_by", "status"});
  spec.look.moment = QStringLiteral("clock");
  spec.look.onPage = keys({"priority"});  // another one than impact and urgency give needs a reason
  spec.look.reads = keys({"due", "calendar_version"});
  spec.look.pill = [left = std::make_shared<TimePill>(context)](const Record& ticket, UtcMs now) {
    return (*left)(ticket, now);
  };
  spec.letters = onLetter;
  spec.pageShare = kPageShare;
  spec.page.role = QStringLiteral("number");
  spec.page.roleLink = QStringLiteral("company");
  spec.page.part = [](const RecordContext& of) -> PagePart* { return new TicketPart(of); };
  spec.page.side = [](const RecordContext& of) -> PagePart* { return new TicketSide(of); };
  spec.page.facts = keys({"contact", "category", "type", "channel", "impact", "urgency", "team", "tags", "received"});
  spec.page.leftOut = keys({"number",       "description",    "snoozed_until",  "status",        "state",
                            "assignee",     "priority",       "clock",          "due",           "first_target",
                            "next_target",  "resolve_target", "first_pauses",   "next_pauses",   "resolve_pauses",
                            "first_due",    "next_due",       "resolve_due",    "warn_at",       "alert_at",
                            "first_missed", "next_missed",    "resolve_missed", "paused",        "first_used",
                            "resolve_used", "first_asked",    "first_replied",  "last_customer", "last_reply",
                            "undelivered"});
  spec.page.sublists = keys({"children", "followers", "alerts", "merged", "answers", "files"});
  spec.page.about = aboutList;
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Service", "%n tickets"), count); };
  spec.emptyTitle = [] { return Text::tr("No tickets yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "A ticket is a request of a customer, from whatever channel. A subject is enough to begin; its clocks start by "
        "themselves. Mails become tickets once there is a mail account under Setup; those of another program can be "
        "imported.");
  };
  spec.addText = [] { return Text::tr("Open a ticket"); };
  auto* page = new RecordListPage(context, spec, parent);
  new TicketDrop(context, page);
  return page;
}

std::vector<SetupList> serviceSetupLists() {
  return {{{"MailAccount", "Mail accounts"}, mailAccounts()},
          {{"MailAccount", "Mails without a ticket"}, mailLog()},
          {{"Ticket", "Ticket statuses"}, statuses()},
          {{"Ticket", "Ticket categories"}, categories()},
          {{"Sla", "SLA policies"}, policies()},
          {{"BusinessCalendar", "Business calendars"}, calendars()},
          {{"Survey", "Surveys"}, surveys()},
          {{"Survey", "Survey answers"}, surveyAnswers()}};
}

}  // namespace relata::ui
