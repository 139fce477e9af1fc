#pragma once

#include "core/store/system_entities.h"
#include "ui/records/record_context.h"

class QMenu;

namespace relata::ui {

/// Keeps a list under its name; one of that name of the same entity gets the new content. One act, undone by name.
Result<Id> saveView(const RecordContext& context, const SavedView& view);
void renameView(const RecordContext& context, Id view, const QString& before, const QString& name);
void showViewInNavigation(const RecordContext& context, Id view, const QString& name, bool shown);
/// Into the recycle bin, with Undo.
void deleteView(const RecordContext& context, Id view, const QString& name);

/// Asks for another name on a small sheet at `position`, over `parent`.
void askViewRename(const RecordContext& context, Id view, const QString& name, QWidget* parent, const QPoint& position);
/// Rename, show in the navigation, delete: the same wherever a view is seen. `position` is where the sheet opens.
void addViewActs(QMenu* menu, const RecordContext& context, Id view, const QString& name, bool pinned, QWidget* parent,
                 const QPoint& position);

}  // namespace relata::ui
