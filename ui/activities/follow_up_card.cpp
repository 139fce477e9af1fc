#include "ui/activities/follow_up_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

#include "core/activities/log_activity.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"
#include "ui/records/value_text.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 350;           // what was done is said beside it
constexpr int kNavWidth = 70;         // of the column at the left, which stays in sight
constexpr int kAbove = 44;            // the line of the status
constexpr qsizetype kMostAtOnce = 3;  // a whole list that is marked done asks nothing

bool isOfAPerson(ActKind kind) {
  return kind == ActKind::Complete || kind == ActKind::Edit || kind == ActKind::BulkEdit || kind == ActKind::LogCall;
}

}  // namespace

FollowUpCard::FollowUpCard(const RecordContext& context, QWidget* window)
    : QFrame(window),
      m_context(context),
      m_slot(context.reads, this),
      m_title(new TextLabel({}, TextRole::Strong)),
      m_line(new QLineEdit),
      m_understood(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_add(new PrimaryButton({})),
      m_none(new Button({}, ButtonKind::Quiet)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kSpace4, kSpace3, kSpace3, kSpace3);
  column->setSpacing(kSpace1);
  auto* head = new QHBoxLayout;
  head->addWidget(new IconMark(QStringLiteral("bolt"), Tone::Info, 16), 0, Qt::AlignVCenter);
  m_title->setWordWrap(true);
  head->addWidget(m_title, 1);
  column->addLayout(head);
  column->addWidget(m_line);
  auto* foot = new QHBoxLayout;
  m_understood->setWordWrap(true);
  foot->addWidget(m_understood, 1);
  foot->addWidget(m_none);
  foot->addWidget(m_add);
  column->addLayout(foot);
  setFixedWidth(kWidth);
  window->installEventFilter(this);
  connect(m_line, &QLineEdit::returnPressed, this, &FollowUpCard::plan);
  connect(m_line, &QLineEdit::textChanged, this, &FollowUpCard::showUnderstood);
  connect(m_add, &QPushButton::clicked, this, &FollowUpCard::plan);
  connect(m_none, &QPushButton::clicked, this, &FollowUpCard::putAway);
  connect(&context.workspace.notifier(), &ChangeNotifier::changed, this, &FollowUpCard::hear, Qt::QueuedConnection);
  describe();
  hide();
}

void FollowUpCard::hear(const ChangeSetPtr& changes) {
  const auto found = changes->entities.constFind(QStringLiteral("activity"));
  if (found == changes->entities.constEnd() || !isOfAPerson(changes->act.kind)) return;
  QList<Id> done;
  for (const auto& [id, columns] : found->updated)
    if (columns.contains(QStringLiteral("done_at"))) done << Id(id);
  if (done.isEmpty() || done.size() > kMostAtOnce) return;
  m_slot.ask<std::optional<Asked>>([id = done.last()](Reader& reader) { return questionAbout(reader, id); },
                                   [this](Result<std::optional<Asked>> asked) {
                                     if (asked.ok() && *asked) ask(**asked);
                                   });
}

/// Of what was done for somebody, for whom nothing else is planned.
std::optional<FollowUpCard::Asked> FollowUpCard::questionAbout(Reader& reader, Id activity) {
  const EntityDef& def = *reader.registry().entity(u"activity");
  const auto record = reader.record(def, activity);
  if (!record || record->deleted || record->value("done_at").isNull()) return std::nullopt;
  Asked asked{activity, record->title(), {}, {}};
  for (const Concerned& one : concernedBy(reader, activity)) {
    if (asked.whom.isEmpty()) asked.whom = one.title;
    asked.records << one.id;
  }
  if (asked.records.isEmpty() || hasOpenTask(reader, asked.records)) return std::nullopt;
  return asked;
}

void FollowUpCard::ask(const Asked& asked) {
  m_asking = asked;
  m_line->clear();
  describe();
  layout()->activate();
  adjustSize();
  place();
  show();
  raise();
  m_line->setFocus(Qt::OtherFocusReason);
}

QString FollowUpCard::question() const { return isAsking() ? m_title->text() : QString(); }

void FollowUpCard::describe() {
  m_title->setText(m_asking ? tr("Done: %1. What is next for %2?").arg(m_asking->subject, m_asking->whom) : QString());
  m_line->setPlaceholderText(tr("send the offer on Friday"));
  m_line->setAccessibleName(m_asking ? tr("What is next for %1").arg(m_asking->whom) : tr("What is next"));
  m_add->setText(tr("Plan it"));
  m_none->setText(tr("Nothing"));
  setAccessibleName(tr("What is next"));
  showUnderstood();
}

void FollowUpCard::showUnderstood() {
  const QString text = m_line->text().trimmed();
  if (text.isEmpty() || !m_asking) return m_understood->setText({});
  const Activity task = followUpTask(text, m_asking->subject, typingMoment(m_context), QTimeZone::systemTimeZone());
  if (!task.due) return m_understood->setText(tr("Without a date"));
  const QDateTime due = QDateTime::fromMSecsSinceEpoch(*task.due);
  const bool wholeDay = due.time() == QTime(0, 0);
  m_understood->setText(momentText(due.date(), wholeDay ? std::nullopt : std::optional<QTime>(due.time())));
}

bool FollowUpCard::plan() {
  if (!m_asking) return false;
  const QString text = m_line->text().trimmed();
  if (text.isEmpty()) {
    m_line->setFocus(Qt::OtherFocusReason);
    return false;
  }
  const Activity task = followUpTask(text, m_asking->subject, typingMoment(m_context), QTimeZone::systemTimeZone());
  const Result<qint64> done = logTogether(
      m_context.workspace, {ActKind::Create, QStringLiteral("activity"), {task.subject}}, {task}, m_asking->records);
  if (!done.ok()) {
    m_understood->setText(problemText(done.problem()));
    return false;
  }
  m_context.toast(tr("Planned: %1").arg(task.subject), *done);
  putAway();
  return true;
}

void FollowUpCard::putAway() {
  m_asking.reset();
  hide();
}

void FollowUpCard::place() {
  const QRect room = parentWidget()->rect();
  move(qMin(kNavWidth, qMax(0, room.width() - width())), qMax(0, room.height() - height() - kAbove));
}

void FollowUpCard::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return putAway();
  QFrame::keyPressEvent(event);
}

bool FollowUpCard::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  return QFrame::eventFilter(watched, event);
}

void FollowUpCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(colors().border);
  painter.setBrush(colors().surface);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void FollowUpCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) describe();
  QFrame::changeEvent(event);
}

}  // namespace relata::ui
