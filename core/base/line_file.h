#pragma once

#include <QIODevice>

#include <memory>

namespace relata {

/// Lines of a file, none longer than is held; of a longer one only that it was there.
class LineFile {
 public:
  explicit LineFile(std::unique_ptr<QIODevice> device, qint64 longest = 8 * 1024 * 1024)
      : m_device(std::move(device)), m_longest(longest) {}

  /// False at the end. `cut` says that the line is longer than is read; it is empty then.
  bool next(QByteArray& line, bool& cut);
  qint64 number() const { return m_number; }  // of the line read last, from 1
  void rewind();
  qint64 bytesDone() const { return m_device->pos(); }
  qint64 bytesTotal() const { return m_device->size(); }

 private:
  std::unique_ptr<QIODevice> m_device;
  qint64 m_longest;
  qint64 m_number = 0;
};

}  // namespace relata
