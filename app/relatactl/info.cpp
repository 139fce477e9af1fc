#include <QFileInfo>
#include <QLocale>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/store/settings.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

int info(Context& context) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const EntityDef* users = reader->registry().entity(u"user");
  const auto me = reader->record(*users, workspace->me());
  const qint64 acts = reader->actCount();
  const QList<HistoryEntry> last = reader->feed(1);
  const QString changed = last.isEmpty() ? QString() : timeText(last.first().at);
  QList<std::pair<QString, Json>> counts;
  for (const EntityDef* def : reader->registry().mains())
    counts.append({def->key, reader->count({def->key, {}, {}, false})});
  const qint64 size = QFileInfo(workspace->path()).size();
  const QList<std::pair<QString, Json>> facts{
      {QStringLiteral("file"), QFileInfo(workspace->path()).absoluteFilePath()},
      {QStringLiteral("workspace"), QString::fromLatin1(workspace->id().toHex())},
      {QStringLiteral("bytes"), size},
      {QStringLiteral("encrypted"), workspace->isEncrypted()},
      {QStringLiteral("read_only"), workspace->isReadOnly()},
      {QStringLiteral("newer"), workspace->isNewer()},
      {QStringLiteral("currency"), baseCurrency(reader->connection())},
      {QStringLiteral("user"), me ? Json(me->title()) : Json()},
      {QStringLiteral("acts"), acts},
      {QStringLiteral("changed"), Json::textOrNull(changed)},
      {QStringLiteral("counts"), Json::object(counts)}};
  if (context.wantsJson()) {
    context.out.json(Json::object(facts));
    return kOk;
  }
  const auto line = [&](const QString& label, const QString& value) {
    context.out.line(label + QLatin1String(": ") + oneLine(value));
  };
  line(Ctl::tr("File"), QFileInfo(workspace->path()).absoluteFilePath());
  line(Ctl::tr("Size"), QLocale::c().formattedDataSize(size));
  line(Ctl::tr("Encrypted"), workspace->isEncrypted() ? Ctl::tr("yes") : Ctl::tr("no"));
  line(Ctl::tr("Currency"), baseCurrency(reader->connection()));
  line(Ctl::tr("User"), me ? me->title() : QString());
  for (const EntityDef* def : reader->registry().mains())
    line(entityPlural(*def), QString::number(reader->count({def->key, {}, {}, false})));
  line(Ctl::tr("Acts in the history"), QString::number(acts));
  line(Ctl::tr("Last change"), changed);
  if (workspace->isNewer())
    context.out.note(Ctl::tr("A newer version of Relata wrote this file; it can be read but not changed."));
  return kOk;
}

}  // namespace

void addInfo(CLI::App& app, Context& context) {
  CLI::App* command = app.add_subcommand("info", help(Ctl::tr("What the workspace holds")))->fallthrough();
  context.onRun(command, [&context] { return info(context); });
}

}  // namespace relata::ctl
