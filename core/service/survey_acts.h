#pragma once

#include "core/workspace/workspace.h"

namespace relata {

/// Notes what a customer answered who was asked with that code. Problems: survey-code [code], survey-answered [code,
/// score], survey-score [lowest, highest].
Result<Id> answerSurvey(Workspace& workspace, const QString& code, qint64 score, const QString& comment);

}  // namespace relata
