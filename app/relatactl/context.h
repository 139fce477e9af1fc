#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/base/result.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"
#include "output.h"

namespace CLI {
class App;
}

namespace relata::ctl {

/// What scripts rely on.
enum ExitCode { kOk = 0, kFailed = 1, kUsage = 2, kFoundProblems = 3, kLocked = 4 };

/// Carries a Problem from anywhere in a command to the one place that says it and chooses the exit code.
struct Failure {
  Problem problem;
};

template <typename T>
T need(Result<T> result) {
  if (!result.ok()) throw Failure{result.problem()};
  if constexpr (!std::is_void_v<T>) return std::move(result).value();
}

/// What every command gets: the options that all share, the way to the workspace, and the output.
class Context {
 public:
  Output out;
  std::string workspace;
  std::string passphraseFile;
  std::string language;
  bool json = false;
  bool jsonLines = false;
  bool quiet = false;
  bool verbose = false;

  bool wantsJson() const { return json || jsonLines; }
  QString path() const;  // of -w or RELATA_WORKSPACE; a Failure when neither is given

  /// Says when a workspace lies where a network or a cloud service gets between it and the disk.
  void warnOfPlace(const QString& path);

  /// For reading: when another program holds the file, it is opened read-only.
  std::unique_ptr<Workspace> openToRead();
  /// For writing: a Failure when another program holds the file.
  std::unique_ptr<Workspace> openToWrite();
  /// For what runs long and lets others write meanwhile: waits until nobody has the file, or `stop` says so.
  std::unique_ptr<Workspace> openOnceFree(const std::function<bool()>& stop);

  /// From RELATA_PASSPHRASE, --passphrase-file or the terminal (asked twice when it is a new one).
  QByteArray passphrase(const QString& file, bool isNew);
  QByteArray passphraseFrom(const std::string& file);
  std::optional<QByteArray> m_passphrase;  // asked for once
  bool m_isPlaceTold = false;

  /// The commands that were parsed leave here what is to be done.
  std::function<int()> action;
  void onRun(CLI::App* command, std::function<int()> run);

  int fail(const Problem& problem);

 private:
  std::unique_ptr<Workspace> open(bool readOnly);
};

QString text(const std::string& utf8);
QStringList texts(const std::vector<std::string>& utf8);

/// The entity named on the command line.
const EntityDef& entityNamed(const Registry& registry, const std::string& key);
/// "2026-03-02T09:00:00.000Z"
QString timeText(UtcMs ms);

}  // namespace relata::ctl
