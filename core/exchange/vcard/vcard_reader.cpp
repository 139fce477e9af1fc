#include "core/exchange/vcard/vcard_reader.h"

#include <utility>

#include "core/exchange/vcard/property_lines.h"

namespace relata::exchange {
namespace {

constexpr int kNesting = 8;

bool isBegin(const VCardProperty& property) {
  return property.name == QLatin1String("BEGIN") &&
         property.value.trimmed().compare(QLatin1String("VCARD"), Qt::CaseInsensitive) == 0;
}
bool isEnd(const VCardProperty& property) {
  return property.name == QLatin1String("END") &&
         property.value.trimmed().compare(QLatin1String("VCARD"), Qt::CaseInsensitive) == 0;
}

}  // namespace

const VCardProperty* VCard::first(const char* name) const {
  for (const VCardProperty& property : properties)
    if (property.name == QLatin1String(name)) return &property;
  return nullptr;
}

struct VCardReader::State {
  State(std::unique_ptr<QIODevice> device, const VCardLimits& l) : lines(std::move(device), l.valueBytes), limits(l) {}

  PropertyLines lines;
  VCardLimits limits;
  qint64 begun = 0;  // line of a BEGIN that was met where an END was missing
};

VCardReader::VCardReader(std::unique_ptr<QIODevice> device, const VCardLimits& limits)
    : m(std::make_unique<State>(std::move(device), limits)) {}
VCardReader::~VCardReader() = default;

bool VCardReader::next(VCard& card) {
  card = {};
  card.line = std::exchange(m->begun, 0);
  int inside = 0;  // cards in this one
  qint64 bytes = 0;
  VCardProperty property;
  bool known = false;
  while (m->lines.next(property, known)) {
    if (!known || (card.line == 0 && !isBegin(property))) continue;
    if (isBegin(property)) {
      const bool agent = !card.properties.isEmpty() && card.properties.last().name == QLatin1String("AGENT");
      if (card.line == 0) {
        card.line = property.line;
      } else if (inside > 0 || agent) {
        inside = qMin(inside + 1, kNesting);
      } else {
        m->begun = property.line;
        card.whole = false;
        return true;
      }
    } else if (isEnd(property)) {
      if (inside == 0) return true;
      --inside;
    } else if (inside == 0 && card.properties.size() < m->limits.properties) {
      bytes += property.value.size();
      property.cut = property.cut || bytes > m->limits.cardBytes;
      if (property.cut) property.value.clear();
      card.properties << property;
    } else if (inside == 0) {
      card.whole = false;
    }
  }
  card.whole = false;
  return card.line > 0;
}

bool VCardReader::rewind() {
  m->lines.rewind();
  m->begun = 0;
  return true;
}

qint64 VCardReader::bytesDone() const { return m->lines.bytesDone(); }
qint64 VCardReader::bytesTotal() const { return m->lines.bytesTotal(); }

}  // namespace relata::exchange
