#include <algorithm>

#include "core/mail/campaign_check.h"
#include "core/marketing/coupon_acts.h"
#include "core/marketing/person_zone.h"
#include "core/workspace/backup.h"
#include "tests/mail/campaign_workspace.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/mail_servers.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

TEST_CASE("a campaign reaches who agreed, once, and says why the others got nothing", "[mail][campaign]") {
  CampaignWorkspace ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id bo = ws.person("Bo Berg", "bo@nordwind.example", false);
  const Id cem = ws.person("Cem Arslan", "");
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  CHECK(CampaignWorkspace::must(startCampaign(*ws, campaign)) == 1);
  CHECK(ws.pass().handed == 1);
  CHECK(ws.reached() == QStringList{q("ada@nordwind.example")});
  CHECK(ws.member(campaign, ada).text("status") == q("sent"));
  CHECK_FALSE(ws.member(campaign, ada).value("sent_at").isNull());
  CHECK(ws.member(campaign, bo).text("status") == q("skipped"));
  CHECK(ws.member(campaign, bo).text("reason").contains(q("no consent")));
  CHECK(ws.mailTo(campaign, cem).text("note").contains(q("no address")));
  CHECK(ws.get("campaign", campaign).text("status") == q("finished"));
  CHECK(ws.pass().handed == 0);
  CHECK(startCampaign(*ws, campaign).problem().is("campaign-started"));
}

TEST_CASE("whoever withdraws between planning and sending gets nothing", "[mail][campaign][consent]") {
  CampaignWorkspace ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id bo = ws.person("Bo Berg", "bo@nordwind.example");
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  CampaignWorkspace::must(withdrawConsent(*ws, Withdrawal{ada, q("newsletter"), q("email"), q("by phone")}));
  // Bo withdraws while his mail is being handed over: nothing was at its end yet.
  CampaignQueueOptions options = ws.answering();
  const auto inner = options.send;
  options.send = [&](const MailServer& server, const QString& from, const QStringList& to, const QByteArray& text,
                     const std::function<bool()>& beforeEnd) {
    CampaignWorkspace::must(withdrawConsent(*ws, Withdrawal{bo, q("newsletter"), q("email"), q("by phone")}));
    return inner(server, from, to, text, beforeEnd);
  };
  const CampaignQueueReport report = ws.pass(options);
  CHECK(report.handed == 0);
  CHECK(report.skipped == 2);
  CHECK(ws.reached().isEmpty());
  CHECK(ws.mailTo(campaign, bo).text("state") == q("skipped"));
}

TEST_CASE("a program that ends in the middle sends nobody a mail twice", "[mail][campaign]") {
  CampaignWorkspace ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  ws.person("Bo Berg", "bo@nordwind.example");
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  // Everything was given and nobody knows what the server did with it.
  struct Ended {};
  CampaignQueueOptions options = ws.answering([](const std::function<bool()>&) -> SmtpOutcome { throw Ended(); });
  CHECK_THROWS_AS(ws.pass(options), Ended);
  CHECK(CampaignWorkspace::must(settleBrokenCampaignMails(*ws)) == 1);
  CHECK(ws.pass().handed == 1);
  CHECK(ws.reached() == QStringList{q("ada@nordwind.example"), q("bo@nordwind.example")});
  CHECK(ws.pass().handed == 0);
  // A person looked and says that it went out.
  CHECK(CampaignWorkspace::must(settleUnknown(*ws, campaign, false)) == 1);
  CHECK(ws.member(campaign, ada).text("status") == q("sent"));
}

