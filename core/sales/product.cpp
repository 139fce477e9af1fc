#include "core/sales/product.h"

#include <QCoreApplication>

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> languages() {
  return {{s("en"), s(QT_TRANSLATE_NOOP("ProductName", "English"))},
          {s("zh"), s(QT_TRANSLATE_NOOP("ProductName", "Chinese"))},
          {s("de"), s(QT_TRANSLATE_NOOP("ProductName", "German"))},
          {s("fr"), s(QT_TRANSLATE_NOOP("ProductName", "French"))},
          {s("es"), s(QT_TRANSLATE_NOOP("ProductName", "Spanish"))},
          {s("ja"), s(QT_TRANSLATE_NOOP("ProductName", "Japanese"))}};
}

// The categories of EN 16931 (UNCL 5305) by words.
QList<ChoiceDef> taxCategories() {
  return {{s("standard"), s(QT_TRANSLATE_NOOP("TaxClass", "Taxed")), Tone::Neutral},
          {s("zero"), s(QT_TRANSLATE_NOOP("TaxClass", "Zero-rated")), Tone::Info},
          {s("exempt"), s(QT_TRANSLATE_NOOP("TaxClass", "Exempt")), Tone::Info},
          {s("reverse_charge"), s(QT_TRANSLATE_NOOP("TaxClass", "Reverse charge")), Tone::Warning},
          {s("export"), s(QT_TRANSLATE_NOOP("TaxClass", "Export")), Tone::Info}};
}

QList<FieldDef> offer() {
  QList<FieldDef> fields;
  fields << field<&Product::name>("name", QT_TRANSLATE_NOOP("Product", "Name"), Kind::Text,
                                  FieldFlags{Searched, Title, InList, Required, Suggested})
         << field<&Product::code>("code", QT_TRANSLATE_NOOP("Product", "Code"), Kind::Text,
                                  FieldFlags{Searched, InList, Suggested})
         << field<&Product::category>("category", QT_TRANSLATE_NOOP("Product", "Category"), Kind::Text,
                                      FieldFlags{InList, Suggested})
         << field<&Product::price>("price", QT_TRANSLATE_NOOP("Product", "Price of one"), Kind::Decimal,
                                   FieldFlags{InList, Suggested, Price})
         << field<&Product::currency>("currency", QT_TRANSLATE_NOOP("Product", "Currency"), Kind::Text,
                                      FieldFlags{InList, Suggested, FilledIn})
         << field<&Product::unit>("unit", QT_TRANSLATE_NOOP("Product", "Unit"), Kind::Text,
                                  FieldFlags{InList, Suggested})
         << linkField<&Product::taxClass>("tax_class", QT_TRANSLATE_NOOP("Product", "Tax class"), {s("tax_class")},
                                          FieldFlags{InList, Suggested})
         << field<&Product::cost>("cost", QT_TRANSLATE_NOOP("Product", "Cost of one"), Kind::Decimal, Price)
         << field<&Product::retired>("retired", QT_TRANSLATE_NOOP("Product", "No longer sold"), Kind::Bool);
  setSection(fields, 0, QT_TRANSLATE_NOOP("Product", "Product"));
  return fields;
}

void appendAbout(QList<FieldDef>& fields) {
  const auto first = static_cast<int>(fields.size());
  fields << computedField("margin", QT_TRANSLATE_NOOP("Product", "Margin (%)"), Kind::Decimal,
                          s("(CASE WHEN t.price > 0 AND t.cost IS NOT NULL THEN round(100.0 * (t.price - t.cost) / "
                            "t.price, 1) END)"),
                          Percent)
         << computedField("bundle", QT_TRANSLATE_NOOP("Product", "Bundle"), Kind::Bool,
                          s("(SELECT 1 FROM bundle_part b WHERE b.bundle = t.id AND b._del IS NOT 1 LIMIT 1)"))
         << field<&Product::tags>("tags", QT_TRANSLATE_NOOP("Product", "Tags"), Kind::Tags, Searched)
         << field<&Product::description>("description", QT_TRANSLATE_NOOP("Product", "Description"), Kind::LongText)
         << field<&Product::externalId>("external_id", QT_TRANSLATE_NOOP("Product", "Id in the source"), Kind::Text);
  setSection(fields, first, QT_TRANSLATE_NOOP("Product", "About"));
}

}  // namespace

