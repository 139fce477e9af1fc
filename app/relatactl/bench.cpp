#include "core/bench/bench.h"

#include <QTemporaryDir>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct BenchArguments {
  std::string name;
  qint64 contacts = 100'000;
};

Json jsonOf(const bench::Figure& figure) {
  return Json::object({{QStringLiteral("name"), figure.name},
                       {QStringLiteral("unit"), figure.unit},
                       {QStringLiteral("p50"), figure.p50},
                       {QStringLiteral("p95"), figure.p95},
                       {QStringLiteral("raw"), figure.raw},
                       {QStringLiteral("ratio"), figure.ratio},
                       {QStringLiteral("limit"), figure.limit},
                       {QStringLiteral("samples"), figure.samples},
                       {QStringLiteral("kept"), figure.kept()}});
}

int runBench(Context& context, const BenchArguments& arguments) {
  const QTemporaryDir folder;
  bench::BenchOptions options;
  options.contacts = arguments.contacts;
  options.only = text(arguments.name);
  options.folder = folder.path();
  const auto figures = need(bench::run(options, [&](const QString& line) { context.out.note(line); }));
  if (context.wantsJson()) {
    JsonList list(context.out, context.jsonLines);
    for (const bench::Figure& figure : figures) list.add(jsonOf(figure));
    list.end();
  } else {
    context.out.line(
        QStringLiteral("%1 contacts, peak memory %2 MB").arg(options.contacts).arg(bench::peakMemoryMb(), 0, 'f', 0));
    context.out.line(QStringLiteral("%1 %2 %3 %4 %5 %6")
                         .arg(QStringLiteral("figure"), -16)
                         .arg(QStringLiteral("p50"), 11)
                         .arg(QStringLiteral("p95"), 11)
                         .arg(QStringLiteral("raw"), 11)
                         .arg(QStringLiteral("ratio"), 8)
                         .arg(QStringLiteral("limit"), 9));
    for (const bench::Figure& f : figures)
      context.out.line(QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8")
                           .arg(f.name, -16)
                           .arg(f.p50, 11, 'f', 3)
                           .arg(f.p95, 11, 'f', 3)
                           .arg(f.raw, 11, 'f', 3)
                           .arg(f.ratio, 8, 'f', 1)
                           .arg(f.limit, 9, 'f', 0)
                           .arg(f.unit, f.kept() ? QString() : QStringLiteral("over the limit"))
                           .trimmed());
  }
  const bool allKept = std::all_of(figures.begin(), figures.end(), [](const bench::Figure& f) { return f.kept(); });
  return allKept ? kOk : kFoundProblems;
}

}  // namespace

void addBench(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("bench", help(Ctl::tr("Measure this machine: each figure beside raw SQLite in the same run")))
          ->fallthrough();
  const auto arguments = std::make_shared<BenchArguments>();
  command->add_option("name", arguments->name, help(Ctl::tr("One figure, or the beginning of its name")))
      ->type_name("NAME");
  command->add_option("--contacts", arguments->contacts, help(Ctl::tr("How many people")))
      ->check(CLI::Range(1000, 5'000'000))
      ->type_name("N");
  context.onRun(command, [&context, arguments] { return runBench(context, *arguments); });
}

}  // namespace relata::ctl
