#include "core/service/service_sheet.h"

#include <QCoreApplication>

#include "core/service/backlog_sheet.h"
#include "core/service/deflection_sheet.h"
#include "core/service/volume_sheet.h"
#include "core/store/filter_sql.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(ServiceReports)
};

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr double kHour = 3600;

QList<ReportOption> ways() {
  return {{s("policy"), Text::tr("By policy"), {}},     {s("agent"), Text::tr("By person"), {}},
          {s("priority"), Text::tr("By priority"), {}}, {s("channel"), Text::tr("By channel"), {}},
          {s("category"), Text::tr("By category"), {}}, {s("all"), Text::tr("All together"), {}}};
}

ServiceBy byOf(const QString& word) {
  if (word == QLatin1String("agent")) return ServiceBy::Agent;
  if (word == QLatin1String("priority")) return ServiceBy::Priority;
  if (word == QLatin1String("channel")) return ServiceBy::Channel;
  if (word == QLatin1String("category")) return ServiceBy::Category;
  return word == QLatin1String("all") ? ServiceBy::All : ServiceBy::Policy;
}

/// The condition of a row's tickets; the line of all of them has none of its own.
QString rowFilter(ServiceBy by, const ServiceRow& row) {
  static constexpr const char* kFields[] = {"", "assignee", "policy", "priority", "channel", "category"};
  return by == ServiceBy::All ? QString() : textIs(kFields[static_cast<int>(by)], row.key);
}

ReportCell hoursCell(const std::optional<double>& seconds, const QString& rows = {}) {
  ReportCell cell;
  cell.rows = seconds ? rows : QString();
  if (seconds) cell.value = Value(*seconds / kHour);
  return cell;
}

ServiceReport figures(Reader& reader, const ReportRequest& request) {
  return serviceReport(reader, request.filter, request.from, request.to, byOf(request.by), reader.context().now);
}

/// With the first choices and the usual days where the request has none.
Result<ReportRequest> whole(const ReportRequest& request, QDate day) {
  QStringList there;
  for (const ReportDef& def : serviceReportDefs()) {
    there << def.key;
    if (def.key != request.report) continue;
    Result<ReportRequest> wanted = completed(def, request);
    if (!wanted.ok()) return wanted;
    lookBack(*wanted, day);
    return wanted;
  }
  return Problem("report-unknown", {request.report, there.join(s(", "))});
}

class Sheet {
 public:
  Sheet(Reader& reader, const ReportRequest& request, QDate day)
      : m_reader(reader),
        m_by(byOf(request.by)),
        m_business(request.kind != QLatin1String("calendar")),
        m_from(request.from),
        m_to(request.to),
        m_report(figures(reader, request)) {
    m_sheet.key = request.report;
    m_sheet.entity = s("ticket");
    m_sheet.day = day;
  }

