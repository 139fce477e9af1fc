#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace relata::test {

using ZipParts = QList<std::pair<QByteArray, QByteArray>>;  // name, content

/// Writes an archive with these parts, whatever their names are.
void writeZip(const QString& path, const ZipParts& parts);

/// An Excel workbook of one sheet. `rows` is what stands in <sheetData>, `behind` what follows it; `styles` and `texts`
/// are the insides of <styleSheet> and <sst>.
struct SheetXml {
  QByteArray rows, behind, styles, texts, workbook;
};
ZipParts workbookParts(const SheetXml& sheet);
void writeWorkbook(const QString& path, const SheetXml& sheet);

}  // namespace relata::test
