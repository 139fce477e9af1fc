#include "core/marketing/consent_acts.h"
#include "core/marketing/consent_gate.h"
#include "core/marketing/suppression.h"
#include "tests/exchange/import_support.h"

using namespace relata;
using namespace relata::test;

namespace {

struct Ledger : TempWorkspace {
  Id ada = add("contact", {{q("name"), q("Ada")}, {q("email"), q("ada@nordwind.example")}});
  Id wang = add("contact", {{q("name"), q("王芳")}, {q("mobile"), q("+8613812345678")}});

  GateAnswer may(Id person, const char* purpose = "newsletter", const char* channel = "email") {
    return mayReach((*this)->read()->connection(), person, q(purpose), q(channel), clock().now());
  }
  bool isSuppressed(const char* address, const char* channel = "email") {
    return suppressedSince((*this)->read()->connection(), q(channel), q(address)).has_value();
  }
  void agree(Id person, const char* purpose = "newsletter") {
    clock().advance(1000);
    Consent consent;
    consent.person = person;
    consent.purpose = q(purpose);
    consent.channel = q("email");
    consent.givenAt = 1'735'725'600'000;  // 1 January 2025
    REQUIRE(giveConsent(**this, consent).ok());
  }
  QStringList reasons(const exchange::ImportReport& report) {
    QStringList out;
    for (const auto& error : report.errors) out << error.reason.code;
    return out;
  }
};

}  // namespace

TEST_CASE("a table of consents is recognised, rehearsed, run and undone", "[exchange][consent]") {
  Ledger ws;
  const QByteArray file =
      "Email,Purpose,Channel,Status,Date,Source,Wording\n"
      "ada@nordwind.example,Newsletter,E-mail,given,2026-01-05 10:00,Form on the web site,v3\n"
      "ada@nordwind.example,Events,Email,opted in,2026-01-05 10:00,Fair,v3\n"
      "who@nowhere.example,Newsletter,Email,yes,2026-01-05,Form,v3\n"
      "ada@nordwind.example,Offers,Email,maybe,2026-01-05,Form,v3\n"
      "ada@nordwind.example,Surveys,Email,yes,,Form,v3\n"
      "ada@nordwind.example,Partners,Email,,2026-01-05,Form,v3\n";
  auto job = exchange::ImportJob::open(*ws, writeFile(ws, "consents.csv", file), {});
  REQUIRE(job.ok());
  CHECK((*job)->analysis().mapping.entity == q("consent"));
  const auto rehearsed = (*job)->rehearse();
  REQUIRE(rehearsed.ok());
  CHECK(rehearsed->added == 2);
  CHECK(ws.count("consent") == 0);
  const auto report = (*job)->run();
  REQUIRE(report.ok());
  CHECK(report->added == 2);
  CHECK(ws.reasons(*report) == QStringList{q("consent-person-unknown"), q("consent-state-unknown"),
                                           q("consent-date-missing"), q("consent-state-missing")});
  CHECK(ws.may(ws.ada).allowed);
  CHECK(ws.may(ws.ada, "events").allowed);
  CHECK_FALSE(ws.may(ws.ada, "surveys").allowed);
  CHECK_FALSE(ws.may(ws.ada, "partners").allowed);
  const Record line = ws.get("consent", ws.may(ws.ada).consent);
  CHECK(line.text("wording") == q("v3"));
  CHECK(line.text("source") == q("Form on the web site"));
  // Coming twice, it says nothing new.
  exchange::ImportOptions shown;
  shown.examples = 10;
  const exchange::ImportReport again = importBytes(ws, file, shown);
  CHECK(again.added == 0);
  for (const exchange::RowExample& row : again.examples)
    if (row.outcome == exchange::RowOutcome::Duplicate) CHECK(row.met == ws.get("contact", ws.ada).title());
  REQUIRE(ws->undo(report->tid).ok());
  CHECK_FALSE(ws.may(ws.ada).allowed);
}

