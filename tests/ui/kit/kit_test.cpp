#include <QAccessible>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTextDocumentFragment>

#include <catch2/catch.hpp>

#include "tests/ui/support/widget_support.h"
#include "ui/kit/banner.h"
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/fact_grid.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/key_figure.h"
#include "ui/kit/labels.h"
#include "ui/kit/link_text.h"
#include "ui/kit/menu_key.h"
#include "ui/kit/plain_tip.h"
#include "ui/kit/nav_entry.h"
#include "ui/kit/overlay.h"
#include "ui/kit/paint.h"
#include "ui/kit/search_field.h"
#include "ui/kit/tab_strip.h"
#include "ui/kit/toast.h"

using namespace relata::ui;
using relata::ui::test::ManualTime;
using relata::ui::test::press;

TEST_CASE("initials of names in both scripts", "[kit][avatar]") {
  const QList<std::pair<QString, QString>> cases = {{QStringLiteral("Ada Lindqvist"), QStringLiteral("AL")},
                                                    {QStringLiteral("张伟"), QStringLiteral("张")},
                                                    {QStringLiteral("Anna Maria de Vries"), QStringLiteral("AV")},
                                                    {QStringLiteral("madonna"), QStringLiteral("M")},
                                                    {QStringLiteral("  (Ärzte) öl "), QStringLiteral("ÄÖ")},
                                                    {QStringLiteral("𠮷野 家"), QStringLiteral("𠮷")},
                                                    {QStringLiteral("Lin 孟"), QStringLiteral("L")},
                                                    {QStringLiteral("***"), QString()},
                                                    {QString(), QString()}};
  for (const auto& [name, expected] : cases) {
    INFO(name.toStdString());
    CHECK(initials(name) == expected);
  }
}

TEST_CASE("an avatar keeps its colour from one start to the next", "[kit][avatar]") {
  // Written down, because it must not change with the hash seed of the process.
  CHECK(avatarColor(QStringLiteral("张伟")) == avatarColor(QStringLiteral(" 张伟 ")));
  QSet<QRgb> used;
  for (int i = 0; i < 100; ++i) used.insert(avatarColor(QStringLiteral("person %1").arg(i)).rgb());
  CHECK(used.size() == 8);
}

TEST_CASE("figures of the same length are equally wide", "[kit][number]") {
  const QFontMetrics metrics(textFont(TextRole::Body));
  CHECK(numberWidth(metrics, QStringLiteral("111,111")) == numberWidth(metrics, QStringLiteral("848,808")));
}

TEST_CASE("labels show markup as it was typed", "[kit][safety]") {
  const QString hostile = QStringLiteral("<img src='file:///etc/passwd'><b>x</b>");
  const TextLabel label(hostile);
  CHECK(label.textFormat() == Qt::PlainText);
  ElidedLabel elided(hostile);
  elided.resize(20, 20);
  elided.show();
  CHECK(elided.isElided());
  // What a tip shows is what was typed: no tag of it is obeyed, nothing of it is lost.
  const auto shown = [](const QString& tip) {
    return Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
  };
  CHECK(shown(elided.toolTip()) == hostile);
  CHECK(!elided.toolTip().contains(QStringLiteral("<img")));
  LinkText link(hostile);
  link.resize(20, 20);
  link.show();
  CHECK(shown(link.toolTip()) == hostile);
  CHECK(!link.toolTip().contains(QStringLiteral("<img")));
  for (const char* typed : {"Smith & Co", "a < b", "x &lt;b&gt; y", "two\nlines <i>"})
    CHECK(shown(plainTip(QString::fromUtf8(typed))) == QString::fromUtf8(typed));
}

TEST_CASE("a chip is toggled, taken away and opened by keyboard", "[kit][chip]") {
  Chip chip(QStringLiteral("Stage: any"));
  chip.setCheckable(true);
  chip.setRemovable(true);
  int removed = 0;
  QObject::connect(&chip, &Chip::removeRequested, [&removed] { ++removed; });
  press(&chip, Qt::Key_Space);
  CHECK(chip.isChecked());
  press(&chip, Qt::Key_Delete);
  CHECK(removed == 1);
  QMenu menu;
  menu.addAction(QStringLiteral("Lead"));
  chip.setMenu(&menu);
  press(&chip, Qt::Key_Down);
  CHECK(menu.isVisible());
  menu.close();
}

TEST_CASE("a toast leaves by itself and its act runs once", "[kit][toast]") {
  QWidget window;
  window.resize(800, 600);
  window.show();
  ManualTime time;
  Toast toast(&window, time.scheduler());
  int undone = 0;
  toast.showMessage(QStringLiteral("Imported 200 contacts"), QStringLiteral("Undo"), [&undone] { ++undone; });
  CHECK(toast.isVisible());
  toast.showMessage(QStringLiteral("Moved deal"), QStringLiteral("Undo"), [&undone] { undone += 10; });
  CHECK(toast.text() == QStringLiteral("Moved deal"));
  toast.findChild<QAbstractButton*>()->click();
  CHECK(undone == 10);
  CHECK(!toast.isVisible());
  toast.showMessage(QStringLiteral("Saved"));
  time.pass();
  CHECK(!toast.isVisible());
}

