#include "core/mail/campaign_audience.h"

#include <algorithm>

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

Result<std::optional<SegmentQuery>> peopleIn(Reader& reader, Id segment) {
  if (!segment) return std::optional<SegmentQuery>();
  auto query = segmentQuery(reader, segment);
  if (!query.ok()) return query.problem();
  if (query->entity->key != s("contact")) return Problem("campaign-companies", {query->name});
  return std::optional(*std::move(query));
}

}  // namespace

Result<CampaignAudience> CampaignAudience::read(Reader& reader, const Record& campaign) {
  CampaignAudience out;
  out.m_isLive = campaign.text("audience") == s("live");
  auto within = peopleIn(reader, campaign.value("segment").id());
  if (!within.ok()) return within.problem();
  auto without = peopleIn(reader, campaign.value("exclude").id());
  if (!without.ok()) return without.problem();
  out.m_within = *std::move(within);
  out.m_without = *std::move(without);
  return out;
}

std::vector<qint64> CampaignAudience::people(Reader& reader) const {
  if (!m_within) return {};
  std::vector<qint64> people = segmentMembers(reader, *m_within);
  if (!m_without) return people;
  std::vector<qint64> out = segmentMembers(reader, *m_without);
  std::sort(out.begin(), out.end());
  std::erase_if(people, [&](qint64 id) { return std::binary_search(out.begin(), out.end(), id); });
  return people;
}

std::optional<Problem> CampaignAudience::leftBy(Reader& reader, Id person) const {
  if (m_without && isInSegment(reader, *m_without, person)) return Problem("campaign-excluded", {m_without->name});
  if (m_isLive && m_within && !isInSegment(reader, *m_within, person))
    return Problem("campaign-left-segment", {m_within->name});
  return std::nullopt;
}

}  // namespace relata::mail
