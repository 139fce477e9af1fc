#pragma once

#include <functional>
#include <future>

#include "core/exchange/row_draft.h"

namespace relata::exchange {

/// A row of the file and what was understood of it.
struct ReadRow {
  TableRow row;
  RowDraft draft;
  RowReading::Start start;
};

/// The rows of a file in their order, read some ahead: while the writer puts rows into the workspace, another thread
/// reads and understands the next ones. Where the writer stops, reading stops with it.
class RowsAhead {
 public:
  /// Fills the next row; false at the end of the file. Called by one thread at a time, never by two.
  using Next = std::function<Result<bool>(ReadRow&)>;
  /// `beside`: false reads each row when it is asked for.
  RowsAhead(bool beside, Next next, std::function<qint64()> bytesDone)
      : m_beside(beside), m_next(std::move(next)), m_bytesDone(std::move(bytesDone)) {}
  ~RowsAhead();
  RowsAhead(const RowsAhead&) = delete;
  RowsAhead& operator=(const RowsAhead&) = delete;

  /// The next row, which stays until the next call; null at the end. A problem of reading comes when the rows before it
  /// are through, an exception at once.
  Result<ReadRow*> next();
  /// Bytes of the file that were read by now, up to the row at hand or a little further.
  qint64 bytesDone() const { return m_current.bytes; }

 private:
  struct Batch {
    std::vector<ReadRow> rows;  // they keep their memory
    size_t count = 0;           // of them that are filled
    qint64 bytes = 0;
    std::optional<Result<bool>> end;  // behind the rows: false, or why reading stopped
  };
  void fill(Batch& batch, size_t most);
  void nextBatch();

  const bool m_beside;
  const Next m_next;
  const std::function<qint64()> m_bytesDone;
  Batch m_current, m_ahead;
  size_t m_at = 0;
  std::future<void> m_reading;  // fills m_ahead
};

}  // namespace relata::exchange
