#pragma once

#include "ui/records/page_part.h"

namespace relata::ui {

/// Several parts of a page, one below the other. Those in `profile` tell what is known about somebody rather than what
/// is to be done: they stand in a tab of their own.
class PartStack : public PagePart {
  Q_OBJECT
 public:
  explicit PartStack(const QList<PagePart*>& parts, const QList<PagePart*>& profile = {}, QWidget* parent = nullptr);
  /// What the page puts into that tab; null: there is none.
  QWidget* profile() const { return m_profile; }
  void show(const RecordView& view, bool writable) override;

 private:
  QList<PagePart*> m_parts;
  QWidget* m_profile = nullptr;
};

}  // namespace relata::ui
