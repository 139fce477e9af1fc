#pragma once

#include <functional>

#include "core/sales/quote_sheet.h"

namespace relata::ui {

/// Writes the paper of a quote or an order as a PDF in the customer's language: letterhead, lines under a head that is
/// repeated on each page, sums, "page x of y"; its text can be selected. From any thread. `goOn` hears of each page and
/// may stop it. Problems: pdf-not-written [file], cancelled.
Result<int> writeQuotePdf(const QuoteSheet& sheet, const QString& path,
                          const std::function<bool(int page, int pages)>& goOn = {});

/// What a mail says that goes with it, in the customer's language.
struct PaperMail {
  QString subject, body;
};
PaperMail paperMail(const QuoteSheet& sheet);

}  // namespace relata::ui
