#include "ui/records/filter_bar.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QStyle>

#include "core/store/filter_parts.h"
#include "core/store/filter_remarks.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/plain_tip.h"
#include "ui/kit/search_field.h"
#include "ui/records/condition_menu.h"
#include "ui/records/filter_editor.h"
#include "ui/records/filter_tree_editor.h"
#include "ui/records/page_words.h"
#include "ui/records/saved_views.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

constexpr int kSearchLeast = 110;  // what is typed can be read
constexpr int kStackedBelow = 640;
constexpr int kCountedAbove = 440;
constexpr int kImportAbove = 380;
constexpr int kNamedAbove = 520;  // the button that adds a record

FilterNode mineNode() {
  FilterValue me;
  me.type = FilterValue::Type::Me;
  return FilterNode::compare({QStringLiteral("owner")}, CompareOp::Equal, {me});
}

}  // namespace

FilterBar::FilterBar(const RecordContext& context, const QString& entity, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_entity(entity),
      m_line(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_chips(new QWidget),
      m_flow(new FlowLayout(m_chips, 6)),
      m_search(new SearchField({})),
      m_typed(new QLineEdit),
      m_problem(new TextLabel({}, TextRole::Small, TextColor::Bad)),
      m_countLabel(new TextLabel({}, TextRole::Body, TextColor::Muted)),
      m_add(new Button({})),
      m_import(new Button({})),
      m_columns(new Button({})),
      m_mode(new IconButton(QStringLiteral("rows"), {})),
      m_views(context.reads, this) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kSpace3, kSpace2, kSpace3, kSpace2);
  column->setSpacing(kSpace1);
  m_line->setSpacing(kSpace2);
  m_flow->setContentsMargins(0, 0, 0, 0);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  m_chips->setSizePolicy(policy);
  m_search->setFixedHeight(kControlHeight);
  m_search->setMinimumWidth(kSearchLeast);
  m_search->setMaximumWidth(136);
  m_countLabel->setFixedHeight(kControlHeight);
  m_line->addWidget(m_chips, 1);
  m_line->addWidget(m_typed, 1);
  auto* tools = new QHBoxLayout;
  tools->setSpacing(kSpace2);
  tools->addStretch();
  for (QWidget* tool : std::initializer_list<QWidget*>{m_countLabel, m_search, m_add, m_import, m_mode, m_columns})
    tools->addWidget(tool, 0, Qt::AlignTop);
  m_line->addLayout(tools);
  column->addLayout(m_line);
  column->addWidget(m_problem);
  m_typed->hide();
  m_problem->hide();
  m_problem->setWordWrap(true);
  m_columns->setIcon(icon("columns"));
  connect(m_mode, &QToolButton::clicked, this, [this] { Q_EMIT modeRequested(m_mode); });
  connect(m_search, &SearchField::textEdited, this, &FilterBar::filterChanged);
  m_search->edit()->installEventFilter(this);
  connect(m_typed, &QLineEdit::returnPressed, this, &FilterBar::applyTyped);
  connect(m_typed, &QLineEdit::textEdited, this, [this] { m_problem->hide(); });
  m_add->setIcon(icon(QStringLiteral("plus")));
  m_add->hide();
  connect(m_add, &QPushButton::clicked, this, &FilterBar::addRequested);
  connect(m_import, &QPushButton::clicked, this, &FilterBar::importRequested);
  connect(m_columns, &QPushButton::clicked, this, [this] { Q_EMIT columnsRequested(m_columns); });
  retranslate();
}

Filter FilterBar::filter() const {
  const QString words = m_search->edit()->text().trimmed();
  if (words.isEmpty()) return m_filter;
  FilterNode text;
  text.type = FilterNode::Type::Text;
  FilterValue value;
  value.text = words;
  text.values << value;
  return withChip(m_filter, text);
}

void FilterBar::setFilter(const Filter& filter) {
  m_filter = filter;
  m_search->edit()->clear();
  rebuild();
}

void FilterBar::change(const Filter& filter) {
  m_filter = filter;
  rebuild();
  Q_EMIT filterChanged();
}

