#pragma once

#include "core/duplicates/match_score.h"

namespace relata {

/// "same e-mail (1 of 100,000)": a point of the evidence in the program's language.
QString pointText(const EntityDef& def, const MatchPoint& point);
/// "+14.2" or "−1.4"
QString bitsText(double bits);
/// "same e-mail (1 of 100,000) +14.2, different phone −1.0", the strongest first.
QString evidenceText(const EntityDef& def, std::vector<MatchPoint> points);
/// "surely one", "have a look"; stable words for machines are "suggest", "review" and "no".
QString bandText(DuplicateBand band);
QString bandKey(DuplicateBand band);
/// What held a pair back or lifted it to be looked at; empty when nothing did.
QString remarkText(const MatchScore& score);
/// Share of such pairs that are one: from the odds, 0..1.
double probabilityOf(const MatchScore& score);

}  // namespace relata
