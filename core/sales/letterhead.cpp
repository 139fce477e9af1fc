#include "core/sales/letterhead.h"

#include "core/store/settings.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct Part {
  const char* key;
  QString Letterhead::*member;
};

constexpr Part kParts[] = {{"letterhead.name", &Letterhead::name},   {"letterhead.address", &Letterhead::address},
                           {"letterhead.phone", &Letterhead::phone}, {"letterhead.email", &Letterhead::email},
                           {"letterhead.web", &Letterhead::web},     {"letterhead.tax_id", &Letterhead::taxId},
                           {"letterhead.bank", &Letterhead::bank},   {"letterhead.footer", &Letterhead::footer}};
constexpr const char* kLogo = "letterhead.logo";

Result<void> writeSetting(Transaction& tx, const QString& key, const QString& value) {
  Id found;
  {
    db::StatementUse row(
        tx.connection().cached(s("SELECT id FROM setting WHERE key=? AND _del IS NOT 1 ORDER BY id LIMIT 1")));
    row->bind(1, key);
    if (row->step()) found = row->id(0);
  }
  const EntityDef& def = tx.def("setting");
  if (found) return tx.update(def, found, {{s("value"), value}});
  if (value.isEmpty()) return {};
  Record setting(def);
  setting.set("key", key);
  setting.set("value", value);
  const auto made = tx.insert(setting);
  return made.ok() ? Result<void>() : Result<void>(made.problem());
}

}  // namespace

Letterhead readLetterhead(db::Connection& connection) {
  Letterhead head;
  for (const Part& part : kParts) head.*part.member = settingOf(connection, s(part.key));
  head.logo = QByteArray::fromBase64(settingOf(connection, s(kLogo)).toLatin1());
  return head;
}

QList<std::pair<QString, QString>> letterheadSettings(const Letterhead& letterhead) {
  QList<std::pair<QString, QString>> values;
  for (const Part& part : kParts) values.append({s(part.key), (letterhead.*part.member).trimmed()});
  values.append({s(kLogo), QString::fromLatin1(letterhead.logo.toBase64())});
  return values;
}

Result<void> writeLetterhead(Workspace& workspace, const Letterhead& letterhead) {
  if (letterhead.logo.size() > kMostLogoBytes)
    return Problem("logo-too-large", {QString::number(kMostLogoBytes / 1024)}, s("logo"));
  return writeSettings(workspace, s("letterhead"), letterheadSettings(letterhead));
}

Result<void> writeSettings(Workspace& workspace, const QString& label,
                           const QList<std::pair<QString, QString>>& values) {
  return workspace.transact({ActKind::ChangeSetting, s("setting"), {label}}, [&](Transaction& tx) -> Result<void> {
    for (const auto& [key, value] : values)
      if (auto done = writeSetting(tx, key, value); !done.ok()) return done;
    return {};
  });
}

}  // namespace relata
