#pragma once

#include <QList>
#include <QString>

#include "core/base/search_text.h"
#include "core/meta/entity_def.h"

// What of a record is searched: shared by what fills the index and what looks at its answers.
namespace relata {

QList<const FieldDef*> searchedFields(const EntityDef& def);

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