TEST_CASE("withdrawals of a file close what was open, also in Chinese, and lift nothing", "[exchange][consent]") {
  Ledger ws;
  ws.agree(ws.ada);
  ws.agree(ws.ada, "events");
  const QByteArray file =
      "邮箱,手机,用途,渠道,状态,日期,来源\n"
      "ada@nordwind.example,,新闻通讯,邮件,撤回,2026-03-02,热线\n"
      ",13812345678,优惠,短信,同意,2026-01-05,门店\n";
  const exchange::ImportReport report = importBytes(ws, file);
  CHECK(report.analysis.mapping.entity == q("consent"));
  CHECK(report.failed == 0);
  CHECK(ws.may(ws.ada).reason.is("consent-withdrawn"));
  CHECK(ws.may(ws.ada, "events").allowed);
  CHECK(ws.may(ws.wang, "offers", "sms").allowed);
  // An older consent from a file does not open it again.
  importBytes(ws, "Email,Purpose,Channel,Consent,Date\nada@nordwind.example,Newsletter,Email,yes,2026-02-01\n");
  CHECK_FALSE(ws.may(ws.ada).allowed);
}

TEST_CASE("a withdrawal of everything, or of nobody who is known, suppresses the address", "[exchange][consent]") {
  Ledger ws;
  ws.agree(ws.ada);
  exchange::ImportOptions options;
  options.entity = q("consent");
  importBytes(ws, "Email,Unsubscribed At\nada@nordwind.example,2026-03-02\nold@gone.example,2026-02-02\n", options);
  CHECK_FALSE(ws.may(ws.ada).allowed);
  CHECK(ws.isSuppressed("ada@nordwind.example"));
  CHECK(ws.isSuppressed("old@gone.example"));
}

TEST_CASE("who unsubscribed in an export of people is withdrawn, and nobody agrees by it", "[exchange][consent]") {
  const auto [name, file] = GENERATE(table<const char*, QByteArray>(
      {{"mailchimp",
        "Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,UNSUB_TIME,LEID,EUID,NOTES,TAGS\n"
        "ada@nordwind.example,Ada,Lind,2,2024-01-01 10:00:00,2024-01-01 10:00:00,2026-03-01 09:00:00,1,a,,\n"
        "bo@nordwind.example,Bo,Holm,2,2024-01-01 10:00:00,2024-01-01 10:00:00,,2,b,,\n"},
       {"hubspot",
        "Record ID,First Name,Last Name,Email,Unsubscribed from all email\n1,Ada,Lind,ada@nordwind.example,true\n"
        "2,Bo,Holm,bo@nordwind.example,false\n"},
       {"brevo",
        "CONTACT ID;EMAIL;LASTNAME;FIRSTNAME;EMAIL_BLACKLISTED;ADDED_TIME\n1;ada@nordwind.example;Lind;Ada;Yes;"
        "2026-01-01\n2;bo@nordwind.example;Holm;Bo;No;2026-01-01\n"},
       {"chinese", "姓名,邮箱,订阅状态\nAda,ada@nordwind.example,已退订\nBo,bo@nordwind.example,已订阅\n"}}));
  INFO(name);
  Ledger ws;
  ws.agree(ws.ada);
  REQUIRE(ws.may(ws.ada).allowed);
  const exchange::ImportReport report = importBytes(ws, file);
  CHECK_FALSE(ws.may(ws.ada).allowed);
  CHECK(ws.isSuppressed("ada@nordwind.example"));
  CHECK_FALSE(ws.isSuppressed("bo@nordwind.example"));
  CHECK(ws.count("consent", q("state = given")) == 0);
  REQUIRE(remarkOf(report, "import-unsubscribed"));
  CHECK(remarkOf(report, "import-unsubscribed")->arguments == QStringList{q("1")});
  REQUIRE(ws->undo(report.tid).ok());
  CHECK(ws.may(ws.ada).allowed);
}

