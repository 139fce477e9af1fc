#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include <QLabel>
#include "ui/kit/tab_strip.h"
#include "ui/kit/key_figure.h"
#include "core/activities/log_activity.h"
#include "tests/ui/records/records_support.h"
#include "tests/ui/support/widget_support.h"
#include "core/contacts/contact_points.h"
#include "ui/contacts/contacts_module.h"
#include "ui/marketing/consent_part.h"
#include "ui/records/fact_value.h"
#include "ui/records/facts_panel.h"
#include "ui/records/field_editor.h"
#include "ui/records/link_row.h"
#include "ui/records/record_page.h"
#include "ui/records/timeline_panel.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

/// The shown page of one person.
struct OnePerson : Desk {
  Id company = workspace.add("company", {{q("name"), q("杭州云栖科技")}});
  Id zhang = workspace.add("contact", {{q("name"), q("张伟")},
                                       {q("company"), company},
                                       {q("job_title"), q("采购总监")},
                                       {q("email"), q("zhangwei@yunqi.example")},
                                       {q("stage"), q("lead")}});
  std::unique_ptr<RecordListPage> list{contactsModule(context)};
  RecordPage& page = list->page();

  OnePerson() {
    list->resize(1200, 900);
    list->show();
    list->openRecord(zhang);
    REQUIRE(waitFor(
        [&] { return page.isLoaded() && fact("email") && fact("email")->shown() == q("zhangwei@yunqi.example"); }));
  }
  FactValue* fact(const char* key) { return page.facts().value(QLatin1String(key)); }
  QPushButton* button(const QString& name) {
    for (QPushButton* candidate : page.findChildren<QPushButton*>())
      if (candidate->isVisible() && (candidate->text() == name || candidate->accessibleName() == name))
        return candidate;
    return nullptr;
  }
};

}  // namespace

TEST_CASE("what is to be done comes first on a page, and what somebody is worth stands in a tab", "[ui][records]") {
  OnePerson desk;
  const auto* consent = desk.page.findChild<ConsentPart*>();
  const auto* timeline = desk.page.findChild<TimelinePanel*>();
  REQUIRE(consent);
  CHECK_FALSE(consent->isVisible());
  CHECK(timeline->isVisible());
  CHECK(timeline->mapTo(&desk.page, QPoint()).y() < desk.page.height() * 3 / 4);
  desk.page.setTab(q("profile"));
  CHECK(waitFor([&] { return consent->isVisible() && !timeline->isVisible(); }));
}

TEST_CASE("a value of a record page is edited in place, and its history brings the old one back", "[ui][records]") {
  OnePerson desk;
  desk.fact("email")->startEditing();
  REQUIRE(desk.fact("email")->isEditing());
  auto* line = qobject_cast<QLineEdit*>(desk.fact("email")->editor()->input());
  line->setText(q("new@yunqi.example"));
  pressKey(line, Qt::Key_Return);
  REQUIRE(waitFor(
      [&] { return !desk.fact("email")->isEditing() && desk.fact("email")->shown() == q("new@yunqi.example"); }));
  CHECK(desk.workspace.get("contact", desk.zhang).text("email") == q("new@yunqi.example"));
  desk.page.setTab(q("history"));
  REQUIRE(waitFor([&] { return desk.button(q("Restore the old value of E-mail")) != nullptr; }));
  desk.button(q("Restore the old value of E-mail"))->click();
  CHECK(waitFor([&] { return desk.fact("email")->shown() == q("zhangwei@yunqi.example"); }));
  CHECK(desk.workspace->undoable(1).first().act.kind == ActKind::RestoreValue);
}

TEST_CASE("a field with a long name is named whole", "[ui][records]") {
  Desk desk;
  const RecordPageLayout layout;
  FactsPanel facts(desk.context, layout);
  RecordView view;
  view.registry = desk.workspace->read()->registryPtr();
  view.record = Record(*view.registry->entity(u"sla_policy"));
  facts.show(view, true);
  facts.findChild<QPushButton*>()->click();
  facts.resize(420, 900);
  static_cast<QWidget&>(facts).show();
  const QString name = q("First response within (min)");
  QLabel* found = nullptr;
  for (QLabel* label : facts.findChildren<QLabel*>())
    if (label->text() == name) found = label;
  REQUIRE(found);
  REQUIRE(found->isVisible());
  const QRect needed =
      found->fontMetrics().boundingRect(QRect(0, 0, found->contentsRect().width(), 900), Qt::TextWordWrap, name);
  CHECK(needed.width() <= found->contentsRect().width());
  CHECK((found->wordWrap() || found->fontMetrics().horizontalAdvance(name) <= found->contentsRect().width()));
  CHECK(needed.height() <= found->contentsRect().height());
}

