#pragma once

#include <QStackedWidget>

#include "ui/records/board_spec.h"
#include "ui/records/calendar_item.h"

class QJsonObject;
class QMenu;

namespace relata::ui {

class RecordBoard;
class RecordCalendar;
class RecordGroups;
class RecordTable;

/// How a list is shown: as a table, as a board by a choice field, as a calendar by a date field, in groups.
struct ListMode {
  enum class Kind { Table, Board, Calendar, Groups };
  Kind kind = Kind::Table;
  QString field;  // of board and calendar; of groups what it is grouped by
  friend bool operator==(const ListMode&, const ListMode&) = default;
};

/// One list in each of its modes. The table keeps filter, sort order and columns for all of them.
class ListViews : public QStackedWidget {
  Q_OBJECT
 public:
  /// `boards`: those that the entity has of its own, each by its field; the first is how the list is shown at first.
  ListViews(const RecordContext& context, const QString& entity, const QList<BoardSpec>& boards = {},
            const CalendarLook& calendar = {}, QWidget* parent = nullptr);

  RecordTable& table() { return *m_table; }
  RecordBoard* board() const { return m_board; }
  RecordCalendar* calendar() const { return m_calendar; }
  RecordGroups* groups() const { return m_groups; }
  const ListMode& mode() const { return m_mode; }
  void setMode(const ListMode& mode);
  void saveMode(QJsonObject& layout) const;
  /// A field that the entity has not (any more) makes it a table.
  void restoreMode(const QJsonObject& layout);
  /// "Table", "Board by Stage" …
  QString modeText() const;
  QString modeIcon() const;
  void addModes(QMenu* menu);
  void setFilter(const Filter& filter);
  void goTo(Id id);
  void takeFocus();

 Q_SIGNALS:
  void modeChanged();
  void recordChosen(relata::Id id);
  void recordOpened(relata::Id id);
  /// One part of the board alone; no record: all of it.
  void partChosen(const QString& field, relata::Id record);
  void selectionCountChanged(int count);                          ///< of the cards of a board
  void addRequested(const QHash<QString, relata::Value>& given);  ///< a new record with these values
  void filterLeft();                                              ///< everything is wanted again
  /// A group in the table: one condition more.
  void conditionChosen(const relata::FilterNode& node);

 private:
  QList<const FieldDef*> byFields() const;
  /// The entity's own board by this field, or nothing.
  const BoardSpec* boardBy(const QString& field) const;
  void addParts(QMenu* menu);
  ListMode usualMode() const;
  void refresh();
  QString textOf(const ListMode& mode) const;

  const RecordContext& m_context;
  QString m_entity;
  const QList<BoardSpec> m_boards;
  const CalendarLook m_calendarLook;
  RecordTable* m_table;
  RecordBoard* m_board = nullptr;  // made when first wanted
  RecordCalendar* m_calendar = nullptr;
  RecordGroups* m_groups = nullptr;
  ListMode m_mode;
};

}  // namespace relata::ui
