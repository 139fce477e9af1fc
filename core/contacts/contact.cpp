#include "core/contacts/contact.h"

#include <QCoreApplication>

#include "core/activities/touch_sql.h"
#include "core/base/clock.h"
#include "core/rules/points_ledger.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

/// The points of a person; nothing where they have none.
QString pointsSql(const char* which) {
  return s("(SELECT sum(%1) / 100.0 FROM contact_points p WHERE p.contact = t.id AND p._del IS NOT 1 AND %2)")
      .arg(worthSql("p"), s(which));
}

QList<ChoiceDef> contactStages() {
  return {{s("lead"), s(QT_TRANSLATE_NOOP("Contact", "Lead")), Tone::Neutral},
          {s("opportunity"), s(QT_TRANSLATE_NOOP("Contact", "Opportunity")), Tone::Info},
          {s("customer"), s(QT_TRANSLATE_NOOP("Contact", "Customer")), Tone::Good},
          {s("at_risk"), s(QT_TRANSLATE_NOOP("Contact", "At risk")), Tone::Bad},
          {s("former"), s(QT_TRANSLATE_NOOP("Contact", "Former customer")), Tone::Warning},
          {s("other"), s(QT_TRANSLATE_NOOP("Contact", "Other")), Tone::Neutral}};
}

QList<ChoiceDef> companyKinds() {
  return {{s("prospect"), s(QT_TRANSLATE_NOOP("Company", "Prospect")), Tone::Info},
          {s("customer"), s(QT_TRANSLATE_NOOP("Company", "Customer")), Tone::Good},
          {s("partner"), s(QT_TRANSLATE_NOOP("Company", "Partner")), Tone::Info},
          {s("supplier"), s(QT_TRANSLATE_NOOP("Company", "Supplier")), Tone::Neutral},
          {s("former"), s(QT_TRANSLATE_NOOP("Company", "Former customer")), Tone::Warning},
          {s("other"), s(QT_TRANSLATE_NOOP("Company", "Other")), Tone::Neutral}};
}

QList<ChoiceDef> pointKinds() {
  return {{s("email"), s(QT_TRANSLATE_NOOP("ContactPoint", "E-mail"))},
          {s("phone"), s(QT_TRANSLATE_NOOP("ContactPoint", "Phone"))},
          {s("address"), s(QT_TRANSLATE_NOOP("ContactPoint", "Address"))},
          {s("web"), s(QT_TRANSLATE_NOOP("ContactPoint", "Web page"))},
          {s("wechat"), s(QT_TRANSLATE_NOOP("ContactPoint", "WeChat"))},
          {s("qq"), s(QT_TRANSLATE_NOOP("ContactPoint", "QQ"))},
          {s("messaging"), s(QT_TRANSLATE_NOOP("ContactPoint", "Messaging"))}};
}

// Whose activities a record's figures count. What happens with its people happens with a company: its page lists both.
constexpr const char* kOwn = "= t.id";
constexpr const char* kOwnAndOfItsPeople =
    "IN (SELECT t.id UNION ALL SELECT p.id FROM contact p WHERE p.company = t.id AND p._del IS NOT 1)";

// A period runs from the last touch; from the day the record was made where there was none yet.
QString nextTouch(const char* whose) {
  return QStringLiteral("(CASE WHEN t.rhythm > 0 THEN coalesce(%1, (t._h >> 20) + %2) + t.rhythm * 86400000 END)")
      .arg(lastTouchSql(whose))
      .arg(kHlcEpoch);
}

/// The day of a yearly date from today on: 29 February counts on the 28th in other years.
QString nextYearly(const char* column) {
  const auto in = [&](const char* later) {
    const QString year = s("strftime('%Y', {now} / 1000, 'unixepoch', 'localtime'%1)").arg(QLatin1String(later));
    return s("(%1 || (CASE WHEN substr(t.%2, -5) = '02-29' AND strftime('%m-%d', %1 || '-02-29') <> '02-29' THEN "
             "'-02-28' ELSE substr(t.%2, -6) END))")
        .arg(year, QLatin1String(column));
  };
  return s("(CASE WHEN t.%1 > %2 THEN t.%1 WHEN %3 >= %2 THEN %3 ELSE %4 END)")
      .arg(QLatin1String(column), s("date({now} / 1000, 'unixepoch', 'localtime')"), in(""), in(", '+1 year'"));
}

