#include "core/marketing/coupon_acts.h"

#include <QDateTime>
#include <QLocale>
#include <QRandomGenerator>
#include <QSet>
#include <QTimeZone>

#include "core/marketing/campaign_send.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kMadeLetters = 8, kMostMade = 100'000;

QString madeCode(const QString& prefix) {
  static constexpr char kLetters[] = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  QString out = prefix;
  for (int i = 0; i < kMadeLetters; ++i)
    out += QLatin1Char(kLetters[QRandomGenerator::system()->bounded(static_cast<int>(sizeof kLetters - 1))]);
  return out;
}

QSet<QString> codesOf(Transaction& tx, Id pool) {
  QSet<QString> out;
  db::StatementUse rows(tx.connection().cached(s("SELECT upper(code) FROM coupon WHERE pool=? AND _del IS NOT 1")));
  rows->bind(1, pool);
  while (rows->step()) out << rows->text(0);
  return out;
}

}  // namespace

Result<qint64> addCoupons(Workspace& workspace, Id pool, const QStringList& codes) {
  return workspace.transact({ActKind::AddCoupons, s("coupon_pool"), {}}, [&](Transaction& tx) -> Result<qint64> {
    const auto record = tx.record(tx.def("coupon_pool"), pool);
    if (!record || record->deleted) return Problem("no-such-record", {pool.text(s("CQ"))});
    QSet<QString> known = codesOf(tx, pool);
    qint64 added = 0;
    for (const QString& typed : codes) {
      const QString code = typed.trimmed();
      if (code.isEmpty() || known.contains(code.toUpper())) continue;
      known << code.toUpper();
      Coupon coupon;
      coupon.pool = pool;
      coupon.code = code;
      if (const auto made = tx.insert(tx.def("coupon"), coupon); !made.ok()) return made.problem();
      ++added;
    }
    tx.setAct({ActKind::AddCoupons, s("coupon_pool"), {record->title(), QString::number(added)}});
    return added;
  });
}

Result<qint64> makeCoupons(Workspace& workspace, Id pool, const QString& prefix, int count) {
  QStringList codes;
  for (int i = 0; i < qBound(0, count, kMostMade); ++i) codes << madeCode(prefix);
  return addCoupons(workspace, pool, codes);
}

Result<QString> giveCoupon(Transaction& tx, Id pool, Id person, Id campaign) {
  Id free;
  QString code;
  {
    db::StatementUse row(tx.connection().cached(
        s("SELECT code FROM coupon WHERE pool=? AND person=? AND _del IS NOT 1 ORDER BY id LIMIT 1")));
    row->bind(1, pool).bind(2, person);
    if (row->step()) return row->text(0);
  }
  {
    db::StatementUse row(
        tx.connection().cached(s("SELECT id, code FROM coupon WHERE pool=? AND person IS NULL AND given_at IS NULL AND "
                                 "redeemed_at IS NULL AND _del IS NOT 1 ORDER "
                                 "BY id LIMIT 1")));
    row->bind(1, pool);
    if (row->step()) {
      free = row->id(0);
      code = row->text(1);
    }
  }
  const auto record = tx.record(tx.def("coupon_pool"), pool);
  if (!free) return Problem("coupons-used-up", {record ? record->title() : QString()});
  auto given =
      tx.update(tx.def("coupon"), free, {{s("person"), person}, {s("campaign"), campaign}, {s("given_at"), tx.now()}});
  if (!given.ok()) return given.problem();
  return code;
}

Result<Id> redeemCoupon(Workspace& workspace, const QString& code, const QString& by) {
  return workspace.transact({ActKind::Edit, s("coupon"), {code}}, [&](Transaction& tx) -> Result<Id> {
    Id id;
    {
      db::StatementUse row(tx.connection().cached(
          s("SELECT id FROM coupon WHERE code=? COLLATE NOCASE AND _del IS NOT 1 ORDER BY redeemed_at IS NOT NULL, id "
            "LIMIT 1")));
      row->bind(1, code.trimmed());
      if (row->step()) id = row->id(0);
    }
    const auto coupon = id ? tx.record(tx.def("coupon"), id) : std::nullopt;
    if (!coupon) return Problem("coupon-unknown", {code.trimmed()});
    if (const Value used = coupon->value("redeemed_at"); !used.isNull()) {
      const QDateTime at = QDateTime::fromMSecsSinceEpoch(used.integer(), QTimeZone::systemTimeZone());
      return Problem("coupon-used", {coupon->title(), QLocale().toString(at.date(), QLocale::ShortFormat)});
    }
    auto done = tx.update(coupon->def(), id, {{s("redeemed_at"), tx.now()}, {s("redeemed_by"), by}});
    if (!done.ok()) return done.problem();
    // Whoever uses a code answered the campaign that gave it.
    const Id person = coupon->value("person").id(), campaign = coupon->value("campaign").id();
    if (person && campaign)
      if (auto member = setMemberStatus(tx, campaign, person, s("responded"), coupon->title()); !member.ok())
        return member.problem();
    return id;
  });
}

qint64 freeCoupons(db::Connection& connection, Id pool) {
  db::StatementUse row(
      connection.cached(s("SELECT count(*) FROM coupon WHERE pool=? AND person IS NULL AND given_at IS NULL AND "
                          "redeemed_at IS NULL AND _del IS NOT 1")));
  row->bind(1, pool);
  return row->step() ? row->integer(0) : 0;
}

}  // namespace relata
