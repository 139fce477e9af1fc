#include "core/mail/mail_tracking.h"

#include <QUrl>

#include "core/store/settings.h"
#include "core/workspace/write_setting.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

QString trackingSetting() { return s("tracking_address"); }

Result<QString> trackingAddress(const QString& typed) {
  const QUrl url(typed.trimmed(), QUrl::StrictMode);
  const bool usable = url.isValid() && url.scheme() == s("https") && url.host().contains(u'.') &&
                      url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
  if (!usable) return Problem("tracking-not-https", {typed.left(200)});
  QString address = QString::fromLatin1(url.toEncoded(QUrl::NormalizePathSegments));
  while (address.endsWith(u'/')) address.chop(1);
  // It stands in attributes of the HTML.
  if (address.contains(u'"') || address.contains(u'\'')) return Problem("tracking-not-https", {typed.left(200)});
  return address;
}

Result<void> setTrackingAddress(Workspace& workspace, const QString& typed, const QString& label) {
  const auto address = typed.trimmed().isEmpty() ? Result<QString>(QString()) : trackingAddress(typed);
  if (!address.ok()) return address.problem();
  return workspace.transact({ActKind::ChangeSetting, {}, {label}},
                            [&](Transaction& tx) { return writeSetting(tx, trackingSetting(), *address); });
}

QString trackingOf(db::Connection& connection, const Record& campaign) {
  if (!campaign.value("tracked").flag()) return {};
  const auto address = trackingAddress(settingOf(connection, trackingSetting()));
  return address.ok() ? *address : QString();
}

}  // namespace relata::mail
