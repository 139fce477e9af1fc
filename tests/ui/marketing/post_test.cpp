#include <QFile>
#include <QTemporaryDir>

#include "tests/ui/records/records_support.h"
#include "ui/marketing/post_part.h"
#include "ui/records/record_view.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

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
  QFile program(dir.filePath(q("post.sh")));
  REQUIRE(program.open(QIODevice::WriteOnly));
  program.write("#!/bin/sh\nsed -n 's/.*\"id\":\"\\([^\"]*\\)\".*/{\"id\":\"\\1\",\"state\":\"handed\"}/p'\n");
  program.close();
  program.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner);
  command.program = program.fileName();
  show();
  part.handOver();
  REQUIRE(waitFor([&] { return status() == q("handed"); }));
  CHECK(waitFor([&] { return desk.toasts.contains(q("Handed over: 1")); }));
}
