#include "ui/sales/quote_pdf.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextLayout>
#include <QUrl>

#include "core/base/money.h"
#include "core/sales/decimal_check.h"
#include "ui/sales/paper_words.h"
#include "ui/sales/pdf_text.h"

namespace relata::ui {
namespace {

// Translators: the words of a paper that goes to a customer.
constexpr const char* kWords[] = {
    QT_TRANSLATE_NOOP("Paper", "Quote"),
    QT_TRANSLATE_NOOP("Paper", "Order confirmation"),
    QT_TRANSLATE_NOOP("Paper", "Number"),
    QT_TRANSLATE_NOOP("Paper", "Version"),
    QT_TRANSLATE_NOOP("Paper", "Date"),
    QT_TRANSLATE_NOOP("Paper", "Valid until"),
    QT_TRANSLATE_NOOP("Paper", "Your contact"),
    QT_TRANSLATE_NOOP("Paper", "No."),
    QT_TRANSLATE_NOOP("Paper", "Description"),
    QT_TRANSLATE_NOOP("Paper", "Quantity"),
    QT_TRANSLATE_NOOP("Paper", "Unit"),
    QT_TRANSLATE_NOOP("Paper", "Price"),
    QT_TRANSLATE_NOOP("Paper", "Discount"),
    QT_TRANSLATE_NOOP("Paper", "Tax"),
    QT_TRANSLATE_NOOP("Paper", "Tax rate"),
    QT_TRANSLATE_NOOP("Paper", "Amount (%1)"),
    QT_TRANSLATE_NOOP("Paper", "optional"),
    QT_TRANSLATE_NOOP("Paper", "Subtotal"),
    QT_TRANSLATE_NOOP("Paper", "Net"),
    QT_TRANSLATE_NOOP("Paper", "%1 %2 on %3"),
    QT_TRANSLATE_NOOP("Paper", "contains %1 %2 of %3"),
    QT_TRANSLATE_NOOP("Paper", "Total"),
    QT_TRANSLATE_NOOP("Paper", "Page %1 of %2"),
    QT_TRANSLATE_NOOP("Paper", "Prices include tax."),
    QT_TRANSLATE_NOOP("Paper", "Amounts of optional lines are not part of the total."),
    QT_TRANSLATE_NOOP("Paper", "Phone"),
    QT_TRANSLATE_NOOP("Paper", "Tax no."),
    QT_TRANSLATE_NOOP("Paper", "Bank"),
    QT_TRANSLATE_NOOP("Paper", "Attn."),
    QT_TRANSLATE_NOOP("Paper", "Dear Sir or Madam,"),
    QT_TRANSLATE_NOOP("Paper", "Dear %1,"),
    QT_TRANSLATE_NOOP("Paper", "please find our quote %1 attached."),
    QT_TRANSLATE_NOOP("Paper", "please find our quote %1 attached. It is valid until %2."),
    QT_TRANSLATE_NOOP("Paper", "please find the confirmation of your order %1 attached."),
    QT_TRANSLATE_NOOP("Paper", "Kind regards"),
    QT_TRANSLATE_NOOP("Paper", "DRAFT, not approved"),
};

constexpr int kResolution = 300;
constexpr qreal kLeft = 51, kRight = 544, kTop = 48, kBottom = 770, kFoot = 782;  // A4 in points
constexpr qreal kGap = 6;
constexpr qreal kSmallest = 5;  // points; a figure that is too long even so goes beyond its column
const QColor kInk(0x1a, 0x1f, 0x29), kGrey(0x5c, 0x66, 0x75), kRule(0xc9, 0xcf, 0xd8), kBand(0xf1, 0xf3, 0xf6),
    kStamp(0xf0, 0xd2, 0xd0);

qreal px(qreal points) { return points * kResolution / 72; }

struct Column {
  QString title;
  qreal left = 0, width = 0;
  bool right = true;
};

/// One run over the pages: with a painter it draws, without one it counts them.
class Paper {
 public:
  Paper(const QuoteSheet& sheet, const PaperWords& words, QPdfWriter& device)
      : m_sheet(sheet), m_words(words), m_device(device), m_currency(sheet.document.text("currency")) {
    makeColumns();
  }

