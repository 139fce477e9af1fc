#include "core/mail/quoted_printable.h"

namespace relata::mail {
namespace {

constexpr int kLongestLine = 75;  // and the "=" of a soft break

}  // namespace

void appendQuotedPrintable(QByteArray& to, const QByteArray& text) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  int column = 0;
  const qsizetype size = text.size();
  for (qsizetype i = 0; i < size; ++i) {
    const char c = text[i];
    if (c == '\r' && i + 1 < size && text[i + 1] == '\n') continue;
    if (c == '\n') {
      to.append("\r\n", 2);
      column = 0;
      continue;
    }
    const auto code = static_cast<unsigned char>(c);
    // A blank at the end of a line would be lost; a dot at its beginning is what servers stumble over.
    const bool atEnd = i + 1 == size || text[i + 1] == '\n' || text[i + 1] == '\r';
    const bool plain = code > 0x20 && code < 0x7f && c != '=' && !(c == '.' && column == 0);
    const bool blank = (c == ' ' || c == '\t') && !atEnd;
    const int width = plain || blank ? 1 : 3;
    if (column + width > kLongestLine) {
      to.append("=\r\n", 3);
      column = 0;
    }
    if (width == 1) {
      to.append(c);
    } else {
      const char escaped[] = {'=', kDigits[code >> 4], kDigits[code & 15]};
      to.append(escaped, 3);
    }
    column += width;
  }
  if (column > 0) to.append("=\r\n", 3);
}

}  // namespace relata::mail
