#include <QLineEdit>
#include <QSemaphore>
#include <QThread>
#include <catch2/catch.hpp>

#include "tests/ui/support/widget_support.h"
#include "ui/shell/command.h"
#include "ui/shell/palette.h"

using namespace relata::ui;
using relata::ui::test::press;
using relata::ui::test::waitFor;

namespace {

PaletteItem item(const QString& id) {
  PaletteItem made;
  made.id = id;
  made.title = id;
  return made;
}

QStringList shownIds(const Palette& palette) {
  QStringList ids;
  for (const PaletteItem& shown : palette.shown()) ids.append(shown.id);
  return ids;
}

void type(Palette& palette, const QString& text) {
  auto* edit = palette.findChild<QLineEdit*>();
  edit->setText(text);
  Q_EMIT edit->textEdited(text);
}

PaletteProvider letters() {
  return {Words("Test", "Letters"),
          [](const QString& typed) {
            QList<PaletteItem> found;
            for (const char* id : {"alpha", "beta", "gamma"}) {
              const QString name = QString::fromLatin1(id);
              if (name.contains(typed)) found.append(item(name));
            }
            return found;
          },
          false, 8};
}

struct Window {
  QWidget widget;
  Palette palette{&widget};
  Window() {
    widget.resize(1000, 700);
    widget.show();
  }
};

}  // namespace

TEST_CASE("a command is found by its shown and by its English name, and Enter runs it", "[shell][palette]") {
  test::WordTranslator chinese({{QStringLiteral("Import contacts…"), QStringLiteral("导入联系人…")}});
  QApplication::installTranslator(&chinese);
  CommandSet commands;
  int ran = 0;
  Command import;
  import.id = QStringLiteral("contacts.import");
  import.text = Words("Contacts", "Import contacts…");
  import.keys = {QKeySequence(QStringLiteral("Ctrl+I"))};
  import.run = [&ran] { ++ran;
};
commands.add(import);
Window window;
window.palette.addProvider(commandProvider(&commands, matchesWords));
for (const QString& typed : {QStringLiteral("导入"), QStringLiteral("impo")}) {
  window.palette.popUp();
  type(window.palette, typed);
  REQUIRE(window.palette.shown().size() == 1);
  CHECK(window.palette.shown().first().title == QStringLiteral("导入联系人…"));
  CHECK(window.palette.shown().first().shortcut == QStringLiteral("Ctrl+I"));
  press(window.palette.findChild<QLineEdit*>(), Qt::Key_Return);
}
CHECK(ran == 2);
CHECK(!window.palette.isVisible());
QApplication::removeTranslator(&chinese);
}

TEST_CASE("what was chosen before comes first", "[shell][palette]") {
  Window window;
  window.palette.addProvider(letters());
  window.palette.popUp();
  CHECK(shownIds(window.palette) ==
        QStringList{QStringLiteral("alpha"), QStringLiteral("beta"), QStringLiteral("gamma")});
  auto* edit = window.palette.findChild<QLineEdit*>();
  press(edit, Qt::Key_Down);
  press(edit, Qt::Key_Down);
  press(edit, Qt::Key_Enter);
  window.palette.popUp();
  CHECK(shownIds(window.palette).first() == QStringLiteral("gamma"));
  press(edit, Qt::Key_Up);  // from the first round to the last
  press(edit, Qt::Key_Enter);
  CHECK(window.palette.recent() == QStringList{QStringLiteral("beta"), QStringLiteral("gamma")});
}

TEST_CASE("a command that cannot run says why and stays", "[shell][palette]") {
  CommandSet commands;
  bool ran = false;
  Command undo;
  undo.id = QStringLiteral("undo");
  undo.text = Words("Shell", "Undo");
  undo.run = [&ran] { ran = true; };
  undo.disabledReason = [] { return QStringLiteral("Nothing to undo"); };
  commands.add(undo);
  Window window;
  window.palette.addProvider(commandProvider(&commands, matchesWords));
  window.palette.popUp();
  CHECK(window.palette.shown().first().disabledReason == QStringLiteral("Nothing to undo"));
  press(window.palette.findChild<QLineEdit*>(), Qt::Key_Enter);
  CHECK(window.palette.isVisible());
  CHECK(!ran);
}

