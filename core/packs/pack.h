#pragma once

#include <QJsonObject>

#include "core/workspace/workspace.h"

namespace relata {

/// What a trade begins with beside the usual: fields of its own, a pipeline, views. Kept as JSON, so that one can be
/// written for any trade and handed on:
///
///   {"key": "consulting", "name": {"en": "Consulting", "zh": "咨询服务"}, "about": {…},
///    "fields": [{"entity": "deal", "key": "billing", "label": {…}, "kind": "choice",
///                "choices": [{"key": "fixed", "label": {…}}]}],
///    "pipeline": {"name": {…}, "stages": [{"name": {…}, "kind": "open", "probability": 20, "category": "pipeline"}]},
///    "views": [{"entity": "deal", "name": {…}, "filter": "billing = fixed", "sort": "-amount"}]}
///
/// Words are an object by language, or a text for all. A pipeline has stages of the kinds open, won and lost; those for
/// won and lost are made where the pack names none.
struct Pack {
  QString key;
  QJsonObject content;
  QString name(const QString& language) const;
  QString about(const QString& language) const;
};

/// Those that Relata brings, in the order in which they are offered.
QList<Pack> packs();

/// One of these by its key, or a file of this shape. Problems: no-such-pack [name, keys], pack-damaged [file, what],
/// csv-cannot-open [file, reason].
Result<Pack> packNamed(const QString& nameOrFile);

struct PackReport {
  int fields = 0, stages = 0, views = 0;
  qint64 tid = 0;
};
/// Brings the pack into the workspace as one act. `language`: "en" or "zh"; others take the English words. A field
/// whose key is there already is left as it is. Problems: pack-damaged [pack, what], and those of describeCustomField
/// and Workspace::transact.
Result<PackReport> applyPack(Workspace& workspace, const Pack& pack, const QString& language);

}  // namespace relata