// The fields below belong to companies as well, whose labels are translated in a context of their own.
[[maybe_unused]] constexpr const char* kCompanyLabels[] = {QT_TRANSLATE_NOOP("Company", "Street"),
                                                           QT_TRANSLATE_NOOP("Company", "Postcode"),
                                                           QT_TRANSLATE_NOOP("Company", "City"),
                                                           QT_TRANSLATE_NOOP("Company", "State or province"),
                                                           QT_TRANSLATE_NOOP("Company", "Country"),
                                                           QT_TRANSLATE_NOOP("Company", "Address"),
                                                           QT_TRANSLATE_NOOP("Company", "Further addresses"),
                                                           QT_TRANSLATE_NOOP("Company", "Activities"),
                                                           QT_TRANSLATE_NOOP("Company", "Important dates"),
                                                           QT_TRANSLATE_NOOP("Company", "Deals"),
                                                           QT_TRANSLATE_NOOP("Company", "Files")};

template <typename T>
void appendAddress(QList<FieldDef>& fields) {
  const auto first = static_cast<int>(fields.size());
  fields << field<&T::street>("street", QT_TRANSLATE_NOOP("Contact", "Street"), Kind::Text)
         << field<&T::postcode>("postcode", QT_TRANSLATE_NOOP("Contact", "Postcode"), Kind::Text)
         << field<&T::city>("city", QT_TRANSLATE_NOOP("Contact", "City"), Kind::Text, Searched)
         << field<&T::region>("region", QT_TRANSLATE_NOOP("Contact", "State or province"), Kind::Text)
         << field<&T::country>("country", QT_TRANSLATE_NOOP("Contact", "Country"), Kind::Text);
  setSection(fields, first, QT_TRANSLATE_NOOP("Contact", "Address"));
}

QList<SublistDef> recordSublists() {
  return {{s("points"), s("point"), s("record"), s(QT_TRANSLATE_NOOP("Contact", "Further addresses"))},
          {s("activity"), s("activity"), s("record"), s(QT_TRANSLATE_NOOP("Contact", "Activities")), s("activity_link"),
           s("activity")},
          {s("dates"), s("important_date"), s("record"), s(QT_TRANSLATE_NOOP("Contact", "Important dates"))},
          {s("files"), s("attachment"), s("record"), s(QT_TRANSLATE_NOOP("Contact", "Files"))}};
}

QList<FieldDef> contactNameFields() {
  QList<FieldDef> fields;
  fields << field<&Contact::name>("name", QT_TRANSLATE_NOOP("Contact", "Name"), Kind::Text,
                                  FieldFlags{Searched, Title, InList, PersonName, FilledIn, Required})
         << field<&Contact::namePrefix>("name_prefix", QT_TRANSLATE_NOOP("Contact", "Form of address"), Kind::Text)
         << field<&Contact::givenName>("given_name", QT_TRANSLATE_NOOP("Contact", "Given name"), Kind::Text, Suggested)
         << field<&Contact::middleName>("middle_name", QT_TRANSLATE_NOOP("Contact", "Middle name"), Kind::Text)
         << field<&Contact::familyName>("family_name", QT_TRANSLATE_NOOP("Contact", "Family name"), Kind::Text,
                                        Suggested)
         << field<&Contact::nameSuffix>("name_suffix", QT_TRANSLATE_NOOP("Contact", "Name suffix"), Kind::Text)
         << field<&Contact::phonetic>("phonetic", QT_TRANSLATE_NOOP("Contact", "Phonetic name"), Kind::Text,
                                      FieldFlags{Searched, FilledIn})
         << field<&Contact::nickname>("nickname", QT_TRANSLATE_NOOP("Contact", "Nickname"), Kind::Text,
                                      FieldFlags{Searched, PersonName});
  setSection(fields, 0, QT_TRANSLATE_NOOP("Contact", "Name"));
  return fields;
}