TEST_CASE("what is typed on a page survives a change from elsewhere", "[ui][records]") {
  OnePerson desk;
  desk.fact("phone")->startEditing();
  auto* line = qobject_cast<QLineEdit*>(desk.fact("phone")->editor()->input());
  line->setText(q("+86 571"));
  desk.page.timeline().composer()->setPlainText(q("half a note"));
  desk.workspace.set("contact", desk.zhang, {{q("stage"), q("customer")}});
  REQUIRE(waitFor([&] { return desk.fact("stage")->shown() == q("Customer"); }));
  CHECK(desk.fact("phone")->isEditing());
  CHECK(line->text() == q("+86 571"));
  CHECK(desk.page.timeline().composer()->toPlainText() == q("half a note"));
}

TEST_CASE("a task written on a page is its next step until it is done", "[ui][records]") {
  OnePerson desk;
  desk.page.compose(q("task"));
  desk.page.timeline().composer()->setPlainText(q("Send the revised quote"));
  REQUIRE(desk.page.timeline().save());
  REQUIRE(waitFor([&] { return desk.button(q("Mark “Send the revised quote” as done")) != nullptr; }));
  desk.button(q("Mark “Send the revised quote” as done"))->click();
  CHECK(waitFor([&] { return desk.button(q("Add a task")) != nullptr; }));
  CHECK(desk.workspace->undoable(1).first().act.kind == ActKind::Complete);
}

TEST_CASE("a page shows a record as it stood on a day, and nothing can be changed there", "[ui][records]") {
  OnePerson desk;
  const UtcMs then = desk.workspace->now();
  desk.workspace.clock().advance(86400000);
  desk.workspace.set("contact", desk.zhang, {{q("job_title"), q("副总")}});
  REQUIRE(waitFor([&] { return desk.fact("job_title")->shown() == q("副总"); }));
  desk.page.setAsOf(then + 1000);
  REQUIRE(waitFor([&] { return desk.fact("job_title")->shown() == q("采购总监"); }));
  desk.fact("job_title")->startEditing();
  CHECK_FALSE(desk.fact("job_title")->isEditing());
  REQUIRE(waitFor([&] { return desk.button(q("Back to today")) != nullptr; }));
  desk.button(q("Back to today"))->click();
  CHECK(waitFor([&] { return desk.fact("job_title")->shown() == q("副总"); }));
}

TEST_CASE("a page of a day before the record was made says so, and leads back", "[ui][records]") {
  OnePerson desk;
  desk.page.setAsOf(desk.workspace->now() - qint64{400} * 86'400'000);
  REQUIRE(waitFor([&] { return desk.button(q("Back to today")) && desk.button(q("Back to today"))->isVisible(); }));
  desk.button(q("Back to today"))->click();
  CHECK(waitFor([&] { return !desk.button(q("Back to today")); }));
  CHECK(desk.page.findChild<FactsPanel*>()->isVisible());
}

TEST_CASE("a deleted record says so and can be brought back", "[ui][records]") {
  OnePerson desk;
  desk.workspace.remove("contact", desk.zhang);
  REQUIRE(waitFor([&] { return desk.button(q("Bring back")) != nullptr; }));
  desk.button(q("Bring back"))->click();
  CHECK(waitFor([&] { return desk.button(q("Bring back")) == nullptr; }));
  CHECK(desk.workspace.count("contact") == 1);
}

TEST_CASE("a further address becomes the primary one, and the primary one stays as a further", "[contacts]") {
  TempWorkspace workspace;
  const Id ada = workspace.add("contact", {{q("name"), q("Ada")}, {q("email"), q("old@a.example")}});
  const Id point =
      workspace.add("point", {{q("record"), ada}, {q("kind"), q("email")}, {q("value"), q("new@a.example")}});
  REQUIRE(
      workspace->transact({ActKind::Edit, q("contact"), {}}, [&](Transaction& tx) { return makePrimary(tx, point); })
          .ok());
  CHECK(workspace.get("contact", ada).text("email") == q("new@a.example"));
  CHECK(workspace.get("point", point).text("value") == q("old@a.example"));
  workspace.set("point", point, {{q("do_not_use"), true}});
  const auto refused =
      workspace->transact({ActKind::Edit, q("contact"), {}}, [&](Transaction& tx) { return makePrimary(tx, point); });
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.problem().is("point-not-usable"));
}

