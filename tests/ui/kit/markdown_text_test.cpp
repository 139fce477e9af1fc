#include <QTextBlock>

#include "tests/ui/support/widget_support.h"
#include "ui/kit/markdown_text.h"
#include "ui/theme/theme.h"

using namespace relata::ui;

namespace {

/// The letters of a word as they are drawn.
QTextCharFormat lettersOf(QTextDocument& document, const char* word) {
  const QTextCursor found = document.find(QLatin1String(word));
  REQUIRE_FALSE(found.isNull());
  return found.charFormat();
}

int sizeOf(QTextDocument& document, const char* word) {
  const QTextCharFormat letters = lettersOf(document, word);
  CHECK_FALSE(letters.hasProperty(QTextFormat::FontSizeAdjustment));
  return letters.font().pixelSize();
}

}  // namespace

TEST_CASE("headings have the letters of the theme, and keep their links", "[kit][markdown]") {
  QTextDocument page;
  page.setMarkdown(QStringLiteral("# Title\n\nwords\n\n## Section of [somewhere](https://a.example)\n\nmore"));
  dressHeadings(page, TextRole::Heading, TextRole::Title);
  CHECK(sizeOf(page, "Title") == textFont(TextRole::Heading).pixelSize());
  CHECK(sizeOf(page, "Section") == textFont(TextRole::Title).pixelSize());
  CHECK(lettersOf(page, "Section").fontWeight() == QFont::DemiBold);
  CHECK(lettersOf(page, "somewhere").anchorHref() == QStringLiteral("https://a.example"));
  CHECK(lettersOf(page, "words").fontWeight() != QFont::DemiBold);
}

TEST_CASE("headings of a note are as large as its text is strong", "[kit][markdown]") {
  MarkdownText note(QStringLiteral("# Offer\n\nwords\n\n### Next"));
  for (const char* word : {"Offer", "Next"})
    CHECK(sizeOf(*note.document(), word) == textFont(TextRole::Strong).pixelSize());
  CHECK(lettersOf(*note.document(), "Offer").foreground().color() == colors().text);
}
