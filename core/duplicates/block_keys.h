#pragma once

#include <vector>

#include "core/duplicates/match_score.h"

namespace relata {

/// Records are compared only where they share a key; each pass makes keys of one sort, so that only one sort's keys are
/// in memory at a time. Two records of one person that share none of all passes are not found.
class BlockKeys {
 public:
  BlockKeys(const MatchModel& model, const Nicknames& nicknames) : m_model(model), m_nicknames(nicknames) {}

  static constexpr int kPasses = 9;
  /// Appends the keys of a packed record; never 0.
  void of(int pass, std::string_view packed, std::vector<quint64>& keys) const;

 private:
  void addresses(const PackedView& record, std::vector<quint64>& keys) const;
  void phones(const PackedView& record, std::vector<quint64>& keys) const;
  void numbers(const PackedView& record, std::vector<quint64>& keys) const;
  void wholeName(const PackedView& record, std::vector<quint64>& keys) const;
  void soundWithPlace(Evidence place, const PackedView& record, std::vector<quint64>& keys) const;
  void soundWithDate(const PackedView& record, std::vector<quint64>& keys) const;
  void firstWords(const PackedView& record, std::vector<quint64>& keys) const;
  std::string_view slot(const PackedView& record, Evidence kind) const;
  /// How the two names sound, family name first; empty for what is not there.
  std::pair<std::string, std::string> sounds(const PackedView& record) const;

  const MatchModel& m_model;
  const Nicknames& m_nicknames;
};

}  // namespace relata
