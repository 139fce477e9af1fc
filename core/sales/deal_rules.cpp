#include "core/sales/deal_rules.h"

#include <QDateTime>

#include <initializer_list>

#include "core/base/iso_day.h"
#include "core/base/money.h"
#include "core/base/text.h"
#include "core/sales/deal.h"
#include "core/sales/document_sums.h"
#include "core/rules/exchange_rates.h"
#include "core/sales/pipeline.h"
#include "core/sales/quote_rules.h"
#include "core/sales/stage_task.h"
#include "core/store/settings.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

using namespace Qt::StringLiterals;  // keys cost nothing so: an import asks for some fifty a row

QString s(const char* text) { return QString::fromUtf8(text); }

bool changed(const Record& next, const Record* before, const QString& key) {
  return before ? !(next.value(key) == before->value(key)) : !next.value(key).isNull();
}

Id firstPipeline(Transaction& tx) {
  db::StatementUse row(tx.connection().cached(
      s("SELECT id FROM pipeline WHERE archived IS NOT 1 AND _del IS NOT 1 ORDER BY position, id LIMIT 1")));
  return row->step() ? row->id(0) : Id();
}

std::optional<Record> liveRecord(Transaction& tx, const char* entity, Id id) {
  auto record = id ? tx.record(tx.def(entity), id) : std::nullopt;
  return record && !record->deleted ? record : std::nullopt;
}

/// By the local clock, as a zone of its own is looked up in the file system each time.
QDate localDay(UtcMs moment) { return QDateTime::fromMSecsSinceEpoch(moment).date(); }

/// What the deals of a load ask for again and again: each question of the clock reads the zone's file, each one of the
/// currency and its rates the workspace.
struct AskedByLoad {
  Stamp load;
  QDate today;  // once it was asked for, as the base currency
  QString base;
  QHash<QDate, UtcMs> noons;
  QHash<std::pair<QString, QDate>, std::optional<RateOn>> rates;  // into the base currency
};

/// Kept as long as one load writes; anything else asks anew, as a laptop travels and rates are mended.
AskedByLoad& askedBy(const Transaction& tx) {
  thread_local AskedByLoad asked;
  if (!tx.isBulk() || !(asked.load == tx.stamp())) asked = {tx.stamp(), {}, {}, {}, {}};
  return asked;
}

QDate todayOf(const Transaction& tx) {
  QDate& today = askedBy(tx).today;
  if (!today.isValid()) today = localDay(tx.now());
  return today;
}

QString baseOf(Transaction& tx) {
  QString& base = askedBy(tx).base;
  if (base.isEmpty()) base = baseCurrency(tx.connection());
  return base;
}

std::optional<RateOn> rateIntoBase(Transaction& tx, const QString& currency, const QDate& day) {
  const QString base = baseOf(tx);
  if (currency == base) return RateOn{1, day};
  auto& rates = askedBy(tx).rates;
  const auto known = rates.constFind({currency, day});
  if (known != rates.constEnd()) return *known;
  return *rates.insert({currency, day}, ExchangeRates(tx.connection(), base).rate(currency, base, day));
}

UtcMs noonOf(const Transaction& tx, const QDate& day) {
  QHash<QDate, UtcMs>& noons = askedBy(tx).noons;
  const auto known = noons.constFind(day);
  return known != noons.constEnd() ? *known : *noons.insert(day, QDateTime(day, QTime(12, 0)).toMSecsSinceEpoch());
}

/// One write of a deal. Where a deal comes to stand is found out first; the rest follows from that stage.
class DealWrite {
 public:
  DealWrite(Transaction& tx, Record& next, const Record* before) : m_tx(tx), m_next(next), m_before(before) {}

