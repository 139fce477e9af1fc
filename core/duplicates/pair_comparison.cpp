#include "core/duplicates/pair_comparison.h"

#include <algorithm>
#include <cmath>

#include "core/duplicates/similarity.h"

namespace relata {
namespace {

constexpr double kSureInSpiteOfDate = 12;
constexpr double kSureInSpiteOfName = 10;
constexpr double kHomophonePenalty = 5;
constexpr double kLeastAgreement = 0.3;  // agreeing on what everybody has is still no evidence against

std::string_view pinyinOf(std::string_view slot) {
  const std::string_view own = PackedView::value(slot, 1);
  return own.empty() ? PackedView::value(slot, 0) : own;
}

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string withoutSpaces(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c != ' '; });
  return out;
}

std::string_view firstWord(std::string_view text) { return text.substr(0, text.find(' ')); }

/// "+8613812345678" and "13812345678", "0301234567" and "+49301234567": one number with and without its country.
bool isSamePhone(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.front() == '+' && b.front() == '+') return false;
  const auto bare = [](std::string_view phone) {
    while (!phone.empty() && (phone.front() == '+' || phone.front() == '0')) phone.remove_prefix(1);
    return phone;
  };
  a = bare(a);
  b = bare(b);
  if (a.size() < b.size()) std::swap(a, b);
  return b.size() >= 7 && a.substr(a.size() - b.size()) == b;
}

/// Birthdays a slip apart: one digit, two digits swapped, or day and month.
bool isNearDate(std::string_view a, std::string_view b) {
  if (a.size() != 10 || b.size() != 10) return false;
  if (editDistance(a, b, 1) <= 1) return true;
  return a.substr(0, 4) == b.substr(0, 4) && a.substr(5, 2) == b.substr(8, 2) && a.substr(8, 2) == b.substr(5, 2);
}

}  // namespace

MatchScore PairComparison::run() {
  const MatchModel& model = m_scorer.model();
  // A twentieth of an address book being there twice is the ordinary state of things.
  m_score.prior = std::log2(0.1 / (m_scorer.m_records + 1000));
  m_score.bits = m_score.prior;
  for (size_t i = 0; i < std::min(model.slots.size(), PackedView::kMaxSlots); ++i) {
    const Evidence kind = model.slots[i].kind;
    if (kind == Evidence::Given) person();
    if (kind == Evidence::Given || kind == Evidence::Family || left(i).empty() || right(i).empty()) continue;
    switch (kind) {
      case Evidence::FirmName: firm(i); break;
      case Evidence::Email: emails(i); break;
      case Evidence::Phone: phones(i); break;
      case Evidence::Date: date(i); break;
      case Evidence::Street: street(i); break;
      default: many(i);
    }
  }
  decide();
  return m_score;
}

void PairComparison::decide() {
  if (m_score.bits >= MatchScorer::kSuggest)
    m_score.band = DuplicateBand::Suggest;
  else if (m_score.bits >= MatchScorer::kReview)
    m_score.band = DuplicateBand::Review;
  const bool suggested = m_score.band == DuplicateBand::Suggest;
  m_score.nameOnly = suggested && m_scorer.model().person && !m_moreThanName;
  // A birthday is typed wrong now and then; where so much else agrees it does not hold anything back.
  m_score.held = suggested && (m_otherName || m_homophone || (m_otherFamily && !m_personal) ||
                               (m_otherDate && m_score.bits < kSureInSpiteOfDate));
  if (m_score.held || m_score.nameOnly) m_score.band = DuplicateBand::Review;
  // Colleagues with one name in common, who share the firm's address and phone.
  const bool twoNames = m_otherName || (m_otherFamily && m_score.bits < kSureInSpiteOfName);
  if (m_scorer.model().person && twoNames && !m_personal) m_score.band = DuplicateBand::No;
  // Two people who share a common name and nothing else are not worth a look.
  if (m_scorer.model().person && !m_moreThanName && m_score.bits < 0) m_score.band = DuplicateBand::No;
  if (m_sameAddress && m_score.lifted && m_score.band == DuplicateBand::No) m_score.band = DuplicateBand::Review;
  // 王小明 and 王晓明 are two people, unless they have one number or address: then a person should look.
  const bool isBound = m_sameAddress || m_personal;
  if (m_homophone) m_score.band = !isBound ? DuplicateBand::No : std::max(m_score.band, DuplicateBand::Review);
  const int parts = m_scorer.model().person ? 2 : 1;
  m_score.exact = m_sameNames == parts && m_sameAddress && !m_otherName && !m_otherDate && !m_otherAddress &&
                  m_score.band == DuplicateBand::Suggest;
}

