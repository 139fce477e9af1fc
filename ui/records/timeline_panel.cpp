#include "ui/records/timeline_panel.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include "core/activities/log_activity.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/markdown_text.h"
#include "ui/kit/marks.h"
#include "ui/records/drafts.h"
#include "ui/records/field_editor.h"
#include "ui/records/link_picker.h"
#include "ui/records/popup.h"
#include "ui/records/template_menu.h"
#include "ui/records/timeline_entry.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

constexpr int kFoldedText = 32;
constexpr int kOpenText = 74;

bool sameFiles(const RecordView& a, const RecordView& b) {
  const auto count = [](const RecordView& view) {
    QHash<qint64, qsizetype> counts;
    for (auto it = view.timelineFiles.begin(); it != view.timelineFiles.end(); ++it) counts[it.key()] = it->size();
    return counts;
  };
  return count(a) == count(b);
}

}  // namespace

TimelinePanel::TimelinePanel(const RecordContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_filled(context.reads, this),
      m_kinds(new QWidget),
      m_kindsFlow(new FlowLayout(m_kinds, 6)),
      m_empty(new EmptyState(EmptyState::Place::Panel)),
      m_more(new Button({}, ButtonKind::Quiet)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  m_kindsFlow->setContentsMargins(0, 0, 0, 0);
  m_composer = makeComposer();
  unfold(false);
  column->addWidget(m_composer);
  column->addWidget(m_kinds);
  m_entries = new QVBoxLayout;
  m_entries->setSpacing(0);
  column->addLayout(m_entries);
  column->addWidget(m_empty);
  column->addWidget(m_more, 0, Qt::AlignLeft);
  connect(m_more, &QPushButton::clicked, this, &TimelinePanel::moreRequested);
  connect(m_empty, &EmptyState::primaryClicked, this,
          [this] { isNarrowed() ? choose(Only::Kind, {}) : compose(QStringLiteral("note")); });
  retranslate();
}

QWidget* TimelinePanel::makeComposer() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  m_text = new QPlainTextEdit;
  m_text->setTabChangesFocus(true);
  m_text->installEventFilter(this);
  m_what = new QComboBox;
  const RegistryPtr registry = m_context.workspace.registry();
  m_due = makeFieldEditor(m_context, registry, *registry->entity(u"activity"),
                          *registry->entity(u"activity")->field(u"due"), EditorPlace::Form, box);
  m_due->setMaximumWidth(280);
  m_template = new Button({}, ButtonKind::Quiet);
  m_template->setIcon(icon("note"));
  m_missingMark = new IconMark(QStringLiteral("warning"), Tone::Warning);
  m_missingText = new TextLabel({}, TextRole::Small, TextColor::Warning);
  m_missingText->setWordWrap(true);
  m_save = new Button({});
  m_problem = new TextLabel({}, TextRole::Small, TextColor::Bad);
  m_problem->setWordWrap(true);
  m_problem->hide();
  m_tools = new QWidget;
  auto* row = new QHBoxLayout(m_tools);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_what);
  row->addWidget(m_due, 1);
  row->addWidget(m_template);
  row->addStretch();
  row->addWidget(m_save);
  auto* missing = new QHBoxLayout;
  missing->addWidget(m_missingMark, 0, Qt::AlignTop);
  missing->addWidget(m_missingText, 1);
  column->addWidget(m_text);
  column->addLayout(missing);
  column->addWidget(m_tools);
  column->addWidget(m_problem);
  connect(m_what, QOverload<int>::of(&QComboBox::currentIndexChanged), this, &TimelinePanel::takeKind);
  connect(m_save, &QPushButton::clicked, this, &TimelinePanel::save);
  connect(m_template, &QPushButton::clicked, this, &TimelinePanel::offerTemplates);
  connect(m_text, &QPlainTextEdit::textChanged, this, &TimelinePanel::sayMissing);
  sayMissing();
  connect(m_due, &FieldEditor::accepted, this, &TimelinePanel::save);
  return box;
}

void TimelinePanel::takeKind() {
  const QString kind = m_what->currentData().toString();
  m_due->setVisible(kind == QLatin1String("task"));
  m_template->setVisible(kind != QLatin1String("task"));
  m_text->setPlaceholderText(kind == QLatin1String("task")      ? tr("What is to be done?")
                             : kind == QLatin1String("call")    ? tr("What was said on the phone?")
                             : kind == QLatin1String("meeting") ? tr("What was met about?")
                                                                : tr("Write a note …"));
}