  Result<void> run() {
    if (auto checked = checkNumbers(); !checked.ok()) return checked;
    if (!m_before && m_next.value(u"owner"_s).isNull()) m_next.set(u"owner"_s, m_tx.me());
    if (auto placed = place(); !placed.ok()) return placed;
    const std::optional<Record> stage = m_stage ? m_stage : liveRecord(m_tx, "stage", m_next.value(u"stage"_s).id());
    // It stood in a stage that is gone: everything else about it may still be written.
    if (!stage && !changed(m_next, m_before, u"stage"_s)) return {};
    if (!stage) return Problem("stage-gone", {}, s("stage"));
    if (m_next.value(u"pipeline"_s).id() != stage->value(u"pipeline"_s).id())
      return Problem("deal-stage-elsewhere", {stage->title(), pipelineName()}, s("stage"));
    return enter(*stage);
  }

 private:
  Result<void> checkNumbers() {
    const Value probability = m_next.value(u"probability"_s);
    if (!probability.isNull() && (probability.integer() < 0 || probability.integer() > 100))
      return Problem("probability-range", {QString::number(probability.integer())}, s("probability"));
    const QDate opened = dayIn(u"opened_on"_s);
    if (!m_tx.isBroughtIn() && opened > today() && changed(m_next, m_before, u"opened_on"_s))
      return Problem("deal-opens-later", {m_next.title(), opened.toString(Qt::ISODate)}, s("opened_on"));
    if (!changed(m_next, m_before, u"amount"_s) || !m_next.value(u"amount"_s).isMoney()) return {};
    const MoneyValue amount = m_next.value(u"amount"_s).money();
    if (!isCurrency(amount.currency)) return Problem("currency-unknown", {amount.currency}, s("amount"));
    if (amount.minor < 0) return Problem("amount-negative", {}, s("amount"));
    return {};
  }

  QString pipelineName() {
    const auto pipeline = m_tx.record(m_tx.def("pipeline"), m_next.value(u"pipeline"_s).id());
    return pipeline ? pipeline->title() : QString();
  }

  /// Stage and pipeline follow each other: the one that was written leads.
  Result<void> place() {
    const bool staged = changed(m_next, m_before, u"stage"_s) && !m_next.value(u"stage"_s).isNull();
    const bool piped = changed(m_next, m_before, u"pipeline"_s) && !m_next.value(u"pipeline"_s).isNull();
    if (staged) {
      const auto stage = liveRecord(m_tx, "stage", m_next.value(u"stage"_s).id());
      if (!stage) return Problem("stage-gone", {}, s("stage"));
      if (!piped) m_next.set(u"pipeline"_s, stage->value(u"pipeline"_s));
      m_stage = stage;
      return {};
    }
    if (m_next.value(u"pipeline"_s).isNull()) {
      const Id first = firstPipeline(m_tx);
      if (!first) return Problem("pipeline-none", {}, s("pipeline"));
      m_next.set(u"pipeline"_s, first);
    }
    if (piped || m_next.value(u"stage"_s).isNull()) {
      const Id stage = likeStage();
      if (!stage) return Problem("pipeline-without-stage", {pipelineName()}, s("pipeline"));
      m_next.set(u"stage"_s, stage);
    }
    return {};
  }

  /// The stage of the pipeline that is most like the one it stood in; its first one for a new deal.
  Id likeStage() {
    const auto old = m_before ? m_tx.record(m_tx.def("stage"), m_before->value(u"stage"_s).id()) : std::nullopt;
    db::StatementUse row(m_tx.connection().cached(s(
        "SELECT id FROM stage WHERE pipeline=? AND _del IS NOT 1 AND kind=? ORDER BY key IS NOT ?, position, id LIMIT "
        "1")));
    row->bind(1, m_next.value(u"pipeline"_s).id().bits())
        .bind(2, old ? old->value(u"kind"_s).text() : s("open"))
        .bind(3, old ? old->value(u"key"_s).text() : QString());
    return row->step() ? row->id(0) : Id();
  }