TEST_CASE("an older toast's time does not take away a newer one", "[kit][toast]") {
  QWidget window;
  window.show();
  ManualTime time;
  Toast toast(&window, time.scheduler());
  toast.showMessage(QStringLiteral("one"));
  ManualTime later = time;  // only the time of the first one
  toast.showMessage(QStringLiteral("two"));
  later.pass();
  CHECK(toast.isVisible());
}

TEST_CASE("tabs are walked with the arrow keys and keep the current one in sight", "[kit][tabs]") {
  TabStrip tabs;
  tabs.setTabs({{QStringLiteral("timeline"), QStringLiteral("Timeline")},
                {QStringLiteral("deals"), QStringLiteral("Deals"), 2},
                {QStringLiteral("mails"), QStringLiteral("Mails"), 14}});
  int changed = 0;
  QObject::connect(&tabs, &TabStrip::currentChanged, [&changed] { ++changed; });
  press(&tabs, Qt::Key_Right);
  CHECK(tabs.current() == QStringLiteral("deals"));
  press(&tabs, Qt::Key_End);
  press(&tabs, Qt::Key_Right);
  CHECK(tabs.current() == QStringLiteral("mails"));
  CHECK(changed == 2);
  tabs.setTabs(
      {{QStringLiteral("mails"), QStringLiteral("邮件"), 14}, {QStringLiteral("files"), QStringLiteral("文件")}});
  CHECK(tabs.current() == QStringLiteral("mails"));
}

TEST_CASE("chips go to the next line where the width ends", "[kit][flow]") {
  QWidget box;
  auto* flow = new FlowLayout(&box);
  for (int i = 0; i < 6; ++i) flow->addWidget(new Chip(QStringLiteral("Filter %1").arg(i)));
  const int oneLine = flow->heightForWidth(2000);
  CHECK(flow->heightForWidth(200) >= 3 * oneLine);
}

TEST_CASE("Shift+F10 asks for the menu of what has the keyboard", "[kit][keyboard]") {
  QObject program;
  MenuKey keys(&program);
  QWidget row;
  row.setContextMenuPolicy(Qt::CustomContextMenu);
  int asked = 0;
  QObject::connect(&row, &QWidget::customContextMenuRequested, &program, [&] { ++asked; });
  press(&row, Qt::Key_F10, Qt::ShiftModifier);
  CHECK(asked == 1);
  press(&row, Qt::Key_F10);
  CHECK(asked == 1);
}

TEST_CASE("Esc closes an overlay and gives the keyboard back", "[kit][overlay]") {
  QWidget window;
  auto* edit = new QLineEdit(&window);
  window.resize(800, 600);
  window.show();
  QApplication::setActiveWindow(&window);
  edit->setFocus();
  REQUIRE(test::waitFor([&] { return edit->hasFocus(); }));
  Overlay overlay(&window);
  overlay.open();
  CHECK(overlay.isVisible());
  CHECK(!edit->hasFocus());
  press(&overlay, Qt::Key_Escape);
  CHECK(!overlay.isVisible());
  CHECK(edit->hasFocus());
}

TEST_CASE("what is shown has a name for a screen reader", "[kit][accessibility]") {
  const KeyFigure figure(QStringLiteral("Open deals"), QStringLiteral("2"));
  CHECK(figure.accessibleName() == QStringLiteral("Open deals"));
  CHECK(figure.accessibleDescription() == QStringLiteral("2"));
  NavEntry entry(QStringLiteral("contacts"), QStringLiteral("R&D contacts"));
  entry.setCount(12);
  CHECK(entry.accessibleName() == QStringLiteral("R&D contacts"));
  CHECK(entry.accessibleDescription() == QStringLiteral("12"));
  FactGrid facts;
  facts.addFact(QStringLiteral("email"), QStringLiteral("Email"), QStringLiteral("a@b.example"));
  facts.setValue(QStringLiteral("email"), QStringLiteral("c@d.example"));
  CHECK(facts.findChildren<TextLabel*>().last()->text() == QStringLiteral("c@d.example"));
  const SearchField field(QStringLiteral("Search"));
  CHECK(field.edit()->accessibleName() == QStringLiteral("Search"));
}

TEST_CASE("a folded navigation entry tells its label", "[kit][nav]") {
  NavEntry entry(QStringLiteral("contacts"), QStringLiteral("Contacts"));
  CHECK(entry.toolTip().isEmpty());
  entry.setFolded(true);
  CHECK(entry.toolTip() == QStringLiteral("Contacts"));
}

