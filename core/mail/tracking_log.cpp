#include "core/mail/tracking_log.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>

#include "core/base/access_log.h"
#include "core/mail/mail_tracking.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kMostToken = 80, kMostAgent = 500;
constexpr int kMostLink = 10'000;
constexpr double kFromMs = 1e11;  // seconds are fewer until the year 5138

using Hit = std::optional<TrackedHit>;

/// ISO 8601 (without a zone: UTC), or seconds or milliseconds since 1970.
std::optional<UtcMs> momentOf(const QJsonValue& at) {
  if (at.isDouble()) {
    const double number = at.toDouble();
    if (!std::isfinite(number) || number < 0 || number > 1e15) return std::nullopt;
    return static_cast<UtcMs>(number < kFromMs ? number * 1000 : number);
  }
  QDateTime moment = QDateTime::fromString(at.toString().left(40), Qt::ISODateWithMs);
  if (!moment.isValid()) return std::nullopt;
  if (moment.timeSpec() == Qt::LocalTime) moment = QDateTime(moment.date(), moment.time(), Qt::UTC);
  return moment.toMSecsSinceEpoch();
}

Result<Hit> jsonHit(const QByteArray& line) {
  const QJsonDocument document = QJsonDocument::fromJson(line);
  if (!document.isObject()) return Problem("tracking-line");
  const QJsonObject object = document.object();
  TrackedHit hit;
  hit.token = object.value(s("token")).toString().left(kMostToken);
  if (hit.token == s(kNoMail)) return Hit();
  if (hit.token.isEmpty()) return Problem("tracking-line");
  const QString kind = object.value(s("kind")).toString();
  const bool click = kind == s("click");
  if (!click && kind != s("open")) return Problem("tracking-kind", {kind.left(40)});
  hit.link = click ? object.value(s("link")).toInt(-1) : 0;
  if (click && (hit.link < 1 || hit.link > kMostLink)) return Problem("tracking-line");
  const QJsonValue at = object.value(s("at"));
  const auto moment = momentOf(at);
  if (!moment) return Problem("tracking-time", {at.toVariant().toString().left(40)});
  hit.at = *moment;
  hit.namesAgent = object.contains(s("user_agent"));
  hit.agent = object.value(s("user_agent")).toString().left(kMostAgent);
  hit.onlyLooked = object.value(s("method")).toString() == s("HEAD");
  return Hit(hit);
}

Result<Hit> accessHit(const QByteArray& line) {
  static const QRegularExpression place(s("/(?:c/([^/]{1,80})/(\\d{1,5})|o/([^/]{1,80}?)(?:\\.gif|\\.png)?)/?$"));
  static const QRegularExpression token(s("^[0-9A-Za-z]{1,14}-[0-9A-Za-z]{16}$"));
  const auto read = readAccessLine(line);
  if (!read.ok() && read.problem().is("access-time")) return Problem("tracking-time", read.problem().arguments);
  if (!read.ok()) return Problem("tracking-line");
  if (!*read) return Hit();
  const AccessRequest& request = **read;
  if (request.method != s("GET") && request.method != s("HEAD")) return Hit();
  if (request.isRefused()) return Hit();
  const auto asked = place.match(request.target.section(u'?', 0, 0).left(2000));
  TrackedHit hit;
  hit.token = asked.captured(1) + asked.captured(3);
  hit.link = asked.captured(2).toInt();
  const bool click = !asked.captured(1).isEmpty();
  // Other pages of that server are none of ours.
  if (!asked.hasMatch() || !token.match(hit.token).hasMatch()) return Hit();
  if (click && (hit.link < 1 || hit.link > kMostLink)) return Problem("tracking-line");
  hit.at = request.at;
  hit.namesAgent = request.namesAgent;
  hit.agent = request.agent;
  hit.onlyLooked = request.method == s("HEAD");
  return Hit(hit);
}

}  // namespace

Result<std::optional<TrackedHit>> readTrackedLine(const QByteArray& line) {
  return line.startsWith('{') ? jsonHit(line) : accessHit(line);
}

}  // namespace relata::mail
