#pragma once

#include <QWidget>

#include <functional>

namespace relata::ui {

/// The place of a page that is made when it is shown first or asked for: what nobody opens costs nothing at the start.
class LatePage : public QWidget {
  Q_OBJECT
 public:
  explicit LatePage(std::function<QWidget*()> make, QWidget* parent = nullptr);
  bool isMade() const { return m_page != nullptr; }
  /// Makes it where nobody has asked before.
  QWidget* page();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  std::function<QWidget*()> m_make;
  QWidget* m_page = nullptr;
};

}  // namespace relata::ui