  /// Answers the number of pages; 0 when it was stopped.
  int run(QPainter* painter, int pages, const std::function<bool(int, int)>& goOn) {
    m_painter = painter;
    m_goOn = goOn;
    m_pages = pages;
    m_page = 1;
    m_stopped = false;
    m_y = kTop;
    stamp();
    head();
    paragraph(m_sheet.document.text("intro"), 10, kInk);
    m_inTable = true;
    tableHead();
    for (qsizetype i = 0; i < m_sheet.lines.size() && !m_stopped; ++i) line(m_sheet.lines[i], i + 1);
    m_inTable = false;
    if (m_stopped) return 0;
    sums();
    paragraph(m_sheet.document.text("note"), 10, kInk);
    foot();
    return m_stopped ? 0 : m_page;
  }

 private:
  QFont font(qreal size, bool bold = false) const {
    // Plain letters first, also in Chinese: fonts that draw digits in more than one way lose them when text is copied
    // out of the PDF.
    static const QStringList families{
        QStringLiteral("Noto Sans"),          QStringLiteral("Liberation Sans"), QStringLiteral("Arial"),
        QStringLiteral("Helvetica Neue"),     QStringLiteral("DejaVu Sans"),     QStringLiteral("Noto Sans CJK SC"),
        QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei"), QStringLiteral("PingFang SC"),
        QStringLiteral("sans-serif")};
    QFont font;
    font.setFamilies(families);
    font.setPointSizeF(size);
    font.setBold(bold);
    return font;
  }

  static qreal lineHeight(qreal size) { return size * 1.35; }

  /// One line of text within a box, cut where there is no room.
  void put(qreal left, qreal top, qreal width, const QString& text, qreal size, const QColor& color, bool right,
           bool bold = false) {
    if (!m_painter || text.isEmpty()) return;
    const QFont own = font(size, bold);
    const QString shown = QFontMetricsF(own, &m_device).elidedText(text, Qt::ElideRight, px(width));
    m_painter->setFont(own);
    m_painter->setPen(color);
    m_painter->drawText(QRectF(px(left), px(top), px(width), px(lineHeight(size))),
                        Qt::AlignVCenter | Qt::TextSingleLine | (right ? Qt::AlignRight : Qt::AlignLeft), shown);
  }

  /// A figure stands there whole, smaller where there is no room: half a price is a wrong price.
  void putFigure(qreal left, qreal top, qreal width, const QString& text, qreal size, const QColor& color,
                 bool bold = false) {
    if (!m_painter || text.isEmpty()) return;
    qreal own = size;
    while (own > kSmallest && widthOf(text, own, bold) > width) own -= 0.5;
    m_painter->setFont(font(own, bold));
    m_painter->setPen(color);
    m_painter->drawText(QRectF(px(left), px(top), px(width), px(lineHeight(size))),
                        Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip | Qt::AlignRight, text);
  }

  qreal widthOf(const QString& text, qreal size, bool bold = false) const {
    return QFontMetricsF(font(size, bold), &m_device).horizontalAdvance(text) / px(1);
  }

  /// Wrapped lines of text, as plain text whatever stands in it.
  QStringList wrapped(const QString& text, qreal width, qreal size) const {
    QStringList lines;
    for (const QString& part : text.split(QLatin1Char('\n'))) {
      QTextLayout layout(part, font(size), &m_device);
      QTextOption option;
      option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
      layout.setTextOption(option);
      layout.beginLayout();
      for (QTextLine row = layout.createLine(); row.isValid(); row = layout.createLine()) {
        row.setLineWidth(px(width));
        lines << part.mid(row.textStart(), row.textLength()).trimmed();
      }
      layout.endLayout();
      if (part.isEmpty()) lines << QString();
    }
    return lines;
  }

  void rule(qreal y, qreal weight = 0.6) {
    if (m_painter) m_painter->fillRect(QRectF(px(kLeft), px(y), px(kRight - kLeft), px(weight)), kRule);
  }

