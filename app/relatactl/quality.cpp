#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/duplicates/data_quality.h"
#include "terminal.h"
#include "values.h"
#include "whole_number.h"
#include "words.h"

namespace relata::ctl {
namespace {

constexpr QualityMeasure kMeasures[] = {QualityMeasure::Complete, QualityMeasure::Valid, QualityMeasure::Fresh,
                                        QualityMeasure::Unique};

struct QualityArguments {
  std::string entity;
  int worst = 50;
  bool withoutDuplicates = false;
};

Json rowJson(const QualityRow& row) {
  QList<std::pair<QString, Json>> members{
      {QStringLiteral("owner"), Json::textOrNull(row.owner ? row.owner.text(QStringLiteral("U")) : QString())},
      {QStringLiteral("name"), row.name},
      {QStringLiteral("records"), row.records}};
  for (const QualityMeasure measure : kMeasures) {
    members.append({qualityKey(measure), row.records - row.lacking[static_cast<int>(measure)]});
    members.append({qualityKey(measure) + QStringLiteral("_share"), row.share(measure)});
  }
  members.append({QStringLiteral("duplicate"), row.lacking[static_cast<int>(QualityMeasure::Unique)]});
  return Json::object(members);
}

Json definitionsJson(const EntityDef& def, const QualityReport& report, const Registry& registry) {
  QList<std::pair<QString, Json>> members;
  for (const QualityMeasure measure : kMeasures)
    members.append({qualityKey(measure), Json::object({{QStringLiteral("definition"), qualityDefinition(measure, def)},
                                                       {QStringLiteral("lacking"),
                                                        printFilter(qualityFilter(report, measure, def, registry))}})});
  return Json::object(members);
}

void printJson(Context& context, const EntityDef& def, const QualityReport& report, const Registry& registry) {
  QList<Json> owners, worst;
  for (const QualityRow& row : report.rows.mid(1)) owners << rowJson(row);
  for (const QualityRecord& record : report.worst) {
    QList<Json> lacking;
    for (const QualityMeasure measure : record.lacking) lacking << Json(qualityKey(measure));
    worst << Json::object({{QStringLiteral("id"), record.id.text(def.prefix)},
                           {QStringLiteral("title"), record.title},
                           {QStringLiteral("owner"), record.owner},
                           {QStringLiteral("lacking"), Json::array(lacking)},
                           {QStringLiteral("why"), record.why}});
  }
  context.out.json(Json::object({{QStringLiteral("entity"), def.key},
                                 {QStringLiteral("all"), rowJson(report.rows.first())},
                                 {QStringLiteral("owners"), Json::array(owners)},
                                 {QStringLiteral("measures"), definitionsJson(def, report, registry)},
                                 {QStringLiteral("duplicates_compared"), !report.duplicatesLeftOut},
                                 {QStringLiteral("worst"), Json::array(worst)}}));
}

void printText(Context& context, const EntityDef& def, const QualityReport& report) {
  QStringList headings{Ctl::tr("Owner"), Ctl::tr("Records")};
  QList<bool> right{false, true};
  for (const QualityMeasure measure : kMeasures) {
    headings << qualityLabel(measure);
    right << true;
  }
  TextTable table(context.out, headings, right);
  for (const QualityRow& row : report.rows) {
    QStringList cells{row.name, QString::number(row.records)};
    for (const QualityMeasure measure : kMeasures)
      cells << QStringLiteral("%1 (%2 %)")
                   .arg(row.records - row.lacking[static_cast<int>(measure)])
                   .arg(100 * row.share(measure), 0, 'f', 1);
    table.add(cells);
  }
  table.end();
  for (const QualityMeasure measure : kMeasures)
    context.out.note(qualityLabel(measure) + QStringLiteral(": ") + qualityDefinition(measure, def));
  if (report.worst.isEmpty()) return;
  context.out.line({});
  TextTable worst(context.out, {Ctl::tr("Id"), Ctl::tr("Name"), Ctl::tr("Faults"), Ctl::tr("Why")}, {});
  for (const QualityRecord& record : report.worst) {
    QStringList lacking;
    for (const QualityMeasure measure : record.lacking) lacking << qualityFault(measure);
    worst.add({record.id.text(def.prefix), record.title, lacking.join(QStringLiteral(", ")), record.why});
  }
  worst.end();
}

int run(Context& context, const QualityArguments& arguments) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const EntityDef& def = entityNamed(reader->registry(), arguments.entity);
  QualityOptions options;
  options.worst = arguments.worst;
  options.withDuplicates = !arguments.withoutDuplicates;
  catchInterrupts();
  options.progress = [&](qint64 done, qint64 total) {
    if (done >= 0) context.out.progress(Ctl::tr("Comparing: %1 %").arg(done * 100 / total));
    return !interrupted();
  };
  const QualityReport report = need(dataQuality(*reader, def, options));
  context.out.endProgress();
  if (context.wantsJson())
    printJson(context, def, report, reader->registry());
  else
    printText(context, def, report);
  return kOk;
}

}  // namespace

void addQuality(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("quality", help(Ctl::tr("How complete, valid and fresh records are, by owner, and the worst")))
          ->fallthrough();
  const auto arguments = std::make_shared<QualityArguments>();
  command->add_option("entity", arguments->entity, help(Ctl::tr("The kind of record: contact or company")))
      ->type_name("ENTITY")
      ->default_val("contact");
  command->add_option("--worst", arguments->worst, help(Ctl::tr("How many of the worst records are listed")))
      ->type_name("N")
      ->check(wholeNumber(0));
  command->add_flag("--no-duplicates", arguments->withoutDuplicates,
                    help(Ctl::tr("Do not search for duplicates, which takes longest")));
  context.onRun(command, [&context, arguments] { return run(context, *arguments); });
}

}  // namespace relata::ctl
