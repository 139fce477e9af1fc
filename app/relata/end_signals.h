#pragma once

#include <QObject>

namespace relata::app {

/// A session that logs out, or a terminal that is closed, ends the program in order: the workspace is closed, what is
/// being typed stays kept. Otherwise the file counts as left open, and its search index is made anew. One at a time;
/// where there are no such signals (Windows) it does nothing.
class EndSignals : public QObject {
  Q_OBJECT
 public:
  explicit EndSignals(QObject* parent = nullptr);
  ~EndSignals() override;
};

}  // namespace relata::app
