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

constexpr int kPerDay = 40;   // what a menu has room for
constexpr int kInGrid = 200;  // what has room beside one another
constexpr int kDays = 42;
constexpr int kReach = 31;  // days before a week in which something may begin that goes on in it

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

QString againText(const QString& entry) { return QChar(0x21BB) + QLatin1Char(' ') + entry; }

}  // namespace

QString CalendarItem::title() const { return comes ? againText(record.title) : record.title; }

/// Reads the records of some days, by each of the dates that give them a place.
class CalendarReading {
 public:
  CalendarReading(Reader& reader, ListQuery query, const QString& field, const QDate& first, int days)
      : m_reader(reader),
        m_query(std::move(query)),
        m_def(*reader.registry().entity(m_query.entity)),
        m_first(first),
        m_days(days) {
    for (const CalendarPart& part : calendarParts(m_query.entity, field))
      if (const FieldDef* stored = m_def.field(part.field)) m_parts.push_back({stored, under(part.filter, m_query)});
  }

  CalendarModel::Days read() {
    const bool month = m_days == kDays;
    QMap<QDate, Reader::DatedDay> days;
    for (const Part& part : m_parts)
      for (const Reader::DatedDay& day :
           m_reader.dated(part.query, *part.field, m_first, m_first.addDays(m_days - 1), month ? kPerDay : kInGrid))
        take(day, part, days[day.day]);
    CalendarModel::Days out;
    addReaching();
    addWhatElse();
    if (month) spread(days);
    addComing(days);
    out.days = days.values();
    out.items = std::move(m_items);
    if (out.days.isEmpty() && out.items.isEmpty()) out.nearest = nearest();
    return out;
  }

 private:
  struct Part {
    const FieldDef* field;
    ListQuery query;
  };

  ListQuery under(const QString& condition, ListQuery query) const {
    if (condition.isEmpty()) return query;
    const Result<Filter> filter = parseFilter(condition, m_def, m_reader.registry());
    if (filter.ok()) query.filter = withChip(query.filter, filter->root);
    return query;
  }

  void take(const Reader::DatedDay& found, const Part& part, Reader::DatedDay& day) {
    day.day = found.day;
    day.count += found.count;
    day.records << found.records;
    std::stable_sort(day.records.begin(), day.records.end(),
                     [](const auto& a, const auto& b) { return a.time < b.time; });
    for (const Reader::DatedRecord& record : found.records) m_items << CalendarItem{record, part.field->key, {}, 0, {}};
  }

  /// What began before these days and goes on in them.
  void addReaching() {
    if (!m_def.field(u"duration")) return;
    m_reaching = m_items.size();
    for (const Part& part : m_parts)
      if (part.field->key == QLatin1String("at"))
        for (const Reader::DatedDay& day :
             m_reader.dated(part.query, *part.field, m_first.addDays(-kReach), m_first.addDays(-1), kInGrid))
          for (const Reader::DatedRecord& record : day.records)
            m_items << CalendarItem{record, part.field->key, {}, 0, {}};
  }

  /// What goes on for several days stands on each of them.
  void spread(QMap<QDate, Reader::DatedDay>& days) const {
    const QDate last = m_first.addDays(m_days - 1);
    for (const CalendarItem& item : m_items) {
      if (item.minutes <= 0) continue;
      const QDateTime over = item.start().addSecs(item.minutes * 60);
      // It does not reach into the day at whose midnight it ends.
      const QDate until = over.time() == QTime(0, 0) ? over.date().addDays(-1) : over.date();
      for (QDate day = qMax(item.record.day.addDays(1), m_first); day <= qMin(until, last); day = day.addDays(1)) {
        Reader::DatedDay& there = days[day];
        there.day = day;
        ++there.count;
        Reader::DatedRecord again = item.record;
        again.day = day;
        again.time = {};
        there.records.prepend(again);
      }
    }
  }

  /// What repeats stands on the days to come, too.
  void addComing(QMap<QDate, Reader::DatedDay>& days) {
    constexpr int kRepeating = 1000;
    const FieldDef* rule = m_def.field(u"repeats");
    if (!rule) return;
    const QDate last = m_first.addDays(m_days - 1);
    for (const Part& part : m_parts) {
      const ListQuery query = under(QStringLiteral("repeats is not empty and done_at is empty"), part.query);
      const std::vector<qint64> ids = m_reader.ids(query, kRepeating);
      if (ids.empty()) continue;
      const QHash<qint64, QString> titles = m_reader.titles(m_def, QSet<qint64>(ids.begin(), ids.end()));
      for (const Record& record :
           m_reader.records(m_def, ids, {rule, part.field, m_def.field(u"kind"), m_def.field(u"duration")})) {
        if (record.isNull() || record.value(part.field->key).isNull()) continue;
        const auto repetition = repetitionOfRule(record.text("repeats"));
        if (!repetition) continue;
        const QDateTime first =
            QDateTime::fromMSecsSinceEpoch(record.value(part.field->key).integer(), m_reader.context().zone);
        QDate day = qMax(first.date(), m_first.addDays(-1));
        while ((day = nextRepetition(*repetition, first.date(), day)).isValid() && day <= last)
          addComing(days[day], {{record.id(), titles.value(record.id().bits()), day, first.time(), {}},
                                part.field->key,
                                record.text("kind"),
                                part.field->key == QLatin1String("at") ? record.value("duration").integer() : 0,
                                false,
                                true});
      }
    }
  }

