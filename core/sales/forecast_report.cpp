#include <QCoreApplication>
#include <QLocale>

#include <cmath>

#include "core/sales/forecast.h"
#include "core/sales/report_builder.h"

namespace relata {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(ForecastReport)
};

QString s(const char* text) { return QString::fromUtf8(text); }

const QString kOpenOnes = QStringLiteral("status = open and stage.category != omitted");

class ForecastSheet {
 public:
  explicit ForecastSheet(ReportWork& work)
      : m_work(work),
        m_cumulative(work.request.kind == QLatin1String("cumulative")),
        m_goals(work.source.reader.connection()) {
    const QDate day = work.day;
    m_from = work.request.from.isValid() ? QDate(work.request.from.year(), work.request.from.month(), 1)
                                         : QDate(day.year(), day.month(), 1);
    const QDate to = work.request.to.isValid() ? work.request.to : m_from.addMonths(5);
    m_to = QDate(to.year(), to.month(), 1).addMonths(1).addDays(-1);
  }

  void make() {
    ReportSheet& sheet = m_work.sheet;
    const Forecast forecast = forecastOf(m_work.data, m_work.deals, m_work.day, m_from, m_to);
    const bool byOwner = m_work.request.by == QLatin1String("owner");
    readAdjustments();
    m_hasGoals = m_work.request.filter.isEmpty() && !m_goals.isEmpty();
    describe(byOwner);
    if (byOwner)
      addOwners(forecast);
    else
      addMonths(forecast);
    addRow(s("total"), byOwner ? Words::tr("All") : Words::tr("All months"), forecast.total, m_from, m_to, {});
    sheet.rows.last().isTotal = true;
    addAside(s("overdue"), Words::tr("Overdue"), forecast.overdue,
             both(s("expected_close < %1").arg(m_work.day.toString(Qt::ISODate)), kOpenOnes),
             Words::tr("closing day is over"), Tone::Bad);
    addAside(s("later"), Words::tr("Later"), forecast.later,
             both(s("expected_close > %1").arg(m_to.toString(Qt::ISODate)), kOpenOnes), {}, Tone::Neutral);
    addAside(s("undated"), Words::tr("No closing day"), forecast.undated, both(s("expected_close is empty"), kOpenOnes),
             Words::tr("in no month"), Tone::Warning);
    if (forecast.total.open + forecast.total.won + forecast.overdue.open + forecast.undated.open +
            forecast.later.open ==
        0) {
      sheet.isEmpty = true;
      sheet.remark(Tone::Neutral,
                   Words::tr("No deals yet: a forecast needs open deals with an amount and a day on which "
                             "they are expected to close."));
    }
    const ReportRequest& asked = m_work.request;
    if ((asked.from.isValid() && asked.from != m_from) || (asked.to.isValid() && asked.to != m_to))
      sheet.remark(Tone::Info,
                   Words::tr("Months are counted whole: from %1 to %2.").arg(dayText(m_from), dayText(m_to)));
    if (forecast.overdue.open > 0)
      sheet.remark(Tone::Warning, Words::tr("%n open deals should have closed already. They are in no month: give them "
                                            "another day, or close them.",
                                            "deals", static_cast<int>(forecast.overdue.open)));
  }

 private:
  /// What managers said about a month, on top of the numbers of the deals. With a filter nobody knows how much of it
  /// belongs to what is left.
  void readAdjustments() {
    m_adjusts = m_work.request.filter.isEmpty();
    db::Statement rows(
        m_work.source.reader.connection(),
        s("SELECT owner, month, amount, amount_cur FROM forecast_adjustment WHERE _del IS NOT 1 AND month>=? "
          "AND month<=? AND amount IS NOT NULL"));
    rows.bind(1, m_from.toString(Qt::ISODate)).bind(2, m_to.toString(Qt::ISODate));
    qint64 count = 0;
    while (rows.step()) {
      const MoneyValue amount{rows.integer(2), rows.text(3)};
      m_byMonth[QDate::fromString(rows.text(1), Qt::ISODate)].add(amount);
      m_byOwner[rows.integer(0)].add(amount);
      m_allAdjusted.add(amount);
      ++count;
    }
    if (!m_adjusts && count > 0)
      m_work.sheet.remark(Tone::Info, Words::tr("Adjustments of managers are left out: the deals are filtered."));
    m_adjusts = m_adjusts && count > 0;
  }

