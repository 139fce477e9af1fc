#pragma once

#include <QWidget>

#include "ui/records/record_view.h"

class QVBoxLayout;

namespace relata::ui {

/// The rows of one sub-list of a record: people of a company, jobs of a person, subsidiaries. A click opens the record.
class RelatedPanel : public QWidget {
  Q_OBJECT
 public:
  explicit RelatedPanel(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, const RelatedRows& rows, bool writable);

 Q_SIGNALS:
  /// A new record of `entity` that points back.
  void addRequested(const QString& entity, const QString& backField);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  FilterValue ownName() const;
  QWidget* row(const Record& record);
  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  RelatedRows m_related;
  bool m_writable = true;
  QVBoxLayout* m_rows;
};

}  // namespace relata::ui
