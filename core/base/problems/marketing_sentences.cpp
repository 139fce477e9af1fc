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
    {"erase-not-sure",
     QT_TRANSLATE_NOOP("Problem",
                       "Erasing cannot be undone. Look with --dry-run where the person is found, and say --yes.")},
    // Consent
    {"consent-none",
     QT_TRANSLATE_NOOP("Problem", "There is no consent for this purpose by this channel, so nothing may be sent.")},
    {"consent-withdrawn", QT_TRANSLATE_NOOP("Problem", "Consent was withdrawn on %1.")},
    {"consent-expired", QT_TRANSLATE_NOOP("Problem", "The consent ran out on %1. Ask again before anything is sent.")},
    {"address-suppressed", QT_TRANSLATE_NOOP("Problem", "The address is suppressed since %1: %2.")},
    {"address-missing", QT_TRANSLATE_NOOP("Problem", "There is no address for this channel.")},
    {"address-do-not-use", QT_TRANSLATE_NOOP("Problem", "The address is marked as not to be used.")},
    {"person-gone", QT_TRANSLATE_NOOP("Problem", "The person is in the recycle bin, or was erased.")},
    {"consent-withdrawn-stays",
     QT_TRANSLATE_NOOP("Problem",
                       "What was withdrawn stays withdrawn. Note a new consent when the person agrees again.")},
    {"consent-fixed",
     QT_TRANSLATE_NOOP(
         "Problem",
         "“%1” is part of what was agreed to and does not change. Withdraw the consent, and note a new one.")},
    {"consent-line-stays",
     QT_TRANSLATE_NOOP("Problem",
                       "A line of the ledger is not deleted. Withdraw the consent; undo takes back a mistake.")},
    // Campaigns and what they say
    {"campaign-name-taken", QT_TRANSLATE_NOOP("Problem", "There is a campaign “%1” already. Choose another name.")},
    {"campaign-days", QT_TRANSLATE_NOOP("Problem", "The campaign would end before it begins. Change one of the days.")},
    {"campaign-hours", QT_TRANSLATE_NOOP("Problem", "Hours of the day go from 0 to 24.")},
    {"campaign-cap", QT_TRANSLATE_NOOP("Problem", "A limit is 1 or more. Leave the field empty for no limit.")},
    {"campaign-not-a-person",
     QT_TRANSLATE_NOOP("Problem", "Members of campaigns are people. Choose one from the contacts.")},
    {"campaign-not-mail", QT_TRANSLATE_NOOP("Problem", "“%1” goes out by another channel than e-mail.")},
    {"campaign-not-running",
     QT_TRANSLATE_NOOP("Problem", "“%1” is not running. Start it before anything is sent by it.")},
    {"cost-negative", QT_TRANSLATE_NOOP("Problem", "A cost is not less than nothing.")},
    {"asset-is-used",
     QT_TRANSLATE_NOOP("Problem", "“%1” is used by %2. Take it out there first, or mark it as no longer used.")},
    {"asset-translates-itself", QT_TRANSLATE_NOOP("Problem", "“%1” cannot be the translation of itself.")},
    {"asset-version-stays",
     QT_TRANSLATE_NOOP("Problem", "A version that was saved does not change. Save a new one instead.")},
    {"coupon-no-code", QT_TRANSLATE_NOOP("Problem", "A coupon needs a code.")},
    {"coupon-code-taken", QT_TRANSLATE_NOOP("Problem", "The code “%1” is in this pool already.")},
    {"consent-in-future", QT_TRANSLATE_NOOP("Problem", "Nobody has agreed on a day that is still to come.")},
};

}  // namespace

std::span<const ProblemSentence> marketingSentences() { return kSentences; }

}  // namespace relata
