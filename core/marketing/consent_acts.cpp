#include "core/marketing/consent_acts.h"

#include "core/marketing/consent_gate.h"
#include "core/marketing/suppression.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct Line {
  Id id;
  QString channel;
};

/// Lines that hold now, or did until they expired.
QList<Line> openLines(Transaction& tx, const Withdrawal& what) {
  db::StatementUse rows(tx.connection().cached(
      s("SELECT id, channel FROM consent WHERE person=?1 AND (?2='' OR purpose=?2) AND (?3='' OR channel=?3) AND "
        "withdrawn_at IS NULL AND (?4=0 OR coalesce(given_at, 0)<=?4) AND _del IS NOT 1 ORDER BY id")));
  rows->bind(1, what.person).bind(2, what.purpose).bind(3, what.channel).bind(4, what.at);
  QList<Line> out;
  while (rows->step()) out << Line{Id(rows->integer(0)), rows->text(1)};
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

}  // namespace

Result<Id> giveConsent(Workspace& workspace, const Consent& consent) {
  return workspace.transact({ActKind::GiveConsent, {}, {}}, [&](Transaction& tx) -> Result<Id> {
    const auto person = tx.record(tx.def("contact"), consent.person);
    if (!person || person->deleted) return Problem("person-gone");
    tx.setAct({ActKind::GiveConsent, s("contact"), {person->title()}});
    // Whoever says yes again takes their addresses off the list that a withdrawal had put them on; a complaint stays.
    for (const QString& address : addressesFor(tx.connection(), consent.person, consent.channel))
      if (const auto since = suppressedSince(tx.connection(), consent.channel, address);
          since && since->reason == QLatin1String("withdrawn"))
        if (auto lifted = unsuppressAddress(tx, consent.channel, address); !lifted.ok()) return lifted.problem();
    return tx.insert(tx.def("consent"), consent);
  });
}

Result<qint64> withdrawConsent(Workspace& workspace, const Withdrawal& withdrawal) {
  return workspace.transact({ActKind::WithdrawConsent, {}, {}}, [&](Transaction& tx) -> Result<qint64> {
    const auto person = tx.record(tx.def("contact"), withdrawal.person);
    if (!person) return Problem("person-gone");
    tx.setAct({ActKind::WithdrawConsent, s("contact"), {person->title()}});
    return withdrawConsent(tx, withdrawal);
  });
}

Result<qint64> withdrawConsent(Transaction& tx, const Withdrawal& what) {
  qint64 written = 0;
  QHash<QString, Value> changes{{s("withdrawn_at"), momentOf(tx, what)}};
  if (!what.how.isEmpty()) changes.insert(s("withdrawn_how"), what.how);
  const QList<Line> lines = openLines(tx, what);
  QStringList channels = what.channel.isEmpty() ? QStringList() : QStringList{what.channel};
  for (const Line& line : lines) {
    if (auto done = tx.update(tx.def("consent"), line.id, changes); !done.ok()) return done.problem();
    if (!channels.contains(line.channel)) channels << line.channel;
    ++written;
  }
  if (what.purpose.isEmpty()) {
    for (const QString& channel : channels)
      if (auto done = suppressAddress(tx, channel, addressFor(tx.connection(), what.person, channel), s("withdrawn"));
          !done.ok())
        return done.problem();
  } else if (lines.isEmpty() && !what.channel.isEmpty() && !isWithdrawn(tx, what)) {
    if (auto noted = noteObjection(tx, what); !noted.ok()) return noted.problem();
    ++written;
  }
  return written;
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
