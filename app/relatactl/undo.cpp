#include <CLI/CLI.hpp>

#include "commands.h"
#include "values.h"
#include "whole_number.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString skippedTitle(Reader& reader, const UndoSkip& skip) {
  const EntityDef* def = reader.registry().entity(skip.entity);
  const auto record = def ? reader.record(*def, skip.row) : std::nullopt;
  return record ? record->title() : QString();
}

QString linkText(const Reader& reader, const UndoSkip& skip) {
  const EntityDef* def = reader.registry().entity(skip.linkedEntity);
  return def && skip.linkedFrom ? skip.linkedFrom.text(def->prefix) : QString();
}

Json skipJson(Reader& reader, const UndoSkip& skip) {
  const EntityDef* def = reader.registry().entity(skip.entity);
  return Json::object({{QStringLiteral("id"), skip.row.text(def ? def->prefix : QStringLiteral("ID"))},
                       {QStringLiteral("entity"), skip.entity},
                       {QStringLiteral("title"), skippedTitle(reader, skip)},
                       {QStringLiteral("field"), Json::textOrNull(skip.field)},
                       {QStringLiteral("reason"), skip.linkedFrom ? "still-linked" : "changed-since"},
                       {QStringLiteral("changed_at"), skip.linkedFrom ? Json() : Json(timeText(skip.changedAt))},
                       {QStringLiteral("changed_by"), Json::textOrNull(skip.changedBy)},
                       {QStringLiteral("linked_from"), Json::textOrNull(linkText(reader, skip))}});
}

QString skipText(Reader& reader, const UndoSkip& skip) {
  const EntityDef* def = reader.registry().entity(skip.entity);
  const FieldDef* field = def ? def->field(skip.field) : nullptr;
  const QString where =
      skippedTitle(reader, skip) + (field ? QLatin1String(", ") + fieldLabel(*def, *field) : QString());
  if (skip.linkedFrom) return Ctl::tr("left as it is: %1 (%2 links to it)").arg(where, linkText(reader, skip));
  const QString when = QDateTime::fromMSecsSinceEpoch(skip.changedAt, reader.context().zone)
                           .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
  return skip.changedBy.isEmpty() ? Ctl::tr("left as it is: %1 (changed on %2)").arg(where, when)
                                  : Ctl::tr("left as it is: %1 (changed by %2 on %3)").arg(where, skip.changedBy, when);
}

QList<Json> hiddenJson(const UndoReport& done) {
  QList<Json> list;
  for (const HiddenValues& values : done.hidden)
    list << Json::object({{QStringLiteral("entity"), values.entity},
                          {QStringLiteral("field"), values.label},
                          {QStringLiteral("records"), values.records}});
  return list;
}

int report(Context& context, Workspace& workspace, const UndoReport& done, const QString& sentence) {
  const auto reader = workspace.read();
  if (context.wantsJson()) {
    QList<Json> skipped;
    for (const UndoSkip& skip : done.skipped) skipped << skipJson(*reader, skip);
    context.out.json(Json::object({{QStringLiteral("txn"), done.tid},
                                   {QStringLiteral("name"), done.name},
                                   {QStringLiteral("restored"), done.restored},
                                   {QStringLiteral("skipped"), Json::array(skipped)},
                                   {QStringLiteral("hidden"), Json::array(hiddenJson(done))}}));
  } else {
    context.out.note(sentence.arg(done.name));
    for (const UndoSkip& skip : done.skipped) context.out.note(QLatin1String("  ") + skipText(*reader, skip));
    for (const HiddenValues& values : done.hidden)
      context.out.note(QLatin1String("  ") + Ctl::tr("%n values of “%1” are hidden until it is done again", nullptr,
                                                     static_cast<int>(values.records))
                                                 .arg(values.label));
  }
  return done.skipped.isEmpty() ? kOk : kFoundProblems;
}

int undo(Context& context, qint64 tid) {
  const auto workspace = context.openToWrite();
  return report(context, *workspace, need(workspace->undo(tid)), Ctl::tr("Undone: %1"));
}

int redo(Context& context, qint64 tid) {
  const auto workspace = context.openToWrite();
  return report(context, *workspace, need(workspace->redo(tid)), Ctl::tr("Done again: %1"));
}

}  // namespace

void addUndo(CLI::App& app, Context& context) {
  CLI::App* undoing =
      app.add_subcommand("undo", help(Ctl::tr("Take back the newest act, or the act with a number from history")))
          ->fallthrough();
  const auto tid = std::make_shared<qint64>(0);
  undoing->add_option("txn", *tid, help(Ctl::tr("The act's number, as history lists it")))
      ->type_name("TXN")
      ->check(wholeNumber(1));
  context.onRun(undoing, [&context, tid] { return undo(context, *tid); });
  CLI::App* redoing =
      app.add_subcommand("redo", help(Ctl::tr("Do again what was undone last, or the undone act with a number")))
          ->fallthrough();
  const auto again = std::make_shared<qint64>(0);
  redoing->add_option("txn", *again, help(Ctl::tr("The number of the act, or of its undo")))
      ->type_name("TXN")
      ->check(wholeNumber(1));
  context.onRun(redoing, [&context, again] { return redo(context, *again); });
}

}  // namespace relata::ctl
