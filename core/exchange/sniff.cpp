#include "core/exchange/sniff.h"

#include <QFile>
#include <QFileInfo>

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct Magic {
  const char* bytes;
  int length;
  int offset;
  FileKind kind;
};
constexpr Magic kMagic[] = {
    {"%PDF-", 5, 0, FileKind::Pdf},
    {"\x89PNG", 4, 0, FileKind::Image},
    {"\xff\xd8\xff", 3, 0, FileKind::Image},
    {"GIF8", 4, 0, FileKind::Image},
    {"WEBP", 4, 8, FileKind::Image},
    {"II*\0", 4, 0, FileKind::Image},
    {"\xd0\xcf\x11\xe0", 4, 0, FileKind::Spreadsheet},
    {"SQLite format 3", 15, 0, FileKind::Workspace},
    {"\x1f\x8b", 2, 0, FileKind::Zip},
    {"7z\xbc\xaf", 4, 0, FileKind::Zip},
    {"Rar!", 4, 0, FileKind::Zip},
    {"\x7f"
     "ELF",
     4, 0, FileKind::OtherBinary},
};

QByteArray withoutMark(QByteArray bytes) {
  if (bytes.startsWith("\xef\xbb\xbf")) bytes.remove(0, 3);
  return bytes.trimmed();
}

FileKind kindOf(const QByteArray& head, const QString& name) {
  for (const Magic& magic : kMagic)
    if (head.mid(magic.offset, magic.length) == QByteArray::fromRawData(magic.bytes, magic.length)) return magic.kind;
  if (head.startsWith("PK\x03\x04")) {
    const bool office = head.contains("[Content_Types].xml") || head.contains("_rels/") ||
                        head.contains("spreadsheet") || name.endsWith(s(".xlsx"), Qt::CaseInsensitive);
    return office ? FileKind::Spreadsheet : FileKind::Zip;
  }
  const QByteArray text = withoutMark(head.left(200)).toUpper();
  if (text.startsWith("BEGIN:VCARD")) return FileKind::VCard;
  if (text.startsWith("BEGIN:VCALENDAR")) return FileKind::Calendar;
  if (text.startsWith("{\"")) return FileKind::JsonLines;
  return FileKind::Csv;
}

const char* kindWord(FileKind kind) {
  switch (kind) {
    case FileKind::Csv: return "csv";
    case FileKind::JsonLines: return "jsonl";
    case FileKind::VCard: return "vcf";
    case FileKind::Calendar: return "ics";
    case FileKind::Spreadsheet: return "xlsx";
    case FileKind::Zip: return "zip";
    case FileKind::Pdf: return "pdf";
    case FileKind::Image: return "image";
    case FileKind::Workspace: return "relata";
    case FileKind::OtherBinary: return "binary";
  }
  return "binary";
}

}  // namespace

Result<FileKind> sniffFile(const QString& path) {
  const QFileInfo info(path);
  if (!info.exists()) return Problem("no-such-file", {path});
  if (info.isDir()) return Problem("csv-directory", {path});
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return Problem("csv-cannot-open", {path, file.errorString()});
  return kindOf(file.read(4096), path);
}

Result<void> importable(const QString& path) {
  const Result<FileKind> kind = sniffFile(path);
  if (!kind.ok()) return kind.problem();
  switch (*kind) {
    case FileKind::Csv: return {};
    case FileKind::VCard:
    case FileKind::Calendar:
    case FileKind::Spreadsheet:
    case FileKind::JsonLines: return Problem("file-comes-later", {path, s(kindWord(*kind))});
    default: return Problem("file-not-a-table", {path, s(kindWord(*kind))});
  }
}

}  // namespace relata::exchange
