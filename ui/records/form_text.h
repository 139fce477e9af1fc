#pragma once

#include <QString>
#include <QHash>

#include "core/meta/registry.h"

namespace relata::ui {

class FieldEditor;
struct RecordContext;

/// What is typed into editors, also what is not right yet, as one text; empty while nothing is. For drafts.
QString formText(const EntityDef& def, const QHash<QString, FieldEditor*>& editors);
/// The first words of a kept text, of a form or of anything else.
QString draftPreview(const QString& text);
/// What is typed into the editor of one value of a record that is there is kept while the editor lives.
void keepFieldText(const RecordContext& context, const EntityDef& def, const FieldDef& field, Id record,
                   const QString& title, const Value& before, FieldEditor* editor);
QString fieldDraftPlace(const EntityDef& def, Id record, const FieldDef& field);
void restoreFormText(const EntityDef& def, const QHash<QString, FieldEditor*>& editors, const QString& text);

}  // namespace relata::ui
