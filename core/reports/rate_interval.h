#pragma once

#include <QtGlobal>

namespace relata {

/// A figure with what it may be in truth.
struct Interval {
  double low = 0, high = 0;
};
/// Of a share: the score interval of Wilson (1927), which holds for small counts and shares near 0 and 1, too; from 0
/// to 1 where there is nobody.
Interval rateInterval(qint64 successes, qint64 people, double confidence = 0.95);

/// The value below which a standard normal variable stays with probability p (Acklam's approximation, refined by one
/// step of Halley; error below 1e-9).
double normalQuantile(double p);
/// How many standard errors an interval reaches to each side: 1.95996 for 0.95.
double standardErrors(double confidence);

}  // namespace relata
