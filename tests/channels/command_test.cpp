#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "core/channels/adapter_carrier.h"
#include "core/mail/campaign_list.h"
#include "core/marketing/campaign_posts.h"
#include "core/marketing/link_words.h"
#include "tests/mail/campaign_workspace.h"

using namespace relata;
using namespace relata::channels;
using namespace relata::test;

namespace {

/// A team with posts, and a program of theirs that is a few lines of shell.
class PostDesk : public CampaignWorkspace {
 public:
  Id post(const char* name, const char* text, const char* channel = "social", const char* status = "planned") {
    return add("campaign", {{q("name"), q(name)},
                            {q("channel"), q(channel)},
                            {q("status"), q(status)},
                            {q("text"), q(text)},
                            {q("url"), q("https://example.com/spring#new")},
                            {q("starts"), q("2026-03-05")}});
  }
  ChannelCommand program(const QByteArray& lines, int seconds = 20) {
    const QString path = file(q("program.sh"));
    QFile script(path);
    REQUIRE(script.open(QIODevice::WriteOnly | QIODevice::Truncate));
    script.write("#!/bin/sh\n" + lines);
    script.close();
    REQUIRE(script.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    return {path, {}, seconds};
  }
  /// Takes everything that is short, and says why it does not take the rest.
  ChannelCommand usual() {
    return program(
        "while read -r line; do\n"
        "  id=$(printf '%s' \"$line\" | sed 's/.*\"id\":\"\\([^\"]*\\)\".*/\\1/')\n"
        "  case $line in\n"
        "    *loud*) echo \"{\\\"id\\\":\\\"$id\\\",\\\"state\\\":\\\"refused\\\",\\\"note\\\":\\\"Too loud\\\"}\";;\n"
        "    *silent*) ;;\n"
        "    *) echo \"{\\\"id\\\":\\\"$id\\\",\\\"state\\\":\\\"handed\\\"}\";;\n"
        "  esac\n"
        "done\n");
  }
  PostReport hand(const std::vector<Id>& posts, const ChannelCommand& command) {
    const auto carrier = commandCarrier(command);
    return must(exportPosts(**this, posts, *carrier));
  }
  Problem refusal(const std::vector<Id>& posts, Carrier& carrier) {
    const auto done = exportPosts(**this, posts, carrier);
    return done.ok() ? Problem() : done.problem();
  }
  QString status(Id campaign) { return get("campaign", campaign).text("status"); }
  QByteArray written(const char* name) {
    QFile out(file(q(name)));
    REQUIRE(out.open(QIODevice::ReadOnly));
    return out.readAll();
  }
};

}  // namespace

TEST_CASE("posts go into a file with time and link, as exported and never as sent", "[channels][marketing][posts]") {
  PostDesk ws;
  const Id spring = ws.post("Spring", "New pumps: https://example.com/pumps. 看这里https://example.com/泵，谢谢");
  const Id ads = ws.post("Search ads", "Pumps from stock", "ads");
  ws.post("Idea", "Not yet", "social", "draft");
  CHECK(plannedPosts(*ws->read()) == std::vector<Id>{spring, ads});
  CHECK(plannedPosts(*ws->read(), q("ads")) == std::vector<Id>{ads});
  const auto lines = fileCarrier(ws.file(q("posts.jsonl")));
  CHECK(CampaignWorkspace::must(exportPosts(*ws, {spring, ads}, *lines)).exported == 2);
  const QList<QByteArray> rows = ws.written("posts.jsonl").trimmed().split('\n');
  REQUIRE(rows.size() == 2);
  const QJsonObject first = QJsonDocument::fromJson(rows[0]).object();
  CHECK(first[q("id")].toString() == spring.text(q("CA")));
  CHECK(first[q("link")].toString() ==
        q("https://example.com/spring?utm_source=relata&utm_medium=social&utm_campaign=spring#new"));
  CHECK(first[q("text")].toString().startsWith(
      q("New pumps: https://example.com/pumps?utm_source=relata&utm_medium=social&utm_campaign=spring. 看")));
  CHECK(first[q("at")].toString().startsWith(q("2026-03-0")));
  CHECK(ws.status(spring) == q("exported"));
  CHECK(ws->undoable(1).first().act.kind == ActKind::ExportCampaign);
  const auto table = fileCarrier(ws.file(q("posts.csv")));
  CHECK(CampaignWorkspace::must(exportPosts(*ws, {ads}, *table)).exported == 1);
  CHECK(ws.written("posts.csv").contains("ads,2026-03-05 00:00,Search ads,,Pumps from stock,https://example.com/"));
  REQUIRE(ws->undo().ok());
  REQUIRE(ws->undo().ok());
  CHECK(ws.status(spring) == q("planned"));
}

TEST_CASE("a program takes posts and refuses some, and each says how far it came", "[channels][marketing][posts]") {
  PostDesk ws;
  const Id good = ws.post("Good", "fine"), loud = ws.post("Loud", "loud"), quiet = ws.post("Quiet", "silent");
  const PostReport report = ws.hand({good, loud, quiet}, ws.usual());
  CHECK(report.handed == 1);
  CHECK(report.refused == 1);
  CHECK(report.exported == 1);
  CHECK(ws.status(good) == q("handed"));
  CHECK(ws.status(loud) == q("planned"));
  CHECK(ws.get("campaign", loud).text("paused_because").contains(q("Too loud")));
  CHECK(ws.status(quiet) == q("exported"));
  CHECK(ws.get("campaign", quiet).text("paused_because").contains(q("did not answer")));
  // What may be out already is not given out again.
  const auto again = commandCarrier(ws.usual());
  CHECK(ws.refusal({good}, *again).is("campaign-post-out"));
  CHECK(ws.refusal({quiet}, *again).is("campaign-post-out"));
}

TEST_CASE("a program that hangs, fails or is not there loses nothing and repeats nothing", "[channels][posts]") {
  PostDesk ws;
  const Id one = ws.post("One", "text");
  const PostReport late = ws.hand({one}, ws.program("cat > /dev/null\nexec sleep 60\n", 1));
  REQUIRE(late.problems.size() == 2);
  CHECK(late.problems[0].is("channel-command-late"));
  CHECK(ws.status(one) == q("exported"));
  const Id two = ws.post("Two", "text");
  const PostReport failed = ws.hand({two}, ws.program("cat > /dev/null\necho 'no network' >&2\nexit 3\n"));
  CHECK(describe(failed.problems[0]).contains(q("no network")));
  // What it answered holds, and how it ended is told all the same.
  const Id taken = ws.post("Taken", "text");
  const PostReport half =
      ws.hand({taken}, ws.program(("cat > /dev/null\necho '{\"id\":\"" + taken.text(q("CA")).toLatin1() +
                                   "\",\"state\":\"handed\"}'\necho nonsense\necho 'quota is used up' >&2\nexit 3\n")));
  CHECK(half.handed == 1);
  REQUIRE(half.problems.size() == 2);
  CHECK(describe(half.problems[0]).contains(q("quota is used up")));
  const Id loud = ws.post("Loud", "text");
  CHECK(ws.hand({loud}, ws.program("cat > /dev/null\nexec yes\n")).problems[0].is("channel-command-much"));
  const Id three = ws.post("Three", "text");
  const auto absent = commandCarrier({ws.file(q("nothing")), {}, 5});
  CHECK(ws.refusal({three}, *absent).is("channel-command-start"));
  CHECK(ws.status(three) == q("planned"));
  const auto none = commandCarrier({});
  CHECK(ws.refusal({three}, *none).is("channel-command-none"));
  const Id empty = ws.post("Empty", "");
  CHECK(ws.refusal({empty}, *none).is("campaign-post-empty"));
  // Arguments are what they are: no shell reads them.
  ChannelCommand command = ws.program("cat > /dev/null\nprintf '%s' \"$1\" > \"$0.said\"\n");
  command.arguments = {q("$(touch /tmp/relata-shell); `id`")};
  ws.hand({three}, command);
  CHECK(ws.written("program.sh.said") == "$(touch /tmp/relata-shell); `id`");
}

TEST_CASE("a post that is not ready does not hold up the others", "[channels][marketing][posts]") {
  PostDesk ws;
  const Id good = ws.post("Good", "text"), empty = ws.post("Empty", "");
  const auto file = fileCarrier(ws.file(q("posts.csv")));
  const PostReport report = CampaignWorkspace::must(exportPosts(*ws, {empty, good}, *file));
  CHECK(report.exported == 1);
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems[0].is("campaign-post-empty"));
  CHECK(ws.status(empty) == q("planned"));
}

