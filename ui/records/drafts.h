#pragma once

#include <QHash>
#include <QObject>

#include "core/workspace/draft_file.h"
#include "ui/kit/scheduler.h"

class QPlainTextEdit;

namespace relata::ui {

/// Keeps what is being typed and is not saved yet, every few seconds, so that no crash takes a text along. An editor
/// takes part by one line; what an earlier run left is offered again, and the editor that joins under its key when a
/// person wants it back gets the text.
class Drafts : public QObject {
  Q_OBJECT
 public:
  using Write = std::function<void(const QList<Draft>& changed, const QStringList& gone)>;
  Drafts(Write write, std::function<UtcMs()> now, Scheduler scheduler = timerScheduler(), QObject* parent = nullptr);

  /// The text that `read` gives is kept under `key` while `editor` lives ("new/contact", "note/contact/123": what is
  /// opened to go on typing); empty: there is nothing to keep. `title` is what it is called when it is offered.
  /// Joining again under another key begins anew: the earlier text is given up.
  using Restore = std::function<void(const Draft&)>;
  void join(QObject* editor, const QString& key, const QString& title, std::function<QString()> read, Restore restore);
  void join(QPlainTextEdit* editor, const QString& key, const QString& title);
  /// A text that waits, while its editor is used for something else, for as long as `keeper` lives.
  void hold(QObject* keeper, const QString& key, const QString& title, const QString& text);
  /// Saved, or given up by a person.
  void leave(QObject* editor);
  /// Left without saving: what is in it is offered again, as what an earlier run left behind.
  void setAside(QObject* editor);
  /// At once, in place of within the next seconds.
  void keepNow();
  /// The window closes: what is not saved now stays kept, and is offered when it opens again.
  void close();
  QList<Draft> kept() const;

  /// What an earlier run left behind.
  void setLeft(const QList<Draft>& drafts);
  const QList<Draft>& left() const { return m_left; }
  /// Gives the text to the editor of its place, which is opened for it; what is left stays until one joins, at once or
  /// later. One that stands open with another text in it keeps that.
  void restore(const QString& key);
  void discard(const QString& key);
  /// A text of this place is to be given back, and no editor took it yet.
  bool wants(const QString& place) const { return m_wanted.contains(place); }
  /// Where the text was typed, without what tells two texts of one place apart.
  static QString placeOf(const QString& key);

 Q_SIGNALS:
  void leftChanged();
  void openRequested(const relata::Draft& draft);

 private:
  struct Joined {
    QString key, title, last;
    std::function<QString()> read;
    Restore restore;
  };
  void enter(QObject* editor, Joined joined);
  void giveBack(const QString& key, const Restore& restore);
  void keepLater();
  Write m_write;
  std::function<UtcMs()> m_now;
  Scheduler m_scheduler;
  QHash<QObject*, Joined> m_joined;
  QList<Draft> m_left;
  QHash<QString, QString> m_wanted;  // place -> key of the text that a person wants back
  int m_number = 0;
  bool m_waiting = false;
  bool m_closed = false;
};

}  // namespace relata::ui
