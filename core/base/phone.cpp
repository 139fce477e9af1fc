#include "core/base/normal.h"
#include "core/base/phone_region.h"

#include <phonenumbers/phonenumberutil.h>

#include <string>

namespace relata {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// Countries of two digits whose numbers after the code are written as they are kept, unless they begin with the trunk
// zero.
bool isSimpleCountry(char first, char second) {
  switch (first) {
    case '3': return second >= '0' && second <= '4';
    case '4': return second != '2';
    case '6': return second == '1' || second == '5';
    case '8': return second == '1' || second == '2';
    default: return false;
  }
}

// A number that is in E.164 already needs no parser (which takes ten to twenty times as long).
bool isPlainE164(const std::string& text) {
  if (text.size() < 9 || text.size() > 16 || text[0] != '+') return false;
  for (size_t i = 1; i < text.size(); ++i)
    if (text[i] < '0' || text[i] > '9') return false;
  if (text[1] == '1') return text.size() == 12 && text[2] >= '2';
  if (text[1] == '7') return text.size() == 12 && text[2] >= '3' && text[2] != '8';
  if (text.compare(1, 3, "861") == 0) return text.size() == 14 && text[4] >= '3';
  return text.size() >= 11 && isSimpleCountry(text[1], text[2]) && text[3] != '0';
}

bool isChineseMobile(const QString& digits) {
  return digits.size() == 11 && digits[0] == QLatin1Char('1') && digits[1] >= QLatin1Char('3');
}

QString digitsOf(const QString& text) {
  QString out;
  for (const QChar c : text)
    if (const int value = c.digitValue(); value >= 0) out += QChar(u'0' + value);
  return out;
}

std::string e164(const PhoneNumberUtil& util, const PhoneNumber& number) {
  std::string out;
  util.Format(number, PhoneNumberUtil::E164, &out);
  if (number.has_extension()) out += ";ext=" + number.extension();
  return out;
}

QString compact(const QString& text) {
  QString out;
  for (const QChar c : text)
    if (c != QLatin1Char(' ') && c != QLatin1Char('-') && c != QChar(0x00A0)) out += c;
  return out;
}

}  // namespace

QString normalPhone(QStringView typed, const QByteArray& defaultRegion) {
  QString text = displayPhone(typed);
  if (text.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive)) text.remove(0, 4);
  const QString packed = compact(text);
  if (packed.size() <= 16 && isPlainE164(packed.toStdString())) return packed;
  const QString digits = digitsOf(text);
  if (digits.size() < 3) return digits;
  if (defaultRegion.isEmpty() && packed.startsWith(QLatin1String("00"))) text = QLatin1Char('+') + packed.mid(2);

  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  const std::string region = defaultRegion.isEmpty() ? "ZZ" : defaultRegion.toUpper().toStdString();
  PhoneNumber number;
  const auto error = util.Parse(text.toStdString(), region, &number);
  const bool isRead = error == PhoneNumberUtil::NO_PARSING_ERROR;
  if (region != "CN" && isChineseMobile(digits) && !text.startsWith(QLatin1Char('+')) &&
      (!isRead || !util.IsValidNumberForRegion(number, region)))
    return QStringLiteral("+86") + digits;
  if (!isRead || !util.IsPossibleNumber(number)) return digits;
  return QString::fromStdString(e164(util, number));
}

QString phoneRegion(const QString& number) {
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  PhoneNumber read;
  if (util.Parse(number.toStdString(), "ZZ", &read) != PhoneNumberUtil::NO_PARSING_ERROR) return {};
  std::string region;
  util.GetRegionCodeForNumber(read, &region);
  // One that is in no plan, as those of examples are, has a country all the same.
  if (region.empty() || region == "ZZ") util.GetRegionCodeForCountryCode(read.country_code(), &region);
  return region == "ZZ" || region == "001" ? QString() : QString::fromStdString(region);
}

}  // namespace relata
