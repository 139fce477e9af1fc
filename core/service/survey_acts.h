#pragma once

#include "core/workspace/workspace.h"

namespace relata {

/// Notes what a customer answered who was asked with that code; `further`: as furtherTyped reads it. Problems:
/// survey-code [code], survey-answered [code, score], survey-score [lowest, highest], those of furtherTyped.
Result<Id> answerSurvey(Workspace& workspace, const QString& code, qint64 score, const QString& comment,
                        const QString& further = {});

}  // namespace relata
