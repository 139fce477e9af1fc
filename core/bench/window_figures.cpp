#include "core/bench/window_figures.h"

#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>

namespace relata::bench {
namespace {

constexpr int kStarts = 5;
constexpr int kPatienceMs = 120'000;

struct Probe {
  double paintedMs = 0;
  double memoryMb = 0;
};

// The program writes "painted" at its first painted rows and "memory KB" once it is idle. Time counts from before the
// process exists, as it does for the person who clicked.
Result<Probe> probe(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  QElapsedTimer timer;
  timer.start();
  process.start(program, arguments);
  Probe found;
  QByteArray said;
  while (process.state() != QProcess::NotRunning || process.bytesAvailable() > 0) {
    if (timer.elapsed() > kPatienceMs) {
      process.kill();
      process.waitForFinished();
      break;
    }
    if (process.bytesAvailable() == 0 && !process.waitForReadyRead(1000)) continue;
    said += process.readAllStandardOutput();
    if (found.paintedMs == 0 && said.startsWith("painted"))
      found.paintedMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
  }
  const qsizetype at = said.indexOf("memory ");
  if (at >= 0) found.memoryMb = said.mid(at + 7).simplified().split(' ').first().toDouble() / 1024;
  if (found.paintedMs == 0 || found.memoryMb == 0) return Problem("bench-window-failed", {program});
  return found;
}

struct Series {
  std::vector<double> painted, memory;
  Result<void> take(const QString& program, const QStringList& arguments) {
    auto one = probe(program, arguments);
    if (!one.ok()) return one.problem();
    painted.push_back(one->paintedMs);
    memory.push_back(one->memoryMb);
    return {};
  }
};

Figure figure(const char* name, const char* unit, std::vector<double> ours, std::vector<double> bare, double limit,
              double ratioLimit) {
  std::sort(ours.begin(), ours.end());
  std::sort(bare.begin(), bare.end());
  Figure out;
  out.name = QLatin1String(name);
  out.unit = QLatin1String(unit);
  out.p50 = ours[ours.size() / 2];
  out.p95 = ours.back();
  out.raw = bare[bare.size() / 2];
  out.ratio = out.p50 / out.raw;
  out.limit = limit;
  out.ratioLimit = ratioLimit;
  out.samples = static_cast<qint64>(ours.size());
  return out;
}

}  // namespace

Result<QList<Figure>> windowFigures(const QString& program, const QString& file, const QString& stateDir,
                                    qint64 contacts) {
  Series warmUp, ours, bare;
  const QStringList open{QStringLiteral("--data-dir"), stateDir, QStringLiteral("--probe"), QStringLiteral("list"),
                         file};
  const QStringList table{QStringLiteral("--probe"), QStringLiteral("bare")};
  // The first start reads the program from the disk, and remembers that this file was closed well.
  if (auto done = warmUp.take(program, open); !done.ok()) return done.problem();
  for (int i = 0; i < kStarts; ++i) {
    if (auto done = ours.take(program, open); !done.ok()) return done.problem();
    if (auto done = bare.take(program, table); !done.ok()) return done.problem();
  }
  constexpr double kStartMs = 400, kIdleMb = 150, kIdleMbSmall = 120;
  constexpr qint64 kSmall = 100'000;
  return QList<Figure>{
      figure("start", "ms", ours.painted, bare.painted, kStartMs, 2),
      figure("idle-memory", "MB", ours.memory, bare.memory, contacts > kSmall ? kIdleMb : kIdleMbSmall, 3.5)};
}

}  // namespace relata::bench
