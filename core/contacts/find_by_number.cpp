#include "core/contacts/find_by_number.h"

#include <algorithm>
#include <limits>

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

bool isSamePlain(const QString& one, const QString& other) {
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

constexpr const char* kEntities[] = {"contact", "company"};
constexpr const char* kCallers[] = {"contact", "lead", "company"};

/// The numbers of people or firms; `which` is a condition on each of them.
QString numbersSql(const char* entity, const QString& which) {
  const auto own = [&](const char* column) {
    return s("SELECT e.id, e.name, e.%2 FROM %1 e WHERE e.%2 IS NOT NULL AND %3 AND e._del IS NOT 1 UNION ")
        .arg(s(entity), s(column), QString(which).arg(s("e.") + s(column)));
  };
  // Firms have no mobile number of their own.
  const QString mobile = s(entity) == s("company") ? QString() : own("mobile");
  return own("phone") + mobile +
         s("SELECT e.id, e.name, p.value FROM point p JOIN %1 e ON e.id=p.record WHERE p.kind='phone' AND %2 AND "
           "p._del IS NOT 1 AND e._del IS NOT 1 ORDER BY 1")
             .arg(s(entity), QString(which).arg(s("p.value")));
}

/// Those of the rows whose number it is.
void take(db::Statement& rows, const char* entity, const QString& wanted, QList<NumberOwner>& out) {
  while (rows.step()) {
    const Id id = rows.id(0);
    if (!isSamePlain(wanted, plain(rows.text(2)))) continue;
    if (out.isEmpty() || out.last().id != id) out << NumberOwner{s(entity), id, rows.text(1)};
  }
}

}  // namespace

bool isSameNumber(const QString& one, const QString& other) {
  const QString a = plain(one), b = plain(other);
  return !a.isEmpty() && !b.isEmpty() && isSamePlain(a, b);
}

QList<NumberOwner> ownersOfNumber(db::Connection& connection, const QString& typed) {
  const QString wanted = plain(typed);
  const QString digits = digitsOf(wanted);
  QList<NumberOwner> out;
  if (digits.size() < kFewest) return out;
  for (const char* entity : kCallers) {
    // Who was a lead once is a contact, or of no interest.
    const QString open = s(entity) == s("lead") ? s(" AND e.status NOT IN ('converted', 'disqualified')") : QString();
    db::StatementUse rows(connection.cached(numbersSql(entity, s("digits(%1) LIKE '%' || ?1") + open)));
    rows->bind(1, digits.right(kTail));
    take(*rows, entity, wanted, out);
  }
  return out;
}

NumberBook::NumberBook(db::Connection& connection) : m_db(connection) {
  for (int i = 0; i < 2; ++i) {
    db::StatementUse rows(m_db.cached(numbersSql(kEntities[i], s("digits(%1)<>''"))));
    while (rows->step()) {
      const QString digits = digitsOf(rows->text(2));
      m_endings[i].emplace_back(digits.right(kTail).toLongLong(), rows->integer(0));
    }
    std::sort(m_endings[i].begin(), m_endings[i].end());
  }
}

QList<NumberOwner> NumberBook::ownersOf(const QString& typed) const {
  const QString wanted = plain(typed);
  const QString digits = digitsOf(wanted);
  QList<NumberOwner> out;
  if (digits.size() < kFewest) return out;
  const qint64 ending = digits.right(kTail).toLongLong();
  for (int i = 0; i < 2; ++i) {
    std::vector<qint64> alike;
    const std::pair first(ending, std::numeric_limits<qint64>::min());
    for (auto it = std::lower_bound(m_endings[i].begin(), m_endings[i].end(), first);
         it != m_endings[i].end() && it->first == ending; ++it)
      if (alike.empty() || alike.back() != it->second) alike.push_back(it->second);
    if (i == 0)
      for (auto it = m_added.constFind(ending); it != m_added.cend() && it.key() == ending; ++it) alike.push_back(*it);
    for (const qint64 id : alike) {
      db::StatementUse rows(m_db.cached(numbersSql(kEntities[i], s("length(%1)>0 AND e.id=?1"))));
      rows->bind(1, id);
      take(*rows, kEntities[i], wanted, out);
    }
  }
  return out;
}

void NumberBook::add(Id person, const QString& number) {
  const QString digits = digitsOf(number);
  if (!digits.isEmpty()) m_added.insert(digits.right(kTail).toLongLong(), person.bits());
}

}  // namespace relata
