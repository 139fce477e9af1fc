#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/templates/render_template.h"
#include "core/templates/template_list.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct TemplateArguments {
  std::string name, on;
};

Json missingJson(const RenderedTemplate& rendered) {
  QList<Json> out;
  for (const MissingValue& one : rendered.missing)
    out << Json::object({{QStringLiteral("name"), one.name},
                         {QStringLiteral("label"), one.label},
                         {QStringLiteral("in"), one.inSubject ? QStringLiteral("subject") : QStringLiteral("body")}});
  return Json::array(out);
}

/// All that is wrong with a template at once: whoever mends it wants to see the whole of it.
int sayProblems(Context& context, const Record& found, const QList<Problem>& problems) {
  if (context.wantsJson()) throw Failure{problems.first()};
  const EntityDef& def = found.def();
  for (const Problem& problem : problems)
    context.out.error(
        QStringLiteral("relatactl: %1: %2").arg(fieldLabel(def, *def.field(problem.field)), describe(problem)));
  return kFailed;
}

int render(Context& context, const TemplateArguments& given) {
  const auto workspace = context.openToRead();
  const auto reader = workspace->read();
  const Record found = need(templateNamed(*reader, text(given.name)));
  const Named on = recordNamed(*reader, text(given.on));
  if (const QList<Problem> problems = templateProblems(found, reader->registry()); !problems.isEmpty())
    return sayProblems(context, found, problems);
  const RenderedTemplate out =
      need(renderTemplate(*reader, found, on.id, {workspace->me(), workspace->now(), QTimeZone::systemTimeZone()}));
  if (context.wantsJson()) {
    context.out.json(Json::object({{QStringLiteral("template"), found.idText()},
                                   {QStringLiteral("on"), on.id.text(on.def->prefix)},
                                   {QStringLiteral("subject"), Json::textOrNull(out.subject)},
                                   {QStringLiteral("body"), out.body},
                                   {QStringLiteral("missing"), missingJson(out)}}));
  } else {
    if (!out.subject.isEmpty()) context.out.line(out.subject + QLatin1Char('\n'));
    context.out.line(out.body);
    for (const MissingValue& one : out.missing)
      context.out.error(Ctl::tr("Missing: %1 (%2)").arg(oneLine(one.label), oneLine(one.name)));
  }
  return out.missing.isEmpty() ? kOk : kFoundProblems;
}

}  // namespace

void addTemplate(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("template", help(Ctl::tr("Use the templates of mails and notes")))->fallthrough();
  command->require_subcommand(1);
  CLI::App* rendered =
      command
          ->add_subcommand("render",
                           help(Ctl::tr("Print subject and text with the values of a record; ends with 3 where a value "
                                        "is missing")))
          ->fallthrough();
  const auto given = std::make_shared<TemplateArguments>();
  rendered->add_option("template", given->name, help(Ctl::tr("Name or id of the template")))
      ->required()
      ->type_name("NAME|ID");
  rendered->add_option("--on", given->on, help(Ctl::tr("The record whose values are put in")))
      ->required()
      ->type_name("ID");
  context.onRun(rendered, [&context, given] { return render(context, *given); });
}

}  // namespace relata::ctl
