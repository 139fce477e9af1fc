#pragma once

#include <QObject>

#include <memory>

#include "core/store/journal.h"
#include "core/workspace/act.h"

namespace relata {

/// What a committed transaction changed. Screens refresh only what they show.
struct ChangeSet {
  qint64 tid = 0;
  Act act;
  QHash<QString, EntityChanges> entities;  // by entity key
  bool schema = false;                     // custom fields came or changed: descriptions are new
  bool touches(const QString& entity) const { return schema || entities.contains(entity); }
};
using ChangeSetPtr = std::shared_ptr<const ChangeSet>;

/// The one QObject of the core. Emits on the thread that committed; connect with a receiver on yours.
class ChangeNotifier final : public QObject {
  Q_OBJECT
 Q_SIGNALS:
  void changed(relata::ChangeSetPtr changes);
  /// A search found the index damaged: `tidy` makes it anew.
  void searchDamaged();
};

}  // namespace relata
