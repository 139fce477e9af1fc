#include "ui/records/part_stack.h"

#include <QVBoxLayout>

#include "ui/theme/tokens.h"

namespace relata::ui {

PartStack::PartStack(const QList<PagePart*>& parts, QWidget* parent) : PagePart(parent), m_parts(parts) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  for (PagePart* part : m_parts) {
    column->addWidget(part);
    connect(part, &PagePart::mailRequested, this, &PagePart::mailRequested);
  }
}

void PartStack::show(const RecordView& view, bool writable) {
  for (PagePart* part : m_parts) part->show(view, writable);
}

}  // namespace relata::ui
