#include "core/sample/sample_people.h"

#include <QTimeZone>

#include "core/base/text.h"
#include "core/sample/sample_words.h"

namespace relata::sample {
namespace {

enum Topic : quint32 { kFirm = 1, kPerson, kPoints, kActivities };

constexpr qint64 kDay = 24 * 3600 * 1000LL;

const QStringList& part(const char* text, QChar separator) {
  // The lists are read a million times; they are cut once.
  static thread_local QHash<const char*, QStringList> cut;
  auto it = cut.find(text);
  if (it == cut.end()) it = cut.insert(text, QString::fromUtf8(text).split(separator, Qt::SkipEmptyParts));
  return *it;
}

QString number(Dice& dice, const char* pattern, const QString& area) {
  QString out;
  const QString text = QString::fromUtf8(pattern);
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (text[i] != QLatin1Char('{')) {
      out += text[i];
      continue;
    }
    const QChar what = text[i + 1];
    if (what == QLatin1Char('a'))
      out += area;
    else
      for (int digit = 0; digit < what.digitValue(); ++digit) out += QChar(u'0' + dice.below(10));
    i += 2;
  }
  return out;
}

QString slug(const QString& text) {
  QString out;
  for (const QChar c : fold(text))
    if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')) out += c;
  return out;
}

/// A walk through 0..count-1 that visits each number once and looks like chance.
qint64 scattered(qint64 index, qint64 count, quint64 seed) {
  return (index * 7919 + static_cast<qint64>(seed % 7907)) % count;
}

struct City {
  QString name, area, postcode;
};
City cityOf(const Region& region, int index) {
  const QStringList& all = part(region.cities, QLatin1Char(';'));
  const QStringList parts = all[index % all.size()].split(QLatin1Char('|'));
  return {parts.value(0), parts.value(1), parts.value(2)};
}

QString hanFirmName(quint64 seed, qint64 index, const QString& city, QString* stem, int* trade) {
  const Words& w = words();
  const qint64 brands = w.hanBrands1.size() * w.hanBrands2.size();
  const qint64 k = scattered(index, brands * w.hanTrades.size(), seed);
  const qint64 brand = k % brands;
  *trade = static_cast<int>(k / brands);
  const QString name = w.hanBrands1[brand % w.hanBrands1.size()] + w.hanBrands2[brand / w.hanBrands1.size()];
  *stem = slug(pinyin(name, false, false));
  return city + name + w.hanTrades[*trade];
}

QString westernFirmName(quint64 seed, qint64 index, const QString& city, QString* stem, int* trade) {
  const Words& w = words();
  const qint64 brands = w.brandHeads.size() * w.brandTails.size();
  const qint64 all = brands * w.trades.size();
  const qint64 k = scattered(index % all, all, seed);
  const qint64 brand = k % brands;
  *trade = static_cast<int>(k / brands);
  const QString name = w.brandHeads[brand % w.brandHeads.size()] + w.brandTails[brand / w.brandHeads.size()];
  *stem = slug(name);
  const QString shown = name + QLatin1Char(' ') + w.trades[*trade];
  return index < all ? shown : shown + QLatin1Char(' ') + city;
}

void fillFirm(Firm& firm, Dice& dice, const Region& region, const City& city, const QString& stem, int trade,
              qint64 index) {
  Company& company = firm.company;
  const bool han = firm.place.region == kChina;
  const Words& w = words();
  company.domain = stem + QLatin1Char('-') + slug(han ? QString::fromLatin1("cn") : w.trades[trade]) +
                   (index < 600 ? QString() : QString::number(index)) + QLatin1String(".example");
  company.website = QLatin1String("https://www.") + company.domain;
  company.email = QLatin1String("info@") + company.domain;
  company.industry = han ? w.hanIndustries[trade] : w.industries[trade];
  static constexpr int kSizes[] = {3, 8, 12, 25, 40, 60, 110, 180, 250, 420, 900, 2300};
  company.employees = dice.pick(kSizes) + dice.below(5);
  static constexpr const char* kKinds[] = {"prospect", "prospect", "customer", "customer",
                                           "customer", "partner",  "supplier", "former"};
  company.kind = QLatin1String(dice.pick(kKinds));
  company.phone = number(dice, region.landline, city.area);
  company.city = city.name;
  company.postcode = city.postcode;
  company.country = QString::fromUtf8(region.country);
  const QString street = dice.pick(part(region.streets, QLatin1Char(';')));
  company.street = han ? street + QString::number(1 + dice.below(300)) + QString::fromUtf8("号")
                       : street + QLatin1Char(' ') + QString::number(1 + dice.below(180));
  company.source = dice.pick(han ? w.hanSources : w.sources);
  firm.place.city = city.name;
  firm.place.postcode = city.postcode;
  firm.place.country = company.country;
  firm.place.street = company.street;
}

QString hanName(Dice& dice, Contact& person) {
  const Words& w = words();
  person.familyName = dice.pick(w.hanSurnames);
  person.givenName = dice.pick(w.hanGivenChars);
  if (dice.chance(68)) person.givenName += dice.pick(w.hanGivenChars);
  return person.familyName + person.givenName;
}

QString westernName(Dice& dice, const Region& region, Contact& person) {
  person.givenName = dice.pick(part(region.given, QLatin1Char(' ')));
  person.familyName = dice.pick(part(region.family, QLatin1Char(' ')));
  if (dice.chance(7)) person.namePrefix = QStringLiteral("Dr.");
  return joinName(person.givenName, person.familyName, {}, person.namePrefix, {});
}

QString mailOf(const Contact& person, bool han, const QString& domain, Dice& dice, qint64 index) {
  const QString given = han ? slug(pinyin(person.givenName, true, false)) : slug(person.givenName);
  const QString family = han ? slug(pinyin(person.familyName, true, false)) : slug(person.familyName);
  QString local = han               ? family + given
                  : dice.chance(60) ? given + QLatin1Char('.') + family
                                    : given.left(1) + QLatin1Char('.') + family;
  if (index >= 2000) local += QString::number(index % 10000);  // large companies have namesakes
  return local + QLatin1Char('@') + domain;
}

}  // namespace