  /// Goes on to the next page where there is no room.
  void room(qreal height) {
    if (m_y + height <= kBottom || m_stopped) return;
    foot();
    ++m_page;
    if (m_painter) m_device.newPage();
    if (m_goOn && !m_goOn(m_page, m_pages)) m_stopped = true;
    m_y = kTop;
    stamp();
    put(kLeft, m_y, kRight - kLeft, m_sheet.letterhead.name, 8, kGrey, false);
    put(kLeft, m_y, kRight - kLeft, title() + QLatin1Char(' ') + number(), 8, kGrey, true);
    m_y += 20;
    if (m_inTable) tableHead();
  }

  void foot() {
    const Letterhead& head = m_sheet.letterhead;
    QStringList parts;
    const auto add = [&](const char* word, const QString& text) {
      if (!text.isEmpty()) parts << m_words.text(word) + QLatin1Char(' ') + text;
    };
    add("Tax no.", head.taxId);
    add("Bank", QString(head.bank).replace(QLatin1Char('\n'), QLatin1String(", ")));
    rule(kFoot - 4);
    QStringList lines = head.footer.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(0, 2);
    lines.prepend(parts.join(QString::fromUtf8(" · ")));
    lines.removeAll(QString());
    qreal y = kFoot;
    for (const QString& text : lines) {
      put(kLeft, y, 400, text, 7.5, kGrey, false);
      y += lineHeight(7.5);
    }
    put(kLeft, kFoot, kRight - kLeft, m_words.text("Page %1 of %2").arg(m_page).arg(m_pages), 7.5, kGrey, true);
  }

  /// Across the page, below what is written there: it must not be taken for an offer.
  void stamp() {
    if (!m_painter || !m_sheet.needsApproval) return;
    constexpr qreal kSize = 46, kSlope = -52, kWide = 700;
    m_painter->save();
    m_painter->translate(px((kLeft + kRight) / 2), px((kTop + kBottom) / 2));
    m_painter->rotate(kSlope);
    m_painter->setFont(font(kSize, true));
    m_painter->setPen(kStamp);
    m_painter->drawText(QRectF(px(-kWide / 2), px(-kSize), px(kWide), px(kSize * 2)),
                        Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, m_words.text("DRAFT, not approved"));
    m_painter->restore();
  }

  QString title() const {
    return m_words.text(m_sheet.document.def().key == QLatin1String("order") ? "Order confirmation" : "Quote");
  }
  QString number() const { return m_sheet.document.text("number"); }

  qreal logo() {
    if (m_sheet.letterhead.logo.isEmpty()) return 0;
    QBuffer buffer;
    buffer.setData(m_sheet.letterhead.logo);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > 8000 || size.height() > 8000) return 0;
    const QSizeF shown = QSizeF(size).scaled(QSizeF(170, 52), Qt::KeepAspectRatio);
    if (m_painter)
      if (const QImage image = reader.read(); !image.isNull())
        m_painter->drawImage(QRectF(px(kLeft), px(kTop), px(shown.width()), px(shown.height())), image);
    return shown.height();
  }

  /// The sender at the right of the logo, the customer below it, and what the paper is.
  void head() {
    const Letterhead& from = m_sheet.letterhead;
    const qreal logoHeight = logo();
    qreal right = kTop;
    put(300, right, kRight - 300, from.name, 11, kInk, true, true);
    right += lineHeight(11);
    QStringList lines = from.address.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (!from.phone.isEmpty()) lines << m_words.text("Phone") + QLatin1Char(' ') + from.phone;
    lines << from.email << from.web;
    for (const QString& text : lines) {
      if (text.isEmpty()) continue;
      put(300, right, kRight - 300, text, 8.5, kGrey, true);
      right += lineHeight(8.5);
    }
    m_y = qMax(qMax(kTop + logoHeight, right) + 20, qreal{128});
    const qreal top = m_y;
    QStringList to{m_sheet.company};
    if (!m_sheet.contact.isEmpty())
      to << (m_sheet.company.isEmpty() ? m_sheet.contact : m_words.text("Attn.") + QLatin1Char(' ') + m_sheet.contact);
    to << m_words.addressOf(m_sheet);
    for (qsizetype i = 0; i < to.size(); ++i) {
      if (to[i].isEmpty()) continue;
      put(kLeft, m_y, 260, to[i], 10, kInk, false, i == 0);
      m_y += lineHeight(10);
    }
    const qreal after = facts(top);
    m_y = qMax(m_y, after) + 22;
    put(kLeft, m_y, kRight - kLeft, title() + QLatin1Char(' ') + number(), 16, kInk, false, true);
    m_y += lineHeight(16) + 2;
    if (m_sheet.document.text("name") != number()) {
      put(kLeft, m_y, kRight - kLeft, m_sheet.document.text("name"), 10, kGrey, false);
      m_y += lineHeight(10);
    }
    m_y += 10;
  }

