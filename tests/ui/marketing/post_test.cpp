#include <QFile>
#include <QTemporaryDir>

#include "core/marketing/consent_acts.h"
#include "tests/ui/records/records_support.h"
#include "ui/marketing/post_part.h"
#include "ui/records/record_view.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

/// A program of the team's that does what these lines of shell say.
channels::ChannelCommand programOf(const QTemporaryDir& dir, const QByteArray& lines) {
  QFile program(dir.filePath(q("post.sh")));
  REQUIRE(program.open(QIODevice::WriteOnly));
  program.write("#!/bin/sh\n" + lines);
  program.close();
  program.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner);
  channels::ChannelCommand command;
  command.program = program.fileName();
  return command;
}

}  // namespace

TEST_CASE("a post is seen as it goes out, exported, and handed to a program", "[ui][marketing][posts]") {
  Desk desk;
  QTemporaryDir dir;
  const Id post = desk.workspace.add("campaign", {{q("name"), q("Spring")},
                                                  {q("channel"), q("social")},
                                                  {q("status"), q("planned")},
                                                  {q("url"), q("https://example.com/p")},
                                                  {q("text"), q("New pumps")}});
  channels::ChannelCommand command;
  PostPart part(desk.context, [&] { return command; });
  const auto show = [&] {
    RecordView view;
    view.registry = desk.workspace->registry();
    view.record = desk.workspace.get("campaign", post);
    part.show(view, true);
  };
  const auto status = [&] { return desk.workspace.get("campaign", post).text("status"); };
  show();
  REQUIRE(waitFor([&] { return part.text() == q("New pumps"); }));
  CHECK(part.link() == q("https://example.com/p?utm_source=relata&utm_medium=social&utm_campaign=spring"));
  CHECK(part.said().contains(q("posts nothing by itself")));
  part.exportTo(dir.filePath(q("post.csv")));
  REQUIRE(waitFor([&] { return status() == q("exported"); }));
  CHECK(QFile::exists(dir.filePath(q("post.csv"))));
  CHECK(waitFor([&] { return desk.toasts.contains(q("The post was exported, not sent")); }));
  desk.workspace.set("campaign", post, {{q("status"), q("planned")}});
  command = programOf(dir, "sed -n 's/.*\"id\":\"\\([^\"]*\\)\".*/{\"id\":\"\\1\",\"state\":\"handed\"}/p'\n");
  show();
  part.handOver();
  REQUIRE(waitFor([&] { return status() == q("handed"); }));
  CHECK(waitFor([&] { return desk.toasts.contains(q("Handed over: 1")); }));
}

TEST_CASE("of SMS that are handed over all that became of them is told", "[ui][marketing][posts][sms]") {
  Desk desk;
  QTemporaryDir dir;
  const Id segment = desk.workspace.add("segment", {{q("name"), q("Buyers")}, {q("filter"), q("job_title = Buyer")}});
  const auto reachable = [&](const char* name, const char* mobile) {
    const Id made =
        desk.workspace.add("contact", {{q("name"), q(name)}, {q("mobile"), q(mobile)}, {q("job_title"), q("Buyer")}});
    desk.workspace.clock().advance(1000);
    Consent consent;
    consent.person = made;
    consent.purpose = q("newsletter");
    consent.channel = q("sms");
    REQUIRE(giveConsent(*desk.workspace, consent).ok());
  };
  reachable("Ada", "+4915112345678");
  reachable("Bo", "+4915112345679");
  reachable("loud Cy", "+4915112345670");
  reachable("silent Di", "+4915112345671");
  const Id campaign = desk.workspace.add("campaign", {{q("name"), q("SMS")},
                                                      {q("channel"), q("sms")},
                                                      {q("segment"), segment},
                                                      {q("text"), q("Hi {{contact.name|you}}")}});
  const channels::ChannelCommand command = programOf(
      dir,
      "while read -r line; do\n"
      "  id=$(printf '%s' \"$line\" | sed 's/.*\"id\":\"\\([^\"]*\\)\".*/\\1/')\n"
      "  case $line in\n"
      "    *loud*) echo \"{\\\"id\\\":\\\"$id\\\",\\\"state\\\":\\\"refused\\\",\\\"note\\\":\\\"Too loud\\\"}\";;\n"
      "    *silent*) ;;\n"
      "    *) echo \"{\\\"id\\\":\\\"$id\\\",\\\"state\\\":\\\"handed\\\"}\";;\n"
      "  esac\n"
      "done\n");
  PostPart part(desk.context, [&] { return command; });
  RecordView view;
  view.registry = desk.workspace->registry();
  view.record = desk.workspace.get("campaign", campaign);
  part.show(view, true);
  part.handOver();
  REQUIRE(waitFor([&] { return desk.toasts.size() == 1; }));
  CHECK(desk.toasts.last().startsWith(q("Handed over: 2, refused: 1, without an answer: 1. ")));
  CHECK(desk.toasts.last().contains(q("Too loud")));
  CHECK(desk.toastTid == desk.workspace->undoable(1).first().tid);
  // Nobody is left, so nothing is done, and nothing older is offered to be taken back.
  part.handOver();
  REQUIRE(waitFor([&] { return desk.toasts.size() == 2; }));
  CHECK(desk.toasts.last().startsWith(q("Nobody is left to hand over")));
  CHECK(desk.toastTid == 0);
}