void TimelinePanel::compose(const QString& kind) {
  // The page may show whom a person wants to go on writing about already.
  if (m_view && m_context.drafts && m_text->document()->isEmpty())
    m_context.drafts->join(m_text, draftKey(), draftTitle());
  unfold(true);
  m_what->setCurrentIndex(qMax(0, m_what->findData(kind)));
  m_text->setFocus(Qt::ShortcutFocusReason);
}

/// One line until somebody writes: what happened is what the page is looked at for.
void TimelinePanel::unfold(bool on) {
  m_text->setFixedHeight(on ? kOpenText : kFoldedText);
  m_text->setVerticalScrollBarPolicy(on ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
  m_tools->setVisible(on);
}

bool TimelinePanel::save() {
  const QString text = m_text->toPlainText().trimmed();
  if (text.isEmpty() || !m_view) {
    m_text->setFocus();
    return false;
  }
  Activity activity;
  activity.kind = m_what->currentData().toString();
  activity.subject = markdownTitle(text).left(200);
  activity.body = text == activity.subject ? QString() : text;
  activity.at = m_context.time();
  if (activity.kind == QLatin1String("task")) {
    const Result<Value> due = m_due->value();
    if (!due.ok()) {
      m_problem->setText(problemText(due.problem()));
      m_problem->show();
      m_due->input()->setFocus();
      return false;
    }
    if (!due->isNull()) activity.due = due->integer();
  }
  const Result<Id> made =
      m_context.workspace.transact({ActKind::Create, QStringLiteral("activity"), {activity.subject}},
                                   [&](Transaction& tx) { return logActivity(tx, activity, {m_record}); });
  m_problem->setVisible(!made.ok());
  if (!made.ok()) {
    m_problem->setText(problemText(made.problem()));
    return false;
  }
  m_text->clear();
  m_due->setValue(Value(), {});
  return true;
}

void TimelinePanel::show(const RecordView& view, bool writable) {
  const bool same =
      m_view && m_record == view.record.id() && m_view->readerRegistry == view.readerRegistry &&
      m_writable == writable && sameFiles(*m_view, view) && m_view->timeline.size() == view.timeline.size() &&
      m_view->people == view.people &&
      std::equal(view.timeline.begin(), view.timeline.end(), m_view->timeline.begin(),
                 [](const Record& a, const Record& b) { return a.id() == b.id() && a.values() == b.values(); });
  const bool another = m_record != view.record.id();
  if (another) putAside();
  m_view = view;
  m_record = view.record.id();
  if (another) takeUp();
  m_writable = writable;
  m_composer->setVisible(writable);
  // A few entries need no choosing among.
  constexpr qsizetype kFew = 5;
  m_kinds->setVisible(view.timeline.size() > kFew || m_only != Only::Kind || !m_kind.isEmpty());
  if (another && m_context.drafts) m_context.drafts->join(m_text, draftKey(), draftTitle());
  if (another && m_text->document()->isEmpty() && !m_composer->isAncestorOf(QApplication::focusWidget())) unfold(false);
  // An entry that is being written stays; the others follow when it is done.
  if (!same && (another || !isEdited())) rebuildEntries();
  showEmpty();
}

QString TimelinePanel::draftKey() const {
  return QStringLiteral("note/%1/%2").arg(m_view->record.def().key).arg(m_record.bits());
}

QString TimelinePanel::draftTitle() const { return tr("Entry for %1").arg(m_view->record.title()); }

/// What was begun about somebody waits for them, and must not be saved as being about whom the page shows next.
void TimelinePanel::putAside() {
  if (!m_view || m_text->toPlainText().trimmed().isEmpty()) return;
  Begun begun{m_what->currentData().toString(), m_text->toPlainText(), new QObject(this)};
  if (m_context.drafts) m_context.drafts->hold(begun.keeper, draftKey(), draftTitle(), begun.text);
  m_begun.insert(m_record.bits(), begun);
}

void TimelinePanel::takeUp() {
  const Begun begun = m_begun.take(m_record.bits());
  delete begun.keeper;
  m_text->setPlainText(begun.text);
  m_due->setValue(Value(), {});
  m_problem->hide();
  if (begun.text.isEmpty()) return;
  m_what->setCurrentIndex(qMax(0, m_what->findData(begun.kind)));
  unfold(true);
}

bool TimelinePanel::isEdited() const {
  for (int i = 0; i < m_entries->count(); ++i)
    if (const auto* entry = qobject_cast<TimelineEntry*>(m_entries->itemAt(i)->widget()); entry && entry->isEdited())
      return true;
  return false;
}

void TimelinePanel::editEntry(Id activity) {
  for (int i = 0; i < m_entries->count(); ++i)
    if (auto* entry = qobject_cast<TimelineEntry*>(m_entries->itemAt(i)->widget()); entry && entry->shows(activity))
      return entry->edit();
}

void TimelinePanel::rebuildEntries() {
  setUpdatesEnabled(false);
  clearLayout(m_entries);
  if (m_view)
    for (qsizetype i = 0; i < m_view->timeline.size(); ++i) {
      auto* entry =
          new TimelineEntry(m_context, *m_view, m_view->timeline[i], m_writable, i + 1 == m_view->timeline.size());
      connect(entry, &TimelineEntry::editEnded, this, &TimelinePanel::rebuildEntries);
      m_entries->addWidget(entry);
    }
  showEmpty();
  m_more->setVisible(m_view && m_view->moreTimeline);
  setUpdatesEnabled(true);
}

bool TimelinePanel::isNarrowed() const { return m_only != Only::Kind || !m_kind.isEmpty(); }

void TimelinePanel::showEmpty() {
  m_empty->setVisible(m_view && m_view->timeline.isEmpty());
  if (!m_view) return;
  if (isNarrowed()) {
    m_empty->set(QStringLiteral("filter"), {}, tr("There is nothing of this kind in the timeline."));
    m_empty->setActions(tr("Show everything"));
    return;
  }
  m_empty->set(
      QStringLiteral("note"), {},
      tr("What was said, agreed and planned with %1 stands here, the newest on top.").arg(m_view->record.title()));
  m_empty->setActions(m_writable ? tr("Write a note") : QString());
}

void TimelinePanel::rebuildKinds() {
  clearLayout(m_kindsFlow);
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef& def = *registry->entity(u"activity");
  const FieldDef& kind = *def.field(u"kind");
  const auto add = [&](const QString& text, bool on, std::function<void()> choose) {
    auto* chip = new Chip(text);
    chip->setCheckable(true);
    chip->setChecked(on);
    // The chip that speaks is made anew.
    connect(chip, &QAbstractButton::toggled, this, std::move(choose), Qt::QueuedConnection);
    m_kindsFlow->addWidget(chip);
    chip->show();
  };
  const auto addKind = [&](const QString& key, const QString& text) {
    add(text, m_only == Only::Kind && key == m_kind, [this, key] { choose(Only::Kind, key); });
  };
  addKind({}, tr("All"));
  for (const ChoiceDef& choice : kind.choices) addKind(choice.key, choiceLabel(def, kind, choice.key));
  if (m_only != Only::Kind)
    add(m_only == Only::OpenTasks ? tr("Open tasks") : tr("This year"), true, [this] { choose(Only::Kind, {}); });
}

void TimelinePanel::choose(Only only, const QString& kind) {
  m_only = only;
  m_kind = kind;
  rebuildKinds();
  Q_EMIT scopeChanged();
}

void TimelinePanel::showOnly(Only only) { choose(only, {}); }

TimelineScope TimelinePanel::scope() const {
  if (m_only == Only::OpenTasks) return kOpenTasks;
  if (m_only == Only::ThisYear) return thisYear(m_context.time());
  return m_kind.isEmpty() ? TimelineScope() : TimelineScope{{m_kind}, false, 0};
}

/// Names a record in the note: the link leads there, and the note stands in its timeline as well.
void TimelinePanel::mention() {
  auto* popup = new Popup(m_text, 300);
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef& link = *registry->entity(u"activity_link");
  auto* picker = new LinkPicker(m_context, link, *link.field(u"record"), popup);
  picker->setPlaceholderText(tr("Type a name"));
  picker->setAccessibleName(tr("Record to name"));
  popup->column()->addWidget(picker);
  connect(
      picker, &LinkPicker::chosen, this,
      [this, picker, popup] {
        const Result<Value> chosen = picker->value();
        if (chosen.ok() && !chosen->isNull()) {
          const std::unique_ptr<Reader> reader = m_context.workspace.read();
          if (const EntityDef* def = reader->entityOf(chosen->id())) {
            QString name = picker->text();
            name.remove(QLatin1Char('[')).remove(QLatin1Char(']'));
            m_text->textCursor().deletePreviousChar();  // the @ that asked; without a choice it stays
            m_text->insertPlainText(QStringLiteral("[%1](relata:%2) ").arg(name, chosen->id().text(def->prefix)));
          }
        }
        popup->close();
        m_text->setFocus(Qt::PopupFocusReason);
      },
      Qt::QueuedConnection);
  const QPoint place = m_text->viewport()->mapToGlobal(m_text->cursorRect().bottomLeft());
  popup->openAt(place, picker);
}

TemplateMenu* TimelinePanel::offerTemplates() {
  if (!m_view) return nullptr;
  auto* menu = new TemplateMenu(m_context, m_template, QStringLiteral("note"), m_view->record.def().key, false);
  connect(menu, &TemplateMenu::chosen, this, &TimelinePanel::useTemplate);
  menu->openBelow(&menu->search());
  return menu;
}

/// The text is put in where the cursor stands: what was written stays.
void TimelinePanel::useTemplate(Id made) {
  fillTemplate(m_context, m_filled, made, m_record, [this, record = m_record](const Filled& filled) {
    if (record != m_record) return;
    m_problem->setVisible(!filled.text);
    if (!filled.text) return m_problem->setText(problemText(filled.problem));
    const QString subject = filled.text->subject;
    m_missing = filled.text->missing;
    m_text->insertPlainText(subject.isEmpty() ? filled.text->body : subject + QLatin1Char('\n') + filled.text->body);
    sayMissing();
    m_text->setFocus(Qt::OtherFocusReason);
  });
}

void TimelinePanel::sayMissing() {
  QList<MissingValue> still;
  const QString text = m_text->toPlainText();
  for (const MissingValue& one : m_missing)
    if (text.contains(one.gap)) still << one;
  m_missingText->setText(missingText(still));
  m_missingText->setVisible(!still.isEmpty());
  m_missingMark->setVisible(!still.isEmpty());
}

QString TimelinePanel::hint() const { return m_missingText->text(); }

void TimelinePanel::retranslate() {
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef& def = *registry->entity(u"activity");
  const QString now = m_what->currentData().toString();
  {
    const QSignalBlocker quiet(m_what);
    m_what->clear();
    for (const ChoiceDef& choice : def.field(u"kind")->choices)
      if (choice.key != QLatin1String("mail"))
        m_what->addItem(choiceLabel(def, *def.field(u"kind"), choice.key), choice.key);
    m_what->setCurrentIndex(qMax(0, m_what->findData(now)));
  }
  m_what->setAccessibleName(tr("Kind of entry"));
  m_text->setAccessibleName(tr("New entry"));
  m_text->setToolTip(tr("Ctrl+Enter saves. **Bold**, lists and links as in Markdown; @ names a record."));
  if (auto* line = qobject_cast<QLineEdit*>(m_due->input()))
    line->setPlaceholderText(tr("Due: tomorrow 3pm, next Monday, 2026-03-14"));
  m_due->input()->setAccessibleName(tr("Due"));
  m_template->setText(tr("Template"));
  m_template->setAccessibleName(tr("Insert a template"));
  m_save->setText(tr("Save"));
  m_save->setAccessibleName(tr("Save entry"));
  m_more->setText(tr("Show more"));
  takeKind();
  rebuildKinds();
  rebuildEntries();
}

void TimelinePanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

bool TimelinePanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_text && event->type() == QEvent::FocusIn) unfold(true);
  if (watched == m_text && event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    if (isCtrlEnter(*press)) {
      save();
      return true;
    }
    // In the middle of a word it is a part of an address.
    const QString before = m_text->textCursor().block().text().left(m_text->textCursor().positionInBlock());
    if (press->text() == QLatin1String("@") && (before.isEmpty() || !before.back().isLetterOrNumber())) {
      m_text->insertPlainText(QStringLiteral("@"));
      mention();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace relata::ui
