#include "core/exchange/shapes.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// A header as a set of keys that shapes ask for.
struct Keys {
  QSet<QString> set;
  bool personColumns = false;  // "Person - Name"
  bool has(const char* key) const { return set.contains(s(key)); }
  template <typename... More>
  bool any(const char* key, More... more) const {
    if constexpr (sizeof...(more) == 0)
      return has(key);
    else
      return has(key) || any(more...);
  }
};

struct Rule {
  const char* shape;
  const char* name;
  bool (*matches)(const Keys& keys);
};

// The order matters: the more particular shape comes first.
const Rule kRules[] = {
    {"google", QT_TRANSLATE_NOOP("Import", "Google Contacts"),
     [](const Keys& k) {
       return k.has("labels") && k.any("firstname", "filesas", "fileas") &&
              k.any("email1label", "phone1label", "organizationname", "email1value", "phone1value");
     }},
    {"google-old", QT_TRANSLATE_NOOP("Import", "Google Contacts (older)"),
     [](const Keys& k) { return k.has("groupmembership") && k.any("givenname", "email1type", "phone1type"); }},
    {"outlook", QT_TRANSLATE_NOOP("Import", "Outlook"),
     [](const Keys& k) {
       return k.any("emailaddress", "email2address") &&
              k.any("businessstreet", "emaildisplayname", "businessphone", "homestreet");
     }},
    {"linkedin", QT_TRANSLATE_NOOP("Import", "LinkedIn"),
     [](const Keys& k) { return k.has("connectedon") && k.any("position", "firstname"); }},
    {"mailchimp", QT_TRANSLATE_NOOP("Import", "Mailchimp"),
     [](const Keys& k) { return k.has("emailaddress") && (k.has("memberrating") || k.has("leid") || k.has("euid")); }},
    {"brevo", QT_TRANSLATE_NOOP("Import", "Brevo"),
     [](const Keys& k) {
       return k.has("email") && (k.any("emailblacklisted", "smsblacklisted") ||
                                 (k.has("contactid") && k.any("doubleoptin", "optintime", "addedtime")));
     }},
    {"systeme.io", QT_TRANSLATE_NOOP("Import", "systeme.io"),
     [](const Keys& k) { return k.has("dateregistered") && k.any("surname", "firstname"); }},
    {"thunderbird", QT_TRANSLATE_NOOP("Import", "Thunderbird"),
     [](const Keys& k) { return k.has("displayname") && k.any("primaryemail", "secondaryemail"); }},
    {"pipedrive", QT_TRANSLATE_NOOP("Import", "Pipedrive"), [](const Keys& k) { return k.personColumns; }},
    {"zoho", QT_TRANSLATE_NOOP("Import", "Zoho CRM"),
     [](const Keys& k) {
       return k.any("createdtime", "modifiedtime") &&
              k.any("contactowner", "leadowner", "accountowner", "contactownerid");
     }},
    {"hubspot", QT_TRANSLATE_NOOP("Import", "HubSpot"),
     [](const Keys& k) {
       return k.has("recordid") && k.any("firstname", "lastname", "lifecyclestage", "contactowner", "companyname",
                                         "companyowner", "associatedcompany");
     }},
    {"salesforce-dataloader", QT_TRANSLATE_NOOP("Import", "Salesforce Data Loader"),
     [](const Keys& k) {
       return k.any("mailingpostalcode", "billingpostalcode", "ownerid", "accountid", "isdeleted", "systemmodstamp",
                    "numberofemployees") &&
              k.any("name", "lastname") && !k.any("accountname", "contactowner");
     }},
    {"salesforce", QT_TRANSLATE_NOOP("Import", "Salesforce report"),
     [](const Keys& k) {
       return k.has("accountname") &&
              k.any("mailingcity", "billingcity", "contactowner", "accountowner", "lastactivity",
                    "mailingstateprovince", "billingstateprovince", "firstname");
     }},
    {"chinese-crm", QT_TRANSLATE_NOOP("Import", "Chinese CRM"),
     [](const Keys& k) {
       return k.any("客户名称", "客户名", "客户") &&
              k.any("联系人", "手机", "电话", "归属人", "负责人", "客户来源", "跟进人");
     }},
};

Keys keysOf(const QStringList& header) {
  Keys keys;
  for (const QString& column : header) {
    keys.set << headerKey(column);
    if (column.startsWith(QLatin1String("Person - ")) || column.startsWith(QLatin1String("Organization - ")))
      keys.personColumns = true;
  }
  return keys;
}

