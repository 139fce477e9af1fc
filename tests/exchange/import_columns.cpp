#include "tests/exchange/import_support.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

QString fieldOf(const ImportReport& report, const char* column) {
  const auto at = report.analysis.mapping.names().indexOf(q(column));
  return at < 0 ? q("(none)") : report.analysis.mapping.targets[at].field;
}

QStringList names(TempWorkspace& ws, const char* entity) {
  QStringList names;
  const auto reader = ws->read();
  for (const qint64 id : reader->ids({q(entity), {}, {}})) names << ws.get(entity, Id(id)).title();
  names.sort();
  return names;
}

Id only(TempWorkspace& ws, const QString& where) {
  const auto reader = ws->read();
  const auto ids = reader->ids({q("contact"), *parseFilter(where, ws.def("contact"), reader->registry()), {}});
  REQUIRE(ids.size() == 1);
  return Id(ids.front());
}

QStringList pointsOf(TempWorkspace& ws, Id record) {
  QStringList points;
  const auto reader = ws->read();
  db::Statement rows(reader->connection(), q("SELECT kind, value FROM point WHERE record=? ORDER BY id"));
  rows.bind(1, record);
  while (rows.step()) points << rows.text(0) + q(" ") + rows.text(1);
  return points;
}

}  // namespace

TEST_CASE("a template that marks its columns as required brings the same people", "[exchange][import][columns]") {
  TempWorkspace ws;
  const ImportReport report =
      importBytes(ws,
                  "姓名（必填）,客户名称,职位(选填),手机1,手机2,电话1,市,区,详细地址,负责人（必填）\n"
                  "王芳,上海大元食品有限公司,经理,13600001111,13600002222,021-55556666,上海市,浦东新区,"
                  "世纪大道100号,赵六\n");
  CHECK(names(ws, "contact") == QStringList{q("王芳")});
  CHECK(names(ws, "company") == QStringList{q("上海大元食品有限公司")});
  CHECK(report.leftOut.isEmpty());
  const Id wang = only(ws, q("name = \"王芳\""));
  CHECK(ws.get("contact", wang).text("mobile") == q("13600001111"));
  CHECK(ws.get("contact", wang).text("phone") == q("021-55556666"));
  CHECK(ws.get("contact", wang).text("job_title") == q("经理"));
  CHECK(ws.get("contact", wang).text("street") == q("浦东新区世纪大道100号"));
  CHECK(ws.get("contact", wang).value("owner").id());
  CHECK(pointsOf(ws, wang) == QStringList{q("phone 13600002222")});

  TempWorkspace other;
  importBytes(other, "姓名(必填),客户名称(必填),手机号(必填)\n赵钱,孙李公司,13900139000\n");
  CHECK(names(other, "contact") == QStringList{q("赵钱")});
  CHECK(names(other, "company") == QStringList{q("孙李公司")});
  TempWorkspace english;
  CHECK(fieldOf(importBytes(english, "Name (required),Email (optional)\nAda,ada@x.example\n"), "Email (optional)") ==
        q("email"));
}

TEST_CASE("a birthday without a year is read, as Mailchimp and others write it", "[exchange][import][dates]") {
  const auto birthday = [](TempWorkspace& ws, const char* name) {
    return ws.get("contact", only(ws, q("given_name = \"%1\"").arg(q(name)))).text("birthday");
  };
  TempWorkspace ws;
  const ImportReport report = importBytes(ws,
                                          "Email Address,First Name,Last Name,Birthday,MEMBER_RATING,LEID,EUID\n"
                                          "jim@m.example,Jim,Beam,03/04,2,1,abc\nkim@m.example,Kim,Bo,3/15,2,2,abd\n");
  CHECK(report.added == 2);
  CHECK_FALSE(report.analysis.datesAmbiguous);
  CHECK(birthday(ws, "Jim") == q("--03-04"));
  CHECK(birthday(ws, "Kim") == q("--03-15"));
  TempWorkspace german;
  CHECK(importBytes(german,
                    "Vorname,Nachname,Geburtstag\nJim,Beam,15.03.\nKim,Bo,3月5日\nLea,Cy,31/12\nMax,Dy,04/05\n"
                    "Ute,Ey,29. Februar\n")
            .added == 5);
  CHECK(birthday(german, "Jim") == q("--03-15"));
  CHECK(birthday(german, "Kim") == q("--03-05"));
  CHECK(birthday(german, "Lea") == q("--12-31"));
  CHECK(birthday(german, "Max") == q("--05-04"));
  CHECK(birthday(german, "Ute") == q("--02-29"));
  TempWorkspace wrong;
  CHECK(importBytes(wrong, "First Name,Last Name,Birthday\nJim,Beam,02/31\n").failed == 1);
}

