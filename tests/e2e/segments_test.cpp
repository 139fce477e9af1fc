#include "ctl_runner.h"

using namespace relata::e2e;

namespace {

class Segments : public Ctl {
 public:
  Segments() {
    init();
    ok({q("create"), q("contact"), q("name=Ada Lindqvist"), q("city=Lund"), q("stage=customer")});
    ok({q("create"), q("contact"), q("name=Ben Okafor"), q("city=Bonn"), q("stage=customer")});
    ok({q("create"), q("contact"), q("name=陈晓"), q("city=Lund"), q("stage=lead")});
  }
};

}  // namespace

TEST_CASE("segments are counted, explained and used as a filter from the command line", "[e2e][segment]") {
  const Segments ctl;
  ctl.ok({q("create"), q("segment"), q("name=Customers"), q("filter=stage = customer")});
  ctl.ok({q("create"), q("segment"), q("name=Near"), q("filter=in segment Customers and city = Lund")});
  CHECK(ctl.ok({q("segment"), q("count"), q("Near")}).trimmed() == q("1"));
  CHECK(ctl.ok({q("segment"), q("count"), q("--where"), q("not in segment Near")}).trimmed() == q("2"));
  CHECK(ctl.ok({q("list"), q("contact"), q("--where"), q("在分群 Near"), q("--count")}).trimmed() == q("1"));
  const QJsonObject why = ctl.on({q("segment"), q("why"), q("Near"), q("Ben Okafor"), q("--json")}).object();
  CHECK_FALSE(why[q("in")].toBool());
  const QJsonArray parts = why[q("because")][q("children")][0][q("children")].toArray();
  REQUIRE(parts.size() == 2);
  CHECK(parts[0][q("holds")].toBool());
  CHECK_FALSE(parts[1][q("holds")].toBool());
  CHECK(parts[1][q("value")] == q("Bonn"));
  const QJsonArray all = ctl.on({q("segment"), q("list"), q("--json")}).array();
  REQUIRE(all.size() == 2);
  CHECK(all[0][q("count")].toInt() == 2);
}

TEST_CASE("people go on a list by hand, from a filter and from a segment, and come off it", "[e2e][segment]") {
  const Segments ctl;
  ctl.ok({q("create"), q("segment"), q("name=Fair"), q("kind=static")});
  ctl.ok({q("create"), q("segment"), q("name=Customers"), q("filter=stage = customer")});
  CHECK(ctl.on({q("segment"), q("add"), q("Fair"), q("--where"), q("city = Lund"), q("--json")})
            .object()[q("added")]
            .toInt() == 2);
  CHECK(ctl.on({q("segment"), q("add"), q("Fair"), q("--from"), q("Customers"), q("--json")})
            .object()[q("added")]
            .toInt() == 1);
  const QJsonObject both = ctl.on({q("segment"), q("overlap"), q("Fair"), q("Customers"), q("--json")}).object();
  CHECK(both[q("both")].toInt() == 2);
  CHECK(both[q("first")].toInt() == 1);
  ctl.ok({q("undo")});
  CHECK(ctl.ok({q("segment"), q("count"), q("Fair")}).trimmed() == q("2"));
  CHECK(ctl.on({q("segment"), q("remove"), q("Fair"), q("--where"), q("stage = lead"), q("--json")})
            .object()[q("removed")]
            .toInt() == 1);
  CHECK(ctl.on({q("segment"), q("add"), q("Customers"), q("--where"), q("stage = lead")}).code == 1);
  CHECK(ctl.on({q("segment"), q("add"), q("Fair")}).code == 1);
}

TEST_CASE("consent is shown with its reasons, given and withdrawn from the command line", "[e2e][consent]") {
  const Segments ctl;
  ctl.ok({q("create"), q("contact"), q("name=Dora Maar"), q("email=dora@atelier.example")});
  const auto answer = [&]() -> QJsonObject {
    const QJsonArray all = ctl.on({q("consent"), q("show"), q("Dora Maar"), q("--for"), q("newsletter"), q("--by"),
                                   q("email"), q("--json")})
                               .array();
    return all.at(0).toObject();
  };
  CHECK_FALSE(answer()[q("allowed")].toBool());
  CHECK(answer()[q("code")] == q("consent-none"));
  ctl.ok({q("consent"), q("give"), q("Dora Maar"), q("--for"), q("newsletter"), q("--by"), q("email"), q("--source"),
          q("fair")});
  CHECK(answer()[q("allowed")].toBool());
  ctl.ok({q("consent"), q("withdraw"), q("Dora Maar"), q("--for"), q("newsletter")});
  CHECK(answer()[q("code")] == q("consent-withdrawn"));
  ctl.ok({q("consent"), q("give"), q("Dora Maar"), q("--for"), q("newsletter"), q("--by"), q("email")});
  ctl.ok({q("consent"), q("withdraw"), q("Dora Maar"), q("--by"), q("email")});
  CHECK(answer()[q("code")] == q("address-suppressed"));
  CHECK(ctl.on({q("consent"), q("give"), q("Dora Maar"), q("--for"), q("nonsense"), q("--by"), q("email")}).code == 1);
}