void appendContactWork(QList<FieldDef>& fields) {
  const auto first = static_cast<int>(fields.size());
  fields << linkField<&Contact::company>("company", QT_TRANSLATE_NOOP("Contact", "Company"), {s("company")},
                                         FieldFlags{Searched, InList, Suggested})
         << field<&Contact::jobTitle>("job_title", QT_TRANSLATE_NOOP("Contact", "Job title"), Kind::Text, Suggested)
         << field<&Contact::department>("department", QT_TRANSLATE_NOOP("Contact", "Department"), Kind::Text);
  setSection(fields, first, QT_TRANSLATE_NOOP("Contact", "Work"));
}

void appendContactReach(QList<FieldDef>& fields) {
  const auto first = static_cast<int>(fields.size());
  fields << field<&Contact::email>("email", QT_TRANSLATE_NOOP("Contact", "E-mail"), Kind::Email,
                                   FieldFlags{Searched, InList, Suggested, Multi})
         << field<&Contact::phone>("phone", QT_TRANSLATE_NOOP("Contact", "Phone"), Kind::Phone,
                                   FieldFlags{Searched, InList, Suggested, Multi})
         << field<&Contact::mobile>("mobile", QT_TRANSLATE_NOOP("Contact", "Mobile"), Kind::Phone,
                                    FieldFlags{Searched, Suggested, Multi})
         << field<&Contact::wechat>("wechat", QT_TRANSLATE_NOOP("Contact", "WeChat"), Kind::Text,
                                    FieldFlags{Searched, Multi})
         << field<&Contact::qq>("qq", QT_TRANSLATE_NOOP("Contact", "QQ"), Kind::Text, FieldFlags{Searched, Multi})
         << field<&Contact::website>("website", QT_TRANSLATE_NOOP("Contact", "Web page"), Kind::Url, Multi);
  setSection(fields, first, QT_TRANSLATE_NOOP("Contact", "Reach"));
}

void appendContactAbout(QList<FieldDef>& fields) {
  const auto first = static_cast<int>(fields.size());
  fields << choiceField<&Contact::stage>("stage", QT_TRANSLATE_NOOP("Contact", "Stage"), contactStages(),
                                         FieldFlags{InList, Suggested})
         << linkField<&Contact::owner>("owner", QT_TRANSLATE_NOOP("Contact", "Owner"), {s("user")})
         << field<&Contact::source>("source", QT_TRANSLATE_NOOP("Contact", "Source"), Kind::Text)
         << field<&Contact::language>("language", QT_TRANSLATE_NOOP("Contact", "Language"), Kind::Text)
         << field<&Contact::birthday>("birthday", QT_TRANSLATE_NOOP("Contact", "Birthday"), Kind::Date,
                                      FieldFlag::Yearly)
         << field<&Contact::rhythm>("rhythm", QT_TRANSLATE_NOOP("Contact", "In touch"), Kind::Integer, Period)
         << linkField<&Contact::referredBy>("referred_by", QT_TRANSLATE_NOOP("Contact", "Referred by"),
                                            {s("contact"), s("company")})
         << field<&Contact::tags>("tags", QT_TRANSLATE_NOOP("Contact", "Tags"), Kind::Tags, Searched)
         << field<&Contact::description>("description", QT_TRANSLATE_NOOP("Contact", "Description"), Kind::LongText)
         << field<&Contact::externalId>("external_id", QT_TRANSLATE_NOOP("Contact", "Id in the source"), Kind::Text)
         << computedField("next_birthday", QT_TRANSLATE_NOOP("Contact", "Next birthday"), Kind::Date,
                          nextYearly("birthday"))
         << computedField("last_activity", QT_TRANSLATE_NOOP("Contact", "Last activity"), Kind::Time,
                          lastActivitySql(kOwn))
         << computedField("next_task", QT_TRANSLATE_NOOP("Contact", "Next step"), Kind::Time, nextTaskSql(kOwn))
         << computedField("last_touch", QT_TRANSLATE_NOOP("Contact", "Last in touch"), Kind::Time, lastTouchSql(kOwn))
         << computedField("next_touch", QT_TRANSLATE_NOOP("Contact", "In touch again by"), Kind::Time, nextTouch(kOwn))
         << computedField("total_score", QT_TRANSLATE_NOOP("Contact", "Total score"), Kind::Decimal, pointsSql("1"))
         << computedField("fit_score", QT_TRANSLATE_NOOP("Contact", "Fit score"), Kind::Decimal,
                          pointsSql("p.axis = 'fit'"))
         << computedField("engagement_score", QT_TRANSLATE_NOOP("Contact", "Engagement score"), Kind::Decimal,
                          pointsSql("p.axis IS NOT 'fit'"));
  setSection(fields, first, QT_TRANSLATE_NOOP("Contact", "About"));
}

}  // namespace

