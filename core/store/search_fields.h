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

/// Texts of a record that stand in other tables: `sql` answers record, kind of address, text for the records of a range
/// of ids, in the order of the records; `key` is "points", "tags", "files" or the name of the sub-list ("messages").
struct SearchedRows {
  QString key, sql;
};
/// Further addresses, tags and the names of attached files of all kinds of records, and what else is searched through a
/// kind (`EntityDef::searchedThrough`): what was said in a ticket, the names of a product in other languages. Of a long
/// text its beginning counts, which in a mail is what was written and not what it quotes.
QList<SearchedRows> searchedRows(const EntityDef& def, const EntityCatalog& catalog);
/// As much of the texts of other tables as one record is found by; what would make a document without end is left out.
inline constexpr qsizetype kMostSearchedChars = 200'000;

}  // namespace relata
