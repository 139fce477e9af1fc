#include "core/sales/quote_rules.h"

#include <QDateTime>
#include <QTimeZone>

#include "core/base/country_code.h"
#include "core/base/money.h"
#include "core/base/text.h"
#include "core/sales/decimal_check.h"
#include "core/sales/document_sums.h"
#include "core/sales/quote_acts.h"
#include "core/sales/quote_approval.h"
#include "core/store/settings.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

constexpr int kValidDays = 30;

QString s(const char* text) { return QString::fromUtf8(text); }

bool changed(const Record& next, const Record* before, const char* key) {
  return before ? !(next.value(key) == before->value(key)) : !next.value(key).isNull();
}

QDate today(Transaction& tx) { return QDateTime::fromMSecsSinceEpoch(tx.now(), QTimeZone::systemTimeZone()).date(); }

void fill(Record& next, const char* key, const Value& value) {
  if (next.value(key).isNull()) next.set(key, value);
}

/// "2026-00017": the next of its year in this file. Two devices may give the same one; the id tells them apart.
QString nextNumber(Transaction& tx, const EntityDef& def) {
  const QString year = QString::number(today(tx).year());
  db::StatementUse row(tx.connection().cached(
      s("SELECT number FROM %1 WHERE number GLOB ? ORDER BY number DESC LIMIT 1").arg(def.table)));
  row->bind(1, year + s("-[0-9][0-9][0-9][0-9][0-9]"));
  const qint64 last = row->step() ? row->text(0).mid(5).toLongLong() : 0;
  return year + QLatin1Char('-') + QString::number(last + 1).rightJustified(5, QLatin1Char('0'));
}

/// That of the person, else Chinese for customers in China, else as it is set.
QString languageOf(Transaction& tx, Id contact, Id company) {
  const auto person = contact ? tx.record(tx.def("contact"), contact) : std::nullopt;
  const auto firm = company ? tx.record(tx.def("company"), company) : std::nullopt;
  QString language = person ? person->text("language") : QString();
  for (const auto& customer : {firm, person})
    if (language.isEmpty() && customer && countryCodeOf(customer->text("country")) == QLatin1String("CN"))
      language = s("zh");
  if (language.isEmpty()) language = settingOf(tx.connection(), s("quote.language"));
  if (language.isEmpty()) language = settingOf(tx.connection(), s("language"));
  const bool chinese = language.startsWith(QLatin1String("zh"), Qt::CaseInsensitive) ||
                       language.startsWith(QLatin1String("chin"), Qt::CaseInsensitive) ||
                       language.startsWith(QString::fromUtf8("中"));
  return chinese ? s("zh") : s("en");
}

QString choiceSetting(Transaction& tx, const char* key, const char* usual) {
  const QString own = settingOf(tx.connection(), s(key));
  return own.isEmpty() ? s(usual) : own;
}

/// What a new document takes from its deal, its customer and the settings.
void begin(Transaction& tx, Record& next) {
  const auto deal = next.value("deal").id() ? tx.record(tx.def("deal"), next.value("deal").id()) : std::nullopt;
  if (deal) {
    fill(next, "company", deal->value("company"));
    fill(next, "contact", deal->value("contact"));
    fill(next, "name", deal->value("name"));
    if (deal->value("amount").isMoney()) fill(next, "currency", deal->value("amount").money().currency);
  }
  if (next.text("name").isEmpty() && next.value("company").id())
    if (const auto company = tx.record(tx.def("company"), next.value("company").id()))
      next.set("name", company->title());
  fill(next, "owner", tx.me());
  fill(next, "currency", baseCurrency(tx.connection()));
  fill(next, "language", languageOf(tx, next.value("contact").id(), next.value("company").id()));
  fill(next, "rounding", choiceSetting(tx, "quote.rounding", "half_up"));
  fill(next, "tax_rounding", choiceSetting(tx, "quote.tax_rounding", "per_category"));
  if (next.value("prices_include_tax").isNull() &&
      settingOf(tx.connection(), s("quote.prices_include_tax")) == QLatin1String("yes"))
    next.set("prices_include_tax", Value(true));
  if (next.text("number").isEmpty() && !tx.isBulk()) next.set("number", nextNumber(tx, next.def()));
  fill(next, "name", next.value("number"));
  const Value nothing =
      next.value("amount").isMoney() ? next.value("amount") : Value(MoneyValue{0, next.text("currency")});
  for (const char* key : {"subtotal", "net", "total"}) next.set(key, nothing);
}

