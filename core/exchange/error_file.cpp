#include "core/exchange/error_file.h"

#include "core/exchange/write_problem.h"

namespace relata::exchange {

ErrorFile::ErrorFile(QString path, const ColumnMapping& mapping) : m_path(std::move(path)), m_mapping(mapping) {
  m_oldReason = static_cast<int>(mapping.header.indexOf(QLatin1String(kReasonColumn)));
}

Result<void> ErrorFile::begin() {
  m_file = std::make_unique<QSaveFile>(m_path);
  if (!m_file->open(QIODevice::WriteOnly)) return writeProblem(*m_file, m_path);
  m_writer = std::make_unique<CsvWriter>(*m_file);
  QStringList header = m_mapping.header;
  // A file without a header gets one, so that the corrected rows find their fields again.
  if (header.join(QString()).isEmpty())
    for (qsizetype i = 0; i < m_mapping.targets.size(); ++i) header.insert(i, m_mapping.targets[i].field);
  header = header.mid(0, m_mapping.targets.size());
  if (m_oldReason >= 0) header.removeAt(m_oldReason);
  return m_writer->write(header << QLatin1String(kReasonColumn));
}

Result<void> ErrorFile::add(const QStringList& cells, const RowError& error) {
  if (m_path.isEmpty()) return {};
  if (!m_writer)
    if (auto begun = begin(); !begun.ok()) return begun;
  const QString reason = errorText(error);
  QStringList row = cells;
  while (row.size() < m_mapping.targets.size()) row << QString();
  if (m_oldReason >= 0) row.removeAt(m_oldReason);
  const auto width = m_mapping.targets.size() - (m_oldReason >= 0 ? 1 : 0);
  // Surplus cells of a broken row stay visible, behind the reason.
  row.insert(width, reason);
  if (!m_writer->write(row).ok()) return writeProblem(*m_file, m_path);
  return {};
}

Result<void> ErrorFile::finish() {
  if (!m_writer) return {};
  if (!m_writer->finish().ok() || !m_file->commit()) return writeProblem(*m_file, m_path);
  return {};
}

}  // namespace relata::exchange
