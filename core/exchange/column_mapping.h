#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include "core/base/result.h"
#include "core/meta/catalog.h"

namespace relata::exchange {

/// Header of the column that an error file has more than the original; it is passed over when the file comes back.
inline constexpr char kReasonColumn[] = "relata:reason";

/// Where the cells of one column go. `field` is one of:
/// - "" nowhere
/// - "email" a field of the entity by its key; several columns may name the same one: further e-mails, phones and web
///   pages become contact points, text lines are joined, of others the first filled one counts
/// - "company.name" a field of the contact's company, which is found by name or made
/// - "line.quantity" a field of a line of the quote, order or deal (see LineRows): a row for each line
/// - "person.email" of a ticket: its customer, found by address, number or name, or made; also "person.name" and
///   "person.phone"
/// - "category.name" of a ticket: found by name, or made
/// - "tags" names separated by , ; or " ::: "
/// - "point:phone:home" a further contact point of that kind with that label
/// - "address:home:city" a part (street, city, region, postcode, country, label) of a further address; its label is
///   "home" unless one is given
/// - "points", "jobs" further addresses and jobs in JSON, as our JSON Lines have them
/// - "job:2:company" a part (company, role, from, to, primary) of a further job
/// - "do-not-use" yes: the value in the next mapped column must not be used
/// - "card" lines of a vCard that no field holds, kept for the next export
/// - "label" says what kind the value in the next mapped column is ("Work", "* Home")
/// - "do-not-use:email" yes: the e-mail address (or "phone") must not be used
/// - "unsubscribed:email" yes, or since when: consents by e-mail (or "sms") are withdrawn, and the address is
/// suppressed
/// - "subscription:email" the state of the subscription by e-mail (or "sms"); where it says no, as "unsubscribed:email"
/// - "whose:email" of a consent: the e-mail address (or "phone") of who gave it; of a member of a campaign: whose it is
/// - "agreed" of a consent: given or withdrawn
/// - "agreed:not" of a consent, yes: withdrawn
/// - "agreed:at" of a consent: when that was
/// - "about:email" e-mail addresses of whom an activity concerns; those contacts that are known are linked
/// - "gone" yes: the record is no more, and goes to the recycle bin where it is there
/// - "note" an activity of its own; "description" is the text field of the record
/// - "birthday:year" a part (year, month, day) of a date
/// - "amount:currency" what the amounts of the row are in
/// - "id" Relata's own id, as exports print it
/// - "modified" when the source last changed the row: what "update if newer" compares
/// - "created" when the source made the row: the time of its notes
/// - "new:date:Renewal" a custom field of that kind and label, made by the import
struct ColumnTarget {
  QString field;
  double confidence = 0;  // 0 … 1
  QString reason;         // "shape", "header", "values", "user", "error-column", "empty", "unknown", "no-field"
  friend bool operator==(const ColumnTarget&, const ColumnTarget&) = default;
};

/// The columns of a file and what becomes of them.
struct ColumnMapping {
  QString shape;   // "google", "google-old", "outlook", "linkedin", "hubspot", … or "" for none known
  QString entity;  // key of the records in the file
  QStringList header;
  QList<ColumnTarget> targets;  // one per column

  /// The same for every file with this header; a mapping that a person corrected is remembered under it.
  QString signature() const;
  bool maps(QStringView field) const;
  int columnOf(QStringView field) const;  // -1: none
  bool makesFields() const;               // a column asks for a field of one's own
  QStringList names() const;              // of the columns, those of one name told apart
  /// Whether a column goes nowhere because no field fits it: not a reason of an earlier import, nor a person's choice.
  bool isLeftOut(qsizetype column) const;
  QStringList unmapped() const;  // names of the columns that are left out

  /// {"shape", "entity", "columns": {"E-mail": "email", …}}; columns of one name are told apart by " (2)".
  QJsonObject toJson() const;
  /// Takes over what `json` says about the columns of this mapping, by name.
  /// Problems: mapping-not-valid [what], mapping-unknown-target [column, target].
  Result<void> apply(const QJsonObject& json, const EntityDef& def);
};

/// Whether further addresses can be of this kind ("email", "phone" …).
bool isPointKind(const QString& kind);

/// Recognises the shape and maps every column, by shape, header and values. `entity` empty: found out.
/// `rows` is a sample of the file's first rows; `groups` are the headings above the header, one per column, or none.
ColumnMapping proposeMapping(const QStringList& header, const QList<QStringList>& rows, const EntityCatalog& catalog,
                             const QString& entity = {}, const QStringList& groups = {});

}  // namespace relata::exchange