/// What a customer's order refers to. The versions of a quote share theirs.
Result<void> checkNumber(Transaction& tx, const Record& next, const Record* before) {
  const QString number = next.text("number");
  const bool isNew = !before || before->text("number") != number;
  if (!isNew || number.isEmpty() || tx.isBulk() || next.value("version").integer() > 1) return {};
  db::StatementUse row(tx.connection().cached(
      s("SELECT id FROM %1 WHERE number=? AND id<>? AND _del IS NOT 1 LIMIT 1").arg(next.def().table)));
  row->bind(1, number).bind(2, next.id().bits());
  if (!row->step()) return {};
  return Problem("number-taken", {number, row->id(0).text(next.def().prefix)}, s("number"));
}

Result<void> checkTerms(Transaction& tx, Record& next, const Record* before) {
  for (const char* key : {"name", "number"})
    if (const QString text = next.text(key); !text.isEmpty()) next.set(key, nfc(text).simplified());
  if (auto free = checkNumber(tx, next, before); !free.ok()) return free;
  const QString currency = next.text("currency").trimmed().toUpper();
  if (!isCurrency(currency)) return Problem("currency-unknown", {next.text("currency")}, s("currency"));
  next.set("currency", currency);
  if (before && currency != before->text("currency") && tx.isBulk() &&
      !linesOf(tx.connection(), tx.def("line"), next.id()).isEmpty())
    return Problem("currency-has-lines", {before->text("currency")}, s("currency"));
  const Value discount = next.value("discount");
  if (!discount.isNull() && (discount.decimal() < 0 || discount.decimal() > 100))
    return Problem("discount-range", {}, s("discount"));
  if (!discount.isNull() && !isExactDecimal(discount.decimal()))
    return Problem("decimal-not-exact", {fieldLabel(next.def(), *next.def().field(u"discount"))}, s("discount"));
  const Value sum = next.value("discount_amount");
  if (sum.isMoney() && sum.money().currency != currency)
    return Problem("discount-currency", {sum.money().currency, currency}, s("discount_amount"));
  if (sum.isMoney() && sum.money().minor < 0) return Problem("discount-range", {}, s("discount_amount"));
  return {};
}

// ---- quotes

bool isOpen(const QString& status) {
  return status.isEmpty() || status == QLatin1String("draft") || status == QLatin1String("in_approval");
}

QString statusWord(const Record& quote, const QString& status) {
  return choiceLabel(quote.def(), *quote.def().field(u"status"), status);
}

/// Which step a quote may take from where it stands.
bool mayStep(const QString& from, const QString& to) {
  static const QHash<QString, QStringList> steps{
      {s("draft"), {s("in_approval"), s("sent"), s("accepted"), s("rejected"), s("superseded")}},
      {s("in_approval"), {s("draft"), s("sent"), s("superseded")}},
      {s("sent"), {s("accepted"), s("rejected"), s("expired"), s("superseded")}},
      {s("expired"), {s("sent"), s("rejected"), s("superseded")}},
      {s("rejected"), {s("sent"), s("superseded")}}};
  return steps.value(from).contains(to);
}

Result<void> checkClosed(const Record& next, const Record& before) {
  if (isOpen(before.text("status"))) return {};
  for (const char* key :
       {"company", "contact", "currency", "discount", "discount_amount", "prices_include_tax", "rounding",
        "tax_rounding", "issued_on", "intro", "note", "number", "name", "language", "deal", "price_list"})
    if (!(next.value(key) == before.value(key)))
      return Problem("quote-is-closed", {before.title(), statusWord(before, before.text("status"))}, s(key));
  return {};
}

