#include <catch2/catch.hpp>

#include "core/entities.h"
#include "core/exchange/shapes.h"
#include "core/setup.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using relata::test::q;
using relata::test::TempWorkspace;

namespace {

struct Sample {
  const char* shape;
  const char* entity;
  const char* header;
  QList<std::pair<const char*, const char*>> targets;  // column -> field
};

const QList<Sample>& samples() {
  static const QList<Sample> all{
      {"google",
       "contact",
       "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Last Name,Nickname,File As,Organization "
       "Name,Organization "
       "Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - "
       "Value,Address 1 - Street,Address 2 - City,Website 1 - Value",
       {{"First Name", "given_name"},
        {"Labels", "tags"},
        {"E-mail 1 - Label", "label"},
        {"E-mail 1 - Value", "email"},
        {"E-mail 2 - Value", "email"},
        {"Phonetic Last Name", "phonetic"},
        {"Organization Name", "company.name"},
        {"Address 1 - Street", "street"},
        {"Address 2 - City", "address:2:city"},
        {"Website 1 - Value", "website"}}},
      {"google-old",
       "contact",
       "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - "
       "Value,Organization 1 - Name",
       {{"Name", "name"},
        {"Group Membership", "tags"},
        {"E-mail 1 - Value", "email"},
        {"Phone 1 - Type", "label"},
        {"Organization 1 - Name", "company.name"}}},
      {"outlook",
       "contact",
       "Title,First Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,Business Postal "
       "Code,Business Country/Region,Home Street,Home City,Business Fax,Business Phone,Home Phone,Mobile "
       "Phone,Categories,E-mail Address,E-mail 2 Address,Notes,Web Page",
       {{"Title", "name_prefix"},
        {"Job Title", "job_title"},
        {"Business Street", "street"},
        {"Business Country/Region", "country"},
        {"Home City", "address:home:city"},
        {"Business Fax", "point:phone:fax"},
        {"Mobile Phone", "mobile"},
        {"E-mail 2 Address", "point:email:other"},
        {"Categories", "tags"},
        {"Web Page", "website"}}},
      {"linkedin",
       "contact",
       "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
       {{"URL", "point:web:LinkedIn"},
        {"Email Address", "email"},
        {"Position", "job_title"},
        {"Connected On", "created"}}},
      {"hubspot",
       "contact",
       "Record ID,First Name,Last Name,Email,Phone Number,Lifecycle Stage,Contact owner,Associated Company",
       {{"Record ID", "external_id"},
        {"Associated Company", "company.name"},
        {"Contact owner", "owner"},
        {"Lifecycle Stage", "stage"}}},
      {"salesforce",
       "contact",
       "Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,Mailing Zip/Postal "
       "Code,Phone,Email,Contact Owner",
       {{"Account Name", "company.name"},
        {"Mailing Zip/Postal Code", "postcode"},
        {"Title", "job_title"},
        {"Salutation", "name_prefix"}}},
      {"salesforce-dataloader",
       "contact",
       "ID,LASTNAME,FIRSTNAME,ACCOUNTID,MAILINGSTREET,MAILINGPOSTALCODE,EMAIL,OWNERID",
       {{"ID", "external_id"}, {"LASTNAME", "family_name"}, {"ACCOUNTID", ""}, {"MAILINGPOSTALCODE", "postcode"}}},
      {"zoho",
       "contact",
       "Record Id,Contact Owner,First Name,Last Name,Account Name,Email,Mobile,Created Time,Modified "
       "Time,Tag,Secondary Email",
       {{"Record Id", "external_id"},
        {"Modified Time", "modified"},
        {"Tag", "tags"},
        {"Secondary Email", "point:email:other"}}},
      {"pipedrive",
       "contact",
       "Person - Name,Person - Email - Work,Person - Phone - Mobile,Organization - Name,Person - Owner",
       {{"Person - Name", "name"},
        {"Person - Email - Work", "email"},
        {"Organization - Name", "company.name"},
        {"Person - Owner", "owner"},
        {"Person - Phone - Mobile", "mobile"}}},
      {"mailchimp",
       "contact",
       "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,LEID,EUID,NOTES,TAGS",
       {{"Email Address", "email"}, {"TAGS", "tags"}, {"NOTES", "description"}, {"OPTIN_TIME", "created"}}},
      {"brevo",
       "contact",
       "CONTACT ID;EMAIL;LASTNAME;FIRSTNAME;SMS;EMAIL_BLACKLISTED;ADDED_TIME",
       {{"EMAIL_BLACKLISTED", "unsubscribed:email"}, {"SMS", "mobile"}, {"LASTNAME", "family_name"}}},
      {"systeme.io",
       "contact",
       "Email,First name,Surname,Phone number,Country,Tags,Date registered",
       {{"Surname", "family_name"}, {"Date registered", "created"}}},
      {"thunderbird",
       "contact",
       "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,Home City,Work "
       "City,Organization,Birth Year,Birth Month,Birth Day",
       {{"Display Name", "name"},
        {"Primary Email", "email"},
        {"Work City", "city"},
        {"Organization", "company.name"},
        {"Birth Year", "birthday:year"}}},
      {"brevo",
       "contact",
       "CONTACT ID;EMAIL;LASTNAME;FIRSTNAME;SMS;WHATSAPP;DOUBLE_OPT-IN;ADDED_TIME;MODIFIED_TIME",
       {{"CONTACT ID", "external_id"},
        {"WHATSAPP", "point:phone:WhatsApp"},
        {"ADDED_TIME", "created"},
        {"MODIFIED_TIME", "modified"}}},
      {"chinese-crm",
       "contact",
       "客户名称,联系人,手机,电话,QQ,微信,地址,备注,归属人,创建人",
       {{"客户名称", "company.name"},
        {"联系人", "name"},
        {"手机", "mobile"},
        {"QQ", "qq"},
        {"微信", "wechat"},
        {"归属人", "owner"},
        {"创建人", ""}}},
  };
  return all;
}

ColumnMapping propose(TempWorkspace& ws, const QStringList& header, const QList<QStringList>& rows = {}) {
  return proposeMapping(header, rows, *ws->registry());
}

}  // namespace

