#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/duplicates/merge.h"
#include "core/meta/entity_words.h"
#include "values.h"
#include "whole_number.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString whatKey(HistoryEntry::What what) {
  switch (what) {
    case HistoryEntry::What::Created: return QStringLiteral("created");
    case HistoryEntry::What::Changed: return QStringLiteral("changed");
    case HistoryEntry::What::Deleted: return QStringLiteral("deleted");
    case HistoryEntry::What::Restored: return QStringLiteral("restored");
    case HistoryEntry::What::Erased: return QStringLiteral("erased");
  }
  return {};
}

QString whatShown(HistoryEntry::What what) {
  switch (what) {
    case HistoryEntry::What::Created: return Ctl::tr("created");
    case HistoryEntry::What::Changed: return Ctl::tr("changed");
    case HistoryEntry::What::Deleted: return Ctl::tr("deleted");
    case HistoryEntry::What::Restored: return Ctl::tr("brought back");
    case HistoryEntry::What::Erased: return Ctl::tr("erased for good");
  }
  return {};
}

/// A field's value in an entry; a column that no field owns any more speaks for itself.
Json valueJson(Values& values, const HistoryEntry& entry, const Value& value) {
  const FieldDef* field = entry.def ? entry.def->field(entry.field) : nullptr;
  if (value.isNull()) return {};
  if (field) return values.json(*entry.def, *field, value);
  return value.isInteger() ? Json(value.integer()) : Json(value.text());
}

QString valueShown(Values& values, const HistoryEntry& entry, const Value& value) {
  const FieldDef* field = entry.def ? entry.def->field(entry.field) : nullptr;
  if (field) return values.shown(*entry.def, *field, value);
  return value.isInteger() ? QString::number(value.integer()) : value.text();
}

/// A field, or a list of the record and what of its rows changed: "Stage history".
QString fieldShown(const HistoryEntry& entry) {
  if (entry.field.isEmpty() || !entry.def) return entry.field.isEmpty() ? whatShown(entry.what) : entry.field;
  if (const FieldDef* field = entry.def->field(entry.field)) return fieldLabel(*entry.def, *field);
  const SublistDef* list = entry.def->sublist(entry.field.section(QLatin1Char('.'), 0, 0));
  return list ? sublistLabel(*entry.def, *list) : entry.field;
}

Json entryJson(Values& values, const HistoryEntry& entry, bool ofRecord) {
  QList<std::pair<QString, Json>> members{{QStringLiteral("who"), entry.userName},
                                          {QStringLiteral("when"), timeText(entry.at)}};
  if (ofRecord) {
    members.append({QStringLiteral("field"), Json::textOrNull(entry.field)});
    members.append({QStringLiteral("old"), valueJson(values, entry, entry.before)});
    members.append({QStringLiteral("new"), valueJson(values, entry, entry.now)});
    members.append({QStringLiteral("what"), whatKey(entry.what)});
  }
  members.append({QStringLiteral("act"), actText(unpackAct(entry.actKey, entry.actLabel))});
  members.append({QStringLiteral("kind"), entry.actKey});
  members.append({QStringLiteral("txn"), entry.tid});
  members.append({QStringLiteral("undone"), entry.undone});
  return Json::object(members);
}

/// With what happened to the records that were merged into this one, before and after.
QList<HistoryEntry> wholeHistory(Reader& reader, const Named& named, int limit) {
  QList<HistoryEntry> entries = reader.history(*named.def, named.id, limit);
  const std::vector<Id> merged = mergedInto(reader.connection(), named.id);
  for (const Id id : merged) entries << reader.history(*named.def, id, limit);
  if (!merged.empty())
    std::stable_sort(entries.begin(), entries.end(), [](const HistoryEntry& a, const HistoryEntry& b) {
      return a.at != b.at ? a.at > b.at : a.tid > b.tid;
    });
  return entries.mid(0, limit);
}

int history(Context& context, const std::string& id, int limit) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const bool ofRecord = !id.empty();
  QList<HistoryEntry> entries;
  if (ofRecord) {
    const Named named = recordNamed(*reader, text(id));
    entries = wholeHistory(*reader, named, limit);
  } else {
    entries = reader->feed(limit);
  }
  Values values(*workspace, *reader);
  if (context.wantsJson()) {
    JsonList list(context.out, context.jsonLines);
    for (const HistoryEntry& entry : entries) list.add(entryJson(values, entry, ofRecord));
    list.end();
    return kOk;
  }
  QStringList headings{Ctl::tr("When"), Ctl::tr("Who")};
  if (ofRecord) headings << Ctl::tr("What") << Ctl::tr("Old") << Ctl::tr("New");
  TextTable table(context.out, headings << Ctl::tr("Act") << QStringLiteral("TXN"));
  for (const HistoryEntry& entry : entries) {
    QStringList cells{QDateTime::fromMSecsSinceEpoch(entry.at, reader->context().zone)
                          .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                      entry.userName};
    if (ofRecord)
      cells << fieldShown(entry) << valueShown(values, entry, entry.before) << valueShown(values, entry, entry.now);
    const QString act = actText(unpackAct(entry.actKey, entry.actLabel));
    table.add(cells << (entry.undone ? Ctl::tr("%1 (undone)").arg(act) : act) << QString::number(entry.tid));
  }
  table.end();
  return kOk;
}

}  // namespace

void addHistory(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("history", help(Ctl::tr("Who changed what and when: of a record, or all acts")))
          ->fallthrough();
  const auto id = std::make_shared<std::string>();
  const auto limit = std::make_shared<int>(500);
  command->add_option("id", *id, help(Ctl::tr("The record; without it the acts of the workspace")))->type_name("ID");
  command->add_option("--limit", *limit, help(Ctl::tr("No more than so many entries, newest first")))
      ->type_name("N")
      ->check(wholeNumber(1));
  context.onRun(command, [&context, id, limit] { return history(context, *id, *limit); });
}

}  // namespace relata::ctl
