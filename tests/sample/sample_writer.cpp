#include <catch2/catch.hpp>

#include "core/activities/agenda.h"
#include "core/contacts/referrals.h"
#include "core/sample/sample_care.h"
#include "core/sales/pipeline_report.h"
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
  const auto queues = workspace->read()->count({QStringLiteral("view"), {}, {}});  // that each workspace begins with
  const auto made = sample::generateInto(*workspace, {200, 0, 1});
  REQUIRE(made.ok());
  CHECK(made->contacts == 200);
  CHECK(made->companies == 33);
  CHECK(made->activities > 100);
  REQUIRE(workspace->undo(made->tid).ok());
  for (const char* entity : {"contact", "company", "activity", "activity_link", "tagging"})
    CHECK(workspace->read()->count({QLatin1String(entity), {}, {}}) == 0);
  CHECK(workspace->read()->count({QStringLiteral("view"), {}, {}}) == queues);
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
  const auto ids = reader->ids({QStringLiteral("view"), {}, {}});
  CHECK(ids.size() == 13);
  for (const qint64 id : ids) {
    const auto view = reader->record(viewDef, Id(id));
    INFO(view->text("name").toStdString());
    const EntityDef& def = *reader->registry().entity(view->text("entity"));
    const auto filter = parseFilter(view->text("filter"), def, reader->registry());
    REQUIRE(filter.ok());
    CHECK(parseSort(view->text("sort"), def, reader->registry()).ok());
    // All replies of the sample arrived.
    const bool rightlyEmpty = view->text("filter").contains(QLatin1String("undelivered"));
    CHECK((reader->count({def.key, *filter, {}}) > 0) == !rightlyEmpty);
  }
}

TEST_CASE("a sample company has people to be in touch with, days that come, referrals and files", "[sample]") {
  test::TempWorkspace workspace;
  REQUIRE(sample::generateInto(*workspace, {500, 0, 1}).ok());
  const auto reader = workspace->read();
  const auto count = [&](const char* entity, const char* where) {
    const EntityDef& def = *reader->registry().entity(QString::fromLatin1(entity));
    const auto filter = parseFilter(QString::fromUtf8(where), def, reader->registry());
    REQUIRE(filter.ok());
    return reader->count({def.key, *filter, {}});
  };
  const qint64 rhythms = count("contact", "rhythm > 0");
  CHECK(rhythms > 15);
  CHECK(rhythms < 80);
  CHECK(count("contact", "referred_by is not empty") > 30);
  CHECK(count("important_date", "kind = renewal") > 3);
  CHECK(count("attachment", "size > 0") > 15);
  const Agenda agenda = readAgenda(*reader, {false, 14, 50});
  CHECK(agenda.careTotal > 3);
  CHECK(agenda.careTotal < 60);
  CHECK(agenda.daysTotal > 10);
  // Whom somebody referred brought others in turn.
  int deepest = 0;
  for (const qint64 id : reader->ids({QStringLiteral("contact"), {}, {}}, 500))
    for (const Referral& one : readReferrals(*reader, Id(id)).below) deepest = qMax(deepest, one.depth);
  CHECK(deepest >= 2);
}

TEST_CASE("the care of a sample depends on the seed and the day alone", "[sample]") {
  Contact ada;
  ada.name = QStringLiteral("Ada");
  ada.stage = QStringLiteral("customer");
  const auto text = [&](const QDate& day) {
    QStringList out;
    for (qint64 i = 0; i < 300; ++i) {
      const sample::Care care = sample::careOf(5, i, ada, day);
      out << QString::number(care.rhythm.value_or(0)) + care.birthday.value_or(QDate()).toString(Qt::ISODate);
      for (const ImportantDate& date : care.dates) out << date.label + date.date->toString(Qt::ISODate);
      for (const FileContent& file : care.files) out << file.name;
    }
    return out;
  };
  CHECK(text(QDate(2026, 3, 2)) == text(QDate(2026, 3, 2)));
  CHECK(text(QDate(2026, 3, 2)) != text(QDate(2026, 6, 2)));
}

TEST_CASE("sample deals stand in every stage, with a history that leads there and totals that can be told",
          "[sample][sales]") {
  test::TempWorkspace workspace;
  sample::SampleOptions options{200, 0, 1};
  options.deals = 150;
  const auto made = sample::generateInto(*workspace, options);
  REQUIRE(made.ok());
  CHECK(made->deals == 150);
  const auto reader = workspace->read();
  const PipelineReport report = pipelineReport(*reader, {}, QDate(2026, 3, 2));
  REQUIRE(report.stages.size() == 6);
  for (const StageTotals& stage : report.stages) {
    INFO(stage.name.toStdString());
    CHECK(stage.count > 0);
    CHECK(stage.missing.isEmpty());
  }
  CHECK(workspace.count("stage_visit") > 300);
  CHECK(workspace.count("stage_visit", QStringLiteral("entered > now")) == 0);
  CHECK(workspace.count("deal", QStringLiteral("status = lost and loss_reason is empty")) == 0);
  CHECK(workspace.count("deal", QStringLiteral("neglected = yes")) > 0);
  REQUIRE(workspace->undo(made->tid).ok());
  for (const char* entity : {"deal", "stage_visit", "deal_role", "competitor", "rate"})
    CHECK(workspace.count(entity) == 0);
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