  qreal facts(qreal y) {
    const Record& document = m_sheet.document;
    const bool isOrder = document.def().key == QLatin1String("order");
    QList<std::pair<const char*, QString>> rows{{"Number", number()}};
    if (const qint64 version = document.value("version").integer(); version > 1)
      rows.append({"Version", QString::number(version)});
    rows.append({"Date", m_words.day(document.text(isOrder ? "ordered_on" : "issued_on"))});
    if (!isOrder) rows.append({"Valid until", m_words.day(document.text("valid_until"))});
    rows.append({"Your contact", m_sheet.owner});
    for (const auto& [word, text] : rows) {
      if (text.isEmpty()) continue;
      put(345, y, 80, m_words.text(word), 9, kGrey, false);
      put(425, y, kRight - 425, text, 9, kInk, true);
      y += lineHeight(9) + 1;
    }
    return y;
  }

  // A column that would be empty gives its room to the descriptions; one of figures is as wide as the widest of them.
  // Where the descriptions have too little room then, all is written smaller.
  void makeColumns() {
    for (const Record& line : m_sheet.lines) {
      m_hasDiscounts = m_hasDiscounts || line.value("discount").decimal() > 0;
      m_hasUnits = m_hasUnits || !line.text("unit").isEmpty();
    }
    constexpr qreal kDescription = 150;
    for (m_size = 9.5; m_size >= kSmallest; m_size -= 0.5) {
      layOutColumns();
      if (m_columns[1].width >= kDescription) break;
    }
  }

  void layOutColumns() {
    m_columns.clear();
    const auto word = [this](const char* text) { return m_words.text(text); };
    m_columns << Column{word("No."), 0, 26, false} << Column{word("Description"), 0, 0, false};
    m_columns << Column{word("Quantity"), 0, 50, true};
    if (m_hasUnits) m_columns << Column{word("Unit"), 0, 40, false};
    m_columns << Column{word("Price"), 0, 62, true};
    if (m_hasDiscounts) m_columns << Column{word("Discount"), 0, 52, true};
    m_columns << Column{word("Tax rate"), 0, 40, true} << Column{word("Amount (%1)").arg(m_currency), 0, 84, true};
    for (qsizetype i = 2; i < m_columns.size(); ++i)
      m_columns[i].width = qMax(m_columns[i].width, widthOf(m_columns[i].title, 8.5, true) + kGap);
    for (qsizetype row = 0; row < m_sheet.lines.size(); ++row) {
      const QStringList cells = cellsOf(m_sheet.lines[row], row + 1);
      for (qsizetype i = 2; i < m_columns.size(); ++i)
        if (m_columns[i].right) m_columns[i].width = qMax(m_columns[i].width, widthOf(cells[i], m_size) + kGap);
    }
    qreal right = kRight;
    for (qsizetype i = m_columns.size() - 1; i > 1; --i) {
      right -= m_columns[i].width;
      m_columns[i].left = right;
      if (i < m_columns.size() - 1) m_columns[i].width -= kGap;
    }
    const qreal numbers = widthOf(QString::number(m_sheet.lines.size()), m_size) + kGap;
    m_columns[0].left = kLeft;
    m_columns[0].width = qMax<qreal>(26, numbers) - kGap;
    m_columns[1].left = kLeft + m_columns[0].width + kGap;
    m_columns[1].width = right - kGap - m_columns[1].left;
  }

  void tableHead() {
    const qreal height = lineHeight(8.5) + 8;
    room(height + 30);
    if (m_painter) m_painter->fillRect(QRectF(px(kLeft), px(m_y), px(kRight - kLeft), px(height)), kBand);
    for (const Column& column : m_columns)
      column.right ? putFigure(column.left, m_y + 4, column.width, column.title, 8.5, kGrey, true)
                   : put(column.left, m_y + 4, column.width, column.title, 8.5, kGrey, false, true);
    m_y += height + 4;
  }

