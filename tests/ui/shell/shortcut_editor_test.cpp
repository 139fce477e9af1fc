#include <QAction>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
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

TEST_CASE("the field for new keys says what to do, also after it was used", "[shell][shortcuts]") {
  Editing editing;
  auto* field = editing.editor.findChild<QKeySequenceEdit*>();
  const auto* line = field->findChild<QLineEdit*>();
  CHECK(line->placeholderText() == QStringLiteral("Press the new keys"));
  editing.editor.choose(kFold);
  field->setKeySequence(keys("Ctrl+Alt+B"));
  CHECK(editing.keysOf(kFold) == QList{keys("Ctrl+Alt+B")});
  editing.editor.choose(kSearch);
  CHECK(line->placeholderText() == QStringLiteral("Press the new keys"));
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
  for (const char* text : {"Ctrl+C",
                           "Ctrl+X",
                           "Ctrl+V",
                           "Ctrl+Insert",
                           "Shift+Insert",
                           "Ctrl+A",
                           "Ctrl+F",
                           "Ctrl+D",
                           "F2",
                           "F4",
                           "Menu",
                           "Shift+F10",
                           "Return",
                           "Enter",
                           "Ctrl+Return",
                           "Ctrl+Enter",
                           "Shift+Return",
                           "Esc",
                           "Tab",
                           "Shift+Tab",
                           "Shift+Backtab",
                           "Ctrl+Tab",
                           "Space",
                           "Ctrl+Space",
                           "Shift+Space",
                           "Del",
                           "Ctrl+Del",
                           "Shift+Del",
                           "Backspace",
                           "Ctrl+Backspace",
                           "Up",
                           "Down",
                           "Left",
                           "Right",
                           "Shift+Up",
                           "Shift+Left",
                           "Ctrl+Left",
                           "Ctrl+Right",
                           "Ctrl+Shift+Left",
                           "Ctrl+Shift+Right",
                           "Ctrl+Shift+Up",
                           "Ctrl+Shift+Down",
                           "Alt+Up",
                           "Alt+Down",
                           "Home",
                           "End",
                           "Shift+Home",
                           "Ctrl+Home",
                           "Ctrl+End",
                           "Ctrl+Shift+End",
                           "PgUp",
                           "PgDown",
                           "Ctrl+PgUp",
                           "Shift+PgDown",
                           "T"}) {
    INFO(text);
    editing.editor.assign(keys(text));
    CHECK(editing.chosen.isEmpty());
    CHECK_FALSE(editing.editor.offersTaking());
    CHECK(editing.editor.message().contains(QStringLiteral("works inside lists and fields")));
  }
}

TEST_CASE("keys beside those of lists and fields can be given to a command", "[shell][shortcuts]") {
  Editing editing;
  editing.editor.choose(kFold);
  for (const char* text : {"Alt+Left", "Alt+Home", "Ctrl+Alt+Right", "Ctrl+T", "Ctrl+Shift+D", "Alt+D", "F3", "Ctrl+F2",
                           "Alt+Return", "Ctrl+Shift+F"}) {
    INFO(text);
    editing.editor.assign(keys(text));
    CHECK(editing.keysOf(kFold) == QList{keys(text)});
  }
}

TEST_CASE("a command takes all of its usual keys back from the command that got one", "[shell][shortcuts]") {
  Editing editing;
  const QString sheet = QStringLiteral("help.shortcuts");
  editing.editor.choose(kFold);
  editing.editor.assign(keys("?"));
  REQUIRE(editing.editor.offersTaking());
  const auto press = [&](const char* text) {
    for (auto* button : editing.editor.findChildren<QPushButton*>())
      if (button->text() == QLatin1String(text)) return button->click();
    FAIL("no such button");
  };
  press("Use it here instead");
  CHECK(editing.keysOf(sheet) == QList{keys("Ctrl+/")});
  editing.editor.choose(sheet);
  press("Usual keys");
  CHECK(editing.editor.message().startsWith(QStringLiteral("? runs")));
  REQUIRE(editing.editor.offersTaking());
  press("Use it here instead");
  CHECK(editing.keysOf(sheet) == QList{keys("Ctrl+/"), keys("?")});
  CHECK(editing.keysOf(kFold).isEmpty());
  CHECK_FALSE(editing.chosen.contains(sheet));
}

TEST_CASE("the button of the menu names the keys that open it now", "[shell][shortcuts]") {
  Editing editing;
  const auto* button = editing.window.findChild<QToolButton*>(QStringLiteral("program"));
  CHECK(button->toolTip() == QStringLiteral("Menu (F10)"));
  editing.editor.choose(QStringLiteral("menu.open"));
  editing.editor.assign(keys("Alt+M"));
  CHECK(button->toolTip().contains(QStringLiteral("Alt+M")));
  editing.window.commands().setKeys({{QStringLiteral("menu.open"), QString()}});
  CHECK(button->toolTip() == QStringLiteral("Menu"));
}

TEST_CASE("keys without Ctrl or Alt run nothing once they are switched off", "[shell][shortcuts]") {
  ShellWindow window;
  const QString sheet = QStringLiteral("help.shortcuts");
  CHECK(window.commands().action(sheet)->shortcuts().contains(keys("?")));
  window.commands().setSingleKeys(false);
  CHECK_FALSE(window.commands().action(sheet)->shortcuts().contains(keys("?")));
  CHECK(window.commands().action(sheet)->shortcuts().contains(keys("Ctrl+/")));
}
