#include "ui/sales/sheet_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <limits>

#include "core/base/money.h"

namespace relata::ui {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(SalesReports)
};

QString money(const MoneyValue& amount) {
  const QString plain = moneyText(amount.minor, amount.currency);
  const qsizetype point = plain.indexOf(QLatin1Char('.'));
  const QLocale locale;
  QString whole = locale.toString(plain.left(point < 0 ? plain.size() : point).toLongLong());
  if (amount.minor < 0 && !whole.startsWith(locale.negativeSign())) whole.prepend(locale.negativeSign());
  return point < 0 ? whole : whole + locale.decimalPoint() + plain.mid(point + 1);
}

ChartData::Kind kindOf(ChartKind kind) {
  switch (kind) {
    case ChartKind::Stacked: return ChartData::Kind::Stacked;
    case ChartKind::Funnel: return ChartData::Kind::Funnel;
    case ChartKind::Bars: return ChartData::Kind::Bars;
    case ChartKind::Line: return ChartData::Kind::Line;
    default: return ChartData::Kind::Columns;
  }
}

SeriesLook lookOf(FigureLook look) {
  switch (look) {
    case FigureLook::Expected: return SeriesLook::Soft;
    case FigureLook::Good: return SeriesLook::Good;
    case FigureLook::Bad: return SeriesLook::Bad;
    case FigureLook::Other: return SeriesLook::Neutral;
    case FigureLook::Target: return SeriesLook::Outline;
    default: return SeriesLook::Main;
  }
}

double drawn(const ReportCell& cell) {
  if (cell.value.isNull()) return std::numeric_limits<double>::quiet_NaN();
  if (!cell.value.isMoney()) return cell.value.decimal();
  // Only where the bar ends; what is said is the exact amount.
  const MoneyValue amount = cell.value.money();
  return moneyText(amount.minor, amount.currency).toDouble();
}

}  // namespace

QString figureText(const ReportCell& cell, FigureKind kind) {
  if (cell.value.isNull()) return cell.note.isEmpty() ? QStringLiteral("–") : cell.note;
  const QLocale locale;
  switch (kind) {
    case FigureKind::Text: return cell.value.text();
    case FigureKind::Count: return locale.toString(cell.value.integer());
    case FigureKind::Money: return cell.value.isText() ? cell.value.text() : money(cell.value.money());
    case FigureKind::Percent: return locale.toString(cell.value.decimal(), 'f', 1) + QStringLiteral(" %");
    case FigureKind::Days: return Words::tr("%1 d", "days").arg(locale.toString(cell.value.decimal(), 'f', 1));
    case FigureKind::Decimal: return locale.toString(cell.value.decimal(), 'f', 2);
    case FigureKind::Date: {
      const QDate day = QDate::fromString(cell.value.text(), Qt::ISODate);
      return day.isValid() ? locale.toString(day, QLocale::ShortFormat) : cell.value.text();
    }
  }
  return {};
}

QString shortFigure(double value) {
  const QLocale locale;
  // Steps of an axis have all their places, two at the most: 0.25 is not 0.3. What has more is rounded.
  const auto places = [&](double part) {
    for (int count = 0; count <= 2; ++count) {
      const double shifted = part * std::pow(10.0, count);
      if (std::abs(shifted - std::round(shifted)) < 1e-6) return locale.toString(part, 'f', count);
    }
    return locale.toString(part, 'f', std::abs(part - std::round(part)) < 0.05 ? 0 : 1);
  };
  const auto scaled = [&](double by, const QString& unit) { return places(value / by) + unit; };
  const double size = std::abs(value);
  if (locale.language() == QLocale::Chinese) {
    if (size >= 1e8) return scaled(1e8, QString::fromUtf8("亿"));
    if (size >= 1e4) return scaled(1e4, QString::fromUtf8("万"));
  } else {
    if (size >= 1e9) return scaled(1e9, QStringLiteral("bn"));
    if (size >= 1e6) return scaled(1e6, QStringLiteral("M"));
    if (size >= 1e3) return scaled(1e3, QStringLiteral("k"));
  }
  return places(value);
}

QString ratesText(const ReportSheet& sheet) {
  QStringList rates;
  for (const ReportRate& used : sheet.rates)
    rates << Words::tr("1 %1 = %2 %3 (%4)")
                 .arg(used.currency, QLocale().toString(used.rate, 'g', 6), sheet.base,
                      QLocale().toString(used.since, QLocale::ShortFormat));
  return rates.join(QStringLiteral(" · "));
}

QString SheetChart::partText() const {
  if (leftOut == 0) return {};
  const int shown = static_cast<int>(rows.size());
  return Words::tr("The picture shows the first %1 of %2 rows.").arg(shown).arg(shown + leftOut);
}

SheetChart chartOf(const ReportSheet& sheet) {
  const qsizetype kMostBars = sheet.chart == ChartKind::Bars ? 12 : 24;  // lying ones need more room
  SheetChart chart;
  chart.data.kind = kindOf(sheet.chart);
  if (sheet.chart == ChartKind::None) return chart;
  for (int column = 0; column < sheet.columns.size(); ++column)
    if (sheet.columns[column].look != FigureLook::None) chart.columns << column;
  for (int row = 0; row < sheet.rows.size(); ++row)
    if (!sheet.rows[row].isTotal && !sheet.rows[row].isDetail) {
      if (chart.rows.size() < kMostBars || sheet.chart == ChartKind::Line)
        chart.rows << row;
      else
        ++chart.leftOut;
    }
  for (const int row : chart.rows) {
    chart.data.categories << sheet.rows[row].cells.value(0).value.text();
    chart.data.marks << sheet.rows[row].mark;
  }
  for (const int column : chart.columns) {
    ChartSeries series;
    series.name = sheet.columns[column].title;
    series.look = lookOf(sheet.columns[column].look);
    for (const int row : chart.rows) {
      const ReportCell cell = sheet.rows[row].cells.value(column);
      series.values << drawn(cell);
      series.texts << figureText(cell, sheet.columns[column].kind);
    }
    chart.data.series << series;
  }
  chart.data.counts = !chart.columns.isEmpty() &&
                      std::all_of(chart.columns.begin(), chart.columns.end(),
                                  [&](int column) { return sheet.columns[column].kind == FigureKind::Count; });
  const bool percent = !chart.columns.isEmpty() && sheet.columns[chart.columns.first()].kind == FigureKind::Percent;
  chart.data.axisText = [percent](double value) {
    return shortFigure(value) + (percent ? QStringLiteral(" %") : QString());
  };
  return chart;
}

}  // namespace relata::ui