QString entityOf(const QString& shape, const Keys& keys) {
  const bool person = keys.any("firstname", "lastname", "givenname", "familyname", "surname", "fullname", "contactname",
                               "personname", "email1value", "displayname", "联系人", "姓名");
  if (person) return s("contact");
  if (shape == s("chinese-crm")) return s("company");
  if (shape == s("pipedrive")) return keys.has("organizationname") ? s("company") : s("contact");
  const bool company =
      keys.any("companyname", "companydomainname", "accountname", "numberofemployees", "billingcity", "billingstreet");
  return company ? s("company") : s("contact");
}

/// Google numbers its columns: "E-mail 2 - Value", "Address 1 - Street", "Organization 1 - Title".
std::optional<QString> googleTarget(const QString& key) {
  static const QRegularExpression numbered(
      s("^(email|phone|im|website|address|organization|relation|event|customfield|externalid|calendarlink|jot)(\\d+)("
        "\\w*)$"));
  if (key == s("organizationname")) return s("company.name");
  if (key == s("organizationtitle")) return s("job_title");
  if (key == s("organizationdepartment")) return s("department");
  static const QSet<QString> spoken{s("phoneticfirstname"), s("phoneticlastname"), s("firstnamephonetic"),
                                    s("lastnamephonetic"),  s("givennameyomi"),    s("familynameyomi")};
  if (spoken.contains(key)) return s("phonetic");
  for (const char* useless :
       {"photo", "fileas", "filesas", "shortname", "initials", "nameprefixyomi", "additionalnameyomi",
        "phoneticmiddlename", "directoryserver", "mileage", "sensitivity", "priority"})
    if (key == s(useless)) return QString();
  const QRegularExpressionMatch match = numbered.match(key);
  if (!match.hasMatch()) return std::nullopt;
  const QString what = match.captured(1), number = match.captured(2), part = match.captured(3);
  const bool labels = part == s("type") || part == s("label");
  if (what == s("email") || what == s("phone") || what == s("website")) return labels ? s("label") : what;
  if (what == s("im")) return labels || part == s("service") ? s("label") : s("point:messaging:");
  if (what == s("organization")) {
    if (part == s("name")) return s("company.name");
    if (part == s("title")) return s("job_title");
    return part == s("department") ? s("department") : QString();
  }
  if (what != s("address")) return std::nullopt;
  if (labels) return number == s("1") ? QString() : s("label");
  QString to;
  if (part == s("street") || part == s("extendedaddress")) to = s("street");
  if (part == s("city") || part == s("country") || part == s("region")) to = part;
  if (part == s("postalcode")) to = s("postcode");
  if (to.isEmpty()) return QString();
  return number == s("1") ? to : s("address:%1:%2").arg(number, to);
}

struct ShapeWord {
  const char* shape;
  const char* key;
  const char* target;
};

