#include "core/marketing/person_words.h"

#include <QCoreApplication>
#include <QSet>

#include "core/meta/entity_words.h"

namespace relata {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(Erasure)
};

using Fate = PersonPlace::Fate;

QString s(const char* text) { return QString::fromUtf8(text); }

bool isOneOf(const QString& entity, std::initializer_list<const char*> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](const char* key) { return entity == QLatin1String(key); });
}

QString line(const PersonPlace& place) {
  const QString where = placeText(place);
  return place.fate == Fate::Kept ? where : Text::tr("%1: %2", "place, how many").arg(where).arg(place.count);
}

}  // namespace

QString placeText(const PersonPlace& place) {
  if (place.entity == s("journal")) return Text::tr("rows of the journal");
  if (place.entity == s("index")) return Text::tr("search index");
  if (place.entity == s("backup")) return Text::tr("backup %1").arg(place.name);
  if (place.entity == s("suppression")) return Text::tr("hashes on the suppression list");
  // What these are called among themselves says nothing to somebody who is asked about a person.
  if (place.entity == s("journey_run")) return Text::tr("journeys they came into");
  if (place.entity == s("journey_step_log")) return Text::tr("steps they took in journeys");
  if (place.entity == s("contact_points")) return Text::tr("points of their score");
  if (place.entity == s("campaign_member")) return Text::tr("campaigns they were in");
  if (place.entity == s("campaign_event")) return Text::tr("opens and clicks");
  if (place.entity == s("segment_member")) return Text::tr("lists they are on");
  if (place.entity == s("activity_link")) return Text::tr("links to calls, mails and notes");
  if (place.entity == s("point")) return Text::tr("addresses and numbers");
  return entityWord(place.entity);
}

QString fateText(Fate fate) {
  switch (fate) {
    case Fate::Erased: return Text::tr("goes");
    case Fate::Pseudonymised: return Text::tr("stays without the person");
    case Fate::Mentioned: return Text::tr("stays; names and addresses are taken out of it");
    case Fate::Doubtful: return Text::tr("stays as it is: the word in it may mean somebody else");
    case Fate::Kept: return Text::tr("out of reach: delete it, or let it age out");
  }
  return {};
}

QString keptReason(const PersonPlace& place) {
  if (place.fate == Fate::Mentioned)
    return Text::tr("is about something else and only spoke of them; names and addresses were taken out");
  if (place.fate == Fate::Doubtful)
    return Text::tr("has a word that is their name, or part of it, and may mean somebody else; look at it yourself");
  if (place.fate == Fate::Kept) return fateText(place.fate);
  if (place.fate == Fate::Erased) return {};
  if (isOneOf(place.entity, {"deal", "quote", "order", "contract"}))
    return Text::tr("kept for the books, as tax and commercial law ask for; without name, address and link");
  if (isOneOf(place.entity, {"ticket", "ticket_message"}))
    return Text::tr("kept to count service and to answer claims; what was written in it was removed");
  if (isOneOf(place.entity, {"survey_answer", "article_vote"}))
    return Text::tr("kept as a number in statistics; without the person");
  if (isOneOf(place.entity, {"coupon"})) return Text::tr("kept so that no code is given twice; without the person");
  if (isOneOf(place.entity, {"activity"})) return Text::tr("others took part in it; without the person");
  if (isOneOf(place.entity, {"suppression"}))
    return Text::tr("kept so that nobody writes to them again; an address cannot be read back from its hash");
  return Text::tr("is a record of its own; the link to the person was taken out");
}

QString removedText(const QList<PersonPlace>& places) {
  QStringList out;
  for (const PersonPlace& place : places)
    if (place.fate == Fate::Erased) out << line(place);
  return out.join(u'\n');
}

QString keptText(const QList<PersonPlace>& places) {
  QStringList out;
  for (const PersonPlace& place : places)
    if (place.fate != Fate::Erased) out << Text::tr("%1 – %2", "place, reason").arg(line(place), keptReason(place));
  return out.join(u'\n');
}

}  // namespace relata
