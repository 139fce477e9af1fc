#include "core/service/survey_sheet.h"

#include <QCoreApplication>

#include <array>

#include "core/service/survey_report.h"
#include "core/service/survey_turns.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(ServiceReports)
};

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kFewAnswers = 30;

SurveyBy byOf(const QString& word) {
  return word == QLatin1String("agent")   ? SurveyBy::Agent
         : word == QLatin1String("month") ? SurveyBy::Month
                                          : SurveyBy::All;
}

QString methodText(const SurveyRow& row) {
  if (row.method == QLatin1String("mean_low"))
    return Text::tr("mean of %1 to %2, low is good").arg(row.lowest).arg(row.highest);
  if (row.method == QLatin1String("share_low"))
    return Text::tr("%1 and fewer, of %2 to %3").arg(row.goodFrom).arg(row.lowest).arg(row.highest);
  if (row.method == QLatin1String("mean")) return Text::tr("mean of %1 to %2").arg(row.lowest).arg(row.highest);
  if (row.method == QLatin1String("net"))
    return Text::tr("%1 and more, less %2 and fewer").arg(row.goodFrom).arg(row.goodFrom - 3);
  return Text::tr("%1 and more, of %2 to %3").arg(row.goodFrom).arg(row.lowest).arg(row.highest);
}

/// How many tickets of these days were resolved and asked nobody, by the reason.
QString notAsked(Reader& reader, QDate from, QDate to) {
  const QTimeZone zone = reader.context().zone;
  const UtcMs begin = from.startOfDay(zone).toMSecsSinceEpoch();
  const UtcMs end = to.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
  std::array<int, 6> counts{};
  for (const SurveyCandidate& one : surveyCandidates(reader.connection(), begin, end, reader.context().now))
    ++counts[static_cast<size_t>(one.turn)];
  const std::pair<SurveyTurn, QString> reasons[] = {
      {SurveyTurn::NoAddress, Text::tr("no mail address: %1")},
      {SurveyTurn::Lately, Text::tr("that person was asked shortly before: %1")},
      {SurveyTurn::Sample, Text::tr("not in the sample: %1")},
      {SurveyTurn::Late, Text::tr("resolved before the survey asked: %1")},
      {SurveyTurn::Early, Text::tr("asked soon: %1")},
      {SurveyTurn::Due, Text::tr("asked next: %1")}};
  QStringList parts;
  for (const auto& [turn, words] : reasons)
    if (const int count = counts[static_cast<size_t>(turn)]; count > 0) parts << words.arg(count);
  return parts.join(s(" · "));
}

void addRow(ReportSheet& sheet, const SurveyRow& row, const QString& days, SurveyBy by) {
  QString rows = both(days, textIs("survey.name", row.survey));
  if (by == SurveyBy::Agent) rows = both(rows, textIs("agent", row.group));
  // A month is no condition that opens exactly its rows where days end at another hour.
  if (by == SurveyBy::Month) rows.clear();
  ReportRow line;
  line.key = row.survey + QLatin1Char('/') + row.group;
  if (!row.question.isEmpty()) line.key += QLatin1Char('/') + row.question;
  QStringList name{row.survey};
  for (const QString& more : {row.group, row.question})
    if (!more.isEmpty()) name << more;
  // Which answers hold a score of a further question is no condition of a list.
  const QString answered = rows.isEmpty() || !row.question.isEmpty() ? QString() : both(rows, s("score is not empty"));
  line.cells << textCell(name.join(s(" · "))) << countCell(row.asked, rows) << countCell(row.score.answers, answered)
             << shareCell(row.score.answers, row.asked) << decimalCell(row.score.value) << decimalCell(row.score.low)
             << decimalCell(row.score.high) << textCell(methodText(row));
  if (row.score.answers > 0 && row.score.answers < kFewAnswers) {
    line.mark = Text::tr("few answers");
    line.tone = Tone::Warning;
  }
  sheet.rows << line;
}

}  // namespace

ReportDef surveyReportDef() {
  ReportDef def;
  def.key = s("csat");
  def.entity = s("survey_answer");
  def.source = QT_TRANSLATE_NOOP("ServiceReports", "Surveys");
  def.title = Text::tr("Surveys");
  def.about = Text::tr("What customers answered in surveys, each by its own scale, and who was not asked");
  def.by = {{s("all"), Text::tr("By survey"), {}},
            {s("agent"), Text::tr("By person"), {}},
            {s("month"), Text::tr("By month"), {}}};
  def.hasPeriod = true;
  def.usesFilter = false;
  return def;
}

