#include "tests/support/zip_file.h"

#include <QFile>

#include <zip.h>

#include <catch2/catch.hpp>

namespace relata::test {

void writeZip(const QString& path, const ZipParts& parts) {
  const zipFile zip = zipOpen64(QFile::encodeName(path).constData(), APPEND_STATUS_CREATE);
  REQUIRE(zip);
  for (const auto& [name, content] : parts) {
    REQUIRE(zipOpenNewFileInZip64(zip, name.constData(), nullptr, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 6, 1) ==
            ZIP_OK);
    REQUIRE(zipWriteInFileInZip(zip, content.constData(), static_cast<unsigned>(content.size())) == ZIP_OK);
    REQUIRE(zipCloseFileInZip(zip) == ZIP_OK);
  }
  REQUIRE(zipClose(zip, nullptr) == ZIP_OK);
}

ZipParts workbookParts(const SheetXml& sheet) {
  const QByteArray head("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  const QByteArray main("xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"");
  const QByteArray relations("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
  const QByteArray type("Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/");
  return {{"_rels/.rels", head + relations + "<Relationship Id=\"r1\" " + type +
                              "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
          {"xl/workbook.xml", head + "<workbook " + main +
                                  " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
                                  sheet.workbook +
                                  "<sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
          {"xl/_rels/workbook.xml.rels",
           head + relations + "<Relationship Id=\"r1\" " + type + "worksheet\" Target=\"worksheets/sheet1.xml\"/>" +
               "<Relationship Id=\"r2\" " + type + "sharedStrings\" Target=\"sharedStrings.xml\"/>" +
               "<Relationship Id=\"r3\" " + type + "styles\" Target=\"/xl/styles.xml\"/></Relationships>"},
          {"xl/sharedStrings.xml", head + "<sst " + main + ">" + sheet.texts + "</sst>"},
          {"xl/styles.xml", head + "<styleSheet " + main + ">" + sheet.styles + "</styleSheet>"},
          {"xl/worksheets/sheet1.xml",
           head + "<worksheet " + main + "><sheetData>" + sheet.rows + "</sheetData>" + sheet.behind + "</worksheet>"}};
}

void writeWorkbook(const QString& path, const SheetXml& sheet) { writeZip(path, workbookParts(sheet)); }

}  // namespace relata::test
