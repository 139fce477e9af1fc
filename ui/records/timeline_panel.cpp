#include "ui/records/timeline_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "core/activities/agenda.h"
#include "core/activities/log_activity.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/records/next_step.h"

namespace relata::ui {
namespace {

constexpr int kFoldedText = 32;
constexpr int kOpenText = 54;

Tone toneOfKind(const QString& kind) {
  if (kind == QLatin1String("call")) return Tone::Good;
  if (kind == QLatin1String("task")) return Tone::Warning;
  if (kind == QLatin1String("note")) return Tone::Neutral;
  return Tone::Info;
}

}  // namespace

TimelinePanel::TimelinePanel(const RecordContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_kinds(new QWidget),
      m_kindsFlow(new FlowLayout(m_kinds, 6)),
      m_empty(new TextLabel({}, TextRole::Body, TextColor::Muted)),
      m_more(new Button({}, ButtonKind::Quiet)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  m_kindsFlow->setContentsMargins(0, 0, 0, 0);
  m_empty->setWordWrap(true);
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
  m_due = new QLineEdit;
  m_due->setFixedWidth(150);
  m_save = new Button({});
  m_problem = new TextLabel({}, TextRole::Small, TextColor::Bad);
  m_problem->setWordWrap(true);
  m_problem->hide();
  m_tools = new QWidget;
  auto* row = new QHBoxLayout(m_tools);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_what);
  row->addWidget(m_due);
  row->addStretch();
  row->addWidget(m_save);
  column->addWidget(m_text);
  column->addWidget(m_tools);
  column->addWidget(m_problem);
  connect(m_what, QOverload<int>::of(&QComboBox::currentIndexChanged), this, &TimelinePanel::takeKind);
  connect(m_save, &QPushButton::clicked, this, &TimelinePanel::save);
  connect(m_due, &QLineEdit::returnPressed, this, &TimelinePanel::save);
  return box;
}

void TimelinePanel::takeKind() {
  const QString kind = m_what->currentData().toString();
  m_due->setVisible(kind == QLatin1String("task"));
  m_text->setPlaceholderText(kind == QLatin1String("task")      ? tr("What is to be done?")
                             : kind == QLatin1String("call")    ? tr("What was said on the phone?")
                             : kind == QLatin1String("meeting") ? tr("What was met about?")
                                                                : tr("Write a note …"));
}

void TimelinePanel::compose(const QString& kind) {
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
  activity.subject = text.section(QLatin1Char('\n'), 0, 0).left(200);
  activity.body = text == activity.subject ? QString() : text;
  activity.at = m_context.time();
  if (activity.kind == QLatin1String("task") && !m_due->text().trimmed().isEmpty()) {
    const RegistryPtr registry = m_context.workspace.registry();
    const EntityDef& def = *registry->entity(u"activity");
    const Result<Value> due = readTyped(m_context, def, *def.field(u"due"), m_due->text());
    if (!due.ok()) {
      m_problem->setText(problemText(due.problem()));
      m_problem->show();
      m_due->setFocus();
      return false;
    }
    activity.due = due->integer();
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
  m_due->clear();
  return true;
}

void TimelinePanel::show(const RecordView& view, bool writable) {
  const bool same =
      m_view && m_record == view.record.id() && m_view->readerRegistry == view.readerRegistry &&
      m_writable == writable && m_view->timeline.size() == view.timeline.size() && m_view->people == view.people &&
      std::equal(view.timeline.begin(), view.timeline.end(), m_view->timeline.begin(),
                 [](const Record& a, const Record& b) { return a.id() == b.id() && a.values() == b.values(); });
  const bool another = m_record != view.record.id();
  m_view = view;
  m_record = view.record.id();
  m_writable = writable;
  m_composer->setVisible(writable);
  // A few entries need no choosing among.
  constexpr qsizetype kFew = 5;
  m_kinds->setVisible(view.timeline.size() > kFew || m_only != Only::Kind || !m_kind.isEmpty());
  if (another && m_text->document()->isEmpty() && !m_composer->isAncestorOf(QApplication::focusWidget())) unfold(false);
  if (!same) rebuildEntries();
}

QString TimelinePanel::secondLine(const Record& activity) const {
  const EntityDef& def = activity.def();
  const UtcMs now = m_context.time();
  const QString kind = activity.text("kind");
  QStringList parts;
  if (kind == QLatin1String("task") && activity.value("done_at").isNull() && !activity.value("due").isNull())
    parts << dueText(activity.value("due").integer(), now) << nearMoment(activity.value("due").integer(), now);
  else if (!activity.value("done_at").isNull())
    parts << tr("done %1").arg(nearMoment(activity.value("done_at").integer(), now));
  else if (!activity.value("at").isNull())
    parts << nearMoment(activity.value("at").integer(), now);
  parts << choiceLabel(def, *def.field(u"kind"), kind);
  if (const qint64 minutes = activity.value("duration").integer(); minutes > 0)
    parts << tr("%n min", nullptr, static_cast<int>(minutes));
  if (const Id owner = activity.value("owner").id()) parts << m_view->people.value(owner.bits());
  if (const QString source = activity.text("source"); !source.isEmpty() && source != QLatin1String("typed"))
    parts << choiceLabel(def, *def.field(u"source"), source);
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

QWidget* TimelinePanel::entry(const Record& activity, bool last) {
  auto* widget = new QWidget;
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, last ? 0 : kSpace3);
  row->setSpacing(kSpace3);
  const QString kind = activity.text("kind");
  const bool isTask = kind == QLatin1String("task");
  const bool done = !activity.value("done_at").isNull();
  auto* mark =
      new IconMark(kind.isEmpty() ? QStringLiteral("note") : kind, done ? Tone::Neutral : toneOfKind(kind), 14, true);
  row->addWidget(mark, 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  if (isTask) {
    auto* check = new QCheckBox(activity.title().replace(QLatin1Char('&'), QLatin1String("&&")));
    check->setChecked(done);
    check->setEnabled(m_writable);
    check->setAccessibleName(tr("Done: %1").arg(activity.title()));
    connect(check, &QCheckBox::clicked, this,
            [this, id = activity.id(), title = activity.title()](bool on) { completeTask(m_context, id, title, on); });
    words->addWidget(check);
  } else {
    auto* title = new TextLabel(activity.title());
    title->setWordWrap(true);
    words->addWidget(title);
  }
  const QString body = activity.text("body");
  if (!body.isEmpty() && body != activity.title()) {
    auto* text = new TextLabel(
        body.startsWith(activity.title()) ? body.mid(activity.title().size()).trimmed().left(1000) : body.left(1000),
        TextRole::Small, TextColor::Secondary);
    text->setWordWrap(true);
    words->addWidget(text);
  }
  auto* when = new TextLabel(secondLine(activity), TextRole::Small, TextColor::Muted);
  when->setWordWrap(true);
  const bool late =
      isTask && !done && !activity.value("due").isNull() &&
      isLate(activity.value("due").integer(), m_context.time(), QTimeZone::systemTimeZone());
  if (late) setTextColor(when, TextColor::Bad);
  words->addWidget(when);
  row->addLayout(words, 1);
  return widget;
}

void TimelinePanel::rebuildEntries() {
  setUpdatesEnabled(false);
  while (QLayoutItem* item = m_entries->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  if (m_view)
    for (qsizetype i = 0; i < m_view->timeline.size(); ++i)
      m_entries->addWidget(entry(m_view->timeline[i], i + 1 == m_view->timeline.size()));
  m_empty->setVisible(m_view && m_view->timeline.isEmpty());
  m_more->setVisible(m_view && m_view->moreTimeline);
  setUpdatesEnabled(true);
}

void TimelinePanel::rebuildKinds() {
  while (QLayoutItem* item = m_kindsFlow->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();
    delete item;
  }
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef& def = *registry->entity(u"activity");
  const FieldDef& kind = *def.field(u"kind");
  const auto add = [&](const QString& text, bool on, std::function<void()> choose) {
    auto* chip = new Chip(text);
    chip->setCheckable(true);
    chip->setChecked(on);
    // The chip that speaks is made anew.
    connect(chip, &QAbstractButton::clicked, this, std::move(choose), Qt::QueuedConnection);
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
  m_text->setToolTip(tr("Ctrl+Enter saves"));
  m_due->setPlaceholderText(tr("Due: tomorrow, 2026-03-14"));
  m_due->setAccessibleName(tr("Due"));
  m_save->setText(tr("Save"));
  m_save->setAccessibleName(tr("Save entry"));
  m_empty->setText(tr("Nothing here yet. Notes, calls, meetings and tasks appear here."));
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
    const bool enter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    if (enter && press->modifiers().testFlag(Qt::ControlModifier)) {
      save();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace relata::ui
