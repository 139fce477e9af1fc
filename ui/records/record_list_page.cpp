#include "ui/records/record_list_page.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/duplicates/merge.h"
#include "core/store/filter_parts.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/records/column_chooser.h"
#include "ui/records/filter_bar.h"
#include "ui/records/list_views.h"
#include "ui/records/page_words.h"
#include "ui/records/record_calendar.h"
#include "ui/records/record_form.h"
#include "ui/records/record_page.h"
#include "ui/records/record_table.h"
#include "ui/records/saved_views.h"
#include "ui/records/selection_bar.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

constexpr int kListShare = 900;
constexpr int kPageShare = 400;
constexpr int kStackedBelow = 700;
constexpr int kTogether = 440;  // less height is too little for a list with a record below it

}  // namespace

RecordListPage::RecordListPage(const RecordContext& context, const ListPageSpec& spec, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_spec(spec),
      m_bar(new FilterBar(context, spec.entity)),
      m_views(new ListViews(context, spec.entity, spec.boards, spec.calendar)),
      m_table(&m_views->table()),
      m_selection(new SelectionBar),
      m_empty(new EmptyState),
      m_stack(new QStackedWidget),
      m_page(new RecordPage(context, spec.entity, spec.page)),
      m_nobody(new EmptyState),
      m_side(new QStackedWidget),
      m_back(new Button(QString(), ButtonKind::Quiet)),
      m_splitter(new QSplitter),
      m_shares{kListShare, spec.pageShare},
      m_view(context.reads, this),
      m_followed(context.reads, this) {
  auto* list = new QWidget;
  auto* column = m_column = new QVBoxLayout(list);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_bar);
  m_stack->addWidget(m_views);
  m_stack->addWidget(m_empty);
  column->addWidget(m_stack, 1);
  column->addWidget(m_selection);
  list->setMinimumWidth(260);
  m_side->addWidget(m_nobody);
  m_side->addWidget(m_page);
  m_splitter->addWidget(list);
  m_splitter->addWidget(m_side);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setStretchFactor(0, 1);
  m_splitter->setStretchFactor(1, 0);
  m_splitter->setSizes(m_shares);
  followFocus();
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  m_back->setIcon(icon(QStringLiteral("chevron-left")));
  m_back->hide();
  outer->addWidget(m_back, 0, Qt::AlignLeft);
  outer->addWidget(m_splitter);
  m_table->setLook(spec.look);
  if (spec.letters) m_table->setLetters([this](QChar letter) { return m_spec.letters(letter, *this); });
  m_bar->setCountWords(spec.countWords);
  m_bar->setImportable(spec.importable);
  if (const auto sort = parseSort(spec.sort, m_table->records().def(), *m_table->records().registry());
      sort.ok() && !sort->isEmpty())
    m_table->records().setSort(*sort);
  connect(m_back, &Button::clicked, this, &RecordListPage::goBack);
  connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_sharesAreTheirs = true; });
  connectBar();
  connectTable();
  connectSelection();
  connect(m_page, &RecordPage::titleChanged, this, &RecordListPage::titleChanged);
  connect(m_page, &RecordPage::stepRequested, m_table, &RecordTable::goNext);
  connect(m_page, &RecordPage::addRequested, this, &RecordListPage::addRequested);
  connect(m_empty, &EmptyState::primaryClicked, this, &RecordListPage::goOn);
  connect(m_empty, &EmptyState::secondaryClicked, this, [this] { Q_EMIT importRequested(); });
  showEmpty();
  showMode();
}