TEST_CASE("empty tabs make room for those that are looked for", "[kit][tabs]") {
  TabStrip strip;
  strip.setTabs({{QStringLiteral("timeline"), QStringLiteral("Timeline"), -1, true},
                 {QStringLiteral("files"), QStringLiteral("Files of it"), 0},
                 {QStringLiteral("jobs"), QStringLiteral("Jobs of it"), 2},
                 {QStringLiteral("dates"), QStringLiteral("Important dates"), 0},
                 {QStringLiteral("history"), QStringLiteral("History"), -1, true}});
  strip.resize(strip.sizeHint());
  for (int i = 0; i < 5; ++i) CHECK_FALSE(strip.tabRect(i).isEmpty());
  strip.resize(strip.width() - 40, strip.height());
  CHECK(strip.tabRect(3).isEmpty());  // the last of the empty ones
  CHECK_FALSE(strip.tabRect(2).isEmpty());
  CHECK_FALSE(strip.tabRect(4).isEmpty());
  strip.resize(220, strip.height());
  CHECK(strip.tabRect(1).isEmpty());
  CHECK_FALSE(strip.tabRect(4).isEmpty());
  CHECK(strip.tabRect(4).right() < 220);
  // The menu with the others is a thing of its own for those who do not see it.
  QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&strip);
  REQUIRE(list);
  REQUIRE(list->childCount() == 6);
  CHECK(list->child(5)->text(QAccessible::Name) == QStringLiteral("More tabs"));
  CHECK(list->child(5)->rect().width() > 0);
  strip.resize(strip.sizeHint());
  CHECK(list->childCount() == 5);
}

TEST_CASE("a click on a tab takes the keyboard", "[kit][tabs]") {
  TabStrip strip;
  strip.setTabs({{QStringLiteral("a"), QStringLiteral("Timeline")}, {QStringLiteral("b"), QStringLiteral("History")}});
  strip.resize(300, 32);
  strip.show();
  strip.activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(&strip));
  QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.tabRect(1).center());
  CHECK(strip.current() == QStringLiteral("b"));
  CHECK(QApplication::focusWidget() == &strip);
}

TEST_CASE("a message does not cover what is edited", "[kit][toast]") {
  QWidget window;
  window.resize(800, 400);
  QLineEdit line(&window);
  line.setGeometry(200, 350, 400, 34);
  window.show();
  line.setFocus();
  REQUIRE(window.focusWidget() == &line);
  Toast toast(&window);
  toast.showMessage(QStringLiteral("Saved"), QStringLiteral("Undo"), [] {});
  CHECK_FALSE(toast.geometry().intersects(line.geometry()));
  toast.showMessage(QStringLiteral("A long message that needs several lines. ").repeated(6));
  CHECK_FALSE(toast.geometry().intersects(line.geometry()));
  CHECK(window.rect().contains(toast.geometry()));
}

TEST_CASE("a strip of several lines shows the tabs that fit into them", "[kit][tabs]") {
  TabStrip strip;
  QList<Tab> tabs;
  for (int i = 0; i < 12; ++i) tabs << Tab{QString::number(i), QStringLiteral("Report %1").arg(i)};
  strip.setTabs(tabs);
  const int line = strip.heightForWidth(5000);
  strip.resize(400, line);
  CHECK(strip.tabRect(11).isEmpty());
  strip.setMostLines(3);
  CHECK(strip.heightForWidth(5000) == line);
  CHECK(strip.heightForWidth(400) == 3 * line);
  strip.resize(400, strip.heightForWidth(400));
  for (int i = 0; i < 12; ++i) CHECK(strip.rect().contains(strip.tabRect(i)));
  CHECK(strip.tabRect(11).top() > strip.tabRect(0).bottom());
}

TEST_CASE("each tab is read aloud with its count and can be chosen by its act", "[kit][tabs][accessibility]") {
  TabStrip tabs;
  tabs.setTabs({{QStringLiteral("timeline"), QStringLiteral("Timeline")},
                {QStringLiteral("deals"), QStringLiteral("Deals"), 2}});
  tabs.resize(400, 32);
  tabs.show();
  QAccessibleInterface* strip = QAccessible::queryAccessibleInterface(&tabs);
  REQUIRE(strip);
  REQUIRE(strip->childCount() == 2);
  QAccessibleInterface* deals = strip->child(1);
  CHECK(strip->indexOfChild(deals) == 1);
  CHECK(deals->role() == QAccessible::PageTab);
  CHECK(deals->text(QAccessible::Name) == QStringLiteral("Deals 2"));
  CHECK_FALSE(deals->state().selected);
  CHECK(strip->rect().contains(deals->rect().center()));
  deals->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  CHECK(tabs.current() == QStringLiteral("deals"));
  CHECK(deals->state().selected);
}
