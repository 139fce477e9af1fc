#include "core/marketing/asset_acts.h"

#include <QDateTime>

#include "core/attachments/attach.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

Id newestId(db::Connection& connection, Id asset) {
  db::StatementUse row(connection.cached(
      s("SELECT id FROM asset_version WHERE asset=? AND _del IS NOT 1 ORDER BY number DESC, id DESC LIMIT 1")));
  row->bind(1, asset);
  return row->step() ? row->id(0) : Id();
}

bool saysSame(const Record& version, const AssetContent& content) {
  return version.text("subject") == content.subject && version.text("preheader") == content.preheader &&
         version.text("content") == content.content;
}

}  // namespace

bool mayBeUsed(const Record& asset, UtcMs now, const QTimeZone& zone) {
  const QDate until = QDate::fromString(asset.text("expires"), Qt::ISODate);
  return !asset.value("retired").flag() &&
         !(until.isValid() && until < QDateTime::fromMSecsSinceEpoch(now, zone).date());
}

std::optional<Record> newestVersion(Reader& reader, Id asset) {
  const Id id = newestId(reader.connection(), asset);
  return id ? reader.record(*reader.registry().entity(u"asset_version"), id) : std::nullopt;
}

Result<Id> saveAssetVersion(Workspace& workspace, Id asset, const AssetContent& content) {
  return workspace.transact({ActKind::SaveContent, s("asset"), {}}, [&](Transaction& tx) -> Result<Id> {
    const auto record = tx.record(tx.def("asset"), asset);
    if (!record || record->deleted) return Problem("no-such-record", {asset.text(s("AS"))});
    tx.setAct({ActKind::SaveContent, s("asset"), {record->title()}});
    const Id before = newestId(tx.connection(), asset);
    if (const auto version = before ? tx.record(tx.def("asset_version"), before) : std::nullopt;
        version && saysSame(*version, content))
      return before;
    return tx.insert(
        tx.def("asset_version"),
        AssetVersion{asset, {}, {}, {}, content.subject, content.preheader, content.content, content.note});
  });
}

Result<Id> saveAssetFile(Workspace& workspace, Id asset, const QString& path) {
  const Result<FileContent> file = readFileContent(path);
  if (!file.ok()) return file.problem();
  return workspace.transact({ActKind::SaveContent, s("asset"), {}}, [&](Transaction& tx) -> Result<Id> {
    const auto record = tx.record(tx.def("asset"), asset);
    if (!record || record->deleted) return Problem("no-such-record", {asset.text(s("AS"))});
    tx.setAct({ActKind::SaveContent, s("asset"), {record->title()}});
    if (record->text("kind") == QLatin1String("picture") && !fileType(*file).startsWith(QLatin1String("image/")))
      return Problem("asset-not-a-picture", {file->name});
    const auto version = tx.insert(tx.def("asset_version"), AssetVersion{asset, {}, {}, {}, {}, {}, {}, file->name});
    if (!version.ok()) return version;
    const auto attached = attach(tx, *version, *file);
    return attached.ok() ? version : Result<Id>(attached.problem());
  });
}

Result<AssetFile> assetFile(Reader& reader, Id asset) {
  const EntityDef& def = *reader.registry().entity(u"asset");
  const auto record = reader.record(def, asset);
  const Problem missing("content-asset-missing", {record ? record->title() : asset.text(def.prefix)});
  const Id version = newestId(reader.connection(), asset);
  if (!record || record->deleted || !version) return missing;
  Id id;
  {
    db::StatementUse row(reader.connection().cached(
        s("SELECT id FROM attachment WHERE record=? AND _del IS NOT 1 ORDER BY id DESC LIMIT 1")));
    row->bind(1, version);
    if (row->step()) id = row->id(0);
  }
  const auto file = id ? reader.record(*reader.registry().entity(u"attachment"), id) : std::nullopt;
  if (!file) return missing;
  auto bytes = attachedContent(reader, *file);
  if (!bytes.ok()) return bytes.problem();
  return AssetFile{file->title(), file->text("type"), *std::move(bytes)};
}

QHash<QString, Id> assetVariants(Reader& reader, Id asset) {
  QHash<QString, Id> out;
  db::StatementUse rows(reader.connection().cached(
      s("SELECT language, id FROM asset WHERE _del IS NOT 1 AND retired IS NOT 1 AND (id=?1 OR translation_of=?1 OR id "
        "= (SELECT translation_of FROM asset WHERE id=?1) OR (translation_of IS NOT NULL AND translation_of = (SELECT "
        "translation_of FROM asset WHERE id=?1))) ORDER BY id = ?1, id DESC")));
  rows->bind(1, asset);
  while (rows->step()) out.insert(rows->text(0), rows->id(1));
  return out;
}

QList<AssetUse> whereUsed(db::Connection& connection, Id asset) {
  QList<AssetUse> out;
  {
    db::StatementUse rows(connection.cached(s(
        "SELECT id, name, status IN ('finished', 'cancelled') FROM campaign c WHERE (asset=?1 OR EXISTS (SELECT 1 FROM "
        "campaign_variant v WHERE v.campaign = c.id AND v.asset=?1 AND v._del IS NOT 1)) AND _del IS NOT 1 ORDER BY "
        "name")));
    rows->bind(1, asset);
    while (rows->step()) out << AssetUse{s("campaign"), rows->id(0), rows->text(1), rows->integer(2) == 1};
  }
  db::StatementUse rows(connection.cached(s(
      "SELECT a.id, a.name FROM asset a JOIN asset_version v ON v.id = (SELECT n.id FROM asset_version n WHERE n.asset "
      "= a.id AND n._del IS NOT 1 ORDER BY n.number DESC, n.id DESC LIMIT 1) WHERE a.id <> ?1 AND a._del IS NOT 1 AND "
      "instr(v.content, ?2) ORDER BY a.name")));
  rows->bind(1, asset).bind(2, u'"' + asset.text(s("AS")) + u'"');
  while (rows->step()) out << AssetUse{s("asset"), rows->id(0), rows->text(1)};
  return out;
}

}  // namespace relata
