#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

#include "tests/ui/app/app_support.h"
#include "ui/exchange/import_history.h"
#include "ui/exchange/import_mapping_view.h"
#include "ui/exchange/import_page.h"
#include "ui/exchange/import_result_view.h"
#include "ui/shell/lock_page.h"
#include "ui/shell/shell_window.h"

using namespace relata;
using namespace relata::app;
using relata::app::test::countOf;
using relata::app::test::Program;
using relata::app::test::waitFor;
using relata::ui::ImportPage;

namespace {

const QByteArray kFile =
    "First Name,Last Name,E-mail Address,Company\r\n"
    "Ada,Lindqvist,ada@nordwind.example,Nordwind\r\n"
    "Marcus,Okafor,m.okafor@lagos.example,Lagos Freight\r\n"
    "Ada,Lindqvist,ada@nordwind.example,Nordwind\r\n";

bool reaches(ImportPage& page, ImportPage::Step step) {
  return waitFor([&] { return page.step() == step; });
}

}  // namespace

TEST_CASE("an address book goes from the file to the list, and the import is undone as one act", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(program.write(QStringLiteral("people.csv"), kFile));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  CHECK(page.mappingView()->mapping().maps(u"email"));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  CHECK(page.report().dryRun);
  CHECK(page.report().rows == 3);
  CHECK(page.report().added == 2);
  CHECK(countOf(session, "contact") == 5);
  page.run();
  REQUIRE(reaches(page, ImportPage::Step::Result));
  CHECK(countOf(session, "contact") == 7);
  Q_EMIT page.undoRequested(page.report().tid);
  CHECK(waitFor([&] { return countOf(session, "contact") == 5; }));
}

TEST_CASE("files that come while another is looked at wait for their turn", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  const QString second = program.write(QStringLiteral("second.csv"), "Name,E-mail\nZoe Newman,zoe@new.example\n");
  session.openImport(program.write(QStringLiteral("people.csv"), kFile));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  session.openImport(second);
  CHECK(page.waiting() == QStringList{second});
  CHECK(page.step() == ImportPage::Step::Mapping);
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  page.run();
  REQUIRE(reaches(page, ImportPage::Step::Result));
  const auto buttons = page.findChildren<QPushButton*>();
  const auto next = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
    return button->text() == QStringLiteral("Import the next one");
  });
  REQUIRE(next != buttons.end());
  (*next)->click();
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  CHECK(page.waiting().isEmpty());
  CHECK(page.mappingView()->mapping().header.size() == 2);
}

TEST_CASE("of cards of people and of companies the second kind comes in after the first", "[app][import][vcard]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(program.write(QStringLiteral("all.vcf"),
                                   "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Newman;Zoe;;;\r\nFN:Zoe Newman\r\nEND:VCARD\r\n"
                                   "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:Ostwind GmbH\r\nORG:Ostwind GmbH\r\n"
                                   "TEL:+49 40 5550 1188\r\nX-ABShowAs:COMPANY\r\nEND:VCARD\r\n"));
  const qint64 people = countOf(session, "contact"), firms = countOf(session, "company");
  const auto bring = [&](const char* entity) {
    REQUIRE(waitFor([&] {
      return page.step() == ImportPage::Step::Mapping && page.mappingView()->mapping().entity == QLatin1String(entity);
    }));
    page.preview();
    REQUIRE(reaches(page, ImportPage::Step::Preview));
    page.run();
    REQUIRE(reaches(page, ImportPage::Step::Result));
  };
  bring("contact");
  CHECK(countOf(session, "contact") == people + 1);
  CHECK(countOf(session, "company") == firms);
  const auto buttons = page.findChildren<QPushButton*>();
  const auto others = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
    return button->text() == QStringLiteral("Import its companies");
  });
  REQUIRE(others != buttons.end());
  (*others)->click();
  bring("company");
  CHECK(countOf(session, "company") == firms + 1);
}

TEST_CASE("a file that another start hands over while the window is locked comes in once it is open",
          "[app][import][lock]") {
  Program program;
  Session& session = program.openSample(5);
  session.screenLock().lock();
  session.openImport(program.write(QStringLiteral("people.csv"), kFile));
  CHECK(session.importPage().step() == ImportPage::Step::Choose);
  Q_EMIT session.window().lockPage().unlockRequested({});
  CHECK(reaches(session.importPage(), ImportPage::Step::Mapping));
}

