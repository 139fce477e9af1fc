#include "core/sales/sales_document.h"

#include <QCoreApplication>

#include "core/activities/touch_sql.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

const FieldFlags kKept{ReadOnly, FilledIn};
const FieldFlags kSum{ReadOnly, FilledIn, Grouped, Derived};

QList<ChoiceDef> quoteStates() {
  return {{s("draft"), s(QT_TRANSLATE_NOOP("SalesDocument", "Draft")), Tone::Neutral},
          {s("in_approval"), s(QT_TRANSLATE_NOOP("SalesDocument", "In approval")), Tone::Warning},
          {s("sent"), s(QT_TRANSLATE_NOOP("SalesDocument", "Sent")), Tone::Info},
          {s("accepted"), s(QT_TRANSLATE_NOOP("SalesDocument", "Accepted")), Tone::Good},
          {s("rejected"), s(QT_TRANSLATE_NOOP("SalesDocument", "Rejected")), Tone::Bad},
          {s("expired"), s(QT_TRANSLATE_NOOP("SalesDocument", "Expired")), Tone::Warning},
          {s("superseded"), s(QT_TRANSLATE_NOOP("SalesDocument", "Superseded")), Tone::Neutral}};
}

/// Where a quote stands on the day that it is looked at: one that was sent expires by itself, whoever notes it.
FieldDef stateField() {
  FieldDef field = computedField("state", QT_TRANSLATE_NOOP("SalesDocument", "Status today"), Kind::Choice,
                                 s("(CASE WHEN t.status = 'sent' AND t.valid_until < date({now} / 1000, 'unixepoch', "
                                   "'localtime') THEN 'expired' ELSE t.status END)"),
                                 InList);
  field.choices = quoteStates();
  return field;
}

QList<ChoiceDef> orderStates() {
  return {{s("open"), s(QT_TRANSLATE_NOOP("SalesDocument", "Open")), Tone::Info},
          {s("delivered"), s(QT_TRANSLATE_NOOP("SalesDocument", "Delivered")), Tone::Good},
          {s("paid"), s(QT_TRANSLATE_NOOP("SalesDocument", "Paid")), Tone::Good},
          {s("cancelled"), s(QT_TRANSLATE_NOOP("SalesDocument", "Cancelled")), Tone::Bad}};
}

QList<ChoiceDef> languages() {
  return {{s("en"), s(QT_TRANSLATE_NOOP("SalesDocument", "English"))},
          {s("zh"), s(QT_TRANSLATE_NOOP("SalesDocument", "Chinese"))}};
}

QList<ChoiceDef> roundings() {
  return {{s("half_up"), s(QT_TRANSLATE_NOOP("SalesDocument", "Half up"))},
          {s("half_even"), s(QT_TRANSLATE_NOOP("SalesDocument", "Half to even"))}};
}

QList<ChoiceDef> taxRoundings() {
  return {{s("per_category"), s(QT_TRANSLATE_NOOP("SalesDocument", "Once per tax category"))},
          {s("per_line"), s(QT_TRANSLATE_NOOP("SalesDocument", "On every line"))}};
}

QList<FieldDef> head() {
  using D = SalesDocument;
  QList<FieldDef> fields;
  fields << field<&D::name>("name", QT_TRANSLATE_NOOP("SalesDocument", "Name"), Kind::Text,
                            FieldFlags{Searched, Title, InList, Required, Suggested, FilledIn})
         << field<&D::number>("number", QT_TRANSLATE_NOOP("SalesDocument", "Number"), Kind::Text,
                              FieldFlags{Searched, InList, FilledIn})
         << linkField<&D::company>("company", QT_TRANSLATE_NOOP("SalesDocument", "Company"), {s("company")},
                                   FieldFlags{InList, Suggested, FilledIn})
         << linkField<&D::contact>("contact", QT_TRANSLATE_NOOP("SalesDocument", "Contact"), {s("contact")},
                                   FieldFlags{Suggested, FilledIn})
         << linkField<&D::deal>("deal", QT_TRANSLATE_NOOP("SalesDocument", "Deal"), {s("deal")}, Suggested)
         << linkField<&D::owner>("owner", QT_TRANSLATE_NOOP("SalesDocument", "Owner"), {s("user")},
                                 FieldFlags{FilledIn});
  return fields;
}

