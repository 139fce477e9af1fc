#include "core/sales/quote_acts.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

#include "core/sales/document_sums.h"
#include "core/store/reader.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString today(Transaction& tx) {
  return QDateTime::fromMSecsSinceEpoch(tx.now(), QTimeZone::systemTimeZone()).date().toString(Qt::ISODate);
}

Problem gone(const Transaction& tx, const char* entity, Id id) {
  return Problem("no-such-record", {id.text(tx.registry().entity(QString::fromLatin1(entity))->prefix)});
}

/// The lines come along as they are: what was agreed is not looked up again.
Result<void> copyLines(Transaction& tx, Id from, Id to, bool withOptional) {
  const EntityDef& def = tx.def("line");
  for (const Record& line : linesOf(tx.connection(), def, from)) {
    if (line.value("optional").flag() && !withOptional) continue;
    Record copy(def);
    for (auto it = line.values().begin(); it != line.values().end(); ++it) copy.set(it.key(), it.value());
    copy.set("record", to);
    if (const auto made = tx.insert(copy); !made.ok()) return made.problem();
  }
  return {};
}

/// What a person wrote, in fields of their own as well; not what belongs to the other document alone.
void take(Record& to, const Record& from, const QStringList& without) {
  for (const FieldDef& field : from.def().fields) {
    const FieldDef* same = to.def().field(field.key);
    if (!same || same->kind != field.kind || field.kind == Kind::Computed || without.contains(field.key)) continue;
    if (field.is(FieldFlag::ReadOnly) || same->is(FieldFlag::ReadOnly)) continue;
    to.set(qUtf8Printable(field.key), from.value(field.key));
  }
}

Result<void> win(Transaction& tx, Id dealId) {
  const auto deal = dealId ? tx.record(tx.def("deal"), dealId) : std::nullopt;
  if (!deal || deal->deleted || deal->text("status") != QLatin1String("open")) return {};
  Id stage;
  {
    db::StatementUse row(tx.connection().cached(
        s("SELECT id FROM stage WHERE pipeline=? AND kind='won' AND _del IS NOT 1 ORDER BY position, id LIMIT 1")));
    row->bind(1, deal->value("pipeline").id().bits());
    if (row->step()) stage = row->id(0);
  }
  return stage ? tx.update(deal->def(), dealId, {{s("stage"), stage}}) : Result<void>();
}

Id orderOf(db::Connection& connection, Id quote) {
  db::StatementUse row(
      connection.cached(s("SELECT id FROM sales_order WHERE quote=? AND _del IS NOT 1 ORDER BY id DESC LIMIT 1")));
  row->bind(1, quote.bits());
  return row->step() ? row->id(0) : Id();
}

QString titleOf(Workspace& workspace, const char* entity, Id id) {
  const auto reader = workspace.read();
  return reader->titles(*reader->registry().entity(QString::fromLatin1(entity)), {id.bits()}).value(id.bits());
}

Act named(Workspace& workspace, ActKind kind, const char* entity, Id id) {
  const auto title = guarded([&] { return titleOf(workspace, entity, id); });
  return {kind, QString::fromLatin1(entity), {title.ok() ? *title : QString()}};
}

}  // namespace

Result<Id> quoteFromDeal(Workspace& workspace, Id deal) {
  return workspace.transact(named(workspace, ActKind::OfferDeal, "deal", deal), [&](Transaction& tx) -> Result<Id> {
    const auto found = tx.record(tx.def("deal"), deal);
    if (!found) return gone(tx, "deal", deal);
    Record quote(tx.def("quote"));
    quote.set("deal", deal);
    const Result<Id> made = tx.insert(quote);
    if (!made.ok()) return made;
    if (auto copied = copyLines(tx, deal, *made, true); !copied.ok()) return copied.problem();
    return made;
  });
}

