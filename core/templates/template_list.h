#pragma once

#include "core/store/reader.h"

namespace relata {

/// Templates that can be used on a kind of record by a person, by name: not retired, for that kind or for any, for
/// everybody or for that person. Broken ones are among them, so that somebody who misses one sees why.
QList<Record> templatesFor(Reader& reader, const QString& kind, const QString& entity, Id me);

/// By its printed id, or by its name (letters and width as people type them). Problems: no-such-template [text],
/// template-ambiguous [text, ids].
Result<Record> templateNamed(Reader& reader, const QString& text);

}  // namespace relata
