#pragma once

#include "core/activities/activity.h"
#include "core/base/clock.h"
#include "core/contacts/contact.h"

namespace relata::sample {

/// Random numbers that depend on nothing but the seed, a topic and an index: any person can be made alone, in any
/// order.
class Dice {
 public:
  Dice(quint64 seed, quint32 topic, qint64 index);
  quint64 next();
  int below(int count) { return static_cast<int>(next() % static_cast<quint64>(count)); }
  bool chance(int percent) { return below(100) < percent; }
  template <typename List>
  auto pick(const List& list) {
    return list[static_cast<decltype(std::size(list))>(below(static_cast<int>(std::size(list))))];
  }

 private:
  quint64 m_state;
};

/// Where a firm stands: it decides the language of its people, how phones begin and what its name looks like.
struct Place {
  int region = 0;
  QString city, postcode, country, street;
};

struct Firm {
  Company company;
  Place place;
};

struct ActivityDraft {
  Activity activity;
  bool concernsCompany = false;
};

/// Firm number `index`; names do not repeat below a million firms.
Firm firmAt(quint64 seed, qint64 index);
/// The number of a firm in place of `index` where four of five firms are to be Chinese; each number stands for one.
qint64 mostlyHan(qint64 index);
/// Person number `index`, who works at `firm`.
Contact personAt(quint64 seed, qint64 index, const Firm& firm);
/// Further addresses of that person: a private mail, WeChat, a second phone.
QList<ContactPoint> pointsOf(quint64 seed, qint64 index, const Contact& person);
/// `count` activities with that person over the two years before `now`, and open tasks around it.
QList<ActivityDraft> activitiesOf(quint64 seed, qint64 index, const Contact& person, int count, UtcMs now);
QStringList teamNames();

}  // namespace relata::sample
