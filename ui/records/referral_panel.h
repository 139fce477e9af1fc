#pragma once

#include <QSet>
#include <QWidget>

#include "ui/records/record_view.h"

class QVBoxLayout;

namespace relata::ui {

/// Who brought a record and whom it brought, as a tree whose branches open and close. A click opens the record.
class ReferralPanel : public QWidget {
  Q_OBJECT
 public:
  ReferralPanel(const RecordContext& context, const RecordPageLayout& layout, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable);

 Q_SIGNALS:
  /// A new record of `entity` that points back.
  void addRequested(const QString& entity, const QString& backField);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void addEmpty();
  void addBranches(int base);
  void addButtons();
  QWidget* row(const Referral& one, int level, bool opens);
  bool isOpen(const Referral& one) const;

  const RecordContext& m_context;
  const RecordPageLayout m_layout;
  std::optional<RecordView> m_view;
  bool m_writable = true;
  QHash<qint64, bool> m_open;  // what a person opened or closed
  QVBoxLayout* m_rows;
};

}  // namespace relata::ui
