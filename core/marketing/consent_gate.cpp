#include "core/marketing/consent_gate.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include "core/marketing/consent.h"
#include "core/marketing/suppression.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString dayText(UtcMs at) {
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at, QTimeZone::systemTimeZone()).date(),
                            QLocale::ShortFormat);
}

GateAnswer closed(Problem reason) {
  GateAnswer out;
  out.reason = std::move(reason);
  return out;
}

bool isThere(db::Connection& connection, Id person) {
  db::StatementUse row(connection.cached(s("SELECT 1 FROM contact WHERE id=? AND _del IS NOT 1")));
  row->bind(1, person);
  return row->step();
}

/// Marked as not to be used, among the person's addresses.
bool isMarked(db::Connection& connection, Id person, const QString& channel, const QString& address) {
  const QString wanted = channelAddress(channel, address);
  db::StatementUse rows(
      connection.cached(s("SELECT value FROM point WHERE record=? AND do_not_use=1 AND _del IS NOT 1")));
  rows->bind(1, person);
  while (rows->step())
    if (channelAddress(channel, rows->text(0)) == wanted) return true;
  return false;
}

/// Who withdrew everything, or complained, did so as a person and not as an address: of two merged people the strictest
/// holds. That mail to another address came back says nothing about this one.
std::optional<SuppressedSince> leftByOther(db::Connection& connection, Id person, const QString& channel,
                                           const QString& address) {
  const QString used = channelAddress(channel, address);
  for (const QString& other : addressesFor(connection, person, channel)) {
    if (channelAddress(channel, other) == used) continue;
    const auto since = suppressedSince(connection, channel, other);
    if (since && (since->reason == QLatin1String("withdrawn") || since->reason == QLatin1String("complaint")))
      return since;
  }
  return std::nullopt;
}

QString reasonWord(const QString& key) {
  const EntityDef def = suppressionDef();
  return choiceLabel(def, *def.field(u"reason"), key);
}

struct Line {
  Id id;
  std::optional<QDate> expires;
  UtcMs given = 0;
};

/// What the ledger says; a withdrawal that nobody lifted counts before any consent, so that of two merged people the
/// strictest holds.
GateAnswer askLedger(db::Connection& connection, Id person, const QString& purpose, const QString& channel, UtcMs now) {
  const QDate today = QDateTime::fromMSecsSinceEpoch(now, QTimeZone::systemTimeZone()).date();
  QList<Line> lines;
  db::StatementUse rows(connection.cached(s(
      "SELECT id, given_at, expires, withdrawn_at, renewed_by FROM consent WHERE person=? AND purpose=? AND channel=? "
      "AND _del IS NOT 1 ORDER BY given_at DESC, id DESC")));
  rows->bind(1, person).bind(2, purpose).bind(3, channel);
  while (rows->step()) {
    if (!rows->isNull(3)) {
      if (rows->isNull(4)) return closed(Problem("consent-withdrawn", {dayText(rows->integer(3))}));
      continue;
    }
    if (rows->isNull(1) || rows->integer(1) > now) continue;
    const QDate expires = QDate::fromString(rows->text(2), Qt::ISODate);
    lines << Line{Id(rows->integer(0)), rows->isNull(2) ? std::nullopt : std::optional(expires), rows->integer(1)};
  }
  std::optional<QDate> expired;
  for (const Line& line : lines) {
    if (!line.expires || (line.expires->isValid() && *line.expires >= today)) {
      GateAnswer open;
      open.allowed = true;
      open.consent = line.id;
      return open;
    }
    if (!expired || *line.expires > *expired) expired = line.expires;
  }
  if (expired) return closed(Problem("consent-expired", {QLocale().toString(*expired, QLocale::ShortFormat)}));
  return closed(Problem("consent-none"));
}

}  // namespace

