#include "core/mail/campaign_list.h"

#include <algorithm>

#include "core/exchange/ad_costs.h"
#include "core/mail/campaign_check.h"
#include "core/mail/campaign_queue.h"
#include "core/marketing/campaign_posts.h"
#include "core/store/settings.h"
#include "core/workspace/write_setting.h"
#include "tests/mail/campaign_workspace.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

namespace {

QString fileOf(CampaignWorkspace& ws, const char* name, const QByteArray& text) {
  QFile file(ws.file(q(name)));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(text);
  return file.fileName();
}

qint64 costsOn(CampaignWorkspace& ws, const char* day) {
  const auto reader = ws->read();
  db::Statement row(reader->connection(), q("SELECT count(*) FROM campaign_cost WHERE day=? AND _del IS NOT 1"));
  row.bind(1, q(day));
  return row.step() ? row.integer(0) : -1;
}

}  // namespace

TEST_CASE("an SMS is counted as the networks do", "[marketing][sms]") {
  CHECK(smsSize({}).segments == 0);
  CHECK(smsSize(QString(160, u'a')).segments == 1);
  CHECK(smsSize(QString(161, u'a')).segments == 2);
  CHECK(smsSize(QString(306, u'a')).segments == 2);
  CHECK(smsSize(QString(307, u'a')).segments == 3);
  // The euro sign takes two letters, and is not cut: the first part holds one less.
  CHECK(smsSize(QString(80, QChar(0x20AC))).segments == 1);
  CHECK(smsSize(QString(81, QChar(0x20AC))).segments == 2);
  CHECK_FALSE(smsSize(q("Grüße ñ Ω €")).isUcs2);
  const SmsSize chinese = smsSize(QString(70, QChar(0x4F60)));
  CHECK(chinese.isUcs2);
  CHECK(chinese.segments == 1);
  CHECK(smsSize(QString(71, QChar(0x4F60))).segments == 2);
  CHECK(smsSize(q("😀").repeated(35)).segments == 1);
  CHECK(smsSize(q("😀").repeated(36)).segments == 2);
}

TEST_CASE("a list is priced before and told as exported, each person once", "[mail][campaign][sms]") {
  CampaignWorkspace ws;
  const Id ada = ws.mobile("Ada", "+4915112345678");
  ws.mobile("Bo", "+4915112345679", false);
  CampaignWorkspace::must(ws->transact({ActKind::ChangeSetting, {}, {}}, [](Transaction& tx) -> Result<bool> {
    if (auto set = writeSetting(tx, q("sms_price"), q("0.075 EUR")); !set.ok()) return set.problem();
    return true;
  }));
  const Id campaign = ws.add("campaign", {{q("name"), q("SMS")},
                                          {q("channel"), q("sms")},
                                          {q("segment"), ws.segment()},
                                          {q("text"), q("Hi {{contact.given_name|you}}, 10 % off until Friday")}});
  const ListEstimate estimate = CampaignWorkspace::must(estimateList(*ws->read(), campaign, ws.clock().now()));
  CHECK(estimate.audience == 2);
  CHECK(estimate.reached == 1);
  CHECK(estimate.segments == 1);
  CHECK(estimate.leftOut.size() == 1);
  CHECK(describe(estimate.why.begin()->second).contains(q("consent")));  // not only how many
  REQUIRE(estimate.price);
  CHECK(estimate.price->minor == 8);
  REQUIRE(estimate.each);
  CHECK(estimate.each->each == 0.075);
  ws.set("campaign", campaign, {{q("text"), QString(400, u'x')}});
  const ListEstimate longer = CampaignWorkspace::must(estimateList(*ws->read(), campaign, ws.clock().now()));
  CHECK(longer.segments == 3);
  CHECK(longer.price->minor == 23);  // 0.225, which is a little less in binary
  ws.set("campaign", campaign, {{q("text"), q("Hi {{contact.given_name|you}}, 10 % off until Friday")}});
  const QString path = ws.file(q("list.csv"));
  CHECK(CampaignWorkspace::must(exportList(*ws, campaign, path)) == 1);
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll() == "\xEF\xBB\xBFname,address,text\r\nAda,+4915112345678,\"Hi Ada, 10 % off until Friday\"\r\n");
  CHECK(ws.member(campaign, ada).text("status") == q("exported"));
  CHECK(ws.member(campaign, ada).value("sent_at").isNull());
  CHECK(CampaignWorkspace::must(exportList(*ws, campaign, ws.file(q("again.csv")))) == 0);
}

