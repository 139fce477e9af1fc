#include <QPlainTextEdit>
#include <catch2/catch.hpp>

#include "tests/ui/support/widget_support.h"
#include "ui/records/drafts.h"

using namespace relata;
using namespace relata::ui;

namespace {

/// Drafts over a file that is a list, and a time that passes when the test says so.
struct Keeping {
  test::ManualTime time;
  QHash<QString, Draft> file;
  UtcMs now = 1000;
  Drafts drafts{[this](const QList<Draft>& changed, const QStringList& gone) {
                  for (const Draft& draft : changed) file.insert(draft.key, draft);
                  for (const QString& key : gone) file.remove(key);
                },
                [this] { return now; }, time.scheduler()};
  QStringList texts() const {
    QStringList out;
    for (const Draft& draft : file) out << draft.text;
    return out;
  }
};

const QString kPlace = QStringLiteral("note/contact/7");

}  // namespace

TEST_CASE("what is typed is kept within seconds, and gone once the editor is done with it", "[records][drafts]") {
  Keeping keeping;
  auto edit = std::make_unique<QPlainTextEdit>();
  keeping.drafts.join(edit.get(), kPlace, QStringLiteral("Note"));
  edit->setPlainText(QStringLiteral("Ada wants"));
  keeping.time.pass();
  CHECK(keeping.texts() == QStringList{QStringLiteral("Ada wants")});
  edit->setPlainText(QStringLiteral("Ada wants a quote"));
  keeping.time.pass();
  CHECK(keeping.texts() == QStringList{QStringLiteral("Ada wants a quote")});
  edit.reset();
  CHECK(keeping.file.isEmpty());
}

TEST_CASE("closing the window keeps what is not saved", "[records][drafts]") {
  Keeping keeping;
  auto edit = std::make_unique<QPlainTextEdit>();
  keeping.drafts.join(edit.get(), kPlace, QStringLiteral("Note"));
  edit->setPlainText(QStringLiteral("half a sentence"));
  keeping.drafts.close();
  edit.reset();
  CHECK(keeping.texts() == QStringList{QStringLiteral("half a sentence")});
}

TEST_CASE("text of an earlier run comes back into the editor of its place, and is kept there", "[records][drafts]") {
  Keeping keeping;
  const Draft left{kPlace + QStringLiteral("@5-1"), QStringLiteral("Note"), QStringLiteral("Ada wants a quote"), 5};
  keeping.file.insert(left.key, left);
  keeping.drafts.setLeft({left});
  QPlainTextEdit other;
  keeping.drafts.join(&other, QStringLiteral("note/contact/8"), QStringLiteral("Note"));
  std::unique_ptr<QPlainTextEdit> edit;
  QObject::connect(&keeping.drafts, &Drafts::openRequested, &other, [&](const Draft& draft) {
    CHECK(Drafts::placeOf(draft.key) == kPlace);
    edit = std::make_unique<QPlainTextEdit>();
    keeping.drafts.join(edit.get(), kPlace, QStringLiteral("Note"));
  });
  keeping.drafts.restore(left.key);
  REQUIRE(edit);
  CHECK(edit->toPlainText() == left.text);
  CHECK(other.toPlainText().isEmpty());
  CHECK(keeping.drafts.left().isEmpty());
  CHECK(keeping.texts() == QStringList{left.text});
}

TEST_CASE("text that nobody has looked at yet is not written over by new text of the same place", "[records][drafts]") {
  Keeping keeping;
  const Draft left{kPlace + QStringLiteral("@5-1"), QStringLiteral("Note"), QStringLiteral("the old one"), 5};
  keeping.file.insert(left.key, left);
  keeping.drafts.setLeft({left});
  QPlainTextEdit edit;
  keeping.drafts.join(&edit, kPlace, QStringLiteral("Note"));
  edit.setPlainText(QStringLiteral("the new one"));
  keeping.drafts.keepNow();
  CHECK(keeping.texts().contains(QStringLiteral("the old one")));
  CHECK(keeping.texts().contains(QStringLiteral("the new one")));
  keeping.drafts.discard(left.key);
  CHECK(keeping.texts() == QStringList{QStringLiteral("the new one")});
}

TEST_CASE("text that comes back goes into an editor that stands open already, where it is empty", "[records][drafts]") {
  Keeping keeping;
  const Draft left{kPlace + QStringLiteral("@5-1"), QStringLiteral("Note"), QStringLiteral("Ada wants a quote"), 5};
  keeping.file.insert(left.key, left);
  keeping.drafts.setLeft({left});
  QPlainTextEdit edit;
  keeping.drafts.join(&edit, kPlace, QStringLiteral("Note"));
  edit.setPlainText(QStringLiteral("something else"));
  keeping.drafts.restore(left.key);
  CHECK(edit.toPlainText() == QStringLiteral("something else"));
  CHECK(keeping.drafts.left() == QList<Draft>{left});
  edit.clear();
  keeping.drafts.restore(left.key);
  CHECK(edit.toPlainText() == left.text);
  CHECK(keeping.drafts.left().isEmpty());
  CHECK(keeping.texts() == QStringList{left.text});
}

TEST_CASE("what is left without saving is offered again", "[records][drafts]") {
  Keeping keeping;
  auto edit = std::make_unique<QPlainTextEdit>();
  keeping.drafts.join(edit.get(), kPlace, QStringLiteral("Note"));
  keeping.drafts.setAside(edit.get());
  CHECK(keeping.drafts.left().isEmpty());
  keeping.drafts.join(edit.get(), kPlace, QStringLiteral("Note"));
  edit->setPlainText(QStringLiteral("half a note"));
  keeping.drafts.setAside(edit.get());
  edit.reset();
  REQUIRE(keeping.drafts.left().size() == 1);
  CHECK(keeping.texts() == QStringList{QStringLiteral("half a note")});
  QPlainTextEdit again;
  keeping.drafts.join(&again, kPlace, QStringLiteral("Note"));
  keeping.drafts.restore(keeping.drafts.left().first().key);
  CHECK(again.toPlainText() == QStringLiteral("half a note"));
  CHECK(keeping.texts() == QStringList{QStringLiteral("half a note")});
}

TEST_CASE("text that is wanted back is not lost to another text of its place that only waits", "[records][drafts]") {
  Keeping keeping;
  const Draft left{kPlace + QStringLiteral("@5-1"), QStringLiteral("Note"), QStringLiteral("the old one"), 5};
  keeping.file.insert(left.key, left);
  keeping.drafts.setLeft({left});
  keeping.drafts.restore(left.key);
  QObject keeper;
  keeping.drafts.hold(&keeper, kPlace, QStringLiteral("Note"), QStringLiteral("the new one"));
  keeping.drafts.keepNow();
  CHECK(keeping.texts().contains(QStringLiteral("the old one")));
  CHECK(keeping.texts().contains(QStringLiteral("the new one")));
}
