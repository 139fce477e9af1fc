#include "core/marketing/consent_acts.h"

#include <QDateTime>

#include "core/marketing/consent_gate.h"
#include "core/marketing/suppression.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Lines that hold now, or did until they expired.
QList<Id> openLines(Transaction& tx, const Withdrawal& what) {
  db::StatementUse rows(tx.connection().cached(
      s("SELECT id FROM consent WHERE person=?1 AND (?2='' OR purpose=?2) AND (?3='' OR channel=?3) AND "
        "withdrawn_at IS NULL AND (?4=0 OR coalesce(given_at, 0)<=?4) AND _del IS NOT 1 ORDER BY id")));
  rows->bind(1, what.person).bind(2, what.purpose).bind(3, what.channel).bind(4, what.at);
  QList<Id> out;
  while (rows->step()) out << Id(rows->integer(0));
  return out;
}

bool isWithdrawn(Transaction& tx, const Withdrawal& what) {
  db::StatementUse row(tx.connection().cached(s(
      "SELECT 1 FROM consent WHERE person=? AND purpose=? AND channel=? AND withdrawn_at IS NOT NULL AND renewed_by IS "
      "NULL AND _del IS NOT 1")));
  row->bind(1, what.person).bind(2, what.purpose).bind(3, what.channel);
  return row->step();
}

UtcMs momentOf(Transaction& tx, const Withdrawal& what) { return what.at == 0 ? tx.now() : what.at; }

Result<void> noteObjection(Transaction& tx, const Withdrawal& what) {
  Consent objection{what.person, what.purpose, what.channel, {}, {}, {}, {}, {}, {}, momentOf(tx, what), what.how, {}};
  const auto made = tx.insert(tx.def("consent"), objection);
  return made.ok() ? Result<void>() : Result<void>(made.problem());
}

QStringList channelsOf(const Transaction& tx, const Withdrawal& what) {
  if (!what.channel.isEmpty()) return {what.channel};
  QStringList out;
  for (const ChoiceDef& channel : tx.def("consent").field(u"channel")->choices) out << channel.key;
  return out;
}

/// Puts each address of the person on the list, and answers how many were not there yet.
Result<qint64> suppressAll(Transaction& tx, const Withdrawal& what) {
  qint64 put = 0;
  for (const QString& channel : channelsOf(tx, what)) {
    QStringList addresses = addressesFor(tx.connection(), what.person, channel);
    if (const QString first = addressFor(tx.connection(), what.person, channel);
        !first.isEmpty() && !addresses.contains(first))
      addresses << first;
    for (const QString& address : addresses) {
      if (suppressedSince(tx.connection(), channel, address)) continue;
      if (auto done = suppressAddress(tx, channel, address, s("withdrawn")); !done.ok()) return done.problem();
      if (suppressedSince(tx.connection(), channel, address)) ++put;
    }
  }
  return put;
}

}  // namespace

UtcMs givenOn(QDate day, UtcMs now) {
  const QDateTime moment = QDateTime::fromMSecsSinceEpoch(now);
  return day == moment.date() ? now : day.startOfDay().toMSecsSinceEpoch();
}

Result<Id> giveConsent(Workspace& workspace, const Consent& consent) {
  return workspace.transact({ActKind::GiveConsent, {}, {}}, [&](Transaction& tx) -> Result<Id> {
    const auto person = tx.record(tx.def("contact"), consent.person);
    if (!person || person->deleted) return Problem("person-gone");
    tx.setAct({ActKind::GiveConsent, s("contact"), {person->title()}});
    // Whoever says yes again takes their addresses off the list that a withdrawal had put them on; a complaint stays.
    for (const QString& address : addressesFor(tx.connection(), consent.person, consent.channel))
      if (const auto since = suppressedSince(tx.connection(), consent.channel, address);
          since && since->reason == QLatin1String("withdrawn") && since->at <= consent.givenAt.value_or(tx.now()))
        if (auto lifted = unsuppressAddress(tx, consent.channel, address); !lifted.ok()) return lifted.problem();
    return tx.insert(tx.def("consent"), consent);
  });
}

Result<Withdrawn> withdrawConsent(Workspace& workspace, const Withdrawal& withdrawal) {
  return workspace.transact({ActKind::WithdrawConsent, {}, {}}, [&](Transaction& tx) -> Result<Withdrawn> {
    const auto person = tx.record(tx.def("contact"), withdrawal.person);
    if (!person) return Problem("person-gone");
    tx.setAct({ActKind::WithdrawConsent, s("contact"), {person->title()}});
    return withdrawConsent(tx, withdrawal);
  });
}

Result<Withdrawn> withdrawConsent(Transaction& tx, const Withdrawal& what) {
  Withdrawn out;
  QHash<QString, Value> changes{{s("withdrawn_at"), momentOf(tx, what)}};
  if (!what.how.isEmpty()) changes.insert(s("withdrawn_how"), what.how);
  const QList<Id> lines = openLines(tx, what);
  for (const Id line : lines) {
    if (auto done = tx.update(tx.def("consent"), line, changes); !done.ok()) return done.problem();
    ++out.lines;
  }
  if (what.purpose.isEmpty()) {
    const auto put = suppressAll(tx, what);
    if (!put.ok()) return put.problem();
    out.addresses = *put;
  } else if (lines.isEmpty() && !what.channel.isEmpty() && !isWithdrawn(tx, what)) {
    if (auto noted = noteObjection(tx, what); !noted.ok()) return noted.problem();
    ++out.lines;
  }
  return out;
}

bool hasNoBasisLeft(db::Connection& connection, Id person, UtcMs now) {
  db::StatementUse rows(connection.cached(
      s("SELECT count(*), sum(withdrawn_at IS NULL AND (expires IS NULL OR expires >= date(?2 / 1000, 'unixepoch', "
        "'localtime'))) FROM consent WHERE person=?1 AND _del IS NOT 1")));
  rows->bind(1, person).bind(2, now);
  if (!rows->step() || rows->integer(0) == 0 || rows->integer(1) > 0) return false;
  db::StatementUse other(connection.cached(s(
      "SELECT 1 FROM deal WHERE contact=?1 AND _del IS NOT 1 UNION ALL SELECT 1 FROM sales_order WHERE contact=?1 AND "
      "_del IS NOT 1 UNION ALL SELECT 1 FROM contract WHERE contact=?1 AND _del IS NOT 1 UNION ALL SELECT 1 FROM "
      "ticket WHERE contact=?1 AND _del IS NOT 1 LIMIT 1")));
  other->bind(1, person);
  return !other->step();
}

}  // namespace relata