  Result<void> enter(const Record& stage) {
    const bool moved = changed(m_next, m_before, u"stage"_s);
    const QString kind = stage.value(u"kind"_s).text();
    const bool open = kind == QLatin1String("open");
    if (open && (moved || changed(m_next, m_before, u"pipeline"_s)))
      if (const auto pipeline = m_tx.record(m_tx.def("pipeline"), stage.value(u"pipeline"_s).id());
          pipeline && pipeline->value(u"archived"_s).flag())
        return Problem("pipeline-archived", {pipeline->title()}, s("pipeline"));
    if (kind != QLatin1String("lost") && moved && m_before &&
        m_before->value(u"status"_s).text() == QLatin1String("lost"))
      empty({u"loss_reason"_s, u"competitor"_s, u"loss_note"_s});
    if (moved)
      if (auto filled = checkWay(stage); !filled.ok()) return filled;
    // A person who loses a deal says why; the past that is brought in may not tell.
    if (kind == QLatin1String("lost") && m_next.value(u"loss_reason"_s).isNull() && !m_tx.isBulk())
      return Problem("deal-needs-reason", {m_next.title()}, s("loss_reason"));
    m_next.set(u"status"_s, kind);
    if (auto closed = close(open); !closed.ok()) return closed;
    // A writer that knows better (an import, a sample) says since when.
    if (moved && !(changed(m_next, m_before, u"stage_since"_s) && !m_next.value(u"stage_since"_s).isNull()))
      m_next.set(u"stage_since"_s, enteredAt(open));
    begin();
    return {};
  }

  /// What a new deal never said need not be told to be nothing.
  void empty(std::initializer_list<QString> keys) {
    for (const QString& key : keys)
      if (m_before || m_next.has(key)) m_next.set(key, Value());
  }
  QDate today() const { return todayOf(m_tx); }
  QDate dayIn(const QString& key) const { return isoDay(m_next.value(key).text()); }

  /// Now; what comes in as closed entered its stage on the day it closed.
  UtcMs enteredAt(bool open) const {
    const QDate closed = dayIn(u"closed_on"_s);
    if (open || m_before || !closed.isValid() || closed >= today()) return m_tx.now();
    return noonOf(m_tx, closed);
  }

  /// A deal begins when it is noted. Of what comes in from elsewhere nobody knows unless it says so.
  void begin() {
    if (!m_before && m_next.value(u"opened_on"_s).isNull() && !m_tx.isBulk()) {
      const UtcMs since = m_next.value(u"stage_since"_s).integer();
      m_next.set(u"opened_on"_s, isoText(localDay(std::min(since, m_tx.now()))));
    }
  }

  /// A deal that passes over stages needs what they ask for as well, unless it is lost.
  Result<void> checkWay(const Record& stage) {
    const auto from = m_before ? m_tx.record(m_tx.def("stage"), m_before->value(u"stage"_s).id()) : std::nullopt;
    if (!from || stage.value(u"kind"_s).text() == QLatin1String("lost") ||
        !(from->value(u"pipeline"_s) == stage.value(u"pipeline"_s)))
      return checkRequired(stage);
    std::vector<Id> passed;
    {
      db::StatementUse rows(m_tx.connection().cached(
          s("SELECT id FROM stage WHERE pipeline=? AND kind='open' AND _del IS NOT 1 AND position>? AND position<? "
            "ORDER BY position, id")));
      rows->bind(1, stage.value(u"pipeline"_s).id().bits());
      rows->bind(2, from->value(u"position"_s).integer()).bind(3, stage.value(u"position"_s).integer());
      while (rows->step()) passed.push_back(rows->id(0));
    }
    for (const Id id : passed)
      if (auto filled = checkRequired(*m_tx.record(m_tx.def("stage"), id)); !filled.ok()) return filled;
    return checkRequired(stage);
  }

  Result<void> checkRequired(const Record& stage) {
    if (stage.value(u"required"_s).isNull()) return {};
    const EntityDef& def = m_next.def();
    QStringList missing;
    QString first;
    for (const QString& key : requiredFields(stage)) {
      const FieldDef* field = def.field(key);
      if (!field || !m_next.value(key).isNull()) continue;
      if (field->kind == Kind::Computed && computed(*field)) continue;
      if (missing.isEmpty()) first = key;
      missing << fieldLabel(def, *field);
    }
    if (missing.isEmpty()) return {};
    return Problem("deal-field-required", {missing.join(s(", ")), stage.title()}, first);
  }

