#include <QFile>

#include "core/exchange/importer.h"
#include "core/exchange/same_name.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using relata::test::q;
using relata::test::TempWorkspace;

namespace {

ImportReport import(TempWorkspace& ws, const QByteArray& bytes, const ImportOptions& options = {}) {
  QFile file(ws.file(q("list.csv")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(bytes);
  file.close();
  auto job = ImportJob::open(*ws, file.fileName(), options);
  if (!job.ok()) FAIL(describe(job.problem()).toStdString());
  auto report = (*job)->run();
  if (!report.ok()) FAIL(describe(report.problem()).toStdString());
  CHECK(report->rows == report->added + report->updated + report->duplicates + report->failed);
  return *report;
}

ImportOptions rule(UpdateRule update, const QStringList& keys = {}) {
  ImportOptions options;
  options.update = update;
  options.matchKeys = keys;
  return options;
}

const QByteArray kFirm =
    "First Name,Last Name,E-mail,Phone,Birthday,Job Title\n"
    "Olga,Ivanova,info@firma.example,,,\n"
    "Boris,Meyer,info@firma.example,+43 1 5550123,1970-02-03,CEO\n";

}  // namespace

TEST_CASE("people who share an address stay two people, and a person is told", "[exchange][import][match]") {
  TempWorkspace ws;
  const ImportReport first = import(ws, kFirm);
  CHECK(first.added == 2);
  REQUIRE(first.near.rows.size() == 1);
  CHECK(first.near.rows[0].title == q("Boris Meyer"));
  CHECK(first.near.rows[0].otherTitle == q("Olga Ivanova"));
  CHECK(first.near.rows[0].evidence == q("same e-mail, different name"));
  CHECK(ws.count("contact", q("name = \"Olga Ivanova\" and job_title is empty and birthday is empty")) == 1);
  // Each of them is found again, and what is said of one changes that one.
  QByteArray later = kFirm;
  const ImportReport second = import(ws, later.replace("CEO", "CTO"), rule(UpdateRule::Always));
  CHECK(second.updated == 1);
  CHECK(second.duplicates == 1);
  CHECK(ws.count("contact", q("name = \"Boris Meyer\" and job_title = \"CTO\"")) == 1);
  CHECK(ws.count("contact") == 2);
}

TEST_CASE("a second address that two people have does not make them one", "[exchange][import][match]") {
  TempWorkspace ws;
  const QByteArray rows =
      "Name,E-mail,E-mail 2\nAda Lindqvist,ada@x.example,office@x.example\nBo Holm,bo@x.example,office@x.example\n";
  CHECK(import(ws, rows).added == 2);
  CHECK(import(ws, rows).duplicates == 2);
  CHECK(import(ws, "Name,E-mail\nB. Holm,office@x.example\n").added == 0);
}

TEST_CASE("an address that very many share still finds everybody again", "[exchange][import][match]") {
  TempWorkspace ws;
  QByteArray rows = "Name,E-mail\n";
  for (int i = 0; i < 40; ++i)
    rows += QByteArray("Person") + char('A' + i / 26) + char('a' + i % 26) + " Name" + char('A' + i % 26) +
            char('a' + i / 26) + ",info@x.example\n";
  CHECK(import(ws, rows).added == 40);
  CHECK(import(ws, rows).duplicates == 40);
}

TEST_CASE("an address without a name, or with a short or a Chinese form of it, is still enough",
          "[exchange][import][match]") {
  TempWorkspace ws;
  import(ws, "Name,E-mail\nRobert Stone,rob@x.example\n王芳,fang@x.example\n");
  CHECK(import(ws, "Name,E-mail\nBob Stone,rob@x.example\nFang Wang,fang@x.example\n,rob@x.example\n").added == 0);
  CHECK(namesAgree(q("Wang Fang"), q("王芳")));
  CHECK(namesAgree(q("李小明"), q("Xiaoming Li")));
  CHECK_FALSE(namesAgree(q("王芳"), q("Li Fang")));
  CHECK_FALSE(namesAgree(q("王芳"), q("王方")));
}

TEST_CASE("two people of one name are told apart by what else is known of them", "[exchange][import][match]") {
  TempWorkspace ws;
  const QByteArray rows =
      "Name,Birthday,City\nJohn Smith,1950-01-01,London\nJohn Smith,1990-05-06,Sydney\nJohn Smith,,\n";
  const ImportReport first = import(ws, rows);
  CHECK(first.added == 3);
  CHECK(first.near.count >= 2);
  CHECK(import(ws, rows).duplicates == 3);
  CHECK(import(ws, "Name,City,Street\nJohn Smith,Sydney,George St 1\n").updated == 1);
  CHECK(ws.count("contact", q("city = \"Sydney\" and street = \"George St 1\"")) == 1);
}

TEST_CASE("a row that fills a person of the same file counts as an update", "[exchange][import][match]") {
  TempWorkspace ws;
  const ImportReport report =
      import(ws, "Name,E-mail,City\nAda Lindqvist,ada@x.example,\nAda Lindqvist,ada@x.example,Lund\n");
  CHECK(report.added == 1);
  CHECK(report.updated == 1);
  REQUIRE(report.examples.size() == 2);
  CHECK(report.examples[1].met == q("Ada Lindqvist"));
  CHECK(report.examples[1].why == q("same e-mail (ada@x.example)"));
  CHECK(ws.count("contact", q("city = \"Lund\"")) == 1);
}

TEST_CASE("keys that a person named decide by themselves", "[exchange][import][match]") {
  TempWorkspace ws;
  import(ws, "Name,E-mail,City\nBo Li,bo@a.example,Kiel\n");
  const ImportReport other =
      import(ws, "Name,E-mail,City\nBo Li,bo@b.example,Lund\n", rule(UpdateRule::Always, {q("name")}));
  CHECK(other.updated == 1);
  CHECK(ws.count("contact", q("email = \"bo@b.example\" and city = \"Lund\"")) == 1);
  const ImportReport same =
      import(ws, "Name,E-mail,City\nBo Li,bo@b.example,Oslo\n", rule(UpdateRule::Always, {q("name")}));
  CHECK(same.updated == 1);
  CHECK(ws.count("contact") == 1);
  CHECK(import(ws, "Name,E-mail\nLi Bo-Wen,bo@b.example\n", rule(UpdateRule::Always, {q("email")})).updated == 1);
  CHECK(ws.count("contact", q("name = \"Li Bo-Wen\"")) == 1);
  // The usual keys keep them apart.
  CHECK(import(ws, "Name,E-mail,Company\nLi Bo-Wen,wen@c.example,Acme\n").added == 1);
}

TEST_CASE("firms of one name and other legal forms are other firms", "[exchange][import][match][companies]") {
  TempWorkspace ws;
  const QByteArray rows =
      "Company,Industry\nAcme Ltd,\nAcme Inc,\nAcme GmbH,Steel\nAcme Holding AG,\nAcme,\n上海云石科技有限公司,\n"
      "上海云石科技股份有限公司,\n上海云石科技集团,\n上海云石科技集团有限公司,\n云石（上海）有限公司,"
      "\n云石（北京）有限公司,\n";
  const ImportReport first = import(ws, rows);
  CHECK(first.analysis.mapping.entity == q("company"));
  CHECK(first.added == 11);
  CHECK(first.near.count > 0);
  CHECK(import(ws, rows).duplicates == 11);
  CHECK(import(ws, "Company,Industry\nACME G.m.b.H.,Iron\n", rule(UpdateRule::Always)).updated == 1);
  CHECK(ws.count("company", q("name = \"ACME G.m.b.H.\" and industry = \"Iron\"")) == 1);
}

TEST_CASE("a firm that is called without its legal form is the only one of that name", "[exchange][import][match]") {
  TempWorkspace ws;
  const QByteArray header = "Company,City\n";
  import(ws, header + "Nordwind AB,\nMüller GmbH,\nMüller AG,\n云石科技有限公司,\nHolm Group AB,\n");
  CHECK(import(ws, header + "Nordwind,Lund\n云石科技,上海\n").updated == 2);
  CHECK(import(ws, header + "Müller,\nHolm,\nYunshi,\n").added == 3);
}

TEST_CASE("people go to the firm that their row names, not to its namesake", "[exchange][import][match][companies]") {
  TempWorkspace ws;
  const ImportReport report =
      import(ws,
             "Name,E-mail,Company\nAda A,a@x.example,Acme Ltd\nBo B,b@x.example,Acme GmbH\n"
             "Cy C,c@x.example,ACME GMBH\nDi D,d@x.example,Nordwind AB\nEd E,e@x.example,Nordwind\n"
             "Flo F,f@x.example,Nordwind Oy\n");
  CHECK(report.companiesAdded == 4);
  CHECK(ws.count("contact", q("company.name = \"Acme Ltd\"")) == 1);
  CHECK(ws.count("contact", q("company.name = \"Acme GmbH\"")) == 2);
  CHECK(ws.count("contact", q("company.name = \"Nordwind AB\"")) == 2);
  TempWorkspace other;
  import(other, "Name,Company\nBo Li,Acme Ltd\nBo Li,Acme GmbH\nBo Li,ACME Ltd.\n");
  CHECK(other.count("contact") == 2);
}
