#pragma once

#include "core/duplicates/match_score.h"

namespace relata {

/// One comparison of two packed records, point by point.
class PairComparison {
 public:
  PairComparison(const MatchScorer& scorer, std::string_view a, std::string_view b, std::vector<MatchPoint>* points)
      : m_scorer(scorer), m_a(a), m_b(b), m_points(points) {}
  MatchScore run();

 private:
  struct NameMatch {
    Relation relation;
    double penalty;
    std::string_view value;  // whose rarity counts
  };
  void person();
  bool swapped(size_t given, size_t family);
  void name(size_t slot);
  void firm(size_t slot);
  void many(size_t slot);
  void emails(size_t slot);
  void phones(size_t slot);
  void date(size_t slot);
  void street(size_t slot);
  std::optional<NameMatch> matchNames(std::string_view left, std::string_view right, bool given) const;
  void agree(size_t slot, Relation relation, std::string_view value, double penalty);
  void disagree(size_t slot);
  void add(size_t slot, Relation relation, double bits, double oneIn);
  double sharedWithColleagues(size_t slot, double bits);
  std::string_view left(size_t slot) const { return m_a.slot(slot); }
  std::string_view right(size_t slot) const { return m_b.slot(slot); }
  void decide();

  const MatchScorer& m_scorer;
  PackedView m_a, m_b;
  std::vector<MatchPoint>* m_points;
  MatchScore m_score;
  int m_sameNames = 0;       // parts of the name that are letter for letter the same
  bool m_otherName = false;  // another given name, another firm or branch
  bool m_otherFamily = false;
  bool m_homophone = false;  // given names in Han that are written in two ways and read alike
  bool m_personal = false;   // something agrees that colleagues and families do not share
  bool m_otherDate = false;
  bool m_moreThanName = false;  // something else than the name agrees
  bool m_sameAddress = false;   // the same e-mail, phone or number
  bool m_otherAddress = false;
  double m_place = 0;  // the strongest agreement on where they work or live
};

}  // namespace relata
