#include "ui/shell/file_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <array>

#include "ui/records/problem_text.h"

namespace relata::ui {
namespace {

struct Sentence {
  const char* code;
  const char* text;  // %1 file, %2 the second argument
};

constexpr std::array kSentences{
    Sentence{"no-such-file",
             QT_TRANSLATE_NOOP("FileProblem", "%1 is not there any more. It may have been moved, renamed or deleted.")},
    Sentence{"is-a-directory", QT_TRANSLATE_NOOP("FileProblem", "%1 is a folder. Choose the file in it.")},
    Sentence{"no-permission",
             QT_TRANSLATE_NOOP("FileProblem", "You may not read or write %1. Ask its owner, or choose another place.")},
    Sentence{"empty-file", QT_TRANSLATE_NOOP("FileProblem", "%1 is empty. A copy of it from a backup may be whole.")},
    Sentence{"not-a-workspace",
             QT_TRANSLATE_NOOP("FileProblem", "%1 is not a Relata workspace. Nothing in it was changed.")},
    Sentence{"file-damaged", QT_TRANSLATE_NOOP("FileProblem", "%1 is damaged and was left as it is.")},
    Sentence{"wrong-passphrase",
             QT_TRANSLATE_NOOP("FileProblem", "That is not the passphrase of %1. Nothing was changed; try again.")},
    Sentence{"passphrase-needed", QT_TRANSLATE_NOOP("FileProblem", "%1 needs its passphrase.")},
    Sentence{"file-locked",
             QT_TRANSLATE_NOOP("FileProblem", "%1 is in use by %2. Close it there, or open it here for reading only.")},
    Sentence{
        "schema-foreign",
        QT_TRANSLATE_NOOP(
            "FileProblem",
            "%1 holds “%2”, which Relata did not make, so it was not opened. If the file is yours, restore a backup.")},
    Sentence{"file-exists",
             QT_TRANSLATE_NOOP("FileProblem", "There is already a file %1. Choose another name; it was not touched.")},
    Sentence{"passphrase-not-allowed",
             QT_TRANSLATE_NOOP("FileProblem", "A passphrase cannot begin with “raw:”. Choose another one.")},
    Sentence{"place-network",
             QT_TRANSLATE_NOOP("FileProblem",
                               "%1 lies on a network drive (%2): keep it on this computer, and backups there.")},
    Sentence{
        "place-cloud",
        QT_TRANSLATE_NOOP("FileProblem", "%1 lies in a folder of %2, which may copy half a change: keep it outside.")},
    Sentence{"disk-full",
             QT_TRANSLATE_NOOP("FileProblem", "The disk is full. Nothing was lost; make room and try again.")},
    Sentence{"workspace-busy",
             QT_TRANSLATE_NOOP("FileProblem", "An import is being written. Try again when it is done.")},
    Sentence{"workspace-read-only", QT_TRANSLATE_NOOP("FileProblem", "This workspace is open for reading only.")},
    Sentence{"undo-overtaken",
             QT_TRANSLATE_NOOP("FileProblem", "“%1” cannot be taken back: everything in it was changed again later.")},
    Sentence{"not-undone", QT_TRANSLATE_NOOP("FileProblem", "That act is not undone, so there is nothing to redo.")},
    Sentence{"already-undone", QT_TRANSLATE_NOOP("FileProblem", "“%1” has been undone already.")},
    Sentence{"not-undoable", QT_TRANSLATE_NOOP("FileProblem", "“%1” cannot be undone.")},
    Sentence{"nothing-to-undo", QT_TRANSLATE_NOOP("FileProblem", "There is nothing to undo.")},
    Sentence{"nothing-to-redo", QT_TRANSLATE_NOOP("FileProblem", "There is nothing to redo.")},
    Sentence{"cancelled", QT_TRANSLATE_NOOP("FileProblem", "Stopped. Nothing was changed.")}};

}  // namespace

QString shortName(const QString& path) { return QFileInfo(path).fileName(); }

QString fileProblemText(const Problem& problem) {
  for (const Sentence& sentence : kSentences) {
    if (!problem.is(sentence.code)) continue;
    QString first = problem.arguments.value(0);
    if (first.contains(QLatin1Char('/'))) first = shortName(first);
    QString text = QCoreApplication::translate("FileProblem", sentence.text);
    text.replace(QLatin1String("%2"), problem.arguments.value(1)).replace(QLatin1String("%1"), first);
    const QString advice = damageAdvice(problem);
    return advice.isEmpty() ? text : text + QLatin1Char(' ') + advice;
  }
  return problemText(problem);
}

QString usualFolder(QStandardPaths::StandardLocation place) {
  const QString path = QStandardPaths::writableLocation(place);
  return QFileInfo(path).isDir() ? path : QDir::homePath();
}

}  // namespace relata::ui
