#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace relata {

/// What becomes of a half: away from zero (the usual one in trade), or to the even neighbour (banker's).
enum class Rounding { HalfUp, HalfEven };

/// A decimal number of any length: sums of amounts at many rates come out as on paper, and are rounded once, at the
/// end.
class Exact {
 public:
  Exact() = default;
  explicit Exact(qint64 whole);
  /// The shortest decimal number that reads back as `number`: what somebody typed. Nothing for what is no number.
  static std::optional<Exact> ofDouble(double number);

  Exact& operator+=(const Exact& other);
  friend Exact operator+(Exact a, const Exact& b) { return a += b; }
  friend Exact operator-(Exact a, const Exact& b) { return a += b.negated(); }
  friend Exact operator*(const Exact& a, const Exact& b);
  /// This number times 10 to the power of `places`.
  Exact shifted(int places) const;
  Exact negated() const;
  bool isZero() const { return m_limbs.empty(); }
  bool isNegative() const { return m_negative && !isZero(); }
  /// To whole units; nothing when it does not fit into 64 bits.
  std::optional<qint64> rounded(Rounding rounding = Rounding::HalfUp) const;
  /// This number divided by another one, to whole units. Nothing when that is zero, or it does not fit into 64 bits.
  std::optional<qint64> dividedBy(const Exact& divisor, Rounding rounding = Rounding::HalfUp) const;
  struct Division;
  /// Whole parts of two numbers that are not negative, and what is left over.
  static std::optional<Division> divide(const Exact& number, const Exact& divisor);

 private:
  using Limbs = std::vector<quint32>;  // base 1,000,000,000, the lowest first, no zero at the end
  static int compare(const Limbs& a, const Limbs& b);
  static void add(Limbs& to, const Limbs& other);
  static void subtract(Limbs& from, const Limbs& smaller);
  static void multiply(Limbs& limbs, quint32 factor);
  static quint32 divide(Limbs& limbs, quint32 divisor);  // answers what is left over
  static std::optional<quint64> wholeOf(const Limbs& limbs);
  static Limbs divide(const Limbs& number, const Limbs& divisor, Limbs& rest);
  static std::optional<qint64> roundedOf(Limbs whole, int restAgainstHalf, bool negative, Rounding rounding);
  void rescale(int scale);

  Limbs m_limbs;
  bool m_negative = false;
  int m_scale = 0;  // digits behind the point
};

struct Exact::Division {
  qint64 whole = 0;
  Exact rest;
};

}  // namespace relata
