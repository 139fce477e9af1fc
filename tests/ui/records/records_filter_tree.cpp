#include <QPushButton>

#include "tests/ui/records/records_support.h"
#include "ui/kit/buttons.h"
#include "ui/records/filter_tree_editor.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Tree : Desk {
  RegistryPtr registry = workspace->registry();
  const EntityDef& def = *registry->entity(u"contact");
  QWidget anchor;
  Filter parsed(const char* text) {
    const auto filter = parseFilter(q(text), def, *registry);
    REQUIRE(filter.ok());
    return *filter;
  }
  FilterPart single(const char* text) { return FilterPart::single(parsed(text).root); }
};

}  // namespace

TEST_CASE("a filter with nested groups goes into the editor and comes out as it was", "[ui][records][filter]") {
  Tree desk;
  for (const char* text :
       {"", "stage = customer", "stage = customer and city = Lund", "stage = lead and (city = Lund or city = Bonn)",
        "not (city = Lund or city = Bonn)", "not city = Lund",
        "stage = lead or not (city = Lund or (city = Bonn and exists(points)))"}) {
    INFO(text);
    const Filter filter = desk.parsed(text);
    CHECK(printFilter(filterOf(partOf(filter))) == printFilter(filter));
  }
}

TEST_CASE("groups and conditions are added, changed and taken away, and applied together", "[ui][records][filter]") {
  Tree desk;
  auto* editor =
      new FilterTreeEditor(desk.context, desk.registry, desk.def, desk.parsed("stage = customer"), &desk.anchor);
  editor->panel().add({}, FilterPart::group(FilterPart::Mode::Any));
  CHECK(printFilter(editor->filter()) == printFilter(desk.parsed("stage = customer")));  // an empty group says nothing
  editor->panel().add({1}, desk.single("city = Lund"));
  editor->panel().add({1}, desk.single("city = Bonn"));
  CHECK(printFilter(editor->filter()) == printFilter(desk.parsed("stage = customer and (city = Lund or city = Bonn)")));
  editor->panel().setMode({1}, FilterPart::Mode::None);
  editor->panel().remove({0});
  Filter applied;
  QObject::connect(editor, &FilterTreeEditor::applied, editor, [&](const Filter& filter) { applied = filter; });
  editor->findChild<PrimaryButton*>()->click();
  CHECK(printFilter(applied) == printFilter(desk.parsed("not (city = Lund or city = Bonn)")));
}
