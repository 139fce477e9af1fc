#pragma once

#include <QMultiHash>

#include <utility>
#include <vector>

#include "core/base/id.h"
#include "core/db/connection.h"

namespace relata {

/// Somebody whose phone number it is.
struct NumberOwner {
  QString entity;  // "contact", "company" or "lead"
  Id id;
  QString name;
};

/// Whether two numbers are one, however they are written here and there. Of two numbers of which one has no country the
/// last seven digits decide, and all of those that both have.
bool isSameNumber(const QString& one, const QString& other);

/// People, open leads and then firms with that number, however it is written here and there; from their phone fields
/// and their further contact points. Nothing for fewer than five digits.
QList<NumberOwner> ownersOfNumber(db::Connection& connection, const QString& typed);

/// The same of people and firms for many numbers in a row: what numbers end with is read once, of all people and firms
/// as they are then.
class NumberBook {
 public:
  explicit NumberBook(db::Connection& connection);
  QList<NumberOwner> ownersOf(const QString& typed) const;
  /// A person who came since.
  void add(Id person, const QString& number);

 private:
  db::Connection& m_db;
  std::vector<std::pair<qint64, qint64>> m_endings[2];  // last digits, record; of people and of firms, sorted
  QMultiHash<qint64, qint64> m_added;                   // people who came since
};

}  // namespace relata
