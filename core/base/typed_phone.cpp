#include "core/base/typed_phone.h"

#include <QRegularExpression>

#include <algorithm>

#include "core/base/normal.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }
constexpr auto kIgnoreCase = QRegularExpression::CaseInsensitiveOption;

/// The line without what has the shape of a date or of a machine's address, valid or not; positions stay.
QString withoutOtherShapes(QString line) {
  static const QRegularExpression shapes(
      s("(?<![\\d./+-])(?:(?:19|20)\\d{2}([-/.])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\2(?:19|20)\\d{2}|"
        "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:/\\d{1,2})?)(?![\\d/-]|\\.\\d)"));
  for (auto it = shapes.globalMatch(line); it.hasNext();) {
    const auto match = it.next();
    line.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), QLatin1Char(',')));
  }
  return line;
}

bool isCompactDay(const QString& typed) {
  return typed.size() == 8 && (typed.startsWith(s("19")) || typed.startsWith(s("20"))) &&
         QDate::fromString(typed, s("yyyyMMdd")).isValid();
}

}  // namespace

TextSpan findTypedPhone(const QString& line, const TypingMoment& moment, const QByteArray& region) {
  static const QRegularExpression number(
      s("(?<![\\p{L}\\p{N}.:/#_-])(\\+?\\(?\\d[\\d ()./-]{5,24}\\d)(?![\\p{L}\\p{N}:/_-])"));
  static const QRegularExpression said(s("(?:\\b(?:call|phone|ring|dial|tel|mobile|cell|fax|text|sms)(?:\\s+(?:number|"
                                         "no|nr))?|电话|手机|号码|座机|致电|拨打)"
                                         "\\s*[.:：]?\\s*$"),
                                       kIgnoreCase);
  static const QRegularExpression counted(
      s("(?:\\b(?:invoice|order|ticket|case|quote|offer|contract|receipt|item|serial|version|account|"
        "ref(?:erence)?|po|id|ip)(?:\\s+(?:number|no|nr|id))?|\\b(?:no|nr)|[€$£¥]|\\b(?:eur|usd|gbp|chf|cny|rmb)|"
        "发票|订单|合同|工单|单据|票据|报价单?|账户|编号|单号|型号|账号|金额)(?:编?号码?)?\\s*[.:：#]?\\s*$"),
      kIgnoreCase);
  static const QRegularExpression amount(
      s("^\\s*(?:[€$£¥%]|(?:eur|usd|gbp|chf|cny|rmb|pcs|pieces)\\b|元|万|亿|美元|欧元|件|个)"), kIgnoreCase);
  const QString text = withoutOtherShapes(line);
  for (auto it = number.globalMatch(text); it.hasNext();) {
    const auto match = it.next();
    const QString typed = match.captured(1).trimmed();
    const auto digits = std::count_if(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); });
    if (digits < 7 || digits > 15 || readTypedDate(typed, moment)) continue;
    const QString before = text.left(match.capturedStart(1));
    const bool sure = typed.startsWith(QLatin1Char('+')) || said.match(before).hasMatch();
    const bool possible = region.isEmpty() || normalPhone(typed, region).startsWith(QLatin1Char('+'));
    if (!sure && (!possible || isCompactDay(typed) || counted.match(before).hasMatch() ||
                  amount.match(text.mid(match.capturedEnd(1))).hasMatch()))
      continue;
    return {match.capturedStart(1), match.capturedLength(1)};
  }
  return {};
}

}  // namespace relata