/// A discount over the limit goes out only when somebody has approved it: as it will be, since it may be written in the
/// same act.
Result<void> checkApproval(Transaction& tx, const Record& next, const QList<Record>& lines) {
  const Result<QuoteTotal> total = totalAgainstList(tx, next, lines);
  if (!total.ok()) return total.problem();
  const double share = static_cast<double>(total->discountBasisPoints()) / 100;
  Record going = next;
  if (share > next.value("discount_share").decimal()) going.set("approved_by", Value());
  going.set("discount_share", Value(share));
  const Approval approval = approvalOf(tx.connection(), going);
  if (!approval.isOpen()) return {};
  return Problem("quote-needs-approval", {discountText(approval.share), discountText(approval.limit)}, s("status"));
}

/// Who approves does so in the own name, and with the right to it.
Result<void> checkApprover(Transaction& tx, Record& next, const Record* before) {
  const Id approver = next.value("approved_by").id();
  if (!approver || !changed(next, before, "approved_by")) return {};
  if (approver != tx.me()) return Problem("approval-in-own-name", {}, s("approved_by"));
  if (auto may = mayApprove(tx.connection(), next, approver); !may.ok()) return may;
  fill(next, "approved_on", today(tx).toString(Qt::ISODate));
  return {};
}

Result<void> step(Transaction& tx, Record& next, const Record& before) {
  const QString from = before.text("status"), to = next.text("status");
  if (from == to) return {};
  if (!mayStep(from, to)) return Problem("quote-step", {statusWord(next, from), statusWord(next, to)}, s("status"));
  const bool goesOut = to == QLatin1String("sent") || to == QLatin1String("accepted");
  if (!goesOut) {
    if (to == QLatin1String("rejected")) next.set("decided_on", today(tx).toString(Qt::ISODate));
    if (to == QLatin1String("in_approval")) {
      next.set("asked_by", tx.me());
      next.set("asked_on", today(tx).toString(Qt::ISODate));
    }
    return {};
  }
  const QList<Record> lines = linesOf(tx.connection(), tx.def("line"), next.id());
  if (lines.isEmpty()) return Problem("quote-empty", {next.title()}, s("status"));
  if (from == QLatin1String("in_approval") && next.value("approved_by").isNull())
    return Problem("quote-waits-approval", {next.title()}, s("status"));
  if (auto approved = checkApproval(tx, next, lines); !approved.ok()) return approved;
  const QDate until = QDate::fromString(next.text("valid_until"), Qt::ISODate);
  if (until.isValid() && until < today(tx))
    return Problem("quote-expired", {next.title(), until.toString(Qt::ISODate)}, s("valid_until"));
  if (next.value("sent_on").isNull()) next.set("sent_on", today(tx).toString(Qt::ISODate));
  next.set("decided_on", to == QLatin1String("accepted") ? Value(today(tx).toString(Qt::ISODate)) : Value());
  return {};
}

int validDays(Transaction& tx) {
  bool isNumber = false;
  const int days = settingOf(tx.connection(), s("quote.valid_days")).toInt(&isNumber);
  return isNumber && days > 0 ? days : kValidDays;
}

Result<void> quoteBefore(Transaction& tx, Record& next, const Record* before) {
  if (!before) {
    begin(tx, next);
    fill(next, "status", s("draft"));
    fill(next, "version", 1);
    fill(next, "issued_on", today(tx).toString(Qt::ISODate));
    const QDate issued = QDate::fromString(next.text("issued_on"), Qt::ISODate);
    if (issued.isValid()) fill(next, "valid_until", issued.addDays(validDays(tx)).toString(Qt::ISODate));
    fill(next, "discount_share", Value(0.0));
  }
  if (auto terms = checkTerms(tx, next, before); !terms.ok()) return terms;
  const QString issued = next.text("issued_on"), until = next.text("valid_until");
  if (!issued.isEmpty() && !until.isEmpty() && until < issued) return Problem("quote-dates", {}, s("valid_until"));
  if (tx.isBulk()) return {};
  if (auto approver = checkApprover(tx, next, before); !approver.ok()) return approver;
  if (!before) return {};
  if (auto closed = checkClosed(next, *before); !closed.ok()) return closed;
  return step(tx, next, *before);
}