void appendSums(QList<FieldDef>& fields) {
  using D = SalesDocument;
  const auto first = static_cast<int>(fields.size());
  fields << field<&D::subtotal>("subtotal", QT_TRANSLATE_NOOP("SalesDocument", "Subtotal"), Kind::Money, kSum)
         << field<&D::discountTotal>("discount_total", QT_TRANSLATE_NOOP("SalesDocument", "Discount"), Kind::Money,
                                     kSum)
         << field<&D::net>("net", QT_TRANSLATE_NOOP("SalesDocument", "Net"), Kind::Money, kSum)
         << field<&D::taxTotal>("tax_total", QT_TRANSLATE_NOOP("SalesDocument", "Tax"), Kind::Money, kSum)
         << field<&D::total>("total", QT_TRANSLATE_NOOP("SalesDocument", "Total"), Kind::Money,
                             kSum | FieldFlags{InList});
  setSection(fields, first, QT_TRANSLATE_NOOP("SalesDocument", "Sums"));
}

void appendTerms(QList<FieldDef>& fields) {
  using D = SalesDocument;
  const auto first = static_cast<int>(fields.size());
  fields << field<&D::currency>("currency", QT_TRANSLATE_NOOP("SalesDocument", "Currency"), Kind::Text,
                                FieldFlags{FilledIn})
         << field<&D::discount>("discount", QT_TRANSLATE_NOOP("SalesDocument", "Discount on all (%)"), Kind::Decimal,
                                Percent)
         << field<&D::discountAmount>("discount_amount", QT_TRANSLATE_NOOP("SalesDocument", "Discount as a sum"),
                                      Kind::Money, Grouped)
         << field<&D::pricesIncludeTax>("prices_include_tax", QT_TRANSLATE_NOOP("SalesDocument", "Prices include tax"),
                                        Kind::Bool)
         << choiceField<&D::rounding>("rounding", QT_TRANSLATE_NOOP("SalesDocument", "Rounding"), roundings(),
                                      FieldFlags{FilledIn})
         << choiceField<&D::taxRounding>("tax_rounding", QT_TRANSLATE_NOOP("SalesDocument", "Tax is rounded"),
                                         taxRoundings(), FieldFlags{FilledIn})
         << choiceField<&D::language>("language", QT_TRANSLATE_NOOP("SalesDocument", "Language"), languages(),
                                      FieldFlags{FilledIn});
  setSection(fields, first, QT_TRANSLATE_NOOP("SalesDocument", "Terms"));
}

void appendAbout(QList<FieldDef>& fields) {
  using D = SalesDocument;
  const auto first = static_cast<int>(fields.size());
  fields << field<&D::tags>("tags", QT_TRANSLATE_NOOP("SalesDocument", "Tags"), Kind::Tags, Searched)
         << field<&D::note>("note", QT_TRANSLATE_NOOP("SalesDocument", "Text below the lines"), Kind::LongText)
         << field<&D::externalId>("external_id", QT_TRANSLATE_NOOP("SalesDocument", "Id in the source"), Kind::Text);
  setSection(fields, first, QT_TRANSLATE_NOOP("SalesDocument", "About"));
}

void appendSublists(EntityDef& def) {
  def.sublists << SublistDef{s("lines"), s("line"), s("record"), s(QT_TRANSLATE_NOOP("SalesDocument", "Lines"))}
               << SublistDef{s("activity"),      s("activity"),
                             s("record"),        s(QT_TRANSLATE_NOOP("SalesDocument", "Activities")),
                             s("activity_link"), s("activity")}
               << SublistDef{s("files"), s("attachment"), s("record"), s(QT_TRANSLATE_NOOP("SalesDocument", "Files"))};
}

QList<ChoiceDef> priceReasons() {
  return {{s("product"), s(QT_TRANSLATE_NOOP("SalesLine", "Price of the product"))},
          {s("parts"), s(QT_TRANSLATE_NOOP("SalesLine", "Sum of the bundle's parts"))},
          {s("list"), s(QT_TRANSLATE_NOOP("SalesLine", "Price list"))},
          {s("own_list"), s(QT_TRANSLATE_NOOP("SalesLine", "The customer's own price list"))},
          {s("rate"), s(QT_TRANSLATE_NOOP("SalesLine", "Converted at the rate of the day"))},
          {s("typed"), s(QT_TRANSLATE_NOOP("SalesLine", "Typed by hand"))},
          {s("typed_rate"), s(QT_TRANSLATE_NOOP("SalesLine", "Typed by hand, converted at the rate of the day"))}};
}

QList<ChoiceDef> renewals() {
  return {{s("manual"), s(QT_TRANSLATE_NOOP("Contract", "Has to be renewed"))},
          {s("automatic"), s(QT_TRANSLATE_NOOP("Contract", "Renews itself"))},
          {s("none"), s(QT_TRANSLATE_NOOP("Contract", "Ends"))}};
}

