#include <QFile>

#include "core/exchange/importer.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

Result<ImportReport> import(TempWorkspace& ws, const QByteArray& bytes) {
  QFile file(ws.file(q("people.jsonl")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(bytes);
  file.close();
  auto job = ImportJob::open(*ws, file.fileName());
  if (!job.ok()) return job.problem();
  return (*job)->run();
}

}  // namespace

TEST_CASE("objects in lines come in as people", "[exchange][jsonl]") {
  TempWorkspace ws;
  const auto report = import(ws,
                             "\xef\xbb\xbf{\"name\":\"Ada Lindqvist\",\"email\":\"ada@x.example\",\"tags\":[\"VIP\","
                             "\"Blog\"],\"phone\":13812345678,\"address\":{\"city\":\"Malm\\u00f6\"}}\n\n"
                             "{\"city\":\"Lund\",\"name\":\"Bo Holm\",\"email\":null,\"phone\":\"0461\"}\r\n"
                             "not json\n[1]\n");
  REQUIRE(report.ok());
  CHECK(report->rows == 4);
  CHECK(report->added == 2);
  CHECK(report->failed == 2);
  CHECK(report->errors.value(0).reason.is("row-not-json"));
  CHECK(report->errors.value(0).line == 4);
  CHECK(ws.count("contact", q("phone = \"13812345678\" and tags = \"VIP\"")) == 1);
  CHECK(ws.count("contact", q("city = \"Lund\"")) == 1);
}

TEST_CASE("what other programs nest in objects and lists is found by the words of its path", "[exchange][jsonl]") {
  TempWorkspace ws;
  const auto report = import(
      ws,
      R"({"id":"201","properties":{"firstname":"Anna","lastname":"Weber","email":"anna@w.example","company":"Weber AG"}})"
      "\n"
      R"({"name":{"firstName":"Carl","lastName":"Berg"},"company":{"name":"Berg GmbH","city":"Bonn"},)"
      R"("emails":[{"type":"home","value":"c2@b.example"},{"type":"work","value":"carl@b.example","primary":true}],)"
      R"("addresses":[{"street":"Weg 1","city":"Köln","zip":"50667"},{"city":"Rom"}]})"
      "\n");
  REQUIRE(report.ok());
  CHECK(report->added == 2);
  CHECK(report->failed == 0);
  CHECK(ws.count("contact", q("name = \"Anna Weber\" and email = anna@w.example and company = \"Weber AG\"")) == 1);
  CHECK(ws.count("contact", q("name = \"Carl Berg\" and email = carl@b.example and postcode = \"50667\" and city = "
                              "\"Köln\"")) == 1);
  CHECK(ws.count("company", q("name = \"Berg GmbH\" and city = \"Bonn\"")) == 1);
}

TEST_CASE("one list in JSON is refused with what to do", "[exchange][jsonl]") {
  TempWorkspace ws;
  const auto report = import(ws, "[{\"name\":\"Ada\"}]");
  REQUIRE_FALSE(report.ok());
  CHECK(report.problem().is("jsonl-array"));
}