  QStringList cellsOf(const Record& line, qsizetype position) const {
    QStringList cells{QString::number(position), QString(), m_words.number(line.value("quantity").decimal())};
    if (m_hasUnits) cells << line.text("unit");
    cells << m_words.number(line.value("price").decimal(), currencyExponent(m_currency));
    if (m_hasDiscounts)
      cells << (line.value("discount").decimal() > 0 ? m_words.percent(line.value("discount").decimal()) : QString());
    cells << m_words.percent(line.value("tax_rate").decimal());
    const QString amount = m_words.amount(line.value("amount").money().minor, m_currency);
    cells << (line.value("optional").flag() ? QLatin1Char('(') + amount + QLatin1Char(')') : amount);
    return cells;
  }

  void line(const Record& line, qsizetype position) {
    const Column& words = m_columns[1];
    QString name = line.text("name");
    if (line.value("optional").flag()) name += QString::fromUtf8(" (%1)").arg(m_words.text("optional"));
    const QStringList names = wrapped(name, words.width, m_size);
    const QString about = line.text("description");
    room(lineHeight(m_size) * static_cast<qreal>(qMin<qsizetype>(names.size(), 3)) + 4);
    const QStringList cells = cellsOf(line, position);
    for (qsizetype i = 0; i < m_columns.size(); ++i)
      m_columns[i].right
          ? putFigure(m_columns[i].left, m_y, m_columns[i].width, cells[i], m_size, kInk)
          : put(m_columns[i].left, m_y, m_columns[i].width, cells[i], m_size, i == 0 ? kGrey : kInk, false);
    for (const QString& text : names) {
      room(lineHeight(m_size));
      put(words.left, m_y, words.width, text, m_size, kInk, false);
      m_y += lineHeight(m_size);
    }
    if (!about.isEmpty())
      for (const QString& text : wrapped(about, words.width, 8.5)) {
        room(lineHeight(8.5));
        put(words.left, m_y, words.width, text, 8.5, kGrey, false);
        m_y += lineHeight(8.5);
      }
    m_y += 3;
    rule(m_y, 0.3);
    m_y += 3;
  }

  struct SumRow {
    QString label, amount;
    bool strong = false;
  };

  QList<SumRow> sumRows() const {
    const Record& document = m_sheet.document;
    const bool gross = document.value("prices_include_tax").flag();
    const auto stored = [&](const char* key) { return m_words.amount(document.value(key).money().minor, m_currency); };
    QList<SumRow> rows;
    if (document.value("discount_total").money().minor > 0) {
      rows << SumRow{m_words.text("Subtotal"), stored("subtotal")};
      QString label = m_words.text("Discount");
      if (document.value("discount").decimal() > 0 && !document.value("discount_amount").isMoney())
        label += QLatin1Char(' ') + m_words.percent(document.value("discount").decimal());
      rows << SumRow{label, QString::fromUtf8("−") + stored("discount_total")};
    }
    if (!gross) rows << SumRow{m_words.text("Net"), stored("net")};
    QList<SumRow> taxes;
    for (size_t i = 0; i < m_sheet.total.groups.size(); ++i) {
      const TaxGroup& group = m_sheet.total.groups[i];
      const QString name = m_sheet.taxNames[static_cast<qsizetype>(i)];
      const double rate = ofMillionths(group.rate.shifted(6).rounded().value_or(0));
      taxes << SumRow{m_words.text(gross ? "contains %1 %2 of %3" : "%1 %2 on %3")
                          .arg(name.isEmpty() ? m_words.text("Tax") : name,
                               name.contains(QLatin1Char('%')) ? QString() : m_words.percent(rate),
                               m_words.amount(group.base, m_currency))
                          .simplified(),
                      m_words.amount(group.tax, m_currency)};
    }
    const SumRow total{m_words.text("Total"), m_currency + QLatin1Char(' ') + stored("total"), true};
    return gross ? rows << total << taxes : rows << taxes << total;
  }

