#include "core/sales/price_list.h"

#include <QCoreApplication>

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

EntityDef priceListDef() {
  EntityDef def;
  def.number = 64;
  def.key = def.table = s("price_list");
  def.prefix = s("PC");
  def.context = "PriceList";
  def.label = s(QT_TRANSLATE_NOOP("PriceList", "Price list"));
  def.plural = s(QT_TRANSLATE_NOOP("PriceList", "Price lists"));
  def.icon = s("tag");
  def.main = true;
  def.fields << field<&PriceList::name>("name", QT_TRANSLATE_NOOP("PriceList", "Name"), Kind::Text,
                                        FieldFlags{Searched, Title, Required, InList, Suggested})
             << field<&PriceList::currency>("currency", QT_TRANSLATE_NOOP("PriceList", "Currency"), Kind::Text,
                                            FieldFlags{Required, InList, Suggested, FilledIn})
             << linkField<&PriceList::company>("company", QT_TRANSLATE_NOOP("PriceList", "Only for"), {s("company")},
                                               FieldFlags{InList, Suggested})
             << field<&PriceList::validFrom>("valid_from", QT_TRANSLATE_NOOP("PriceList", "Valid from"), Kind::Date,
                                             FieldFlags{InList, Suggested})
             << field<&PriceList::validUntil>("valid_until", QT_TRANSLATE_NOOP("PriceList", "Valid until"), Kind::Date,
                                              FieldFlags{InList, Suggested})
             << field<&PriceList::position>("position", QT_TRANSLATE_NOOP("PriceList", "Position"), Kind::Integer,
                                            FieldFlags{InList, FilledIn})
             << field<&PriceList::retired>("retired", QT_TRANSLATE_NOOP("PriceList", "No longer used"), Kind::Bool);
  setSection(def.fields, 0, QT_TRANSLATE_NOOP("PriceList", "Price list"));
  def.sublists << SublistDef{s("prices"), s("list_price"), s("list"), s(QT_TRANSLATE_NOOP("PriceList", "Prices"))};
  return def;
}

EntityDef listPriceDef() {
  EntityDef def;
  def.number = 65;
  def.key = def.table = s("list_price");
  def.prefix = s("PP");
  def.context = "ListPrice";
  def.label = s(QT_TRANSLATE_NOOP("ListPrice", "Price"));
  def.plural = s(QT_TRANSLATE_NOOP("ListPrice", "Prices"));
  def.icon = s("tag");
  def.managed = true;
  def.fields << linkField<&ListPrice::list>("list", QT_TRANSLATE_NOOP("ListPrice", "Price list"), {s("price_list")},
                                            FieldFlags{Required, InList, Suggested})
             << linkField<&ListPrice::product>("product", QT_TRANSLATE_NOOP("ListPrice", "Product"), {s("product")},
                                               FieldFlags{Required, InList, Suggested})
             << field<&ListPrice::minQuantity>("min_quantity", QT_TRANSLATE_NOOP("ListPrice", "From quantity"),
                                               Kind::Decimal, FieldFlags{InList, Suggested})
             << field<&ListPrice::price>("price", QT_TRANSLATE_NOOP("ListPrice", "Price of one"), Kind::Decimal,
                                         FieldFlags{InList, Suggested, Price})
             << field<&ListPrice::discount>("discount", QT_TRANSLATE_NOOP("ListPrice", "Discount (%)"), Kind::Decimal,
                                            FieldFlags{InList, Suggested, Percent});
  return def;
}

}  // namespace relata
