#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryFile>

#include <CLI/CLI.hpp>

#include "assignments.h"
#include "commands.h"
#include "context.h"
#include "core/exchange/importer.h"
#include "core/exchange/write_problem.h"
#include "core/mail/mail_files.h"
#include "folder.h"
#include "mails.h"
#include "terminal.h"
#include "words.h"

namespace relata::ctl {
namespace {

struct ImportOptions {
  std::vector<std::string> files;
  std::vector<std::string> set, values;
  std::string as, map, match, update, errors, dates, encoding, delimiter, sheet, own;
  bool dryRun = false;
  bool createFields = false;
  bool header = false, noHeader = false;
};

/// A mapping is a page of text; whatever is larger is something else.
constexpr qint64 kLongestMapping = 1 << 20;

QJsonObject mappingFrom(const std::string& file) {
  QFile source;
  const bool open = file == "-" ? source.open(stdin, QIODevice::ReadOnly)
                                : (source.setFileName(text(file)), source.open(QIODevice::ReadOnly));
  if (!open) throw Failure{Problem(QFile::exists(text(file)) ? "no-permission" : "no-such-file", {text(file)})};
  const QByteArray content = source.read(kLongestMapping + 1);
  const QJsonDocument json = content.size() > kLongestMapping ? QJsonDocument() : QJsonDocument::fromJson(content);
  if (!json.isObject()) throw Failure{Problem("mapping-not-valid", {text(file)})};
  return json.object();
}

/// Standard input as a file, because an import reads it several times. Piece by piece: it may be large.
void copyInput(QTemporaryFile& to) {
  QFile input;
  if (!to.open() || !input.open(stdin, QIODevice::ReadOnly)) throw Failure{exchange::writeProblem(to, to.fileName())};
  QByteArray piece(1 << 20, Qt::Uninitialized);
  for (;;) {
    const qint64 size = input.read(piece.data(), piece.size());
    if (size <= 0) break;
    if (interrupted()) throw Failure{Problem("cancelled")};
    if (to.write(piece.constData(), size) != size) throw Failure{exchange::writeProblem(to, to.fileName())};
  }
  if (!to.flush()) throw Failure{exchange::writeProblem(to, to.fileName())};
}

QString delimiterOf(const QString& given) {
  if (given == QLatin1String("none")) return QChar(exchange::kNoDelimiter);
  return given == QLatin1String("\\t") || given == QLatin1String("tab") ? QStringLiteral("\t") : given;
}

exchange::ImportOptions optionsOf(const ImportOptions& given) {
  exchange::ImportOptions options;
  options.entity = text(given.as);
  if (!given.map.empty()) options.mapping = mappingFrom(given.map);
  for (const QString& key : text(given.match).split(QLatin1Char(','), Qt::SkipEmptyParts))
    options.matchKeys << key.trimmed();
  if (!given.update.empty()) options.update = exchange::updateRuleFromKey(text(given.update));
  if (!given.update.empty() && !options.update)
    throw Failure{Problem("option-value", {QStringLiteral("--update"), text(given.update),
                                           QStringLiteral("never, empty, newer, always")})};
  if (!given.dates.empty()) options.dayFirst = given.dates == "dmy";
  options.createFields = given.createFields;
  for (const QString& word : texts(given.values)) {
    // "COLUMN:VALUE=MEANING"; a meaning holds no "=", a heading no ":".
    const qsizetype colon = word.indexOf(QLatin1Char(':')), equals = word.lastIndexOf(QLatin1Char('='));
    if (colon <= 0 || equals <= colon + 1)
      throw Failure{Problem("option-value", {QStringLiteral("--value"), word, QStringLiteral("COLUMN:VALUE=MEANING")})};
    options.values[word.left(colon).trimmed()].insert(word.mid(colon + 1, equals - colon - 1).trimmed(),
                                                      word.mid(equals + 1).trimmed());
  }
  options.errorFile = text(given.errors);
  if (!given.encoding.empty()) options.file.csv.encoding = QByteArray::fromStdString(given.encoding);
  if (!given.delimiter.empty()) options.file.csv.delimiter = delimiterOf(text(given.delimiter));
  if (given.header || given.noHeader) options.file.csv.hasHeader = given.header;
  options.file.sheet = text(given.sheet);
  return options;
}

constexpr qsizetype kErrorsShown = 20;
constexpr int kMetShown = 10;

/// A line that says what stands there already is about nobody in particular.
QString metText(const exchange::RowExample& row) {
  const QString line = QString::number(row.line), title = oneLine(row.title), met = oneLine(row.met);
  const bool same = row.outcome == exchange::RowOutcome::Duplicate;
  if (met.isEmpty())
    return same ? Ctl::tr("Line %1, %2, says what is there already").arg(line, title)
                : Ctl::tr("Line %1, %2, changes what is there").arg(line, title);
  const QString text = same ? Ctl::tr("Line %1, %2, is there already as %3").arg(line, title, met)
                            : Ctl::tr("Line %1, %2, was taken for %3 and changes it").arg(line, title, met);
  return row.why.isEmpty() ? text : Ctl::tr("%1: %2").arg(text, oneLine(row.why));
}

/// Rows that were taken for a record that is there, with whom and why: what would be wrong without a word.
void sayMet(Context& context, const exchange::ImportReport& report) {
  using exchange::RowOutcome;
  for (const RowOutcome outcome : {RowOutcome::Duplicate, RowOutcome::Updated}) {
    const qint64 all = outcome == RowOutcome::Duplicate ? report.duplicates : report.updated;
    int shown = 0;
    for (const exchange::RowExample& row : report.examples) {
      if (row.outcome != outcome || shown == kMetShown) continue;
      ++shown;
      context.out.note(QLatin1String("  ") + metText(row));
    }
    if (all > shown && shown > 0) context.out.note(Ctl::tr("  … and %1 more").arg(all - shown));
  }
}

void sayReport(Context& context, const exchange::ImportReport& report, const QString& file) {
  const QString sentence = report.dryRun
                               ? Ctl::tr("%1: %n row(s) would give: new %2, updated %3, there already %4, errors %5.",
                                         nullptr, static_cast<int>(report.rows))
                               : Ctl::tr("%1: %n row(s) gave: new %2, updated %3, there already %4, errors %5.",
                                         nullptr, static_cast<int>(report.rows));
  context.out.line(sentence.arg(file).arg(report.added).arg(report.updated).arg(report.duplicates).arg(report.failed));
  sayMet(context, report);
  for (const exchange::RowError& error : report.errors.mid(0, kErrorsShown)) {
    context.out.note(QLatin1String("  ") + Ctl::tr("Line %1").arg(error.line) + QLatin1String(": ") +
                     exchange::errorText(error));
  }
  if (report.failed > kErrorsShown) context.out.note(Ctl::tr("  … and %1 more").arg(report.failed - kErrorsShown));
  if (report.near.count > 0)
    context.out.note(QLatin1String("  ") +
                     Ctl::tr("%n new record(s) may be there already; none was merged (“relatactl duplicates” "
                             "compares all):",
                             nullptr, static_cast<int>(report.near.count)));
  for (const exchange::NearRow& row : report.near.rows.mid(0, kErrorsShown))
    context.out.note(QStringLiteral("    ") +
                     Ctl::tr("Line %1, %2, may be %3: %4")
                         .arg(QString::number(row.line), oneLine(row.title), oneLine(row.otherTitle), row.evidence));
  for (const Problem& remark : report.remarks) context.out.note(QLatin1String("  ") + describe(remark));
  constexpr qsizetype kUnknownShown = 10;
  for (const exchange::UnknownValue& one : report.unknown.mid(0, kUnknownShown))
    context.out.note(QLatin1String("  ") +
                     Ctl::tr("Nothing is called “%1” (rows: %2). Say what it means: --value \"%3:%1=…\"")
                         .arg(oneLine(one.value))
                         .arg(one.rows)
                         .arg(oneLine(one.column)));
}

exchange::ImportReport importOne(Context& context, Workspace& workspace, const QString& path,
                                 const exchange::ImportOptions& options, bool dryRun) {
  const auto progress = [&](qint64 done, qint64 total, qint64 rows) {
    context.out.progress(Ctl::tr("%1 rows, %2 %").arg(rows).arg(total > 0 ? 100 * done / total : 100));
    return !interrupted();
  };
  const auto job = need(exchange::ImportJob::open(workspace, path, options));
  auto report = need(dryRun ? job->rehearse(progress) : job->run(progress));
  context.out.endProgress();
  return report;
}

/// All that is in the file: cards of people, and then those of companies. What was asked for with --as is all that
/// is wanted.
QList<exchange::ImportReport> importAll(Context& context, Workspace& workspace, const QString& path,
                                        exchange::ImportOptions options, bool dryRun) {
  QList<exchange::ImportReport> reports{importOne(context, workspace, path, options, dryRun)};
  const QString others = reports.first().others();
  if (!options.entity.isEmpty() || others.isEmpty()) return reports;
  options.entity = others;
  if (!options.errorFile.isEmpty()) {
    const QFileInfo errors(options.errorFile);
    options.errorFile = errors.path() + QLatin1Char('/') + errors.completeBaseName() + QLatin1Char('-') + others +
                        QLatin1Char('.') + errors.suffix();
  }
  reports << importOne(context, workspace, path, options, dryRun);
  for (exchange::ImportReport& report : reports)
    report.remarks.removeIf([](const Problem& remark) {
      return remark.is("import-company-cards-skipped") || remark.is("import-people-cards-skipped");
    });
  return reports;
}

void sayJson(Context& context, const QList<QJsonObject>& reports) {
  if (reports.size() == 1) return context.out.json(Json::fromObject(reports.first()));
  JsonList list(context.out, context.jsonLines);
  for (const QJsonObject& report : reports) list.add(Json::fromObject(report));
  list.end();
}

/// A whole workspace that was exported as a folder.
void importWhole(Context& context, Workspace& workspace, const QString& folder, bool dryRun) {
  const auto progress = [&](qint64 done, qint64) {
    context.out.progress(Ctl::tr("%1 records").arg(done));
    return !interrupted();
  };
  const exchange::FolderReport report = need(exchange::importFolder(workspace, folder, dryRun, progress));
  context.out.endProgress();
  if (context.wantsJson())
    context.out.json(folderJson(folder, report));
  else
    context.out.line((dryRun ? Ctl::tr("%1 would give %n record(s).", nullptr, static_cast<int>(report.total()))
                             : Ctl::tr("%1 gave %n record(s).", nullptr, static_cast<int>(report.total())))
                         .arg(folder));
}

/// Mails, and folders of them, become tickets; --as ticket says it where the names do not.
bool wantsMails(const ImportOptions& given) {
  if (!given.as.empty() && given.as != "ticket") return false;
  for (const std::string& file : given.files)
    if (!mail::isMailFile(text(file)) && !(given.as == "ticket" && QFileInfo(text(file)).isDir())) return false;
  return true;
}

int import(Context& context, const ImportOptions& given) {
  exchange::ImportOptions options = optionsOf(given);
  const auto workspace = context.openToWrite();
  catchInterrupts();
  if (given.files.size() == 1 && exchange::isExportedFolder(text(given.files.front()))) {
    importWhole(context, *workspace, text(given.files.front()), given.dryRun);
    return kOk;
  }
  if (wantsMails(given))
    return importMails(context, *workspace, texts(given.files),
                       text(given.own).split(QLatin1Char(','), Qt::SkipEmptyParts), given.dryRun);
  if (given.as == "message") return importChannelMessages(context, *workspace, texts(given.files), given.dryRun, false);
  if (!given.set.empty()) {
    const auto reader = workspace->read();
    Values values(*workspace, *reader);
    options.otherwise = assignmentsOf(texts(given.set), entityNamed(reader->registry(), given.as), values);
  }
  bool failed = false;
  QList<QJsonObject> reports;
  for (const std::string& file : given.files) {
    QTemporaryFile fromInput;
    QString path = text(file);
    if (file == "-") {
      copyInput(fromInput);
      path = fromInput.fileName();
    }
    options.name = file == "-" ? Ctl::tr("standard input") : QString();
    for (exchange::ImportReport& report : importAll(context, *workspace, path, options, given.dryRun)) {
      failed = failed || report.failed > 0;
      QJsonObject json = report.toJson();
      if (file == "-") json[QLatin1String("file")] = QStringLiteral("-");
      if (context.wantsJson())
        reports << json;
      else
        sayReport(context, report, text(file));
    }
  }
  if (context.wantsJson()) sayJson(context, reports);
  return failed ? kFoundProblems : kOk;
}

}  // namespace

void addImport(CLI::App& app, Context& context) {
  CLI::App* command =
      app.add_subcommand("import", help(Ctl::tr("Import CSV, Excel, vCard, calendar and JSON Lines files: columns are "
                                                "recognised, duplicates found, all of it one act")))
          ->fallthrough();
  const auto options = std::make_shared<ImportOptions>();
  command
      ->add_option("files", options->files,
                   help(Ctl::tr("The files, or a folder that export all wrote; - reads standard input")))
      ->required()
      ->type_name("FILE");
  CLI::Option* as =
      command
          ->add_option(
              "--as", options->as,
              help(Ctl::tr(
                  "What the rows are: contact, company, activity …, or message: of a chat (otherwise found out)")))
          ->type_name("ENTITY");
  command
      ->add_option("--map", options->map,
                   help(Ctl::tr("JSON file {\"column\": \"field\"} over the columns that were recognised")))
      ->type_name("FILE");
  command
      ->add_option("--match", options->match,
                   help(Ctl::tr("Fields that tell whether a record is there already: email,name")))
      ->type_name("KEYS");
  command
      ->add_option("--update", options->update,
                   help(Ctl::tr("What happens to records that are there: never, empty, newer or always (otherwise "
                                "empty; always of a calendar)")))
      ->type_name("RULE");
  command
      ->add_option("--own", options->own,
                   help(Ctl::tr("Of mails: further addresses of the team, so that what they wrote went out")))
      ->type_name("ADDRESSES");
  command
      ->add_option("--set", options->set,
                   help(Ctl::tr("What new records of --as get where their row says nothing; several times")))
      ->allow_extra_args(false)
      ->needs(as)
      ->type_name("FIELD=VALUE");
  command
      ->add_option("--value", options->values,
                   help(Ctl::tr("What a value of a column means, such as a stage of another program; several times")))
      ->allow_extra_args(false)
      ->type_name("COLUMN:VALUE=MEANING");
  command->add_flag("--dry-run", options->dryRun, help(Ctl::tr("Say what would happen and change nothing")));
  command
      ->add_option("--errors", options->errors,
                   help(Ctl::tr("Write the rows that failed, with their reasons, into a CSV file")))
      ->type_name("OUT.csv");
  command->add_flag("--create-fields", options->createFields,
                    help(Ctl::tr("Make a field of one's own for each column that fits none")));
  command
      ->add_option("--dates", options->dates,
                   help(Ctl::tr("How 03/04/2017 is meant: dmy or mdy (otherwise by the evidence)")))
      ->check(CLI::IsMember({"dmy", "mdy"}))
      ->type_name("ORDER");
  command->add_option("--encoding", options->encoding, help(Ctl::tr("Encoding, such as GB18030 (otherwise found out)")))
      ->type_name("NAME");
  command
      ->add_option("--delimiter", options->delimiter,
                   help(Ctl::tr("Character between cells, tab, or none (otherwise found out)")))
      ->type_name("C");
  CLI::Option* header =
      command->add_flag("--header", options->header, help(Ctl::tr("The first row names the columns")));
  command
      ->add_flag("--no-header", options->noHeader,
                 help(Ctl::tr("The first row is data; in a mapping the columns are called #1, #2 …")))
      ->excludes(header);
  command
      ->add_option("--sheet", options->sheet,
                   help(Ctl::tr("Sheet of a spreadsheet, by name or number (otherwise the one that holds a table)")))
      ->type_name("NAME|N");
  context.onRun(command, [&context, options] { return import(context, *options); });
}

}  // namespace relata::ctl
