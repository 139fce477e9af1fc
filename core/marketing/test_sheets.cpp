#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "core/base/clock.h"
#include "core/marketing/ab_test.h"
#include "core/marketing/campaign_variant.h"
#include "core/marketing/sheet_parts.h"
#include "core/store/filter_quote.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(MarketingReports)
};

QString s(const char* text) { return QString::fromUtf8(text); }

/// A test of a campaign, by the variants of its members, or of a journey, by the lots that were drawn at a step.
struct Test {
  Id of;
  QString name, step;
  std::vector<ArmResult> arms;
};

/// Whether somebody ordered within so many days after a moment. Orders have a day and no hour: one of the same day
/// counts where it was written down afterwards.
QString orderSql(const char* person, const char* from, int days) {
  return s("EXISTS (SELECT 1 FROM sales_order o WHERE o.contact = %1 AND o._del IS NOT 1 AND coalesce(o.status, '') <> "
           "'cancelled' AND (unixepoch(o.ordered_on) * 1000 BETWEEN %2 AND %2 + %3 OR (unixepoch(o.ordered_on) * 1000 "
           "BETWEEN %2 - 86400000 AND %2 AND (o._h >> 20) + %4 > %2)))")
      .arg(s(person), s(from))
      .arg(days * 86'400'000LL)
      .arg(kHlcEpoch);
}

/// What counts as a success of a member `m`.
QString successSql(const QString& kind, int days) {
  if (kind == QLatin1String("click")) return s("m.clicked_at IS NOT NULL");
  if (kind == QLatin1String("reply")) return s("m.replied_at IS NOT NULL");
  if (kind == QLatin1String("order")) return orderSql("m.person", "coalesce(m.sent_at, m.planned_at)", days);
  return s("m.responded_at IS NOT NULL");
}

std::vector<Test> testsOf(Reader& reader, const ReportRequest& request) {
  const std::set<qint64> chosen = campaignsIn(reader, request.filter);
  std::vector<Test> tests;
  if (request.kind == QLatin1String("goal")) return tests;  // journeys alone have one
  db::Statement rows(
      reader.connection(),
      s("SELECT c.id, c.name, m.variant, count(*), sum(%1) FROM campaign_member m JOIN campaign c ON c.id = "
        "m.campaign WHERE m.variant IS NOT NULL AND (m.sent_at IS NOT NULL OR m.variant = 'holdout') AND "
        "NOT (m.variant = 'original' AND c.winner_by IS NOT NULL) AND m._del IS NOT 1 AND c._del IS NOT 1 GROUP BY "
        "c.id, m.variant ORDER BY c._key, c.id, m.variant")
          .arg(successSql(request.kind, request.days)));
  while (rows.step()) {
    if (!chosen.contains(rows.integer(0))) continue;
    if (tests.empty() || tests.back().of != rows.id(0)) tests.push_back({rows.id(0), rows.text(1), {}, {}});
    tests.back().arms.push_back({rows.text(2), rows.integer(3), rows.integer(4)});
  }
  return tests;
}

/// What counts as a success of somebody who drew a lot at `l`, of the run `r`.
QString successAfterLot(const QString& kind, int days) {
  const QString until = s("l.at AND l.at + %1").arg(days * 86'400'000LL);
  if (kind == QLatin1String("goal")) return s("r.state = 'goal'");
  if (kind == QLatin1String("order")) return orderSql("r.person", "l.at", days);
  const QString when = kind == QLatin1String("click")   ? s("m.clicked_at")
                       : kind == QLatin1String("reply") ? s("m.replied_at")
                                                        : s("m.responded_at");
  return s("EXISTS (SELECT 1 FROM campaign_member m WHERE m.person = r.person AND m._del IS NOT 1 AND %1 BETWEEN %2)")
      .arg(when, until);
}

