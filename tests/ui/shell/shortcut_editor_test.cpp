#include <QAction>
#include <catch2/catch.hpp>

#include "tests/ui/support/widget_support.h"
#include "ui/shell/shell_window.h"
#include "ui/shell/shortcut_editor.h"

using namespace relata::ui;

namespace {

const QString kSearch = QStringLiteral("search.open");
const QString kFold = QStringLiteral("view.foldNavigation");

/// The editor over a window's commands, with what a person chooses put into effect as the program does.
struct Editing {
  ShellWindow window;
  ShortcutEditor editor{&window.commands()};
  KeyChoices chosen;
  Editing() {
    QObject::connect(&editor, &ShortcutEditor::keysChosen, &editor, [this](const KeyChoices& choices) {
      chosen = choices;
      window.commands().setKeys(choices);
      editor.setState(choices, true);
    });
    editor.setState({}, true);
  }
  QList<QKeySequence> keysOf(const QString& id) { return window.commands().action(id)->shortcuts(); }
};

QKeySequence keys(const char* text) { return QKeySequence(QString::fromLatin1(text)); }

}  // namespace

TEST_CASE("a command gets other keys at once, and its usual ones back", "[shell][shortcuts]") {
  Editing editing;
  editing.editor.choose(kFold);
  editing.editor.assign(keys("Ctrl+Alt+B"));
  CHECK(editing.keysOf(kFold) == QList{keys("Ctrl+Alt+B")});
  CHECK(editing.chosen.value(kFold) == QStringLiteral("Ctrl+Alt+B"));
  editing.window.commands().setKeys({});
  CHECK(editing.keysOf(kFold) == QList{keys("Ctrl+Shift+B")});
}

TEST_CASE("keys of another command are not taken without a word", "[shell][shortcuts]") {
  Editing editing;
  editing.editor.choose(kFold);
  editing.editor.assign(keys("Ctrl+K"));
  CHECK(editing.editor.message().contains(QStringLiteral("Search and commands")));
  CHECK(editing.editor.offersTaking());
  CHECK(editing.keysOf(kSearch) == QList{keys("Ctrl+K")});
  CHECK(editing.chosen.isEmpty());
}

TEST_CASE("keys that lists and fields use themselves cannot be given to a command", "[shell][shortcuts]") {
  Editing editing;
  editing.editor.choose(kFold);
  editing.editor.assign(keys("Ctrl+C"));
  CHECK(editing.chosen.isEmpty());
  CHECK_FALSE(editing.editor.offersTaking());
  CHECK(!editing.editor.message().isEmpty());
}

TEST_CASE("keys without Ctrl or Alt run nothing once they are switched off", "[shell][shortcuts]") {
  ShellWindow window;
  const QString sheet = QStringLiteral("help.shortcuts");
  CHECK(window.commands().action(sheet)->shortcuts().contains(keys("?")));
  window.commands().setSingleKeys(false);
  CHECK_FALSE(window.commands().action(sheet)->shortcuts().contains(keys("?")));
  CHECK(window.commands().action(sheet)->shortcuts().contains(keys("Ctrl+/")));
}
