#pragma once

#include "core/bench/bench.h"

namespace relata::bench {

inline constexpr char kImportMails[] = "import-mails";

/// A mail file of 10,000 mails as tickets, in a workspace of its own: threads, HTML, attachments, in two languages.
/// Throws a Problem.
QList<Figure> mailFigures(const BenchOptions& options, const std::function<void(const QString&)>& progress);

}  // namespace relata::bench
