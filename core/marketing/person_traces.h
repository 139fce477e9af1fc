#pragma once

#include <QRegularExpression>

#include "core/store/reader.h"

namespace relata {

/// Where a person is found in a workspace, and what erasing them does there (rules.md 3.11). Read before anything is
/// done, so that it can be looked at first.
struct PersonPlace {
  enum class Fate {
    Erased,         // the row, or what it says, is gone for good
    Pseudonymised,  // stays for the books or for counting, without a word about the person
    Mentioned,      // is about something else, and names them or an address of theirs: that is taken out of it
    Doubtful,       // has a word that is their name, but may as well mean something else: stays as it is
    Kept            // out of reach: a backup, a copy elsewhere
  };
  QString entity;  // key; or journal, index, backup
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
  QStringList ownNames;   // those of them that mean nobody else ("Ada Lindqvist", "欧阳娜娜"); sought everywhere
  QStringList dimNames;   // nobody else is called so, but the word alone may mean something else ("Ada", "方程")
  QStringList words;      // parts of names, and where they live: others have them too, so only sought there
  bool nameIsShared = false;  // a contact, company or user that is not the person has one of the names in theirs
  QList<PersonPlace> places;
};

/// Problem: no-such-record [id].
Result<PersonTraces> personTraces(Reader& reader, Id person, const QStringList& backups = {});

/// How an entity's rows that link to a person are dealt with: money and service rows stay without the person.
bool staysWithoutPerson(const QString& entity);

/// A name at the beginning of a word, so that "Hans Müllers" has it and "Joann Lee" no "Ann Lee". Chinese does not part
/// words.
QRegularExpression nameAsWritten(const QString& name);
/// Whether a text has an address of the person, or a name that means nobody else.
bool namesPerson(const PersonTraces& traces, const QString& text);

}  // namespace relata
