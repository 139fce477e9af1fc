#include <QFile>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "core/exchange/exporter.h"
#include "folder.h"
#include "list_query.h"
#include "terminal.h"
#include "values.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct ExportOptions {
  std::string entity, format, where, sort, fields, view, out = "-", asOf;
  bool deleted = false;
  bool noBom = false;
};

/// Standard output as a device that remembers whether its reader went away.
class OutDevice final : public QIODevice {
 public:
  explicit OutDevice(Output& out) : m_out(out) { open(QIODevice::WriteOnly); }
  bool isSequential() const override { return true; }

 protected:
  qint64 readData(char*, qint64) override { return -1; }
  qint64 writeData(const char* data, qint64 size) override {
    m_out.bytes(QByteArray(data, static_cast<qsizetype>(size)));
    return size;
  }

 private:
  Output& m_out;
};

/// The whole workspace, as files that any program can read and an empty workspace takes back.
int exportAll(Context& context, const ExportOptions& given) {
  if (given.format != "folder" || given.out == "-")
    throw Failure{Problem("export-all-is-folder", {}, QStringLiteral("format"))};
  const auto workspace = context.openToRead();
  catchInterrupts();
  const auto progress = [&](qint64 done, qint64) {
    context.out.progress(Ctl::tr("%1 records").arg(done));
    return !interrupted();
  };
  const exchange::FolderReport report = need(exchange::exportFolder(*workspace->read(), text(given.out), progress));
  context.out.endProgress();
  if (context.wantsJson())
    context.out.json(folderJson(text(given.out), report));
  else
    context.out.note(
        Ctl::tr("Wrote %n record(s) to %1.", nullptr, static_cast<int>(report.total())).arg(text(given.out)));
  return kOk;
}

int exportRecords(Context& context, const ExportOptions& given) {
  if (given.entity == "all" || given.format == "folder") return exportAll(context, given);
  exchange::ExportOptions options;
  options.format = need(exchange::exportFormat(text(given.format)));
  options.bom = !given.noBom;
  const auto workspace = context.openToRead();
  const auto reader = readerAt(context, *workspace, given.asOf);
  const EntityDef& def = entityNamed(reader->registry(), given.entity);
  ListRequest request{text(given.where), text(given.sort), text(given.fields)};
  if (!given.view.empty()) request = withView(*reader, def, text(given.view), request);
  const ListQuery query = queryOf(request, def, *reader, given.deleted);
  for (const FieldPath& path : pathsOf(request.fields, def, reader->registry())) options.fields << path.text();
  options.zone = reader->context().zone;
  catchInterrupts();
  const auto progress = [&](qint64 done, qint64 total) {
    if (given.out != "-") context.out.progress(Ctl::tr("%1 of %2").arg(done).arg(total));
    return !interrupted() && !context.out.readerIsGone();
  };
  if (given.out == "-") {
    OutDevice device(context.out);
    const auto written = exchange::exportList(*reader, query, options, device, progress);
    return written.ok() || context.out.readerIsGone() ? kOk : context.fail(written.problem());
  }
  const qint64 written = need(exchange::exportToFile(*reader, query, options, text(given.out), progress));
  context.out.endProgress();
  if (context.wantsJson())
    context.out.json(Json::object({{QStringLiteral("file"), text(given.out)}, {QStringLiteral("rows"), written}}));
  else
    context.out.note(Ctl::tr("Wrote %n row(s) to %1.", nullptr, static_cast<int>(written)).arg(text(given.out)));
  return kOk;
}

}  // namespace

void addExport(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("export", help(Ctl::tr("Write records as CSV, Excel workbook, vCard, calendar or JSON Lines")))
          ->fallthrough();
  const auto options = std::make_shared<ExportOptions>();
  command
      ->add_option("entity", options->entity,
                   help(Ctl::tr("What to export: contact, company, activity …; all of it, as a folder: all")))
      ->required()
      ->type_name("ENTITY");
  command
      ->add_option("--format", options->format,
                   help(Ctl::tr("csv, xlsx, vcf (vCard 3.0), vcf4, ics (activities) or jsonl; folder with all")))
      ->required()
      ->type_name("FORMAT");
  command->add_option("--where", options->where, help(Ctl::tr("Filter")))->type_name("EXPR");
  command->add_option("--sort", options->sort, help(Ctl::tr("Fields to sort by")))->type_name("F,-G");
  command->add_option("--fields", options->fields, help(Ctl::tr("Fields to write; otherwise all")))
      ->type_name("A,B,C.D");
  command->add_option("--view", options->view, help(Ctl::tr("A saved view by its name")))->type_name("NAME");
  command->add_option("--out", options->out, help(Ctl::tr("The file or folder to write; otherwise standard output")))
      ->type_name("FILE");
  command->add_flag("--deleted", options->deleted, help(Ctl::tr("The recycle bin instead")));
  command->add_option("--as-of", options->asOf, help(Ctl::tr("As everything stood at the end of a day, or at a time")))
      ->type_name("DATE");
  command->add_flag("--no-bom", options->noBom,
                    help(Ctl::tr("Leave out the mark that tells Excel that a CSV file is UTF-8")));
  context.onRun(command, [&context, options] { return exportRecords(context, *options); });
}

}  // namespace relata::ctl
