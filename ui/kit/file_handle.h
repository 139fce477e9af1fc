#pragma once

#include "ui/kit/buttons.h"

namespace relata::ui {

/// A file that lies somewhere, as a button: it is clicked to be shown in its folder, or dragged into another program.
class FileHandle : public ElidedButton {
  Q_OBJECT
 public:
  explicit FileHandle(QWidget* parent = nullptr);
  void setFile(const QString& path);
  const QString& file() const { return m_path; }
  /// What is carried when it is dragged.
  QMimeData* mime() const;

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  QString m_path;
  QPoint m_pressed;
};

}  // namespace relata::ui