  ReportSheet times() {
    m_sheet.title = Text::tr("Response and resolution");
    m_sheet.formula =
        Text::tr(
            "Tickets that came in from %1 to %2. First response: from when the customer first wrote to the first "
            "public answer of a person; notes and automatic answers do not count, nor do tickets in which we wrote "
            "first, and those that nobody has answered yet are counted beside. Next response: from when a customer "
            "wrote again to the next such answer. "
            "Resolution: to when it was resolved last. %3 Median: half are faster; nine "
            "of ten are as fast as the other figure.")
            .arg(m_from.toString(Qt::ISODate), m_to.toString(Qt::ISODate),
                 m_business ? Text::tr("Hours are those in which the team works, less what was paused.")
                            : Text::tr("Hours are all hours, nights and weekends too."));
    m_sheet.chart = ChartKind::Columns;
    addName();
    m_sheet.add(s("tickets"), Text::tr("Tickets"), FigureKind::Count);
    m_sheet.add(s("open"), Text::tr("Open"), FigureKind::Count);
    m_sheet.add(s("unanswered"), Text::tr("Unanswered"), FigureKind::Count,
                Text::tr("Open tickets of customers without an answer: they are in no duration"));
    m_sheet.add(s("reopened"), Text::tr("Reopened"), FigureKind::Count);
    m_sheet.add(s("reopen_rate"), Text::tr("Reopened, %"), FigureKind::Percent,
                Text::tr("Of those that were resolved at least once"));
    m_sheet.add(s("first_count"), Text::tr("Answered"), FigureKind::Count,
                Text::tr("First answers that the median is of"));
    m_sheet.add(s("first_median"), Text::tr("First response, h"), FigureKind::Decimal, Text::tr("Median"),
                FigureLook::Fact);
    m_sheet.add(s("first_p90"), Text::tr("90 % within, h"), FigureKind::Decimal);
    if (m_by == ServiceBy::Agent)
      m_sheet.add(s("assigned_median"), Text::tr("From assignment, h"), FigureKind::Decimal,
                  Text::tr("Median, from when it was given to somebody to the first response"));
    m_sheet.add(s("next_count"), Text::tr("Answered again"), FigureKind::Count,
                Text::tr("Further answers that the median is of"));
    m_sheet.add(s("next_median"), Text::tr("Next response, h"), FigureKind::Decimal,
                Text::tr("Median, of customers who wrote again after an answer"), FigureLook::Good);
    m_sheet.add(s("next_p90"), Text::tr("90 % within, h"), FigureKind::Decimal);
    m_sheet.add(s("resolve_count"), Text::tr("Resolved"), FigureKind::Count,
                Text::tr("Resolutions that the median is of"));
    m_sheet.add(s("resolve_median"), Text::tr("Resolution, h"), FigureKind::Decimal, Text::tr("Median"),
                FigureLook::Expected);
    m_sheet.add(s("resolve_p90"), Text::tr("90 % within, h"), FigureKind::Decimal);
    for (const ServiceRow& row : m_report.rows) {
      const DurationFigures& first = m_business ? row.firstBusiness : row.firstCalendar;
      const DurationFigures& next = m_business ? row.nextBusiness : row.nextCalendar;
      const DurationFigures& resolve = m_business ? row.resolveBusiness : row.resolveCalendar;
      // Of persons the durations are of what they did themselves: those tickets, by name.
      const bool own = m_by == ServiceBy::Agent && !isTotal(row);
      const EntityDef& def = *m_reader.registry().entity(u"ticket");
      const QString answered = own ? recordsAre(def.prefix, row.firstTickets)
                                   : rows(row, s("first_asked is not empty and first_replied is not empty"));
      const QString again = own ? recordsAre(def.prefix, row.nextTickets) : QString();
      const QString resolved = rows(row, s("resolved_at is not empty"));
      QList<ReportCell> cells{
          countCell(row.tickets, rows(row)),
          countCell(row.open, rows(row, s(kOpen))),
          countCell(row.unanswered,
                    rows(row, s(kOpen) + s(" and last_customer is not empty and first_replied is empty"))),
          countCell(row.reopened, rows(row, s("reopens > 0"))),
          shareCell(row.reopened, row.everResolved),
          countCell(first.count, answered),
          hoursCell(first.median, answered),
          hoursCell(first.p90, answered)};
      if (m_by == ServiceBy::Agent)
        cells << hoursCell((m_business ? row.assignedBusiness : row.assignedCalendar).median, answered);
      cells << countCell(next.count, again) << hoursCell(next.median, again) << hoursCell(next.p90, again)
            << countCell(resolve.count, resolved) << hoursCell(resolve.median, resolved)
            << hoursCell(resolve.p90, resolved);
      add(row, cells);
    }
    return finish();
  }

  ReportSheet promises() {
    m_sheet.title = Text::tr("Promises kept");
    m_sheet.formula =
        Text::tr(
            "Tickets that came in from %1 to %2 and have a target. Kept: answered or resolved within the business "
            "time that the policy gives; one that is overdue and still runs is missed, one that still has time is "
            "not counted yet. Next response: tickets in which none of the later answers was late.")
            .arg(m_from.toString(Qt::ISODate), m_to.toString(Qt::ISODate));
    m_sheet.chart = ChartKind::Columns;
    addName();
    m_sheet.add(s("tickets"), Text::tr("Tickets"), FigureKind::Count);
    addPair("first", Text::tr("First response"), FigureLook::Good);
    addPair("next", Text::tr("Next response"), FigureLook::Expected);
    addPair("resolve", Text::tr("Resolution"), FigureLook::Fact);
    for (const ServiceRow& row : m_report.rows) {
      QList<ReportCell> cells{countCell(row.tickets, rows(row))};
      // One that is overdue and still runs is missed as well. Of persons the first response is that of who gave it, and
      // no list of tickets says that.
      const std::pair<const Attainment*, const char*> kinds[] = {
          {&row.first,
           m_by == ServiceBy::Agent ? "" : "first_asked is not empty and (first_missed = yes or first_due < now)"},
          {&row.next, "last_reply is not empty and (next_missed = yes or next_due < now)"},
          {&row.resolve, "(resolve_missed = yes or resolve_due < now)"}};
      for (const auto& [attained, missed] : kinds)
        cells << shareCell(attained->met, attained->measured)
              << countCell(attained->measured - attained->met, *missed ? rows(row, s(missed)) : QString());
      add(row, cells);
    }
    return finish();
  }

