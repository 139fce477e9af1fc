#include "core/sales/quote_approval.h"

#include "core/store/settings.h"

namespace relata {
namespace {

constexpr double kAllDiscounts = 100;

QString s(const char* text) { return QString::fromUtf8(text); }

struct Approver {
  Id id;
  QString name;
};

QList<Approver> withRight(db::Connection& connection, double share) {
  QList<Approver> people;
  db::StatementUse rows(connection.cached(
      s("SELECT id, name FROM user WHERE active=1 AND _del IS NOT 1 AND approves_up_to>=? ORDER BY name, id")));
  rows->bindValue(1, Value(share));
  while (rows->step()) people << Approver{rows->id(0), rows->text(1)};
  return people;
}

bool isAuthor(const Record& quote, Id user) {
  return user == quote.value("owner").id() || user == quote.value("asked_by").id();
}

}  // namespace

Approval approvalOf(db::Connection& connection, const Record& quote) {
  Approval approval;
  bool isNumber = false;
  approval.limit = settingOf(connection, s("quote.approval_limit")).toDouble(&isNumber);
  approval.share = quote.value("discount_share").decimal();
  approval.isOver = isNumber && approval.share > approval.limit;
  approval.needed = approval.isOver || quote.text("status") == QLatin1String("in_approval");
  approval.given = !quote.value("approved_by").isNull();
  const QList<Approver> able = withRight(connection, approval.share);
  const auto take = [&](bool authors) {
    for (const Approver& one : able)
      if (isAuthor(quote, one.id) == authors) {
        approval.approvers << one.id;
        approval.names << one.name;
      }
  };
  take(false);
  if (approval.approvers.isEmpty()) take(true);
  return approval;
}

Result<void> mayApprove(db::Connection& connection, const Record& quote, Id user) {
  const Approval approval = approvalOf(connection, quote);
  if (approval.mayBeGivenBy(user)) return {};
  const QString share = discountText(approval.share), names = approval.names.join(s(", "));
  if (names.isEmpty()) return Problem("approval-nobody", {share}, s("approved_by"));
  const QList<Approver> able = withRight(connection, approval.share);
  const bool hasRight = std::any_of(able.begin(), able.end(), [&](const Approver& one) { return one.id == user; });
  if (hasRight) return Problem("approval-own", {names}, s("approved_by"));
  return Problem("approval-no-right", {share, names}, s("approved_by"));
}

QString discountText(double percent) { return QString::number(percent, 'f', 2) + QString::fromUtf8(" %"); }

Result<void> seedApproval(Transaction& tx) {
  {
    db::StatementUse row(tx.connection().cached(
        s("SELECT 1 FROM user WHERE active=1 AND _del IS NOT 1 AND approves_up_to IS NOT NULL LIMIT 1")));
    if (row->step()) return {};
  }
  Id first = tx.me();
  if (!first) {  // the file is just being made, with its first user in it
    db::StatementUse row(tx.connection().cached(s("SELECT id FROM user WHERE _del IS NOT 1 ORDER BY id LIMIT 1")));
    if (row->step()) first = row->id(0);
  }
  if (!first) return {};
  return tx.update(tx.def("user"), first, {{s("approves_up_to"), Value(kAllDiscounts)}});
}

}  // namespace relata
