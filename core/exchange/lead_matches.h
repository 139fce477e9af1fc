#pragma once

#include "core/duplicates/duplicate_search.h"
#include "core/sales/convert_lead.h"

namespace relata::exchange {

/// A contact or company that a lead may mean.
struct LeadMatch {
  Id id;
  QString title;
  QString evidence;   // "same e-mail"
  bool sure = false;  // joined unless a person says otherwise
};

/// Who a lead may be, the surest first, by the search that warns of duplicates everywhere.
struct LeadMatches {
  QList<LeadMatch> contacts, companies;
};
LeadMatches matchesOfLead(Reader& reader, const Record& lead);

/// What a conversion does where nobody says anything: it joins whom the lead surely means, and makes the rest.
LeadConversion usualConversion(const LeadMatches& matches);

}  // namespace relata::exchange
