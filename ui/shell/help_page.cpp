#include "ui/shell/help_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/labels.h"
#include "ui/kit/markdown_text.h"
#include "ui/shell/command.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kListWidth = 230;
constexpr int kNarrowList = 150;
constexpr int kNarrowBelow = 640;
constexpr int kTextWidth = 680;
constexpr int kScrollBar = 14;
const QString kCommandScheme = QStringLiteral("command:");

/// Markdown comes without room between points.
void tidy(QTextDocument& document) {
  QTextCursor cursor(&document);
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    cursor.setPosition(block.position());
    QTextBlockFormat format = block.blockFormat();
    const int level = format.headingLevel();
    format.setTopMargin(level > 1 ? 14 : 0);
    format.setBottomMargin(level == 1 ? 10 : 6);
    format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    if (format.nonBreakableLines()) {
      format.setLeftMargin(kSpace3);
      format.setBottomMargin(0);
    }
    cursor.setBlockFormat(format);
  }
  dressHeadings(document, TextRole::Heading, TextRole::Title);
}

}  // namespace

HelpPage::HelpPage(CommandSet* commands, QWidget* parent)
    : QWidget(parent),
      m_commands(commands),
      m_search(new QLineEdit),
      m_topics(new QListWidget),
      m_text(new QTextBrowser),
      m_nothing(new EmptyState(EmptyState::Place::Panel)),
      m_print(new Button({})) {
  m_search->setClearButtonEnabled(true);
  m_topics->setFixedWidth(kListWidth);
  m_topics->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_text->setFrameShape(QFrame::NoFrame);
  m_text->setOpenLinks(false);
  m_text->document()->setDocumentMargin(0);
  m_text->setLineWrapMode(QTextEdit::FixedPixelWidth);
  auto* left = new QVBoxLayout;
  left->setSpacing(kSpace2);
  left->addWidget(m_search);
  left->addWidget(m_topics, 1);
  left->addWidget(m_nothing);
  left->addWidget(m_print);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kSpace3, kSpace3, kSpace3, kSpace2);
  row->setSpacing(kSpace4);
  row->addLayout(left);
  row->addWidget(m_text, 1);
  setFocusProxy(m_search);
  connect(m_search, &QLineEdit::textChanged, this, &HelpPage::fill);
  connect(m_search, &QLineEdit::returnPressed, m_topics, [this] { m_topics->setFocus(); });
  connect(m_topics, &QListWidget::currentRowChanged, this, &HelpPage::showTopic);
  connect(m_nothing, &EmptyState::primaryClicked, m_search, &QLineEdit::clear);
  connect(m_print, &QPushButton::clicked, this, &HelpPage::print);
  connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
    if (const QString link = url.toString(); link.startsWith(kCommandScheme))
      m_commands->run(link.mid(kCommandScheme.size()));
  });
  connect(m_commands, &CommandSet::keysChanged, this, &HelpPage::reload);
  retranslate();
}

void HelpPage::search(const QString& typed) { m_search->setText(typed); }

QStringList HelpPage::shownTitles() const {
  QStringList titles;
  for (const HelpTopic& topic : m_found) titles << topic.title;
  return titles;
}

QString HelpPage::shownText() const { return m_text->toPlainText(); }

void HelpPage::retranslate() {
  m_search->setPlaceholderText(tr("Search the help"));
  m_search->setAccessibleName(tr("Search the help"));
  m_topics->setAccessibleName(tr("Topics"));
  m_text->setAccessibleName(tr("Help"));
  m_nothing->set(QStringLiteral("search"), {}, tr("No topic has these words. Fewer or other words may find more."));
  m_nothing->setActions(tr("Show all topics"));
  m_print->setText(tr("Print all…"));
}

/// Reads and lays out the whole manual, for who looks at it: keys, language and commands may have changed since.
void HelpPage::reload() {
  if (!isVisible()) return;
  m_all = helpTopics(*m_commands);
  fill();
}

void HelpPage::fill() {
  const QString kept = m_found.value(m_topics->currentRow()).id;
  m_found = findHelp(m_all, m_search->text());
  const QSignalBlocker quiet(m_topics);
  m_topics->clear();
  int row = 0;
  for (int i = 0; i < m_found.size(); ++i) {
    m_topics->addItem(m_found[i].title);
    if (m_search->text().isEmpty() && m_found[i].id == kept) row = i;
  }
  m_topics->setCurrentRow(m_found.isEmpty() ? -1 : row);
  m_nothing->setVisible(m_found.isEmpty());
  m_topics->setVisible(!m_found.isEmpty());
  showTopic();
}

void HelpPage::showTopic() {
  m_text->document()->setDefaultFont(textFont(TextRole::Body));
  m_text->setMarkdown(m_found.value(m_topics->currentRow()).text);
  tidy(*m_text->document());
  m_text->moveCursor(QTextCursor::Start);
  // What was looked for is shown where it stands.
  const QString word = m_search->text().simplified().section(QLatin1Char(' '), 0, 0);
  if (!word.isEmpty() && m_text->find(word)) m_text->ensureCursorVisible();
}

void HelpPage::printInto(QTextDocument& document) const {
  QStringList texts;
  for (const HelpTopic& topic : m_all) texts << topic.text;
  document.setDefaultFont(textFont(TextRole::Body));
  document.setMarkdown(texts.join(QStringLiteral("\n\n")));
  tidy(document);
}

void HelpPage::print() {
  QPrinter printer;
  QPrintDialog dialog(&printer, this);
  dialog.setWindowTitle(tr("Print the help"));
  if (dialog.exec() != QDialog::Accepted) return;
  QTextDocument document;
  printInto(document);
  document.print(&printer);
}

void HelpPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    reload();
  }
  if (event->type() == QEvent::PaletteChange && isVisible()) showTopic();
  QWidget::changeEvent(event);
}

void HelpPage::showEvent(QShowEvent* event) {
  reload();
  QWidget::showEvent(event);
}

void HelpPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_topics->setFixedWidth(width() < kNarrowBelow ? kNarrowList : kListWidth);
  // A line of text is as long as it can be read, however wide the window is.
  const int room = width() - m_topics->width() - 2 * kSpace3 - kSpace4 - kScrollBar;
  m_text->setLineWrapColumnOrWidth(qBound(120, room, kTextWidth));
}

}  // namespace relata::ui
