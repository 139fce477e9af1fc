#pragma once

#include <vector>

#include "core/exchange/csv/csv_cells.h"
#include "core/exchange/csv/csv_dialect.h"

namespace relata::exchange {

/// Finds delimiter, quote, escape and row end by trying them: the right ones give rows of the same number of cells that
/// look like something. `text` is UTF-8 from the file's beginning; `whole` that nothing follows it.
CsvDialect detectDialect(const QByteArray& text, bool whole, const CsvOptions& forced);

/// The first records of the text under a dialect.
std::vector<CsvSampleRow> sampleRows(const CsvDialect& dialect, const QByteArray& text, bool whole, int width,
                                     int limit);

/// Finds where the table begins, whether it has a header and how wide it is; writes it into the dialect.
void detectLayout(const std::vector<CsvSampleRow>& rows, const CsvOptions& forced, CsvDialect& dialect);

}  // namespace relata::exchange