TEST_CASE("people that are brought to the list of leads are leads, elsewhere contacts", "[app][import][lead]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  const QString file = program.write(QStringLiteral("people.csv"), kFile);
  session.openImport(file, QStringLiteral("lead"));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  CHECK(page.mappingView()->mapping().entity == QLatin1String("lead"));
  CHECK(page.mappingView()->mapping().maps(u"email"));
  page.chooseEntity(QStringLiteral("contact"));  // a person has the last word
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  CHECK(page.mappingView()->mapping().entity == QLatin1String("contact"));
  session.openImport(file, QStringLiteral("deal"));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  CHECK(page.mappingView()->mapping().entity == QLatin1String("contact"));
}

TEST_CASE("the members of a fair come in from a file that does not name it", "[app][import][campaign]") {
  Program program;
  Session& session = program.openSample(5);
  REQUIRE(session.workspace()
              .transact({ActKind::Create, QStringLiteral("campaign"), {}},
                        [](Transaction& tx) {
                          Record fair(tx.def("campaign"));
                          fair.set("name", QStringLiteral("Spring fair"));
                          fair.set("channel", QStringLiteral("event"));
                          return tx.insert(fair);
                        })
              .ok());
  ImportPage& page = session.importPage();
  session.openImport(program.write(QStringLiteral("came.csv"), "Email,Status\nzoe@new.example,Checked in\n"));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  page.chooseEntity(QStringLiteral("campaign_member"));
  REQUIRE(waitFor([&] { return page.mappingView() && page.mappingView()->mapping().maps(u"person.email"); }));
  auto* campaign = page.mappingView()->findChild<QComboBox*>(QStringLiteral("otherwise_campaign"));
  REQUIRE(campaign);
  campaign->setCurrentIndex(campaign->findText(QStringLiteral("Spring fair")));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  page.run();
  REQUIRE(reaches(page, ImportPage::Step::Result));
  CHECK(page.report().added == 1);
  CHECK(page.report().failed == 0);
}

TEST_CASE("in a small window everything of an import can be reached", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(program.write(QStringLiteral("people.csv"), kFile));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  page.setFixedSize(520, 280);
  REQUIRE(waitFor([&] { return page.size() == QSize(520, 280); }));
  auto& mapping = *page.mappingView();
  const auto inSight = [](const QWidget& part, const QWidget& whole) {
    return part.mapTo(&whole, part.rect().bottomRight()).x() < whole.width();
  };
  for (const QComboBox* box : mapping.findChildren<QComboBox*>()) CHECK(inSight(*box, mapping));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  auto* view = page.findChild<ui::ImportResultView*>();
  REQUIRE(waitFor([&] { return view->isVisible(); }));
  CHECK(page.height() == 280);
  for (const QPushButton* button : view->findChildren<QPushButton*>())
    if (button->isVisible()) CHECK(page.rect().contains(button->mapTo(&page, button->rect().bottomRight())));
}

TEST_CASE("a table of consents is taken for what it is, and undone as one act", "[app][import][consent]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(program.write(QStringLiteral("consents.csv"),
                                   "Email,Purpose,Channel,Status,Date\nold@gone.example,Newsletter,Email,withdrawn,"
                                   "2026-01-05\nwho@gone.example,Newsletter,Email,given,2026-01-05\n"));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  CHECK(page.mappingView()->mapping().maps(u"whose:email"));
  const auto boxes = page.mappingView()->findChildren<QComboBox*>();
  CHECK(std::any_of(boxes.begin(), boxes.end(),
                    [](const QComboBox* box) { return box->currentData().toString() == QStringLiteral("consent"); }));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  CHECK(page.report().added == 1);
  CHECK(page.report().failed == 1);
  page.run();
  REQUIRE(reaches(page, ImportPage::Step::Result));
  CHECK(countOf(session, "suppression") == 1);
  Q_EMIT page.undoRequested(page.report().tid);
  CHECK(waitFor([&] { return countOf(session, "suppression") == 0; }));
}

TEST_CASE("rows that are refused are mended in place before the import", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(program.write(QStringLiteral("people.csv"),
                                   "Name,Email,Birthday\nAda,ada@x.example,the fifth\nBo,bo@x.example,1990-02-01\n"));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  REQUIRE(page.report().failed == 1);
  auto* view = page.findChild<ui::ImportResultView*>();
  REQUIRE(view);
  view->showOutcome(exchange::RowOutcome::Error);
  auto* table = view->findChild<QTableWidget*>();
  REQUIRE(table->rowCount() == 1);
  const int birthday = table->columnCount() - 1;
  REQUIRE(table->horizontalHeaderItem(birthday)->text() == QStringLiteral("Birthday"));
  CHECK_FALSE(table->item(0, 0)->flags().testFlag(Qt::ItemIsEditable));
  table->item(0, birthday)->setText(QStringLiteral("1991-03-05"));
  Q_EMIT view->tryAgainRequested();
  REQUIRE(waitFor([&] { return page.step() == ImportPage::Step::Preview && page.report().failed == 0; }));
  CHECK(page.report().added == 2);
  page.run();
  REQUIRE(reaches(page, ImportPage::Step::Result));
  CHECK(countOf(session, "contact") == 7);
}