void PairComparison::person() {
  const auto given = static_cast<size_t>(m_scorer.model().slot(Evidence::Given));
  const auto family = static_cast<size_t>(m_scorer.model().slot(Evidence::Family));
  if (swapped(given, family)) return;
  name(given);
  name(family);
}

bool PairComparison::swapped(size_t given, size_t family) {
  const auto same = [](std::string_view a, std::string_view b) {
    return !a.empty() && !b.empty() &&
           (PackedView::value(a, 0) == PackedView::value(b, 0) || pinyinOf(a) == withoutSpaces(pinyinOf(b)));
  };
  if (!same(left(given), right(family)) || !same(left(family), right(given))) return false;
  if (same(left(given), right(given))) return false;  // Thomas Thomas
  agree(given, Relation::Swapped, PackedView::value(left(given), 0), 1);
  agree(family, Relation::Swapped, PackedView::value(left(family), 0), 1);
  return true;
}

void PairComparison::name(size_t slot) {
  if (left(slot).empty() || right(slot).empty()) return;
  const bool given = m_scorer.model().slots[slot].kind == Evidence::Given;
  const auto match = matchNames(left(slot), right(slot), given);
  if (!match) {
    disagree(slot);
    // Families share a surname, a house and a phone; their given names tell them apart.
    (given ? m_otherName : m_otherFamily) = true;
    return;
  }
  const bool sameRemark = PackedView::value(left(slot), 2) == PackedView::value(right(slot), 2);
  if (match->relation == Relation::Same && sameRemark) ++m_sameNames;
  if (match->relation == Relation::SameSound && match->penalty == kHomophonePenalty) m_homophone = true;
  if (match->relation == Relation::Initial)
    add(slot, Relation::Initial, 2.5, 0);
  else
    agree(slot, match->relation, match->value, match->penalty);
}

std::optional<PairComparison::NameMatch> PairComparison::matchNames(std::string_view a, std::string_view b,
                                                                    bool given) const {
  const std::string_view left = PackedView::value(a, 0), right = PackedView::value(b, 0);
  if (left == right) return NameMatch{Relation::Same, 0, left};
  const std::string leftSound = withoutSpaces(pinyinOf(a)), rightSound = withoutSpaces(pinyinOf(b));
  // Written in Han and in Latin letters; of two names in Han that only sound alike one may be a slip of the keyboard.
  if (given && leftSound == rightSound && !isAscii(left) && !isAscii(right))
    return NameMatch{Relation::SameSound, kHomophonePenalty, left};
  if (leftSound == rightSound && (isAscii(left) || isAscii(right))) {
    const bool sameScript = isAscii(left) && isAscii(right);
    return NameMatch{sameScript ? Relation::Slip : Relation::SameSound, sameScript ? 0.3 : 1,
                     isAscii(left) ? left : right};
  }
  if (given) {
    const std::string_view leftFirst = firstWord(left), rightFirst = firstWord(right);
    if (m_scorer.m_nicknames.same(leftFirst, rightFirst) && leftFirst != rightFirst)
      return NameMatch{Relation::Nickname, 1.5, leftFirst.size() > rightFirst.size() ? leftFirst : rightFirst};
    const std::string_view shorter = leftFirst.size() < rightFirst.size() ? leftFirst : rightFirst;
    if (shorter.size() == 1 && leftFirst.front() == rightFirst.front()) return NameMatch{Relation::Initial, 0, shorter};
    if (leftFirst == rightFirst) return NameMatch{Relation::Part, 1, leftFirst};
  } else if (left.size() != right.size()) {
    // "Garcia Lopez" and "Garcia", "Smith-Jones" and "Smith".
    const std::string_view longer = left.size() > right.size() ? left : right;
    const std::string_view shorter = left.size() > right.size() ? right : left;
    if (longer.starts_with(std::string(shorter) + ' ') || longer.ends_with(' ' + std::string(shorter)))
      return NameMatch{Relation::Part, 1.5, shorter};
  }
  if (isSlip(left, right)) return NameMatch{Relation::Slip, 3, left};
  const std::string sound = soundKey(left);
  if (isAscii(left) && sound.size() >= 3 && sound == soundKey(right)) return NameMatch{Relation::Similar, 3.5, left};
  return std::nullopt;
}

