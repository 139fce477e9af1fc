#include "core/base/problems/problem_sentences.h"

namespace relata {
namespace {

constexpr ProblemSentence kSentences[] = {
    // Segments
    {"segment-name-taken", QT_TRANSLATE_NOOP("Problem", "There is a segment “%1” already. Choose another name.")},
    {"segment-cycle",
     QT_TRANSLATE_NOOP("Problem",
                       "The segment would hold itself: %1. Take the condition away that names the segment, here or in "
                       "one of those in between.")},
    {"segment-missing",
     QT_TRANSLATE_NOOP("Problem", "There is no segment “%1”, or more than one is called so. Check how it is written.")},
    {"segment-broken", QT_TRANSLATE_NOOP("Problem", "Nobody can tell who is in “%1”. %2")},
    {"segment-in-use",
     QT_TRANSLATE_NOOP("Problem",
                       "“%1” is named by the conditions of %2. Take it out of them first, so that they do not change "
                       "whom they find.")},
    {"segment-keeps-kind",
     QT_TRANSLATE_NOOP("Problem",
                       "“%1” is a list with %2 entries on it and stays one. Make a new segment, or take them off the "
                       "list first.")},
    {"segment-is-live",
     QT_TRANSLATE_NOOP("Problem", "“%1” holds whoever fits its conditions. Change those, or make a list of your own.")},
    {"segment-which", QT_TRANSLATE_NOOP("Problem", "Give either the name of a segment or a filter with --where.")},
    {"segment-whom",
     QT_TRANSLATE_NOOP("Problem", "Say whom: by ids, or with --from another segment, or with --where a filter.")},
    {"segment-other-kind",
     QT_TRANSLATE_NOOP("Problem", "“%1” is a segment of other records: one is of people, the other of companies.")},
};

}  // namespace

std::span<const ProblemSentence> marketingSentences() { return kSentences; }

}  // namespace relata
