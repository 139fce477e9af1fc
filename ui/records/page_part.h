#pragma once

#include <QWidget>

#include "ui/records/enclosure.h"
#include "ui/records/record_view.h"

namespace relata::ui {

/// A part of the record pages of one kind of record.
class PagePart : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;
  virtual void show(const RecordView& view, bool writable) = 0;
  /// Whether entries of that kind ("reply") are written here rather than in the timeline.
  virtual bool composes(const QString&) const { return false; }
  /// Begins one; answers what is to be brought into sight.
  virtual QWidget* compose(const QString&) { return nullptr; }
  using QWidget::show;
  /// What goes with a mail about the record that is shown.
  virtual std::optional<Enclosure> enclosure() { return std::nullopt; }

 Q_SIGNALS:
  void mailRequested();
};

}  // namespace relata::ui