/// Lots of journeys; a person counts with the first one that they drew.
std::vector<Test> lotsOf(Reader& reader, const ReportRequest& request) {
  std::vector<Test> tests;
  if (!request.filter.isEmpty()) return tests;  // which is of campaigns
  db::Statement rows(
      reader.connection(),
      s("SELECT j.id, j.name, l.step, upper(l.outcome), count(*), sum(%1), min(l.at) FROM journey_step_log l "
        "JOIN journey_run r ON r.id = l.run AND r._del IS NOT 1 JOIN journey j ON j.id = r.journey AND "
        "j._del IS NOT 1 WHERE l.outcome IN ('a', 'b') AND l._del IS NOT 1 AND NOT EXISTS (SELECT 1 FROM "
        "journey_run e JOIN journey_step_log k ON k.run = e.id WHERE e.journey = r.journey AND e.person = "
        "r.person AND k.step = l.step AND (k.at, k.id) < (l.at, l.id)) GROUP BY j.id, l.step, l.outcome "
        "ORDER BY j._key, j.id, l.step, l.outcome")
          .arg(successAfterLot(request.kind, request.days)));
  while (rows.step()) {
    if (tests.empty() || tests.back().of != rows.id(0) || tests.back().step != rows.text(2))
      tests.push_back({rows.id(0), rows.text(1), rows.text(2), {}});
    tests.back().arms.push_back({rows.text(3), rows.integer(4), rows.integer(5)});
  }
  return tests;
}

/// Who is in an arm, as a filter of people.
QString peopleOf(const Test& test, const QString& arm) {
  if (test.step.isEmpty())
    return s("exists(campaigns where campaign = %1 and variant = %2)").arg(test.of.text(s("CA")), quotedInFilter(arm));
  return s("exists(journeys where journey = %1)").arg(test.of.text(s("J")));
}

/// Those of them with whom it was a success. Nothing where no field of theirs says so.
QString successesOf(const Test& test, const QString& arm, const QString& kind) {
  const char* moment = kind == QLatin1String("click")   ? "clicked_at"
                       : kind == QLatin1String("reply") ? "replied_at"
                       : kind == QLatin1String("order") ? nullptr
                                                        : "responded_at";
  if (!test.step.isEmpty() || !moment) return {};
  return s("exists(campaigns where campaign = %1 and variant = %2 and %3 is not empty)")
      .arg(test.of.text(s("CA")), quotedInFilter(arm), s(moment));
}

QString percent(double share) { return QLocale().toString(100 * share, 'f', 2) + s(" %"); }

QString verdictOf(const AbComparison& one, const QString& against) {
  switch (one.outcome) {
    case AbOutcome::Better: return Text::tr("Better than %1").arg(against);
    case AbOutcome::Worse: return Text::tr("Worse than %1").arg(against);
    case AbOutcome::NoDifferenceShown: return Text::tr("No difference shown");
    case AbOutcome::TooFew: break;
  }
  return Text::tr("Too few to say");
}

