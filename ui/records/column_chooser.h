#pragma once

#include "core/meta/entity_def.h"
#include "ui/records/popup.h"

namespace relata::ui {

class SmallList;

/// Which fields a list shows and in which order: check boxes, a search line, order by dragging or Alt+Up and Alt+Down.
class ColumnChooser : public Popup {
  Q_OBJECT
 public:
  ColumnChooser(const EntityDef& def, const QStringList& shown, QWidget* anchor);

 Q_SIGNALS:
  void columnsChanged(const QStringList& keys);
  void resetRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void move(int step);
  void tell();
  SmallList* m_list;
};

}  // namespace relata::ui
