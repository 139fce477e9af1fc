#include "core/duplicates/data_quality.h"

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

constexpr qint64 kYear = 366LL * 24 * 3600 * 1000;

QualityReport check(TempWorkspace& ws) {
  const auto report = dataQuality(*ws->read(), ws.def("contact"));
  REQUIRE(report.ok());
  return *report;
}

qint64 lacking(const QualityReport& report, QualityMeasure measure) {
  return report.rows.first().lacking[static_cast<int>(measure)];
}

}  // namespace

TEST_CASE("data quality counts what is not complete, valid, fresh or there once", "[quality]") {
  TempWorkspace ws;
  const Id firm = ws.add("company", {{q("name"), q("Nordwind GmbH")}});
  const auto add = [&](const char* name, const char* email, bool employed) {
    return ws.add("contact", {{q("name"), q(name)}, {q("email"), q(email)}, {q("company"), employed ? firm : Id()}});
  };
  const Id old = add("Ulla Virtanen", "ulla@nordwind.example", true);
  ws.clock().advance(kYear);
  add("Ada Lindqvist", "ada@nordwind.example", true);
  add("Ada Lindqvist", "ada@nordwind.example", true);
  const Id wrong = add("Femi Adeyemi", "femi at nordwind", true);
  const Id bare = add("Ole Brandt", "", false);
  const QualityReport report = check(ws);
  CHECK(report.rows.first().records == 5);
  CHECK(lacking(report, QualityMeasure::Complete) == 1);
  CHECK(report.ids[0] == std::vector<qint64>{bare.bits()});
  CHECK(lacking(report, QualityMeasure::Valid) == 1);
  CHECK(report.ids[1] == std::vector<qint64>{wrong.bits()});
  CHECK(lacking(report, QualityMeasure::Fresh) == 1);
  CHECK(report.ids[2] == std::vector<qint64>{old.bits()});
  CHECK(lacking(report, QualityMeasure::Unique) == 2);
  CHECK(report.worst.size() == 5);
  const auto twin = std::find_if(report.worst.begin(), report.worst.end(), [](const QualityRecord& record) {
    return record.lacking.contains(QualityMeasure::Unique);
  });
  REQUIRE(twin != report.worst.end());
  CHECK(twin->why.contains(q("Ada Lindqvist (C-")));
}

TEST_CASE("a person without a company is complete with an address, a company needs its industry", "[quality]") {
  TempWorkspace ws;
  ws.add("contact", {{q("name"), q("Ole Brandt")}, {q("email"), q("ole@brandt.example")}});
  CHECK(lacking(check(ws), QualityMeasure::Complete) == 0);
  CHECK(check(ws).worst.isEmpty());
  ws.add("company", {{q("name"), q("Nordwind")}, {q("email"), q("info@nordwind.example")}});
  const auto firms = dataQuality(*ws->read(), ws.def("company"));
  REQUIRE(firms.ok());
  CHECK(lacking(*firms, QualityMeasure::Complete) == 1);
}

TEST_CASE("every number of the data quality opens exactly its rows", "[quality]") {
  TempWorkspace ws;
  const Id owner = ws.add("user", {{q("name"), q("Lin Meng")}});
  for (int i = 0; i < 12; ++i)
    ws.add("contact", {{q("name"), q("Person %1").arg(i)},
                       {q("email"), i % 3 ? q("p%1@x.example").arg(i) : q("nowhere")},
                       {q("owner"), i % 2 ? owner : Id()}});
  const QualityReport report = check(ws);
  REQUIRE(report.rows.size() == 3);
  const auto reader = ws->read();
  for (const QualityMeasure measure :
       {QualityMeasure::Complete, QualityMeasure::Valid, QualityMeasure::Fresh, QualityMeasure::Unique})
    for (qsizetype row = 0; row < report.rows.size(); ++row) {
      const std::optional<Id> whose = row == 0 ? std::nullopt : std::optional(report.rows[row].owner);
      const Filter filter = qualityFilter(report, measure, ws.def("contact"), reader->registry(), whose);
      INFO(printFilter(filter).toStdString());
      CHECK(reader->count({q("contact"), filter, {}}) == report.rows[row].lacking[static_cast<int>(measure)]);
      CHECK(parseFilter(printFilter(filter), ws.def("contact"), reader->registry()).ok());
    }
}

TEST_CASE("a number with more rows than a filter holds is known to open a part of them", "[quality]") {
  QualityReport report;
  report.ids[static_cast<int>(QualityMeasure::Valid)].resize(kQualityListed);
  CHECK_FALSE(isListedInPart(report, QualityMeasure::Valid));
  report.ids[static_cast<int>(QualityMeasure::Valid)].resize(kQualityListed + 1);
  CHECK(isListedInPart(report, QualityMeasure::Valid));
  CHECK_FALSE(isListedInPart(report, QualityMeasure::Fresh));  // a condition: all of them
}
