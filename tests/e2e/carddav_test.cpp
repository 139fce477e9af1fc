#include <iostream>

#include "ctl_runner.h"
#include "tests/support/radicale.h"

using namespace relata::e2e;
using namespace relata::test::dav;

namespace {

/// A workspace that keeps in step with it.
class Client : public Ctl {
 public:
  explicit Client(const QString& url) {
    init();
    Ctl::write("password", "secret\n");
    REQUIRE(on({q("carddav"), q("add"), url, q("--user"), q("ada"), q("--password-file"), file("password")}).code == 0);
  }
  QJsonObject sync(const QStringList& more = {}) const {
    const Ran ran =
        on(QStringList{q("carddav"), q("sync"), q("--password-file"), file("password"), q("--json")} + more);
    INFO(ran.out.toStdString() << ran.err.toStdString());
    REQUIRE(ran.code == 0);
    return ran.object();
  }
  QString idOf(const char* name) const {
    return on({q("list"), q("contact"), q("--where"), q("name=\"%1\"").arg(q(name)), q("--fields"), q("id"),
               q("--json")})
        .array()[0][q("id")]
        .toString();
  }
  QString list() const { return ok("export contact --format csv --fields name,email,mobile,city,tags --sort name"); }
};

int total(const QJsonObject& report) {
  int sum = 0;
  for (const char* key :
       {"brought", "changed_here", "removed_here", "sent", "changed_there", "removed_there", "groups"})
    sum += report[q(key)].toInt();
  return sum;
}

/// Messages go to the error output, as JSON too.
QString codeOf(const Ran& ran) { return QJsonDocument::fromJson(ran.err).object()[q("error")][q("code")].toString(); }

const QByteArray kAda =
    "UID:urn:uuid:11aa\r\nFN:Ada Lindqvist\r\nN:Lindqvist;Ada;;;\r\nEMAIL;TYPE=WORK:ada@x.example\r\n"
    "TEL;TYPE=CELL:+46 70 123 45 67\r\nCATEGORIES:VIP\r\nX-SPOUSE:Bo\r\n";

}  // namespace

