#include "core/exchange/lead_inbox.h"

#include <QDir>

#include "tests/exchange/import_support.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

TEST_CASE("a captured table is one act: taken back, it is read again", "[exchange][lead]") {
  TempWorkspace ws;
  QDir(ws.file({})).mkpath(q("inbox"));
  const QString folder = ws.file(q("inbox"));
  writeFile(ws, "inbox/fair.csv", "Name,E-mail\nAda Lind,ada@x.example\n");
  REQUIRE(takeLeadFiles(*ws, folder).ok());
  CHECK(ws.count("lead") == 1);
  REQUIRE(takeLeadFiles(*ws, folder).ok());
  CHECK(ws.count("lead") == 1);
  REQUIRE(ws->undo().ok());
  CHECK(ws.count("lead") == 0);
  ws.clock().advance(1000);
  REQUIRE(takeLeadFiles(*ws, folder).ok());
  CHECK(ws.count("lead") == 1);
}
