#include "core/duplicates/duplicate_search.h"

#include <QFile>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/duplicates/duplicate_words.h"
#include "core/duplicates/merge.h"
#include "merges.h"
#include "core/duplicates/not_duplicates.h"
#include "terminal.h"
#include "values.h"
#include "whole_number.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct DuplicatesOptions {
  std::string entity;
  std::string nicknamesFrom;
  std::string merge;
  std::string rule;
  std::vector<std::string> apart;
  qint64 limit = 100'000;
  bool surely = false;
  bool exact = false;
  bool nicknames = false;
  bool dryRun = false;
};

Json jsonOf(const EntityDef& def, const MatchPoint& point) {
  return Json::object({{QStringLiteral("field"), point.field},
                       {QStringLiteral("text"), pointText(def, point)},
                       {QStringLiteral("bits"), point.bits},
                       {QStringLiteral("one_in"), point.oneIn}});
}

Json jsonOf(const EntityDef& def, const DuplicatePair& pair, const QHash<qint64, QString>& titles) {
  QList<Json> evidence;
  for (const MatchPoint& point : pair.points) evidence << jsonOf(def, point);
  return Json::object({{QStringLiteral("a"), pair.a.text(def.prefix)},
                       {QStringLiteral("b"), pair.b.text(def.prefix)},
                       {QStringLiteral("a_title"), titles.value(pair.a.bits())},
                       {QStringLiteral("b_title"), titles.value(pair.b.bits())},
                       {QStringLiteral("band"), bandKey(pair.score.band)},
                       {QStringLiteral("exact"), pair.score.exact},
                       {QStringLiteral("score"), pair.score.bits},
                       {QStringLiteral("prior"), pair.score.prior},
                       {QStringLiteral("probability"), probabilityOf(pair.score)},
                       {QStringLiteral("evidence"), Json::array(evidence)},
                       {QStringLiteral("remark"), Json::textOrNull(remarkText(pair.score))}});
}

QHash<qint64, QString> titlesOf(Reader& reader, const EntityDef& def, const QList<DuplicatePair>& pairs) {
  QSet<qint64> ids;
  for (const DuplicatePair& pair : pairs) ids << pair.a.bits() << pair.b.bits();
  return reader.titles(def, ids);
}

DuplicateReport find(Context& context, Reader& reader, const EntityDef& def, const DuplicatesOptions& options) {
  DuplicateOptions search;
  search.limit = options.limit;
  search.withReview = !options.surely && !options.exact;
  search.progress = [&](qint64 done, qint64 total) {
    if (done >= 0) context.out.progress(Ctl::tr("Comparing: %1 %").arg(done * 100 / total));
    return !interrupted();
  };
  catchInterrupts();
  DuplicateReport report = need(findDuplicates(reader.connection(), def, search));
  context.out.endProgress();
  if (options.exact) report.pairs.removeIf([](const DuplicatePair& pair) { return !pair.score.exact; });
  return report;
}

void printPairs(Context& context, const EntityDef& def, const DuplicateReport& report,
                const QHash<qint64, QString>& titles) {
  for (const DuplicatePair& pair : report.pairs) {
    const QString band = pair.score.exact ? Ctl::tr("exact") : bandText(pair.score.band);
    context.out.line(Output::strong(QStringLiteral("%1 %2 · %3 %4")
                                        .arg(pair.a.text(def.prefix), oneLine(titles.value(pair.a.bits())),
                                             pair.b.text(def.prefix), oneLine(titles.value(pair.b.bits())))));
    context.out.line(
        QStringLiteral("  %1 (%2): %3").arg(band, bitsText(pair.score.bits), evidenceText(def, pair.points)));
    if (const QString remark = remarkText(pair.score); !remark.isEmpty())
      context.out.line(QLatin1String("  ") + remark);
  }
}

void noteReport(Context& context, const DuplicateReport& report) {
  context.out.note(
      Ctl::tr("%n pair(s) among %1 records", nullptr, static_cast<int>(report.pairs.size())).arg(report.records));
  if (report.notDuplicates > 0)
    context.out.note(
        Ctl::tr("%n pair(s) were said to be no duplicates", nullptr, static_cast<int>(report.notDuplicates)));
  if (report.leftOut > 0)
    context.out.note(Ctl::tr("%n less sure pair(s) were left out", nullptr, static_cast<int>(report.leftOut)));
  if (report.largeBlocks > 0)
    context.out.detail(Ctl::tr("%n group(s) that have too much in common were compared among neighbours only", nullptr,
                               static_cast<int>(report.largeBlocks)));
}

int list(Context& context, const DuplicatesOptions& options) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const EntityDef& def = entityNamed(reader->registry(), options.entity);
  const DuplicateReport report = find(context, *reader, def, options);
  const QHash<qint64, QString> titles = titlesOf(*reader, def, report.pairs);
  if (context.wantsJson()) {
    JsonList list(context.out, context.jsonLines);
    for (const DuplicatePair& pair : report.pairs) list.add(jsonOf(def, pair, titles));
    list.end();
  } else {
    printPairs(context, def, report, titles);
  }
  noteReport(context, report);
  return kOk;
}

