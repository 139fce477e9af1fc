#include "core/exchange/rows_ahead.h"

namespace relata::exchange {
namespace {

constexpr size_t kRows = 512;                  // of a batch
constexpr qsizetype kCharacters = 512 * 1024;  // that are enough for one, too

}  // namespace

RowsAhead::~RowsAhead() {
  if (m_reading.valid()) m_reading.wait();
}

void RowsAhead::fill(Batch& batch, size_t most) {
  qsizetype characters = 0;
  batch.count = 0;
  while (batch.count < most && characters < kCharacters) {
    if (batch.rows.size() == batch.count) batch.rows.emplace_back();
    ReadRow& row = batch.rows[batch.count];
    Result<bool> more = m_next(row);
    if (!more.ok() || !*more) {
      batch.end = std::move(more);
      break;
    }
    for (const QString& cell : std::as_const(row.row.cells)) characters += cell.size();
    ++batch.count;
  }
  batch.bytes = m_bytesDone();
}

void RowsAhead::nextBatch() {
  m_at = 0;
  if (!m_beside) return fill(m_current, 1);
  if (m_reading.valid())
    m_reading.get();
  else
    fill(m_ahead, kRows);
  std::swap(m_current, m_ahead);
  if (!m_current.end) m_reading = std::async(std::launch::async, [this] { fill(m_ahead, kRows); });
}

Result<ReadRow*> RowsAhead::next() {
  while (m_at == m_current.count) {
    if (m_current.end && !m_current.end->ok()) return m_current.end->problem();
    if (m_current.end) return nullptr;
    nextBatch();
  }
  return &m_current.rows[m_at++];
}

}  // namespace relata::exchange
