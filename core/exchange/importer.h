#pragma once

#include <functional>
#include <memory>

#include "core/exchange/column_mapping.h"
#include "core/exchange/near_rows.h"
#include "core/exchange/table_source.h"
#include "core/store/number_text.h"
#include "core/workspace/workspace.h"

namespace relata::exchange {

/// What happens to a record that is already there.
enum class UpdateRule {
  Never,  // it stays as it is
  Empty,  // its empty fields are filled
  Newer,  // filled cells win when the row's "modified" column is later than the record's last change
  Always  // filled cells win
};
std::optional<UpdateRule> updateRuleFromKey(QStringView key);  // "never", "empty", "newer", "always"
QString updateRuleKey(UpdateRule rule);

struct ImportReport;

struct ImportOptions {
  QString entity;                      // empty: found out
  QString cameFrom;                    // the kind of records whose list a person was in: people may be leads there
  std::optional<QJsonObject> mapping;  // over the proposed or remembered one (`ColumnMapping::apply`)
  /// Fields tried in turn, "name+company" for several together; they decide by themselves. Empty: the usual ones of the
  /// entity, which have to agree with the names and what else is known (RecordMatcher::Trust).
  QStringList matchKeys;
  std::optional<UpdateRule> update;  // empty: `Always` for a calendar, which is kept elsewhere, otherwise `Empty`
  std::optional<bool> dayFirst;      // empty: by the evidence in the file
  bool createFields = false;         // unmapped columns become custom fields
  bool remember = true;              // keep a `mapping` given here for the next file of this header
  QString errorFile;                 // CSV of the rows that failed, with their reasons; empty: none
  QString name;                      // what the file is called where it is told; empty: as on the disk
  /// By row (RowError::row): the cells that a person mended, in place of those of the file.
  QHash<qint64, QStringList> corrections;
  /// By the heading of a column: what stands there in the whole file, and what is meant by it ("Engaging" -> a stage).
  QHash<QString, QHash<QString, QString>> values;
  QHash<QString, Value> otherwise;  // what new records get where their row says nothing
  int examples = 20;                // rows of each outcome in the report
  /// Writes what belongs to the import into its act; not called when it is rehearsed.
  std::function<Result<void>(Transaction&, const ImportReport&)> alongside;
  TableOptions file;
};

enum class RowOutcome { New, Updated, Duplicate, Error };

struct RowError {
  qint64 row = 0;   // from 1, header and preamble not counted
  qint64 line = 0;  // in the file
  QString column;   // as its header says; empty: the whole row
  Problem reason;
  QList<RowError> more;  // what else is wrong with the row
};

/// What is wrong, named by the column of the file, as far as one is to blame: "Email: “x” is not an e-mail address."
QString errorText(const RowError& error);
/// The reason with the column in place of the field, where its sentence begins with one.
Problem reasonByColumn(const RowError& error);

struct RowExample {
  RowOutcome outcome = RowOutcome::New;
  qint64 row = 0, line = 0;
  QString title;
  Id record;          // the record that was made, changed or found; null for errors
  QString met;        // title of the record that was there, as it was before the row
  QString why;        // "same e-mail"
  QStringList cells;  // the original
  Problem reason;     // why, for duplicates (same-email [value] …) and errors
};

/// A column that went nowhere though its cells hold something.
struct LeftOutColumn {
  QString column;
  qint64 values = 0;
  QString example;
};

/// What was found out before anything is read as records.
struct ImportAnalysis {
  QString file;
  FileWords words;
  qint64 bytes = 0;
  qint64 estimatedRows = 0;
  qint64 headerLine = 0;
  bool hasHeader = true;
  bool headerGuessed = false;  // nobody said it, and the words of the first row do not tell it
  ColumnMapping mapping;
  QStringList columnNames;  // as people know them: the headings, or the fields where the format has keys of ours
  bool remembered = false;  // the mapping comes from an earlier file of this header
  QStringList matchKeys;
  UpdateRule update = UpdateRule::Empty;
  bool dayFirst = true;
  bool datesAmbiguous = false;  // nothing decides between day and month first, or the file contradicts itself
  QString dateEvidence;         // the text that decides ("20/10/2016"), and where
  qint64 dateEvidenceRow = 0;
  QString dateEvidenceColumn;
  QString dateContradiction;  // the text that says the opposite ("04/13/2016"), and where
  qint64 dateContradictionRow = 0;
  QString dateContradictionColumn;
  DecimalMark mark = DecimalMark::Unknown;  // what stands before the fraction of numbers
  QList<QStringList> sample;                // the first rows
};

/// A value that nothing is called, in a column that goes to a choice or a link; rows failed because of it.
struct UnknownValue {
  QString column;  // its heading
  QString field;   // where the column goes
  QString value;
  qint64 rows = 0;
};

struct ImportReport {
  ImportAnalysis analysis;
  bool dryRun = false;
  qint64 rows = 0;  // always added + updated + duplicates + failed
  qint64 added = 0, updated = 0, duplicates = 0, failed = 0;
  qint64 companiesAdded = 0;
  QList<UnknownValue> unknown;  // those of most rows first; say what they mean with ImportOptions::values
  QList<RowError> errors;       // the first 1,000; all of them are in the error file
  QList<RowExample> examples;
  NearRows near;  // new records that may mean one that is there already
  QList<LeftOutColumn> leftOut;
  QList<Problem> remarks;  // what was left out: columns-skipped, owner-unknown, value-unknown, csv-…
  qint64 tid = 0;          // the act, for undo; 0: nothing was written
  /// The kind of records of which the file has more ("company" beside people in a vCard): importing it once more as
  /// these brings them. Empty: there is nothing else in it.
  QString others() const;
  /// {"file","shape","encoding","delimiter","rows","new","updated","duplicates","errors":[…],"mapping":{…}, …}
  QJsonObject toJson() const;
};

/// Bytes done and in all, rows so far. False cancels: nothing is imported.
using ImportProgress = std::function<bool(qint64 done, qint64 total, qint64 rows)>;

/// One import of one file: analyse, rehearse, run. Used by one thread at a time.
/// Problems: those of `openTable` and ColumnMapping::apply, mapping-unknown-column [column, columns there are],
/// import-match-not-mapped [key], no-such-entity [entity]; of
/// rehearse and run also import-nothing-mapped [file], cancelled and those of Workspace::transact.
class ImportJob {
 public:
  static Result<std::unique_ptr<ImportJob>> open(Workspace& workspace, const QString& path,
                                                 const ImportOptions& options = {});
  ~ImportJob();
  ImportJob(const ImportJob&) = delete;
  ImportJob& operator=(const ImportJob&) = delete;

  const ImportAnalysis& analysis() const;
  /// Changes what the user changed in the wizard; the file is not analysed anew.
  Result<void> setMapping(const ColumnMapping& mapping);
  void setUpdateRule(UpdateRule rule);
  void setDayFirst(bool dayFirst);
  /// What was mended since the job was opened (ImportOptions::corrections).
  void setCorrections(const QHash<qint64, QStringList>& corrections);

  /// Does all that `run` does and takes it back: what would happen, exactly.
  Result<ImportReport> rehearse(const ImportProgress& progress = {});
  Result<ImportReport> run(const ImportProgress& progress = {});

 private:
  struct State;
  explicit ImportJob(std::unique_ptr<State> state);
  Result<ImportReport> go(bool dryRun, const ImportProgress& progress);
  std::unique_ptr<State> m;
};

}  // namespace relata::exchange
