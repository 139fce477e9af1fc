#pragma once

#include <QLineEdit>

#include "ui/records/record_context.h"

class QCompleter;
class QModelIndex;
class QStandardItemModel;

namespace relata::ui {

/// A line in which a record is looked for by typing, and made when there is none.
class LinkPicker : public QLineEdit {
  Q_OBJECT
 public:
  LinkPicker(const RecordContext& context, const EntityDef& def, const FieldDef& field, QWidget* parent = nullptr);
  void setLink(Id id, const QString& title);
  void setTyped(const QString& text);
  /// Offers no new record: one that is there is looked for.
  void setCreates(bool on) { m_creates = on; }
  /// The chosen record, nothing for an empty line, or value-no-such-link.
  Result<Value> value() const;

 Q_SIGNALS:
  void typed();
  void chosen();
  void entered();  ///< Enter, where it does not choose from the list

 private:
  struct Found {
    Id id;
    QString title, subtitle;
  };
  void look(const QString& text);
  void show(const QString& text, const QList<Found>& found);
  void choose(const QModelIndex& index);
  void create(const QString& title);

  const RecordContext& m_context;
  QString m_label, m_key;
  QStringList m_targets;
  bool m_creates = true;
  bool m_searched = false;  // the targets are in the search index
  Id m_id;
  QString m_title;
  ReadSlot m_slot;
  QCompleter* m_completer;
  QStandardItemModel* m_items;
};

}  // namespace relata::ui
