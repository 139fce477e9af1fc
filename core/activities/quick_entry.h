#pragma once

#include <QSet>

#include "core/activities/agenda.h"
#include "core/base/repetition.h"
#include "core/base/typed_date.h"
#include "core/workspace/transaction.h"

namespace relata {

/// One line that a person types, taken apart: "Call 王芳 +86 138 0013 8000 tomorrow 3pm #云石".
///
/// What is to happen is a task, with the date as its due time; a meeting with a time is a meeting then; "called", "met"
/// and a past date log what happened; a line of a name with a phone number or address alone is a new contact, and so is
/// one that begins with "contact:" or 联系人. What is known of a person already stays, what is new is added to it.
/// A number or an address says who is meant, unless a name is typed that is not theirs; what several share says nobody.
/// `#company` names the company by its whole name or its first words, `#"Two Words"` as well. "lead Ada Lindqvist ada@…
/// scanners" is a lead: who, how and in what they are interested; an open lead with that address or number is
/// completed. Any other line that names an open lead by its whole name, and nobody of the address book, is about that
/// lead. From one hour to another ("friday 5pm-6pm") is a meeting, or says how long one is. "every Friday 4pm
/// report" and 每周五下午4点 周报 repeat; the first time is the next day that fits.
struct QuickEntry {
  enum class Part { Kind, When, Person, Company, Phone, Email, Lead };

  struct Named {
    QString name;                // as it will be shown
    Id id;                       // null: will be made
    QList<Concerned> namesakes;  // others that could be meant; of somebody new, who has the number or the name
    bool isLead = false;         // `id` is that of an open lead, and not of somebody in the address book
  };

  QString kind;  // "task", "meeting", "call", "mail", "note", "contact" or "lead"
  QString subject;
  std::optional<TypedDate> when;
  std::optional<QTime> until;         // "5pm-6pm": its end on that day
  std::optional<Repetition> repeats;  // and then again; `when` is the first time
  std::optional<Named> person, company;
  QString phone, email;
  QString impossibleDay;  // "31/02": what was meant as a day and is none
  QList<Part> parts;      // what was recognised, in the order of the line

  bool isEmpty() const { return subject.isEmpty() && !person; }
  bool makesContact() const { return person && !person->id; }
};

/// `without`: what the person said is not meant so; it stays in the words.
QuickEntry readQuickEntry(Reader& reader, const QString& line, const TypingMoment& moment,
                          const QSet<QuickEntry::Part>& without = {});

struct QuickMade {
  Id activity, contact, company, lead;  // null where none was made or, of the last three, none is meant
  bool newContact = false, newCompany = false, newLead = false;
};
/// Writes what the line says, in the transaction of the caller. `zone`: where its times are meant.
/// Problems: quick-entry-empty and those of Transaction::insert.
Result<QuickMade> addQuickEntry(Transaction& tx, const QuickEntry& entry, const QTimeZone& zone);

}  // namespace relata
