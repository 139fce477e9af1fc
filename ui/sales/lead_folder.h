#pragma once

#include <QFileSystemWatcher>
#include <QTimer>

#include "core/exchange/lead_inbox.h"
#include "ui/records/record_context.h"

namespace relata::ui {

/// What this computer remembers of the folder whose files become leads.
struct LeadFolderState {
  QString folder;
  bool on = false;
  QStringList seen;  // files that were read: an undo stays one, also after a restart
};

/// Reads new files of a folder as leads while the program runs: tables, vCards and mails that come to lie there, once
/// they are written to their end. What came in is said with an undo, and is listed until the program ends.
class LeadFolder : public QObject {
  Q_OBJECT
 public:
  using Keep = std::function<void(const LeadFolderState&)>;
  LeadFolder(const RecordContext& context, LeadFolderState state, Keep keep, QObject* parent = nullptr);

  const LeadFolderState& state() const { return m_state; }
  void setFolder(const QString& folder);
  void setOn(bool on);
  /// Looks at once, at every file that was not read yet.
  void look();
  bool isReading() const { return m_reading; }

  struct Taken {
    exchange::CapturedLeads result;
    UtcMs at = 0;
  };
  /// The newest first.
  const QList<Taken>& taken() const { return m_taken; }
  const Problem& problem() const { return m_problem; }  // of the folder itself

 Q_SIGNALS:
  void changed();

 private:
  void watch();
  void lookAgain();
  QStringList fresh() const;
  void read(const QStringList& names);
  void take(const QStringList& names, const Result<exchange::InboxReport>& report);

  const RecordContext& m_context;
  LeadFolderState m_state;
  Keep m_keep;
  QFileSystemWatcher m_watcher;
  QTimer m_settled;                 // after the last change
  QTimer m_again;                   // for drives that tell of no changes
  QHash<QString, QString> m_sizes;  // of files as they were at the last look
  QList<Taken> m_taken;
  Problem m_problem;
  bool m_reading = false;
};

}  // namespace relata::ui
