#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace relata {

/// Identity of a record: 63 bits, made offline, never reused. 0 is "none".
/// Ordinary: 0 | device number (29 bits) | counter (33 bits). Content id (a row that *is* its content, such as a tag or
/// a link): 1 | first 62 bits of a BLAKE2b hash, so that two devices that make the same link make the same row.
class Id {
 public:
  constexpr Id() = default;
  constexpr explicit Id(qint64 bits) : m_bits(bits) {}
  static constexpr Id make(quint32 device, quint64 counter) {
    return Id(static_cast<qint64>((static_cast<quint64>(device) << kCounterBits) | counter));
  }
  static Id ofContent(int entity, const QByteArray& key);

  constexpr qint64 bits() const { return m_bits; }
  constexpr bool isNull() const { return m_bits == 0; }
  constexpr explicit operator bool() const { return m_bits != 0; }
  friend constexpr auto operator<=>(Id, Id) = default;
  friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_bits, seed); }

  /// Outside the file: prefix, "-", 13 characters of Crockford base32 and one check character, for instance
  /// "C-0000FG2T00001X". Never a number: Excel and JSON readers round those past 2^53.
  QString text(const QString& prefix) const;

  static constexpr int kCounterBits = 33;
  static constexpr quint32 kMaxDevice = (1U << 29) - 1;

 private:
  qint64 m_bits = 0;
};

struct ParsedId {
  QString prefix;
  Id id;
};

/// Reads what `Id::text` wrote; case does not matter, O reads as 0 and I, L as 1. Nothing when the check character is
/// wrong.
std::optional<ParsedId> parseId(QStringView text);

}  // namespace relata
