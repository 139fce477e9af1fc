#pragma once

#include "core/meta/field.h"

namespace relata {

/// A file that belongs to a record. What is in it is kept once in the workspace file, under its SHA-256 (`hash`).
/// `role` "photo": the picture of the person or company; "inline" and "html": what belongs to the text of a mail; else
/// "file". `type` is a MIME type, told from the content.
struct Attachment {
  Id record;
  QString name, role, type;
  std::optional<qint64> size;  // bytes
  QString hash;
};

EntityDef attachmentDef();

}  // namespace relata