  void sums() {
    const QList<SumRow> rows = sumRows();
    m_y += 6;
    room(static_cast<qreal>(rows.size()) * 16 + 12);
    qreal left = 425;
    for (const SumRow& row : rows) left = qMin(left, kRight - widthOf(row.amount, row.strong ? 11.5 : 9.5, row.strong));
    left = qMax(left, qreal{230});
    for (const SumRow& row : rows) {
      const qreal size = row.strong ? 11.5 : 9.5;
      if (row.strong && m_painter) m_painter->fillRect(QRectF(px(300), px(m_y + 1), px(kRight - 300), px(0.8)), kInk);
      if (row.strong) m_y += 4;
      put(kLeft, m_y, left - kLeft - kGap, row.label, size, row.strong ? kInk : kGrey, true, row.strong);
      putFigure(left, m_y, kRight - left, row.amount, size, kInk, row.strong);
      m_y += lineHeight(size) + (row.strong ? 6 : 2);
    }
    m_y += 8;
    bool options = false;
    for (const Record& line : m_sheet.lines) options = options || line.value("optional").flag();
    if (options) paragraph(m_words.text("Amounts of optional lines are not part of the total."), 8.5, kGrey);
    if (m_sheet.document.value("prices_include_tax").flag()) paragraph(m_words.text("Prices include tax."), 8.5, kGrey);
  }

  void paragraph(const QString& text, qreal size, const QColor& color) {
    if (text.trimmed().isEmpty()) return;
    for (const QString& row : wrapped(text.trimmed(), kRight - kLeft, size)) {
      room(lineHeight(size));
      put(kLeft, m_y, kRight - kLeft, row, size, color, false);
      m_y += lineHeight(size);
    }
    m_y += 8;
  }

  const QuoteSheet& m_sheet;
  const PaperWords& m_words;
  QPdfWriter& m_device;
  QString m_currency;
  QList<Column> m_columns;
  qreal m_size = 9.5;  // of the lines
  bool m_hasDiscounts = false, m_hasUnits = false;
  QPainter* m_painter = nullptr;
  std::function<bool(int, int)> m_goOn;
  qreal m_y = 0;
  int m_page = 1, m_pages = 0;
  bool m_inTable = false, m_stopped = false;
};

}  // namespace

Result<int> writeQuotePdf(const QuoteSheet& sheet, const QString& path,
                          const std::function<bool(int page, int pages)>& goOn) {
  Q_UNUSED(kWords)
  const PaperWords words(sheet.document.text("language"));
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  int pages = 0;
  {
    QPdfWriter device(&buffer);
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageMargins(QMarginsF(0, 0, 0, 0));
    device.setResolution(kResolution);
    device.setCreator(QStringLiteral("Relata"));
    device.setTitle(sheet.document.text("number") + QLatin1Char(' ') + sheet.document.title());
    Paper paper(sheet, words, device);
    pages = paper.run(nullptr, 0, {});
    QPainter painter(&device);
    if (!painter.isActive()) return Problem("pdf-not-written", {path});
    if (paper.run(&painter, pages, goOn) == 0) return Problem("cancelled");
  }
  // Whole or not at all: a reader that has the file open keeps what it shows.
  QSaveFile file(path);
  const QByteArray pdf = withPlainCharacters(buffer.data());
  if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
    return Problem("pdf-not-written", {path});
  return pages;
}

PaperMail paperMail(const QuoteSheet& sheet) {
  const PaperWords words(sheet.document.text("language"));
  const bool isOrder = sheet.document.def().key == QLatin1String("order");
  const QString number = sheet.document.text("number"), until = words.day(sheet.document.text("valid_until"));
  const QString greeting =
      sheet.contact.isEmpty() ? words.text("Dear Sir or Madam,") : words.text("Dear %1,").arg(sheet.contact);
  const QString sentence =
      isOrder           ? words.text("please find the confirmation of your order %1 attached.").arg(number)
      : until.isEmpty() ? words.text("please find our quote %1 attached.").arg(number)
                        : words.text("please find our quote %1 attached. It is valid until %2.").arg(number, until);
  return {words.text(isOrder ? "Order confirmation" : "Quote") + QLatin1Char(' ') + number + QLatin1Char(' ') +
              sheet.document.title(),
          greeting + QStringLiteral("\n\n") + sentence + QStringLiteral("\n\n") + words.text("Kind regards") +
              QLatin1Char('\n') + sheet.owner};
}

}  // namespace relata::ui
