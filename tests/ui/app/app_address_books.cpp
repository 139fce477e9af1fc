#include "tests/support/radicale.h"
#include "tests/ui/app/app_support.h"
#include "ui/exchange/address_books_page.h"

using namespace relata;
using namespace relata::app;
using relata::app::test::countOf;
using relata::app::test::Program;
using relata::app::test::waitFor;
using relata::ui::AddressBooksPage;

namespace {

Id firstBook(Session& session) {
  const auto books = exchange::addressBooks(*session.workspace().read());
  return books.isEmpty() ? Id() : books.first().id();
}

}  // namespace

TEST_CASE("a server that would get the password in the open is refused on the page", "[app][carddav]") {
  Program program;
  Session& session = program.openSample(3);
  AddressBooksPage& page = session.addressBooksPage();
  page.add({QStringLiteral("http://192.0.2.1/"), QStringLiteral("ada"), "secret", false, {}});
  REQUIRE(waitFor([&] { return !page.isWorking(); }));
  CHECK(page.complaint().contains(QStringLiteral("192.0.2.1")));
  CHECK_FALSE(firstBook(session));
}

TEST_CASE("an address book is added, brought in step with a report, and undone, in the window", "[app][carddav]") {
  relata::test::dav::Radicale radicale;
  if (!radicale.start()) return;
  radicale.put("ada.vcf", "UID:11aa\r\nFN:Ada Lindqvist\r\nN:Lindqvist;Ada;;;\r\n");
  Program program;
  Session& session = program.openSample(3);
  AddressBooksPage& page = session.addressBooksPage();
  session.activate(QStringLiteral("addressBooks"));
  page.add({radicale.url(), QStringLiteral("ada"), "secret", false, QStringLiteral("tags = nonsense and")});
  REQUIRE(waitFor([&] { return !page.isWorking(); }));
  CHECK_FALSE(page.complaint().isEmpty());
  page.add({radicale.url(), QStringLiteral("ada"), "secret", false, {}});
  REQUIRE(waitFor([&] { return !page.isWorking(); }));
  REQUIRE(firstBook(session));
  page.sync(firstBook(session), "secret", true);
  REQUIRE(waitFor([&] { return !page.isWorking(); }));
  CHECK(page.report().brought == 1);
  CHECK(page.report().sent == 3);
  CHECK(countOf(session, "contact") == 3);
  page.sync(firstBook(session), "secret", false);
  REQUIRE(waitFor([&] { return !page.isWorking(); }));
  CHECK(countOf(session, "contact") == 4);
  CHECK(radicale.cards().size() == 4);
  REQUIRE(page.report().tid != 0);
  session.acts().undo(page.report().tid);
  CHECK(waitFor([&] { return countOf(session, "contact") == 3; }));
  page.sync(firstBook(session), "wrong", false);
  REQUIRE(waitFor([&] { return !page.isWorking(); }));
  CHECK_FALSE(page.complaint().isEmpty());
}
