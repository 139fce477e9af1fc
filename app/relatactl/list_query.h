#pragma once

#include "context.h"

namespace relata::ctl {

/// A list as it was asked for, in words.
struct ListRequest {
  QString where, sort, fields;
};

ListQuery queryOf(const ListRequest& request, const EntityDef& def, Reader& reader, bool deleted = false);

/// The saved view `name` of the entity, with what was given besides: conditions come on top, sorting and fields
/// instead.
ListRequest withView(Reader& reader, const EntityDef& def, const QString& name, const ListRequest& given);
std::optional<Record> viewNamed(Reader& reader, const EntityDef& def, const QString& name);

}  // namespace relata::ctl
