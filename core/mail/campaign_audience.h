#pragma once

#include <optional>

#include "core/marketing/segment_members.h"

namespace relata::mail {

/// Whom a campaign is for: those in its segment who are not in the one of "But not". Asked again of each person when it
/// is their turn, because both may have changed since it started.
class CampaignAudience {
 public:
  /// Problems: campaign-companies [segment], those of segmentQuery.
  static Result<CampaignAudience> read(Reader& reader, const Record& campaign);

  std::vector<qint64> people(Reader& reader) const;
  /// Why somebody for whom a mail was planned gets it no more; nothing where they still do. Who was in the segment when
  /// it started stays in a campaign with such an audience. Codes: campaign-excluded [segment], campaign-left-segment
  /// [segment].
  std::optional<Problem> leftBy(Reader& reader, Id person) const;

 private:
  std::optional<SegmentQuery> m_within, m_without;
  bool m_isLive = false;
};

}  // namespace relata::mail
