#include "core/base/log_file.h"

#include <QFile>
#include <zlib.h>

#include <array>

namespace relata {
namespace {

constexpr qint64 kMostUnpacked = 8LL << 30;  // bytes
constexpr int kPiece = 64 * 1024;
constexpr qint64 kAskEvery = 1000;  // lines
constexpr int kAnyGzip = 15 + 16;   // as zlib counts windows: the largest one, with the head of gzip

}  // namespace

/// A gzip file, unpacked as it is read; several members one after the other are one file.
class LogFile::Packed final : public QIODevice {
 public:
  enum class Fault : quint8 { None, Broken, TooLarge };

  explicit Packed(std::unique_ptr<QFile> file) : m_file(std::move(file)) {
    inflateInit2(&m_stream, kAnyGzip);
    setOpenMode(ReadOnly);
  }
  ~Packed() override { inflateEnd(&m_stream); }
  Packed(const Packed&) = delete;
  Packed& operator=(const Packed&) = delete;
  bool isSequential() const override { return true; }
  Fault fault() const { return m_fault; }

 protected:
  qint64 readData(char* to, qint64 most) override {
    if (most <= 0) return 0;  // QIODevice asks so, too
    m_stream.next_out = reinterpret_cast<Bytef*>(to);
    m_stream.avail_out = static_cast<uInt>(std::min<qint64>(most, kPiece));
    const uInt wanted = m_stream.avail_out;
    while (m_stream.avail_out == wanted && m_fault == Fault::None && step()) {
    }
    const qint64 read = wanted - m_stream.avail_out;
    m_unpacked += read;
    if (m_unpacked > kMostUnpacked) m_fault = Fault::TooLarge;
    return read > 0 ? read : -1;
  }
  qint64 writeData(const char*, qint64) override { return -1; }

 private:
  /// False at the end.
  bool step() {
    if (m_stream.avail_in == 0) {
      const qint64 size = std::max<qint64>(0, m_file->read(m_packed.data(), kPiece));
      m_stream.next_in = reinterpret_cast<Bytef*>(m_packed.data());
      m_stream.avail_in = static_cast<uInt>(size);
    }
    if (m_between) {
      if (m_stream.avail_in == 0) return false;
      inflateReset(&m_stream);
    }
    // Without anything more to read it still holds what found no room before.
    const int done = inflate(&m_stream, Z_NO_FLUSH);
    m_between = done == Z_STREAM_END;
    if (done != Z_OK && done != Z_STREAM_END) m_fault = Fault::Broken;
    return m_fault == Fault::None;
  }

  std::unique_ptr<QFile> m_file;
  z_stream m_stream{};
  std::array<char, kPiece> m_packed{};
  qint64 m_unpacked = 0;
  bool m_between = false;  // a member has ended
  Fault m_fault = Fault::None;
};

Result<LogFile> LogFile::open(const QString& path, qint64 longestLine) {
  auto file = std::make_unique<QFile>(path);
  if (!file->open(QIODevice::ReadOnly)) return Problem("csv-cannot-open", {path, file->errorString()});
  if (file->peek(2) != QByteArray("\x1f\x8b")) return LogFile(path, std::move(file), nullptr, longestLine);
  auto packed = std::make_unique<Packed>(std::move(file));
  const Packed* const known = packed.get();
  return LogFile(path, std::move(packed), known, longestLine);
}

LogFile::LogFile(const QString& path, std::unique_ptr<QIODevice> device, const Packed* packed, qint64 longestLine)
    : m_path(path), m_longestLine(longestLine), m_packed(packed), m_lines(std::move(device), longestLine) {}
LogFile::LogFile(LogFile&& other) noexcept = default;
LogFile::~LogFile() = default;

Result<void> LogFile::eachLine(const std::function<bool()>& stop,
                               const std::function<Result<void>(qint64, const Result<QByteArray>&)>& take) {
  QByteArray line;
  for (bool cut = false; m_lines.next(line, cut);) {
    const qint64 number = m_lines.number();
    if (number % kAskEvery == 0 && stop && stop()) return Problem("cancelled");
    if (line.isEmpty() && !cut) continue;
    const Result<QByteArray> read =
        cut ? Result<QByteArray>(Problem("log-line-long", {QString::number(m_longestLine / 1024)})) : line;
    if (auto taken = take(number, read); !taken.ok()) return taken;
  }
  return ended();
}

Result<void> LogFile::ended() const {
  if (!m_packed) return {};
  switch (m_packed->fault()) {
    case Packed::Fault::Broken: return Problem("log-packed-broken", {m_path});
    case Packed::Fault::TooLarge: return Problem("log-too-large", {m_path, QString::number(kMostUnpacked >> 30)});
    case Packed::Fault::None: break;
  }
  return {};
}

}  // namespace relata
