#include "ui/records/calendar_model.h"

#include <QDateTime>
#include <QLocale>
#include <QMap>
#include <QTimeZone>

#include <algorithm>
#include <limits>

#include "core/activities/calendar_parts.h"
#include "core/base/repetition.h"
#include "ui/kit/plain_tip.h"

namespace relata::ui {
namespace {

QString againText(const QString& entry) { return QChar(0x21BB) + QLatin1Char(' ') + entry; }

}  // namespace

QString CalendarItem::title() const {
  if (comes) return againText(record.title);
  return label.isEmpty() ? record.title : CalendarModel::tr("%1 · %2").arg(label, record.title);
}

CalendarModel::CalendarModel(const RecordContext& context, const QString& entity, QObject* parent)
    : QAbstractTableModel(parent), m_context(context), m_entity(entity), m_slot(context.reads, this) {
  connect(
      &context.workspace.notifier(), &ChangeNotifier::changed, this,
      [this](const ChangeSetPtr& changes) {
        const bool beside = std::any_of(m_look.others.begin(), m_look.others.end(),
                                        [&](const QString& other) { return changes->entities.contains(other); });
        if (changes->schema || beside || changes->entities.contains(m_entity)) read();
      },
      Qt::QueuedConnection);
}

QDateTime CalendarModel::now() const { return QDateTime::fromMSecsSinceEpoch(m_context.time()); }

void CalendarModel::setField(const QString& key) {
  if (key == m_field) return;
  m_field = key;
  if (!m_month.isValid()) return setMonth(today());
  read();
}

void CalendarModel::setQuery(const Filter& filter) {
  if (filter == m_filter) return;
  m_filter = filter;
  read();
}

int CalendarModel::dayCount() const {
  return m_span == CalendarSpan::Month ? kMonthDays : m_span == CalendarSpan::Week ? 7 : 1;
}

void CalendarModel::show(CalendarSpan span, const QDate& day) {
  m_span = span;
  m_month = QDate(day.year(), day.month(), 1);
  m_first = span == CalendarSpan::Month ? m_month : day;
  // Calendars in China begin on Monday, whatever the table of locales says.
  const int start = QLocale().territory() == QLocale::China ? Qt::Monday : QLocale().firstDayOfWeek();
  if (span != CalendarSpan::Day) m_first = m_first.addDays(-((m_first.dayOfWeek() - start + 7) % 7));
  m_days.clear();
  m_items.clear();
  m_places.clear();
  m_dayPlaces.clear();
  m_coming.clear();
  m_loaded = false;
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, 6);
  Q_EMIT dataChanged(index(0, 0), index(5, 6));
  read();
}

std::optional<CalendarItem> CalendarModel::item(Id id) const {
  const auto place = m_places.constFind(id);
  return place == m_places.cend() ? std::nullopt : std::optional(m_items[*place]);
}

std::optional<CalendarItem> CalendarModel::item(const Reader::DatedRecord& record) const {
  const auto place = m_dayPlaces.constFind({record.id, record.day});
  return place == m_dayPlaces.cend() ? item(record.id) : std::optional(m_items[*place]);
}

QString CalendarModel::fieldOf(Id id) const {
  const auto found = item(id);
  return found ? found->field : m_field;
}

QModelIndex CalendarModel::indexOf(const QDate& day) const {
  const qint64 at = m_first.daysTo(day);
  return at < 0 || at >= kMonthDays ? QModelIndex() : index(static_cast<int>(at) / 7, static_cast<int>(at) % 7);
}

void CalendarModel::read() {
  if (m_field.isEmpty() || !m_first.isValid()) return;
  m_slot.ask<CalendarDays>(
      [entity = m_entity, key = m_field, filter = m_filter, first = m_first, days = dayCount(),
       look = m_look](Reader& reader) {
        const EntityDef* def = reader.registry().entity(entity);
        if (!def || !def->field(key)) return CalendarDays();
        return readCalendar(reader, {entity, filter, {}, false}, key, first, days, look);
      },
      [this](Result<CalendarDays> found) {
        if (!found.ok()) return m_context.complain(found.problem());
        m_days.clear();
        for (const Reader::DatedDay& day : found->days) m_days.insert(day.day, day);
        m_items = found->items;
        m_places.clear();
        m_dayPlaces.clear();
        for (qsizetype i = m_items.size() - 1; i >= 0; --i) {
          m_places[m_items[i].record.id] = i;
          m_dayPlaces[{m_items[i].record.id, m_items[i].record.day}] = i;
        }
        m_coming.clear();
        for (const CalendarItem& item : m_items)
          if (item.comes) m_coming.insert({item.record.id, item.record.day});
        m_nearest = found->nearest;
        m_loaded = true;
        Q_EMIT dataChanged(index(0, 0), index(5, 6));
        Q_EMIT daysRead();
      });
}

const EntityDef& CalendarModel::def() const { return *m_context.workspace.registry()->entity(m_entity); }

Value CalendarModel::movedTo(const Reader::DatedRecord& record, const FieldDef& field, const QDate& day) {
  if (field.valueKind() != Kind::Time) return Value(day.toString(Qt::ISODate));
  return Value(QDateTime(day, record.time, QTimeZone::systemTimeZone()).toMSecsSinceEpoch());
}

std::optional<Reader::DatedRecord> CalendarModel::find(Id id) const {
  // As it begins, and not as it goes on.
  if (const auto found = item(id)) return found->record;
  for (const Reader::DatedDay& day : m_days)
    for (const Reader::DatedRecord& record : day.records)
      if (record.id == id) return record;
  return std::nullopt;
}

void CalendarModel::setChosen(Id id) {
  if (id == m_chosen) return;
  m_chosen = id;
  Q_EMIT dataChanged(index(0, 0), index(5, 6));
}

void CalendarModel::setOver(const QDate& day) {
  if (day == m_over) return;
  m_over = day;
  Q_EMIT dataChanged(index(0, 0), index(5, 6));
}

QString CalendarModel::words(const Reader::DatedRecord& record) const {
  if (record.time.isValid()) {
    const QString text = tr("%1 %2").arg(QLocale().toString(record.time, QLocale::ShortFormat), record.title);
    return comesAgain(record) ? againText(text) : text;
  }
  if (const auto known = item(record); known && !known->label.isEmpty()) return known->title();
  const int years = record.since.isValid() ? record.day.year() - record.since.year() : 0;
  return years > 0 ? tr("%1 (%2)").arg(record.title).arg(years) : record.title;
}

QVariant CalendarModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const QDate day = dayAt(index);
  if (role == Qt::DisplayRole) return QString::number(day.day());
  if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) return {};
  QStringList lines;
  if (role == Qt::AccessibleTextRole) lines << QLocale().toString(day, QLocale::LongFormat);
  const Reader::DatedDay all = on(day);
  constexpr qsizetype kSaid = 20;
  for (const Reader::DatedRecord& record : all.records.mid(0, kSaid)) lines << words(record);
  if (all.count > kSaid) lines << tr("%n more", nullptr, static_cast<int>(all.count - kSaid));
  return role == Qt::ToolTipRole ? plainTip(lines.join(QLatin1Char('\n'))) : lines.join(QStringLiteral(", "));
}

QVariant CalendarModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return QLocale().standaloneDayName(m_first.addDays(section).dayOfWeek(), QLocale::ShortFormat);
}

}  // namespace relata::ui
