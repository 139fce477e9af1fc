#pragma once

#include "core/meta/field.h"

namespace relata {

/// Somebody who may become a customer, before it is known whether they will: apart from contacts until converted.
/// `received` is when the lead came in and starts the first-response timer; `firstTouch` when the person was first seen
/// (an advertisement, a fair), which may be earlier. What converting made or joined is in the last four members.
struct Lead {
  QString name, givenName, familyName, companyName, jobTitle;
  QString email, phone, mobile, wechat, website;
  QString city, region, country, industry;
  QString source, campaign, interest;
  std::optional<MoneyValue> amount;
  std::optional<qint64> received, firstTouch;
  QString status, reasonNote, assignedHow;
  Id owner, reason;
  QString description, externalId;
  QStringList tags;
  std::optional<qint64> convertedAt;
  Id contact, company, deal;
};

/// Why leads are disqualified, from a list that the team keeps.
struct LeadReason {
  QString name, key;
  bool retired = false;
};

EntityDef leadDef();
EntityDef leadReasonDef();
/// How a lead comes to its owner, or to none.
QList<ChoiceDef> leadOwnerWays();

/// Minutes within which a lead is answered, where the setting lead_response_minutes says nothing else.
inline constexpr int kLeadResponseMinutes = 60;

/// SQL over the row `t` of a lead: somebody still works on it.
QString leadIsOpenSql();

}  // namespace relata
