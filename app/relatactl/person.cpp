#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/marketing/erase_person.h"
#include "core/marketing/export_person.h"
#include "core/marketing/person_words.h"
#include "core/workspace/backup.h"
#include "people.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct PersonArguments {
  std::string person, out, reason;
  bool dryRun = false, sure = false;
};

const EntityDef& contactDefOf(const Reader& reader) { return *reader.registry().entity(u"contact"); }

int exportOne(Context& context, const PersonArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const Id person = recordByIdOrName(*reader, contactDefOf(*reader), given.person);
  if (given.out.empty()) {
    context.out.bytes(need(exportPerson(*reader, person)));
    return kOk;
  }
  need(exportPerson(*reader, person, text(given.out)));
  context.out.note(Ctl::tr("Written to %1").arg(text(given.out)));
  return kOk;
}

Json placesJson(const QList<PersonPlace>& places) {
  static constexpr const char* kFates[] = {"erased", "pseudonymised", "mentioned", "doubtful", "kept"};
  QList<Json> out;
  for (const PersonPlace& place : places)
    out << Json::object({{s("place"), place.entity},
                         {s("name"), Json::textOrNull(place.name)},
                         {s("count"), place.count},
                         {s("fate"), s(kFates[static_cast<int>(place.fate)])}});
  return Json::array(out);
}

void sayPlaces(Context& context, const QList<PersonPlace>& places) {
  TextTable table(context.out, {Ctl::tr("Where"), Ctl::tr("Count"), Ctl::tr("What becomes of it")},
                  {false, true, false});
  for (const PersonPlace& place : places)
    table.add({oneLine(placeText(place)), QString::number(place.count), fateText(place.fate)});
  table.end();
}

int preview(Context& context, const PersonArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const Id person = recordByIdOrName(*reader, contactDefOf(*reader), given.person);
  const PersonTraces traces = need(personTraces(*reader, person, backupFiles(*workspace)));
  if (context.wantsJson())
    context.out.json(Json::object({{s("person"), person.text(s("C"))}, {s("places"), placesJson(traces.places)}}));
  else
    sayPlaces(context, traces.places);
  if (traces.nameIsShared)
    context.out.note(Ctl::tr("Somebody else is called so, too: the name is taken out only where it is this person."));
  return kOk;
}

int erase(Context& context, const PersonArguments& given) {
  if (given.dryRun) return preview(context, given);
  if (!given.sure) throw Failure{Problem("erase-not-sure")};
  const auto workspace = context.openToWrite();
  const Id person = recordByIdOrName(*workspace->read(), contactDefOf(*workspace->read()), given.person);
  const ErasureReport report = need(erasePerson(*workspace, person, text(given.reason), backupFiles(*workspace)));
  if (context.wantsJson()) {
    context.out.json(Json::object({{s("certificate"), report.certificate.text(s("ER"))},
                                   {s("label"), report.label},
                                   {s("places"), placesJson(report.places)},
                                   {s("bytes_searched"), report.bytesSearched},
                                   {s("found"), Json::strings(report.found)}}));
  } else {
    sayPlaces(context, report.places);
    context.out.line(Ctl::tr("Certificate: %1").arg(report.certificate.text(s("ER"))));
    context.out.note(report.found.isEmpty()
                         ? Ctl::tr("Sought again in tables, journal, index%1: not found.")
                               .arg(report.bytesSearched ? Ctl::tr(" and the bytes of the file") : QString())
                         : Ctl::tr("Still found: %1").arg(report.found.join(s(", "))));
  }
  return report.found.isEmpty() ? kOk : kFoundProblems;
}

}  // namespace

void addPerson(CLI::App& app, Context& context) {
  CLI::App* person =
      app.add_subcommand("person", help(Ctl::tr("All that is known of one person: have it, or erase it")))
          ->fallthrough();
  person->require_subcommand(1);
  const auto given = std::make_shared<PersonArguments>();
  CLI::App* exports =
      person->add_subcommand("export", help(Ctl::tr("Write all that the workspace holds of a person as JSON")))
          ->fallthrough();
  exports->add_option("person", given->person, help(Ctl::tr("A person, by id or name")))->required()->type_name("WHO");
  exports->add_option("--out", given->out, help(Ctl::tr("Into this file")))->type_name("FILE");
  context.onRun(exports, [&context, given] { return exportOne(context, *given); });
  CLI::App* erases =
      person
          ->add_subcommand("erase", help(Ctl::tr("Erase a person for good, with a certificate; this cannot be undone")))
          ->fallthrough();
  erases->add_option("person", given->person, help(Ctl::tr("A person, by id or name")))->required()->type_name("WHO");
  erases->add_flag("--dry-run", given->dryRun, help(Ctl::tr("Only say where the person is found")));
  erases->add_flag("--yes", given->sure, help(Ctl::tr("Yes, for good")));
  erases->add_option("--reason", given->reason, help(Ctl::tr("Why, for the certificate")))->type_name("TEXT");
  context.onRun(erases, [&context, given] { return erase(context, *given); });
}

}  // namespace relata::ctl