Result<ReportSheet> surveySheet(Reader& reader, const ReportRequest& request, QDate day) {
  Result<ReportRequest> wanted = completed(surveyReportDef(), request);
  if (!wanted.ok()) return wanted.problem();
  lookBack(*wanted, day);
  const SurveyBy by = byOf(wanted->by);
  ReportSheet sheet;
  sheet.key = s("csat");
  sheet.entity = s("survey_answer");
  sheet.day = day;
  sheet.title = Text::tr("Surveys");
  sheet.formula =
      Text::tr(
          "Customers who were asked from %1 to %2. Each survey keeps its scale and its method, and figures of two "
          "surveys are never added up. From and to: where the score lies in 95 of 100 cases (Wilson's interval of a "
          "share, Student's of a mean, 1.96 standard errors of promoters less detractors, and of few answers at least "
          "as far as one more of each kind would move it); it may lie anywhere there.")
          .arg(wanted->from.toString(Qt::ISODate), wanted->to.toString(Qt::ISODate));
  sheet.add(s("name"), Text::tr("Survey"), FigureKind::Text);
  sheet.add(s("asked"), Text::tr("Asked"), FigureKind::Count);
  sheet.add(s("answered"), Text::tr("Answered"), FigureKind::Count);
  sheet.add(s("response_rate"), Text::tr("Response rate"), FigureKind::Percent);
  sheet.add(s("score"), Text::tr("Score"), FigureKind::Decimal, Text::tr("By the method of its survey"),
            FigureLook::Fact);
  sheet.add(s("low"), Text::tr("from"), FigureKind::Decimal);
  sheet.add(s("high"), Text::tr("to"), FigureKind::Decimal);
  sheet.add(s("method"), Text::tr("What it counts"), FigureKind::Text);
  const QString days =
      s("asked_at between %1 and %2").arg(wanted->from.toString(Qt::ISODate), wanted->to.toString(Qt::ISODate));
  for (const SurveyRow& row : surveyReport(reader, wanted->from, wanted->to, by)) addRow(sheet, row, days, by);
  if (const QString missing = notAsked(reader, wanted->from, wanted->to); !missing.isEmpty())
    sheet.remark(Tone::Info, Text::tr("Resolved and not asked about: %1").arg(missing));
  sheet.isEmpty = sheet.rows.isEmpty();
  if (sheet.isEmpty)
    sheet.remark(Tone::Info, Text::tr("Nobody was asked on these days. A survey that asks by mail does it by itself: "
                                      "see Setup, Surveys."));
  return sheet;
}

std::optional<CustomerScore> scoreOfCustomer(Reader& reader, const QString& entity, Id record) {
  const QString whose = entity == QLatin1String("company")
                            ? s("a.contact IN (SELECT c.id FROM contact c WHERE c.company=?1 AND c._del IS NOT 1)")
                            : s("a.contact=?1");
  CustomerScore out;
  Id survey;
  qint64 lowest = 0, goodFrom = 0;
  {
    db::StatementUse row(reader.connection().cached(
        s("SELECT a.survey, v.name, a.method, a.score, a.highest, a.answered_at, a.lowest, a.good_from FROM "
          "survey_answer a JOIN survey v ON v.id=a.survey WHERE a.score IS NOT NULL AND a._del IS NOT 1 AND %1 ORDER "
          "BY "
          "a.answered_at DESC, a.id DESC LIMIT 1")
            .arg(whose)));
    row->bind(1, record.bits());
    if (!row->step()) return std::nullopt;
    survey = row->id(0);
    out.survey = row->text(1);
    out.method = row->text(2);
    out.last = row->integer(3);
    out.highest = row->integer(4);
    out.lastAt = row->integer(5);
    lowest = row->integer(6);
    goodFrom = row->integer(7);
  }
  std::vector<double> scores;
  db::StatementUse rows(reader.connection().cached(
      s("SELECT a.score FROM survey_answer a WHERE a.survey=?2 AND a.method=?3 AND a.lowest=?4 AND a.highest=?5 AND "
        "a.good_from=?6 AND a.score IS NOT NULL AND a._del IS NOT 1 AND %1")
          .arg(whose)));
  rows->bind(1, record.bits()).bind(2, survey.bits()).bind(3, out.method).bind(4, lowest).bind(5, out.highest);
  rows->bind(6, goodFrom);
  qint64 good = 0, bad = 0;
  while (rows->step()) {
    scores.push_back(static_cast<double>(rows->integer(0)));
    good += isGoodScore(out.method, rows->integer(0), goodFrom);
    bad += rows->integer(0) <= goodFrom - 3;
  }
  out.answers = static_cast<qint64>(scores.size());
  const SurveyScore score = out.method.startsWith(QLatin1String("mean")) ? meanScore(scores, lowest, out.highest)
                            : out.method == QLatin1String("net")         ? netScore(good, bad, out.answers)
                                                                         : shareScore(good, out.answers);
  out.value = score.value;
  return out;
}

}  // namespace relata
