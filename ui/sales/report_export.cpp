#include "ui/sales/report_export.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStandardPaths>

#include "core/exchange/sheet_file.h"
#include "ui/charts/chart.h"
#include "ui/sales/sheet_words.h"
#include "ui/shell/file_words.h"

namespace relata::ui {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(ReportExport)
};

constexpr int kResolution = 150;
constexpr int kMargin = 12;  // mm

/// Title, picture, table and formula, on as many pages as the rows need. Always dark on white: it is for paper.
class PdfReport {
 public:
  PdfReport(const ReportSheet& sheet, Chart& chart, QIODevice& device) : m_sheet(sheet), m_writer(&device) {
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageOrientation(QPageLayout::Landscape);
    m_writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
    m_writer.setResolution(kResolution);
    m_writer.setTitle(sheet.title);
    m_painter.begin(&m_writer);
    m_width = m_writer.width();
    m_small.setPointSizeF(8);
    m_bold = m_small;
    m_bold.setBold(true);
    m_title = m_bold;
    m_title.setPointSizeF(14);
    m_picture = sheet.chart == ChartKind::None || sheet.isEmpty ? QImage() : chart.picture();
  }

  bool write() {
    if (!m_painter.isActive()) return false;
    paragraph(m_sheet.title, m_title);
    if (!m_picture.isNull()) picture();
    fitColumns();
    heading();
    for (const ReportRow& row : m_sheet.rows) this->row(row);
    space();
    paragraph(m_sheet.formula, m_small);
    for (const ReportRemark& remark : m_sheet.remarks) paragraph(remark.text, m_small);
    pageNumber();
    return m_painter.end();
  }

 private:
  int lineHeight() { return QFontMetrics(m_small, &m_writer).height() * 3 / 2; }
  void space() { m_y += lineHeight() / 2; }

  void need(int height) {
    if (m_y + height <= m_writer.height() - lineHeight()) return;
    pageNumber();
    m_writer.newPage();
    ++m_page;
    m_y = 0;
  }

  void pageNumber() {
    m_painter.setFont(m_small);
    m_painter.drawText(QRect(0, m_writer.height() - lineHeight(), m_width, lineHeight()),
                       Qt::AlignRight | Qt::AlignBottom, QString::number(m_page));
  }

  void paragraph(const QString& text, const QFont& font) {
    m_painter.setFont(font);
    const QRect needed = m_painter.boundingRect(QRect(0, 0, m_width, 10000), Qt::TextWordWrap, text);
    need(needed.height());
    m_painter.drawText(QRect(0, m_y, m_width, needed.height()), Qt::TextWordWrap, text);
    m_y += needed.height() + lineHeight() / 3;
  }

  void picture() {
    const int height = std::min(m_writer.height() / 3, m_width * m_picture.height() / std::max(1, m_picture.width()));
    const int width = m_picture.width() * height / std::max(1, m_picture.height());
    m_painter.drawImage(QRect(0, m_y, width, height), m_picture);
    m_y += height;
    space();
  }

  QString cellText(const ReportRow& row, int column) const {
    const ReportCell cell = row.cells.value(column);
    QString text = figureText(cell, m_sheet.columns[column].kind);
    if (column == 0 && !row.mark.isEmpty()) text += QStringLiteral(" · ") + row.mark;
    return cell.incomplete ? text + QStringLiteral(" *") : text;
  }

  /// Each as wide as its texts, all together as wide as the page at most.
  void fitColumns() {
    const QFontMetrics metrics(m_bold, &m_writer);
    int all = 0;
    for (int column = 0; column < m_sheet.columns.size(); ++column) {
      int widest = metrics.horizontalAdvance(m_sheet.columns[column].title);
      for (const ReportRow& row : m_sheet.rows)
        widest = std::max(widest, metrics.horizontalAdvance(cellText(row, column)));
      m_columns << widest + lineHeight() / 2;
      all += m_columns.last();
    }
    if (all > m_width)
      for (int& column : m_columns) column = column * m_width / all;
  }

  void heading() {
    m_painter.setFont(m_bold);
    int x = 0;
    for (int column = 0; column < m_columns.size(); ++column) {
      cell(x, column, m_sheet.columns[column].title);
      x += m_columns[column];
    }
    m_y += lineHeight();
    m_painter.drawLine(0, m_y, m_width, m_y);
  }

  void row(const ReportRow& row) {
    const int page = m_page;
    need(lineHeight());
    if (page != m_page) heading();
    m_painter.setFont(row.isTotal ? m_bold : m_small);
    int x = 0;
    for (int column = 0; column < m_columns.size(); ++column) {
      cell(x, column, cellText(row, column));
      x += m_columns[column];
    }
    m_y += lineHeight();
  }

