#include "app/relata/options.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QTextStream>
#include <QUrl>

#include "ui/shell/preferences.h"

namespace relata::app {
namespace {

bool oneOf(const QString& value, std::initializer_list<const char*> allowed) {
  return value.isEmpty() ||
         std::any_of(allowed.begin(), allowed.end(), [&](const char* word) { return value == QLatin1String(word); });
}

/// Taken up in display.h, before the application is.
bool isScale(const QString& text) {
  bool isNumber = false;
  const int scale = text.toInt(&isNumber);
  return text.isEmpty() || (isNumber && scale >= ui::kScales[0] && scale <= *std::rbegin(ui::kScales));
}

/// Files as paths or as desktops hand them over ("file:///home/…"). A number that calls ("tel:…") stays as it is.
QString pathOf(const QString& argument) {
  if (argument.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive)) return argument;
  if (argument.startsWith(QLatin1String("file:"), Qt::CaseInsensitive)) return QUrl(argument).toLocalFile();
  return QFileInfo(argument).absoluteFilePath();
}

}  // namespace

std::optional<ProgramOptions> readOptions(const QStringList& arguments, int& exitCode) {
  QCommandLineParser parser;
  parser.setApplicationDescription(QStringLiteral("Relata, a CRM over one file that you own."));
  parser.addPositionalArgument(
      QStringLiteral("file"),
      QStringLiteral("Workspace to open, contact lists to import, or tel:NUMBER of somebody who calls."),
      QStringLiteral("[FILE...]"));
  parser.addOptions(
      {{QStringLiteral("lang"), QStringLiteral("Language of the window: en or zh."), QStringLiteral("language")},
       {QStringLiteral("theme"), QStringLiteral("light, dark, contrast or system."), QStringLiteral("theme")},
       {QStringLiteral("scale"), QStringLiteral("Size of everything, 100 to 200."), QStringLiteral("percent")},
       {QStringLiteral("data-dir"), QStringLiteral("Where settings and layouts are kept."), QStringLiteral("folder")},
       {QStringLiteral("tour"), QStringLiteral("Write pictures of the pages into a folder and end."),
        QStringLiteral("folder")},
       {QStringLiteral("all"), QStringLiteral("With --tour: light, dark and Chinese, in two sizes.")},
       {QStringLiteral("paper"), QStringLiteral("Write the PDF of a quote or order of FILE, and end."),
        QStringLiteral("id")},
       {QStringLiteral("to"), QStringLiteral("Where --paper writes."), QStringLiteral("pdf")},
       {QStringLiteral("probe"),
        QStringLiteral("Say when the list of FILE is painted and what memory it takes, and end: list or bare."),
        QStringLiteral("what")}});
  const QCommandLineOption help = parser.addHelpOption();
  const QCommandLineOption version = parser.addVersionOption();
  exitCode = 0;
  if (!parser.parse(arguments)) {
    QTextStream(stderr) << "relata: " << parser.errorText() << '\n';
    exitCode = 2;
    return std::nullopt;
  }
  if (parser.isSet(help) || parser.isSet(version)) {
    QTextStream(stdout) << (parser.isSet(help)
                                ? parser.helpText()
                                : QStringLiteral("Relata %1\n").arg(QCoreApplication::applicationVersion()));
    return std::nullopt;
  }
  ProgramOptions options;
  options.language = parser.value(QStringLiteral("lang"));
  options.theme = parser.value(QStringLiteral("theme"));
  options.dataDir = parser.value(QStringLiteral("data-dir"));
  options.tourDir = parser.value(QStringLiteral("tour"));
  options.paper = parser.value(QStringLiteral("paper"));
  options.paperFile = parser.value(QStringLiteral("to"));
  options.probe = parser.value(QStringLiteral("probe"));
  options.tourAll = parser.isSet(QStringLiteral("all"));
  QStringList given;
  for (const QString& argument : parser.positionalArguments()) given << pathOf(argument);
  options.file = given.value(0);
  options.more = given.mid(1);
  if (!oneOf(options.language, {"en", "zh"}) || !oneOf(options.theme, {"light", "dark", "contrast", "system"})) {
    QTextStream(stderr) << "relata: --lang is en or zh, --theme is light, dark, contrast or system\n";
    exitCode = 2;
    return std::nullopt;
  }
  if (!isScale(parser.value(QStringLiteral("scale")))) {
    QTextStream(stderr) << "relata: --scale is a number of per cent, from 100 to 200\n";
    exitCode = 2;
    return std::nullopt;
  }
  if (!oneOf(options.probe, {"list", "bare"})) {
    QTextStream(stderr) << "relata: --probe is list or bare\n";
    exitCode = 2;
    return std::nullopt;
  }
  return options;
}

}  // namespace relata::app
