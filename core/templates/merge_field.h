#pragma once

#include "core/store/filter_path.h"

namespace relata {

/// What a placeholder names, seen from a record.
struct MergeField {
  enum class Source { Record, Me, Today };
  Source source = Source::Record;
  FieldPath path;  // from the record, or from the person who uses the template; empty for the day
};

/// `{{contact.given_name}}` on a contact is its own field, `{{company.name}}` and `{{owner.name}}` go over its links,
/// `{{me.name}}` is who uses the template and `{{today}}` the day. Keys only: a label would mean nothing in another
/// language. first_name and last_name are understood. Problems: template-unknown-field [offset, word, suggestion],
/// template-not-a-link [offset, word, field], template-path-too-long [offset]; the offset counts from 0 within `name`.
Result<MergeField> mergeField(const QString& name, const EntityDef& on, const EntityCatalog& catalog);

/// The kinds of records that templates are written for.
QList<const EntityDef*> templateEntities(const EntityCatalog& catalog);

/// What can be chosen from a list instead of being typed.
struct OfferedField {
  QString name;   // "contact.given_name"
  QString label;  // "Given name", "Company › Name", in the program's language
};
/// Of records of `on`; null: of any kind. What is filled in most comes first.
QList<OfferedField> offeredFields(const EntityDef* on, const EntityCatalog& catalog);

}  // namespace relata
