#pragma once

#include <QList>
#include <QString>

#include "core/base/search_text.h"
#include "core/meta/catalog.h"
#include "core/meta/entity_def.h"

// What of a record is searched: shared by what fills the index and what looks at its answers.
namespace relata {

/// The own fields, and the links by whose titles a record is found ("company").
QList<const FieldDef*> searchedFields(const EntityDef& def);
/// The text of a searched field, in a query over the entity's table as `t`: of a link the title of what it leads to.
QString searchedColumn(const FieldDef& field, const EntityCatalog& catalog);

/// How a field's text is searched and matched.
FieldFlavor flavorOf(const FieldDef& field);
/// The same of a further address.
FieldFlavor pointFlavor(const QString& kind);

/// Which kind of record a document is; nothing that is typed becomes such a token.
QByteArray entityToken(const EntityDef& def);

/// Further addresses, tags and names of attached files of the records of a range: record, kind of address, text; in the
/// order of the records.
extern const QString kSearchedPointsSql;
extern const QString kSearchedTagsSql;
extern const QString kSearchedFilesSql;

}  // namespace relata
