#pragma once

#include <QStringView>
#include <QVarLengthArray>

#include <vector>

#include "core/base/id.h"

namespace relata::exchange {

/// Which records a key belongs to: 64-bit hashes of match keys in one flat table, 16 bytes a slot. A key that stands
/// for very many records keeps some of them.
class MatchTable {
 public:
  struct Found {
    Id id;
    bool marked = false;
    bool fromFile = false;  // noted while this file was read
  };
  /// The hash of a key in its domain ("email", "company" …). Never 0.
  static quint64 hash(quint64 domain, QStringView text);
  static quint64 domain(QStringView name) { return hash(0, name); }

  static constexpr qsizetype kMost = 16;
  using Candidates = QVarLengthArray<Found, kMost>;

  /// `marked` and `fromFile` add to what is known of a record that has the key already. False: the key has as many
  /// records as are kept.
  bool add(quint64 hash, Id id, bool marked, bool fromFile);
  /// Those of the workspace first, then those of the file, each in the order of their ids.
  Candidates all(quint64 hash) const;
  Found find(quint64 hash) const;  // the first one
  size_t size() const { return m_size; }

 private:
  struct Slot {
    quint64 hash = 0;
    quint64 value = 0;  // id and flags
  };
  void grow(size_t capacity);
  void put(const Slot& slot);
  std::vector<Slot> m_slots;
  size_t m_size = 0;
};

}  // namespace relata::exchange
