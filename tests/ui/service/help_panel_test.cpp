#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextCursor>

#include "core/service/ticket_acts.h"
#include "tests/ui/records/records_support.h"
#include "ui/kit/search_field.h"
#include "ui/records/record_page.h"
#include "ui/service/help_panel.h"
#include "ui/service/reply_box.h"
#include "ui/service/service_module.h"
#include "ui/service/ticket_part.h"
#include "ui/service/ticket_side.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Helped : Desk {
  Id article = workspace.add("article", {{q("title"), q("Pairing a scanner again")},
                                         {q("body"), q("# Pairing\n\nHold the trigger until the scanner *pairs*.")},
                                         {q("status"), q("published")}});
  Id solved = workspace.add("ticket", {{q("subject"), q("Scanner lost its pairing")},
                                       {q("description"), q("The scanner does not pair with the base.")}});
  Id billing = workspace.add("ticket_category", {{q("name"), q("Bills")}});
  Id technical = workspace.add("ticket_category", {{q("name"), q("Devices")}});
  Id ticket;
  std::unique_ptr<RecordListPage> list;

  Helped() {
    TicketText said;
    said.body = q("Please hold the trigger, then the scanner pairs.");
    REQUIRE(replyTo(*workspace, solved, said).ok());
    REQUIRE(setTicketState(*workspace, {solved.bits()}, q("resolved")).ok());
    for (int i = 0; i < 10; ++i) {
      workspace.add("ticket", {{q("subject"), q("Invoice %1 is wrong").arg(i)}, {q("category"), billing}});
      workspace.add("ticket", {{q("subject"), q("Scanner %1 does not pair").arg(i)}, {q("category"), technical}});
    }
    ticket = workspace.add("ticket", {{q("subject"), q("Scanner does not pair after the update")},
                                      {q("description"), q("Since Monday the scanner does not pair any more.")}});
    list.reset(serviceModule(context));
    list->resize(1500, 900);
    list->show();
    list->openRecord(ticket);
    REQUIRE(waitFor([&] { return list->page().record() == ticket && help().isLoaded() && part().isLoaded(); }));
  }
  TicketPart& part() { return *qobject_cast<TicketPart*>(list->page().part()); }
  HelpPanel& help() { return qobject_cast<TicketSide*>(list->page().sidePart())->help(); }
};

}  // namespace

TEST_CASE("beside the reply stand a category, an article and a solved ticket with what speaks for them",
          "[ui][service][knowledge]") {
  Helped desk;
  REQUIRE_FALSE(desk.help().categories().isEmpty());
  CHECK(desk.help().categories().first().name == q("Devices"));
  REQUIRE(desk.help().articles().size() == 1);
  CHECK(desk.help().articles().first().id == desk.article);
  REQUIRE_FALSE(desk.help().solved().isEmpty());
  CHECK(desk.help().solved().first().ticket == desk.solved);
  const QString texts = desk.help().texts().join(q("|"));
  CHECK(texts.contains(q("Hold the trigger until the scanner pairs.")));
  CHECK(texts.contains(q("Please hold the trigger, then the scanner pairs.")));
  // Nothing was done by itself.
  CHECK(desk.workspace.get("ticket", desk.ticket).value("category").isNull());
  CHECK(desk.part().replyBox().editor().toPlainText().isEmpty());
}

TEST_CASE("a suggested category is set by a click and taken back", "[ui][service][intent]") {
  Helped desk;
  desk.help().useCategory(desk.technical);
  CHECK(desk.workspace.get("ticket", desk.ticket).value("category").id() == desk.technical);
  REQUIRE(desk.workspace->undo(desk.toastTid).ok());
  CHECK(desk.workspace.get("ticket", desk.ticket).value("category").isNull());
}

TEST_CASE("an article goes into the reply as plain text, and nothing is sent", "[ui][service][knowledge]") {
  Helped desk;
  desk.part().replyBox().begin(false);
  desk.part().replyBox().editor().setPlainText(q("Dear Ada,\n"));
  desk.part().replyBox().editor().moveCursor(QTextCursor::End);
  desk.help().insert(desk.article);
  CHECK(desk.part().replyBox().editor().toPlainText() ==
        q("Dear Ada,\nPairing\n\nHold the trigger until the scanner pairs."));
  CHECK(desk.workspace.count("ticket_message", q("ticket.subject = \"Scanner does not pair after the update\" and "
                                                 "direction = out")) == 0);
}

TEST_CASE("what is searched for beside the reply in vain goes on the writing list", "[ui][service][knowledge]") {
  Helped desk;
  desk.help().search().edit()->setText(q("trigger"));
  REQUIRE(waitFor([&] { return desk.help().texts().contains(q("Found articles")); }));
  desk.help().search().edit()->setText(q("solar panel"));
  REQUIRE(waitFor([&] { return desk.help().texts().join(q("|")).contains(q("writing list")); }));
  pressKey(desk.help().search().edit(), Qt::Key_Return);
  CHECK(desk.workspace.count("knowledge_gap") == 1);
}
