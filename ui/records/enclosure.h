#pragma once

#include <QObject>

#include <functional>

#include "core/base/problem.h"

namespace relata::ui {

/// A file as it was written for a mail, and what the mail says where nobody wrote anything yet.
struct WrittenEnclosure {
  QString path, subject, body;
  Problem problem;  // where there is no path
};

/// A file that belongs to a mail about a record: the paper of a quote.
struct Enclosure {
  QString name;
  /// Writes it in the background, as the record is now. `then` is not called where the receiver is gone.
  std::function<void(QObject* receiver, std::function<void(const WrittenEnclosure&)> then)> write;
};

}  // namespace relata::ui
