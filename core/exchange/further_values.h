#pragma once

#include <QJsonObject>
#include <QMap>

#include "core/store/reader.h"

namespace relata::exchange {

/// What a record has several of: addresses beside its primary ones, and jobs.
struct FurtherValues {
  struct Point {
    QString kind, label, value;
    bool doNotUse = false;
  };
  struct Job {
    QString company, role, from, to;  // days in ISO form
    bool primary = false;
  };
  QList<Point> points;
  QList<Job> jobs;
};

/// Columns for further addresses and jobs, as many as the record with the most of them needs: "E-mail 2 - Label",
/// "E-mail 2 - Value", as Google Contacts names them, "Job 1 - Company" … What comes after the thirtieth of a kind
/// shares its cell (" ::: ").
class FurtherColumns {
 public:
  FurtherColumns(Reader& reader, const EntityDef& def);

  /// Looks through the addresses and jobs of these records once; memory does not grow with them.
  void plan(std::vector<qint64> ids);
  const QStringList& header() const { return m_header; }
  /// One for each column of the header.
  QStringList cells(Id record);

  FurtherValues values(Id record);
  /// {"points": [{"kind", "label", "value", "do_not_use"}], "jobs": [{"company", …}]}; without what there is none of.
  QJsonObject json(Id record);

 private:
  struct Need {
    int count = 0;
    bool labels = false, flags = false;  // of addresses: labels, "do not use"; of jobs: dates, "primary"
  };
  void planPoints(const std::vector<qint64>& ids);
  void planJobs(const std::vector<qint64>& ids);
  QStringList pointCells(const QString& kind, const QList<FurtherValues::Point>& points) const;
  QStringList jobCells(const QList<FurtherValues::Job>& jobs) const;

  Reader& m_reader;
  const EntityDef& m_def;
  QMap<QString, Need> m_points;  // by kind
  Need m_jobs;
  QStringList m_header;
};

/// The import target of such a column ("point:email:", "label", "do-not-use", "job:1:company"); nothing for others.
std::optional<QString> furtherTarget(const QString& column);

}  // namespace relata::exchange