void RecordListPage::connectBar() {
  connect(m_bar, &FilterBar::filterChanged, this, &RecordListPage::applyFilter);
  connect(m_bar, &FilterBar::rowsRequested, this, [this] {
    if (m_count > 0) m_table->setFocus(Qt::OtherFocusReason);
  });
  connect(m_bar, &FilterBar::firstRequested, this, [this] {
    m_wantsFirst = true;
    goToFirst();
  });
  connect(m_bar, &FilterBar::addRequested, this, [this] { newRecord(); });
  connect(m_bar, &FilterBar::importRequested, this, &RecordListPage::importRequested);
  connect(m_bar, &FilterBar::modeRequested, this, [this](QWidget* anchor) {
    QMenu menu(this);
    m_views->addModes(&menu);
    menu.exec(anchor->mapToGlobal(QPoint(0, anchor->height() + kSpace1)));
  });
  connect(m_views, &ListViews::modeChanged, this, &RecordListPage::showMode);
  connect(m_bar, &FilterBar::columnsRequested, this, &RecordListPage::chooseColumns);
  connect(m_bar, &FilterBar::viewChosen, this, &RecordListPage::openView);
  connect(m_bar, &FilterBar::viewSaveRequested, this, &RecordListPage::keepView);
  connect(m_bar, &FilterBar::viewLeft, this, &RecordListPage::showAll);
  connect(
      &m_context.workspace.notifier(), &ChangeNotifier::changed, this,
      [this](const ChangeSetPtr& changes) {
        if (m_viewId && changes->touches(QStringLiteral("view"))) followView();
      },
      Qt::QueuedConnection);
  connect(m_bar, &FilterBar::deletedToggled, this, &RecordListPage::setShowsDeleted);
}

void RecordListPage::connectTable() {
  connect(m_views, &ListViews::conditionChosen, this,
          [this](const FilterNode& node) { setFilter(withChip(m_bar->filter(), node)); });
  connect(&m_table->records(), &RecordTableModel::countChanged, this, &RecordListPage::showCount);
  connect(&m_table->records(), &RecordTableModel::lookingChanged, m_bar, &FilterBar::setLooking);
  connect(m_views, &ListViews::recordChosen, this, [this](Id id) {
    if (m_form && m_form->isTouched()) return;  // what is typed into the form stays
    if (isSmall()) return;                      // it is opened on purpose there
    closeForm();
    m_page->show(id);
    showBeside(m_page);
  });
  connect(m_views, &ListViews::partChosen, this, &RecordListPage::showPart);
  connect(m_views, &ListViews::selectionCountChanged, this, [this](int count) {
    m_selected = count;
    showStatus();
  });
  connect(m_views, &ListViews::filterLeft, this, &RecordListPage::showAll);
  connect(m_views, &ListViews::addRequested, this, [this](const QHash<QString, Value>& given) { newRecord(given); });
  connect(m_views, &ListViews::recordOpened, this, [this](Id id) {
    openRecord(id);
    m_page->setFocus();
  });
  connect(m_table, &RecordTable::selectionCountChanged, this, [this](int count) {
    m_selected = count;
    m_bar->setSelectedCount(count);
    m_selection->setCount(count);
    showStatus();
  });
  connect(m_table, &RecordTable::filterRequested, this,
          [this](const Filter& condition) { m_bar->addCondition(condition.root); });
}

/// Who comes to a list goes through its rows.
void RecordListPage::followFocus() {
  const bool rows = m_count != 0 && m_views->mode().kind == ListMode::Kind::Table;
  setFocusProxy(rows ? m_table : nullptr);
}

void RecordListPage::applyFilter() { m_views->setFilter(m_bar->filter()); }

/// In place of the part that was shown.
void RecordListPage::showPart(const QString& field, Id record) {
  QList<FilterNode> rest = partsOf(m_bar->filter());
  rest.removeIf([&](const FilterNode& node) {
    return node.type == FilterNode::Type::Compare && node.path == QStringList{field};
  });
  const EntityDef& def = m_table->records().def();
  const EntityDef* other = m_table->records().registry()->entity(def.field(field)->linkTo.value(0));
  FilterValue id;
  id.type = FilterValue::Type::Id;
  if (record && other) {
    id.text = record.text(other->prefix);
    rest << FilterNode::compare({field}, CompareOp::Equal, {id});
  }
  setFilter({FilterNode::all(rest)});
}

void RecordListPage::showBeside(QWidget* widget) {
  m_side->setCurrentWidget(widget);
  m_isAlone = isSmall();
  showSide();
}

bool RecordListPage::isSmall() const { return m_splitter->orientation() == Qt::Vertical && height() < kTogether; }

void RecordListPage::goBack() {
  m_isAlone = false;
  showSide();
  m_views->takeFocus();
}

/// A calendar in which one can write shows its days though there is nothing on them.
void RecordListPage::showListOrEmpty() {
  const bool days = m_views->mode().kind == ListMode::Kind::Calendar && m_views->calendar()->makesEntries() &&
                    !m_table->records().showsDeleted();
  m_stack->setCurrentWidget(m_count == 0 && !days ? static_cast<QWidget*>(m_empty) : m_views);
}