TEST_CASE("an SMS without a text has no subject to miss, and one in other letters says so", "[mail][campaign][sms]") {
  CampaignWorkspace ws;
  ws.mobile("Ada", "+4915112345678");
  ws.mobile("王芳", "+4915112345679");
  const Id campaign =
      ws.add("campaign",
             {{q("name"), q("SMS")}, {q("channel"), q("sms")}, {q("segment"), ws.segment()}, {q("text"), Value()}});
  const auto estimated = [&] { return CampaignWorkspace::must(estimateList(*ws->read(), campaign, ws.clock().now())); };
  REQUIRE(estimated().faults.size() == 1);
  CHECK(estimated().faults[0].is("sms-no-text"));
  ws.set("campaign", campaign, {{q("text"), q("Hi {{contact.given_name|you}}")}});
  CHECK(estimated().faults.isEmpty());
  CHECK(estimated().inUcs2 == 1);
}

TEST_CASE("a post for everybody goes out with no placeholder in it", "[marketing][posts]") {
  CampaignWorkspace ws;
  const Id post = ws.add("campaign", {{q("name"), q("Post")},
                                      {q("channel"), q("social")},
                                      {q("status"), q("planned")},
                                      {q("text"), q("Look {{contact.given_name|x}} https://example.com/a")}});
  const auto refused = postOf(*ws->read(), post);
  CHECK(refused.problem().is("campaign-post-merge"));
  CHECK(refused.problem().field == q("text"));
  ws.set("campaign", post, {{q("text"), q("Look https://example.com/a")}});
  CHECK(postOf(*ws->read(), post).ok());
}

TEST_CASE("a number that two people have gets an SMS once", "[mail][campaign][sms]") {
  CampaignWorkspace ws;
  ws.mobile("Ada", "+49 151 12345678");
  ws.mobile("Bo", "+4915112345678");
  const Id campaign = ws.add("campaign", {{q("name"), q("SMS")},
                                          {q("channel"), q("sms")},
                                          {q("segment"), ws.segment()},
                                          {q("text"), q("10 % off until Friday")}});
  const ListEstimate estimate = CampaignWorkspace::must(estimateList(*ws->read(), campaign, ws.clock().now()));
  CHECK(estimate.reached == 1);
  CHECK(estimate.shared() == 1);
  CHECK(CampaignWorkspace::must(exportList(*ws, campaign, ws.file(q("list.csv")))) == 1);
  CHECK(CampaignWorkspace::must(exportList(*ws, campaign, ws.file(q("again.csv")))) == 0);
}

