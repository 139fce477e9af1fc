#pragma once

#include <QStringList>
#include <QStringView>

#include <vector>

namespace relata::exchange {

/// What a cell looks like, as far as it helps to tell headers, data and delimiters apart.
enum class CsvCellKind { Empty, Number, Amount, Date, Time, Email, Url, Phone, Text };

CsvCellKind cellKind(QStringView cell);
inline bool isTyped(CsvCellKind kind) { return kind != CsvCellKind::Empty && kind != CsvCellKind::Text; }
bool isBlank(QStringView cell);
int filledCells(const QStringList& cells);

/// One record of the sample from which a file's form is found.
struct CsvSampleRow {
  QStringList cells;
  std::vector<bool> quoted;
  int filled = 0;
};

}  // namespace relata::exchange
