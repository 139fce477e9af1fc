#pragma once

#include "ui/records/page_part.h"

class QVBoxLayout;

namespace relata::ui {

/// On the page of a hand-over: why somebody was handed over, and accepting or rejecting them.
class HandOverPart : public PagePart {
  Q_OBJECT
 public:
  explicit HandOverPart(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable) override;
  void accept();
  void reject(const QString& reason, const QString& note);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  void askReason(QWidget* anchor);

  const RecordContext& m_context;
  std::optional<RecordView> m_view;
  bool m_writable = false;
  QVBoxLayout* m_column;
};

}  // namespace relata::ui
