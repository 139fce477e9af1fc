#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QTemporaryDir>

#include "tests/ui/records/records_support.h"
#include "ui/marketing/marketing_rules_page.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

TEST_CASE("what marketing is told is typed on a page, and kept as one act", "[ui][marketing][settings]") {
  Desk desk;
  QTemporaryDir state;
  const Id wang = desk.workspace.add("user", {{q("name"), q("Wang Fang")}});
  MarketingRulesPage page(desk.context, state.path());
  page.resize(700, 900);
  page.show();
  REQUIRE(waitFor([&] { return page.isRead(); }));
  CHECK(page.line(q("enter"))->text() == q("70"));
  page.line(q("marginPercent"))->setText(q("42.5"));
  page.line(q("smsPrice"))->setText(q("0.075"));
  page.line(q("quietFrom"))->setText(q("21"));
  page.owner().setCurrentIndex(page.owner().findText(q("Wang Fang")));
  const qsizetype acts = desk.acts();
  REQUIRE(page.save());
  CHECK(desk.acts() == acts + 1);
  const auto kept = [&] { return readMarketingSettings(desk.workspace->read()->connection()); };
  CHECK(desk.toasts.size() == 1);
  REQUIRE(page.save());  // nothing is new, so nothing is offered to be taken back
  CHECK(desk.toasts.size() == 1);
  CHECK(desk.acts() == acts + 1);
  CHECK(kept().marginPercent == 42.5);
  CHECK(kept().smsPrice == SmsPrice{0.075, q("EUR")});
  CHECK(kept().usual.quietFrom == 21);
  CHECK(kept().handOverOwner == wang);
  // What another one writes is shown, as nothing is being typed.
  MarketingSettings other = kept();
  other.usual.quietFrom = 19;
  REQUIRE(writeMarketingSettings(*desk.workspace, other).ok());
  CHECK(waitFor([&] { return page.line(q("quietFrom"))->text() == q("19"); }));
}

TEST_CASE("what cannot be is said at its field, and what was typed stays", "[ui][marketing][settings]") {
  Desk desk;
  QTemporaryDir state;
  MarketingRulesPage page(desk.context, state.path());
  page.show();
  REQUIRE(waitFor([&] { return page.isRead(); }));
  const qsizetype acts = desk.acts();
  page.line(q("leave"))->setText(q("90"));
  CHECK_FALSE(page.save());
  CHECK(page.said().contains(q("upper limit 70")));
  CHECK(page.line(q("leave"))->text() == q("90"));
  page.line(q("leave"))->setText(q("soon"));
  CHECK_FALSE(page.save());
  page.line(q("leave"))->setText(q("60"));
  page.line(q("program"))->setText(q("post.sh"));
  CHECK_FALSE(page.save());
  CHECK(page.said().contains(q("whole path")));
  CHECK(desk.acts() == acts);
  QFile program(state.filePath(q("post.sh")));
  REQUIRE(program.open(QIODevice::WriteOnly));
  program.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner);
  page.line(q("program"))->setText(program.fileName());
  REQUIRE(page.save());
  CHECK(desk.acts() == acts);  // it is of this computer, not of the file
  CHECK(channels::readChannelCommand(state.path(), desk.workspace->id()).program == program.fileName());
}

TEST_CASE("what was saved is said, and the keyboard stays where it is", "[ui][marketing][settings]") {
  Desk desk;
  QTemporaryDir state;
  MarketingRulesPage page(desk.context, state.path());
  page.show();
  REQUIRE(waitFor([&] { return page.isRead(); }));
  const QPointer<QLineEdit> margin = page.line(q("marginPercent"));
  margin->setText(q("40"));
  margin->setFocus();
  REQUIRE(page.save());
  // It reads anew what was written, and finds what it wrote itself.
  QElapsedTimer since;
  since.start();
  waitFor([&] { return !margin || since.elapsed() > 500; });
  REQUIRE(margin);
  CHECK(page.said() == q("Saved."));
  CHECK(page.focusWidget() == margin);
}

TEST_CASE("another language leaves what is being typed, be it wrong", "[ui][marketing][settings]") {
  Desk desk;
  QTemporaryDir state;
  desk.workspace.add("user", {{q("name"), q("Wang Fang")}});
  MarketingRulesPage page(desk.context, state.path());
  page.show();
  REQUIRE(waitFor([&] { return page.isRead() && page.owner().count() > 1; }));
  page.line(q("touchDays"))->setText(q("soon"));
  page.line(q("quietFrom"))->setText(q("21"));
  page.line(q("program"))->setText(q("/opt/post"));
  page.owner().setCurrentIndex(page.owner().findText(q("Wang Fang")));
  const QPointer<QLineEdit> before = page.line(q("quietFrom"));
  QEvent event(QEvent::LanguageChange);
  QApplication::sendEvent(&page, &event);
  REQUIRE_FALSE(before);
  CHECK(page.line(q("touchDays"))->text() == q("soon"));
  CHECK(page.line(q("quietFrom"))->text() == q("21"));
  CHECK(page.line(q("program"))->text() == q("/opt/post"));
  CHECK(page.owner().currentText() == q("Wang Fang"));
  CHECK(page.line(q("quietTo"))->text() == q("8"));
}
