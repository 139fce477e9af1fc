#include <QLineEdit>
#include <QPlainTextEdit>

#include "core/marketing/asset_acts.h"
#include "core/marketing/consent_acts.h"
#include "tests/ui/records/records_support.h"
#include "ui/kit/buttons.h"
#include "ui/marketing/asset_part.h"
#include "ui/marketing/block_editor.h"
#include "ui/marketing/campaign_part.h"
#include "ui/marketing/mail_preview.h"
#include "ui/marketing/marketing_module.h"
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
};

}  // namespace

TEST_CASE("a mail is written in blocks, seen as a person gets it, and saved as a version",
          "[ui][marketing][campaign]") {
  Mailing desk;
  std::unique_ptr<RecordListPage> list(contentsModule(desk.context));
  list->resize(1400, 900);
  list->show();
  list->openRecord(desk.asset);
  REQUIRE(waitFor([&] { return list->page().findChild<AssetPart*>() && list->page().record() == desk.asset; }));
  AssetPart& part = *list->page().findChild<AssetPart*>();
  REQUIRE(waitFor([&] { return part.blocks().rows() > 0; }));  // it is read by then
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

TEST_CASE("a campaign's page says what keeps it from starting", "[ui][marketing][campaign]") {
  Mailing desk;
  std::unique_ptr<RecordListPage> list(campaignsModule(desk.context, [] { return channels::ChannelCommand(); }));
  list->resize(1400, 900);
  list->show();
  list->openRecord(desk.campaign);
  REQUIRE(waitFor([&] { return list->page().findChild<CampaignPart*>() && list->page().record() == desk.campaign; }));
  CampaignPart& part = *list->page().findChild<CampaignPart*>();
  REQUIRE(waitFor([&] { return part.isLoaded(); }));
  const QString said = part.checkTexts().join(u'\n');
  CHECK(said.contains(q("no content yet")));
  CHECK(said.contains(q("nobody may be written to")));
  CHECK_FALSE(part.startButton().isEnabled());
  Consent consent;
  consent.person = desk.ada;
  consent.purpose = q("newsletter");
  consent.channel = q("email");
  desk.workspace.clock().advance(1000);
  REQUIRE(giveConsent(*desk.workspace, consent).ok());
  CHECK(waitFor([&] { return part.checkTexts().join(u'\n').contains(q("1 of 1 people would get it")); }));
}
