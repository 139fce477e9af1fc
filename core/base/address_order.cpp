#include "core/base/address_order.h"

#include <QHash>
#include <QLocale>

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

struct Order {
  const char* countries;
  const char* fields;
};
constexpr Order kOrders[] = {
    {"CN TW HK MO KR KP", "country region city street postcode"},
    {"JP", "country postcode region city street"},
    {"US CA AU NZ GB IE IN ZA SG MY PH TH ID VN PK BD LK NG KE GH BR CO CL PE VE EC TR UA RU BY KZ",
     "street city region postcode country"},
    {"HU", "city street postcode region country"},
};

}  // namespace

QStringList addressOrder(const QString& country) {
  static const QHash<QString, QStringList> known = [] {
    QHash<QString, QStringList> out;
    for (const Order& order : kOrders)
      for (const QString& code : s(order.countries).split(QLatin1Char(' ')))
        out.insert(code, s(order.fields).split(QLatin1Char(' ')));
    return out;
  }();
  static const QStringList usual{s("street"), s("postcode"), s("city"), s("region"), s("country")};
  return known.value(country, usual);
}

QString countryHere() { return QLocale::territoryToCode(QLocale().territory()); }

QStringList inAddressOrder(QStringList keys, const QString& country) {
  QList<qsizetype> places;
  for (qsizetype i = 0; i < keys.size(); ++i)
    if (addressOrder(country).contains(keys[i])) places << i;
  QStringList parts;
  for (const QString& part : addressOrder(country))
    if (keys.contains(part)) parts << part;
  for (qsizetype i = 0; i < places.size(); ++i) keys[places[i]] = parts[i];
  return keys;
}

}  // namespace relata
