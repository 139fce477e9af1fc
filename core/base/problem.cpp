#include "core/base/problem.h"

#include <QCoreApplication>

#include "core/base/filter_problem.h"

namespace relata {
namespace {

/// %1, %2 … are the arguments in the order in which the code that reports the problem gives them.
struct Sentence {
  const char* code;
  const char* text;
};

constexpr Sentence kSentences[] = {
    // Products, prices, quotes and orders
    {"quantity-negative",
     QT_TRANSLATE_NOOP("Problem", "A quantity cannot be less than zero. To take something off, give a discount.")},
    {"price-negative",
     QT_TRANSLATE_NOOP("Problem", "A price cannot be less than zero. To take something off, give a discount.")},
    {"discount-range",
     QT_TRANSLATE_NOOP("Problem", "A discount lies between 0 and 100 percent, or is a sum of more than nothing.")},
    {"discount-over-total", QT_TRANSLATE_NOOP("Problem", "The discount is more than the sum of the lines.")},
    {"discount-currency", QT_TRANSLATE_NOOP("Problem", "The discount is in %1, the document in %2. Give it in %2.")},
    {"tax-range", QT_TRANSLATE_NOOP("Problem", "A tax rate lies between 0 and 100 percent.")},
    {"amount-too-large",
     QT_TRANSLATE_NOOP("Problem", "This comes to more than can be calculated with. Check quantity and price.")},
    {"decimal-not-exact", QT_TRANSLATE_NOOP("Problem", "“%1” may have up to six decimals and fifteen digits in all.")},
    {"price-missing", QT_TRANSLATE_NOOP("Problem", "%1 has no price in %2. Give it one, or type a price in the line.")},
    {"rate-missing",
     QT_TRANSLATE_NOOP("Problem", "There is no rate from %1 to %2 on %3. Add one, or type a price in the line.")},
    {"bundle-in-itself", QT_TRANSLATE_NOOP("Problem", "%1 would be a part of itself. Choose another product.")},
    {"product-code-taken", QT_TRANSLATE_NOOP("Problem", "The code %1 is that of %2 already. Choose another one.")},
    {"list-price-what", QT_TRANSLATE_NOOP("Problem", "Give either a price or a discount off the product's price.")},
    {"list-dates", QT_TRANSLATE_NOOP("Problem", "The list would end before it begins.")},
    {"line-without-document", QT_TRANSLATE_NOOP("Problem", "The quote, order or deal of this line is not there.")},
    {"quote-is-closed",
     QT_TRANSLATE_NOOP("Problem", "%1 is “%2” and does not change any more. Make a new version of it.")},
    {"quote-step", QT_TRANSLATE_NOOP("Problem", "A quote that is “%1” cannot become “%2”.")},
    {"quote-empty", QT_TRANSLATE_NOOP("Problem", "%1 has no lines yet.")},
    {"quote-expired", QT_TRANSLATE_NOOP("Problem", "%1 was valid until %2. Give it a later date first.")},
    {"quote-needs-approval",
     QT_TRANSLATE_NOOP("Problem", "Its discounts come to %1, and more than %2 has to be approved first.")},
    {"quote-dates", QT_TRANSLATE_NOOP("Problem", "The quote would end before it begins.")},
    {"currency-has-lines",
     QT_TRANSLATE_NOOP("Problem", "Its lines are in %1. Remove them before you change the currency.")},
    {"contract-dates", QT_TRANSLATE_NOOP("Problem", "The contract would end before it begins.")},
    {"remind-days-negative",
     QT_TRANSLATE_NOOP("Problem", "The reminder comes before the end: give a number of days of zero or more.")},
    // Files and workspaces
    {"no-such-file", QT_TRANSLATE_NOOP("Problem", "There is no file %1. Check the name and the folder.")},
    {"no-such-folder", QT_TRANSLATE_NOOP("Problem", "There is no folder %1. Make it first, or choose another one.")},
    {"is-a-directory", QT_TRANSLATE_NOOP("Problem", "%1 is a folder, not a file. Name a file in it.")},
    {"no-permission",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 may not be read or written. Ask its owner for permission, or choose another place.")},
    {"file-too-large",
     QT_TRANSLATE_NOOP("Problem", "%1 is larger than %2 MB. Keep it in a folder and attach a link to it instead.")},
    {"blob-missing",
     QT_TRANSLATE_NOOP("Problem",
                       "The content of this file is not in the workspace (%1). A backup may still have it.")},
    {"blob-damaged",
     QT_TRANSLATE_NOOP("Problem",
                       "The content of this file was damaged in the workspace (%1). A backup may still have "
                       "it whole.")},
    {"empty-file", QT_TRANSLATE_NOOP("Problem", "%1 is empty. If it was a workspace, bring it back from a backup.")},
    {"file-exists", QT_TRANSLATE_NOOP("Problem", "%1 is already there and is not overwritten. Choose another name.")},
    {"file-locked", QT_TRANSLATE_NOOP("Problem", "%1 is open in another program: %2. Close it there, then try again.")},
    {"file-damaged", QT_TRANSLATE_NOOP("Problem", "%1 is damaged (%2) and was not touched.")},
    {"file-read-only",
     QT_TRANSLATE_NOOP("Problem", "%1 cannot be written. Remove its write protection, or copy it to another place.")},
    {"journal-not-readable",
     QT_TRANSLATE_NOOP(
         "Problem",
         "The last changes of %1 lie in the file “-wal” beside it, which cannot be read where nothing can "
         "be written. Copy both files to this computer and open the copy.")},
    {"file-not-writable",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 cannot be written. Check the permissions of its folder, or choose another place.")},
    {"place-network",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 lies on a network drive (%2). Only one computer at a time may open it, and locks of network "
                       "drives are not to be relied on. Keep it on this computer, and backups there.")},
    {"place-cloud",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 lies in a folder of %2. While the file is open such a program may copy half a change or put "
                       "an older file in its place. Keep it outside that folder, and backups in it.")},
    {"backup-not-valid",
     QT_TRANSLATE_NOOP(
         "Problem",
         "The copy %1 was not the same as the original (%2) and was thrown away. Check the workspace and try again.")},
    {"backup-of-another",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 is a backup of another workspace than %2, which was not touched. Restore it under another "
                       "name, or say that it is meant (--force).")},
    {"disk-full",
     QT_TRANSLATE_NOOP("Problem",
                       "There is no room left on the disk of %1. Nothing was changed; make room and try again.")},
    {"storage-error", QT_TRANSLATE_NOOP("Problem", "%1 could not be read or written: %2. Nothing was changed.")},
    {"nicknames-line",
     QT_TRANSLATE_NOOP("Problem", "The line “%1” names no short forms. Write it as “Robert: Bob, Rob”.")},
    {"merge-needs-two", QT_TRANSLATE_NOOP("Problem", "A merge needs at least two records. Name the others as well.")},
    {"merge-other-kind",
     QT_TRANSLATE_NOOP("Problem", "%1 cannot be merged; contacts with contacts and companies with companies can.")},
    {"merge-line",
     QT_TRANSLATE_NOOP("Problem",
                       "Line %1 (%2) names no records to merge. Write the ids of one person on a line, the one that "
                       "stays first.")},
    {"cancelled", QT_TRANSLATE_NOOP("Problem", "Cancelled. Nothing was changed.")},
    {"not-a-workspace",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 is not a Relata workspace. To take data from it, make a workspace and import the file.")},
    {"schema-foreign",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 holds something that Relata did not make (%2) and is not opened, for your safety.")},
    {"no-workspace-named",
     QT_TRANSLATE_NOOP("Problem", "No workspace was named. Write -w FILE, or set RELATA_WORKSPACE.")},
    {"workspace-newer",
     QT_TRANSLATE_NOOP("Problem", "A newer version of Relata wrote %1. It can be read; to change it, update Relata.")},
    {"workspace-read-only", QT_TRANSLATE_NOOP("Problem", "%1 is open for reading only and cannot be changed.")},
    {"workspace-busy", QT_TRANSLATE_NOOP("Problem", "The workspace is just being written. Try again in a moment.")},
    // Passphrases
    {"passphrase-needed", QT_TRANSLATE_NOOP("Problem", "%1 is encrypted, or it is no workspace. Give its passphrase.")},
    {"passphrase-not-given",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 needs a passphrase. Set RELATA_PASSPHRASE, or name a file with --passphrase-file.")},
    {"passphrase-empty",
     QT_TRANSLATE_NOOP("Problem", "The passphrase is empty. Choose one with at least one character.")},
    {"passphrases-differ", QT_TRANSLATE_NOOP("Problem", "The two passphrases are not the same. Type them again.")},
    {"passphrase-not-allowed", QT_TRANSLATE_NOOP("Problem", "A passphrase cannot begin with “raw:”. Choose another.")},
    {"wrong-passphrase",
     QT_TRANSLATE_NOOP("Problem", "The passphrase does not open %1. The file was not touched; try again.")},
    {"already-encrypted",
     QT_TRANSLATE_NOOP("Problem", "%1 is encrypted already. Name the new passphrase with --new-passphrase-file.")},
    {"not-encrypted", QT_TRANSLATE_NOOP("Problem", "%1 is not encrypted.")},
    // Acts
    {"nothing-to-undo", QT_TRANSLATE_NOOP("Problem", "There is nothing to undo.")},
    {"nothing-to-redo",
     QT_TRANSLATE_NOOP("Problem", "There is nothing to do again: nothing was undone, or something was done since.")},
    {"no-such-act", QT_TRANSLATE_NOOP("Problem", "There is no act number %1. History lists the numbers.")},
    {"already-undone", QT_TRANSLATE_NOOP("Problem", "“%1” is undone already.")},
    {"not-undone", QT_TRANSLATE_NOOP("Problem", "Act number %1 is not undone, so there is nothing to do again.")},
    {"not-undoable", QT_TRANSLATE_NOOP("Problem", "“%1” cannot be undone.")},
    {"undo-overtaken", QT_TRANSLATE_NOOP("Problem",
                                         "“%1” was not undone: all that it changed was changed again since. History "
                                         "shows by whom; undo the later acts first.")},
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
    {"no-such-view", QT_TRANSLATE_NOOP("Problem", "There is no saved view “%1” of the kind “%2”.")},
    {"no-such-field", QT_TRANSLATE_NOOP("Problem", "“%2” has no field “%1”.")},
    {"not-a-field-value", QT_TRANSLATE_NOOP("Problem", "“%1” is not a field with a value. Write it as field=value.")},
    {"field-required", QT_TRANSLATE_NOOP("Problem", "“%1” must be filled.")},
    {"field-not-writable", QT_TRANSLATE_NOOP("Problem", "“%1” is computed and cannot be written.")},
    {"field-label-missing", QT_TRANSLATE_NOOP("Problem", "The field needs a label.")},
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
    // Sales
    {"lead-needs-reason", QT_TRANSLATE_NOOP("Problem", "Say why “%1” is disqualified: choose a reason.")},
    {"lead-convert",
     QT_TRANSLATE_NOOP("Problem", "“%1” becomes converted by converting it, which makes the contact and the deal.")},
    {"lead-is-converted",
     QT_TRANSLATE_NOOP("Problem", "“%1” is converted already. Undo the conversion to work on the lead again.")},
    {"lead-nothing-to-make",
     QT_TRANSLATE_NOOP("Problem", "“%1” would become neither a contact nor a company. Choose at least one of them.")},
    {"assignment-needs-target",
     QT_TRANSLATE_NOOP("Problem", "The rule “%1” needs a team or a person to whom its leads go.")},
    {"time-of-day", QT_TRANSLATE_NOOP("Problem", "“%1” is no time of day. Write it as 09:00.")},
    {"number-negative", QT_TRANSLATE_NOOP("Problem", "This number cannot be negative.")},
    {"lead-owned", QT_TRANSLATE_NOOP("Problem", "“%1” belongs to %2 already.")},
    {"lead-not-open", QT_TRANSLATE_NOOP("Problem", "Nobody works on “%1” any more, so it cannot be claimed.")},
    {"claim-most-open",
     QT_TRANSLATE_NOOP("Problem", "You may hold %1 open leads and have %2. Finish or return some first.")},
    {"claim-most-day", QT_TRANSLATE_NOOP("Problem", "You may claim %1 leads a day and have claimed %2 today.")},
    {"recycle-days", QT_TRANSLATE_NOOP("Problem", "After how many days without a touch? Say it with --days N.")},
    {"mail-unreadable", QT_TRANSLATE_NOOP("Problem", "%1 is no mail that can be read: it names no sender.")},
    {"not-a-lead", QT_TRANSLATE_NOOP("Problem", "%1 is no lead.")},
    {"deal-needs-reason",
     QT_TRANSLATE_NOOP("Problem", "Say why “%1” was lost: choose a loss reason, and the competitor if there was one.")},
    {"deal-field-required",
     QT_TRANSLATE_NOOP("Problem", "A deal needs “%1” before it may enter the stage “%2”. Fill it in first.")},
    {"goal-without-target",
     QT_TRANSLATE_NOOP("Problem", "A goal needs an amount or a number of deals. Give one of them.")},
    {"goal-two-targets",
     QT_TRANSLATE_NOOP("Problem", "A goal is an amount or a number of deals, not both. Make two goals of them.")},
    {"goal-not-positive", QT_TRANSLATE_NOOP("Problem", "A goal has to be more than nothing.")},
    {"goal-without-days", QT_TRANSLATE_NOOP("Problem", "Say from which day to which day the goal holds.")},
    {"goal-days-upside-down",
     QT_TRANSLATE_NOOP("Problem", "The goal would end on %2, before it begins on %1. Exchange the days.")},
    {"adjustment-without-month", QT_TRANSLATE_NOOP("Problem", "Say which month is adjusted.")},
    {"adjustment-is-nothing", QT_TRANSLATE_NOOP("Problem", "Say how much is added to the forecast, or taken off it.")},
    {"adjustment-without-reason",
     QT_TRANSLATE_NOOP("Problem", "Say why the forecast is adjusted: others will ask later.")},
    {"report-unknown", QT_TRANSLATE_NOOP("Problem", "There is no report “%1”. There are: %2.")},
    {"report-no-such-choice", QT_TRANSLATE_NOOP("Problem", "“%1” is no choice here. Choose one of: %2.")},
    {"report-period-upside-down",
     QT_TRANSLATE_NOOP("Problem", "The period would end on %2, before it begins on %1. Exchange the days.")},
    {"deal-stage-elsewhere",
     QT_TRANSLATE_NOOP("Problem", "“%1” is no stage of the pipeline “%2”. Choose one of its stages.")},
    {"deal-is-open", QT_TRANSLATE_NOOP("Problem", "“%1” is open already.")},
    {"not-a-deal", QT_TRANSLATE_NOOP("Problem", "%1 is no deal. The ids of deals begin with D-.")},
    {"move-where", QT_TRANSLATE_NOOP("Problem", "Say where to: --stage NAME, or --reopen.")},
    {"reopen-one", QT_TRANSLATE_NOOP("Problem", "Deals are opened again one at a time.")},
    {"pipeline-archived",
     QT_TRANSLATE_NOOP("Problem",
                       "The pipeline “%1” is archived and takes no open deals. Choose another pipeline, or bring this "
                       "one back first.")},
    {"pipeline-without-stage",
     QT_TRANSLATE_NOOP("Problem", "The pipeline “%1” has no stage for such a deal. Add a stage to it first.")},
    {"pipeline-none", QT_TRANSLATE_NOOP("Problem", "There is no pipeline for deals. Make one first.")},
    {"pipeline-has-open-deals",
     QT_TRANSLATE_NOOP("Problem",
                       "The pipeline “%1” has open deals (%2). Close them or move them to another pipeline, then "
                       "archive it.")},
    {"pipeline-has-deals",
     QT_TRANSLATE_NOOP("Problem", "The pipeline “%1” holds deals (%2). Move them first, or archive the pipeline.")},
    {"stage-has-deals",
     QT_TRANSLATE_NOOP("Problem", "Deals stand in the stage “%1” (%2). Move them to another stage first.")},
    {"stage-other-kind",
     QT_TRANSLATE_NOOP("Problem", "“%1” is of another kind or pipeline. Choose one like the stage that goes.")},
    {"stage-task-days",
     QT_TRANSLATE_NOOP("Problem", "%1 working days cannot be: a task is due 0 to %2 working days after the stage.")},
    {"stage-gone", QT_TRANSLATE_NOOP("Problem", "The stage was deleted. Choose another one.")},
    {"stage-unknown", QT_TRANSLATE_NOOP("Problem", "There is no stage “%1”. There are: %2.")},
    {"stage-ambiguous",
     QT_TRANSLATE_NOOP("Problem", "Several pipelines have a stage “%1”. Name the stage by its id (ST-…).")},
    {"stage-required-unknown",
     QT_TRANSLATE_NOOP("Problem",
                       "A stage cannot ask for “%1”: a deal has no such field. Write the fields’ keys, "
                       "separated by commas.")},
    {"probability-range", QT_TRANSLATE_NOOP("Problem", "A probability lies between 0 and 100, not at %1.")},
    {"idle-days-negative", QT_TRANSLATE_NOOP("Problem", "The days after which a deal is idle cannot be negative.")},
    {"amount-negative", QT_TRANSLATE_NOOP("Problem", "The amount of a deal cannot be negative.")},
    {"currency-unknown",
     QT_TRANSLATE_NOOP("Problem", "“%1” is no currency. Write its three letters by ISO 4217, such as EUR or CNY.")},
    {"rate-same-currency", QT_TRANSLATE_NOOP("Problem", "A rate is between two currencies; both are %1.")},
    {"rate-not-positive", QT_TRANSLATE_NOOP("Problem", "An exchange rate is more than zero.")},
    {"rate-without-day", QT_TRANSLATE_NOOP("Problem", "Say from which day on the rate is valid.")},
    {"value-not-number", QT_TRANSLATE_NOOP("Problem", "%1: “%2” is not a number.")},
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
    // Reading and writing CSV
    {"csv-cannot-open", QT_TRANSLATE_NOOP("Problem", "%1 cannot be opened: %2.")},
    {"csv-directory", QT_TRANSLATE_NOOP("Problem", "%1 is a folder. Name a file in it.")},
    {"not-a-file",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 is a pipe or a device, not a file. Save the data as a file and name that; on the command "
                       "line, “-” reads standard input.")},
    {"csv-empty", QT_TRANSLATE_NOOP("Problem", "%1 has no rows.")},
    {"csv-html",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 is a web page, perhaps a sign-in page saved in place of the data. Download it again.")},
    {"csv-binary", QT_TRANSLATE_NOOP("Problem", "%1 is not text (%2). Save it as CSV in the program it comes from.")},
    {"csv-encoding",
     QT_TRANSLATE_NOOP("Problem", "%1 is not in the encoding %2. Choose another encoding, or let it be found out.")},
    {"csv-read-failed", QT_TRANSLATE_NOOP("Problem", "%1 could not be read to its end: %2.")},
    {"csv-record-too-long",
     QT_TRANSLATE_NOOP(
         "Problem",
         "%1: the row that begins at line %2 is longer than %3 MB. Perhaps a quotation mark has no partner.")},
    {"csv-too-many-columns",
     QT_TRANSLATE_NOOP("Problem", "%1: line %2 has more than %3 columns. Perhaps the separator is another character.")},
    // Reading spreadsheets
    {"zip-damaged",
     QT_TRANSLATE_NOOP("Problem", "%1 is damaged: parts of it cannot be unpacked. Download or save it again.")},
    {"zip-too-many",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 has more than %2 parts, which no spreadsheet has. Save it anew in the program it comes "
                       "from.")},
    {"zip-bomb",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 grows without end when it is unpacked, as files do that were made to fill a computer. It "
                       "is not read. If you trust where it comes from, save it as CSV.")},
    {"zip-encrypted",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 is protected by a password. Open it where it comes from and save it without one.")},
    {"spreadsheet-encrypted",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 is protected by a password. Open it in its spreadsheet program and save it without one.")},
    {"spreadsheet-other",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 is a file of the kind %2, which is not read. Open it in its own program or in LibreOffice "
                       "and save it as .xlsx or CSV.")},
    {"xml-dtd",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 has definitions in it that spreadsheets do not have and attackers use. It is not read. If "
                       "you trust where it comes from, save it as CSV.")},
    {"xml-too-large",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 has a cell or a tag in it that is larger than any program writes. Save it as CSV "
                       "in the program it comes from.")},
    {"xlsx-damaged",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 is damaged (line %2: %3). Open it in its spreadsheet program, let it be repaired and save "
                       "it again.")},
    {"xlsx-too-many-texts",
     QT_TRANSLATE_NOOP("Problem", "The spreadsheet has more different texts than can be kept. Save it as CSV.")},
    {"xlsx-no-sheet", QT_TRANSLATE_NOOP("Problem", "%1 has no sheet “%2”. There are: %3.")},
    {"output-failed",
     QT_TRANSLATE_NOOP("Problem",
                       "The output could not be written to its end: %1. What was written so far is not complete.")},
    {"csv-write-failed", QT_TRANSLATE_NOOP("Problem", "The file could not be written: %1.")},
    // Importing and exporting
    {"file-comes-later",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 is %2; this version does not read such files yet. Save it as CSV and import that.")},
    {"file-not-a-table",
     QT_TRANSLATE_NOOP("Problem", "%1 is %2 and holds no table. Save the data as CSV in the program it comes from.")},
    {"import-nothing-mapped",
     QT_TRANSLATE_NOOP("Problem",
                       "No column of %1 fits a field. Say with a mapping which column is what; if the first row is "
                       "data and no heading, say that (--no-header).")},
    {"import-match-not-mapped",
     QT_TRANSLATE_NOOP("Problem", "Records cannot be told apart by “%1”: no column of the file goes there.")},
    {"mapping-not-valid",
     QT_TRANSLATE_NOOP("Problem", "The mapping is not valid at “%1”. It is JSON: {\"column\": \"field\"}.")},
    {"mapping-unknown-target",
     QT_TRANSLATE_NOOP("Problem", "The mapping sends the column “%1” to “%2”, which is no field.")},
    {"row-unclosed-quote",
     QT_TRANSLATE_NOOP("Problem", "A quotation mark in this row has no partner. Add it and import the row again.")},
    {"row-cut-off",
     QT_TRANSLATE_NOOP("Problem",
                       "The file breaks off in this row: %1 of %2 cells are there, and no line end. Take the file from "
                       "its source again.")},
    {"row-too-many-cells", QT_TRANSLATE_NOOP("Problem",
                                             "The row has %1 cells, but the file has %2 columns. Perhaps a cell with a "
                                             "separator in it lacks quotation marks.")},
    {"row-without-name", QT_TRANSLATE_NOOP("Problem", "The row names nobody: it has neither a name nor an address.")},
    {"cell-too-long", QT_TRANSLATE_NOOP("Problem", "%1: the cell is longer than %2 MB.")},
    {"value-not-phone", QT_TRANSLATE_NOOP("Problem", "%1: “%2” is not a phone number.")},
    {"value-not-email", QT_TRANSLATE_NOOP("Problem", "%1: “%2” is not an e-mail address.")},
    {"value-not-list", QT_TRANSLATE_NOOP("Problem", "%1: the cell does not hold a list in JSON as Relata exports it.")},
    {"value-damaged-number",
     QT_TRANSLATE_NOOP("Problem",
                       "%1: “%2” is a number that a spreadsheet has rounded. Take it from the source again, as text.")},
    {"import-same", QT_TRANSLATE_NOOP("Problem", "There already is a record with the same %1: %2.")},
    {"import-columns-skipped",
     QT_TRANSLATE_NOOP("Problem",
                       "Columns that hold values and went nowhere: %1 (%2). Say where they go, or make fields of your "
                       "own of them (--create-fields).")},
    {"import-no-header",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 has no heading that names its columns, so its first row was read as data. If that row is a "
                       "heading, say so (--header).")},
    {"import-nothing-newer",
     QT_TRANSLATE_NOOP("Problem",
                       "No column says when a row was last changed, so none can be newer than what is there; records "
                       "left as they are: %1. Choose another rule, or map a column to “modified”.")},
    {"import-dates-contradict",
     QT_TRANSLATE_NOOP("Problem",
                       "The dates contradict each other: “%1” in row %2 begins with one part, “%3” in row %4 (%5) with "
                       "the other. Dates that can be read both ways were read as %6; look at them.")},
    {"import-owner-added",
     QT_TRANSLATE_NOOP("Problem",
                       "“%1” was nobody of this workspace; added as not active. Rows that keep this owner: %2.")},
    {"import-owner-unknown",
     QT_TRANSLATE_NOOP("Problem", "Nobody here is called “%1”. Rows that stay without that owner: %2.")},
    {"import-link-unknown",
     QT_TRANSLATE_NOOP("Problem",
                       "%1: no record is called “%2”; rows that came in without it: %3 (the first is row %4).")},
    {"import-link-ambiguous",
     QT_TRANSLATE_NOOP("Problem",
                       "%1: several records are called “%2”; rows that came in without it: %3 (the first is row %4).")},
    {"import-link-cycle",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 of “%2” was left out, as it leads back to “%2” itself: rows %3 (the first is row %4).")},
    {"import-links-more", QT_TRANSLATE_NOOP("Problem", "Further links that were left out in the same way: %1.")},
    {"import-values-ignored",
     QT_TRANSLATE_NOOP("Problem", "%1: values that could not be used: %2, for instance “%3”.")},
    {"import-phones-odd", QT_TRANSLATE_NOOP("Problem", "%1: no phone numbers, and kept as they are: %2 (“%3”).")},
    {"mapping-unknown-column",
     QT_TRANSLATE_NOOP("Problem", "The mapping names the column “%1”, which the file does not have. Its columns: %2.")},
    {"import-dates-ambiguous",
     QT_TRANSLATE_NOOP("Problem",
                       "Nothing in the file says whether day or month comes first in dates; they were read as %1.")},
    {"import-no-rows", QT_TRANSLATE_NOOP("Problem", "%1 has a header and no rows below it; nothing was imported.")},
    {"import-bytes-replaced",
     QT_TRANSLATE_NOOP("Problem",
                       "Bytes that are no text in %3 were replaced by “�”. Rows with such bytes: %1, the first at "
                       "line %2. If letters are missing there, choose another encoding.")},
    {"import-nul-removed",
     QT_TRANSLATE_NOOP("Problem", "NUL bytes were removed. Rows that held some: %1, the first at line %2.")},
    {"import-footer-skipped", QT_TRANSLATE_NOOP("Problem", "Lines below the table left out: %1 (“%2”).")},
    {"import-headers-skipped", QT_TRANSLATE_NOOP("Problem", "Repeated header lines left out: %1.")},
    {"import-other-sheets",
     QT_TRANSLATE_NOOP("Problem", "The sheet “%1” was read. There are more with rows: %2. Import each one by itself.")},
    {"import-error-cells",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 cells hold an error in place of a value (#N/A and the like), first in row %2; they were "
                       "read as empty.")},
    {"jsonl-array",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 is one list in JSON. Write one object in each line (JSON Lines), for instance with jq -c "
                       "'.[]'.")},
    {"jsonl-too-many-keys",
     QT_TRANSLATE_NOOP("Problem", "The objects in %1 have more than %2 different keys, which is no table.")},
    {"row-not-json", QT_TRANSLATE_NOOP("Problem", "This line is not an object in JSON.")},
    {"folder-not-empty", QT_TRANSLATE_NOOP("Problem", "%1 is there already and not empty. Name a new folder.")},
    {"export-all-is-folder",
     QT_TRANSLATE_NOOP("Problem", "Everything goes into a folder: export all --format folder --out FOLDER.")},
    {"folder-not-ours",
     QT_TRANSLATE_NOOP("Problem", "%1 is no folder that Relata exported: it has no relata.json. Name a file in it.")},
    {"folder-newer",
     QT_TRANSLATE_NOOP("Problem", "%1 was exported by a newer version of Relata. Import it with that one.")},
    {"folder-damaged",
     QT_TRANSLATE_NOOP("Problem",
                       "%1: line %2 is not a record as Relata exports it. Nothing was imported; correct that line or "
                       "export again.")},
    {"workspace-not-empty",
     QT_TRANSLATE_NOOP("Problem",
                       "An exported folder is a whole workspace and goes into an empty one, but this one has records. "
                       "Make a new workspace for it.")},
    {"http-plain",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 would get the password without encryption. Use an address with https, or allow a connection "
                       "without encryption (relatactl: --allow-plain-http).")},
    {"http-not-web", QT_TRANSLATE_NOOP("Problem", "“%1” is no address of a server. Write it as https://example.com.")},
    {"http-redirects", QT_TRANSLATE_NOOP("Problem", "%1 sends from one address to the next without an end.")},
    {"http-redirect-away",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 sends to %2. The password goes to no other server by itself; name that address if it is "
                       "the right one.")},
    {"http-too-large", QT_TRANSLATE_NOOP("Problem", "The answer of %1 is longer than %2 MB and was not read.")},
    {"http-failed", QT_TRANSLATE_NOOP("Problem", "%1 could not be asked: %2.")},
    {"dav-not-understood", QT_TRANSLATE_NOOP("Problem", "The server's answer is not what CardDAV asks for (%1).")},
    {"dav-password", QT_TRANSLATE_NOOP("Problem", "%1 does not take this user name and password.")},
    {"dav-forbidden", QT_TRANSLATE_NOOP("Problem", "The server does not allow this at %1.")},
    {"dav-not-found", QT_TRANSLATE_NOOP("Problem", "There is no address book at %1.")},
    {"dav-status", QT_TRANSLATE_NOOP("Problem", "%1 answered with %2. Try again later.")},
    {"dav-no-books",
     QT_TRANSLATE_NOOP("Problem", "No address book was found at %1. Ask its operator for the CardDAV address.")},
    {"dav-card-elsewhere", QT_TRANSLATE_NOOP("Problem", "The server names a card at another place (%1).")},
    {"dav-incomplete",
     QT_TRANSLATE_NOOP("Problem", "The server tells only part of what is in %1. Ask its operator for a higher limit.")},
    {"dav-too-large", QT_TRANSLATE_NOOP("Problem", "The cards on the server are longer than %1 MB together.")},
    {"carddav-emptied",
     QT_TRANSLATE_NOOP("Problem",
                       "%2 of the %3 contacts in %1 are suddenly gone from the server; here they were left alone. If "
                       "that is meant, sync again and say so (relatactl: --accept-emptied).")},
    {"carddav-broken", QT_TRANSLATE_NOOP("Problem", "%1 cards on the server cannot be read; they were left alone.")},
    {"carddav-missing",
     QT_TRANSLATE_NOOP("Problem", "The server did not hand out %1 cards. The next sync asks for them again.")},
    {"carddav-nameless",
     QT_TRANSLATE_NOOP("Problem",
                       "The card at %1 names nobody and was left alone. Give it a name, a firm or an address.")},
    {"carddav-not-written",
     QT_TRANSLATE_NOOP("Problem",
                       "What changed of %1 was not written to the server: a picture or another value in the card there "
                       "is too large to be kept with it.")},
    {"carddav-no-password",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 needs a password. Set RELATA_CARDDAV_PASSWORD, or name a file with --password-file.")},
    {"carddav-none",
     QT_TRANSLATE_NOOP("Problem", "No address book is kept in step yet. Add one with “relatactl carddav add”.")},
    {"carddav-which", QT_TRANSLATE_NOOP("Problem", "Say which address book is meant (“%1”); there are: %2.")},
    {"vcard-empty", QT_TRANSLATE_NOOP("Problem", "%1 has no card in it.")},
    {"vcard-only-contacts",
     QT_TRANSLATE_NOOP("Problem", "A vCard file holds contacts or companies, not %1. Use csv, xlsx or jsonl.")},
    {"import-company-cards-skipped",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 cards are of companies and were left out. Import the file once more and say that its rows "
                       "are companies (relatactl: --as company).")},
    {"import-people-cards-skipped",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 cards are of people and were left out. Import the file once more and say that its rows are "
                       "contacts (relatactl: --as contact).")},
    {"import-card-values-large",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 pictures or other values of more than %2 KB were left out, the first (%3) in the card at "
                       "line %4. Everything else of these cards was read.")},
    {"import-birthday-no-year",
     QT_TRANSLATE_NOOP("Problem",
                       "Birthdays without a year: %1. They are kept with the contact and go out again with a vCard "
                       "export, but the field stays empty.")},
    {"import-groups-skipped",
     QT_TRANSLATE_NOOP("Problem", "%1 cards describe lists of people rather than a person; they were left out.")},
    {"import-cards-broken",
     QT_TRANSLATE_NOOP("Problem", "%1 cards break off or are too long, the first at line %2; what could be read was.")},
    {"import-second-table",
     QT_TRANSLATE_NOOP("Problem",
                       "Another table begins at line %1; it was not imported. Save it as a file of its own.")},
    {"xlsx-text-too-long",
     QT_TRANSLATE_NOOP("Problem",
                       "%1 has a longer text in “%2” than a cell of Excel can hold (32,767 characters). Export as CSV, "
                       "or without that field.")},
    {"xlsx-too-many-rows",
     QT_TRANSLATE_NOOP("Problem",
                       "A sheet of Excel holds at most %1 rows. Export as CSV, or fewer records with a filter.")},
    {"format-not-available",
     QT_TRANSLATE_NOOP("Problem", "Export as %1 comes with a later version. Use csv, xlsx, vcf or jsonl.")},
    {"format-unknown", QT_TRANSLATE_NOOP("Problem", "There is no format “%1”. Use csv, xlsx, vcf, vcf4 or jsonl.")}};

