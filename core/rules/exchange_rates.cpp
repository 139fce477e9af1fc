#include "core/rules/exchange_rates.h"

#include <QLocale>

#include "core/base/money.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// What a person writes; a file may bring one again, of which the later row counts.
Result<void> checkOnlyOne(Transaction& tx, const Record& next) {
  db::StatementUse row(tx.connection().cached(
      s("SELECT id, rate FROM rate WHERE code=? AND base=? AND date=? AND id<>? AND _del IS NOT 1 LIMIT 1")));
  row->bind(1, next.text("code")).bind(2, next.text("base")).bind(3, next.text("date")).bind(4, next.id().bits());
  if (!row->step()) return {};
  return Problem("rate-there-already",
                 {next.text("code"), next.text("base"), next.text("date"),
                  QString::number(row->value(1).decimal(), 'g', QLocale::FloatingPointShortest),
                  row->id(0).text(next.def().prefix)},
                 s("date"));
}

Result<void> rateBefore(Transaction& tx, Record& next, const Record*) {
  for (const char* key : {"code", "base"}) {
    const QString code = next.text(key).trimmed().toUpper();
    if (!isCurrency(code)) return Problem("currency-unknown", {next.text(key)}, s(key));
    next.set(key, code);
  }
  if (next.text("code") == next.text("base")) return Problem("rate-same-currency", {next.text("code")}, s("base"));
  if (!(next.value("rate").decimal() > 0)) return Problem("rate-not-positive", {}, s("rate"));
  if (next.value("date").isNull()) return Problem("rate-without-day", {}, s("date"));
  return tx.isBulk() ? Result<void>() : checkOnlyOne(tx, next);
}

/// Deals that closed before anybody noted a rate of their day are frozen once there is one, so that the next rate that
/// is mended does not move the past.
Result<void> freezeWaiting(Transaction& tx, const TouchedRows&) {
  std::vector<Id> deals;
  {
    db::Statement rows(tx.connection(),
                       s("SELECT id FROM deal WHERE closed_on IS NOT NULL AND frozen_amount IS NULL AND amount IS NOT "
                         "NULL AND status<>'open' AND _del IS NOT 1"));
    while (rows.step()) deals.push_back(rows.id(0));
  }
  // The rules of the deal look for the rate. One that may not be written for another reason goes on waiting.
  for (const Id deal : deals) (void)tx.update(tx.def("deal"), deal, {});
  return {};
}

}  // namespace

std::optional<RateOn> ExchangeRates::listed(const QString& code, const QString& base, const QDate& day) {
  db::StatementUse row(
      m_db.cached(s("SELECT rate, date FROM rate WHERE code=? AND base=? AND date<=? AND rate>0 AND "
                    "_del IS NOT 1 ORDER BY date DESC, id DESC LIMIT 1")));
  row->bind(1, code).bind(2, base).bind(3, day.toString(Qt::ISODate));
  if (!row->step()) return std::nullopt;
  return RateOn{row->value(0).decimal(), QDate::fromString(row->text(1), Qt::ISODate)};
}

// The same pair may be noted both ways; what was noted later counts.
std::optional<RateOn> ExchangeRates::pair(const QString& code, const QString& into, const QDate& day) {
  if (code == into) return RateOn{1, day};
  const auto straight = listed(code, into, day);
  const auto inverse = listed(into, code, day);
  if (straight && (!inverse || straight->since >= inverse->since)) return straight;
  if (inverse) return RateOn{1 / inverse->rate, inverse->since};
  return std::nullopt;
}

std::optional<RateOn> ExchangeRates::rate(const QString& code, const QString& into, const QDate& day) {
  if (code == into) return RateOn{1, day};
  const QString key = code + into + QString::number(day.toJulianDay());
  if (const auto known = m_known.constFind(key); known != m_known.constEnd()) return *known;
  std::optional<RateOn> found = pair(code, into, day);
  if (!found && code != m_base && into != m_base) {
    const auto first = pair(code, m_base, day), second = pair(m_base, into, day);
    if (first && second) found = RateOn{first->rate * second->rate, std::min(first->since, second->since)};
  }
  m_known.insert(key, found);
  return found;
}

Exact converted(const Exact& minor, const QString& code, const QString& into, double rate) {
  if (rate == 1 && code == into) return minor;
  return (minor * Exact::ofDouble(rate).value_or(Exact())).shifted(currencyExponent(into) - currencyExponent(code));
}

EntityRules rateRules() { return {rateBefore, {}, {}, freezeWaiting}; }

}  // namespace relata
