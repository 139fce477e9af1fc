#pragma once

#include <QMap>

#include "core/exchange/alike_values.h"
#include "core/exchange/column_values.h"
#include "core/exchange/date_order.h"
#include "core/exchange/error_file.h"
#include "core/exchange/importer.h"
#include "core/exchange/later_links.h"
#include "core/exchange/rows_ahead.h"
#include "core/exchange/row_writer.h"

namespace relata::exchange {

/// The target of a custom field for a column ("new:date:Renewal"), its kind by the column's values.
QString newFieldTarget(const QString& label, const ColumnValues& values);

/// One pass of a file into the workspace: all rows in one act, or none.
class ImportRunner {
 public:
  ImportRunner(Workspace& workspace, TableSource& source, const ImportOptions& options, const ImportAnalysis& analysis,
               bool remember);
  Result<ImportReport> run(bool dryRun, const ImportProgress& progress);

 private:
  Result<void> keepBackup();
  Result<void> makeFields(Transaction& tx);
  void prepareLeftOut();
  void prepareMeanings();
  void noteUnknown(const TableRow& row, const CellProblem& problem);
  void noteLeftOut(const TableRow& row);
  void remarkLines(LineRows& lines);
  Result<qint64> transact(bool dryRun, const ImportProgress& progress);
  Result<void> body(Transaction& tx, bool dryRun, const ImportProgress& progress);
  Result<Id> stageOf(Transaction& tx, const QString& name);
  Result<void> rows(Transaction& tx, RowReading& reading, RowWriter& writer, const ImportProgress& progress);
  void look(qint64 number, TableRow& row);
  Result<void> takeRow(Transaction& tx, ReadRow& read, RowReading& reading, RowWriter& writer);
  Result<void> fail(const TableRow& row, const CellProblem& problem, const QString& title);
  void example(RowOutcome outcome, const TableRow& row, const RowWriter::Written& written, const QString& title,
               const QString& met);
  void noteDoubt(Transaction& tx, const RowWriter::Written& written, const QString& title);
  void addDoubts();
  void count(RowOutcome outcome);
  void noteFaults(const TableRow& row);
  Result<void> lookForNear(Transaction& tx, const EntityDef& def, const ImportProgress& progress);
  void remark(const RowReading& reading, RowWriter& writer);
  void remarkDates();
  void remarkColumns();
  Result<void> record(Transaction& tx);
  QStringList tablesToLoad() const;
  Act act() const;

  Workspace& m_workspace;
  TableSource& m_source;
  const ImportOptions& m_options;
  ImportAnalysis m_analysis;
  RegistryPtr m_registry;
  bool m_remember;
  ErrorFile m_errors;
  std::optional<LaterLinks> m_links;
  ImportReport m_report;
  struct Fault {
    qint64 rows = 0, firstLine = 0;
  };
  Id m_rowPipeline;                      // that the row names, before its stage
  QMap<QString, QString> m_stagesMeant;  // what other programs call the end of a deal, and the stage it was taken for
  std::vector<std::pair<int, QHash<QString, QString>>> m_meanings;  // of values, by column of the file
  QMap<std::pair<int, QString>, qint64> m_unknown;                  // values that nothing is called, and their rows
  DateOrder m_dates;
  std::vector<std::pair<int, qint64>> m_emptyCells;  // of columns that say whose a deal is, and from when
  AlikeValues m_alike;
  std::vector<std::pair<int, LeftOutColumn>> m_leftOut;  // by column of the file
  Fault m_replaced, m_nul;                               // rows with bytes that are no text, and with NUL bytes
  std::vector<qint64> m_madeLines;                       // where the rows of m_made stand in the file
  std::vector<std::pair<Id, qint64>> m_made;             // new records and their rows, in the order of their ids
  QList<NearRow> m_doubts;  // new records with a key of somebody from whom something tells them apart
  qint64 m_doubtful = 0;
  int m_shown[4] = {0, 0, 0, 0};
};

}  // namespace relata::exchange
