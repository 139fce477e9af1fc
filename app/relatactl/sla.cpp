#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/service/apply_policy.h"
#include "core/service/ladder.h"
#include "core/service/ticket_acts.h"
#include "core/service/ticket_clocks.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kMinute = 60'000;

/// "2 h 05 min"
QString spanText(qint64 ms) {
  const qint64 minutes = qAbs(ms) / kMinute;
  const QString text =
      minutes < 60 ? Ctl::tr("%1 min").arg(minutes) : Ctl::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
  return ms < 0 ? QString::fromUtf8("−") + text : text;
}

QString localText(UtcMs at, const QTimeZone& zone) {
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at, zone), s("ddd yyyy-MM-dd HH:mm"));
}

QString clockName(const QString& key) {
  if (key == QLatin1String("first")) return Ctl::tr("First response");
  if (key == QLatin1String("next")) return Ctl::tr("Next response");
  return Ctl::tr("Resolution");
}

QString stateName(const ClockRun& run) {
  switch (run.state) {
    case ClockRun::State::Running: return run.isLate() ? Ctl::tr("overdue") : Ctl::tr("running");
    case ClockRun::State::Paused: return run.isLate() ? Ctl::tr("overdue, paused") : Ctl::tr("paused");
    case ClockRun::State::Met: return Ctl::tr("met");
    case ClockRun::State::Missed: return Ctl::tr("missed");
  }
  return {};
}

/// What a stretch of time was to a clock.
struct Stretch {
  TimeSpan span;
  const char* what = "counted";  // closed, paused
};

/// A run cut into what was counted, paused and closed, in order.
std::vector<Stretch> stretchesOf(const BusinessHours& hours, const ClockRun& run, UtcMs now) {
  std::vector<Stretch> out;
  const UtcMs until = std::min(run.stop, std::max(now, run.start));
  const auto openParts = [&](UtcMs from, UtcMs end, const char* what) {
    UtcMs at = from;
    for (const TimeSpan& span : hours.openSpans(from, end)) {
      if (span.from > at) out.push_back({{at, span.from}, "closed"});
      out.push_back({span, what});
      at = span.until;
    }
    if (at < end) out.push_back({{at, end}, "closed"});
  };
  UtcMs at = run.start;
  for (const TimeSpan& pause : run.pauses) {
    const UtcMs from = std::max(at, pause.from), end = std::min(until, pause.until);
    if (from > at) openParts(at, from, "counted");
    if (end > from) openParts(from, end, "paused");
    at = std::max(at, end);
  }
  if (at < until) openParts(at, until, "counted");
  return out;
}

QString stretchName(const char* what) {
  if (QLatin1String(what) == QLatin1String("counted")) return Ctl::tr("counted");
  return QLatin1String(what) == QLatin1String("paused") ? Ctl::tr("paused (open hours)") : Ctl::tr("closed");
}

void sayRun(Output& out, const QString& key, const ClockRun& run, const BusinessHours& hours, UtcMs now) {
  const QTimeZone& zone = hours.zone();
  out.line({});
  out.line(Output::strong(QStringLiteral("%1: %2").arg(clockName(key), stateName(run))));
  // To the minute they add up: what is left is so of the minutes that are told as used.
  const qint64 used = run.used - run.used % kMinute;
  out.line(
      Ctl::tr("  target %1, used %2, %3 left").arg(spanText(run.target), spanText(used), spanText(run.target - used)));
  out.line(run.due ? Ctl::tr("  due %1").arg(localText(*run.due, zone))
                   : Ctl::tr("  no deadline while it is paused, only what is left"));
  for (const Stretch& one : stretchesOf(hours, run, now))
    out.line(QStringLiteral("  %1 – %2  %3  %4")
                 .arg(localText(one.span.from, zone), localText(one.span.until, zone),
                      spanText(one.span.until - one.span.from), stretchName(one.what)));
}

Json runJson(const QString& key, const ClockRun& run, const BusinessHours& hours, UtcMs now) {
  QList<Json> parts;
  for (const Stretch& one : stretchesOf(hours, run, now))
    parts << Json::object(
        {{s("from"), timeText(one.span.from)}, {s("until"), timeText(one.span.until)}, {s("what"), s(one.what)}});
  static constexpr const char* kStates[] = {"running", "paused", "met", "missed"};
  return Json::object({{s("clock"), key},
                       {s("state"), s(kStates[static_cast<int>(run.state)])},
                       {s("late"), run.isLate()},
                       {s("start"), timeText(run.start)},
                       {s("stop"), run.isStopped() ? Json(timeText(run.stop)) : Json()},
                       {s("target_seconds"), run.target / 1000},
                       {s("used_seconds"), run.used / 1000},
                       {s("due"), run.due ? Json(timeText(*run.due)) : Json()},
                       {s("intervals"), Json::array(parts)}});
}

std::vector<std::pair<QString, const ClockRun*>> runsOf(const TicketClocks& clocks) {
  std::vector<std::pair<QString, const ClockRun*>> runs;
  if (clocks.first) runs.emplace_back(s("first"), &*clocks.first);
  for (const ClockRun& run : clocks.next) runs.emplace_back(s("next"), &run);
  if (clocks.resolve) runs.emplace_back(s("resolve"), &*clocks.resolve);
  return runs;
}

