#include "core/service/volume_sheet.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <limits>
#include <map>

#include "core/store/filter_sql.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(ServiceReports)
};

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kHours = 24, kDays = 7;

class VolumeSheet {
 public:
  VolumeSheet(Reader& reader, const ReportRequest& request)
      : m_reader(reader), m_request(request), m_def(*reader.registry().entity(u"ticket")) {
    read();
  }

  ReportSheet run(QDate day) {
    m_sheet.key = m_request.report;
    m_sheet.entity = s("ticket");
    m_sheet.day = day;
    m_sheet.title = Text::tr("Volume");
    m_sheet.formula = Text::tr(
                          "Tickets that came in from %1 to %2, by the clock of this computer and by the channel "
                          "that they came by. Merged ones are counted once.")
                          .arg(m_request.from.toString(Qt::ISODate), m_request.to.toString(Qt::ISODate));
    m_sheet.chart = ChartKind::Stacked;
    m_sheet.add(s("when"), wayTitle(), FigureKind::Text);
    m_sheet.add(s("tickets"), Text::tr("Tickets"), FigureKind::Count);
    const std::map<QString, FigureLook> looks = looksOf();
    for (const auto& [channel, tickets] : m_channels)
      m_sheet.add(s("channel_") + channel, channelTitle(channel), FigureKind::Count, {}, looks.at(channel));
    if (!m_small.isEmpty())
      m_sheet.add(s("small_channels"), Text::tr("Other channels"), FigureKind::Count, m_small.join(s(", ")),
                  FigureLook::Other);
    for (const int row : rowsThere()) add(row);
    addTotal();
    m_sheet.isEmpty = m_all.empty();
    if (m_sheet.isEmpty)
      m_sheet.remark(Tone::Info, Text::tr("No tickets came in on these days. Choose a longer period."));
    return m_sheet;
  }

 private:
  using Tickets = std::vector<qint64>;

  void read() {
    const CompiledFilter compiled = compileFilter(m_request.filter, m_def, m_reader.registry(), m_reader.context());
    const QTimeZone zone = m_reader.context().zone;
    db::Statement rows(m_reader.connection(),
                       s("SELECT t.id, t.received, coalesce(t.channel, '') FROM ticket t WHERE t._del IS NOT 1 AND "
                         "t.merged_into IS NULL AND t.received >= ? AND t.received < ? AND (%1)")
                           .arg(compiled.where));
    rows.bindAll(QList<Value>{Value(m_request.from.startOfDay(zone).toMSecsSinceEpoch()),
                              Value(m_request.to.addDays(1).startOfDay(zone).toMSecsSinceEpoch())} +
                 compiled.binds);
    while (rows.step()) {
      const QDateTime at = QDateTime::fromMSecsSinceEpoch(rows.integer(1), zone);
      const QString channel = rows.text(2);
      m_cells[{rowOf(at), channel}].push_back(rows.integer(0));
      m_channels[channel].push_back(rows.integer(0));
      m_all.push_back(rows.integer(0));
    }
  }

  /// A picture tells five parts apart. Of more channels the small ones are one part there; the table has them all.
  std::map<QString, FigureLook> looksOf() {
    static constexpr FigureLook kLooks[] = {FigureLook::Fact, FigureLook::Expected, FigureLook::Good, FigureLook::Bad,
                                            FigureLook::Other};
    std::vector<QString> bySize;
    for (const auto& [channel, tickets] : m_channels) bySize.push_back(channel);
    std::stable_sort(bySize.begin(), bySize.end(), [this](const QString& one, const QString& other) {
      return m_channels[one].size() > m_channels[other].size();
    });
    const size_t own = bySize.size() > std::size(kLooks) ? std::size(kLooks) - 1 : bySize.size();
    std::map<QString, FigureLook> looks;
    for (size_t i = 0; i < bySize.size(); ++i) {
      looks[bySize[i]] = i < own ? kLooks[i] : FigureLook::None;
      if (i < own) continue;
      m_small << channelTitle(bySize[i]);
      m_pooled.push_back(bySize[i]);
    }
    return looks;
  }

