#include "core/base/problems/problem_sentences.h"

namespace relata {
namespace {

constexpr ProblemSentence kSentences[] = {
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
    {"act-changed", QT_TRANSLATE_NOOP("Problem",
                                      "“%1” cannot be taken back: what it did is no longer in the file as it was "
                                      "written. Check the file (Settings, or relatactl check).")},
    {"undo-overtaken", QT_TRANSLATE_NOOP("Problem",
                                         "“%1” was not undone: all that it changed was changed again since. History "
                                         "shows by whom; undo the later acts first.")}};

}  // namespace

std::span<const ProblemSentence> fileSentences() { return kSentences; }

}  // namespace relata
