#pragma once

#include "core/marketing/journey.h"
#include "core/workspace/workspace.h"

namespace relata {

/// A journey to begin with. Segments and campaigns are left open: the check says where, and nobody comes in before they
/// are chosen.
struct JourneyTemplate {
  QString key;          // "welcome", "nurture", "win-back", "birthday", "renewal", "after-event"
  QString name, about;  // in the program's language
  JourneyPlan plan;
};
QList<JourneyTemplate> journeyTemplates();

/// Makes a journey of a template (or an empty one: no key), under a name that is free. Problem: no-such-record.
Result<Id> makeJourney(Workspace& workspace, const QString& templateKey, const QString& name = {});

}  // namespace relata