  void addComing(Reader::DatedDay& day, const CalendarItem& item) {
    day.day = item.record.day;
    ++day.count;
    const auto later = std::upper_bound(day.records.begin(), day.records.end(), item.record.time,
                                        [](const QTime& time, const auto& other) { return time < other.time; });
    day.records.insert(later, item.record);
    m_items << item;
  }

  void addWhatElse() {
    QList<const FieldDef*> fields;
    for (const char* key : {"kind", "duration", "done_at"})
      if (const FieldDef* field = m_def.field(QString::fromLatin1(key)); field && m_def.field(u"duration"))
        fields << field;
    if (fields.isEmpty()) return;
    std::vector<qint64> ids;
    for (const CalendarItem& item : std::as_const(m_items)) ids.push_back(item.record.id.bits());
    const QList<Record> records = m_reader.records(m_def, ids, fields);
    QList<CalendarItem> items;
    for (qsizetype i = 0; i < m_items.size() && i < records.size(); ++i) {
      CalendarItem item = m_items[i];
      if (records[i].isNull()) continue;
      item.kind = records[i].text("kind");
      item.minutes = item.field == QLatin1String("at") ? records[i].value("duration").integer() : 0;
      item.done = !records[i].value("done_at").isNull();
      if (i >= m_reaching && item.end() <= QDateTime(m_first, QTime(0, 0))) continue;
      items << item;
    }
    m_items = items;
  }

  QDate nearest() {
    const QDate after = m_first.addDays(m_days);
    QDate later, earlier;
    for (const Part& part : m_parts) {
      if (part.field->is(FieldFlag::Yearly)) {
        const QList<Reader::DatedDay> year = m_reader.dated(part.query, *part.field, after, after.addDays(364), 1);
        return year.isEmpty() ? QDate() : year.first().day;
      }
      const QDate next = firstBeyond(m_reader, part.query, *part.field, CompareOp::GreaterEqual, after);
      if (next.isValid() && (!later.isValid() || next < later)) later = next;
    }
    if (later.isValid()) return later;
    for (const Part& part : m_parts) {
      const QDate last = firstBeyond(m_reader, part.query, *part.field, CompareOp::Less, m_first);
      if (last.isValid() && (!earlier.isValid() || last > earlier)) earlier = last;
    }
    return earlier;
  }

  Reader& m_reader;
  ListQuery m_query;
  const EntityDef& m_def;
  QDate m_first;
  int m_days;
  std::vector<Part> m_parts;
  QList<CalendarItem> m_items;
  qsizetype m_reaching = std::numeric_limits<qsizetype>::max();  // from here on they began before
};

CalendarModel::CalendarModel(const RecordContext& context, const QString& entity, QObject* parent)
    : QAbstractTableModel(parent), m_context(context), m_entity(entity), m_slot(context.reads, this) {
  connect(
      &context.workspace.notifier(), &ChangeNotifier::changed, this,
      [this](const ChangeSetPtr& changes) {
        if (changes->schema || changes->entities.contains(m_entity)) read();
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
  return m_span == CalendarSpan::Month ? kDays : m_span == CalendarSpan::Week ? 7 : 1;
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
  m_coming.clear();
  m_loaded = false;
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, 6);
  Q_EMIT dataChanged(index(0, 0), index(5, 6));
  read();
}

std::optional<CalendarItem> CalendarModel::item(Id id) const {
  for (const CalendarItem& item : m_items)
    if (item.record.id == id) return item;
  return std::nullopt;
}

QString CalendarModel::fieldOf(Id id) const {
  const auto found = item(id);
  return found ? found->field : m_field;
}

QModelIndex CalendarModel::indexOf(const QDate& day) const {
  const qint64 at = m_first.daysTo(day);
  return at < 0 || at >= kDays ? QModelIndex() : index(static_cast<int>(at) / 7, static_cast<int>(at) % 7);
}

void CalendarModel::read() {
  if (m_field.isEmpty() || !m_first.isValid()) return;
  m_slot.ask<Days>(
      [entity = m_entity, key = m_field, filter = m_filter, first = m_first, days = dayCount()](Reader& reader) {
        const EntityDef* def = reader.registry().entity(entity);
        if (!def || !def->field(key)) return Days();
        return CalendarReading(reader, {entity, filter, {}, false}, key, first, days).read();
      },
      [this](Result<Days> found) {
        if (!found.ok()) return m_context.complain(found.problem());
        m_days.clear();
        for (const Reader::DatedDay& day : found->days) m_days.insert(day.day, day);
        m_items = found->items;
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