TEST_CASE("what a stage of another program means is said once for all its rows", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  const qint64 before = countOf(session, "deal");
  session.openImport(program.write(
      QStringLiteral("pipeline.csv"),
      "opportunity,deal_stage,amount\nOne,Engaging,100\nTwo,Engaging,200\nThree,Won,300\nFour,Engaging,400\n"));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  REQUIRE(page.mappingView()->mapping().entity == QStringLiteral("deal"));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  REQUIRE(page.report().failed == 3);
  auto* view = page.findChild<ui::ImportResultView*>();
  QComboBox* box = view->findChild<QComboBox*>();
  REQUIRE(box);
  CHECK(box->accessibleName().contains(QStringLiteral("Engaging")));
  const int negotiation = box->findText(QStringLiteral("Negotiation"));
  REQUIRE(negotiation > 0);
  box->setCurrentIndex(negotiation);
  Q_EMIT box->activated(negotiation);
  Q_EMIT view->tryAgainRequested();
  REQUIRE(waitFor([&] { return page.step() == ImportPage::Step::Preview && page.report().failed == 0; }));
  page.run();
  REQUIRE(reaches(page, ImportPage::Step::Result));
  CHECK(countOf(session, "deal") == before + 4);
}

TEST_CASE("a mended row comes in with the others, tried before or not", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(program.write(QStringLiteral("people.csv"),
                                   "Name,Email,Birthday\nAda,ada@x.example,the fifth\nBo,bo@x.example,1990-02-01\n"));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  auto* view = page.findChild<ui::ImportResultView*>();
  view->showOutcome(exchange::RowOutcome::Error);
  auto* table = view->findChild<QTableWidget*>();
  const int birthday = table->columnCount() - 1;
  table->item(0, birthday)->setText(QStringLiteral("1991-03-05"));
  view->showOutcome(exchange::RowOutcome::New);
  view->showOutcome(exchange::RowOutcome::Error);
  CHECK(table->item(0, birthday)->text() == QStringLiteral("1991-03-05"));
  Q_EMIT view->importRequested();
  REQUIRE(reaches(page, ImportPage::Step::Result));
  CHECK(page.report().added == 2);
  CHECK(page.report().failed == 0);
  CHECK(countOf(session, "contact") == 7);
}

TEST_CASE("the page of imports lists those so far, and takes any of them back", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.activate(QStringLiteral("import"));
  const auto history = [&] { return page.findChild<ui::ImportHistory*>(); };
  const auto named = [&](const QString& name) -> QPushButton* {
    for (QPushButton* button : history() ? history()->findChildren<QPushButton*>() : QList<QPushButton*>())
      if (button->isVisible() && button->accessibleName() == name) return button;
    return nullptr;
  };
  const auto undo = [&] { return named(QStringLiteral("Undo the import of people.csv")); };
  const auto redo = [&] { return named(QStringLiteral("Redo the import of people.csv")); };
  REQUIRE(waitFor([&] { return history() && history()->isLoaded(); }));
  CHECK_FALSE(undo());
  auto job = exchange::ImportJob::open(session.workspace(), program.write(QStringLiteral("people.csv"), kFile));
  REQUIRE(job.ok());
  REQUIRE((*job)->run().ok());
  REQUIRE(countOf(session, "contact") == 7);
  REQUIRE(waitFor([&] { return undo() != nullptr; }));
  // It can be taken back and done again as often as somebody changes their mind.
  for (int turn = 0; turn < 2; ++turn) {
    undo()->click();
    REQUIRE(waitFor([&] { return countOf(session, "contact") == 5 && !undo() && redo(); }));
    redo()->click();
    REQUIRE(waitFor([&] { return countOf(session, "contact") == 7 && undo() && !redo(); }));
  }
  // What is told of an import may go without the import: that one still stands, and there is nothing to do again.
  REQUIRE(session.workspace()
              .transact({ActKind::Delete, QStringLiteral("import_run"), {}},
                        [&](Transaction& tx) {
                          const EntityDef& def = tx.def("import_run");
                          return tx.remove(def, Id(session.workspace().read()->ids({def.key, {}, {}, false}).front()));
                        })
              .ok());
  job = exchange::ImportJob::open(session.workspace(), program.write(QStringLiteral("more.csv"), "Name\nBo Berg\n"));
  REQUIRE(job.ok());
  REQUIRE((*job)->run().ok());
  REQUIRE(waitFor([&] { return named(QStringLiteral("Undo the import of more.csv")) != nullptr; }));
  CHECK(undo());
  CHECK_FALSE(redo());
}

