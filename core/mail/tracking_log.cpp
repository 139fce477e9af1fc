#include "core/mail/tracking_log.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>

#include "core/mail/mail_tracking.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kMostToken = 80, kMostAgent = 500;
constexpr int kMostLink = 10'000;
constexpr double kFromMs = 1e11;  // seconds are fewer until the year 5138
constexpr int kRefused = 400;

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

/// "02/Mar/2026:09:00:00 +0100"
std::optional<UtcMs> momentOfLog(const QString& text) {
  static const QStringList months{s("Jan"), s("Feb"), s("Mar"), s("Apr"), s("May"), s("Jun"),
                                  s("Jul"), s("Aug"), s("Sep"), s("Oct"), s("Nov"), s("Dec")};
  static const QRegularExpression pattern(
      s("^(\\d{2})/([A-Z][a-z]{2})/(\\d{4}):(\\d{2}):(\\d{2}):(\\d{2}) ([+-])(\\d{2})(\\d{2})$"));
  const auto match = pattern.match(text);
  if (!match.hasMatch()) return std::nullopt;
  const auto number = [&](int group) { return match.captured(group).toInt(); };
  const QDate day(number(3), static_cast<int>(months.indexOf(match.captured(2))) + 1, number(1));
  // A leap second is one that was there.
  const QTime time(number(4), number(5), std::min(number(6), 59));
  if (!day.isValid() || !time.isValid()) return std::nullopt;
  const UtcMs offset = (number(8) * 60 + number(9)) * 60'000LL * (match.captured(7) == s("-") ? -1 : 1);
  return QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch() - offset;
}

/// A line of an access log whose request is none: every public server gets scans, and connections without one.
bool isLogLine(const QByteArray& line) {
  static const QRegularExpression frame(
      s("^[^\\[\"]{1,300}\\[[^\\]]{1,60}\\] \"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\" \\d{3} \\S"));
  return frame.match(QString::fromUtf8(line)).hasMatch();
}

Result<Hit> accessHit(const QByteArray& line) {
  static const QRegularExpression pattern(
      s("^[^\\[\"]{1,300}\\[([^\\]]{1,60})\\] \"([A-Z]{3,10}) ([^ \"]{1,60000}) HTTP/[0-9.]{1,5}\" (\\d{3}) \\S{1,20}"
        "(?: \"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\" \"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\")?"));
  static const QRegularExpression place(s("/(?:c/([^/]{1,80})/(\\d{1,5})|o/([^/]{1,80}?)(?:\\.gif|\\.png)?)/?$"));
  static const QRegularExpression token(s("^[0-9A-Za-z]{1,14}-[0-9A-Za-z]{16}$"));
  const auto match = pattern.match(QString::fromUtf8(line));
  if (!match.hasMatch()) return isLogLine(line) ? Result<Hit>(Hit()) : Result<Hit>(Problem("tracking-line"));
  const QString method = match.captured(2);
  if (method != s("GET") && method != s("HEAD")) return Hit();
  if (match.captured(4).toInt() >= kRefused) return Hit();
  const auto asked = place.match(match.captured(3).section(u'?', 0, 0).left(2000));
  TrackedHit hit;
  hit.token = asked.captured(1) + asked.captured(3);
  hit.link = asked.captured(2).toInt();
  const bool click = !asked.captured(1).isEmpty();
  // Other pages of that server are none of ours.
  if (!asked.hasMatch() || !token.match(hit.token).hasMatch()) return Hit();
  if (click && (hit.link < 1 || hit.link > kMostLink)) return Problem("tracking-line");
  const auto moment = momentOfLog(match.captured(1));
  if (!moment) return Problem("tracking-time", {match.captured(1)});
  hit.at = *moment;
  hit.namesAgent = match.capturedStart(5) >= 0;
  hit.agent = match.captured(5).left(kMostAgent);
  if (hit.agent == s("-")) hit.agent.clear();
  hit.onlyLooked = method == s("HEAD");
  return Hit(hit);
}

}  // namespace

Result<std::optional<TrackedHit>> readTrackedLine(const QByteArray& line) {
  return line.startsWith('{') ? jsonHit(line) : accessHit(line);
}

}  // namespace relata::mail
