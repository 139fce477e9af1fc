#pragma once

#include <QString>

#include "core/base/result.h"

namespace relata::exchange {

enum class FileKind { Csv, JsonLines, VCard, Calendar, Spreadsheet, Zip, Pdf, Image, Workspace, OtherBinary };

/// What a file is, by its first bytes rather than by its name.
/// Problems: no-such-file [file], csv-directory [file], csv-cannot-open [file, reason].
Result<FileKind> sniffFile(const QString& path);

/// Success when a file can be imported now; otherwise file-comes-later [file, kind] or file-not-a-table [file, kind].
Result<void> importable(const QString& path);

}  // namespace relata::exchange