void RecordListPage::showMode() {
  showListOrEmpty();
  // Columns and weeks want the whole width until a record is chosen.
  followFocus();
  showSide();
  // Rows that are no longer in sight are not what the next act means.
  if (m_views->mode().kind != ListMode::Kind::Table) m_table->clearSelection();
  m_bar->setMode(m_views->modeIcon(), tr("Shown as: %1").arg(m_views->modeText()));
}

/// Beside an empty list there is nothing to choose. Where there is room for one of both only, it is the list until a
/// record is opened.
void RecordListPage::showSide() {
  const bool chooses = m_views->mode().kind == ListMode::Kind::Table && m_count != 0;
  const bool alone = isSmall() && m_isAlone;
  m_side->setVisible(alone || (!isSmall() && (chooses || m_page->record() || m_form)));
  m_splitter->widget(0)->setVisible(!alone);
  m_back->setVisible(alone);
}

void RecordListPage::setFilter(const Filter& filter) {
  m_bar->setFilter(filter);
  applyFilter();
}

void RecordListPage::focusSearch() { m_bar->focusSearch(); }

void RecordListPage::showCount(qint64 count) {
  m_count = count;
  m_bar->setCount(count);
  showListOrEmpty();
  followFocus();
  showSide();
  showEmpty();
  showStatus();
  if (m_isFirst && count > 0 && m_views->mode().kind == ListMode::Kind::Table && m_side->isVisible() &&
      !m_page->record() && !m_form)
    m_table->showFirst();
  m_isFirst = m_isFirst && count <= 0;
  goToFirst();
}

/// Enter in the search means its first hit: what stands beside the list is of somebody else.
void RecordListPage::goToFirst() {
  if (!m_wantsFirst || !m_table->records().isComplete()) return;
  m_wantsFirst = false;
  const Id first = m_count > 0 ? m_table->records().idAt(0) : Id();
  if (!first || m_views->mode().kind != ListMode::Kind::Table) return;
  m_table->setFocus(Qt::OtherFocusReason);
  m_table->showFirst();
  if (m_page->record() != first && !(m_form && m_form->isTouched())) openRecord(first);
}

void RecordListPage::showStatus() {
  if (m_count < 0) return;
  QString text = m_spec.countWords ? m_spec.countWords(m_count) : QLocale().toString(m_count);
  if (m_selected > 0) text = separated(tr("%1 · %n selected", nullptr, m_selected), m_selected).arg(text);
  Q_EMIT statusChanged(text);
}

void RecordListPage::showEmpty() {
  if (!m_table->records().filter().isEmpty()) {
    m_empty->set(QStringLiteral("filter"),
                 m_table->records().showsDeleted() ? tr("Nothing in the recycle bin fits these filters")
                                                   : tr("Nothing fits these filters"),
                 tr("There are records here, but none that all conditions and words leave over."));
    m_empty->setActions(tr("Clear the filters"), {});
  } else if (m_table->records().showsDeleted()) {
    m_empty->set(QStringLiteral("trash"), tr("The recycle bin is empty"),
                 tr("What is deleted in this list waits here, and can be brought back with all that belongs to it."));
    m_empty->setActions(tr("Back to the list"), {});
  } else {
    m_empty->set(m_spec.iconName, m_spec.emptyTitle ? m_spec.emptyTitle() : tr("Nothing here yet"),
                 m_spec.emptyText ? m_spec.emptyText() : QString());
    const bool writable = !m_context.workspace.isReadOnly();
    m_empty->setActions(writable && m_spec.addText ? m_spec.addText() : QString(),
                        writable && m_spec.importable ? tr("Import…") : QString());
  }
  m_nobody->set(m_spec.iconName, tr("Nothing chosen"), tr("Choose a row to see all about it here."));
  m_nobody->setActions({}, {});
  m_back->setText(tr("Back to the list"));
}

/// What the button of the empty list says.
void RecordListPage::goOn() {
  if (!m_bar->filter().isEmpty() && m_table->records().showsDeleted()) return setFilter({});
  if (!m_bar->filter().isEmpty() || m_table->records().showsDeleted()) return showAll();
  newRecord();
}

void RecordListPage::offerAdd() { m_bar->setAddText(m_spec.addText); }

