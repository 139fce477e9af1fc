#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "core/mail/mail_token.h"
#include "core/mail/mail_tracking.h"
#include "core/marketing/asset_acts.h"
#include "core/marketing/block_document.h"
#include "core/marketing/campaign_variant.h"
#include "core/marketing/consent_acts.h"
#include "core/store/settings.h"
#include "tests/ui/records/records_support.h"
#include "ui/kit/buttons.h"
#include "ui/kit/key_figure.h"
#include "ui/marketing/ad_costs_import.h"
#include "ui/marketing/mails_in_doubt.h"
#include "ui/marketing/asset_part.h"
#include "ui/marketing/block_editor.h"
#include "ui/marketing/campaign_part.h"
#include "ui/marketing/check_list_card.h"
#include "ui/marketing/mail_preview.h"
#include "ui/marketing/marketing_module.h"
#include "ui/records/drafts.h"
#include "ui/marketing/tracking_part.h"
#include "ui/marketing/variants_part.h"
#include "ui/records/fact_value.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_page.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Mailing : Desk {
  Id ada = workspace.add("contact", {{q("name"), q("Ada Lindqvist")},
                                     {q("given_name"), q("Ada")},
                                     {q("email"), q("ada@nordwind.example")},
                                     {q("city"), q("Lund")}});
  Id segment = workspace.add("segment", {{q("name"), q("Lund")}, {q("filter"), q("city = Lund")}});
  Id asset = workspace.add("asset", {{q("name"), q("Offer")}, {q("kind"), q("mail")}, {q("language"), q("en")}});
  Id campaign = workspace.add("campaign", {{q("name"), q("Spring")}, {q("segment"), segment}, {q("asset"), asset}});

  /// The list of campaigns, with the page of this one.
  std::unique_ptr<RecordListPage> page() {
    std::unique_ptr<RecordListPage> list(campaignsModule(context, [] { return channels::ChannelCommand(); }));
    list->resize(1400, 900);
    list->show();
    list->openRecord(campaign);
    return list;
  }
  /// The list of contents, with the page of this one once it is read.
  std::unique_ptr<RecordListPage> contents() {
    std::unique_ptr<RecordListPage> list(contentsModule(context));
    list->resize(1400, 900);
    list->show();
    list->openRecord(asset);
    REQUIRE(waitFor([&] { return list->page().findChild<AssetPart*>() && list->page().record() == asset; }));
    REQUIRE(waitFor([&] { return list->page().findChild<AssetPart*>()->blocks().rows() > 0; }));
    return list;
  }
};

}  // namespace

TEST_CASE("a mail is written in blocks, seen as a person gets it, and saved as a version",
          "[ui][marketing][campaign]") {
  Mailing desk;
  const auto list = desk.contents();
  AssetPart& part = *list->page().findChild<AssetPart*>();
  part.subject().setText(q("For {{contact.given_name|you}}"));
  CHECK(waitFor([&] { return part.preview().shownSubject() == q("For Ada"); }));
  CHECK(waitFor([&] { return part.preview().shownText().contains(q("Hello Ada")); }));
  BlockEditor& blocks = part.blocks();
  const int before = blocks.rows();
  blocks.choose(1);
  blocks.add(Block::Kind::Button);
  CHECK(blocks.rows() == before + 1);
  blocks.text().setPlainText(q("See more"));
  CHECK(waitFor([&] { return part.remarksText().contains(q("leads nowhere")); }));
  blocks.url().setText(q("https://example.com/more"));
  CHECK(waitFor([&] { return part.remarksText().isEmpty(); }));
  CHECK(waitFor([&] { return part.preview().shownText().contains(q("See more")); }));
  part.save();
  CHECK_FALSE(part.isChanged());
  const auto version = newestVersion(*desk.workspace->read(), desk.asset);
  REQUIRE(version);
  CHECK(version->text("content").contains(q("See more")));
  // What is built can be taken back step by step, and put there again.
  blocks.choose(2);
  blocks.removeChosen();
  CHECK(blocks.rows() == before);
  blocks.undo();
  CHECK(blocks.rows() == before + 1);
  blocks.redo();
  CHECK(blocks.rows() == before);
  part.discard();
  CHECK(blocks.rows() == before + 1);
}

TEST_CASE("a block for some people stays one before its segment is chosen, and is told", "[ui][marketing][campaign]") {
  Mailing desk;
  const auto list = desk.contents();
  AssetPart& part = *list->page().findChild<AssetPart*>();
  BlockEditor& blocks = part.blocks();
  blocks.choose(1);
  blocks.add(Block::Kind::Text);
  blocks.text().setPlainText(q("Only for the best"));
  for (QComboBox* box : blocks.findChildren<QComboBox*>())
    if (box->accessibleName() == q("Shown to")) box->setCurrentIndex(1);
  CHECK(waitFor([&] { return part.remarksText().contains(q("no segment is chosen")); }));
  part.save();
  const auto version = newestVersion(*desk.workspace->read(), desk.asset);
  REQUIRE(version);
  CHECK(readBlocks(version->text("content"))->blocks.at(2).limited);
}

