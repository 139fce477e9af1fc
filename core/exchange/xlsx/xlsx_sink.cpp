#include <QRegularExpression>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <cmath>

#include "core/base/money.h"
#include "core/base/csv_writer.h"
#include "core/exchange/export_sinks.h"
#include "core/store/field_text.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr lxw_row_t kLastRow = LXW_ROW_MAX - 1;
constexpr qsizetype kLongestText = 32767;
constexpr qint64 kExactInteger = 1LL << 53;  // beyond it a number in a cell loses its last digits

/// Text that reads back as it is: what looks like the sign for a character that XML cannot hold is no such sign here.
QString cellSafe(const QString& text) {
  static const QRegularExpression escape(s("_(x[0-9A-Fa-f]{4}_)"));
  // Texts that look as if our CSV had guarded them lose that mark when they come back; they get another one.
  QString safe = unguardFormula(text) == text ? text : guardFormula(text);
  return safe.contains(s("_x")) ? safe.replace(escape, s("_x005F_\\1")) : safe;
}

/// Excel counts days from 1900 and invented one; before March of that year it and others disagree.
std::optional<double> serialOf(const QDateTime& at) {
  static const QDate epoch(1899, 12, 30);
  if (!at.isValid() || at.date() < QDate(1900, 3, 1) || at.date().year() > 9999) return std::nullopt;
  return static_cast<double>(epoch.daysTo(at.date())) + at.time().msecsSinceStartOfDay() / 86400000.0;
}

double widthFor(const ExportColumn& column) {
  if (column.isId) return 18;
  switch (column.path.field().valueKind()) {
    case Kind::LongText: return 40;
    case Kind::Integer:
    case Kind::Decimal:
    case Kind::Bool: return 10;
    case Kind::Date: return 12;
    case Kind::Time: return 19;
    case Kind::Money: return 15;
    default: return 22;
  }
}

/// One sheet: a header that stays in view and filters, and below it cells of the kinds that the fields have. Rows go to
/// a temporary file as they come.
class XlsxSink final : public RowSink {
 public:
  explicit XlsxSink(const SinkScope& scope) : m_scope(scope) {
    m_context.zone = scope.options.zone;
    QByteArray folder = QFile::encodeName(m_dir.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folder.data();
    m_book = m_dir.isValid() ? workbook_new_opt(QFile::encodeName(file()).constData(), &options) : nullptr;
    m_sheet = m_book ? workbook_add_worksheet(m_book, nullptr) : nullptr;
    if (m_sheet) begin();
  }
  ~XlsxSink() override { close(); }
  XlsxSink(const XlsxSink&) = delete;
  XlsxSink& operator=(const XlsxSink&) = delete;

  Result<void> row(const ExportPages& pages, qsizetype row) override {
    if (!m_sheet) return failed();
    if (m_row >= kLastRow) return Problem("xlsx-too-many-rows", {QString::number(kLastRow)});
    ++m_row;
    m_context.linkText = [&](const FieldDef&, Id id) { return pages.title(id); };
    for (qsizetype i = 0; i < m_scope.columns.size(); ++i)
      if (!cell(pages, row, i))
        return Problem("xlsx-text-too-long", {pages.record(row).idText(), m_scope.columns[i].name});
    if (!m_scope.further) return {};
    const QStringList further = m_scope.further->cells(pages.record(row).id());
    for (qsizetype i = 0; i < further.size(); ++i)
      if (!text(m_scope.columns.size() + i, further[i]))
        return Problem("xlsx-text-too-long", {pages.record(row).idText(), m_scope.further->header()[i]});
    return {};
  }

  Result<void> finish() override {
    if (!m_sheet) return failed();
    const qsizetype width = m_scope.columns.size() + (m_scope.further ? m_scope.further->header().size() : 0);
    worksheet_autofilter(m_sheet, 0, 0, m_row, static_cast<lxw_col_t>(width - 1));
    if (close() != LXW_NO_ERROR) return failed();
    QFile made(file());
    if (!made.open(QIODevice::ReadOnly)) return failed();
    while (!made.atEnd()) {
      const QByteArray block = made.read(1 << 20);
      if (block.isEmpty()) return failed();
      if (m_scope.device.write(block) != block.size())
        return Problem("csv-write-failed", {m_scope.device.errorString()});
    }
    return {};
  }

 private:
  QString file() const { return m_dir.filePath(s("sheet.xlsx")); }
  Result<void> failed() const { return Problem("disk-full", {m_dir.path()}); }

  lxw_error close() {
    lxw_workbook* book = std::exchange(m_book, nullptr);
    m_sheet = nullptr;
    return book ? workbook_close(book) : LXW_NO_ERROR;
  }

  void begin() {
    lxw_format* bold = workbook_add_format(m_book);
    format_set_bold(bold);
    m_date = numberFormat("yyyy-mm-dd");
    m_time = numberFormat("yyyy-mm-dd hh:mm:ss");
    m_grouped = numberFormat("#,##0");
    worksheet_freeze_panes(m_sheet, 1, 0);
    for (lxw_col_t i = 0; i < m_scope.columns.size(); ++i) {
      worksheet_set_column(m_sheet, i, i, widthFor(m_scope.columns[i]), nullptr);
      worksheet_write_string(m_sheet, 0, i, m_scope.columns[i].name.toUtf8().constData(), bold);
    }
    if (!m_scope.further) return;
    auto column = static_cast<lxw_col_t>(m_scope.columns.size());
    for (const QString& name : m_scope.further->header()) {
      worksheet_set_column(m_sheet, column, column, 22, nullptr);
      worksheet_write_string(m_sheet, 0, column++, name.toUtf8().constData(), bold);
    }
  }

  lxw_format* numberFormat(const QByteArray& code) {
    lxw_format* format = workbook_add_format(m_book);
    format_set_num_format(format, code.constData());
    return format;
  }

  lxw_format* moneyFormat(const QString& currency) {
    lxw_format*& format = m_money[currency];
    if (!format) {
      const int places = currencyExponent(currency);
      const QString decimals = places > 0 ? QLatin1Char('.') + QString(places, QLatin1Char('0')) : QString();
      format = numberFormat((s("#,##0") + decimals + s("\\ [$") + currency + QLatin1Char(']')).toUtf8());
    }
    return format;
  }

  bool number(qsizetype column, double value, lxw_format* format) {
    worksheet_write_number(m_sheet, m_row, static_cast<lxw_col_t>(column), value, format);
    return true;
  }

  /// False when the text is longer than a cell can hold.
  bool text(qsizetype column, const QString& text) {
    const QString safe = cellSafe(text);
    if (safe.size() > kLongestText) return false;
    if (!safe.isEmpty())
      worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(column), safe.toUtf8().constData(), nullptr);
    return true;
  }

