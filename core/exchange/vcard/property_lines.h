#pragma once

#include <QIODevice>

#include <memory>

#include "core/exchange/vcard/vcard_property.h"

namespace relata::exchange {

/// The properties of a file of cards or of a calendar, one after the other: folded lines, the soft line breaks of
/// quoted-printable, base64 over several lines, UTF-16. Memory does not grow with the file nor with a line.
class PropertyLines {
 public:
  PropertyLines(std::unique_ptr<QIODevice> device, qint64 valueBytes);
  ~PropertyLines();
  PropertyLines(const PropertyLines&) = delete;
  PropertyLines& operator=(const PropertyLines&) = delete;

  /// False at the end. `known` is false for lines that are no properties; those have a line number all the same.
  bool next(VCardProperty& property, bool& known);
  void rewind();
  qint64 bytesDone() const;
  qint64 bytesTotal() const;

 private:
  struct State;
  std::unique_ptr<State> m;
};

}  // namespace relata::exchange
