#include <QFile>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

#include "core/workspace/draft_file.h"

using namespace relata;

namespace {

const Draft kNote{QStringLiteral("note/contact/1@5-1"), QStringLiteral("Note"), QStringLiteral("Ada wants a quote"), 5};
const Draft kForm{QStringLiteral("new/contact@7-2"), QStringLiteral("New contact"), QStringLiteral("张伟"), 7};

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

TEST_CASE("unsaved text is there again for the next run, newest first, until it is given up", "[drafts]") {
  QTemporaryDir dir;
  const QString path = dir.filePath(QStringLiteral("drafts/one.db"));
  REQUIRE(DraftFile(path, {}).write({kNote, kForm}, {}).ok());
  CHECK(DraftFile(path, {}).all() == QList<Draft>{kForm, kNote});
  REQUIRE(DraftFile(path, {}).write({}, {kForm.key}).ok());
  CHECK(DraftFile(path, {}).all() == QList<Draft>{kNote});
  CHECK_FALSE(bytesOf(path).contains("张伟"));
}

TEST_CASE("unsaved text of an encrypted workspace cannot be read from its file", "[drafts]") {
  QTemporaryDir dir;
  const QString path = dir.filePath(QStringLiteral("secret.db"));
  REQUIRE(DraftFile(path, "hunter2").write({kNote}, {}).ok());
  CHECK_FALSE(bytesOf(path).contains("quote"));
  CHECK(DraftFile(path, "hunter2").all() == QList<Draft>{kNote});
  DraftFile renewed(path, "hunter2");
  REQUIRE(renewed.renew("other", {kNote}).ok());
  CHECK(DraftFile(path, "other").all() == QList<Draft>{kNote});
}

TEST_CASE("a file of unsaved text that nobody can read makes room for a new one", "[drafts]") {
  QTemporaryDir dir;
  const QString path = dir.filePath(QStringLiteral("secret.db"));
  REQUIRE(DraftFile(path, "hunter2").write({kNote}, {}).ok());
  DraftFile other(path, "forgotten");
  CHECK(other.all().isEmpty());
  CHECK(other.write({kForm}, {}).ok());
  CHECK(other.all() == QList<Draft>{kForm});
}
