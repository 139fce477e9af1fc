#pragma once

#include <QWidget>

#include "core/exchange/carddav/card_sync.h"

namespace relata::ui {

/// What a sync of an address book did, or would do, in lines.
class SyncReport : public QWidget {
  Q_OBJECT
 public:
  SyncReport(const exchange::CardSyncReport& report, const EntityDef& contacts, QWidget* parent = nullptr);

 private:
  void addLine(const QString& text);
  void addNote(const QString& text);
};

}  // namespace relata::ui
