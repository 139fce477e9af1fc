#include <QLockFile>

#include <memory>
#include <vector>

#include "ctl_runner.h"

using namespace relata::e2e;

TEST_CASE("exit codes say what happened", "[ctl][conventions]") {
  Ctl ctl;
  CHECK(ctl.run({}).code == 2);
  CHECK(ctl.run({q("nonsense")}).code == 2);
  CHECK(ctl.run({q("list")}).code == 2);
  CHECK(ctl.run({q("list"), q("contact")}).code == 2);  // no workspace named
  CHECK(ctl.run({q("--help")}).code == 0);
  CHECK(ctl.run({q("list"), q("--help")}).code == 0);
  CHECK(ctl.on("list contact").code == 1);  // no such file
  ctl.init();
  CHECK(ctl.run({q("init"), ctl.workspace()}).code == 1);
  CHECK(ctl.on("list nonsense").code == 2);
  CHECK(ctl.on("show C-0000000000000X").code == 2);
  CHECK(ctl.on("create contact whatever").code == 2);
  CHECK(ctl.on("create contact nmae=Ada").code == 2);
  CHECK(ctl.on("create contact city=Berlin").code == 1);  // a name is missing
  CHECK(ctl.on("undo 999").code == 1);
}

TEST_CASE("what is no address or number is refused when it is typed", "[ctl][conventions]") {
  Ctl ctl;
  ctl.init();
  const auto refused = ctl.on("create contact name=Ada email=bad");
  CHECK(refused.code == 1);
  CHECK(refused.err.contains("bad"));
  CHECK(ctl.on("create contact name=Ada phone=call").code == 1);
  CHECK(ctl.on("create contact name=Ada email=ada@x.example phone=+4912345").code == 0);
}

TEST_CASE("commands that are not there yet are not offered", "[ctl][conventions]") {
  const QByteArray help = Ctl().run({q("--help")}).out;
  for (const char* command : {"init", "info", "list", "show", "create", "set", "delete", "restore", "search", "history",
                              "undo", "redo", "backup", "check", "duplicates", "merge", "move", "report"})
    CHECK(help.contains("\n  " + QByteArray(command) + ' '));
  CHECK_FALSE(help.contains("\n  sync "));
}

TEST_CASE("the workspace is named before or after the command, or by the environment", "[ctl][conventions]") {
  Ctl ctl;
  ctl.init();
  CHECK(ctl.run({q("list"), q("contact"), q("--count"), q("-w"), ctl.workspace()}).line() == q("0"));
  CHECK(ctl.run({q("-w"), ctl.workspace(), q("list"), q("contact"), q("--count")}).line() == q("0"));
  ctl.set("RELATA_WORKSPACE", ctl.workspace());
  CHECK(ctl.run({q("list"), q("contact"), q("--count")}).line() == q("0"));
  CHECK(ctl.run({q("search"), q("list"), q("--json")}).code == 0);  // a word that is a command elsewhere
}

TEST_CASE("data goes to standard output and messages to standard error", "[ctl][conventions]") {
  Ctl ctl;
  const Ran made = ctl.run({q("init"), ctl.workspace()});
  CHECK(made.out.isEmpty());
  CHECK_FALSE(made.err.isEmpty());
  CHECK(ctl.on("create contact name=Ada --quiet").err.isEmpty());
  CHECK(ctl.on("undo --quiet").err.isEmpty());
  const Ran failed = ctl.on("show X-1 --json");
  CHECK(failed.out.isEmpty());
  const QJsonObject error = QJsonDocument::fromJson(failed.err).object()[q("error")].toObject();
  CHECK(error[q("code")].toString() == q("not-an-id"));
  CHECK(error[q("message")].toString().contains(q("X-1")));
}

TEST_CASE("text stays UTF-8 in every locale", "[ctl][conventions]") {
  Ctl ctl;
  ctl.set("LANG", q("C"));
  ctl.set("LC_ALL", q("POSIX"));
  ctl.init();
  const QString id = ctl.ok({q("create"), q("contact"), q("name=Zoë 王芳 😀")});
  const Ran shown = ctl.on({q("show"), id});
  CHECK(shown.err.isEmpty());
  CHECK(shown.out.contains("Zoë 王芳 😀"));
  const QString odd = ctl.file(q("云石 客户.relata"));
  CHECK(ctl.run({q("init"), odd}).code == 0);
  CHECK(ctl.run({q("-w"), odd, q("info"), q("--json")}).object()[q("file")].toString() == odd);
}

