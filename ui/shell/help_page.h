#pragma once

#include <QWidget>

#include "ui/shell/help_topics.h"

class QLineEdit;
class QListWidget;
class QTextBrowser;
class QTextDocument;

namespace relata::ui {

class Button;
class EmptyState;

/// The manual inside the program: topics, searched as one types, with links that do what they speak of; printable. It
/// is read when it comes into sight.
class HelpPage : public QWidget {
  Q_OBJECT
 public:
  explicit HelpPage(CommandSet* commands, QWidget* parent = nullptr);
  void search(const QString& typed);
  QStringList shownTitles() const;
  QString shownText() const;
  /// All topics one after the other, for paper.
  void printInto(QTextDocument& document) const;

 protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retranslate();
  void reload();
  void fill();
  void showTopic();
  void print();
  CommandSet* m_commands;
  QList<HelpTopic> m_all, m_found;
  QLineEdit* m_search;
  QListWidget* m_topics;
  QTextBrowser* m_text;
  EmptyState* m_nothing;
  Button* m_print;
};

}  // namespace relata::ui
