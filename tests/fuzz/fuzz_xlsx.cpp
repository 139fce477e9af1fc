#include <zip.h>

#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

#include "core/exchange/xlsx/xlsx_reader.h"

using namespace relata;
using namespace relata::exchange;

namespace {

void addPart(zipFile zip, const char* name, const QByteArray& content) {
  zipOpenNewFileInZip(zip, name, nullptr, nullptr, 0, nullptr, 0, nullptr, 0, 0);
  zipWriteInFileInZip(zip, content.constData(), static_cast<unsigned>(content.size()));
  zipCloseFileInZip(zip);
}

/// The input stands in the place of a sheet, of the shared texts, of the formats or of the list of sheets, by its first
/// byte: what is unpacked is what the readers see.
void writeWorkbook(const QString& path, const QByteArray& input) {
  const QByteArray type("Type=\"x/");
  const QByteArray relations("<Relationships><Relationship Id=\"r1\" " + type +
                             "worksheet\" Target=\"s.xml\"/><Relationship Id=\"r2\" " + type +
                             "sharedStrings\" Target=\"t.xml\"/><Relationship Id=\"r3\" " + type +
                             "styles\" Target=\"f.xml\"/></Relationships>");
  QByteArray parts[] = {
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>1.5</v></c>"
      "</row></sheetData></worksheet>",
      "<sst><si><t>Name</t></si></sst>",
      "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>"};
  if (!input.isEmpty()) parts[static_cast<unsigned char>(input[0]) % 4] = input.mid(1);
  const zipFile zip = zipOpen64(QFile::encodeName(path).constData(), APPEND_STATUS_CREATE);
  addPart(zip, "xl/workbook.xml", parts[3]);
  addPart(zip, "xl/_rels/workbook.xml.rels", relations);
  addPart(zip, "xl/s.xml", parts[0]);
  addPart(zip, "xl/t.xml", parts[1]);
  addPart(zip, "xl/f.xml", parts[2]);
  zipClose(zip, nullptr);
}

}  // namespace

/// Any XML is read to the end or refused with a Problem; no row is wider than a sheet.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const QTemporaryDir dir;
  const QString path = dir.filePath(QStringLiteral("a.xlsx"));
  writeWorkbook(path, QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
  auto reader = XlsxReader::open(path);
  if (!reader) return 0;
  TableRow row;
  for (int rows = 0; rows < 10000; ++rows) {
    const Result<bool> got = (*reader)->next(row);
    if (!got || !*got) break;
    if (row.cells.size() > 16384) std::abort();
  }
  return 0;
}
