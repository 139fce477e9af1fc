#pragma once

#include <QWidget>

#include "ui/records/value_text.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace relata::ui {

class TextLabel;

/// What a list can be grouped by: "stage", "company", "month(birthday)". Its label says it in words.
struct GroupChoice {
  QString key;
  QString label;
};
QList<GroupChoice> groupChoices(const EntityDef& def);
/// Empty when the entity has no such field (any more).
QString groupLabel(const EntityDef& def, const QString& key);

/// A list in groups: how many records each value has, its share, sums and averages of the numbers that the list shows;
/// the last row holds those of all. A group opens in place to its first records, and leads to all of them in the table.
class RecordGroups : public QWidget {
  Q_OBJECT
 public:
  RecordGroups(const RecordContext& context, const QString& entity, QWidget* parent = nullptr);
  void setBy(const QString& key);
  void setQuery(const Filter& filter, const QList<SortKey>& sort, const QStringList& columns);
  bool isLoaded() const { return m_loaded; }
  QTreeWidget& tree() { return *m_tree; }

 Q_SIGNALS:
  void recordChosen(relata::Id id);
  void recordOpened(relata::Id id);
  /// All records of a group, in the table.
  void rowsRequested(const relata::FilterNode& group);

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Sum {
    QString currency;
    qint64 whole = 0;    // of whole numbers and amounts
    double decimal = 0;  // of the others
    qint64 count = 0;    // of the records that have a number
    double total() const { return decimal + static_cast<double>(whole); }
  };
  static void addSum(QList<Sum>& sums, const QString& currency, const Value& value, qint64 count);
  struct Group {
    Value key;
    QString label;   // of a link: the title of its record
    QString idText;  // and its printed id
    qint64 count = 0;
    QHash<QString, QList<Sum>> sums;  // by field
  };
  struct Groups {
    QList<Group> groups;  // the first of them
    qint64 total = 0;     // of groups
    Group all;
    QStringList summed;
  };
  static Groups readGroups(Reader& reader, const ListQuery& query, const QString& by, const QStringList& summed);
  void refresh();
  void sayCounting();
  void take(Groups groups);
  void fitName();
  void open(QTreeWidgetItem* item);
  void choose(QTreeWidgetItem* item, bool openIt);
  std::optional<FilterNode> nodeOf(const Group& group) const;
  QString sumText(const Group& group, const QString& field) const;
  QString averageText(const Group& group, const QString& field) const;
  QString nameOf(const Group& group) const;
  const EntityDef& def() const { return *m_registry->entity(m_query.entity); }

  const RecordContext& m_context;
  RegistryPtr m_registry;
  ReadSlot m_slot;
  ListQuery m_query;
  QStringList m_columns;
  QString m_by;
  Groups m_groups;
  QTreeWidget* m_tree;
  TextLabel* m_hint;
  bool m_loaded = false;
};

}  // namespace relata::ui