void RecordListPage::openRecord(Id asked) {
  closeForm();
  // The id of a merged record means the one that it went into.
  const auto survivor =
      guarded([&] { return survivorOf(m_context.workspace.read()->connection(), m_table->records().def(), asked); });
  const Id id = survivor.ok() ? *survivor : asked;
  m_page->show(id);
  showBeside(m_page);
  m_views->goTo(id);
}

void RecordListPage::newRecord(const QHash<QString, Value>& given) {
  if (m_form && m_form->isTouched()) return m_form->setFocus();
  closeForm();
  m_form = new RecordForm(m_context, m_spec.entity, given);
  m_side->addWidget(m_form);
  showBeside(m_form);
  m_form->setFocus();
  connect(m_form, &RecordForm::saved, this, [this](Id id) {
    closeForm();
    openRecord(id);
    // On from here it goes by rows: to the next one, or to the new one's cells.
    if (m_isAlone)
      m_page->setFocus();
    else
      m_views->takeFocus();
  });
  connect(m_form, &RecordForm::openRequested, this, &RecordListPage::openRecord);
  connect(m_form, &RecordForm::cancelled, this, [this] {
    closeForm();
    m_views->takeFocus();
  });
}

void RecordListPage::closeForm() {
  // Taken out first: the place that it leaves may close it once more.
  RecordForm* form = std::exchange(m_form, nullptr);
  if (!form) return;
  form->setAside();
  m_side->removeWidget(form);
  form->deleteLater();
  m_side->setCurrentWidget(m_page->record() ? static_cast<QWidget*>(m_page) : m_nobody);
  m_isAlone = false;
  showSide();
}

void RecordListPage::chooseColumns(QWidget* anchor) {
  auto* chooser = new ColumnChooser(m_table->records().def(), m_table->records().columns(), anchor);
  connect(chooser, &ColumnChooser::columnsChanged, m_table, &RecordTable::chooseColumns);
  connect(chooser, &ColumnChooser::resetRequested, this, [this] {
    QStringList usual;
    for (const FieldDef& field : m_table->records().def().fields)
      if (field.is(FieldFlag::InList)) usual << field.key;
    m_table->chooseColumns(usual);
  });
}

// In a narrow panel the record stands below its list.
void RecordListPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const Qt::Orientation wanted = width() < kStackedBelow ? Qt::Vertical : Qt::Horizontal;
  // Until somebody moves the bar between them, both have their shares of whatever room there is.
  if (m_spec.pageShare > kPageShare && !m_sharesAreTheirs && wanted == Qt::Horizontal) {
    const int page = width() * m_spec.pageShare / (kListShare + m_spec.pageShare);
    m_shares = {width() - page, page};
    m_splitter->setSizes(m_shares);
  }
  const bool turns = m_splitter->orientation() != wanted;
  if (turns) {
    if (wanted == Qt::Vertical) m_shares = m_splitter->sizes();
    m_splitter->setOrientation(wanted);
  }
  showSide();
  // What was kept is shared out once there is room for it.
  if (wanted == Qt::Horizontal && m_sharesAreKept && isVisible()) {
    m_sharesAreKept = false;
    m_splitter->setSizes(m_shares);
  }
  if (turns) m_splitter->setSizes(wanted == Qt::Vertical ? QList<int>{height() / 2, height() / 2} : m_shares);
}

/// Of the list alone, as a saved view keeps it.
QJsonObject RecordListPage::listLayout() const {
  QJsonObject layout = QJsonDocument::fromJson(m_table->saveLayout().toUtf8()).object();
  m_views->saveMode(layout);
  return layout;
}

void RecordListPage::restoreList(const QString& text) {
  m_table->restoreLayout(text);
  m_views->restoreMode(QJsonDocument::fromJson(text.toUtf8()).object());
}

QString RecordListPage::saveLayout() const {
  QJsonObject layout = listLayout();
  QJsonArray sizes;
  for (const int size : m_splitter->orientation() == Qt::Horizontal ? m_splitter->sizes() : m_shares)
    sizes.append(size);
  // Those that nobody chose are made anew for the room there is.
  if (m_sharesAreTheirs) layout.insert(QStringLiteral("sizes"), sizes);
  return QString::fromUtf8(QJsonDocument(layout).toJson(QJsonDocument::Compact));
}