TEST_CASE("a file that does not say the year of a birthday takes none away", "[exchange][import][dates]") {
  TempWorkspace ws;
  const Id id = ws.add(
      "contact", {{q("name"), q("Jim Beam")}, {q("email"), q("jim@m.example")}, {q("birthday"), q("1980-03-04")}});
  importBytes(ws, "Name,Email,Birthday\nJim Beam,jim@m.example,--03-04\n");
  CHECK(ws.get("contact", id).text("birthday") == q("1980-03-04"));
  const Id kim = ws.add("contact", {{q("name"), q("Kim Bo")}, {q("birthday"), q("--03-15")}});
  importBytes(ws, "Name,Birthday\nKim Bo,1990-03-15\n");
  CHECK(ws.get("contact", kim).text("birthday") == q("1990-03-15"));
}

TEST_CASE("sums, counts and signatures below a table are nobody", "[exchange][import][footer]") {
  TempWorkspace ws;
  const ImportReport report = importBytes(
      ws, "序号,姓名,电话\n1,张三,13800138001\n2,李四,13800138002\n,,\n总计,2,\n制表人：王五,,审核：赵六\n");
  CHECK(names(ws, "contact").size() == 2);
  CHECK(remarkOf(report, "import-footer-skipped"));
  TempWorkspace salesforce;
  importBytes(
      salesforce,
      "Last Name,First Name,Email,Account Name\nKing,Ann,ann@k.example,King AG\nQueen,Bob,bob@q.example,Queen AG\n\n"
      "\"Grand Totals\",,,\n\"2 records\",,,\n\n\"Contacts report\"\n\"Copyright (c) 2000-2024 salesforce.com, "
      "inc.\"\n");
  CHECK(names(salesforce, "contact").size() == 2);
  TempWorkspace sums;
  importBytes(sums, "Company,City,Employees\nNordwind AB,Lund,12\nHolm GmbH,Kiel,30\nTotal,,42\n");
  CHECK(names(sums, "company") == QStringList{q("Holm GmbH"), q("Nordwind AB")});
}

TEST_CASE("a firm that is called like a sum stays one", "[exchange][import][footer]") {
  TempWorkspace ws;
  importBytes(ws, "Company,City,Phone\nTotal,Paris,\nNordwind AB,Lund,\nTotal,,33147444546\nSum 41,Kiel,123\n");
  CHECK(names(ws, "company").contains(q("Total")));
  CHECK(names(ws, "company").contains(q("Sum 41")));
  TempWorkspace middle;
  importBytes(middle, "Company,City,Employees\nTotal,,42\nNordwind AB,Lund,12\n");
  CHECK(names(middle, "company") == QStringList{q("Nordwind AB"), q("Total")});
}

