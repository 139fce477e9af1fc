#include <QFile>

#include "core/mail/machine_hits.h"
#include "core/mail/mail_token.h"
#include "core/mail/mail_tracking.h"
#include "core/mail/tracking_import.h"
#include "core/marketing/campaign_event.h"
#include "core/marketing/erase_person.h"
#include "core/workspace/write_setting.h"
#include "tests/mail/campaign_workspace.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

namespace {

constexpr UtcMs kMinute = 60'000;
const QByteArray kBrowser = "Mozilla/5.0 (X11; Linux x86_64; rv:148.0) Gecko/20100101 Firefox/148.0";

class TrackingDesk : public CampaignWorkspace {
 public:
  TrackingDesk() {
    must((*this)->transact({ActKind::ChangeSetting, {}, {}}, [&](Transaction& tx) -> Result<bool> {
      if (auto set = writeSetting(tx, trackingSetting(), q("https://news.nordwind.example/t")); !set.ok())
        return set.problem();
      return true;
    }));
  }
  /// Sent, and looked at an hour later.
  Id sentTo(const std::vector<Id>&, bool tracked = true, const char* text = kTwoLinks) {
    const Id made = campaign(content(blocks(text)), {{q("tracked"), Value(tracked ? qint64{1} : qint64{0})}});
    must(startCampaign(**this, made));
    pass();
    clock().advance(60 * kMinute);
    return made;
  }
  QString token(Id campaign, Id person) {
    return MailTokens::of((*this)->read()->connection()).trackingToken(mailTo(campaign, person).id());
  }
  QByteArray json(const QString& token, const char* kind, UtcMs at, int link = 1, const QByteArray& agent = kBrowser) {
    return "{\"token\":\"" + token.toLatin1() + "\",\"link\":" + QByteArray::number(link) + ",\"kind\":\"" + kind +
           "\",\"at\":" + QByteArray::number(at) + ",\"user_agent\":\"" + agent + "\"}\n";
  }
  TrackingReport import(const QByteArray& log) {
    const QString path = file(q("log%1").arg(++m_files));
    QFile to(path);
    REQUIRE(to.open(QIODevice::WriteOnly));
    to.write(log);
    to.close();
    return must(importTrackingLog(**this, path));
  }
  EventCounts counts(Id campaign) { return eventCounts((*this)->read()->connection(), campaign); }
  UtcMs sentAt() { return kMonday9; }

  static constexpr char kTwoLinks[] = "See [one](https://example.com/a?b=1#c) and [two](https://example.com/b).";

 private:
  int m_files = 0;
};

}  // namespace

TEST_CASE("links lead by way of the endpoint only where a campaign asks for it, and never the way out",
          "[mail][campaign][tracking]") {
  TrackingDesk ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id quiet = ws.sentTo({ada}, false);
  CHECK_FALSE(readMail(ws.outgoing.first().text)->html.contains(q("news.nordwind.example")));
  ws.set("campaign", quiet, {{q("name"), q("Quiet")}});
  ws.outgoing.clear();
  ws.clock().advance(8 * 24 * 60 * kMinute);
  const Id campaign = ws.sentTo({ada});
  REQUIRE(ws.outgoing.size() == 1);
  const Mail mail = *readMail(ws.outgoing.first().text);
  const QString token = ws.token(campaign, ada), base = q("https://news.nordwind.example/t");
  CHECK(mail.html.contains(base + q("/c/") + token + q("/1?u=https%3A%2F%2Fexample.com%2Fa%3Fb%3D1%26utm_source")));
  CHECK(mail.html.contains(base + q("/c/") + token + q("/2?u=https%3A%2F%2Fexample.com%2Fb")));
  CHECK(mail.html.contains(q("<img src=\"") + base + q("/o/") + token + q("\"")));
  CHECK(mail.html.contains(q("href=\"mailto:help@relata.example?subject=unsubscribe")));
  CHECK_FALSE(mail.html.contains(q("href=\"https://example.com")));
  CHECK(mail.text.contains(base + q("/c/") + token + q("/1?u=")));
  // Whoever reads the log of the endpoint can unsubscribe nobody.
  CHECK_FALSE(MailTokens::of(ws->read()->connection()).campaignMailIn(token));
  CHECK_FALSE(token.contains(q("ada"), Qt::CaseInsensitive));
}

