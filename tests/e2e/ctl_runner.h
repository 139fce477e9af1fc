#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <ostream>

namespace relata::e2e {

struct Ran {
  int code = -1;
  QByteArray out;
  QByteArray err;

  QString line() const { return QString::fromUtf8(out).trimmed(); }
  QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
  QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs the built program in a folder of its own, with nothing of the person's who tests.
class Ctl {
 public:
  Ctl() {
    m_environment.insert(QStringLiteral("RELATA_STATE_DIR"), file("state"));
    m_environment.insert(QStringLiteral("HOME"), m_dir.path());
    m_environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    m_environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    m_environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    m_environment.insert(QStringLiteral("USER"), QStringLiteral("ada"));
  }

  QString file(const QString& name) const { return m_dir.filePath(name); }
  QString file(const char* name) const { return m_dir.filePath(QString::fromUtf8(name)); }
  void set(const char* name, const QString& value) { m_environment.insert(QString::fromUtf8(name), value); }
  const QProcessEnvironment& environment() const { return m_environment; }
  QString workspace() const { return file("a.relata"); }

  void write(const char* name, const QByteArray& content) const {
    QFile out(file(name));
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write(content);
  }

  Ran run(const QStringList& arguments, const QByteArray& input = {}) const {
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_dir.path());
    process.start(QStringLiteral(RELATACTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(120000));
    Ran ran{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    if (process.exitStatus() != QProcess::NormalExit) ran.code = -2;
    return ran;
  }

  /// Starts the program and kills it without warning after `ms`, unless it ended before. True when it was killed.
  bool kill(const QStringList& arguments, int ms) const {
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(RELATACTL), QStringList{QStringLiteral("-w"), workspace()} + arguments);
    if (process.waitForFinished(ms)) return false;
    process.kill();
    process.waitForFinished(10000);
    return true;
  }

  /// With the workspace of this test; words separated by spaces.
  Ran on(const QStringList& arguments, const QByteArray& input = {}) const {
    return run(QStringList{QStringLiteral("-w"), workspace()} + arguments, input);
  }
  Ran on(const char* words) const { return on(QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts)); }

  /// A command that must succeed; answers what it wrote, trimmed.
  QString ok(const QStringList& arguments) const {
    const Ran ran = on(arguments);
    INFO(arguments.join(QLatin1Char(' ')).toStdString() << "\n" << ran.err.toStdString());
    REQUIRE(ran.code == 0);
    return ran.line();
  }
  QString ok(const char* words) const {
    return ok(QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts));
  }

  void init() const { REQUIRE(run({QStringLiteral("init"), workspace()}).code == 0); }

 private:
  QTemporaryDir m_dir;
  QProcessEnvironment m_environment;
};

inline QString q(const char* text) { return QString::fromUtf8(text); }

}  // namespace relata::e2e

inline std::ostream& operator<<(std::ostream& out, const QString& text) {
  return out << '"' << text.toStdString() << '"';
}
inline std::ostream& operator<<(std::ostream& out, const QByteArray& text) {
  return out << '"' << text.toStdString() << '"';
}