void FilterBar::addCondition(const FilterNode& node) { change(withChip(m_filter, node)); }

void FilterBar::setCount(qint64 count) {
  m_count = count;
  showCount();
}

void FilterBar::setLooking(bool on) {
  m_looking = on;
  showCount();
}

void FilterBar::setSelectedCount(int count) {
  m_selected = count;
  showCount();
}

void FilterBar::setShowsDeleted(bool on) {
  m_deleted = on;
  rebuild();
}

void FilterBar::setCountWords(std::function<QString(qint64)> words) {
  m_countWords = std::move(words);
  showCount();
}

void FilterBar::setMode(const QString& iconName, const QString& text) {
  m_mode->setIcon(icon(iconName));
  m_mode->setName(text);
}

void FilterBar::setImportable(bool on) {
  m_importable = on;
  m_import->setVisible(on);
}

void FilterBar::setAddText(std::function<QString()> text) {
  m_addText = std::move(text);
  m_add->setVisible(m_addText && !m_context.workspace.isReadOnly());
  showAdd();
}

/// In a narrow bar its sign alone, in place of the import, which the menu of commands has as well.
void FilterBar::showAdd() {
  if (!m_addText) return;
  m_import->setVisible(m_importable && width() >= kImportAbove);
  const QString text = m_addText();
  m_add->setText(width() < kNamedAbove ? QString() : text);
  m_add->setAccessibleName(text);
  m_add->setToolTip(width() < kNamedAbove ? plainTip(text) : QString());
}

void FilterBar::setView(Id view, const QString& name, bool pinned) {
  m_viewId = view;
  m_viewName = name;
  m_viewPinned = pinned;
  rebuild();
}

void FilterBar::focusSearch() {
  m_search->edit()->setFocus(Qt::ShortcutFocusReason);
  m_search->edit()->selectAll();
}

void FilterBar::showCount() {
  if (m_looking) return m_countLabel->setText(tr("Looking…"));
  if (m_count < 0) return m_countLabel->clear();
  QString text = m_countWords ? m_countWords(m_count) : tr("%n records", nullptr, static_cast<int>(m_count));
  if (m_selected > 1) text = tr("%1 of %2").arg(QLocale().toString(m_selected), text);
  m_countLabel->setText(text);
}

void FilterBar::setTextMode(bool on) {
  m_textMode = on;
  m_typed->setText(printFilter(m_filter));
  m_typed->setVisible(on);
  m_chips->setVisible(!on);
  m_problem->hide();
  if (on) m_typed->setFocus();
  rebuild();
}

void FilterBar::applyTyped() {
  const RegistryPtr registry = m_context.workspace.registry();
  const Result<Filter> filter = parseFilter(m_typed->text(), *registry->entity(m_entity), *registry);
  m_typed->setProperty("invalid", !filter.ok());
  m_typed->style()->polish(m_typed);
  if (!filter.ok()) {
    m_problem->setText(problemText(filter.problem()));
    m_problem->show();
    const int at = filter.problem().arguments.value(1).toInt();
    if (at > 0) m_typed->setCursorPosition(at - 1);
    return;
  }
  m_filter = *filter;
  setTextMode(false);
  Q_EMIT filterChanged();
}

void FilterBar::rebuild() {
  clearLayout(m_flow);
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef& def = *registry->entity(m_entity);
  auto* views = new Chip(m_deleted              ? tr("Recycle bin")
                         : m_viewName.isEmpty() ? tr("All %1").arg(inSentence(entityPlural(def)))
                                                : m_viewName);
  views->setDropDown(true);
  views->setAccessibleName(tr("View: %1").arg(views->text()));
  connect(views, &QAbstractButton::clicked, this, [this, views] { openViews(views); });
  m_flow->addWidget(views);
  if (def.field(u"owner") && !m_deleted) {
    auto* mine = new Chip(tr("Mine"));
    mine->setCheckable(true);
    mine->setChecked(partsOf(m_filter).contains(mineNode()));
    connect(mine, &QAbstractButton::toggled, this, [this](bool on) {
      const auto at = static_cast<int>(partsOf(m_filter).indexOf(mineNode()));
      change(on ? withChip(m_filter, mineNode()) : withoutChip(m_filter, at));
    });
    m_flow->addWidget(mine);
  }
  addChips(def, *registry);
  auto* add = new Chip(tr("Filter"));
  add->setIconName(QStringLiteral("plus"));
  add->setAccessibleName(tr("Add a filter"));
  connect(add, &QAbstractButton::clicked, this, [this, add] { addFilter(add); });
  m_flow->addWidget(add);
  for (int i = 0; i < m_flow->count(); ++i) m_flow->itemAt(i)->widget()->show();
  m_chips->updateGeometry();
  showRemarks(def);
}