constexpr ShapeWord kShapeWords[] = {
    {"outlook", "title", "name_prefix"},
    {"outlook", "emaildisplayname", ""},
    {"outlook", "email2displayname", ""},
    {"outlook", "email3displayname", ""},
    {"outlook", "emailtype", ""},
    {"outlook", "email2type", ""},
    {"outlook", "email3type", ""},
    {"outlook", "gender", ""},
    {"outlook", "initials", ""},
    {"outlook", "priority", ""},
    {"outlook", "private", ""},
    {"outlook", "sensitivity", ""},
    {"outlook", "mileage", ""},
    {"outlook", "directoryserver", ""},
    {"outlook", "internetfreebusy", ""},
    {"outlook", "companymainphone", "company.phone"},
    {"outlook", "organizationalidnumber", "external_id"},
    {"outlook", "otherphone", "point:phone:other"},
    {"outlook", "primaryphone", "point:phone:primary"},
    {"outlook", "radiophone", "point:phone:radio"},
    {"outlook", "isdn", "point:phone:ISDN"},
    {"outlook", "telex", "point:phone:telex"},
    {"outlook", "ttytddphone", "point:phone:TTY"},
    {"outlook", "callback", "point:phone:callback"},
    {"outlook", "account", ""},
    {"outlook", "location", ""},
    {"outlook", "officelocation", ""},
    {"outlook", "profession", ""},
    {"outlook", "categories", "tags"},
    {"outlook", "keywords", "tags"},
    {"outlook", "language", "language"},
    {"google", "notes", "description"},
    {"google-old", "notes", "description"},
    {"google-old", "occupation", "job_title"},
    {"google-old", "location", ""},
    {"google-old", "subject", ""},
    {"google-old", "hobby", ""},
    {"google-old", "gender", ""},
    {"google-old", "billinginformation", ""},
    {"google-old", "maidenname", ""},
    {"linkedin", "url", "point:web:LinkedIn"},
    {"linkedin", "connectedon", "created"},
    {"hubspot", "associatedcompany", "company.name"},
    {"hubspot", "recordid", "external_id"},
    {"hubspot", "companyname", "company.name"},
    {"hubspot", "associatedcompanyids", ""},
    {"hubspot", "recordidcompany", ""},
    {"hubspot", "associatednote", "note"},
    {"hubspot", "notes", "note"},
    {"zoho", "recordid", "external_id"},
    {"zoho", "contactownerid", ""},
    {"zoho", "accountnameid", ""},
    {"zoho", "accountname", "company.name"},
    {"zoho", "createdby", ""},
    {"zoho", "modifiedby", ""},
    {"zoho", "createdbyid", ""},
    {"zoho", "modifiedbyid", ""},
    {"zoho", "dateofbirth", "birthday"},
    {"salesforce", "accountname", "company.name"},
    {"salesforce", "lastactivity", ""},
    {"salesforce", "phone", "phone"},
    {"salesforce-dataloader", "id", "external_id"},
    {"salesforce-dataloader", "ownerid", ""},
    {"salesforce-dataloader", "accountid", ""},
    {"salesforce-dataloader", "numberofemployees", "employees"},
    {"salesforce-dataloader", "isdeleted", ""},
    {"salesforce-dataloader", "systemmodstamp", "modified"},
    {"mailchimp", "memberrating", ""},
    {"mailchimp", "optintime", "created"},
    {"mailchimp", "optinip", ""},
    {"mailchimp", "confirmtime", ""},
    {"mailchimp", "confirmip", ""},
    {"mailchimp", "latitude", ""},
    {"mailchimp", "longitude", ""},
    {"mailchimp", "gmtoff", ""},
    {"mailchimp", "dstoff", ""},
    {"mailchimp", "timezone", ""},
    {"mailchimp", "cc", "country"},
    {"mailchimp", "lastchanged", "modified"},
    {"mailchimp", "leid", ""},
    {"mailchimp", "euid", "external_id"},
    {"mailchimp", "notes", "description"},
    {"brevo", "contactid", "external_id"},
    {"brevo", "emailblacklisted", "unsubscribed:email"},
    {"brevo", "smsblacklisted", "unsubscribed:sms"},
    {"brevo", "sms", "mobile"},
    {"brevo", "whatsapp", "point:phone:WhatsApp"},
    {"brevo", "doubleoptin", ""},
    {"brevo", "optintime", ""},
    {"systeme.io", "dateregistered", "created"},
    {"thunderbird", "birthday", "birthday:day"},
    {"thunderbird", "organization", "company.name"},
    {"thunderbird", "workphone", "phone"},
    {"pipedrive", "personname", "name"},
    {"pipedrive", "personorganization", "company.name"},
    {"pipedrive", "personid", "external_id"},
    {"pipedrive", "persontitle", "job_title"},
    {"pipedrive", "organizationname", "company.name"},
    {"pipedrive", "organizationaddress", "company.street"},
    {"pipedrive", "personnotes", "description"},
    {"pipedrive", "organizationid", ""},
    {"chinese-crm", "创建人", ""},
    {"chinese-crm", "创建时间", "created"},
    {"chinese-crm", "下次跟进时间", ""},
    {"chinese-crm", "跟进记录", "note"},
};

}  // namespace

std::optional<Shape> recogniseShape(const QStringList& header) {
  const Keys keys = keysOf(header);
  for (const Rule& rule : kRules)
    if (rule.matches(keys)) return Shape{s(rule.shape), entityOf(s(rule.shape), keys)};
  return std::nullopt;
}

std::optional<QString> shapeTarget(const Shape& shape, const QString& column) {
  const QString key = headerKey(column);
  if (shape.key.startsWith(QLatin1String("google")))
    if (const auto target = googleTarget(key)) return target;
  for (const ShapeWord& word : kShapeWords)
    if (shape.key == QLatin1String(word.shape) && key == s(word.key)) {
      const QString target = s(word.target);
      if (shape.entity == QLatin1String("company") && target.startsWith(QLatin1String("company.")))
        return target.mid(8);
      return target;
    }
  return std::nullopt;
}

QString shapeName(const QString& key) {
  for (const Rule& rule : kRules)
    if (key == QLatin1String(rule.shape)) return QCoreApplication::translate("Import", rule.name);
  if (key == QLatin1String("vcard")) return QCoreApplication::translate("Import", "vCard");
  if (key == QLatin1String("icalendar")) return QCoreApplication::translate("Import", "iCalendar");
  return QCoreApplication::translate("Import", "Table");
}

}  // namespace relata::exchange