QString addressFor(db::Connection& connection, Id person, const QString& channel) {
  const char* columns = channel == QLatin1String("email")       ? "email"
                        : channel == QLatin1String("phone")     ? "coalesce(nullif(mobile, ''), phone)"
                        : channel == QLatin1String("sms")       ? "coalesce(nullif(mobile, ''), phone)"
                        : channel == QLatin1String("messaging") ? "wechat"
                        : channel == QLatin1String("post")
                            ? "CASE WHEN street <> '' THEN concat_ws(', ', street, postcode, city, country) END"
                            : "NULL";
  db::StatementUse row(connection.cached(s("SELECT %1 FROM contact WHERE id=? AND _del IS NOT 1").arg(s(columns))));
  row->bind(1, person);
  return row->step() ? row->text(0) : QString();
}

QStringList addressesFor(db::Connection& connection, Id person, const QString& channel) {
  QStringList out;
  db::StatementUse rows(connection.cached(
      s("SELECT email FROM contact WHERE id=?1 AND ?2='email' UNION ALL SELECT mobile FROM contact WHERE id=?1 AND "
        "?2='phone' UNION ALL SELECT phone FROM contact WHERE id=?1 AND ?2='phone' UNION ALL SELECT value FROM point "
        "WHERE record=?1 AND kind=?2 AND _del IS NOT 1")));
  rows->bind(1, person).bind(2, channel == QLatin1String("sms") ? s("phone") : channel);
  while (rows->step())
    if (const QString address = rows->text(0); !address.isEmpty() && !out.contains(address)) out << address;
  return out;
}

QList<ConsentState> consentsOf(db::Connection& connection, Id person, UtcMs now) {
  QList<ConsentState> out;
  {
    db::StatementUse rows(connection.cached(
        s("SELECT purpose, channel, id, basis, source, given_at, withdrawn_at, renewed_by FROM consent WHERE person=? "
          "AND "
          "_del IS NOT 1 ORDER BY purpose, channel, max(coalesce(given_at, 0), coalesce(withdrawn_at, 0)), id")));
    rows->bind(1, person);
    while (rows->step()) {
      if (out.isEmpty() || out.last().purpose != rows->text(0) || out.last().channel != rows->text(1))
        out << ConsentState{rows->text(0), rows->text(1), {}, {}, {}, {}, 0, false};
      ConsentState& state = out.last();
      state.newest = Id(rows->integer(2));
      state.basis = rows->text(3);
      state.source = rows->text(4);
      state.givenAt = rows->integer(5);
      state.isWithdrawn = state.isWithdrawn || (!rows->isNull(6) && rows->isNull(7));
    }
  }
  for (ConsentState& state : out) state.answer = mayReach(connection, person, state.purpose, state.channel, now);
  return out;
}

QList<SuppressedChannel> suppressedChannels(db::Connection& connection, Id person) {
  QList<SuppressedChannel> out;
  for (const char* channel : {"email", "phone", "messaging", "post"}) {
    QStringList addresses = addressesFor(connection, person, s(channel));
    addresses << addressFor(connection, person, s(channel));
    for (const QString& address : std::as_const(addresses))
      if (const auto since = suppressedSince(connection, s(channel), address)) {
        out << SuppressedChannel{s(channel), since->reason, since->at};
        break;
      }
  }
  return out;
}

GateAnswer mayReach(db::Connection& connection, Id person, const QString& purpose, const QString& channel, UtcMs now) {
  return mayReach(connection, person, purpose, channel, addressFor(connection, person, channel), now);
}

GateAnswer mayReach(db::Connection& connection, Id person, const QString& purpose, const QString& channel,
                    const QString& address, UtcMs now) {
  if (!isThere(connection, person)) return closed(Problem("person-gone"));
  if (channelAddress(channel, address).isEmpty()) return closed(Problem("address-missing"));
  if (const auto since = suppressedSince(connection, channel, address))
    return closed(Problem("address-suppressed", {dayText(since->at), reasonWord(since->reason)}));
  if (isMarked(connection, person, channel, address)) return closed(Problem("address-do-not-use"));
  GateAnswer answer = askLedger(connection, person, purpose, channel, now);
  if (!answer.allowed) return answer;
  if (const auto since = leftByOther(connection, person, channel, address))
    return closed(Problem("address-suppressed", {dayText(since->at), reasonWord(since->reason)}));
  answer.address = address;
  return answer;
}

}  // namespace relata
