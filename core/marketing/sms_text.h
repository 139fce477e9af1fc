#pragma once

#include <QString>

namespace relata {

/// How an SMS is counted (3GPP TS 23.038): in 7-bit letters where the alphabet has all of them, a few of which count
/// twice, else in 16-bit units. A longer text is cut into parts with a head of their own: 153 of 160 letters, 67 of 70.
struct SmsSize {
  bool isUcs2 = false;
  int units = 0;     // letters, or 16-bit units
  int segments = 0;  // what is paid for; 0: there is no text
  int left = 0;      // units that still fit into the last one
};
SmsSize smsSize(const QString& text);

}  // namespace relata
