#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include "core/activities/log_activity.h"
#include "core/attachments/attach.h"
#include "tests/ui/records/records_support.h"
#include "ui/activities/activities_module.h"
#include "ui/activities/quick_add.h"
#include "ui/activities/reminder_card.h"
#include "ui/activities/today_page.h"
#include "ui/contacts/contacts_module.h"
#include "ui/kit/chip.h"
#include "ui/kit/markdown_text.h"
#include "ui/records/field_editor.h"
#include "ui/records/files_panel.h"
#include "ui/records/record_form.h"
#include "ui/records/record_page.h"
#include "ui/records/record_list_page.h"
#include "ui/records/related_panel.h"
#include "ui/records/timeline_entry.h"
#include "ui/records/timeline_panel.h"

using namespace relata;
using namespace relata::ui::test;
using namespace relata::ui;

namespace {

/// Chips and buttons of a page, by what they say.
template <typename T>
T* named(QWidget& in, const QString& text) {
  for (T* widget : in.findChildren<T*>())
    if (widget->isVisible() && (widget->text() == text || widget->accessibleName() == text)) return widget;
  return nullptr;
}

Id task(TempWorkspace& ws, const char* subject, std::optional<qint64> due, Id about) {
  Activity activity;
  activity.kind = q("task");
  activity.subject = q(subject);
  activity.due = due;
  const auto made = ws->transact({ActKind::Create, q("activity"), {activity.subject}},
                                 [&](Transaction& tx) { return logActivity(tx, activity, {about}); });
  REQUIRE(made.ok());
  return *made;
}

}  // namespace

TEST_CASE("a line becomes a task with its person, and a chip that is taken away stays words", "[ui][quick]") {
  Desk desk;
  const Id wang = desk.workspace.add("contact", {{q("name"), q("王芳")}});
  QuickAddLine line(desk.context);
  line.resize(600, 200);
  line.show();
  line.line().setText(q("Call 王芳 tomorrow 3pm"));
  REQUIRE(waitFor([&] { return line.isRead() && !line.entry().isEmpty(); }));
  CHECK(named<Chip>(line, q("王芳")));
  REQUIRE(line.entry().when);
  line.add();
  REQUIRE(waitFor([&] { return desk.workspace.count("activity") == 1; }));
  CHECK(line.line().text().isEmpty());
  CHECK(desk.workspace.count("contact", q("exists(activity where kind = task)")) == 1);
  CHECK(desk.workspace.get("contact", wang).value("next_task").integer() > 0);
  // A day that was not meant is taken out of the reading and stays in the subject.
  line.line().setText(q("Prepare Friday review"));
  REQUIRE(waitFor([&] { return line.isRead() && line.entry().when.has_value(); }));
  Chip* day = nullptr;
  for (Chip* chip : line.findChildren<Chip*>())
    if (chip->isVisible() && chip->text().contains(QString::number(line.entry().when->date.year()))) day = chip;
  REQUIRE(day);
  Q_EMIT day->removeRequested();
  REQUIRE(waitFor([&] { return line.isRead() && !line.entry().when; }));
  CHECK(line.entry().subject == q("Prepare Friday review"));
}

TEST_CASE("after a line is added its text cannot come back, and undo is the window's", "[ui][quick][undo]") {
  Desk desk;
  QuickAddLine line(desk.context);
  line.show();
  const auto takesUndo = [&] {
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.ignore();
    QCoreApplication::sendEvent(&line.line(), &undo);
    return undo.isAccepted();
  };
  QTest::keyClicks(&line.line(), q("buy milk"));
  CHECK(takesUndo());
  line.add();
  REQUIRE(waitFor([&] { return desk.workspace.count("activity") == 1; }));
  CHECK_FALSE(line.line().isUndoAvailable());
  CHECK_FALSE(takesUndo());
}

TEST_CASE("somebody new who may be somebody known is offered so, and can be the one who is known", "[ui][quick]") {
  Desk desk;
  const Id ann = desk.workspace.add("contact", {{q("name"), q("Ann Poe")}, {q("phone"), q("+1 212 555 0147")}});
  QuickAddLine line(desk.context);
  line.show();
  line.line().setText(q("New contact: Mary Roe +1 212 555 0147"));
  REQUIRE(waitFor([&] { return line.isRead() && !line.entry().isEmpty(); }));
  CHECK(named<Chip>(line, q("New contact: Mary Roe")));
  auto* others = named<Chip>(line, q("May be Ann Poe"));
  REQUIRE(others);
  others->findChild<QMenu*>()->actions().first()->trigger();
  REQUIRE(waitFor([&] { return named<Chip>(line, q("Ann Poe")) != nullptr; }));
  CHECK(line.entry().person->id == ann);
  CHECK(named<Chip>(line, q("New contact: Mary Roe")));  // the way back
}

