#include "core/mail/campaign_check.h"
#include "core/marketing/campaign_variant.h"
#include "core/marketing/marketing_sheet.h"
#include "tests/mail/campaign_workspace.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

namespace {

class VariantDesk : public CampaignWorkspace {
 public:
  Id variant(Id campaign, const char* name, int share, const char* subject = "", Id asset = {}) {
    QHash<QString, Value> values{{q("campaign"), campaign}, {q("name"), q(name)}, {q("share"), qint64{share}}};
    if (*subject) values.insert(q("subject"), q(subject));
    if (asset) values.insert(q("asset"), asset);
    return add("campaign_variant", values);
  }
  /// Why one is refused.
  QString refused(Id campaign, const char* name, int share) {
    const auto made = (*this)->transact({ActKind::Create, {}, {}}, [&](Transaction& tx) {
      return tx.insert(tx.def("campaign_variant"), CampaignVariant{campaign, q(name), {}, {}, share});
    });
    return made.ok() ? QString() : made.problem().code;
  }
  std::vector<Id> people(int count) {
    std::vector<Id> out;
    for (int i = 0; i < count; ++i)
      out.push_back(person("Ada Lindqvist", q("p%1@nordwind.example").arg(i).toLatin1().constData()));
    return out;
  }
  QHash<QString, int> arms(Id campaign, const std::vector<Id>& people) {
    QHash<QString, int> out;
    for (const Id one : people) ++out[member(campaign, one).text("variant")];
    return out;
  }
  QStringList subjects() const {
    QStringList out;
    for (const Outgoing& one : outgoing) {
      const qsizetype at = one.text.indexOf("\r\nSubject: ") + 11;
      out << QString::fromUtf8(one.text.mid(at, one.text.indexOf("\r\n", at) - at));
    }
    out.sort();
    return out;
  }
  ReportSheet ab() {
    ReportRequest request;
    request.report = q("ab");
    return must(marketingSheet(*(*this)->read(), request, QDate(2026, 3, 3)));
  }
};

}  // namespace

TEST_CASE("each variant has its own words, and the hold-out group gets nothing", "[mail][campaign][ab]") {
  VariantDesk ws;
  const std::vector<Id> people = ws.people(120);
  const Id other = ws.content(ws.blocks("Only today, {{contact.given_name|you}}."), "Ours", "Other");
  const Id campaign = ws.campaign(ws.content(ws.blocks()), {{q("holdout_share"), qint64{20}}});
  ws.variant(campaign, "A", 40, "News for {{contact.given_name|you}}");
  ws.variant(campaign, "B", 40, "", other);
  const auto planned = CampaignWorkspace::must(startCampaign(*ws, campaign));
  const auto arms = ws.arms(campaign, people);
  CHECK(arms.size() == 3);
  CHECK(arms.value(q("A")) + arms.value(q("B")) == planned);
  CHECK(arms.value(q("holdout")) == 120 - planned);
  CHECK(arms.value(q("holdout")) > 8);
  CHECK(ws.pass().handed == planned);
  CHECK(ws.subjects().count(q("News for Ada")) == arms.value(q("A")));
  CHECK(ws.subjects().count(q("Ours")) == arms.value(q("B")));
  const bool allOther = std::all_of(ws.outgoing.begin(), ws.outgoing.end(), [](const auto& mail) {
    return mail.text.contains("Only today") == mail.text.contains("Subject: Ours");
  });
  CHECK(allOther);
  for (const Id one : people) {
    if (ws.member(campaign, one).text("variant") != q("holdout")) continue;
    CHECK(ws.member(campaign, one).text("status") == q("skipped"));
    CHECK(ws.member(campaign, one).text("reason").contains(q("hold-out group")));
    CHECK(ws.mailTo(campaign, one).text("state") == q("skipped"));
    break;
  }
  const ReportSheet sheet = ws.ab();
  REQUIRE(sheet.rows.size() == 3);
  CHECK(sheet.rows[0].cells[1].value.integer() == arms.value(q("A")));
  CHECK(sheet.rows[2].cells[1].value.integer() == arms.value(q("holdout")));
  CHECK(sheet.rows[2].cells.last().value.text() == q("Compared with"));
}

