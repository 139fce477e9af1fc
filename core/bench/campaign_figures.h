#pragma once

#include "core/bench/bench.h"

namespace relata::bench {

inline constexpr char kRenderMails[] = "render personalised mails";

/// How many personalised messages of a campaign, MIME included, one core makes in a second (issue 6, part 9), beside
/// copying as many bytes.
QList<Figure> campaignFigures(const BenchOptions& options, const std::function<void(const QString&)>& progress);

}  // namespace relata::bench
