#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>

#include "core/exchange/carddav/address_books.h"
#include "tests/support/fake_dav.h"
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

/// A field or a button by what it is called.
template <typename T>
T* named(const QWidget& page, const char* name) {
  for (T* each : page.findChildren<T*>())
    if (each->isVisible() && (each->accessibleName() == QString::fromUtf8(name) ||
                              each->property("text").toString() == QString::fromUtf8(name)))
      return each;
  return nullptr;
}

void press(const QWidget& page, const char* button) {
  REQUIRE(waitFor([&] { return named<QAbstractButton>(page, button) != nullptr; }));
  named<QAbstractButton>(page, button)->click();
}

/// A server whose root leads to two address books.
std::optional<relata::test::DavReply> twoBooks(const relata::test::FakeDav& server,
                                               const relata::test::DavRequest& request) {
  if (request.method != "PROPFIND" || request.path.startsWith("/book/")) return std::nullopt;
  const auto about = [](const QByteArray& href, const QByteArray& props) {
    return "<d:response><d:href>" + href + "</d:href><d:propstat><d:prop>" + props +
           "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
  };
  const QByteArray book = "<d:resourcetype><d:collection/><c:addressbook/></d:resourcetype><d:displayname>";
  if (request.path == "/home/")
    return relata::test::DavReply{207,
                                  server.multistatus(about("/book/", book + "People</d:displayname>") +
                                                     about("/book/firm/", book + "Firm</d:displayname>")),
                                  {}};
  return relata::test::DavReply{
      207,
      server.multistatus(about("/me/",
                               "<d:current-user-principal><d:href>/me/</d:href></d:current-user-principal>"
                               "<c:addressbook-home-set><d:href>/home/</d:href></c:addressbook-home-set>")),
      {}};
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

TEST_CASE("what was typed about a server stays until the server was found", "[app][carddav]") {
  Program program;
  Session& session = program.openSample(3);
  AddressBooksPage& page = session.addressBooksPage();
  session.activate(QStringLiteral("addressBooks"));
  REQUIRE(waitFor([&] { return named<QLineEdit>(page, "Server") != nullptr; }));
  named<QLineEdit>(page, "Server")->setText(QStringLiteral("http://192.0.2.1/"));
  named<QLineEdit>(page, "User name")->setText(QStringLiteral("ada"));
  named<QLineEdit>(page, "Password")->setText(QStringLiteral("secret"));
  named<QLineEdit>(page, "Only contacts that fit this filter")->setText(QStringLiteral("tags = VIP"));
  press(page, "Add");
  REQUIRE(waitFor([&] { return !page.complaint().isEmpty() && named<QLineEdit>(page, "Server"); }));
  CHECK(page.complaint().contains(QStringLiteral("allow a connection without encryption")));
  CHECK(named<QLineEdit>(page, "Server")->text() == QStringLiteral("http://192.0.2.1/"));
  CHECK(named<QLineEdit>(page, "User name")->text() == QStringLiteral("ada"));
  CHECK(named<QLineEdit>(page, "Password")->text() == QStringLiteral("secret"));
  CHECK(named<QLineEdit>(page, "Only contacts that fit this filter")->text() == QStringLiteral("tags = VIP"));
}

TEST_CASE("where a server has several address books the window asks which one is meant", "[app][carddav]") {
  relata::test::FakeDav server;
  server.intercept([&](const relata::test::DavRequest& request) { return twoBooks(server, request); });
  Program program;
  Session& session = program.openSample(3);
  AddressBooksPage& page = session.addressBooksPage();
  session.activate(QStringLiteral("addressBooks"));
  page.add({server.root().toString(), {}, {}, false, {}});
  REQUIRE(waitFor([&] { return !page.isWorking(); }));
  REQUIRE(page.offered().size() == 2);
  CHECK_FALSE(firstBook(session));
  const auto which = [&] { return named<QComboBox>(page, "The server has several. Which one?"); };
  REQUIRE(waitFor([&] { return which() != nullptr; }));
  which()->setCurrentIndex(1);
  press(page, "Add this one");
  REQUIRE(waitFor([&] { return bool(firstBook(session)); }));
  const auto books = exchange::addressBooks(*session.workspace().read());
  REQUIRE(books.size() == 1);
  CHECK(books[0].text("url").endsWith(QStringLiteral("/book/firm/")));
}

TEST_CASE("a book that was emptied on purpose is emptied here, too, once that is said", "[app][carddav]") {
  relata::test::FakeDav server;
  for (int i = 0; i < 8; ++i) {
    const QByteArray name = "P" + QByteArray::number(i);
    server.put(name + ".vcf", "UID:" + name + "\r\nFN:" + name + "\r\n");
  }
  Program program;
  Session& session = program.openSample(0);
  const qint64 before = countOf(session, "contact");
  AddressBooksPage& page = session.addressBooksPage();
  session.activate(QStringLiteral("addressBooks"));
  const auto wait = [&] { REQUIRE(waitFor([&] { return !page.isWorking(); })); };
  page.add({server.url().toString(), {}, {}, false, QStringLiteral("name ~ P")});
  wait();
  const Id book = firstBook(session);
  REQUIRE(book);
  page.sync(book, {}, false);
  wait();
  REQUIRE(countOf(session, "contact") == before + 8);
  for (int i = 0; i < 8; ++i) server.take("P" + QByteArray::number(i) + ".vcf");
  page.sync(book, {}, false);
  wait();
  CHECK(countOf(session, "contact") == before + 8);
  CHECK_FALSE(page.complaint().isEmpty());
  press(page, "They are gone on purpose");
  CHECK(waitFor([&] { return !page.isWorking() && countOf(session, "contact") == before; }));
  CHECK(page.complaint().isEmpty());
}
