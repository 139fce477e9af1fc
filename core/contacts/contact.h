#pragma once

#include "core/meta/field.h"

namespace relata {

/// A person. `name` is what lists show; it is composed from the parts in the order of the person's language unless
/// typed. `email`, `phone`, `mobile` and the address are the primary ones; further ones are ContactPoints of the
/// record.
struct Contact {
  QString name, namePrefix, givenName, middleName, familyName, nameSuffix, phonetic, nickname;
  Id company;
  QString jobTitle, department;
  QString email, phone, mobile, wechat, qq, website;
  QString street, city, region, postcode, country;
  QString stage, source, language;
  Id owner;
  std::optional<QDate> birthday;
  std::optional<qint64> rhythm;  // days within which to be in touch again
  Id referredBy;                 // the contact or company that brought this person
  QString description, externalId;
  QStringList tags;
};

struct Company {
  QString name, website, domain, industry, kind;
  std::optional<qint64> employees;
  QString email, phone;
  Id parent, owner;
  QString street, city, region, postcode, country;
  std::optional<qint64> rhythm;
  Id referredBy;
  QString source, description, externalId;
  QStringList tags;
};

/// A person's place in a company, now or in the past. The current primary one is the contact's own `company`.
struct Employment {
  Id contact, company;
  QString role;
  bool primary = false;
  std::optional<QDate> from, to;
};

/// One more e-mail, phone, address, web page or messaging account of a contact or company, kept as typed.
/// `normal` is the form used for matching (E.164, lower-cased mail, host). `doNotUse` keeps it for the record only.
struct ContactPoint {
  Id record;
  QString kind, label, value, normal;
  bool doNotUse = false;
};

/// What an address book said about a contact or a company and no field holds: lines of a vCard, one property each,
/// written again by an export.
struct ContactCard {
  Id record;
  QString properties;
};

struct Tag {
  QString name, tone;
};
struct Tagging {
  Id record, tag;
};

/// A person who uses this workspace, or a team member who owns records.
struct User {
  QString name, email;
  bool active = true;
  std::optional<double> approvesUpTo;  // discounts on a quote, in percent; none: may not approve
};

EntityDef contactDef();
EntityDef companyDef();
EntityDef employmentDef();
EntityDef contactPointDef();
EntityDef contactCardDef();
EntityDef tagDef();
EntityDef taggingDef();
EntityDef userDef();

}  // namespace relata
