#include "core/exchange/match_table.h"

#include <QHashFunctions>

namespace relata::exchange {
namespace {

// Ids of ordinary records use 62 bits; the two above are free for what is known about them.
constexpr quint64 kMarked = quint64{1} << 62;
constexpr quint64 kFromFile = quint64{1} << 63;
constexpr quint64 kIdBits = kMarked - 1;

quint64 mix(quint64 x) {
  x ^= x >> 32;
  x *= 0xd6e8feb86659fd93ULL;
  x ^= x >> 32;
  x *= 0xd6e8feb86659fd93ULL;
  return x ^ (x >> 32);
}

}  // namespace

quint64 MatchTable::hash(quint64 domain, QStringView text) {
  quint64 h = mix(domain ^ 0x9e3779b97f4a7c15ULL);
  for (const QChar c : text) h = mix(h ^ c.unicode()) + 0x9e3779b97f4a7c15ULL;
  return h == 0 ? 1 : h;
}

void MatchTable::put(const Slot& slot) {
  const size_t mask = m_slots.size() - 1;
  size_t at = slot.hash & mask;
  while (m_slots[at].hash != 0) at = (at + 1) & mask;
  m_slots[at] = slot;
}

void MatchTable::grow(size_t capacity) {
  std::vector<Slot> old(capacity);
  old.swap(m_slots);
  for (const Slot& slot : old)
    if (slot.hash != 0) put(slot);
}

void MatchTable::add(quint64 hash, Id id, bool marked, bool fromFile) {
  if (m_slots.empty()) m_slots.resize(1024);
  const size_t mask = m_slots.size() - 1;
  size_t at = hash & mask;
  while (m_slots[at].hash != 0 && m_slots[at].hash != hash) at = (at + 1) & mask;
  Slot& slot = m_slots[at];
  const auto bits = static_cast<quint64>(id.bits());
  if (slot.hash == hash) {
    if ((slot.value & kIdBits) == bits) slot.value |= (marked ? kMarked : 0) | (fromFile ? kFromFile : 0);
    return;
  }
  slot = {hash, bits | (marked ? kMarked : 0) | (fromFile ? kFromFile : 0)};
  if (++m_size * 8 > m_slots.size() * 7) grow(m_slots.size() * 2);
}

MatchTable::Found MatchTable::find(quint64 hash) const {
  if (m_slots.empty()) return {};
  const size_t mask = m_slots.size() - 1;
  for (size_t at = hash & mask; m_slots[at].hash != 0; at = (at + 1) & mask)
    if (m_slots[at].hash == hash)
      return {Id(static_cast<qint64>(m_slots[at].value & kIdBits)), (m_slots[at].value & kMarked) != 0,
              (m_slots[at].value & kFromFile) != 0};
  return {};
}

}  // namespace relata::exchange
