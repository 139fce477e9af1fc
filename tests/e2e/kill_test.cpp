#include <random>

#include "ctl_runner.h"

using namespace relata::e2e;

namespace {

QString text(const char* latin) { return QString::fromLatin1(latin); }

}  // namespace

// RELATA_KILLS says how often (the full run: 200). The moments are drawn from a fixed seed; where in the work a moment
// falls depends on the machine, and any place must do.
TEST_CASE("a program killed at any moment of an import leaves all or nothing of it, and every finished act", "[kill]") {
  constexpr int kRows = 1500;
  const int kills = qMax(8, qEnvironmentVariableIntValue("RELATA_KILLS"));
  Ctl ctl;
  REQUIRE(ctl.run({text("init"), ctl.workspace()}).code == 0);
  QByteArray csv = "Name,City,Phone\n";
  for (int i = 0; i < kRows; ++i)
    csv += "Person " + QByteArray::number(i) + ",Kiel,+49 431 55" + QByteArray::number(10000 + i) + '\n';
  ctl.write("people.csv", csv);
  const QStringList import{text("import"), ctl.file("people.csv"), text("--as"), text("contact")};
  std::mt19937 random(7);
  int acknowledged = 0;
  for (int i = 0; i < kills; ++i) {
    INFO("kill " << i);
    REQUIRE(ctl.on({text("create"), text("contact"), text("name=Kept %1").arg(i)}).code == 0);
    ++acknowledged;
    ctl.kill(import, static_cast<int>(random() % 900));
    const Ran kept =
        ctl.on({text("list"), text("contact"), text("--where"), text("name starts with \"Kept\""), text("--count")});
    REQUIRE(kept.code == 0);
    CHECK(kept.line().toInt() == acknowledged);
    const int all = ctl.on({text("list"), text("contact"), text("--count")}).line().toInt() - acknowledged;
    CHECK((all == 0 || all == kRows));
    if (all == kRows) REQUIRE(ctl.on({text("undo")}).code == 0);  // the next one starts from nothing again
  }
  CHECK(ctl.on({text("check")}).code == 0);
}
