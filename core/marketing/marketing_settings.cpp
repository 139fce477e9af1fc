#include "core/marketing/marketing_settings.h"

#include <QCoreApplication>
#include <QUrl>

#include "core/base/money.h"
#include "core/marketing/person_zone.h"
#include "core/store/reader.h"
#include "core/store/settings.h"
#include "core/workspace/write_setting.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr char kMargin[] = "margin_percent", kTouchDays[] = "touch_days", kOwner[] = "handover_owner",
               kSmsPrice[] = "sms_price", kPage[] = "unsubscribe_page";
constexpr double kDearestSegment = 1000;

struct Usual {
  const char* key;
  qint64 CampaignLimits::*member;
};
constexpr Usual kUsual[] = {{"campaign_quiet_from", &CampaignLimits::quietFrom},
                            {"campaign_quiet_to", &CampaignLimits::quietTo},
                            {"campaign_cap_count", &CampaignLimits::capCount},
                            {"campaign_cap_days", &CampaignLimits::capDays}};

std::optional<qint64> numberOf(db::Connection& connection, const char* key) {
  bool ok = false;
  const qint64 number = settingOf(connection, s(key)).toLongLong(&ok);
  return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

QString written(double number) { return QString::number(number, 'g', 12); }

bool isHttps(const QString& page) {
  const QUrl url(page, QUrl::StrictMode);
  return url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty();
}

Result<void> checkUsual(const CampaignLimits& usual) {
  const auto isHour = [](qint64 hour) { return hour >= 0 && hour <= 24; };
  if (!isHour(usual.quietFrom)) return Problem("campaign-hours", {}, s("quietFrom"));
  if (!isHour(usual.quietTo)) return Problem("campaign-hours", {}, s("quietTo"));
  if (QuietHours{static_cast<int>(usual.quietFrom), static_cast<int>(usual.quietTo)}.isAllDay())
    return Problem("campaign-no-hour", {}, s("quietTo"));
  if (usual.capCount < 0) return Problem("campaign-cap", {}, s("capCount"));
  if (usual.capDays < 1) return Problem("campaign-cap", {}, s("capDays"));
  return {};
}

Result<void> check(Transaction& tx, const MarketingSettings& settings) {
  if (settings.marginPercent && !(*settings.marginPercent >= 0 && *settings.marginPercent <= 100))
    return Problem("margin-share", {}, s("marginPercent"));
  if (settings.touchDays && *settings.touchDays < 0) return Problem("number-negative", {}, s("touchDays"));
  if (settings.handOverOwner && !tx.record(tx.def("user"), settings.handOverOwner))
    return Problem("no-such-record", {settings.handOverOwner.text(s("U"))}, s("handOverOwner"));
  if (const auto& price = settings.smsPrice) {
    if (!(price->each >= 0 && price->each <= kDearestSegment)) return Problem("sms-price", {}, s("smsPrice"));
    if (!isCurrency(price->currency)) return Problem("currency-unknown", {price->currency}, s("smsCurrency"));
  }
  if (!settings.unsubscribePage.isEmpty() && !isHttps(settings.unsubscribePage))
    return Problem("campaign-page-https", {settings.unsubscribePage}, s("unsubscribePage"));
  return checkUsual(settings.usual);
}

Result<void> write(Transaction& tx, const MarketingSettings& before, const MarketingSettings& next) {
  QList<std::pair<QString, QString>> values;
  if (next.marginPercent != before.marginPercent)
    values.append({s(kMargin), next.marginPercent ? written(*next.marginPercent) : QString()});
  if (next.touchDays != before.touchDays)
    values.append({s(kTouchDays), next.touchDays ? QString::number(*next.touchDays) : QString()});
  if (next.handOverOwner != before.handOverOwner)
    values.append({s(kOwner), next.handOverOwner ? next.handOverOwner.text(tx.def("user").prefix) : QString()});
  if (next.smsPrice != before.smsPrice)
    values.append(
        {s(kSmsPrice), next.smsPrice ? written(next.smsPrice->each) + u' ' + next.smsPrice->currency : QString()});
  if (next.unsubscribePage != before.unsubscribePage) values.append({s(kPage), next.unsubscribePage});
  for (const Usual& one : kUsual)
    if (next.usual.*one.member != before.usual.*one.member)
      values.append({s(one.key), QString::number(next.usual.*one.member)});
  for (const auto& [key, value] : values)
    if (auto done = writeSetting(tx, key, value); !done.ok()) return done;
  return next.limits == before.limits ? Result<void>() : writeScoreLimits(tx, next.limits);
}

}  // namespace

std::optional<double> marginPercent(db::Connection& connection) {
  bool ok = false;
  const double percent = settingOf(connection, s(kMargin)).toDouble(&ok);
  return ok && percent >= 0 && percent <= 100 ? std::optional(percent) : std::nullopt;
}

std::optional<qint64> touchDays(db::Connection& connection) { return numberOf(connection, kTouchDays); }

Id handOverOwner(db::Connection& connection) {
  const auto chosen = parseId(settingOf(connection, s(kOwner)));
  return chosen ? chosen->id : Id();
}

std::optional<SmsPrice> smsPriceFrom(const QString& text, const QString& otherwise) {
  const QStringList words = text.simplified().split(u' ');
  bool ok = false;
  const SmsPrice price{words.value(0).toDouble(&ok), words.value(1).isEmpty() ? otherwise : words.value(1).toUpper()};
  return ok && price.each >= 0 && isCurrency(price.currency) ? std::optional(price) : std::nullopt;
}

std::optional<SmsPrice> smsPrice(db::Connection& connection) {
  return smsPriceFrom(settingOf(connection, s(kSmsPrice)), baseCurrency(connection));
}

QString unsubscribePage(db::Connection& connection) {
  const QString page = settingOf(connection, s(kPage));
  return isHttps(page) ? page : QString();
}

CampaignLimits usualCampaignLimits(db::Connection& connection) {
  CampaignLimits usual;
  for (const Usual& one : kUsual)
    if (const auto number = numberOf(connection, one.key)) usual.*one.member = *number;
  return usual;
}

MarketingSettings readMarketingSettings(db::Connection& connection) {
  return {marginPercent(connection),      touchDays(connection), handOverOwner(connection),
          scoreLimits(connection),        smsPrice(connection),  unsubscribePage(connection),
          usualCampaignLimits(connection)};
}

Result<void> writeMarketingSettings(Workspace& workspace, const MarketingSettings& settings) {
  if (readMarketingSettings(workspace.read()->connection()) == settings) return {};
  const Act act{ActKind::ChangeSetting,
                s("setting"),
                {QCoreApplication::translate("Marketing", QT_TRANSLATE_NOOP("Marketing", "Rules of marketing"))}};
  return workspace.transact(act, [&](Transaction& tx) -> Result<void> {
    if (auto checked = check(tx, settings); !checked.ok()) return checked;
    return write(tx, readMarketingSettings(tx.connection()), settings);
  });
}

}  // namespace relata
