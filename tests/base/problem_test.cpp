#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <catch2/catch.hpp>

#include "core/base/problem.h"
#include "core/base/problems/problem_sentences.h"

using relata::Problem;

namespace {

/// Every code that stands in a `Problem("…")`, also where one of two is chosen, in the sources.
QSet<QString> codesInSources() {
  static const QRegularExpression call(
      QStringLiteral("\\b(?:Problem|bad|problem|fail)\\((?:[^\"()]|\\([^\"()]*\\))*?\"([a-z]+(?:-[a-z]+)+)\"(?:\\s*:"
                     "\\s*\"([a-z]+(?:-[a-z]+)+)\")?"));
  QSet<QString> codes;
  for (const char* folder : {"/core", "/app"}) {
    QDirIterator files(QStringLiteral(RELATA_SOURCE_DIR) + QLatin1String(folder), {QStringLiteral("*.cpp")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
      QFile file(files.next());
      REQUIRE(file.open(QIODevice::ReadOnly));
      auto matches = call.globalMatch(QString::fromUtf8(file.readAll()));
      while (matches.hasNext()) {
        const auto match = matches.next();
        for (int group = 1; group <= 2; ++group)
          if (!match.captured(group).isEmpty()) codes << match.captured(group);
      }
    }
  }
  return codes;
}

}  // namespace

TEST_CASE("every problem that the program can report has a sentence", "[problem]") {
  const QSet<QString> codes = codesInSources();
  REQUIRE(codes.size() > 50);
  for (const QString& code : codes) {
    const QByteArray key = code.toLatin1();
    const QString sentence =
        describe(Problem(key.constData(), {QStringLiteral("ARG1"), QStringLiteral("2"), QStringLiteral("ARG3")}));
    INFO(key.constData());
    CHECK_FALSE(sentence.startsWith(code));
    CHECK_FALSE(sentence.contains(QLatin1Char('%')));
  }
}

TEST_CASE("no two problems share a code, of which only one would be told", "[problem]") {
  QSet<QString> codes;
  for (const relata::ProblemSentence& one : relata::problemSentences()) {
    INFO(one.code);
    CHECK_FALSE(codes.contains(QLatin1String(one.code)));
    codes << QLatin1String(one.code);
  }
  CHECK(codes.size() > 300);
}

TEST_CASE("a problem's sentence names what it is about and what was probably meant", "[problem]") {
  CHECK(describe(Problem("no-such-entity", {QStringLiteral("contcat"), QStringLiteral("contact")})).toStdString() ==
        "There is no kind of record called “contcat”. Did you mean “contact”?");
  CHECK(describe(Problem("value-not-choice",
                         {QStringLiteral("Stage"), QStringLiteral("50 %1"), QStringLiteral("lead, customer")}))
            .toStdString() == "Stage: “50 %1” is not one of the choices: lead, customer.");
}

TEST_CASE("a problem that nobody knows still says its code and arguments", "[problem]") {
  CHECK(describe(Problem("never-heard-of", {QStringLiteral("this"), QStringLiteral("that")})).toStdString() ==
        "never-heard-of this that");
}
