#include <CLI/CLI.hpp>

#include <QDateTime>

#include "commands.h"
#include "context.h"
#include "core/activities/agenda.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct TodayOptions {
  bool all = false;
  int days = 14;
};

QString dayText(UtcMs moment, const QTimeZone& zone, bool wholeDay) {
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(moment, zone);
  return at.toString(wholeDay ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

Json whoJson(const Reader& reader, const Concerned& who) {
  return Json::object({{QStringLiteral("id"), who.id.text(reader.registry().entity(who.entity)->prefix)},
                       {QStringLiteral("title"), who.title}});
}

class Printing {
 public:
  Printing(Context& context, const Reader& reader, const QTimeZone& zone)
      : m_context(context), m_reader(reader), m_zone(zone) {}

  void json(const Agenda& agenda) {
    QList<Json> care, days;
    for (const Agenda::Care& one : agenda.care)
      care << Json::object({{QStringLiteral("who"), whoJson(m_reader, one.who)},
                            {QStringLiteral("every_days"), one.rhythm},
                            {QStringLiteral("last"), one.last ? Json(timeText(one.last)) : Json()},
                            {QStringLiteral("next"), timeText(one.next)}});
    for (const Agenda::Day& day : agenda.days)
      days << Json::object(
          {{QStringLiteral("who"), whoJson(m_reader, day.who)},
           {QStringLiteral("kind"), day.kind},
           {QStringLiteral("label"), day.label},
           {QStringLiteral("day"), day.day.toString(Qt::ISODate)},
           {QStringLiteral("years"), day.since.isValid() ? Json(day.day.year() - day.since.year()) : Json()}});
    QList<Json> waiting;
    for (const Agenda::Waiting& one : agenda.waiting)
      waiting << Json::object({{QStringLiteral("what"), whoJson(m_reader, one.what)},
                               {QStringLiteral("kind"), one.kind},
                               {QStringLiteral("until"), one.when ? Json(timeText(one.when)) : Json()}});
    m_context.out.json(Json::object({{QStringLiteral("waiting"), Json::array(waiting)},
                                     {QStringLiteral("late"), items(agenda.late)},
                                     {QStringLiteral("today"), items(agenda.today)},
                                     {QStringLiteral("soon"), items(agenda.soon)},
                                     {QStringLiteral("someday"), items(agenda.someday)},
                                     {QStringLiteral("in_touch"), Json::array(care)},
                                     {QStringLiteral("days"), Json::array(days)}}));
  }

  void text(const Agenda& agenda) {
    const qint64 before = m_lines;
    list(Ctl::tr("Late"), agenda.late, agenda.lateTotal);
    list(Ctl::tr("Today"), agenda.today, agenda.todayTotal);
    list(Ctl::tr("Next seven days"), agenda.soon, agenda.soonTotal);
    list(Ctl::tr("Without a date"), agenda.someday, agenda.somedayTotal);
    if (!agenda.waiting.isEmpty()) heading(Ctl::tr("Waits for you"), agenda.waitingTotal);
    for (const Agenda::Waiting& one : agenda.waiting)
      line({one.when ? dayText(one.when, m_zone, true) : QString(), one.what.title,
            entityLabel(*m_reader.registry().entity(one.what.entity)), why(one.kind)});
    if (!agenda.care.isEmpty()) heading(Ctl::tr("To be heard of again"), agenda.careTotal);
    for (const Agenda::Care& one : agenda.care)
      line({dayText(one.next, m_zone, true), one.who.title,
            one.last ? Ctl::tr("last %1").arg(dayText(one.last, m_zone, true)) : Ctl::tr("never yet")});
    if (!agenda.days.isEmpty()) heading(Ctl::tr("Days to remember"), agenda.daysTotal);
    const EntityDef& date = *m_reader.registry().entity(u"important_date");
    const EntityDef& contact = *m_reader.registry().entity(u"contact");
    for (const Agenda::Day& day : agenda.days) {
      const QString kind = day.kind == QLatin1String("birthday") && day.label.isEmpty()
                               ? fieldLabel(contact, *contact.field(u"birthday"))
                               : choiceLabel(date, *date.field(u"kind"), day.kind);
      line({day.day.toString(Qt::ISODate), day.who.title, kind, day.label});
    }
    if (m_lines == before) m_context.out.note(Ctl::tr("Nothing is waiting."));
  }

 private:
  Json items(const QList<Agenda::Item>& items) {
    QList<Json> out;
    for (const Agenda::Item& item : items) {
      QList<Json> about;
      for (const Concerned& who : item.about) about << whoJson(m_reader, who);
      out << Json::object({{QStringLiteral("id"), item.id.text(m_reader.registry().entity(u"activity")->prefix)},
                           {QStringLiteral("kind"), item.kind},
                           {QStringLiteral("subject"), item.subject},
                           {QStringLiteral("when"), item.when ? Json(timeText(item.when)) : Json()},
                           {QStringLiteral("about"), Json::array(about)}});
    }
    return Json::array(out);
  }
  static QString why(const QString& kind) {
    if (kind == QLatin1String("undelivered")) return Ctl::tr("a reply did not arrive");
    return kind == QLatin1String("unassigned") ? Ctl::tr("nobody has it") : QString();
  }
  void heading(const QString& title, qint64 total) { m_context.out.line(Ctl::tr("%1 (%2)").arg(title).arg(total)); }
  void line(QStringList parts) {
    parts.removeAll(QString());
    m_context.out.line(QLatin1String("  ") + parts.join(QLatin1String("  ")));
    ++m_lines;
  }
  void list(const QString& title, const QList<Agenda::Item>& items, qint64 total) {
    if (items.isEmpty()) return;
    heading(title, total);
    for (const Agenda::Item& item : items) {
      QStringList about;
      for (const Concerned& who : item.about) about << who.title;
      line({item.id.text(m_reader.registry().entity(u"activity")->prefix),
            item.when ? dayText(item.when, m_zone, item.wholeDay) : QString(), item.subject,
            about.join(QLatin1String(", "))});
    }
  }

  Context& m_context;
  const Reader& m_reader;
  QTimeZone m_zone;
  qint64 m_lines = 0;
};

int today(Context& context, const TodayOptions& options) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  AgendaScope scope;
  scope.mine = !options.all;
  scope.days = options.days;
  const Agenda agenda = readAgenda(*reader, scope);
  Printing printing(context, *reader, reader->context().zone);
  context.wantsJson() ? printing.json(agenda) : printing.text(agenda);
  return kOk;
}

}  // namespace

void addToday(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("today", help(Ctl::tr("Tasks, people to be heard of again, birthdays and other days")))
          ->fallthrough();
  const auto options = std::make_shared<TodayOptions>();
  command->add_flag("--all", options->all, help(Ctl::tr("Of everybody, not only mine and what is nobody's")));
  command->add_option("--days", options->days, help(Ctl::tr("How many days to look ahead for birthdays")))
      ->check(CLI::Range(0, 366));
  context.onRun(command, [&context, options] { return today(context, *options); });
}

}  // namespace relata::ctl
