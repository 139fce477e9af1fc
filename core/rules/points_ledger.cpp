#include "core/rules/points_ledger.h"

#include <limits>
#include <map>
#include <set>

#include "core/rules/record_checks.h"
#include "core/rules/record_condition.h"
#include "core/rules/record_events.h"
#include "core/store/id_array.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr size_t kAtOnce = 5'000;

struct Rule {
  Id id, group;
  QString condition, event, copied;
  qint64 points = 0;
  std::optional<qint64> cap, halfLife;
};

std::optional<qint64> numberIn(db::StatementUse& row, int column) {
  return row->value(column).isNull() ? std::nullopt : std::optional(row->integer(column));
}

std::vector<Rule> rulesOf(Transaction& tx, const ScoreBook& book) {
  std::vector<Rule> rules;
  db::StatementUse rows(tx.connection().cached(
      s("SELECT id, condition, event, points, cap, half_life, %1, %2 FROM %3 WHERE _del IS NOT 1 AND off IS NOT 1 "
        "ORDER BY position, id")
          .arg(book.groups ? s("score_group") : s("NULL"), book.copied ? s(book.copied) : s("NULL"),
               tx.def(book.rules).table)));
  while (rows->step()) {
    Rule rule{rows->id(0), rows->id(6), rows->text(1), rows->text(2), rows->text(7), rows->integer(3), {}, {}};
    rule.cap = numberIn(rows, 4);
    rule.halfLife = numberIn(rows, 5);
    if (rule.points != 0) rules.push_back(rule);
  }
  return rules;
}

std::map<Id, qint64> groupCaps(Transaction& tx, const ScoreBook& book) {
  std::map<Id, qint64> caps;
  if (!book.groups) return caps;
  db::StatementUse rows(tx.connection().cached(
      s("SELECT id, cap FROM %1 WHERE _del IS NOT 1 AND cap > 0").arg(tx.def(book.groups).table)));
  while (rows->step()) caps[rows->id(0)] = rows->integer(1);
  return caps;
}

/// Makes the account of some records what the rules say now.
class Account {
 public:
  Account(Transaction& tx, const ScoreBook& book, const std::vector<Rule>& rules, const std::vector<qint64>& records)
      : m_tx(tx),
        m_book(book),
        m_rules(rules),
        m_records(records),
        m_ids(idArray(records)),
        m_caps(groupCaps(tx, book)) {}

  Result<void> settle() {
    for (const Rule& rule : m_rules) {
      const std::vector<qint64> fit = recordsThatFit(m_tx, m_tx.def(m_book.entity), m_records, rule.condition);
      rule.event.isEmpty() ? giveOnce(rule, fit) : giveEachTime(rule, fit);
    }
    return write();
  }

 private:
  /// Of what a rule would give, what the cap of its group leaves.
  qint64 held(const Rule& rule, qint64 record, qint64 points) {
    const auto cap = m_caps.find(rule.group);
    if (points <= 0 || cap == m_caps.end()) return points;
    qint64& given = m_given[{rule.group, record}];
    const qint64 left = std::max(qint64{0}, cap->second - given);
    given += std::min(points, left);
    return std::min(points, left);
  }

  void want(const Rule& rule, qint64 record, Id source, qint64 points, const Value& at) {
    points = held(rule, record, points);
    if (points == 0) return;
    Record line(m_tx.def(m_book.ledger));
    line.set(m_book.owner, Id(record));
    line.set("rule", rule.id);
    line.set(m_book.source, source);
    line.set("points", points);
    line.set("at", at);
    if (m_book.copied) line.set(m_book.copied, rule.copied);
    if (rule.halfLife && !rule.event.isEmpty()) line.set("half_life", *rule.halfLife);
    m_wanted.emplace(contentId(line).bits(), line);
  }

  void giveOnce(const Rule& rule, const std::vector<qint64>& fit) {
    const std::map<qint64, Value> since = sinceOf(fit);
    const qint64 points = cappedPoints(rule.points, rule.cap, 1).constFirst();
    for (const qint64 record : fit) {
      const auto at = since.find(record);
      want(rule, record, {}, points, at == since.end() ? Value() : at->second);
    }
  }

  std::map<qint64, Value> sinceOf(const std::vector<qint64>& records) {
    std::map<qint64, Value> since;
    if (!m_book.since) return since;
    const EntityDef& def = m_tx.def(m_book.entity);
    db::StatementUse rows(m_tx.connection().cached(
        s("SELECT id, %1 FROM %2 WHERE id IN (SELECT value FROM json_each(?))").arg(s(m_book.since), def.table)));
    rows->bind(1, idArray(records));
    while (rows->step()) since[rows->integer(0)] = rows->value(1);
    return since;
  }

  void giveEachTime(const Rule& rule, const std::vector<qint64>& fit) {
    const QString events = eventSql(rule.event);
    if (events.isEmpty()) return;
    std::map<qint64, std::vector<std::pair<Id, qint64>>> found;
    {
      db::StatementUse rows(m_tx.connection().cached(s("SELECT e.record, e.source, e.at FROM (%1) e WHERE e.record IN "
                                                       "(SELECT value FROM json_each(?)) ORDER BY e.at, e.source")
                                                         .arg(events)));
      rows->bind(1, fit.size() == m_records.size() ? m_ids : idArray(fit));
      while (rows->step()) found[rows->integer(0)].emplace_back(rows->id(1), rows->integer(2));
    }
    for (const auto& [record, times] : found) {
      const QList<qint64> given = cappedPoints(rule.points, rule.cap, static_cast<qsizetype>(times.size()));
      for (size_t i = 0; i < times.size(); ++i)
        if (const qint64 points = given[static_cast<qsizetype>(i)]; points != 0)
          want(rule, record, times[i].first, points, times[i].second);
    }
  }

