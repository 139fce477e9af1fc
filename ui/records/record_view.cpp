#include "ui/records/record_view.h"

namespace relata::ui {
namespace {

QList<const FieldDef*> fieldsOf(const EntityDef& def) {
  QList<const FieldDef*> fields;
  for (const FieldDef& field : def.fields) fields << &field;
  return fields;
}

qint64 countActivities(Reader& reader, const Record& record, const QString& condition) {
  const EntityDef* activity = reader.registry().entity(u"activity");
  const QString text = QStringLiteral("exists(links where record = %1) and %2").arg(record.idText(), condition);
  const Result<Filter> filter = parseFilter(text, *activity, reader.registry());
  return filter.ok() ? reader.count({activity->key, *filter, {}, false}) : 0;
}

std::optional<Record> firstOpenTask(Reader& reader, const EntityDef& def, Id id) {
  std::optional<Record> next;
  const auto due = [](const Record& task) {
    return task.value("due").isNull() ? std::numeric_limits<qint64>::max() : task.value("due").integer();
  };
  for (const Record& task : reader.timeline(def, id, 500, {QStringLiteral("task")}))
    if (task.value("done_at").isNull() && (!next || due(task) < due(*next))) next = task;
  return next;
}

}  // namespace

std::optional<RecordView> readRecordView(Reader& reader, const RegistryPtr& registry, const EntityDef& def, Id id,
                                         const RecordPageLayout& layout, int timelineRows, const QStringList& kinds) {
  const std::optional<Record> record = reader.record(def, id);
  if (!record) return std::nullopt;
  RecordView view;
  view.registry = registry;
  view.readerRegistry = reader.registryPtr();
  view.record = *record;
  view.titles = linkTitles(reader, {*record}, fieldsOf(def));
  if (const SublistDef* points = def.sublist(u"points")) view.points = reader.sublist(def, *points, id);
  if (def.sublist(u"activity")) {
    view.timeline = reader.timeline(def, id, timelineRows + 1, kinds);
    view.moreTimeline = view.timeline.size() > timelineRows;
    view.timeline = view.timeline.mid(0, timelineRows);
    view.people = linkTitles(reader, view.timeline, fieldsOf(*registry->entity(u"activity")));
    view.nextTask = firstOpenTask(reader, def, id);
    view.openTasks = countActivities(reader, *record, QStringLiteral("kind = task and done_at is empty"));
    view.activitiesThisYear = countActivities(reader, *record, QStringLiteral("at = this year"));
  }
  for (const QString& name : layout.sublists) {
    const SublistDef* list = def.sublist(name);
    if (!list) continue;
    RelatedRows rows{name, reader.sublist(def, *list, id), {}};
    if (const EntityDef* target = registry->entity(list->entity))
      rows.titles = linkTitles(reader, rows.rows, fieldsOf(*target));
    view.related << rows;
  }
  return view;
}

}  // namespace relata::ui
