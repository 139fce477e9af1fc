#pragma once

#include "core/meta/field.h"

namespace relata {

/// A sale that is hoped for, won or lost. `probability` is the person's own and wins over the stage's while it is set.
/// `openedOn` is the day it began, from which its length counts.
/// `status`, `stageSince` and what is frozen at closing are kept by the rule; a deal that closed keeps its amount in
/// the currency of the workspace at the rate of its closing day.
struct Deal {
  QString name, source, status, lossNote, description, externalId;
  Id company, contact, pipeline, stage, owner, lossReason, competitor;
  std::optional<MoneyValue> amount, frozenAmount;
  std::optional<QDate> expectedClose, openedOn, closedOn, frozenDay;
  std::optional<qint64> probability, stageSince;
  std::optional<double> frozenRate;
  bool amountFromLines = false;
  QStringList tags;
};

/// What somebody has to say in a deal.
struct DealRole {
  Id deal, contact;
  QString role, note;
};

EntityDef dealDef();
EntityDef dealRoleDef();

/// SQL over the row `t` of a deal: the probability that counts, in percent.
QString chanceSql();

}  // namespace relata
