#pragma once

#include <QWidget>

#include "ui/records/record_view.h"

class QVBoxLayout;

namespace relata::ui {

class Button;
class SectionHeader;

/// Further e-mails, phones, addresses and accounts of a record: made primary, marked as not to use, added and removed.
class PointsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit PointsPanel(const RecordContext& context, QWidget* parent = nullptr);
  void show(const RecordView& view, bool writable);
  /// For the page to place: it is there without any further address, too.
  Button* addButton() const { return m_add; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void rebuild();
  QWidget* row(const Record& point);
  void openMenu(const Record& point, QWidget* anchor);
  void ask(const Record* point, QWidget* anchor);
  void write(ActKind kind, const std::function<Result<void>(Transaction&)>& body);
  const RecordContext& m_context;
  RecordView m_view;
  bool m_writable = true;
  SectionHeader* m_header;
  Button* m_add;
  QVBoxLayout* m_rows;
};

}  // namespace relata::ui