QList<ChoiceDef> contractStates() {
  return {{s("draft"), s(QT_TRANSLATE_NOOP("Contract", "Draft")), Tone::Neutral},
          {s("active"), s(QT_TRANSLATE_NOOP("Contract", "Active")), Tone::Good},
          {s("ended"), s(QT_TRANSLATE_NOOP("Contract", "Ended")), Tone::Neutral},
          {s("renewed"), s(QT_TRANSLATE_NOOP("Contract", "Renewed")), Tone::Info},
          {s("terminated"), s(QT_TRANSLATE_NOOP("Contract", "Terminated")), Tone::Bad}};
}

/// Where a contract stands on the day that it is looked at: nobody has to note that its end has passed.
FieldDef contractStateField() {
  FieldDef field =
      computedField("state", QT_TRANSLATE_NOOP("Contract", "Status today"), Kind::Choice,
                    s("(CASE WHEN t.status = 'active' AND t.ends < date({now} / 1000, 'unixepoch', 'localtime') THEN "
                      "CASE t.renewal WHEN 'none' THEN 'ended' WHEN 'automatic' THEN 'active' ELSE 'over' END "
                      "ELSE t.status END)"),
                    InList);
  field.choices = contractStates();
  field.choices << ChoiceDef{s("over"), s(QT_TRANSLATE_NOOP("Contract", "Past its end, not renewed")), Tone::Warning};
  return field;
}

}  // namespace

EntityDef quoteDef() {
  EntityDef def;
  def.number = 66;
  def.key = def.table = s("quote");
  def.prefix = s("Q");
  def.context = "SalesDocument";
  def.label = s(QT_TRANSLATE_NOOP("SalesDocument", "Quote"));
  def.plural = s(QT_TRANSLATE_NOOP("SalesDocument", "Quotes"));
  def.icon = s("quote");
  def.main = true;
  def.fields = head();
  def.fields
      << stateField()
      << choiceField<&Quote::status>("status", QT_TRANSLATE_NOOP("SalesDocument", "Status"), quoteStates(),
                                     FieldFlags{FilledIn})
      << field<&Quote::version>("version", QT_TRANSLATE_NOOP("SalesDocument", "Version"), Kind::Integer, kKept)
      << field<&Quote::issuedOn>("issued_on", QT_TRANSLATE_NOOP("SalesDocument", "Issued on"), Kind::Date,
                                 FieldFlags{FilledIn})
      << field<&Quote::validUntil>("valid_until", QT_TRANSLATE_NOOP("SalesDocument", "Valid until"), Kind::Date,
                                   FieldFlags{InList, FilledIn})
      << linkField<&Quote::priceList>("price_list", QT_TRANSLATE_NOOP("SalesDocument", "Price list"), {s("price_list")})
      << linkField<&Quote::previous>("previous", QT_TRANSLATE_NOOP("SalesDocument", "Takes the place of"), {s("quote")},
                                     kKept)
      << field<&Quote::sentOn>("sent_on", QT_TRANSLATE_NOOP("SalesDocument", "Sent on"), Kind::Date, kKept)
      << field<&Quote::decidedOn>("decided_on", QT_TRANSLATE_NOOP("SalesDocument", "Decided on"), Kind::Date, kKept)
      << linkField<&Quote::askedBy>("asked_by", QT_TRANSLATE_NOOP("SalesDocument", "Approval asked for by"),
                                    {s("user")}, kKept)
      << field<&Quote::askedOn>("asked_on", QT_TRANSLATE_NOOP("SalesDocument", "Approval asked for on"), Kind::Date,
                                kKept)
      << linkField<&Quote::approvedBy>("approved_by", QT_TRANSLATE_NOOP("SalesDocument", "Approved by"), {s("user")},
                                       kKept)
      << field<&Quote::approvedOn>("approved_on", QT_TRANSLATE_NOOP("SalesDocument", "Approved on"), Kind::Date, kKept)
      << field<&Quote::discountShare>("discount_share",
                                      QT_TRANSLATE_NOOP("SalesDocument", "All discounts together (%)"), Kind::Decimal,
                                      FieldFlags{ReadOnly, FilledIn, Derived, Percent})
      << field<&Quote::intro>("intro", QT_TRANSLATE_NOOP("SalesDocument", "Text above the lines"), Kind::LongText);
  setSection(def.fields, 0, QT_TRANSLATE_NOOP("SalesDocument", "Quote"));
  appendSums(def.fields);
  appendTerms(def.fields);
  appendAbout(def.fields);
  appendSublists(def);
  def.sublists << SublistDef{s("orders"), s("order"), s("quote"), s(QT_TRANSLATE_NOOP("SalesDocument", "Orders"))}
               << SublistDef{s("versions"), s("quote"), s("previous"),
                             s(QT_TRANSLATE_NOOP("SalesDocument", "Newer versions"))};
  return def;
}