  /// A next step may be asked for as well.
  bool computed(const FieldDef& field) {
    if (!m_before) return false;
    QString sql = field.sql;
    sql.replace(s("{now}"), QString::number(m_tx.now()));
    db::Statement row(m_tx.connection(), s("SELECT (%1) IS NOT NULL FROM deal t WHERE t.id=?").arg(sql));
    row.bind(1, m_next.id().bits());
    return row.step() && row.integer(0) == 1;
  }

  Result<void> close(bool open) {
    if (open) {
      empty({u"closed_on"_s, u"frozen_amount"_s, u"frozen_rate"_s, u"frozen_day"_s});
      // Closing on a day before it was noted took the day of its opening away.
      const bool reopened = m_before && m_before->text("status") != QLatin1String("open");
      if (reopened && !m_tx.isBroughtIn() && m_next.value(u"opened_on"_s).isNull())
        m_next.set(u"opened_on"_s, isoText(localDay(hlcToUtc(m_before->inserted.hlc))));
      return {};
    }
    // A lost deal that is won after all is won today.
    const bool turned = m_before && m_before->value(u"status"_s).text() != QLatin1String("open") &&
                        m_before->value(u"status"_s).text() != m_next.value(u"status"_s).text() &&
                        !changed(m_next, m_before, u"closed_on"_s);
    if (turned || m_next.value(u"closed_on"_s).isNull()) {
      const QDate expected = dayIn(u"expected_close"_s), today = this->today();
      // A file often knows one day only: of what came in closed it is the day that it closed.
      const bool told = m_tx.isBulk() && !m_before && expected.isValid() && expected <= today;
      m_next.set(u"closed_on"_s, isoText(told ? expected : today));
    }
    freeze();
    return checkClosingDay();
  }

  /// The past that is brought in is as it was.
  Result<void> checkClosingDay() {
    const QDate closed = dayIn(u"closed_on"_s), opened = dayIn(u"opened_on"_s);
    if (m_tx.isBroughtIn() || !closed.isValid() || !changed(m_next, m_before, u"closed_on"_s)) return {};
    if (closed > today())
      return Problem("deal-closes-later", {m_next.title(), closed.toString(Qt::ISODate)}, s("closed_on"));
    // A deal that is noted when it was won already: when it began nobody said, it was only noted on that day.
    if (m_before && opened.isValid() && closed < opened && opened == localDay(hlcToUtc(m_before->inserted.hlc)) &&
        !changed(m_next, m_before, u"opened_on"_s)) {
      m_next.set(u"opened_on"_s, Value());
      return {};
    }
    if (m_before && opened.isValid() && closed < opened)
      return Problem("deal-closed-before-opened",
                     {m_next.title(), opened.toString(Qt::ISODate), closed.toString(Qt::ISODate)}, s("closed_on"));
    return {};
  }

  /// The rate of the closing day is taken once. Without one nothing is frozen, and reports say that it is missing.
  void freeze() {
    const bool same = m_before && m_before->value(u"frozen_rate"_s).isDecimal() &&
                      !changed(m_next, m_before, u"closed_on"_s) &&
                      m_before->value(u"amount"_s).money().currency == m_next.value(u"amount"_s).money().currency;
    if (same && !changed(m_next, m_before, u"amount"_s)) return;
    const MoneyValue amount = m_next.value(u"amount"_s).money();
    const QString base = m_before && same ? m_before->value(u"frozen_amount"_s).money().currency : baseOf(m_tx);
    const QDate day = dayIn(u"closed_on"_s);
    std::optional<RateOn> rate;
    if (same)
      rate = RateOn{m_before->value(u"frozen_rate"_s).decimal(),
                    QDate::fromString(m_before->value(u"frozen_day"_s).text(), Qt::ISODate)};
    else if (m_next.value(u"amount"_s).isMoney())
      rate = rateIntoBase(m_tx, amount.currency, day);
    const auto frozen =
        rate ? converted(Exact(amount.minor), amount.currency, base, rate->rate).rounded() : std::nullopt;
    if (!frozen || !m_next.value(u"amount"_s).isMoney()) {
      empty({u"frozen_amount"_s, u"frozen_rate"_s, u"frozen_day"_s});
      return;
    }
    m_next.set(u"frozen_amount"_s, MoneyValue{*frozen, base});
    m_next.set(u"frozen_rate"_s, rate->rate);
    m_next.set(u"frozen_day"_s, isoText(rate->since));
  }

