#include "core/packs/pack.h"

#include <QFile>

#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

QString writePack(TempWorkspace& ws, const QByteArray& bytes) {
  QFile file(ws.file(q("own.json")));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(bytes);
  return file.fileName();
}

}  // namespace

TEST_CASE("each trade brings fields, stages and views in both languages, as one act", "[packs]") {
  REQUIRE(packs().size() >= 5);
  for (const Pack& pack : packs())
    for (const char* language : {"en", "zh"}) {
      INFO(pack.key.toStdString() << ' ' << language);
      TempWorkspace ws;
      const qint64 pipelines = ws.count("pipeline"), views = ws.count("view");
      const auto acts = ws->undoable().size();
      const auto brought = applyPack(*ws, pack, q(language));
      if (!brought.ok()) FAIL(describe(brought.problem()).toStdString());
      CHECK(brought->fields > 0);
      CHECK(ws.count("field_def") == brought->fields);
      CHECK(ws.count("pipeline") == pipelines + 1);
      CHECK(ws.count("view") == views + brought->views);
      CHECK(ws.count("stage", q("pipeline = \"") + pack.content[q("pipeline")][q("name")][q(language)].toString() +
                                  q("\" and kind in (won, lost)")) == 2);
      CHECK_FALSE(pack.about(q(language)).isEmpty());
      CHECK(ws->undoable().size() == acts + 1);
      REQUIRE(ws->undo().ok());
      CHECK(ws.count("field_def") == 0);
      CHECK(ws.count("pipeline") == pipelines);
    }
}

TEST_CASE("a pack of one's own is a file, and one that is damaged changes nothing", "[packs]") {
  TempWorkspace ws;
  const auto own = packNamed(writePack(ws, R"({"name": "Brewery", "fields": [
      {"entity": "company", "label": "Beer taps", "kind": "integer"},
      {"entity": "company", "label": "Beer-taps", "kind": "integer"}]})"));
  REQUIRE(own.ok());
  REQUIRE(applyPack(*ws, *own, q("zh")).ok());
  CHECK(ws.def("company").field(u"beer_taps"));
  CHECK(ws.def("company").field(u"beer_taps_2"));
  CHECK(packNamed(q("bakery")).problem().is("no-such-pack"));
  CHECK(packNamed(writePack(ws, "{")).problem().is("pack-damaged"));
  CHECK(packNamed(writePack(ws, "{}")).problem().is("pack-damaged"));
  for (const char* bad : {R"({"name": "X", "fields": [{"entity": "contact", "label": "A"}, {"entity": "spaceship"}]})",
                          R"({"name": "X", "fields": [{"entity": "contact", "label": "A", "kind": "soup"}]})",
                          R"({"name": "X", "views": [{"entity": "contact", "name": "V", "filter": "nmae = 1"}]})"}) {
    const auto pack = packNamed(writePack(ws, bad));
    REQUIRE(pack.ok());
    const auto applied = applyPack(*ws, *pack, q("en"));
    CHECK_FALSE(applied.ok());
    CHECK(ws.count("field_def") == 2);
  }
}
