#pragma once

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

#include "core/exchange/csv/csv_cells.h"
#include "core/exchange/csv/csv_record.h"

namespace relata::exchange {

/// What the cells of each column look like in the rows that have the right number of cells. From it follows where a row
/// with one delimiter too few or too many went wrong: "31/01/201800:45" was a date and a time.
class CsvProfile {
 public:
  CsvProfile() = default;
  CsvProfile(const std::vector<CsvSampleRow>& rows, size_t from, int width);

  int width() const { return static_cast<int>(m_columns.size()); }
  bool usable() const { return m_rows >= 6 && width() >= 2; }
  /// Natural logarithm of how likely the cell is in this column.
  double score(int column, const QString& cell, bool quoted) const;
  /// The row is as ordinary as the learnt ones, cell by cell.
  bool isOrdinary(const CsvSampleRow& row) const;

 private:
  struct Column {
    QHash<QString, int> exact;  ///< "99/99/9999"
    QHash<QString, int> loose;  ///< "9/9/9"
    int quoted = 0;
  };
  void learn(const CsvSampleRow& row);
  std::vector<Column> m_columns;
  int m_rows = 0;
};

/// Re-aligns a row whose number of cells is not the profile's. Tries a delimiter put in at every place, an empty cell
/// put in or taken out, neighbouring cells joined, and the whole record under another delimiter. Nothing when no place
/// is clearly better than reading the row as it stands.
std::optional<QStringList> realign(const CsvProfile& profile, const CsvDialect& dialect, const CsvSampleRow& row,
                                   const char* rawBegin, const char* rawEnd);

}  // namespace relata::exchange
