#pragma once

#include <map>

#include "core/marketing/carrier.h"
#include "core/marketing/marketing_settings.h"
#include "core/marketing/sms_text.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace relata::mail {

/// SMS, calls and letters.
bool isByList(const QString& channel);

/// A campaign by SMS, call or letter: whom it would reach, and what it takes. Relata sends none of these by itself: the
/// list is exported for who does, and is said to be exported, never sent.
struct ListEstimate {
  qint64 audience = 0;
  qint64 given = 0;    // of these, who was given out before
  qint64 reached = 0;  // who would be given out now
  // By the code of the gate's reason; campaign-capped: their limit is reached; check-same-address: somebody else who
  // gets the SMS has the same number.
  std::map<QString, qint64> leftOut;
  std::map<QString, Problem> why;   // of those, the first one whole, as many reasons name a day
  qint64 segments = 0;              // of all SMS
  SmsSize longest;                  // of the longest one
  qint64 inUcs2 = 0;                // how many have letters beyond the GSM alphabet
  std::optional<MoneyValue> price;  // of all SMS, where the price of a segment is set
  std::optional<SmsPrice> each;     // of a segment; finer than money
  qint64 capped() const;            // who has had as many messages as the limit allows
  qint64 shared() const;            // whose number gets the SMS for somebody else
  QList<Problem> faults;  // of the text: sms-no-text, template-unclosed …, content-no-fallback [placeholder]
};
/// Problems: no-such-record, campaign-is-mail [name], those of audienceOf.
Result<ListEstimate> estimateList(Reader& reader, Id campaign, UtcMs now);

/// What one person would get, whether they may or not: to whom, and the text with what is known of them. Problems: as
/// of estimateList, person-gone.
struct ListPreview {
  QString to, text;
  SmsSize size;  // of an SMS
};
Result<ListPreview> previewList(Reader& reader, Id campaign, Id person, UtcMs now);

/// Writes the list as CSV (UTF-8): name, address, text. The gate is asked for each person at this moment; who was
/// exported before is left out, so that a second export has who came since. Answers how many are on it. Problems: those
/// above, campaign-not-ready [what], file-not-writable [file].
Result<qint64> exportList(Workspace& workspace, Id campaign, const QString& path);

/// What became of a list of SMS that a program got.
struct ListReport {
  qint64 exported = 0, handed = 0, refused = 0;  // exported: without an answer
  QList<Problem> problems;                       // the first of them
};
/// Gives the list of a campaign by SMS to a carrier that answers for each person. Problems: those of exportList, those
/// of the carrier.
Result<ListReport> handOverList(Workspace& workspace, Id campaign, Carrier& carrier);

}  // namespace relata::mail
