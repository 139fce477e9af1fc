#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace relata::ui {

/// Files that are dropped on a widget or anything in it. `wants` picks those of the dragged files that are of use here,
/// at the moment of asking; none: the drag passes on to whoever lies behind. `take` gets what was picked. It lives as
/// long as the widget.
class FileDrop : public QObject {
  Q_OBJECT
 public:
  using Wants = std::function<QStringList(const QStringList& paths)>;
  using Take = std::function<void(const QStringList& paths)>;
  FileDrop(QWidget* on, Wants wants, Take take);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  Wants m_wants;
  Take m_take;
};

}  // namespace relata::ui
