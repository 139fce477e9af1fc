#include "ui/records/calendar_model.h"

#include <QDateTime>
#include <QLocale>

namespace relata::ui {
namespace {

constexpr int kPerDay = 40;  // what a menu has room for

}  // namespace

CalendarModel::CalendarModel(const RecordContext& context, const QString& entity, QObject* parent)
    : QAbstractTableModel(parent), m_context(context), m_entity(entity), m_slot(context.reads, this) {
  connect(
      &context.workspace.notifier(), &ChangeNotifier::changed, this,
      [this](const ChangeSetPtr& changes) {
        if (changes->schema || changes->entities.contains(m_entity)) read();
      },
      Qt::QueuedConnection);
}

QDate CalendarModel::today() const { return QDateTime::fromMSecsSinceEpoch(m_context.time()).date(); }

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

void CalendarModel::setMonth(const QDate& day) {
  m_month = QDate(day.year(), day.month(), 1);
  const int start = QLocale().firstDayOfWeek();
  m_first = m_month.addDays(-((m_month.dayOfWeek() - start + 7) % 7));
  m_days.clear();
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, 6);
  Q_EMIT dataChanged(index(0, 0), index(5, 6));
  read();
}

QModelIndex CalendarModel::indexOf(const QDate& day) const {
  const qint64 at = m_first.daysTo(day);
  return at < 0 || at >= 42 ? QModelIndex() : index(static_cast<int>(at) / 7, static_cast<int>(at) % 7);
}

void CalendarModel::read() {
  if (m_field.isEmpty() || !m_first.isValid()) return;
  m_slot.ask<QList<Reader::DatedDay>>(
      [entity = m_entity, key = m_field, filter = m_filter, from = m_first](Reader& reader) {
        const EntityDef* def = reader.registry().entity(entity);
        const FieldDef* field = def ? def->field(key) : nullptr;
        return field ? reader.dated({entity, filter, {}, false}, *field, from, from.addDays(41), kPerDay)
                     : QList<Reader::DatedDay>();
      },
      [this](Result<QList<Reader::DatedDay>> found) {
        if (!found.ok()) return m_context.complain(found.problem());
        m_days.clear();
        for (const Reader::DatedDay& day : *found) m_days.insert(day.day, day);
        Q_EMIT dataChanged(index(0, 0), index(5, 6));
      });
}

QString CalendarModel::words(const Reader::DatedRecord& record) {
  if (record.time.isValid())
    return tr("%1 %2").arg(QLocale().toString(record.time, QLocale::ShortFormat), record.title);
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
  return lines.join(role == Qt::ToolTipRole ? QStringLiteral("\n") : QStringLiteral(", "));
}

QVariant CalendarModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return QLocale().standaloneDayName(m_first.addDays(section).dayOfWeek(), QLocale::ShortFormat);
}

}  // namespace relata::ui