Result<Id> newVersion(Workspace& workspace, Id quote) {
  return workspace.transact(named(workspace, ActKind::NewVersion, "quote", quote), [&](Transaction& tx) -> Result<Id> {
    const auto old = tx.record(tx.def("quote"), quote);
    if (!old) return gone(tx, "quote", quote);
    Record next(tx.def("quote"));
    if (old->text("status") == QLatin1String("superseded")) return Problem("quote-superseded", {old->title()});
    take(next, *old, {s("status"), s("issued_on"), s("valid_until"), s("external_id")});
    next.set("previous", quote);
    next.set("version", old->value("version").integer() + 1);
    const Result<Id> made = tx.insert(next);
    if (!made.ok()) return made;
    if (auto copied = copyLines(tx, quote, *made, true); !copied.ok()) return copied.problem();
    // An accepted quote stays what it was: there is an order that stands on it.
    if (old->text("status") == QLatin1String("accepted")) return made;
    if (auto done = tx.update(old->def(), quote, {{s("status"), s("superseded")}}); !done.ok()) return done.problem();
    return made;
  });
}

Result<void> orderAccepted(Transaction& tx, const Record& quote) {
  if (orderOf(tx.connection(), quote.id())) return {};
  Record order(tx.def("order"));
  take(order, quote, {s("status"), s("number"), s("external_id"), s("tags")});
  order.set("quote", quote.id());
  order.set("ordered_on", today(tx));
  const Result<Id> made = tx.insert(order);
  if (!made.ok()) return made.problem();
  return copyLines(tx, quote.id(), *made, false);
}

Result<Id> acceptQuote(Workspace& workspace, Id quote, bool winDeal) {
  return workspace.transact(named(workspace, ActKind::AcceptQuote, "quote", quote), [&](Transaction& tx) -> Result<Id> {
    const auto old = tx.record(tx.def("quote"), quote);
    if (!old) return gone(tx, "quote", quote);
    if (old->text("status") == QLatin1String("accepted")) return Problem("quote-is-accepted", {old->title()});
    // Its rules make the order.
    if (auto done = tx.update(old->def(), quote, {{s("status"), s("accepted")}}); !done.ok()) return done.problem();
    const Id made = orderOf(tx.connection(), quote);
    if (winDeal)
      if (auto won = win(tx, old->value("deal").id()); !won.ok()) return won.problem();
    return made;
  });
}

Result<void> approveQuote(Workspace& workspace, Id quote) {
  return workspace.transact(named(workspace, ActKind::ApproveQuote, "quote", quote), [&](Transaction& tx) {
    return tx.update(tx.def("quote"), quote,
                     {{s("approved_by"), tx.me()}, {s("approved_on"), today(tx)}, {s("status"), s("draft")}});
  });
}

Result<void> setQuoteStatus(Workspace& workspace, Id quote, const QString& status) {
  return workspace.transact(named(workspace, ActKind::Edit, "quote", quote), [&](Transaction& tx) {
    return tx.update(tx.def("quote"), quote, {{s("status"), status}});
  });
}

Result<void> moveLine(Workspace& workspace, Id line, qsizetype place) {
  return workspace.transact(named(workspace, ActKind::Edit, "line", line), [&](Transaction& tx) -> Result<void> {
    const EntityDef& def = tx.def("line");
    const auto moved = tx.record(def, line);
    if (!moved) return gone(tx, "line", line);
    QList<Record> lines = linesOf(tx.connection(), def, moved->value("record").id());
    const auto at = std::find_if(lines.begin(), lines.end(), [&](const Record& one) { return one.id() == line; });
    if (at == lines.end()) return {};
    lines.move(at - lines.begin(), std::clamp<qsizetype>(place, 0, lines.size() - 1));
    for (qsizetype i = 0; i < lines.size(); ++i)
      if (lines[i].value("position").integer() != i + 1)
        if (auto done = tx.update(def, lines[i].id(), {{s("position"), qint64{i + 1}}}); !done.ok()) return done;
    return {};
  });
}

}  // namespace relata
