#pragma once

#include <string>
#include <vector>

#include "core/duplicates/match_record.h"
#include "core/duplicates/nicknames.h"

namespace relata {

enum class DuplicateBand { No, Review, Suggest };

/// How a part of one record stands to the same part of the other.
enum class Relation { Same, SameSound, Nickname, Initial, Part, SameMailbox, Slip, Swapped, Similar, Different };

/// One point of the evidence: "same e-mail, 1 of 100,000: +14.2 bits".
struct MatchPoint {
  Evidence kind = Evidence::Text;
  QString field;
  Relation relation = Relation::Same;
  double bits = 0;
  double oneIn = 0;  // how rare the common value is: 1 of so many records; 0 where nothing agrees
};

struct MatchScore {
  double bits = 0;  // log2 of the odds that both are one: the points together, and the odds before any is known
  double prior = 0;
  DuplicateBand band = DuplicateBand::No;
  bool exact = false;
  bool held = false;      // something speaks so clearly against it that a person has to look
  bool nameOnly = false;  // nothing but the name agrees, which is no reason to suggest that two people are one
  bool lifted = false;    // an address or number that only one has: a person should look however little else agrees
};

/// How often values occur among the records at hand, in a table of fixed size: a value that shares its place with
/// another seems a little more common than it is.
class ValueCounts {
 public:
  explicit ValueCounts(size_t slots = 0);
  void add(size_t slot, std::string_view value);
  quint32 of(size_t slot, std::string_view value) const;
  static quint64 hash(std::string_view value, quint64 seed);

 private:
  static constexpr size_t kPlaces = size_t{1} << 19;
  std::vector<std::vector<quint32>> m_counts;
};

/// Compares packed records of one model by the sum of log2(m/u) over what agrees and log2((1-m)/(1-u)) over what does
/// not. Agreement on a rare value weighs more; where the file is small, what is known of names in the world stands in.
class MatchScorer {
 public:
  MatchScorer(const MatchModel& model, const Nicknames& nicknames, const ValueCounts& counts, double records);

  /// `points`: filled with the evidence when given.
  MatchScore compare(std::string_view a, std::string_view b, std::vector<MatchPoint>* points = nullptr) const;
  const MatchModel& model() const { return m_model; }

  /// From here on a pair is suggested, or shown for review.
  static constexpr double kSuggest = 3.0;
  static constexpr double kReview = -1.0;

 private:
  friend class PairComparison;
  double rarity(size_t slot, std::string_view value) const;

  const MatchModel& m_model;
  const Nicknames& m_nicknames;
  const ValueCounts& m_counts;
  double m_records;
};

/// info@, sales@, 联系@ and the like belong to a firm, not to a person.
bool isRoleAddress(std::string_view email);
/// Hosts where everybody has an address.
bool isFreeMailHost(std::string_view host);
/// The address without +tag and without dots before the @: weak evidence, as only some providers read it so.
std::string weakAddress(std::string_view email);

}  // namespace relata
