#include "ui/sales/paper_words.h"

#include <QDate>

#include <algorithm>

#include "core/base/country_code.h"
#include "core/base/money.h"
#include "core/base/fold.h"

namespace relata::ui {

PaperWords::PaperWords(const QString& language)
    : m_chinese(language == QLatin1String("zh")),
      m_locale(m_chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English)) {
  if (m_chinese) (void)m_translator.load(QStringLiteral(":/i18n/relata_zh_CN.qm"));
}

QString PaperWords::text(const char* source) const {
  const QString own = m_chinese ? m_translator.translate("Paper", source) : QString();
  return own.isEmpty() ? QString::fromUtf8(source) : own;
}

QString PaperWords::amount(qint64 minor, const QString& currency) const {
  return moneyDigits(minor, currency, m_locale);
}

QString PaperWords::number(double number, int least) const {
  int places = least;
  while (places < 6 && QString::number(number, 'f', places).toDouble() != number) ++places;
  return m_locale.toString(number, 'f', places);
}

QString PaperWords::percent(double rate) const { return number(rate) + QString::fromUtf8(" %"); }

QString PaperWords::day(const QString& isoDate) const {
  const QDate date = QDate::fromString(isoDate, Qt::ISODate);
  if (!date.isValid()) return isoDate;
  return m_chinese ? m_locale.toString(date, QString::fromUtf8("yyyy年M月d日"))
                   : m_locale.toString(date, QStringLiteral("d MMMM yyyy"));
}

/// Chinese addresses go from large to small, others the other way round, in whatever language the paper is.
QStringList PaperWords::addressOf(const QuoteSheet& sheet) const {
  QStringList lines;
  // However it was written down: the paper is read where it goes to.
  const QString code = countryCodeOf(sheet.country);
  const QString country =
      code.isEmpty() ? sheet.country : countryName(code, m_chinese ? QStringLiteral("zh") : QStringLiteral("en"));
  const QString all = sheet.region + sheet.city + sheet.street;
  const bool han = std::any_of(all.begin(), all.end(), [](QChar c) { return isHan(c.unicode()); });
  if (han) {
    const bool apart = !country.isEmpty() && !isHan(country.at(0).unicode());
    QString place = apart ? sheet.region : country + sheet.region;
    if (sheet.city != sheet.region) place += sheet.city;
    lines << (place + sheet.street).trimmed();
    if (!sheet.postalCode.isEmpty()) lines << sheet.postalCode;
    if (apart) lines << country;
  } else {
    lines << sheet.street.split(QLatin1Char('\n')) << (sheet.postalCode + QLatin1Char(' ') + sheet.city).trimmed();
    lines << sheet.region << country;
  }
  lines.removeAll(QString());
  return lines;
}

}  // namespace relata::ui
