#include "core/service/deflection_sheet.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <map>

#include "core/store/filter_sql.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(ServiceReports)
};

QString s(const char* text) { return QString::fromUtf8(text); }

struct Line {
  qint64 visits = 0, readers = 0, asked = 0;
  std::vector<qint64> tickets;

  void operator+=(const Line& other) {
    visits += other.visits;
    readers += other.readers;
    asked += other.asked;
    tickets.insert(tickets.end(), other.tickets.begin(), other.tickets.end());
  }
};

class DeflectionSheet {
 public:
  DeflectionSheet(Reader& reader, const ReportRequest& request)
      : m_reader(reader), m_request(request), m_def(*reader.registry().entity(u"ticket")) {
    readVisits();
    readTickets();
  }

  ReportSheet run(QDate day) {
    ReportSheet sheet;
    sheet.key = m_request.report;
    sheet.entity = s("ticket");
    sheet.day = day;
    sheet.title = Text::tr("Deflection");
    sheet.formula =
        Text::tr(
            "Visits of the web site of articles from %1 to %2, as the logs of its server tell that were read in. A "
            "visit "
            "ends with a pause of half an hour. Helped at most: those in which an article was read and whose reader "
            "did "
            "not go on to write within 24 hours; its share is of all visits. It is an upper bound: who leaves without "
            "writing may have found nothing. Tickets are those that came in by any way.")
            .arg(m_request.from.toString(Qt::ISODate), m_request.to.toString(Qt::ISODate));
    sheet.add(s("when"), whenTitle(), FigureKind::Text);
    sheet.add(s("visits"), Text::tr("Visits"), FigureKind::Count);
    sheet.add(s("readers"), Text::tr("Read an article"), FigureKind::Count);
    sheet.add(s("asked"), Text::tr("Went on to write"), FigureKind::Count, {}, FigureLook::Bad);
    sheet.add(s("deflected"), Text::tr("Helped at most"), FigureKind::Count, {}, FigureLook::Good);
    sheet.add(s("share"), Text::tr("At most (%)"), FigureKind::Percent);
    sheet.add(s("tickets"), Text::tr("Tickets"), FigureKind::Count);
    sheet.chart = ChartKind::Stacked;
    Line all;
    for (const auto& [first, line] : m_lines) {
      sheet.rows << rowOf(first.toString(Qt::ISODate), title(first), line);
      all += line;
    }
    sheet.isEmpty = all.visits == 0;
    if (sheet.isEmpty) {
      sheet.remark(
          Tone::Info,
          Text::tr("No log of these days was read in. Write the web site of the articles, let a server log who "
                   "reads it, and read its access log: “Read the visits of the web site…”, or relatactl kb "
                   "visits."));
      return sheet;
    }
    ReportRow total = rowOf(s("all"), Text::tr("All of it"), all);
    total.isTotal = true;
    sheet.rows << total;
    if (m_daysWithout > 0)
      sheet.remark(Tone::Warning, Text::tr("Of %1 of these days no log was read in: they count as days without visits.")
                                      .arg(QLocale().toString(m_daysWithout)));
    return sheet;
  }

 private:
  QDate rowOf(const QDate& day) const {
    if (m_request.by == QLatin1String("day")) return day;
    return m_request.by == QLatin1String("week") ? day.addDays(1 - day.dayOfWeek()) : QDate(day.year(), day.month(), 1);
  }

  QString whenTitle() const {
    if (m_request.by == QLatin1String("day")) return Text::tr("Day");
    return m_request.by == QLatin1String("week") ? Text::tr("Week from") : Text::tr("Month");
  }

  QString title(const QDate& first) const {
    return m_request.by == QLatin1String("month") ? QLocale().toString(first, Text::tr("MMMM yyyy"))
                                                  : QLocale().toString(first, QLocale::ShortFormat);
  }

  UtcMs begin() const { return m_request.from.startOfDay(zone()).toMSecsSinceEpoch(); }
  UtcMs end() const { return m_request.to.addDays(1).startOfDay(zone()).toMSecsSinceEpoch(); }
  const QTimeZone& zone() const { return m_reader.context().zone; }
  QDate dayOf(UtcMs at) const { return QDateTime::fromMSecsSinceEpoch(at, zone()).date(); }

  void readVisits() {
    for (QDate day = m_request.from; day <= m_request.to; day = day.addDays(1)) m_lines[rowOf(day)];
    std::map<QDate, qint64> days;
    db::Statement rows(m_reader.connection(),
                       s("SELECT at, visits, readers, asked FROM site_hour WHERE at>=? AND at<? AND _del IS NOT 1"));
    rows.bind(1, begin()).bind(2, end());
    while (rows.step()) {
      const QDate day = dayOf(rows.integer(0));
      m_lines[rowOf(day)] += Line{rows.integer(1), rows.integer(2), rows.integer(3), {}};
      ++days[day];
    }
    m_daysWithout = m_request.from.daysTo(m_request.to) + 1 - static_cast<qint64>(days.size());
  }

  void readTickets() {
    const CompiledFilter compiled = compileFilter(m_request.filter, m_def, m_reader.registry(), m_reader.context());
    db::Statement rows(m_reader.connection(),
                       s("SELECT t.id, t.received FROM ticket t WHERE t._del IS NOT 1 AND t.merged_into IS NULL AND "
                         "t.received>=? AND t.received<? AND (%1)")
                           .arg(compiled.where));
    rows.bindAll(QList<Value>{Value(begin()), Value(end())} + compiled.binds);
    while (rows.step()) m_lines[rowOf(dayOf(rows.integer(1)))].tickets.push_back(rows.integer(0));
  }

  ReportRow rowOf(const QString& key, const QString& words, const Line& line) const {
    const qint64 helped = line.readers - line.asked;
    return {key,
            {textCell(words), countCell(line.visits), countCell(line.readers), countCell(line.asked), countCell(helped),
             shareCell(helped, line.visits),
             countCell(static_cast<qint64>(line.tickets.size()), recordsAre(m_def.prefix, line.tickets))}};
  }

  Reader& m_reader;
  const ReportRequest& m_request;
  const EntityDef& m_def;
  std::map<QDate, Line> m_lines;
  qint64 m_daysWithout = 0;
};

}  // namespace

ReportDef deflectionReportDef() {
  ReportDef def;
  def.key = s("deflection");
  def.entity = s("ticket");
  def.source = QT_TRANSLATE_NOOP("ServiceReports", "Deflection");
  def.title = Text::tr("Deflection");
  def.about = Text::tr("How many readers of the articles needed no ticket, at most");
  def.by = {
      {s("week"), Text::tr("By week"), {}}, {s("day"), Text::tr("By day"), {}}, {s("month"), Text::tr("By month"), {}}};
  def.hasPeriod = true;
  return def;
}

ReportSheet deflectionSheet(Reader& reader, const ReportRequest& request, QDate day) {
  return DeflectionSheet(reader, request).run(day);
}

}  // namespace relata