TEST_CASE("people stay people in the languages of Europe", "[exchange][import][columns]") {
  const std::pair<const char*, const char*> files[] = {
      {"Imię;Nazwisko;Firma;E-mail;Miasto\nŁukasz;Żółć;Gęś Sp. z o.o.;lz@x.example;Łódź\n", "Łukasz Żółć"},
      {"Όνομα;Επώνυμο;Email;Πόλη\nΓιώργος;Παπάς;gp@x.example;Αθήνα\n", "Γιώργος Παπάς"},
      {"Ad;Soyad;Şirket;E-posta;Şehir\nÇağrı;Yıldız;Ay AŞ;cy@x.example;Muğla\n", "Çağrı Yıldız"},
      {"Jméno;Příjmení;Společnost;Telefon\nJiří;Čapek;Škoda;+420 601 123 456\n", "Jiří Čapek"},
      {"Vezetéknév;Keresztnév;Cég;E-mail cím\nNagy;Anna;Duna Kft.;na@x.example\n", "Anna Nagy"},
      {"Förnamn;Efternamn;Företag;E-post\nEva;Berg;Nordwind AB;eb@x.example\n", "Eva Berg"},
      {"Fornavn;Efternavn;Virksomhed;Postnummer\nBo;Holm;Hav ApS;8000\n", "Bo Holm"},
      {"Etunimi;Sukunimi;Yritys;Sähköposti\nAino;Laine;Meri Oy;al@x.example\n", "Aino Laine"},
      {"Voornaam;Achternaam;Bedrijf;E-mailadres\nJan;Smit;Zee BV;js@x.example\n", "Jan Smit"},
      {"Prenume;Nume;Companie;Oraș\nIon;Popa;Dacia SRL;Cluj\n", "Ion Popa"},
      {"Nome;Sobrenome;Empresa;Cidade\nRui;Sá;Mar Lda;Porto\n", "Rui Sá"},
      {"Nome;Cognome;Azienda;Città\nLia;Rossi;Sole Srl;Roma\n", "Lia Rossi"}};
  for (const auto& [bytes, name] : files) {
    INFO(bytes);
    TempWorkspace ws;
    const ImportReport report = importBytes(ws, bytes);
    CHECK(report.analysis.mapping.entity == q("contact"));
    CHECK(report.leftOut.isEmpty());
    REQUIRE(ws.count("contact") == 1);
    const Record person = ws.get("contact", only(ws, q("given_name is not empty")));
    CHECK(person.text("given_name") + q(" ") + person.text("family_name") == q(name));
  }
  TempWorkspace whole;
  CHECK(fieldOf(importBytes(whole, "Nome;Telefone\nRui Sá;+351 21 123 45 67\n"), "Nome") == q("name"));
  // Nobody knows these words, but the addresses are made of them.
  TempWorkspace unknown;
  const ImportReport report = importBytes(unknown,
                                          "Eesnimi1;Perenimi1;Firma;E-mail\nKati;Mägi;Põhi OÜ;kati.magi@x.example\n"
                                          "Mart;Tamm;Meri OÜ;mt@y.example\n");
  CHECK(report.analysis.mapping.entity == q("contact"));
  TempWorkspace firms;
  CHECK(importBytes(firms, "Firma;E-Mail;Ort\nNordwind AB;info@n.example;Lund\nHolm GmbH;post@h.example;Kiel\n")
            .analysis.mapping.entity == q("company"));
}

TEST_CASE("a column Name under the heading Company is the company's", "[exchange][import][columns]") {
  const QByteArray people =
      "First,Last,Born,Email,Phone,Name,City\n"
      "Tom,Sawyer,1990-01-02,tom@s.example,+1 415 555 2671,Mississippi Inc,St. Louis\n"
      "Huck,Finn,1991-01-02,huck@f.example,,Mississippi Inc,\n";
  TempWorkspace ws;
  const ImportReport report = importBytes(ws, "Basic,,,Contact,,Company,\n" + people);
  CHECK(names(ws, "contact") == QStringList{q("Huck Finn"), q("Tom Sawyer")});
  CHECK(names(ws, "company") == QStringList{q("Mississippi Inc")});
  CHECK(fieldOf(report, "City") == q("company.city"));
  CHECK(ws.count("contact", q("birthday = 1990-01-02")) == 1);
  // Without the headings above, the values tell.
  TempWorkspace plain;
  importBytes(plain, people);
  CHECK(names(plain, "contact") == QStringList{q("Huck Finn"), q("Tom Sawyer")});
  CHECK(names(plain, "company") == QStringList{q("Mississippi Inc")});
  // A whole name beside its parts stays one.
  TempWorkspace both;
  CHECK(fieldOf(importBytes(both, "First,Last,Name,Email\nTom,Sawyer,Dr. Tom Sawyer,t@s.example\n"), "Name") ==
        q("name"));
}

