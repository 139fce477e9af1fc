#include "ui/records/read_pool.h"

#include "core/store/reader.h"
#include "tests/ui/records/records_support.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

TEST_CASE("a question that nobody waits for any more does not keep the next one waiting", "[ui][records][reads]") {
  TempWorkspace workspace;
  ReadPool pool(*workspace, 1);
  QObject receiver;
  ReadSlot slot(pool, &receiver);
  std::atomic<bool> begun = false;
  bool first = false;
  slot.ask<qint64>(
      [&begun](Reader& reader) {
        begun = true;
        return reader.connection().integer(
            q("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT count(*) FROM c WHERE x < 0"));
      },
      [&](const Result<qint64>&) { first = true; });
  REQUIRE(waitFor([&] { return begun.load(); }));
  std::optional<qint64> second;
  slot.ask<qint64>([](Reader& reader) { return reader.connection().integer(q("SELECT 7")); },
                   [&](const Result<qint64>& answer) { second = *answer; });
  CHECK(waitFor([&] { return second.has_value(); }));
  CHECK(second == 7);
  CHECK_FALSE(first);
}
