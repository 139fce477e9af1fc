#include "ui/duplicates/quality_page.h"

#include <QTableWidget>

#include "tests/ui/app/app_support.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/records/filter_bar.h"
#include "ui/records/record_list_page.h"

using namespace relata;
using namespace relata::ui;
using relata::app::test::Program;
using relata::app::test::waitFor;
using relata::ui::test::press;

TEST_CASE("each number of the data quality opens its rows, by keyboard too", "[ui][quality]") {
  Program program;
  app::Session& session = program.openSample(40);
  QualityPage& page = session.qualityPage();
  REQUIRE(session.workspace()
              .transact({ActKind::Create, QStringLiteral("contact"), {}},
                        [](Transaction& tx) {
                          Record nobody(tx.def("contact"));
                          nobody.set("name", QStringLiteral("Ole Brandt"));
                          return tx.insert(nobody);
                        })
              .ok());
  session.activate(QStringLiteral("quality"));
  page.check(QStringLiteral("contact"));
  REQUIRE(waitFor([&] { return !page.isChecking() && page.report().has_value(); }));
  const QualityRow& all = page.report()->rows.first();
  CHECK(all.records == app::test::countOf(session, "contact"));
  int measure = 0;
  while (measure < kQualityMeasures && all.lacking[measure] == 0) ++measure;
  REQUIRE(measure < kQualityMeasures);
  auto* owners = page.findChildren<QTableWidget*>().first();
  owners->setCurrentCell(0, 2 + measure);
  press(owners, Qt::Key_Return);
  CHECK(session.window().activeModule() == QStringLiteral("contacts"));
  const Filter filter =
      qualityFilter(*page.report(), static_cast<QualityMeasure>(measure),
                    *session.workspace().registry()->entity(u"contact"), *session.workspace().registry());
  CHECK(session.workspace().read()->count({QStringLiteral("contact"), filter, {}}) == all.lacking[measure]);
}

TEST_CASE("without records there is nothing to check or compare, and both pages lead to an import",
          "[ui][quality][empty]") {
  Program program;
  app::Session& session = program.openSample(0);
  for (const char* id : {"quality", "duplicates"}) {
    INFO(id);
    session.activate(QLatin1String(id));
    const auto offered = [&] {
      for (const EmptyState* state : session.window().findChildren<EmptyState*>())
        if (state->isVisible() && state->primary().isVisible() && state->primary().text() == QStringLiteral("Import…"))
          return true;
      return false;
    };
    CHECK(waitFor(offered));
  }
}
