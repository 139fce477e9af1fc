#include <CLI/CLI.hpp>

#include <QDateTime>

#include "commands.h"
#include "core/activities/quick_entry.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct AddOptions {
  std::vector<std::string> words;
  bool dryRun = false;
};

Json namedJson(const std::optional<QuickEntry::Named>& named, const QString& prefix) {
  if (!named) return Json();
  return Json::object({{QStringLiteral("name"), named->name},
                       {QStringLiteral("id"), named->id ? Json(named->id.text(prefix)) : Json()},
                       {QStringLiteral("new"), !named->id},
                       {QStringLiteral("namesakes"), static_cast<qint64>(named->namesakes.size())}});
}

QString namedText(const QuickEntry::Named& named) {
  if (named.id && named.isLead) return Ctl::tr("%1 (lead)").arg(named.name);
  if (named.id) return named.name;
  if (named.namesakes.isEmpty()) return Ctl::tr("%1 (new)").arg(named.name);
  QStringList others;
  for (const Concerned& other : named.namesakes) others << other.title;
  return Ctl::tr("%1 (new; may be %2)").arg(named.name, others.join(QStringLiteral(", ")));
}

bool isSomebody(const QString& kind) { return kind == QLatin1String("contact") || kind == QLatin1String("lead"); }

QString whenText(const QuickEntry& entry) {
  if (!entry.when) return {};
  const QString day = entry.when->date.toString(Qt::ISODate);
  return entry.when->time ? day + entry.when->time->toString(QStringLiteral("'T'HH:mm")) : day;
}

int add(Context& context, const AddOptions& options) {
  const auto workspace = options.dryRun ? context.openToRead() : context.openToWrite();
  const auto reader = workspace->read();
  const QTimeZone zone = reader->context().zone;
  const TypingMoment moment{QDateTime::fromMSecsSinceEpoch(workspace->now(), zone), true};
  const QuickEntry entry = readQuickEntry(*reader, texts(options.words).join(QLatin1Char(' ')), moment);
  QuickMade made;
  if (!options.dryRun) {
    const bool somebody = isSomebody(entry.kind);
    const Act act{ActKind::Create,
                  somebody ? entry.kind : QStringLiteral("activity"),
                  {somebody && entry.person ? entry.person->name : entry.subject}};
    made = need(workspace->transact(act, [&](Transaction& tx) { return addQuickEntry(tx, entry, zone); }));
  } else if (entry.isEmpty()) {
    throw Failure{Problem("quick-entry-empty")};
  }
  const auto idText = [&](Id id, const char* prefix) { return id ? Json(id.text(QLatin1String(prefix))) : Json(); };
  const bool isLead = entry.kind == QLatin1String("lead") || (entry.person && entry.person->isLead);
  if (context.wantsJson()) {
    context.out.json(Json::object(
        {{QStringLiteral("kind"), entry.kind},
         {QStringLiteral("subject"), entry.subject},
         {QStringLiteral("when"), whenText(entry)},
         {QStringLiteral("until"), entry.until ? entry.until->toString(QStringLiteral("HH:mm")) : QString()},
         {QStringLiteral("impossibleDay"), entry.impossibleDay},
         {QStringLiteral("repeats"), entry.repeats ? repetitionRule(*entry.repeats) : QString()},
         {QStringLiteral("person"), namedJson(entry.person, isLead ? QStringLiteral("L") : QStringLiteral("C"))},
         {QStringLiteral("company"), namedJson(entry.company, QStringLiteral("O"))},
         {QStringLiteral("phone"), entry.phone},
         {QStringLiteral("email"), entry.email},
         {QStringLiteral("activity"), idText(made.activity, "A")},
         {QStringLiteral("contact"), idText(made.contact, "C")},
         {QStringLiteral("lead"), idText(made.lead, "L")},
         {QStringLiteral("dryRun"), options.dryRun}}));
    return kOk;
  }
  const EntityDef& activity = *reader->registry().entity(u"activity");
  QStringList parts{isSomebody(entry.kind) ? entityLabel(*reader->registry().entity(entry.kind))
                                           : choiceLabel(activity, *activity.field(u"kind"), entry.kind)};
  parts << entry.subject;
  for (const auto& named : {entry.person, entry.company})
    if (named) parts << namedText(*named);
  parts << entry.phone << entry.email << whenText(entry).replace(QLatin1Char('T'), QLatin1Char(' '));
  if (entry.until) parts.last() += QStringLiteral("–") + entry.until->toString(QStringLiteral("HH:mm"));
  if (entry.repeats) parts << repetitionText(*entry.repeats);
  if (!entry.impossibleDay.isEmpty()) parts << Ctl::tr("“%1” is no day of the calendar").arg(entry.impossibleDay);
  parts.removeAll(QString());
  context.out.line(parts.join(QStringLiteral(" · ")));
  return kOk;
}

}  // namespace

void addAdd(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("add", help(Ctl::tr("Add a task, meeting, note, contact or lead from one line")))
          ->fallthrough();
  const auto options = std::make_shared<AddOptions>();
  command
      ->add_option("words", options->words,
                   help(Ctl::tr("For instance: Call Wang Fang +86 138 0013 8000 tomorrow 3pm \"#Acme\"")))
      ->required()
      ->type_name("TEXT");
  command->add_flag("--dry-run", options->dryRun, help(Ctl::tr("Say how the line is understood and add nothing")));
  context.onRun(command, [&context, options] { return add(context, *options); });
}

}  // namespace relata::ctl