void RecordListPage::restoreLayout(const QString& text) {
  restoreList(text);
  const QJsonArray sizes = QJsonDocument::fromJson(text.toUtf8()).object().value(QStringLiteral("sizes")).toArray();
  if (sizes.size() != 2 || sizes[0].toInt() <= 0 || sizes[1].toInt() <= 0) return;
  m_shares = {sizes[0].toInt(), sizes[1].toInt()};
  m_sharesAreTheirs = m_sharesAreKept = true;
  if (m_splitter->orientation() == Qt::Horizontal) m_splitter->setSizes(m_shares);
}

void RecordListPage::keepView(const QString& name, bool pinned) {
  SavedView view;
  view.name = name;
  view.entity = m_spec.entity;
  view.filter = printFilter(m_bar->filter());
  view.sort = printSort(m_table->records().sort());
  view.columns = m_table->records().columns().join(QLatin1Char(','));
  view.layout = QString::fromUtf8(QJsonDocument(listLayout()).toJson(QJsonDocument::Compact));
  view.pinned = pinned;
  const Result<Id> kept = saveView(m_context, view);
  if (!kept.ok()) return m_context.complain(kept.problem());
  takeView(*kept, name, pinned);
  m_context.toastDone(tr("Saved view %1").arg(name));
}

void RecordListPage::takeView(Id view, const QString& name, bool pinned) {
  m_viewId = view;
  m_bar->setView(view, name, pinned);
  Q_EMIT viewShown(view);
}

/// The shown view was renamed, deleted or brought back somewhere: its name follows, what is in the list stays.
void RecordListPage::followView() {
  m_followed.ask<std::optional<Record>>([id = m_viewId, registry = m_context.workspace.registry()](
                                            Reader& reader) { return reader.record(*registry->entity(u"view"), id); },
                                        [this](Result<std::optional<Record>> found) {
                                          if (!found.ok()) return m_context.complain(found.problem());
                                          if (!*found || (*found)->deleted) return takeView({}, {}, false);
                                          const auto view = fromRecord<SavedView>(**found);
                                          m_bar->setView(m_viewId, view.name, view.pinned);
                                        });
}

void RecordListPage::setShowsDeleted(bool on) {
  m_table->records().setShowsDeleted(on);
  m_bar->setShowsDeleted(on);
  m_selection->setShowsDeleted(on);
}

void RecordListPage::showRecycleBin() {
  showAll();
  setShowsDeleted(true);
}

void RecordListPage::showAll() {
  m_view.cancel();
  setShowsDeleted(false);
  setFilter({});
  takeView({}, {}, false);
}

void RecordListPage::openView(Id id) {
  m_view.ask<std::optional<Record>>(
      [id, registry = m_context.workspace.registry()](Reader& reader) {
        return reader.record(*registry->entity(u"view"), id);
      },
      [this, id](Result<std::optional<Record>> found) {
        if (!found.ok()) return m_context.complain(found.problem());
        if (!*found || (*found)->deleted) return;
        const auto view = fromRecord<SavedView>(**found);
        const Result<Filter> filter =
            parseFilter(view.filter, m_table->records().def(), *m_table->records().registry());
        if (!filter.ok()) return m_context.complain(filter.problem());
        takeView(id, view.name, view.pinned);
        if (!view.columns.isEmpty()) m_table->chooseColumns(view.columns.split(QLatin1Char(',')));
        restoreList(view.layout);
        if (const auto sort = parseSort(view.sort, m_table->records().def(), *m_table->records().registry()); sort.ok())
          m_table->records().setSort(*sort);
        setFilter(*filter);
      });
}

void RecordListPage::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Find)) return focusSearch();
  // Back from the record, or a text that is written there, to the list: what was begun waits.
  QWidget* focus = QApplication::focusWidget();
  if (event->key() == Qt::Key_Escape && focus && m_page->isAncestorOf(focus)) return goBack();
  // Once more, and what was opened beside a board gives its room back.
  if (event->key() == Qt::Key_Escape && !m_form && m_views->mode().kind != ListMode::Kind::Table && m_page->record()) {
    m_page->show(Id());
    return showSide();
  }
  QWidget::keyPressEvent(event);
}

void RecordListPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    showEmpty();
    showStatus();
    showMode();
    if (m_merge) m_merge->setText(tr("Merge…"));
    if (m_toList) m_toList->setText(tr("Add to a list…"));
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
