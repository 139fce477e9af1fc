#pragma once

#include <QStringView>

#include <optional>

namespace relata {

/// A span of whole days as people say it, in English and Chinese: "6 weeks", "every 6 weeks", "6w", "monthly", "every
/// quarter", "每6周", "两个月", "半年". A month counts 30 days, a quarter 91, half a year 182, a year 365. 1 to 3,650
/// days; nothing when it is none.
std::optional<int> readPeriod(QStringView text);

enum class PeriodUnit { Day, Week, Month, Year };
struct Period {
  int count = 0;
  PeriodUnit unit = PeriodUnit::Day;
};
/// The roundest way to say that many days: 42 is 6 weeks, 30 one month, 91 three months, 45 is 45 days.
Period periodOf(int days);

}  // namespace relata
