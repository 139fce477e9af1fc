#include "ui/records/timeline_entry.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include "core/activities/agenda.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/link_text.h"
#include "ui/kit/markdown_text.h"
#include "ui/kit/marks.h"
#include "ui/records/next_step.h"
#include "ui/records/postpone.h"
#include "ui/records/record_form.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

Tone toneOfKind(const QString& kind) {
  if (kind == QLatin1String("call")) return Tone::Good;
  if (kind == QLatin1String("task")) return Tone::Warning;
  if (kind == QLatin1String("note")) return Tone::Neutral;
  return Tone::Info;
}

}  // namespace

TimelineEntry::TimelineEntry(const RecordContext& context, const RecordView& view, const Record& activity,
                             bool writable, bool last, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_registry(view.readerRegistry),
      m_activity(activity),
      m_place(QStringLiteral("%1/%2").arg(view.record.def().key).arg(view.record.id().bits())),
      m_owner(view.people.value(activity.value("owner").id().bits())),
      m_files(view.timelineFiles.value(activity.id().bits())),
      m_writable(writable),
      m_words(new QVBoxLayout) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, last ? 0 : kSpace3);
  row->setSpacing(kSpace3);
  const QString kind = activity.text("kind");
  const bool done = !activity.value("done_at").isNull();
  row->addWidget(
      new IconMark(kind.isEmpty() ? QStringLiteral("note") : kind, done ? Tone::Neutral : toneOfKind(kind), 14, true),
      0, Qt::AlignTop);
  m_words->setSpacing(2);
  m_words->addWidget(title());
  if (QWidget* text = body()) m_words->addWidget(text);
  if (!m_files.isEmpty()) m_words->addWidget(files());
  auto* when = new TextLabel(secondLine(), TextRole::Small, TextColor::Muted);
  when->setWordWrap(true);
  const bool late = kind == QLatin1String("task") && !done && !activity.value("due").isNull() &&
                    isLate(activity.value("due").integer(), context.time(), QTimeZone::systemTimeZone());
  if (late) setTextColor(when, TextColor::Bad);
  m_words->addWidget(when);
  row->addLayout(m_words, 1);
  if (activity.value("pinned").flag())
    row->addWidget(new IconMark(QStringLiteral("pin"), Tone::Info, 14), 0, Qt::AlignTop);
  auto* more = new IconButton(QStringLiteral("more"), tr("More: %1").arg(activity.title()));
  connect(more, &QToolButton::clicked, this, [this, more] { openMenu(more); });
  row->addWidget(more, 0, Qt::AlignTop);
}

QWidget* TimelineEntry::title() {
  if (m_activity.text("kind") != QLatin1String("task")) {
    auto* title = new TextLabel(m_activity.title());
    title->setWordWrap(true);
    return title;
  }
  auto* check = new QCheckBox(m_activity.title().replace(QLatin1Char('&'), QLatin1String("&&")));
  check->setChecked(!m_activity.value("done_at").isNull());
  check->setEnabled(m_writable);
  check->setAccessibleName(tr("Done: %1").arg(m_activity.title()));
  connect(check, &QCheckBox::clicked, this,
          [this](bool on) { completeTask(m_context, m_activity.id(), m_activity.title(), on); });
  return check;
}

/// What was written beyond the title; null when that is all.
QWidget* TimelineEntry::body() {
  const QString text = m_activity.text("body");
  const QString title = m_activity.title();
  if (text.isEmpty() || text == title) return nullptr;
  // The first line is the title already, with or without its marks.
  const bool repeats = markdownTitle(text) == title || text.startsWith(title);
  QString rest = repeats ? text.section(QLatin1Char('\n'), 1).trimmed() : text;
  if (repeats && !text.contains(QLatin1Char('\n'))) {
    const bool whole = markdownTitle(text) == title && !title.endsWith(QChar(0x2026));
    rest = text.contains(QLatin1String("](")) ? text
           : text.startsWith(title)           ? text.mid(title.size()).trimmed()
           : whole                            ? QString()
                                              : text;
  }
  if (rest.isEmpty()) return nullptr;
  if (hasMarkdown(rest)) {
    auto* note = new MarkdownText(rest);
    note->onLink([this](const QString& address) { openLink(address); });
    return note;
  }
  auto* label = new TextLabel(rest.left(4000), TextRole::Small, TextColor::Secondary);
  label->setWordWrap(true);
  return label;
}

