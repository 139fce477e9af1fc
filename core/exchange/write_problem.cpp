#include "core/exchange/write_problem.h"

#include <QFileDevice>

namespace relata::exchange {

Problem writeProblem(const QIODevice& device, const QString& file) {
  const auto* onDisk = qobject_cast<const QFileDevice*>(&device);
  if (onDisk && onDisk->error() == QFileDevice::ResourceError) return Problem("disk-full", {file});
  return Problem("file-not-writable", {file, device.errorString()});
}

}  // namespace relata::exchange
