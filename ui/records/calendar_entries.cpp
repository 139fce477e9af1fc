#include <QLocale>
#include <QTableView>
#include <QTimeZone>

#include "core/activities/quick_entry.h"
#include "ui/kit/tab_strip.h"
#include "ui/records/day_grid.h"
#include "ui/records/record_calendar.h"
#include "ui/records/slot_line.h"

namespace relata::ui {

void RecordCalendar::connectGrid() {
  connect(m_grid, &DayGrid::recordChosen, this, &RecordCalendar::choose);
  connect(m_grid, &DayGrid::recordOpened, this, &RecordCalendar::open);
  connect(m_grid, &DayGrid::moved, this, &RecordCalendar::put);
  connect(m_grid, &DayGrid::lengthened, this, &RecordCalendar::lengthen);
  connect(m_grid, &DayGrid::newTyped, this, &RecordCalendar::add);
  connect(m_grid, &DayGrid::dayWanted, this, [this](const QDate& day) { show(CalendarSpan::Day, day); });
  connect(m_grid, &DayGrid::stepped, this, [this] { show(span(), m_grid->currentDay()); });
  connect(m_spans, &TabStrip::currentChanged, this, [this](const QString& id) {
    show(id == QLatin1String("day")    ? CalendarSpan::Day
         : id == QLatin1String("week") ? CalendarSpan::Week
                                       : CalendarSpan::Month,
         currentDay());
  });
}

SlotLine* RecordCalendar::line() const { return m_line ? m_line.data() : m_grid->line(); }

bool RecordCalendar::makesEntries() const {
  const QString field = m_model->field();
  return m_model->def().key == QLatin1String("activity") && !m_context.workspace.isReadOnly() &&
         (field == QLatin1String("when") || field == QLatin1String("at") || field == QLatin1String("due"));
}

void RecordCalendar::typeNew() {
  if (!makesEntries()) return;
  if (span() == CalendarSpan::Month) return typeOn(currentDay());
  constexpr int kUsual = 60;
  m_grid->edit(QDateTime(m_grid->currentDay(), m_grid->currentTime()), kUsual, false);
}

bool RecordCalendar::doubleClickAt(const QPoint& position) {
  const QModelIndex index = m_table->indexAt(position);
  if (!index.isValid()) return false;
  if (const auto entry = entryAt(position)) {
    open(entry->id);
    return true;
  }
  if (makesEntries()) typeOn(m_model->dayAt(index));
  return true;
}

/// On a day of a month: what has no time.
void RecordCalendar::typeOn(const QDate& day) {
  const QModelIndex index = m_model->indexOf(day);
  if (!index.isValid()) return;
  if (m_line) m_line->close();
  m_table->setCurrentIndex(index);
  m_line = new SlotLine(m_table->viewport());
  m_line->setAccessibleName(tr("New entry on %1").arg(QLocale().toString(day, QLocale::LongFormat)));
  const QRect cell = m_table->visualRect(index);
  m_line->setGeometry(cell.left() + 2, cell.top() + 22, cell.width() - 4, 26);
  m_line->show();
  m_line->setFocus();
  connect(m_line, &SlotLine::closed, this, [this](bool byKey) {
    if (byKey) m_table->setFocus();
  });
  connect(m_line, &SlotLine::typed, this,
          [this, day](const QString& text) { add(text, QDateTime(day, QTime(0, 0)), 0, true); });
}

/// The words say whom it concerns; the place where it was typed says when. Above the hours it is a task of the day.
void RecordCalendar::add(const QString& text, const QDateTime& start, qint64 minutes, bool wholeDay) {
  const TypingMoment moment{m_model->now(), textContext(m_context).dayFirst};
  m_typed.ask<QuickEntry>(
      [text, moment](Reader& reader) {
        return readQuickEntry(reader, text, moment, {QuickEntry::Part::When, QuickEntry::Part::Lead});
      },
      [this, text, start, minutes, wholeDay](Result<QuickEntry> read) {
        if (!read.ok()) return m_context.complain(read.problem());
        QuickEntry entry = *read;
        if (wholeDay || m_model->field() == QLatin1String("due"))
          entry.kind = QStringLiteral("task");
        else if (entry.kind != QLatin1String("call"))
          entry.kind = QStringLiteral("meeting");
        if (entry.makesContact()) entry.person.reset();  // nobody is made by a word in a calendar
        if (entry.company && !entry.company->id) entry.company.reset();
        if (entry.subject.isEmpty()) entry.subject = text;
        entry.when = TypedDate{start.date(), wholeDay ? std::nullopt : std::optional(start.time())};
        const bool lasts = minutes > 0 && entry.kind != QLatin1String("task");
        const Act act{ActKind::Create, QStringLiteral("activity"), {entry.subject}};
        const Result<QuickMade> made = m_context.workspace.transact(act, [&](Transaction& tx) -> Result<QuickMade> {
          const auto added = addQuickEntry(tx, entry, QTimeZone::systemTimeZone());
          if (!added.ok() || !lasts) return added;
          if (auto set = tx.update(tx.def("activity"), added->activity, {{QStringLiteral("duration"), minutes}});
              !set.ok())
            return set.problem();
          return added;
        });
        if (!made.ok()) return m_context.complain(made.problem());
        m_context.toastDone(tr("Added: %1").arg(entry.subject));
        m_model->setChosen(made->activity);
      });
}

}  // namespace relata::ui