TEST_CASE("the page of today lets a task be done, and takes it away", "[ui][today]") {
  Desk desk;
  const Id ada = desk.workspace.add("contact", {{q("name"), q("Ada")}});
  const UtcMs now = desk.workspace->now();
  task(desk.workspace, "Send the offer", now - 3 * 86400000LL, ada);
  desk.workspace.set("contact", ada, {{q("rhythm"), qint64{7}}});
  TodayPage page(desk.context);
  page.resize(1000, 700);
  page.show();
  REQUIRE(waitFor([&] { return page.isLoaded() && page.agenda().lateTotal == 1; }));
  QCheckBox* done = named<QCheckBox>(page, q("Done: Send the offer"));
  REQUIRE(done);
  done->click();
  REQUIRE(waitFor([&] { return page.agenda().lateTotal == 0; }));
  CHECK(desk.workspace.count("activity", q("done_at is not empty")) == 1);
}

TEST_CASE("a task is done, opened again and put off on its own page", "[ui][today]") {
  Desk desk;
  const Id ada = desk.workspace.add("contact", {{q("name"), q("Ada")}});
  const Id id = task(desk.workspace, "Send the offer", desk.workspace->now() - 3 * 86400000LL, ada);
  const std::unique_ptr<RecordListPage> list(activitiesModule(desk.context));
  list->resize(1200, 800);
  list->show();
  list->openRecord(id);
  RecordPage& page = list->page();
  const auto button = [&](const char* name) { return named<QPushButton>(page, q(name)); };
  REQUIRE(waitFor([&] { return button("Mark “Send the offer” as done") != nullptr; }));
  button("Mark “Send the offer” as done")->click();
  REQUIRE(waitFor([&] { return button("Open “Send the offer” again") != nullptr; }));
  CHECK(desk.workspace.count("activity", q("done_at is not empty")) == 1);
  CHECK_FALSE(button("Postpone “Send the offer”"));
  button("Open “Send the offer” again")->click();
  REQUIRE(waitFor([&] { return button("Postpone “Send the offer”") != nullptr; }));
  button("Postpone “Send the offer”")->click();
  auto* menu = page.findChild<QMenu*>();
  REQUIRE(menu);
  const auto acts = desk.acts();
  menu->actions().first()->trigger();
  CHECK(desk.workspace.get("activity", id).value("due").integer() > desk.workspace->now());
  CHECK(desk.acts() == acts + 1);
  menu->close();
}

TEST_CASE("a call that is planned is put off to another time; one that was made has no next step", "[ui][today]") {
  Desk desk;
  const UtcMs now = desk.workspace->now();
  const auto call = [&](const char* subject, UtcMs at) {
    return desk.workspace.add("activity", {{q("kind"), q("call")}, {q("subject"), q(subject)}, {q("at"), at}});
  };
  const Id planned = call("Talk about prices", now + 86400000LL);
  const Id over = call("Talked", now - 86400000LL);
  const std::unique_ptr<RecordListPage> list(activitiesModule(desk.context));
  list->resize(1200, 800);
  list->show();
  list->openRecord(planned);
  RecordPage& page = list->page();
  const auto button = [&](const char* name) { return named<QPushButton>(page, q(name)); };
  REQUIRE(waitFor([&] { return button("Postpone “Talk about prices”") != nullptr; }));
  button("Postpone “Talk about prices”")->click();
  page.findChild<QMenu*>()->actions().first()->trigger();
  CHECK(desk.workspace.get("activity", planned).value("at").integer() < now + 2 * 3600 * 1000);
  CHECK(desk.workspace.get("activity", planned).value("due").isNull());
  list->openRecord(over);
  CHECK(waitFor([&] { return !button("Postpone “Talk about prices”") && !button("Mark “Talked” as done"); }));
}

TEST_CASE("a reminder stays in the window until it is answered", "[ui][reminders]") {
  Desk desk;
  const Id ada = desk.workspace.add("contact", {{q("name"), q("Ada")}});
  const Id id = task(desk.workspace, "Call back", desk.workspace->now(), ada);
  QWidget window;
  window.resize(900, 600);
  window.show();
  ReminderCard card(desk.context, &window);
  card.remind({Agenda::Item{id, q("task"), q("Call back"), desk.workspace->now(), false, {}}});
  CHECK(card.isVisible());
  REQUIRE(waitFor([&] { return named<QPushButton>(card, q("Done: Call back")) != nullptr; }));
  named<QPushButton>(card, q("Done: Call back"))->click();
  REQUIRE(waitFor([&] { return !card.isVisible(); }));
  CHECK_FALSE(desk.workspace.get("activity", id).value("done_at").isNull());
}

