#include "context.h"

#include <QThread>
#include <QDateTime>
#include <QFile>

#include <CLI/CLI.hpp>

#include "core/setup.h"
#include "core/store/filter_path.h"
#include "core/workspace/file_place.h"
#include "terminal.h"
#include "words.h"

namespace relata::ctl {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QStringList texts(const std::vector<std::string>& utf8) {
  QStringList out;
  for (const std::string& one : utf8) out << text(one);
  return out;
}

QString timeText(UtcMs ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs); }

const EntityDef& entityNamed(const Registry& registry, const std::string& key) {
  if (const EntityDef* def = registry.entity(text(key))) return *def;
  QStringList known;
  for (const EntityDef* def : registry.all()) known << def->key;
  throw Failure{Problem("no-such-entity", {text(key), nearestWord(text(key), known)})};
}

QString Context::path() const {
  if (!workspace.empty()) return text(workspace);
  const QString fromEnvironment = qEnvironmentVariable("RELATA_WORKSPACE");
  if (fromEnvironment.isEmpty()) throw Failure{Problem("no-workspace-named")};
  return fromEnvironment;
}

std::unique_ptr<Workspace> Context::open(bool readOnly) {
  WorkspaceOptions options;
  options.readOnly = readOnly;
  auto opened = Workspace::open(path(), options, relataParts());
  if (!opened.ok() && opened.problem().is("passphrase-needed")) {
    if (!m_passphrase) m_passphrase = passphrase(path(), false);
    options.passphrase = *m_passphrase;
    opened = Workspace::open(path(), options, relataParts());
  }
  auto workspace = need(std::move(opened));
  if (!std::exchange(m_isPlaceTold, true)) warnOfPlace(workspace->path());
  return workspace;
}

void Context::warnOfPlace(const QString& path) {
  if (const auto warning = placeWarning(path)) out.note(describe(*warning));
}

std::unique_ptr<Workspace> Context::openToRead() {
  try {
    return open(false);
  } catch (const Failure& failure) {
    const bool full = failure.problem.is("disk-full");
    if (!full && !failure.problem.is("file-locked")) throw;
    if (full)
      out.note(Ctl::tr("The disk is full; the file is read without changing it."));
    else
      out.detail(
          Ctl::tr("%1 has the file open; it is read without changing it.").arg(failure.problem.arguments.value(1)));
    return open(true);
  }
}

std::unique_ptr<Workspace> Context::openToWrite() {
  auto opened = open(false);
  if (opened->isReadOnly()) throw Failure{opened->readOnlyReason()};
  return opened;
}

std::unique_ptr<Workspace> Context::openOnceFree(const std::function<bool()>& stop) {
  for (;;) {
    try {
      return openToWrite();
    } catch (const Failure& failure) {
      if (!failure.problem.is("file-locked") || stop()) throw;
    }
    QThread::msleep(500);
  }
}

QByteArray Context::passphraseFrom(const std::string& file) {
  QFile source;
  bool open = false;
  if (file == "-") {
    open = source.open(stdin, QIODevice::ReadOnly);
  } else {
    source.setFileName(text(file));
    open = source.open(QIODevice::ReadOnly);
  }
  if (!open) throw Failure{Problem(QFile::exists(text(file)) ? "no-permission" : "no-such-file", {text(file)})};
  constexpr qint64 kLongest = 4096;
  QByteArray line = source.readLine(kLongest);
  while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
  if (line.isEmpty()) throw Failure{Problem("passphrase-empty")};
  return line;
}

QByteArray Context::passphrase(const QString& file, bool isNew) {
  if (!passphraseFile.empty()) return passphraseFrom(passphraseFile);
  const QByteArray fromEnvironment = qgetenv("RELATA_PASSPHRASE");
  if (!fromEnvironment.isEmpty()) return fromEnvironment;
  const auto typed = askHidden(isNew ? Ctl::tr("New passphrase: ") : Ctl::tr("Passphrase of %1: ").arg(file));
  if (!typed) throw Failure{Problem("passphrase-not-given", {file})};
  if (typed->isEmpty()) throw Failure{Problem("passphrase-empty")};
  if (isNew && askHidden(Ctl::tr("The same again: ")) != typed) throw Failure{Problem("passphrases-differ")};
  return *typed;
}

void Context::onRun(CLI::App* command, std::function<int()> run) {
  command->callback([this, run = std::move(run)] { action = run; });
}

int Context::fail(const Problem& problem) {
  if (wantsJson())
    out.error(QString::fromUtf8(
        Json::object({{QStringLiteral("error"),
                       Json::object({{QStringLiteral("code"), problem.code},
                                     {QStringLiteral("message"), describe(problem)},
                                     {QStringLiteral("field"), Json::textOrNull(problem.field)},
                                     {QStringLiteral("arguments"), Json::strings(problem.arguments)}})}})
            .bytes()));
  else
    out.error(QStringLiteral("relatactl: ") + describe(problem));
  if (problem.is("file-locked") || problem.is("workspace-busy")) return kLocked;
  if (problem.is("undo-overtaken")) return kFoundProblems;
  static const QStringList usage{QStringLiteral("no-such-entity"),           QStringLiteral("no-such-field"),
                                 QStringLiteral("no-workspace-named"),       QStringLiteral("not-an-id"),
                                 QStringLiteral("not-a-field-value"),        QStringLiteral("option-value"),
                                 QStringLiteral("calendar-only-activities"), QStringLiteral("format-unknown"),
                                 QStringLiteral("export-all-is-folder"),     QStringLiteral("vcard-only-contacts"),
                                 QStringLiteral("mapping-not-valid"),        QStringLiteral("mapping-unknown-target"),
                                 QStringLiteral("mapping-unknown-column"),   QStringLiteral("import-match-not-mapped"),
                                 QStringLiteral("field-holds-one")};
  return usage.contains(problem.code) || problem.code.startsWith(QLatin1String("filter-")) ? kUsage : kFailed;
}

}  // namespace relata::ctl
