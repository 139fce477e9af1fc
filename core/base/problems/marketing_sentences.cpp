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
    {"consent-in-future", QT_TRANSLATE_NOOP("Problem", "Nobody has agreed on a day that is still to come.")},
    // Scores and hand-over
    {"score-axis-event",
     QT_TRANSLATE_NOOP("Problem", "What somebody does counts as engagement. Choose that, or leave “Each time” empty.")},
    {"score-limits-upside-down",
     QT_TRANSLATE_NOOP("Problem", "The upper limit %1 is below the lower one, %2. Turn them round.")},
    {"handover-reason-missing",
     QT_TRANSLATE_NOOP("Problem", "Say why the person is rejected, so that marketing learns.")},
    {"handover-decided", QT_TRANSLATE_NOOP("Problem", "“%1” was accepted or rejected already. Undo takes that back.")},
    // Journeys
    {"journey-name-taken", QT_TRANSLATE_NOOP("Problem", "There is a journey “%1” already. Choose another name.")},
    {"journey-missing", QT_TRANSLATE_NOOP("Problem", "There is no journey “%1”. Check how it is written.")},
    {"journey-unreadable", QT_TRANSLATE_NOOP("Problem", "Step %1 of the journey cannot be read.")},
    {"journey-runs",
     QT_TRANSLATE_NOOP("Problem", "%2 people are on the journey “%1”. End it first, or take them out.")},
    {"journey-version-fixed",
     QT_TRANSLATE_NOOP("Problem", "A published version does not change. Change the draft, and publish that.")},
    {"journey-no-entry", QT_TRANSLATE_NOOP("Problem", "Nobody can come in. Say first who does.")},
    {"journey-two-entries", QT_TRANSLATE_NOOP("Problem", "A journey has one way in. Take the other ones out.")},
    {"journey-no-way",
     QT_TRANSLATE_NOOP("Problem", "Nothing follows after “%1”. Add a step there, or the end of the journey.")},
    {"journey-gone-step", QT_TRANSLATE_NOOP("Problem", "“%1” leads to a step that is gone. Choose where it leads.")},
    {"journey-unreachable",
     QT_TRANSLATE_NOOP("Problem", "Nobody ever comes to “%1”. Lead a step to it, or take it out.")},
    {"journey-endless",
     QT_TRANSLATE_NOOP("Problem", "These steps go in a circle without a wait: %1. Put a wait in between.")},
    {"journey-no-wait", QT_TRANSLATE_NOOP("Problem", "“%1” has no time. Say for how long.")},
    {"journey-condition-missing", QT_TRANSLATE_NOOP("Problem", "“%1” has no condition. Say what is asked.")},
    {"journey-segment-missing", QT_TRANSLATE_NOOP("Problem", "“%1” names no segment, or one that is gone.")},
    {"journey-campaign-missing", QT_TRANSLATE_NOOP("Problem", "“%1” names no campaign, or one that is gone.")},
    {"journey-field-missing", QT_TRANSLATE_NOOP("Problem", "“%1” names no field of a person that fits: %2.")},
    {"journey-text-missing", QT_TRANSLATE_NOOP("Problem", "“%1” does not say what is to be done.")},
    {"journey-entry-open", QT_TRANSLATE_NOOP("Problem", "“%1” does not say who comes in: by segment, event or date.")},
    {"journey-again-soon",
     QT_TRANSLATE_NOOP("Problem", "Who may come in again needs a time in between. Say after how many days.")},
    {"journey-points-missing", QT_TRANSLATE_NOOP("Problem", "“%1” gives no points. Say how many.")},
    {"journey-no-goal",
     QT_TRANSLATE_NOOP("Problem", "The journey has no goal, so nobody can tell later whether it worked.")},
    {"journey-not-live", QT_TRANSLATE_NOOP("Problem", "“%1” is not switched on.")},
    {"journey-not-inside", QT_TRANSLATE_NOOP("Problem", "%1 was never on this journey.")},
};

}  // namespace

std::span<const ProblemSentence> marketingSentences() { return kSentences; }

}  // namespace relata
