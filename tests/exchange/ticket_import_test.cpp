#include <QFile>

#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "tests/service/service_workspace.h"
#include "tests/support/radicale.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

/// Imports the text as a file of that name.
ImportReport bring(ServiceWorkspace& ws, const char* name, const QByteArray& text, const QString& entity = {}) {
  const QString path = ws.file(QString::fromUtf8(name));
  dav::write(path, text);
  ImportOptions options;
  options.entity = entity;
  auto job = ServiceWorkspace::must(ImportJob::open(*ws, path, options));
  return ServiceWorkspace::must(job->run());
}

}  // namespace

TEST_CASE("a table of requests is known as one of tickets by its headings", "[exchange][service]") {
  ServiceWorkspace ws;
  const ImportReport report = bring(
      ws, "support.csv", "Subject,Description,Status,Priority,Channel,Contact\nPump,Stands still,Open,High,Mail,\n");
  CHECK(report.added == 1);
  CHECK(ws.count("ticket", q("subject = Pump and priority = high")) == 1);
}

TEST_CASE("tickets and articles of another workspace come in once, by the ids that they had there",
          "[exchange][service][knowledge]") {
  ServiceWorkspace from;
  from.ticket("Pump", "It stands still.");
  from.ticket("Pump", "It stands still.");  // of the same words
  const QByteArray tickets = "id,subject,description\n" + [&] {
    QByteArray rows;
    for (const qint64 id : from->read()->ids({q("ticket"), {}, {}, false}))
      rows += Id(id).text(q("TK")).toUtf8() + ",Pump,It stands still.\n";
    return rows;
  }();
  ServiceWorkspace to;
  CHECK(bring(to, "t.csv", tickets, q("ticket")).added == 2);
  CHECK(bring(to, "t.csv", tickets, q("ticket")).added == 0);
  CHECK(to.count("ticket") == 2);
  CHECK(to.count("ticket", q("external_id is not empty")) == 2);
  // In the workspace that they are from they are what they are.
  CHECK(bring(from, "t.csv", tickets, q("ticket")).added == 0);
  CHECK(from.count("ticket", q("external_id is not empty")) == 0);
}
