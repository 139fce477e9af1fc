#include "core/base/exact.h"

#include <QLocale>
#include <QString>

#include <algorithm>
#include <cmath>
#include <limits>

namespace relata {
namespace {

constexpr quint32 kBase = 1'000'000'000;

void trim(std::vector<quint32>& limbs) {
  while (!limbs.empty() && limbs.back() == 0) limbs.pop_back();
}

}  // namespace

Exact::Exact(qint64 whole) : m_negative(whole < 0) {
  quint64 rest = m_negative ? 0 - static_cast<quint64>(whole) : static_cast<quint64>(whole);
  for (; rest > 0; rest /= kBase) m_limbs.push_back(static_cast<quint32>(rest % kBase));
}

std::optional<Exact> Exact::ofDouble(double number) {
  if (!std::isfinite(number)) return std::nullopt;
  QString text = QString::number(number, 'e', QLocale::FloatingPointShortest);  // "-1.25e-05"
  const qsizetype e = text.indexOf(QLatin1Char('e'));
  const int exponent = text.mid(e + 1).toInt();
  text.truncate(e);
  const qsizetype point = text.indexOf(QLatin1Char('.'));
  const auto behind = static_cast<int>(point < 0 ? 0 : text.size() - point - 1);
  Exact exact(text.remove(QLatin1Char('.')).toLongLong());
  return exact.shifted(exponent - behind);
}

int Exact::compare(const Limbs& a, const Limbs& b) {
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  for (size_t i = a.size(); i-- > 0;)
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  return 0;
}

void Exact::add(Limbs& to, const Limbs& other) {
  to.resize(std::max(to.size(), other.size()) + 1, 0);
  quint32 carry = 0;
  for (size_t i = 0; i < to.size(); ++i) {
    const quint32 sum = to[i] + (i < other.size() ? other[i] : 0) + carry;
    to[i] = sum % kBase;
    carry = sum / kBase;
  }
  trim(to);
}

void Exact::subtract(Limbs& from, const Limbs& smaller) {
  quint32 borrow = 0;
  for (size_t i = 0; i < from.size(); ++i) {
    const quint32 take = (i < smaller.size() ? smaller[i] : 0) + borrow;
    borrow = from[i] < take ? 1 : 0;
    from[i] = from[i] + borrow * kBase - take;
  }
  trim(from);
}

void Exact::multiply(Limbs& limbs, quint32 factor) {
  quint64 carry = 0;
  for (quint32& limb : limbs) {
    carry += quint64{limb} * factor;
    limb = static_cast<quint32>(carry % kBase);
    carry /= kBase;
  }
  if (carry > 0) limbs.push_back(static_cast<quint32>(carry));
  trim(limbs);
}

quint32 Exact::divide(Limbs& limbs, quint32 divisor) {
  quint64 rest = 0;
  for (size_t i = limbs.size(); i-- > 0;) {
    rest = rest * kBase + limbs[i];
    limbs[i] = static_cast<quint32>(rest / divisor);
    rest %= divisor;
  }
  trim(limbs);
  return static_cast<quint32>(rest);
}

void Exact::rescale(int scale) {
  for (; m_scale < scale; ++m_scale) multiply(m_limbs, 10);
}

Exact& Exact::operator+=(const Exact& other) {
  Exact right = other;
  rescale(right.m_scale);
  right.rescale(m_scale);
  if (m_negative == right.m_negative) {
    add(m_limbs, right.m_limbs);
  } else if (compare(m_limbs, right.m_limbs) >= 0) {
    subtract(m_limbs, right.m_limbs);
  } else {
    subtract(right.m_limbs, m_limbs);
    m_limbs = std::move(right.m_limbs);
    m_negative = right.m_negative;
  }
  return *this;
}

Exact operator*(const Exact& a, const Exact& b) {
  Exact product;
  product.m_scale = a.m_scale + b.m_scale;
  for (size_t i = 0; i < b.m_limbs.size(); ++i) {
    Exact::Limbs row = a.m_limbs;
    Exact::multiply(row, b.m_limbs[i]);
    if (!row.empty()) row.insert(row.begin(), i, 0);
    Exact::add(product.m_limbs, row);
  }
  product.m_negative = a.m_negative != b.m_negative;
  return product;
}

Exact Exact::shifted(int places) const {
  Exact moved = *this;
  moved.m_scale -= places;
  for (; moved.m_scale < 0; ++moved.m_scale) multiply(moved.m_limbs, 10);
  return moved;
}

Exact Exact::negated() const {
  Exact other = *this;
  other.m_negative = !m_negative;
  return other;
}

std::optional<quint64> Exact::wholeOf(const Limbs& limbs) {
  quint64 whole = 0;
  constexpr quint64 kMost = std::numeric_limits<qint64>::max();
  for (size_t i = limbs.size(); i-- > 0;) {
    if (whole > (kMost - limbs[i]) / kBase) return std::nullopt;
    whole = whole * kBase + limbs[i];
  }
  return whole;
}

std::optional<qint64> Exact::roundedOf(Limbs whole, int restAgainstHalf, bool negative, Rounding rounding) {
  const bool odd = !whole.empty() && whole.front() % 2 == 1;
  if (restAgainstHalf > 0 || (restAgainstHalf == 0 && (rounding == Rounding::HalfUp || odd))) add(whole, {1});
  const auto size = wholeOf(whole);
  if (!size) return std::nullopt;
  return negative ? -static_cast<qint64>(*size) : static_cast<qint64>(*size);
}

std::optional<qint64> Exact::rounded(Rounding rounding) const {
  Limbs limbs = m_limbs;
  quint32 last = 0;
  bool more = false;  // behind the last digit that was cut off
  for (int i = 0; i < m_scale; ++i) {
    more = more || last != 0;
    last = divide(limbs, 10);
  }
  const int half = last > 5 || (last == 5 && more) ? 1 : last == 5 ? 0 : -1;
  return roundedOf(std::move(limbs), half, m_negative, rounding);
}

/// By hand, a limb at a time: what a limb of the answer is, the first limbs tell to within one.
Exact::Limbs Exact::divide(const Limbs& number, const Limbs& divisor, Limbs& rest) {
  const auto size = [](const Limbs& limbs, size_t from) {
    double value = 0;
    for (size_t i = limbs.size(); i-- > from;) value = value * kBase + limbs[i];
    return value;
  };
  const size_t from = divisor.size() > 3 ? divisor.size() - 3 : 0;
  Limbs whole(number.size(), 0);
  rest.clear();
  for (size_t i = number.size(); i-- > 0;) {
    rest.insert(rest.begin(), number[i]);
    trim(rest);
    if (compare(rest, divisor) < 0) continue;
    auto digit = static_cast<quint32>(std::min(size(rest, from) / size(divisor, from), double{kBase - 1}));
    Limbs taken = divisor;
    multiply(taken, digit);
    while (compare(taken, rest) > 0) {
      subtract(taken, divisor);
      --digit;
    }
    subtract(rest, taken);
    for (; compare(rest, divisor) >= 0; ++digit) subtract(rest, divisor);
    whole[i] = digit;
  }
  trim(whole);
  return whole;
}

std::optional<Exact::Division> Exact::divide(const Exact& number, const Exact& divisor) {
  if (divisor.isZero() || divisor.isNegative() || number.isNegative()) return std::nullopt;
  Exact a = number, b = divisor;
  a.rescale(b.m_scale);
  b.rescale(a.m_scale);
  Division division;
  division.rest.m_scale = a.m_scale;
  const auto whole = wholeOf(divide(a.m_limbs, b.m_limbs, division.rest.m_limbs));
  if (!whole) return std::nullopt;
  division.whole = static_cast<qint64>(*whole);
  return division;
}

std::optional<qint64> Exact::dividedBy(const Exact& divisor, Rounding rounding) const {
  if (divisor.isZero()) return std::nullopt;
  Exact a = *this, b = divisor;
  a.rescale(b.m_scale);
  b.rescale(a.m_scale);
  Limbs rest;
  Limbs whole = divide(a.m_limbs, b.m_limbs, rest);
  multiply(rest, 2);
  return roundedOf(std::move(whole), compare(rest, b.m_limbs), m_negative != b.m_negative, rounding);
}

}  // namespace relata