  void describe(bool byOwner) {
    ReportSheet& sheet = m_work.sheet;
    sheet.title = byOwner ? Words::tr("Forecast by person") : Words::tr("Forecast by month");
    sheet.formula = Words::tr(
        "Forecast = won in the month + sum of open amount × probability, by expected close. The probability is the "
        "person's own, else the stage's; stages that the forecast omits are left out. Each open amount is converted "
        "by its own rate, added exactly and rounded once; a won one counts as it was frozen on its closing day.");
    if (m_cumulative)
      sheet.formula += QLatin1Char(' ') + Words::tr(
                                              "Cumulative: commit holds what is closed, best case holds both; open "
                                              "pipeline is commit + best case + pipeline.");
    sheet.add(byOwner ? s("owner") : s("month"), byOwner ? Words::tr("Person") : Words::tr("Month"), FigureKind::Text);
    sheet.add(s("open"), Words::tr("Open"), FigureKind::Count, Words::tr("open deals expected to close then"));
    sheet.add(s("closed"), Words::tr("Won"), FigureKind::Money, Words::tr("won on a day of that month"),
              FigureLook::Fact);
    if (m_cumulative) {
      sheet.add(s("commit_forecast"), Words::tr("Commit forecast"), FigureKind::Money, Words::tr("won + commit"));
      sheet.add(s("best_case_forecast"), Words::tr("Best case forecast"), FigureKind::Money,
                Words::tr("won + commit + best case"));
      sheet.add(s("open_pipeline"), Words::tr("Open pipeline"), FigureKind::Money,
                Words::tr("commit + best case + pipeline"));
    } else {
      sheet.add(s("commit"), Words::tr("Commit"), FigureKind::Money,
                Words::tr("whole amount of open deals in that category"));
      sheet.add(s("best_case"), Words::tr("Best case"), FigureKind::Money,
                Words::tr("whole amount of open deals in that category"));
      sheet.add(s("pipeline"), Words::tr("Pipeline"), FigureKind::Money,
                Words::tr("whole amount of open deals in that category"));
    }
    sheet.add(s("weighted"), Words::tr("Weighted"), FigureKind::Money, Words::tr("open amount × probability"),
              FigureLook::Expected);
    sheet.add(s("forecast"), Words::tr("Forecast"), FigureKind::Money, Words::tr("won + weighted"));
    if (m_hasGoals) {
      sheet.add(
          s("goal"), Words::tr("Goal"), FigureKind::Money,
          byOwner ? Words::tr("goals of the person for these days") : Words::tr("goals of everybody for these days"));
      sheet.formula +=
          QLatin1Char(' ') + Words::tr("A goal counts with its part of the days; of several the shortest.");
    }
    sheet.add(s("low"), Words::tr("Likely from"), FigureKind::Money, Words::tr("nine of ten cases bring no less"));
    sheet.add(s("high"), Words::tr("Likely to"), FigureKind::Money, Words::tr("nine of ten cases bring no more"));
    sheet.formula +=
        QLatin1Char(' ') + Words::tr(
                               "Likely from and to = forecast ∓ 1.2816 × √(sum of amount² × p × (1 − p)), "
                               "within won and won + open: four of five cases lie between, if each deal closes whole "
                               "or not at all by its probability p.");
    if (m_adjusts) {
      sheet.add(s("adjustment"), Words::tr("Adjustment"), FigureKind::Money,
                Words::tr("added or taken off by managers, each with its reason"));
      sheet.add(s("adjusted"), Words::tr("Adjusted"), FigureKind::Money, Words::tr("forecast + adjustment"));
      sheet.formula += QLatin1Char(' ') + Words::tr(
                                              "Adjusted = forecast + what managers added or took off; the number of "
                                              "the person stays as it is.");
    }
    sheet.chart = byOwner ? ChartKind::Bars : ChartKind::Stacked;
  }

  void addMonths(const Forecast& forecast) {
    const QList<ReportMonth> names = monthsBetween(m_from, m_to);
    for (qsizetype i = 0; i < forecast.months.size(); ++i) {
      const Forecast::Month& month = forecast.months[i];
      addRow(month.first.toString(s("yyyy-MM")), names[i].title, month.part, month.first, month.last, {});
    }
  }

  void addOwners(const Forecast& forecast) {
    std::vector<std::pair<qint64, qint64>> order;  // what is forecast, who
    for (const auto& [owner, part] : forecast.owners) {
      MoneySum sum = part.closed;
      sum.add(part.weighted);
      order.emplace_back(-m_work.total(sum).minor, owner);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [minor, bits] : order) {
      const Id owner(bits);
      const QString name = m_work.nameOf("user", owner);
      addRow(owner ? owner.text(s("U")) : s("none"), name.isEmpty() ? Words::tr("Nobody") : name,
             forecast.owners.at(bits), m_from, m_to, idIs("owner", "U", owner),
             owner ? std::optional(owner) : std::nullopt);
    }
  }

