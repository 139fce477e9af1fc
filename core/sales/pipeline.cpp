#include "core/sales/pipeline.h"

#include <QCoreApplication>

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> stageKinds() {
  return {{s("open"), s(QT_TRANSLATE_NOOP("Stage", "Open")), Tone::Info},
          {s("won"), s(QT_TRANSLATE_NOOP("Stage", "Won")), Tone::Good},
          {s("lost"), s(QT_TRANSLATE_NOOP("Stage", "Lost")), Tone::Bad}};
}

QList<ChoiceDef> forecastCategories() {
  return {{s("omitted"), s(QT_TRANSLATE_NOOP("Stage", "Omitted"))},
          {s("pipeline"), s(QT_TRANSLATE_NOOP("Stage", "Pipeline (category)")), Tone::Neutral},
          {s("best_case"), s(QT_TRANSLATE_NOOP("Stage", "Best case")), Tone::Info},
          {s("commit"), s(QT_TRANSLATE_NOOP("Stage", "Commit")), Tone::Good},
          {s("closed"), s(QT_TRANSLATE_NOOP("Stage", "Closed")), Tone::Good}};
}

// A visit ends when the next one of its deal begins.
constexpr const char* kNextVisit =
    "(SELECT n.%1 FROM stage_visit n WHERE n.deal = t.deal AND n._del IS NOT 1 AND (n.entered, n.id) > (t.entered, "
    "t.id) ORDER BY n.entered, n.id LIMIT 1)";
QString nextVisit(const char* column) { return s(kNextVisit).arg(s(column)); }

}  // namespace

EntityDef pipelineDef() {
  EntityDef def;
  def.number = 30;
  def.key = def.table = s("pipeline");
  def.prefix = s("PL");
  def.context = "Pipeline";
  def.label = s(QT_TRANSLATE_NOOP("Pipeline", "Pipeline"));
  def.plural = s(QT_TRANSLATE_NOOP("Pipeline", "Pipelines"));
  def.icon = s("sales");
  def.managed = true;
  def.fields << field<&Pipeline::name>("name", QT_TRANSLATE_NOOP("Pipeline", "Name"), Kind::Text,
                                       FieldFlags{Title, Required, InList, Suggested})
             << field<&Pipeline::key>("key", QT_TRANSLATE_NOOP("Pipeline", "Key"), Kind::Text,
                                      FieldFlags{ReadOnly, FilledIn})
             << field<&Pipeline::position>("position", QT_TRANSLATE_NOOP("Pipeline", "Position"), Kind::Integer,
                                           FieldFlags{InList, FilledIn})
             << field<&Pipeline::archived>("archived", QT_TRANSLATE_NOOP("Pipeline", "Archived"), Kind::Bool, InList);
  def.sublists << SublistDef{s("stages"), s("stage"), s("pipeline"), s(QT_TRANSLATE_NOOP("Pipeline", "Stages"))};
  return def;
}

EntityDef stageDef() {
  EntityDef def;
  def.number = 31;
  def.key = def.table = s("stage");
  def.prefix = s("ST");
  def.context = "Stage";
  def.label = s(QT_TRANSLATE_NOOP("Stage", "Stage"));
  def.plural = s(QT_TRANSLATE_NOOP("Stage", "Stages"));
  def.icon = s("sales");
  def.managed = true;
  def.fields << field<&Stage::name>("name", QT_TRANSLATE_NOOP("Stage", "Name"), Kind::Text,
                                    FieldFlags{Title, Required, InList, Suggested})
             << field<&Stage::key>("key", QT_TRANSLATE_NOOP("Stage", "Key"), Kind::Text, FieldFlags{ReadOnly, FilledIn})
             << linkField<&Stage::pipeline>("pipeline", QT_TRANSLATE_NOOP("Stage", "Pipeline"), {s("pipeline")},
                                            FieldFlags{Required, InList, Suggested})
             << field<&Stage::position>("position", QT_TRANSLATE_NOOP("Stage", "Position"), Kind::Integer,
                                        FieldFlags{InList, FilledIn})
             << choiceField<&Stage::kind>("kind", QT_TRANSLATE_NOOP("Stage", "Kind"), stageKinds(),
                                          FieldFlags{InList, Suggested, FilledIn})
             << field<&Stage::probability>("probability", QT_TRANSLATE_NOOP("Stage", "Probability (%)"), Kind::Integer,
                                           FieldFlags{InList, Suggested, FilledIn, Percent})
             << choiceField<&Stage::category>("category", QT_TRANSLATE_NOOP("Stage", "Forecast category"),
                                              forecastCategories(), FieldFlags{InList, FilledIn})
             << field<&Stage::idleDays>("idle_days", QT_TRANSLATE_NOOP("Stage", "Idle after (days)"), Kind::Integer,
                                        FieldFlags{InList, Suggested})
             << field<&Stage::required>("required", QT_TRANSLATE_NOOP("Stage", "Required fields"), Kind::Text)
             << field<&Stage::exitCriteria>("exit_criteria", QT_TRANSLATE_NOOP("Stage", "Exit criteria"),
                                            Kind::LongText);
  def.sublists << SublistDef{s("tasks"), s("stage_task"), s("stage"), s(QT_TRANSLATE_NOOP("Stage", "Tasks"))};
  return def;
}