  /// Lines of rules that are there: what they say.
  std::map<qint64, std::tuple<Value, Value, Value>> readThere() {
    std::map<qint64, std::tuple<Value, Value, Value>> there;
    db::StatementUse rows(m_tx.connection().cached(
        s("SELECT id, points, at, half_life FROM %1 WHERE %2 IN (SELECT value FROM json_each(?)) AND rule IS NOT NULL "
          "AND _del IS NOT 1")
            .arg(m_tx.def(m_book.ledger).table, s(m_book.owner))));
    rows->bind(1, m_ids);
    while (rows->step()) there[rows->integer(0)] = {rows->value(1), rows->value(2), rows->value(3)};
    return there;
  }

  Result<void> write() {
    const EntityDef& def = m_tx.def(m_book.ledger);
    const auto there = readThere();
    for (const auto& [bits, said] : there)
      if (!m_wanted.contains(bits))
        if (auto gone = m_tx.remove(def, Id(bits)); !gone.ok()) return gone;
    for (const auto& [bits, line] : m_wanted) {
      const auto known = there.find(bits);
      const std::tuple says{line.value("points"), line.value("at"), line.value("half_life")};
      if (known != there.end() && known->second == says) continue;
      const Result<Id> id = m_tx.insert(line);
      if (!id.ok()) return id.problem();
      // It may have been there with other points.
      QHash<QString, Value> values;
      for (const char* key : {"points", "at", "half_life"}) values.insert(s(key), line.value(key));
      if (m_book.copied) values.insert(s(m_book.copied), line.value(m_book.copied));
      if (auto set = m_tx.update(def, *id, values); !set.ok()) return set;
    }
    return {};
  }

  Transaction& m_tx;
  const ScoreBook& m_book;
  const std::vector<Rule>& m_rules;
  const std::vector<qint64>& m_records;
  const QString m_ids;
  const std::map<Id, qint64> m_caps;
  std::map<std::pair<Id, qint64>, qint64> m_given;
  std::map<qint64, Record> m_wanted;
};

}  // namespace

QList<qint64> cappedPoints(qint64 points, std::optional<qint64> cap, qsizetype events) {
  QList<qint64> given;
  qint64 left = cap.value_or(0) > 0 ? *cap : std::numeric_limits<qint64>::max();
  for (qsizetype i = 0; i < events; ++i) {
    const qint64 size = qMin(qAbs(points), left);
    left -= cap.value_or(0) > 0 ? size : 0;
    given << (points < 0 ? -size : size);
  }
  return given;
}

QString worthSql(const char* row) {
  return QString(s("CAST(round(100.0 * {r}.points * CASE WHEN {r}.at > {now} THEN 0 WHEN {r}.half_life > "
                   "0 THEN pow(0.5, max(0, {now} - {r}.at) / "
                   "86400000.0 / {r}.half_life) ELSE 1 END) AS INTEGER)"))
      .replace(s("{r}"), s(row));
}

QString scoreSql(const char* ledger, const char* owner, const char* condition) {
  return s("((SELECT coalesce(sum(%1), 0) FROM %2 p WHERE p.%3 = t.id AND p._del IS NOT 1 AND %4) / 100.0)")
      .arg(worthSql("p"), s(ledger), s(owner), s(condition));
}

Result<void> scoreRecords(Transaction& tx, const ScoreBook& book, const std::vector<qint64>& records) {
  if (records.empty()) return {};
  const std::vector<Rule> rules = rulesOf(tx, book);
  if (rules.empty()) {
    db::StatementUse any(tx.connection().cached(
        s("SELECT 1 FROM %1 WHERE _del IS NOT 1 AND rule IS NOT NULL LIMIT 1").arg(tx.def(book.ledger).table)));
    if (!any->step()) return {};
  }
  for (size_t from = 0; from < records.size(); from += kAtOnce) {
    const std::vector<qint64> some(records.begin() + static_cast<qptrdiff>(from),
                                   records.begin() + static_cast<qptrdiff>(std::min(from + kAtOnce, records.size())));
    if (auto settled = Account(tx, book, rules, some).settle(); !settled.ok()) return settled;
  }
  return {};
}

Result<void> checkScoreRule(Transaction& tx, Record& rule, const char* entity) {
  if (auto fits = checkCondition(tx, tx.def(entity), rule.text("condition")); !fits.ok()) return fits;
  if (auto checked = checkNotNegative(rule, {"half_life", "cap"}); !checked.ok()) return checked;
  placeLast(tx, rule);
  return {};
}

std::vector<qint64> recordsOf(Transaction& tx, const QString& sql, const TouchedRows& rows) {
  std::set<qint64> records;
  for (const auto& [lo, hi] : rows) {
    db::StatementUse found(tx.connection().cached(sql));
    found->bind(1, lo).bind(2, hi);
    while (found->step()) records.insert(found->integer(0));
  }
  return {records.begin(), records.end()};
}

}  // namespace relata
