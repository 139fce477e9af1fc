#pragma once

#include "core/workspace/entity_rules.h"

namespace relata {

/// Names composed from their parts and taken apart, phonetic names filled in, matching forms kept, a left job
/// remembered.
/// Problems of a contact: referral-cycle [title]; of a company also company-cycle [title].
EntityRules contactRules();
EntityRules companyRules();
EntityRules contactPointRules();
EntityRules employmentRules();
/// A kind of day that comes back by its nature is a yearly one unless somebody says otherwise.
EntityRules importantDateRules();
/// A person who is added to the team works in it unless somebody says otherwise.
EntityRules userRules();

/// Typed texts in NFC, on one line but for long ones.
void cleanTexts(Record& next);
/// A name typed whole fills the parts; parts that change compose the name anew. What a person typed as `name` wins.
void composeName(Record& next, const Record* before);

/// Whether a link was refused because it leads back to the record itself; `Problem::field` says which one.
bool leadsBack(const Problem& problem);

}  // namespace relata