TEST_CASE("a file that cannot be imported is refused on the page, and another one can be chosen", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(program.file(QStringLiteral("not-there.csv")));
  REQUIRE(waitFor([&] { return page.step() != ImportPage::Step::Working; }));
  CHECK(page.step() == ImportPage::Step::Choose);
  session.openImport(program.write(QStringLiteral("people.csv"), kFile));
  CHECK(reaches(page, ImportPage::Step::Mapping));
}

TEST_CASE("a person says what the rows are, and the columns are looked at anew", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(
      program.write(QStringLiteral("firms.csv"), "Name,Phone\r\nNordwind Logistik,+49 40 5550 1177\r\n"));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  REQUIRE(page.mappingView()->mapping().entity == QStringLiteral("contact"));
  const qint64 before = countOf(session, "company");
  page.chooseEntity(QStringLiteral("company"));
  REQUIRE(waitFor([&] {
    return page.step() == ImportPage::Step::Mapping &&
           page.mappingView()->mapping().entity == QStringLiteral("company");
  }));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  page.run();
  REQUIRE(reaches(page, ImportPage::Step::Result));
  CHECK(countOf(session, "company") == before + 1);
}

TEST_CASE("columns that nobody could recognise are mapped by hand", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(program.write(QStringLiteral("odd.csv"), "Kolumna A,Kolumna B\r\nAda Lindqvist,x\r\n"));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  page.preview();
  REQUIRE(waitFor([&] { return page.step() != ImportPage::Step::Working; }));
  CHECK(page.step() == ImportPage::Step::Mapping);
  auto* target = page.mappingView()->findChild<QComboBox*>(QStringLiteral("target.0"));
  REQUIRE(target);
  target->setCurrentIndex(target->findData(QStringLiteral("name")));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  CHECK(page.report().added == 1);
}

namespace {

QComboBox* separatorOf(ImportPage& page) {
  return page.mappingView() ? page.mappingView()->findChild<QComboBox*>(QStringLiteral("separator")) : nullptr;
}

}  // namespace

TEST_CASE("the form of a file is put right on the page: its first row and what stands between cells", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(program.write(QStringLiteral("list.csv"), "Ada; Bo\r\nCleo; Dora\r\n"));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  REQUIRE(page.mappingView()->mapping().header.size() == 2);
  QComboBox* separator = separatorOf(page);
  REQUIRE(separator);
  CHECK(separator->currentData().toString().startsWith(QLatin1Char(';')));
  separator->setCurrentIndex(separator->count() - 1);
  page.readAgain(true, QString(QChar(exchange::kNoDelimiter)));
  REQUIRE(waitFor(
      [&] { return page.step() == ImportPage::Step::Mapping && page.mappingView()->mapping().header.size() == 1; }));
  auto* data = page.mappingView()->findChild<QCheckBox*>(QStringLiteral("firstRowIsData"));
  REQUIRE(data);
  CHECK_FALSE(data->isChecked());
  data->click();
  REQUIRE(waitFor([&] {
    return page.step() == ImportPage::Step::Mapping && page.mappingView()->mapping().header.value(0).isEmpty();
  }));
  CHECK(page.mappingView()->findChild<QCheckBox*>(QStringLiteral("firstRowIsData"))->isChecked());
  CHECK(separatorOf(page)->currentData().toString() == QString(QChar(exchange::kNoDelimiter)));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  CHECK(page.report().added == 2);
}

TEST_CASE("a file whose letters were taken for others is read in the encoding that a person chooses", "[app][import]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  session.openImport(program.write(QStringLiteral("list.csv"), "Name,Email\r\nZo\xeb,zoe@x.example\r\n"));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  auto* encoding = page.mappingView()->findChild<QComboBox*>(QStringLiteral("encoding"));
  REQUIRE(encoding);
  encoding->setCurrentText(QStringLiteral("windows-1251"));
  Q_EMIT encoding->activated(encoding->currentIndex());
  REQUIRE(waitFor([&] {
    const auto* now = page.mappingView() && page.step() == ImportPage::Step::Mapping
                          ? page.mappingView()->findChild<QComboBox*>(QStringLiteral("encoding"))
                          : nullptr;
    return now && now != encoding && now->currentText() == QStringLiteral("windows-1251");
  }));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  REQUIRE_FALSE(page.report().examples.isEmpty());
  CHECK(page.report().examples.first().title == QStringLiteral("Zoл"));
}