TEST_CASE("people with a status and a purpose are people and no consents", "[exchange][consent]") {
  Ledger ws;
  const exchange::ImportReport report =
      importBytes(ws, "Name,Email,Purpose,Status,Date\nBo Holm,bo@nordwind.example,Demo,given,2026-01-05\n");
  CHECK(report.analysis.mapping.entity == q("contact"));
  CHECK(ws.count("consent") == 0);
}

TEST_CASE("an older export does not take back what somebody agreed to since", "[exchange][consent]") {
  Ledger ws;
  ws.agree(ws.ada);
  importBytes(ws, "Name,Email,Unsub Time\nAda,ada@nordwind.example,2020-05-01\n");
  CHECK(ws.may(ws.ada).allowed);
}

TEST_CASE("in a column of states a bare yes means that somebody is subscribed", "[exchange][consent]") {
  const char* header = GENERATE("Subscription Status", "Marketing Status", "Email Marketing Status", "订阅状态");
  INFO(header);
  Ledger ws;
  ws.agree(ws.ada);
  const exchange::ImportReport report =
      importBytes(ws, "Name,Email," + QByteArray(header) +
                          "\nAda,ada@nordwind.example,Yes\nBo,bo@nordwind.example,No\n"
                          "Cy,cy@nordwind.example,unsubscribed\nDi,di@nordwind.example,subscribed\n");
  CHECK(ws.may(ws.ada).allowed);
  CHECK_FALSE(ws.isSuppressed("ada@nordwind.example"));
  CHECK(ws.isSuppressed("bo@nordwind.example"));
  CHECK(ws.isSuppressed("cy@nordwind.example"));
  CHECK_FALSE(ws.isSuppressed("di@nordwind.example"));
  CHECK_FALSE(remarkOf(report, "import-values-ignored"));
}

TEST_CASE("who left by a word of another program or language has left", "[exchange][consent]") {
  const char* word = GENERATE("Abgemeldet", "globally unsubscribed", "opted_out", "Désabonné",
                              "Unsubscribed from emails", "取消订阅", "refused");
  const char* header = GENERATE("Email Status", "Opted Out");
  INFO(header << ": " << word);
  Ledger ws;
  ws.agree(ws.ada);
  importBytes(ws, "Name,Email," + QByteArray(header) + "\nAda,ada@nordwind.example," + word + "\n");
  CHECK(ws.isSuppressed("ada@nordwind.example"));
  CHECK_FALSE(ws.may(ws.ada).allowed);
}

TEST_CASE("what says neither that somebody left nor that they stayed is told", "[exchange][consent]") {
  const auto [header, word] = GENERATE(table<const char*, const char*>(
      {{"Opt Out Date", "2026-13-45"}, {"Email Status", "green"}, {"Opted Out", "perhaps"}}));
  INFO(header);
  Ledger ws;
  const exchange::ImportReport report =
      importBytes(ws, "Name,Email," + QByteArray(header) + "\nAda,ada@nordwind.example," + word +
                          "\nBo,bo@nordwind.example,subscribed\n");
  const Problem* ignored = remarkOf(report, "import-values-ignored");
  REQUIRE(ignored);
  CHECK(ignored->arguments == QStringList{q(header), q("1"), q(word)});
  CHECK_FALSE(ws.isSuppressed("bo@nordwind.example"));
}

TEST_CASE("a withdrawal that cannot be noted for want of an address is told as one", "[exchange][consent]") {
  Ledger ws;
  const exchange::ImportReport report =
      importBytes(ws,
                  "Email,Purpose,Channel,Status,Date\nnobody@x.example,newsletter,sms,withdrawn,2026-03-01\n"
                  "nobody@x.example,newsletter,post,withdrawn,2026-03-01\n"
                  "nobody@x.example,newsletter,messaging,withdrawn,2026-03-01\n");
  CHECK(report.duplicates == 0);
  CHECK(ws.reasons(report) == QStringList(3, q("consent-address-missing")));
  CHECK(report.errors.first().reason.arguments == QStringList{q("nobody@x.example"), q("SMS")});
  CHECK_FALSE(ws.isSuppressed("nobody@x.example"));
}
