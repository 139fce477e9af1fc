#include "ui/records/call_panel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "core/activities/log_activity.h"
#include "core/templates/mail_link.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/markdown_text.h"
#include "ui/kit/marks.h"

namespace relata::ui {
namespace {

constexpr int kNoteHeight = 74;
constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;

QString s(const char* text) { return QString::fromUtf8(text); }

/// A call that was taken lasted a minute at least.
std::optional<qint64> minutesOf(qint64 ms, bool reached) {
  const qint64 minutes = (ms + kMinute / 2) / kMinute;
  if (minutes > 0) return minutes;
  return reached ? std::optional<qint64>(1) : std::nullopt;
}

}  // namespace

CallPanel::CallPanel(const RecordContext& context, QWidget* parent)
    : DeskPanel(context, QStringLiteral("callnote"), parent),
      m_title(new TextLabel({}, TextRole::Strong)),
      m_timer(new TextLabel({}, TextRole::Figure)),
      m_stop(new Button({})),
      m_close(new IconButton(QStringLiteral("close"), {})),
      m_group(new QButtonGroup(this)),
      m_note(new QPlainTextEdit),
      m_next(new QLineEdit),
      m_understood(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_mark(new IconMark(QStringLiteral("warning"), Tone::Warning)),
      m_warning(new TextLabel({}, TextRole::Small, TextColor::Warning)),
      m_save(new PrimaryButton({})) {
  auto* top = new QHBoxLayout;
  top->addWidget(new IconMark(QStringLiteral("call"), Tone::Good));
  m_title->setWordWrap(true);
  top->addWidget(m_title, 1);
  top->addWidget(m_timer);
  top->addWidget(m_stop);
  top->addWidget(m_close);
  sheet()->addLayout(top);
  auto* warning = new QHBoxLayout;
  warning->addWidget(m_mark, 0, Qt::AlignTop);
  m_warning->setWordWrap(true);
  warning->addWidget(m_warning, 1);
  sheet()->addLayout(warning);
  auto* outcomes = new QWidget;
  m_outcomes = new FlowLayout(outcomes, kSpace1);
  m_outcomes->setContentsMargins(0, 0, 0, 0);
  sheet()->addWidget(outcomes);
  m_note->setTabChangesFocus(true);
  m_note->setFixedHeight(kNoteHeight);
  sheet()->addWidget(m_note);
  sheet()->addWidget(m_next);
  auto* row = new QHBoxLayout;
  m_understood->setWordWrap(true);
  row->addWidget(m_understood, 1);
  row->addWidget(m_save);
  sheet()->addLayout(row);
  m_group->setExclusive(true);
  for (QWidget* field : std::initializer_list<QWidget*>{m_note, m_next}) field->installEventFilter(this);
  connect(m_stop, &QPushButton::clicked, this, &CallPanel::toggleTimer);
  connect(m_close, &QToolButton::clicked, this, &DeskPanel::fold);
  connect(m_save, &QPushButton::clicked, this, &CallPanel::save);
  connect(m_next, &QLineEdit::textChanged, this, &CallPanel::showNext);
  m_tick.setInterval(static_cast<int>(kSecond));
  connect(&m_tick, &QTimer::timeout, this, &CallPanel::showTimer);
  addOutcomes();
  retranslate();
}

void CallPanel::addOutcomes() {
  const QString chosen = outcome();
  for (QAbstractButton* button : m_group->buttons()) m_group->removeButton(button);
  clearLayout(m_outcomes);
  const RegistryPtr registry = context().workspace.registry();
  const EntityDef& def = *registry->entity(u"activity");
  const FieldDef& field = *def.field(u"outcome");
  for (const ChoiceDef& choice : field.choices) {
    auto* chip = new Chip(choiceLabel(def, field, choice.key));
    chip->setCheckable(true);
    chip->setProperty("outcome", choice.key);
    chip->setChecked(choice.key == chosen);
    m_group->addButton(chip);
    m_outcomes->addWidget(chip);
    chip->show();
  }
}

QString CallPanel::outcome() const {
  const QAbstractButton* chosen = m_group->checkedButton();
  return chosen ? chosen->property("outcome").toString() : QString();
}

void CallPanel::setOutcome(const QString& key) {
  for (QAbstractButton* button : m_group->buttons()) {
    const bool wanted = button->property("outcome").toString() == key;
    if (wanted) button->setChecked(true);
    if (!wanted && key.isEmpty() && button->isChecked()) {
      m_group->setExclusive(false);
      button->setChecked(false);
      m_group->setExclusive(true);
    }
  }
}

QString CallPanel::whom() const { return hasView() ? view().reach.name : QString(); }

void CallPanel::call(const QString& phone) {
  if (!hasView()) return;
  begin();
  m_incoming = false;
  m_phone = phone.isEmpty() ? view().reach.phones.value(0) : phone;
  const QString link = phoneLink(m_phone);
  const bool known = context().openUrl && (!context().knowsScheme || context().knowsScheme(s("tel")));
  if (m_phone.isEmpty()) {
    complain(tr("No phone number is known. The call can be noted all the same."));
  } else if (link.isEmpty()) {
    complain(tr("“%1” is no number that can be dialled. The call can be noted all the same.").arg(m_phone));
  } else if (!known) {
    complain(tr("This computer knows no program for calls. Dial %1 yourself; the call is noted here.").arg(m_phone));
  } else {
    complain({});
    context().openUrl(link);
  }
  refresh();
}

void CallPanel::take(const QString& phone) {
  if (!hasView()) return;
  begin();
  m_phone = phone;
  m_incoming = true;
  complain({});
  refresh();
}

void CallPanel::complain(const QString& text) {
  m_warning->setText(text);
  m_warning->setVisible(!text.isEmpty());
  m_mark->setVisible(!text.isEmpty());
}

QString CallPanel::warning() const { return m_warning->text(); }

qint64 CallPanel::elapsed() const { return m_before + (m_since ? qMax<qint64>(0, context().time() - m_since) : 0); }

QString CallPanel::timerText() const {
  const qint64 seconds = elapsed() / kSecond;
  const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, QLatin1Char('0')); };
  if (seconds >= 3600)
    return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(two(seconds / 60 % 60), two(seconds % 60));
  return QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
}

