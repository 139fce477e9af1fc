#include "core/base/line_file.h"

namespace relata {

bool LineFile::next(QByteArray& line, bool& cut) {
  // Piece by piece: asked for a whole line, QIODevice makes room for the longest one each time.
  char piece[16 * 1024];
  line.clear();
  cut = false;
  bool any = false;
  for (;;) {
    const qint64 size = m_device->readLine(piece, sizeof piece);
    if (size <= 0) break;
    any = true;
    cut = cut || line.size() + size > m_longest;
    if (cut)
      line.clear();
    else
      line.append(piece, size);
    if (piece[size - 1] == '\n') break;
  }
  if (!any) return false;
  ++m_number;
  if (m_number == 1 && line.startsWith("\xef\xbb\xbf")) line.remove(0, 3);
  line = line.trimmed();
  return true;
}

void LineFile::rewind() {
  m_device->seek(0);
  m_number = 0;
}

}  // namespace relata
