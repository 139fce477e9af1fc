#include "ui/kit/late_page.h"

#include <QVBoxLayout>

namespace relata::ui {

LatePage::LatePage(std::function<QWidget*()> make, QWidget* parent) : QWidget(parent), m_make(std::move(make)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
}

QWidget* LatePage::page() {
  if (!m_page) {
    m_page = m_make();
    layout()->addWidget(m_page);
    m_page->show();  // a part that comes while its place is being shown would wait for the next events
    if (m_page->focusProxy()) setFocusProxy(m_page);
  }
  return m_page;
}

void LatePage::showEvent(QShowEvent* event) {
  page();
  QWidget::showEvent(event);
}

}  // namespace relata::ui
