#include <CLI/CLI.hpp>

#include "commands.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString skippedTitle(Reader& reader, const UndoSkip& skip) {
  const EntityDef* def = reader.registry().entity(skip.entity);
  const auto record = def ? reader.record(*def, skip.row) : std::nullopt;
  return record ? record->title() : QString();
}

Json skipJson(Reader& reader, const UndoSkip& skip) {
  const EntityDef* def = reader.registry().entity(skip.entity);
  return Json::object({{QStringLiteral("id"), skip.row.text(def ? def->prefix : QStringLiteral("ID"))},
                       {QStringLiteral("entity"), skip.entity},
                       {QStringLiteral("title"), skippedTitle(reader, skip)},
                       {QStringLiteral("field"), Json::textOrNull(skip.field)},
                       {QStringLiteral("reason"), "changed-since"},
                       {QStringLiteral("changed_at"), timeText(skip.changedAt)},
                       {QStringLiteral("changed_by"), Json::textOrNull(skip.changedBy)}});
}

QString skipText(Reader& reader, const UndoSkip& skip) {
  const EntityDef* def = reader.registry().entity(skip.entity);
  const FieldDef* field = def ? def->field(skip.field) : nullptr;
  const QString where =
      skippedTitle(reader, skip) + (field ? QLatin1String(", ") + fieldLabel(*def, *field) : QString());
  const QString when = QDateTime::fromMSecsSinceEpoch(skip.changedAt, reader.context().zone)
                           .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
  return skip.changedBy.isEmpty() ? Ctl::tr("left as it is: %1 (changed on %2)").arg(where, when)
                                  : Ctl::tr("left as it is: %1 (changed by %2 on %3)").arg(where, skip.changedBy, when);
}

int report(Context& context, Workspace& workspace, const UndoReport& done, const QString& sentence) {
  const auto reader = workspace.read();
  if (context.wantsJson()) {
    QList<Json> skipped;
    for (const UndoSkip& skip : done.skipped) skipped << skipJson(*reader, skip);
    context.out.json(Json::object({{QStringLiteral("txn"), done.tid},
                                   {QStringLiteral("name"), done.name},
                                   {QStringLiteral("restored"), done.restored},
                                   {QStringLiteral("skipped"), Json::array(skipped)}}));
  } else {
    context.out.note(sentence.arg(done.name));
    for (const UndoSkip& skip : done.skipped) context.out.note(QLatin1String("  ") + skipText(*reader, skip));
  }
  return done.skipped.isEmpty() ? kOk : kFoundProblems;
}

int undo(Context& context, qint64 tid) {
  const auto workspace = context.openToWrite();
  return report(context, *workspace, need(workspace->undo(tid)), Ctl::tr("Undone: %1"));
}

int redo(Context& context) {
  const auto workspace = context.openToWrite();
  return report(context, *workspace, need(workspace->redo()), Ctl::tr("Done again: %1"));
}

}  // namespace

void addUndo(CLI::App& app, Context& context) {
  CLI::App* undoing =
      app.add_subcommand("undo", help(Ctl::tr("Take back the newest act, or the act with a number from history")))
          ->fallthrough();
  const auto tid = std::make_shared<qint64>(0);
  undoing->add_option("txn", *tid, help(Ctl::tr("The act's number, as history lists it")))
      ->type_name("TXN")
      ->check(CLI::PositiveNumber);
  context.onRun(undoing, [&context, tid] { return undo(context, *tid); });
  CLI::App* redoing = app.add_subcommand("redo", help(Ctl::tr("Do again what was undone last")))->fallthrough();
  context.onRun(redoing, [&context] { return redo(context); });
}

}  // namespace relata::ctl