 private:
  static constexpr const char* kOpen = "state in (new, open, waiting_customer, waiting_others)";

  void addName() {
    for (const ReportOption& way : ways())
      if (byOf(way.key) == m_by) m_sheet.add(s("name"), way.title, FigureKind::Text);
  }
  void addPair(const char* key, const QString& title, FigureLook look) {
    m_sheet.add(QLatin1String(key), Text::tr("%1 kept").arg(title), FigureKind::Percent, {}, look);
    m_sheet.add(QLatin1String(key) + s("_missed"), Text::tr("missed"), FigureKind::Count);
  }

  /// Of the tickets of a row, on the days of the report.
  QString rows(const ServiceRow& row, const QString& more = {}) const {
    const QString days = s("received between %1 and %2").arg(m_from.toString(Qt::ISODate), m_to.toString(Qt::ISODate));
    return both(both(days, isTotal(row) ? QString() : rowFilter(m_by, row)), more);
  }
  bool isTotal(const ServiceRow& row) const { return &row == &m_report.rows.last(); }

  void add(const ServiceRow& row, const QList<ReportCell>& cells) {
    ReportRow line{row.key, QList<ReportCell>{textCell(nameOf(row))} + cells};
    line.isTotal = isTotal(row) && m_report.rows.size() > 1;
    m_sheet.rows << line;
  }

  QString nameOf(const ServiceRow& row) const {
    if (isTotal(row)) return Text::tr("All tickets");
    const EntityDef& def = *m_reader.registry().entity(u"ticket");
    if (m_by == ServiceBy::Priority) return choiceLabel(def, *def.field(u"priority"), row.key);
    if (m_by == ServiceBy::Channel) return choiceLabel(def, *def.field(u"channel"), row.key);
    return row.title.isEmpty() ? Text::tr("None") : row.title;
  }

  ReportSheet finish() {
    m_sheet.isEmpty = m_report.rows.isEmpty() || m_report.rows.last().tickets == 0;
    if (m_sheet.isEmpty)
      m_sheet.remark(Tone::Info, Text::tr("No tickets came in on these days. Choose a longer period."));
    return m_sheet;
  }

  Reader& m_reader;
  ServiceBy m_by;
  bool m_business;
  QDate m_from, m_to;
  ServiceReport m_report;
  ReportSheet m_sheet;
};

}  // namespace

QList<ReportDef> serviceReportDefs() {
  ReportDef times;
  times.key = s("service");
  times.entity = s("ticket");
  times.source = QT_TRANSLATE_NOOP("ServiceReports", "Service");
  times.title = Text::tr("Service");
  times.about = Text::tr("How long customers wait for the first answer and for the solution");
  times.by = ways();
  times.kinds = {{s("business"), Text::tr("Business hours"), {}}, {s("calendar"), Text::tr("All hours"), {}}};
  times.hasPeriod = true;
  ReportDef promises;
  promises.key = s("sla");
  promises.entity = s("ticket");
  promises.source = QT_TRANSLATE_NOOP("ServiceReports", "Promises kept");
  promises.title = Text::tr("Promises kept");
  promises.about = Text::tr("How many tickets were answered and resolved in the time that their policy gives");
  promises.by = ways();
  promises.hasPeriod = true;
  return {times, promises, backlogReportDef(), volumeReportDef(), deflectionReportDef()};
}

Result<ServiceReport> serviceFigures(Reader& reader, const ReportRequest& request, QDate day) {
  const Result<ReportRequest> wanted = whole(request, day);
  if (!wanted.ok()) return wanted.problem();
  return figures(reader, *wanted);
}

Result<ReportSheet> serviceSheet(Reader& reader, const ReportRequest& request, QDate day) {
  const Result<ReportRequest> wanted = whole(request, day);
  if (!wanted.ok()) return wanted.problem();
  if (wanted->report == QLatin1String("volume")) return volumeSheet(reader, *wanted, day);
  if (wanted->report == QLatin1String("backlog")) return backlogSheet(reader, *wanted, day);
  if (wanted->report == QLatin1String("deflection")) return deflectionSheet(reader, *wanted, day);
  Sheet sheet(reader, *wanted, day);
  return wanted->report == QLatin1String("sla") ? sheet.promises() : sheet.times();
}

}  // namespace relata
