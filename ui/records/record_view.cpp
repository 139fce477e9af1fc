#include "ui/records/record_view.h"

#include <QBuffer>
#include <QDateTime>
#include <QImageReader>

#include "core/attachments/attach.h"
#include "ui/records/page_words.h"

namespace relata::ui {

const TimelineScope kOpenTasks{{}, true, 0};

TimelineScope thisYear(UtcMs now) {
  const QDate day = QDateTime::fromMSecsSinceEpoch(now).date();
  return {{}, false, QDateTime(QDate(day.year(), 1, 1), QTime(0, 0)).toMSecsSinceEpoch()};
}

namespace {

constexpr int kPhotoSide = 176;  // four times the size on the page

/// A picture that may come from anywhere: read small, or not at all.
QImage readPhoto(Reader& reader, const QList<Record>& files) {
  for (const Record& file : files) {
    if (file.text("role") != QLatin1String("photo") || file.value("size").integer() > (20 << 20)) continue;
    Result<QByteArray> content = attachedContent(reader, file);
    if (!content.ok()) return {};
    QBuffer buffer(&*content);
    QImageReader image(&buffer);
    image.setAutoTransform(true);
    const QSize size = image.size();
    if (!size.isValid() || size.width() > 20000 || size.height() > 20000) return {};
    image.setScaledSize(size.scaled(kPhotoSide, kPhotoSide, Qt::KeepAspectRatioByExpanding));
    return image.read();
  }
  return {};
}

/// What is attached to the entries of a timeline, in one query.
QHash<qint64, QList<Record>> filesOf(Reader& reader, const QList<Record>& timeline) {
  const EntityDef& def = *reader.registry().entity(u"attachment");
  FilterNode node;
  QList<FilterValue> ids;
  for (const Record& activity : timeline) {
    FilterValue id;
    id.type = FilterValue::Type::Id;
    id.text = activity.idText();
    ids << id;
  }
  QHash<qint64, QList<Record>> files;
  if (ids.isEmpty()) return files;
  const Filter filter{FilterNode::compare({QStringLiteral("record")}, CompareOp::In, ids)};
  const std::vector<qint64> rows = reader.ids({def.key, filter, {}}, 500);
  for (const Record& file : reader.records(def, rows, allFields(def)))
    if (!file.isNull()) files[file.value("record").id().bits()] << file;
  return files;
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
  view.titles = linkTitles(reader, {*record}, allFields(def));
  if (const SublistDef* points = def.sublist(u"points")) view.points = reader.sublist(def, *points, id);
  view.reach = readReach(reader, *record, view.points);
  if (def.sublist(u"activity")) {
    view.timeline = reader.timeline(def, id, timelineRows + 1, scope);
    view.moreTimeline = view.timeline.size() > timelineRows;
    view.timeline = view.timeline.mid(0, timelineRows);
    view.people = linkTitles(reader, view.timeline, allFields(*registry->entity(u"activity")));
    view.timelineFiles = filesOf(reader, view.timeline);
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
      rows.titles = linkTitles(reader, rows.rows, allFields(*target));
    if (name == QLatin1String("files")) view.photo = readPhoto(reader, rows.rows);
    if (name == QLatin1String("referrals")) view.referrals = readReferrals(reader, id);
    view.related << rows;
  }
  return view;
}

}  // namespace relata::ui