TEST_CASE("each link of a text gets the words of its campaign", "[marketing][posts]") {
  const LinkWords words{q("relata"), q("social"), q("spring")};
  const auto told = [&](const char* text) { return textWithLinkWords(q(text), words).count(q("utm_source=relata")); };
  CHECK(told("https://a.example/x,https://b.example/y") == 2);
  CHECK(told("(https://a.example/x), \"https://b.example/y\".") == 2);
  CHECK(told("https://a.example/utm_guide") == 1);
  CHECK(told("https://a.example/x?utm_source=mine") == 0);
  CHECK(textWithLinkWords(q("See https://a.example/x?a=1."), words) ==
        q("See https://a.example/x?a=1&utm_source=relata&utm_medium=social&utm_campaign=spring."));
}

TEST_CASE("the same program takes the SMS of a campaign", "[channels][marketing][sms]") {
  PostDesk ws;
  const Id ada = ws.mobile("Ada", "+4915112345678"), bo = ws.mobile("loud Bo", "+4915112345679");
  const Id campaign = ws.add("campaign", {{q("name"), q("SMS")},
                                          {q("channel"), q("sms")},
                                          {q("segment"), ws.segment()},
                                          {q("text"), q("Hi {{contact.name|you}}, 10 % off")}});
  const auto carrier = commandCarrier(ws.usual());
  const mail::ListReport report = CampaignWorkspace::must(mail::handOverList(*ws, campaign, *carrier));
  CHECK(report.handed == 1);
  CHECK(report.refused == 1);
  CHECK(ws.member(campaign, ada).text("status") == q("handed"));
  CHECK(ws.member(campaign, ada).value("sent_at").isNull());
  CHECK(ws.member(campaign, bo).text("status") == q("failed"));
  CHECK(ws.member(campaign, bo).text("reason").contains(q("Too loud")));
  const auto again = commandCarrier(ws.usual());
  CHECK(CampaignWorkspace::must(mail::handOverList(*ws, campaign, *again)).handed == 0);
}

TEST_CASE("the program of a workspace is kept on this computer, and must be one", "[channels]") {
  TempWorkspace ws;
  QTemporaryDir state;
  const QByteArray id = ws->id();
  CHECK_FALSE(readChannelCommand(state.path(), id).isOn());
  CHECK(writeChannelCommand(state.path(), id, {q("post"), {}, 5}).problem().is("channel-command-path"));
  CHECK(writeChannelCommand(state.path(), id, {state.path(), {}, 5}).problem().is("channel-command-path"));
  CHECK(writeChannelCommand(state.path(), id, {q("/bin/sh"), {}, 0}).problem().is("channel-command-time"));
  const ChannelCommand command{q("/bin/sh"), {q("a b"), q("--c")}, 7};
  REQUIRE(writeChannelCommand(state.path(), id, command).ok());
  CHECK(readChannelCommand(state.path(), id) == command);
  REQUIRE(writeChannelCommand(state.path(), id, {}).ok());
  CHECK_FALSE(readChannelCommand(state.path(), id).isOn());
}
