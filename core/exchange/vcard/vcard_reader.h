#pragma once

#include <QFile>

#include <memory>

#include "core/base/result.h"
#include "core/exchange/vcard/vcard_property.h"

namespace relata::exchange {

/// What no card may exceed. What is larger is left out, the rest is read.
struct VCardLimits {
  qint64 valueBytes = 1024 * 1024;
  qint64 cardBytes = 8 * 1024 * 1024;
  int properties = 5000;
};

struct VCard {
  qint64 line = 0;  // at which it begins
  QList<VCardProperty> properties;
  bool whole = true;  // false: END:VCARD is missing, or there are more properties than are read

  const VCardProperty* first(const char* name) const;
};

/// Reads cards one after the other, of versions 2.1, 3.0 and 4.0 alike: folded lines, the soft line breaks of
/// quoted-printable, base64 over several lines, cards inside of cards (left out). Memory does not grow with the file.
class VCardReader {
 public:
  explicit VCardReader(std::unique_ptr<QIODevice> device, const VCardLimits& limits = {});
  ~VCardReader();
  VCardReader(const VCardReader&) = delete;
  VCardReader& operator=(const VCardReader&) = delete;

  /// False at the end of the file.
  bool next(VCard& card);
  bool rewind();
  qint64 bytesDone() const;
  qint64 bytesTotal() const;

 private:
  struct State;
  std::unique_ptr<State> m;
};

}  // namespace relata::exchange
