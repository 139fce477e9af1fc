#include <QDir>

#include "ctl_runner.h"

using namespace relata::e2e;

namespace {

QString codeOf(const Ran& ran) { return QJsonDocument::fromJson(ran.err).object()[q("error")][q("code")].toString(); }

class Leads : public Ctl {
 public:
  Leads() { init(); }
  QString lead(const QStringList& fields = {q("name=Ada Lindqvist"), q("company_name=Nordwind AB"),
                                            q("email=ada@nordwind.example"), q("interest=Scanners")}) const {
    return ok(QStringList{q("create"), q("lead")} + fields).trimmed();
  }
  int count(const char* entity, const char* where = "") const {
    return ok({q("list"), q(entity), q("--where"), q(where), q("--count")}).toInt();
  }
};

}  // namespace

TEST_CASE("a lead is converted from the command line, first rehearsed, and taken back", "[e2e][sales][lead]") {
  const Leads ctl;
  const QString lead = ctl.lead();
  const QJsonObject told = ctl.on({q("convert"), lead, q("--dry-run"), q("--json")}).object();
  CHECK(told[q("contact")][q("title")].toString() == q("Ada Lindqvist"));
  CHECK(told[q("company")][q("set")][q("name")].toString() == q("Nordwind AB"));
  CHECK(told[q("deal")][q("title")].toString() == q("Scanners · Nordwind AB"));
  CHECK(told[q("deal")][q("id")].isNull());
  CHECK(ctl.count("contact") == 0);
  const QJsonObject done = ctl.on({q("convert"), lead, q("--deal"), q("First order"), q("--json")}).object();
  CHECK(done[q("deal")][q("title")].toString() == q("First order"));
  CHECK(done[q("deal")][q("id")].toString().startsWith(q("D-")));
  CHECK(ctl.count("deal", "name = \"First order\" and contact.name = \"Ada Lindqvist\"") == 1);
  CHECK(ctl.count("lead", "status = converted and contact.company.name = \"Nordwind AB\"") == 1);
  const Ran again = ctl.on({q("convert"), lead, q("--json")});
  CHECK(again.code == 1);
  CHECK(codeOf(again) == q("lead-is-converted"));
  ctl.ok("undo");
  CHECK(ctl.count("contact") + ctl.count("company") + ctl.count("deal") == 0);
  CHECK(ctl.count("lead", "status = new") == 1);
}

TEST_CASE("a lead that is a contact already joins it, unless a new one is asked for", "[e2e][sales][lead]") {
  const Leads ctl;
  const QString ada =
      ctl.ok({q("create"), q("contact"), q("name=Ada Lindqvist"), q("email=ada@nordwind.example")}).trimmed();
  const QString lead = ctl.lead();
  QJsonObject told = ctl.on({q("convert"), lead, q("--dry-run"), q("--no-deal"), q("--json")}).object();
  CHECK(told[q("contact")][q("id")].toString() == ada);
  CHECK(told[q("contact")][q("joined")].toBool());
  CHECK(told[q("deal")].isNull());
  told = ctl.on({q("convert"), lead, q("--dry-run"), q("--contact"), q("new"), q("--json")}).object();
  CHECK_FALSE(told[q("contact")][q("joined")].toBool());
  CHECK(ctl.on({q("convert"), lead, q("--no-contact"), q("--contact"), ada}).code == 2);
  CHECK(codeOf(ctl.on({q("convert"), ada, q("--json")})) == q("not-a-lead"));
}

TEST_CASE("lists of leads of other programs come in as leads", "[e2e][sales][lead][import]") {
  const Leads ctl;
  ctl.write("leads.csv",
            "First Name,Last Name,Company,Email,Lead Source,Lead Status,Created Date\n"
            "Ada,Lindqvist,Nordwind AB,ada@nordwind.example,Web,Working,2026-01-05 10:00\n"
            "Ben,Okafor,Acme,ben@acme.example,Fair,New,2026-01-06 11:30\n");
  ctl.ok({q("import"), ctl.file("leads.csv"), q("--as"), q("lead")});
  CHECK(ctl.count(
            "lead",
            "name = \"Ada Lindqvist\" and company_name = \"Nordwind AB\" and source = \"Web\" and status = working") ==
        1);
  CHECK(ctl.count("lead", "received < 2026-01-07") == 2);
  ctl.ok({q("import"), ctl.file("leads.csv"), q("--as"), q("lead")});
  CHECK(ctl.count("lead") == 2);
  ctl.write("zh.csv", "线索名称,公司名称,手机,线索来源,意向产品\n王芳,云石科技,13800138000,展会,扫码枪\n");
  ctl.ok({q("import"), ctl.file("zh.csv"), q("--as"), q("lead")});
  CHECK(ctl.count("lead", "name = \"王芳\" and mobile is not empty and interest = \"扫码枪\" and source = \"展会\"") ==
        1);
  CHECK(ctl.ok({q("export"), q("lead"), q("--format"), q("csv")}).contains(q("云石科技")));
}