EntityDef contactDef() {
  EntityDef def;
  def.number = 2;
  def.key = def.table = s("contact");
  def.prefix = s("C");
  def.context = "Contact";
  def.label = s(QT_TRANSLATE_NOOP("Contact", "Contact"));
  def.plural = s(QT_TRANSLATE_NOOP("Contact", "Contacts"));
  def.icon = s("contacts");
  def.main = true;
  def.fields = contactNameFields();
  appendContactWork(def.fields);
  appendContactReach(def.fields);
  appendAddress<Contact>(def.fields);
  appendContactAbout(def.fields);
  def.sublists = recordSublists();
  def.sublists
      << SublistDef{s("jobs"), s("employment"), s("contact"), s(QT_TRANSLATE_NOOP("Contact", "Jobs"))}
      << SublistDef{s("deals"), s("deal"), s("contact"), s(QT_TRANSLATE_NOOP("Contact", "Deals"))}
      << SublistDef{s("quotes"), s("quote"), s("contact"), s(QT_TRANSLATE_NOOP("Contact", "Quotes"))}
      << SublistDef{s("orders"), s("order"), s("contact"), s(QT_TRANSLATE_NOOP("Contact", "Orders"))}
      << SublistDef{s("contracts"), s("contract"), s("contact"), s(QT_TRANSLATE_NOOP("Contact", "Contracts"))}
      << SublistDef{s("tickets"), s("ticket"), s("contact"), s(QT_TRANSLATE_NOOP("Contact", "Tickets"))}
      << SublistDef{s("leads"), s("lead"), s("contact"), s(QT_TRANSLATE_NOOP("Contact", "Leads"))}
      << SublistDef{s("consents"), s("consent"), s("person"), s(QT_TRANSLATE_NOOP("Contact", "Consents"))}
      << SublistDef{s("campaigns"), s("campaign_member"), s("person"), s(QT_TRANSLATE_NOOP("Contact", "Campaigns"))}
      << SublistDef{s("campaign_mails"), s("campaign_mail"), s("person"),
                    s(QT_TRANSLATE_NOOP("Contact", "Mails of campaigns"))}
      << SublistDef{s("campaign_events"), s("campaign_event"), s("person"),
                    s(QT_TRANSLATE_NOOP("Contact", "Opens and clicks"))}
      << SublistDef{s("journeys"), s("journey_run"), s("person"), s(QT_TRANSLATE_NOOP("Contact", "Journeys"))}
      << SublistDef{s("hand_overs"), s("hand_over"), s("contact"), s(QT_TRANSLATE_NOOP("Contact", "Hand-overs"))}
      << SublistDef{s("deal_roles"), s("deal_role"), s("contact"), s(QT_TRANSLATE_NOOP("Contact", "Roles in deals"))}
      << SublistDef{s("referrals"), s("contact"), s("referred_by"), s(QT_TRANSLATE_NOOP("Contact", "Referred people"))}
      << SublistDef{s("referred_companies"), s("company"), s("referred_by"),
                    s(QT_TRANSLATE_NOOP("Contact", "Referred companies"))};
  return def;
}

