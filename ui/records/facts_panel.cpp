#include "ui/records/facts_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "core/base/address_order.h"
#include "core/base/country_code.h"
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
  m_below = new QHBoxLayout;
  m_below->addWidget(m_all);
  m_below->addStretch(1);
  column->addLayout(m_below);
  connect(m_all, &QPushButton::clicked, this, [this] {
    m_showAll = !m_showAll;
    showRows();
  });
}

void FactsPanel::addBelow(QWidget* button) { m_below->addWidget(button); }

void FactsPanel::build(const RegistryPtr& registry, const EntityDef& def) {
  for (const Row& row : m_rows) {
    delete row.label;
    delete row.value;
  }
  m_rows.clear();
  m_order.clear();
  m_registry = registry;
  m_def = &def;
  QStringList order = m_layout.facts;
  for (const FieldDef& field : def.fields)
    if (!order.contains(field.key)) order << field.key;
  order = inAddressOrder(order, countryHere());
  for (const QString& key : order) {
    const FieldDef* field = def.field(key);
    if (!field || field->is(FieldFlag::Hidden) || m_layout.leftOut.contains(key)) continue;
    Row row{new TextLabel({}, TextRole::Body, TextColor::Muted), new FactValue(m_context, registry, def, *field, this)};
    row.label->setContentsMargins(0, 3, 0, 3);
    const int line = m_grid->rowCount();
    m_grid->addWidget(row.label, line, 0, Qt::AlignTop);
    m_grid->addWidget(row.value, line, 1);
    m_rows.insert(key, row);
    m_order << key;
  }
  retranslate();
}

void FactsPanel::show(const RecordView& view, bool writable) {
  if (m_registry != view.registry) build(view.registry, view.record.def());
  arrange(view.record.text("country"));
  m_filled.clear();
  for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
    const Value value = view.record.value(it.key());
    if (!value.isNull()) m_filled << it.key();
    it->value->set(view.record.id(), view.record.title(), value, view.titles);
    it->value->setWritable(writable);
  }
  resumeEditing();
}

void FactsPanel::arrange(const QString& country) {
  const QString known = countryCodeOf(country);
  const QStringList order = inAddressOrder(m_order, known.isEmpty() ? countryHere() : known);
  if (order == m_order) return;
  m_order = order;
  for (const Row& row : std::as_const(m_rows)) {
    m_grid->removeWidget(row.label);
    m_grid->removeWidget(row.value);
  }
  for (int line = 0; line < m_order.size(); ++line) {
    const Row& row = m_rows[m_order[line]];
    m_grid->addWidget(row.label, line, 0, Qt::AlignTop);
    m_grid->addWidget(row.value, line, 1);
  }
}

void FactsPanel::resumeEditing() {
  for (const Row& row : std::as_const(m_rows)) row.value->resumeEditing();
  showRows();
}

/// The main ones, and of the others the first that are filled: what happened with somebody must be seen below them.
QStringList FactsPanel::rowsAtFirst() const {
  constexpr qsizetype kRows = 6;
  // The header says the name already, and what else it shows; they are there when all fields are wanted.
  const FieldDef* title = m_def->titleField();
  const auto inHeader = [&](const QString& key) {
    const FieldDef& field = *m_def->field(key);
    return (title && field.kind == Kind::Text && field.section == title->section) || key == m_layout.role ||
           key == m_layout.roleLink;
  };
  QStringList keys;
  for (const QString& key : m_order)
    if (m_layout.facts.contains(key) || (keys.size() < kRows && m_filled.contains(key) && !inHeader(key))) keys << key;
  return keys;
}

void FactsPanel::showRows() {
  int hidden = 0;
  const QStringList first = rowsAtFirst();
  for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
    const bool shown = m_showAll || first.contains(it.key()) || it->value->isEditing();
    hidden += !shown;
    it->label->setVisible(shown);
    it->value->setVisible(shown);
  }
  m_all->setText(m_showAll ? tr("Show fewer fields") : tr("Show %n more fields", nullptr, hidden));
  m_all->setVisible(m_showAll || hidden > 0);
}

/// A name that is wider than its column takes two lines; a wrapped label asks for odd widths, so others stay as they
/// are.
void FactsPanel::nameRow(TextLabel& label, const QString& name) {
  constexpr int kWidth = 140;
  label.setText(name);
  const bool wide = label.fontMetrics().horizontalAdvance(name) > kWidth;
  label.setWordWrap(wide);
  label.setMinimumWidth(wide ? kWidth : 0);
  label.setMaximumWidth(kWidth);
}

void FactsPanel::retranslate() {
  if (!m_def) return;
  for (auto it = m_rows.begin(); it != m_rows.end(); ++it)
    nameRow(*it->label, fieldLabel(*m_def, *m_def->field(it.key())));
  showRows();
}

void FactsPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