QWidget* TimelineEntry::files() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSpace1);
  row->addWidget(new IconMark(QStringLiteral("file"), Tone::Neutral, 14));
  for (const Record& file : m_files.mid(0, 4)) {
    auto* name = new LinkText(file.title(), TextRole::Small, TextColor::Accent);
    connect(name, &QAbstractButton::clicked, this,
            [this] { m_context.open(QStringLiteral("activity"), m_activity.id()); });
    row->addWidget(name);
  }
  return box;
}

QString TimelineEntry::secondLine() const {
  const EntityDef& def = m_activity.def();
  const UtcMs now = m_context.time();
  const QString kind = m_activity.text("kind");
  QStringList parts;
  if (kind == QLatin1String("task") && m_activity.value("done_at").isNull() && !m_activity.value("due").isNull())
    parts << dueText(m_activity.value("due").integer(), now) << nearMoment(m_activity.value("due").integer(), now);
  else if (!m_activity.value("done_at").isNull())
    parts << tr("done %1").arg(nearMoment(m_activity.value("done_at").integer(), now));
  else if (!m_activity.value("at").isNull())
    parts << nearMoment(m_activity.value("at").integer(), now);
  parts << choiceLabel(def, *def.field(u"kind"), kind);
  if (const qint64 minutes = m_activity.value("duration").integer(); minutes > 0)
    parts << tr("%n min", nullptr, static_cast<int>(minutes));
  if (const QString outcome = m_activity.text("outcome"); !outcome.isEmpty())
    parts << choiceLabel(def, *def.field(u"outcome"), outcome);
  parts << m_owner;
  if (const QString source = m_activity.text("source"); !source.isEmpty() && source != QLatin1String("typed"))
    parts << choiceLabel(def, *def.field(u"source"), source);
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

void TimelineEntry::openMenu(QWidget* anchor) {
  QMenu menu(this);
  if (m_writable) {
    menu.addAction(tr("Edit"), this, &TimelineEntry::edit);
    const bool pinned = m_activity.value("pinned").flag();
    menu.addAction(icon("pin"), pinned ? tr("Unpin") : tr("Pin to the top"), this,
                   [this, pinned] { setPinned(!pinned); });
    addTaskActs(menu);
  }
  menu.addAction(tr("Open"), this, [this] { m_context.open(QStringLiteral("activity"), m_activity.id()); });
  if (m_writable) {
    menu.addSeparator();
    menu.addAction(icon("trash"), tr("Delete"), this, [this] {
      deleteRecords(m_context, m_activity.def(), {m_activity.id().bits()}, m_activity.title());
    });
  }
  menu.exec(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

void TimelineEntry::addTaskActs(QMenu& menu) {
  if (m_activity.text("kind") != QLatin1String("task") || !m_activity.value("done_at").isNull()) return;
  QMenu* later = menu.addMenu(tr("Later"));
  addLaterActs(later, m_context.time(), [this](UtcMs when) {
    postpone(m_context, m_activity.id(), m_activity.text("kind"), m_activity.title(), when);
  });
}

void TimelineEntry::setPinned(bool on) {
  const Result<void> done = editRecord(m_context, m_activity.def(), m_activity.id(), m_activity.title(),
                                       {{QStringLiteral("pinned"), on ? Value(qint64{1}) : Value()}});
  if (!done.ok()) m_context.complain(done.problem());
}

void TimelineEntry::edit() {
  if (m_edited) return;
  m_edited = true;
  LinkTitles titles;
  titles.insert(m_activity.value("owner").id().bits(), m_owner);
  auto* form = new RecordForm(m_context, m_activity.def().key, {}, this, RecordForm::Place::Inline);
  form->edit(m_activity, titles);
  form->keepAs(QStringLiteral("entry:%1/%2").arg(m_activity.id().bits()).arg(m_place), m_activity.title());
  for (int i = 0; i < m_words->count(); ++i)
    if (QWidget* widget = m_words->itemAt(i)->widget()) widget->hide();
  m_words->addWidget(form);
  form->show();
  form->setFocus(Qt::OtherFocusReason);
  const auto end = [this] {
    m_edited = false;
    Q_EMIT editEnded();
  };
  connect(form, &RecordForm::saved, this, end, Qt::QueuedConnection);
  connect(form, &RecordForm::cancelled, this, end, Qt::QueuedConnection);
}

/// A link of a note: a record of this workspace, or a place outside.
void TimelineEntry::openLink(const QString& address) {
  if (!address.startsWith(QLatin1String("relata:"))) {
    if (m_context.openUrl) m_context.openUrl(address);
    return;
  }
  const std::optional<ParsedId> id = parseId(address.mid(7));
  if (!id) return;
  openAny(m_context, id->id);
}

}  // namespace relata::ui