TEST_CASE("the checklist says by way of which address links lead", "[mail][campaign][tracking]") {
  TrackingDesk ws;
  ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id campaign = ws.campaign(ws.content(ws.blocks()), {{q("tracked"), qint64{1}}});
  const auto codes = [&] {
    QStringList out;
    for (const auto& item : CampaignWorkspace::must(checkCampaign(*ws->read(), campaign, ws.clock().now())).items)
      out << item.problem.code;
    return out;
  };
  CHECK(codes().contains(q("check-tracked")));
  CampaignWorkspace::must(ws->transact({ActKind::ChangeSetting, {}, {}}, [&](Transaction& tx) -> Result<bool> {
    if (auto set = writeSetting(tx, trackingSetting(), {}); !set.ok()) return set.problem();
    return true;
  }));
  CHECK(codes().contains(q("check-not-tracked")));
}

TEST_CASE("an endpoint is an HTTPS address of a page", "[mail][tracking]") {
  CHECK(CampaignWorkspace::must(trackingAddress(q(" https://news.example.com/t/ "))) ==
        q("https://news.example.com/t"));
  for (const char* bad :
       {"http://news.example.com", "https://news", "https://a:b@example.com", "https://example.com/?a",
        "https://example.com/#a", "javascript:alert(1)", "https://exa mple.com", ""}) {
    INFO(bad);
    CHECK(trackingAddress(q(bad)).problem().is("tracking-not-https"));
  }
}

TEST_CASE("a click is an answer, an open is not, and a log counts once", "[mail][campaign][tracking]") {
  TrackingDesk ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id bo = ws.person("Bo Berg", "bo@nordwind.example");
  const Id campaign = ws.sentTo({ada, bo});
  const UtcMs at = ws.sentAt() + 20 * kMinute;
  const QByteArray log =
      ws.json(ws.token(campaign, ada), "open", at) + ws.json(ws.token(campaign, ada), "click", at + kMinute) +
      ws.json(ws.token(campaign, ada), "click", at + 3 * kMinute, 2) + ws.json(ws.token(campaign, bo), "open", at);
  const TrackingReport report = ws.import(log + log);
  CHECK(report.opens == 2);
  CHECK(report.clicks == 2);
  CHECK(report.there == 4);
  CHECK(ws.member(campaign, ada).text("status") == q("clicked"));
  CHECK(ws.member(campaign, ada).value("clicked_at").integer() == at + kMinute);
  CHECK(ws.member(campaign, ada).value("responded_at").integer() == at + kMinute);
  CHECK(ws.member(campaign, bo).text("status") == q("sent"));
  CHECK(ws.import(log).added() == 0);
  CHECK(ws.counts(campaign).opened == 2);
  CHECK(ws.counts(campaign).clicked == 1);
  // One act; after it is taken back the same file comes in again.
  REQUIRE(ws->undo().ok());
  CHECK(ws.counts(campaign).opened == 0);
  CHECK(ws.member(campaign, ada).text("status") == q("sent"));
  CHECK(ws.member(campaign, ada).value("clicked_at").isNull());
  ws.clock().advance(1000);
  CHECK(ws.import(log).added() == 4);
  CHECK(ws.member(campaign, ada).text("status") == q("clicked"));
}