TEST_CASE("the limit of messages holds over mails and SMS, and the list says who was given out",
          "[mail][campaign][sms]") {
  CampaignWorkspace ws;
  const Id ada = ws.person("Ada", "ada@nordwind.example");
  ws.set("contact", ada, {{q("mobile"), q("+4915112345678")}});
  ws.agree(ada, "newsletter", "sms");
  const auto sms = [&](const char* name) {
    return ws.add("campaign", {{q("name"), q(name)},
                               {q("channel"), q("sms")},
                               {q("segment"), ws.segment()},
                               {q("cap_count"), qint64{2}},
                               {q("cap_days"), qint64{7}},
                               {q("text"), q("Hi")}});
  };
  const auto estimate = [&](Id campaign) {
    return CampaignWorkspace::must(estimateList(*ws->read(), campaign, ws.clock().now()));
  };
  const Id first = sms("One"), second = sms("Two"), third = sms("Three");
  CHECK(CampaignWorkspace::must(exportList(*ws, first, ws.file(q("1.csv")))) == 1);
  CHECK(ws.get("campaign", first).text("status") == q("exported"));
  CHECK_FALSE(ws.member(first, ada).value("out_at").isNull());
  CHECK(estimate(first).given == 1);
  const ListPreview shown = CampaignWorkspace::must(previewList(*ws->read(), first, ada, ws.clock().now()));
  CHECK(shown.text == q("Hi"));
  CHECK(shown.to == q("+4915112345678"));
  CHECK(estimate(first).reached == 0);
  CHECK(estimate(first).segments == 0);
  CHECK(CampaignWorkspace::must(exportList(*ws, second, ws.file(q("2.csv")))) == 1);
  // Two in these seven days: neither a third SMS nor a mail goes out.
  CHECK(estimate(third).leftOut.at(q("campaign-capped")) == 1);
  CHECK(CampaignWorkspace::must(exportList(*ws, third, ws.file(q("3.csv")))) == 0);
  CHECK(ws.get("campaign", third).text("status") == q("draft"));
  const Id mail = ws.campaign(ws.content(ws.blocks()), {{q("cap_count"), qint64{2}}, {q("cap_days"), qint64{7}}});
  const CampaignCheck check = CampaignWorkspace::must(checkCampaign(*ws->read(), mail, ws.clock().now()));
  CHECK(std::any_of(check.items.begin(), check.items.end(),
                    [](const auto& one) { return one.problem.is("check-capped"); }));
  CampaignWorkspace::must(startCampaign(*ws, mail));
  const CampaignQueueReport report = ws.pass();
  CHECK(report.handed == 0);
  CHECK(report.later + report.skipped == 1);
  ws.clock().advance(7 * 86'400'000LL + 1000);
  CHECK(CampaignWorkspace::must(exportList(*ws, third, ws.file(q("4.csv")))) == 1);
}

TEST_CASE("costs of ad networks come in once, in their own words", "[marketing][costs]") {
  CampaignWorkspace ws;
  const Id campaign = ws.add("campaign", {{q("name"), q("Spring ads")}, {q("channel"), q("ads")}});
  const auto write = [&](const char* name, const QByteArray& text) { return fileOf(ws, name, text); };
  const QString english =
      write("google.csv",
            "Day,Campaign,Cost,Currency code,Impressions,Clicks\n2026-02-01,Spring ads,\"1,234.50\",EUR,"
            "\"10,000\",120\n2026-02-02,Spring ads,10,EUR,100,1\n2026-02-02,Other,5,EUR,1,1\nTotal,,,,,\n");
  const auto first = CampaignWorkspace::must(exchange::importAdCosts(*ws, english, {}));
  CHECK(first.added == 2);
  CHECK(first.unknown == QStringList{q("Other")});
  CHECK(CampaignWorkspace::must(exchange::importAdCosts(*ws, english, {})).added == 0);
  CHECK(ws.get("campaign", campaign).value("actual_cost").money().minor == 124450);
  const QString chinese = write("baidu.csv", "日期,推广计划,展现量,点击量,消费\n2026/02/03,spring-ads,50,2,5.50\n");
  CHECK(CampaignWorkspace::must(exchange::importAdCosts(*ws, chinese, {q("EUR"), {}})).added == 1);
  CHECK(ws.get("campaign", campaign).value("actual_cost").money().minor == 125000);
  REQUIRE(ws->undo().ok());
  CHECK(ws.get("campaign", campaign).value("actual_cost").money().minor == 124450);
  CHECK(exchange::importAdCosts(*ws, write("no.csv", "a,b\n1,2\n"), {}).problem().is("ad-columns"));
}

