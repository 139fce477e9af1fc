#include <QJsonArray>

#include "core/exchange/importer.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

const char* outcomeWord(RowOutcome outcome) {
  switch (outcome) {
    case RowOutcome::New: return "new";
    case RowOutcome::Updated: return "update";
    case RowOutcome::Duplicate: return "duplicate";
    case RowOutcome::Error: return "error";
  }
  return "";
}

QJsonObject exampleJson(const RowExample& example) {
  QJsonObject object{{s("outcome"), QLatin1String(outcomeWord(example.outcome))},
                     {s("row"), example.row},
                     {s("line"), example.line},
                     {s("title"), example.title},
                     {s("cells"), QJsonArray::fromStringList(example.cells)}};
  if (!example.met.isEmpty()) object.insert(s("met"), example.met);
  if (!example.reason.code.isEmpty()) object.insert(s("reason"), describe(example.reason));
  return object;
}

QJsonArray nearJson(const NearRows& near) {
  QJsonArray out;
  for (const NearRow& row : near.rows)
    out << QJsonObject{{s("row"), row.row},
                       {s("line"), row.line},
                       {s("title"), row.title},
                       {s("other_title"), row.otherTitle},
                       {s("band"), row.sure ? s("suggest") : s("review")},
                       {s("score"), row.bits},
                       {s("evidence"), row.evidence}};
  return out;
}

QJsonArray columnsJson(const ColumnMapping& mapping) {
  QJsonArray columns;
  for (qsizetype i = 0; i < mapping.targets.size(); ++i)
    columns << QJsonObject{{s("column"), mapping.header.value(i)},
                           {s("field"), mapping.targets[i].field},
                           {s("confidence"), mapping.targets[i].confidence},
                           {s("reason"), mapping.targets[i].reason}};
  return columns;
}

}  // namespace

Problem reasonByColumn(const RowError& error) {
  Problem reason = error.reason;
  const bool named = reason.code.startsWith(s("value-")) || reason.is("cell-too-long");
  if (named && !error.column.isEmpty() && !reason.arguments.isEmpty()) reason.arguments[0] = error.column;
  return reason;
}

QString errorText(const RowError& error) {
  QString text = describe(reasonByColumn(error));
  const QString column = error.column + QLatin1Char(':');
  if (!error.column.isEmpty() && !text.startsWith(column)) text = column + QLatin1Char(' ') + text;
  for (const RowError& more : error.more) text += QLatin1Char(' ') + errorText(more);
  return text;
}

QString ImportReport::others() const {
  for (const Problem& remark : remarks) {
    if (remark.is("import-company-cards-skipped")) return s("company");
    if (remark.is("import-people-cards-skipped")) return s("contact");
  }
  return {};
}

QJsonObject ImportReport::toJson() const {
  QJsonArray failures, shown, notes;
  for (const RowError& error : errors)
    failures << QJsonObject{{s("row"), error.row},
                            {s("line"), error.line},
                            {s("field"), error.column},
                            {s("code"), error.reason.code},
                            {s("reason"), describe(error.reason)}};
  for (const RowExample& example : examples) shown << exampleJson(example);
  for (const Problem& remark : remarks) notes << describe(remark);
  QJsonArray left, skipped;
  for (const LeftOutColumn& column : leftOut) {
    skipped << column.column;
    left << QJsonObject{{s("column"), column.column}, {s("values"), column.values}, {s("example"), column.example}};
  }
  QJsonObject dates{{s("day_first"), analysis.dayFirst}, {s("ambiguous"), analysis.datesAmbiguous}};
  if (!analysis.dateEvidence.isEmpty()) {
    dates.insert(s("evidence"), analysis.dateEvidence);
    dates.insert(s("row"), analysis.dateEvidenceRow);
    dates.insert(s("column"), analysis.dateEvidenceColumn);
  }
  dates.insert(s("contradict"), !analysis.dateContradiction.isEmpty());
  if (!analysis.dateContradiction.isEmpty())
    dates.insert(s("against"), QJsonObject{{s("evidence"), analysis.dateContradiction},
                                           {s("row"), analysis.dateContradictionRow},
                                           {s("column"), analysis.dateContradictionColumn}});
  return {{s("file"), analysis.file},
          {s("shape"), analysis.mapping.shape.isEmpty() ? s("table") : analysis.mapping.shape},
          {s("entity"), analysis.mapping.entity},
          {s("format"), analysis.words.format},
          {s("encoding"), analysis.words.encoding},
          {s("delimiter"), analysis.words.delimiter},
          {s("sheet"), analysis.words.sheet},
          {s("dry_run"), dryRun},
          {s("rows"), rows},
          {s("new"), added},
          {s("updated"), updated},
          {s("duplicates"), duplicates},
          {s("failed"), failed},
          {s("companies"), companiesAdded},
          {s("errors"), failures},
          {s("mapping"), analysis.mapping.toJson().value(s("columns"))},
          {s("columns"), columnsJson(analysis.mapping)},
          {s("skipped"), skipped},
          {s("left_out"), left},
          {s("header"), analysis.hasHeader},
          {s("match"), QJsonArray::fromStringList(analysis.matchKeys)},
          {s("dates"), dates},
          {s("remarks"), notes},
          {s("examples"), shown},
          {s("near"), nearJson(near)},
          {s("near_count"), near.count},
          {s("near_compared"), near.compared},
          {s("txn"), tid}};
}

}  // namespace relata::exchange
