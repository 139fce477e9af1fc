#include <catch2/catch.hpp>

#include "core/sample/sample_people.h"
#include "core/sample/sample_writer.h"
#include "core/store/reader.h"
#include "tests/support/temp_workspace.h"

using namespace relata;

namespace {

QStringList names(Workspace& workspace) {
  const auto reader = workspace.read();
  const EntityDef& def = *reader->registry().entity(QStringLiteral("contact"));
  QStringList out;
  for (const Record& record : reader->records(def, reader->ids({QStringLiteral("contact"), {}, {}}),
                                              {def.field(u"name"), def.field(u"email")}))
    out << record.text("name") + QLatin1Char(' ') + record.text("email");
  return out;
}

}  // namespace

TEST_CASE("the same seed makes the same company, another seed another one", "[sample]") {
  test::TempWorkspace one, two, three;
  REQUIRE(sample::generateInto(*one, {300, 40, 7}).ok());
  REQUIRE(sample::generateInto(*two, {300, 40, 7}).ok());
  REQUIRE(sample::generateInto(*three, {300, 40, 8}).ok());
  CHECK(names(*one).size() == 300);
  CHECK(names(*one) == names(*two));
  CHECK(names(*one) != names(*three));
}

TEST_CASE("a sample company is one act, and undoing it leaves an empty workspace", "[sample][undo]") {
  test::TempWorkspace workspace;
  const auto made = sample::generateInto(*workspace, {200, 0, 1});
  REQUIRE(made.ok());
  CHECK(made->contacts == 200);
  CHECK(made->companies == 33);
  CHECK(made->activities > 100);
  REQUIRE(workspace->undo(made->tid).ok());
  for (const char* entity : {"contact", "company", "activity", "view", "activity_link", "tagging"})
    CHECK(workspace->read()->count({QLatin1String(entity), {}, {}}) == 0);
}

TEST_CASE("stopping the making of a sample leaves nothing of it", "[sample]") {
  test::TempWorkspace workspace;
  const auto made = sample::generateInto(*workspace, {5000, 500, 1}, [](qint64 done, qint64) { return done < 2000; });
  REQUIRE(!made.ok());
  CHECK(made.problem().code == QLatin1String("cancelled"));
  CHECK(workspace->read()->count({QStringLiteral("contact"), {}, {}}) == 0);
}

TEST_CASE("the saved views of the sample can be read and find somebody", "[sample]") {
  test::TempWorkspace workspace;
  REQUIRE(sample::generateInto(*workspace, {1500, 0, 1}).ok());
  const auto reader = workspace->read();
  const EntityDef& viewDef = *reader->registry().entity(QStringLiteral("view"));
  const EntityDef& contact = *reader->registry().entity(QStringLiteral("contact"));
  const auto ids = reader->ids({QStringLiteral("view"), {}, {}});
  CHECK(ids.size() == 4);
  for (const qint64 id : ids) {
    const auto view = reader->record(viewDef, Id(id));
    INFO(view->text("name").toStdString());
    const auto filter = parseFilter(view->text("filter"), contact, reader->registry());
    REQUIRE(filter.ok());
    CHECK(parseSort(view->text("sort"), contact, reader->registry()).ok());
    CHECK(reader->count({QStringLiteral("contact"), *filter, {}}) > 0);
  }
}

TEST_CASE("sample firms have names and domains of their own", "[sample]") {
  QSet<QString> seen, domains;
  for (qint64 i = 0; i < 30000; ++i) {
    const sample::Firm firm = sample::firmAt(3, i);
    domains << firm.company.domain;
    seen << firm.company.name;
  }
  CHECK(domains.size() > 29900);
  CHECK(seen.size() > 29500);
}
