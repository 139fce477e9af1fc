#include "core/service/backlog_sheet.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

#include "core/store/filter_sql.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(ServiceReports)
};

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kDay = 86'400'000;

QString bandTitle(const QString& key) {
  if (key == QLatin1String("1d")) return Text::tr("Up to 1 day");
  if (key == QLatin1String("3d")) return Text::tr("Over 1 and up to 3 days");
  if (key == QLatin1String("7d")) return Text::tr("Over 3 and up to 7 days");
  if (key == QLatin1String("30d")) return Text::tr("Over 7 and up to 30 days");
  return key == QLatin1String("older") ? Text::tr("Over 30 days") : Text::tr("Age not known");
}

}  // namespace

std::vector<BacklogBand> backlogBands(Reader& reader, const Filter& filter, UtcMs now) {
  static constexpr std::array<std::pair<const char*, int>, 5> kAges{
      {{"1d", 1}, {"3d", 3}, {"7d", 7}, {"30d", 30}, {"older", 1'000'000}}};
  std::vector<BacklogBand> bands;
  for (const auto& [key, days] : kAges) bands.push_back({s(key), days, {}, {}, {}});
  BacklogBand unknown{s("unknown"), 0, {}, {}, {}};
  const EntityDef& def = *reader.registry().entity(u"ticket");
  const CompiledFilter compiled = compileFilter(filter, def, reader.registry(), reader.context());
  db::Statement rows(
      reader.connection(),
      s("SELECT t.id, t.received, t.last_customer IS NOT NULL AND t.first_replied IS NULL, coalesce(t.first_due<?1, 0) "
        "OR coalesce(t.next_due<?1, 0) OR coalesce(t.resolve_due<?1, 0) FROM ticket t WHERE t.state NOT IN "
        "('resolved', 'closed') AND t.merged_into IS NULL AND t._del IS NOT 1 AND (%1) ORDER BY t.received, t.id")
          .arg(compiled.where));
  rows.bindAll(QList<Value>{Value(now)} + compiled.binds);
  while (rows.step()) {
    BacklogBand* band = &unknown;
    if (!rows.isNull(1))
      band = &*std::find_if(bands.begin(), bands.end() - 1,
                            [&](const BacklogBand& one) { return now - rows.integer(1) <= one.days * kDay; });
    band->tickets.push_back(rows.integer(0));
    if (rows.integer(2) == 1) band->unanswered.push_back(rows.integer(0));
    if (rows.integer(3) == 1) band->overdue.push_back(rows.integer(0));
  }
  if (!unknown.tickets.empty()) bands.push_back(std::move(unknown));
  return bands;
}

ReportDef backlogReportDef() {
  ReportDef def;
  def.key = s("backlog");
  def.entity = s("ticket");
  def.source = QT_TRANSLATE_NOOP("ServiceReports", "Open tickets by age");
  def.title = Text::tr("Open tickets by age");
  def.about = Text::tr("How long what is open has been waiting");
  return def;
}

ReportSheet backlogSheet(Reader& reader, const ReportRequest& request, QDate day) {
  const EntityDef& def = *reader.registry().entity(u"ticket");
  const std::vector<BacklogBand> bands = backlogBands(reader, request.filter, reader.context().now);
  ReportSheet sheet;
  sheet.key = request.report;
  sheet.entity = s("ticket");
  sheet.day = day;
  sheet.title = backlogReportDef().title;
  sheet.formula = Text::tr(
      "All tickets that are open now, whenever they came in, by the time since then; merged ones are not counted. "
      "Unanswered: a customer wrote and no person has answered yet. Overdue: a deadline of its policy is over.");
  sheet.chart = ChartKind::Columns;
  sheet.add(s("age"), Text::tr("Age"), FigureKind::Text);
  sheet.add(s("tickets"), Text::tr("Tickets"), FigureKind::Count, {}, FigureLook::Fact);
  sheet.add(s("share"), Text::tr("Share"), FigureKind::Percent);
  sheet.add(s("unanswered"), Text::tr("Unanswered"), FigureKind::Count, {}, FigureLook::Expected);
  sheet.add(s("overdue"), Text::tr("Overdue"), FigureKind::Count, {}, FigureLook::Bad);
  qint64 all = 0;
  for (const BacklogBand& band : bands) all += static_cast<qint64>(band.tickets.size());
  const auto cell = [&](const std::vector<qint64>& tickets) {
    return countCell(static_cast<qint64>(tickets.size()), recordsAre(def.prefix, tickets));
  };
  BacklogBand total;
  const auto add = [&](const BacklogBand& band, const QString& title) -> ReportRow& {
    sheet.rows << ReportRow{
        band.key,
        {textCell(title), cell(band.tickets), shareCell(static_cast<qint64>(band.tickets.size()), all),
         cell(band.unanswered), cell(band.overdue)}};
    return sheet.rows.last();
  };
  for (const BacklogBand& band : bands) {
    add(band, bandTitle(band.key));
    for (auto which : {&BacklogBand::tickets, &BacklogBand::unanswered, &BacklogBand::overdue})
      (total.*which).insert((total.*which).end(), (band.*which).begin(), (band.*which).end());
  }
  total.key = s("all");
  add(total, Text::tr("All open tickets")).isTotal = true;
  sheet.isEmpty = all == 0;
  if (sheet.isEmpty) sheet.remark(Tone::Info, Text::tr("No ticket is open."));
  return sheet;
}

}  // namespace relata
