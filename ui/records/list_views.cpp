#include "ui/records/list_views.h"

#include <QJsonObject>
#include <QMenu>

#include "ui/records/record_board.h"
#include "ui/records/record_calendar.h"
#include "ui/records/record_groups.h"
#include "ui/records/record_table.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

const QString kModeKey = QStringLiteral("mode");
const QString kByKey = QStringLiteral("by");
const QString kSpanKey = QStringLiteral("span");

bool isAmong(const QList<const FieldDef*>& fields, const QString& key) {
  return std::any_of(fields.begin(), fields.end(), [&](const FieldDef* field) { return field->key == key; });
}

}  // namespace

ListViews::ListViews(const RecordContext& context, const QString& entity, const QList<BoardSpec>& boards,
                     const CalendarLook& calendar, QWidget* parent)
    : QStackedWidget(parent),
      m_context(context),
      m_entity(entity),
      m_boards(boards),
      m_calendarLook(calendar),
      m_table(new RecordTable(context, entity)) {
  addWidget(m_table);
  connect(m_table, &RecordTable::recordChosen, this, &ListViews::recordChosen);
  connect(m_table, &RecordTable::recordOpened, this, &ListViews::recordOpened);
  connect(&m_table->records(), &RecordTableModel::rearranged, this, &ListViews::refresh);
  setMode(usualMode());
}

ListMode ListViews::usualMode() const {
  return m_boards.isEmpty() ? ListMode() : ListMode{ListMode::Kind::Board, m_boards.first().field};
}

const BoardSpec* ListViews::boardBy(const QString& field) const {
  for (const BoardSpec& board : m_boards)
    if (board.field == field) return &board;
  return nullptr;
}

void ListViews::saveMode(QJsonObject& layout) const {
  if (m_mode == usualMode()) return;
  layout.insert(kModeKey, m_mode.kind == ListMode::Kind::Table      ? QStringLiteral("table")
                          : m_mode.kind == ListMode::Kind::Board    ? QStringLiteral("board")
                          : m_mode.kind == ListMode::Kind::Calendar ? QStringLiteral("calendar")
                                                                    : QStringLiteral("groups"));
  if (m_mode.kind != ListMode::Kind::Table) layout.insert(kByKey, m_mode.field);
  if (m_mode.kind == ListMode::Kind::Calendar && m_calendar->span() != CalendarSpan::Month)
    layout.insert(kSpanKey, m_calendar->span() == CalendarSpan::Week ? QStringLiteral("week") : QStringLiteral("day"));
}

void ListViews::restoreMode(const QJsonObject& layout) {
  const EntityDef& def = m_table->records().def();
  const QString word = layout.value(kModeKey).toString();
  const QString by = layout.value(kByKey).toString();
  if (word.isEmpty()) return setMode(usualMode());
  if (word == QLatin1String("board") && isAmong(byFields(), by)) return setMode({ListMode::Kind::Board, by});
  if (word == QLatin1String("calendar") && isAmong(calendarFields(def), by)) {
    setMode({ListMode::Kind::Calendar, by});
    const QString span = layout.value(kSpanKey).toString();
    return m_calendar->show(span == QLatin1String("day")    ? CalendarSpan::Day
                            : span == QLatin1String("week") ? CalendarSpan::Week
                                                            : CalendarSpan::Month,
                            m_calendar->model().today());
  }
  if (word == QLatin1String("groups") && !groupLabel(def, by).isEmpty()) return setMode({ListMode::Kind::Groups, by});
  setMode({});
}

/// The entity's own boards come first.
QList<const FieldDef*> ListViews::byFields() const {
  const EntityDef& def = m_table->records().def();
  QList<const FieldDef*> fields;
  for (const BoardSpec& board : m_boards) fields << def.field(board.field);
  for (const FieldDef* field : boardFields(def))
    if (!fields.contains(field)) fields << field;
  return fields;
}