TEST_CASE("a variant that is the same mail as another is told before it is sent", "[mail][campaign][ab]") {
  VariantDesk ws;
  ws.people(4);
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  const auto isTold = [&] {
    const auto check = CampaignWorkspace::must(checkCampaign(*ws->read(), campaign, ws.clock().now()));
    return std::any_of(check.items.begin(), check.items.end(),
                       [](const auto& item) { return item.problem.is("check-variant-same"); });
  };
  const Id a = ws.variant(campaign, "A", 50);
  ws.variant(campaign, "B", 50, "Only today");
  CHECK_FALSE(isTold());  // against the mail as it is
  ws.set("campaign_variant", a, {{q("share"), qint64{30}}});
  CHECK(isTold());  // the rest gets the very mail of A
}

TEST_CASE("who cannot be mailed is in no hold-out group, as in no arm that is sent", "[mail][campaign][ab]") {
  VariantDesk ws;
  for (int i = 0; i < 30; ++i) ws.person(qPrintable(q("P%1").arg(i)), qPrintable(q("p%1@nordwind.example").arg(i)));
  std::vector<Id> unreachable;
  for (int i = 0; i < 30; ++i)
    unreachable.push_back(
        ws.person(qPrintable(q("Q%1").arg(i)), q("用户%1@nordwind.example").arg(i).toUtf8().constData()));
  const Id campaign = ws.campaign(ws.content(ws.blocks()), {{q("holdout_share"), qint64{50}}});
  const auto check = CampaignWorkspace::must(checkCampaign(*ws->read(), campaign, ws.clock().now()));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  for (const Id one : unreachable) CHECK(ws.member(campaign, one).text("variant").isEmpty());
  const auto held = ws.count("campaign_member", q("variant = holdout"));
  CHECK(held > 5);
  CHECK(held == check.arms.at(q("holdout")));  // the checklist and what became of it are one number
}

TEST_CASE("who is in which arm is the same after an undone start and on another device", "[mail][campaign][ab]") {
  VariantDesk ws;
  const std::vector<Id> people = ws.people(40);
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  ws.variant(campaign, "A", 30, "One");
  ws.variant(campaign, "B", 30, "Two");
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  QStringList first;
  for (const Id one : people) first << ws.member(campaign, one).text("variant");
  CHECK(first.count(q("original")) > 4);  // whom the shares leave over
  REQUIRE(ws->undo().ok());
  ws.clock().advance(1000);
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  QStringList again;
  for (const Id one : people) again << ws.member(campaign, one).text("variant");
  CHECK(again == first);
  // Another device has the same rows, and nothing but the hash decides.
  const auto record = ws.get("campaign", campaign);
  const auto arms = campaignArms(ws->read()->connection(), record);
  for (size_t i = 0; i < people.size(); ++i)
    CHECK(armOfPerson(arms, campaign, people[i])->variant == first[static_cast<qsizetype>(i)]);
}

