#include "ctl_runner.h"

using namespace relata::e2e;

namespace {

QJsonObject fieldsOf(const Ctl& ctl, const QString& id) {
  return ctl.on({q("show"), id, q("--json")}).object()[q("fields")].toObject();
}

}  // namespace

TEST_CASE("undo takes back act after act and redo does them again, across restarts", "[ctl][undo]") {
  Ctl ctl;
  ctl.init();
  const QString id = ctl.ok({q("create"), q("contact"), q("name=Ada Lindqvist"), q("tags=VIP")});
  ctl.ok({q("set"), id, q("city=Berlin"), q("tags=VIP;press")});
  ctl.ok({q("delete"), id});

  const Ran first = ctl.on("undo");
  CHECK(first.code == 0);
  CHECK(first.out.isEmpty());
  CHECK(first.err.contains("Delete contact Ada Lindqvist"));
  CHECK(ctl.ok("list contact --count") == q("1"));

  const QJsonObject second = ctl.on("undo --json").object();
  CHECK(second[q("name")].toString() == q("Edit contact Ada Lindqvist"));
  CHECK(second[q("restored")].toInt() > 0);
  CHECK(second[q("skipped")].toArray().isEmpty());
  CHECK(fieldsOf(ctl, id)[q("city")].isNull());
  CHECK(fieldsOf(ctl, id)[q("tags")].toArray() == QJsonArray{q("VIP")});

  CHECK(ctl.on("undo").code == 0);
  CHECK(ctl.ok("list contact --count") == q("0"));
  CHECK(ctl.on("search Ada --json").array().isEmpty());
  CHECK(ctl.on("undo").code == 1);

  CHECK(ctl.on("redo").code == 0);
  CHECK(ctl.on("search Ada --json").array().size() == 1);
  CHECK(ctl.on("redo").code == 0);
  CHECK(fieldsOf(ctl, id)[q("city")].toString() == q("Berlin"));
  CHECK(fieldsOf(ctl, id)[q("tags")].toArray() == QJsonArray{q("press"), q("VIP")});
  CHECK(ctl.on("redo").code == 0);
  CHECK(ctl.ok("list contact --count") == q("0"));
  CHECK(ctl.on("redo").code == 1);
}

TEST_CASE("an older act is undone by its number; what was changed since stays and is named", "[ctl][undo]") {
  Ctl ctl;
  ctl.init();
  const QString id = ctl.ok({q("create"), q("contact"), q("name=Ada"), q("city=Paris")});
  ctl.ok({q("set"), id, q("city=Berlin"), q("job_title=Engineer")});
  ctl.ok({q("set"), id, q("city=Rome")});
  const QJsonArray acts = ctl.on("history --json").array();
  REQUIRE(acts.size() == 3);
  const QString txn = QString::number(acts[1][q("txn")].toInt());
  const Ran undone = ctl.on({q("undo"), txn, q("--json")});
  CHECK(undone.code == 3);
  const QJsonArray skipped = undone.object()[q("skipped")].toArray();
  REQUIRE(skipped.size() == 1);
  CHECK(skipped[0][q("id")].toString() == id);
  CHECK(skipped[0][q("title")].toString() == q("Ada"));
  CHECK(skipped[0][q("field")].toString() == q("city"));
  CHECK(skipped[0][q("changed_by")].toString() == q("ada"));
  CHECK(fieldsOf(ctl, id)[q("city")].toString() == q("Rome"));
  CHECK(fieldsOf(ctl, id)[q("job_title")].isNull());
  CHECK(ctl.on({q("undo"), txn}).code == 1);
}

TEST_CASE("history says who changed what, when, from which value to which", "[ctl][history]") {
  Ctl ctl;
  REQUIRE(ctl.run({q("init"), ctl.workspace(), q("--user"), q("王芳")}).code == 0);
  const QString company = ctl.ok({q("create"), q("company"), q("name=Acme")});
  const QString id = ctl.ok({q("create"), q("contact"), q("name=Ada"), q("city=Paris")});
  ctl.ok({q("set"), id, q("city=Berlin"), q("company=Acme")});
  const QJsonArray entries = ctl.on({q("history"), id, q("--json")}).array();
  REQUIRE(entries.size() == 3);
  QHash<QString, QJsonObject> byField;
  for (const auto& entry : entries) byField.insert(entry[q("field")].toString(), entry.toObject());
  CHECK(byField[q("city")][q("who")].toString() == q("王芳"));
  CHECK(byField[q("city")][q("old")].toString() == q("Paris"));
  CHECK(byField[q("city")][q("new")].toString() == q("Berlin"));
  CHECK(byField[q("city")][q("act")].toString() == q("Edit contact Ada"));
  CHECK(byField[q("city")][q("undone")].toBool() == false);
  CHECK(QDateTime::fromString(byField[q("city")][q("when")].toString(), Qt::ISODateWithMs).isValid());
  CHECK(byField[q("company")][q("new")].toString() == q("Acme"));
  CHECK(entries.last()[q("what")].toString() == q("created"));
  CHECK(entries.last()[q("field")].isNull());
  CHECK(ctl.on({q("history"), id, q("--limit"), q("1"), q("--json")}).array().size() == 1);
}

TEST_CASE("lists and records are shown as they stood at a past moment", "[ctl][as-of]") {
  Ctl ctl;
  ctl.init();
  const QString id = ctl.ok({q("create"), q("contact"), q("name=Ada"), q("city=Paris"), q("tags=VIP")});
  const QString then = ctl.on("history --json").array()[0][q("when")].toString();
  ctl.ok({q("set"), id, q("city=Berlin"), q("tags=")});
  ctl.ok({q("create"), q("contact"), q("name=Bob")});
  ctl.ok({q("delete"), id});
  CHECK(ctl.ok("list contact --count") == q("1"));
  CHECK(ctl.ok({q("list"), q("contact"), q("--count"), q("--as-of"), then}) == q("1"));
  const QJsonArray past =
      ctl.on({q("list"), q("contact"), q("--as-of"), then, q("--fields"), q("name,city,tags"), q("--json")}).array();
  REQUIRE(past.size() == 1);
  CHECK(past[0][q("name")].toString() == q("Ada"));
  CHECK(past[0][q("city")].toString() == q("Paris"));
  CHECK(past[0][q("tags")].toArray() == QJsonArray{q("VIP")});
  CHECK(ctl.ok("list contact --count --as-of 2020-01-01") == q("0"));
  CHECK(ctl.on("list contact --count --as-of 2020-01-01").err.contains("The history of this file begins on"));
  CHECK_FALSE(ctl.on({q("list"), q("contact"), q("--as-of"), then}).err.contains("begins on"));
  CHECK(ctl.on("list contact --as-of yesteryear").code == 2);
}
