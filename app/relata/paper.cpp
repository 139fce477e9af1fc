#include "app/relata/paper.h"

#include <cstdio>

#include "core/setup.h"
#include "ui/sales/quote_pdf.h"

namespace relata::app {
namespace {

constexpr int kFailed = 1;
constexpr int kUsage = 2;

int fail(const Problem& problem) {
  std::fputs((QStringLiteral("relata: ") + describe(problem) + QLatin1Char('\n')).toUtf8().constData(), stderr);
  return kFailed;
}

}  // namespace

int writePaper(const ProgramOptions& options) {
  const auto id = parseId(options.paper);
  if (options.file.isEmpty() || options.paperFile.isEmpty() || !id) {
    std::fputs("relata: --paper wants the id of a quote or order, FILE and --to PDF\n", stderr);
    return kUsage;
  }
  WorkspaceOptions wanted;
  wanted.readOnly = true;
  wanted.passphrase = qgetenv("RELATA_PASSPHRASE");
  wanted.stateDir = options.dataDir;
  const auto workspace = Workspace::open(options.file, wanted, relataParts());
  if (!workspace.ok()) return fail(workspace.problem());
  const auto reader = (*workspace)->read();
  const EntityDef* def = reader->registry().byPrefix(id->prefix);
  if (!def || (def->key != QLatin1String("quote") && def->key != QLatin1String("order")))
    return fail(Problem("not-a-quote", {options.paper}));
  const auto sheet = guarded([&] { return readQuoteSheet(*reader, def->key, id->id); });
  if (!sheet.ok()) return fail(sheet.problem());
  if (!sheet->ok()) return fail(sheet->problem());
  const Result<int> pages = ui::writeQuotePdf(**sheet, options.paperFile);
  if (!pages.ok()) return fail(pages.problem());
  std::fputs((QByteArray::number(*pages) + '\n').constData(), stdout);
  return 0;
}

}  // namespace relata::app
