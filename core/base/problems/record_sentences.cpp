#include "core/base/problems/problem_sentences.h"

namespace relata {
namespace {

constexpr ProblemSentence kSentences[] = {
    // Records and fields
    {"quick-entry-empty",
     QT_TRANSLATE_NOOP("Problem", "Write what is to be done, or whom to add: “Call Wang Fang tomorrow 3pm”.")},
    {"no-such-record", QT_TRANSLATE_NOOP("Problem", "There is no record %1 in this workspace.")},
    {"point-not-usable",
     QT_TRANSLATE_NOOP("Problem", "“%1” is marked “do not use”. Take the mark away before making it the primary one.")},
    {"bench-rows-differ",
     QT_TRANSLATE_NOOP("Problem", "What was measured gave a wrong answer (%1), so its time says nothing.")},
    {"bench-window-failed",
     QT_TRANSLATE_NOOP("Problem", "%1 showed no list. Start it by hand with --probe list to see why.")},
    {"not-an-id",
     QT_TRANSLATE_NOOP("Problem", "“%1” is not an id. An id looks like C-0000FG2T00001X; lists and search show it.")},
    {"no-such-entity", QT_TRANSLATE_NOOP("Problem", "There is no kind of record called “%1”.")},
    {"entity-not-writable", QT_TRANSLATE_NOOP("Problem", "Records of the kind “%1” are made by the program itself.")},
    {"no-such-pack",
     QT_TRANSLATE_NOOP("Problem", "There is no pack “%1”. There are %2; a file of one's own ends in .json.")},
    {"pack-damaged", QT_TRANSLATE_NOOP("Problem", "The pack %1 cannot be used: %2.")},
    {"no-such-view", QT_TRANSLATE_NOOP("Problem", "There is no saved view “%1” of the kind “%2”.")},
    {"no-such-field", QT_TRANSLATE_NOOP("Problem", "“%2” has no field “%1”.")},
    {"not-a-field-value", QT_TRANSLATE_NOOP("Problem", "“%1” is not a field with a value. Write it as field=value.")},
    {"field-holds-one",
     QT_TRANSLATE_NOOP("Problem",
                       "“%1” holds one value; += and -= are for tags and lists of choices. Write it as field=value.")},
    {"field-required", QT_TRANSLATE_NOOP("Problem", "“%1” must be filled.")},
    {"field-not-writable", QT_TRANSLATE_NOOP("Problem", "“%1” is computed and cannot be written.")},
    {"field-label-missing", QT_TRANSLATE_NOOP("Problem", "The field needs a label.")},
    {"field-label-taken",
     QT_TRANSLATE_NOOP("Problem", "There is already a field called “%1”. Give the new one another name.")},
    {"too-many-fields", QT_TRANSLATE_NOOP("Problem",
                                          "There is room for %2 more fields of the kind “%1”, and these would be %3. "
                                          "Leave out columns that nobody needs, or give them fields that are there.")},
    {"field-key-taken",
     QT_TRANSLATE_NOOP("Problem", "There is already a field with the key “%1”. Choose another key.")},
    {"field-key-invalid",
     QT_TRANSLATE_NOOP("Problem",
                       "“%1” cannot be a key. Use small letters, digits and underscores, and begin with a letter.")},
    {"field-choices-missing", QT_TRANSLATE_NOOP("Problem", "The field “%1” needs choices.")},
    {"field-link-missing",
     QT_TRANSLATE_NOOP("Problem", "The field “%1” needs to know what it links to, such as contact or company.")},
    {"field-kind-unknown", QT_TRANSLATE_NOOP("Problem", "“%1” is not a kind that a field of your own can have.")},
    {"company-cycle", QT_TRANSLATE_NOOP("Problem", "“%1” cannot stand below itself. Choose another parent company.")},
    {"referral-cycle",
     QT_TRANSLATE_NOOP("Problem",
                       "“%1” cannot have come by itself, nor by whom it referred. Choose another referrer.")},
    // Templates
    {"template-unclosed",
     QT_TRANSLATE_NOOP("Problem",
                       "Line %1, column %2: “{{” is opened and not closed on this line. Close it with “}}”, "
                       "or write “\\{{” for the braces themselves.")},
    {"template-empty", QT_TRANSLATE_NOOP("Problem", "Line %1, column %2: nothing stands between the braces.")},
    {"template-unknown-field", QT_TRANSLATE_NOOP("Problem", "Line %1, column %2: there is no field “%3”.")},
    {"template-unknown-field-near",
     QT_TRANSLATE_NOOP("Problem", "Line %1, column %2: there is no field “%3”. Is “%4” meant?")},
    {"template-not-a-link",
     QT_TRANSLATE_NOOP("Problem", "Line %1, column %2: “%3” cannot stand here, as “%4” leads to no other record.")},
    {"template-path-too-long",
     QT_TRANSLATE_NOOP("Problem", "Line %1, column %2: this goes over more links than can be followed.")},
    {"template-too-long", QT_TRANSLATE_NOOP("Problem", "The text is longer than %1 characters.")},
    {"template-empty-text", QT_TRANSLATE_NOOP("Problem", "The template “%1” has no text yet.")},
    {"template-not-for",
     QT_TRANSLATE_NOOP("Problem", "The template “%1” is not for this kind of record (%2). Change “Used on”.")},
    {"no-such-template", QT_TRANSLATE_NOOP("Problem", "There is no template called “%1”.")},
    {"template-ambiguous",
     QT_TRANSLATE_NOOP("Problem", "Several templates are called “%1”: %2. Give the id of the one that is meant.")},
    // Values as they are typed
    {"value-not-number", QT_TRANSLATE_NOOP("Problem", "%1: “%2” is not a number.")},
    {"as-of-future", QT_TRANSLATE_NOOP("Problem", "“%1” lies ahead: nothing is known of it yet.")},
    {"value-number-too-long",
     QT_TRANSLATE_NOOP("Problem", "%1: “%2” has more digits than a number keeps. A field of text keeps them all.")},
    {"value-money-open",
     QT_TRANSLATE_NOOP("Problem",
                       "%1: “%2” can be read in two ways. Write it without a point between the thousands, or "
                       "with two digits behind it: 1234.50.")},
    {"value-money-too-fine",
     QT_TRANSLATE_NOOP("Problem", "%1: “%2” has more digits behind the point than %3 has. Round it first.")},
    {"value-not-money", QT_TRANSLATE_NOOP("Problem", "%1: “%2” is not an amount. Write it as 1234.50 EUR.")},
    {"value-not-date", QT_TRANSLATE_NOOP("Problem", "%1: “%2” is not a date. Write it as 2026-03-01.")},
    {"value-not-time", QT_TRANSLATE_NOOP("Problem", "%1: “%2” is not a time. Write it as 2026-03-01 14:30.")},
    {"value-not-bool", QT_TRANSLATE_NOOP("Problem", "%1: “%2” is neither yes nor no.")},
    {"value-not-choice", QT_TRANSLATE_NOOP("Problem", "%1: “%2” is not one of the choices: %3.")},
    {"value-no-such-link",
     QT_TRANSLATE_NOOP("Problem", "%1: there is no record called “%2”. Make it first, or write its id.")},
    {"value-ambiguous-link",
     QT_TRANSLATE_NOOP("Problem", "%1: more than one record is called “%2”: %3. Write the id of the one you mean.")},
    {"option-needs-where", QT_TRANSLATE_NOOP("Problem", "%1 goes with --where only.")},
    {"option-value", QT_TRANSLATE_NOOP("Problem", "%1 cannot be “%2”. Possible are: %3.")},
    {"value-not-phone", QT_TRANSLATE_NOOP("Problem", "%1: “%2” is not a phone number.")},
    {"value-not-repetition",
     QT_TRANSLATE_NOOP("Problem",
                       "%1: “%2” says no repetition. Write it like “every Friday”, “every 2 weeks” or "
                       "“every month on the 1st”.")},
    {"repeats-kind", QT_TRANSLATE_NOOP("Problem", "Only tasks, meetings and calls repeat.")},
    {"value-not-email", QT_TRANSLATE_NOOP("Problem", "%1: “%2” is not an e-mail address.")},
    {"value-not-list", QT_TRANSLATE_NOOP("Problem", "%1: the cell does not hold a list in JSON as Relata exports it.")},
    {"value-damaged-number",
     QT_TRANSLATE_NOOP(
         "Problem", "%1: “%2” is a number that a spreadsheet has rounded. Take it from the source again, as text.")}};

}  // namespace

std::span<const ProblemSentence> recordSentences() { return kSentences; }

}  // namespace relata