TEST_CASE("what was typed of a content and not saved comes back after a crash", "[ui][marketing][campaign][drafts]") {
  Mailing desk;
  QHash<QString, Draft> file;
  const auto write = [&](const QList<Draft>& changed, const QStringList& gone) {
    for (const Draft& draft : changed) file.insert(draft.key, draft);
    for (const QString& key : gone) file.remove(key);
  };
  const auto open = [&](Drafts& drafts) {
    desk.context.drafts = &drafts;
    std::unique_ptr<RecordListPage> list(contentsModule(desk.context));
    list->show();
    list->openRecord(desk.asset);
    REQUIRE(waitFor([&] { return list->page().findChild<AssetPart*>() && list->page().record() == desk.asset; }));
    REQUIRE(waitFor([&] { return list->page().findChild<AssetPart*>()->blocks().rows() > 0; }));
    return list;
  };
  {
    Drafts first(write, [&] { return desk.workspace->now(); });
    const auto list = open(first);
    list->page().findChild<AssetPart*>()->subject().setText(q("Twenty days only"));
    first.close();
  }
  REQUIRE(file.size() == 1);
  CHECK(file.values().first().title == q("Content of Offer"));
  Drafts second(write, [&] { return desk.workspace->now(); });
  const auto list = open(second);
  AssetPart& part = *list->page().findChild<AssetPart*>();
  CHECK(part.subject().text().isEmpty());
  second.setLeft(file.values());
  second.restore(second.left().first().key);
  CHECK(part.subject().text() == q("Twenty days only"));
  CHECK(part.blocks().rows() > 0);
  part.save();
  CHECK(newestVersion(*desk.workspace->read(), desk.asset)->text("subject") == q("Twenty days only"));
  CHECK(waitFor([&] { return second.kept().isEmpty(); }));
  second.close();
  desk.context.drafts = nullptr;
}

TEST_CASE("a campaign's page says what keeps it from starting", "[ui][marketing][campaign]") {
  Mailing desk;
  const auto list = desk.page();
  REQUIRE(waitFor([&] { return list->page().findChild<CampaignPart*>() && list->page().record() == desk.campaign; }));
  CampaignPart& part = *list->page().findChild<CampaignPart*>();
  REQUIRE(waitFor([&] { return part.isLoaded(); }));
  const QString said = part.checklist().texts().join(u'\n');
  CHECK(said.contains(q("no content yet")));
  CHECK(said.contains(q("nobody may be written to")));
  CHECK_FALSE(part.startButton().isEnabled());
  Consent consent;
  consent.person = desk.ada;
  consent.purpose = q("newsletter");
  consent.channel = q("email");
  desk.workspace.clock().advance(1000);
  REQUIRE(giveConsent(*desk.workspace, consent).ok());
  CHECK(waitFor(
      [&] { return part.checklist().texts().join(u'\n').contains(q("Would get it: 1 of the audience of 1")); }));
}

TEST_CASE("variants are made on the page of a campaign, and seen as people get them", "[ui][marketing][campaign][ab]") {
  Mailing desk;
  const auto list = desk.page();
  REQUIRE(waitFor([&] {
    auto* found = list->page().findChild<VariantsPart*>();
    return found && !found->isHidden();
  }));
  VariantsPart& part = *list->page().findChild<VariantsPart*>();
  const qsizetype acts = desk.acts();
  part.add();
  REQUIRE(waitFor([&] { return part.rows() == 1; }));
  CHECK(part.sharesText().startsWith(q("50 %")));
  part.add();
  REQUIRE(waitFor([&] { return part.rows() == 2; }));
  CHECK(part.sharesText().isEmpty());
  part.add();
  REQUIRE(waitFor([&] { return part.rows() == 3; }));
  CHECK(part.cell(0, q("share"))->shown() == q("33"));
  CHECK(desk.acts() == acts + 3);
  REQUIRE(desk.workspace->undo().ok());
  REQUIRE(waitFor([&] { return part.rows() == 2; }));
  // Typed where it stands.
  FactValue& subject = *part.cell(1, q("subject"));
  subject.startEditing();
  REQUIRE(subject.isEditing());
  QLineEdit* input =
      qobject_cast<QLineEdit*>(subject.focusProxy() ? subject.focusProxy() : subject.findChild<QLineEdit*>());
  REQUIRE(input);
  input->setText(q("Only today"));
  pressKey(input, Qt::Key_Return);
  REQUIRE(waitFor([&] { return part.cell(1, q("subject"))->shown() == q("Only today"); }));
  REQUIRE(
      saveAssetVersion(*desk.workspace, desk.asset, {q("Hello"), {}, writeBlocks(usualDocument(q("en"))), {}}).ok());
  MailPreview& preview = list->page().findChild<CampaignPart*>()->preview();
  preview.setPerson(desk.ada, q("Ada Lindqvist"));
  Q_EMIT part.wanted(q("B"));
  CHECK(waitFor([&] { return preview.shownSubject() == q("Only today"); }));
  Q_EMIT part.wanted(q("A"));
  CHECK(waitFor([&] { return preview.shownSubject() == q("Hello"); }));
  // One that is gone is not shown any more: the mail is as the person gets it.
  Q_EMIT part.wanted(q("B"));
  CHECK(waitFor([&] { return preview.shownSubject() == q("Only today"); }));
  part.remove(1);
  CHECK(waitFor([&] { return part.rows() == 1 && preview.shownSubject() == q("Hello"); }));
}