TEST_CASE("control characters in a record do not reach the terminal", "[ctl][conventions]") {
  Ctl ctl;
  ctl.init();
  ctl.ok({q("create"), q("contact"), q("name=Ada\033[2J"), q("description=one\ntwo")});
  CHECK_FALSE(ctl.on("list contact").out.contains('\033'));
  CHECK(ctl.on("list contact --fields description --json").array()[0][q("description")].toString() == q("one\ntwo"));
}

TEST_CASE("while another program holds the file, reading works and writing says who has it", "[ctl][lock]") {
  Ctl ctl;
  ctl.init();
  ctl.ok({q("create"), q("contact"), q("name=Ada")});
  QLockFile lock(ctl.workspace() + q(".lock"));
  REQUIRE(lock.tryLock());
  CHECK(ctl.ok("list contact --count") == q("1"));
  CHECK(ctl.on("search Ada --json").array().size() == 1);
  CHECK(ctl.on("list contact --verbose").err.contains("e2e_tests"));
  const Ran refused = ctl.on("create contact name=Bob");
  CHECK(refused.code == 4);
  CHECK(refused.err.contains("e2e_tests"));
  lock.unlock();
  CHECK(ctl.on("create contact name=Bob").code == 0);
}

TEST_CASE("ids are taken from standard input", "[ctl][conventions]") {
  Ctl ctl;
  ctl.init();
  ctl.ok({q("create"), q("contact"), q("name=Ada")});
  ctl.ok({q("create"), q("contact"), q("name=Bob")});
  const QByteArray ids = ctl.on("list contact --fields id,name").out;
  CHECK(ctl.on({q("delete"), q("-")}, ids).code == 0);
  CHECK(ctl.ok("list contact --count") == q("0"));
  CHECK(ctl.on("undo").code == 0);
  CHECK(ctl.ok("list contact --count") == q("2"));
}

TEST_CASE("a reader that goes away ends the output quietly", "[ctl][conventions]") {
  Ctl ctl;
  ctl.init();
  for (int i = 0; i < 3; ++i)
    ctl.ok({q("create"), q("contact"), q("name=Ada"), q("description=") + QString(100000, QLatin1Char('x'))});
  QProcess process;
  process.start(q("sh"), {q("-c"), q("RELATA_STATE_DIR='%1' '%2' -w '%3' list contact --json 2>'%4' | head -c 10")
                                       .arg(ctl.file("state"), q(RELATACTL), ctl.workspace(), ctl.file("err"))});
  REQUIRE(process.waitForFinished(60000));
  QFile err(ctl.file("err"));
  REQUIRE(err.open(QIODevice::ReadOnly));
  CHECK(err.readAll().isEmpty());
  CHECK_FALSE(QFile::exists(ctl.workspace() + q(".lock")));
}

TEST_CASE("of programs that write at the same time one writes; the others say who does, and nothing is lost",
          "[ctl][lock]") {
  Ctl ctl;
  ctl.init();
  int written = 0;
  for (int round = 0; round < 5; ++round) {
    std::vector<std::unique_ptr<QProcess>> programs;
    for (int i = 0; i < 4; ++i) {
      programs.push_back(std::make_unique<QProcess>());
      programs.back()->setProcessEnvironment(ctl.environment());
      programs.back()->start(q(RELATACTL), {q("-w"), ctl.workspace(), q("create"), q("contact"),
                                            q("name=Person %1 %2").arg(round).arg(i)});
    }
    for (const auto& program : programs) {
      REQUIRE(program->waitForFinished(60000));
      const QByteArray said = program->readAllStandardError();
      INFO(said.toStdString());
      CHECK((program->exitCode() == 0 || program->exitCode() == 4));
      if (program->exitCode() == 0) ++written;
      if (program->exitCode() == 4) CHECK(said.contains("relatactl ("));
    }
  }
  CHECK(written >= 5);
  CHECK(ctl.ok("list contact --count") == QString::number(written));
  CHECK(ctl.on("check").code == 0);
}
