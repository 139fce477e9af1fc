#include "core/contacts/find_by_number.h"

#include "core/base/normal.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kFewest = 5;  // digits of a short number of one's own telephone system
constexpr qsizetype kTail = 7;

QString digitsOf(const QString& text) {
  QString digits;
  for (const QChar c : text)
    if (c.isDigit()) digits += QChar(u'0' + c.digitValue());
  return digits;
}

/// The number without its extension.
QString plain(const QString& typed) { return normalPhone(typed, {}).section(QLatin1Char(';'), 0, 0); }

bool isSameNumber(const QString& one, const QString& other) {
  const bool bothWhole = one.startsWith(QLatin1Char('+')) && other.startsWith(QLatin1Char('+'));
  if (bothWhole) return one == other;
  QString a = digitsOf(one), b = digitsOf(other);
  // The zero before an area code is not part of the number with its country.
  for (QString* digits : {&a, &b})
    while (digits->startsWith(QLatin1Char('0'))) digits->remove(0, 1);
  const qsizetype shorter = std::min(a.size(), b.size());
  if (shorter < kTail) return a == b;
  return a.right(shorter) == b.right(shorter);
}

}  // namespace

QList<NumberOwner> ownersOfNumber(db::Connection& connection, const QString& typed) {
  const QString wanted = plain(typed);
  const QString digits = digitsOf(wanted);
  QList<NumberOwner> out;
  if (digits.size() < kFewest) return out;
  for (const char* entity : {"contact", "company"}) {
    db::StatementUse rows(connection.cached(
        s("SELECT e.id, e.name, e.phone FROM %1 e WHERE e.phone IS NOT NULL AND digits(e.phone) LIKE '%' || ?1 AND "
          "e._del IS NOT 1 UNION SELECT e.id, e.name, p.value FROM point p JOIN %1 e ON e.id=p.record WHERE "
          "p.kind='phone' AND digits(p.value) LIKE '%' || ?1 AND p._del IS NOT 1 AND e._del IS NOT 1 ORDER BY 1")
            .arg(s(entity))));
    rows->bind(1, digits.right(kTail));
    while (rows->step()) {
      const Id id = rows->id(0);
      if (!isSameNumber(wanted, plain(rows->text(2)))) continue;
      if (std::none_of(out.begin(), out.end(), [id](const NumberOwner& one) { return one.id == id; }))
        out << NumberOwner{s(entity), id, rows->text(1)};
    }
  }
  return out;
}

}  // namespace relata
