#include "ui/records/record_view.h"

#include <QDateTime>

namespace relata::ui {

const TimelineScope kOpenTasks{{}, true, 0};

TimelineScope thisYear(UtcMs now) {
  const QDate day = QDateTime::fromMSecsSinceEpoch(now).date();
  return {{}, false, QDateTime(QDate(day.year(), 1, 1), QTime(0, 0)).toMSecsSinceEpoch()};
}

namespace {

QList<const FieldDef*> fieldsOf(const EntityDef& def) {
  QList<const FieldDef*> fields;
  for (const FieldDef& field : def.fields) fields << &field;
  return fields;
}

std::optional<Record> firstOpenTask(Reader& reader, const EntityDef& def, Id id) {
  const QList<Record> open = reader.timeline(def, id, 1, kOpenTasks);
  return open.isEmpty() ? std::nullopt : std::optional(open.first());
}

}  // namespace

std::optional<RecordView> readRecordView(Reader& reader, const RegistryPtr& registry, const EntityDef& def, Id id,
                                         const RecordPageLayout& layout, int timelineRows, const TimelineScope& scope) {
  const std::optional<Record> record = reader.record(def, id);
  if (!record) return std::nullopt;
  RecordView view;
  view.registry = registry;
  view.readerRegistry = reader.registryPtr();
  view.record = *record;
  view.titles = linkTitles(reader, {*record}, fieldsOf(def));
  if (const SublistDef* points = def.sublist(u"points")) view.points = reader.sublist(def, *points, id);
  if (def.sublist(u"activity")) {
    view.timeline = reader.timeline(def, id, timelineRows + 1, scope);
    view.moreTimeline = view.timeline.size() > timelineRows;
    view.timeline = view.timeline.mid(0, timelineRows);
    view.people = linkTitles(reader, view.timeline, fieldsOf(*registry->entity(u"activity")));
    view.nextTask = firstOpenTask(reader, def, id);
    view.openTasks = reader.timelineCount(def, id, kOpenTasks);
    view.activitiesThisYear = reader.timelineCount(def, id, thisYear(reader.context().now));
  }
  for (const QString& name : layout.sublists) {
    const SublistDef* list = def.sublist(name);
    if (!list) continue;
    RelatedRows rows{name, reader.sublist(def, *list, id), {}, 0};
    rows.total = reader.sublistCount(*list, id);
    if (const EntityDef* target = registry->entity(list->entity))
      rows.titles = linkTitles(reader, rows.rows, fieldsOf(*target));
    view.related << rows;
  }
  return view;
}

}  // namespace relata::ui
