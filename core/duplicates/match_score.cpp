#include "core/duplicates/match_score.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/duplicates/name_shares.h"
#include "core/duplicates/pair_comparison.h"

namespace relata {

ValueCounts::ValueCounts(size_t slots) : m_counts(slots, std::vector<quint32>(kPlaces)) {}

quint64 ValueCounts::hash(std::string_view value, quint64 seed) {
  quint64 h = seed ^ 0x9e3779b97f4a7c15ULL;
  for (const char c : value) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  h ^= h >> 32;
  h *= 0xd6e8feb86659fd93ULL;
  return h ^ (h >> 32);
}

void ValueCounts::add(size_t slot, std::string_view value) { ++m_counts[slot][hash(value, slot) % kPlaces]; }

quint32 ValueCounts::of(size_t slot, std::string_view value) const {
  return slot < m_counts.size() ? m_counts[slot][hash(value, slot) % kPlaces] : 0;
}

MatchScorer::MatchScorer(const MatchModel& model, const Nicknames& nicknames, const ValueCounts& counts, double records)
    : m_model(model), m_nicknames(nicknames), m_counts(counts), m_records(records) {}

// u: the share of records that have this value. The pair itself is one of them too many, and a value that nobody else
// has is likely rarer than the file can show.
double MatchScorer::rarity(size_t slot, std::string_view value) const {
  const Evidence kind = m_model.slots[slot].kind;
  const MatchWeights weights = weightsOf(kind);
  double usual = weights.usual;
  if (kind == Evidence::Given || kind == Evidence::Family) {
    const double share = commonNameShare(value, kind == Evidence::Family);
    if (share > 0) usual = share;
  }
  if (kind == Evidence::Email && isRoleAddress(value)) usual = 1.0 / 100;
  if (kind == Evidence::Host && isFreeMailHost(value)) usual = 1.0 / 5;
  const quint32 count = m_counts.of(slot, value);
  const double others = count <= 2 ? 0.25 : static_cast<double>(count) - 1;
  return std::min(0.9, (others + weights.background * usual) / (m_records + weights.background));
}

MatchScore MatchScorer::compare(std::string_view a, std::string_view b, std::vector<MatchPoint>* points) const {
  return PairComparison(*this, a, b, points).run();
}

bool isRoleAddress(std::string_view email) {
  static constexpr std::array kRoles{"info", "office",  "sales",    "contact",   "admin",   "support",  "hello",
                                     "mail", "kontakt", "service",  "team",      "billing", "accounts", "hr",
                                     "kefu", "post",    "vertrieb", "marketing", "noreply", "no-reply", "webmaster"};
  const std::string_view local = email.substr(0, email.find('@'));
  return std::any_of(kRoles.begin(), kRoles.end(), [&](const char* role) { return local == role; });
}

bool isFreeMailHost(std::string_view host) {
  static constexpr std::array kHosts{"gmail.com",    "qq.com",    "163.com",     "126.com",    "outlook.com",
                                     "hotmail.com",  "yahoo.com", "icloud.com",  "gmx.de",     "gmx.net",
                                     "web.de",       "sina.com",  "foxmail.com", "live.com",   "aol.com",
                                     "proton.me",    "yandex.ru", "mail.ru",     "139.com",    "linkedin.com",
                                     "facebook.com", "weibo.com", "xing.com",    "github.com", "twitter.com"};
  return std::any_of(kHosts.begin(), kHosts.end(), [&](const char* known) { return host == known; });
}

std::string weakAddress(std::string_view email) {
  const size_t at = email.find('@');
  if (at == std::string_view::npos) return std::string(email);
  std::string out;
  for (const char c : email.substr(0, std::min(at, email.find('+'))))
    if (c != '.') out += c;
  return out + std::string(email.substr(at));
}

}  // namespace relata