TEST_CASE("what is no phone number is kept, and said", "[exchange][import]") {
  TempWorkspace ws;
  const ImportReport report = importBytes(
      ws, "Name,Phone,Fax\nAda,ask reception,\nBo,see Ada,none yet\nCy,+49 30 1234567,\nDi,030 123 ext. 5,\n");
  CHECK(report.added == 4);
  CHECK(ws.get("contact", only(ws, q("name = \"Ada\""))).text("phone") == q("ask reception"));
  QStringList said;
  for (const Problem& each : report.remarks)
    if (each.is("import-values-odd")) said << each.arguments.join(q("|"));
  CHECK(said == QStringList{q("Fax|1|none yet"), q("Phone|2|ask reception")});
}

TEST_CASE("addresses of colleagues are not the contact's own", "[exchange][import][columns]") {
  TempWorkspace ws;
  const ImportReport report = importBytes(ws,
                                          "Name,Email,Owned By,Created by,Manager phone\n"
                                          "A Bee,a@x.example,rep@us.example,adm@us.example,+1 415 555 0100\n"
                                          "C Dee,c@y.example,rep@us.example,adm@us.example,+1 415 555 0100\n"
                                          "E Eff,e@y.example,rep@us.example,adm@us.example,+1 415 555 0100\n");
  CHECK(fieldOf(report, "Owned By") == q("owner"));
  CHECK(fieldOf(report, "Created by").isEmpty());
  CHECK(fieldOf(report, "Manager phone").isEmpty());
  const Id bee = only(ws, q("name = \"A Bee\""));
  CHECK(pointsOf(ws, bee).isEmpty());
  CHECK(ws.get("contact", bee).text("phone").isEmpty());
  CHECK(report.leftOut.size() == 2);
}

TEST_CASE("Outlook in other languages and Dynamics bring the address", "[exchange][import][columns]") {
  const char* files[] = {
      "Vorname,Nachname,Firma,Straße geschäftlich,Ort geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich\n"
      "Eva,Berg,Nordwind,Weg 1,Ulm,89073,Deutschland\n",
      "名,姓,单位,商务地址 街道,商务地址 市/县,商务地址 邮政编码,商务地址 国家/地区\nEva,Berg,Nordwind,Weg 1,Ulm,89073,"
      "Deutschland\n",
      "Full Name,Company Name,Address 1: Street 1,Address 1: City,Address 1: ZIP/Postal Code,Address 1: "
      "Country/Region\nEva Berg,Nordwind,Weg 1,Ulm,89073,Deutschland\n"};
  for (const char* bytes : files) {
    INFO(bytes);
    TempWorkspace ws;
    importBytes(ws, bytes);
    const auto ids = ws->read()->ids({q("contact"), {}, {}});
    REQUIRE(ids.size() == 1);
    const Record eva = ws.get("contact", Id(ids.front()));
    CHECK(eva.text("street") == q("Weg 1"));
    CHECK(eva.text("city") == q("Ulm"));
    CHECK(eva.text("postcode") == q("89073"));
    CHECK(eva.text("country") == q("Deutschland"));
  }
}

TEST_CASE("with a field for every column, what looks like names names the records", "[exchange][import][columns]") {
  TempWorkspace ws;
  ImportOptions options;
  options.createFields = true;
  const ImportReport report = importBytes(ws, "Foo,Bar\nA Bee,1\nC Dee,2\n", options);
  CHECK(names(ws, "contact") == QStringList{q("A Bee"), q("C Dee")});
  CHECK(report.leftOut.isEmpty());
}

