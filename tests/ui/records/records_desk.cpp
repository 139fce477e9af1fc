#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include "tests/ui/records/records_support.h"
#include "ui/kit/small_list.h"
#include "ui/records/call_panel.h"
#include "ui/records/drafts.h"
#include "ui/records/fact_value.h"
#include "ui/records/field_editor.h"
#include "ui/records/field_editor.h"
#include "ui/records/mail_panel.h"
#include "ui/records/record_form.h"
#include "ui/records/record_page.h"
#include "ui/records/template_menu.h"
#include "ui/records/timeline_panel.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

RecordPageLayout layout() {
  RecordPageLayout layout;
  layout.sublists = {};
  return layout;
}

struct Page : Desk {
  Id firm = workspace.add("company", {{q("name"), q("Nordwind AB")}});
  Id ada = workspace.add("contact", {{q("name"), q("Ada Lindqvist")},
                                     {q("given_name"), q("Ada")},
                                     {q("company"), firm},
                                     {q("email"), q("ada@nordwind.example")},
                                     {q("mobile"), q("+46 70 123 45 67")}});
  Id bob = workspace.add("contact", {{q("name"), q("Bob")}});
  Id deal = workspace.add("deal", {{q("name"), q("Scanners")}, {q("contact"), ada}, {q("company"), firm}});
  std::unique_ptr<RecordPage> page;

  Page() { open("contact", ada); }
  void open(const char* entity, Id id) {
    page = std::make_unique<RecordPage>(context, q(entity), layout());
    page->resize(620, 900);
    page->QWidget::show();
    go(id);
  }
  void go(Id id) {
    bool shown = false;
    const auto title = QObject::connect(page.get(), &RecordPage::titleChanged, [&](const QString&) { shown = true; });
    page->show(id);
    const bool there = waitFor([&] { return shown; });
    QObject::disconnect(title);
    REQUIRE(there);
  }
  Id text(const char* body, QHash<QString, Value> more = {}) {
    more.insert(q("name"), q("Welcome"));
    more.insert(q("language"), q("en"));
    more.insert(q("body"), q(body));
    return workspace.add("template", more);
  }
  MailPanel& mail() { return page->mailPanel(); }
  CallPanel& call() { return page->callPanel(); }
  qint64 entries(const char* entity, Id id) { return workspace->read()->timelineCount(workspace.def(entity), id); }
};

}  // namespace

TEST_CASE("a mail is begun from a template, filled in, opened in the mail program and logged as one act",
          "[ui][records][mail]") {
  Page desk;
  desk.text("Dear {{contact.given_name}},", {{q("subject"), q("For {{contact.company.name}}")}});
  TemplateMenu* menu = desk.mail().offer(desk.page.get());
  REQUIRE(waitFor([&] { return menu->list().count() == 2; }));  // and an empty mail
  menu->search().setText(q("welc"));
  pressKey(&menu->search(), Qt::Key_Return);
  REQUIRE(waitFor([&] { return desk.mail().body().toPlainText() == q("Dear Ada,"); }));
  CHECK(desk.mail().isOpen());
  CHECK(desk.mail().to().text() == q("ada@nordwind.example"));
  CHECK(desk.mail().subject().text() == q("For Nordwind AB"));
  CHECK(desk.mail().warning().isEmpty());
  const qsizetype before = desk.acts();
  REQUIRE(desk.mail().send());
  CHECK(desk.url == q("mailto:ada@nordwind.example?subject=For%20Nordwind%20AB&body=Dear%20Ada%2C"));
  CHECK(desk.acts() == before + 1);
  CHECK(desk.workspace.count("activity", q("kind = mail and direction = out and subject = \"For Nordwind AB\"")) == 1);
  CHECK(desk.entries("contact", desk.ada) == 1);
  CHECK_FALSE(desk.mail().isBegun());
  REQUIRE(desk.workspace->undo(desk.toastTid).ok());
  CHECK(desk.entries("contact", desk.ada) == 0);
}

TEST_CASE("a mail with a gap is not sent: the gap is marked, named and selected", "[ui][records][mail]") {
  Page desk;
  const Id made = desk.text("Dear {{contact.given_name}}, how is {{contact.city}}?");
  desk.mail().begin();
  desk.mail().use(made);
  REQUIRE(waitFor([&] { return desk.mail().body().toPlainText() == q("Dear Ada, how is [City]?"); }));
  CHECK(desk.mail().warning().contains(q("City")));
  CHECK(desk.mail().body().textCursor().selectedText() == q("[City]"));
  CHECK(desk.mail().body().extraSelections().size() == 1);
  CHECK_FALSE(desk.mail().send());
  CHECK(desk.url.isEmpty());
  desk.mail().body().insertPlainText(q("Kiel"));
  CHECK(desk.mail().warning().isEmpty());
  CHECK(desk.mail().send());
}