TEST_CASE("whoever is left over waits, and gets the variant that did better", "[mail][campaign][ab]") {
  VariantDesk ws;
  const std::vector<Id> people = ws.people(60);
  const Id campaign =
      ws.campaign(ws.content(ws.blocks()), {{q("winner_by"), q("reply")}, {q("winner_hours"), qint64{4}}});
  ws.variant(campaign, "A", 25, "One");
  ws.variant(campaign, "B", 25, "Two");
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  const auto arms = ws.arms(campaign, people);
  CHECK(ws.pass().handed == arms.value(q("A")) + arms.value(q("B")));
  CHECK_FALSE(ws.subjects().join(u' ').contains(q("Hello")));
  CHECK(ws.get("campaign", campaign).text("status") == q("running"));
  for (const Id one : people)
    if (ws.member(campaign, one).text("variant") == q("B")) {
      CampaignWorkspace::must((*ws).transact(
          {ActKind::Edit, {}, {}}, [&](Transaction& tx) { return setMemberStatus(tx, campaign, one, q("replied")); }));
      break;
    }
  ws.clock().advance(3 * 3'600'000);
  CHECK(ws.pass().handed == 0);
  ws.clock().advance(3'600'000);
  ws.outgoing.clear();
  CHECK(ws.pass().handed == arms.value(q("original")));
  CHECK(ws.subjects().count(q("Two")) == arms.value(q("original")));
  CHECK(ws.get("campaign", campaign).text("winner") == q("B"));
  CHECK(ws.get("campaign", campaign).text("status") == q("finished"));
  // What the rest did is no part of the test.
  CHECK(ws.ab().rows.size() == 2);
}

TEST_CASE("the rest waits from the first mail of a variant, not from a start that sent nothing",
          "[mail][campaign][ab]") {
  VariantDesk ws;
  const std::vector<Id> people = ws.people(60);
  constexpr UtcMs kHour = 3'600'000;
  const UtcMs monday = ws.clock().now() + 60 * kHour;
  const Id campaign = ws.campaign(ws.content(ws.blocks()), {{q("winner_by"), q("reply")},
                                                            {q("winner_hours"), qint64{24}},
                                                            {q("not_before"), monday},
                                                            {q("quiet_from"), qint64{0}},
                                                            {q("quiet_to"), qint64{0}}});
  ws.variant(campaign, "A", 25, "One");
  ws.variant(campaign, "B", 25, "Two");
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  const auto arms = ws.arms(campaign, people);
  CHECK(ws.pass().handed == 0);
  ws.clock().set(monday + 1000);
  // A pass that takes longer than the rest waits does not take it for known which did better.
  auto slow = ws.answering([&](const std::function<bool()>&) {
    ws.clock().advance(2 * kHour);
    return CampaignWorkspace::handed();
  });
  const auto first = ws.pass(slow);
  CHECK(first.handed == arms.value(q("A")) + arms.value(q("B")));
  CHECK(first.problems.isEmpty());
  CHECK(first.waiting == arms.value(q("original")));
  CHECK(ws.get("campaign", campaign).text("status") == q("running"));
  for (const Id one : people)
    if (ws.member(campaign, one).text("variant") == q("B")) {
      CampaignWorkspace::must((*ws).transact(
          {ActKind::Edit, {}, {}}, [&](Transaction& tx) { return setMemberStatus(tx, campaign, one, q("replied")); }));
      break;
    }
  ws.outgoing.clear();
  ws.clock().set(std::max(ws.clock().now(), first.nextAt));
  for (int i = 0; i < 3 && ws.get("campaign", campaign).text("status") == q("running"); ++i) {
    ws.pass();
    ws.clock().advance(12 * kHour);
  }
  CHECK(ws.subjects().count(q("Two")) == arms.value(q("original")));
  CHECK(ws.get("campaign", campaign).text("winner") == q("B"));
}

