#pragma once

#include "core/workspace/transaction.h"

namespace relata {

/// Why somebody in a team is not given something now.
enum class TeamBar { None, Inactive, Paused, Away, OffShift, Full, Unskilled };
QString teamBarText(TeamBar bar);

/// What a team shares out among its people.
struct TeamWork {
  const char* cap;       // field of a person in a team: how much of it they may have open at most
  const char* rotation;  // field of the team in which it is remembered who is next
  QString openSql;       // SELECT of how many somebody (?) has open
};

/// Why somebody who is named for themselves, and not as one of a team, is not given something now: who is away in one
/// team is away; otherwise it is enough that one of their teams lets them. Whoever is in no team only has to be active.
TeamBar barOf(Transaction& tx, Id user, const QString& skill, const TeamWork& work);

/// Who of a team is next; none where nobody may be given anything, and then why not.
struct TeamTurn {
  Id user;
  QList<std::pair<QString, TeamBar>> barred;
};
/// The next in the rotation of a team who is active, on shift, not away, below the cap and skilled (rules.md 3.6), and
/// keeps that it was their turn. Never somebody else because nobody is free. `first` has precedence where they may.
Result<TeamTurn> nextOfTeam(Transaction& tx, const Record& team, const QString& skill, const TeamWork& work,
                            Id first = {});

}  // namespace relata
