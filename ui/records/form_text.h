#pragma once

#include <QString>
#include <QHash>

#include "core/meta/registry.h"

namespace relata::ui {

class FieldEditor;

/// What is typed into editors, also what is not right yet, as one text; empty while nothing is. For drafts.
QString formText(const EntityDef& def, const QHash<QString, FieldEditor*>& editors);
/// The first words of a kept text, of a form or of anything else.
QString draftPreview(const QString& text);
void restoreFormText(const EntityDef& def, const QHash<QString, FieldEditor*>& editors, const QString& text);

}  // namespace relata::ui
