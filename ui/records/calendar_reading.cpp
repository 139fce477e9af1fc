#include "ui/records/calendar_reading.h"

#include <QMap>
#include <QTimeZone>

#include <algorithm>
#include <limits>

#include "core/activities/calendar_parts.h"
#include "core/base/repetition.h"

namespace relata::ui {
namespace {

constexpr int kPerDay = 40;   // what a menu has room for
constexpr int kInGrid = 200;  // what has room beside one another
constexpr int kMostMovable = 20'000;
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

/// Reads the records of some days, by each of the dates that give them a place.
class CalendarReading {
 public:
  CalendarReading(Reader& reader, ListQuery query, const QString& field, const QDate& first, int days,
                  const CalendarLook& look)
      : m_reader(reader),
        m_query(std::move(query)),
        m_def(*reader.registry().entity(m_query.entity)),
        m_first(first),
        m_days(days),
        m_look(look) {
    for (const CalendarPart& part : calendarParts(m_query.entity, field))
      if (const FieldDef* stored = m_def.field(part.field))
        m_parts.push_back({stored, under(part.filter, m_query), m_def.field(part.until)});
  }

  CalendarDays read() {
    const bool month = m_days == kMonthDays;
    QMap<QDate, Reader::DatedDay> days;
    for (const Part& part : m_parts)
      for (const Reader::DatedDay& day :
           m_reader.dated(part.query, *part.field, m_first, m_first.addDays(m_days - 1), month ? kPerDay : kInGrid))
        take(day, part, days[day.day]);
    CalendarDays out;
    addReaching();
    addSpanning();
    addWhatElse();
    addLook();
    addBeside();
    if (month) spread(days);
    keepOrder(days);
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
    const FieldDef* until;  // null: it is of its day
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

  /// What began before these days and has its last one in or after them.
  void addSpanning() {
    const QString before = m_first.toString(Qt::ISODate);
    for (const Part& part : m_parts) {
      if (!part.until) continue;
      const QString reaches = QStringLiteral("%1 < %3 and %2 >= %3").arg(part.field->key, part.until->key, before);
      const std::vector<qint64> ids = m_reader.ids(under(reaches, part.query), kInGrid);
      if (ids.empty()) continue;
      const QHash<qint64, QString> titles = m_reader.titles(m_def, QSet<qint64>(ids.begin(), ids.end()));
      for (const Record& record : m_reader.records(m_def, ids, {part.field}))
        if (const QDate day = QDate::fromString(record.value(part.field->key).text(), Qt::ISODate); day.isValid())
          m_items << CalendarItem{
              {record.id(), titles.value(record.id().bits()), day, {}, {}}, part.field->key, {}, 0, {}};
    }
  }

  /// Last days, words and colours of what is no activity.
  void addLook() {
    const FieldDef* kind = m_look.kind.isEmpty() ? nullptr : m_def.field(m_look.kind);
    const FieldDef* until = nullptr;
    for (const Part& part : m_parts)
      if (part.until) until = part.until;
    if (m_items.isEmpty() || (!kind && !until)) return;
    QList<const FieldDef*> fields;
    for (const FieldDef* field : {kind, until})
      if (field) fields << field;
    std::vector<qint64> ids;
    for (const CalendarItem& item : std::as_const(m_items)) ids.push_back(item.record.id.bits());
    const QSet<qint64> movable = movableOf(ids);
    const QList<Record> records = m_reader.records(m_def, ids, fields);
    for (qsizetype i = 0; i < m_items.size() && i < records.size(); ++i) {
      CalendarItem& item = m_items[i];
      if (kind) {
        item.label = choiceLabel(m_def, *kind, records[i].value(kind->key).text());
        if (m_look.tone) item.tone = m_look.tone(records[i].value(kind->key).text());
      }
      item.fixed = !m_look.movable.isEmpty() && !movable.contains(item.record.id.bits());
      const QDate last = until && until->key != item.field
                             ? QDate::fromString(records[i].value(until->key).text(), Qt::ISODate)
                             : QDate();
      if (!last.isValid() || item.record.time.isValid()) continue;
      item.until = last;
      item.minutes = (item.record.day.daysTo(last) + 1) * 24 * 60;
    }
  }

  QSet<qint64> movableOf(const std::vector<qint64>& ids) {
    if (m_look.movable.isEmpty()) return {};
    const std::vector<qint64> found =
        m_reader.ids(under(m_look.movable, {m_query.entity, {}, {}, false}), kMostMovable);
    const QSet<qint64> all(found.begin(), found.end());
    QSet<qint64> out;
    for (const qint64 id : ids)
      if (all.contains(id)) out << id;
    return out;
  }

  /// What is planned elsewhere stands on its days as well, after what is of the list.
  void addBeside() {
    if (!m_look.beside) return;
    m_items << m_look.beside(m_reader, m_first, m_days);
  }

  /// What goes on for several days stands on each of them.
  void spread(QMap<QDate, Reader::DatedDay>& days) const {
    const QDate last = m_first.addDays(m_days - 1);
    for (const CalendarItem& item : m_items) {
      if (item.isOther()) put(days[item.record.day], item.record);
      if (item.minutes <= 0) continue;
      const QDateTime over = item.end();
      // It does not reach into the day at whose midnight it ends.
      const QDate until = over.time() == QTime(0, 0) ? over.date().addDays(-1) : over.date();
      for (QDate day = qMax(item.record.day.addDays(1), m_first); day <= qMin(until, last); day = day.addDays(1)) {
        Reader::DatedRecord again = item.record;
        again.day = day;
        again.time = {};
        Reader::DatedDay& there = days[day];
        there.day = day;
        ++there.count;
        there.records.prepend(again);
      }
    }
  }

  /// What goes on for days stands in the same order on each of them.
  void keepOrder(QMap<QDate, Reader::DatedDay>& days) const {
    QHash<Id, QDate> begins;
    for (const CalendarItem& item : m_items)
      if (item.until) begins.insert(item.record.id, item.record.day);
    if (begins.isEmpty()) return;
    const auto place = [&](const Reader::DatedRecord& record) {
      return std::pair(begins.value(record.id, record.day), record.id.bits());
    };
    for (Reader::DatedDay& day : days)
      std::stable_sort(day.records.begin(), day.records.end(),
                       [&](const auto& a, const auto& b) { return place(a) < place(b); });
  }

  static void put(Reader::DatedDay& day, const Reader::DatedRecord& record) {
    day.day = record.day;
    ++day.count;
    day.records << record;
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
  const CalendarLook& m_look;
  std::vector<Part> m_parts;
  QList<CalendarItem> m_items;
  qsizetype m_reaching = std::numeric_limits<qsizetype>::max();  // from here on they began before
};

}  // namespace

CalendarDays readCalendar(Reader& reader, const ListQuery& query, const QString& field, const QDate& first, int days,
                          const CalendarLook& look) {
  return CalendarReading(reader, query, field, first, days, look).read();
}

}  // namespace relata::ui