QString filledIn(const QString& sentence, const QStringList& arguments) {
  QString out;
  for (qsizetype i = 0; i < sentence.size(); ++i) {
    const bool place = sentence[i] == QLatin1Char('%') && i + 1 < sentence.size() && sentence[i + 1].isDigit();
    if (place)
      out += arguments.value(sentence[++i].digitValue() - 1);
    else
      out += sentence[i];
  }
  return out;
}

/// Codes whose last argument is the word that was probably meant.
QString suggestionOf(const Problem& problem) {
  if (problem.is("no-such-entity")) return problem.arguments.value(1);
  return problem.is("no-such-field") ? problem.arguments.value(2) : QString();
}

}  // namespace

QString damageAdvice(const Problem& problem) {
  if (!problem.is("file-damaged")) return {};
  constexpr qsizetype kBackup = 2;
  if (problem.arguments.size() <= kBackup)
    return QCoreApplication::translate("Problem", "A check says what is damaged, and which backup is good.");
  const QString& backup = problem.arguments[kBackup];
  return backup.isEmpty()
             ? QCoreApplication::translate("Problem", "No good backup lies beside it: restore one from another place.")
             : QCoreApplication::translate("Problem", "Restore its newest good backup: %1").arg(backup);
}

QString describe(const Problem& problem) {
  if (const auto filter = describeFilterProblem(problem)) return *filter;
  for (const Sentence& known : kSentences) {
    if (!problem.is(known.code)) continue;
    const QString sentence = filledIn(QCoreApplication::translate("Problem", known.text), problem.arguments);
    const QString suggestion = suggestionOf(problem);
    if (const QString advice = damageAdvice(problem); !advice.isEmpty()) return sentence + QLatin1Char(' ') + advice;
    return suggestion.isEmpty() ? sentence
                                : sentence + QLatin1Char(' ') +
                                      QCoreApplication::translate("Problem", "Did you mean “%1”?").arg(suggestion);
  }
  return (QStringList{problem.code} + problem.arguments).join(QLatin1Char(' '));
}

}  // namespace relata
