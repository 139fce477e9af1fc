#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

#include "core/sales/report_builder.h"

namespace relata {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(CoverageReport)
};

QString s(const char* text) { return QString::fromUtf8(text); }

struct Covered {
  qint64 open = 0, touched = 0, planned = 0, covered = 0;
  void add(bool touch, bool plan, qint64 count) {
    open += count;
    touched += touch ? count : 0;
    planned += plan ? count : 0;
    covered += touch || plan ? count : 0;
  }
};

/// SQL of a field that the description computes, at a moment.
QString sqlOf(const EntityDef& def, const char* field, UtcMs now) {
  QString sql = def.field(QString::fromLatin1(field))->sql;
  return sql.replace(s("{now}"), QString::number(now));
}

/// The words of a filter that lets through what is still open; empty where the entity has no such thing.
QString openRows(const EntityDef& def) {
  for (const char* field : {"last_touch", "next_task", "owner", "status"})
    if (!def.field(QString::fromLatin1(field))) return {};
  if (def.key == QLatin1String("deal")) return s("status = open");
  if (def.key == QLatin1String("lead")) return s("status != converted and status != disqualified");
  return {};
}

}  // namespace

/// Spec K4: open leads and deals with a touch within so many days or a next step that is still to come, of all open
/// ones.
void coverageReport(ReportWork& work) {
  ReportSheet& sheet = work.sheet;
  Reader& reader = work.source.reader;
  const int days = work.request.days > 0 ? work.request.days : 30;
  sheet.title = Words::tr("Follow-up coverage, %n days", nullptr, days);
  sheet.formula = Words::tr(
                      "Covered = open deals and leads with a call, meeting, mail or done task in the last %1 days, or "
                      "with a task, meeting or call that is "
                      "still to come, ÷ all open ones. What is not covered is about to be forgotten.")
                      .arg(days);
  sheet.add(s("owner"), Words::tr("Person"), FigureKind::Text);
  sheet.add(s("open"), Words::tr("Open"), FigureKind::Count);
  sheet.add(s("touched"), Words::tr("Touched"), FigureKind::Count, Words::tr("in the last %n days", nullptr, days));
  sheet.add(s("planned"), Words::tr("Step to come"), FigureKind::Count);
  sheet.add(s("covered"), Words::tr("Covered"), FigureKind::Count, {}, FigureLook::Good);
  sheet.add(s("forgotten"), Words::tr("Not covered"), FigureKind::Count, {}, FigureLook::Bad);
  sheet.add(s("coverage"), Words::tr("Coverage"), FigureKind::Percent);
  sheet.chart = ChartKind::Bars;
  const QTimeZone zone = reader.context().zone;
  const QDate first = work.day.addDays(-days);
  const UtcMs since = QDateTime(first, QTime(0, 0), zone).toMSecsSinceEpoch();
  const UtcMs today = QDateTime(work.day, QTime(0, 0), zone).toMSecsSinceEpoch();
  qint64 open = 0;
  for (const char* key : {"deal", "lead"}) {
    const EntityDef* def = reader.registry().entity(QString::fromLatin1(key));
    const QString rows = def ? openRows(*def) : QString();
    const Result<Filter> filter =
        rows.isEmpty() ? Result<Filter>(Filter()) : parseFilter(rows, *def, reader.registry());
    if (rows.isEmpty() || !filter.ok()) continue;
    const bool isDeal = def->key == QLatin1String("deal");
    if (!isDeal && !work.request.filter.isEmpty()) {
      sheet.remark(Tone::Info, Words::tr("Leads are left out: the filter speaks of deals."));
      continue;
    }
    Filter wanted = *filter;
    if (isDeal && !work.request.filter.isEmpty())
      wanted.root = FilterNode::all({work.request.filter.root, wanted.root});
    const CompiledFilter compiled = compileFilter(wanted, *def, reader.registry(), reader.context());
    std::map<qint64, Covered> people;
    Covered all;
    db::Statement found(
        reader.connection(),
        s("SELECT owner, touch>=?1, task>=?2, count(*) FROM (SELECT t.owner AS owner, %1 AS touch, %2 AS task "
          "FROM %3 t WHERE t._del IS NOT 1 AND (%4)) GROUP BY 1, 2, 3")
            .arg(sqlOf(*def, "last_touch", work.now),
                 s("(SELECT max(CASE a.kind WHEN 'task' THEN a.due ELSE a.at END) FROM activity_link l JOIN "
                   "activity a ON a.id = l.activity WHERE l.record = "
                   "t.id AND l._del IS NOT 1 AND a._del IS NOT 1 AND a.done_at IS NULL AND "
                   "(a.kind = 'task' OR (a.kind IN ('meeting', 'call') AND a.at > %1)))")
                     .arg(work.now),
                 def->table, compiled.where));
    found.bindAll(QList<Value>{Value(since), Value(today)} + compiled.binds);
    while (found.step())
      for (Covered* of : {&people[found.integer(0)], &all})
        of->add(found.integer(1) == 1, found.integer(2) == 1, found.integer(3));
    open += all.open;
    const auto add = [&](const QString& rowKey, const QString& name, const Covered& of, const QString& whose,
                         bool total) {
      const QString mine = both(whose, rows);
      const QString touch = s("last_touch >= %1").arg(first.toString(Qt::ISODate));
      const QString plan = s("exists(activity where done_at is empty and (kind = task and due >= %1 or kind in "
                             "(meeting, call) and at > now))")
                               .arg(work.day.toString(Qt::ISODate));
      const QString either = s("%1 or %2").arg(touch, plan);
      ReportRow row{
          rowKey,
          {textCell(name, mine), countCell(of.open, mine), countCell(of.touched, both(mine, touch)),
           countCell(of.planned, both(mine, plan)), countCell(of.covered, both(mine, either)),
           countCell(of.open - of.covered, both(mine, s("not (%1)").arg(either))), shareCell(of.covered, of.open)}};
      row.entity = def->key;
      row.isTotal = total;
      sheet.rows << row;
    };
    const QString word = entityPlural(*def);
    std::vector<std::pair<double, qint64>> order;
    for (const auto& [owner, of] : people)
      order.emplace_back(static_cast<double>(of.covered) / static_cast<double>(of.open), owner);
    std::sort(order.begin(), order.end());
    for (const auto& [share, bits] : order) {
      const Id owner(bits);
      const QString name = work.nameOf("user", owner);
      add(def->key + QLatin1Char(':') + (owner ? owner.text(s("U")) : s("none")),
          s("%1 · %2").arg(name.isEmpty() ? Words::tr("Nobody") : name, word), people[bits], idIs("owner", "U", owner),
          false);
    }
    if (all.open > 0) add(def->key + s(":total"), Words::tr("All · %1").arg(word), all, {}, true);
  }
  if (open > 0) return;
  sheet.isEmpty = true;
  sheet.remark(Tone::Neutral, Words::tr("Not enough data: nothing is open."));
}

}  // namespace relata
