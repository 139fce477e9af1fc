#include "core/exchange/xlsx/xlsx_reader.h"
#include "tests/ui/app/app_support.h"
#include "ui/exchange/list_export.h"

using namespace relata;
using namespace relata::app;
using relata::app::test::Program;
using relata::app::test::waitFor;

TEST_CASE("the list that is shown goes into a file with its filter", "[app][export]") {
  Program program;
  Session& session = program.openSample(40);
  const UiModule* contacts = session.moduleOf(QStringLiteral("contact"));
  const EntityDef& def = *session.workspace().registry()->entity(u"contact");
  const auto filter = parseFilter(QStringLiteral("company is not empty"), def, *session.workspace().registry());
  REQUIRE(filter.ok());
  contacts->showFilter(*filter);
  const qint64 wanted = session.workspace().read()->count(contacts->shownList());
  REQUIRE(wanted > 0);
  QStringList said;
  QObject::connect(&session.listExport(), &ui::ListExport::exported, [&](const QString& text) { said << text; });
  QObject::connect(&session.listExport(), &ui::ListExport::refused, [&](const QString& text) { said << text; });
  const QString path = program.file(QStringLiteral("people.xlsx"));
  session.listExport().write(contacts->shownList(), path);
  REQUIRE(waitFor([&] { return !said.isEmpty(); }));
  auto sheet = exchange::XlsxReader::open(path);
  REQUIRE(sheet.ok());
  exchange::TableRow row;
  qint64 rows = 0;
  while (*(*sheet)->next(row)) ++rows;
  CHECK(rows == wanted);
  said.clear();
  session.listExport().write(contacts->shownList(), program.file(QStringLiteral("people.doc")));
  REQUIRE(waitFor([&] { return !said.isEmpty(); }));
  CHECK_FALSE(QFile::exists(program.file(QStringLiteral("people.doc"))));
}

TEST_CASE("the list of companies goes into cards", "[app][export][vcard]") {
  Program program;
  Session& session = program.openSample(20);
  const UiModule* companies = session.moduleOf(QStringLiteral("company"));
  const qint64 wanted = session.workspace().read()->count(companies->shownList());
  REQUIRE(wanted > 0);
  QStringList said;
  QObject::connect(&session.listExport(), &ui::ListExport::exported, [&](const QString& text) { said << text; });
  QObject::connect(&session.listExport(), &ui::ListExport::refused, [&](const QString& text) { said << text; });
  const QString path = program.file(QStringLiteral("firms.vcf"));
  session.listExport().write(companies->shownList(), path);
  REQUIRE(waitFor([&] { return !said.isEmpty(); }));
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll().count("KIND:org\r\n") == wanted);
}

TEST_CASE("an export shows how far it is and can be stopped without leaving half a file", "[app][export]") {
  Program program;
  Session& session = program.openSample(4000);
  const UiModule* contacts = session.moduleOf(QStringLiteral("contact"));
  QStringList refused;
  QPointer<QWidget> row;
  QObject::connect(&session.listExport(), &ui::ListExport::refused, [&](const QString& why) { refused << why; });
  QObject::connect(&session.listExport(), &ui::ListExport::working, [&](QWidget* bar) { row = bar; });
  const QString path = program.file(QStringLiteral("people.csv"));
  session.listExport().write(contacts->shownList(), path);
  REQUIRE(row);
  CHECK(session.window().isAncestorOf(row));
  session.listExport().cancel();
  REQUIRE(waitFor([&] { return !refused.isEmpty(); }));
  CHECK_FALSE(QFile::exists(path));
  CHECK(waitFor([&] { return row.isNull(); }));
}
