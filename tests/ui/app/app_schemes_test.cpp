#include "app/relata/scheme_programs.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

using namespace relata::app;

namespace {

void write(const QString& path, const QByteArray& text) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(text);
}

}  // namespace

TEST_CASE("a program for calls is known where the desktop has one, and not where it was taken away", "[app][call]") {
  QTemporaryDir dir;
  const QString folder = dir.path();
  const QString tel = QStringLiteral("tel");
  CHECK_FALSE(isSchemeKnownIn({folder, folder + QStringLiteral("/none")}, tel));
  write(folder + QStringLiteral("/mimeinfo.cache"), "[MIME Cache]\nx-scheme-handler/mailto=a.desktop;\n");
  CHECK_FALSE(isSchemeKnownIn({folder}, tel));
  CHECK(isSchemeKnownIn({folder}, QStringLiteral("mailto")));
  write(folder + QStringLiteral("/mimeapps.list"), "[Removed Associations]\nx-scheme-handler/tel=a.desktop\n");
  CHECK_FALSE(isSchemeKnownIn({folder}, tel));
  write(folder + QStringLiteral("/mimeapps.list"), "[Default Applications]\nx-scheme-handler/tel=phone.desktop\n");
  CHECK(isSchemeKnownIn({folder}, tel));
}
