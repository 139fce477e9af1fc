#include "ui/records/facts_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/records/fact_value.h"

namespace relata::ui {

FactsPanel::FactsPanel(const RecordContext& context, const RecordPageLayout& layout, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_layout(layout),
      m_grid(new QGridLayout),
      m_all(new Button({}, ButtonKind::Quiet)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace1);
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(kSpace2);
  m_grid->setVerticalSpacing(1);
  m_grid->setColumnStretch(1, 1);
  m_grid->setColumnMinimumWidth(0, 96);
  column->addLayout(m_grid);
  column->addWidget(m_all, 0, Qt::AlignLeft);
  connect(m_all, &QPushButton::clicked, this, [this] {
    m_showAll = !m_showAll;
    showRows();
  });
}

void FactsPanel::build(const RegistryPtr& registry, const EntityDef& def) {
  for (const Row& row : m_rows) {
    delete row.label;
    delete row.value;
  }
  m_rows.clear();
  m_registry = registry;
  m_def = &def;
  QStringList order = m_layout.facts;
  for (const FieldDef& field : def.fields)
    if (!order.contains(field.key)) order << field.key;
  for (const QString& key : order) {
    const FieldDef* field = def.field(key);
    if (!field || field->is(FieldFlag::Hidden) || m_layout.leftOut.contains(key)) continue;
    Row row{new TextLabel({}, TextRole::Body, TextColor::Muted), new FactValue(m_context, registry, def, *field, this)};
    row.label->setContentsMargins(0, 3, 0, 3);
    row.label->setMaximumWidth(140);
    const int line = m_grid->rowCount();
    m_grid->addWidget(row.label, line, 0, Qt::AlignTop);
    m_grid->addWidget(row.value, line, 1);
    m_rows.insert(key, row);
  }
  retranslate();
}

void FactsPanel::show(const RecordView& view, bool writable) {
  if (m_registry != view.registry) build(view.registry, view.record.def());
  m_filled.clear();
  for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
    const Value value = view.record.value(it.key());
    if (!value.isNull()) m_filled << it.key();
    it->value->set(view.record.id(), view.record.title(), value, view.titles);
    it->value->setWritable(writable);
  }
  showRows();
}

void FactsPanel::showRows() {
  int hidden = 0;
  // The header says the name already; its parts are there when all fields are wanted.
  const FieldDef* title = m_def->titleField();
  const auto isNamePart = [&](const FieldDef& field) {
    return title && field.kind == Kind::Text && field.section == title->section;
  };
  for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
    const bool shown = m_showAll || (m_filled.contains(it.key()) && !isNamePart(*m_def->field(it.key()))) ||
                       m_layout.facts.contains(it.key()) || it->value->isEditing();
    hidden += !shown;
    it->label->setVisible(shown);
    it->value->setVisible(shown);
  }
  m_all->setText(m_showAll ? tr("Show filled fields only") : tr("Show %n more fields", nullptr, hidden));
  m_all->setVisible(m_showAll || hidden > 0);
}

void FactsPanel::retranslate() {
  if (!m_def) return;
  for (auto it = m_rows.begin(); it != m_rows.end(); ++it)
    it->label->setText(fieldLabel(*m_def, *m_def->field(it.key())));
  showRows();
}

void FactsPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