TEST_CASE("quiet hours hold back the variants, and with them the rest", "[mail][campaign][ab]") {
  VariantDesk ws;
  const std::vector<Id> people = ws.people(60);
  constexpr UtcMs kHour = 3'600'000;
  const Id campaign = ws.campaign(ws.content(ws.blocks()), {{q("winner_by"), q("reply")},
                                                            {q("winner_hours"), qint64{4}},
                                                            {q("quiet_from"), qint64{20}},
                                                            {q("quiet_to"), qint64{8}}});
  ws.variant(campaign, "A", 25, "One");
  ws.variant(campaign, "B", 25, "Two");
  ws.clock().advance(11 * kHour);  // after eight in the evening in Germany
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  const auto arms = ws.arms(campaign, people);
  CHECK(ws.pass().handed == 0);
  ws.clock().advance(5 * kHour);
  CHECK(ws.pass().handed == 0);
  CHECK(ws.get("campaign", campaign).text("winner").isEmpty());
  ws.clock().advance(8 * kHour);
  const auto morning = ws.pass();
  CHECK(morning.handed == arms.value(q("A")) + arms.value(q("B")));
  CHECK(morning.nextAt > ws.clock().now() + 3 * kHour);
  CHECK(ws.get("campaign", campaign).text("winner").isEmpty());
  ws.clock().set(morning.nextAt);
  CHECK(ws.pass().handed == arms.value(q("original")));
}

TEST_CASE("each variant needs codes for its own people only", "[mail][campaign][ab][coupon]") {
  VariantDesk ws;
  ws.people(60);
  const auto pool = [&](const char* name, int codes) {
    const Id made = ws.add("coupon_pool", {{q("name"), q(name)}});
    for (int i = 0; i < codes; ++i) ws.add("coupon", {{q("pool"), made}, {q("code"), q("%1%2").arg(q(name)).arg(i)}});
    return made;
  };
  const auto content = [&](const char* name) {
    BlockDocument document = *readBlocks(ws.blocks("Your code: {{coupon}}"));
    document.coupons = pool(name, 45);
    return ws.content(writeBlocks(document), name, name);
  };
  const Id one = content("P"), two = content("Q");
  const Id campaign = ws.campaign(one);
  const QList<Id> variants{ws.variant(campaign, "A", 50, "", one), ws.variant(campaign, "B", 50, "", two)};
  const auto few = [&] {
    const auto check = CampaignWorkspace::must(checkCampaign(*ws->read(), campaign, ws.clock().now()));
    return std::count_if(check.items.begin(), check.items.end(),
                         [](const auto& item) { return item.problem.is("check-few-coupons"); });
  };
  CHECK(few() == 0);
  // Who waits for the better one may need a code of either.
  ws.set("campaign", campaign, {{q("winner_by"), q("reply")}});
  for (const Id variant : variants) ws.set("campaign_variant", variant, {{q("share"), qint64{10}}});
  CHECK(few() == 2);
}

TEST_CASE("without variants there is nothing to wait for", "[mail][campaign][ab]") {
  VariantDesk ws;
  ws.people(30);
  const Id campaign =
      ws.campaign(ws.content(ws.blocks()), {{q("winner_by"), q("click")}, {q("holdout_share"), qint64{20}}});
  const auto planned = CampaignWorkspace::must(startCampaign(*ws, campaign));
  CHECK(planned < 30);
  CHECK(ws.pass().handed == planned);
}

TEST_CASE("variants are valid, and stay once mails are planned", "[marketing][ab]") {
  VariantDesk ws;
  ws.people(3);
  const Id campaign = ws.campaign(ws.content(ws.blocks()), {{q("holdout_share"), qint64{10}}});
  const Id a = ws.variant(campaign, "", 45);
  CHECK(ws.get("campaign_variant", a).title() == q("A"));
  CHECK(ws.refused(campaign, "a", 10) == q("variant-name-taken"));
  CHECK(ws.refused(campaign, "Holdout", 10) == q("variant-name-kept"));
  CHECK(ws.refused(campaign, "B", 0) == q("variant-share"));
  CHECK(ws.refused(campaign, "B", 101) == q("variant-share"));
  CHECK(ws.refused(campaign, "B", 46) == q("variant-shares"));
  ws.variant(campaign, "", 45);
  const auto change = [&](const char* entity, Id id, const char* key, const Value& value) {
    const auto done = ws->transact({ActKind::Edit, {}, {}}, [&](Transaction& tx) {
      return tx.update(tx.def(entity), id, {{q(key), value}});
    });
    return done.ok() ? QString() : done.problem().code;
  };
  CHECK(change("campaign", campaign, "holdout_share", qint64{11}) == q("variant-shares"));
  CHECK(change("campaign_variant", a, "share", qint64{44}).isEmpty());
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  CHECK(change("campaign_variant", a, "share", qint64{10}) == q("variants-fixed"));
  CHECK(change("campaign", campaign, "holdout_share", Value()) == q("variants-fixed"));
  CHECK(ws.refused(campaign, "C", 1) == q("variants-fixed"));
  const auto removed = ws->transact({ActKind::Delete, {}, {}},
                                    [&](Transaction& tx) { return tx.remove(tx.def("campaign_variant"), a); });
  CHECK(removed.problem().is("variants-fixed"));
}