  Transaction& m_tx;
  Record& m_next;
  const Record* m_before;
  std::optional<Record> m_stage;  // that was found already
};

/// A person's own amount takes the place of the sum of the products.
void keepOwnAmount(Transaction& tx, Record& next, const Record* before) {
  if (tx.isSettling() || !before || !before->value(u"amount_from_lines"_s).flag()) return;
  if (changed(next, before, u"amount"_s) && next.value(u"amount_from_lines"_s).flag())
    next.set(u"amount_from_lines"_s, Value());
}

Result<void> dealBefore(Transaction& tx, Record& next, const Record* before) {
  for (const QString& key : {u"name"_s, u"source"_s})
    if (const QString text = next.value(key).text(); !text.isEmpty()) next.set(key, nfc(text).simplified());
  // Other programs know their deals by a number alone.
  if (next.value(u"name"_s).text().isEmpty() && tx.isBulk()) next.set(u"name"_s, next.value(u"external_id"_s));
  keepOwnAmount(tx, next, before);
  return DealWrite(tx, next, before).run();
}

/// Deals that want the sum of their products, and did not yet.
Result<void> dealSettle(Transaction& tx, const TouchedRows& rows) {
  std::vector<qint64> deals;
  for (const auto& [lo, hi] : rows) {
    db::StatementUse found(tx.connection().cached(
        s("SELECT id FROM deal WHERE id BETWEEN ? AND ? AND amount_from_lines=1 AND _del IS NOT 1")));
    found->bind(1, lo).bind(2, hi);
    while (found->step()) deals.push_back(found->integer(0));
  }
  return settleDocuments(tx, tx.def("deal"), deals);
}

/// Prices were found for a customer and in a currency.
Result<void> pricesAfter(Transaction& tx, const Record& now, const Record* before) {
  const bool isOpen = now.value(u"status"_s).text() == QLatin1String("open");
  if (!before || !isOpen || tx.isBulk() || tx.isSettling() || !before->value(u"amount"_s).isMoney()) return {};
  const bool same = now.value(u"company"_s) == before->value(u"company"_s) &&
                    now.value(u"amount"_s).money().currency == before->value(u"amount"_s).money().currency;
  return same ? Result<void>() : findPricesAgain(tx, now);
}

Result<void> dealAfter(Transaction& tx, const Record& now, const Record* before) {
  if (auto priced = pricesAfter(tx, now, before); !priced.ok()) return priced;
  if (before && now.value(u"stage"_s) == before->value(u"stage"_s)) return {};
  Record visit(tx.def("stage_visit"));
  visit.set(u"deal"_s, now.id());
  for (const QString& key : {u"stage"_s, u"loss_reason"_s, u"competitor"_s})
    if (const Value value = now.value(key); !value.isNull()) visit.set(key, value);
  visit.set(u"entered"_s, now.value(u"stage_since"_s));
  visit.set(u"by"_s, tx.me());
  if (const Result<Id> made = tx.insert(std::move(visit)); !made.ok()) return made.problem();
  // What is brought in was there before; its tasks are what the file says.
  return tx.isBroughtIn() ? Result<void>() : giveStageTasks(tx, now);
}

Result<void> dealBeforeRestore(Transaction& tx, const Record& deal) {
  const Id id = deal.value(u"stage"_s).id();
  const auto stage = id ? tx.record(tx.def("stage"), id) : std::nullopt;
  if (!stage || !stage->deleted) return {};
  return Problem("deal-stage-deleted", {deal.title(), stage->title(), id.text(stage->def().prefix)}, s("stage"));
}

}  // namespace

EntityRules dealRules() { return {dealBefore, dealAfter, {}, dealSettle, dealBeforeRestore}; }

}  // namespace relata
