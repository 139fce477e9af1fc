#pragma once

#include <QImage>
#include <QStringList>

#include <functional>

#include "core/contacts/referrals.h"
#include "ui/records/reach.h"
#include "ui/records/value_text.h"

namespace relata::ui {

class PagePart;

/// What a record page shows of one kind of record beyond what its description says.
struct RecordPageLayout {
  QString phonetic;      // field behind the name
  QString role;          // text in the second line ("job_title", "industry")
  QString roleLink;      // link in the second line ("company", "parent")
  QStringList figures;   // computed fields that stand as key figures above the facts
  QStringList facts;     // shown first, also when empty
  QStringList leftOut;   // never among the facts: parts of what the header says
  QStringList sublists;  // tabs, in this order, by name in the description
  /// What belongs into a tab, said while it is empty; translated.
  std::function<QString(const QString& sublist)> about = {};
  /// What is special to its pages, below the header.
  std::function<PagePart*(const RecordContext& context)> part = {};
  /// A second one. Where there is one, it and all that follows stand beside the first one as soon as there is room.
  std::function<PagePart*(const RecordContext& context)> side = {};
};

/// What the figures of a record page count: a click on a figure shows just these entries.
extern const TimelineScope kOpenTasks;
TimelineScope thisYear(UtcMs now);

/// Rows of one sub-list of a record.
struct RelatedRows {
  QString name;
  QList<Record> rows;
  LinkTitles titles;
  qint64 total = 0;  // also of those that are not among `rows`
};

/// Everything a record page shows, read in one go.
struct RecordView {
  RegistryPtr registry;        // the descriptions of the record
  RegistryPtr readerRegistry;  // and those of what belongs to it; the records point into them
  Record record;
  LinkTitles titles;
  QList<Record> points;
  Reach reach;
  QList<Record> timeline;
  bool moreTimeline = false;
  LinkTitles people;                           // owners of the activities
  QHash<qint64, QList<Record>> timelineFiles;  // what is attached to them
  QImage photo;                                // null: none
  std::optional<Record> nextTask;
  qint64 openTasks = 0;
  qint64 activitiesThisYear = 0;
  QList<RelatedRows> related;
  ReferralTree referrals;  // read where the page shows them
};

/// Nothing when the record does not exist (at that moment).
std::optional<RecordView> readRecordView(Reader& reader, const RegistryPtr& registry, const EntityDef& def, Id id,
                                         const RecordPageLayout& layout, int timelineRows, const TimelineScope& scope);

}  // namespace relata::ui
