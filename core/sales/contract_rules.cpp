#include "core/sales/contract_rules.h"

#include <QTimeZone>

#include <cmath>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/store/reader.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

constexpr qint64 kRemindDays = 30;
constexpr qint64 kUsualTerm = 12;
constexpr qint64 kLongestTerm = 1200;
constexpr double kDaysOfMonth = 365.25 / 12;

QString s(const char* text) { return QString::fromUtf8(text); }

QDate dayOf(const Record& contract, const char* key) { return QDate::fromString(contract.text(key), Qt::ISODate); }

QDate today(UtcMs now) { return QDateTime::fromMSecsSinceEpoch(now, QTimeZone::systemTimeZone()).date(); }

void fill(Record& next, const char* key, const Value& value) {
  if (next.value(key).isNull()) next.set(key, value);
}

/// Other days that a person writes are another term, unless one more term was put behind the end.
void followTerm(Record& next, const Record* before) {
  const QDate starts = dayOf(next, "starts"), ends = dayOf(next, "ends");
  if (next.text("renewal") != QLatin1String("automatic") || !ends.isValid()) return;
  fill(next, "term_months", contractTerm(starts, ends));
  if (!before || !(next.value("term_months") == before->value("term_months"))) return;
  const QDate startsBefore = dayOf(*before, "starts"), endsBefore = dayOf(*before, "ends");
  if ((starts == startsBefore && ends == endsBefore) || !endsBefore.isValid()) return;
  const qint64 term = next.value("term_months").integer();
  if (term != contractTerm(startsBefore, endsBefore)) return;
  if (starts == startsBefore && ends > endsBefore && renewedEnd(endsBefore, term, ends) == ends) return;
  next.set("term_months", contractTerm(starts, ends));
}

Result<void> contractBefore(Transaction& tx, Record& next, const Record* before) {
  for (const char* key : {"name", "number"})
    if (const QString text = next.text(key); !text.isEmpty()) next.set(key, nfc(text).simplified());
  if (!before) {
    fill(next, "owner", tx.me());
    fill(next, "status", s("active"));
    fill(next, "renewal", s("manual"));
    fill(next, "remind_days", kRemindDays);
  }
  if (next.value("remind_days").integer() < 0) return Problem("remind-days-negative", {}, s("remind_days"));
  const QString starts = next.text("starts"), ends = next.text("ends");
  if (!starts.isEmpty() && !ends.isEmpty() && ends < starts) return Problem("contract-dates", {}, s("ends"));
  const Value term = next.value("term_months");
  if (!term.isNull() && (term.integer() < 1 || term.integer() > kLongestTerm))
    return Problem("contract-term", {}, s("term_months"));
  followTerm(next, before);
  const Value amount = next.value("amount");
  if (amount.isMoney() && !isCurrency(amount.money().currency))
    return Problem("currency-unknown", {amount.money().currency}, s("amount"));
  return {};
}

std::vector<qint64> dueContracts(db::Connection& connection, const QDate& day) {
  std::vector<qint64> due;
  db::Statement rows(connection, s("SELECT id FROM contract WHERE status='active' AND renewal='automatic' AND ends<? "
                                   "AND _del IS NOT 1 ORDER BY id"));
  rows.bind(1, day.toString(Qt::ISODate));
  while (rows.step()) due.push_back(rows.integer(0));
  return due;
}

Result<void> renew(Transaction& tx, const Record& contract, const QDate& day) {
  const QDate ends = dayOf(contract, "ends");
  const Value own = contract.value("term_months");
  const qint64 term = own.isNull() ? contractTerm(dayOf(contract, "starts"), ends) : own.integer();
  const QDate next = renewedEnd(ends, term, day);
  if (!next.isValid()) return {};
  return tx.update(contract.def(), contract.id(),
                   {{s("ends"), next.toString(Qt::ISODate)}, {s("term_months"), Value(term)}});
}

}  // namespace

qint64 contractTerm(const QDate& starts, const QDate& ends) {
  if (!starts.isValid() || !ends.isValid() || ends < starts) return kUsualTerm;
  const QDate after = ends.addDays(1);
  const qint64 months = (after.year() - starts.year()) * 12 + after.month() - starts.month();
  if (months > 0 && starts.addMonths(static_cast<int>(months)) == after) return std::min(months, kLongestTerm);
  const auto days = static_cast<double>(starts.daysTo(after));
  return std::clamp<qint64>(std::llround(days / kDaysOfMonth), 1, kLongestTerm);
}

QDate renewedEnd(const QDate& ends, qint64 months, const QDate& today) {
  if (!ends.isValid() || months < 1) return {};
  // From the day after it, so that a year to the end of February keeps to the end of February.
  const QDate after = ends.addDays(1);
  QDate next = ends;
  for (qint64 terms = 1; next.isValid() && (next < today || next == ends); ++terms)
    next = after.addMonths(static_cast<int>(terms * months)).addDays(-1);
  return next;
}

EntityRules contractRules() { return {contractBefore, {}}; }

Result<qint64> renewDueContracts(Workspace& workspace) {
  if (workspace.isReadOnly()) return qint64{0};
  const QDate day = today(workspace.now());
  std::vector<qint64> due;
  {
    const auto reader = workspace.read();
    due = dueContracts(reader->connection(), day);
  }
  qint64 renewed = 0;
  for (const qint64 id : due) {
    const auto reader = workspace.read();
    const auto contract = reader->record(*reader->registry().entity(u"contract"), Id(id));
    if (!contract) continue;
    const Result<qint64> done = workspace.note(Act{ActKind::Edit, s("contract"), {contract->title()}},
                                               [&](Transaction& tx) { return renew(tx, *contract, day); });
    if (!done.ok()) return done.problem();
    ++renewed;
  }
  return renewed;
}

}  // namespace relata
