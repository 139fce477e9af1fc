#include "core/exchange/rows_ahead.h"

#include <stdexcept>

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

RowsAhead::Next counting(
    qint64 rows, std::function<Result<bool>()> end = [] { return Result<bool>(false); }) {
  return [rows, end, number = qint64{0}](ReadRow& next) mutable -> Result<bool> {
    if (number == rows) return end();
    next.row.line = ++number;
    next.row.cells = QStringList{QString::number(number)};
    return true;
  };
}

qint64 readAll(RowsAhead& ahead) {
  qint64 rows = 0;
  for (auto next = ahead.next(); next.ok() && *next; next = ahead.next()) {
    ++rows;
    REQUIRE((*next)->row.line == rows);
    REQUIRE((*next)->row.cells == QStringList{QString::number(rows)});
  }
  return rows;
}

}  // namespace

TEST_CASE("rows that are read ahead come in their order, all of them", "[exchange][import]") {
  for (const bool beside : {false, true})
    for (const qint64 rows : {0, 1, 511, 512, 513, 5000}) {
      RowsAhead ahead(beside, counting(rows), [] { return qint64{7}; });
      CHECK(readAll(ahead) == rows);
      const auto again = ahead.next();
      REQUIRE(again.ok());
      CHECK(*again == nullptr);
      CHECK(ahead.bytesDone() == 7);
    }
}

TEST_CASE("what stops the reading comes behind the rows before it", "[exchange][import]") {
  for (const bool beside : {false, true}) {
    RowsAhead torn(beside, counting(700, [] { return Result<bool>(Problem("csv-record-too-long")); }),
                   [] { return qint64{0}; });
    CHECK(readAll(torn) == 700);
    CHECK(torn.next().problem().is("csv-record-too-long"));
  }
  RowsAhead thrown(true, counting(600, []() -> Result<bool> { throw std::runtime_error("gone"); }),
                   [] { return qint64{0}; });
  for (int i = 0; i < 512; ++i) REQUIRE(thrown.next().ok());
  CHECK_THROWS_AS(thrown.next(), std::runtime_error);
}

TEST_CASE("reading ahead ends with its reader", "[exchange][import]") {
  qint64 asked = 0;
  {
    RowsAhead ahead(
        true,
        [&](ReadRow&) -> Result<bool> {
          ++asked;
          return true;
        },
        [] { return qint64{0}; });
    REQUIRE(ahead.next().ok());
  }
  CHECK(asked <= 1024);  // a batch for the reader, and the next one
}
