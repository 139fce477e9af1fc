#include "ui/kit/fact_grid.h"

#include <QGridLayout>

#include "ui/kit/labels.h"

namespace relata::ui {

FactGrid::FactGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(kSpace4);
  m_grid->setVerticalSpacing(kSpace2);
  m_grid->setColumnMinimumWidth(0, 80);
  m_grid->setColumnStretch(1, 1);
}

void FactGrid::addFact(const QString& id, const QString& label, const QString& value) {
  auto* text = new TextLabel(value);
  text->setWordWrap(true);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  text->setFocusPolicy(Qt::ClickFocus);
  addFact(id, label, text);
}

void FactGrid::addFact(const QString& id, const QString& label, QWidget* value) {
  auto* name = new TextLabel(label, TextRole::Body, TextColor::Muted);
  name->setBuddy(value);
  if (value->accessibleName().isEmpty()) value->setAccessibleName(label);
  const int row = m_grid->rowCount();
  m_grid->addWidget(name, row, 0, Qt::AlignTop);
  const bool spreads = value->sizePolicy().horizontalPolicy() != QSizePolicy::Fixed;
  m_grid->addWidget(value, row, 1, spreads ? Qt::AlignTop : Qt::AlignTop | Qt::AlignLeft);
  m_rows.insert(id, {name, value});
}

void FactGrid::setLabel(const QString& id, const QString& label) {
  const auto row = m_rows.constFind(id);
  if (row != m_rows.cend()) row->label->setText(label);
}

void FactGrid::setValue(const QString& id, const QString& value) {
  const auto row = m_rows.constFind(id);
  if (row == m_rows.cend()) return;
  if (auto* text = qobject_cast<TextLabel*>(row->value)) text->setText(value);
}

void FactGrid::clear() {
  for (const Row& row : std::as_const(m_rows)) {
    delete row.label;
    delete row.value;
  }
  m_rows.clear();
}

}  // namespace relata::ui
