#pragma once

#include <QList>
#include <QString>

namespace relata::ui {

class CommandSet;

/// One page of the manual that is inside the program (resources/help): Markdown of our own.
struct HelpTopic {
  QString id;     // "07-import"
  QString title;  // its first heading
  QString text;   // Markdown; keys of commands filled in
};

/// In the language of the window; English where a language has no manual. The list of shortcuts is the last one.
QList<HelpTopic> helpTopics(const CommandSet& commands);
/// Those in which every word that was typed occurs, best first: words in the title count more.
QList<HelpTopic> findHelp(const QList<HelpTopic>& topics, const QString& typed);

}  // namespace relata::ui
