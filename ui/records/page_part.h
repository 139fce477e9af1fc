#pragma once

#include <QWidget>

#include "ui/records/record_view.h"

namespace relata::ui {

/// A part of the record pages of one kind of record.
class PagePart : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;
  virtual void show(const RecordView& view, bool writable) = 0;
  using QWidget::show;
};

}  // namespace relata::ui
