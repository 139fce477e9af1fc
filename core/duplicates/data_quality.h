#pragma once

#include <functional>

#include "core/base/result.h"
#include "core/store/reader.h"

namespace relata {

enum class QualityMeasure { Complete, Valid, Fresh, Unique };
inline constexpr int kQualityMeasures = 4;
QString qualityKey(QualityMeasure measure);  // "complete", "valid", "fresh", "unique"
QString qualityLabel(QualityMeasure measure);
/// What a record is that fails it: "incomplete".
QString qualityFault(QualityMeasure measure);
/// What is counted, in a sentence; every number of the page is read with it.
QString qualityDefinition(QualityMeasure measure, const EntityDef& def);

/// Records that lack something, of one owner or of all.
struct QualityRow {
  Id owner;  // null: nobody's; of the first row: everybody's
  QString name;
  qint64 records = 0;
  qint64 lacking[kQualityMeasures] = {0, 0, 0, 0};  // records that are not complete, not valid, not fresh, not unique
  double share(QualityMeasure measure) const;       // of records that are as they should be, 0..1
};

struct QualityRecord {
  Id id;
  QString title, owner;
  QList<QualityMeasure> lacking;
  QString why;  // which address is no address, which field is empty
};

struct QualityReport {
  QList<QualityRow> rows;  // all together, then by owner, the largest first
  QList<QualityRecord> worst;
  /// Records that lack something, for opening them. Complete and Fresh are conditions; what cannot be said as one lists
  /// its records.
  std::vector<qint64> ids[kQualityMeasures];
  bool duplicatesLeftOut = false;  // stopped, or not wanted
};

struct QualityOptions {
  int worst = 50;
  bool withDuplicates = true;
  std::function<bool(qint64 done, qint64 total)> progress;  // of the search for duplicates
};

/// Problems: no-such-entity [entity], cancelled.
Result<QualityReport> dataQuality(Reader& reader, const EntityDef& def, const QualityOptions& options = {});

/// A filter holds so many single records at most.
inline constexpr qsizetype kQualityListed = 9000;
/// The rows behind a number: those that lack it, of one owner when given; only part of them where `isListedInPart`.
Filter qualityFilter(const QualityReport& report, QualityMeasure measure, const EntityDef& def,
                     const EntityCatalog& catalog, std::optional<Id> owner = std::nullopt);

bool isListedInPart(const QualityReport& report, QualityMeasure measure);

/// Whether there is something to say about records of this entity: contacts and companies.
bool hasQuality(const EntityDef& def);

}  // namespace relata
