#pragma once

#include <QString>

#include "core/base/result.h"

namespace relata::exchange {

enum class FileKind { Csv, JsonLines, VCard, Calendar, Spreadsheet, OleFile, Zip, Pdf, Image, Workspace, OtherBinary };

/// What a file is, by its first bytes rather than by its name.
/// Problems: no-such-file [file], csv-directory [file], csv-cannot-open [file, reason].
Result<FileKind> sniffFile(const QString& path);

/// As the sentence "… is %2" needs it: "a PDF document".
QString kindWords(FileKind kind);

}  // namespace relata::exchange
