#include "core/mail/picture_size.h"

#include <QtEndian>

namespace relata::mail {
namespace {

/// Numbers of a file by their place; 0 behind its end.
class Bytes {
 public:
  explicit Bytes(const QByteArray& bytes) : m_bytes(bytes) {}
  int at(qsizetype place) const { return place < m_bytes.size() ? static_cast<uchar>(m_bytes[place]) : 0; }
  int big16(qsizetype place) const { return at(place) << 8 | at(place + 1); }
  int little16(qsizetype place) const { return at(place) | at(place + 1) << 8; }
  int little24(qsizetype place) const { return little16(place) | at(place + 2) << 16; }
  int big32(qsizetype place) const { return static_cast<int>(quint32(big16(place)) << 16 | quint32(big16(place + 2))); }
  int little32(qsizetype place) const {
    return static_cast<int>(quint32(little16(place)) | quint32(little16(place + 2)) << 16);
  }
  bool has(const char* words, qsizetype place = 0) const {
    return m_bytes.mid(place, static_cast<qsizetype>(qstrlen(words))) == words;
  }
  qsizetype size() const { return m_bytes.size(); }

 private:
  const QByteArray& m_bytes;
};

/// The frame (SOF) is behind other segments, each with its length.
QSize jpegSize(const Bytes& file) {
  for (qsizetype at = 2; at + 9 < file.size() && file.at(at) == 0xFF;) {
    const int kind = file.at(at + 1);
    if (kind == 0xFF) {  // filling
      ++at;
      continue;
    }
    const bool isFrame = kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
    if (isFrame) return {file.big16(at + 7), file.big16(at + 5)};
    at += 2 + std::max(2, file.big16(at + 2));
  }
  return {};
}

QSize webpSize(const Bytes& file) {
  if (file.has("VP8X", 12)) return {file.little24(24) + 1, file.little24(27) + 1};
  if (file.has("VP8 ", 12)) return {file.little16(26) & 0x3FFF, file.little16(28) & 0x3FFF};
  if (!file.has("VP8L", 12)) return {};
  const int bits = file.little32(21);
  return {(bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1};
}

QSize sizeIn(const Bytes& file) {
  if (file.has("\x89PNG\r\n\x1a\n")) return {file.big32(16), file.big32(20)};
  if (file.has("GIF8")) return {file.little16(6), file.little16(8)};
  if (file.has("\xFF\xD8\xFF")) return jpegSize(file);
  if (file.has("RIFF") && file.has("WEBP", 8)) return webpSize(file);
  if (file.has("BM")) return {file.little32(18), std::abs(file.little32(22))};
  return {};
}

}  // namespace

QSize pictureSize(const QByteArray& bytes) {
  const QSize size = sizeIn(Bytes(bytes));
  return size.width() > 0 && size.height() > 0 ? size : QSize();
}

}  // namespace relata::mail