TEST_CASE("the keyboard goes with the file to the page of the import", "[app][import][keyboard]") {
  Program program;
  Session& session = program.openSample(5);
  session.window().activateWindow();
  session.activate(QStringLiteral("companies"));
  REQUIRE(waitFor([&] {
    const QWidget* focus = session.window().focusWidget();
    return focus && focus->inherits("relata::ui::RecordTable") && focus->isVisible();
  }));
  ImportPage& page = session.importPage();
  const auto onPage = [&] { return page.isAncestorOf(session.window().focusWidget()); };
  session.openImport(program.write(QStringLiteral("people.csv"), kFile));
  REQUIRE(reaches(page, ImportPage::Step::Mapping));
  REQUIRE(waitFor(onPage));
  page.preview();
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  CHECK(waitFor(onPage));
  session.activate(QStringLiteral("companies"));
  REQUIRE(waitFor([&] { return !onPage(); }));
  page.run();
  REQUIRE(reaches(page, ImportPage::Step::Result));
  CHECK_FALSE(onPage());  // who went elsewhere is not fetched back
}

TEST_CASE("a whole workspace comes in from its folder", "[app][import][folder]") {
  Program program;
  QString folder;
  {
    Session& session = program.openSample(5);
    folder = program.file(QStringLiteral("whole"));
    const auto reader = session.workspace().read();
    REQUIRE(exchange::exportFolder(*reader, folder).ok());
    session.openImport(folder);
    REQUIRE(waitFor([&] { return session.importPage().step() == ImportPage::Step::Choose; }));  // it is not empty
    REQUIRE(QDir().mkdir(program.file(QStringLiteral("other"))));
    session.openImport(program.file(QStringLiteral("other")));
    CHECK(waitFor([&] { return session.importPage().step() == ImportPage::Step::Choose; }));
  }
  Program other;
  WorkspaceOptions options;
  options.stateDir = other.file(QStringLiteral("state"));
  REQUIRE(Workspace::create(other.file(QStringLiteral("empty.relata")), options, relataParts()).ok());
  other->open(other.file(QStringLiteral("empty.relata")));
  REQUIRE(waitFor([&] { return other->session() != nullptr; }));
  Session& session = *other->session();
  ImportPage& page = session.importPage();
  session.openImport(folder);
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  CHECK(page.folderReport().records[QStringLiteral("contact")] == 5);
  CHECK(countOf(session, "contact") == 0);
  page.run();
  REQUIRE(reaches(page, ImportPage::Step::Result));
  CHECK(countOf(session, "contact") == 5);
  Q_EMIT page.imported({}, 0);
  session.acts().undo(page.folderReport().tid);
  CHECK(waitFor([&] { return countOf(session, "contact") == 0; }));
}

TEST_CASE("mails come in as tickets after a look at what they would bring, and go again as one act",
          "[app][import][mail]") {
  Program program;
  Session& session = program.openSample(5);
  ImportPage& page = session.importPage();
  const qint64 before = countOf(session, "ticket");
  session.openImport(program.write(
      QStringLiteral("inbox.mbox"),
      "From bo@nordwind.example Mon Mar  2 09:00:00 2026\nFrom: bo@nordwind.example\nSubject: Invoice\n"
      "Message-ID: <b1@x>\n\nWhere is it?\n\nFrom bo@nordwind.example Mon Mar  2 09:05:00 2026\n"
      "From: bo@nordwind.example\nSubject: Re: Invoice\nMessage-ID: <b2@x>\nIn-Reply-To: <b1@x>\n\nFound it.\n"));
  REQUIRE(reaches(page, ImportPage::Step::Preview));
  CHECK(page.mailReport().mails == 2);
  CHECK(page.mailReport().opened == 1);
  CHECK(countOf(session, "ticket") == before);
  page.run();
  REQUIRE(reaches(page, ImportPage::Step::Result));
  CHECK(countOf(session, "ticket") == before + 1);
  session.acts().undo(page.mailReport().tid);
  CHECK(waitFor([&] { return countOf(session, "ticket") == before; }));
}
