#pragma once

#include "core/store/reader.h"

namespace relata {

/// Where a person is found in a workspace, and what erasing them does there (rules.md 3.11). Read before anything is
/// done, so that it can be looked at first.
struct PersonPlace {
  enum class Fate {
    Erased,         // the row, or what it says, is gone for good
    Pseudonymised,  // stays for the books or for counting, without a word about the person
    Kept            // out of reach: a backup, a copy elsewhere
  };
  QString entity;  // key; or journal, index, backup, attachment
  QString name;    // of a file, where there is one
  qint64 count = 0;
  Fate fate = Fate::Erased;
};

struct PersonTraces {
  Id person;
  QString name;
  std::vector<Id> cards;  // the person's own record, and those that were merged into it
  QStringList addresses;  // what nobody else has: mails, numbers, accounts; sought everywhere
  QStringList names;      // sought in what is connected with the person
  QStringList words;      // parts of names, and where they live: others have them too, so only sought there
  bool nameIsShared = false;
  QList<PersonPlace> places;
};

/// Problem: no-such-record [id].
Result<PersonTraces> personTraces(Reader& reader, Id person, const QStringList& backups = {});

/// How an entity's rows that link to a person are dealt with: money and service rows stay without the person.
bool staysWithoutPerson(const QString& entity);

/// All that the workspace holds of a person, as one JSON document: their own record and everything that belongs to it,
/// with field names, so that they can have it (GDPR 15 and 20, PIPL 45).
Result<QByteArray> exportPerson(Reader& reader, Id person);
/// The same as a file, which is there whole or not at all. Problem: file-not-writable [file, reason].
Result<void> exportPerson(Reader& reader, Id person, const QString& file);

}  // namespace relata
