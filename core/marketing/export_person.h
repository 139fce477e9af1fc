#pragma once

#include "core/store/reader.h"

namespace relata {

/// All that the workspace holds of a person, as one JSON document that can be read without the program (GDPR 15 and 20,
/// PIPL 45): their own record and everything that belongs to it, with field names, links as id and name, times as
/// ISO 8601 and amounts as they are written. Of records that are about somebody else and only speak of the person there
/// are the texts that do so, and nothing else of them. Files are in it as base64.
Result<QByteArray> exportPerson(Reader& reader, Id person);
/// The same as a file, which is there whole or not at all; files lie in a folder beside it ("person files"), and the
/// document says under which name. Problem: file-not-writable [file, reason].
Result<void> exportPerson(Reader& reader, Id person, const QString& file);

}  // namespace relata