TEST_CASE("exports of other programs are known by their header and map themselves", "[exchange][shapes]") {
  TempWorkspace ws;
  for (const Sample& sample : samples()) {
    INFO(sample.shape);
    const QString header = q(sample.header);
    const ColumnMapping mapping =
        propose(ws, header.split(header.contains(QLatin1Char(';')) ? QLatin1Char(';') : QLatin1Char(',')));
    CHECK(mapping.shape == q(sample.shape));
    CHECK(mapping.entity == q(sample.entity));
    for (const auto& [column, field] : sample.targets) {
      const auto index = mapping.header.indexOf(q(column));
      REQUIRE(index >= 0);
      INFO(column);
      CHECK(mapping.targets[index].field == q(field));
    }
  }
}

TEST_CASE("headers in five languages and bare values find their fields", "[exchange][shapes]") {
  TempWorkspace ws;
  const ColumnMapping german =
      propose(ws, {q("Vorname"), q("Nachname"), q("E-Mail-Adresse"), q("Firma"), q("PLZ"), q("Ort")});
  CHECK(german.maps(u"given_name"));
  CHECK(german.maps(u"company.name"));
  CHECK(german.maps(u"postcode"));
  const ColumnMapping french = propose(ws, {q("Nom"), q("Prénom"), q("Courriel"), q("Société")});
  CHECK(french.columnOf(u"family_name") == 0);
  CHECK(french.columnOf(u"given_name") == 1);
  CHECK(propose(ws, {q("Nombre"), q("Correo electrónico")}).columnOf(u"name") == 0);
  const ColumnMapping accounts =
      propose(ws, {q("account"), q("sector"), q("year_established"), q("employees"), q("subsidiary_of")});
  CHECK(accounts.entity == q("company"));
  CHECK(accounts.maps(u"parent"));
  CHECK(accounts.unmapped() == QStringList{q("year_established")});
  const ColumnMapping bare =
      propose(ws, {QString(), QString()},
              {{q("Ada Lindqvist"), q("ada@nordwind.example")}, {q("Bo Holm"), q("bo@nordwind.example")}});
  CHECK(bare.columnOf(u"name") == 0);
  CHECK(bare.columnOf(u"email") == 1);
}

TEST_CASE("Russian and Japanese headers find their fields, and numbers theirs without a heading",
          "[exchange][shapes]") {
  TempWorkspace ws;
  const ColumnMapping russian = propose(ws, {q("Фамилия"), q("Имя"), q("Отчество"), q("Организация"), q("Эл. почта"),
                                             q("Мобильный телефон"), q("Город"), q("Дата рождения")});
  const char* fields[] = {"family_name", "given_name", "middle_name", "company.name",
                          "email",       "mobile",     "city",        "birthday"};
  for (int i = 0; i < 8; ++i) CHECK(russian.targets[i].field == q(fields[i]));
  CHECK(propose(ws, {q("氏名"), q("会社名"), q("メールアドレス")}).columnOf(u"email") == 2);
  const ColumnMapping korean = propose(ws, {q("이름"), q("회사"), q("이메일")});
  CHECK(korean.entity == q("contact"));
  CHECK(korean.columnOf(u"name") == 0);
  QList<QStringList> rows;
  for (int i = 0; i < 6; ++i) rows << QStringList{q("Ada L"), q("+7 495 123-45-1%1").arg(i), q("2019-000%1-45").arg(i)};
  const ColumnMapping numbers = propose(ws, {q("Name"), q("Связь"), q("Order")}, rows);
  CHECK(numbers.targets[1].field == q("phone"));
  CHECK(numbers.targets[2].field.isEmpty());
}
