#pragma once

#include <QString>

#include <optional>

namespace relata {

/// The word of a line that says what it is: "call", "Note:", 开会.
struct LineVerb {
  QString kind;           // "task", "meeting", "call", "mail" or "note"
  bool happened = false;  // "called"
  qsizetype from = 0, length = 0;
  bool isLabel = false;  // "Note:", which is no part of the words behind it
};

/// The first kind of word that a line of other words has.
std::optional<LineVerb> findLineVerb(const QString& line);

}  // namespace relata