TEST_CASE("contacts and an address book on a server come in step, both ways and to the end", "[ctl][carddav]") {
  Radicale radicale;
  if (!radicale.start()) return;
  radicale.put("ada.vcf", kAda);
  Client here(radicale.url());
  here.ok({q("create"), q("contact"), q("name=Cleo Martin"), q("email=cleo@x.example"), q("tags=Blog")});
  const QJsonObject planned = here.sync({q("--dry-run")});
  CHECK(planned[q("brought")].toInt() == 1);
  CHECK(planned[q("sent")].toInt() == 1);
  CHECK(here.ok("list contact --count") == q("1"));
  CHECK(radicale.cards().size() == 1);
  const QJsonObject first = here.sync();
  CHECK(first[q("brought")].toInt() == 1);
  CHECK(first[q("sent")].toInt() == 1);
  CHECK(radicale.cards().size() == 2);
  CHECK(total(here.sync()) == 0);
  CHECK(here.ok("list contact --where tags=VIP --count") == q("1"));

  SECTION("another workspace sees the same, and what it changes comes over field by field") {
    Client there(radicale.url());
    there.sync();
    CHECK(there.list() == here.list());
    there.ok({q("set"), there.idOf("Ada Lindqvist"), q("city=Lund")});
    here.ok({q("set"), here.idOf("Ada Lindqvist"), q("mobile=+46 70 999 99 99")});
    there.sync();
    here.sync();
    there.sync();
    CHECK(there.list() == here.list());
    CHECK(here.list().contains(q("Lund")));
    CHECK(there.list().contains(q("999 99 99")));
    CHECK(radicale.card(q("ada.vcf")).contains("X-SPOUSE:Bo"));
    CHECK(radicale.card(q("ada.vcf")).contains("UID:urn:uuid:11aa"));
    CHECK(total(here.sync()) + total(there.sync()) == 0);
  }
  SECTION("one field changed on both sides is told") {
    radicale.put("ada.vcf", QByteArray(kAda).replace("ada@x", "theirs@x"));
    here.ok({q("set"), here.idOf("Ada Lindqvist"), q("email=mine@x.example")});
    const QJsonObject report = here.sync();
    REQUIRE(report[q("conflicts")].toArray().size() == 1);
    CHECK(report[q("conflicts")][0][q("ours")].toString() == q("mine@x.example"));
    CHECK(here.list().contains(q("theirs@x.example")));
    CHECK(total(here.sync()) == 0);
  }
  SECTION("deletions go both ways, into the recycle bin, and one undo brings all back") {
    radicale.take("ada.vcf");
    here.ok({q("delete"), here.idOf("Cleo Martin")});
    const QJsonObject report = here.sync();
    CHECK(report[q("removed_here")].toInt() == 1);
    CHECK(report[q("removed_there")].toInt() == 1);
    CHECK(radicale.cards().isEmpty());
    CHECK(here.ok("list contact --count") == q("0"));
    here.ok("undo");
    CHECK(here.list().contains(q("Ada Lindqvist")));
  }
  SECTION("what was changed outlives a deletion on the other side") {
    here.ok({q("set"), here.idOf("Ada Lindqvist"), q("city=Lund")});
    radicale.take("ada.vcf");
    here.sync();
    CHECK(here.list().contains(q("Lund")));
    CHECK(radicale.cards().size() == 2);
    const QString cleo = q("%1.vcf").arg(here.idOf("Cleo Martin"));
    write(radicale.book() + QLatin1Char('/') + cleo, radicale.card(cleo).replace("cleo@x", "changed@x"));
    here.ok({q("delete"), here.idOf("Cleo Martin")});
    here.sync();
    CHECK(here.list().contains(q("changed@x.example")));
    CHECK(total(here.sync()) == 0);
  }
  SECTION("a card at another address with another spelling of its id is the same person") {
    radicale.take("ada.vcf");
    radicale.put("moved.vcf", QByteArray(kAda).replace("urn:uuid:11aa", "11AA"));
    here.sync();
    CHECK(here.ok("list contact --count") == q("2"));
    CHECK(radicale.cards().size() == 2);
    CHECK(total(here.sync()) == 0);
  }
  SECTION("groups are tags: those of the server come, and their members go") {
    radicale.put("g.vcf",
                 "UID:g1\r\nFN:Friends\r\nN:Friends;;;;\r\nX-ADDRESSBOOKSERVER-KIND:group\r\n"
                 "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:11aa\r\nX-KEEP:yes\r\n");
    here.sync();
    CHECK(here.ok("list contact --where tags=Friends --count") == q("1"));
    CHECK(here.ok("list contact --count") == q("2"));
    here.ok({q("set"), here.idOf("Cleo Martin"), q("tags=Blog,Friends")});
    here.sync();
    const QByteArray group = radicale.card(q("g.vcf"));
    CHECK(group.contains("urn:uuid:" + here.idOf("Cleo Martin").toUtf8()));
    CHECK(group.contains("urn:uuid:11aa"));
    CHECK(group.contains("X-KEEP:yes"));
    radicale.put("g.vcf", "UID:g1\r\nFN:Friends\r\nN:Friends;;;;\r\nX-ADDRESSBOOKSERVER-KIND:group\r\nX-KEEP:yes\r\n");
    here.sync();
    CHECK(here.ok("list contact --where tags=Friends --count") == q("0"));
    here.sync();
    CHECK(total(here.sync()) == 0);
  }
  SECTION("a book that is no longer to be kept in step leaves both sides as they are") {
    here.ok("carddav remove");
    CHECK(here.ok("list contact --count") == q("2"));
    CHECK(radicale.cards().size() == 2);
    CHECK(here.on("carddav sync").code == 1);
  }
  SECTION("the password is not in the file") {
    CHECK_FALSE(read(here.workspace()).contains("secret"));
    here.Ctl::write("password", "wrong\n");
    const Ran ran = here.on({q("carddav"), q("sync"), q("--password-file"), here.file("password"), q("--json")});
    CHECK(ran.code == 1);
    CHECK(codeOf(ran) == q("dav-password"));
  }
}