TEST_CASE("notes are shown with their marks, load nothing, and stay plain where they nest without end", "[ui][notes]") {
  CHECK(hasMarkdown(q("a **bold** word")));
  CHECK(hasMarkdown(q("- one\n- two")));
  CHECK_FALSE(hasMarkdown(q("plain words, 2 * 3 = 6")));
  CHECK(markdownTitle(q("## Offer **new** [list](https://x)\nmore")) == q("Offer new list"));
  CHECK_FALSE(isModestMarkdown(QString(5000, QLatin1Char('>')) + q(" deep")));
  CHECK_FALSE(isModestMarkdown(QString(30000, QLatin1Char('a'))));
  MarkdownText note(q("**Bold** ![p](file:///etc/passwd) <b onclick=x>html</b> [go](javascript:alert(1))"));
  QString opened;
  note.onLink([&](const QString& address) { opened = address; });
  CHECK(note.document()->toPlainText().contains(q("Bold")));
  CHECK_FALSE(note.document()->toPlainText().contains(q("root:")));
  Q_EMIT note.anchorClicked(QUrl(q("javascript:alert(1)")));
  Q_EMIT note.anchorClicked(QUrl(q("file:///etc/passwd")));
  CHECK(opened.isEmpty());
  Q_EMIT note.anchorClicked(QUrl(q("https://relata.example")));
  CHECK(opened == q("https://relata.example"));
}

TEST_CASE("a note that names a record stands in that record's timeline as well", "[ui][notes]") {
  Desk desk;
  const Id ada = desk.workspace.add("contact", {{q("name"), q("Ada")}});
  const Id bo = desk.workspace.add("contact", {{q("name"), q("Bo")}});
  std::unique_ptr<RecordListPage> list{contactsModule(desk.context)};
  list->resize(1200, 900);
  list->show();
  list->openRecord(ada);
  REQUIRE(waitFor([&] { return list->page().isLoaded(); }));
  TimelinePanel& timeline = list->page().timeline();
  timeline.compose(q("note"));
  timeline.composer()->setPlainText(q("Met [Bo](relata:%1) at the fair").arg(bo.text(q("C"))));
  REQUIRE(timeline.save());
  const auto reader = desk.workspace->read();
  const QList<Record> ofBo = reader->timeline(desk.workspace.def("contact"), bo);
  REQUIRE(ofBo.size() == 1);
  CHECK(ofBo.first().title() == q("Met Bo at the fair"));
}

TEST_CASE("what was begun about one person waits for them, and is not saved about another", "[ui][notes]") {
  Desk desk;
  const Id ada = desk.workspace.add("contact", {{q("name"), q("Ada")}});
  const Id bo = desk.workspace.add("contact", {{q("name"), q("Bo")}});
  std::unique_ptr<RecordListPage> list{contactsModule(desk.context)};
  list->resize(1200, 900);
  list->show();
  const auto open = [&](Id id, const char* name) {
    QString title;
    QObject::connect(&list->page(), &RecordPage::titleChanged, &list->page(),
                     [&title](const QString& now) { title = now; });
    list->openRecord(id);
    REQUIRE(waitFor([&] { return title == q(name); }));
    QObject::disconnect(&list->page(), &RecordPage::titleChanged, &list->page(), nullptr);
  };
  open(ada, "Ada");
  TimelinePanel& timeline = list->page().timeline();
  timeline.compose(q("call"));
  timeline.composer()->setPlainText(q("Ada wants a quote"));
  open(bo, "Bo");
  CHECK(timeline.composer()->toPlainText().isEmpty());
  timeline.composer()->setPlainText(q("Bo is away"));
  REQUIRE(timeline.save());
  open(ada, "Ada");
  CHECK(timeline.composer()->toPlainText() == q("Ada wants a quote"));
  REQUIRE(timeline.save());
  CHECK(desk.workspace.count("contact", q("name = Ada and exists(activity where kind = call)")) == 1);
  CHECK(desk.workspace.count("contact", q("name = Bo and exists(activity where subject = \"Bo is away\")")) == 1);
  CHECK(desk.workspace.count("activity") == 2);
}

