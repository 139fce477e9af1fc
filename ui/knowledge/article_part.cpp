#include "ui/knowledge/article_part.h"

#include <QEvent>
#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "core/knowledge/article_acts.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/markdown_text.h"
#include "ui/kit/marks.h"
#include "ui/records/drafts.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

constexpr int kBodyHeight = 260;
constexpr int kMostVersions = 50;
constexpr int kPauseMs = 150;  // between the last key and how it looks

QString s(const char* text) { return QString::fromUtf8(text); }

QString menuText(const QString& name) { return QString(name).replace(QLatin1Char('&'), QLatin1String("&&")); }

}  // namespace

ArticlePart::ArticlePart(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_slot(context.reads, this),
      m_banner(new Banner(Tone::Info, {})),
      m_body(new QPlainTextEdit),
      m_save(new PrimaryButton({})),
      m_revert(new Button({}, ButtonKind::Quiet)),
      m_unsaved(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_texts(new QHBoxLayout) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  auto* acts = new QWidget;
  m_acts = new FlowLayout(acts, kSpace1);
  column->addWidget(acts);
  column->addWidget(m_banner);
  m_banner->setDismissible(false);
  m_banner->hide();
  m_body->setTabChangesFocus(true);
  m_body->setFixedHeight(kBodyHeight);
  column->addWidget(m_body);
  auto* row = new QHBoxLayout;
  row->addWidget(m_unsaved);
  row->addStretch();
  row->addWidget(m_revert);
  row->addWidget(m_save);
  column->addLayout(row);
  m_texts->setSpacing(kSpace4);
  column->addLayout(m_texts);
  m_body->installEventFilter(this);
  m_later.setSingleShot(true);
  m_later.setInterval(kPauseMs);
  connect(&m_later, &QTimer::timeout, this, &ArticlePart::sayTexts);
  connect(m_body, &QPlainTextEdit::textChanged, this, [this] {
    touch();
    m_later.start();
  });
  connect(m_save, &QPushButton::clicked, this, &ArticlePart::save);
  connect(m_revert, &QPushButton::clicked, this, [this] { m_body->setPlainText(m_view->record.text("body")); });
  touch();
}

void ArticlePart::show(const RecordView& view, bool writable) {
  const bool another = !m_view || m_view->record.id() != view.record.id();
  const bool touched = !another && isTouched();
  if (another) {
    putAside();
    m_loaded = false;
    m_version = 0;
    m_beside = {};
  }
  m_view = view;
  m_writable = writable;
  if (!touched && m_body->toPlainText() != view.record.text("body")) {
    const QSignalBlocker quiet(m_body);
    m_body->setPlainText(view.record.text("body"));
  }
  if (another) takeUp();
  m_body->setReadOnly(!writable);
  touch();
  sayActs();
  sayTexts();
  load();
}

/// What was begun of its text is taken up again on its page.
bool ArticlePart::composes(const QString& kind) const { return kind == QLatin1String("article"); }

QWidget* ArticlePart::compose(const QString&) {
  m_body->setFocus(Qt::ShortcutFocusReason);
  return m_body;
}

ArticlePart::Beside ArticlePart::readBeside(Reader& reader, const Record& article) {
  Beside beside;
  for (const Record& one : translationsOf(reader, article)) {
    if (one.text("language") == article.text("language")) continue;
    beside.translation = one.id();
    beside.title = one.title();
    beside.body = one.text("body");
    beside.language = choiceLabel(one.def(), *one.def().field(u"language"), one.text("language"));
    break;
  }
  const EntityDef& def = *reader.registry().entity(u"article");
  const FieldDef& by = *reader.registry().entity(u"article_version")->field(u"published_by");
  for (const Record& one : reader.sublist(def, *def.sublist(u"versions"), article.id(), kMostVersions))
    beside.versions << Version{one.value("number").integer(), one.value("at").integer(),
                               reader.title(by, one.value("published_by").id()), one.title(), one.text("body")};
  std::sort(beside.versions.begin(), beside.versions.end(),
            [](const Version& a, const Version& b) { return a.number > b.number; });
  return beside;
}

void ArticlePart::load() {
  m_slot.ask<Beside>(
      [article = m_view->record, registry = m_view->registry](Reader& reader) { return readBeside(reader, article); },
      [this](Result<Beside> beside) {
        if (!beside.ok()) return m_context.complain(beside.problem());
        m_beside = *std::move(beside);
        m_loaded = true;
        sayActs();
        sayTexts();
      });
}

// ---- what was begun waits for its article

QString ArticlePart::draftKey() const { return s("article/article/%1").arg(m_view->record.id().bits()); }

bool ArticlePart::isTouched() const { return m_view && m_body->toPlainText() != m_view->record.text("body"); }

void ArticlePart::putAside() {
  if (!m_view || !isTouched()) return;
  const Waiting waiting{m_body->toPlainText(), new QObject(this)};
  if (m_context.drafts) {
    m_context.drafts->leave(this);
    m_context.drafts->hold(waiting.keeper, draftKey(), tr("Article %1").arg(m_view->record.title()), waiting.text);
  }
  m_waiting.insert(m_view->record.id().bits(), waiting);
}

void ArticlePart::takeUp() {
  const Waiting waiting = m_waiting.take(m_view->record.id().bits());
  if (!waiting.text.isEmpty()) m_body->setPlainText(waiting.text);
  join();
  delete waiting.keeper;
}

void ArticlePart::join() {
  if (!m_context.drafts) return;
  m_context.drafts->join(
      this, draftKey(), tr("Article %1").arg(m_view->record.title()),
      [this] { return isTouched() ? m_body->toPlainText() : QString(); },
      [this](const Draft& draft) { m_body->setPlainText(draft.text); });
}

bool ArticlePart::save() {
  if (!m_view || !m_writable || !isTouched()) return false;
  const Record& record = m_view->record;
  const QString body = m_body->toPlainText();
  const Result<void> done =
      editRecord(m_context, record.def(), record.id(), record.title(), {{s("body"), Value(body)}});
  if (!done.ok()) {
    m_context.complain(done.problem());
    return false;
  }
  m_view->record.set("body", body);
  touch();
  const bool published = record.text("status") == QLatin1String("published");
  m_context.toastDone(published ? tr("Saved, and published as a new version") : tr("The article is saved"));
  return true;
}

// ---- what is done with it

void ArticlePart::sayActs() {
  clearLayout(m_acts);
  const Record& article = m_view->record;
  const EntityDef& def = article.def();
  const QString status = article.text("status");
  m_acts->addWidget(
      new TonePill(choiceLabel(def, *def.field(u"status"), status), toneOf(*def.field(u"status"), status)));
  const auto add = [this](const QString& text, ButtonKind kind, auto act) {
    auto* button = new Button(text, kind);
    connect(button, &QPushButton::clicked, this, [button, act] { act(button); });
    m_acts->addWidget(button);
    return button;
  };
  if (m_writable) {
    if (status != QLatin1String("published"))
      add(tr("Publish"), ButtonKind::Normal, [this](QWidget*) { setStatus(s("published")); });
    if (status == QLatin1String("draft"))
      add(tr("Ask for review"), ButtonKind::Quiet, [this](QWidget*) { setStatus(s("review")); });
    else
      add(status == QLatin1String("published") ? tr("Unpublish") : tr("Back to draft"), ButtonKind::Quiet,
          [this](QWidget*) { setStatus(s("draft")); });
  }
  if (!m_loaded) return;
  if (m_beside.translation)
    add(tr("Open in %1").arg(m_beside.language), ButtonKind::Quiet, [this](QWidget*) { goToTranslation(); });
  else if (m_writable)
    add(tr("Translate"), ButtonKind::Quiet, [this](QWidget*) { goToTranslation(); });
  if (!m_beside.versions.isEmpty())
    add(tr("Versions"), ButtonKind::Quiet, [this](QWidget* anchor) {
      offerVersions(anchor);
    })->setIcon(icon("history"));
  if (!m_writable) return;
  add(tr("Helpful"), ButtonKind::Quiet, [this](QWidget*) { rate(true); })->setIcon(icon("check"));
  add(tr("Not helpful"), ButtonKind::Quiet, [this](QWidget* anchor) { askWhyNot(anchor); });
}

void ArticlePart::setStatus(const QString& status) {
  if (!m_view || !m_writable) return;
  // What was typed goes with the step in one act: readers see it as far as that step lets them, and one undo takes
  // both.
  if (isTouched()) {
    const Record& record = m_view->record;
    const QString body = m_body->toPlainText();
    const Result<void> written = editRecord(m_context, record.def(), record.id(), record.title(),
                                            {{s("body"), Value(body)}, {s("status"), Value(status)}});
    if (!written.ok()) return m_context.complain(written.problem());
    m_view->record.set("body", body);
    touch();
    return m_context.toastDone(tr("The status is changed"));
  }
  const Result<qint64> done = setArticleStatus(m_context.workspace, {m_view->record.id().bits()}, status);
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toast(status == QLatin1String("published") ? tr("Published: %1").arg(m_view->record.title())
                                                       : tr("The status is changed"),
                  *done);
}

void ArticlePart::goToTranslation() {
  if (!m_view) return;
  if (m_beside.translation) return m_context.open(s("article"), m_beside.translation);
  const Result<Id> made = translateArticle(m_context.workspace, m_view->record.id());
  if (!made.ok()) return m_context.complain(made.problem());
  m_context.toastDone(tr("A draft of the translation is there"));
  m_context.open(s("article"), *made);
}

void ArticlePart::rate(bool helpful, const QString& reason) {
  if (!m_view) return;
  const Result<Id> made = rateArticle(m_context.workspace, m_view->record.id(), {helpful, reason, {}});
  if (!made.ok()) return m_context.complain(made.problem());
  m_context.toastDone(tr("Thank you, that is noted"));
}

void ArticlePart::askWhyNot(QWidget* anchor) {
  const EntityDef& def = *m_context.workspace.registry()->entity(u"article_vote");
  const FieldDef& reason = *def.field(u"reason");
  QMenu menu(this);
  for (const ChoiceDef& one : reason.choices)
    menu.addAction(menuText(choiceLabel(def, reason, one.key)), this, [this, key = one.key] { rate(false, key); });
  menu.exec(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

void ArticlePart::offerVersions(QWidget* anchor) {
  QMenu menu(this);
  for (const Version& one : m_beside.versions)
    menu.addAction(
        menuText(tr("Version %1 · %2 · %3")
                     .arg(one.number)
                     .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(one.at), QLocale::ShortFormat), one.who)),
        this, [this, number = one.number] { showVersion(number); });
  menu.exec(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

QList<qint64> ArticlePart::versions() const {
  QList<qint64> numbers;
  for (const Version& one : m_beside.versions) numbers << one.number;
  return numbers;
}

void ArticlePart::showVersion(qint64 number) {
  m_version = number;
  const auto shown = std::find_if(m_beside.versions.cbegin(), m_beside.versions.cend(),
                                  [&](const Version& one) { return one.number == number; });
  const bool looking = shown != m_beside.versions.cend();
  if (!looking) m_version = 0;
  m_banner->setVisible(looking);
  if (looking) {
    m_banner->setMessage(Tone::Info,
                         tr("This is version %1, as readers saw it. It is not the text of today.").arg(number));
    m_banner->clearActions();
    m_banner->addAction(tr("Back to today"), [this] { showVersion(0); });
    if (m_writable)
      m_banner->addAction(tr("Take over this text"), [this, body = shown->body] {
        showVersion(0);
        m_body->setPlainText(body);
        m_body->setFocus(Qt::OtherFocusReason);
      });
  }
  sayTexts();
}

// ---- how it looks

QWidget* ArticlePart::column(const QString& heading, const QString& title, const QString& text) {
  auto* box = new QWidget;
  auto* lines = new QVBoxLayout(box);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(kSpace1);
  lines->addWidget(new TextLabel(heading, TextRole::Small, TextColor::Muted));
  auto* name = new TextLabel(title, TextRole::Strong);
  name->setWordWrap(true);
  lines->addWidget(name);
  auto* shown = new MarkdownText(text);
  shown->setAccessibleName(heading);
  shown->onLink([this](const QString& address) { follow(address); });
  lines->addWidget(shown);
  lines->addStretch();
  return box;
}

void ArticlePart::sayTexts() {
  m_later.stop();
  if (!m_view) return;
  clearLayout(m_texts);
  const EntityDef& def = m_view->record.def();
  QString heading = choiceLabel(def, *def.field(u"language"), m_view->record.text("language"));
  QString title = m_view->record.title();
  for (const Version& one : std::as_const(m_beside.versions))
    if (one.number == m_version) {
      heading = tr("Version %1").arg(m_version);
      title = one.title;
    }
  m_texts->addWidget(column(heading, title, shownText()), 1);
  if (m_beside.translation) m_texts->addWidget(column(m_beside.language, m_beside.title, m_beside.body), 1);
}

QString ArticlePart::shownText() const {
  for (const Version& one : m_beside.versions)
    if (one.number == m_version) return one.body;
  return m_body->toPlainText();
}

QString ArticlePart::translationTitle() const { return m_beside.title; }

void ArticlePart::follow(const QString& address) {
  if (address.startsWith(QLatin1String("relata:"), Qt::CaseInsensitive)) {
    if (const auto parsed = parseId(address.mid(7))) openAny(m_context, parsed->id);
  } else if (m_context.openUrl) {
    m_context.openUrl(address);
  }
}

void ArticlePart::touch() {
  const bool touched = isTouched();
  m_body->setAccessibleName(tr("Text of the article"));
  m_body->setPlaceholderText(
      tr("What is the question, and what helps? Markdown: # heading, - list, **strong**, "
         "[link](https://…), [article](relata:KB-…)"));
  m_save->setText(tr("Save"));
  m_save->setToolTip(tr("Ctrl+Enter"));
  m_revert->setText(tr("Revert"));
  m_save->setEnabled(m_writable && touched);
  m_revert->setVisible(m_writable && touched);
  m_save->setVisible(m_writable);
  m_unsaved->setText(touched ? tr("Not saved yet") : QString());
}

void ArticlePart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_view) {
    touch();
    sayActs();
    showVersion(m_version);
  }
  QWidget::changeEvent(event);
}

bool ArticlePart::eventFilter(QObject* watched, QEvent* event) {
  if (isCtrlEnter(*event)) {
    save();
    return true;
  }
  return PagePart::eventFilter(watched, event);
}

}  // namespace relata::ui