TEST_CASE("a slow search never holds up typing, and only the newest text's results are shown", "[shell][palette]") {
  QSemaphore mayAnswer;
  Window window;
  window.palette.addProvider({Words("Test", "Records"), [&mayAnswer](const QString& typed) {
                                if (typed == QLatin1String("slow")) mayAnswer.acquire();
                                return QList<PaletteItem>{item(QStringLiteral("found:") + typed)};
                              }});
  const auto guiThread = QThread::currentThread();
  bool offThread = false;
  window.palette.addProvider({Words("Test", "Thread"), [&offThread, guiThread](const QString&) {
                                offThread = QThread::currentThread() != guiThread;
                                return QList<PaletteItem>();
                              }});
  window.palette.popUp();
  type(window.palette, QStringLiteral("slow"));
  type(window.palette, QStringLiteral("slower"));  // gets here although the first search still waits
  mayAnswer.release(2);
  REQUIRE(waitFor([&] { return !window.palette.isSearching(); }));
  CHECK(shownIds(window.palette) == QStringList{QStringLiteral("found:slower")});
  CHECK(offThread);
}

TEST_CASE("typed words are marked where they stand", "[shell][palette]") {
  const QList<Span> spans = matchedSpans(QStringLiteral("Import contacts"), QStringLiteral("imp CON"));
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].start == 0);
  CHECK(spans[1].start == 7);
  CHECK(matchesWords(QStringLiteral("Import contacts"), QStringLiteral("con imp")));
  CHECK(!matchesWords(QStringLiteral("Import contacts"), QStringLiteral("port")));
}

TEST_CASE("what is called exactly as typed comes before what begins so, even where that was chosen before",
          "[shell][palette]") {
  CommandSet commands;
  for (const char* text : {"Import messages of a chat…", "Import…", "Important dates"}) {
    Command command;
    command.id = QString::fromUtf8(text);
    command.text = Words("Test", text);
    command.run = [] {};
    commands.add(command);
  }
  Window window;
  window.palette.addProvider(letters());
  window.palette.addProvider(commandProvider(&commands, matchesWords));
  window.palette.setRecent({QStringLiteral("command:Import messages of a chat…")});
  window.palette.popUp();
  type(window.palette, QStringLiteral("import"));
  REQUIRE(waitFor([&] { return !window.palette.isSearching(); }));
  CHECK(window.palette.shown().first().title == QStringLiteral("Import…"));
  CHECK(window.palette.shown().at(1).title == QStringLiteral("Import messages of a chat…"));
}

TEST_CASE("a command whose name begins so stands before records that only mention the word", "[shell][palette]") {
  Window window;
  window.palette.addProvider({Words("Test", "Records"), [](const QString& typed) {
                                PaletteItem mention = item(QStringLiteral("call about a light"));
                                PaletteItem named = item(QStringLiteral("gamma ray"));
                                named.titleSpans = {{0, 5}};
                                return QList<PaletteItem>{typed == QLatin1String("gamma") ? named : mention};
                              }});
  window.palette.addProvider(letters());
  window.palette.popUp();
  const auto finds = [&](const char* typed) {
    type(window.palette, QString::fromLatin1(typed));
    REQUIRE(waitFor([&] { return !window.palette.isSearching(); }));
    return shownIds(window.palette).first();
  };
  CHECK(finds("alp") == QStringLiteral("alpha"));
  CHECK(finds("eta") == QStringLiteral("call about a light"));
  CHECK(finds("gamma") == QStringLiteral("gamma ray"));  // somebody is called so
}
