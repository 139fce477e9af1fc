#pragma once

#include "core/meta/field.h"

namespace relata {

/// People among whom leads and tickets are shared out. `rotation` remembers who is next to get a lead, see rotation.h;
/// `ticketRotation` the same of tickets.
struct LeadTeam {
  QString name, rotation, ticketRotation;
};

/// Somebody in a team, and when they may be given a lead: not while paused or
/// away, on these days from `from` to `until` ("09:00", local time; empty:
/// always), up to `cap` open leads, with these skills (separated by commas).
struct LeadTeamMember {
  Id team, user;
  std::optional<qint64> position, weight, cap, ticketCap;
  bool paused = false;
  QStringList days;
  QString from, until, skills;
  std::optional<QDate> awayFrom, awayUntil;
};

/// "Leads (or tickets) for which this holds go to that team, or to that person." The first rule by `position` that fits
/// wins. Without a `kind` it is one for leads.
struct AssignmentRule {
  QString name, kind, condition, skill;
  std::optional<qint64> position;
  Id team, user;
  bool off = false;
};

/// "From then on the lead was theirs": one row for each change of owner, kept
/// by the rule of leads. Without an owner it lay in the pool.
struct LeadTurn {
  Id lead, owner, rule, by;
  std::optional<qint64> since;
  QString how;
};

EntityDef leadTeamDef();
EntityDef leadTeamMemberDef();
EntityDef assignmentRuleDef();
EntityDef leadTurnDef();

}  // namespace relata