TEST_CASE("a mapping that names a column which the file lacks is refused with those there are",
          "[exchange][import][columns]") {
  TempWorkspace ws;
  ImportOptions options;
  options.mapping = QJsonObject{{q("Z"), q("name")}};
  const auto job = ImportJob::open(*ws, writeFile(ws, "list.csv", "Name,Email\nAda,a@x.example\n"), options);
  REQUIRE_FALSE(job.ok());
  CHECK(job.problem().is("mapping-unknown-column"));
  CHECK(job.problem().arguments == QStringList{q("Z"), q("Name, Email")});
}

TEST_CASE("several values in one cell are several values", "[exchange][import]") {
  TempWorkspace ws;
  const ImportReport report =
      importBytes(ws,
                  "Name,Email,Phone,Tags,Company\n"
                  "Ada,Ada B <ada@x.example>,+49 30 1234567 (office)/+49 170 5555,a|b,ACME ::: Beta\n"
                  "Bo,\"bo@x.example, Bo H <bo2@x.example>\",+1 415 555 2671 / +1 415 555 2672,,\n"
                  "Cy,cy@x.example,030/1234567,,\"Dachs; Sohn\"\n");
  CHECK(report.failed == 0);
  const Record ada = ws.get("contact", only(ws, q("name = \"Ada\"")));
  CHECK(ada.text("email") == q("ada@x.example"));
  CHECK(ada.text("phone") == q("+49 30 1234567 (office)"));
  CHECK(pointsOf(ws, ada.id()) == QStringList{q("phone +49 170 5555")});
  CHECK(ada.value("tags").list().size() == 2);
  const Record bo = ws.get("contact", only(ws, q("name = \"Bo\"")));
  CHECK(pointsOf(ws, bo.id()) == QStringList{q("email bo2@x.example"), q("phone +1 415 555 2672")});
  CHECK(ws.get("contact", only(ws, q("name = \"Cy\""))).text("phone") == q("030/1234567"));
  CHECK(names(ws, "company") == QStringList{q("ACME"), q("Beta"), q("Dachs; Sohn")});
  TempWorkspace hubspot;
  importBytes(hubspot,
              "Record ID,First Name,Last Name,Email,Associated Company,Lifecycle Stage\n"
              "1,Ada,Bee,a@x.example,HubSpot Inc;Other Inc,Lead\n");
  CHECK(names(hubspot, "company") == QStringList{q("HubSpot Inc"), q("Other Inc")});
}

TEST_CASE("headers of further programs are known", "[exchange][import][columns]") {
  TempWorkspace ws;
  const ImportReport report = importBytes(ws,
                                          "Name,emails,Sales account name,職稱,联系人所有人,客户编码\n"
                                          "Ada,\"a@x.example, b@x.example\",Acme,CEO,Kim,C1\n");
  CHECK(fieldOf(report, "emails") == q("email"));
  CHECK(fieldOf(report, "Sales account name") == q("company.name"));
  CHECK(fieldOf(report, "職稱") == q("job_title"));
  CHECK(fieldOf(report, "联系人所有人") == q("owner"));
  CHECK(fieldOf(report, "客户编码") == q("external_id"));
  CHECK(pointsOf(ws, only(ws, q("name = \"Ada\""))) == QStringList{q("email b@x.example")});
}

TEST_CASE("Korean text in its older encoding is read as such", "[exchange][import][csv]") {
  TempWorkspace ws;
  const QByteArray korean =  // 이름,회사,휴대폰,이메일 / 김철수,삼성전자,010-1234-5678,kim@x.example
      "\xc0\xcc\xb8\xa7,\xc8\xb8\xbb\xe7,\xc8\xde\xb4\xeb\xc6\xf9,\xc0\xcc\xb8\xde\xc0\xcf\n"
      "\xb1\xe8\xc3\xb6\xbc\xf6,\xbb\xef\xbc\xba\xc0\xfc\xc0\xda,010-1234-5678,kim@x.example\n";
  const ImportReport report = importBytes(ws, korean);
  CHECK(report.analysis.words.encoding == q("EUC-KR"));
  CHECK(names(ws, "contact") == QStringList{q("김철수")});
  CHECK(names(ws, "company") == QStringList{q("삼성전자")});
}

