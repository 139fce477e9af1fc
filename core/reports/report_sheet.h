#pragma once

#include <QDate>
#include <QStringList>

#include <vector>

#include "core/base/result.h"
#include "core/meta/field_def.h"

namespace relata {

enum class FigureKind { Text, Count, Money, Percent, Days, Date, Decimal };

/// A number of a report with what is behind it. A null value is "not known", never 0.
struct ReportCell {
  Value value = {};         // Count: integer; Money: money; Percent: 0 to 100; Days, Decimal: decimal; Date, Text: text
  QString rows = {};        // filter of the records behind it, on top of that of the whole report; empty: none
  QString note = {};        // why it is not whole, or not known
  bool incomplete = false;  // an amount without a rate is not in it
  QString entity = {};      // of `rows`, where that is not the row's
};

/// What a column is in a picture: a fact, what is only expected, good or bad, the rest of a whole, or a target.
enum class FigureLook { None, Fact, Expected, Good, Bad, Other, Target };

struct ReportColumn {
  QString key;  // for files and scripts; never translated
  QString title;
  FigureKind kind = FigureKind::Text;
  QString hint;                        // what exactly it counts
  FigureLook look = FigureLook::None;  // None: it is not drawn
};

struct ReportRow {
  QString key;
  QList<ReportCell> cells = {};
  QString mark = {};  // "bottleneck", "few deals": shown beside the row
  Tone tone = Tone::Neutral;
  bool isTotal = false;
  bool isDetail = false;  // one of the records behind the rows above; in no picture
  QString entity = {};    // of `rows`, where that is not the report's
  Id record = {};         // the row is about one record
};

struct ReportRemark {
  Tone tone = Tone::Neutral;
  QString text;
};

/// At which rate amounts of a currency are in the sums.
struct ReportRate {
  QString currency;
  double rate = 1;
  QDate since;
};

enum class ChartKind { None, Columns, Stacked, Funnel, Bars, Line };

/// A report as it is shown, printed and written: one computation for a page, a file and the command line.
struct ReportSheet {
  QString key, title;
  QString formula;                          // how the numbers come about, in words
  QString entity = QStringLiteral("deal");  // of the rows behind the numbers
  QString base;                             // currency of sums; none where there are none
  QDate day;                                // open amounts are at the rates of that day
  QList<ReportColumn> columns;
  QList<ReportRow> rows;
  QList<ReportRemark> remarks;
  ChartKind chart = ChartKind::None;
  QList<ReportRate> rates;
  bool isEmpty = false;  // not enough data; the remarks say what is missing

  int column(const QString& key) const;
  bool hasMoney() const;
  void add(const QString& key, const QString& title, FigureKind kind, const QString& hint = {},
           FigureLook look = FigureLook::None);
  void remark(Tone tone, const QString& text) { remarks << ReportRemark{tone, text}; }
};

ReportCell textCell(const QString& text, const QString& rows = {});
ReportCell countCell(qint64 count, const QString& rows = {});
/// Nothing where the whole is nothing.
ReportCell shareCell(qint64 part, qint64 whole, const QString& rows = {});
ReportCell decimalCell(std::optional<double> value, const QString& rows = {});
ReportCell daysCell(std::optional<double> days, const QString& rows = {});

/// "(a) and (b)", of those that are not empty.
QString both(const QString& a, const QString& b);

/// "id in (D-…, D-…)", for what no other filter says; "" for none and for more than a filter should name.
QString recordsAre(const QString& prefix, const std::vector<qint64>& ids);
QString recordsAre(const QString& prefix, const std::vector<Id>& ids);

/// "team = "Nord"" as a condition, "team is empty" for no text.
QString textIs(const char* field, const QString& text);

/// The middle, and the value that such a share of them (0.8) does not exceed, of any order; nothing of nothing.
std::optional<double> median(std::vector<double>& values);
std::optional<double> percentile(std::vector<double>& values, double share);

}  // namespace relata
