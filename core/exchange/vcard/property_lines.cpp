#include "core/exchange/vcard/property_lines.h"

#include <QStringDecoder>

#include <optional>

#include "core/exchange/csv/csv_encoding.h"

namespace relata::exchange {
namespace {

constexpr qint64 kBlock = 256 * 1024;
constexpr qsizetype kHead = 1024;  // has the name of a property and its parameters

bool isBase64(const QByteArray& line) {
  return !line.isEmpty() && std::all_of(line.begin(), line.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' ||
           c == '=';
  });
}

}  // namespace

struct PropertyLines::State {
  State(std::unique_ptr<QIODevice> d, qint64 bytes) : device(std::move(d)), valueBytes(bytes) {}

  std::unique_ptr<QIODevice> device;
  qint64 valueBytes;
  CsvEncoding encoding;
  QByteArray fallback = "UTF-8";       // of bytes that are not UTF-8
  std::optional<QStringDecoder> wide;  // of a file in UTF-16
  QByteArray buffer;
  qsizetype at = 0;
  bool ended = false;
  qint64 lines = 0;
  QByteArray ahead;  // a line that was read to see whether it continues the one before
  bool hasAhead = false, aheadCut = false;

  QByteArray block() const;
  void detect();
  void start();
  bool fill();
  void passLineEnd();
  bool physical(QByteArray& line, bool& cut);
  bool peek();
  void append(QByteArray& line, const QByteArray& more, bool& cut) const;
  bool logical(QByteArray& line, qint64& number, bool& cut);
  bool property(VCardProperty& property, bool& known);
};

/// A block of the file, and no room for more than there is.
QByteArray PropertyLines::State::block() const {
  return device->read(qBound<qint64>(1, device->bytesAvailable(), kBlock));
}

void PropertyLines::State::detect() {
  device->seek(0);
  encoding = detectEncoding(block());
}

void PropertyLines::State::start() {
  fallback = encoding.name == "UTF-8" ? QByteArray("windows-1252") : encoding.name;
  wide.reset();
  if (encoding.name.startsWith("UTF-16"))
    wide.emplace(encoding.name == "UTF-16BE" ? QStringConverter::Utf16BE : QStringConverter::Utf16LE);
  device->seek(encoding.bomBytes);
  buffer.clear();
  ahead.clear();
  at = 0;
  lines = 0;
  ended = hasAhead = aheadCut = false;
}

bool PropertyLines::State::fill() {
  if (ended) return false;
  buffer.remove(0, at);
  at = 0;
  const QByteArray next = block();
  ended = next.isEmpty();
  buffer += wide ? QString((*wide)(next)).toUtf8() : next;
  return !ended;
}

/// CRLF, LF or CR; programs that write CRLF into a file that turns LF into CRLF leave CRCRLF.
void PropertyLines::State::passLineEnd() {
  const auto here = [this] { return at < buffer.size() || fill() ? buffer[at] : '\0'; };
  while (here() == '\r') ++at;
  if (here() == '\n') ++at;
}

/// One line without its end. Of a longer one than is read only the beginning remains.
bool PropertyLines::State::physical(QByteArray& line, bool& cut) {
  line.clear();
  cut = false;
  for (;;) {
    qsizetype end = at;
    while (end < buffer.size() && buffer[end] != '\n' && buffer[end] != '\r') ++end;
    if (!cut) line += buffer.mid(at, end - at);
    if (line.size() > valueBytes) {
      line.truncate(kHead);
      cut = true;
    }
    const bool found = end < buffer.size();
    at = end;
    if (found) {
      passLineEnd();
      ++lines;
      return true;
    }
    if (!fill()) {
      if (line.isEmpty() && !cut) return false;
      ++lines;
      return true;
    }
  }
}

bool PropertyLines::State::peek() {
  if (!hasAhead) hasAhead = physical(ahead, aheadCut);
  return hasAhead;
}

void PropertyLines::State::append(QByteArray& line, const QByteArray& more, bool& cut) const {
  cut = cut || aheadCut || line.size() + more.size() > valueBytes;
  if (!cut) line += more;
}

/// A property with all the lines that belong to it. Of one that is too large only its head remains.
bool PropertyLines::State::logical(QByteArray& line, qint64& number, bool& cut) {
  if (!peek()) return false;
  line = ahead;
  cut = aheadCut;
  number = lines;
  hasAhead = false;
  const QByteArray head = line.left(qMax<qsizetype>(0, line.indexOf(':'))).toUpper();
  const bool printable = head.contains("QUOTED-PRINTABLE");
  const bool binary = head.contains("BASE64") || head.contains("ENCODING=B");
  while (peek()) {
    if (printable && line.endsWith('=')) {
      line.chop(1);
      append(line, ahead, cut);
    } else if (ahead.startsWith(' ') || ahead.startsWith('\t')) {
      // Folded; what is quoted-printable breaks lines in its own way, and base64 knows no spaces.
      append(line, binary ? ahead.trimmed() : ahead.mid(1), cut);
    } else if (binary && isBase64(ahead)) {
      append(line, ahead, cut);
    } else {
      break;
    }
    hasAhead = false;
  }
  return true;
}

/// False at the end. `known` is false for lines that are no properties.
bool PropertyLines::State::property(VCardProperty& property, bool& known) {
  QByteArray line;
  qint64 number = 0;
  bool cut = false;
  if (!logical(line, number, cut)) return false;
  std::optional<VCardProperty> parsed = parseProperty(line, fallback);
  known = parsed.has_value();
  if (known) property = *std::move(parsed);
  property.line = number;
  property.cut = cut;
  if (cut) property.value.clear();
  return true;
}

PropertyLines::PropertyLines(std::unique_ptr<QIODevice> device, qint64 valueBytes)
    : m(std::make_unique<State>(std::move(device), valueBytes)) {
  m->detect();
  m->start();
}
PropertyLines::~PropertyLines() = default;

bool PropertyLines::next(VCardProperty& property, bool& known) { return m->property(property, known); }
void PropertyLines::rewind() { m->start(); }
qint64 PropertyLines::bytesDone() const { return m->device->pos(); }
qint64 PropertyLines::bytesTotal() const { return m->device->size(); }

}  // namespace relata::exchange
