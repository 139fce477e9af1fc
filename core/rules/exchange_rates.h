#pragma once

#include <QDate>
#include <QHash>

#include <optional>

#include "core/base/exact.h"
#include "core/db/connection.h"
#include "core/meta/value.h"
#include "core/workspace/entity_rules.h"

namespace relata {

/// How many units of one currency are paid for one of another, and since when that holds.
struct RateOn {
  double rate = 1;
  QDate since;  // the older of the two days where it goes by way of the base currency
};

/// Dated rates as the table holds them: each is valid from its day until the day before the next one of its pair. A
/// pair is also read the other way round, and by way of the base currency. What is not there is not guessed.
class ExchangeRates {
 public:
  ExchangeRates(db::Connection& connection, QString base) : m_db(connection), m_base(std::move(base)) {}

  const QString& base() const { return m_base; }
  std::optional<RateOn> rate(const QString& code, const QString& into, const QDate& day);

 private:
  std::optional<RateOn> pair(const QString& code, const QString& into, const QDate& day);
  std::optional<RateOn> listed(const QString& code, const QString& base, const QDate& day);

  db::Connection& m_db;
  QString m_base;
  QHash<QString, std::optional<RateOn>> m_known;
};

/// `minor` units of `code` in minor units of `into`, not rounded.
Exact converted(const Exact& minor, const QString& code, const QString& into, double rate);

/// A rate is more than nothing, between two currencies that exist, from a day on.
EntityRules rateRules();

}  // namespace relata
