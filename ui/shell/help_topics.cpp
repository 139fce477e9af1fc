#include "ui/shell/help_topics.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

#include "ui/shell/command.h"

namespace relata::ui {
namespace {

QString read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// "{key:edit.undo}" as the keys that run it now. A command of a window that is not there, or without keys, leaves a
/// dash.
QString withKeys(QString text, const CommandSet& commands) {
  static const QRegularExpression kKey(QStringLiteral("\\{key:([a-zA-Z.]+)\\}"));
  for (auto match = kKey.match(text); match.hasMatch(); match = kKey.match(text)) {
    const Command* command = commands.find(match.captured(1));
    const QString keys = command ? shortcutText(*command) : QString();
    text.replace(match.capturedStart(), match.capturedLength(),
                 keys.isEmpty() ? QStringLiteral("–") : QStringLiteral("`%1`").arg(keys));
  }
  return text;
}

/// Made from the commands themselves, so that it is always true.
HelpTopic shortcutTopic(const CommandSet& commands) {
  HelpTopic topic{QStringLiteral("keys"), QCoreApplication::translate("Help", "Keyboard shortcuts"), {}};
  topic.text = QStringLiteral("# %1\n").arg(topic.title);
  QStringList groups;
  for (const QString& id : commands.ids())
    if (const Command& command = *commands.find(id); !command.keys.isEmpty() && !groups.contains(command.group.shown()))
      groups << command.group.shown();
  for (const QString& group : std::as_const(groups)) {
    topic.text += QStringLiteral("\n## %1\n\n").arg(group);
    for (const QString& id : commands.ids()) {
      const Command& command = *commands.find(id);
      if (command.keys.isEmpty() || command.group.shown() != group) continue;
      topic.text += QStringLiteral("- `%1` %2\n").arg(shortcutText(command), command.text.shown().toHtmlEscaped());
    }
  }
  return topic;
}

}  // namespace

QList<HelpTopic> helpTopics(const CommandSet& commands) {
  const bool chinese = QLocale().language() == QLocale::Chinese;
  const QDir dir(chinese ? QStringLiteral(":/help/zh") : QStringLiteral(":/help/en"));
  QList<HelpTopic> topics;
  for (const QString& name : dir.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
    const QString text = read(dir.filePath(name));
    const QString title = text.section(QLatin1Char('\n'), 0, 0).mid(1).trimmed();
    topics << HelpTopic{name.chopped(3), title, withKeys(text, commands)};
  }
  topics << shortcutTopic(commands);
  return topics;
}

QList<HelpTopic> findHelp(const QList<HelpTopic>& topics, const QString& typed) {
  const QStringList words = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  QList<std::pair<int, HelpTopic>> found;
  for (const HelpTopic& topic : topics) {
    int weight = 0;
    const bool all = std::all_of(words.begin(), words.end(), [&](const QString& word) {
      const bool title = topic.title.contains(word, Qt::CaseInsensitive);
      weight += title ? 100 : static_cast<int>(topic.text.count(word, Qt::CaseInsensitive));
      return title || topic.text.contains(word, Qt::CaseInsensitive);
    });
    if (all) found.append({weight, topic});
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  QList<HelpTopic> out;
  for (const auto& [weight, topic] : found) out << topic;
  return out;
}

}  // namespace relata::ui
