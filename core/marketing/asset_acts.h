#pragma once

#include <QTimeZone>

#include "core/marketing/asset.h"
#include "core/store/reader.h"
#include "core/workspace/workspace.h"

namespace relata {

/// Whether it is not retired, and its last day is not over. Days are those of `zone`.
bool mayBeUsed(const Record& asset, UtcMs now, const QTimeZone& zone = QTimeZone::systemTimeZone());
/// The version of an asset that is used now; nothing where it has none yet.
std::optional<Record> newestVersion(Reader& reader, Id asset);

/// What a version is to say. Empty fields stay empty.
struct AssetContent {
  QString subject, preheader, content, note;
};
/// Saves a new version as one act, unless it says what the newest one says: then that one is answered.
Result<Id> saveAssetVersion(Workspace& workspace, Id asset, const AssetContent& content);
/// A version that is a file: of a picture or a document. Problems: those of readFileContent, asset-not-a-picture.
Result<Id> saveAssetFile(Workspace& workspace, Id asset, const QString& path);

/// The file of a picture or document, as its newest version has it. Problem: content-asset-missing [name].
struct AssetFile {
  QString name, type;
  QByteArray bytes;
};
Result<AssetFile> assetFile(Reader& reader, Id asset);

/// The same content in other languages: by language, the asset itself among them.
QHash<QString, Id> assetVariants(Reader& reader, Id asset);

/// Where an asset is used: campaigns, and contents whose newest version shows it. Each with a line for people.
struct AssetUse {
  QString entity;
  Id record;
  QString title;
  bool isOver = false;  // a campaign that is finished or cancelled
};
QList<AssetUse> whereUsed(db::Connection& connection, Id asset);

}  // namespace relata
