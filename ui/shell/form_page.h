#pragma once

#include <QVariantList>
#include <QWidget>

#include "core/base/problem.h"

class QVBoxLayout;

namespace relata::ui {

class TextLabel;

/// A page of settings that are filled in and saved together: a heading, sections, and below them what was said and
/// Save. Read when it is shown, and made anew when it was read and when the language changes; what is being typed
/// stays, right or wrong, for which the page knows what was stored.
class FormPage : public QWidget {
  Q_OBJECT
 public:
  /// Whether it was saved; what is wrong is said on the page.
  virtual bool save() = 0;
  /// Until then nothing can be saved: an empty form would take the place of what is there.
  virtual bool isRead() const = 0;
  QString said() const;

 protected:
  explicit FormPage(QWidget* parent);
  /// Asks for what is stored, and calls `rebuild` when it is there.
  virtual void read() = 0;
  virtual bool isWritable() const = 0;
  virtual QString heading() const = 0;
  /// The same fields in the same order each time, filled with what was read.
  virtual void addSections(QVBoxLayout* column) = 0;
  /// To be called by the constructor of the page, too.
  void rebuild();
  void say(const QString& text);
  void saySaved();
  /// False, for `return refuse(problem)`.
  bool refuse(const Problem& problem);
  void showEvent(QShowEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void rebuildKeepingTyped();

  QWidget* m_body = nullptr;
  QVariantList m_filled;  // what stood in the fields before anybody typed
  TextLabel* m_said = nullptr;
};

}  // namespace relata::ui
