#include "core/channels/channel_command.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace relata::channels {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString pathOf(const QString& stateDir, const QByteArray& workspace) {
  return s("%1/channels/%2.json").arg(stateDir, QString::fromLatin1(workspace.toHex()));
}

}  // namespace

ChannelCommand readChannelCommand(const QString& stateDir, const QByteArray& workspace) {
  QFile file(pathOf(stateDir, workspace));
  if (!file.open(QIODevice::ReadOnly)) return {};
  const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
  ChannelCommand command;
  command.program = kept[s("program")].toString();
  for (const QJsonValue& argument : kept[s("arguments")].toArray()) command.arguments << argument.toString();
  command.seconds = qBound(1, kept[s("seconds")].toInt(command.seconds), kMostChannelSeconds);
  return command;
}

Result<void> writeChannelCommand(const QString& stateDir, const QByteArray& workspace, const ChannelCommand& command) {
  const QString path = pathOf(stateDir, workspace);
  if (!command.isOn()) {
    if (QFile::exists(path) && !QFile::remove(path)) return Problem("file-not-writable", {path});
    return {};
  }
  const QFileInfo program(command.program);
  if (!program.isAbsolute() || !program.isFile() || !program.isExecutable())
    return Problem("channel-command-path", {command.program}, s("program"));
  if (command.seconds < 1 || command.seconds > kMostChannelSeconds)
    return Problem("channel-command-time", {}, s("seconds"));
  QDir().mkpath(QFileInfo(path).path());
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return Problem("file-not-writable", {path});
  const QJsonObject kept{{s("program"), command.program},
                         {s("arguments"), QJsonArray::fromStringList(command.arguments)},
                         {s("seconds"), command.seconds}};
  file.write(QJsonDocument(kept).toJson());
  file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  return file.commit() ? Result<void>() : Result<void>(Problem("file-not-writable", {path}));
}

}  // namespace relata::channels
