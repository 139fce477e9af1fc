#pragma once

#include "core/marketing/erase_person.h"
#include "ui/records/popup.h"
#include "ui/records/record_context.h"

class QScrollArea;
class QVBoxLayout;

namespace relata::ui {

class Button;
class TextLabel;

/// What is known of a person, place by place, and what erasing does there; have it as a file, or erase them for good.
class PersonSheet : public Popup {
  Q_OBJECT
 public:
  PersonSheet(const RecordContext& context, Id person, QWidget* anchor);
  /// "deal: 2, stays without the person", a line for each place.
  QStringList lines() const { return m_lines; }
  /// The first click says what it means, the second one does it.
  void erase();
  /// Says so where nothing could be written there.
  bool exportTo(const QString& path);

 private:
  void show(const PersonTraces& traces);
  void chooseFile();
  void refuse(const Problem& problem);

  const RecordContext& m_context;
  Id m_person;
  QStringList m_lines;
  bool m_sure = false;
  QScrollArea* m_area;  // of the places: there may be more than fit on a screen
  QVBoxLayout* m_places;
  TextLabel* m_warning;
  Button* m_export;
  Button* m_erase;
  ReadSlot m_slot;
};

}  // namespace relata::ui
