#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace relata {

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
  friend Exact operator*(const Exact& a, const Exact& b);
  /// This number times 10 to the power of `places`.
  Exact shifted(int places) const;
  bool isZero() const { return m_limbs.empty(); }
  /// To whole units, halves away from zero; nothing when it does not fit into 64 bits.
  std::optional<qint64> rounded() const;

 private:
  using Limbs = std::vector<quint32>;  // base 1,000,000,000, the lowest first, no zero at the end
  static int compare(const Limbs& a, const Limbs& b);
  static void add(Limbs& to, const Limbs& other);
  static void subtract(Limbs& from, const Limbs& smaller);
  static void multiply(Limbs& limbs, quint32 factor);
  static quint32 divide(Limbs& limbs, quint32 divisor);  // answers what is left over
  void rescale(int scale);

  Limbs m_limbs;
  bool m_negative = false;
  int m_scale = 0;  // digits behind the point
};

}  // namespace relata