TEST_CASE("variants are not offered to be changed once somebody got a mail of the campaign",
          "[ui][marketing][campaign][ab]") {
  Mailing desk;
  REQUIRE(desk.workspace
              ->transact({ActKind::Create, q("campaign_variant"), {}},
                         [&](Transaction& tx) { return addVariant(tx, desk.campaign); })
              .ok());
  // Its start was undone since, but the mail is out.
  const bool out = GENERATE(true, false);
  if (out)
    desk.workspace.add("campaign_mail", {{q("campaign"), desk.campaign},
                                         {q("person"), desk.ada},
                                         {q("state"), q("handed")},
                                         {q("handed_at"), desk.workspace->now()}});
  const auto list = desk.page();
  REQUIRE(waitFor([&] {
    auto* found = list->page().findChild<VariantsPart*>();
    return found && found->rows() == 1;
  }));
  VariantsPart& part = *list->page().findChild<VariantsPart*>();
  const auto buttons = part.findChildren<QAbstractButton*>();
  const auto offers = [&](const char* words) {
    return std::any_of(buttons.begin(), buttons.end(), [&](const auto* button) {
      return !button->isHidden() && (button->text() == q(words) || button->accessibleName() == q(words));
    });
  };
  CHECK(offers("Add a variant") != out);
  CHECK(offers("Take out variant A") != out);
  CHECK(offers("Show variant A below"));
}

TEST_CASE("what became of mails in doubt is said on the page of their campaign", "[ui][marketing][campaign]") {
  Mailing desk;
  const auto mail = [&](Id person, const char* state) {
    return desk.workspace.add("campaign_mail", {{q("campaign"), desk.campaign},
                                                {q("person"), person},
                                                {q("state"), q(state)},
                                                {q("handed_at"), desk.workspace->now()}});
  };
  const Id bo = desk.workspace.add("contact", {{q("name"), q("Bo")}});
  const Id lost = mail(desk.ada, "unknown"), refused = mail(bo, "failed");
  desk.workspace.set("campaign", desk.campaign, {{q("status"), q("finished")}});
  const auto list = desk.page();
  const auto part = [&] { return list->page().findChild<MailsInDoubt*>(); };
  REQUIRE(waitFor([&] { return part() && !part()->isHidden(); }));
  const auto state = [&](Id id) { return desk.workspace.get("campaign_mail", id).text("state"); };
  part()->sentButton().click();
  REQUIRE(waitFor([&] { return state(lost) == q("handed"); }));
  CHECK(desk.workspace.get("campaign", desk.campaign).text("status") == q("finished"));
  REQUIRE(waitFor([&] { return part()->sentButton().parentWidget()->isHidden(); }));
  part()->retryButton().click();
  REQUIRE(waitFor([&] { return state(refused) == q("planned"); }));
  CHECK(desk.workspace.get("campaign", desk.campaign).text("status") == q("running"));
  REQUIRE(waitFor([&] { return part()->isHidden(); }));
}

