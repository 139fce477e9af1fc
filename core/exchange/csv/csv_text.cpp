#include "core/exchange/csv/csv_text.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>

namespace relata::exchange {
namespace {
constexpr qint64 kChunk = 256 * 1024;
}

/// ICU converters from the file's encoding through UTF-16 to UTF-8. Bytes that are no text become U+FFFD.
struct CsvText::Converter {
  UConverter* from = nullptr;
  UConverter* to = nullptr;
  std::array<UChar, 4096> pivot{};
  UChar* pivotSource = pivot.data();
  UChar* pivotTarget = pivot.data();

  explicit Converter(const QByteArray& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    from = ucnv_open(encoding.constData(), &status);
    to = ucnv_open("UTF-8", &status);
  }
  ~Converter() {
    if (from) ucnv_close(from);
    if (to) ucnv_close(to);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  bool usable() const { return from && to; }
};

CsvText::CsvText(std::unique_ptr<QIODevice> device, QString name)
    : m_device(std::move(device)), m_name(std::move(name)) {}
CsvText::~CsvText() = default;

Problem CsvText::readProblem() const { return Problem("csv-read-failed", {m_name, m_device->errorString()}); }

Result<QByteArray> CsvText::head(qint64 bytes) {
  if (!m_device->seek(0)) return readProblem();
  QByteArray head(bytes, Qt::Uninitialized);
  qint64 done = 0;
  while (done < bytes) {
    const qint64 n = m_device->read(head.data() + done, bytes - done);
    if (n < 0) return readProblem();
    if (n == 0) break;
    done += n;
  }
  head.resize(done);
  return head;
}

Result<void> CsvText::start(const QByteArray& encoding, int bomBytes) {
  m_buffer.clear();
  m_pos = 0;
  m_atEnd = false;
  m_bytesRead = bomBytes;
  m_converter.reset();
  if (encoding.compare("UTF-8", Qt::CaseInsensitive) != 0 && encoding.compare("US-ASCII", Qt::CaseInsensitive) != 0) {
    m_converter = std::make_unique<Converter>(encoding);
    if (!m_converter->usable()) return Problem("csv-encoding", {m_name, QString::fromLatin1(encoding)});
  }
  if (!m_device->seek(bomBytes)) return readProblem();
  return {};
}

Result<void> CsvText::more() {
  // What was consumed goes; the chunk grows with a long record, so that it is not parsed again too often.
  m_buffer.remove(0, m_pos);
  m_pos = 0;
  const qsizetype before = m_buffer.size();
  const qint64 wanted = std::max<qint64>(kChunk, before);
  while (m_buffer.size() == before && !m_atEnd) {
    if (!m_converter) {
      m_buffer.resize(before + wanted);
      const qint64 n = m_device->read(m_buffer.data() + before, wanted);
      m_buffer.resize(before + std::max<qint64>(n, 0));
      if (n < 0) return readProblem();
      m_bytesRead += n;
      m_atEnd = n == 0;
    } else {
      const QByteArray bytes = m_device->read(wanted);
      if (bytes.isEmpty() && !m_device->atEnd()) return readProblem();
      m_bytesRead += bytes.size();
      m_atEnd = bytes.isEmpty();
      transcode(bytes, m_atEnd);
    }
  }
  return {};
}

void CsvText::transcode(const QByteArray& bytes, bool flush) {
  Converter& c = *m_converter;
  const char* source = bytes.constData();
  const char* const sourceEnd = source + bytes.size();
  for (;;) {
    const qsizetype used = m_buffer.size();
    m_buffer.resize(used + std::max<qsizetype>(4096, (sourceEnd - source) * 2));
    char* target = m_buffer.data() + used;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convertEx(c.to, c.from, &target, m_buffer.data() + m_buffer.size(), &source, sourceEnd, c.pivot.data(),
                   &c.pivotSource, &c.pivotTarget, c.pivot.data() + c.pivot.size(), false, flush, &status);
    m_buffer.resize(target - m_buffer.constData());
    if (status != U_BUFFER_OVERFLOW_ERROR) return;
  }
}

qint64 CsvText::bytesConsumed() const {
  const qint64 waiting = m_buffer.size() - m_pos;
  return m_converter ? m_bytesRead - std::min(m_bytesRead, waiting) : m_bytesRead - waiting;
}

}  // namespace relata::exchange
