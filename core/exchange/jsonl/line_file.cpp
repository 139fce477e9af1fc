#include "core/exchange/jsonl/line_file.h"

namespace relata::exchange {

bool LineFile::next(QByteArray& line, bool& cut) {
  line = m_device->readLine(m_longest + 1);
  cut = line.size() > m_longest && !line.endsWith('\n');
  if (line.isEmpty()) return false;
  ++m_number;
  if (cut) {
    line.clear();
    for (QByteArray rest = line; !rest.endsWith('\n');) {
      rest = m_device->readLine(1 << 16);
      if (rest.isEmpty()) break;
    }
    return true;
  }
  if (m_number == 1 && line.startsWith("\xef\xbb\xbf")) line.remove(0, 3);
  line = line.trimmed();
  return true;
}

void LineFile::rewind() {
  m_device->seek(0);
  m_number = 0;
}

}  // namespace relata::exchange
