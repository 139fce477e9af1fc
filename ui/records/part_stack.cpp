#include "ui/records/part_stack.h"

#include <QVBoxLayout>

#include "ui/theme/tokens.h"

namespace relata::ui {

PartStack::PartStack(const QList<PagePart*>& parts, const QList<PagePart*>& profile, QWidget* parent)
    : PagePart(parent), m_parts(parts + profile) {
  const auto stack = [](const QList<PagePart*>& some, QWidget* place) {
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace2);
    for (PagePart* part : some) column->addWidget(part);
  };
  stack(parts, this);
  if (!profile.isEmpty()) stack(profile, m_profile = new QWidget(this));
  for (PagePart* part : m_parts) connect(part, &PagePart::mailRequested, this, &PagePart::mailRequested);
}

void PartStack::show(const RecordView& view, bool writable) {
  for (PagePart* part : m_parts) part->show(view, writable);
}

}  // namespace relata::ui