EntityDef orderDef() {
  EntityDef def;
  def.number = 67;
  def.key = s("order");
  def.table = s("sales_order");
  def.prefix = s("SO");
  def.context = "SalesDocument";
  def.label = s(QT_TRANSLATE_NOOP("SalesDocument", "Order"));
  def.plural = s(QT_TRANSLATE_NOOP("SalesDocument", "Orders"));
  def.icon = s("order");
  def.main = true;
  def.fields = head();
  def.fields << choiceField<&Order::status>("status", QT_TRANSLATE_NOOP("SalesDocument", "Status"), orderStates(),
                                            FieldFlags{InList, FilledIn})
             << field<&Order::orderedOn>("ordered_on", QT_TRANSLATE_NOOP("SalesDocument", "Ordered on"), Kind::Date,
                                         FieldFlags{InList, Suggested, FilledIn})
             << field<&Order::amount>("amount", QT_TRANSLATE_NOOP("SalesDocument", "Amount without lines"), Kind::Money,
                                      FieldFlags{Suggested, Grouped})
             << linkField<&Order::quote>("quote", QT_TRANSLATE_NOOP("SalesDocument", "Quote"), {s("quote")},
                                         FieldFlags{FilledIn});
  setSection(def.fields, 0, QT_TRANSLATE_NOOP("SalesDocument", "Order"));
  appendSums(def.fields);
  appendTerms(def.fields);
  appendAbout(def.fields);
  appendSublists(def);
  return def;
}

EntityDef salesLineDef() {
  using L = SalesLine;
  EntityDef def;
  def.number = 68;
  def.key = s("line");
  def.table = s("sales_line");
  def.prefix = s("LN");
  def.context = "SalesLine";
  def.label = s(QT_TRANSLATE_NOOP("SalesLine", "Line"));
  def.plural = s(QT_TRANSLATE_NOOP("SalesLine", "Lines"));
  def.icon = s("product");
  def.managed = true;
  def.fields << linkField<&L::record>("record", QT_TRANSLATE_NOOP("SalesLine", "Belongs to"),
                                      {s("quote"), s("order"), s("deal")}, FieldFlags{Required, InList})
             << field<&L::position>("position", QT_TRANSLATE_NOOP("SalesLine", "Position"), Kind::Integer, FilledIn)
             << linkField<&L::product>("product", QT_TRANSLATE_NOOP("SalesLine", "Product"), {s("product")},
                                       FieldFlags{InList, Suggested})
             << field<&L::name>("name", QT_TRANSLATE_NOOP("SalesLine", "Name"), Kind::Text,
                                FieldFlags{Required, InList, Suggested, FilledIn})
             << field<&L::description>("description", QT_TRANSLATE_NOOP("SalesLine", "Description"), Kind::LongText)
             << field<&L::quantity>("quantity", QT_TRANSLATE_NOOP("SalesLine", "Quantity"), Kind::Decimal,
                                    FieldFlags{InList, Suggested, FilledIn})
             << field<&L::unit>("unit", QT_TRANSLATE_NOOP("SalesLine", "Unit"), Kind::Text, FilledIn)
             << field<&L::price>("price", QT_TRANSLATE_NOOP("SalesLine", "Price of one"), Kind::Decimal,
                                 FieldFlags{InList, Suggested, FilledIn, Price})
             << field<&L::discount>("discount", QT_TRANSLATE_NOOP("SalesLine", "Discount (%)"), Kind::Decimal,
                                    FieldFlags{InList, Suggested, Percent})
             << linkField<&L::taxClass>("tax_class", QT_TRANSLATE_NOOP("SalesLine", "Tax class"), {s("tax_class")},
                                        FilledIn)
             << field<&L::taxRate>("tax_rate", QT_TRANSLATE_NOOP("SalesLine", "Tax (%)"), Kind::Decimal,
                                   FieldFlags{InList, FilledIn, Percent})
             << field<&L::optional>("optional", QT_TRANSLATE_NOOP("SalesLine", "Optional"), Kind::Bool)
             << field<&L::amount>("amount", QT_TRANSLATE_NOOP("SalesLine", "Amount"), Kind::Money,
                                  FieldFlags{InList, ReadOnly, FilledIn, Grouped})
             << choiceField<&L::priceReason>("price_reason", QT_TRANSLATE_NOOP("SalesLine", "Why this price"),
                                             priceReasons(), kKept)
             << linkField<&L::priceList>("price_list", QT_TRANSLATE_NOOP("SalesLine", "Price list"), {s("price_list")},
                                         kKept)
             << field<&L::priceFrom>("price_from", QT_TRANSLATE_NOOP("SalesLine", "Price from quantity"), Kind::Decimal,
                                     kKept);
  return def;
}

