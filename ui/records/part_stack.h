#pragma once

#include "ui/records/page_part.h"

namespace relata::ui {

/// Several parts of a page, one below the other.
class PartStack : public PagePart {
  Q_OBJECT
 public:
  explicit PartStack(const QList<PagePart*>& parts, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;

 private:
  QList<PagePart*> m_parts;
};

}  // namespace relata::ui
