#pragma once

#include <QFile>

#include "core/base/id.h"

namespace relata::mail {

/// Which mail is about to be ended, in a small file beside the workspace. It is written after the note that the mail is
/// being sent is on the disk, and just before its end goes to the server: writing the note takes milliseconds, and a
/// program that is killed meanwhile has certainly not sent the mail. The file need not reach the disk, as a computer
/// that went down is told by its start.
class EndMark {
 public:
  explicit EndMark(const QString& workspacePath);
  void begin();  // of sending
  void end(Id row);
  /// Whether a mail that is noted as being sent was certainly not ended: the computer has not been started anew since,
  /// and the mark names another one.
  bool wasNotEnded(Id row) const;

 private:
  QFile m_file;
};

}  // namespace relata::mail