  void cell(int x, int column, const QString& text) {
    const bool left = m_sheet.columns[column].kind == FigureKind::Text;
    const QRect place(x, m_y, m_columns[column] - lineHeight() / 4, lineHeight());
    if (left) {
      m_painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         m_painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
      return;
    }
    // A figure is never cut: half of it is another one.
    constexpr qreal kSmallest = 4;
    const QFont usual = m_painter.font();
    QFont font = usual;
    while (font.pointSizeF() > kSmallest && QFontMetrics(font, &m_writer).horizontalAdvance(text) > place.width())
      font.setPointSizeF(font.pointSizeF() - 0.5);
    m_painter.setFont(font);
    m_painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, text);
    m_painter.setFont(usual);
  }

  const ReportSheet& m_sheet;
  QPdfWriter m_writer;
  QPainter m_painter;
  QImage m_picture;
  QFont m_small, m_bold, m_title;
  QList<int> m_columns;
  int m_width = 0, m_y = 0, m_page = 1;
};

}  // namespace

ReportSheet explained(const ReportSheet& sheet, const QStringList& conditions) {
  ReportSheet out = sheet;
  const auto say = [&](const QString& text) {
    if (!text.isEmpty()) out.remark(relata::Tone::Neutral, text);
  };
  if (sheet.day.isValid()) say(Words::tr("As of %1").arg(QLocale().toString(sheet.day, QLocale::LongFormat)));
  const bool money = sheet.hasMoney() && !sheet.base.isEmpty();
  if (money) say(Words::tr("Amounts in %1").arg(sheet.base));
  say(conditions.isEmpty() ? Words::tr("No filter: everything is counted")
                           : Words::tr("Filter: %1").arg(conditions.join(QStringLiteral(" · "))));
  say(chartOf(sheet).partText());
  const QString rates = money ? ratesText(sheet) : QString();
  if (!rates.isEmpty()) say(Words::tr("Rates for open deals: %1").arg(rates));
  return out;
}

namespace {

/// The picture with its title above and what explains it below.
QImage framed(const ReportSheet& sheet, Chart& chart) {
  constexpr int kEdge = 16;
  const QImage picture = chart.picture();
  const qreal scale = picture.devicePixelRatio();
  const int width = qRound(picture.width() / scale), height = qRound(picture.height() / scale);
  QFont small = QGuiApplication::font(), title = small;
  small.setPointSizeF(8);
  title.setBold(true);
  QStringList words;
  for (const ReportRemark& remark : sheet.remarks) words << remark.text;
  const QString below = words.join(QLatin1Char('\n'));
  const auto needed = [&](const QString& text, const QFont& font) {
    return text.isEmpty() ? 0
                          : QFontMetrics(font).boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, text).height();
  };
  const int head = needed(sheet.title, title), foot = needed(below, small);
  QImage image(QSizeF(width + 2 * kEdge, head + height + foot + 4 * kEdge).toSize() * scale, QImage::Format_RGB32);
  image.setDevicePixelRatio(scale);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setPen(Qt::black);
  painter.setFont(title);
  painter.drawText(QRect(kEdge, kEdge, width, head), Qt::TextWordWrap, sheet.title);
  painter.drawImage(QPoint(kEdge, head + 2 * kEdge), picture);
  painter.setFont(small);
  painter.drawText(QRect(kEdge, head + height + 3 * kEdge, width, foot), Qt::TextWordWrap, below);
  return image;
}

}  // namespace

Result<void> writeReport(const ReportSheet& sheet, Chart& chart, const QString& path) {
  const QString ending = QFileInfo(path).suffix().toLower();
  if (ending != QLatin1String("png") && ending != QLatin1String("pdf")) return exchange::writeSheet(sheet, path);
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return Problem("file-not-writable", {path, file.errorString()});
  const bool written =
      ending == QLatin1String("png") ? framed(sheet, chart).save(&file, "PNG") : PdfReport(sheet, chart, file).write();
  if (!written || !file.commit()) return Problem("file-not-writable", {path, file.errorString()});
  return {};
}

Result<QString> chooseAndWriteReport(const ReportSheet& sheet, Chart& chart, QWidget* window) {
  QStringList filters{Words::tr("Excel workbook (*.xlsx)"), Words::tr("CSV (*.csv)"), Words::tr("Page (*.pdf)")};
  if (sheet.chart != ChartKind::None) filters << Words::tr("Picture (*.png)");
  QString chosen;
  QString path = QFileDialog::getSaveFileName(
      window, Words::tr("Export this report"),
      usualFolder(QStandardPaths::DocumentsLocation) + QLatin1Char('/') + sheet.key + QStringLiteral(".xlsx"),
      filters.join(QStringLiteral(";;")), &chosen);
  if (path.isEmpty()) return QString();
  if (QFileInfo(path).suffix().isEmpty())
    for (const char* known : {".csv", ".pdf", ".png", ".xlsx"})
      if (chosen.contains(QLatin1String(known))) path += QLatin1String(known);
  const Result<void> written = writeReport(sheet, chart, path);
  return written.ok() ? Result<QString>(path) : Result<QString>(written.problem());
}

}  // namespace relata::ui
