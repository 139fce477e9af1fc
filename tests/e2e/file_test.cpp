#include <QDir>

#include "ctl_runner.h"

using namespace relata::e2e;

TEST_CASE("info says what a workspace holds", "[ctl][info]") {
  Ctl ctl;
  REQUIRE(ctl.run({q("init"), ctl.workspace(), q("--currency"), q("cny"), q("--user"), q("王芳")}).code == 0);
  ctl.ok({q("create"), q("contact"), q("name=Ada")});
  const QJsonObject info = ctl.on("info --json").object();
  CHECK(info[q("currency")].toString() == q("CNY"));
  CHECK(info[q("user")].toString() == q("王芳"));
  CHECK(info[q("counts")][q("contact")].toInt() == 1);
  CHECK(info[q("encrypted")].toBool() == false);
  CHECK(ctl.on("users --json").array()[0][q("me")].toBool());
  CHECK(ctl.run({q("init"), ctl.file("b.relata"), q("--currency"), q("euros")}).code == 2);
}

TEST_CASE("a workspace begins with what a trade needs", "[ctl][packs]") {
  Ctl ctl;
  const QJsonObject made =
      ctl.run({q("init"), ctl.workspace(), q("--pack"), q("real-estate"), q("--lang"), q("zh"), q("--json")}).object();
  CHECK(made[q("pack")].toString() == q("real-estate"));
  ctl.ok({q("create"), q("contact"), q("name=Ada"), q("seeks=购买")});
  CHECK(ctl.ok({q("list"), q("contact"), q("--where"), q("seeks has buy"), q("--count")}) == q("1"));
  CHECK(ctl.run({q("init"), ctl.file("b.relata"), q("--pack"), q("bakery")}).code == 1);
  CHECK_FALSE(QFile::exists(ctl.file("b.relata")));
}

TEST_CASE("a passphrase is set, needed, changed and taken off", "[ctl][encrypt]") {
  Ctl ctl;
  ctl.init();
  ctl.ok({q("create"), q("contact"), q("name=Ada")});
  Ctl plain = Ctl();
  ctl.write("pass", "correct horse\n");
  REQUIRE(ctl.on({q("encrypt"), q("--passphrase-file"), ctl.file("pass")}).code == 0);
  const Ran without = ctl.on("list contact --count");
  CHECK(without.code == 1);
  CHECK(without.err.contains("passphrase"));
  ctl.set("RELATA_PASSPHRASE", q("wrong"));
  const Ran wrong = ctl.on("list contact --count");
  CHECK(wrong.code == 1);
  CHECK(wrong.out.isEmpty());
  ctl.set("RELATA_PASSPHRASE", q("correct horse"));
  CHECK(ctl.ok("list contact --count") == q("1"));
  CHECK(ctl.on("info --json").object()[q("encrypted")].toBool());
  ctl.write("next", "battery staple");
  REQUIRE(ctl.on({q("encrypt"), q("--new-passphrase-file"), ctl.file("next")}).code == 0);
  CHECK(ctl.on("list contact --count").code == 1);
  ctl.set("RELATA_PASSPHRASE", q("battery staple"));
  ctl.ok({q("create"), q("contact"), q("name=Bob")});
  REQUIRE(ctl.on("decrypt").code == 0);
  ctl.set("RELATA_PASSPHRASE", {});
  CHECK(ctl.ok("list contact --count") == q("2"));
}

TEST_CASE("whoever encrypts a workspace is told of its backups that anybody can read", "[ctl][encrypt]") {
  Ctl ctl;
  ctl.init();
  ctl.ok({q("create"), q("contact"), q("name=Ada")});
  QDir().mkpath(ctl.file("a backups"));
  REQUIRE(ctl.on({q("backup"), ctl.file("a backups/20260302-090000-daily.relata")}).code == 0);
  ctl.write("pass", "correct horse");
  const Ran encrypted = ctl.on({q("encrypt"), q("--passphrase-file"), ctl.file("pass")});
  CHECK(encrypted.code == 0);
  CHECK(encrypted.err.contains("1 backup in "));
  CHECK(encrypted.err.contains("not encrypted"));
}

TEST_CASE("a workspace is encrypted from the start when asked for", "[ctl][encrypt]") {
  Ctl ctl;
  CHECK(ctl.run({q("init"), ctl.workspace(), q("--encrypt")}).code == 1);  // nobody to ask for a passphrase
  CHECK_FALSE(QFile::exists(ctl.workspace()));
  ctl.set("RELATA_PASSPHRASE", q("密码 123"));
  REQUIRE(ctl.run({q("init"), ctl.workspace(), q("--encrypt")}).code == 0);
  QFile file(ctl.workspace());
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK_FALSE(file.read(16).startsWith("SQLite format"));
  CHECK(ctl.ok("list contact --count") == q("0"));
}

TEST_CASE("files that are no workspace are refused and left as they are", "[ctl][files]") {
  Ctl ctl;
  ctl.write("text.relata", "Name,E-mail\nAda,ada@example.org\n");
  ctl.write("empty.relata", {});
  for (const QString& name : {q("text.relata"), q("empty.relata"), q("none.relata"), q(".")}) {
    const Ran ran = ctl.run({q("-w"), ctl.file(name), q("list"), q("contact")});
    CHECK(ran.code == 1);
    CHECK(ran.err.contains("relatactl: "));
  }
  QFile text(ctl.file("text.relata"));
  REQUIRE(text.open(QIODevice::ReadOnly));
  CHECK(text.readAll() == "Name,E-mail\nAda,ada@example.org\n");
}

TEST_CASE("a backup is made, previewed and restored, and what it replaces is kept", "[ctl][backup]") {
  Ctl ctl;
  ctl.init();
  ctl.ok({q("create"), q("contact"), q("name=Ada")});
  REQUIRE(ctl.on({q("backup"), ctl.file("copy.relata")}).code == 0);
  CHECK(ctl.on({q("backup"), ctl.file("copy.relata")}).code == 1);
  ctl.ok({q("create"), q("contact"), q("name=Bob")});
  const QJsonObject preview = ctl.on({q("restore"), ctl.file("copy.relata"), q("--preview"), q("--json")}).object();
  CHECK(preview[q("counts")][0][q("now")].toInt() == 2);
  CHECK(preview[q("counts")][0][q("then")].toInt() == 1);
  CHECK(ctl.ok("list contact --count") == q("2"));
  const QJsonObject restored = ctl.on({q("restore"), ctl.file("copy.relata"), q("--json")}).object();
  CHECK(ctl.ok("list contact --count") == q("1"));
  CHECK(ctl.run({q("-w"), restored[q("kept")].toString(), q("list"), q("contact"), q("--count")}).line() == q("2"));
  ctl.ok({q("create"), q("contact"), q("name=Cyd")});
  CHECK(ctl.on("check").code == 0);
}

TEST_CASE("check finds nothing in a workspace that only Relata wrote", "[ctl][check]") {
  Ctl ctl;
  ctl.init();
  const QString id = ctl.ok({q("create"), q("contact"), q("name=Ada"), q("tags=VIP")});
  ctl.ok({q("set"), id, q("tags=")});
  ctl.ok({q("delete"), id});
  ctl.ok("undo");
  const Ran checked = ctl.on("check --json");
  CHECK(checked.code == 0);
  CHECK(checked.object()[q("ok")].toBool());
  CHECK(checked.object()[q("findings")].toArray().isEmpty());
  CHECK(ctl.on("check --repair").code == 0);
}