TEST_CASE("leads are given to people by rules from the command line", "[e2e][sales][lead][assign]") {
  const Leads ctl;
  ctl.ok({q("create"), q("user"), q("name=Ben"), q("active=yes")});
  ctl.ok({q("create"), q("user"), q("name=Cao"), q("active=yes")});
  ctl.ok({q("create"), q("lead_team"), q("name=Inbound")});
  ctl.ok({q("create"), q("lead_team_member"), q("team=Inbound"), q("user=Ben"), q("cap=1")});
  ctl.ok({q("create"), q("lead_team_member"), q("team=Inbound"), q("user=Cao"), q("cap=1")});
  ctl.ok({q("create"), q("assignment_rule"), q("name=All"), q("team=Inbound")});
  for (const char* name : {"name=One", "name=Two", "name=Three"}) ctl.lead({q(name)});
  CHECK(ctl.count("lead", "owner = Ben") == 1);
  CHECK(ctl.count("lead", "owner = Cao") == 1);
  CHECK(ctl.count("lead", "owner is empty and assigned_how = nobody_free") == 1);
  CHECK(ctl.on({q("assign"), q("--dry-run")}).err.contains("0 leads would be assigned"));
  const Ran told = ctl.on({q("assign"), q("--dry-run"), q("--json")});
  CHECK(told.code == 3);
  CHECK(told.object()[q("unassigned")].toInt() == 1);
  CHECK(told.object()[q("leads")][0][q("barred")].toArray().size() == 2);
  const QString member =
      ctl.ok({q("list"), q("lead_team_member"), q("--where"), q("user = Cao"), q("--fields"), q("id"), q("--json")});
  const QString id = QJsonDocument::fromJson(member.toUtf8()).array()[0].toObject()[q("id")].toString();
  ctl.ok({q("set"), id, q("cap=5")});
  CHECK(ctl.on({q("assign"), q("--json")}).object()[q("assigned")].toInt() == 1);
  CHECK(ctl.count("lead", "owner = Cao") == 2);
  ctl.ok("undo");
  CHECK(ctl.count("lead", "owner = Cao") == 1);
}

TEST_CASE("leads without an owner are claimed and returned from the command line", "[e2e][sales][lead][pool]") {
  const Leads ctl;
  const QString lead = ctl.lead();
  ctl.ok({q("pool"), q("return"), lead});
  CHECK(ctl.count("lead", "owner is empty") == 1);
  ctl.ok({q("pool"), q("claim"), lead});
  CHECK(ctl.count("lead", "owner = me and assigned_how = claimed") == 1);
  CHECK(codeOf(ctl.on({q("pool"), q("claim"), lead, q("--json")})) == q("lead-owned"));
  CHECK(codeOf(ctl.on({q("pool"), q("recycle"), q("--json")})) == q("recycle-days"));
  CHECK(ctl.on({q("pool"), q("recycle"), q("--days"), q("30"), q("--json")}).object()[q("leads")].toArray().isEmpty());
}

TEST_CASE("files of a folder are read as leads once each, and faulty ones are named and stay",
          "[e2e][sales][lead][capture]") {
  const Leads ctl;
  QDir().mkpath(ctl.file("in"));
  ctl.write("in/a.csv", "First Name,Last Name,Email\nAda,Lindqvist,ada@nordwind.example\n");
  ctl.write(
      "in/b.vcf",
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ben Okafor\r\nN:Okafor;Ben;;;\r\nEMAIL:ben@acme.example\r\nEND:VCARD\r\n");
  ctl.write("in/c.eml",
            "From: =?UTF-8?B?546L6Iqz?= <wang@yun.example>\r\nTo: us@example.com\r\nSubject: Price of "
            "scanners\r\nDate: Mon, 05 Jan 2026 10:00:00 +0000\r\n\r\nHello\r\n");
  ctl.write("in/d.csv", "");
  const auto fileOf = [](const QJsonObject& report, const char* name) {
    for (const QJsonValue& file : report[q("files")].toArray())
      if (file[q("file")].toString() == q(name)) return file.toObject();
    return QJsonObject();
  };
  const Ran first = ctl.on({q("capture"), ctl.file("in"), q("--json")});
  INFO(first.out.toStdString());
  CHECK(first.code == 3);
  CHECK(fileOf(first.object(), "a.csv")[q("new")].toInt() == 1);
  CHECK(fileOf(first.object(), "b.vcf")[q("new")].toInt() == 1);
  CHECK(fileOf(first.object(), "c.eml")[q("new")].toInt() == 1);
  CHECK_FALSE(fileOf(first.object(), "d.csv")[q("problem")].isNull());
  CHECK(ctl.count("lead", "name = \"王芳\" and email = \"wang@yun.example\" and interest = \"Price of scanners\"") ==
        1);
  CHECK(ctl.count("lead", "exists(activity where kind = mail and direction = in)") == 1);
  CHECK(ctl.count("lead") == 3);
  const QJsonObject again = ctl.on({q("capture"), ctl.file("in"), q("--json")}).object();
  CHECK(fileOf(again, "a.csv")[q("read_before")].toBool());
  CHECK(ctl.count("lead") == 3);
  CHECK(QFile::exists(ctl.file("in/d.csv")));
}
