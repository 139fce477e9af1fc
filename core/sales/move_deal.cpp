#include "core/sales/move_deal.h"

#include <QSet>

#include "core/base/text.h"
#include "core/store/reader.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// "Warehouse scanners", or "Warehouse scanners (+4)".
QString nameOf(Reader& reader, const std::vector<qint64>& deals) {
  const QString first = deals.empty()
                            ? QString()
                            : reader.titles(*reader.registry().entity(u"deal"), {deals.front()}).value(deals.front());
  return deals.size() < 2 ? first : s("%1 (+%2)").arg(first).arg(deals.size() - 1);
}

QHash<QString, Value> changesOf(const DealMove& move) {
  QHash<QString, Value> set{{s("stage"), move.stage}};
  if (move.lossReason) set.insert(s("loss_reason"), move.lossReason);
  if (move.competitor) set.insert(s("competitor"), move.competitor);
  if (!move.lossNote.isEmpty()) set.insert(s("loss_note"), move.lossNote);
  if (move.closedOn) set.insert(s("closed_on"), move.closedOn->toString(Qt::ISODate));
  return set;
}

/// The kind of closed stage that every program has, by the words that it is called; nothing for other names.
QString endMeant(const QString& folded) {
  static const QSet<QString> won{s("won"), s("closedwon"), s("win"), s("gewonnen"), s("赢单"), s("成交"), s("已成交")};
  static const QSet<QString> lost{s("lost"), s("closedlost"), s("verloren"), s("输单"), s("丢单"), s("流失")};
  QString letters;
  for (const QChar c : folded)
    if (c.isLetter()) letters += c;
  return won.contains(letters) ? s("won") : lost.contains(letters) ? s("lost") : QString();
}

}  // namespace

Result<BulkReport> moveDeals(Workspace& workspace, const std::vector<qint64>& deals, const DealMove& move,
                             const BulkProgress& progress) {
  BulkChange change;
  change.set = changesOf(move);
  {
    const auto reader = workspace.read();
    const QString stage =
        reader->titles(*reader->registry().entity(u"stage"), {move.stage.bits()}).value(move.stage.bits());
    change.act = Act{ActKind::MoveDeal, s("deal"), {nameOf(*reader, deals), stage}};
  }
  Result<BulkReport> done = bulkEdit(workspace, s("deal"), deals, change, progress);
  if (done.ok() && deals.size() == 1 && done->refused == 1) return done->refusals.first().problem;
  return done;
}

Id pipelineOfAll(db::Connection& connection, const std::vector<qint64>& deals) {
  Id pipeline;
  for (const qint64 deal : deals) {
    db::StatementUse row(connection.cached(s("SELECT pipeline FROM deal WHERE id=?")));
    row->bind(1, deal);
    const Id one = row->step() ? row->id(0) : Id();
    if (pipeline && one != pipeline) return {};
    pipeline = one;
  }
  return pipeline;
}

Result<BulkReport> removeStage(Workspace& workspace, Id stage, Id into) {
  BulkReport report;
  Act act{ActKind::Delete, s("stage"), {}};
  {
    const auto reader = workspace.read();
    const auto gone = reader->record(*reader->registry().entity(u"stage"), stage);
    if (!gone) return Problem("no-such-record", {stage.text(s("ST"))});
    act.arguments << gone->title();
  }
  const Result<qint64> tid = workspace.transactAct(act, [&](Transaction& tx) -> Result<void> {
    const auto from = tx.record(tx.def("stage"), stage), to = tx.record(tx.def("stage"), into);
    if (!from || from->deleted || !to || to->deleted || stage == into) return Problem("stage-gone", {}, s("stage"));
    if (!(from->value("kind") == to->value("kind")) || !(from->value("pipeline") == to->value("pipeline")))
      return Problem("stage-other-kind", {to->title()}, s("stage"));
    std::vector<Id> deals;
    {
      db::StatementUse rows(
          tx.connection().cached(s("SELECT id FROM deal WHERE stage=? AND _del IS NOT 1 ORDER BY id")));
      rows->bind(1, stage.bits());
      while (rows->step()) deals.push_back(rows->id(0));
    }
    // They do not enter it by their own progress: it gives them no tasks.
    tx.beginBringingIn();
    for (const Id deal : deals)
      if (auto moved = tx.update(tx.def("deal"), deal, {{s("stage"), into}}); !moved.ok()) return moved;
    report.records = report.changed = static_cast<qint64>(deals.size());
    return tx.remove(tx.def("stage"), stage);
  });
  if (!tid.ok()) return tid.problem();
  report.tid = *tid;
  return report;
}

Id stageBeforeClosing(db::Connection& connection, Id deal) {
  {
    db::StatementUse row(connection.cached(
        s("SELECT g.id FROM stage_visit v JOIN stage g ON g.id=v.stage JOIN deal d ON d.id=v.deal WHERE v.deal=? AND "
          "v._del IS NOT 1 AND g._del IS NOT 1 AND g.kind='open' AND g.pipeline=d.pipeline ORDER BY v.entered DESC, "
          "v.id DESC LIMIT 1")));
    row->bind(1, deal.bits());
    if (row->step()) return row->id(0);
  }
  db::StatementUse first(connection.cached(s(
      "SELECT g.id FROM deal d JOIN stage g ON g.pipeline=d.pipeline WHERE d.id=? AND g.kind='open' AND g._del IS NOT "
      "1 ORDER BY g.position, g.id LIMIT 1")));
  first->bind(1, deal.bits());
  return first->step() ? first->id(0) : Id();
}

Result<BulkReport> reopenDeal(Workspace& workspace, Id deal) {
  Id stage;
  {
    const auto reader = workspace.read();
    const auto record = reader->record(*reader->registry().entity(u"deal"), deal);
    if (!record) return Problem("no-such-record", {deal.text(s("D"))});
    if (record->text("status") == QLatin1String("open")) return Problem("deal-is-open", {record->title()});
    stage = stageBeforeClosing(reader->connection(), deal);
  }
  return moveDeals(workspace, {deal.bits()}, {stage, {}, {}, {}, {}});
}

Result<Id> stageNamed(db::Connection& connection, const QString& name, Id pipeline) {
  if (const auto parsed = parseId(name); parsed && parsed->prefix == QLatin1String("ST")) return parsed->id;
  const QString wanted = fold(name.trimmed()), end = endMeant(wanted);
  QList<Id> mine, others, ends;
  QStringList there;
  db::StatementUse rows(
      connection.cached(s("SELECT g.id, g.name, g.key, g.pipeline, p.archived, g.kind FROM stage g JOIN pipeline p ON "
                          "p.id=g.pipeline WHERE g._del IS NOT 1 "
                          "AND p._del IS NOT 1 ORDER BY p.position, p.id, g.position, g.id")));
  while (rows->step()) {
    if (!pipeline && rows->integer(4) != 1) pipeline = rows->id(3);
    const bool own = rows->id(3) == pipeline;
    if (own) there << rows->text(1);
    if (own && !end.isEmpty() && rows->text(5) == end) ends << rows->id(0);
    if (fold(rows->text(1)) != wanted && rows->text(2) != name) continue;
    (own ? mine : others) << rows->id(0);
  }
  if (mine.size() == 1 || (mine.isEmpty() && others.size() == 1)) return mine.isEmpty() ? others.first() : mine.first();
  if (mine.isEmpty() && others.isEmpty() && ends.size() == 1) return ends.first();
  if (mine.isEmpty() && others.isEmpty()) return Problem("stage-unknown", {name, there.join(s(", "))});
  return Problem("stage-ambiguous", {name});
}

}  // namespace relata
