#include "ui/sales/offer_modules.h"

#include <QCoreApplication>
#include <QLocale>

#include "ui/records/page_words.h"
#include "ui/sales/quote_part.h"

namespace relata::ui {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(Offers)
};

QString aboutList(const QString& list) {
  if (list == QLatin1String("prices"))
    return Text::tr("What it costs in a list, from a quantity on: a price of its own or a discount.");
  if (list == QLatin1String("names")) return Text::tr("What it is called on quotes in another language.");
  if (list == QLatin1String("parts"))
    return Text::tr("Products that are sold together under this name. Without a price of its own it costs their sum.");
  if (list == QLatin1String("orders")) return Text::tr("What came of this quote.");
  if (list == QLatin1String("versions")) return Text::tr("Quotes that took the place of this one.");
  return {};
}

ListPageSpec specOf(const char* entity, const char* iconName) {
  ListPageSpec spec;
  spec.entity = QLatin1String(entity);
  spec.iconName = QLatin1String(iconName);
  spec.page.about = aboutList;
  return spec;
}

}  // namespace

RecordListPage* productsModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec = specOf("product", "product");
  spec.page.role = QStringLiteral("code");
  spec.page.facts = keys({"price", "currency", "unit", "tax_class", "category", "cost", "margin"});
  spec.page.sublists = keys({"prices", "names", "parts", "files"});
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Offers", "%n products"), count); };
  spec.emptyTitle = [] { return Text::tr("No products yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "What you sell: a name and a price are enough. Quotes take them from here. A list of articles can "
        "be imported.");
  };
  spec.addText = [] { return Text::tr("Add a product"); };
  return new RecordListPage(context, spec, parent);
}

std::vector<SetupList> offerSetupLists() {
  ListPageSpec spec = specOf("price_list", "tag");
  spec.page.facts = keys({"currency", "company", "valid_from", "valid_until", "position"});
  spec.page.sublists = keys({"prices"});
  spec.sort = QStringLiteral("position");
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Offers", "%n price lists"), count); };
  spec.emptyTitle = [] { return Text::tr("No price lists yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "Prices for one customer, another currency, a season or larger quantities. Without a list each "
        "product costs what it says itself.");
  };
  spec.addText = [] { return Text::tr("Add a price list"); };
  return {{{"PriceList", "Price lists"}, spec}};
}

RecordListPage* quotesModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec = specOf("quote", "quote");
  spec.sort = QStringLiteral("-number");
  spec.page.role = QStringLiteral("number");
  spec.page.roleLink = QStringLiteral("company");
  spec.page.facts = keys({"contact", "deal", "issued_on", "valid_until", "owner", "discount"});
  spec.page.leftOut = keys({"state", "subtotal", "discount_total", "net", "tax_total", "total", "status"});
  spec.page.part = [](const RecordContext& of) -> PagePart* { return new QuotePart(of); };
  spec.page.sublists = keys({"orders", "versions", "files"});
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Offers", "%n quotes"), count); };
  spec.emptyTitle = [] { return Text::tr("No quotes yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "Choose a company, type products and quantities, and send the PDF. An accepted quote becomes an "
        "order.");
  };
  spec.addText = [] { return Text::tr("Write a quote"); };
  return new RecordListPage(context, spec, parent);
}

RecordListPage* ordersModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec = specOf("order", "order");
  spec.sort = QStringLiteral("-ordered_on");
  spec.page.role = QStringLiteral("number");
  spec.page.roleLink = QStringLiteral("company");
  spec.page.facts = keys({"ordered_on", "status", "contact", "deal", "quote", "owner"});
  spec.page.part = [](const RecordContext& of) -> PagePart* { return new QuotePart(of); };
  spec.page.leftOut = keys({"subtotal", "discount_total", "net", "tax_total", "total"});
  spec.page.sublists = keys({"files"});
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Offers", "%n orders"), count); };
  spec.emptyTitle = [] { return Text::tr("No orders yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "Accepted quotes become orders by themselves. Import past orders to see what each customer bought.");
  };
  spec.addText = [] { return Text::tr("Add an order"); };
  return new RecordListPage(context, spec, parent);
}

RecordListPage* contractsModule(const RecordContext& context, QWidget* parent) {
  ListPageSpec spec = specOf("contract", "contract");
  spec.sort = QStringLiteral("ends");
  spec.page.role = QStringLiteral("number");
  spec.page.roleLink = QStringLiteral("company");
  spec.page.facts =
      keys({"starts", "ends", "renewal", "remind_days", "remind_on", "amount", "status", "contact", "order", "owner"});
  spec.page.sublists = keys({"files"});
  spec.countWords = [](qint64 count) { return counted<Text>(QT_TRANSLATE_N_NOOP("Offers", "%n contracts"), count); };
  spec.emptyTitle = [] { return Text::tr("No contracts yet"); };
  spec.emptyText = [] {
    return Text::tr(
        "What runs with a customer from a day to another one. The page of today tells in time what has to "
        "be renewed.");
  };
  spec.addText = [] { return Text::tr("Add a contract"); };
  return new RecordListPage(context, spec, parent);
}

}  // namespace relata::ui