TEST_CASE("files dropped on a page are attached to it, and a mail is logged", "[ui][files]") {
  Desk desk;
  const Id ada = desk.workspace.add("contact", {{q("name"), q("Ada")}});
  std::unique_ptr<RecordListPage> list{contactsModule(desk.context)};
  list->resize(1200, 900);
  list->show();
  list->openRecord(ada);
  REQUIRE(waitFor([&] { return list->page().isLoaded(); }));
  list->page().setTab(q("files"));
  const QString offer = desk.workspace.file(q("offer.txt"));
  const QString mail = desk.workspace.file(q("mail.eml"));
  const auto write = [](const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
  };
  write(offer, "our offer");
  write(mail,
        "Subject: =?UTF-8?B?5oql5Lu3?= 2026\r\nFrom: Bo <bo@b.example>\r\nDate: Fri, 27 Feb 2026 10:00:00 "
        "+0100\r\n\r\nHi");
  list->page().files().attachThese({offer, mail});
  REQUIRE(waitFor([&] { return desk.workspace.count("attachment") == 2; }));
  CHECK(desk.workspace.count("activity", q("kind = mail and subject contains \"报价\"")) == 1);
  CHECK(desk.workspace.count("contact", q("exists(files where name = \"offer.txt\")")) == 1);
  REQUIRE(desk.workspace->undo().ok());  // one drop, one act
  CHECK(desk.workspace.count("attachment") == 0);
  CHECK(desk.workspace.count("activity") == 0);
}

TEST_CASE("an entry of the timeline is changed in place and pinned to the top", "[ui][timeline]") {
  Desk desk;
  const Id ada = desk.workspace.add("contact", {{q("name"), q("Ada")}});
  const Id old = task(desk.workspace, "Old", std::nullopt, ada);
  desk.workspace.clock().advance(86400000);
  desk.workspace.clock().advance(12345);  // neither a whole minute nor a whole second
  const Id newer = task(desk.workspace, "New", std::nullopt, ada);
  std::unique_ptr<RecordListPage> list{contactsModule(desk.context)};
  list->resize(1200, 900);
  list->show();
  list->openRecord(ada);
  const auto entries = [&] { return list->page().timeline().findChildren<TimelineEntry*>(); };
  REQUIRE(waitFor([&] { return entries().size() == 2; }));
  entries().first()->edit();
  auto* form = entries().first()->findChild<RecordForm*>();
  REQUIRE(form);
  const Record before = desk.workspace.get("activity", newer);
  form->editor(q("subject"))->setTyped(q("Newer"));
  form->save();
  REQUIRE(waitFor([&] { return desk.workspace.count("activity", q("subject = Newer")) == 1; }));
  CHECK(desk.workspace.get("activity", newer).value("at") == before.value("at"));  // nobody touched it
  desk.workspace.set("activity", old, {{q("pinned"), qint64{1}}});
  const QList<Record> timeline = desk.workspace->read()->timeline(desk.workspace.def("contact"), ada);
  CHECK(timeline.first().title() == q("Old"));
}

TEST_CASE("an important date is written where it stands", "[ui][related]") {
  Desk desk;
  const Id ada = desk.workspace.add("contact", {{q("name"), q("Ada")}});
  std::unique_ptr<RecordListPage> list{contactsModule(desk.context)};
  list->resize(1200, 900);
  list->show();
  list->openRecord(ada);
  REQUIRE(waitFor([&] { return list->page().isLoaded(); }));
  list->page().setTab(q("dates"));
  REQUIRE(waitFor([&] { return named<QPushButton>(list->page(), q("Add important date")) != nullptr; }));
  named<QPushButton>(list->page(), q("Add important date"))->click();
  auto* panel = list->page().findChild<RelatedPanel*>();
  auto* form = panel->findChild<RecordForm*>();
  REQUIRE(form);
  CHECK(form->editor(q("record")) == nullptr);  // where it belongs is known
  form->editor(q("kind"))->setValue(Value(q("renewal")), {});
  form->editor(q("date"))->setTyped(q("2027-03-01"));
  form->save();
  CHECK(desk.workspace.count("important_date") == 1);
  CHECK(desk.workspace.count("contact", q("exists(dates where kind = renewal)")) == 1);
}

TEST_CASE("an activity offers no further address, in no language", "[ui][related]") {
  Desk desk;
  const Id ada = desk.workspace.add("contact", {{q("name"), q("Ada")}});
  const Id call = task(desk.workspace, "Call back", std::nullopt, ada);
  std::unique_ptr<RecordListPage> list{activitiesModule(desk.context)};
  list->resize(1200, 900);
  list->show();
  list->openRecord(call);
  REQUIRE(waitFor([&] { return list->page().isLoaded() && list->page().record() == call; }));
  const QString further = q("Add a further address");
  CHECK_FALSE(named<QPushButton>(list->page(), further));
  for (QWidget* widget : list->page().findChildren<QWidget*>()) {
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(widget, &change);
  }
  CHECK_FALSE(named<QPushButton>(list->page(), further));
}
