#pragma once

#include "core/activities/quick_entry.h"

namespace relata {

/// How long the word is by which a line says that it is about a lead ("lead Ada …", "线索：王芳 …"); 0: it is about
/// something else. "Lead the meeting" is a task.
qsizetype leadWordLength(const QString& line);

/// The same of a word that says that it is about a person for the address book ("new contact: Jane …", "联系人 张三
/// …"). "Contact Jane tomorrow" is a task.
qsizetype contactWordLength(const QString& line);

/// Who and what a line about a lead speaks of, once numbers, addresses, company and day were taken out of it. A name
/// ends at a comma, or where the next word is none.
struct LeadWords {
  QString name, interest;
};
LeadWords leadWords(const QString& rest);

/// An open lead that has this address or number and may be called so; no name: any.
std::optional<QuickEntry::Named> leadReachedBy(Reader& reader, const QString& name, const QString& email,
                                               const QString& phone);

/// Open leads of that whole name, at most `limit`.
std::vector<qint64> openLeadsCalled(Reader& reader, const QString& name, int limit);

/// Gives a lead what the line says of it and the lead did not say yet: company, number, address.
Result<Id> completeLead(Transaction& tx, const QuickEntry& entry);

/// Makes the lead, or completes the one that is there; with a day, a task to follow it up.
Result<QuickMade> addLeadEntry(Transaction& tx, const QuickEntry& entry, const QTimeZone& zone);

}  // namespace relata
