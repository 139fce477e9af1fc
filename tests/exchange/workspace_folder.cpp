#include "core/exchange/folder/workspace_folder.h"

#include <QDir>
#include <QFile>

#include "core/contacts/contact_points.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

/// A workspace with something of every kind, changed and deleted records among it.
void fill(TempWorkspace& ws) {
  REQUIRE(ws->addField(q("contact"), q("Budget"), Kind::Money).ok());
  REQUIRE(ws->addField(q("contact"), q("Score"), Kind::Decimal).ok());
  REQUIRE(ws->addField(q("company"), q("Seen"), Kind::Time).ok());
  REQUIRE(ws->addField(q("contact"), q("Level"), Kind::MultiChoice, {{q("a"), q("A")}, {q("b"), q("B")}}).ok());
  const auto& fields = ws.def("contact").fields;
  const QString budget = fields[fields.size() - 3].key, score = fields[fields.size() - 2].key;
  const Id company = ws.add("company", {{q("name"), q("Nordwind AB")},
                                        {q("employees"), 1234},
                                        {ws.def("company").fields.last().key, qint64{1772442000123}}});
  const Id ada = ws.add("contact", {{q("name"), q("Ada Lindqvist")},
                                    {q("company"), company},
                                    {q("birthday"), q("1985-03-04")},
                                    {budget, MoneyValue{-123456789012345, q("KWD")}},
                                    {score, 0.1},
                                    {fields.last().key, QStringList{q("a"), q("b")}},
                                    {q("tags"), QStringList{q("VIP"), q("Blog")}},
                                    {q("description"), q("two\nlines \u2028 \"quoted\"")}});
  const Id fang = ws.add("contact", {{q("name"), q("王芳")}, {q("owner"), ws->me()}});
  ws.set("contact", fang, {{q("phonetic"), Value()}, {q("stage"), q("lead")}});
  ws.add("point",
         {{q("record"), company}, {q("kind"), q("phone")}, {q("value"), q("+46 8 1")}, {q("do_not_use"), true}});
  ws.add("employment", {{q("contact"), ada}, {q("company"), company}, {q("role"), q("Editor")}, {q("primary"), true}});
  const Id call = ws.add("activity", {{q("kind"), q("call")}, {q("subject"), q("Hello")}});
  ws.add("activity_link", {{q("activity"), call}, {q("record"), ada}});
  ws.add("card", {{q("record"), ada}, {q("properties"), q("X-SPOUSE:Bo")}});
  ws.remove("contact", ws.add("contact", {{q("name"), q("Gone Away")}}));
}

QString exported(TempWorkspace& ws, const char* name) {
  const QString folder = ws.file(q(name));
  const auto reader = ws->read();
  const auto report = exportFolder(*reader, folder);
  if (!report.ok()) FAIL(describe(report.problem()).toStdString());
  return folder;
}

QByteArray content(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

}  // namespace

TEST_CASE("a workspace in a folder comes back into an empty one without loss", "[exchange][folder]") {
  TempWorkspace from;
  fill(from);
  const QString folder = exported(from, "whole");
  CHECK(content(folder + q("/contacts.vcf")).count("BEGIN:VCARD") == 2);
  TempWorkspace to;
  const Id made = to->me();
  const auto report = importFolder(*to, folder, false);
  if (!report.ok()) FAIL(describe(report.problem()).toStdString());
  // Whoever brings it back is the one who wrote it.
  CHECK(to->me() == from->me());
  CHECK(to.count("user") == 1);
  CHECK(to.count("contact", q("owner = me")) == 1);
  const QString again = exported(to, "again");
  for (const QString& name : QDir(folder + q("/data")).entryList(QDir::Files)) {
    INFO(name.toStdString());
    QByteArray before = content(folder + q("/data/") + name), after = content(again + q("/data/") + name);
    CHECK(after == before);
  }
  CHECK(to.found(q("lindqvist")) == QStringList{q("Ada Lindqvist")});
  CHECK(to.count("contact", q("company.name = \"Nordwind AB\" and tags = \"VIP\"")) == 1);
  CHECK(to.count("company", q("employees = 1234")) == 1);
  to.reopen();
  CHECK(to->me() == from->me());
  REQUIRE(to->undo(report->tid).ok());
  CHECK(to->me() == made);
  CHECK(to.count("user") == 1);
  CHECK(to.count("contact") == 0);
  CHECK(to.found(q("lindqvist")).isEmpty());
}

TEST_CASE("a folder is tried without changing anything", "[exchange][folder]") {
  TempWorkspace from;
  fill(from);
  const QString folder = exported(from, "whole");
  TempWorkspace to;
  const auto tried = importFolder(*to, folder, true);
  REQUIRE(tried.ok());
  CHECK(tried->records.value(q("contact")) == 3);
  CHECK(to.count("contact") == 0);
  CHECK(to->undoable().isEmpty());
}

TEST_CASE("a folder that is not whole brings nothing", "[exchange][folder]") {
  TempWorkspace from;
  fill(from);
  const QString folder = exported(from, "whole");
  TempWorkspace to;
  QFile rows(folder + q("/data/point.jsonl"));
  REQUIRE(rows.open(QIODevice::Append));
  rows.write("{\"id\":\"P-0000000000000\",\"record\":\"../../etc\"}\n");
  rows.close();
  const auto report = importFolder(*to, folder, false);
  REQUIRE_FALSE(report.ok());
  CHECK(report.problem().is("folder-damaged"));
  CHECK(report.problem().arguments.value(1) == q("2"));
  CHECK(to.count("contact") == 0);
  CHECK(to.def("contact").fields.size() == TempWorkspace().def("contact").fields.size());
}

TEST_CASE("a folder goes only into an empty workspace, and only into a new folder", "[exchange][folder]") {
  TempWorkspace ws;
  fill(ws);
  const QString folder = exported(ws, "whole");
  CHECK(importFolder(*ws, folder, false).problem().is("workspace-not-empty"));
  CHECK(importFolder(*ws, ws.file(q("nowhere")), false).problem().is("folder-not-ours"));
  const auto reader = ws->read();
  CHECK(exportFolder(*reader, folder).problem().is("folder-not-empty"));
}