EntityDef lossReasonDef() {
  EntityDef def;
  def.number = 34;
  def.key = def.table = s("loss_reason");
  def.prefix = s("LR");
  def.context = "LossReason";
  def.label = s(QT_TRANSLATE_NOOP("LossReason", "Loss reason"));
  def.plural = s(QT_TRANSLATE_NOOP("LossReason", "Loss reasons"));
  def.icon = s("tag");
  def.managed = true;
  def.fields << field<&LossReason::name>("name", QT_TRANSLATE_NOOP("LossReason", "Name"), Kind::Text,
                                         FieldFlags{Title, Required, InList, Suggested})
             << field<&LossReason::key>("key", QT_TRANSLATE_NOOP("LossReason", "Key"), Kind::Text,
                                        FieldFlags{ReadOnly, FilledIn})
             << field<&LossReason::retired>("retired", QT_TRANSLATE_NOOP("LossReason", "No longer offered"), Kind::Bool,
                                            InList);
  return def;
}

EntityDef competitorDef() {
  EntityDef def;
  def.number = 35;
  def.key = def.table = s("competitor");
  def.prefix = s("CP");
  def.context = "Competitor";
  def.label = s(QT_TRANSLATE_NOOP("Competitor", "Competitor"));
  def.plural = s(QT_TRANSLATE_NOOP("Competitor", "Competitors"));
  def.icon = s("company");
  def.managed = true;
  def.fields << field<&Competitor::name>("name", QT_TRANSLATE_NOOP("Competitor", "Name"), Kind::Text,
                                         FieldFlags{Title, Required, InList, Suggested})
             << field<&Competitor::website>("website", QT_TRANSLATE_NOOP("Competitor", "Web page"), Kind::Url, InList)
             << field<&Competitor::description>("description", QT_TRANSLATE_NOOP("Competitor", "Description"),
                                                Kind::LongText);
  return def;
}

EntityDef stageVisitDef() {
  EntityDef def;
  def.number = 36;
  def.key = def.table = s("stage_visit");
  def.prefix = s("SV");
  def.context = "StageVisit";
  def.label = s(QT_TRANSLATE_NOOP("StageVisit", "Stage history"));
  def.plural = s(QT_TRANSLATE_NOOP("StageVisit", "Stage history"));
  def.icon = s("history");
  def.bookkeeping = true;
  def.fields << linkField<&StageVisit::deal>("deal", QT_TRANSLATE_NOOP("StageVisit", "Deal"), {s("deal")}, Required)
             << linkField<&StageVisit::stage>("stage", QT_TRANSLATE_NOOP("StageVisit", "Stage"), {s("stage")},
                                              FieldFlags{Required, InList})
             << field<&StageVisit::entered>("entered", QT_TRANSLATE_NOOP("StageVisit", "Entered"), Kind::Time,
                                            FieldFlags{Required, InList})
             << computedField("left", QT_TRANSLATE_NOOP("StageVisit", "Left"), Kind::Time, nextVisit("entered"), InList)
             << linkField<&StageVisit::by>("by", QT_TRANSLATE_NOOP("StageVisit", "By"), {s("user")}, InList)
             << linkField<&StageVisit::lossReason>("loss_reason", QT_TRANSLATE_NOOP("StageVisit", "Loss reason"),
                                                   {s("loss_reason")})
             << linkField<&StageVisit::competitor>("competitor", QT_TRANSLATE_NOOP("StageVisit", "Competitor"),
                                                   {s("competitor")});
  for (FieldDef& f : def.fields)
    if (f.key == QLatin1String("by")) f.column = s("by_");
  return def;
}

QStringList requiredFields(const Record& stage) {
  QStringList keys;
  for (const QString& key : stage.text("required").split(QLatin1Char(','), Qt::SkipEmptyParts))
    if (!key.trimmed().isEmpty()) keys << key.trimmed();
  return keys;
}

}  // namespace relata