  Tickets pooled(int row) const {
    Tickets out;
    for (const QString& channel : m_pooled)
      if (const auto found = m_cells.find({row, channel}); found != m_cells.end())
        out.insert(out.end(), found->second.begin(), found->second.end());
    return out;
  }

  int rowOf(const QDateTime& at) const {
    if (m_request.by == QLatin1String("weekday")) return at.date().dayOfWeek();
    if (m_request.by == QLatin1String("day")) return static_cast<int>(at.date().toJulianDay());
    return at.time().hour();
  }

  /// Those without a ticket, too: an empty hour says as much as a full one.
  std::vector<int> rowsThere() const {
    std::vector<int> out;
    if (m_request.by == QLatin1String("weekday"))
      for (int day = 1; day <= kDays; ++day) out.push_back(day);
    else if (m_request.by == QLatin1String("day"))
      for (QDate day = m_request.from; day <= m_request.to; day = day.addDays(1))
        out.push_back(static_cast<int>(day.toJulianDay()));
    else
      for (int hour = 0; hour < kHours; ++hour) out.push_back(hour);
    return out;
  }

  QString wayTitle() const {
    if (m_request.by == QLatin1String("weekday")) return Text::tr("Day of the week");
    return m_request.by == QLatin1String("day") ? Text::tr("Day") : Text::tr("Hour of the day");
  }

  QString rowTitle(int row) const {
    if (m_request.by == QLatin1String("weekday")) return QLocale().dayName(row);
    if (m_request.by == QLatin1String("day"))
      return QLocale().toString(QDate::fromJulianDay(row), QLocale::ShortFormat);
    return s("%1–%2").arg(QTime(row, 0).toString(s("HH:mm")), QTime((row + 1) % kHours, 0).toString(s("HH:mm")));
  }

  QString channelTitle(const QString& channel) const {
    return channel.isEmpty() ? Text::tr("None") : choiceLabel(m_def, *m_def.field(u"channel"), channel);
  }

  ReportCell cell(const Tickets& tickets) const {
    return countCell(static_cast<qint64>(tickets.size()), recordsAre(m_def.prefix, tickets));
  }

  void add(int row) {
    Tickets all;
    QList<ReportCell> cells;
    for (const auto& [channel, tickets] : m_channels) {
      const auto found = m_cells.find({row, channel});
      const Tickets& here = found == m_cells.end() ? m_none : found->second;
      all.insert(all.end(), here.begin(), here.end());
      cells << cell(here);
    }
    if (!m_small.isEmpty()) cells << cell(pooled(row));
    m_sheet.rows << ReportRow{QString::number(row), QList<ReportCell>{textCell(rowTitle(row)), cell(all)} + cells};
  }

  void addTotal() {
    ReportRow row{s("all"), {textCell(Text::tr("All tickets")), cell(m_all)}};
    for (const auto& [channel, tickets] : m_channels) row.cells << cell(tickets);
    Tickets small;
    for (const QString& channel : m_pooled)
      small.insert(small.end(), m_channels[channel].begin(), m_channels[channel].end());
    if (!m_small.isEmpty()) row.cells << cell(small);
    row.isTotal = true;
    m_sheet.rows << row;
  }

  Reader& m_reader;
  const ReportRequest& m_request;
  const EntityDef& m_def;
  ReportSheet m_sheet;
  std::map<std::pair<int, QString>, Tickets> m_cells;
  std::map<QString, Tickets> m_channels;
  QStringList m_small;            // names of the channels that are one part of the picture
  std::vector<QString> m_pooled;  // their keys
  Tickets m_all, m_none;
};

}  // namespace

ReportDef volumeReportDef() {
  ReportDef def;
  def.key = s("volume");
  def.entity = s("ticket");
  def.source = QT_TRANSLATE_NOOP("ServiceReports", "Volume");
  def.title = Text::tr("Volume");
  def.about = Text::tr("When tickets come in, and by which channel");
  def.by = {{s("hour"), Text::tr("By hour"), {}},
            {s("weekday"), Text::tr("By day of the week"), {}},
            {s("day"), Text::tr("By day"), {}}};
  def.hasPeriod = true;
  return def;
}

ReportSheet volumeSheet(Reader& reader, const ReportRequest& request, QDate day) {
  return VolumeSheet(reader, request).run(day);
}

}  // namespace relata
