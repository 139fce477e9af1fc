#pragma once

#include "core/meta/field.h"
#include "core/workspace/entity_rules.h"

namespace relata {

/// Something that is written or drawn once and used in many places: a mail in blocks, a piece of text, a picture, a
/// document. What it says is in its versions; the newest one is used, and what went out names the one it was.
struct Asset {
  QString name, kind, language;
  Id translationOf;  // the asset that says the same in another language
  std::optional<QDate> expires;
  bool retired = false;
  Id owner;
  QString description;
  QStringList tags;
};

/// What an asset said from some day on. `content` is a document of blocks (block_document.h) for mails, text with
/// placeholders for snippets, and empty for pictures and documents: their file is attached to the version.
struct AssetVersion {
  Id asset;
  std::optional<qint64> number, at;
  Id author;
  QString subject, preheader, content, note;
};

EntityDef assetDef();
EntityDef assetVersionDef();

/// Problems: asset-is-used [name, by what] when it is removed while a campaign or another asset names it,
/// asset-translates-itself.
EntityRules assetRules();
/// Versions count from 1 and do not change. Problem: asset-version-stays.
EntityRules assetVersionRules();

}  // namespace relata
