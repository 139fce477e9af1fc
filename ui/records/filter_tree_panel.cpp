#include "ui/records/filter_tree_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/labels.h"
#include "ui/records/condition_menu.h"
#include "ui/records/filter_editor.h"
#include "ui/records/popup.h"
#include "ui/records/related_condition.h"

namespace relata::ui {
namespace {

constexpr int kTextWidth = 480;
constexpr int kIndent = 20;

QString wordsOf(const FilterNode& node, const EntityDef& def, const Registry& registry) {
  const QList<FilterChip> chips = filterChips({node}, def, registry);
  return chips.isEmpty() ? printFilter({node}) : chips.first().text;
}

}  // namespace

FilterTreePanel::FilterTreePanel(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
                                 const Filter& filter, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_registry(registry),
      m_def(&def),
      m_root(partOf(filter)),
      m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(kSpace1);
  setAccessibleName(tr("Conditions"));
  rebuild();
}

void FilterTreePanel::setFilter(const RegistryPtr& registry, const EntityDef& def, const Filter& filter) {
  m_registry = registry;
  m_def = &def;
  m_root = partOf(filter);
  rebuild();
}

void FilterTreePanel::setWritable(bool on) {
  if (m_writable == on) return;
  m_writable = on;
  rebuild();
}

FilterPart& FilterTreePanel::at(const QList<int>& path) {
  FilterPart* part = &m_root;
  for (const int step : path) part = &part->parts[step];
  return *part;
}

void FilterTreePanel::say() {
  rebuild();
  Q_EMIT changed();
}

void FilterTreePanel::setMode(const QList<int>& path, FilterPart::Mode mode) {
  at(path).mode = mode;
  say();
}

void FilterTreePanel::add(const QList<int>& path, const FilterPart& part) {
  at(path).parts << part;
  say();
}

void FilterTreePanel::replace(const QList<int>& path, const FilterPart& part) {
  at(path) = part;
  say();
}

void FilterTreePanel::remove(const QList<int>& path) {
  if (path.isEmpty()) return;
  at(path.mid(0, path.size() - 1)).parts.removeAt(path.last());
  say();
}

void FilterTreePanel::later(std::function<void()> change) {
  QMetaObject::invokeMethod(this, std::move(change), Qt::QueuedConnection);
}

void FilterTreePanel::rebuild() {
  clearLayout(m_column);
  addGroup(m_column, m_root, {});
}

void FilterTreePanel::addGroup(QVBoxLayout* column, const FilterPart& group, const QList<int>& path) {
  auto* head = new QHBoxLayout;
  head->setSpacing(kSpace2);
  auto* mode = new QComboBox;
  mode->addItems({tr("All of these hold"), tr("Any of these holds"), tr("None of these holds")});
  mode->setCurrentIndex(static_cast<int>(group.mode));
  mode->setAccessibleName(tr("How the conditions of this group count"));
  mode->setEnabled(m_writable);
  head->addWidget(mode);
  head->addStretch(1);
  if (m_writable) {
    auto* condition = new Button(tr("+ Condition"), ButtonKind::Quiet);
    auto* inner = new Button(tr("+ Group"), ButtonKind::Quiet);
    head->addWidget(condition);
    head->addWidget(inner);
    connect(condition, &QPushButton::clicked, this, [this, condition, path] { choose(condition, path); });
    connect(inner, &QPushButton::clicked, this,
            [this, path] { later([this, path] { add(path, FilterPart::group(FilterPart::Mode::Any)); }); });
  }
  if (m_writable && !path.isEmpty()) {
    auto* away = new IconButton(QStringLiteral("close"), tr("Take this group away"));
    head->addWidget(away);
    connect(away, &QToolButton::clicked, this, [this, path] { later([this, path] { remove(path); }); });
  }
  column->addLayout(head);
  connect(mode, &QComboBox::activated, this, [this, path](int index) {
    later([this, path, index] { setMode(path, static_cast<FilterPart::Mode>(index)); });
  });
  auto* parts = new QVBoxLayout;
  parts->setContentsMargins(kIndent, 0, 0, 0);
  parts->setSpacing(kSpace1);
  for (int i = 0; i < group.parts.size(); ++i) {
    if (group.parts[i].isGroup)
      addGroup(parts, group.parts[i], path + QList<int>{i});
    else
      addCondition(parts, group.parts[i], path + QList<int>{i});
  }
  column->addLayout(parts);
}

void FilterTreePanel::addCondition(QVBoxLayout* column, const FilterPart& part, const QList<int>& path) {
  auto* row = new QHBoxLayout;
  auto* words = new ElidedButton(ButtonKind::Normal);
  words->setName(wordsOf(part.condition, *m_def, *m_registry));
  words->setEnabled(m_writable);
  row->addWidget(words);
  connect(words, &QPushButton::clicked, this, [this, words, path] { edit(words, path); });
  if (m_writable) {
    auto* away = new IconButton(QStringLiteral("close"), tr("Take this condition away"));
    row->addWidget(away);
    connect(away, &QToolButton::clicked, this, [this, path] { later([this, path] { remove(path); }); });
  }
  row->addStretch(1);
  column->addLayout(row);
}

/// What an editor made of the condition there; nothing left of it takes it away.
void FilterTreePanel::take(const QList<int>& path, const Filter& changed) {
  later([this, path, changed] {
    if (changed.isEmpty())
      remove(path);
    else
      replace(path, FilterPart::single(changed.root));
  });
}

void FilterTreePanel::edit(QWidget* anchor, const QList<int>& path) {
  const FilterNode node = at(path).condition;
  if (RelatedCondition::edits(node, *m_def, *m_registry)) {
    auto* related = new RelatedCondition(m_context, m_registry, *m_def, node, anchor);
    connect(related, &RelatedCondition::applied, this, [this, path](const Filter& changed) { take(path, changed); });
    return;
  }
  const FieldDef* field = node.path.size() == 1 ? m_def->field(node.path.first()) : nullptr;
  const QList<FilterChip> chips = filterChips({node}, *m_def, *m_registry);
  if (!field || node.type != FilterNode::Type::Compare || chips.size() != 1 || !chips.first().editable)
    return editAsText(anchor, path);
  auto* editor = new FilterEditor(m_context, m_registry, *m_def, *field, node, anchor);
  connect(editor, &FilterEditor::applied, this, [this, path](const Filter& changed) { take(path, changed); });
  editor->openBelow();
}

/// What no editor can show is changed in its text form.
void FilterTreePanel::editAsText(QWidget* anchor, const QList<int>& path) {
  auto* popup = new Popup(anchor, kTextWidth);
  auto* line = new QLineEdit(printFilter({at(path).condition}));
  line->setAccessibleName(tr("Condition as text"));
  auto* problem = new TextLabel({}, TextRole::Small, TextColor::Bad);
  problem->setWordWrap(true);
  popup->column()->addWidget(line);
  popup->column()->addWidget(problem);
  connect(line, &QLineEdit::returnPressed, this, [this, popup, line, problem, path] {
    const Result<Filter> typed = parseFilter(line->text(), *m_def, *m_registry);
    if (!typed.ok()) {
      problem->setText(problemText(typed.problem()));
      return popup->settle();
    }
    popup->close();
    later([this, path, typed = *typed] {
      const FilterPart part = partOf(typed);
      replace(path, part.parts.size() == 1 && part.mode == FilterPart::Mode::All ? part.parts.first() : part);
    });
  });
  popup->openBelow(line);
}

void FilterTreePanel::choose(QWidget* anchor, const QList<int>& path) {
  chooseCondition(m_context, m_registry, *m_def, anchor, this, [this, path](const Filter& condition) {
    if (!condition.isEmpty()) later([this, path, condition] { add(path, FilterPart::single(condition.root)); });
  });
}

void FilterTreePanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) rebuild();
  QWidget::changeEvent(event);
}

QWidget* scrolledPanel(FilterTreePanel* panel, int height) {
  auto* inside = new QWidget;
  auto* rows = new QVBoxLayout(inside);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->addWidget(panel);
  rows->addStretch(1);
  QWidget* area = scrolled(inside);
  area->setFixedHeight(height);
  return area;
}

}  // namespace relata::ui
