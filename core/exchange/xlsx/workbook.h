#pragma once

#include <QStringList>

#include <memory>
#include <vector>

#include "core/exchange/xlsx/cell_format.h"
#include "core/exchange/xlsx/text_pool.h"
#include "core/exchange/xlsx/xml_part.h"

namespace relata::exchange {

/// What the cells of a spreadsheet refer to: its sheets, shared texts and formats.
/// Problems: those of ZipArchive and XmlPart, xlsx-damaged [file, place, reason], spreadsheet-other [file, kind].
class Workbook {
 public:
  static Result<std::unique_ptr<Workbook>> open(const QString& path);

  struct Sheet {
    QString name, part;
    bool hidden = false;
  };
  const std::vector<Sheet>& sheets() const { return m_sheets; }
  bool from1904() const { return m_from1904; }
  bool hasSharedText(qint64 number) const { return number >= 0 && number < m_texts.size(); }
  QString sharedText(qint64 number) const { return m_texts.text(number); }
  CellFormat format(int style) const;
  const QString& path() const { return m_archive->path(); }

  /// A part by its name, or nothing where there is none.
  std::unique_ptr<XmlPart> part(const QString& name) const;
  std::unique_ptr<ZipPart> rawPart(const QString& name) const { return m_archive->part(name); }

 private:
  explicit Workbook(std::unique_ptr<ZipArchive> archive) : m_archive(std::move(archive)) {}
  Result<void> read();
  Result<void> readSheets(const QString& part);
  Result<void> readTexts(const QString& part);
  Result<void> readFormats(const QString& part);
  Result<QString> mainPart() const;

  std::unique_ptr<ZipArchive> m_archive;
  std::vector<Sheet> m_sheets;
  TextPool m_texts;
  std::vector<CellFormat> m_formats;  // by number of a cell's style
  bool m_from1904 = false;
};

/// "_x000D_" stands for a character that XML cannot hold.
QString unescapedXlsx(QString text);

}  // namespace relata::exchange
