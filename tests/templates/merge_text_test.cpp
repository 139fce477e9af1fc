#include "core/templates/merge_text.h"

#include "tests/support/temp_workspace.h"

using namespace relata;
using relata::test::q;

namespace {

/// "words|{name}|{name=fallback}"
QString shape(const char* text) {
  QStringList out;
  for (const MergePart& part : readMergeText(q(text)).parts)
    out << (!part.placeholder ? part.text
            : part.fallback   ? q("{%1=%2}").arg(part.text, *part.fallback)
                              : q("{%1}").arg(part.text));
  return out.join(QLatin1Char('|'));
}

QStringList wrong(const char* text) {
  QStringList out;
  for (const Problem& problem : readMergeText(q(text)).problems)
    out << problem.code + QLatin1Char(' ') + problem.arguments.join(QLatin1Char(':'));
  return out;
}

}  // namespace

TEST_CASE("a template is words and placeholders, with what to write otherwise behind a bar", "[template]") {
  CHECK(shape("Dear {{contact.given_name|there}},") == q("Dear |{contact.given_name=there}|,"));
  CHECK(shape("{{ name }}{{today}}") == q("{name}|{today}"));
  CHECK(shape("{{name|}}") == q("{name=}"));
  CHECK(shape("{{name|a | b}}") == q("{name=a | b}"));
  CHECK(shape("您好，{{contact.name|朋友}}！") == q("您好，|{contact.name=朋友}|！"));
  CHECK(shape("").isEmpty());
  CHECK(shape("a { b } c }} d") == q("a { b } c }} d"));
}

TEST_CASE("braces behind a backslash are braces", "[template]") {
  CHECK(shape("\\{{name}}") == q("{{name}}"));
  CHECK(wrong("\\{{name").isEmpty());
  CHECK(shape("a\\b {{name}}") == q("a\\b |{name}"));
  CHECK(shape("C:\\\\{{name}}") == q("C:\\|{name}"));
}

TEST_CASE("a placeholder that is not closed is told with line and column", "[template]") {
  CHECK(wrong("{{name") == QStringList{q("template-unclosed 1:1")});
  CHECK(wrong("Hello\nDear {{name\nand }}") == QStringList{q("template-unclosed 2:6")});
  CHECK(wrong("{{a {{b}}") == QStringList{q("template-unclosed 1:1")});
  CHECK(wrong("您好 😀 {{name") == QStringList{q("template-unclosed 1:6")});  // a column is a character
  CHECK(wrong("x {{ }} y {{|z}}") == QStringList{q("template-empty 1:3"), q("template-empty 1:11")});
  CHECK(wrong("fine {{name}}").isEmpty());
}

TEST_CASE("a template has an end", "[template]") {
  const QString long_(kLongestTemplate + 1, QLatin1Char('{'));
  REQUIRE(readMergeText(long_).problems.size() == 1);
  CHECK(readMergeText(long_).problems[0].is("template-too-long"));
  CHECK(readMergeText(long_).parts.isEmpty());
}
