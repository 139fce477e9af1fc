#include "ctl_runner.h"

using namespace relata::e2e;

TEST_CASE("a template is made, rendered on a record, exported and taken back from the command line",
          "[e2e][template]") {
  const Ctl ctl;
  ctl.init();
  const QString ada = ctl.ok({q("create"), q("contact"), q("name=Ada Lindqvist"), q("given_name=Ada")});
  const QString made = ctl.ok({q("create"), q("template"), q("name=Welcome"), q("used_on=contact"), q("language=en"),
                               q("subject=Hello {{contact.given_name}}"), q("body=Dear {{contact.given_name|you}}")});
  CHECK(made.startsWith(q("TP-")));
  const Ran ran = ctl.on({q("template"), q("render"), q("welcome"), q("--on"), ada});
  CHECK(ran.code == 0);
  CHECK(ran.out == "Hello Ada\n\nDear Ada\n");
  CHECK(ran.err.isEmpty());
  ctl.ok({q("set"), made, q("body=You live in {{contact.city}}.")});
  const Ran missing = ctl.on({q("template"), q("render"), made, q("--on"), ada});
  CHECK(missing.code == 3);
  CHECK(missing.out == "Hello Ada\n\nYou live in [City].\n");
  CHECK(missing.err.contains("contact.city"));
  const QJsonObject json = ctl.on({q("template"), q("render"), made, q("--on"), ada, q("--json")}).object();
  CHECK(json[q("missing")].toArray().first().toObject()[q("name")].toString() == q("contact.city"));
  ctl.ok("undo");
  CHECK(ctl.on({q("template"), q("render"), made, q("--on"), ada}).code == 0);
  CHECK(ctl.ok("export template --format csv").contains(q("Hello {{contact.given_name}}")));
}

TEST_CASE("a broken template is kept and says what is wrong when it is used", "[e2e][template][bad-input]") {
  const Ctl ctl;
  ctl.init();
  const QString ada = ctl.ok({q("create"), q("contact"), q("name=Ada")});
  const QString made =
      ctl.ok({q("create"), q("template"), q("name=Draft"), q("subject={{contact.nmae}}"), q("body={{oops")});
  CHECK(ctl.ok("list template --where broken=yes --count") == q("1"));
  const Ran ran = ctl.on({q("template"), q("render"), made, q("--on"), ada});
  CHECK(ran.code == 1);
  CHECK(ran.out.isEmpty());
  CHECK(ran.err.contains("Subject: Line 1, column 11"));
  CHECK(ran.err.contains("“name”"));
  CHECK(ran.err.contains("Text: Line 1, column 1"));
  CHECK(ctl.on({q("template"), q("render"), q("Nobody"), q("--on"), ada}).code == 1);
  CHECK(ctl.on({q("template"), q("render")}).code == 2);
}