TEST_CASE("a figure of a page opens just the entries that it counts", "[ui][records]") {
  OnePerson desk;
  const auto log = [&](const char* kind, const QString& subject, UtcMs at) {
    Activity activity;
    activity.kind = QLatin1String(kind);
    activity.subject = subject;
    activity.at = at;
    REQUIRE(desk.workspace
                ->transact({ActKind::Create, q("activity"), {subject}},
                           [&](Transaction& tx) { return logActivity(tx, activity, {desk.zhang}); })
                .ok());
  };
  const UtcMs now = desk.workspace->now();
  log("task", q("Send the quote"), now);
  log("call", q("Asked for two lots"), now - 1000);
  log("note", q("Met at the fair"), now - qint64{400} * 86400000);
  const auto figure = [&](const QString& label) -> KeyFigure* {
    for (KeyFigure* candidate : desk.page.figures())
      if (candidate->accessibleName() == label) return candidate;
    return nullptr;
  };
  const auto shows = [&](const QString& text) {
    for (const QWidget* widget : desk.page.timeline().findChildren<QWidget*>()) {
      const auto* label = qobject_cast<const QLabel*>(widget);
      const auto* check = qobject_cast<const QAbstractButton*>(widget);
      if (widget->isVisible() && ((label && label->text() == text) || (check && check->text() == text))) return true;
    }
    return false;
  };
  REQUIRE(waitFor([&] { return figure(q("Open tasks"))->accessibleDescription() == q("1"); }));
  CHECK(figure(q("This year"))->accessibleDescription().startsWith(q("2 ")));
  desk.page.setTab(q("history"));
  figure(q("Open tasks"))->click();
  CHECK(desk.page.tabs().current() == q("timeline"));
  CHECK(waitFor([&] { return shows(q("Send the quote")) && !shows(q("Asked for two lots")); }));
  figure(q("This year"))->click();
  CHECK(waitFor([&] { return shows(q("Asked for two lots")) && !shows(q("Met at the fair")); }));
  figure(q("Last activity"))->click();
  CHECK(waitFor([&] { return shows(q("Met at the fair")); }));
}

TEST_CASE("the figures of a company count what its people do, as its timeline does", "[ui][records]") {
  OnePerson desk;
  Activity task;
  task.kind = q("task");
  task.subject = q("Send the quote");
  task.at = desk.workspace->now();
  REQUIRE(desk.workspace
              ->transact({ActKind::Create, q("activity"), {task.subject}},
                         [&](Transaction& tx) { return logActivity(tx, task, {desk.zhang}); })
              .ok());
  const auto reader = desk.workspace->read();
  const EntityDef& def = *reader->registry().entity(u"company");
  const auto view = readRecordView(*reader, reader->registryPtr(), def, desk.company, {}, 50, {});
  REQUIRE(view);
  CHECK(view->openTasks == 1);
  CHECK(view->activitiesThisYear == 1);
  CHECK(view->nextTask->title() == task.subject);
  CHECK(view->record.value("last_activity").isNull());  // what is only planned has not happened
  const Id done = Id(reader->ids({q("activity"), {}, {}, false}).front());
  desk.workspace.set("activity", done, {{q("done_at"), Value(*task.at)}});
  const auto later = desk.workspace->read();
  const auto after = readRecordView(*later, later->registryPtr(), def, desk.company, {}, 50, {});
  REQUIRE(after);
  CHECK(after->record.value("last_activity").integer() == task.at);
}

TEST_CASE("a very long name of a company neither widens the page nor is it cut without a sign", "[ui][records]") {
  OnePerson desk;
  const QString endless = QString(q("Very long company name that never ends ")).repeated(8).trimmed();
  desk.workspace.set("company", desk.company, {{q("name"), endless}});
  const auto link = [&]() -> QPushButton* { return desk.button(endless); };
  REQUIRE(waitFor([&] { return link() != nullptr; }));
  CHECK(waitFor([&] { return link()->text().endsWith(QChar(0x2026)); }));
  CHECK(link()->mapTo(&desk.page, QPoint(link()->width(), 0)).x() <= desk.page.width());
}

namespace {

/// With a field in every line of the description.
void fillAll(OnePerson& desk) {
  QHash<QString, Value> values;
  for (const char* key : {"department", "street", "postcode", "city", "region", "country", "source", "wechat", "qq",
                          "phone", "mobile", "nickname", "website"})
    if (desk.workspace.def("contact").field(q(key))) values.insert(q(key), q("Any text"));
  desk.workspace.set("contact", desk.zhang, values);
}

}  // namespace