void PairComparison::firm(size_t slot) {
  const std::string_view a = PackedView::value(left(slot), 0), b = PackedView::value(right(slot), 0);
  if (a.empty() || b.empty()) return;
  const std::string_view branchA = PackedView::value(left(slot), 2), branchB = PackedView::value(right(slot), 2);
  const bool otherBranch = branchA != branchB;
  if (otherBranch) m_otherName = true;
  const std::string_view shorter = a.size() < b.size() ? a : b;
  const std::string_view longer = a.size() < b.size() ? b : a;
  const bool latin = isAscii(a) && isAscii(b);
  if (a == b) {
    if (!otherBranch) ++m_sameNames;
    agree(slot, Relation::Same, a, otherBranch ? 2 : 0);
  } else if (withoutSpaces(a) == withoutSpaces(b)) {
    agree(slot, Relation::Slip, a, 0.5);
  } else if (isAscii(a) != isAscii(b) && withoutSpaces(pinyinOf(left(slot))) == withoutSpaces(pinyinOf(right(slot)))) {
    agree(slot, Relation::SameSound, a, 0);
  } else if (latin ? longer.starts_with(std::string(shorter) + ' ') && shorter.size() >= 4
                   : shorter.size() >= 9 && longer.find(shorter) != std::string_view::npos) {
    agree(slot, Relation::Part, shorter, 5);
  } else if (latin && isSlip(a, b) && !areInSeries(a, b)) {
    agree(slot, Relation::Slip, a, 3);
  } else {
    disagree(slot);
    m_otherName = true;
  }
}

void PairComparison::many(size_t slot) {
  const Evidence kind = m_scorer.model().slots[slot].kind;
  std::string_view common;
  PackedView::each(left(slot), [&](std::string_view a) {
    PackedView::each(right(slot), [&](std::string_view b) {
      if (a == b && common.empty()) common = a;
    });
  });
  if (!common.empty()) {
    if (kind == Evidence::Number) m_sameAddress = m_score.lifted = m_personal = true;
    if (kind == Evidence::Host && !m_scorer.model().person && !isFreeMailHost(common)) {
      m_sameAddress = true;
      // "IBM" and "International Business Machines": a web site is a firm's own, however it is called. A group of firms
      // has one for many.
      if (m_scorer.m_counts.of(slot, common) <= 2) m_score.lifted = true;
    }
    agree(slot, Relation::Same, common, 0);
    return;
  }
  const bool words = kind == Evidence::City || kind == Evidence::Text || kind == Evidence::Postcode;
  if (words && isSlip(left(slot), right(slot)))
    agree(slot, Relation::Slip, left(slot), 3);
  else
    disagree(slot);
  if (kind == Evidence::Suffix) m_otherName = true;
}

void PairComparison::emails(size_t slot) {
  std::string_view same, weak;
  PackedView::each(left(slot), [&](std::string_view a) {
    PackedView::each(right(slot), [&](std::string_view b) {
      if (a == b && (same.empty() || isRoleAddress(same))) same = a;
      if (weak.empty() && same.empty() && weakAddress(a) == weakAddress(b)) weak = a;
    });
  });
  if (!same.empty()) {
    const bool own = !isRoleAddress(same) && m_scorer.m_counts.of(slot, same) <= 4;
    if (own || !m_scorer.model().person) m_sameAddress = true;
    if (own) m_score.lifted = m_personal = true;
    agree(slot, Relation::Same, same, 0);
  } else if (!weak.empty()) {
    agree(slot, Relation::SameMailbox, weak, 4);
  } else {
    disagree(slot);
    m_otherAddress = true;
  }
}

