#include "core/exchange/xlsx/text_pool.h"

#include <QDir>

namespace relata::exchange {
namespace {

constexpr size_t kTexts = 16'000'000;

}  // namespace

Result<void> TextPool::add(const QString& text) {
  if (m_ends.size() >= kTexts) return Problem("xlsx-too-many-texts");
  m_memory += text.toUtf8();
  m_ends.push_back(m_filed + m_memory.size());
  return m_memory.size() > m_inMemory ? spill() : Result<void>();
}

Result<void> TextPool::spill() {
  if (!m_file) {
    m_file = std::make_unique<QTemporaryFile>();
    if (!m_file->open()) return Problem("disk-full", {QDir::tempPath()});
  }
  if (!m_file->seek(m_filed) || m_file->write(m_memory) != m_memory.size() || !m_file->flush())
    return Problem("disk-full", {QDir::tempPath()});
  m_filed += m_memory.size();
  m_memory.clear();
  return {};
}

QString TextPool::text(qint64 number) const {
  if (number < 0 || number >= size()) return {};
  const qint64 begin = number == 0 ? 0 : m_ends[static_cast<size_t>(number) - 1];
  const qint64 end = m_ends[static_cast<size_t>(number)];
  if (begin >= m_filed) return QString::fromUtf8(m_memory.constData() + (begin - m_filed), end - begin);
  if (!m_file->seek(begin)) return {};
  return QString::fromUtf8(m_file->read(end - begin));
}

}  // namespace relata::exchange
