#pragma once

#include <QString>
#include <QStringList>

#include <variant>

#include "core/base/id.h"

namespace relata {

/// An amount as a field holds it: whole minor units (cents, fen) and an ISO 4217 code. Arithmetic is in base/money.h.
struct MoneyValue {
  qint64 minor = 0;
  QString currency;
  friend bool operator==(const MoneyValue&, const MoneyValue&) = default;
};

/// What a field of a record holds. The field's kind says how to read it:
/// text, long text, e-mail, phone, url, choice, date ("2026-03-01") -> QString; integer, bool (0/1), time (UTC ms),
/// link (id bits) -> qint64; decimal -> double; money -> MoneyValue; multi-choice, tags -> QStringList.
/// Empty text and an empty list are null: a field is either filled or not.
class Value {
 public:
  Value() = default;
  Value(QString text) {  // NOLINT: implicit by design
    if (!text.isEmpty()) m_data = std::move(text);
  }
  Value(qint64 number) : m_data(number) {}               // NOLINT
  Value(int number) : m_data(qint64{number}) {}          // NOLINT
  Value(bool flag) : m_data(qint64{flag}) {}             // NOLINT
  Value(double number) : m_data(number) {}               // NOLINT
  Value(MoneyValue money) : m_data(std::move(money)) {}  // NOLINT
  Value(Id id) {                                         // NOLINT
    if (id) m_data = id.bits();
  }
  Value(QStringList list) {  // NOLINT
    if (!list.isEmpty()) m_data = std::move(list);
  }

  bool isNull() const { return m_data.index() == 0; }
  bool isText() const { return std::holds_alternative<QString>(m_data); }
  bool isInteger() const { return std::holds_alternative<qint64>(m_data); }
  bool isDecimal() const { return std::holds_alternative<double>(m_data); }
  bool isMoney() const { return std::holds_alternative<MoneyValue>(m_data); }
  bool isList() const { return std::holds_alternative<QStringList>(m_data); }

  /// Each of these answers the empty value of its type when the Value holds something else.
  QString text() const { return isText() ? std::get<QString>(m_data) : QString(); }
  qint64 integer() const { return isInteger() ? std::get<qint64>(m_data) : 0; }
  double decimal() const { return isDecimal() ? std::get<double>(m_data) : static_cast<double>(integer()); }
  MoneyValue money() const { return isMoney() ? std::get<MoneyValue>(m_data) : MoneyValue(); }
  QStringList list() const { return isList() ? std::get<QStringList>(m_data) : QStringList(); }
  Id id() const { return Id(integer()); }
  bool flag() const { return integer() != 0; }

  friend bool operator==(const Value&, const Value&) = default;

 private:
  std::variant<std::monostate, qint64, double, QString, MoneyValue, QStringList> m_data;
};

}  // namespace relata