TEST_CASE(
    "costs of one day add up over the ads of a file and over networks, and a later file takes the place of its own",
    "[marketing][costs]") {
  CampaignWorkspace ws;
  const Id campaign = ws.add("campaign", {{q("name"), q("Spring ads")}, {q("channel"), q("ads")}});
  const auto spent = [&] { return ws.get("campaign", campaign).value("actual_cost").money().minor; };
  const auto bring = [&](const char* name, const QByteArray& text, const char* network = "") {
    return CampaignWorkspace::must(exchange::importAdCosts(*ws, fileOf(ws, name, text), {q("EUR"), q(network)}));
  };
  const QByteArray byAd =
      "Day,Campaign,Ad group,Cost,Clicks\n2026-02-01,Spring ads,Pumps,12.50,20\n2026-02-01,Spring ads,Valves,7.50,4\n"
      "2026-02-01,Spring ads,Seals,7.50,4\n2026-02-01,Spring ads,Seals,7.50,4\n";
  CHECK(bring("google.csv", byAd).added == 1);  // the last line is the third one once more
  CHECK(spent() == 2750);
  CHECK(bring("google.csv", byAd).there == 1);
  CHECK(bring("baidu.csv", "日期,推广计划,消费\n2026/02/01,spring-ads,100\n").added == 1);
  CHECK(bring("meta.csv", "Reporting starts,Campaign name,Amount spent (EUR)\n2026-02-01,Spring ads,5.55\n").added ==
        1);
  CHECK(spent() == 13305);
  // The network corrects a day; another one that names its columns alike is told apart by its name.
  const auto corrected = bring("google (2).csv", "Day,Campaign,Cost,Clicks\n2026-02-01,Spring ads,30,31\n");
  CHECK(corrected.added == 0);
  CHECK(corrected.changed == 1);
  CHECK(spent() == 13555);
  CHECK(bring("tiktok.csv", "Day,Campaign,Cost\n2026-02-01,Spring ads,1\n", "TikTok").added == 1);
  CHECK(bring("tiktok.csv", "Day,Campaign,Cost\n2026-02-01,Spring ads,1\n", "tiktok ").there == 1);
  CHECK(spent() == 13655);
}

TEST_CASE("costs whose numbers and days can be read two ways are read as the rest of the file", "[mail][campaign]") {
  CampaignWorkspace ws;
  const Id campaign = ws.add("campaign", {{q("name"), q("Spring ads")}, {q("channel"), q("ads")}});
  const auto write = [&](const char* name, const QByteArray& text) { return fileOf(ws, name, text); };
  const QString german =
      write("google.csv", "Tag;Kampagne;Kosten\n25.03.2026;Spring ads;1.234\n26.03.2026;Spring ads;0,50\n");
  CHECK(CampaignWorkspace::must(exchange::importAdCosts(*ws, german, {q("EUR"), {}})).added == 2);
  CHECK(ws.get("campaign", campaign).value("actual_cost").money().minor == 123450);
  REQUIRE(ws->undo().ok());

  const QString british =
      write("meta.csv", "Day,Campaign,Cost\n03/04/2026,Spring ads,10.00\n25/04/2026,Spring ads,10.00\n");
  CHECK(CampaignWorkspace::must(exchange::importAdCosts(*ws, british, {q("EUR"), {}})).problems.isEmpty());
  CHECK(costsOn(ws, "2026-04-03") == 1);
  REQUIRE(ws->undo().ok());

  const auto open = CampaignWorkspace::must(exchange::importAdCosts(
      *ws, write("one.csv", "Day,Campaign,Cost\n2026-04-03,Spring ads,1.234\n"), {q("EUR"), {}}));
  CHECK(open.added == 0);
  REQUIRE(open.problems.size() == 1);
  CHECK(open.problems.front().is("ad-line-why"));
}

TEST_CASE("only lines that cannot be read are left out of the costs, not sums and not how days were read",
          "[marketing][costs]") {
  CampaignWorkspace ws;
  ws.add("campaign", {{q("name"), q("Spring ads")}, {q("channel"), q("ads")}});
  const auto report = CampaignWorkspace::must(
      exchange::importAdCosts(*ws,
                              fileOf(ws, "meta.csv",
                                     "Day,Campaign,Cost\n03/04/2026,Spring ads,10.00\n,Total,20.00\n"
                                     "Total: account,Spring ads,20.00\n合计,Spring ads,20.00\n"),
                              {q("EUR"), {}}));
  CHECK(report.added == 1);
  CHECK(report.leftOut == 0);
  CHECK(report.problems.isEmpty());
  CHECK(report.unknown.isEmpty());
  REQUIRE(report.remarks.size() == 1);
  CHECK(report.remarks.front().is("import-dates-ambiguous"));
  QByteArray bad = "Day,Campaign,Cost\n";
  for (int i = 0; i < 30; ++i) bad += "soon,Spring ads,1\n";
  CHECK(CampaignWorkspace::must(exchange::importAdCosts(*ws, fileOf(ws, "bad.csv", bad), {q("EUR"), {}})).leftOut ==
        30);
}