EntityDef companyDef() {
  EntityDef def;
  def.number = 3;
  def.key = def.table = s("company");
  def.prefix = s("O");
  def.context = "Company";
  def.label = s(QT_TRANSLATE_NOOP("Company", "Company"));
  def.plural = s(QT_TRANSLATE_NOOP("Company", "Companies"));
  def.icon = s("company");
  def.main = true;
  auto& fields = def.fields;
  fields << field<&Company::name>("name", QT_TRANSLATE_NOOP("Company", "Name"), Kind::Text,
                                  FieldFlags{Searched, Title, InList, Required, Suggested})
         << linkField<&Company::parent>("parent", QT_TRANSLATE_NOOP("Company", "Parent company"), {s("company")})
         << field<&Company::industry>("industry", QT_TRANSLATE_NOOP("Company", "Industry"), Kind::Text,
                                      FieldFlags{InList, Suggested})
         << choiceField<&Company::kind>("kind", QT_TRANSLATE_NOOP("Company", "Relation"), companyKinds(),
                                        FieldFlags{InList, Suggested})
         << field<&Company::employees>("employees", QT_TRANSLATE_NOOP("Company", "Employees"), Kind::Integer,
                                       FieldFlags{InList, Grouped});
  setSection(fields, 0, QT_TRANSLATE_NOOP("Company", "Company"));
  const auto reach = static_cast<int>(fields.size());
  fields << field<&Company::website>("website", QT_TRANSLATE_NOOP("Company", "Web page"), Kind::Url,
                                     FieldFlags{Suggested, Multi})
         << field<&Company::domain>("domain", QT_TRANSLATE_NOOP("Company", "Domain"), Kind::Text,
                                    FieldFlags{Searched, FilledIn})
         << field<&Company::email>("email", QT_TRANSLATE_NOOP("Company", "E-mail"), Kind::Email,
                                   FieldFlags{Searched, Multi})
         << field<&Company::phone>("phone", QT_TRANSLATE_NOOP("Company", "Phone"), Kind::Phone,
                                   FieldFlags{Searched, InList, Suggested, Multi});
  setSection(fields, reach, QT_TRANSLATE_NOOP("Company", "Reach"));
  appendAddress<Company>(fields);
  const auto about = static_cast<int>(fields.size());
  fields << linkField<&Company::owner>("owner", QT_TRANSLATE_NOOP("Company", "Owner"), {s("user")})
         << field<&Company::source>("source", QT_TRANSLATE_NOOP("Company", "Source"), Kind::Text)
         << field<&Company::rhythm>("rhythm", QT_TRANSLATE_NOOP("Company", "In touch"), Kind::Integer, Period)
         << linkField<&Company::referredBy>("referred_by", QT_TRANSLATE_NOOP("Company", "Referred by"),
                                            {s("contact"), s("company")})
         << field<&Company::tags>("tags", QT_TRANSLATE_NOOP("Company", "Tags"), Kind::Tags, Searched)
         << field<&Company::description>("description", QT_TRANSLATE_NOOP("Company", "Description"), Kind::LongText)
         << field<&Company::externalId>("external_id", QT_TRANSLATE_NOOP("Company", "Id in the source"), Kind::Text)
         << computedField("people", QT_TRANSLATE_NOOP("Company", "People"), Kind::Integer,
                          s("(SELECT count(*) FROM contact p WHERE p.company = t.id AND p._del IS NOT 1)"), InList)
         << computedField("last_activity", QT_TRANSLATE_NOOP("Company", "Last activity"), Kind::Time,
                          lastActivitySql(kOwnAndOfItsPeople))
         << computedField("next_task", QT_TRANSLATE_NOOP("Company", "Next step"), Kind::Time,
                          nextTaskSql(kOwnAndOfItsPeople))
         << computedField("last_touch", QT_TRANSLATE_NOOP("Company", "Last in touch"), Kind::Time,
                          lastTouchSql(kOwnAndOfItsPeople))
         << computedField("next_touch", QT_TRANSLATE_NOOP("Company", "In touch again by"), Kind::Time,
                          nextTouch(kOwnAndOfItsPeople));
  setSection(fields, about, QT_TRANSLATE_NOOP("Company", "About"));
  def.sublists = recordSublists();
  def.sublists << SublistDef{s("people"), s("contact"), s("company"), s(QT_TRANSLATE_NOOP("Company", "People"))}
               << SublistDef{s("deals"), s("deal"), s("company"), s(QT_TRANSLATE_NOOP("Company", "Deals"))}
               << SublistDef{s("quotes"), s("quote"), s("company"), s(QT_TRANSLATE_NOOP("Company", "Quotes"))}
               << SublistDef{s("orders"), s("order"), s("company"), s(QT_TRANSLATE_NOOP("Company", "Orders"))}
               << SublistDef{s("contracts"), s("contract"), s("company"), s(QT_TRANSLATE_NOOP("Company", "Contracts"))}
               << SublistDef{s("tickets"), s("ticket"), s("company"), s(QT_TRANSLATE_NOOP("Company", "Tickets"))}
               << SublistDef{s("leads"), s("lead"), s("company"), s(QT_TRANSLATE_NOOP("Company", "Leads"))}
               << SublistDef{s("jobs"), s("employment"), s("company"), s(QT_TRANSLATE_NOOP("Company", "Jobs"))}
               << SublistDef{s("children"), s("company"), s("parent"), s(QT_TRANSLATE_NOOP("Company", "Subsidiaries"))}
               << SublistDef{s("referrals"), s("contact"), s("referred_by"),
                             s(QT_TRANSLATE_NOOP("Company", "Referred people"))}
               << SublistDef{s("referred_companies"), s("company"), s("referred_by"),
                             s(QT_TRANSLATE_NOOP("Company", "Referred companies"))};
  return def;
}

