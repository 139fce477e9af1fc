#pragma once

#include "core/meta/field.h"

namespace relata {

/// A file of the watched folder that was read as leads, known by its content,
/// so that it is read once.
struct CapturedFile {
  QString hash, name;
  std::optional<qint64> at, leads;
};

EntityDef capturedFileDef();

}  // namespace relata