namespace {

constexpr char kLiar[] = R"(
import http.server, sys
BOOK = b"""<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><d:response><d:href>%s</d:href><d:propstat><d:prop>
<d:resourcetype><d:collection/><c:addressbook/></d:resourcetype><d:displayname>Liar</d:displayname></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>%s</d:multistatus>"""
CARD = b"""<d:response><d:href>%s</d:href><d:propstat><d:prop><d:getetag>"%s"</d:getetag>%s</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"""
VCF = b"""<c:address-data xmlns:c="urn:ietf:params:xml:ns:carddav">BEGIN:VCARD
VERSION:3.0
UID:x1
FN:Ada Lindqvist
N:Lindqvist;Ada;;;
END:VCARD
</c:address-data>"""
class Liar(http.server.BaseHTTPRequestHandler):
    def log_message(self, *a): pass
    def say(self, status, body=b"", **headers):
        self.send_response(status)
        for k, v in headers.items(): self.send_header(k, v)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        p = self.path.encode()
        if p.startswith(b"/loop"): return self.say(301, Location="/loop")
        if p.startswith(b"/away"): return self.say(301, Location="http://198.51.100.7/book/")
        if p.startswith(b"/principal"): return self.say(207, b'<d:multistatus xmlns:d="DAV:"><d:response><d:href>/</d:href><d:propstat><d:prop><d:current-user-principal><d:href>http://198.51.100.7/me/</d:href></d:current-user-principal></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>')
        if p.startswith(b"/html"): return self.say(207, b"<html><body>Sign in</body></html>")
        if p.startswith(b"/json"): return self.say(200, b"{}")
        if p.startswith(b"/bomb"): return self.say(207, b'<!DOCTYPE m [<!ENTITY a "' + b"a" * 1000 + b'"><!ENTITY b "' + b"&a;" * 1000 + b'">]><m>' + b"&b;" * 1000 + b"</m>")
        if p.startswith(b"/huge"):
            self.send_response(207); self.end_headers()
            try:
                self.wfile.write(b"<m>")
                for i in range(400): self.wfile.write(b"x" * 1048576)
            except OSError: pass
            return
        deep = self.headers.get("Depth") == "1"
        if p.startswith(b"/elsewhere"):
            return self.say(207, BOOK % (p, CARD % (b"http://198.51.100.7/a.vcf", b"1", b"") if deep else b""))
        if p.startswith(b"/overtaken"):
            if self.command in ("PUT", "DELETE"): return self.say(412)
            if self.command == "REPORT": return self.say(207, BOOK % (p, CARD % (b"/overtaken/a.vcf", b"1", VCF)))
            return self.say(207, BOOK % (p, CARD % (b"/overtaken/a.vcf", b"1", b"") if deep else b""))
        self.say(404)
    do_GET = do_PUT = do_DELETE = do_PROPFIND = do_REPORT = do_OPTIONS = answer
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Liar).serve_forever()
)";

}  // namespace

TEST_CASE("a server that lies gets a clear answer and changes nothing", "[ctl][carddav][hostile]") {
  const QString python = QStandardPaths::findExecutable(q("python3"));
  if (python.isEmpty()) {
    std::cout << "skipped: python3 is not installed\n";
    return;
  }
  Ctl ctl;
  ctl.init();
  ctl.write("liar.py", kLiar);
  ctl.write("password", "secret\n");
  Server server;
  REQUIRE(server.start(python, {ctl.file("liar.py"), QString::number(server.port())}));
  const auto add = [&](const char* path) {
    return ctl.on({q("carddav"), q("add"), server.url() + q(path), q("--user"), q("ada"), q("--password-file"),
                   ctl.file("password"), q("--json")});
  };
  const auto sync = [&] {
    return ctl.on({q("carddav"), q("sync"), q("--password-file"), ctl.file("password"), q("--json")});
  };
  for (const auto& [path, code] :
       {std::pair("/loop/", "http-redirects"), std::pair("/away/", "http-redirect-away"),
        std::pair("/html/", "dav-not-understood"), std::pair("/principal/", "http-redirect-away"),
        std::pair("/json/", "dav-not-understood"), std::pair("/bomb/", "dav-not-understood"),
        std::pair("/huge/", "http-too-large"), std::pair("/none/", "dav-not-found")}) {
    INFO(path);
    const Ran ran = add(path);
    CHECK(ran.code == 1);
    CHECK(codeOf(ran) == q(code));
  }
  CHECK(ctl.ok("carddav list --json") == q("[]"));
  REQUIRE(add("/elsewhere/").code == 0);
  CHECK(codeOf(sync()) == q("dav-card-elsewhere"));
  ctl.ok("carddav remove");
  REQUIRE(add("/overtaken/").code == 0);
  REQUIRE(sync().code == 0);
  const QString id = ctl.on("list contact --fields id --json").array()[0][q("id")].toString();
  ctl.ok({q("set"), id, q("city=Lund")});
  const Ran late = sync();
  CHECK(late.code == 0);
  CHECK(late.object()[q("put_off")].toInt() == 1);
  CHECK(ctl.ok("list contact --fields city --json").contains(q("Lund")));
  ctl.ok({q("delete"), id});
  CHECK(sync().object()[q("put_off")].toInt() == 1);
}
