#include "ui/shell/help_page.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/shell/form_rows.h"
#include "ui/shell/settings_page.h"

namespace relata::ui {
namespace {

constexpr int kTextWidth = 620;

struct Topic {
  const char* title;
  const char* text;
};

constexpr Topic kTopics[] = {
    {QT_TRANSLATE_NOOP("Help", "Find anything"),
     QT_TRANSLATE_NOOP("Help",
                       "Press Ctrl+K and type: a name, its pinyin or its initials, a part of an address, any three "
                       "digits of a phone number, or what you want to do.")},
    {QT_TRANSLATE_NOOP("Help", "Change and take back"),
     QT_TRANSLATE_NOOP("Help",
                       "What you change is saved at once. Undo names what it takes back. “Acts” lists everything that "
                       "was done: each act can be taken back by itself, and done again.")},
    {QT_TRANSLATE_NOOP("Help", "Filter a list"),
     QT_TRANSLATE_NOOP("Help",
                       "Add conditions as chips above the list, or type them: stage = customer and not exists(activity "
                       "since 90d). Save a filter as a view and it stands in the navigation with its count.")},
    {QT_TRANSLATE_NOOP("Help", "Change many records"),
     QT_TRANSLATE_NOOP(
         "Help",
         "Select rows and choose “Change…”: how many records change is told before it is done. Ctrl+D fills "
         "the value of the first selected row down. Cells copied from a spreadsheet are pasted with Ctrl+V; "
         "a block waits below the list until it is right. Each of these is one act.")},
    {QT_TRANSLATE_NOOP("Help", "Board, calendar, statistics"),
     QT_TRANSLATE_NOOP(
         "Help",
         "The button beside “Columns” shows a list as a table, as a board by a choice such as the stage, or "
         "as a calendar of a date such as the birthday. On a board, drag a card, or press Ctrl+Shift and an "
         "arrow key. The menu of a column head tells what the column holds.")},
    {QT_TRANSLATE_NOOP("Help", "Bring your address book"),
     QT_TRANSLATE_NOOP(
         "Help",
         "Choose “Import…” or drop a CSV file, an Excel workbook or a vCard file on the window. You see what becomes "
         "of each column and of "
         "each row before anything is written, and the import is one act that can be undone.")},
    {QT_TRANSLATE_NOOP("Help", "Take your data along"),
     QT_TRANSLATE_NOOP("Help",
                       "“Export the list…” writes what a list shows as an Excel workbook, CSV, vCard or JSON Lines. "
                       "relatactl export all --format folder writes everything.")},
    {QT_TRANSLATE_NOOP("Help", "Keep the data good"),
     QT_TRANSLATE_NOOP(
         "Help",
         "“Find duplicates” compares all records and says what speaks for each pair; you merge them field "
         "by field, or say that they are two. “Check the data quality” counts what is complete, valid, "
         "fresh and there once, and each number opens its records. Rows chosen in a list can be merged "
         "from their menu.")},
    {QT_TRANSLATE_NOOP("Help", "Arrange the window"),
     QT_TRANSLATE_NOOP("Help",
                       "Panels can be tabbed, split, floated to another screen and maximised, by pointer or from their "
                       "menu. The layout is kept for each workspace.")},
    {QT_TRANSLATE_NOOP("Help", "Your file"),
     QT_TRANSLATE_NOOP("Help",
                       "A workspace is one file on your disk. It is backed up each day; backups, restoring and the "
                       "passphrase are under Settings, File.")}};

}  // namespace

HelpPage::HelpPage(const CommandSet* commands, QWidget* parent)
    : QWidget(parent), m_commands(commands), m_body(new QVBoxLayout) {
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(kSpace4, 0, kSpace4, kSpace2);
  auto* inside = new QWidget;
  auto* line = new QHBoxLayout(inside);
  line->setContentsMargins(0, kSpace4, kSpace2, kSpace4);
  line->addLayout(m_body, 100);
  line->addStretch(1);
  m_scroll = scrolled(inside);
  m_scroll->setFocusPolicy(Qt::StrongFocus);  // there is nothing to press: the keyboard scrolls
  setFocusProxy(m_scroll);
  rows->addWidget(m_scroll);
  rebuild();
}

void HelpPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) rebuild();
  QWidget::changeEvent(event);
}

// Commands of modules may have come since.
void HelpPage::showEvent(QShowEvent* event) {
  rebuild();
  QWidget::showEvent(event);
}

void HelpPage::rebuild() {
  m_scroll->setAccessibleName(tr("Help"));
  clearLayout(m_body);
  m_body->setSpacing(kSpace1);
  for (const Topic& topic : kTopics) {
    m_body->addWidget(new TextLabel(QCoreApplication::translate("Help", topic.title), TextRole::Strong));
    auto* text = new TextLabel(QCoreApplication::translate("Help", topic.text), TextRole::Body, TextColor::Secondary);
    text->setWordWrap(true);
    text->setMaximumWidth(kTextWidth);
    m_body->addWidget(text);
    m_body->addSpacing(kSpace3);
  }
  m_body->addWidget(new TextLabel(tr("Keyboard shortcuts"), TextRole::Title));
  m_body->addWidget(shortcutList(*m_commands));
  m_body->addStretch(1);
}

}  // namespace relata::ui
