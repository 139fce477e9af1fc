#pragma once

#include "core/meta/field.h"
#include "core/workspace/entity_rules.h"

namespace relata {

/// One line of the ledger of consent (rules.md 3.11): that a person agreed, or that there is another lawful basis, to
/// be reached for a purpose by a channel. Lines are not taken back but withdrawn; a later consent is a line of its own.
struct Consent {
  Id person;
  QString purpose, channel, basis;
  QString wording;  // which version of the text they agreed to
  QString source, proof;
  std::optional<qint64> givenAt;  // none: they only ever objected
  std::optional<QDate> expires;
  std::optional<qint64> withdrawnAt;
  QString withdrawnHow;
  Id renewedBy;  // a later consent lifts this withdrawal
};

/// An address that must not be written to, as a salted hash: it holds though the person is erased, and though the
/// address comes in again. The row is its content, so that it is there once.
struct Suppression {
  QString hash, channel, reason;
  std::optional<qint64> at;
};

EntityDef consentDef();
EntityDef suppressionDef();

/// A new consent lifts earlier withdrawals of the same purpose and channel; one that comes from a file does not: an old
/// export must not bring back what was withdrawn since. What was agreed to does not change afterwards. Problems:
/// consent-withdrawn-stays, consent-fixed [field], consent-in-future, consent-line-stays.
EntityRules consentRules();

}  // namespace relata
