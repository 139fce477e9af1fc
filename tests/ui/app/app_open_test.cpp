#include <QLineEdit>

#include "tests/ui/app/app_support.h"
#include "ui/kit/banner.h"
#include "ui/shell/settings_page.h"

using namespace relata;
using namespace relata::app;
using relata::app::test::Program;
using relata::app::test::waitFor;

namespace {

bool startSays(Composition& program, const QString& words) {
  for (const ui::Banner* banner : program.startWindow().findChildren<ui::Banner*>())
    if (banner->isVisible() && banner->accessibleName().contains(words)) return true;
  return false;
}

}  // namespace

TEST_CASE("opening a workspace shows its window with live counts and hides the start page", "[app]") {
  Program program;
  program->start();
  CHECK(program->startWindow().isVisible());
  Session& session = program.openSample(60);
  CHECK(session.window().isVisible());
  CHECK_FALSE(program->startWindow().isVisible());
  CHECK(program->state().recentFiles().value(0) == session.workspace().path());
  CHECK(waitFor([&] { return session.navigation().count(QStringLiteral("contacts")) == 60; }));
  const auto made = session.workspace().transact({ActKind::Create, QStringLiteral("contact"), {}}, [](Transaction& tx) {
    Record person(tx.def("contact"));
    person.set("name", QStringLiteral("Ada Lindqvist"));
    return tx.insert(person);
  });
  REQUIRE(made.ok());
  CHECK(waitFor([&] { return session.navigation().count(QStringLiteral("contacts")) == 61; }));
}

TEST_CASE("a wrong passphrase is asked for again in place, and the right one opens", "[app]") {
  Program program;
  const QString path = program.sampleFile(5, "hunter2");
  program->start();
  program->open(path);
  REQUIRE(waitFor([&] { return program.problem().is("passphrase-needed"); }));
  CHECK(program->startWindow().findChild<QLineEdit*>());
  program->open(path, "wrong");
  REQUIRE(waitFor([&] { return program.problem().is("wrong-passphrase"); }));
  CHECK(waitFor([&] { return startSays(*program, QStringLiteral("not the passphrase")); }));
  program->open(path, "hunter2");
  CHECK(waitFor([&] { return program->session() != nullptr; }));
}

TEST_CASE("a file that is no workspace is refused with words and left as it is", "[app]") {
  Program program;
  const QByteArray content("not a database at all, but long enough to be looked at closely\n");
  const QString path = program.write(QStringLiteral("letter.relata"), content);
  program->start();
  program->open(path);
  REQUIRE(waitFor([&] { return !program.problem().code.isEmpty(); }));
  CHECK(waitFor([&] { return startSays(*program, QStringLiteral("letter.relata")); }));
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll() == content);
}

TEST_CASE("a file that is in use says by whom and opens for reading", "[app]") {
  Program program;
  const QString path = program.sampleFile(5);
  WorkspaceOptions options;
  options.stateDir = program.file(QStringLiteral("state"));
  auto other = Workspace::open(path, options, relataParts());
  REQUIRE(other.ok());
  program->start();
  program->open(path);
  REQUIRE(waitFor([&] { return program.problem().is("file-locked"); }));
  CHECK(waitFor([&] { return startSays(*program, QStringLiteral("in use by")); }));
  program->open(path, {}, true);
  REQUIRE(waitFor([&] { return program->session() != nullptr; }));
  CHECK(program->session()->workspace().isReadOnly());
  CHECK(!program->session()->window().commands().disabledReason(QStringLiteral("contact.new")).isEmpty());
}

TEST_CASE("a second start with the same file raises the first window", "[app]") {
  Program program;
  Session& session = program.openSample(5);
  session.window().hide();
  CHECK(SingleInstance::raiseOther(session.workspace().path()));
  CHECK(waitFor([&] { return session.window().isVisible(); }));
  CHECK_FALSE(SingleInstance::raiseOther(program.file(QStringLiteral("never-opened.relata"))));
}

TEST_CASE("the layout of a workspace is there again after closing and opening it", "[app]") {
  Program program;
  Session& session = program.openSample(5);
  const QString path = session.workspace().path();
  session.window().resize(1111, 777);
  session.activate(QStringLiteral("settings"));
  session.window().close();
  REQUIRE(waitFor([&] { return program->session() == nullptr; }));
  program->open(path);
  REQUIRE(waitFor([&] { return program->session() != nullptr; }));
  CHECK(program->session()->window().isModuleShown(QStringLiteral("settings")));
  CHECK(program->session()->window().size() == QSize(1111, 777));
}

TEST_CASE("the language changes in every open window at once", "[app]") {
  Program program;
  Session& session = program.openSample(5);
  program->setLanguage(QStringLiteral("zh"));
  CHECK(QLocale().language() == QLocale::Chinese);
  CHECK(program->state().preferences().language == QLatin1String("zh"));
  program->setLanguage(QStringLiteral("en"));
  CHECK(QLocale().language() == QLocale::English);
  CHECK(session.window().isVisible());
}

TEST_CASE("the whole file is checked from the settings, and the page says that all is well", "[app][settings]") {
  Program program;
  Session& session = program.openSample(5);
  session.activate(QStringLiteral("settings"));
  session.settingsPage().showSection(QStringLiteral("file"));
  Q_EMIT session.settingsPage().checkRequested(false);
  CHECK(waitFor([&] {
    for (const ui::Banner* banner : session.settingsPage().findChildren<ui::Banner*>())
      if (banner->accessibleName().contains(QStringLiteral("all is well"))) return true;
    return false;
  }));
}
