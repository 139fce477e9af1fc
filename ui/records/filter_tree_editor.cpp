#include "ui/records/filter_tree_editor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/records/filter_editor.h"

namespace relata::ui {
namespace {

constexpr int kWidth = 520;
constexpr int kHeight = 320;
constexpr int kIndent = 20;

QString wordsOf(const FilterNode& node, const EntityDef& def, const Registry& registry) {
  const QList<FilterChip> chips = filterChips({node}, def, registry);
  return chips.isEmpty() ? printFilter({node}) : chips.first().text;
}

}  // namespace

FilterTreeEditor::FilterTreeEditor(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
                                   const Filter& filter, QWidget* anchor)
    : Popup(anchor, kWidth),
      m_context(context),
      m_registry(registry),
      m_def(def),
      m_root(partOf(filter)),
      m_scroll(new QScrollArea),
      m_text(new TextLabel({}, TextRole::Small, TextColor::Muted)) {
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setFixedHeight(kHeight);
  m_scroll->viewport()->setAutoFillBackground(false);
  m_scroll->setAccessibleName(tr("Conditions"));
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* apply = new PrimaryButton(tr("Apply"));
  column()->addWidget(m_scroll);
  column()->addWidget(m_text);
  column()->addWidget(apply, 0, Qt::AlignRight);
  connect(apply, &QPushButton::clicked, this, [this] {
    Q_EMIT applied(this->filter());
    close();
  });
  rebuild();
  openBelow(apply);
}

FilterPart& FilterTreeEditor::at(const QList<int>& path) {
  FilterPart* part = &m_root;
  for (const int step : path) part = &part->parts[step];
  return *part;
}

void FilterTreeEditor::setMode(const QList<int>& path, FilterPart::Mode mode) {
  at(path).mode = mode;
  rebuild();
}

void FilterTreeEditor::add(const QList<int>& path, const FilterPart& part) {
  at(path).parts << part;
  rebuild();
}

void FilterTreeEditor::replace(const QList<int>& path, const FilterPart& part) {
  at(path) = part;
  rebuild();
}

void FilterTreeEditor::remove(const QList<int>& path) {
  if (path.isEmpty()) return;
  at(path.mid(0, path.size() - 1)).parts.removeAt(path.last());
  rebuild();
}

void FilterTreeEditor::later(std::function<void()> change) {
  QMetaObject::invokeMethod(this, std::move(change), Qt::QueuedConnection);
}

void FilterTreeEditor::rebuild() {
  auto* inside = new QWidget;
  auto* rows = new QVBoxLayout(inside);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(kSpace1);
  addGroup(rows, m_root, {});
  rows->addStretch(1);
  m_scroll->setWidget(inside);
  inside->setAutoFillBackground(false);
  m_text->setText(printFilter(filter()));
}

void FilterTreeEditor::addGroup(QVBoxLayout* column, const FilterPart& group, const QList<int>& path) {
  auto* head = new QHBoxLayout;
  head->setSpacing(kSpace2);
  auto* mode = new QComboBox;
  mode->addItems({tr("All of these hold"), tr("Any of these holds"), tr("None of these holds")});
  mode->setCurrentIndex(static_cast<int>(group.mode));
  mode->setAccessibleName(tr("How the conditions of this group count"));
  head->addWidget(mode);
  head->addStretch(1);
  auto* condition = new Button(tr("+ Condition"), ButtonKind::Quiet);
  auto* inner = new Button(tr("+ Group"), ButtonKind::Quiet);
  head->addWidget(condition);
  head->addWidget(inner);
  if (!path.isEmpty()) {
    auto* away = new IconButton(QStringLiteral("close"), tr("Take this group away"));
    head->addWidget(away);
    connect(away, &QToolButton::clicked, this, [this, path] { later([this, path] { remove(path); }); });
  }
  column->addLayout(head);
  connect(mode, &QComboBox::activated, this, [this, path](int index) {
    later([this, path, index] { setMode(path, static_cast<FilterPart::Mode>(index)); });
  });
  connect(condition, &QPushButton::clicked, this, [this, condition, path] { chooseField(condition, path); });
  connect(inner, &QPushButton::clicked, this,
          [this, path] { later([this, path] { add(path, FilterPart::group(FilterPart::Mode::Any)); }); });
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

void FilterTreeEditor::addCondition(QVBoxLayout* column, const FilterPart& part, const QList<int>& path) {
  auto* row = new QHBoxLayout;
  auto* words = new ElidedButton(ButtonKind::Normal);
  words->setName(wordsOf(part.condition, m_def, *m_registry));
  auto* away = new IconButton(QStringLiteral("close"), tr("Take this condition away"));
  row->addWidget(words);
  row->addWidget(away);
  row->addStretch(1);
  column->addLayout(row);
  connect(words, &QPushButton::clicked, this, [this, words, path] { edit(words, path); });
  connect(away, &QToolButton::clicked, this, [this, path] { later([this, path] { remove(path); }); });
}

void FilterTreeEditor::edit(QWidget* anchor, const QList<int>& path) {
  const FilterNode node = at(path).condition;
  const FieldDef* field = node.path.size() == 1 ? m_def.field(node.path.first()) : nullptr;
  const QList<FilterChip> chips = filterChips({node}, m_def, *m_registry);
  if (!field || node.type != FilterNode::Type::Compare || chips.size() != 1 || !chips.first().editable)
    return editAsText(anchor, path);
  auto* editor = new FilterEditor(m_context, m_registry, m_def, *field, node, anchor);
  connect(editor, &FilterEditor::applied, this, [this, path](const Filter& changed) {
    later([this, path, changed] {
      if (changed.isEmpty())
        remove(path);
      else
        replace(path, FilterPart::single(changed.root));
    });
  });
  editor->openBelow();
}

/// What no editor of a field can show (related records, counts) is changed in its text form.
void FilterTreeEditor::editAsText(QWidget* anchor, const QList<int>& path) {
  auto* popup = new Popup(anchor, kWidth - 2 * kIndent);
  auto* line = new QLineEdit(printFilter({at(path).condition}));
  line->setAccessibleName(tr("Condition as text"));
  auto* problem = new TextLabel({}, TextRole::Small, TextColor::Bad);
  problem->setWordWrap(true);
  popup->column()->addWidget(line);
  popup->column()->addWidget(problem);
  connect(line, &QLineEdit::returnPressed, this, [this, popup, line, problem, path] {
    const Result<Filter> typed = parseFilter(line->text(), m_def, *m_registry);
    if (!typed.ok()) return problem->setText(problemText(typed.problem()));
    popup->close();
    later([this, path, typed = *typed] {
      const FilterPart part = partOf(typed);
      replace(path, part.parts.size() == 1 && part.mode == FilterPart::Mode::All ? part.parts.first() : part);
    });
  });
  popup->openBelow(line);
}

void FilterTreeEditor::chooseField(QWidget* anchor, const QList<int>& path) {
  auto* menu = new FieldMenu(m_def, anchor);
  connect(menu, &FieldMenu::chosen, this, [this, anchor, path](const QString& key) {
    auto* editor = new FilterEditor(m_context, m_registry, m_def, *m_def.field(key), std::nullopt, anchor);
    connect(editor, &FilterEditor::applied, this, [this, path](const Filter& condition) {
      if (!condition.isEmpty()) later([this, path, condition] { add(path, FilterPart::single(condition.root)); });
    });
    editor->openBelow();
  });
}

}  // namespace relata::ui