void CallPanel::showTimer() { m_timer->setText(timerText()); }

void CallPanel::stopTimer() {
  m_before = elapsed();
  m_since = 0;
  refresh();
}

void CallPanel::toggleTimer() {
  if (m_since) return stopTimer();
  m_since = context().time();
  refresh();
}

void CallPanel::refresh() {
  m_since ? m_tick.start() : m_tick.stop();
  showTimer();
  m_stop->setText(m_since ? tr("Stop") : tr("Go on"));
  m_stop->setAccessibleName(m_since ? tr("Stop the timer") : tr("Let the timer run on"));
  m_timer->setAccessibleName(tr("Duration of the call"));
  m_title->setText(m_incoming          ? tr("Call from %1 · %2").arg(whom(), m_phone)
                   : m_phone.isEmpty() ? tr("Call with %1").arg(whom())
                                       : tr("Call with %1 · %2").arg(whom(), m_phone));
}

QString CallPanel::nextText() const { return m_understood->text(); }

/// A date that was understood otherwise than meant is seen before it is saved.
void CallPanel::showNext() {
  const QString line = m_next->text().trimmed();
  if (line.isEmpty()) return m_understood->setText({});
  const Activity task =
      followUpTask(line, tr("Call %1 again").arg(whom()), typingMoment(context()), QTimeZone::systemTimeZone());
  QString text = tr("Task: %1").arg(task.subject);
  if (task.due) {
    const QDateTime due = QDateTime::fromMSecsSinceEpoch(*task.due);
    const bool wholeDay = due.time() == QTime(0, 0);
    text += QStringLiteral(" · ") + momentText(due.date(), wholeDay ? std::nullopt : std::optional<QTime>(due.time()));
  }
  m_understood->setText(text);
}

