#pragma once

#include <QJsonObject>

#include <functional>

#include "core/meta/record.h"
#include "core/meta/registry.h"

namespace relata::exchange {

/// How a workspace lies in an open folder: relata.json says what is there and describes every field; data/ENTITY.jsonl
/// holds one record in each line, deleted ones marked; contacts.vcf is for other programs.
inline constexpr int kFolderVersion = 1;
QString folderIndexName();                      // "relata.json"
QString folderDataName(const QString& entity);  // "data/contact.jsonl"
QString folderFilesName();                      // "files": what is attached, by SHA-256

/// What is carried: all records but the list of imports, whose entries mean acts of one workspace.
bool isCarried(const EntityDef& def);

/// A record as a line holds it, with all its stored fields. `linkText` writes the id of a link with its letter.
QJsonObject folderRow(const Record& record, const std::function<QString(const FieldDef&, Id)>& linkText);
/// And back; nothing where it is no record of this entity.
std::optional<Record> recordOfRow(const EntityDef& def, const QJsonObject& row);

}  // namespace relata::exchange
