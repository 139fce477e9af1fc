#include "core/activities/known_people.h"

#include <QRegularExpression>

#include <algorithm>

#include "core/base/text.h"
#include "core/contacts/find_by_number.h"
#include "core/store/reader.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr int kMostNamesakes = 100;

QStringList words(const QString& text) {
  static const QRegularExpression between(s("[^\\p{L}\\p{N}\\p{M}]+"));
  return fold(text).split(between, Qt::SkipEmptyParts);
}

QList<Record> contacts(Reader& reader, const QList<SearchHit>& hits) {
  const EntityDef& def = *reader.registry().entity(u"contact");
  QList<const FieldDef*> fields;
  for (const QStringView key :
       {u"name", u"given_name", u"middle_name", u"family_name", u"nickname", u"email", u"phone", u"mobile", u"company"})
    if (const FieldDef* field = def.field(key)) fields << field;
  std::vector<qint64> ids;
  for (const SearchHit& hit : hits) ids.push_back(hit.id.bits());
  return reader.records(def, ids, fields);
}

QList<SearchHit> found(Reader& reader, const QString& typed, int limit) {
  SearchScope scope;
  scope.entities << s("contact");
  scope.limit = limit;
  return reader.search(typed, scope);
}

bool hasReach(const Record& person, const QString& further, const QString& reach) {
  if (reach.contains(QLatin1Char('@'))) {
    const QString wanted = normalEmail(reach);
    return normalEmail(person.text("email")) == wanted || normalEmail(further) == wanted;
  }
  const QStringList numbers{person.text("phone"), person.text("mobile"), further};
  return std::any_of(numbers.begin(), numbers.end(),
                     [&](const QString& number) { return isSameNumber(number, reach); });
}

/// What was typed as Latin letters, in each order in which a Chinese name may be spelled.
bool isSpelled(const QString& han, const QStringList& latin) {
  if (latin.isEmpty()) return false;
  const QStringList familyLast = latin.mid(latin.size() - 1) + latin.mid(0, latin.size() - 1);
  const auto spelling = [&](const QStringList& order) {
    return spellingOf(han, true, order.join(QString()).toLatin1());
  };
  if (latin.size() == 1) return spelling(latin) != Spelling::None;
  return spelling(latin) == Spelling::Whole || spelling(familyLast) == Spelling::Whole;
}

bool isHanCalled(const QString& title, const NameParts& typed) {
  const QString whole = fold(typed.family + typed.given);
  if (hasHan(title)) return typed.given.isEmpty() ? fold(title).startsWith(whole) : fold(title).contains(whole);
  return isSpelled(whole, words(title));
}

/// The same word, or one is the initial of the other.
bool isWordOf(const QStringList& names, const QString& word) {
  return std::any_of(names.begin(), names.end(), [&](const QString& name) {
    return name == word || ((name.size() == 1 || word.size() == 1) && name[0] == word[0]);
  });
}

}  // namespace

QList<Record> peopleReachedBy(Reader& reader, const QString& reach) {
  constexpr int kMost = 20;
  // What a number ends with is the same with its country and without.
  QString asked = reach;
  if (!reach.contains(QLatin1Char('@'))) asked = asked.remove(QRegularExpression(s("\\D"))).right(7);
  if (asked.size() < 5) return {};
  const QList<SearchHit> hits = found(reader, asked, kMost);
  QList<Record> people = contacts(reader, hits);
  for (qsizetype i = people.size(); i-- > 0;) {
    const QString further = hits[i].fieldKey == QLatin1String("points") ? hits[i].matched : QString();
    if (people[i].isNull() || !hasReach(people[i], further, reach)) people.removeAt(i);
  }
  return people;
}

PeopleCalled peopleCalled(Reader& reader, const QString& name) {
  PeopleCalled called;
  const QList<SearchHit> hits = found(reader, name, kMostNamesakes);
  if (hits.size() == kMostNamesakes) return called;
  QStringList typed = words(name);
  const bool oneWord = typed.size() == 1;
  std::sort(typed.begin(), typed.end());
  for (const Record& person : contacts(reader, hits)) {
    if (person.isNull()) continue;
    const QStringList givenNames = words(person.text("given_name"));
    QStringList parts = givenNames + words(person.text("family_name"));
    std::sort(parts.begin(), parts.end());
    if (parts == typed) {
      called.whole << person;
      continue;
    }
    const bool given = oneWord && (givenNames.value(0) == typed[0] || words(person.text("nickname")) == typed);
    if (given) called.given << person;
    if (given || mayBeCalled(person, name)) called.alike << person;
  }
  return called;
}

bool mayBeCalled(const Record& person, const QString& name) {
  const QString title = person.title();
  if (title.contains(QLatin1Char('@')) ||
      std::none_of(title.begin(), title.end(), [](QChar c) { return c.isLetter(); }))
    return true;
  const NameParts parts = splitFullName(name);
  if (hasHan(name)) return isHanCalled(title, parts);
  const QStringList typed = words(parts.given + QLatin1Char(' ') + parts.family);
  if (hasHan(title) && isSpelled(title, typed)) return true;
  const QStringList names = words(QStringList{title, person.text("given_name"), person.text("middle_name"),
                                              person.text("family_name"), person.text("nickname")}
                                      .join(QLatin1Char(' ')));
  const auto same =
      std::count_if(typed.begin(), typed.end(), [&](const QString& word) { return isWordOf(names, word); });
  // Of three words one may be a middle name that nobody knew.
  return same > 0 && same >= std::min<qsizetype>(typed.size(), 2);
}

}  // namespace relata
