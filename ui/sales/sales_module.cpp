#include "ui/sales/sales_module.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/records/page_words.h"
#include "ui/sales/deal_board.h"
#include "ui/sales/quote_part.h"

namespace relata::ui {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(Sales)
};

QString aboutList(const QString& list) {
  if (list == QLatin1String("roles"))
    return Words::tr("Who decides, who buys, who is for it and who against: everybody with a say in this deal.");
  if (list == QLatin1String("quotes")) return Words::tr("What was offered for this deal, with each version.");
  if (list == QLatin1String("orders")) return Words::tr("What was ordered: an accepted quote becomes an order.");
  if (list == QLatin1String("visits")) return Words::tr("Which stage it entered and left, when, and by whom.");
  return {};
}

}  // namespace

RecordListPage* salesModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec;
  spec.entity = QStringLiteral("deal");
  spec.iconName = QStringLiteral("sales");
  spec.boards = {dealBoard(), forecastBoard()};
  spec.sort = QStringLiteral("expected_close");
  spec.page.roleLink = QStringLiteral("company");
  spec.page.part = [](const RecordContext& of) -> PagePart* { return new DealPart(of); };
  spec.page.figures = keys({"chance"});
  spec.page.facts = keys({"amount", "expected_close", "stage", "contact", "owner", "source", "tags"});
  spec.page.leftOut = keys({"last_activity", "next_task", "last_touch", "chance", "neglected"});
  spec.page.sublists = keys({"quotes", "orders", "roles", "files", "visits"});
  spec.page.about = aboutList;
  spec.countWords = [](qint64 count) {
    return Words::tr("%n deals", nullptr, static_cast<int>(qMin<qint64>(count, 1000000000)))
        .replace(QString::number(count), QLocale().toString(count));
  };
  spec.emptyTitle = [] { return Words::tr("No deals yet"); };
  spec.emptyText = [] {
    return Words::tr("A deal is a sale that you hope for. A name is enough to begin; it goes from stage to stage.");
  };
  spec.addText = [] { return Words::tr("Add a deal"); };
  return new RecordListPage(context, spec, parent);
}

}  // namespace relata::ui
