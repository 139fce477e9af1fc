#include "tests/architecture/source_rules.h"

#include <catch2/catch.hpp>

using namespace relata::architecture;

namespace {

Findings checkAll(Findings (*check)(const SourceFile&), const QStringList& folders) {
  const QVector<SourceFile> files = readSources(QStringLiteral(RELATA_SOURCE_DIR), folders);
  REQUIRE(files.size() > 5);
  Findings findings;
  for (const SourceFile& file : files) findings += check(file);
  return findings;
}

SourceFile source(const char* path, const char* text) { return {QString::fromLatin1(path), QString::fromUtf8(text)}; }

const QStringList kProduct{QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui")};

}  // namespace

TEST_CASE("includes point down the layers", "[architecture]") {
  CHECK(checkAll(checkIncludeDirections, kProduct) == Findings{});
}

TEST_CASE("the core knows no frontend", "[architecture]") {
  CHECK(checkAll(checkNoFrontendInCore, kProduct) == Findings{});
  CHECK(checkAll(checkNoQObjectInCore, kProduct) == Findings{});
}

TEST_CASE("SQLite is known to core/db only, and SQL is written in the core only", "[architecture]") {
  CHECK(checkAll(checkSqliteOnlyInDb, kProduct) == Findings{});
  CHECK(checkAll(checkNoSqlAboveCore, kProduct) == Findings{});
}

TEST_CASE("there are no singletons", "[architecture]") { CHECK(checkAll(checkNoSingletons, kProduct) == Findings{}); }

TEST_CASE("texts that are shown can be translated and are never markup", "[architecture]") {
  CHECK(checkAll(checkShownTextIsTranslated, kProduct) == Findings{});
  CHECK(checkAll(checkPlainTextLabels, kProduct) == Findings{});
}

TEST_CASE("long files are worth a look", "[architecture]") {
  const QStringList everywhere = kProduct + QStringList{QStringLiteral("tests")};
  for (const Finding& finding : checkAll(checkFileSize, everywhere)) WARN(finding);
}

TEST_CASE("an include that points up or sideways is found", "[architecture]") {
  struct Row {
    const char* path;
    const char* include;
    int findings;
  };
  const Row row = GENERATE(values<Row>({
      {"core/base/text.cpp", "core/base/text.h", 0},
      {"core/base/text.cpp", "core/meta/value.h", 1},
      {"core/db/statement.h", "core/store/query.h", 1},
      {"core/store/query.cpp", "core/workspace/workspace.h", 1},
      {"core/schema/schema.cpp", "core/store/query.h", 1},
      {"core/store/query.cpp", "core/schema/schema.h", 0},
      {"core/workspace/workspace.cpp", "core/store/query.h", 0},
      {"core/workspace/workspace.cpp", "core/setup.h", 1},
      {"core/rules/business_calendar.cpp", "core/sales/deal.h", 1},
      {"core/sales/deal.cpp", "core/contacts/company.h", 0},
      {"core/sales/deal.cpp", "core/service/ticket.h", 1},
      {"core/exchange/csv/reader.cpp", "core/sales/deal.h", 0},
      {"core/exchange/csv/reader.cpp", "core/sync/bundle.h", 1},
      {"core/exchange/lead_inbox.cpp", "core/mail/mime_reader.h", 0},
      {"core/mail/mime_reader.cpp", "core/exchange/lead_inbox.h", 1},
      {"core/entities.cpp", "core/sales/deal.h", 0},
      {"core/workspace/workspace.cpp", "core/entities.h", 1},
      {"core/sample/company.cpp", "core/entities.h", 0},
      {"core/unheard/of.cpp", "core/base/text.h", 1},
      {"core/base/text.cpp", "ui/kit/chip.h", 1},
      {"ui/kit/chip.cpp", "core/contacts/contact.h", 1},
      {"ui/kit/chip.cpp", "ui/theme/tokens.h", 0},
      {"ui/kit/chip.cpp", "ui/shell/main_window.h", 1},
      {"ui/sales/board.cpp", "core/sales/deal.h", 0},
      {"ui/sales/board.cpp", "app/relata/modules.h", 1},
      {"app/relatactl/main.cpp", "ui/kit/chip.h", 1},
      {"app/relata/main.cpp", "ui/kit/chip.h", 0},
      {"core/base/text.cpp", "tests/support/clock.h", 1},
  }));
  CAPTURE(row.path, row.include);
  const std::string text = std::string("#include <QString>\n#include \"") + row.include + "\"\n";
  const Findings findings = checkIncludeDirections(source(row.path, text.c_str()));
  CHECK(findings.size() == row.findings);
  if (!findings.isEmpty()) CHECK(findings[0].line == 2);
}

TEST_CASE("Qt Charts outside ui/charts is found", "[architecture]") {
  CHECK(checkIncludeDirections(source("ui/sales/funnel.cpp", "#include <QtCharts/QChartView>\n")).size() == 1);
  CHECK(checkIncludeDirections(source("ui/charts/bars.cpp", "#include <QtCharts/QChartView>\n")).isEmpty());
}

TEST_CASE("a planted violation of each rule is found, and its innocent neighbour is not", "[architecture]") {
  struct Row {
    const char* rule;
    Findings (*check)(const SourceFile&);
    const char* path;
    const char* guilty;
    const char* innocent;
  };
  const Row row = GENERATE(values<Row>({
      {"widget in core", checkNoFrontendInCore, "core/base/a.cpp", "#include <QtWidgets/QWidget>",
       "#include <QString>"},
      {"colour in core", checkNoFrontendInCore, "core/base/a.cpp", "#include <QColor>", "#include <QCollator>"},
      {"picture in core", checkNoFrontendInCore, "core/base/a.cpp", "#include <QImage>", "#include <QTextStream>"},
      {"application in core", checkNoFrontendInCore, "core/base/a.cpp", "#include <QApplication>",
       "#include <QCoreApplication>"},
      {"sqlite3.h", checkSqliteOnlyInDb, "core/store/a.cpp", "#include <sqlite3.h>", "// not #include <sqlite3.h>"},
      {"select", checkNoSqlAboveCore, "ui/sales/a.cpp", "q(\"SELECT id FROM deal \");",
       "tr(\"Select a file from the list\");"},
      {"raw string", checkNoSqlAboveCore, "app/relatactl/a.cpp", "q(R\"(\n  select id\n from deal where x)\");",
       "u = \"update the set of fields\";"},
      {"pragma", checkNoSqlAboveCore, "app/relatactl/a.cpp", "q(\"PRAGMA user_version\");", "#pragma once"},
      {"making an instance", checkNoSingletons, "ui/shell/a.h", "static Shell& instance();", "int instances();"},
      {"using an instance", checkNoSingletons, "ui/shell/a.cpp", "Shell::instance().show();",
       "QCoreApplication::instance()->quit();"},
      {"QObject", checkNoQObjectInCore, "core/store/a.h", "class A : public QObject {};", "class QObject;"},
      {"label", checkShownTextIsTranslated, "ui/kit/a.cpp", "label->setText(QStringLiteral(\"No deals yet\"));",
       "label->setText(tr(\"No deals yet\"));"},
      {"button", checkShownTextIsTranslated, "ui/kit/a.cpp", "new QPushButton(QStringLiteral(\"Save\"), this);",
       "save->setObjectName(QStringLiteral(\"Save\"));"},
      {"utf-16 literal", checkShownTextIsTranslated, "ui/kit/a.cpp", "menu->addAction(u\"Undo\"_qs);",
       "menu->addAction(icon, tr(\"Undo\"));"},
      {"after an icon", checkShownTextIsTranslated, "ui/kit/a.cpp", "menu->addAction(icon, QStringLiteral(\"Undo\"));",
       "label->setText(QStringLiteral(\"CSV\"));"},
      {"rich text", checkPlainTextLabels, "ui/kit/a.cpp", "label->setTextFormat(Qt::RichText);",
       "label->setTextFormat(Qt::PlainText);"},
  }));
  CAPTURE(row.rule);
  CHECK(row.check(source(row.path, row.guilty)).size() >= 1);
  CHECK(row.check(source(row.path, row.innocent)) == Findings{});
}

TEST_CASE("the notifier of the workspace may be a QObject, and core/db may include sqlite3.h", "[architecture]") {
  CHECK(checkNoQObjectInCore(source("core/workspace/change_notifier.h", "class N : public QObject {};")).isEmpty());
  CHECK(checkSqliteOnlyInDb(source("core/db/connection.cpp", "#include <sqlite3.h>")).isEmpty());
}

TEST_CASE("comments are no code, and a string that looks like one is no comment", "[architecture]") {
  CHECK(withoutComments(QStringLiteral("a; // b\nc")) == QStringLiteral("a;     \nc"));
  CHECK(withoutComments(QStringLiteral("a /* b\nc */ d")) == QStringLiteral("a     \n     d"));
  CHECK(withoutComments(QStringLiteral("x = \"http://y\"; // z")) == QStringLiteral("x = \"http://y\";     "));
  CHECK(withoutComments(QStringLiteral("x = '\"'; // z")) == QStringLiteral("x = '\"';     "));
  CHECK(withoutComments(QStringLiteral("R\"(// kept)\"")) == QStringLiteral("R\"(// kept)\""));
}
