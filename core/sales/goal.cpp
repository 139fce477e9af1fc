#include "core/sales/goal.h"

#include <QCoreApplication>

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

Result<void> checkCurrency(const Record& next) {
  const MoneyValue amount = next.value("amount").money();
  if (next.value("amount").isMoney() && !isCurrency(amount.currency))
    return Problem("currency-unknown", {amount.currency}, s("amount"));
  return {};
}

/// "Lin Meng, 2026-01-01 – 2026-03-31": the team renames it at will, so it holds no texts of the program.
QString goalName(Transaction& tx, const Record& goal) {
  const Id owner = goal.value("owner").id();
  const auto person = owner ? tx.record(tx.def("user"), owner) : std::nullopt;
  const Id teamId = goal.value("team").id();
  const auto team = teamId ? tx.record(tx.def("lead_team"), teamId) : std::nullopt;
  const Id product = goal.value("product").id();
  const auto sold = product ? tx.record(tx.def("product"), product) : std::nullopt;
  QStringList parts;
  for (const QString& part : {person ? person->title() : QString(), team ? team->title() : goal.text("team_name"),
                              sold ? sold->title() : QString()})
    if (!part.isEmpty()) parts << part;
  parts << goal.text("starts") + s(" – ") + goal.text("ends");
  return parts.join(s(", "));
}

Result<void> goalBefore(Transaction& tx, Record& next, const Record*) {
  const bool amount = next.value("amount").isMoney(), number = !next.value("number").isNull();
  if (!amount && !number) return Problem("goal-without-target", {}, s("amount"));
  if (amount && number) return Problem("goal-two-targets", {}, s("number"));
  if (amount ? next.value("amount").money().minor <= 0 : next.value("number").integer() <= 0)
    return Problem("goal-not-positive", {}, amount ? s("amount") : s("number"));
  if (auto known = checkCurrency(next); !known.ok()) return known;
  if (next.value("owner").id() && next.value("team").id()) return Problem("goal-person-and-team", {}, s("team"));
  const QDate starts = QDate::fromString(next.text("starts"), Qt::ISODate);
  const QDate ends = QDate::fromString(next.text("ends"), Qt::ISODate);
  if (!starts.isValid() || !ends.isValid())
    return Problem("goal-without-days", {}, starts.isValid() ? s("ends") : s("starts"));
  if (ends < starts) return Problem("goal-days-upside-down", {next.text("starts"), next.text("ends")}, s("ends"));
  if (next.text("name").isEmpty()) next.set("name", goalName(tx, next));
  return {};
}

Result<void> adjustmentBefore(Transaction& tx, Record& next, const Record* before) {
  const QDate month = QDate::fromString(next.text("month"), Qt::ISODate);
  if (!month.isValid()) return Problem("adjustment-without-month", {}, s("month"));
  next.set("month", QDate(month.year(), month.month(), 1).toString(Qt::ISODate));
  if (!next.value("amount").isMoney() || next.value("amount").money().minor == 0)
    return Problem("adjustment-is-nothing", {}, s("amount"));
  if (auto known = checkCurrency(next); !known.ok()) return known;
  next.set("reason", nfc(next.text("reason")).simplified());
  if (next.text("reason").isEmpty()) return Problem("adjustment-without-reason", {}, s("reason"));
  if (!before && next.value("author").isNull()) next.set("author", tx.me());
  if (!before && next.value("at").isNull()) next.set("at", tx.now());
  return {};
}

}  // namespace

EntityDef salesGoalDef() {
  EntityDef def;
  def.number = 80;
  def.key = def.table = s("sales_goal");
  def.prefix = s("SG");
  def.context = "SalesGoal";
  def.label = s(QT_TRANSLATE_NOOP("SalesGoal", "Sales goal"));
  def.plural = s(QT_TRANSLATE_NOOP("SalesGoal", "Sales goals"));
  def.icon = s("insights");
  def.managed = true;
  def.fields << field<&SalesGoal::name>("name", QT_TRANSLATE_NOOP("SalesGoal", "Name"), Kind::Text,
                                        FieldFlags{Title, InList, FilledIn})
             << linkField<&SalesGoal::owner>("owner", QT_TRANSLATE_NOOP("SalesGoal", "Person"), {s("user")},
                                             FieldFlags{InList, Suggested})
             << linkField<&SalesGoal::team>("team", QT_TRANSLATE_NOOP("SalesGoal", "Team"), {s("lead_team")},
                                            FieldFlags{InList, Suggested})
             << field<&SalesGoal::teamName>("team_name", QT_TRANSLATE_NOOP("SalesGoal", "Team as a word"), Kind::Text,
                                            Hidden)
             << linkField<&SalesGoal::product>("product", QT_TRANSLATE_NOOP("SalesGoal", "Product"), {s("product")},
                                               InList)
             << field<&SalesGoal::starts>("starts", QT_TRANSLATE_NOOP("SalesGoal", "From"), Kind::Date,
                                          FieldFlags{Required, InList, Suggested})
             << field<&SalesGoal::ends>("ends", QT_TRANSLATE_NOOP("SalesGoal", "To"), Kind::Date,
                                        FieldFlags{Required, InList, Suggested})
             << field<&SalesGoal::amount>("amount", QT_TRANSLATE_NOOP("SalesGoal", "Amount to win"), Kind::Money,
                                          FieldFlags{InList, Suggested, Grouped})
             << field<&SalesGoal::number>("number", QT_TRANSLATE_NOOP("SalesGoal", "Deals to win"), Kind::Integer,
                                          FieldFlags{InList, Suggested});
  for (FieldDef& f : def.fields) {
    if (f.key == QLatin1String("team")) f.column = s("team_link");
    if (f.key == QLatin1String("team_name")) f.column = s("team");
  }
  return def;
}