/// A file may say the currency in a column of its own; its amounts were read in that of the workspace then.
Result<void> takeCurrency(Transaction& tx, Record& next) {
  const QString currency = next.text("currency").trimmed().toUpper();
  const MoneyValue amount = next.value("amount").money();
  if (currency.isEmpty() || !next.value("amount").isMoney() || amount.currency == currency) return {};
  if (!isCurrency(currency)) return Problem("currency-unknown", {next.text("currency")}, s("currency"));
  if (amount.currency != baseCurrency(tx.connection()))
    return Problem("amount-currency", {amount.currency, currency}, s("amount"));
  const auto minor =
      Exact(amount.minor).shifted(currencyExponent(currency) - currencyExponent(amount.currency)).rounded();
  if (!minor) return Problem("amount-too-large", {}, s("amount"));
  next.set("amount", MoneyValue{*minor, currency});
  return {};
}

Result<void> orderBefore(Transaction& tx, Record& next, const Record* before) {
  if (!before) {
    if (auto taken = takeCurrency(tx, next); !taken.ok()) return taken;
    begin(tx, next);
    fill(next, "status", s("open"));
    fill(next, "ordered_on", today(tx).toString(Qt::ISODate));
  }
  const Value amount = next.value("amount");
  if (amount.isMoney()) {
    if (!isCurrency(amount.money().currency))
      return Problem("currency-unknown", {amount.money().currency}, s("amount"));
    if (changed(next, before, "amount") && (!before || linesOf(tx.connection(), tx.def("line"), next.id()).isEmpty())) {
      next.set("currency", amount.money().currency);
      for (const char* key : {"subtotal", "net", "total"}) next.set(key, amount);
    }
  }
  return checkTerms(tx, next, before);
}

/// What its prices were found for. An order that came of a quote keeps what was agreed.
Result<void> documentAfter(Transaction& tx, const Record& now, const Record* before) {
  if (!before || tx.isBulk()) return {};
  const bool accepted = now.def().key == QLatin1String("quote") && now.text("status") == QLatin1String("accepted");
  if (accepted && before->text("status") != QLatin1String("accepted")) return orderAccepted(tx, now);
  if (!quoteIsOpen(now).ok()) return {};
  if (now.text("language") != before->text("language"))
    if (auto named = nameLinesAgain(tx, now, before->text("language")); !named.ok()) return named;
  if (now.value("quote").id()) return {};
  for (const char* key : {"company", "currency", "issued_on", "ordered_on", "price_list"})
    if (!(now.value(key) == before->value(key))) return findPricesAgain(tx, now);
  return {};
}

// ---- sums

/// Documents whose own terms changed; new ones without lines have their sums already.
Result<void> documentSettle(Transaction& tx, const EntityDef& def, const TouchedRows& rows) {
  std::vector<qint64> documents;
  for (const auto& [lo, hi] : rows) {
    db::StatementUse found(tx.connection().cached(
        s("SELECT d.id FROM %1 d WHERE d.id BETWEEN ? AND ? AND d._del IS NOT 1 AND EXISTS (SELECT 1 FROM sales_line l "
          "WHERE l.record=d.id AND l._del IS NOT 1)")
            .arg(def.table)));
    found->bind(1, lo).bind(2, hi);
    while (found->step()) documents.push_back(found->integer(0));
  }
  return settleDocuments(tx, def, documents);
}

}  // namespace

Result<void> quoteIsOpen(const Record& quote) {
  if (quote.def().key != QLatin1String("quote") || isOpen(quote.text("status"))) return {};
  return Problem("quote-is-closed", {quote.title(), statusWord(quote, quote.text("status"))}, s("status"));
}

EntityRules quoteRules() {
  return {quoteBefore, documentAfter, {}, [](Transaction& tx, const TouchedRows& rows) {
            return documentSettle(tx, tx.def("quote"), rows);
          }};
}
EntityRules orderRules() {
  return {orderBefore, documentAfter, {}, [](Transaction& tx, const TouchedRows& rows) {
            return documentSettle(tx, tx.def("order"), rows);
          }};
}

}  // namespace relata