TEST_CASE("a text too long for a link is copied, and one says so", "[ui][records][mail]") {
  Page desk;
  desk.mail().begin();
  desk.mail().setLongestLink(200);
  desk.mail().subject().setText(q("Hello"));
  desk.mail().body().setPlainText(QString(300, QLatin1Char('x')));
  REQUIRE(desk.mail().send());
  CHECK(desk.url == q("mailto:ada@nordwind.example?subject=Hello"));
  CHECK(QGuiApplication::clipboard()->text() == QString(300, QLatin1Char('x')));
  CHECK(desk.toasts.last().contains(q("too long")));
}

TEST_CASE("without a mail program the text is copied and can be logged all the same", "[ui][records][mail]") {
  Page desk;
  desk.context.knowsScheme = [](const QString&) { return false; };
  desk.mail().begin();
  desk.mail().subject().setText(q("Hello"));
  CHECK_FALSE(desk.mail().send());
  CHECK(desk.url.isEmpty());
  CHECK(desk.mail().warning().contains(q("no mail program")));
  CHECK(desk.entries("contact", desk.ada) == 0);
  for (QPushButton* button : desk.mail().findChildren<QPushButton*>())
    if (button->text() == q("Log it")) button->click();
  CHECK(desk.entries("contact", desk.ada) == 1);
}

TEST_CASE("a mail about a deal goes to its contact and stands with both", "[ui][records][mail]") {
  Page desk;
  desk.open("deal", desk.deal);
  desk.mail().begin();
  CHECK(desk.mail().to().text() == q("ada@nordwind.example"));
  desk.mail().subject().setText(q("Offer"));
  REQUIRE(desk.mail().send());
  CHECK(desk.entries("deal", desk.deal) == 1);
  CHECK(desk.entries("contact", desk.ada) == 1);
}

TEST_CASE("what was begun about one person waits for them, and is not sent to the next", "[ui][records][mail]") {
  Page desk;
  desk.mail().begin();
  desk.mail().subject().setText(q("For Ada alone"));
  desk.go(desk.bob);
  CHECK_FALSE(desk.mail().isBegun());
  desk.mail().begin();
  CHECK(desk.mail().subject().text().isEmpty());
  CHECK(desk.mail().to().text().isEmpty());
  CHECK_FALSE(desk.mail().send());  // to whom?
  desk.go(desk.ada);
  CHECK(desk.mail().isOpen());
  CHECK(desk.mail().subject().text() == q("For Ada alone"));
}

TEST_CASE("a broken template leads to where it is mended", "[ui][records][mail][bad-input]") {
  Page desk;
  const Id made = desk.text("Dear {{contact.given_nmae}}");
  TemplateMenu* menu = desk.mail().offer(desk.page.get());
  REQUIRE(waitFor([&] { return menu->list().count() == 2; }));
  menu->list().setCurrentRow(1);
  CHECK(menu->list().currentItem()->text().contains(q("mend it first")));
  pressKey(&menu->search(), Qt::Key_Return);
  CHECK(desk.opened == std::pair(q("template"), made));
  CHECK_FALSE(desk.mail().isBegun());
}

TEST_CASE("a note is written from a template, its values inert", "[ui][records][template]") {
  Page desk;
  desk.workspace.set("contact", desk.ada, {{q("job_title"), q("**Boss**")}});
  desk.text("Met {{contact.job_title}} in {{contact.city}}", {{q("kind"), q("note")}});
  desk.page->compose(q("note"));
  TemplateMenu* menu = desk.page->timeline().offerTemplates();
  REQUIRE(waitFor([&] { return menu->list().count() == 1; }));
  pressKey(&menu->search(), Qt::Key_Return);
  REQUIRE(
      waitFor([&] { return desk.page->timeline().composer()->toPlainText() == q("Met \\*\\*Boss\\*\\* in [City]"); }));
  CHECK(desk.page->timeline().hint().contains(q("City")));
}

