#pragma once

#include "core/meta/field.h"

namespace relata {

/// A text that is written once and used for many records: a mail or a note with placeholders such as
/// `{{contact.given_name|there}}`. One with a placeholder that means nothing is kept, as work must not be lost, but is
/// `broken`: it is not offered and cannot be rendered until it is mended.
struct Template {
  QString name, kind;
  QString usedOn;    // key of the entity that it is written for; empty: any
  QString language;  // of its dates, numbers and choices; empty: that of whoever uses it
  QString subject, body;
  Id owner;  // for whom it is offered; none: for everybody
  QStringList tags;
  bool retired = false, broken = false;
};

EntityDef templateDef();

}  // namespace relata