void PairComparison::phones(size_t slot) {
  std::string_view same;
  PackedView::each(left(slot), [&](std::string_view a) {
    PackedView::each(right(slot), [&](std::string_view b) {
      if (same.empty() && isSamePhone(a, b)) same = a;
    });
  });
  if (same.empty()) return disagree(slot);
  // A firm's number has many people behind it, two of one name among them.
  if (m_scorer.m_counts.of(slot, same) <= 2) m_sameAddress = true;
  agree(slot, Relation::Same, same, 0);
}

void PairComparison::date(size_t slot) {
  const bool same = left(slot) == right(slot);
  // A birthday without its year is the day of many.
  if (left(slot).starts_with("--") || right(slot).starts_with("--")) {
    if (same) return agree(slot, Relation::Same, left(slot), 5);
    if (left(slot).ends_with(right(slot).substr(right(slot).size() - 5))) return;
  }
  if (same || isNearDate(left(slot), right(slot))) {
    m_personal = true;
    return agree(slot, same ? Relation::Same : Relation::Slip, left(slot), same ? 0 : 9);
  }
  disagree(slot);
  m_otherDate = true;
}

// Streets are written in many ways; that most of their words agree is what can be asked.
void PairComparison::street(size_t slot) {
  const std::string_view a = left(slot), b = right(slot);
  if (a == b) return agree(slot, Relation::Same, a, 0);
  if (isSlip(a, b)) return agree(slot, Relation::Slip, a, 2);
  const auto wordsOf = [](std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
      const size_t end = text.find(' ');
      words.push_back(text.substr(0, end));
      text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return words;
  };
  const auto left = wordsOf(a), right = wordsOf(b);
  const auto common = std::count_if(left.begin(), left.end(), [&](std::string_view word) {
    return std::any_of(right.begin(), right.end(),
                       [&](std::string_view other) { return word == other || isSlip(word, other); });
  });
  const auto all = static_cast<double>(std::max(left.size(), right.size()));
  if (static_cast<double>(common) / all >= 0.6)
    agree(slot, Relation::Similar, a, 3);
  else
    disagree(slot);
}

void PairComparison::agree(size_t slot, Relation relation, std::string_view value, double penalty) {
  const double rarity = m_scorer.rarity(slot, value);
  const double bits = std::log2(weightsOf(m_scorer.model().slots[slot].kind).match / rarity) - penalty;
  const Evidence kind = m_scorer.model().slots[slot].kind;
  if (kind != Evidence::Given && kind != Evidence::Family && kind != Evidence::Suffix) m_moreThanName = true;
  add(slot, relation, sharedWithColleagues(slot, std::max(kLeastAgreement, bits)), 1 / rarity);
}

// Firm, street, postcode, city and office phone come together: colleagues and neighbours share all of them, so all but
// the strongest say little more.
double PairComparison::sharedWithColleagues(size_t slot, double bits) {
  constexpr double kFurther = 0.2;
  switch (m_scorer.model().slots[slot].kind) {
    case Evidence::Link:
    case Evidence::Street:
    case Evidence::Postcode:
    case Evidence::City:
    case Evidence::Host: break;
    case Evidence::Phone:
      if (m_scorer.model().person) break;
      return bits;
    default: return bits;
  }
  const double before = m_place;
  m_place = std::max(m_place, bits);
  // What was counted for the strongest so far counts as a further one from now on.
  return before == 0 ? bits : (m_place - before) + kFurther * std::min(before, bits);
}

void PairComparison::disagree(size_t slot) {
  add(slot, Relation::Different, -weightsOf(m_scorer.model().slots[slot].kind).different, 0);
}

void PairComparison::add(size_t slot, Relation relation, double bits, double oneIn) {
  m_score.bits += bits;
  const MatchSlot& what = m_scorer.model().slots[slot];
  if (m_points) m_points->push_back({what.kind, what.field, relation, bits, oneIn});
}

}  // namespace relata
