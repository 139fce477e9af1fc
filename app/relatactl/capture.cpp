#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/exchange/lead_inbox.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString resultText(const exchange::CapturedLeads& file) {
  if (!file.problem.code.isEmpty()) return describe(file.problem);
  if (!file.passedOver.code.isEmpty()) return describe(file.passedOver);
  if (file.known) return Ctl::tr("was read before");
  QStringList parts{Ctl::tr("%1 new, %2 updated, %3 known, %4 refused")
                        .arg(file.added)
                        .arg(file.updated)
                        .arg(file.duplicates)
                        .arg(file.failed)};
  if (file.joined > 0) parts << Ctl::tr("added to the open lead of its sender");
  if (!file.leftOut.isEmpty()) parts << Ctl::tr("columns left out: %1").arg(oneLine(file.leftOut.join(s(", "))));
  return parts.join(s("; "));
}

int capture(Context& context, const std::string& folder) {
  const auto workspace = context.openToWrite();
  const exchange::InboxReport report = need(exchange::takeLeadFiles(*workspace, text(folder)));
  bool faulty = false;
  QList<Json> rows;
  for (const exchange::CapturedLeads& file : report.files) {
    faulty = faulty || !file.problem.code.isEmpty() || file.failed > 0;
    if (!context.wantsJson()) context.out.line(s("%1: %2").arg(oneLine(file.file), resultText(file)));
    rows << Json::object(
        {{s("file"), file.file},
         {s("new"), file.added},
         {s("updated"), file.updated},
         {s("duplicates"), file.duplicates},
         {s("errors"), file.failed},
         {s("joined"), file.joined},
         {s("read_before"), file.known},
         {s("columns_left_out"), Json::strings(file.leftOut)},
         {s("passed_over"), Json::textOrNull(file.passedOver.code.isEmpty() ? QString() : describe(file.passedOver))},
         {s("problem"), Json::textOrNull(file.problem.code.isEmpty() ? QString() : describe(file.problem))}});
  }
  if (context.wantsJson())
    context.out.json(Json::object({{s("new"), report.added}, {s("files"), Json::array(rows)}}));
  else
    context.out.note(Ctl::tr("%n new leads.", nullptr, static_cast<int>(report.added)));
  return faulty ? kFoundProblems : kOk;
}

}  // namespace

void addCapture(CLI::App& app, Context& context) {
  CLI::App* command = app.add_subcommand("capture", help(Ctl::tr("Read the files of a folder as leads: tables, "
                                                                 "vCards and mails, each once")));
  command->fallthrough();
  const auto folder = std::make_shared<std::string>();
  command->add_option("folder", *folder, help(Ctl::tr("The folder; nothing in it is changed")))
      ->required()
      ->type_name("DIR");
  context.onRun(command, [&context, folder] { return capture(context, *folder); });
}

}  // namespace relata::ctl