EntityDef employmentDef() {
  EntityDef def;
  def.number = 4;
  def.key = def.table = s("employment");
  def.prefix = s("E");
  def.context = "Employment";
  def.label = s(QT_TRANSLATE_NOOP("Employment", "Job"));
  def.plural = s(QT_TRANSLATE_NOOP("Employment", "Jobs"));
  def.icon = s("company");
  def.fields << linkField<&Employment::contact>("contact", QT_TRANSLATE_NOOP("Employment", "Contact"), {s("contact")},
                                                Required)
             << linkField<&Employment::company>("company", QT_TRANSLATE_NOOP("Employment", "Company"), {s("company")},
                                                Required)
             << field<&Employment::role>("role", QT_TRANSLATE_NOOP("Employment", "Role"), Kind::Text)
             << field<&Employment::primary>("primary", QT_TRANSLATE_NOOP("Employment", "Primary"), Kind::Bool)
             << field<&Employment::from>("from", QT_TRANSLATE_NOOP("Employment", "From"), Kind::Date)
             << field<&Employment::to>("to", QT_TRANSLATE_NOOP("Employment", "Until"), Kind::Date);
  for (FieldDef& f : def.fields)
    if (f.key == QLatin1String("from") || f.key == QLatin1String("to") || f.key == QLatin1String("primary"))
      f.column += QLatin1String("_");
  return def;
}

EntityDef contactPointDef() {
  EntityDef def;
  def.number = 5;
  def.key = def.table = s("point");
  def.prefix = s("P");
  def.context = "ContactPoint";
  def.label = s(QT_TRANSLATE_NOOP("ContactPoint", "Contact point"));
  def.plural = s(QT_TRANSLATE_NOOP("ContactPoint", "Contact points"));
  def.icon = s("phone");
  def.fields << linkField<&ContactPoint::record>("record", QT_TRANSLATE_NOOP("ContactPoint", "Belongs to"),
                                                 {s("contact"), s("company"), s("lead")}, Required)
             << choiceField<&ContactPoint::kind>("kind", QT_TRANSLATE_NOOP("ContactPoint", "Kind"), pointKinds(),
                                                 Required)
             << field<&ContactPoint::label>("label", QT_TRANSLATE_NOOP("ContactPoint", "Label"), Kind::Text)
             << field<&ContactPoint::value>("value", QT_TRANSLATE_NOOP("ContactPoint", "Value"), Kind::Text,
                                            FieldFlags{Required, Searched})
             << field<&ContactPoint::normal>("normal", QT_TRANSLATE_NOOP("ContactPoint", "Matching form"), Kind::Text,
                                             FieldFlags{ReadOnly, FilledIn})
             << field<&ContactPoint::doNotUse>("do_not_use", QT_TRANSLATE_NOOP("ContactPoint", "Do not use"),
                                               Kind::Bool);
  def.searchedThrough = {s("record")};
  return def;
}