TEST_CASE("who wants nothing more is suppressed without ever having agreed, and a consent has a day",
          "[e2e][consent]") {
  const Segments ctl;
  ctl.ok(
      {q("create"), q("contact"), q("name=Dora Maar"), q("email=dora@atelier.example"), q("mobile=+49 171 5550101")});
  const QJsonObject done =
      ctl.on({q("consent"), q("withdraw"), q("Dora Maar"), q("--how"), q("by phone"), q("--json")}).object();
  CHECK(done[q("withdrawn")] == 0);
  CHECK(done[q("suppressed")] == 2);
  const auto given = [&](const char* day) {
    return ctl
        .on({q("consent"), q("give"), q("Dora Maar"), q("--for"), q("offers"), q("--by"), q("sms"), q("--on"), q(day)})
        .code;
  };
  CHECK(given("2099-01-01") == 1);
  CHECK(given("2026-01-05") == 0);
  CHECK(ctl.ok({q("list"), q("consent"), q("--fields"), q("given_at")}).contains(q("2026-01-05")));
  const QJsonArray shown =
      ctl.on({q("consent"), q("show"), q("Dora Maar"), q("--for"), q("offers"), q("--by"), q("sms"), q("--json")})
          .array();
  REQUIRE(shown.size() == 1);
  CHECK(shown[0][q("code")] == q("address-suppressed"));
}

TEST_CASE("a list that was given out is told by the status of its campaign", "[e2e][campaign]") {
  const Segments ctl;
  ctl.ok({q("create"), q("contact"), q("name=Dora Maar"), q("mobile=+49 171 5550101")});
  ctl.ok({q("consent"), q("give"), q("Dora Maar"), q("--for"), q("offers"), q("--by"), q("sms")});
  ctl.ok({q("create"), q("segment"), q("name=Atelier"), q("filter=name = \"Dora Maar\"")});
  ctl.ok({q("create"), q("campaign"), q("name=Evening"), q("channel=sms"), q("segment=Atelier"), q("purpose=offers"),
          q("text=Hello")});
  const auto out = [&] {
    return ctl.on({q("campaign"), q("status"), q("Evening"), q("--json")}).object()[q("given_out")].toInt(-1);
  };
  CHECK(out() == 0);
  ctl.ok({q("campaign"), q("export"), q("Evening"), q("--out"), ctl.file("evening.csv")});
  CHECK(out() == 1);
}

TEST_CASE("a person is had as a file and erased from the command line", "[e2e][erase]") {
  const Segments ctl;
  ctl.ok({q("create"), q("contact"), q("name=Dora Maar"), q("email=dora@atelier.example")});
  CHECK(ctl.ok({q("person"), q("export"), q("Dora Maar")}).contains(q("dora@atelier.example")));
  CHECK(ctl.on({q("person"), q("erase"), q("Dora Maar")}).code == 1);
  const QJsonArray places =
      ctl.on({q("person"), q("erase"), q("Dora Maar"), q("--dry-run"), q("--json")}).object()[q("places")].toArray();
  CHECK(places[0][q("place")] == q("contact"));
  CHECK(ctl.ok({q("list"), q("contact"), q("--count")}).trimmed() == q("4"));
  const QJsonObject done = ctl.on({q("person"), q("erase"), q("Dora Maar"), q("--yes"), q("--json")}).object();
  CHECK(done[q("found")].toArray().isEmpty());
  CHECK(done[q("bytes_searched")].toBool());
  CHECK(ctl.ok({q("list"), q("contact"), q("--count")}).trimmed() == q("3"));
  CHECK(ctl.on({q("check")}).code == 0);
  QFile file(ctl.workspace());
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK_FALSE(file.readAll().toLower().contains("dora"));
}

TEST_CASE("customers are told by RFM groups", "[e2e][rfm]") {
  const Segments ctl;
  for (const char* order :
       {"Ada Lindqvist 2026-01-05 100", "Ada Lindqvist 2026-01-25 50", "Ben Okafor 2025-06-01 20"}) {
    const QStringList words = q(order).split(u' ');
    ctl.ok({q("create"), q("order"), q("contact=") + words[0] + u' ' + words[1], q("ordered_on=") + words[2],
            q("amount=") + words[3] + q(" EUR")});
  }
  CHECK(ctl.ok({q("report"), q("rfm"), q("--csv")}).contains(q("customers")));
  CHECK(ctl.ok({q("report"), q("cohort"), q("--csv")}).contains(q("Jan 2026")));
}