TEST_CASE("the checklist looks at the content of each variant", "[mail][campaign][ab]") {
  VariantDesk ws;
  ws.people(60);
  const Id broken = ws.content(ws.blocks("See [this](nowhere)."), "Ours", "Broken");
  const Id campaign = ws.campaign(ws.content(ws.blocks()), {{q("holdout_share"), qint64{10}}});
  ws.variant(campaign, "A", 45, "Hello {{contact.city}}");
  const Id b = ws.variant(campaign, "B", 45, "", broken);
  const auto found = [&](const char* code) {
    QStringList out;
    const auto check = CampaignWorkspace::must(checkCampaign(*ws->read(), campaign, ws.clock().now()));
    for (const auto& item : check.items)
      if (item.problem.code == q(code)) out << item.variant;
    return out;
  };
  CHECK(found("content-no-fallback") == QStringList{q("A")});
  CHECK(found("content-link") == QStringList{q("B")});
  const auto gone =
      ws->transact({ActKind::Delete, {}, {}}, [&](Transaction& tx) { return tx.remove(tx.def("asset"), broken); });
  CHECK(gone.problem().is("asset-is-used"));
  CHECK(startCampaign(*ws, campaign).problem().is("campaign-not-ready"));
  ws.set("campaign_variant", b, {{q("asset"), Value()}});
  CHECK(found("content-link").isEmpty());
  CHECK(found("check-variant") == QStringList{q("A"), q("B")});
  const auto check = CampaignWorkspace::must(checkCampaign(*ws->read(), campaign, ws.clock().now()));
  CHECK(check.reached + check.arms.at(q("holdout")) == 60);
}

TEST_CASE("a preview shows the variant of a person, or the one that is asked for", "[mail][campaign][ab]") {
  VariantDesk ws;
  const Id ada = ws.people(1).front();
  const Id campaign = ws.campaign(ws.content(ws.blocks()));
  ws.variant(campaign, "A", 50, "One");
  ws.variant(campaign, "B", 50, "Two\r\nBcc: eve@evil.example");
  const auto preview = [&](const char* variant) {
    return previewCampaign(*ws->read(), campaign, ada, MailScheme::Light, ws.clock().now(), q(variant));
  };
  CHECK(CampaignWorkspace::must(preview("A")).mail.subject == q("One"));
  CHECK(CampaignWorkspace::must(preview("b")).variant == q("B"));
  CHECK(preview("C").problem().is("variant-unknown"));
  CampaignWorkspace::must(startCampaign(*ws, campaign));
  CHECK(CampaignWorkspace::must(preview("")).variant == ws.member(campaign, ada).text("variant"));
  // A subject adds no header, whatever is typed into it.
  CampaignQueueOptions options = ws.answering();
  REQUIRE(sendTestMail(*ws, campaign, ada, q("me@relata.example"), options, q("B")).ok());
  REQUIRE(ws.outgoing.size() == 1);
  CHECK_FALSE(ws.outgoing.first().text.contains("\r\nBcc:"));
  CHECK(ws.outgoing.first().text.contains("Subject: [Test] Two"));
}
