#include "core/base/access_log.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kMostAgent = 500;

/// "02/Mar/2026:09:00:00 +0100"
std::optional<UtcMs> momentOf(const QString& text) {
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

bool tellsOfNoRequest(const QString& line) {
  static const QRegularExpression frame(
      s("^[^\\[\"]{1,300}\\[[^\\]]{1,60}\\] \"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\" \\d{3} \\S"));
  return frame.match(line).hasMatch();
}

}  // namespace

Result<std::optional<AccessRequest>> readAccessLine(const QByteArray& line) {
  static const QRegularExpression pattern(
      s("^([^\\[\"]{1,300})\\[([^\\]]{1,60})\\] \"([A-Z]{3,10}) ([^ \"]{1,60000}) HTTP/[0-9.]{1,5}\" (\\d{3}) "
        "\\S{1,20}(?: \"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\" \"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\")?"));
  const QString text = QString::fromUtf8(line);
  const auto match = pattern.match(text);
  if (!match.hasMatch()) {
    if (tellsOfNoRequest(text)) return std::optional<AccessRequest>();
    return Problem("access-line");
  }
  const auto moment = momentOf(match.captured(2));
  if (!moment) return Problem("access-time", {match.captured(2)});
  AccessRequest request;
  request.host = match.captured(1).section(u' ', 0, 0);
  request.at = *moment;
  request.method = match.captured(3);
  request.target = match.captured(4);
  request.status = match.captured(5).toInt();
  request.namesAgent = match.capturedStart(6) >= 0;
  request.agent = match.captured(6).left(kMostAgent);
  if (request.agent == s("-")) request.agent.clear();
  return std::optional(request);
}

/// Not "bot" in the middle of a word: there is a phone called Cubot.
bool isProgramAgent(const QString& agent) {
  static const QRegularExpression words(
      s("GoogleImageProxy|YahooMailProxy|YahooCacheSystem|\\bbot\\b|[a-z]bot[/;) ]|crawler|spider|\\bscan|scanner|"
        "BingPreview|HeadlessChrome|PhantomJS|facebookexternalhit|WhatsApp/|SkypeUriPreview|Slackbot|TelegramBot|"
        "Barracuda|Mimecast|Proofpoint|Symantec|FireEye|Cloudmark|TrendMicro|Sophos|Zscaler|SafeLinks|"
        "^curl/|^Wget|python-requests|python-urllib|aiohttp|Go-http-client|^Java/|Apache-HttpClient|okhttp|libwww|"
        "axios|node-fetch|Ruby$|PostmanRuntime"),
      QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression phone(s("\\bcubot\\b"), QRegularExpression::CaseInsensitiveOption);
  QString rest = agent;
  return words.match(rest.remove(phone)).hasMatch();
}

}  // namespace relata