Dice::Dice(quint64 seed, quint32 topic, qint64 index)
    : m_state(seed * 0x9E3779B97F4A7C15ULL + topic * 0xD1B54A32D192ED03ULL +
              static_cast<quint64>(index) * 0x8CB92BA72F3D8DD7ULL) {}

// SplitMix64 (Steele, Lea, Flood 2014).
quint64 Dice::next() {
  quint64 z = (m_state += 0x9E3779B97F4A7C15ULL);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

Firm firmAt(quint64 seed, qint64 index) {
  Dice dice(seed, kFirm, index);
  Firm firm;
  const bool han = index % 5 == 1 || index % 5 == 4;
  firm.place.region = han ? kChina : 1 + dice.below(static_cast<int>(regions().size()) - 1);
  const Region& region = regions()[static_cast<size_t>(firm.place.region)];
  const qint64 own = index / 5 * (han ? 2 : 3) + (han ? (index % 5 == 4 ? 1 : 0) : (index % 5 + 1) / 2);
  const qint64 rounds = own / (han ? 30 * 30 * 24 : 40 * 20 * 24);
  const City city = cityOf(region, dice.below(1000) + static_cast<int>(rounds));
  QString stem;
  int trade = 0;
  QString name =
      han ? hanFirmName(seed, own, city.name, &stem, &trade) : westernFirmName(seed, own, city.name, &stem, &trade);
  const QStringList& legal = part(region.legal, QLatin1Char(';'));
  if (han && dice.chance(50)) name += dice.pick(legal);
  if (!han && dice.chance(35)) name += QLatin1Char(' ') + dice.pick(legal);
  firm.company.name = name;
  fillFirm(firm, dice, region, city, stem, trade, index);
  return firm;
}

qint64 mostlyHan(qint64 index) {
  // Of five numbers the second and the fifth are of Chinese firms.
  static constexpr qint64 kOthers[] = {0, 2, 3};
  const qint64 round = index / 5, place = index % 5;
  if (place == 0) return round / 3 * 5 + kOthers[round % 3];
  const qint64 han = round * 4 + place - 1;
  return han / 2 * 5 + (han % 2 == 0 ? 1 : 4);
}

Contact personAt(quint64 seed, qint64 index, const Firm& firm) {
  Dice dice(seed, kPerson, index);
  const bool han = firm.place.region == kChina;
  const Region& region = regions()[static_cast<size_t>(firm.place.region)];
  const Words& w = words();
  Contact person;
  person.name = han ? hanName(dice, person) : westernName(dice, region, person);
  const int role = dice.below(static_cast<int>(w.titles.size()));
  person.jobTitle = (han ? w.hanTitles : w.titles)[role];
  person.department = (han ? w.hanDepartments : w.departments)[role];
  person.email = mailOf(person, han, firm.company.domain, dice, index);
  person.phone =
      firm.company.phone + (dice.chance(30) ? QLatin1Char('-') + QString::number(10 + dice.below(89)) : QString());
  if (dice.chance(70)) person.mobile = number(dice, region.mobile, {});
  person.street = firm.place.street;
  person.city = firm.place.city;
  person.postcode = firm.place.postcode;
  person.country = firm.place.country;
  static constexpr const char* kStages[] = {"lead",        "lead",     "lead",     "opportunity",
                                            "opportunity", "customer", "customer", "customer",
                                            "customer",    "at_risk",  "former"};
  person.stage = QLatin1String(dice.pick(kStages));
  person.source = dice.pick(han ? w.hanSources : w.sources);
  person.language = QLatin1String(region.language);
  if (dice.chance(25)) person.birthday = QDate(1955 + dice.below(48), 1 + dice.below(12), 1 + dice.below(28));
  return person;
}

QList<ContactPoint> pointsOf(quint64 seed, qint64 index, const Contact& person) {
  Dice dice(seed, kPoints, index);
  QList<ContactPoint> points;
  const bool han = person.language == QLatin1String("zh");
  const QString name = person.email.section(QLatin1Char('@'), 0, 0);
  const auto add = [&](const char* kind, const QString& label, const QString& value) {
    ContactPoint point;
    point.kind = QLatin1String(kind);
    point.label = label;
    point.value = value;
    points << point;
  };
  if (dice.chance(18))
    add("email", QStringLiteral("home"),
        name + QString::number(1970 + dice.below(40)) + QLatin1String("@mail.example"));
  if (han && dice.chance(45))
    add("wechat", {}, QLatin1String("wx_") + name.left(12) + QString::number(dice.below(1000)));
  if (han && dice.chance(15)) add("qq", {}, QString::number(100000000 + dice.below(899999999)));
  if (!han && dice.chance(10)) add("web", {}, QLatin1String("https://people.example/") + name);
  return points;
}

QList<ActivityDraft> activitiesOf(quint64 seed, qint64 index, const Contact& person, int count, UtcMs now) {
  Dice dice(seed, kActivities, index);
  const UtcMs today = now - now % kDay;
  QList<ActivityDraft> drafts;
  for (int i = 0; i < count; ++i) {
    const Talk talk = dice.pick(talks(person.language == QLatin1String("zh")));
    ActivityDraft draft;
    Activity& activity = draft.activity;
    activity.kind = QLatin1String(talk.kind);
    activity.subject = QString::fromUtf8(talk.subject);
    activity.body = QString::fromUtf8(talk.body);
    activity.source = QStringLiteral("typed");
    // More of what happened lately: the square of a uniform number thins out towards the past.
    const int back = dice.below(1000);
    activity.at =
        today - (static_cast<qint64>(back) * back * 730 / 1000000 + 1) * kDay + (7 * 60 + dice.below(600)) * 60000LL;
    if (activity.kind == QLatin1String("task")) {
      activity.due = today + (dice.below(40) - 12) * kDay + (8 * 60 + 30 * dice.below(18)) * 60000LL;
      if (dice.chance(55)) {
        activity.due = *activity.at + (1 + dice.below(10)) * kDay;
        activity.doneAt = *activity.at + dice.below(6) * kDay;
      }
    } else if (activity.kind != QLatin1String("note")) {
      activity.direction = dice.chance(50) ? QStringLiteral("out") : QStringLiteral("in");
      if (activity.kind != QLatin1String("mail")) activity.duration = 5 * (1 + dice.below(14));
    }
    draft.concernsCompany = activity.kind == QLatin1String("meeting");
    drafts << draft;
  }
  return drafts;
}

QStringList teamNames() {
  return {QStringLiteral("Lin Meng"), QString::fromUtf8("周晓雯"), QStringLiteral("Nora Feldmann"),
          QStringLiteral("Ben Ashworth")};
}

}  // namespace relata::sample
