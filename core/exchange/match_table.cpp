#include "core/exchange/match_table.h"

#include <QHashFunctions>

#include <algorithm>

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

bool MatchTable::add(quint64 hash, Id id, bool marked, bool fromFile) {
  if (m_slots.empty()) m_slots.resize(1024);
  const size_t mask = m_slots.size() - 1;
  const auto bits = static_cast<quint64>(id.bits());
  const quint64 flags = (marked ? kMarked : 0) | (fromFile ? kFromFile : 0);
  size_t at = hash & mask;
  qsizetype same = 0;
  for (; m_slots[at].hash != 0; at = (at + 1) & mask) {
    if (m_slots[at].hash != hash) continue;
    if ((m_slots[at].value & kIdBits) == bits) {
      m_slots[at].value |= flags;
      return true;
    }
    if (++same == kMost) return false;
  }
  m_slots[at] = {hash, bits | flags};
  if (++m_size * 8 > m_slots.size() * 7) grow(m_slots.size() * 2);
  return true;
}

MatchTable::Candidates MatchTable::all(quint64 hash) const {
  Candidates found;
  if (m_slots.empty()) return found;
  const size_t mask = m_slots.size() - 1;
  for (size_t at = hash & mask; m_slots[at].hash != 0; at = (at + 1) & mask)
    if (const Slot& slot = m_slots[at]; slot.hash == hash)
      found.append(
          {Id(static_cast<qint64>(slot.value & kIdBits)), (slot.value & kMarked) != 0, (slot.value & kFromFile) != 0});
  // A table that grows may turn their order around.
  std::sort(found.begin(), found.end(),
            [](const Found& a, const Found& b) { return a.fromFile != b.fromFile ? b.fromFile : a.id < b.id; });
  return found;
}

MatchTable::Found MatchTable::find(quint64 hash) const {
  const Candidates found = all(hash);
  return found.isEmpty() ? Found() : found.front();
}

}  // namespace relata::exchange