TEST_CASE("a line that broke off before the end of a mail is no sent mail", "[mail][campaign]") {
  CampaignWorkspace ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  CampaignQueueOptions options = ws.answering();
  options.send = [](const MailServer&, const QString&, const QStringList&, const QByteArray&,
                    const std::function<bool()>&) {
    SmtpOutcome out;
    out.problem = Problem("mail-server-failed", {q("127.0.0.1"), q("x")});
    return out;
  };
  CHECK(ws.pass(options).later == 1);
  CHECK(ws.mailTo(campaign, ada).text("state") == q("planned"));
  CHECK(ws.mailTo(campaign, ada).value("tries").integer() == 0);
  ws.clock().advance(61'000);
  CHECK(ws.pass().handed == 1);
}

TEST_CASE("a refusal for now is tried again later, one for good is not, and a mailbox that is not there is suppressed",
          "[mail][campaign]") {
  CampaignWorkspace ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  CHECK(ws.pass(ws.answering([](const auto&) { return CampaignWorkspace::refused("451 4.7.1 Greylisted"); })).later ==
        1);
  CHECK(ws.pass().handed == 0);
  ws.clock().advance(5 * 60'000 + 1000);
  CHECK(
      ws.pass(ws.answering([](const auto&) { return CampaignWorkspace::refused("550 5.1.1 No such user"); })).failed ==
      1);
  CHECK(ws.mailTo(campaign, ada).text("state") == q("bounced"));
  CHECK(ws.member(campaign, ada).text("status") == q("bounced"));
  CHECK(ws.gate(ada) == q("address-suppressed"));
}

TEST_CASE("a server that refuses everything pauses the campaign and says so", "[mail][campaign]") {
  CampaignWorkspace ws;
  for (int i = 0; i < 25; ++i) ws.person("P", q("p%1@nordwind.example").arg(i).toLatin1().constData());
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  ws.pass(ws.answering([](const auto&) { return CampaignWorkspace::refused("554 5.7.1 Blocked"); }));
  CHECK(ws.get("campaign", campaign).text("status") == q("paused"));
  CHECK(ws.get("campaign", campaign).text("paused_because").contains(q("Blocked")));
  CHECK(ws.outgoing.size() == 20);
}

TEST_CASE("quiet hours, the cap per person and mails per hour move mails", "[mail][campaign]") {
  CampaignWorkspace ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id mei = ws.person("Mei Wang", "mei@yunxi.example");
  ws.set("contact", mei, {{q("country"), q("中国")}});
  const Id campaign = ws.campaign(ws.content(ws.blocks()), {{q("cap_count"), qint64{1}}, {q("cap_days"), qint64{3}}});
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  // 19:30 in Germany, half past two at night in China.
  ws.clock().set(CampaignWorkspace::kMonday9 + 9 * 3'600'000 + 1'800'000);
  CHECK(ws.pass().handed == 1);
  CHECK(ws.reached() == QStringList{q("ada@nordwind.example")});
  CHECK(ws.mailTo(campaign, mei).value("not_before").integer() == CampaignWorkspace::kMonday9 + 15 * 3'600'000);
  ws.clock().set(CampaignWorkspace::kMonday9 + 15 * 3'600'000);
  CHECK(ws.pass().handed == 1);
  // A second campaign waits until the first message is three days old.
  const Id second = ws.campaign(ws.content(ws.blocks(), "Again", "Second"),
                                {{q("name"), q("Second")}, {q("cap_count"), qint64{1}}, {q("cap_days"), qint64{3}}});
  ws.clock().set(CampaignWorkspace::kMonday9 + 24 * 3'600'000);
  CampaignWorkspace::must(startCampaign(*ws, second));
  CHECK(ws.pass().later == 2);
  CHECK(ws.mailTo(second, ada).text("note").contains(q("1 messages within 3 days")));
}

TEST_CASE("hours that are all quiet are refused, and nobody is written to in them", "[mail][campaign]") {
  CampaignWorkspace ws;
  ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id campaign = ws.campaign(ws.content(ws.blocks()), {{q("quiet_from"), qint64{0}}, {q("quiet_to"), qint64{8}}});
  const auto refused = ws->transact({ActKind::Edit, q("campaign"), {}}, [&](Transaction& tx) {
    return tx.update(tx.def("campaign"), campaign, {{q("quiet_to"), qint64{24}}});
  });
  CHECK(refused.problem().is("campaign-no-hour"));
  // From before that was refused.
  const UtcMs now = ws.clock().now();
  CHECK(afterQuietHours(now, {0, 24}, {QTimeZone::utc()}) > now);
  CHECK(afterQuietHours(now, {1, 24}, {QTimeZone::utc()}) > now);
  CHECK(afterQuietHours(now, {0, 0}, {QTimeZone::utc()}) == now);
}

TEST_CASE("a campaign whose quiet hours were taken away sends at night", "[mail][campaign]") {
  CampaignWorkspace ws;
  const Id mei = ws.person("Mei Wang", "mei@yunxi.example");
  ws.set("contact", mei, {{q("country"), q("中国")}});
  const Id campaign = ws.campaign(ws.content(ws.blocks()), {{q("quiet_from"), Value()}});
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  ws.clock().set(CampaignWorkspace::kMonday9 + 9 * 3'600'000 + 1'800'000);
  CHECK(ws.pass().handed == 1);
}

TEST_CASE("mails that waited for the morning go out at once when the quiet hours are taken away", "[mail][campaign]") {
  CampaignWorkspace ws;
  const Id mei = ws.person("Mei Wang", "mei@yunxi.example");
  ws.set("contact", mei, {{q("country"), q("中国")}});
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  ws.clock().set(CampaignWorkspace::kMonday9 + 9 * 3'600'000 + 1'800'000);
  CHECK(ws.pass().later == 1);
  ws.set("campaign", campaign, {{q("per_hour"), qint64{500}}});
  CHECK(ws.pass().handed == 0);
  ws.set("campaign", campaign, {{q("quiet_from"), Value()}});
  CHECK(ws.pass().handed == 1);
}

TEST_CASE("two people with one address get a mail once", "[mail][campaign]") {
  CampaignWorkspace ws;
  const Id ada = ws.person("Ada Lindqvist", "office@nordwind.example");
  const Id bo = ws.person("Bo Berg", "Office@Nordwind.example");
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  const CampaignCheck check = CampaignWorkspace::must(checkCampaign(*ws->read(), campaign, ws.clock().now()));
  CHECK(check.reached == 1);
  CHECK(std::any_of(check.items.begin(), check.items.end(),
                    [](const CampaignCheck::Item& item) { return item.problem.is("check-same-address"); }));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  CHECK(ws.pass().handed == 1);
  CHECK(ws.outgoing.size() == 1);
  const bool adaHasIt = ws.member(campaign, ada).text("status") == q("sent");
  const Record other = ws.member(campaign, adaHasIt ? bo : ada);
  CHECK(other.text("status") == q("skipped"));
  CHECK(other.text("reason").contains(adaHasIt ? q("Ada Lindqvist") : q("Bo Berg")));
  // Another campaign is another mail.
  const Id second = ws.campaign(ws.content(ws.blocks(), "Again", "Second"), {{q("name"), q("Second")}});
  CampaignWorkspace::must(startCampaign(*ws, second));
  CHECK(ws.pass().handed == 1);
}

TEST_CASE("so many mails go out in an hour as the campaign says", "[mail][campaign]") {
  CampaignWorkspace ws;
  for (int i = 0; i < 5; ++i) ws.person("P", q("p%1@nordwind.example").arg(i).toLatin1().constData());
  const Id campaign = ws.campaign(ws.content(ws.blocks()), {{q("per_hour"), qint64{2}}});
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  CHECK(ws.pass().handed == 2);
  const CampaignQueueReport none = ws.pass();
  CHECK(none.handed == 0);
  CHECK(none.waiting == 3);
  CHECK(none.nextAt > ws.clock().now());
  ws.clock().advance(3'600'001);
  CHECK(ws.pass().handed == 2);
}

TEST_CASE("undo of a start takes back what did not go out, and starting again writes to nobody twice",
          "[mail][campaign][undo]") {
  CampaignWorkspace ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  ws.person("Bo Berg", "bo@nordwind.example");
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  CampaignQueueOptions one = ws.answering();
  one.most = 1;
  CHECK(ws.pass(one).handed == 1);
  REQUIRE(ws->undo().ok());
  CHECK(ws.get("campaign", campaign).text("status") == q("draft"));
  // Started again, it reaches the other one only.
  ws.clock().advance(1000);
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  ws.pass();
  CHECK(ws.reached() == QStringList{q("ada@nordwind.example"), q("bo@nordwind.example")});
  CHECK(ws.mailTo(campaign, ada).text("state") == q("handed"));
}

TEST_CASE("a paused campaign sends nothing until it is resumed", "[mail][campaign]") {
  CampaignWorkspace ws;
  ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  CHECK(pauseCampaign(*ws, campaign).ok());
  CHECK(ws.pass().handed == 0);
  CHECK(pauseCampaign(*ws, campaign).problem().is("campaign-not-running"));
  CHECK(resumeCampaign(*ws, campaign).ok());
  CHECK(ws.pass().handed == 1);
  CHECK(resumeCampaign(*ws, campaign).problem().is("campaign-not-paused"));
}

TEST_CASE("a live audience takes in who joins the segment while the campaign runs", "[mail][campaign]") {
  CampaignWorkspace ws;
  ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id campaign = ws.campaign(ws.content(ws.blocks()), {{q("audience"), q("live")}});
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  CHECK(ws.pass().handed == 1);
  CHECK(ws.get("campaign", campaign).text("status") == q("running"));
  ws.person("Bo Berg", "bo@nordwind.example");
  CHECK(ws.pass().handed == 1);
  CHECK(ws.pass().handed == 0);
}

TEST_CASE("who leaves a live segment, or comes into the one left out, gets no mail that waited", "[mail][campaign]") {
  CampaignWorkspace ws;
  const char* audience = GENERATE("live", "frozen");
  INFO(audience);
  for (const char* name : {"Ada", "Bo", "Cy", "Di"})
    ws.person(name, (QByteArray(name) + "@nordwind.example").constData());
  const Id never = ws.add("segment", {{q("name"), q("Never")}, {q("filter"), q("city = Oslo")}});
  const Id campaign = ws.campaign(ws.content(ws.blocks()), {{q("per_hour"), qint64{1}},
                                                            {q("exclude"), never},
                                                            {q("audience"), q(audience)},
                                                            {q("quiet_from"), qint64{0}},
                                                            {q("quiet_to"), qint64{0}}});
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  CHECK(ws.pass().handed == 1);
  QList<Id> left;
  for (const qint64 id : ws->read()->ids({q("contact"), {}, {}, false}))
    if (ws.get("contact", Id(id)).text("job_title") == q("Buyer") &&
        ws.mailTo(campaign, Id(id)).text("state") == q("planned"))
      left << Id(id);
  REQUIRE(left.size() == 3);
  ws.set("contact", left[0], {{q("city"), q("Oslo")}});
  ws.set("contact", left[1], {{q("job_title"), q("Retired")}});
  for (int hour = 0; hour < 4; ++hour) {
    ws.clock().advance(3'600'001);
    ws.pass();
  }
  const bool live = q(audience) == q("live");
  CHECK(ws.mailTo(campaign, left[0]).text("state") == q("skipped"));
  CHECK(ws.mailTo(campaign, left[0]).text("note").contains(q("Never")));
  CHECK(ws.mailTo(campaign, left[1]).text("state") == (live ? q("skipped") : q("handed")));
  CHECK(ws.mailTo(campaign, left[2]).text("state") == q("handed"));
}

TEST_CASE("a server that takes mails and answers nothing stops the campaign before all of it is in doubt",
          "[mail][campaign][hostile]") {
  CampaignWorkspace ws;
  for (int i = 0; i < 9; ++i) ws.person("P", q("p%1@nordwind.example").arg(i).toLatin1().constData());
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  const CampaignQueueReport report = ws.pass(ws.answering([](const std::function<bool()>&) {
    SmtpOutcome out;
    out.came = SmtpOutcome::Came::Unknown;
    out.problem = Problem("mail-dropped", {q("server"), q("gone")});
    return out;
  }));
  CHECK(report.unknown == 5);
  CHECK(report.waiting == 0);
  CHECK(ws.get("campaign", campaign).text("status") == q("paused"));
  CHECK(ws.get("campaign", campaign).text("paused_because").contains(q("5 mails in a row")));
}

TEST_CASE("what a server refused goes out once the reason is gone", "[mail][campaign]") {
  CampaignWorkspace ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  CHECK(ws.pass(ws.answering(
                    [](const std::function<bool()>&) { return CampaignWorkspace::refused("554 5.7.1 Relay denied"); }))
            .failed == 1);
  CHECK(ws.get("campaign", campaign).text("status") == q("finished"));
  CHECK(CampaignWorkspace::must(retryFailed(*ws, campaign)) == 1);
  CHECK(ws.member(campaign, ada).text("status") == q("planned"));
  CHECK(ws.pass().handed == 1);
  CHECK(ws.member(campaign, ada).text("status") == q("sent"));
  CHECK(CampaignWorkspace::must(retryFailed(*ws, campaign)) == 0);
}

TEST_CASE("a campaign whose file was restored goes on once it is resumed", "[mail][campaign]") {
  CampaignWorkspace ws;
  for (int i = 0; i < 3; ++i) ws.person("P", q("p%1@nordwind.example").arg(i).toLatin1().constData());
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  const QString copy = ws.file(q("copy.relata"));
  REQUIRE(backupTo(*ws, copy).ok());
  ws.close();
  REQUIRE(restoreBackup(copy, {}, ws.path()).ok());
  ws.reopen();
  const CampaignQueueReport none = ws.pass();
  CHECK(none.handed == 0);
  CHECK(none.elsewhere == 3);
  REQUIRE(pauseCampaign(*ws, campaign).ok());
  REQUIRE(resumeCampaign(*ws, campaign).ok());
  CHECK(ws.pass().handed == 3);
}

TEST_CASE("planning the same mail twice plans one", "[mail][campaign]") {
  CampaignWorkspace ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id campaign = ws.campaign(ws.content(ws.blocks()), {{q("audience"), q("journey")}});
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  const auto plan = [&](const char* step) {
    return CampaignWorkspace::must(ws->transact({ActKind::Edit, {}, {}}, [&](Transaction& tx) {
      return planCampaignMail(tx, campaign, ada, ws.clock().now(), q(step));
    }));
  };
  CHECK(plan("welcome").state == PlannedSend::State::Planned);
  CHECK(plan("welcome").state == PlannedSend::State::There);
  CHECK(plan("later").state == PlannedSend::State::Planned);
  CHECK(ws.pass().handed == 2);
  CHECK(plan("welcome").state == PlannedSend::State::There);
  CHECK(ws.pass().handed == 0);
  CHECK(ws.get("campaign", campaign).text("status") == q("running"));
}

TEST_CASE("each person gets a code of their own, the same one again, and none twice", "[mail][campaign][coupon]") {
  CampaignWorkspace ws;
  ws.person("Ada Lindqvist", "ada@nordwind.example");
  ws.person("Bo Berg", "bo@nordwind.example");
  const Id pool = ws.add("coupon_pool", {{q("name"), q("Spring")}});
  BlockDocument document = *readBlocks(ws.blocks("Your code: {{coupon}}"));
  document.coupons = pool;
  const Id campaign = ws.campaign(ws.content(writeBlocks(document)));
  CHECK(startCampaign(*ws, campaign).problem().is("campaign-not-ready"));
  CHECK(CampaignWorkspace::must(addCoupons(*ws, pool, {q("AAA"), q("BBB"), q("aaa"), q("")})) == 2);
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  CHECK(ws.pass().handed == 2);
  const auto mail = readMail(ws.outgoing.first().text);
  REQUIRE(mail);
  CHECK(mail->text.contains(q("Your code: ")));
  CHECK(ws.outgoing.first().text.contains("AAA") != ws.outgoing.last().text.contains("AAA"));
  CHECK(redeemCoupon(*ws, q("aaa"), q("A-1")).ok());
  CHECK(redeemCoupon(*ws, q("AAA"), q("A-2")).problem().is("coupon-used"));
  CHECK(redeemCoupon(*ws, q("ZZZ"), q("A-2")).problem().is("coupon-unknown"));
  const auto of = [&](const char* status) {
    const EntityDef& def = ws.def("campaign_member");
    return ws->read()->count({def.key, *parseFilter(q("status = ") + q(status), def, *ws->registry()), {}, false});
  };
  CHECK(of("responded") == 1);
  CHECK(of("sent") == 1);
}

TEST_CASE("the check blocks what must not go out", "[mail][campaign]") {
  CampaignWorkspace ws;
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  const auto codes = [&](Id of) {
    QStringList out;
    const auto found = CampaignWorkspace::must(checkCampaign(*ws->read(), of, ws.clock().now()));
    for (const auto& item : found.items)
      if (item.level == CampaignCheck::Item::Level::Blocks) out << item.problem.code;
    return out;
  };
  CHECK(codes(campaign) == QStringList{q("check-nobody")});
  ws.person("Ada Lindqvist", "ada@nordwind.example");
  CHECK(codes(campaign).isEmpty());
  ws.set("mail_account", ws.account(), {{q("address"), q("other@relata.example")}});
  CHECK(codes(campaign) == QStringList{q("check-sender-not-verified")});
  const Id empty = ws.add("campaign", {{q("name"), q("Empty")}});
  CHECK(codes(empty) ==
        QStringList{q("check-sender-not-verified"), q("campaign-no-content"), q("campaign-no-audience")});
}

TEST_CASE("a server that takes a mail and drops the line leaves it unknown, and one that drops it before does not",
          "[mail][campaign][hostile]") {
  const QByteArray hello = "220 here\r\n", ehlo = "250 here\r\n", ok = "250 ok\r\n", data = "354 go on\r\n";
  const auto state = [&](QList<QByteArray> lines) {
    BrokenServer broken(std::move(lines));
    CampaignWorkspace ws(broken.port());
    const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
    const Id campaign = ws.campaign(ws.content(ws.blocks()));
    CampaignWorkspace::must(startCampaign(*ws, campaign));
    CampaignQueueOptions real;
    real.secret = [](const Record&) { return QByteArray(); };
    ws.pass(real);
    return ws.mailTo(campaign, ada).text("state");
  };
  CHECK(state({hello, ehlo, ok, ok, data}) == q("unknown"));
  CHECK(state({hello, ehlo, ok, ok}) == q("planned"));
  CHECK(state({hello, ehlo, ok, ok, data, "250 queued\r\n"}) == q("handed"));
}

TEST_CASE("a full disk in the middle of a campaign sends nothing that cannot be noted", "[mail][campaign][faults]") {
  FaultyDisk disk;
  CampaignWorkspace ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  disk.fillAfter(0);
  const auto refused = sendCampaigns(*ws, ws.answering());
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().is("disk-full"));
  CHECK(ws.outgoing.isEmpty());
  disk.heal();
  CHECK(ws.pass().handed == 1);
  CHECK(ws.mailTo(campaign, ada).text("state") == q("handed"));
}