int keepApart(Context& context, const DuplicatesOptions& options) {
  const auto workspace = context.openToWrite();
  std::vector<Id> ids;
  QStringList titles;
  {
    const auto reader = workspace->read();
    const EntityDef& def = entityNamed(reader->registry(), options.entity);
    for (const QString& word : idsOf(options.apart)) {
      const Named named = recordNamed(*reader, word);
      if (named.def->key != def.key) throw Failure{Problem("no-such-record", {word})};
      ids.push_back(named.id);
      titles << reader->record(*named.def, named.id)->title();
    }
  }
  const Act act{ActKind::NotDuplicate, text(options.entity), {titles.join(QStringLiteral(" · "))}};
  need(workspace->transact(act, [&](Transaction& tx) { return markNotDuplicates(tx, ids); }));
  context.out.note(Ctl::tr("These records will not be shown as duplicates of each other again."));
  return kOk;
}

int printNicknames(Context& context) {
  const auto workspace = context.openToRead();
  context.out.line(Nicknames::tableOf(workspace->read()->connection()).trimmed());
  return kOk;
}

int setNicknames(Context& context, const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) throw Failure{Problem("no-such-file", {path})};
  const QString table = QString::fromUtf8(file.readAll());
  const auto workspace = context.openToWrite();
  need(workspace->transact({ActKind::ChangeSetting, {}, {Ctl::tr("short forms of names")}},
                           [&](Transaction& tx) { return saveNicknames(tx, table); }));
  return kOk;
}

/// The groups of records that agree exactly, or those that a file names.
std::vector<MergeOrder> ordersOf(Context& context, Reader& reader, const EntityDef& def,
                                 const DuplicatesOptions& options) {
  std::vector<MergeOrder> orders;
  if (options.merge == "auto-exact") {
    DuplicatesOptions exact = options;
    exact.exact = true;
    for (const DuplicateGroup& group : groupsOf(find(context, reader, def, exact).pairs, true))
      orders.push_back({group.ids, {}, {}});
  } else {
    orders = mergesOfFile(reader, def, text(options.merge));
  }
  for (MergeOrder& order : orders) order.rule = ruleNamed(options.rule);
  return orders;
}

int merge(Context& context, const DuplicatesOptions& options) {
  if (options.dryRun) {
    const auto workspace = context.openToRead();
    const auto reader = workspace->read();
    const EntityDef& def = entityNamed(reader->registry(), options.entity);
    return printMerges(context, *workspace, *reader, def, ordersOf(context, *reader, def, options));
  }
  const auto workspace = context.openToWrite();
  auto reader = workspace->read();
  const EntityDef& def = entityNamed(reader->registry(), options.entity);
  const std::vector<MergeOrder> orders = ordersOf(context, *reader, def, options);
  return runMerges(context, *workspace, *reader, def, orders);
}

int run(Context& context, const DuplicatesOptions& options) {
  if (options.nicknames) return printNicknames(context);
  if (!options.nicknamesFrom.empty()) return setNicknames(context, text(options.nicknamesFrom));
  if (!options.apart.empty()) return keepApart(context, options);
  if (!options.merge.empty()) return merge(context, options);
  return list(context, options);
}

}  // namespace

void addDuplicates(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("duplicates", help(Ctl::tr("Find records that mean the same, with the reasons")))
          ->fallthrough();
  const auto options = std::make_shared<DuplicatesOptions>();
  command->add_option("entity", options->entity, help(Ctl::tr("The kind of record: contact, company or lead")))
      ->type_name("ENTITY")
      ->default_val("contact");
  command->add_option("--limit", options->limit, help(Ctl::tr("No more than so many pairs, the surest first")))
      ->type_name("N")
      ->check(wholeNumber(1));
  command->add_flag("--suggested", options->surely, help(Ctl::tr("Only pairs that are very likely one")));
  command->add_flag("--exact", options->exact,
                    help(Ctl::tr("Only pairs with the same name and the same address or number")));
  command
      ->add_option("--not", options->apart,
                   help(Ctl::tr("Remember that these records are no duplicates of each other")))
      ->type_name("ID");
  command
      ->add_option("--merge", options->merge,
                   help(Ctl::tr("Merge what agrees exactly (auto-exact), or the groups of a file: ids on a line, the "
                                "one that stays first, or JSON as this command writes it")))
      ->type_name("auto-exact|FILE");
  command
      ->add_option("--rule", options->rule,
                   help(Ctl::tr("Which value a field keeps: filled (the usual one), primary, newest or longest")))
      ->type_name("RULE");
  command->add_flag("--dry-run", options->dryRun, help(Ctl::tr("Only say what would be merged, field by field")));
  command->add_flag("--nicknames", options->nicknames, help(Ctl::tr("Print the table of short forms of names")));
  command
      ->add_option("--set-nicknames", options->nicknamesFrom,
                   help(Ctl::tr("Take the table of short forms from a file: “Robert: Bob, Rob” on each line")))
      ->type_name("FILE");
  context.onRun(command, [&context, options] { return run(context, *options); });
}

}  // namespace relata::ctl
