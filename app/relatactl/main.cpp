#include <QLocale>
#include <QTranslator>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "context.h"
#include "core/db/db_error.h"
#include "core/store/filter_path.h"
#include "terminal.h"
#include "words.h"

namespace relata::ctl {
namespace {

constexpr auto kNouns = {
    addInit,     addInfo,    addImport,   addExport,  addList,    addShow,    addCreate,  addSet,     addAdd,
    addToday,    addAttach,  addMove,     addQuote,   addConvert, addAssign,  addPool,    addCapture, addTemplate,
    addTicket,   addSla,     addMail,     addReport,  addDelete,  addRestore, addSearch,  addHistory, addDuplicates,
    addMerge,    addQuality, addUndo,     addField,   addView,    addUsers,   addEncrypt, addBackup,  addCheck,
    addGenerate, addBench,   addCardDav,  addKb,      addIntent,  addSegment, addConsent, addPerson,  addSurvey,
    addChannel,  addCall,    addCampaign, addContent, addCoupon,  addRun,     addJourney};

/// Qt warns about locales that are not UTF-8; input and output are UTF-8 here whatever they say.
void keepQtQuiet(QtMsgType type, const QMessageLogContext&, const QString& message) {
  if (type == QtFatalMsg || type == QtCriticalMsg) std::fprintf(stderr, "%s\n", qUtf8Printable(message));
}

/// The help is built before the options are read, so the language is looked for first.
QString languageOf(const QStringList& arguments) {
  for (qsizetype i = 1; i < arguments.size(); ++i) {
    if (arguments[i] == QLatin1String("--")) break;
    if (arguments[i] == QLatin1String("--lang")) return arguments.value(i + 1);
    if (arguments[i].startsWith(QLatin1String("--lang="))) return arguments[i].mid(7);
  }
  return QLocale::system().uiLanguages().value(0);
}

void loadWords(QTranslator& translator, const QString& language) {
  const bool chinese = language.startsWith(QLatin1String("zh"), Qt::CaseInsensitive);
  // Days of the week are said in the language of the other words.
  if (chinese) QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
  if (translator.load(chinese ? QStringLiteral(":/i18n/relata_zh_CN.qm") : QStringLiteral(":/i18n/relata_en.qm")))
    QCoreApplication::installTranslator(&translator);
}

void addSharedOptions(CLI::App& app, Context& context) {
  app.add_option("-w,--workspace", context.workspace, help(Ctl::tr("The workspace file (otherwise RELATA_WORKSPACE)")))
      ->type_name("FILE");
  app.add_flag("--json", context.json, help(Ctl::tr("Write JSON")));
  app.add_flag("--jsonl", context.jsonLines, help(Ctl::tr("Write lists as one JSON value per line")));
  app.add_option("--lang", context.language, help(Ctl::tr("Language of messages and labels: en or zh")))
      ->type_name("LANG");
  app.add_option(
         "--passphrase-file", context.passphraseFile,
         help(Ctl::tr("Take the passphrase from the first line of a file (otherwise RELATA_PASSPHRASE, or asked for)")))
      ->type_name("FILE");
  app.add_flag("-q,--quiet", context.quiet, help(Ctl::tr("Say nothing but errors")));
  app.add_flag("-v,--verbose", context.verbose, help(Ctl::tr("Say more")));
}

/// Names the command that is missing or misspelt, as far as the words went; empty: that is not what is wrong.
QString missingCommand(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App* at = &app;
  while (!at->get_subcommands().empty()) at = at->get_subcommands().front();
  QStringList known;
  for (const CLI::App* command : at->get_subcommands([](const CLI::App*) { return true; }))
    known << QString::fromStdString(command->get_name());
  if (known.isEmpty() || error.get_exit_code() != static_cast<int>(CLI::ExitCodes::RequiredError)) return {};
  QString typed;
  for (const CLI::App* place : {at, &app})
    for (const std::string& word : place->remaining())
      if (typed.isEmpty() && word.rfind('-', 0) != 0) typed = QString::fromStdString(word);
  const bool first = at == &app;
  if (typed.isEmpty())
    return first ? Ctl::tr("Name a command, such as import, list or report.")
                 : Ctl::tr("Name one of these behind “%1”: %2.")
                       .arg(QString::fromStdString(at->get_name()), known.join(QStringLiteral(", ")));
  const QString near = nearestWord(typed, known);
  if (!near.isEmpty()) return Ctl::tr("There is no command “%1”. Is “%2” meant?").arg(typed, near);
  return first ? Ctl::tr("There is no command “%1”.").arg(typed)
               : Ctl::tr("There is no command “%1”. There are: %2.").arg(typed, known.join(QStringLiteral(", ")));
}

int parseProblem(CLI::App& app, const CLI::ParseError& error, Output& out) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {  // help and version
    std::ostringstream data;
    std::ostringstream messages;
    app.exit(error, data, messages);
    out.bytes(QByteArray::fromStdString(data.str()));
    return kOk;
  }
  const QString missing = missingCommand(app, error);
  out.error(QStringLiteral("relatactl: ") + (missing.isEmpty() ? QString::fromUtf8(error.what()) : missing));
  out.error(Ctl::tr("“relatactl --help” and “relatactl COMMAND --help” show what can be written."));
  return kUsage;
}

int runAction(Context& context) {
  try {
    return context.action ? context.action() : kUsage;
  } catch (const Failure& failure) {
    return context.fail(failure.problem);
  } catch (const db::DbError& error) {
    return context.fail(error.problem(text(context.workspace)));
  }
}

int run(const QStringList& arguments) {
  Context context;
  CLI::App app(help(Ctl::tr("Relata from the command line: contacts, companies, deals and activities in one file.")),
               "relatactl");
  app.set_version_flag("--version", "relatactl " RELATA_VERSION, help(Ctl::tr("Show the version and end")));
  app.set_help_flag("-h,--help", help(Ctl::tr("Show this help and end")));
  app.footer(help(Ctl::tr(
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 problems were found, 4 another program has the file open.")));
  app.require_subcommand(1);
  app.fallthrough();
  addSharedOptions(app, context);
  for (const auto add : kNouns) add(app, context);
  std::vector<std::string> words;
  for (qsizetype i = arguments.size() - 1; i > 0; --i) words.push_back(arguments[i].toStdString());
  int code = kUsage;
  try {
    app.parse(words);
    context.out.setChatter(context.quiet ? Chatter::Quiet : context.verbose ? Chatter::Verbose : Chatter::Normal);
    code = runAction(context);
  } catch (const CLI::ParseError& error) {
    code = parseProblem(app, error, context.out);
  }
  context.out.endProgress();
  context.out.flush();
  if (!context.out.failure().isEmpty()) return context.fail(Problem("output-failed", {context.out.failure()}));
  return code;
}

}  // namespace
}  // namespace relata::ctl

int main(int argc, char** argv) {
  using namespace relata::ctl;
  qInstallMessageHandler(keepQtQuiet);
  ignoreClosedPipes();
  QCoreApplication app(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("relatactl"));
  QTranslator translator;
  loadWords(translator, languageOf(QCoreApplication::arguments()));
  return run(QCoreApplication::arguments());
}
