#include "core/exchange/cell_block.h"

#include "core/contacts/contact.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using relata::test::q;

TEST_CASE("a block from a spreadsheet keeps tabs, line ends and quotes inside its cells", "[paste]") {
  CHECK(parseCellBlock(q("Ada\tLund\r\nBo\tMalmö\r\n")) ==
        QList<QStringList>{{q("Ada"), q("Lund")}, {q("Bo"), q("Malmö")}});
  CHECK(parseCellBlock(q("\"two\nlines\"\t\"say \"\"hi\"\"\"\n")) ==
        QList<QStringList>{{q("two\nlines"), q("say \"hi\"")}});
  CHECK(parseCellBlock(q("5\" pipe\tx\n")) == QList<QStringList>{{q("5\" pipe"), q("x")}});
  CHECK(parseCellBlock(q("a\nb\tc\n\n\n")) == QList<QStringList>{{q("a"), {}}, {q("b"), q("c")}});
  CHECK(parseCellBlock(q("一个\t王芳")) == QList<QStringList>{{q("一个"), q("王芳")}});
  CHECK(parseCellBlock(QString()).isEmpty());
}

TEST_CASE("the first row of a block is a header when it names fields", "[paste]") {
  const EntityDef& def = contactDef();
  const auto named = headerFields({q("Name"), q("E-MAIL"), q("Shoe size")}, def);
  REQUIRE(named.size() == 3);
  CHECK(named[0]->key == q("name"));
  CHECK(named[1]->key == q("email"));
  CHECK(named[2] == nullptr);
  CHECK(headerFields({q("Ada Lindqvist"), q("Lund")}, def).empty());
}