void addTest(ReportSheet& sheet, const Test& test, const QString& kind) {
  size_t against = 0;
  for (const char* usual : {kOriginal, kHoldout})
    for (size_t i = 0; i < test.arms.size(); ++i)
      if (test.arms[i].name == QLatin1String(usual)) against = i;
  const std::vector<AbComparison> found = compareArms(test.arms, against);
  for (size_t i = 0; i < test.arms.size(); ++i) {
    const ArmResult& arm = test.arms[i];
    ReportRow row{
        s("%1 %2 %3").arg(test.of.text(test.step.isEmpty() ? s("CA") : s("J")), test.step, arm.name).simplified()};
    row.entity = s("contact");
    row.record = test.of;
    // Whom a lot fell on is in no field of theirs: a journey's arm opens everybody on the journey.
    const QString people = peopleOf(test, arm.name);
    const Interval range = rateInterval(arm.successes, arm.people);
    row.cells << textCell(s("%1 · %2").arg(test.name, variantWords(arm.name))) << countCell(arm.people, people)
              << countCell(arm.successes, arm.successes > 0 ? successesOf(test, arm.name, kind) : QString())
              << decimalCell(arm.people > 0 ? std::optional(100 * arm.rate()) : std::nullopt)
              << textCell(s("%1 – %2").arg(percent(range.low), percent(range.high)));
    const auto one = std::find_if(found.begin(), found.end(), [&](const AbComparison& it) { return it.arm == i; });
    if (one == found.end()) {
      row.cells << ReportCell() << ReportCell() << ReportCell() << textCell(Text::tr("Compared with"));
    } else {
      row.cells << decimalCell(100 * one->difference)
                << textCell(s("%1 – %2").arg(percent(one->interval.low), percent(one->interval.high)))
                << (one->needed ? countCell(*one->needed) : ReportCell())
                << textCell(verdictOf(*one, variantWords(test.arms[against].name)));
      row.tone = one->outcome == AbOutcome::Better  ? Tone::Good
                 : one->outcome == AbOutcome::Worse ? Tone::Bad
                                                    : Tone::Neutral;
    }
    sheet.rows << row;
  }
}

struct Said {
  qint64 asked = 0, accepted = 0, rejected = 0;
  std::vector<double> days;
  std::vector<qint64> ids, acceptedIds, rejectedIds;
};

}  // namespace

ReportSheet abTable(Reader& reader, const ReportRequest& request, QDate day) {
  ReportRequest wanted = request;
  if (wanted.days <= 0) wanted.days = 30;
  ReportSheet sheet;
  sheet.key = request.report;
  sheet.entity = s("campaign");
  sheet.title = Text::tr("A/B tests");
  sheet.day = day;
  sheet.chart = ChartKind::Bars;
  sheet.formula = Text::tr(
      "Who is in which arm is fixed by a hash of the test and the person. Rate: successes ÷ people, with the score "
      "interval of "
      "Wilson at 95 %. Difference from the hold-out group (else from the original, else from the first arm) with the "
      "interval of Newcombe; with more "
      "than "
      "two arms each is made stricter (Bonferroni). A winner is only named where the whole interval is on one side of "
      "0; "
      "else no difference is shown, which is no proof that there is none. Needed: people per arm to show a difference "
      "of "
      "this size in four of five tests.");
  sheet.add(s("arm"), Text::tr("Arm"), FigureKind::Text);
  sheet.add(s("people"), Text::tr("People"), FigureKind::Count);
  sheet.add(s("successes"), Text::tr("Successes"), FigureKind::Count);
  sheet.add(s("rate"), Text::tr("Rate"), FigureKind::Percent, {}, FigureLook::Fact);
  sheet.add(s("interval"), Text::tr("95 % interval"), FigureKind::Text);
  sheet.add(s("difference"), Text::tr("Difference (points)"), FigureKind::Percent);
  sheet.add(s("difference_interval"), Text::tr("Its interval"), FigureKind::Text);
  sheet.add(s("needed"), Text::tr("Needed per arm"), FigureKind::Count);
  sheet.add(s("verdict"), Text::tr("Verdict"), FigureKind::Text);
  for (const Test& test : testsOf(reader, wanted)) addTest(sheet, test, wanted.kind);
  for (const Test& test : lotsOf(reader, wanted)) addTest(sheet, test, wanted.kind);
  sheet.isEmpty = sheet.rows.isEmpty();
  if (wanted.kind == QLatin1String("goal"))
    sheet.remark(Tone::Info, Text::tr("Goals are set in journeys: tests of campaigns are told by another success."));
  if (sheet.isEmpty)
    sheet.remark(
        Tone::Info,
        Text::tr(
            "No campaign has been sent in two versions, or with a hold-out group, yet, and no journey draws lots."));
  return sheet;
}

