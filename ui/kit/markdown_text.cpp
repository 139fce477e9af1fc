#include "ui/kit/markdown_text.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QRegularExpression>
#include <QTextBlock>
#include <QWheelEvent>
#include <QtMath>

#include <memory>

namespace relata::ui {
namespace {

constexpr int kMostCharacters = 20000;
constexpr int kMostLines = 600;
constexpr int kDeepest = 8;

/// Only what names another place; "file:" and "javascript:" lead nowhere.
bool mayOpen(const QString& address) {
  static const QRegularExpression known(QStringLiteral("^(relata:|https?://|mailto:|tel:)"),
                                        QRegularExpression::CaseInsensitiveOption);
  return known.match(address).hasMatch();
}

}  // namespace

bool hasMarkdown(const QString& text) {
  static const QRegularExpression marks(
      QStringLiteral("(^|\\n)\\s{0,3}(#{1,6} |[-*+] |\\d{1,3}[.)] |> "
                     "|```)|\\*\\*\\S|__\\S|`\\S|\\[[^\\]\\n]+\\]\\([^)\\n]+\\)|(^|\\s)\\*\\S"));
  return marks.match(text).hasMatch();
}

bool isModestMarkdown(const QString& text) {
  if (text.size() > kMostCharacters || text.count(QLatin1Char('\n')) > kMostLines) return false;
  static const QRegularExpression quoted(QStringLiteral("(?:^|\\n)[ >]*>"));
  for (auto it = quoted.globalMatch(text); it.hasNext();)
    if (it.next().captured().count(QLatin1Char('>')) > kDeepest) return false;
  static const QRegularExpression nested(
      QStringLiteral("(?:^|\\n)(?:[ \\t]{%1,}|(?:\\s*(?:[-*+]|\\d{1,9}[.)])[ \\t]+){%2,})\\S")
          .arg(4 * kDeepest)
          .arg(kDeepest));
  return !nested.match(text).hasMatch() && text.count(QLatin1Char('[')) < 400 && text.count(QLatin1Char('|')) < 1000;
}

QString markdownTitle(const QString& text) {
  QString line = text.section(QLatin1Char('\n'), 0, 0).trimmed();
  static const QRegularExpression lead(QStringLiteral("^(?:#{1,6}\\s+|[-*+]\\s+|>\\s*|\\d{1,3}[.)]\\s+)"));
  static const QRegularExpression link(QStringLiteral("\\[([^\\]\\n]+)\\]\\([^)\\n]*\\)"));
  static const QRegularExpression marks(QStringLiteral("\\*\\*|__|`"));
  return line.remove(lead).replace(link, QStringLiteral("\\1")).remove(marks).trimmed();
}

void dressHeadings(QTextDocument& document, TextRole first, TextRole others, const QColor& color) {
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    const int level = block.blockFormat().headingLevel();
    if (level == 0) continue;
    QList<QTextFragment> pieces;  // links and code in a heading stay what they are
    for (auto it = block.begin(); !it.atEnd(); ++it) pieces << it.fragment();
    for (const QTextFragment& piece : std::as_const(pieces)) {
      QTextCharFormat letters = piece.charFormat();
      const QFont font = textFont(level == 1 ? first : others);
      letters.clearProperty(QTextFormat::FontSizeAdjustment);  // it would win over the size
      letters.setProperty(QTextFormat::FontPixelSize, font.pixelSize());
      letters.setFontWeight(font.weight());
      if (color.isValid() && !letters.isAnchor()) letters.setForeground(color);
      QTextCursor cursor(&document);
      cursor.setPosition(piece.position());
      cursor.setPosition(piece.position() + piece.length(), QTextCursor::KeepAnchor);
      cursor.setCharFormat(letters);
    }
  }
}

MarkdownText::MarkdownText(const QString& text, QWidget* parent) : QTextBrowser(parent), m_source(text) {
  setFrameShape(QFrame::NoFrame);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setOpenLinks(false);
  setFocusPolicy(text.contains(QLatin1String("](")) ? Qt::TabFocus : Qt::NoFocus);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  viewport()->setAutoFillBackground(false);
  document()->setDocumentMargin(0);
  document()->setIndentWidth(18);
  setAccessibleName(markdownTitle(text));
  dress();
  connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
    const QString address = url.toString();
    if (m_open && mayOpen(address)) m_open(address);
  });
}

void MarkdownText::dress() {
  m_dressedFor = currentTheme();
  setStyleSheet(QStringLiteral("QTextBrowser{background:transparent;border:none;padding:0}"));
  document()->setDefaultFont(textFont(TextRole::Small));
  QPalette shades = palette();
  shades.setColor(QPalette::Text, colors().textSecondary);
  shades.setColor(QPalette::Link, colors().accent);
  setPalette(shades);
  if (isModestMarkdown(m_source)) {
    document()->setMarkdown(m_source, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML) |
                                          QTextDocument::MarkdownDialectGitHub);
    // Headings of a note are not those of a page.
    dressHeadings(*document(), TextRole::Strong, TextRole::Strong, colors().text);
  } else {
    document()->setPlainText(m_source);
  }
  lay();
}

/// Pictures and style sheets of a note are not fetched, from nowhere.
QVariant MarkdownText::loadResource(int, const QUrl&) { return QByteArray(); }

void MarkdownText::lay() {
  document()->setTextWidth(qMax(40, viewport()->width()));
  const int wanted = qCeil(document()->size().height()) + 2;
  if (height() != wanted) setFixedHeight(wanted);
}

QSize MarkdownText::sizeHint() const { return {240, qCeil(document()->size().height()) + 2}; }
QSize MarkdownText::minimumSizeHint() const { return {60, 18}; }

int MarkdownText::heightForWidth(int width) const {
  std::unique_ptr<QTextDocument> copy(document()->clone());
  copy->setTextWidth(width);
  return qCeil(copy->size().height()) + 2;
}

void MarkdownText::resizeEvent(QResizeEvent* event) {
  QTextBrowser::resizeEvent(event);
  lay();
}

void MarkdownText::changeEvent(QEvent* event) {
  QTextBrowser::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && m_dressedFor != currentTheme()) dress();
}

}  // namespace relata::ui
