#include "ui/records/calendar_model.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include "ui/kit/plain_tip.h"

namespace relata::ui {
namespace {

constexpr int kPerDay = 40;  // what a menu has room for
constexpr int kDays = 42;

/// The first row of the list on one side of a day.
QDate firstBeyond(Reader& reader, ListQuery query, const FieldDef& field, CompareOp side, const QDate& day) {
  FilterValue value;
  value.type = FilterValue::Type::Date;
  value.text = day.toString(Qt::ISODate);
  const EntityDef& def = *reader.registry().entity(query.entity);
  query.filter = withChip(query.filter, FilterNode::compare({field.key}, side, {value}));
  const QString sort = (side == CompareOp::Less ? QStringLiteral("-") : QString()) + field.key;
  query.sort = *parseSort(sort, def, reader.registry());
  const std::vector<qint64> ids = reader.ids(query, 1);
  if (ids.empty()) return {};
  const QList<Record> rows = reader.records(def, ids, {&field});
  if (rows.isEmpty() || rows.first().isNull()) return {};
  const Value found = rows.first().value(field.key);
  return field.valueKind() == Kind::Time ? QDateTime::fromMSecsSinceEpoch(found.integer(), reader.context().zone).date()
                                         : QDate::fromString(found.text(), Qt::ISODate);
}

QDate nearestDay(Reader& reader, const ListQuery& query, const FieldDef& field, const QDate& first) {
  const QDate after = first.addDays(kDays);
  if (field.is(FieldFlag::Yearly)) {
    const QList<Reader::DatedDay> year = reader.dated(query, field, after, after.addDays(364), 1);
    return year.isEmpty() ? QDate() : year.first().day;
  }
  const QDate later = firstBeyond(reader, query, field, CompareOp::GreaterEqual, after);
  return later.isValid() ? later : firstBeyond(reader, query, field, CompareOp::Less, first);
}

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
  m_loaded = false;
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, 6);
  Q_EMIT dataChanged(index(0, 0), index(5, 6));
  read();
}

QModelIndex CalendarModel::indexOf(const QDate& day) const {
  const qint64 at = m_first.daysTo(day);
  return at < 0 || at >= kDays ? QModelIndex() : index(static_cast<int>(at) / 7, static_cast<int>(at) % 7);
}

CalendarModel::Days CalendarModel::daysOf(Reader& reader, const ListQuery& query, const FieldDef& field,
                                          const QDate& first) {
  Days out{reader.dated(query, field, first, first.addDays(kDays - 1), kPerDay), {}};
  if (out.days.isEmpty()) out.nearest = nearestDay(reader, query, field, first);
  return out;
}

void CalendarModel::read() {
  if (m_field.isEmpty() || !m_first.isValid()) return;
  m_slot.ask<Days>(
      [entity = m_entity, key = m_field, filter = m_filter, first = m_first](Reader& reader) {
        const EntityDef* def = reader.registry().entity(entity);
        const FieldDef* field = def ? def->field(key) : nullptr;
        return field ? daysOf(reader, {entity, filter, {}, false}, *field, first) : Days();
      },
      [this](Result<Days> found) {
        if (!found.ok()) return m_context.complain(found.problem());
        m_days.clear();
        for (const Reader::DatedDay& day : found->days) m_days.insert(day.day, day);
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
  return role == Qt::ToolTipRole ? plainTip(lines.join(QLatin1Char('\n'))) : lines.join(QStringLiteral(", "));
}

QVariant CalendarModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  return QLocale().standaloneDayName(m_first.addDays(section).dayOfWeek(), QLocale::ShortFormat);
}

}  // namespace relata::ui