void FilterBar::showRemarks(const EntityDef& def) {
  if (m_textMode) return;
  const Result<QStringList> remarks =
      guarded([&] { return filterRemarks(*m_context.workspace.read(), m_filter, def); });
  m_problem->setText(remarks.ok() ? remarks->join(QLatin1Char('\n')) : QString());
  m_problem->setVisible(!m_problem->text().isEmpty());
}

void FilterBar::addChips(const EntityDef& def, const Registry& registry) {
  if (m_filter.isEmpty()) return;
  const QList<FilterChip> chips = filterChips(m_filter, def, registry);
  for (int i = 0; i < chips.size(); ++i) {
    if (chips[i].node == mineNode() && def.field(u"owner")) continue;
    auto* chip = new Chip(chips[i].text);
    const bool editable = chips[i].editable && chips[i].node.path.size() == 1 && def.field(chips[i].node.path.first());
    chip->setDropDown(editable);
    chip->setRemovable(true);
    chip->setToolTip(plainTip(printFilter({chips[i].node})));
    connect(chip, &Chip::removeRequested, this, [this, i] { change(withoutChip(m_filter, i)); });
    connect(chip, &QAbstractButton::clicked, this, [this, chip, i, editable] {
      if (editable)
        editChip(chip, i);
      else
        editWhole(chip);
    });
    m_flow->addWidget(chip);
  }
}

void FilterBar::editChip(QWidget* anchor, int index) {
  const RegistryPtr registry = m_context.workspace.registry();
  const EntityDef& def = *registry->entity(m_entity);
  const FilterNode node = partsOf(m_filter).value(index);
  auto* editor = new FilterEditor(m_context, registry, def, *def.field(node.path.first()), node, anchor);
  connect(editor, &FilterEditor::applied, this, [this, index](const Filter& changed) {
    // The chip is the parent of the popup that speaks here.
    QMetaObject::invokeMethod(
        this,
        [this, index, changed] {
          change(changed.isEmpty() ? withoutChip(m_filter, index) : withChip(m_filter, changed.root, index));
        },
        Qt::QueuedConnection);
  });
  editor->openBelow();
}

void FilterBar::editWhole(QWidget* anchor) {
  const RegistryPtr registry = m_context.workspace.registry();
  auto* editor = new FilterTreeEditor(m_context, registry, *registry->entity(m_entity), m_filter, anchor);
  connect(editor, &FilterTreeEditor::applied, this, [this](const Filter& filter) {
    QMetaObject::invokeMethod(
        this, [this, filter] { change(filter); }, Qt::QueuedConnection);
  });
}

void FilterBar::addFilter(QWidget* anchor) {
  const RegistryPtr registry = m_context.workspace.registry();
  chooseCondition(m_context, registry, *registry->entity(m_entity), anchor, this, [this](const Filter& condition) {
    if (!condition.isEmpty())
      QMetaObject::invokeMethod(
          this, [this, condition] { addCondition(condition.root); }, Qt::QueuedConnection);
  });
}