EntityDef contactCardDef() {
  EntityDef def;
  def.number = 19;
  def.key = def.table = s("card");
  def.prefix = s("VC");
  def.context = "ContactCard";
  def.label = s(QT_TRANSLATE_NOOP("ContactCard", "Address card"));
  def.plural = s(QT_TRANSLATE_NOOP("ContactCard", "Address cards"));
  def.icon = s("contacts");
  def.fields << linkField<&ContactCard::record>("record", QT_TRANSLATE_NOOP("ContactCard", "Belongs to"),
                                                {s("contact"), s("company")}, Required)
             << field<&ContactCard::properties>("properties", QT_TRANSLATE_NOOP("ContactCard", "Further properties"),
                                                Kind::LongText);
  def.contentKey = {s("record")};
  return def;
}

EntityDef tagDef() {
  EntityDef def;
  def.number = 6;
  def.key = def.table = s("tag");
  def.prefix = s("T");
  def.context = "Tag";
  def.label = s(QT_TRANSLATE_NOOP("Tag", "Tag"));
  def.plural = s(QT_TRANSLATE_NOOP("Tag", "Tags"));
  def.icon = s("tag");
  def.fields << field<&Tag::name>("name", QT_TRANSLATE_NOOP("Tag", "Name"), Kind::Text, FieldFlags{Title, Required})
             << field<&Tag::tone>("tone", QT_TRANSLATE_NOOP("Tag", "Colour"), Kind::Text);
  def.contentKey = {s("name")};
  return def;
}

EntityDef taggingDef() {
  EntityDef def;
  def.number = 7;
  def.key = def.table = s("tagging");
  def.prefix = s("TG");
  def.context = "Tag";
  def.label = s(QT_TRANSLATE_NOOP("Tag", "Tagging"));
  def.plural = s(QT_TRANSLATE_NOOP("Tag", "Taggings"));
  def.icon = s("tag");
  def.fields << linkField<&Tagging::record>(
                    "record", QT_TRANSLATE_NOOP("Tag", "Record"),
                    {s("contact"), s("company"), s("activity"), s("deal"), s("product"), s("quote"), s("order"),
                     s("contract"), s("lead"), s("template"), s("ticket"), s("article")},
                    Required)
             << linkField<&Tagging::tag>("tag", QT_TRANSLATE_NOOP("Tag", "Tag"), {s("tag")}, Required);
  def.contentKey = {s("record"), s("tag")};
  def.searchedThrough = {s("record")};
  return def;
}

EntityDef userDef() {
  EntityDef def;
  def.number = 1;
  def.key = def.table = s("user");
  def.prefix = s("U");
  def.context = "User";
  def.label = s(QT_TRANSLATE_NOOP("User", "User"));
  def.plural = s(QT_TRANSLATE_NOOP("User", "Users"));
  def.icon = s("person");
  def.managed = true;
  def.fields << field<&User::name>("name", QT_TRANSLATE_NOOP("User", "Name"), Kind::Text,
                                   FieldFlags{Title, Required, InList, PersonName})
             << field<&User::email>("email", QT_TRANSLATE_NOOP("User", "E-mail"), Kind::Email, InList)
             << field<&User::active>("active", QT_TRANSLATE_NOOP("User", "Active"), Kind::Bool, InList)
             << field<&User::approvesUpTo>("approves_up_to",
                                           QT_TRANSLATE_NOOP("User", "May approve discounts up to (%)"), Kind::Decimal,
                                           FieldFlags{InList, Percent});
  return def;
}

}  // namespace relata
