#pragma once

#include <QTemporaryFile>

#include <memory>
#include <vector>

#include "core/base/result.h"

namespace relata::exchange {

/// Numbered texts, many of them: in memory as long as they are few, then in a temporary file.
class TextPool {
 public:
  explicit TextPool(qint64 inMemory = 32LL * 1024 * 1024) : m_inMemory(inMemory) {}

  /// Problems: disk-full [file], xlsx-too-many-texts.
  Result<void> add(const QString& text);
  QString text(qint64 number) const;  // empty where there is none
  qint64 size() const { return static_cast<qint64>(m_ends.size()); }

 private:
  Result<void> spill();
  qint64 m_inMemory;
  QByteArray m_memory;  // what is not in the file yet
  qint64 m_filed = 0;   // bytes in the file
  std::vector<qint64> m_ends;
  std::unique_ptr<QTemporaryFile> m_file;
};

}  // namespace relata::exchange