bool CallPanel::save() {
  const QString text = m_note->toPlainText().trimmed();
  const QString result = outcome();
  const RegistryPtr registry = context().workspace.registry();
  const EntityDef& def = *registry->entity(u"activity");
  Activity call;
  call.kind = s("call");
  call.direction = m_incoming ? s("in") : s("out");
  call.outcome = result;
  call.at = m_began;
  call.duration = minutesOf(elapsed(), result == QLatin1String("reached"));
  call.subject = markdownTitle(text).left(200);
  if (call.subject.isEmpty())
    call.subject = result.isEmpty() ? tr("Call with %1").arg(whom())
                                    : tr("%1: %2").arg(whom(), choiceLabel(def, *def.field(u"outcome"), result));
  call.body = text == call.subject ? QString() : text;
  QList<Activity> acts{call};
  if (const QString next = m_next->text().trimmed(); !next.isEmpty())
    acts << followUpTask(next, tr("Call %1 again").arg(whom()), typingMoment(context()), QTimeZone::systemTimeZone());
  const Result<qint64> done = logTogether(context().workspace, {ActKind::LogCall, def.key, {whom()}}, acts,
                                          QList<Id>{view().record.id()} + view().reach.also);
  if (!done.ok()) {
    complain(problemText(done.problem()));
    return false;
  }
  m_since = 0;
  refresh();
  finish();
  context().toast(acts.size() > 1 ? tr("The call is logged, with what is next") : tr("The call is logged"), *done);
  return true;
}

/// By tens of seconds: a draft is not written anew for each of them.
QString CallPanel::state() const {
  constexpr qint64 kGrain = 10 * kSecond;
  return QString::fromUtf8(QJsonDocument(QJsonObject{{s("began"), static_cast<double>(m_began)},
                                                     {s("elapsed"), static_cast<double>(elapsed() / kGrain * kGrain)},
                                                     {s("since"), static_cast<double>(m_since)},
                                                     {s("before"), static_cast<double>(m_before)},
                                                     {s("phone"), m_phone},
                                                     {s("incoming"), m_incoming},
                                                     {s("outcome"), outcome()},
                                                     {s("note"), m_note->toPlainText()},
                                                     {s("next"), m_next->text()}})
                               .toJson(QJsonDocument::Compact));
}

void CallPanel::restore(const QString& state) {
  const QJsonObject kept = QJsonDocument::fromJson(state.toUtf8()).object();
  const bool fresh = state.isEmpty();
  m_began = fresh ? context().time() : static_cast<UtcMs>(kept[s("began")].toDouble());
  m_since = fresh ? context().time() : 0;
  m_before = fresh ? 0 : static_cast<qint64>(kept[s("elapsed")].toDouble());
  m_phone = kept[s("phone")].toString();
  m_incoming = kept[s("incoming")].toBool();
  setOutcome(kept[s("outcome")].toString());
  m_note->setPlainText(kept[s("note")].toString());
  m_next->setText(kept[s("next")].toString());
  complain({});
  refresh();
}

/// The call goes on while another record is looked at; after a restart it is over.
void CallPanel::resume(const QString& state) {
  restore(state);
  const QJsonObject kept = QJsonDocument::fromJson(state.toUtf8()).object();
  m_since = static_cast<UtcMs>(kept[s("since")].toDouble());
  m_before = static_cast<qint64>(kept[s("before")].toDouble());
  refresh();
}

QString CallPanel::foldedText() const { return tr("Note of a call · %1").arg(timerText()); }

QString CallPanel::draftTitle() const { return tr("Note of the call with %1").arg(whom()); }

QWidget* CallPanel::firstField() const { return m_note; }

void CallPanel::retranslate() {
  addOutcomes();
  m_close->setName(tr("Put aside (Esc)"));
  m_note->setPlaceholderText(tr("What was said?"));
  m_note->setAccessibleName(tr("Note of the call"));
  m_next->setPlaceholderText(tr("What is next? “send the offer tomorrow 3pm”"));
  m_next->setAccessibleName(tr("What is next"));
  m_save->setText(tr("Save call"));
  m_save->setToolTip(tr("Ctrl+Enter"));
  complain(m_warning->text());
  showNext();
  refresh();
}

bool CallPanel::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    if (isCtrlEnter(*press) || (watched == m_next && isEnter(*press))) {
      save();
      return true;
    }
  }
  return DeskPanel::eventFilter(watched, event);
}

}  // namespace relata::ui
