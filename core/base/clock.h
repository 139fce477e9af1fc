#pragma once

#include <QtGlobal>

namespace relata {

/// Milliseconds since 1970-01-01 UTC.
using UtcMs = qint64;

/// Where time comes from. Injected everywhere, so that a test can stand at any moment.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual UtcMs now() const = 0;
};

class SystemClock final : public Clock {
 public:
  UtcMs now() const override;
};

/// A clock that stands still until it is moved.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(UtcMs start) : m_now(start) {}
  UtcMs now() const override { return m_now; }
  void set(UtcMs now) { m_now = now; }
  void advance(qint64 ms) { m_now += ms; }

 private:
  UtcMs m_now;
};

/// Hybrid logical clock: (milliseconds since 2020) << 20 | counter. Rises with every transaction whatever the wall
/// does.
using Hlc = qint64;
inline constexpr UtcMs kHlcEpoch = 1577836800000;  // 2020-01-01T00:00Z
constexpr UtcMs hlcToUtc(Hlc hlc) { return (hlc >> 20) + kHlcEpoch; }
constexpr Hlc hlcFromUtc(UtcMs ms) { return (ms - kHlcEpoch) << 20; }

/// Who changed a cell last and when: the unit of merge and of undo.
struct Stamp {
  Hlc hlc = 0;
  qint64 device = 0;
  friend auto operator<=>(const Stamp&, const Stamp&) = default;
};

}  // namespace relata