  bool cell(const ExportPages& pages, qsizetype row, qsizetype at) {
    const ExportColumn& column = m_scope.columns[at];
    if (column.isId) return text(at, pages.record(row).idText());
    const Value value = pages.value(row, at);
    if (value.isNull()) return true;
    const FieldDef& field = column.path.field();
    switch (field.valueKind()) {
      case Kind::Decimal:
        if (std::isfinite(value.decimal())) return number(at, value.decimal(), nullptr);
        break;
      case Kind::Integer:
        if (qAbs(value.integer()) < kExactInteger)
          return number(at, static_cast<double>(value.integer()), field.is(FieldFlag::Grouped) ? m_grouped : nullptr);
        break;
      case Kind::Money: {
        const MoneyValue money = value.money();
        if (qAbs(money.minor) < kExactInteger)
          return number(at, moneyText(money.minor, money.currency).toDouble(), moneyFormat(money.currency));
        break;
      }
      case Kind::Bool:
        worksheet_write_boolean(m_sheet, m_row, static_cast<lxw_col_t>(at), value.flag() ? 1 : 0, nullptr);
        return true;
      case Kind::Date:
        if (const auto serial = serialOf(QDate::fromString(value.text(), Qt::ISODate).startOfDay(Qt::UTC)))
          return number(at, *serial, m_date);
        break;
      case Kind::Time:
        if (const auto serial = serialOf(QDateTime::fromMSecsSinceEpoch(value.integer(), m_scope.options.zone)))
          return number(at, *serial, m_time);
        break;
      default: break;
    }
    return text(at, fieldText(column.path.owner(), field, value, m_context));
  }

  const SinkScope m_scope;
  TextContext m_context;
  QTemporaryDir m_dir;
  lxw_workbook* m_book = nullptr;
  lxw_worksheet* m_sheet = nullptr;
  lxw_row_t m_row = 0;
  lxw_format *m_date = nullptr, *m_time = nullptr, *m_grouped = nullptr;
  QHash<QString, lxw_format*> m_money;
};

}  // namespace

std::unique_ptr<RowSink> xlsxSink(const SinkScope& scope) { return std::make_unique<XlsxSink>(scope); }

}  // namespace relata::exchange