EntityDef productDef() {
  EntityDef def;
  def.number = 60;
  def.key = def.table = s("product");
  def.prefix = s("PR");
  def.context = "Product";
  def.label = s(QT_TRANSLATE_NOOP("Product", "Product"));
  def.plural = s(QT_TRANSLATE_NOOP("Product", "Products"));
  def.icon = s("product");
  def.main = true;
  def.fields = offer();
  appendAbout(def.fields);
  def.sublists << SublistDef{s("prices"), s("list_price"), s("product"), s(QT_TRANSLATE_NOOP("Product", "Prices"))}
               << SublistDef{s("names"), s("product_name"), s("product"), s(QT_TRANSLATE_NOOP("Product", "Languages"))}
               << SublistDef{s("parts"), s("bundle_part"), s("bundle"), s(QT_TRANSLATE_NOOP("Product", "Parts"))}
               << SublistDef{s("files"), s("attachment"), s("record"), s(QT_TRANSLATE_NOOP("Product", "Files"))};
  return def;
}

EntityDef productNameDef() {
  EntityDef def;
  def.number = 61;
  def.key = def.table = s("product_name");
  def.prefix = s("PN");
  def.context = "ProductName";
  def.label = s(QT_TRANSLATE_NOOP("ProductName", "Name in another language"));
  def.plural = s(QT_TRANSLATE_NOOP("ProductName", "Names in other languages"));
  def.icon = s("language");
  def.fields << linkField<&ProductName::product>("product", QT_TRANSLATE_NOOP("ProductName", "Product"), {s("product")},
                                                 FieldFlags{Required})
             << choiceField<&ProductName::language>("language", QT_TRANSLATE_NOOP("ProductName", "Language"),
                                                    languages(), FieldFlags{Required, InList, Suggested})
             << field<&ProductName::name>("name", QT_TRANSLATE_NOOP("ProductName", "Name"), Kind::Text,
                                          FieldFlags{Required, Searched, InList, Suggested})
             << field<&ProductName::description>("description", QT_TRANSLATE_NOOP("ProductName", "Description"),
                                                 Kind::LongText, Suggested);
  def.searchedThrough << s("product");
  return def;
}

EntityDef bundlePartDef() {
  EntityDef def;
  def.number = 62;
  def.key = def.table = s("bundle_part");
  def.prefix = s("BP");
  def.context = "BundlePart";
  def.label = s(QT_TRANSLATE_NOOP("BundlePart", "Part"));
  def.plural = s(QT_TRANSLATE_NOOP("BundlePart", "Parts"));
  def.icon = s("product");
  def.fields << linkField<&BundlePart::bundle>("bundle", QT_TRANSLATE_NOOP("BundlePart", "Bundle"), {s("product")},
                                               FieldFlags{Required})
             << linkField<&BundlePart::product>("product", QT_TRANSLATE_NOOP("BundlePart", "Product"), {s("product")},
                                                FieldFlags{Required, InList, Suggested})
             << field<&BundlePart::quantity>("quantity", QT_TRANSLATE_NOOP("BundlePart", "Quantity"), Kind::Decimal,
                                             FieldFlags{InList, Suggested, FilledIn});
  return def;
}

EntityDef taxClassDef() {
  EntityDef def;
  def.number = 63;
  def.key = def.table = s("tax_class");
  def.prefix = s("TX");
  def.context = "TaxClass";
  def.label = s(QT_TRANSLATE_NOOP("TaxClass", "Tax class"));
  def.plural = s(QT_TRANSLATE_NOOP("TaxClass", "Tax classes"));
  def.icon = s("tag");
  def.managed = true;
  def.fields << field<&TaxClass::name>("name", QT_TRANSLATE_NOOP("TaxClass", "Name"), Kind::Text,
                                       FieldFlags{Title, Required, InList, Suggested})
             << field<&TaxClass::rate>("rate", QT_TRANSLATE_NOOP("TaxClass", "Rate (%)"), Kind::Decimal,
                                       FieldFlags{InList, Suggested, Percent})
             << choiceField<&TaxClass::category>("category", QT_TRANSLATE_NOOP("TaxClass", "Category"), taxCategories(),
                                                 FieldFlags{InList, Suggested, FilledIn})
             << field<&TaxClass::retired>("retired", QT_TRANSLATE_NOOP("TaxClass", "No longer offered"), Kind::Bool,
                                          InList);
  return def;
}

}  // namespace relata