  /// `goalOf`: whose goals it is measured by, none for those of everybody; nothing where there can be no goal.
  void addRow(const QString& key, const QString& name, const ForecastPart& part, const QDate& first, const QDate& last,
              const QString& whose, std::optional<Id> goalOf = Id()) {
    const QDate from = std::max(first, m_work.day);
    const QString open = both(whose, both(dayBetween("expected_close", from, last), kOpenOnes));
    const QString won = both(whose, both(s("status = won"), dayBetween("closed_on", first, last)));
    const QString all = both(whose, s("(%1) or (%2)")
                                        .arg(both(dayBetween("expected_close", from, last), kOpenOnes),
                                             both(s("status = won"), dayBetween("closed_on", first, last))));
    if (m_hasGoals && goalOf) m_goal = m_goals.wanted(*goalOf, first, last, m_work.rates, m_work.day);
    addCells(key, name, part, open, won, all);
    m_goal.reset();
  }

  void addAside(const QString& key, const QString& name, const ForecastPart& part, const QString& rows,
                const QString& mark, Tone tone) {
    if (part.open == 0) return;
    addCells(key, name, part, rows, {}, rows);
    m_work.sheet.rows.last().mark = mark;
    m_work.sheet.rows.last().tone = tone;
  }

  void addCells(const QString& key, const QString& name, const ForecastPart& part, const QString& open,
                const QString& won, const QString& all) {
    const auto of = [&](const char* category) { return both(open, s("stage.category = %1").arg(s(category))); };
    ReportRow row{key, {textCell(name, all), countCell(part.open, open), m_work.money(part.closed, won)}};
    if (m_cumulative) {
      MoneySum commit = part.closed, best, pipeline = part.commit;
      commit.add(part.commit);
      best.add(commit);
      best.add(part.bestCase);
      pipeline.add(part.bestCase);
      pipeline.add(part.pipeline);
      row.cells << m_work.money(commit, all) << m_work.money(best, all) << m_work.money(pipeline, open);
    } else {
      row.cells << m_work.money(part.commit, of("commit")) << m_work.money(part.bestCase, of("best_case"))
                << m_work.money(part.pipeline, of("pipeline"));
    }
    MoneySum forecast = part.closed;
    forecast.add(part.weighted);
    row.cells << m_work.money(part.weighted, open) << m_work.money(forecast, all);
    if (m_hasGoals) row.cells << (m_goal ? ReportCell{Value(MoneyValue{*m_goal, m_work.data.base})} : ReportCell());
    addRange(row, part, forecast);
    if (m_adjusts) {
      const MoneySum adjustment = adjustmentOf(key);
      ReportCell said = m_work.money(adjustment);
      if (adjustment.count() == 0) said = ReportCell();
      forecast.add(adjustment);
      row.cells << said << m_work.money(forecast);
    }
    m_work.sheet.rows << row;
  }

  void addRange(ReportRow& row, const ForecastPart& part, const MoneySum& forecast) {
    const MoneyTotal middle = m_work.total(forecast), won = m_work.total(part.closed);
    MoneySum most = part.closed;
    for (const MoneySum* sum : {&part.commit, &part.bestCase, &part.pipeline}) most.add(*sum);
    const double reach = part.spread.reach(m_work.rates, m_work.day);
    const auto middleMinor = static_cast<double>(middle.minor);
    const auto cell = [&](double minor) {
      ReportCell end = moneyCell(middle, m_work.data.base);
      if (!middle.overflow && end.value.isMoney()) end.value = MoneyValue{std::llround(minor), m_work.data.base};
      return end;
    };
    row.cells << cell(std::max(middleMinor - reach, static_cast<double>(won.minor)))
              << cell(std::min(middleMinor + reach,
                               std::max(middleMinor, static_cast<double>(m_work.total(most).minor))));
  }

  MoneySum adjustmentOf(const QString& key) const {
    if (key == QLatin1String("total")) return m_allAdjusted;
    for (const auto& [month, sum] : m_byMonth)
      if (month.toString(s("yyyy-MM")) == key) return sum;
    for (const auto& [owner, sum] : m_byOwner)
      if (owner != 0 && Id(owner).text(s("U")) == key) return sum;
    return {};
  }

  ReportWork& m_work;
  bool m_cumulative, m_adjusts = false;
  std::map<QDate, MoneySum> m_byMonth;
  std::map<qint64, MoneySum> m_byOwner;
  MoneySum m_allAdjusted;
  ForecastGoals m_goals;
  std::optional<qint64> m_goal;  // of the row that is made
  bool m_hasGoals = false;
  QDate m_from, m_to;
};

}  // namespace

void forecastReport(ReportWork& work) { ForecastSheet(work).make(); }

}  // namespace relata
