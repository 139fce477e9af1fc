#include "ui/templates/templates_setup.h"

#include <QCoreApplication>

#include "ui/records/page_words.h"
#include "ui/templates/template_part.h"

namespace relata::ui {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(TemplatesSetup)
};

}  // namespace

std::vector<SetupList> templatesSetupLists() {
  ListPageSpec spec;
  spec.entity = QStringLiteral("template");
  spec.iconName = QStringLiteral("mail");
  spec.page.facts = keys({"kind", "used_on", "language", "owner", "tags", "retired"});
  spec.page.leftOut = keys({"subject", "body", "broken"});
  spec.page.part = [](const RecordContext& context) -> PagePart* { return new TemplatePart(context); };
  spec.countWords = [](qint64 count) { return Text::tr("%n templates", nullptr, static_cast<int>(count)); };
  spec.emptyTitle = [] { return Text::tr("No templates yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "A mail or note that is written once and used for many: fields such as {{contact.given_name}} are filled in "
        "from the record.");
  };
  spec.addText = [] { return Text::tr("Add a template"); };
  return {{{"Template", "Templates"}, spec}};
}

}  // namespace relata::ui
