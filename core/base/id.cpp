#include "core/base/id.h"

#include <QCryptographicHash>

#include <array>

namespace relata {
namespace {

constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kDigits = 13;

int digitOf(QChar c) {
  const char16_t u = c.toUpper().unicode();
  if (u == u'O') return 0;
  if (u == u'I' || u == u'L') return 1;
  for (int i = 0; i < 32; ++i)
    if (kAlphabet[i] == u) return i;
  return -1;
}

// Weighted sum modulo the prime 31: finds one wrong character and two that changed places (but for 0 and Z).
int checkDigit(const std::array<int, kDigits>& digits) {
  int sum = 0;
  int weight = 1;
  for (int digit : digits) {
    weight = weight * 3 % 31;
    sum = (sum + weight * digit) % 31;
  }
  return sum;
}

}  // namespace

Id Id::ofContent(int entity, const QByteArray& key) {
  QCryptographicHash hash(QCryptographicHash::Blake2b_256);
  hash.addData(QByteArray::number(entity));
  hash.addData(QByteArray(1, '\0'));
  hash.addData(key);
  const QByteArray digest = hash.result();
  quint64 bits = 0;
  for (int i = 0; i < 8; ++i) bits = (bits << 8) | static_cast<quint8>(digest[i]);
  return Id(static_cast<qint64>((bits >> 2) | (1ULL << 62)));
}

QString Id::text(const QString& prefix) const {
  std::array<int, kDigits> digits{};
  auto rest = static_cast<quint64>(m_bits);
  for (int i = kDigits - 1; i >= 0; --i) {
    digits[i] = static_cast<int>(rest & 31U);
    rest >>= 5U;
  }
  QString out = prefix + QLatin1Char('-');
  for (int digit : digits) out += QLatin1Char(kAlphabet[digit]);
  return out + QLatin1Char(kAlphabet[checkDigit(digits)]);
}

std::optional<ParsedId> parseId(QStringView text) {
  text = text.trimmed();
  const qsizetype dash = text.indexOf(QLatin1Char('-'));
  if (dash < 1 || text.size() - dash - 1 != kDigits + 1) return std::nullopt;
  std::array<int, kDigits> digits{};
  quint64 bits = 0;
  for (int i = 0; i < kDigits; ++i) {
    digits[i] = digitOf(text[dash + 1 + i]);
    if (digits[i] < 0) return std::nullopt;
    if (i == 0 && digits[i] > 7) return std::nullopt;  // 13 characters carry 65 bits, an id has 63
    bits = (bits << 5) | static_cast<quint64>(digits[i]);
  }
  if (digitOf(text.back()) != checkDigit(digits)) return std::nullopt;
  return ParsedId{text.left(dash).toString().toUpper(), Id(static_cast<qint64>(bits))};
}

}  // namespace relata