TEST_CASE("measuring is off, and says what is wrong with an address", "[ui][marketing][campaign][tracking]") {
  Mailing desk;
  const auto list = desk.page();
  REQUIRE(waitFor([&] {
    auto* found = list->page().findChild<TrackingPart*>();
    return found && !found->isHidden();
  }));
  TrackingPart& part = *list->page().findChild<TrackingPart*>();
  CHECK_FALSE(desk.workspace.get("campaign", desk.campaign).value("tracked").flag());
  const auto type = [&](const char* text) {
    part.address().setText(q(text));
    part.address().setModified(true);
    part.setAddress();
    return settingOf(desk.workspace->read()->connection(), mail::trackingSetting());
  };
  CHECK(type("http://news.example.com").isEmpty());
  CHECK(part.address().text() == q("http://news.example.com"));
  CHECK(part.complaint().contains(q("http://news.example.com")));
  // What was wrong is not told of what is right, also where it is as it was.
  CHECK(type("").isEmpty());
  CHECK(part.complaint().isEmpty());
  CHECK(type("https://news.example.com/t/") == q("https://news.example.com/t"));
  CHECK(waitFor([&] { return part.address().text() == q("https://news.example.com/t"); }));
  QFile log(desk.workspace.file(q("endpoint.log")));
  REQUIRE(log.open(QIODevice::WriteOnly));
  log.write("nonsense\n");
  log.close();
  part.importLog(log.fileName());
  CHECK(waitFor([&] { return part.importedText().contains(q("Line 1 was left out")); }));
  // A later one that cannot be read leaves nothing of it, and neither does one that can.
  part.importLog(desk.workspace.file(q("nowhere.log")));
  CHECK(part.importedText().isEmpty());
  CHECK(waitFor([&] { return !desk.toasts.isEmpty() && desk.toasts.last().contains(q("nowhere.log")); }));
  CHECK(part.importedText().isEmpty());
}

TEST_CASE("a log that is imported brings its figures at once, each the number of people that it opens",
          "[ui][marketing][campaign][tracking]") {
  Mailing desk;
  const UtcMs sent = desk.workspace->now() - 3'600'000;
  const Id mail = desk.workspace.add(
      "campaign_mail",
      {{q("campaign"), desk.campaign}, {q("person"), desk.ada}, {q("state"), q("handed")}, {q("handed_at"), sent}});
  const auto tokens = desk.workspace->transact({ActKind::ChangeSetting, {}, {}},
                                               [](Transaction& tx) { return mail::MailTokens::of(tx); });
  REQUIRE(tokens.ok());
  const auto list = desk.page();
  REQUIRE(waitFor([&] {
    auto* found = list->page().findChild<TrackingPart*>();
    return found && !found->isHidden();
  }));
  TrackingPart& part = *list->page().findChild<TrackingPart*>();
  QFile log(desk.workspace.file(q("endpoint.log")));
  REQUIRE(log.open(QIODevice::WriteOnly));
  for (const auto& [agent, at] : {std::pair("Firefox", 60), {"curl/8", 120}, {"curl/8", 180}})
    log.write("{\"token\":\"" + tokens->trackingToken(mail).toLatin1() + "\",\"kind\":\"click\",\"link\":1,\"at\":" +
              QByteArray::number(sent + at * 1000) + ",\"user_agent\":\"" + agent + "\"}\n");
  log.close();
  part.importLog(log.fileName());
  const auto shown = [&] {
    QStringList values;
    for (const KeyFigure* figure : part.figures()) values << figure->accessibleDescription();
    return values.join(u' ');
  };
  CHECK(waitFor([&] { return shown() == q("1 0 1 0"); }));
  CHECK(part.counts().machineClicks == 2);
  REQUIRE(desk.workspace->undo().ok());
  CHECK(waitFor([&] { return shown() == q("0 0 0 0"); }));
}

TEST_CASE("costs of ads are read in the window, and what they are of is said", "[ui][marketing][campaign][costs]") {
  Mailing desk;
  const Id ads = desk.workspace.add("campaign", {{q("name"), q("Pumps")}, {q("channel"), q("ads")}});
  desk.campaign = ads;
  const auto list = desk.page();
  const auto offered = [&] {
    for (const Button* button : list->page().findChildren<Button*>())
      if (button->text() == q("Read the costs of ads…")) return !button->isHidden();
    return false;
  };
  CHECK(waitFor(offered));
  QFile csv(desk.workspace.file(q("google.csv")));
  REQUIRE(csv.open(QIODevice::WriteOnly));
  csv.write("Day,Campaign,Cost,Currency code\n2026-02-01,Pumps,12.50,EUR\n2026-02-01,Nobody's,1,EUR\n");
  csv.close();
  readAdCostsOf(desk.context, {csv.fileName()});
  REQUIRE(waitFor([&] { return !desk.toasts.isEmpty(); }));
  CHECK(desk.toasts.last() == q("Costs: 1 new lines, 0 changed, 0 known. No campaign is called: Nobody's"));
  CHECK(desk.workspace.get("campaign", ads).value("actual_cost").money().minor == 1250);
  CHECK(desk.toastTid != 0);  // Undo stands beside it
}
