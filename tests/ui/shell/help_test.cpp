#include <QDir>
#include <QRegularExpression>
#include <QTextDocument>

#include "tests/ui/app/app_support.h"
#include "ui/shell/guided_tour.h"
#include "ui/shell/help_page.h"

using namespace relata;
using relata::app::test::Program;

namespace {

QString helpFile(const QString& language, const QString& name) {
  QFile file(QStringLiteral(":/help/%1/%2").arg(language, name));
  REQUIRE(file.open(QIODevice::ReadOnly));
  return QString::fromUtf8(file.readAll());
}

QStringList helpFiles(const char* language) {
  return QDir(QStringLiteral(":/help/") + QLatin1String(language)).entryList(QDir::Files, QDir::Name);
}

QStringList commandsIn(const QString& text) {
  static const QRegularExpression kCommand(QStringLiteral("(?:command|key):([a-zA-Z.]+)"));
  QStringList ids;
  for (auto it = kCommand.globalMatch(text); it.hasNext();) ids << it.next().captured(1);
  ids.sort();
  return ids;
}

}  // namespace

TEST_CASE("the help says the same in both languages, and speaks of commands that there are", "[shell][help]") {
  Program program;
  app::Session& session = program.openSample(5);
  REQUIRE(helpFiles("en").size() >= 12);
  CHECK(helpFiles("en") == helpFiles("zh"));
  for (const QString& name : helpFiles("en")) {
    INFO(name.toStdString());
    const QString english = helpFile(QStringLiteral("en"), name);
    CHECK(english.startsWith(QStringLiteral("# ")));
    CHECK(commandsIn(english) == commandsIn(helpFile(QStringLiteral("zh"), name)));
    for (const QString& id : commandsIn(english)) {
      INFO(id.toStdString());
      CHECK(session.window().commands().find(id));
    }
  }
}

TEST_CASE("the help fixes no keys that a person can change", "[shell][help][shortcuts]") {
  Program program;
  app::Session& session = program.openSample(5);
  const ui::CommandSet& commands = session.window().commands();
  for (const char* language : {"en", "zh"})
    for (const QString& name : helpFiles(language)) {
      const QString text = helpFile(QLatin1String(language), name);
      for (const QString& id : commands.ids())
        for (const QKeySequence& keys : commands.find(id)->usualKeys) {
          INFO(name.toStdString() << ": " << keys.toString().toStdString());
          CHECK_FALSE(text.contains(QLatin1Char('`') + keys.toString() + QLatin1Char('`')));
        }
    }
}

TEST_CASE("the help is searched as one types, in the language of the window", "[shell][help]") {
  Program program;
  app::Session& session = program.openSample(5);
  session.activate(QStringLiteral("help"));
  auto* help = session.window().findChild<ui::HelpPage*>();
  REQUIRE(help);
  CHECK(help->shownTitles().size() > 12);
  help->search(QStringLiteral("passphrase"));
  CHECK(help->shownTitles().value(0).contains(QStringLiteral("passphrase")));
  CHECK(help->shownText().contains(QStringLiteral("encrypts")));
  CHECK(help->shownText().contains(QStringLiteral("Ctrl+,")));
  program->setLanguage(QStringLiteral("zh"));
  help->search(QString::fromUtf8("撤销"));
  CHECK(app::test::waitFor([&] { return help->shownTitles().value(0).contains(QString::fromUtf8("撤销")); }));
  help->search(QStringLiteral("no such words at all"));
  CHECK(help->shownTitles().isEmpty());
  QTextDocument paper;
  help->printInto(paper);
  CHECK(paper.toPlainText().contains(QString::fromUtf8("命令行")));
  CHECK_FALSE(paper.toPlainText().contains(QStringLiteral("**")));  // every mark was understood
}

TEST_CASE("the manual is read when it comes into sight, with the keys that hold then", "[shell][help]") {
  Program program;
  app::Session& session = program.openSample(5);
  auto* help = session.window().findChild<ui::HelpPage*>();
  REQUIRE(help);
  CHECK(help->shownTitles().isEmpty());
  const auto setKeys = [&](const char* keys) {
    session.window().commands().setKeys({{QStringLiteral("search.open"), QLatin1String(keys)}});
  };
  session.activate(QStringLiteral("help"));
  help->search(QStringLiteral("pinyin"));
  CHECK(help->shownText().contains(QStringLiteral("Ctrl+K")));
  setKeys("Ctrl+J");
  CHECK(help->shownText().contains(QStringLiteral("Ctrl+J")));
  session.activate(QStringLiteral("contacts"));
  REQUIRE_FALSE(help->isVisible());
  setKeys("Ctrl+E");
  CHECK(help->shownText().contains(QStringLiteral("Ctrl+J")));
  session.activate(QStringLiteral("help"));
  CHECK(help->shownText().contains(QStringLiteral("Ctrl+E")));
}

TEST_CASE("the tour of the window goes through its parts, and is left at any step", "[shell][tour]") {
  Program program;
  app::Session& session = program.openSample(5);
  QApplication::setActiveWindow(&session.window());
  CHECK(session.window().commands().run(QStringLiteral("help.tour")));
  ui::GuidedTour* tour = session.tour();
  REQUIRE(tour);
  QStringList titles;
  for (int step = 0; step < tour->steps(); ++step) {
    CHECK(tour->isVisible());
    CHECK(session.window().rect().contains(tour->geometry()));
    titles << tour->accessibleName();
    tour->go(step + 1);
  }
  CHECK_FALSE(tour->isVisible());
  titles.removeDuplicates();
  CHECK(titles.size() == tour->steps());
  tour->begin();
  QWidget* button = QApplication::focusWidget();  // where the keyboard is put
  REQUIRE((button && tour->isAncestorOf(button)));
  ui::test::press(button, Qt::Key_Right);
  CHECK(tour->step() == 1);
  ui::test::press(button, Qt::Key_Escape);
  CHECK_FALSE(tour->isVisible());
  CHECK(program->state().sawTour());
}