int explain(Context& context, const std::string& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const Id ticket = need(ticketNamed(reader->connection(), text(given)));
  const UtcMs now = workspace->now();
  const ExplainedClocks explained = explainClocks(reader->connection(), ticket, now);
  const auto record = reader->record(*reader->registry().entity(u"ticket"), ticket);
  if (!record) throw Failure{Problem("ticket-gone")};
  const auto runs = runsOf(explained.clocks);
  if (context.wantsJson()) {
    QList<Json> clocks;
    if (explained.calendar)
      for (const auto& [key, run] : runs) clocks << runJson(key, *run, *explained.calendar, now);
    context.out.json(Json::object({{s("ticket"), record->text("number")},
                                   {s("policy"), Json::textOrNull(explained.policyName)},
                                   {s("calendar"), Json::textOrNull(explained.calendarName)},
                                   {s("zone"), Json::textOrNull(explained.zone)},
                                   {s("hours"), Json::textOrNull(explained.hours)},
                                   {s("received"), timeText(explained.basis.received)},
                                   {s("clocks"), Json::array(clocks)}}));
    return kOk;
  }
  Output& out = context.out;
  out.line(QStringLiteral("%1 %2").arg(record->text("number"), oneLine(record->title())));
  if (!explained.calendar) {
    out.line(Ctl::tr("No SLA policy fits it, so nothing is measured."));
    return kOk;
  }
  out.line(Ctl::tr("Policy: %1").arg(oneLine(explained.policyName)));
  out.line(Ctl::tr("Hours: %1 (%2): %3").arg(oneLine(explained.calendarName), explained.zone, explained.hours));
  for (const auto& [key, run] : runs) sayRun(out, key, *run, *explained.calendar, now);
  return kOk;
}

int run(Context& context, bool dryRun) {
  const auto workspace = context.openToWrite();
  const EscalationReport report = need(escalate(*workspace, dryRun));
  if (context.wantsJson()) {
    QList<Json> alerts;
    for (const Alert& alert : report.alerts) {
      QList<Json> told;
      for (const QString& name : alert.told) told << Json(name);
      alerts << Json::object({{s("ticket"), alert.number},
                              {s("subject"), alert.subject},
                              {s("clock"), alert.clock},
                              {s("percent"), qint64{alert.percent}},
                              {s("told"), Json::array(told)}});
    }
    context.out.json(
        Json::object({{s("alerts"), Json::array(alerts)}, {s("waiting"), report.waiting}, {s("txn"), report.tid}}));
    return kOk;
  }
  for (const Alert& alert : report.alerts)
    context.out.line(Ctl::tr("%1 %2: %3 at %4 %, told: %5")
                         .arg(alert.number, oneLine(alert.subject), clockName(alert.clock))
                         .arg(alert.percent)
                         .arg(alert.told.isEmpty() ? Ctl::tr("nobody") : alert.told.join(s(", "))));
  context.out.note(Ctl::tr("%1 told, %2 wait for business hours.").arg(report.alerts.size()).arg(report.waiting));
  return kOk;
}

int apply(Context& context, const std::string& given, bool dryRun) {
  const auto workspace = dryRun ? context.openToRead() : context.openToWrite();
  Id policy;
  PolicyReach reach;
  {
    const auto reader = workspace->read();
    Values values(*workspace, *reader);
    const EntityDef& ticket = *reader->registry().entity(u"ticket");
    policy = values.parse(ticket, *ticket.field(u"policy"), text(given)).id();
    reach = reachOfPolicy(reader->connection(), policy);
  }
  const qint64 changed = dryRun ? reach.different : need(applyPolicy(*workspace, policy));
  if (context.wantsJson())
    context.out.json(Json::object({{s("running"), reach.running}, {s("changed"), changed}, {s("dry_run"), dryRun}}));
  else
    context.out.line((dryRun ? Ctl::tr("%n of %1 running ticket(s) would get what the policy has now.", nullptr,
                                       static_cast<int>(changed))
                             : Ctl::tr("%n of %1 running ticket(s) got what the policy has now.", nullptr,
                                       static_cast<int>(changed)))
                         .arg(reach.running));
  return kOk;
}

}  // namespace

void addSla(CLI::App& app, Context& context) {
  CLI::App* noun =
      app.add_subcommand("sla", help(Ctl::tr("Explain the clocks of tickets, and tell of those that run late")))
          ->fallthrough()
          ->require_subcommand(1);
  CLI::App* one = noun->add_subcommand("explain", help(Ctl::tr("Each interval, pause and the calendar that was used")))
                      ->fallthrough();
  const auto ticket = std::make_shared<std::string>();
  one->add_option("ticket", *ticket, help(Ctl::tr("The ticket by its number (T-1042) or id")))
      ->required()
      ->type_name("TICKET");
  context.onRun(one, [&context, ticket] { return explain(context, *ticket); });
  CLI::App* applying =
      noun->add_subcommand("apply", help(Ctl::tr("Give what a policy has now to the tickets that run under it")))
          ->fallthrough();
  const auto policy = std::make_shared<std::string>();
  const auto onlySay = std::make_shared<bool>(false);
  applying->add_option("policy", *policy, help(Ctl::tr("The policy by its name or id")))->required();
  applying->add_flag("--dry-run", *onlySay, help(Ctl::tr("Only say how many")));
  context.onRun(applying, [&context, policy, onlySay] { return apply(context, *policy, *onlySay); });
  CLI::App* ladder =
      noun->add_subcommand("escalate", help(Ctl::tr("Note who is told of the rungs that were reached, each once")))
          ->fallthrough();
  const auto dryRun = std::make_shared<bool>(false);
  ladder->add_flag("--dry-run", *dryRun, help(Ctl::tr("Say what would be told, and note nothing")));
  context.onRun(ladder, [&context, dryRun] { return run(context, *dryRun); });
}

}  // namespace relata::ctl