EntityDef contractDef() {
  EntityDef def;
  def.number = 69;
  def.key = def.table = s("contract");
  def.prefix = s("CT");
  def.context = "Contract";
  def.label = s(QT_TRANSLATE_NOOP("Contract", "Contract"));
  def.plural = s(QT_TRANSLATE_NOOP("Contract", "Contracts"));
  def.icon = s("contract");
  def.main = true;
  def.fields << field<&Contract::name>("name", QT_TRANSLATE_NOOP("Contract", "Name"), Kind::Text,
                                       FieldFlags{Searched, Title, InList, Required, Suggested})
             << field<&Contract::number>("number", QT_TRANSLATE_NOOP("Contract", "Number"), Kind::Text,
                                         FieldFlags{Searched, InList, Suggested})
             << linkField<&Contract::company>("company", QT_TRANSLATE_NOOP("Contract", "Company"), {s("company")},
                                              FieldFlags{InList, Suggested})
             << linkField<&Contract::contact>("contact", QT_TRANSLATE_NOOP("Contract", "Contact"), {s("contact")},
                                              Suggested)
             << contractStateField()
             << choiceField<&Contract::status>("status", QT_TRANSLATE_NOOP("Contract", "Status"), contractStates(),
                                               FieldFlags{FilledIn})
             << field<&Contract::amount>("amount", QT_TRANSLATE_NOOP("Contract", "Value"), Kind::Money,
                                         FieldFlags{InList, Suggested, Grouped})
             << field<&Contract::starts>("starts", QT_TRANSLATE_NOOP("Contract", "Starts"), Kind::Date,
                                         FieldFlags{InList, Suggested})
             << field<&Contract::ends>("ends", QT_TRANSLATE_NOOP("Contract", "Ends"), Kind::Date,
                                       FieldFlags{InList, Suggested})
             << choiceField<&Contract::renewal>("renewal", QT_TRANSLATE_NOOP("Contract", "At the end"), renewals(),
                                                FieldFlags{Suggested, FilledIn})
             << field<&Contract::termMonths>("term_months", QT_TRANSLATE_NOOP("Contract", "Renews for (months)"),
                                             Kind::Integer, FieldFlags{FilledIn})
             << field<&Contract::remindDays>("remind_days", QT_TRANSLATE_NOOP("Contract", "Remind (days before)"),
                                             Kind::Integer, FieldFlags{Suggested, FilledIn})
             << computedField("remind_on", QT_TRANSLATE_NOOP("Contract", "Reminder on"), Kind::Date,
                              s("(CASE WHEN t.status = 'active' AND t.ends IS NOT NULL THEN date(t.ends, '-' || "
                                "coalesce(t.remind_days, 30) || ' days') END)"),
                              InList)
             << linkField<&Contract::order>("order", QT_TRANSLATE_NOOP("Contract", "Order"), {s("order")})
             << linkField<&Contract::deal>("deal", QT_TRANSLATE_NOOP("Contract", "Deal"), {s("deal")})
             << linkField<&Contract::owner>("owner", QT_TRANSLATE_NOOP("Contract", "Owner"), {s("user")},
                                            FieldFlags{InList, FilledIn})
             << field<&Contract::tags>("tags", QT_TRANSLATE_NOOP("Contract", "Tags"), Kind::Tags, Searched)
             << field<&Contract::note>("note", QT_TRANSLATE_NOOP("Contract", "Note"), Kind::LongText)
             << field<&Contract::externalId>("external_id", QT_TRANSLATE_NOOP("Contract", "Id in the source"),
                                             Kind::Text);
  for (FieldDef& f : def.fields)
    if (f.key == QLatin1String("order")) f.column = s("order_");
  setSection(def.fields, 0, QT_TRANSLATE_NOOP("Contract", "Contract"));
  def.sublists << SublistDef{s("activity"),      s("activity"),
                             s("record"),        s(QT_TRANSLATE_NOOP("Contract", "Activities")),
                             s("activity_link"), s("activity")}
               << SublistDef{s("files"), s("attachment"), s("record"), s(QT_TRANSLATE_NOOP("Contract", "Files"))};
  return def;
}

}  // namespace relata