TEST_CASE("the timeline of a full record is in sight in a window of ordinary size", "[ui][records][room]") {
  OnePerson desk;
  fillAll(desk);
  for (int i = 0; i < 5; ++i) {
    Activity note;
    note.kind = q("note");
    note.subject = q("Note %1").arg(i);
    note.at = desk.workspace->now();
    REQUIRE(desk.workspace
                ->transact({ActKind::Create, q("activity"), {}},
                           [&](Transaction& tx) { return logActivity(tx, note, {desk.zhang}); })
                .ok());
  }
  desk.list->resize(1200, 700);  // what the panels of a window of 1440 x 900 have
  const auto label = [&](const QString& text) -> QLabel* {
    for (QLabel* candidate : desk.page.timeline().findChildren<QLabel*>())
      if (candidate->text() == text) return candidate;
    return nullptr;
  };
  REQUIRE(waitFor([&] { return label(q("Note 2")) && desk.fact("city")->shown() == q("Any text"); }));
  // Three notes can be read without scrolling.
  const auto isInSight = [&] {
    QLabel* third = label(q("Note 2"));
    return third && third->mapTo(&desk.page, QPoint(0, third->height())).y() <= desk.page.height();
  };
  CHECK(waitFor(isInSight));
  CHECK(desk.fact("stage")->isVisible());
  CHECK_FALSE(desk.fact("city")->isVisible());
}

TEST_CASE("a narrow window cuts nothing of a record page off", "[ui][records][room]") {
  OnePerson desk;
  fillAll(desk);
  for (const char* entity : {"contact", "company"}) {
    INFO(entity);
    std::unique_ptr<RecordListPage> list(q(entity) == q("contact") ? contactsModule(desk.context)
                                                                   : companiesModule(desk.context));
    list->resize(700, 560);
    list->show();
    list->openRecord(q(entity) == q("contact") ? desk.zhang : desk.company);
    REQUIRE(waitFor([&] { return list->page().isLoaded() && !list->page().figures().isEmpty(); }));
    const auto reachesOut = [&](QWidget* widget) {
      return widget->isVisible() && widget->mapTo(&list->page(), QPoint(widget->width(), 0)).x() > list->page().width();
    };
    CHECK(waitFor([&] {
      const QList<QWidget*> all = list->page().findChildren<QWidget*>();
      return std::none_of(all.begin(), all.end(), reachesOut);
    }));
  }
}

TEST_CASE("the referrals of a record are a tree that opens level by level, and leads on", "[ui][records][referrals]") {
  OnePerson desk;
  const Id ada = desk.workspace.add("contact", {{q("name"), q("Ada")}});
  desk.workspace.set("contact", desk.zhang, {{q("referred_by"), ada}});
  Id last = desk.zhang;
  for (const char* name : {"Bo", "Cid", "Dora", "Emil"})
    last = desk.workspace.add("contact", {{q("name"), q(name)}, {q("referred_by"), last}});
  desk.page.setTab(q("referrals"));
  const auto row = [&](const QString& name) -> LinkRow* {
    for (LinkRow* one : desk.page.findChildren<LinkRow*>())
      if (one->isVisible() && one->accessibleName().startsWith(name)) return one;
    return nullptr;
  };
  REQUIRE(waitFor([&] { return row(q("Ada")) && row(q("Cid")); }));
  CHECK_FALSE(row(q("Emil")));
  const auto open = [&](const QString& name) {
    for (QToolButton* fold : desk.page.findChildren<QToolButton*>())
      if (fold->isVisible() && fold->toolTip() == q("Show whom %1 referred").arg(name)) return fold->click();
  };
  open(q("Cid"));
  REQUIRE(waitFor([&] { return row(q("Dora")) != nullptr; }));
  open(q("Dora"));
  REQUIRE(waitFor([&] { return row(q("Emil")) != nullptr; }));
  row(q("Emil"))->click();
  CHECK(desk.opened == std::pair(q("contact"), last));
}

TEST_CASE("the line for a note keeps its height when the look changes", "[ui][records]") {
  OnePerson desk;
  const relata::ui::test::ThemeGuard dark(ThemeKind::Dark);
  QWidget* text = desk.page.timeline().composer();
  CHECK(text->minimumHeight() <= text->maximumHeight());
  CHECK(waitFor([&] { return text->height() <= text->parentWidget()->height(); }));
}
