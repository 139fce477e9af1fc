#pragma once

#include <QList>

#include <optional>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace relata {

/// Something that goes out by a channel that Relata does not speak itself: a post, an ad, an SMS.
struct OutgoingMessage {
  QString id;       // by which an answer names it, "CA-…", "CM-…"
  QString channel;  // "social", "ads", "sms"
  QString title, to, toName, text;
  QString link;             // with the words by which a visit is told
  std::optional<UtcMs> at;  // not before; nothing: as soon as it likes
};

/// What whoever carries it says of it: that it was handed over, or why not.
struct CarrierAnswer {
  QString id;
  bool handed = false;
  QString note;
};

/// What became of messages that were given to a carrier.
struct Carried {
  QList<CarrierAnswer> answers;
  QList<Problem> problems;  // how it ended, and what of its answers could not be read
};

/// Takes such messages out of Relata. Nothing is ever told as sent by it: a file is exported, and what a program takes
/// is handed over.
class Carrier {
 public:
  virtual ~Carrier() = default;
  /// Whether it answers for each message. One that does is asked after the messages are noted as exported, so that
  /// what was given to it once is not given again when the computer stops in between.
  virtual bool answers() const = 0;
  /// Before anything is noted. Problems: that it cannot be used at all.
  virtual Result<void> begin() = 0;
  /// All of them at once. A message without an answer may or may not have got through.
  virtual Result<Carried> carry(const QList<OutgoingMessage>& messages) = 0;
};

}  // namespace relata
