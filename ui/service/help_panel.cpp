#include "ui/service/help_panel.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "core/activities/asked_text.h"
#include "core/knowledge/article_acts.h"
#include "core/knowledge/article_text.h"
#include "core/service/ticket.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/link_text.h"
#include "ui/kit/marked_text.h"
#include "ui/kit/search_field.h"

namespace relata::ui {
namespace {

constexpr double kSpeaksAgainst = 0.5;  // against what a person chose speaks only what is surer than not
constexpr int kArticles = 3, kSolved = 3, kFound = 6;
constexpr int kPauseMs = 200;

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

HelpPanel::HelpPanel(const RecordContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_slot(context.reads, this),
      m_card(new Card),
      m_search(new SearchField({})) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_card);
  auto* column = new QVBoxLayout(m_card);
  column->setSpacing(kSpace2);
  column->addWidget(m_search);
  m_column = new QVBoxLayout;
  m_column->setSpacing(kSpace1);
  column->addLayout(m_column);
  m_card->hide();
  m_later.setSingleShot(true);
  m_later.setInterval(kPauseMs);
  connect(&m_later, &QTimer::timeout, this, &HelpPanel::load);
  connect(m_search->edit(), &QLineEdit::textChanged, this, [this] { m_later.start(); });
  connect(m_search->edit(), &QLineEdit::returnPressed, this, [this] {
    // Whoever asks in earnest and finds nothing says what should be written.
    const QString typed = m_search->edit()->text();
    if (typed.trimmed().isEmpty() || !m_loaded || !m_help.found.isEmpty()) return;
    if (!noteFailedSearch(m_context.workspace, typed)) return;
    m_listed = typed;
    tell();
  });
  connect(&context.workspace.notifier(), &ChangeNotifier::changed, this,
          [this](const ChangeSetPtr& changes) { follow(*changes); });
  m_search->setPlaceholder(tr("Search articles"));
}

void HelpPanel::show(const RecordView& view, bool writable) {
  if (!m_view || m_view->record.id() != view.record.id()) {
    m_loaded = false;
    m_help = {};
    const QSignalBlocker quiet(m_search->edit());
    m_search->edit()->clear();
    m_card->hide();
  }
  m_view = view;
  m_writable = writable;
  load();
}

void HelpPanel::follow(const ChangeSet& changes) {
  ++m_changes;
  if (changes.touches(s("article"))) m_known.articles.reset();
  if (changes.touches(s("ticket")) || changes.touches(s("ticket_category"))) m_known.ticketsChanged = true;
  if (m_view && !m_known.articles && isVisible()) m_later.start();
}

HelpPanel::Help HelpPanel::readHelp(Reader& reader, const Record& ticket, Known known, const QString& typed) {
  Help help;
  if (!known.articles) known.articles = KnowledgeIndex::read(reader, false);
  if (known.ticketsChanged) {
    known.solved = SolvedIndex::read(reader, known.solved);
    known.intent = TicketIntent::learn(reader, IntentMeasure::Sharpness, known.intent);
    known.ticketsChanged = false;
  }
  const QString asked = intentText(ticket.title(), askedText(reader.connection(), ticket.id()));
  const QString all = asked + QLatin1Char('\n') + newestQuestion(reader, ticket.id());
  help.categories = known.intent->guess(asked);
  help.tooFew = known.intent->tooFew();
  help.learned = known.intent->stage() != IntentStage::TooFew;
  help.articles = known.articles->suggest(all, kArticles);
  if (!typed.trimmed().isEmpty()) help.found = known.articles->search(typed, kFound);
  help.article = articleOfTicket(reader.connection(), ticket.id());
  help.solved = known.solved->similar(reader, asked, ticket.id(), kSolved);
  help.known = std::move(known);
  return help;
}

void HelpPanel::load() {
  if (!m_view) return;
  m_slot.ask<Help>(
      [ticket = m_view->record, registry = m_view->registry, known = m_known,
       typed = m_search->edit()->text()](Reader& reader) { return readHelp(reader, ticket, known, typed); },
      [this, changes = m_changes](Result<Help> help) {
        if (!help.ok()) return;  // the page says it already
        m_help = *std::move(help);
        m_known = m_help.known;
        if (changes != m_changes) {  // something was written while it was read
          m_known.articles.reset();
          m_known.ticketsChanged = true;
        }
        m_loaded = true;
        tell();
      });
}

void HelpPanel::heading(const QString& text) {
  if (m_column->count() > 0) m_column->addSpacing(kSpace2);
  m_column->addWidget(new TextLabel(text, TextRole::Strong));
}

void HelpPanel::small(const QString& text) {
  auto* label = new TextLabel(text, TextRole::Small, TextColor::Muted);
  label->setWordWrap(true);
  m_column->addWidget(label);
}

void HelpPanel::quote(const Passage& passage) {
  if (passage.text.isEmpty()) return;
  QList<MarkedText::Mark> marks;
  for (const MatchSpan& mark : passage.marks) marks << MarkedText::Mark{mark.start, mark.length};
  m_column->addWidget(new MarkedText(passage.text, marks));
}

void HelpPanel::tell() {
  clearLayout(m_column);
  m_search->setPlaceholder(tr("Search articles"));
  m_search->edit()->setAccessibleName(tr("Search articles"));
  if (m_search->edit()->text().trimmed().isEmpty()) tellCategories();
  tellArticles();
  if (m_search->edit()->text().trimmed().isEmpty()) tellSolved();
  m_card->show();
}

void HelpPanel::tellCategories() {
  const Id has = m_view->record.value("category").id();
  const bool right = !m_help.categories.isEmpty() && m_help.categories.first().category == has;
  if (has && (right || m_help.categories.isEmpty())) return;
  if (has && m_help.categories.first().confidence < kSpeaksAgainst) return;
  if (m_help.categories.isEmpty() && m_help.tooFew.isEmpty()) return;
  heading(tr("Category"));
  for (const CategoryGuess& one : m_help.categories) {
    if (has && one.category == has) continue;
    auto* row = new QHBoxLayout;
    auto* name = new TextLabel(tr("%1 · %2 %").arg(one.name).arg(qRound(one.confidence * 100)));
    name->setWordWrap(true);
    row->addWidget(name, 1);
    if (m_writable) {
      auto* set = new Button(tr("Set"), ButtonKind::Quiet);
      set->setAccessibleName(tr("Set the category %1").arg(one.name));
      connect(set, &QPushButton::clicked, this, [this, category = one.category] { useCategory(category); });
      row->addWidget(set);
    }
    m_column->addLayout(row);
    if (!one.words.isEmpty()) small(tr("because of: %1").arg(one.words.join(tr(", ", "between words"))));
    if (has) break;  // the one that speaks against what was set
  }
  QStringList few;
  for (const auto& [name, count] : m_help.tooFew.mid(0, 3))
    few << tr("%1: %2 of %3").arg(name).arg(count).arg(kFewestExamples);
  if (!few.isEmpty() && !has) small(tr("Not enough examples: %1").arg(few.join(tr(", ", "between words"))));
}

void HelpPanel::tellArticles() {
  const bool searching = !m_search->edit()->text().trimmed().isEmpty();
  const QList<ArticleHit>& hits = searching ? m_help.found : m_help.articles;
  heading(searching ? tr("Found articles") : tr("Suggested articles"));
  if (hits.isEmpty())
    small(!searching                             ? tr("No article fits.")
          : m_listed == m_search->edit()->text() ? tr("Nothing was found. It is on the writing list.")
          : m_context.workspace.isReadOnly()     ? tr("Nothing was found.")
                                                 : tr("Nothing was found. Enter puts it on the writing list."));
  for (const ArticleHit& hit : hits) {
    auto* row = new QHBoxLayout;
    auto* title = new LinkText(hit.title);
    connect(title, &QAbstractButton::clicked, this, [this, id = hit.id] { m_context.open(s("article"), id); });
    row->addWidget(title, 1);
    if (m_writable) {
      auto* put = new Button(tr("Insert"), ButtonKind::Quiet);
      put->setAccessibleName(tr("Insert into the reply: %1").arg(hit.title));
      connect(put, &QPushButton::clicked, this, [this, id = hit.id] { insert(id); });
      row->addWidget(put);
    }
    m_column->addLayout(row);
    quote(hit.passage);
  }
}

void HelpPanel::tellSolved() {
  if (!m_help.solved.isEmpty()) heading(tr("Similar, solved"));
  for (const SolvedHit& hit : m_help.solved) {
    auto* line = new LinkText(s("%1 %2").arg(hit.number, hit.subject));
    connect(line, &QAbstractButton::clicked, this, [this, id = hit.ticket] { m_context.open(s("ticket"), id); });
    m_column->addWidget(line);
    quote(hit.passage);
  }
  if (!m_writable || isOpenState(m_view->record.text("state"))) return;
  if (m_help.article) {
    auto* open = new Button(tr("Open the article written from it"), ButtonKind::Quiet);
    connect(open, &QPushButton::clicked, this, [this, id = m_help.article] { m_context.open(s("article"), id); });
    m_column->addWidget(open);
    return;
  }
  auto* write = new Button(tr("Write an article from it"), ButtonKind::Quiet);
  connect(write, &QPushButton::clicked, this, [this] {
    const Result<Id> made = articleFromTicket(m_context.workspace, m_view->record.id());
    if (!made.ok()) return m_context.complain(made.problem());
    m_context.toastDone(tr("A draft is written"));
    m_context.open(s("article"), *made);
  });
  m_column->addWidget(write);
}

void HelpPanel::useCategory(Id category) {
  if (!m_view || !m_writable) return;
  const Record& ticket = m_view->record;
  const auto done = editRecord(m_context, ticket.def(), ticket.id(), ticket.title(), {{s("category"), category}});
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toastDone(tr("The category is set"));
}

void HelpPanel::insert(Id article) {
  if (!m_help.known.articles) return;
  if (const KnowledgeIndex::Text* text = m_help.known.articles->text(article))
    Q_EMIT insertRequested(articlePlainText(text->body));
}

QStringList HelpPanel::texts() const {
  QStringList texts;
  for (const QWidget* child : m_card->findChildren<QWidget*>())
    if (const auto* label = qobject_cast<const QLabel*>(child))
      texts << label->text();
    else if (const auto* quoted = qobject_cast<const MarkedText*>(child))
      texts << quoted->text();
    else if (const auto* button = qobject_cast<const QAbstractButton*>(child))
      texts << button->text();
  return texts;
}

void HelpPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_loaded) tell();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