TEST_CASE("what machines do is counted apart and answers nothing", "[mail][campaign][tracking]") {
  TrackingDesk ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id campaign = ws.sentTo({ada});
  const QString token = ws.token(campaign, ada);
  const UtcMs sent = ws.sentAt(), at = sent + 20 * kMinute;
  const TrackingReport report = ws.import(
      ws.json(token, "open", sent + 3000) +                                                             // too soon
      ws.json(token, "open", at, 0, "Mozilla/5.0 (Windows NT 5.1) (via ggpht.com GoogleImageProxy)") +  // a proxy
      ws.json(token, "open", at + 1, 0, "Mozilla/5.0") +                                                // Apple's
      ws.json(token, "click", sent + 2000, 1) +                                                         // too soon
      ws.json(token, "click", at, 1) + ws.json(token, "click", at + 1500, 2) +                          // all links
      ws.json(token, "click", at + 10 * kMinute, 1, "Barracuda Sentinel (EE)"));
  CHECK(report.added() == 7);
  CHECK(report.machineOpens == 3);
  CHECK(report.machineClicks == 4);
  CHECK(ws.member(campaign, ada).text("status") == q("sent"));
  CHECK(ws.member(campaign, ada).value("clicked_at").isNull());
  CHECK(ws.counts(campaign).machineClicks == 4);
  CHECK(ws.counts(campaign).clicked == 0);
  // A scanner whose clicks came in two files.
  CHECK(ws.import(ws.json(token, "click", at + 20 * kMinute, 1)).clicks == 1);
  CHECK(ws.import(ws.json(token, "click", at + 20 * kMinute + 800, 2)).machineClicks == 1);
}

TEST_CASE("what was opened and clicked goes with a person who is erased", "[mail][campaign][tracking][erase]") {
  TrackingDesk ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id campaign = ws.sentTo({ada});
  const QByteArray log = ws.json(ws.token(campaign, ada), "click", ws.sentAt() + 20 * kMinute);
  CHECK(ws.import(log).clicks == 1);
  const auto erased = CampaignWorkspace::must(erasePerson(*ws, ada, q("asked for it")));
  CHECK(erased.found.isEmpty());
  CHECK(ws.counts(campaign).clicked == 0);
  // Their token stands for nobody any more.
  CHECK(ws.import(log).unknown == 1);
}