TEST_CASE("a call is dialled, timed, and logged with what is next as one act", "[ui][records][call]") {
  Page desk;
  desk.page->call();
  CHECK(desk.url == q("tel:+46701234567"));
  REQUIRE(desk.call().isOpen());
  desk.workspace.clock().advance(155'000);
  CHECK(desk.call().timerText() == q("2:35"));
  desk.call().setOutcome(q("reached"));
  desk.call().note().setPlainText(q("Wants an offer\nfor 20 scanners"));
  desk.call().next().setText(q("send the offer tomorrow 3pm"));
  CHECK(desk.call().nextText().contains(q("send the offer")));
  CHECK(desk.call().nextText().contains(q("15:00")));
  const qsizetype before = desk.acts();
  REQUIRE(desk.call().save());
  CHECK(desk.acts() == before + 1);
  CHECK(desk.workspace.count("activity", q("kind = call and outcome = reached and duration = 3 and direction = out")) ==
        1);
  CHECK(desk.workspace.count("activity", q("kind = task and subject = \"send the offer\" and due is not empty")) == 1);
  CHECK_FALSE(desk.call().isBegun());
  REQUIRE(desk.workspace->undo(desk.toastTid).ok());
  CHECK(desk.workspace.count("activity") == 0);
}

TEST_CASE("the timer stands when the call is over, and the note can be finished later", "[ui][records][call]") {
  Page desk;
  desk.page->call();
  desk.workspace.clock().advance(60'000);
  desk.call().stopTimer();
  desk.workspace.clock().advance(600'000);
  CHECK(desk.call().timerText() == q("1:00"));
  desk.call().note().setPlainText(q("Busy week"));
  pressKey(&desk.call().note(), Qt::Key_Escape);
  CHECK_FALSE(desk.call().isOpen());
  CHECK(desk.call().isBegun());
  desk.page->compose(q("callnote"));
  CHECK(desk.call().isOpen());
  CHECK(desk.call().note().toPlainText() == q("Busy week"));
}

TEST_CASE("a call goes on while another record is looked at", "[ui][records][call]") {
  Page desk;
  desk.page->call();
  desk.workspace.clock().advance(30'000);
  desk.go(desk.bob);
  CHECK_FALSE(desk.call().isBegun());
  desk.workspace.clock().advance(30'000);
  desk.go(desk.ada);
  CHECK(desk.call().timerText() == q("1:00"));
}

TEST_CASE("nobody answered: the call is logged without words and without minutes", "[ui][records][call]") {
  Page desk;
  desk.page->call();
  desk.workspace.clock().advance(12'000);
  desk.call().setOutcome(q("no_answer"));
  REQUIRE(desk.call().save());
  CHECK(desk.workspace.count("activity", q("outcome = no_answer and duration is empty")) == 1);
  CHECK(desk.workspace.count("activity", q("subject = \"Ada Lindqvist: No answer\"")) == 1);
}

TEST_CASE("a computer without a program for calls says so and still takes the note", "[ui][records][call]") {
  Page desk;
  desk.context.knowsScheme = [](const QString& scheme) { return scheme != q("tel"); };
  desk.page->call();
  CHECK(desk.url.isEmpty());
  CHECK(desk.call().warning().contains(q("+46 70 123 45 67")));
  CHECK(desk.call().isOpen());
  REQUIRE(desk.call().save());
  CHECK(desk.entries("contact", desk.ada) == 1);
}

namespace {

/// Drafts of two runs of the program over one file.
struct Restarted {
  Page desk;
  QHash<QString, Draft> file;
  std::unique_ptr<Drafts> drafts;

  ~Restarted() {
    desk.page.reset();
    desk.context.drafts = nullptr;
  }
  void begin(const RecordPageLayout& shown) {
    drafts = std::make_unique<Drafts>(
        [this](const QList<Draft>& changed, const QStringList& gone) {
          for (const Draft& draft : changed) file.insert(draft.key, draft);
          for (const QString& key : gone) file.remove(key);
        },
        [this] { return desk.workspace->now(); });
    desk.context.drafts = drafts.get();
    desk.page = std::make_unique<RecordPage>(desk.context, q("contact"), shown);
    desk.page->resize(620, 900);
    desk.page->QWidget::show();
    desk.go(desk.ada);
  }
  void restart(const RecordPageLayout& shown) {
    drafts->close();
    desk.page.reset();
    begin(shown);
    drafts->setLeft(file.values());
    REQUIRE(drafts->left().size() == 1);
    const QString place = Drafts::placeOf(drafts->left().first().key);
    CHECK(place.endsWith(q("/contact/%1").arg(desk.ada.bits())));
    QObject::connect(drafts.get(), &Drafts::openRequested, desk.page.get(), [this](const Draft& draft) {
      desk.page->compose(Drafts::placeOf(draft.key).section(u'/', 0, 0));
    });
    drafts->restore(drafts->left().first().key);
  }
  RecordForm* form() { return desk.page->findChild<RecordForm*>(); }
  QLineEdit* input(const char* field) { return qobject_cast<QLineEdit*>(form()->editor(q(field))->input()); }
};

}  // namespace

TEST_CASE("what was typed into the form of a row survives a crash", "[ui][records][drafts]") {
  Restarted run;
  RecordPageLayout dates;
  dates.sublists = {q("dates")};
  run.begin(dates);
  run.desk.page->compose(q("row:dates:0"));
  REQUIRE(run.form());
  pressKey(run.input("label"), Qt::Key_A, Qt::NoModifier, q("Ten years with us"));
  run.restart(dates);
  REQUIRE(waitFor([&] { return run.form() && run.input("label")->text() == q("Ten years with us"); }));
  CHECK(run.drafts->left().isEmpty());
  CHECK(run.desk.workspace.count("important_date") == 0);
}

TEST_CASE("an entry of the timeline that is being changed survives a crash with just what was changed",
          "[ui][records][drafts]") {
  Restarted run;
  const Id note = run.desk.workspace.add("activity", {{q("kind"), q("note")}, {q("subject"), q("Terms")}});
  run.desk.workspace.add("activity_link", {{q("activity"), note}, {q("record"), run.desk.ada}});
  run.begin(layout());
  run.desk.page->compose(q("entry:%1").arg(note.bits()));
  REQUIRE(run.form());
  pressKey(run.input("subject"), Qt::Key_A, Qt::NoModifier, q(" of payment"));
  run.restart(layout());
  REQUIRE(waitFor([&] { return run.form() && run.input("subject")->text().contains(q("of payment")); }));
  const auto content = run.drafts->kept();
  REQUIRE(content.size() == 1);
  CHECK_FALSE(content.first().text.contains(q("\"kind\"")));
  run.form()->save();
  CHECK(run.desk.workspace.get("activity", note).text("subject").contains(q("of payment")));
  CHECK(run.file.isEmpty());
}

TEST_CASE("a value that was being typed on the page survives a crash, and is not written by itself",
          "[ui][records][drafts]") {
  Restarted run;
  run.begin(layout());
  const auto value = [&](const char* field) {
    for (FactValue* one : run.desk.page->findChildren<FactValue*>())
      if (one->accessibleName().startsWith(q(field))) return one;
    return static_cast<FactValue*>(nullptr);
  };
  REQUIRE(waitFor([&] { return value("Mobile"); }));
  value("Mobile")->startEditing();
  auto* line = qobject_cast<QLineEdit*>(value("Mobile")->editor()->input());
  REQUIRE(line);
  line->selectAll();
  pressKey(line, Qt::Key_7, Qt::NoModifier, q("+46 70 999"));
  run.drafts->close();
  run.desk.page.reset();
  run.begin(layout());
  run.drafts->setLeft(run.file.values());
  REQUIRE(run.drafts->left().size() == 1);
  CHECK(run.drafts->left().first().title == q("Mobile of Ada Lindqvist"));
  QObject::connect(run.drafts.get(), &Drafts::openRequested, run.desk.page.get(),
                   [&](const Draft&) { run.desk.page->show(run.desk.ada); });
  run.drafts->restore(run.drafts->left().first().key);
  REQUIRE(waitFor([&] { return value("Mobile") && value("Mobile")->isEditing(); }));
  CHECK(qobject_cast<QLineEdit*>(value("Mobile")->editor()->input())->text() == q("+46 70 999"));
  CHECK(run.drafts->left().isEmpty());
  CHECK(run.desk.workspace.get("contact", run.desk.ada).text("mobile") == q("+46 70 123 45 67"));
}

TEST_CASE("the note of a call survives a restart, its timer standing", "[ui][records][call][drafts]") {
  QHash<QString, Draft> file;
  const auto write = [&](const QList<Draft>& changed, const QStringList& gone) {
    for (const Draft& draft : changed) file.insert(draft.key, draft);
    for (const QString& key : gone) file.remove(key);
  };
  Page desk;
  {
    Drafts first(write, [&] { return desk.workspace->now(); });
    desk.context.drafts = &first;
    desk.page->call();
    desk.workspace.clock().advance(95'000);
    desk.call().note().setPlainText(q("Half a sen"));
    desk.call().setOutcome(q("reached"));
    pressKey(&desk.call().note(), Qt::Key_Escape);
    first.close();
    desk.page.reset();
  }
  REQUIRE(file.size() == 1);
  Drafts second(write, [&] { return desk.workspace->now(); });
  desk.context.drafts = &second;
  second.setLeft(file.values());
  QObject::connect(&second, &Drafts::openRequested, [&](const Draft& draft) {
    desk.workspace.clock().advance(3'600'000);
    desk.page = std::make_unique<RecordPage>(desk.context, q("contact"), layout());
    desk.page->show(desk.ada);
    desk.page->compose(Drafts::placeOf(draft.key).section(QLatin1Char('/'), 0, 0));
  });
  second.restore(file.values().first().key);
  REQUIRE(waitFor([&] { return desk.call().isOpen(); }));
  CHECK(desk.call().note().toPlainText() == q("Half a sen"));
  CHECK(desk.call().timerText() == q("1:30"));
  REQUIRE(desk.call().save());
  CHECK(desk.workspace.count("activity", q("kind = call and outcome = reached")) == 1);
  CHECK(file.isEmpty());
  desk.page.reset();
  desk.context.drafts = nullptr;
}
