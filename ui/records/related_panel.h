#pragma once

#include <QPointer>
#include <QWidget>

#include "ui/records/record_view.h"

class QMenu;
class QVBoxLayout;

namespace relata::ui {

class RecordForm;

/// The rows of one sub-list of a record: people of a company, jobs of a person, subsidiaries, important dates. A click
/// opens the record; what has no page of its own is written and changed in place.
class RelatedPanel : public QWidget {
  Q_OBJECT
 public:
  RelatedPanel(const RecordContext& context, const RecordPageLayout& layout, QWidget* parent = nullptr);
  void show(const RecordView& view, const RelatedRows& rows, bool writable);
  /// The form of a row of the list that is shown; null: of a new one.
  void beginRow(Id row);

 Q_SIGNALS:
  /// A new record of `entity` that points back.
  void addRequested(const QString& entity, const QString& backField);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void add();
  void addNew(const EntityDef& target, const SublistDef& list);
  void write(const EntityDef& target, const SublistDef& list, const Record* record);
  void link(const EntityDef& target, const SublistDef& list);
  QWidget* withActs(QWidget* row, const Record& record);
  void addMoves(QMenu& menu, const Record& record);
  void moveRow(qsizetype from, qsizetype to);
  FilterValue ownName() const;
  QWidget* row(const Record& record);
  const RecordContext& m_context;
  const RecordPageLayout m_layout;
  std::optional<RecordView> m_view;
  RelatedRows m_related;
  bool m_writable = true;
  QPointer<QWidget> m_inline;  // the form or picker that is open
  QVBoxLayout* m_rows;
};

}  // namespace relata::ui