void FilterBar::openViews(QWidget* anchor) {
  struct View {
    Id id;
    QString name;
    bool pinned = false;
  };
  const QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + kSpace1));
  m_views.ask<QList<View>>(
      [entity = m_entity](Reader& reader) {
        QList<View> out;
        const EntityDef& def = *reader.registry().entity(u"view");
        const std::vector<qint64> ids = reader.ids({QStringLiteral("view"), {}, {}, false});
        for (const Record& record : reader.records(def, ids, allFields(def)))
          if (!record.isNull() && record.text("entity") == entity)
            out << View{record.id(), record.text("name"), record.value("pinned").flag()};
        return out;
      },
      [this, at, anchor = QPointer<QWidget>(anchor)](Result<QList<View>> views) {
        QMenu menu(this);
        const RegistryPtr registry = m_context.workspace.registry();
        menu.addAction(tr("All %1").arg(inSentence(entityPlural(*registry->entity(m_entity)))), this,
                       &FilterBar::viewLeft);
        if (views.ok())
          for (const View& view : *views) {
            QAction* action = menu.addAction(QString(view.name).replace(QLatin1Char('&'), QLatin1String("&&")));
            action->setCheckable(view.id == m_viewId);
            action->setChecked(view.id == m_viewId);
            connect(action, &QAction::triggered, this, [this, id = view.id] { Q_EMIT viewChosen(id); });
          }
        menu.addSeparator();
        if (!m_context.workspace.isReadOnly()) {
          if (m_viewId)
            menu.addAction(icon("view"), tr("Save changes to this view"), this,
                           [this] { Q_EMIT viewSaveRequested(m_viewName, m_viewPinned); });
          menu.addAction(icon("view"), tr("Save as view…"), this,
                         [this, anchor] { askViewName(anchor ? anchor.data() : this); });
        }
        if (m_viewId) addViewActs(&menu, m_context, m_viewId, m_viewName, m_viewPinned, this, at);
        menu.addSeparator();
        menu.addAction(icon("filter"), tr("Edit the whole filter…"), this,
                       [this, anchor] { editWhole(anchor ? anchor.data() : this); });
        menu.addAction(icon("filter"), tr("Type the filter"), this, [this] { setTextMode(true); });
        QAction* bin =
            menu.addAction(icon("trash"), tr("Recycle bin"), this, [this] { Q_EMIT deletedToggled(!m_deleted); });
        bin->setCheckable(true);
        bin->setChecked(m_deleted);
        menu.exec(at);
      });
}

void FilterBar::askViewName(QWidget* anchor) {
  auto* popup = new Popup(anchor);
  auto* name = new QLineEdit(m_viewName);
  name->setPlaceholderText(tr("Name of the view"));
  name->setAccessibleName(name->placeholderText());
  auto* pinned = new QCheckBox(tr("Show in the navigation"));
  pinned->setChecked(true);
  auto* save = new PrimaryButton(tr("Save view"));
  popup->column()->addWidget(name);
  popup->column()->addWidget(pinned);
  popup->column()->addWidget(save);
  const auto finish = [this, popup, name, pinned] {
    const QString text = name->text().trimmed();
    if (text.isEmpty()) return;
    const bool pin = pinned->isChecked();
    popup->close();
    QMetaObject::invokeMethod(
        this, [this, text, pin] { Q_EMIT viewSaveRequested(text, pin); }, Qt::QueuedConnection);
  };
  connect(name, &QLineEdit::returnPressed, this, finish);
  connect(save, &QPushButton::clicked, this, finish);
  popup->openBelow(name);
}

void FilterBar::retranslate() {
  m_search->setPlaceholder(tr("Search in list"));
  m_search->edit()->setAccessibleName(tr("Search in list"));
  m_typed->setPlaceholderText(tr("stage = customer and last_activity < 30d"));
  m_typed->setAccessibleName(tr("Filter as text"));
  m_import->setText(tr("Import…"));
  showAdd();
  m_columns->setText(tr("Columns"));
  showCount();
  rebuild();
}

// In a narrow panel the tools stand below the chips, and the status line tells the count.
void FilterBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_line->setDirection(width() < kStackedBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  m_countLabel->setVisible(width() >= kCountedAbove);
  showAdd();
}

void FilterBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_search->edit() && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Down) Q_EMIT rowsRequested();
    if (isEnter(*key)) Q_EMIT firstRequested();
    if (key->key() == Qt::Key_Down || isEnter(*key)) return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace relata::ui
