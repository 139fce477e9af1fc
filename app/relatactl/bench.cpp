#include "core/bench/bench.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct BenchArguments {
  std::string name;
  std::vector<qint64> contacts{100'000, 1'000'000};
  bool window = true;
};

Json jsonOf(const bench::Figure& figure) {
  return Json::object({{QStringLiteral("name"), figure.name},
                       {QStringLiteral("contacts"), figure.contacts},
                       {QStringLiteral("unit"), figure.unit},
                       {QStringLiteral("p50"), figure.p50},
                       {QStringLiteral("p95"), figure.p95},
                       {QStringLiteral("limit"), figure.limit},
                       {QStringLiteral("raw"), figure.raw},
                       {QStringLiteral("ratio"), figure.ratio},
                       {QStringLiteral("ratio_limit"), figure.ratioLimit},
                       {QStringLiteral("samples"), figure.samples},
                       {QStringLiteral("kept"), figure.kept()}});
}

QString number(double value) {
  return value == 0 ? QStringLiteral("–") : QString::number(value, 'f', value < 10 ? 3 : value < 1000 ? 1 : 0);
}

// The same cells serve the eye and the README: a Markdown table.
void printTable(Context& context, const QList<bench::Figure>& figures) {
  context.out.line(QStringLiteral("| figure | contacts | p50 | p95 | promised p95 | raw | ratio | promised ratio | |"));
  context.out.line(QStringLiteral("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |"));
  for (const bench::Figure& f : figures) {
    const QString ratio = f.ratio == 0 ? QStringLiteral("–") : QString::number(f.ratio, 'f', 1);
    const QString verdict = f.kept()          ? QString()
                            : !f.fastEnough() ? QStringLiteral("over the limit")
                                              : QStringLiteral("far from the raw limit");
    context.out.line(QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 | %7 | %8 | %9 |")
                         .arg(QStringLiteral("%1, %2").arg(f.name, f.unit))
                         .arg(f.contacts)
                         .arg(number(f.p50), number(f.p95), number(f.limit), number(f.raw), ratio, number(f.ratioLimit))
                         .arg(verdict));
  }
}

// The desktop program lies beside this one; without it the figures of the window are left out, and that is said.
QString windowProgram(Context& context) {
  QString path = QStandardPaths::findExecutable(QStringLiteral("relata"), {QCoreApplication::applicationDirPath()});
  if (path.isEmpty()) context.out.note(Ctl::tr("The window is not measured: there is no relata beside this program."));
  return path;
}

int runBench(Context& context, const BenchArguments& arguments) {
  QList<bench::Figure> figures;
  const QString program = arguments.window ? windowProgram(context) : QString();
  for (const qint64 contacts : arguments.contacts) {
    const QTemporaryDir folder;
    bench::BenchOptions options;
    options.contacts = contacts;
    options.only = text(arguments.name);
    options.folder = folder.path();
    options.program = program;
    options.sales = contacts == arguments.contacts.front();  // once: they do not depend on it
    figures += need(bench::run(options, [&](const QString& line) { context.out.note(line); }));
  }
  context.out.note(QStringLiteral("peak memory %1 MB").arg(bench::peakMemoryMb(), 0, 'f', 0));
  if (context.wantsJson()) {
    JsonList list(context.out, context.jsonLines);
    for (const bench::Figure& figure : figures) list.add(jsonOf(figure));
    list.end();
  } else {
    printTable(context, figures);
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
  command
      ->add_option("--contacts", arguments->contacts,
                   help(Ctl::tr("How many people; several sizes one after the other")))
      ->check(CLI::Range(1000, 5'000'000))
      ->type_name("N");
  command->add_flag("!--no-window", arguments->window,
                    help(Ctl::tr("Leave out the start and the memory of the window")));
  context.onRun(command, [&context, arguments] { return runBench(context, *arguments); });
}

}  // namespace relata::ctl