TEST_CASE("the reason of an error names the column of the file, once", "[exchange][import]") {
  TempWorkspace ws;
  const ImportReport report = importBytes(ws, "Name,Email\nAda,nonsense\n");
  REQUIRE(report.errors.size() == 1);
  CHECK(errorText(report.errors[0]).startsWith(q("Email: ")));
  CHECK_FALSE(errorText(report.errors[0]).contains(q("E-mail: ")));
}

TEST_CASE("the same mobile number is found with and without the sign of its country", "[exchange][import][match]") {
  TempWorkspace ws;
  ImportOptions options;
  options.matchKeys = {q("mobile")};
  importBytes(ws, "Name,Mobile\nAda,８６１３８００１３８０００\n");
  CHECK(importBytes(ws, "Name,Mobile\nAda,+86 138-0013-8000\n", options).added == 0);
}

TEST_CASE("headings in two rows are those of the lower one, and of the upper one where that has none",
          "[exchange][import][columns]") {
  TempWorkspace ws;
  const ImportReport report = importBytes(ws,
                                          "Person,,Firma,Kommunikation,,\nVorname,Nachname,,E-Mail,Telefon,PLZ\n"
                                          "Jürgen,Großmann,Müller GmbH,j@m.example,030 5550 1234,01067\n"
                                          "Ana María,López,,ana@m.example,+34 91 555 0101,28013\n");
  CHECK(report.added == 2);
  CHECK(report.failed == 0);
  CHECK(ws.count("contact", q("name = \"Jürgen Großmann\" and company = \"Müller GmbH\" and postcode = \"01067\"")) ==
        1);
  CHECK(ws.count("contact",
                 q("given_name = \"Ana María\" and family_name = \"López\" and email = \"ana@m.example\"")) == 1);
  TempWorkspace words;
  CHECK(importBytes(words,
                    "Person,,Contact,\nFirst name,Last name,E-mail,Phone\nAnn,Lee,ann@two.example,+1 415 555 "
                    "0101\nBo,Ray,bo@two.example,+1 415 555 0102\n")
            .added == 2);
  CHECK(words.count("contact", q("name = \"Ann Lee\" and phone is not empty")) == 1);
  // A row of data below one line of headings is no second one.
  TempWorkspace plain;
  CHECK(importBytes(plain, "Name,,Telefon\nAda,Lund,0461 1\nBo,Oslo,0461 2\nCem,Rom,0461 3\n").added == 3);
}

TEST_CASE("a number of nothing but the code of a country is none", "[exchange][import][columns]") {
  TempWorkspace ws;
  const ImportReport report =
      importBytes(ws, "Name,Telefon,E-Mail\nAda,+49,ada@x.example\nBo,0049 30 123456,bo@x.example\n,+49,\n");
  CHECK(ws.count("contact", q("phone is empty")) == 1);
  CHECK(ws.count("contact", q("name starts with \"+\"")) == 0);
  CHECK(report.failed == 1);
}

TEST_CASE("a customer is the firm beside a person, and the person where there is none", "[exchange][import][columns]") {
  TempWorkspace ws;
  importBytes(ws,
              "Nr,Kunde,Ansprechpartner,Mail\n1,Alpha,Eva Stein,eva@alpha.example\n2,Beta,Jan Otto,jan@beta.example\n");
  CHECK(ws.count("contact", q("name = \"Eva Stein\" and company = Alpha")) == 1);
  TempWorkspace alone;
  importBytes(alone, "Nr,Kunde,Mail\n1,Eva Stein,eva@alpha.example\n2,Jan Otto,jan@beta.example\n");
  CHECK(alone.count("contact", q("name = \"Eva Stein\"")) == 1);
}