TEST_CASE("programs are told by their names", "[mail][tracking]") {
  const auto machine = [](const char* agent) {
    TrackedHit hit;
    hit.at = 1'000'000'000;
    hit.agent = q(agent);
    hit.namesAgent = true;
    return machineOf(hit, 0) == Machine::Agent;
  };
  for (const char* one : {"Mozilla/5.0", "", "curl/8.5.0", "python-requests/2.31", "Slackbot-LinkExpanding 1.0",
                          "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                          "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
                          "Mozilla/5.0 HeadlessChrome/120.0"}) {
    INFO(one);
    CHECK(machine(one));
  }
  for (const char* one : {"Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15",
                          "Mozilla/5.0 (Linux; Android 12; CUBOT X50) AppleWebKit/537.36 Chrome/120.0",
                          "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0"}) {
    INFO(one);
    CHECK_FALSE(machine(one));
  }
  CHECK(clicksAtOnce({{0, 1}, {1000, 2}, {9000, 1}}, 2) == std::vector<bool>{true, true, false});
  CHECK(clicksAtOnce({{0, 1}, {1000, 2}}, 5) == std::vector<bool>{false, false});
  CHECK(clicksAtOnce({{0, 1}, {1000, 2}, {2000, 3}, {60'000, 4}}, 9) == std::vector<bool>{true, true, true, false});
  CHECK(clicksAtOnce({{0, 1}, {500, 1}, {900, 1}}, 1) == std::vector<bool>{false, false, false});
  // A flood of one mail takes no time that grows with its square.
  std::vector<MailClick> flood;
  for (int i = 0; i < 300'000; ++i) flood.push_back({i / 300, 1 + i % 3});
  const std::vector<bool> told = clicksAtOnce(flood, 9);
  CHECK(std::count(told.begin(), told.end(), true) == 300'000);
}

TEST_CASE("access logs of web servers are read", "[mail][campaign][tracking]") {
  TrackingDesk ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id campaign = ws.sentTo({ada});
  const QByteArray token = ws.token(campaign, ada).toLatin1();
  const QByteArray open = "198.51.100.7 - - [02/Mar/2026:10:20:00 +0100] \"", end = "\" 302 0";
  const QByteArray named = " \"-\" \"" + kBrowser + "\"\n";
  const TrackingReport report =
      ws.import(open + "GET /t/c/" + token + "/1?u=https%3A%2F%2Fexample.com%2Fa HTTP/2.0" + end + named +
                "news.nordwind.example:443 198.51.100.7 - ada [02/Mar/2026:09:21:00 +0000] \"GET /t/o/" + token +
                ".gif HTTP/1.1\" 200 43\n" +                                 // common format, with the name of the host
                open + "HEAD /t/c/" + token + "/2 HTTP/1.1" + end + named +  // a scanner
                open + "GET /t/c/" + token + "/2 HTTP/1.1\" 404 12" + named +      // refused
                open + "GET /robots.txt HTTP/1.1\" 200 12" + named +               // another page
                open + "GET /t/c/zzz-7KQ2M87KQ2M87KQ2/1 HTTP/1.1" + end + named +  // made up
                open + "\\x16\\x03\\x01\" 400 150 \"-\" \"-\"\n" +     // no HTTP at all, as any public server gets it
                open + "GET /t/c/" + token + "/2 HT\n" +               // broken off
                open + "GET /t/c/test/1?u=x HTTP/1.1" + end + named);  // of a test mail
  CHECK(report.clicks == 1);
  CHECK(report.opens == 1);
  CHECK(report.machineClicks == 1);
  CHECK(report.others == 4);
  CHECK(report.unknown == 1);
  CHECK(report.broken == 1);
  CHECK(ws.member(campaign, ada).value("clicked_at").integer() == ws.sentAt() + 20 * kMinute);
  REQUIRE(report.problems.size() == 2);
  CHECK(describe(report.problems.first()).contains(q("Line 6")));
}

TEST_CASE("hostile lines of a log are told by their number and harm nothing", "[mail][campaign][tracking][hostile]") {
  TrackingDesk ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id campaign = ws.sentTo({ada});
  const QString token = ws.token(campaign, ada);
  const UtcMs at = ws.sentAt() + 20 * kMinute;
  const auto line = [&](const QByteArray& rest) { return "{\"token\":\"" + token.toLatin1() + "\"," + rest + "}\n"; };
  QByteArray binary;
  for (int i = 0; i < 5000; ++i) binary += static_cast<char>((i * 37 + i / 7) & 0xff);
  binary.replace('\n', 'x').replace('{', 'x');
  QByteArray wide;  // UTF-16, without its line ends
  for (const char c : ws.json(token, "click", at).trimmed()) wide += QByteArray(1, c) + '\0';
  const QByteArray log = ws.json(token, "click", at) +                                 // 1: sound
                         QByteArray(1'200'000, 'A') + '\n' +                           // 2: a megabyte
                         binary + '\n' +                                               // 3
                         wide + '\n' +                                                 // 4
                         ws.json(token, "click", ws.clock().now() + 60 * kMinute) +    // 5: still to come
                         ws.json(token, "click", ws.sentAt() - 3 * 86'400'000LL) +     // 6: before it was sent
                         line("\"kind\":\"click\",\"link\":1,\"at\":1e300") +          // 7
                         line("\"kind\":\"click\",\"link\":-4,\"at\":1772442000") +    // 8
                         line("\"kind\":\"drop table\",\"at\":1772442000") +           // 9
                         line("\"kind\":\"open\",\"at\":\"yesterday\"") +              // 10
                         QByteArray(3000, '[') + '\n' +                                // 11
                         "{\"token\":\"' OR 1=1 --\",\"kind\":\"open\",\"at\":1}\n" +  // 12
                         "198.51.100.7 - - [99/Foo/2026:99:99:99 +0100] \"GET /t/o/" + token.toLatin1() +
                         " HTTP/1.1\" 200 1\n" +                     // 13
                         "x \"" + QByteArray(60'000, '\\') + "\n" +  // 14
                         ws.json(token, "open", at);                 // 15: sound
  const TrackingReport report = ws.import(log);
  CHECK(report.clicks == 1);
  CHECK(report.opens == 1);
  CHECK(report.added() == 2);
  CHECK(report.unknown == 1);
  CHECK(report.broken == 12);
  REQUIRE(report.problems.size() == 13);
  for (int i = 0; i < 13; ++i) CHECK(describe(report.problems[i]).startsWith(q("Line %1 ").arg(i + 2)));
  QByteArray many;
  for (int i = 0; i < 500; ++i) many += "nonsense\n";
  CHECK(ws.import(many).broken == 500);
  CHECK(ws.import(many).problems.size() == 20);
}