ReportSheet handOverTable(Reader& reader, const ReportRequest& request, QDate day) {
  ReportSheet sheet;
  sheet.key = request.report;
  sheet.entity = s("hand_over");
  sheet.title = Text::tr("Hand-over to sales");
  sheet.day = day;
  sheet.chart = ChartKind::Bars;
  sheet.formula = Text::tr(
      "People whom marketing handed over in the period. Rejection rate: rejected ÷ (accepted + rejected); who was only "
      "asked is in neither. Days: from asking to the answer, the middle one.");
  sheet.add(s("what"),
            request.by == QLatin1String("owner")   ? Text::tr("Who is asked")
            : request.by == QLatin1String("month") ? Text::tr("Month")
                                                   : Text::tr("Answer"),
            FigureKind::Text);
  sheet.add(s("asked"), Text::tr("Asked"), FigureKind::Count, {}, FigureLook::Fact);
  sheet.add(s("accepted"), Text::tr("Accepted"), FigureKind::Count);
  sheet.add(s("rejected"), Text::tr("Rejected"), FigureKind::Count);
  sheet.add(s("rejection"), Text::tr("Rejection rate"), FigureKind::Percent);
  sheet.add(s("days"), Text::tr("Days to the answer"), FigureKind::Days, Text::tr("Median"));
  const EntityDef& def = *reader.registry().entity(u"hand_over");
  QList<const FieldDef*> fields;
  for (const QStringView key : {u"state", u"reason", u"owner", u"at", u"decided_at"}) fields << def.field(key);
  std::map<QString, Said> rows;
  Said all;
  for (const Record& one : reader.records(def, reader.ids({def.key, request.filter, {}, false}), fields)) {
    const QDate asked = QDateTime::fromMSecsSinceEpoch(one.value("at").integer(), reader.context().zone).date();
    if ((request.from.isValid() && asked < request.from) || (request.to.isValid() && asked > request.to)) continue;
    const QString state = one.text("state");
    QString key = asked.toString(s("yyyy-MM"));
    if (request.by == QLatin1String("owner")) key = reader.title(*def.field(u"owner"), one.value("owner").id());
    if (request.by == QLatin1String("reason"))
      key = state == QLatin1String("rejected") ? choiceLabel(def, *def.field(u"reason"), one.text("reason"))
                                               : choiceLabel(def, *def.field(u"state"), state);
    for (Said* said : {&rows[key], &all}) {
      ++said->asked;
      said->accepted += state == QLatin1String("accepted") ? 1 : 0;
      said->rejected += state == QLatin1String("rejected") ? 1 : 0;
      said->ids.push_back(one.id().bits());
      if (state == QLatin1String("accepted")) said->acceptedIds.push_back(one.id().bits());
      if (state == QLatin1String("rejected")) said->rejectedIds.push_back(one.id().bits());
      if (!one.value("decided_at").isNull())
        said->days.push_back(static_cast<double>(one.value("decided_at").integer() - one.value("at").integer()) /
                             86'400'000.0);
    }
  }
  const auto add = [&](const QString& key, Said& said) {
    ReportRow row{key};
    row.cells << textCell(key.isEmpty() ? Text::tr("Nobody") : key)
              << countCell(said.asked, recordsAre(def.prefix, said.ids))
              << countCell(said.accepted, recordsAre(def.prefix, said.acceptedIds))
              << countCell(said.rejected, recordsAre(def.prefix, said.rejectedIds))
              << shareCell(said.rejected, said.accepted + said.rejected) << daysCell(median(said.days));
    sheet.rows << row;
  };
  for (auto& [key, said] : rows) add(key, said);
  sheet.isEmpty = all.asked == 0;
  if (sheet.isEmpty) {
    sheet.remark(Tone::Info, Text::tr("Nobody was handed over in this time."));
    return sheet;
  }
  add(Text::tr("All"), all);
  sheet.rows.last().isTotal = true;
  return sheet;
}

}  // namespace relata