EntityDef forecastAdjustmentDef() {
  EntityDef def;
  def.number = 81;
  def.key = def.table = s("forecast_adjustment");
  def.prefix = s("FA");
  def.context = "ForecastAdjustment";
  def.label = s(QT_TRANSLATE_NOOP("ForecastAdjustment", "Forecast adjustment"));
  def.plural = s(QT_TRANSLATE_NOOP("ForecastAdjustment", "Forecast adjustments"));
  def.icon = s("insights");
  def.managed = true;
  def.fields << linkField<&ForecastAdjustment::owner>("owner",
                                                      QT_TRANSLATE_NOOP("ForecastAdjustment", "Whose forecast"),
                                                      {s("user")}, FieldFlags{InList, Suggested})
             << field<&ForecastAdjustment::month>("month", QT_TRANSLATE_NOOP("ForecastAdjustment", "Month"), Kind::Date,
                                                  FieldFlags{Required, InList, Suggested})
             << field<&ForecastAdjustment::amount>("amount", QT_TRANSLATE_NOOP("ForecastAdjustment", "Amount"),
                                                   Kind::Money, FieldFlags{Required, InList, Suggested, Grouped})
             << field<&ForecastAdjustment::reason>("reason", QT_TRANSLATE_NOOP("ForecastAdjustment", "Reason"),
                                                   Kind::Text, FieldFlags{Required, InList, Suggested})
             << linkField<&ForecastAdjustment::author>("author", QT_TRANSLATE_NOOP("ForecastAdjustment", "By"),
                                                       {s("user")}, FieldFlags{ReadOnly, InList, FilledIn})
             << field<&ForecastAdjustment::at>("at", QT_TRANSLATE_NOOP("ForecastAdjustment", "Said on"), Kind::Time,
                                               FieldFlags{ReadOnly, InList, FilledIn});
  return def;
}

EntityDef forecastSnapshotDef() {
  EntityDef def;
  def.number = 82;
  def.key = def.table = s("forecast_snapshot");
  def.prefix = s("FS");
  def.context = "ForecastSnapshot";
  def.label = s(QT_TRANSLATE_NOOP("ForecastSnapshot", "Forecast of a day"));
  def.plural = s(QT_TRANSLATE_NOOP("ForecastSnapshot", "Forecasts of past days"));
  def.icon = s("history");
  def.bookkeeping = true;
  def.fields << field<&ForecastSnapshot::day>("day", QT_TRANSLATE_NOOP("ForecastSnapshot", "Day"), Kind::Date,
                                              FieldFlags{Required, InList})
             << field<&ForecastSnapshot::month>("month", QT_TRANSLATE_NOOP("ForecastSnapshot", "Of the month"),
                                                Kind::Date, FieldFlags{Required, InList})
             << field<&ForecastSnapshot::deals>("deals", QT_TRANSLATE_NOOP("ForecastSnapshot", "Deals"), Kind::Integer,
                                                InList)
             << field<&ForecastSnapshot::closed>("closed", QT_TRANSLATE_NOOP("ForecastSnapshot", "Won by then"),
                                                 Kind::Money, InList)
             << field<&ForecastSnapshot::commit>("commit_sum", QT_TRANSLATE_NOOP("ForecastSnapshot", "Commit"),
                                                 Kind::Money, InList)
             << field<&ForecastSnapshot::bestCase>("best_case", QT_TRANSLATE_NOOP("ForecastSnapshot", "Best case"),
                                                   Kind::Money, InList)
             << field<&ForecastSnapshot::pipeline>("pipeline_sum", QT_TRANSLATE_NOOP("ForecastSnapshot", "Pipeline"),
                                                   Kind::Money, InList)
             << field<&ForecastSnapshot::forecast>("forecast", QT_TRANSLATE_NOOP("ForecastSnapshot", "Forecast"),
                                                   Kind::Money, InList);
  def.contentKey = {s("day"), s("month")};
  return def;
}

EntityRules salesGoalRules() { return {goalBefore, {}}; }
EntityRules forecastAdjustmentRules() { return {adjustmentBefore, {}}; }

}  // namespace relata