void ListViews::setMode(const ListMode& mode) {
  if (mode == m_mode) return;
  m_mode = mode;
  if (mode.kind == ListMode::Kind::Board) {
    if (!m_board) {
      m_board = new RecordBoard(m_context, m_entity, m_table->runner(), m_boards);
      addWidget(m_board);
      connect(m_board, &RecordBoard::recordChosen, this, &ListViews::recordChosen);
      connect(m_board, &RecordBoard::recordOpened, this, &ListViews::recordOpened);
      connect(m_board, &RecordBoard::addRequested, this, &ListViews::addRequested);
      connect(m_board, &RecordBoard::selectionCountChanged, this, &ListViews::selectionCountChanged);
    }
    m_board->setBy(mode.field);
  }
  if (mode.kind == ListMode::Kind::Calendar) {
    if (!m_calendar) {
      m_calendar = new RecordCalendar(m_context, m_entity);
      m_calendar->setLook(m_calendarLook);
      addWidget(m_calendar);
      connect(m_calendar, &RecordCalendar::recordChosen, this, &ListViews::recordChosen);
      connect(m_calendar, &RecordCalendar::recordOpened, this, &ListViews::recordOpened);
      connect(m_calendar, &RecordCalendar::tableRequested, this, [this] { setMode({}); });
      connect(m_calendar, &RecordCalendar::filterLeft, this, &ListViews::filterLeft);
      connect(m_calendar, &RecordCalendar::spanChanged, this, &ListViews::modeChanged);
    }
    m_calendar->setField(mode.field);
  }
  if (mode.kind == ListMode::Kind::Groups) {
    if (!m_groups) {
      m_groups = new RecordGroups(m_context, m_entity);
      addWidget(m_groups);
      connect(m_groups, &RecordGroups::recordChosen, this, &ListViews::recordChosen);
      connect(m_groups, &RecordGroups::recordOpened, this, &ListViews::recordOpened);
      connect(m_groups, &RecordGroups::rowsRequested, this, [this](const FilterNode& node) {
        setMode({});
        Q_EMIT conditionChosen(node);
      });
    }
    m_groups->setBy(mode.field);
  }
  refresh();
  setCurrentWidget(mode.kind == ListMode::Kind::Board      ? static_cast<QWidget*>(m_board)
                   : mode.kind == ListMode::Kind::Calendar ? static_cast<QWidget*>(m_calendar)
                   : mode.kind == ListMode::Kind::Groups   ? static_cast<QWidget*>(m_groups)
                                                           : m_table);
  Q_EMIT modeChanged();
}

void ListViews::refresh() {
  const RecordTableModel& list = m_table->records();
  if (m_mode.kind == ListMode::Kind::Board) m_board->setQuery(list.filter(), list.sort(), list.columns());
  if (m_mode.kind == ListMode::Kind::Calendar) m_calendar->setQuery(list.filter());
  if (m_mode.kind == ListMode::Kind::Groups) m_groups->setQuery(list.filter(), list.sort(), list.columns());
}

void ListViews::setFilter(const Filter& filter) {
  m_table->records().setFilter(filter);
  refresh();
}

void ListViews::goTo(Id id) {
  m_table->goTo(id);
  if (m_mode.kind == ListMode::Kind::Board) m_board->goTo(id);
}

void ListViews::takeFocus() {
  if (m_mode.kind == ListMode::Kind::Board && m_board->columnCount() > 0)
    m_board->focusFirst();
  else
    currentWidget()->setFocus();
}

QString ListViews::textOf(const ListMode& mode) const {
  const EntityDef& def = m_table->records().def();
  const FieldDef* field = def.field(mode.field);
  const QString by = field ? fieldLabel(def, *field) : QString();
  switch (mode.kind) {
    case ListMode::Kind::Board: {
      const BoardSpec* own = boardBy(mode.field);
      return own && own->title ? own->title() : tr("Board by %1").arg(by);
    }
    case ListMode::Kind::Calendar: return tr("Calendar by %1").arg(by);
    case ListMode::Kind::Groups: return tr("Grouped by %1").arg(groupLabel(def, mode.field));
    default: return tr("Table");
  }
}

QString ListViews::modeText() const { return textOf(m_mode); }

QString ListViews::modeIcon() const {
  switch (m_mode.kind) {
    case ListMode::Kind::Board: return QStringLiteral("board");
    case ListMode::Kind::Calendar: return QStringLiteral("calendar");
    case ListMode::Kind::Groups: return QStringLiteral("insights");
    default: return QStringLiteral("rows");
  }
}

void ListViews::addParts(QMenu* menu) {
  const BoardSpec* own = m_mode.kind == ListMode::Kind::Board ? boardBy(m_mode.field) : nullptr;
  if (!own || !own->parts) return;
  const QList<QPair<Id, QString>> parts = own->parts(m_context);
  if (parts.size() < 2) return;
  const EntityDef& def = m_table->records().def();
  QMenu* choose = menu->addMenu(fieldLabel(def, *def.field(own->partField)));
  const auto add = [&](const QString& text, Id id) {
    choose->addAction(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                      [this, field = own->partField, id] { Q_EMIT partChosen(field, id); });
  };
  add(tr("All"), {});
  for (const auto& [id, name] : parts) add(name, id);
}

void ListViews::addModes(QMenu* menu) {
  QList<ListMode> modes{{}};
  for (const FieldDef* field : byFields()) modes << ListMode{ListMode::Kind::Board, field->key};
  for (const FieldDef* field : calendarFields(m_table->records().def()))
    modes << ListMode{ListMode::Kind::Calendar, field->key};
  for (const ListMode& mode : modes) {
    QAction* action = menu->addAction(textOf(mode).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                                      [this, mode] { setMode(mode); });
    action->setCheckable(true);
    action->setChecked(mode == m_mode);
  }
  addParts(menu);
  QMenu* groups = menu->addMenu(tr("Group by"));
  for (const GroupChoice& choice : groupChoices(m_table->records().def())) {
    const ListMode mode{ListMode::Kind::Groups, choice.key};
    QAction* action = groups->addAction(QString(choice.label).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                                        [this, mode] { setMode(mode); });
    action->setCheckable(true);
    action->setChecked(mode == m_mode);
  }
}

}  // namespace relata::ui
